"""How much HTML a reader waits for."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.built_pages import BuiltPage

MOST_BYTES = 14_000
"""Compressed: what a server sends before it waits for an answer (ten packets)."""


def test_every_page_is_light(pages: dict[str, BuiltPage]) -> None:
    sizes = {address: len(gzip.compress(page.text.encode())) for address, page in pages.items()}
    assert {address: size for address, size in sizes.items() if size > MOST_BYTES} == {}
