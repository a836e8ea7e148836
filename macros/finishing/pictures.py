"""The size of each picture, written on it: the page keeps its place free until it has come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PICTURE = re.compile(r"<img\b([^>]*?)\s*/?>")
_ADDRESS = re.compile(r'\bsrc="([^"]*)"')
_SIZED = re.compile(r"\b(?:width|height)=")
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG that its size follows."""


def with_sizes(html: str, read: Callable[[str], bytes]) -> str:
    """A page's HTML with the width and height of its pictures, in pixels.

    `read` gives the file at an address as it is written on the page, empty for one that is not
    the site's own.
    """

    def sized(match: re.Match[str]) -> str:
        address = _ADDRESS.search(match[1])
        size = size_of(read(address[1])) if address and not _SIZED.search(match[1]) else None
        return f'<img{match[1]} width="{size[0]}" height="{size[1]}">' if size else match[0]

    return _PICTURE.sub(sized, html) if "<img" in html else html


def size_of(picture: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, JPEG or WebP in pixels; None for what is none of them."""

    def number(start: int, length: int, order: str) -> int:
        return int.from_bytes(picture[start : start + length], order)  # type: ignore[arg-type]

    if picture[:8] == b"\x89PNG\r\n\x1a\n" and picture[12:16] == b"IHDR":
        return number(16, 4, "big"), number(20, 4, "big")
    if picture[:6] in (b"GIF87a", b"GIF89a"):
        return number(6, 2, "little"), number(8, 2, "little")
    if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
        if picture[12:16] == b"VP8X":
            return number(24, 3, "little") + 1, number(27, 3, "little") + 1
        if picture[12:16] == b"VP8L":
            both = number(21, 4, "little")
            return (both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1
        return number(26, 2, "little") & 0x3FFF, number(28, 2, "little") & 0x3FFF
    if picture[:2] == b"\xff\xd8":
        at = 2
        while at + 9 <= len(picture) and picture[at] == 0xFF:
            if picture[at + 1] in _JPEG_FRAMES:
                return number(at + 7, 2, "big"), number(at + 5, 2, "big")
            at += 2 + number(at + 2, 2, "big")
    return None
