"""Fixtures: the small data set, and copies of the project to break."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.chromium import chromium
from tests.helpers import SITE_URL, SMALL, copy_project, make, open_small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, built once by the Makefile's own command; the site is in site/."""
    folder = tmp_path_factory.mktemp("Projektet på Åland, äö")
    copy_project(folder)
    done = make(folder, "build", SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def site(built_project: Path) -> Path:
    """The folder of the built site."""
    return built_project / "site"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the whole project, in a folder whose name has spaces and å, ä, ö."""
    folder = tmp_path / "Min mapp på Åland, äö"
    folder.mkdir()
    return copy_project(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of all tests."""
    with chromium() as found:
        yield found
