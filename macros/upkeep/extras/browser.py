"""The browser that prints: the built site is answered from its folder, at its own address.

So what is printed leads to the published site, and nothing is asked of the network.
"""

from __future__ import annotations

import mimetypes
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from playwright.sync_api import BrowserContext, Route

# The first is Chromium without its windows: it opens a page for a third of the work.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
ARGUMENTS = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE = 300_000
"""Milliseconds that a print may take: the whole book has some hundred sheets."""
_TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json"}


class Printer:
    """Prints pages of one site."""

    def __init__(
        self,
        context: BrowserContext,
        site_url: str,
        read: Callable[[str], bytes | None],
        now: datetime,
    ) -> None:
        """`read` gives the file at an address from the site's root; `now` is what its clock says."""
        self._context = context
        self._site_url = site_url
        self._read = read
        self._now = now
        self._own: dict[str, bytes] = {}
        context.route("**/*", self._answer)

    def pdf(self, address: str, content: bytes | None = None, *, tagged: bool = False) -> bytes:
        """A page as PDF, as its styles want it on paper; `content` stands for the file there.

        With `tagged`, it tells what is a heading, a list or a link, and has bookmarks.
        """
        if content is not None:
            self._own[address] = content
        page = self._context.new_page()
        try:
            page.clock.set_fixed_time(self._now)
            page.goto(self._site_url + address, timeout=PATIENCE)
            return page.pdf(prefer_css_page_size=True, tagged=tagged, outline=tagged)
        finally:
            page.close()

    def _answer(self, route: Route) -> None:
        url = route.request.url.partition("#")[0].partition("?")[0]
        address = url.removeprefix(self._site_url)
        if address == url and url != self._site_url:
            route.abort()
            return
        content = self._own.get(address)
        name = f"{address}index.html" if address == "" or address.endswith("/") else address
        content = self._read(name) if content is None else content
        if content is None:
            route.fulfill(status=404)
            return
        ending = f".{name.rpartition('.')[2]}"
        kind = _TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        route.fulfill(body=content, content_type=f"{kind}; charset=utf-8")


@contextmanager
def printer(site_url: str, read: Callable[[str], bytes | None], now: datetime) -> Iterator[Printer]:
    """Start the browser: the system's, or Playwright's own where there is none."""
    from playwright.sync_api import sync_playwright

    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    options: dict[str, Any] = {"executable_path": path, "args": list(ARGUMENTS)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(timeout=PATIENCE, **options)
        try:
            context = browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm")
            context.set_default_timeout(PATIENCE)
            yield Printer(context, site_url, read, now)
        finally:
            browser.close()
