"""Swedish phone numbers: what a number is, and the address that dials it.

The library that knows takes a while to load: it is asked for numbers that are new alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from macros.memory import remember

NONE, INVALID, VALID = "none", "invalid", "valid"
"""What a text is: no number, a number that nobody can have, or one that an authority can."""
MOBILE, PREMIUM, PERSONAL, FOREIGN = "mobile", "premium", "personal", "foreign"
"""Numbers that somebody has, but no authority for those who seek it."""
SHORT = 6
"""The digits of the longest number that is dialled without a zero: 116 111."""
_OF_AUTHORITIES = ("+4675247",)
"""Beginnings of numbers in the series of personal ones that are switchboards: Socialstyrelsen's."""
_MOBILE_IN_TEXT = re.compile(
    # A set of signs first is what makes the search quick.
    r"[0+](?<![\d+-].)(?:(?<=0)(?:046 ?)?|(?<=\+)46 ?(?:\(0\))?)7[02369](?:[ ./-]{0,3}\d){7}(?![\d-])"
)


NUMBER = re.compile(r"[0-9+][0-9 -]*")
"""What a number is written with."""
_LONE_DIGIT = re.compile(r"\d \d$")
"""No number is written so that its last digit stands by itself."""
_BETWEEN = re.compile(r" ?[,;/] ?| (?:och|eller|samt) ")
"""What stands between two numbers."""
_OTHER_SIGNS = re.compile(r" ?[–—‑‐−/.] ?")
"""What others write after the area."""
_CALLED = re.compile(r"(?i)^(?:tel|tfn|telefon|växel|vx)[.:]* *|,? *\(?(?:växel|vx|vxl)\)?$")
"""What others write before or after a number."""
_ZERO_TOO = re.compile(r"\(0\)\s*|[()]")
_LETTERS = str.maketrans("OolI", "0011")
"""Letters that are taken for figures."""
_SAYS = {
    NONE: "är inget telefonnummer",
    INVALID: "är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror",
    FOREIGN: "är inget svenskt nummer: skriv myndighetens nummer, som 010-224 10 00",
    MOBILE: "är ett mobilnummer: skriv växeln eller funktionens fasta nummer",
    PREMIUM: "är ett betalnummer: skriv växeln, eller ett nummer till vanlig taxa",
    PERSONAL: "är ett personligt nummer: skriv växeln eller funktionens fasta nummer",
}
"""What is said of a number that no authority has for those who seek it."""


def number_problem(value: object) -> str | None:
    """Say in Swedish why a value is no number that an authority is reached by, or None."""
    if isinstance(value, int) and not isinstance(value, bool):
        right = _with_zero(str(value)) or "det i grupper, som 114 14"
        return f'"{value}" är inget telefonnummer: skriv {right}'
    if not isinstance(value, str):
        return None  # told by its type
    if not NUMBER.fullmatch(value):
        figures = value.translate(_LETTERS)
        if NUMBER.fullmatch(figures) and kind_of_number(figures) == VALID:
            return f'"{value}" har en bokstav som ser ut som en siffra: skriv "{figures}"'
        plain = _ZERO_TOO.sub("", value)
        if plain != value and NUMBER.fullmatch(plain):
            return f'numret skrivs utan parenteser: skriv "{plain}"'
        several = [part.strip() for part in _BETWEEN.split(value)]
        if len(several) > 1 and all(
            NUMBER.fullmatch(part) and len(part) >= SHORT for part in several
        ):
            return f'"{value}" är flera nummer: skriv det som läsaren ska ringa först'
        if NUMBER.fullmatch(plain := _OTHER_SIGNS.sub("-", _CALLED.sub("", value))):
            return f'"{value}" är inget telefonnummer: skriv "{as_written(plain)}"'
        if (found := NUMBER.match(value)) and len(alone := found[0].strip(" -")) > SHORT:
            return f'"{value}" är mer än ett telefonnummer: skriv bara "{alone}"'
        return f'"{value}" är inget telefonnummer: skriv siffror, bindestreck och blanksteg'
    if _LONE_DIGIT.search(value):
        return f'"{value}" slutar med en ensam siffra: kontrollera att alla siffror är med'
    if problem := _SAYS.get(kind_of_number(value)):
        if whole := _with_zero(value):
            return f'"{value}" är inget telefonnummer: skriv {whole}'
        return f'"{value}" {problem}'
    area, sign, _ = value.partition("-")
    # What has no area may be written with more of it in front: 0771-567 567.
    if (
        sign
        and value.startswith("0")
        and not value.startswith(("07", "020"))
        and area != as_written(value).partition("-")[0]
    ):
        return f'"{area}" är inget riktnummer: kontrollera det, eller skriv "{as_written(value)}"'
    return None


