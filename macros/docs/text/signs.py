"""Signs that nobody meant: left by Git, by a wrong encoding, or not to be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.characters import odd_character_text, odd_characters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.lists import Found

_CONFLICT = re.compile(r"^ *(<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}$", re.MULTILINE)
_BEGIN_GARBLED = "\u00c2\u00c3\u00e2\u00ef\u00f0"
_GARBLED = re.compile(
    rf"[{_BEGIN_GARBLED}][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u2122]{{1,3}}"
)
"""What two or three bytes of UTF-8 look like in the encoding that Windows had."""
_LOST = re.compile(r"(?<=[a-zåäö])\?(?=[a-zåäö])")


def conflict_problems(text: str) -> Iterator[Found]:
    """The places where Git could not join two changes; `text` is the whole file."""
    marks = list(_CONFLICT.finditer(text))
    opened = [mark for mark in marks if mark[1][0] == "<"]
    if not opened and marks and not _MIDDLE.search(text) and marks[0][1][0] == "|":
        return  # a row of empty cells
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
    told = 0
    for index, name, kind in odd_characters(text):
        line = text.count("\n", 0, index) + 1
        if line != told:
            told = line
            column = index - text.rfind("\n", 0, index)
            yield line, column, odd_character_text(text, index, name, kind)


def garbled_problems(text: str) -> Iterator[Found]:
    """The first letter on each line that has become two others."""
    if not any(sign in text for sign in _BEGIN_GARBLED):
        return
    told = 0
    for found in _GARBLED.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if line == told or (right := _ungarbled(found[0])) is None:
            continue
        told = line
        wrong, sign = right
        remedy = "det som stod där" if sign == "\ufffd" else f'"{sign}"'
        yield (
            line,
            found.start() - text.rfind("\n", 0, found.start()),
            f'"{wrong}" är ett tecken som har blivit fel: skriv {remedy}',
        )


def lost_problems(prose: Sequence[str]) -> Iterator[Found]:
    """The first letter on each line that has become a question mark."""
    for number, text in enumerate(prose, start=1):
        if "?" in text and (
            found := _LOST.search(re.sub(r"\]\([^)]*\)|\S*://\S*|\S*/\S*", _spaces, text))
        ):
            yield number, found.start() + 1, "en bokstav har blivit ett frågetecken: skriv den igen"


def _ungarbled(text: str) -> tuple[str, str] | None:
    """What is wrong at the start of a text, and the sign that it was."""
    for length in range(len(text), 1, -1):
        try:
            right = b"".join(map(_byte, text[:length])).decode("utf-8")
        except UnicodeError:
            continue
        if len(right) == 1:
            return text[:length], right
    return None


def _byte(sign: str) -> bytes:
    """The byte that a sign stood for; five of them Windows gave no sign."""
    try:
        return sign.encode("cp1252")
    except UnicodeError:
        return sign.encode("latin-1")


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
