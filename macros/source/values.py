"""The kinds of value a field can hold: what is allowed, and in Swedish what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    StrictBool,
    StrictInt,
    StrictStr,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from macros.source import mailboxes, web
from macros.source.characters import odd_character_text, odd_characters
from macros.source.ids import unlike_an_id
from macros.source.meant_times import days_instead, meant_day, time_instead
from macros.source.no_values import is_no_value
from macros.source.phones import NUMBER, mobile_number, number_problem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}")
_URL = r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+\.[^\s]{2,}"
YEAR = r"(19[5-9]|20\d)\d"
_PARTIAL_DATE = r"(19[7-9]|20\d)\d(-\d{2}(-\d{2})?)?"
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
_FIRST_DAY = "1990"
"""Nothing was read, confirmed or published on the web before; years that are none by a digit are."""
_ADDRESS = re.compile(
    r"(?i)\b(?:https?://|www\.)\w|\b[a-z0-9-]+\.(?:se|nu|org|com|eu|gov|no|dk|fi)/\w"
)

FOLDED = str.maketrans("åäöéèüÅÄÖÉÈÜ", "aaoeeuAAOEEU")
"""Letters as they are typed without Swedish keys: å ä to a, ö to o."""


def fold_name(text: str) -> str:
    """Lower case, with å, ä and ö as a, a and o: how names are compared and sorted out."""
    return text.translate(FOLDED).casefold()


def slugify(text: str) -> str:
    """Make the address part for a name: folded, anything but a–z and 0–9 as a hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", fold_name(text)).strip("-")


def error(text: str, at: str = "", near: str = "") -> PydanticCustomError:
    """Make a validation error whose Swedish text reaches the editor as it stands.

    `at` is the key that it is told at, where it is about one among several, and `near` what it is
    told at in a text.
    """
    return PydanticCustomError("swedish", "{text}", {"text": text, "at": at, "near": near})


def sign_problem(value: str) -> str | None:
    """Say in Swedish which sign in a value nobody sees, or takes for another, or None."""
    for found in odd_characters(value, lookalikes=True):
        return odd_character_text(value, *found)
    return None


def mailbox_problem(value: str) -> str | None:
    """Say in Swedish that a value holds a person's mailbox, or None."""
    for _, mailbox in mailboxes.persons_mailboxes(value):
        return (
            f'"{mailbox}" ser ut som en persons brevlåda: skriv funktionens eller myndighetens, '
            "personer står inte med"
        )
    return None


def mobile_number_problem(value: str) -> str | None:
    """Say in Swedish that a value holds a mobile number, or None."""
    if found := mobile_number(value):
        return f'"{found[0]}" är ett mobilnummer: skriv växeln eller funktionens fasta nummer'
    return None


def _text(value: str) -> str:
    if not value.strip():
        raise error("texten är tom: skriv ett värde eller ta bort raden")
    _refuse_no_value(value)
    if found := _ADDRESS.search(value):
        raise error(
            "en webbadress blir ingen länk i en text: skriv vad sidan heter, "
            "och adressen under källorna",
            near=found[0],
        )
    return value.strip()


def _refuse_no_value(value: object) -> None:
    if is_no_value(value):
        raise error(
            f'"{str(value).strip()}" är inget värde: ta bort det, det som inte är känt står inte med'
        )


def _line(value: str) -> str:
    if "\n" in value.strip():
        raise error("texten ska stå på en rad")
    return _text(value)


def _word(value: str) -> str:
    if re.fullmatch(r"[\W_]+", value.strip()):
        raise error(f'"{value.strip()}" är inget ord: ta bort raden')
    if not value.strip() or "\n" in value.strip():
        return _line(value)
    return value.strip()


def _id(value: str) -> str:
    if any(map(str.isalpha, value)):
        _refuse_no_value(value)
    if not _ID.fullmatch(value):
        raise error(unlike_an_id(value, slugify(value)))
    return value


def _email(value: str) -> str:
    _refuse_no_value(value)
    if problem := mailboxes.form_problem(value):
        raise error(problem)
    if problem := mailbox_problem(value):
        raise error(problem)
    return value


