"""How much HTML a reader waits for."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.built_pages import BuiltPage

MOST_BYTES = 14_000
"""Compressed: what a server sends before it waits for an answer (ten packets)."""

STILL_TOO_LONG = {""}
"""The frozen start page, which lists every municipality where the one of today has their letters."""


def test_every_page_is_light(pages: dict[str, BuiltPage]) -> None:
    sizes = {address: len(gzip.compress(page.text.encode())) for address, page in pages.items()}
    long = {address for address, size in sizes.items() if size > MOST_BYTES}
    assert long - STILL_TOO_LONG == set()
