"""A browser, and the frozen site served as on the internet: below a path, with its 404 page."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.browser.axe import ADDRESS, AXE
from tests.chromium import new_context
from tests.helpers import SITE_URL
from tests.served import Served, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page


class Readers:
    """Readers' browsers: one for each set of options, which many tests use one after the other.

    What is opened in them may ask nothing of another host, keep nothing, and not complain. A tab
    that has been closed is emptied and used again: a new one is a process of its own, and costs as
    much as the page.
    """

    def __init__(self, browser: Browser, site: Served, stack: ExitStack) -> None:
        self._browser = browser
        self._site = site
        self._stack = stack
        self._contexts: dict[tuple[Any, ...], BrowserContext] = {}
        self._empty: dict[BrowserContext, list[Page]] = {}
        self._wrong: list[str] = []

    def open(
        self,
        path: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        still: bool = True,
        **options: Any,
    ) -> Page:
        """Open a page of the site in a tab of its own."""
        context = self._context(options)
        empty = self._empty[context]
        page = empty.pop() if empty else context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            media="null",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if still else "no-preference",
        )
        page.goto(self._site.address + path)
        if path.startswith("sok/?"):
            page.locator(".results__list li").first.wait_for()
        return page

    def close(self, *pages: Page) -> None:
        """Close pages; fail if they did what no page may."""
        wrong, self._wrong[:] = list(self._wrong), []
        for page in pages:
            if page.evaluate("() => sessionStorage.length"):
                wrong.append(f"sessionStorage of {page.url}")
            page.mouse.move(0, 0)
            page.goto("about:blank")
            self._empty[page.context].append(page)
        assert wrong == []

    def leave(self) -> None:
        """Fail if anything that was ever opened has kept something; nothing is cleared before."""
        for context in self._contexts.values():
            assert context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}

    def _context(self, options: dict[str, Any]) -> BrowserContext:
        key = tuple(sorted(options.items()))
        if key not in self._contexts:
            context = self._stack.enter_context(
                new_context(self._browser, reduced_motion="reduce", locale="sv-SE", **options)
            )
            context.on("request", self._asked)
            context.on("console", self._told)
            context.on("weberror", lambda error: self._wrong.append(str(error.error)))
            self._contexts[key] = context
            self._empty[context] = []
        return self._contexts[key]

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self._site.origin + "/", "data:")):
            self._wrong.append(f"asked for {request.url}")

    def _told(self, message: Any) -> None:
        # The browser itself tells of a page that is not there, which the 404 page is about.
        if message.type in ("error", "warning") and "404" not in message.text:
            self._wrong.append(message.text)


@pytest.fixture(scope="session")
def served_site(site: Path) -> Iterator[Served]:
    path = urlsplit(SITE_URL).path
    with served(site, path, strict=True, beside={ADDRESS: AXE}) as found:
        yield found


@pytest.fixture(scope="session")
def address(served_site: Served) -> str:
    """The address of the start page."""
    return served_site.address


@pytest.fixture(scope="session")
def readers(browser: Browser, served_site: Served) -> Iterator[Readers]:
    with ExitStack() as stack:
        found = Readers(browser, served_site, stack)
        yield found
        found.leave()


@pytest.fixture
def visit(readers: Readers) -> Iterator[Callable[..., Page]]:
    """Open a page of the site: `visit("kommuner/malmo/", width=320, dark=True)`."""
    pages = []

    def open_page(*args: Any, **options: Any) -> Page:
        pages.append(readers.open(*args, **options))
        return pages[-1]

    yield open_page
    readers.close(*pages)