def _domain(value: str) -> str:
    bare = value.removeprefix("www.")
    if bare != value and _DOMAIN.fullmatch(bare):
        raise error(f'domänen står utan www: skriv "{bare}"')
    is_plain = value.isascii() or not re.fullmatch(r"[\w.-]+", value)
    plain = value if is_plain else web.host_of(f"https://{value}")
    if not _DOMAIN.fullmatch(plain):
        raise error(f'"{value}" är ingen domän: skriv den som "myndighet.se"')
    return plain  # as hosts are compared: å, ä and ö are written otherwise on the net


def _url(value: str) -> str:
    _refuse_no_value(value)
    if problem := web.address_problem(value):
        raise error(problem)
    return web.canonical(value)


def _phone(value: Any) -> Any:
    _refuse_no_value(value)
    if problem := number_problem(value):
        raise error(problem)
    return value


def day_from(first: str) -> Any:
    """A validator of dates, ISO 8601, that are not before the first that can be right."""

    def check(value: Any) -> Any:
        _refuse_no_value(value)
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            try:
                day = date.fromisoformat(value)
            except ValueError:
                raise error(f'"{value}" är inget datum som finns') from None
            if not first <= value < "2100":
                raise error(f'"{value}" kan inte stämma: kontrollera årtalet')
            return day
        raise error(f'"{value}" är inget datum: skriv {_whole(value) or "det som 2026-01-31"}')

    return check


def _whole(value: Any) -> str | None:
    meant = meant_day(value)
    return meant if meant and len(meant) == len("2026-01-31") else None


def _code(digits: int, example: str, *, points: bool = False) -> Any:
    def check(value: Any) -> Any:
        if points and isinstance(value, str) and _PLACE_NAME.fullmatch(value):
            return value  # the name of a place: what points to it is told with the code
        if isinstance(value, int) and not isinstance(value, bool):
            raise error(f'koden ska stå inom citattecken: "{value:0{digits}d}"')
        if not isinstance(value, str) or not re.fullmatch(rf"\d{{{digits}}}", value):
            if len(re.findall(rf"\b\d{{{digits}}}\b", str(value))) > 1:
                raise error(f'"{value}" är flera koder: skriv en på varje rad')
            few = str(value).isdigit() and len(str(value)) == digits - 1
            form = f'"0{value}"' if few else f'den som "{example}"'
            raise error(f'"{value}" är ingen kod med {digits} siffror: skriv {form}')
        return value

    return check


_PLACE_NAME = re.compile(r"[^\W\d_][^\W\d_ :-]*(?:[ :-][^\W\d_]+)*")


