"""Letters that have become two others, by being read in the wrong encoding: Ã¶ for ö."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = "\u00c2\u00c3\u00e2\u00ef\u00f0"
_MARKS = "¨˚"
OF_GARBLED = _BEGIN + _MARKS + "=\U0001d400-\U0001d7ff"
"""A text without any of these signs has nothing of the kind."""
_LOOSE = re.compile(
    rf"(?P<letter>[aAoO])(?P<mark>[{_MARKS}])|(?P<before>[{_MARKS}])(?P<after>[aAoO])"
)
"""What a letter of ours may be in a text out of a PDF: a plain one, and its mark beside."""
_WITH_MARK = {"a¨": "ä", "A¨": "Ä", "o¨": "ö", "O¨": "Ö", "a˚": "å", "A˚": "Å"}
_PRINTED = re.compile(r"=[C-F][0-9A-F]=[89AB][0-9A-F]")
"""A letter as a message has it on its way."""
_OF_FONT = re.compile("[\U0001d400-\U0001d7ff]+")
"""Signs of mathematics, which some take for bold letters."""
_SAYS = '"{}" är ett tecken som har blivit fel: skriv {}'
_GARBLED = re.compile(rf"[{_BEGIN}][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u2122]{{1,3}}")
"""What two or three bytes of UTF-8 look like in the encoding that Windows had."""


def garbled(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a letter has become others in a text, which they are, and what to say of it."""
    if any(mark in text for mark in _MARKS):
        yield from _loose(text)
    if "=" in text:
        for found in _PRINTED.finditer(text):
            right = bytes.fromhex(found[0].replace("=", "")).decode("utf-8", "replace")
            yield found.start(), found[0], _SAYS.format(found[0], f'"{right}"')
    if not text.isascii() and (font := _OF_FONT.search(text)):
        right = unicodedata.normalize("NFKC", font[0])
        yield (
            font.start(),
            font[0],
            f'"{font[0]}" är tecken som liknar bokstäver: skriv "{right}"',
        )
    if not any(sign in text for sign in _BEGIN):
        return
    for found in _GARBLED.finditer(text):
        if meant := _ungarbled(found[0]):
            wrong, sign = meant
            remedy = "det som stod där" if sign == "\ufffd" else f'"{sign}"'
            yield (
                found.start(),
                wrong,
                _SAYS.format(wrong, remedy),
            )


def _loose(text: str) -> Iterator[tuple[int, str, str]]:
    for found in _LOOSE.finditer(text):
        letter = (found["letter"] or found["after"]) + (found["mark"] or found["before"])
        if right := _WITH_MARK.get(letter):
            says = f'"{found[0]}" är en bokstav som har blivit två tecken: skriv "{right}"'
            yield found.start(), found[0], says


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
