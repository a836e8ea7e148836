"""The blocks that Markdown reads a page as: paragraphs, lists, headings and notices.

What is indented by four spaces below a list or a notice belongs to it, and is read in the same
way; below a paragraph it is code, and no text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from macros.source.doc_page import DocPage

INDENT = 4
DEEPEST = 20
"""Nobody nests so deeply; what tries is told by those who render it."""
ITEM = re.compile(r"^( {0,3})([*+-]|\d+\.)( +)(?=\S)")
"""What begins an item of a list."""
NOTICE = re.compile(r"^!!! ?([\w-]+(?: +[\w-]+)*)(?: +\"(.*?)\")? *$")
"""What begins a notice, in a box of its own."""
HEADING = re.compile(r"^#{1,6}")
RULE = re.compile(r"^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
"""A line across the page."""
_MEANING = re.compile(r"^ {0,3}:[ ]{1,3}")
_QUOTE = re.compile(r"^ {0,3}> ?")
_MARK_AND_TAB = re.compile(r"^( *(?:[*+-]|\d+\.))\t+")
_BLANK = re.compile(r"^\s*(?:\{\{.*\}\}\s*)?$")
"""A macro call stands by itself."""

Kind = Literal["paragraph", "list", "heading", "notice"]


@dataclass(frozen=True)
class Line:
    """A line of a block, without the indent of what the block lies in."""

    number: int
    """Its number in the page's body, counted from 1."""
    before: int
    """How many characters of the line stand before the text."""
    text: str

    def without(self, length: int) -> Line:
        """The line without its first characters."""
        return Line(self.number, self.before + length, self.text[length:])


@dataclass(frozen=True)
class Block:
    """What Markdown reads as one thing."""

    kind: Kind
    lines: tuple[Line, ...]
    base: int = 0
    """For a list, how far its items are indented: those of the list that it goes on with."""
    goes_on: bool = False
    """Whether it is more of the list before."""
    after_list: bool = False
    """Whether it is a paragraph right after a list, and so none of its own."""

    def pieces(self) -> Iterator[list[Line]]:
        """The texts that emphasis and links do not reach out of: items, or the whole."""
        piece: list[Line] = []
        for line in self.lines:
            if self.kind == "list" and piece and ITEM.match(line.text):
                yield piece
                piece = []
            piece.append(line)
        if piece:
            yield piece


@dataclass
class _Reader:
    found: list[Block] = field(default_factory=list)
    open: dict[int, str | None] = field(default_factory=dict)
    """By depth, what a block that is indented would belong to."""
    bases: dict[int, int] = field(default_factory=dict)
    """By depth, how far the items of a list are indented that can go on."""

    code: list[Line] = field(default_factory=list)
    """The first line of each block that is code since it is indented."""

    def chunk(self, lines: list[Line], depth: int, *, tight: bool = False) -> None:
        """Read lines between two blank ones; `tight` ones stand right below an item."""
        if depth > DEEPEST:
            return
        while lines:
            first = lines[0]
            if first.text.startswith(" " * INDENT) and not tight:
                if not self.open.get(depth):
                    self.code.append(first)
                    return
                inner = _run(lines, lambda line: line.text.startswith(" " * INDENT))
                self.chunk([line.without(INDENT) for line in inner], depth + 1)
                lines = lines[len(inner) :]
                continue
            self._forget(depth + 1)
            if RULE.match(first.text):
                self.open[depth] = None
                lines = lines[1:]
            elif HEADING.match(first.text):
                self.open[depth] = None
                self.found.append(Block("heading", (first,)))
                lines = lines[1:]
            elif NOTICE.match(first.text):
                lines = self._notice(lines, depth)
            elif ITEM.match(first.text):
                lines = self._list(lines, depth)
            elif _QUOTE.match(first.text):
                self.open[depth] = None
                self._quote([line.without(_length(_QUOTE, line)) for line in lines], depth + 1)
                return
            else:
                lines = self._paragraph(lines, depth, tight=tight)
            tight = False

    def _quote(self, lines: list[Line], depth: int) -> None:
        for blank, rows in groupby(lines, lambda line: not line.text.strip()):
            if not blank:
                self.chunk(list(rows), depth)

    def _forget(self, depth: int) -> None:
        for deeper in [one for one in self.open if one >= depth]:
            del self.open[deeper]

    def _notice(self, lines: list[Line], depth: int) -> list[Line]:
        self.open[depth] = "notice"
        self.found.append(Block("notice", (lines[0],)))
        return lines[1:]

    def _list(self, lines: list[Line], depth: int) -> list[Line]:
        """Read a list: below an item, what is indented and begins with a mark is a list of its own."""
        base = self.bases.get(depth, 0) if self.open.get(depth) == "list" else None
        goes_on = base is not None
        if base is None:
            base = len(lines[0].text) - len(lines[0].text.lstrip(" "))
        self.open[depth], self.bases[depth] = "list", base
        own: list[Line] = []
        inner: list[list[Line]] = []
        index = 0
        while index < len(lines) and not HEADING.match(lines[index].text):
            line = lines[index]
            if line.text.startswith(" " * INDENT) and ITEM.match(line.text[INDENT:]):
                rest = _run(lines[index:], lambda line: line.text.startswith(" " * INDENT))
                inner.append([line.without(INDENT) for line in rest])
                index += len(rest)
            else:
                own.append(line)
                index += 1
        self.found.append(Block("list", tuple(own), base, goes_on))
        for rows in inner:
            self.chunk(rows, depth + 1, tight=True)
        return lines[index:]

    def _paragraph(self, lines: list[Line], depth: int, *, tight: bool) -> list[Line]:
        before = self.open.get(depth)
        rows = [lines[0]]
        for line in lines[1:]:
            if HEADING.match(line.text) or NOTICE.match(line.text):
                break
            if tight and ITEM.match(line.text):
                break
            # Dashes right under the first line make a heading of it.
            if RULE.match(line.text) and (len(rows) > 1 or "-" not in line.text):
                break
            rows.append(line)
        meaning = any(_MEANING.match(line.text) for line in rows)
        self.open[depth] = "meaning" if meaning else None
        after_list = before == "list" and not meaning
        self.found.append(Block("paragraph", tuple(rows), after_list=after_list))
        return lines[len(rows) :]


def blocks(page: DocPage) -> tuple[list[Block], list[Line]]:
    """The blocks of a page, in order, and the first line of each indented block of code."""
    reader = _Reader()
    chunk: list[Line] = []
    for number, text in enumerate([*page.prose, ""], start=1):
        if not _BLANK.match(text):
            chunk.append(_line(number, text))
        elif chunk:
            reader.chunk(chunk, 0)
            chunk = []
    return reader.found, reader.code


def _line(number: int, text: str) -> Line:
    """A line as Markdown reads it: a tab goes to the next fourth place."""
    if "\t" not in text:
        return Line(number, 0, text)
    start = len(text) - len(text.lstrip(" \t"))
    plain = text[:start].expandtabs(INDENT) + text[start:]
    plain = _MARK_AND_TAB.sub(r"\1 ", plain)
    return Line(number, len(text) - len(plain), plain)


def _run(lines: Iterable[Line], fits: Callable[[Line], bool]) -> list[Line]:
    return list(takewhile(fits, lines))


def _length(pattern: re.Pattern[str], line: Line) -> int:
    found = pattern.match(line.text)
    return found.end() if found else 0
