"""Fixtures: the small data set, and copies of the project to break."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.helpers import SMALL, copy_project, open_small

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless", action="store_true", help="take what the pages look like now as right"
    )


@pytest.fixture(scope="session")
def small() -> Site:
    """The fixture data, checked."""
    return open_small()


@pytest.fixture
def small_copy(tmp_path: Path) -> Path:
    """A copy of the fixture to break."""
    return shutil.copytree(SMALL, tmp_path / "small")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the whole project, in a folder whose name has spaces and å, ä, ö."""
    folder = tmp_path / "Min mapp på Åland, äö"
    folder.mkdir()
    return copy_project(folder)
