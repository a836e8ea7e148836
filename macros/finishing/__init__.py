"""What is done to the finished HTML of a page, in one reading of it.

Abbreviations are explained, wide tables scroll, places that were called something else before are
found by that too, and the text that is searched is gathered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from macros.finishing.abbreviations import LEFT_ALONE, Abbreviations
from macros.finishing.held_together import held_together
from macros.finishing.old_places import OldPlaces
from macros.finishing.reader import VOID, attributes, each_id, tokens
from macros.finishing.searched_text import BLOCKS, HEADINGS, NOT_SEARCHED, SKIPPED, Gatherer
from macros.finishing.tables import Tables
from macros.memory import BLOCK_TEMPLATES, remember, version
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
        self._terms = terms
        self._former = former or {}
        told = [(t.term, t.expansion) for t in terms if t.abbreviation]
        self.key = repr((told, sorted(self._former.items())))
        """What it explains: two with the same key finish a page in the same way."""

    def finish(self, html: str, language: str = "sv", tidigare: Iterable[str] = ()) -> Finished:
        """The same as `finish`, remembered; `tidigare` is what stands so in the page's head."""
        former = {**self._former}
        for old, place in filter(None, map(parts_of, tidigare)):
            if old.startswith("#"):
                former[place] = (*former.get(place, ()), old[1:])

        def make() -> list[Any]:
            made = finish(html, self._terms, language, former)
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
    old_places = OldPlaces(html, former or {})
    abbreviations = Abbreviations(terms if language == "sv" else ())
    tables, gatherer = Tables(), Gatherer()
    parts: list[str] = []
    opened: list[_Element] = [("", False, False, False)]
    table_begins: int | None = None
    if start := old_places.of(""):
        parts.append(start)
    for kind, raw, name, rest in tokens(html):
        _, skipped, heading, left_alone = opened[-1]
        if kind == "text":
            if not skipped:
                gatherer.add(raw)
            if old_places.waiting and not raw.isspace():
                parts.append(old_places.take())
            shown = held_together(raw)
            parts.append(shown if left_alone else abbreviations.mark(shown))
            continue
        parts.append(_REACHABLE.get(raw, raw))
        if kind == "other":
            continue
        if name in BLOCKS:
            gatherer.end_block(heading=heading)
        if kind == "start":
            if name not in VOID:
                opened.append(_begun(name, rest, skipped, heading, left_alone))
            if (
                rest
                and name in BLOCKS
                and not opened[-1][1]
                and (anchor := next(each_id(rest), ""))
            ):
                gatherer.begin(anchor)
            if old_places and rest:
                old_places.look(rest)
            if raw == "<table>":
                table_begins = len(parts) - 1
        else:
            _end(opened, name)
            if name == "table" and table_begins is not None:
                parts[table_begins:] = [tables.scrollable("".join(parts[table_begins:]))]
                table_begins = None
    gatherer.end_block(heading=opened[-1][2])
    return Finished("".join(parts), gatherer.text)


@lru_cache(maxsize=10_000)
def _begun(name: str, rest: str, skipped: bool, heading: bool, left_alone: bool) -> _Element:  # noqa: FBT001 - as they stand in the element around
    if rest and _SPEAKING.search(rest):
        given = attributes(rest)
        skipped = skipped or NOT_SEARCHED in given or given.get("aria-hidden") == "true"
        left_alone = left_alone or given.get("lang", "sv") != "sv"
    return (
        name,
        skipped or name in SKIPPED,
        heading or name in HEADINGS,
        left_alone or name in LEFT_ALONE,
    )


def _end(opened: list[_Element], name: str) -> None:
    """Close an element and what was left open in it; one that is not open closes nothing."""
    if opened[-1][0] == name:
        opened.pop()
    elif any(element[0] == name for element in opened[1:]):
        while opened.pop()[0] != name:
            pass
