"""What is most often a slip and may be right: worth a look, never a reason to stop.

Names in small letters, texts that end in the middle, words that stand twice, dates as others write
them.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING

from macros.memory import remember
from macros.model.menu import LONGEST_MENU_TITLE
from macros.problems import Place, Problem, as_data, from_data
from macros.source.stops import ends_with_stop
from macros.source.web import host_of
from macros.upkeep.taste_of_events import event_slips
from macros.upkeep.taste_of_numbers import (
    handwritten_slips,
    numbers_of,
    shared_number_slips,
    ungrouped_slips,
)
from macros.upkeep.taste_of_pages import page_notices
from macros.upkeep.taste_of_records import record_slips
from macros.upkeep.taste_of_texts import BRAND, HANGS, SHOUTED, as_written, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook, Menu, Record
    from macros.model.marked import Marked
    from macros.site import Site
    from macros.source.values import Spelt

_NAMES = frozenset(
    (
        *("title", "name", "short_name", "short", "term", "owner", "organiser"),
        *("place", "frequency", "participants", "status", "whom", "for_whom", "what"),
        *("target_groups", "partners", "authorities", "guests", "who"),
    )
)
"""The fields of what is called something, or stands by itself in a row of a list."""
_CALLED = frozenset(("name", "short_name", "short", "term", "owner", "organiser", "place"))
_LONGEST_SHORT = 6
"""Letters of an abbreviation, as SKR."""
_ASKS = ("Hur ", "Vad ", "Vem ", "Vilka ", "Vilken ", "Vilket ", "Varför ", "När ", "Var ")
_ENDED = re.compile(r"Avslutat?d?|Slutredovisa[td]")
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
_NO_MARK = "frågan slutar utan frågetecken: lägg till det"
_NO_NAME = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]*(?:lag|förordning|balk|dag|afton)(?:en)?|Lagen|Första|Alla|[A-ZÅÄÖ][a-zåäö]+s-)(?!\w)"
)
"""How a law or a day begins that is called by no name of its own."""
_ENDS = re.compile(r"[.!?…:][”\"’'»)\]]*$")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9åäö-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}/?")
_OF_SOMEBODY = frozenset(("organiser", "owner", "place", "partners", "guests", "authorities"))
_HANGS_AFTER_A_NAME = re.compile(r"\b(?:i|av|på|vid|med|för|från|till)$")
_CUT_YEAR = re.compile(r"(?<=[a-zåäö] )20$")


def taste_notices(site: Site) -> Iterator[Problem]:
    """Everything of the kind, in data and on pages."""
    yield from from_data(site.remember("slips in data", (), lambda: as_data(_told_of_data(site))))
    numbers = list(numbers_of(site))
    told = {(place.file, place.line) for place, _ in numbers}
    slips = [slip for slip in page_notices(site) if (slip[0].file, slip[0].line) not in told]
    for place, text in (*slips, *_of_menu(site.handbook.menu), *numbers):
        yield Problem(place, text, "notice")


def _of_menu(menu: Menu | None) -> Iterator[tuple[Place, str]]:
    for loc, titles, _ in menu.entries() if menu else ():
        title = titles[-1]
        if menu and len(title) > LONGEST_MENU_TITLE:
            says = f"titeln är {len(title)} tecken: korta den, menyn är smal"
            yield menu.where(*loc, "title"), says
        elif menu and title.isupper() and len(title) > _LONGEST_SHORT:
            says = "titeln är skriven med stora bokstäver: skriv den med små"
            yield menu.where(*loc, "title"), says


def _told_of_data(site: Site) -> Iterator[Problem]:
    for place, text in (*_in_data(site.handbook), *handwritten_slips(site.handbook)):
        yield Problem(place, text, "notice")


def _in_data(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    for _, group in groupby(handbook.every_text, key=lambda text: type(text[0])):
        texts = list(group)
        key = "\n".join([f"{found.loc} {found.value}" for _, found in texts])
        # That there is nothing to tell is remembered, kind by kind.
        if remember("no slips in data", (key,), partial(_no_slip, texts)):
            continue
        for record, found in texts:
            told = list(slips(found.value))
            for slip, says in told:
                yield record.where_like(as_written(slip), *found.loc), says
            # What is seen in the text may be why it does not end as it should.
            for says in [] if told else islice(_of_text(found), 1):
                yield record.where(*found.loc), says
    for question in handbook.questions:
        if question.title.startswith(_ASKS) and not question.title.endswith("?"):
            yield question.where("title"), _NO_MARK
    for change in handbook.changes:
        if not _ENDS.search(change.title):
            yield change.where("title"), "meningen slutar utan punkt: sätt den"
    for initiative in handbook.initiatives:
        if initiative.ongoing and (ended := _ENDED.match(initiative.status or "")):
            says = 'men "ongoing" säger att det pågår: kontrollera båda'
            yield initiative.where("status"), f'"{ended[0]}", {says}'
    for source in handbook.sources:
        if _is_host(source.title, source.url):
            yield source.where("title"), _AS_DOMAIN
    yield from event_slips(handbook)
    yield from record_slips(handbook)
    yield from shared_number_slips(handbook)
    yield from ungrouped_slips(handbook)


def _no_slip(texts: list[tuple[Record, Marked[Spelt]]]) -> bool:
    return not any(
        next(_of_text(found), None) or next(slips(found.value), None) for _, found in texts
    )


def _of_text(found: Marked[Spelt]) -> Iterator[str]:
    value, name = found.value, [part for part in found.loc if isinstance(part, str)][-1]
    if name == "in_text" and value.endswith("."):
        yield "namnet står mitt i en mening: ta bort punkten"
    elif name == "in_text" and (first := _NO_NAME.match(value)):
        yield f'namnet står mitt i en mening: skriv "{first[0].lower()}"'
    if value.casefold() in _IN_ENGLISH or _ENGLISH_DAY.search(value):
        yield f'"{value}" är engelska: skriv det på svenska'
    elif name == "status" and _YEAR.fullmatch(value):
        yield f'"{value}" är ett år: skriv också vad som gäller, som "Avslutat {value}"'
    if name == "asked" and not _ENDS.search(value):
        yield _NO_MARK
    elif name in _CALLED and ends_with_stop(value):
        yield "namnet slutar med punkt: ta bort den"
    if not found.mark.sentences:
        if name not in _NAMES or (len(found.loc) > 1 and name == "place"):
            return
        if value[0].islower() and not BRAND.match(value):
            yield f'börjar med liten bokstav: skriv "{value[0].upper()}{value.split()[0][1:]}"'
        elif cut := _cut(value, name):
            yield f'slutar med "{cut[0]}": kontrollera att slutet är med'
    elif value[0].islower() and not BRAND.match(value):
        yield "texten börjar med liten bokstav: kontrollera att början är med"
    elif not _ENDS.search(value.rstrip()):
        yield "texten slutar utan punkt: kontrollera att slutet är med, och sätt punkt"
    if SHOUTED.fullmatch(value):
        yield "texten är skriven med stora bokstäver: skriv den med små"


def _cut(value: str, name: str) -> re.Match[str] | None:
    if name == "title" and (year := _CUT_YEAR.search(value)):
        return year
    of_somebody = _HANGS_AFTER_A_NAME.search(value) if name in _OF_SOMEBODY else None
    return of_somebody or HANGS.search(value)


_AS_DOMAIN = "titeln är bara webbplatsens adress: skriv vad sidan heter"


def _is_host(title: str, url: str) -> bool:
    if not _DOMAIN.fullmatch(title):
        return False
    return title.strip("/").removeprefix("www.") == host_of(url).removeprefix("www.")
