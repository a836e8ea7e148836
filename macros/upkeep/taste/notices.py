"""What is most often a slip and may be right: worth a look, never a reason to stop.

Names in small letters, texts that end in the middle, words that stand twice, dates as others write
them.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from macros.memory import remember
from macros.model.menu import LONGEST_MENU_TITLE
from macros.problems import Place, Problem, as_data, from_data
from macros.source.web import host_of
from macros.upkeep.spelling import Speller
from macros.upkeep.taste.asked import asked_slips
from macros.upkeep.taste.copies import copy_slips, same_descriptions, strange_hosts
from macros.upkeep.taste.days import day_slips
from macros.upkeep.taste.events import event_slips
from macros.upkeep.taste.law_numbers import law_number_slips
from macros.upkeep.taste.link_names import link_name_slips
from macros.upkeep.taste.numbers import (
    handwritten_slips,
    numbers_of,
    shared_number_slips,
    ungrouped_slips,
)
from macros.upkeep.taste.own_names import own_name_slips
from macros.upkeep.taste.pages import page_notices
from macros.upkeep.taste.records import record_slips
from macros.upkeep.taste.texts import as_written, slips
from macros.upkeep.taste.values import ENDS, NO_MARK, OF_ENDS, end_of, text_slips
from macros.upkeep.taste.words import word_slips
from macros.upkeep.taste.writing import BLANKS, language_of, writing_slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model import ChangelogEntry, Handbook, Menu, Need, Record
    from macros.model.marked import Marked
    from macros.site import Site
    from macros.source.values import Spelt

_LONGEST_SHORT = 6
"""Letters of an abbreviation, as SKR."""
_ASKS = ("Hur ", "Vad ", "Vem ", "Vilka ", "Vilken ", "Vilket ", "Varför ", "När ", "Var ")
_ENDED = re.compile(r"Avslutat?d?|Slutredovisa[td]")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9åäö-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}/?")


def taste_notices(site: Site) -> Iterator[Problem]:
    """Everything of the kind, in data and on pages."""
    found = from_data(
        site.remember("slips in data", (), lambda: as_data(data_slips(site.handbook)))
    )
    of_data = {problem.place for problem in found}
    yield from found
    yield from strange_hosts(site)
    yield from same_descriptions(site)
    numbers = list(numbers_of(site))
    told = {(place.file, place.line) for place, _ in numbers}
    slips = [slip for slip in page_notices(site) if (slip[0].file, slip[0].line) not in told]
    told.update((place.file, place.line) for place, _ in slips)
    speller = Speller.of(site.handbook)
    of_all = (*day_slips(site.docs, site.handbook.today), *_of_words(site, speller))
    for place, text in of_all:
        if (place.file, place.line) not in told:
            told.add((place.file, place.line))
            slips.append((place, text))
    speller.keep()
    said = {(place.file, place.line) for place in of_data}
    menu = [
        slip for slip in _of_menu(site.handbook.menu) if (slip[0].file, slip[0].line) not in said
    ]
    for place, text in (*slips, *asked_slips(site), *menu, *numbers):
        yield Problem(place, text, "notice")


def _of_words(site: Site, speller: Speller) -> Iterator[tuple[Place, str]]:
    """The words that stand otherwise than on the other pages, remembered while no page changes."""
    named, laws = _named(site.handbook.menu), site.handbook.law_by_number
    pages = [(page.file, page.text) for page in site.docs]
    names = sorted(organisation.name for organisation in site.handbook.organisations)
    key = (*pages, speller.version, sorted(named.items()), sorted(laws), names)

    def make() -> Any:
        return _as_notices(
            (
                *link_name_slips(site.docs, named),
                *law_number_slips(site.docs, laws.keys()),
                *own_name_slips(site.docs, names),
                *word_slips(site.docs, speller.knows),
            )
        )

    told = remember("word slips", key, make)
    for problem in from_data(told):
        yield problem.place, problem.text


def _named(menu: Menu | None) -> dict[str, str]:
    """The pages of the menu by what it calls each, but for names that several have."""
    entries = [(titles[-1].casefold(), e.page) for _, titles, e in menu.entries()] if menu else []
    times = Counter(title for title, _ in entries)
    return {title: page for title, page in entries if times[title] == 1 and page}


def _as_notices(slips: Iterable[tuple[Place, str]]) -> Any:
    return as_data(Problem(place, text, "notice") for place, text in slips)


def _of_menu(menu: Menu | None) -> Iterator[tuple[Place, str]]:
    for loc, titles, _ in menu.entries() if menu else ():
        title = titles[-1]
        if menu and len(title) > LONGEST_MENU_TITLE:
            says = f"titeln är {len(title)} tecken: korta den, menyn är smal"
            yield menu.where(*loc, "title"), says
        elif menu and title.isupper() and len(title) > _LONGEST_SHORT:
            says = "titeln är skriven med stora bokstäver: skriv den med små"
            yield menu.where(*loc, "title"), says


def data_slips(handbook: Handbook) -> Iterator[Problem]:
    """Everything of the kind in data, each place once."""
    told = set()
    for place, text in (*event_slips(handbook), *_in_data(handbook), *handwritten_slips(handbook)):
        if place not in told:  # the same is seen in several ways
            told.add(place)
            yield Problem(place, text, "notice")


def _in_data(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    for _, group in groupby(handbook.every_text, key=lambda text: type(text[0])):
        texts = list(group)
        key = "\n".join([f"{found.loc} {found.value}" for _, found in texts])
        # That there is nothing to tell is remembered, kind by kind.
        if remember("no slips in data", (key,), partial(_no_slip, texts)):
            continue
        for record, found in texts:
            told = [(as_written(slip), says) for slip, says in slips(found.value)]
            told = told or list(_written(record, found))
            for pattern, says in told:
                yield record.where_like(pattern, *found.loc), says
            # What is seen in the text may be why it does not end as it should.
            for says in [] if told else islice(text_slips(record, found), 1):
                end = says in OF_ENDS
                yield (end_of(record, found) if end else record.where(*found.loc)), says
    for question in handbook.questions:
        if question.title.startswith(_ASKS) and not question.title.endswith("?"):
            yield question.where("title"), NO_MARK
    titled: list[ChangelogEntry | Need] = [*handbook.changes, *handbook.needs]
    for sentence in titled:
        if not ENDS.search(sentence.title):
            yield sentence.where("title"), "meningen slutar utan punkt: sätt den"
    for initiative in handbook.initiatives:
        if initiative.ongoing and (ended := _ENDED.match(initiative.status or "")):
            says = 'men "ongoing" säger att det pågår: kontrollera båda'
            yield initiative.where("status"), f'"{ended[0]}", {says}'
    for source in handbook.sources:
        if _is_host(source.title, source.url):
            yield source.where("title"), _AS_DOMAIN
    yield from copy_slips(handbook)
    yield from record_slips(handbook)
    yield from shared_number_slips(handbook)
    yield from ungrouped_slips(handbook)


def _no_slip(texts: list[tuple[Record, Marked[Spelt]]]) -> bool:
    return not any(
        next(text_slips(record, found), None)
        or next(slips(found.value), None)
        or next(_written(record, found), None)
        for record, found in texts
    )


def _written(record: Record, found: Marked[Spelt]) -> Iterator[tuple[str, str]]:
    """Slips of writing: a title of a source, and what an abbreviation stands for, may be foreign."""
    if in_other_language(record) and language_of(found.value):
        return
    for pattern, says in writing_slips(found.value):
        # The blanks that end a line come to stand within a text, where nobody sees them.
        if says is not BLANKS or "  " in record.written(*found.loc):
            yield pattern, says
    if ("ovan" in found.value or "edan" in found.value) and (above := _ABOVE.search(found.value)):
        says = "det som står här visas också för sig: skriv vad som menas"
        yield r"\s+".join(map(re.escape, above[0].split())), f'"{above[0]}": {says}'
    elif ("älla" in found.value or found.value[-2:-1].isdigit()) and (
        source := _SOURCE.search(found.value)
    ):
        says = 'källan står under "sources": ta bort den ur texten'
        yield r"\s+".join(map(re.escape, source[0].split())), f'"{source[0].strip()}": {says}'
    elif "OBS" in found.value and (aside := _ASIDE.match(found.value)):
        yield re.escape(aside[0]), f'"{aside[0]}": skriv det som en vanlig mening'


_ABOVE = re.compile(r"\b[Ss]e (?:ovan|nedan)(?:stående)?\b|\b(?:[Oo]van|[Nn]edan)stående\b")
_SOURCE = re.compile(
    r"\((?:[Kk]älla|[Kk]ällor): ?[^()]*\)|(?<=[.!?] )[Kk]äll(?:a|or): ?[^.]*\.?$"
    r"|(?<=[.!?] )[A-ZÅÄÖ][\wåäö]*(?: [A-ZÅÄÖ]\w+)? (?:19|20)\d\d\.$"
)
"""The source of a text, in or after it."""
_ASIDE = re.compile(r"OBS(?:ERVERA)? ?[!:]+")


def in_other_language(record: Record) -> bool:
    """Whether something in a record is said to be in another language than Swedish."""
    return bool(getattr(record, "lang", None) or getattr(record, "expansion_lang", None))


_AS_DOMAIN = "titeln är bara webbplatsens adress: skriv vad sidan heter"


def _is_host(title: str, url: str) -> bool:
    if not _DOMAIN.fullmatch(title):
        return False
    return title.strip("/").removeprefix("www.") == host_of(url).removeprefix("www.")