def as_year(value: Any) -> Any:
    """A year as text.

    Raises:
        PydanticCustomError: it is none; says in Swedish what would be.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        raise error(f'året ska stå inom citattecken: "{value}"')
    _refuse_no_value(value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}", value) and not re.fullmatch(YEAR, value):
        raise error(f'"{value}" kan inte stämma: kontrollera årtalet')
    if not isinstance(value, str) or not re.fullmatch(YEAR, value):
        years = [found[0] for found in re.finditer(rf"(?<!\d){YEAR}(?!\d)", str(value))]
        if len(set(years)) > 1:
            raise error(f'"{value}" är flera år: skriv ett av dem')
        form = f'"{years[0]}"' if years else 'det som "2024"'
        raise error(f'"{value}" är inget årtal: skriv {form}')
    return value


def _partial_date(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and not meant_day(value):
        raise error(f'året ska stå inom citattecken: "{value}"')
    _refuse_no_value(value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value):
        if not re.fullmatch(_PARTIAL_DATE, value):
            raise error(f'"{value}" kan inte stämma: kontrollera årtalet')
        try:
            date.fromisoformat((value + "-01-01")[:10])
        except ValueError:
            raise error(f'"{value}" är inget datum som finns') from None
        return value
    meant = meant_day(value)
    form = days_instead(value) or (f'skriv "{meant}"' if meant else None)
    form = form or 'skriv det som "2026-01-31", "2026-01" eller "2026"'
    raise error(f'"{value}" är inget datum: {form}')


def _clock_time(value: Any) -> Any:
    _refuse_no_value(value)
    text = value if isinstance(value, str) else str(value)
    if not re.fullmatch(_CLOCK, text):
        raise error(f'"{text}" är inget klockslag: {time_instead(text)}')
    return text


def shape(pattern: str, problem: str, **more: Any) -> WithJsonSchema:
    """What a tool beside the editor can check by itself, and what it says where it does not fit.

    `patternErrorMessage` is what VS Code's YAML support shows in place of its own English text.
    """
    shape = {"type": "string", "pattern": f"^({pattern})$", "patternErrorMessage": problem, **more}
    return WithJsonSchema(shape)


@dataclass(frozen=True)
class Spelt:
    """Marks a text that is written in Swedish, and whose spelling is looked at."""

    sentences: bool = False
    """Whether it is whole sentences, and no name or row of a list."""


Text = Annotated[StrictStr, AfterValidator(_text), Spelt(sentences=True)]
"""Plain text, possibly in paragraphs."""
Line = Annotated[StrictStr, AfterValidator(_line), Spelt()]
"""Plain text on one line."""
SearchWord = Annotated[StrictStr, AfterValidator(_word)]
"""A word or a name as a reader may type it, also misspelt."""
Id = Annotated[
    StrictStr, AfterValidator(_id), shape(_ID.pattern, "Använd bara a–z, 0–9 och bindestreck.")
]
"""a–z, 0–9 and hyphens; never changes once published."""
Email = Annotated[
    StrictStr,
    AfterValidator(_email),
    shape(mailboxes.PATTERN, "Skriv e-postadressen som namn@myndighet.se."),
]
"""The mailbox of a function or an authority, never a person's."""
Phone = Annotated[
    StrictStr,
    BeforeValidator(_phone),
    shape(NUMBER.pattern, "Skriv siffror, bindestreck och blanksteg, som 010-224 10 00."),
]
"""A Swedish number as it is written for people, of a kind that an authority has: no mobile."""
Url = Annotated[
    StrictStr,
    AfterValidator(_url),
    shape(_URL, "Webbadressen ska börja med https:// och sakna blanksteg."),
]
"""An http or https address."""
Domain = Annotated[
    StrictStr,
    AfterValidator(_domain),
    shape(_DOMAIN.pattern, "Skriv domänen som myndighet.se."),
]
"""An internet domain without www."""
IsoDate = Annotated[
    date,
    BeforeValidator(day_from(_FIRST_DAY)),
    shape(r"\d{4}-\d{2}-\d{2}", "Skriv datumet som 2026-01-31.", format="date"),
]
"""A date, ISO 8601: 2026-01-31."""
Year = Annotated[
    StrictStr, BeforeValidator(as_year), shape(YEAR, 'Skriv året inom citattecken, som "2024".')
]
"""A year as text: "2024"."""
PartialDate = Annotated[
    StrictStr,
    BeforeValidator(_partial_date),
    shape(_PARTIAL_DATE, 'Skriv datumet som "2026-01-31", "2026-01" eller "2026".'),
]
"""A day, a month or a year, as much as is known: "2026-01-31", "2026-01", "2026"."""
ClockTime = Annotated[
    StrictStr, BeforeValidator(_clock_time), shape(_CLOCK, 'Skriv klockslaget som "09:30".')
]
"""A time of day on the 24-hour clock, hours and minutes: "09:30"."""
CountyCode = Annotated[
    StrictStr,
    BeforeValidator(_code(2, "12")),
    shape(r"\d{2}", 'Skriv länskoden inom citattecken, som "12".'),
]
"""SCB's county code, two digits as text."""
MunicipalityCode = Annotated[
    StrictStr,
    BeforeValidator(_code(4, "1280")),
    shape(r"\d{4}", 'Skriv kommunkoden inom citattecken, som "1280".'),
]
"""SCB's municipality code, four digits as text; the first two are the county's."""
CountyOf = Annotated[
    StrictStr,
    BeforeValidator(_code(2, "12", points=True)),
    shape(r"\d{2}", 'Skriv länskoden inom citattecken, som "12".'),
]
"""The code of a county that is pointed to."""
MunicipalityOf = Annotated[
    StrictStr,
    BeforeValidator(_code(4, "1280", points=True)),
    shape(r"\d{4}", 'Skriv kommunkoden inom citattecken, som "1280".'),
]
"""The code of a municipality that is pointed to."""
Count = StrictInt
"""A whole number."""
Flag = StrictBool
"""true or false."""
