"""Swedish phone numbers: what a number is, and the address that dials it.

The library that knows takes a while to load: it is asked for numbers that are new alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from macros.memory import remember

NONE, INVALID, VALID = "none", "invalid", "valid"
"""What a text is: no number, a number that nobody can have, or one that somebody can."""


def kind_of_number(text: str) -> str:
    """Whether a text is a phone number, and one that exists in the Swedish plan."""
    return _known(text)[0]


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
    try:
        number = phonenumbers.parse(text, "SE")
    except phonenumbers.NumberParseException:
        return [NONE, dialled]
    if phonenumbers.is_valid_number(number):
        form = phonenumbers.PhoneNumberFormat.E164
        return [VALID, "tel:" + phonenumbers.format_number(number, form)]
    short = shortnumberinfo.is_valid_short_number_for_region(number, "SE")
    return [VALID if short else INVALID, dialled]
