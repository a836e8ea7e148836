"""Signs that nobody meant: left by Git, by a wrong encoding, or not to be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.characters import odd_character_text, odd_characters
from macros.source.garbled import garbled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.lists import Found

_CONFLICT = re.compile(r"^ *(<{7}|>{7}|\|{7})(?: .*|$)", re.MULTILINE)
_OF_BASE = re.compile(r" *\|{7} (?:[0-9a-f]{7,40}|merged common ancestors)")
"""The line before what both versions came of."""
_FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1 *$", re.MULTILINE | re.DOTALL)
_MIDDLE = re.compile(r"^={7}$", re.MULTILINE)
_LOST = re.compile(r"(?<=[a-zåäö])\?(?=[a-zåäö])")


def conflict_problems(text: str) -> Iterator[Found]:
    """The places where Git could not join two changes; `text` is the whole file."""
    marks = list(_CONFLICT.finditer(text))
    if not ({mark[1][0] for mark in marks} >= {"<", ">"} and _MIDDLE.search(text)):
        code = [found.span() for found in _FENCED.finditer(text)]  # which may show what a mark is
        marks = [m for m in marks if not any(start < m.start() < end for start, end in code)]
    opened = [mark for mark in marks if mark[1][0] == "<"]
    if not opened and marks and not _MIDDLE.search(text) and marks[0][1][0] == "|":
        marks = [mark for mark in marks if _OF_BASE.fullmatch(mark[0])]  # else a row of empty cells
    for mark in opened or marks[:1]:
        line = text.count("\n", 0, mark.start()) + 1
        yield (
            line,
            mark.start(1) - mark.start() + 1,
            (
                "här krockar två ändringar: behåll den text som gäller, och ta bort raderna som "
                "börjar med <<<<<<<, ======= och >>>>>>>"
            ),
        )


def odd_sign_problems(text: str) -> Iterator[Found]:
    """The first sign on each line that does not belong in a text."""
    told, first = 0, ""
    for index, name, kind in odd_characters(text):
        line = text.count("\n", 0, index) + 1
        if line == told:
            continue
        column = index - text.rfind("\n", 0, index)
        # What begins each row of a list is one mistake.
        if not (column == 1 and line == told + 1 and text[index] == first):
            yield line, column, odd_character_text(text, index, name, kind)
        told, first = line, text[index] if column == 1 else ""


def garbled_problems(text: str) -> Iterator[Found]:
    """The first letter on each line that has become two others."""
    told = 0
    for index, _, says in garbled(text):
        line = text.count("\n", 0, index) + 1
        if line != told:
            told = line
            yield line, index - text.rfind("\n", 0, index), says


def lost_problems(prose: Sequence[str]) -> Iterator[Found]:
    """The first letter on each line that has become a question mark."""
    for number, text in enumerate(prose, start=1):
        if "?" in text and (
            found := _LOST.search(re.sub(r"\]\([^)]*\)|\S*://\S*|\S*/\S*", _spaces, text))
        ):
            yield number, found.start() + 1, "en bokstav har blivit ett frågetecken: skriv den igen"


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
