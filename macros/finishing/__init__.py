"""What is done to the finished HTML of a page, in one reading of it.

Abbreviations are explained, wide tables scroll, places that were called something else before are
found by that too, and the text that is searched is gathered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from macros.finishing.abbreviations import LEFT_ALONE, Abbreviations, explanations
from macros.finishing.old_places import OldPlaces
from macros.finishing.reader import VOID, attributes, each_id, tokens
from macros.finishing.searched_text import BLOCKS, HEADINGS, NOT_SEARCHED, SKIPPED, Gatherer
from macros.finishing.tables import Tables
from macros.memory import BLOCK_TEMPLATES, remember, short, version
from macros.search.text import PageText, Section
from macros.source.former_address import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.model import Term


@dataclass(frozen=True)
class Finished:
    """A page's content as it is published."""

    html: str
    text: PageText
    """What of it is searched."""


class Finisher:
    """Finishes the pages of a site, whose glossary explains its abbreviations."""

    def __init__(
        self, terms: tuple[Term, ...], former: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """`former` has the ids that places on any page had before, by the ones that they have."""
        self._explained = explanations(terms)
        self._former = former or {}
        told = [(t.term, t.expansion) for t in terms if t.abbreviation]
        self.key = short(repr((told, sorted(self._former.items()))))
        """What it explains: two with the same key finish a page in the same way."""

    def finish(self, html: str, language: str = "sv", tidigare: Iterable[str] = ()) -> Finished:
        """The same as `finish`, remembered; `tidigare` is what stands so in the page's head."""
        former = {**self._former}
        for old, place in filter(None, map(parts_of, tidigare)):
            if old.startswith("#"):
                former[place] = (*former.get(place, ()), old[1:])

        def make() -> list[Any]:
            made = _finished(html, self._explained if language == "sv" else {}, former)
            sections = [(each.anchor, each.headings, each.blocks) for each in made.text.sections]
            return [made.html, sections]

        whole, sections = remember(
            "finished",
            (html, self.key, language, tuple(tidigare), version(BLOCK_TEMPLATES)),
            make,
        )
        return Finished(whole, PageText([Section(*each) for each in sections]))


_Element = tuple[str, bool, bool, bool]
"""An element that has begun: its name, and what it and those around it say of the text in it:
whether it is not searched, whether it is a heading, whether its abbreviations stay as they are."""

_REACHABLE = {"<pre>": '<pre tabindex="0" role="group" aria-label="Exempel">'}
"""What scrolls sideways by itself, as a keyboard reaches it."""
_SPEAKING = re.compile(rf"(?i:{NOT_SEARCHED}|aria-hidden|lang)")
"""The attributes that say something of the text in an element."""


def finish(
    html: str,
    terms: Iterable[Term] = (),
    language: str = "sv",
    former: Mapping[str, tuple[str, ...]] | None = None,
) -> Finished:
    """The content of a page as it is published; the glossary's `terms` are Swedish alone.

    `former` has ids that places on it had before, by those that they have; of the page as a whole
    by none.
    """
    return _finished(html, explanations(terms if language == "sv" else ()), former or {})


def _finished(
    html: str, explained: Mapping[str, str], former: Mapping[str, tuple[str, ...]]
) -> Finished:
    old_places = OldPlaces(html, former)
    abbreviations = Abbreviations(explained)
    mark, left, texts = abbreviations.mark, abbreviations.left, abbreviations.texts
    tables, gatherer = Tables(), Gatherer()
    parts: list[str] = []
    opened: list[_Element] = [("", False, False, False)]
    _, skipped, heading, left_alone = opened[-1]
    table_begins: int | None = None
    if start := old_places.of(""):
        parts.append(start)
    for kind, raw, name, rest in tokens(html):
        if kind == "text":
            if not skipped:
                gatherer.add(raw)
            shown, empty, speaks = texts[raw]
            if old_places.waiting and not empty:
                parts.append(old_places.take())
            parts.append(mark(shown) if speaks and left and not left_alone else shown)
            continue
        parts.append(_REACHABLE.get(raw, raw))
        if kind == "other":
            continue
        is_block = name in BLOCKS
        if is_block and gatherer.parts:
            gatherer.end_block(heading=heading)
        if kind == "start":
            if name not in VOID:
                says = _says(name, rest)
                skipped, heading = skipped or says[0], heading or says[1]
                left_alone = left_alone or says[2]
                opened.append((name, skipped, heading, left_alone))
            if rest:
                if is_block and not skipped and (anchor := _anchor(rest)):
                    gatherer.begin(anchor)
                if old_places:
                    old_places.look(rest)
            if raw == "<table>":
                table_begins = len(parts) - 1
        else:
            _end(opened, name)
            _, skipped, heading, left_alone = opened[-1]
            if name == "table" and table_begins is not None:
                parts[table_begins:] = [tables.scrollable("".join(parts[table_begins:]))]
                table_begins = None
    gatherer.end_block(heading=heading)
    return Finished("".join(parts), gatherer.text)


# What is asked of a tag is remembered, since many pages share theirs.


@lru_cache(maxsize=20_000)
def _anchor(rest: str) -> str:
    """The id among the attributes of a tag, if any."""
    return next(each_id(rest), "")


@lru_cache(maxsize=10_000)
def _says(name: str, rest: str) -> tuple[bool, bool, bool]:
    """What an element says of the text in it, as in `_Element`."""
    skipped, left_alone = name in SKIPPED, name in LEFT_ALONE
    if rest and _SPEAKING.search(rest):
        given = attributes(rest)
        skipped = skipped or NOT_SEARCHED in given or given.get("aria-hidden") == "true"
        left_alone = left_alone or given.get("lang", "sv") != "sv"
    return skipped, name in HEADINGS, left_alone


def _end(opened: list[_Element], name: str) -> None:
    """Close an element and what was left open in it; one that is not open closes nothing."""
    if opened[-1][0] == name:
        opened.pop()
    elif any(element[0] == name for element in opened[1:]):
        while opened.pop()[0] != name:
            pass