def meant_number(text: str) -> str | None:
    """The number that a text means, as it is written for people; None where it is none, or not sure.

    What it is called and signs of other countries are left out. How its digits stand is kept, where
    they stand in groups: a digit that is lost is seen by that.
    """
    plain = _OTHER_SIGNS.sub("-", _CALLED.sub("", _ZERO_TOO.sub("", text.strip())).strip())
    plain = re.sub(r" *- *", "-", " ".join(plain.split()))
    if not NUMBER.fullmatch(plain):
        return None
    if len(re.sub(r"\D", "", plain)) <= SHORT:
        return plain
    in_groups = " " in plain and plain.count("-") == 1 and not plain.startswith("+")
    if in_groups or kind_of_number(plain) != VALID:
        return plain if in_groups else _with_zero(plain)
    return None if _LONE_DIGIT.search(plain) else as_written(plain)


def _with_zero(value: str) -> str | None:
    """The number that a value is with the zero in front that a spreadsheet takes away, if it is one."""
    dialled = f"0{value}"
    if len(value) <= SHORT or value.startswith(("0", "+")) or kind_of_number(dialled) != VALID:
        return None
    return as_written(dialled)


def kind_of_number(text: str) -> str:
    """Whether a text is a phone number, and of which kind in the Swedish plan."""
    return _known(text)[0]


def mobile_number(text: str) -> re.Match[str] | None:
    """The first mobile number in a text."""
    return _MOBILE_IN_TEXT.search(text)


def as_written(phone: str) -> str:
    """A Swedish number in groups, as it is written for people: 010-224 10 00."""

    def make() -> str:
        import phonenumbers

        number = phonenumbers.parse(phone, "SE")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)

    return remember("phone in groups", (phone,), make)


def phone_uri(phone: str) -> str:
    """The `tel:` address of a Swedish number: international, or short numbers as they are dialled."""
    return _known(phone)[1]


@lru_cache(maxsize=1000)
def _known(text: str) -> tuple[str, str]:
    kind, address = remember("phone number", (text,), lambda: _asked(text))
    return kind, address


def _asked(text: str) -> list[str]:
    import phonenumbers
    from phonenumbers import shortnumberinfo

    dialled = "tel:" + re.sub(r"\D", "", text)
    if not text.startswith(("0", "+")) and len(dialled) > len("tel:") + SHORT:
        return [INVALID, dialled]  # the library would add the zero that a reader has to dial
    try:
        number = phonenumbers.parse(text, "SE")
    except phonenumbers.NumberParseException:
        return [NONE, dialled]
    if number.country_code != phonenumbers.country_code_for_region("SE"):
        return [FOREIGN if text.startswith(("+", "00")) else INVALID, dialled]
    if phonenumbers.is_valid_number(number):
        form = phonenumbers.PhoneNumberFormat.E164
        kinds = {
            phonenumbers.PhoneNumberType.MOBILE: MOBILE,
            phonenumbers.PhoneNumberType.PAGER: MOBILE,
            phonenumbers.PhoneNumberType.PREMIUM_RATE: PREMIUM,
            phonenumbers.PhoneNumberType.PERSONAL_NUMBER: PERSONAL,
        }
        dialled = phonenumbers.format_number(number, form)
        kind = kinds.get(phonenumbers.number_type(number), VALID)
        return [VALID if dialled.startswith(_OF_AUTHORITIES) else kind, f"tel:{dialled}"]
    if not shortnumberinfo.is_valid_short_number_for_region(number, "SE"):
        return [INVALID, dialled]
    cost = shortnumberinfo.expected_cost_for_region(number, "SE")
    dear = cost == shortnumberinfo.ShortNumberCost.PREMIUM_RATE
    return [PREMIUM if dear else VALID, dialled]
