"""The site of the frozen content, served and open in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.axe import ADDRESS, AXE
from tests.chromium import new_context
from tests.helpers import SITE_URL
from tests.search import corpus
from tests.served import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.served import Served


SIZE: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def known(site: Served) -> list[corpus.Page]:
    """The pages of the site, as the index has them."""
    return corpus.pages(site.folder)


@pytest.fixture(scope="session")
def site(site: Path) -> Iterator[Served]:
    with served(site, urlsplit(SITE_URL).path, beside={ADDRESS: AXE}) as found:
        yield found


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser without anything in its cache, 1280 px wide."""
    with new_context(browser, viewport=SIZE) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that the tests use one after the other, which costs less than one each."""
    with new_context(browser) as context:
        yield context.new_page()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """An empty page, 1280 px wide."""
    tab.set_viewport_size(SIZE)
    yield tab
    tab.unroute_all()
    tab.mouse.move(0, 0)
    tab.goto("about:blank")
