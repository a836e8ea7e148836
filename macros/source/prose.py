"""Running text, measured: which passages a text has, their sentences, and how long those are.

Marks of Markdown are masked, not removed, so that every sentence keeps its place in the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST_MEAN = 17
"""Sentences have on average fewer words than this, on a page and in an entry of the data."""
MASK = "\0"
"""Stands for each character that is no text: marks, addresses, macro calls."""

_MARKS = re.compile(
    r"!?\[(?=(?:[^\]\[]|\[[^\]]*\])*\]\()"  # the bracket that opens a link's text
    r"|\]\([^)\n]*\)"  # the one that closes it, and the address
    r"|\{\{.*?\}\}|\{\#\#.*?\#\#\}|\{ ?[:#.][^}\n]*\}"  # macro calls, comments, attributes
    r"|^ *(?:!!!|\?\?\?\+?) *\w+"  # the kind of a notice
    r"|<[^>\s]+>"  # addresses as links
    r"|\*+|(?<!\w)_+|_+(?!\w)",
    re.DOTALL | re.MULTILINE,
)
_SENTENCE_END = re.compile(
    rf"[.!?…][{MASK}\"”’)]*\s+[{MASK}\s\"”’(–]*(?=[A-ZÅÄÖ0-9])", re.MULTILINE
)
_LETTER = re.compile(r"[^\W_]")
"""A letter or a digit."""
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|o\.s\.v|d\.v\.s|dvs|jfr|prop|skr|kap|nr|ca)$",
    re.IGNORECASE,
)
_NO_PROSE = (
    re.compile(r" {0,3}#{1,6}\s"),  # a heading
    re.compile(r"\s*\|"),  # a row of a table
    re.compile(r"\s*(!!!|\?\?\?)"),  # the first line of a notice
)
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s+")
_MEANING = re.compile(r":\s+")


@dataclass(frozen=True)
class Passage:
    """A paragraph or a list item."""

    line: int
    """The line that it begins on, counted from 1."""
    text: str
    """Masked text; as many lines as in the file."""


@dataclass(frozen=True)
class Sentence:
    """A sentence: its text without marks, its length in words, and where it begins."""

    text: str
    words: int
    line: int


@dataclass(frozen=True)
class Figures:
    """How long the sentences of a text are."""

    words: int
    sentences: int
    longest: Sentence

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences


@lru_cache(maxsize=4)
def masked(text: str) -> str:
    """The text with what is no text masked, character by character."""
    return _MARKS.sub(lambda match: re.sub(r"[^\n]", MASK, match[0]), text)


def count_words(text: str) -> int:
    """How many words a masked text has: what stands between spaces and holds a letter or digit."""
    parts = text.replace(MASK, "").replace("|", " ").split()
    return sum(part[0].isalnum() or bool(_LETTER.search(part)) for part in parts)


def markdown_passages(lines: Sequence[str], before: int = 0) -> Iterator[Passage]:
    """The paragraphs and list items of Markdown; headings, tables and terms are no prose.

    `before` is how many lines of the file stand before the first of `lines`.
    """
    block: list[str] = []
    begins = 0
    # Comments and calls can go over lines, so all is masked at once.
    text = zip([*lines, ""], [*masked("\n".join(lines)).split("\n"), ""], strict=True)
    for number, (raw, shown) in enumerate(text, start=before + 1):
        underline = bool(block) and _UNDERLINE.match(raw)
        meaning = _MEANING.match(raw)
        mark = _ITEM.match(raw) or meaning
        empty = not shown.strip(MASK + " ")
        no_prose = underline or any(kind.match(raw) for kind in _NO_PROSE)
        if mark or no_prose or empty:
            # What stands over a line of dashes was a heading, and over a colon, a term.
            if block and not meaning and not underline:
                yield Passage(begins, "\n".join(block))
            block = []
        if no_prose or empty:
            continue
        if not block:
            begins = number
        block.append(shown[mark.end() :] if mark else shown)


def plain_passages(text: str, line: int) -> Iterator[Passage]:
    """The paragraphs of a text without marks, all said to begin on `line`."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield Passage(line, " ".join(paragraph.split()))


def sentences(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage."""
    for text, words, lines in _cut(passage.text):
        yield Sentence(text, words, passage.line + lines)


@lru_cache(maxsize=1 << 13)
def _cut(passage: str) -> tuple[tuple[str, int, int], ...]:
    """The sentences of a text, how many words each has, and how many lines stand before it."""
    found = []
    start = 0
    ends = [
        match.end()
        for match in _SENTENCE_END.finditer(passage)
        if not _ABBREVIATION.search(passage[: match.start()])
    ]
    for end in [*ends, len(passage)]:
        text = passage[start:end]
        if words := count_words(text):
            shown = " ".join(text.replace(MASK, "").split())
            found.append((shown, words, passage.count("\n", 0, start)))
        start = end
    return tuple(found)


def figures(passages: Iterable[Passage]) -> Figures | None:
    """Measure passages; None where there is no sentence."""
    found = [sentence for passage in passages for sentence in sentences(passage)]
    if not found:
        return None
    longest = max(found, key=lambda sentence: sentence.words)
    return Figures(sum(sentence.words for sentence in found), len(found), longest)
