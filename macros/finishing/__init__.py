"""What is done to the finished HTML of a page, in one reading of it.

Abbreviations are explained, wide tables scroll, places that were called something else before are
found by that too, and the text that is searched is gathered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.finishing.abbreviations import LEFT_ALONE, Abbreviations, explanations
from macros.finishing.old_places import OldPlaces
from macros.finishing.reader import VOID, attributes, each_id, pairs
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
        """`former` has the ids that places on any page had before, by the ones that they have.

        Those of the page as a whole stand under none.
        """
        self._explained = explanations(terms)
        self._former = former or {}
        self.key = short(repr((self._explained, sorted(self._former.items()))))
        """What it explains: two with the same key finish a page in the same way."""

    def finish(self, html: str, language: str = "sv", moved: Iterable[str] = ()) -> Finished:
        """The content of a page as it is published, remembered; the glossary is Swedish alone.

        `moved` is what stands under `tidigare` in the page's head.
        """
        former = {**self._former}
        for old, place in filter(None, map(parts_of, moved)):
            if old.startswith("#"):
                former[place] = (*former.get(place, ()), old[1:])

        def make() -> list[Any]:
            made = _finished(html, self._explained if language == "sv" else {}, former)
            sections = [(each.anchor, each.headings, each.blocks) for each in made.text.sections]
            return [made.html, sections]

        whole, sections = remember(
            "finished",
            (html, self.key, language, tuple(moved), version(BLOCK_TEMPLATES)),
            make,
        )
        return Finished(whole, PageText([Section(*each) for each in sections]))


Says = tuple[bool, bool, bool]
"""What is said of the text in an element: that it is not searched, that it is a heading, that its
abbreviations stay as they are."""
_REACHABLE = {"<pre>": '<pre tabindex="0" role="group" aria-label="Exempel">'}
"""What scrolls sideways by itself, as a keyboard reaches it."""
_SPEAKING = re.compile(rf"(?i:{NOT_SEARCHED}|aria-hidden|lang)")
"""The attributes that say something of the text in an element."""


def _finished(
    html: str, explained: Mapping[str, str], former: Mapping[str, tuple[str, ...]]
) -> Finished:
    old_places = OldPlaces(html, former)
    abbreviations = Abbreviations(explained)
    mark, left, texts = abbreviations.mark, abbreviations.left, abbreviations.texts
    tables, gatherer = Tables(), Gatherer()
    gathered, places, waiting = gatherer.parts, old_places.left, old_places.waiting
    known = _KNOWN.get
    parts: list[str] = []
    put = parts.append
    opened, around = list[str](), list[tuple[int, Says]]()
    """The elements that are open; those of them that say something, as how many are open with them,
    and what had been said before."""
    says = skipped, heading, left_alone = (False, False, False)
    put(old_places.of(""))
    for tag, text in pairs(html):
        kind, raw, name, rest = tag
        if kind == "other":
            put(raw)
        else:
            shown, is_block, goes_on, said, anchor = known(raw) or _known(raw, name, rest)
            put(shown)
            if is_block and gathered:
                gatherer.end_block(heading=heading)
            if kind == "end":
                if opened and opened[-1] == name:
                    opened.pop()
                else:
                    _close(opened, name)
                while around and len(opened) < around[-1][0]:
                    says = skipped, heading, left_alone = around.pop()[1]
                if name == "table":
                    tables.end(parts)
            else:
                if goes_on:
                    opened.append(name)
                    if said:
                        around.append((len(opened), says))
                        says = skipped, heading, left_alone = _both(says, said)
                if anchor and not skipped:
                    gatherer.begin(anchor)
                if rest and places:
                    old_places.look(rest)
                if raw == "<table>":
                    tables.begin(parts)
        if text:
            shown, empty, speaks = texts[text]
            if not skipped and (gathered or not empty):
                gathered.append(text)
            if waiting and not empty:
                put(old_places.take())
            put(mark(shown) if speaks and left and not left_alone else shown)
    gatherer.end_block(heading=heading)
    return Finished("".join(parts), gatherer.text)


_Known = tuple[str, bool, bool, Says | None, str]
"""What a tag tells: how it is shown, whether it ends the block before it, whether its element goes
on to an end, what it says of the text in it, if anything, and the place that begins there, if any."""
_KNOWN: dict[str, _Known] = {}
"""By the tag as it stands, since many pages share theirs."""
MOST_TAGS = 20_000
"""How many are kept at once."""


def _known(raw: str, name: str, rest: str) -> _Known:
    """What a tag tells, when it is first met."""
    skipped, left_alone = name in SKIPPED, name in LEFT_ALONE
    if rest and _SPEAKING.search(rest):
        given = attributes(rest)
        skipped = skipped or NOT_SEARCHED in given or given.get("aria-hidden") == "true"
        left_alone = left_alone or given.get("lang", "sv") != "sv"
    says = (skipped, name in HEADINGS, left_alone)
    is_block = name in BLOCKS
    anchor = next(each_id(rest), "") if is_block else ""
    if len(_KNOWN) >= MOST_TAGS:
        _KNOWN.clear()
    found = (
        _REACHABLE.get(raw, raw),
        is_block,
        name not in VOID,
        says if any(says) else None,
        anchor,
    )
    _KNOWN[raw] = found
    return found


def _both(outer: Says, inner: Says) -> Says:
    return outer[0] or inner[0], outer[1] or inner[1], outer[2] or inner[2]


def _close(opened: list[str], name: str) -> None:
    """Close an element with what was left open in it; one that is not open closes nothing."""
    if name in opened:
        while opened.pop() != name:
            pass
