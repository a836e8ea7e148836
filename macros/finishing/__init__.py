"""What is done to the finished HTML of a page, in one reading of it.

Abbreviations are explained, wide tables scroll, and the text that is searched is gathered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.finishing.abbreviations import LEFT_ALONE, Abbreviations
from macros.finishing.reader import VOID, Token, tokens
from macros.finishing.searched_text import BLOCKS, HEADINGS, NOT_SEARCHED, SKIPPED, Gatherer
from macros.finishing.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model import Term
    from macros.search.text import PageText


@dataclass(frozen=True)
class Finished:
    """A page's content as it is published."""

    html: str
    text: PageText
    """What of it is searched."""


@dataclass(slots=True)
class _Open:
    """An element that has begun: what it and those around it say of the text in it."""

    name: str
    skipped: bool = False
    """Whether it is not searched."""
    heading: bool = False
    left_alone: bool = False
    """Whether abbreviations in it stay as they are."""


def finish(html: str, terms: Iterable[Term] = (), language: str = "sv") -> Finished:
    """The content of a page as it is published; the glossary's `terms` are Swedish alone."""
    abbreviations = Abbreviations(terms if language == "sv" else ())
    tables, gatherer = Tables(), Gatherer()
    parts: list[str] = []
    opened = [_Open("")]
    table_begins: int | None = None
    for token in tokens(html):
        around = opened[-1]
        if token.kind == "text":
            if not around.skipped:
                gatherer.add(token.raw)
            parts.append(token.raw if around.left_alone else abbreviations.mark(token.raw))
            continue
        parts.append(token.raw)
        if token.kind == "other":
            continue
        if token.name in BLOCKS:
            gatherer.end_block(heading=around.heading)
        if token.kind == "start":
            if token.name not in VOID:
                opened.append(_begun(token, around))
            if token.raw == "<table>":
                table_begins = len(parts) - 1
        else:
            _end(opened, token.name)
            if token.name == "table" and table_begins is not None:
                parts[table_begins:] = [tables.scrollable("".join(parts[table_begins:]))]
                table_begins = None
    gatherer.end_block(heading=opened[-1].heading)
    return Finished("".join(parts), gatherer.text)


def _begun(token: Token, around: _Open) -> _Open:
    name, attributes = token.name, token.attributes if token.rest else {}
    return _Open(
        name,
        around.skipped
        or name in SKIPPED
        or NOT_SEARCHED in attributes
        or attributes.get("aria-hidden") == "true",
        around.heading or name in HEADINGS,
        around.left_alone or name in LEFT_ALONE or attributes.get("lang", "sv") != "sv",
    )


def _end(opened: list[_Open], name: str) -> None:
    """Close an element and what was left open in it; one that is not open closes nothing."""
    if any(element.name == name for element in opened[1:]):
        while opened.pop().name != name:
            pass
