"""What is most often a slip in a text of the data as a whole: how it begins, ends and how long it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.stops import ends_with_stop
from macros.upkeep.taste.texts import BRAND, HANGS, SHOUTED
from macros.upkeep.taste.writing import spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Record
    from macros.model.marked import Marked
    from macros.problems import Place
    from macros.source.values import Spelt

_NAMES = frozenset(
    (
        *("title", "name", "short_name", "short", "term", "owner", "organiser", "subject", "kind"),
        *(
            "place",
            "expansion",
            "frequency",
            "participants",
            "status",
            "whom",
            "for_whom",
            "what",
            "asked",
        ),
        *("target_groups", "partners", "authorities", "guests", "who", "local_police_area"),
    )
)
"""The fields of what is called something, or stands by itself in a row of a list."""
_CALLED = frozenset(("name", "short_name", "short", "term", "owner", "organiser", "place"))
_STOPLESS = frozenset(
    (
        "subject",
        "whom",
        "for_whom",
        "what",
        "who",
        "problems",
        "target_groups",
        "partners",
        "authorities",
    )
)
_IN_SENTENCES = ("Need", "ChangelogEntry", "Source", "Menu")
"""Records whose titles are sentences, or are told so elsewhere."""
_FEW_WORDS = 2
_LONG_LINE = 220
"""A line that is longer is a text; the longest that is meant is of 200."""
_SHORT_NAMES = frozenset(("short", "short_name", "term"))
_LONG_NAME = 60
"""What is short so that it has room where the whole name has none is longer by a slip."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_ENGLISH = frozenset(
    [
        "ongoing",
        "completed",
        "finished",
        "planned",
        "done",
        "draft",
        "cancelled",
        "unknown",
        "yearly",
        "annually",
        "monthly",
        "weekly",
        "daily",
        "conference",
        "meeting",
        "municipalities",
        "police",
        "government",
    ]
)
"""What a value may be by a slip, and no Swedish text is."""
_ENGLISH_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri)days?\b|\d ?[ap]\.?m\.?(?!\w)")
NO_MARK = "frågan slutar utan frågetecken: lägg till det"
_NO_NAME = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]*(?:lag|förordning|balk|dag|afton)(?:en)?|Lagen|Första|Alla|[A-ZÅÄÖ][a-zåäö]+s-)(?!\w)"
)
"""How a law or a day begins that is called by no name of its own."""
ENDS = re.compile(r"[.!?…:][”\"’'»)\]]*$")
_OF_SOMEBODY = frozenset(("organiser", "owner", "place", "partners", "guests", "authorities"))
_HANGS_AFTER_A_NAME = re.compile(r"\b(?:i|av|på|vid|med|för|från|till)$")
_CUT_YEAR = re.compile(r"(?<=[a-zåäö] )20$")
_STATE = re.compile(
    r" \((?:pågående|pågår|avslutad|avslutat|klar|klart|ny|nytt|nya|uppdaterad|inställd|preliminärt?|utkast)\)$",
    re.IGNORECASE,
)


def end_of(record: Record, found: Marked[Spelt]) -> Place:
    """The place where a text ends."""
    start = record.where(*found.loc)
    *before, last = found.value.split()[-3:]
    pattern = rf"{re.escape(last)}(?=[\"']?\s*$)"
    beside = rf"{spread(' '.join(before))}\s+" if before else ""
    end = record.where_like(rf"(?m){beside}({pattern})", *found.loc)
    return start if end.line == start.line else end


def text_slips(record: Record, found: Marked[Spelt]) -> Iterator[str]:
    """Find what is most often a slip in a text as a whole, by the field that it stands in."""
    value, name = found.value, [part for part in found.loc if isinstance(part, str)][-1]
    if name == "in_text" and value.endswith("."):
        yield "namnet står mitt i en mening: ta bort punkten"
    elif name == "in_text" and (first := _NO_NAME.match(value)):
        yield f'namnet står mitt i en mening: skriv "{first[0].lower()}"'
    if name in _CALLED and value.endswith(":"):
        yield "namnet slutar med kolon: ta bort det"
    if name == "title" and (state := _STATE.search(value)):
        yield f'"{state[0].strip()}" gäller inte länge: ta bort det ur titeln, och skriv läget under "status"'
    if value.casefold() in _IN_ENGLISH or _ENGLISH_DAY.search(value):
        yield f'"{value}" är engelska: skriv det på svenska'
    elif name == "status" and _YEAR.fullmatch(value):
        yield f'"{value}" är ett år: skriv också vad som gäller, som "Avslutat {value}"'
    if name == "asked" and not ENDS.search(value):
        yield NO_MARK
    elif name == "title" and type(record).__name__ not in _IN_SENTENCES and ends_with_stop(value):
        yield "titeln slutar med punkt: ta bort den"
    elif (name in _CALLED or (name in _STOPLESS and not found.mark.sentences)) and ends_with_stop(
        value
    ):
        yield "namnet slutar med punkt: ta bort den"
    elif not found.mark.sentences and len(value) > (
        _LONG_NAME if name in _SHORT_NAMES and len(found.loc) == 1 else _LONG_LINE
    ):
        yield f"raden är {len(value)} tecken: korta den, eller dela den på flera"
    if not found.mark.sentences:
        if name not in _NAMES or (len(found.loc) > 1 and name == "place"):
            return
        if name != "term" and not any(map(str.isalpha, value)):
            yield f'"{value}" är inget namn: skriv det med ord'
        elif value[0].islower() and not BRAND.match(value):
            yield f'börjar med liten bokstav: skriv "{value[0].upper()}{value.split()[0][1:]}"'
        elif cut := _cut(value, name):
            yield f'slutar med "{cut[0]}": kontrollera att slutet är med'
    elif value[0].islower() and not BRAND.match(value):
        yield "texten börjar med liten bokstav: kontrollera att början är med"
    elif not ENDS.search(value.rstrip()):
        yield _NO_END
    if SHOUTED.fullmatch(value) or (value.isupper() and len(value.split()) > _FEW_WORDS):
        yield "texten är skriven med stora bokstäver: skriv den med små"


def _cut(value: str, name: str) -> re.Match[str] | None:
    if name == "title" and (year := _CUT_YEAR.search(value)):
        return year
    of_somebody = _HANGS_AFTER_A_NAME.search(value) if name in _OF_SOMEBODY else None
    return of_somebody or HANGS.search(value)


_NO_END = "texten slutar utan punkt: kontrollera att slutet är med, och sätt punkt"
OF_ENDS = (NO_MARK, _NO_END)
"""What is told where a text ends."""
