"""The pages of the site built of the frozen content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.built_pages import BuiltPage, read_pages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page by its address from the site's root."""
    return read_pages(site)
