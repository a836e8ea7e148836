"""The scripts of the theme by themselves, served over loopback to a browser with a bare page."""

from __future__ import annotations

import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.chromium import new_context
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

BARE = (
    b"<!doctype html><html lang=sv><meta charset=utf-8><title>Bar sida</title><body></body></html>"
)

# A busy machine may take its time; nothing here is about how long anything takes.
expect.set_options(timeout=30_000)


class _Handler(SimpleHTTPRequestHandler):
    """/js/ is the scripts of the theme, /tests/ what the tests add; every other path is a bare page."""

    def do_GET(self) -> None:
        if urlsplit(self.path).path.startswith(("/js/", "/tests/")):
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(BARE)))
        self.end_headers()
        self.wfile.write(BARE)

    def translate_path(self, path: str) -> str:
        folder, _, rest = urlsplit(path).path.lstrip("/").partition("/")
        return str((ROOT / "theme/js" if folder == "js" else Path(__file__).parent) / rest)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of the bare page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def call(browser: Browser, address: str) -> Iterator[Callable[..., Any]]:
    """Call a function of a module: `call("js/places.js", "fold", "Malmö")`."""
    page = browser.new_page()
    page.goto(address)

    def run(module: str, name: str, *arguments: Any) -> Any:
        return page.evaluate(
            "async ([module, name, values]) => (await import(module))[name](...values)",
            [f"/{module}", name, arguments],
        )

    try:
        yield run
    finally:
        page.close()


class Tab:
    """A bare page in a browser of its own, in which no script may fail unseen."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self._errors: list[str] = []
        context.on("weberror", lambda error: self._errors.append(str(error.error)))

    def leave(self) -> None:
        """Let the next test find the tab as a new one; fail if a script has failed."""
        self.page.unroute_all()
        self.page.mouse.move(0, 0)
        errors, self._errors[:] = list(self._errors), []
        assert errors == []


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Tab]:
    """One for all tests: a new one each takes a process each, and most of their time."""
    with new_context(browser) as context:
        yield Tab(context)


@pytest.fixture
def page(tab: Tab, address: str) -> Iterator[Page]:
    """A bare page. What a test sets for the whole browser, as a clock that runs, would stay:
    that takes `own_page`."""
    tab.page.goto(address)
    yield tab.page
    tab.leave()


@pytest.fixture
def own_page(browser: Browser, address: str) -> Iterator[Page]:
    """A bare page in a browser that nothing else is open in."""
    with new_context(browser) as context:
        tab = Tab(context)
        tab.page.goto(address)
        yield tab.page
        tab.leave()
