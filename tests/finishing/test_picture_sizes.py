"""A picture says how large it is, so that nothing moves when it comes."""

from __future__ import annotations

import struct
import zlib

import pytest

from macros.finishing.pictures import size_of, with_sizes

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 304, 762, 8, 2, 0, 0, 0)
PNG += struct.pack(">I", zlib.crc32(PNG[12:]))
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x11\x08" + struct.pack(">HH", 762, 304) + b"\x03"


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(body)) + b"WEBP" + kind + body


@pytest.mark.parametrize(
    "picture",
    [
        PNG,
        b"GIF89a" + struct.pack("<HH", 304, 762),
        JPEG,
        webp(b"VP8X", bytes(8) + (303).to_bytes(3, "little") + (761).to_bytes(3, "little")),
        webp(b"VP8L", bytes(4) + b"\x2f" + (303 | 761 << 14).to_bytes(4, "little")),
        webp(b"VP8 ", bytes(7) + b"\x9d\x01\x2a" + struct.pack("<HH", 304, 762)),
    ],
)
def test_the_size_is_read(picture: bytes) -> None:
    assert size_of(picture) == (304, 762)


@pytest.mark.parametrize("picture", [b"", b"<svg>", JPEG[:15], b"\xff\xd8\xff\xd9"])
def test_what_has_no_size_that_can_be_read_has_none(picture: bytes) -> None:
    assert size_of(picture) is None


def test_a_picture_says_its_size() -> None:
    html = '<p><img alt="Ett kort" src="../bilder/kort.png" /></p>'
    asked = []

    def read(address: str) -> bytes:
        asked.append(address)
        return PNG

    sized = '<p><img alt="Ett kort" src="../bilder/kort.png" width="304" height="762"></p>'
    assert with_sizes(html, read) == sized
    assert asked == ["../bilder/kort.png"]
    assert with_sizes(sized, read) == sized


def test_a_picture_that_is_not_the_sites_own_stays_as_it_is() -> None:
    html = '<img alt="" src="data:image/png;base64,AA">'
    assert with_sizes(html, lambda _: b"") == html
