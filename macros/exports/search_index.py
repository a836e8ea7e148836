"""The search index of the site: its pages and words, as macros/search wants them."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from macros.memory import remember
from macros.model import BY_MODEL, KINDS, Coordinator, Law, NamesWithin, Need
from macros.rendering.addresses import LAWS, SEARCH, law_anchor, standing_at
from macros.search.index import build
from macros.search.pages import PageKind, SearchedPage
from macros.search.synonyms import Synonyms
from macros.search.text import PageText, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook, Record
    from macros.model.searching import Searching
    from macros.site import FinishedPage, Site

_SHORTENED = re.compile(r"(\D+) \((\D+)\)")
FOLDER = "assets/search"
"""Where the index lies, from the site's root."""
PAST = 0.7
"""What the words of an event that has been count, of what those of others do."""
PLACE_KINDS = frozenset(kind.label for kind in KINDS if kind.is_place)
"""The kinds whose pages stand for a place."""


def kind_of(page: FinishedPage, searching: Searching | None) -> str:
    """The kind of a page: as it says itself, or by its address; the last kind is any other's."""
    kinds = searching.page_kinds if searching else ()
    starts = {start: kind.kind for kind in kinds for start in kind.within}
    fitting = [start for start in starts if page.address.startswith(start)]
    other = kinds[-1].kind if kinds else ""
    return page.meta.get("kind") or starts.get(max(fitting, key=len, default=""), other)


def searched(site: Site) -> Iterator[SearchedPage]:
    """The pages of a site as the search sees them, and what on them is an answer of its own.

    That is each entry with an address, and each heading that is asked for by itself.
    """
    book = site.handbook
    entries = dict(_entries(book))
    searching = book.searching
    asked = {each.page: each.words for each in (searching.asked if searching else ())}
    weights = {each.kind: each.weight / 100 for each in (searching.page_kinds if searching else ())}
    past = {*book.dates}.difference(book.coming)
    written = {page.address for page in site.docs}
    for page in site.pages:
        if page.address == SEARCH or not page.meta.get("searched", True):
            continue
        kind = kind_of(page, searching)
        meta, sections = page.meta, page.text.sections
        trail = [name for name, _ in meta["trail"]] if "trail" in meta else page.sections
        own = {} if kind in PLACE_KINDS else entries
        at = [(f"{page.address}#{each.anchor}", each) for each in sections]
        # A heading that follows from the data comes and goes with it: none is asked for.
        told = asked if page.address in written else {}
        alone = {where: each for where, each in at if where in own or where in told}
        rest = [each for where, each in at if where not in alone]
        yield SearchedPage(
            page.address,
            page.title,
            kind,
            trail=tuple(trail),
            description=meta.get("description", ""),
            aliases=(*_short(page.title), *page.names, *meta.get("sokord", ())),
            asked=asked.get(page.address, ()),
            text=PageText(rest),
            weight=weights.get(kind, 1),
        )
        for where, each in alone.items():
            entry = own.get(where)
            title = _title(each, entry)
            ways = _ways(entry, book) if isinstance(entry, Coordinator) else ()
            yield SearchedPage(
                where,
                title,
                kind,
                trail=(*trail, page.title),
                aliases=(*_short(title), *ways),
                asked=asked.get(where, ()),
                text=PageText([each]),
                weight=weights.get(kind, 1) * (PAST if entry in past else 1),
            )


def export_search_index(site: Site) -> Iterator[tuple[str, bytes]]:
    """The files of the index, as theme/js/search reads them."""
    for name, content in index_of(site, list(searched(site))).items():
        yield f"{FOLDER}/{name}", content.encode()


def index_of(site: Site, pages: list[SearchedPage]) -> dict[str, str]:
    """The index of some pages, with the words of a site's handbook: the files by name."""
    book, known, searching = site.handbook, synonyms(site.handbook), site.handbook.searching
    localities = sorted({name for each in book.of(NamesWithin) for name in each.names})
    return remember(
        "search index",
        (repr(list(map(_told, pages))), repr(known.groups), repr(searching), repr(localities)),
        lambda: build(
            pages,
            known,
            page_kinds(searching),
            short_parts=searching.short_parts if searching else (),
            asks_who=searching.asks_who if searching else (),
            localities=localities,
        ),
    )


def _told(page: SearchedPage) -> list[object]:
    """All of a page, which is told quicker than by itself."""
    sections = [(each.anchor, each.headings, each.blocks) for each in page.text.sections]
    return [*(getattr(page, one.name) for one in fields(page) if one.name != "text"), sections]


def page_kinds(searching: Searching | None) -> list[PageKind]:
    """The kinds of pages, as the search wants them."""
    places = {kind.label: (kind.many, f"{kind.section}/") for kind in KINDS if kind.is_place}
    return [
        PageKind(
            each.kind,
            each.kind in places,
            each.words,
            *places.get(each.kind, ("", "")),
        )
        for each in (searching.page_kinds if searching else ())
    ]


def synonyms(handbook: Handbook) -> Synonyms:
    """The words that mean the same: those of data/search.yaml and of the glossary."""
    return Synonyms(
        [
            *(group.words for group in handbook.word_groups),
            *((term.term, term.expansion) for term in handbook.terms if term.expansion),
        ],
        [(term.term, *term.synonyms) for term in handbook.terms],
    )


def _title(section: Section, entry: Record | None) -> str:
    # A need has no heading: one that follows it is that of the next group.
    own = section.blocks if isinstance(entry, Need) else section.headings or section.blocks
    title = own[0]
    if isinstance(entry, Law) and entry.sfs not in title:  # a paragraph is one of a law
        return f"{title} {entry.in_text} ({entry.sfs})"
    return title


def _short(title: str) -> tuple[str, ...]:
    """What a title is for short, where that stands in brackets or before them: "EST"."""
    both = _SHORTENED.fullmatch(title)
    return (min(both.groups(), key=len),) if both else ()


def _ways(function: Coordinator, handbook: Handbook) -> tuple[str, ...]:
    """The numbers and mailboxes that reach a function."""
    contacts = handbook.contacts_of(function)
    return tuple(way for contact in contacts for way in (contact.phone, contact.email) if way)


def _entries(handbook: Handbook) -> Iterator[tuple[str, Record]]:
    """The entries that stand on a page with others, by their addresses."""
    for record in handbook.every_record:
        address = standing_at(record, handbook) if type(record) in BY_MODEL else None
        if address and "#" in address:
            yield address, record
    for law in handbook.laws:
        for section in law.sections:
            yield f"{LAWS}#{law_anchor(law, section)}", law
