"""The kinds of value that a law has: its number, its chapters and sections, the day it came."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, StrictStr

from macros.source.values import day_from, error, shape

_SFS = r"(1[6-9]|20)\d{2}:[1-9]\d{0,3}"
_LAW_SECTION = r"[1-9]\d{0,2}( [a-z])?"
_FIRST_LAW = "1734"
"""The oldest law that is in force in part."""


_MEANT_SECTION = re.compile(
    r"(?:(?P<chapter>\d{1,3}(?: [a-z])?)(?::| kap\.? ?))?§* ?(?P<number>[1-9]\d{0,2}) ?(?P<letter>[a-z])?(?: ?§+)?(?: kap\.?)?"
)
"""A section as it is written elsewhere: 15a, § 15 a, 10 kap. 15 a §."""


def _sfs(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(_SFS, value):
        found = re.search(rf"(?<!\d){_SFS}(?!\d)", str(value))
        form = f'"{found[0]}"' if found else 'det inom citattecken, som "2023:196"'
        raise error(f'"{value}" är inget SFS-nummer: skriv {form}')
    if int(value.partition(":")[2]) > _MOST_IN_A_YEAR:
        raise error(f'"{value}": så många lagar kommer inte på ett år, kontrollera numret')
    return value


_MOST_IN_A_YEAR = 3000
"""No year has had so many laws and ordinances; the most, in the 1990s and the 2010s, is about 2,000."""


def _section(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        raise error(f'numret ska stå inom citattecken: "{value}"')
    if not isinstance(value, str) or not re.fullmatch(_LAW_SECTION, value):
        meant = _MEANT_SECTION.fullmatch(str(value))
        right = " ".join(filter(None, meant.group("number", "letter"))) if meant else ""
        form = f'"{right}"' if right else 'det som "13" eller "15 a"'
        if meant and meant["chapter"]:
            form += f', och "{meant["chapter"]}" under "chapter"'
        raise error(f'"{value}" är inget nummer i en lag: skriv {form}')
    return value


_IN_TITLE = re.compile(r"\((?:SFS )?((?:1[6-9]|20)\d\d:[1-9]\d{0,3})\)")
_IN_ADDRESS = re.compile(r"(?<=/)((?:1[6-9]|20)\d\d:[1-9]\d{0,3})(?=$|[/#?])")


def numbers_differ(title: str, address: str) -> str | None:
    """Say that a source has one law in its title and another in its address, or None."""
    if "(" not in title:
        return None
    said, led = _IN_TITLE.findall(title), _IN_ADDRESS.findall(address)
    if not said or not led or led[0] in said:
        return None
    return f"titeln har numret {said[0]}, och adressen leder till {led[0]}: kontrollera båda"


LawDate = Annotated[
    date,
    BeforeValidator(day_from(_FIRST_LAW)),
    shape(r"\d{4}-\d{2}-\d{2}", "Skriv datumet som 2026-01-31.", format="date"),
]
"""The day that a law came into force: some are old."""
SfsNumber = Annotated[
    StrictStr,
    BeforeValidator(_sfs),
    shape(_SFS, 'Skriv SFS-numret inom citattecken, som "2023:196".'),
]
"""The number of a law in Svensk författningssamling: "2023:196"."""
LawSection = Annotated[
    StrictStr,
    BeforeValidator(_section),
    shape(_LAW_SECTION, 'Skriv numret inom citattecken, som "13" eller "15 a".'),
]
"""The number of a chapter or section of a law: "13", "15 a"."""
