"""The scripts of the theme by themselves, served over loopback to a browser with a bare page."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
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


class Host:
    """Serves /js/, the scripts of the theme, /tests/, what the tests add, and what a test gives
    at a path; every other path is a bare page.

    Scripts are kept by the browser from page to page. To answer for the server in Playwright
    instead would have each of them fetched anew, and by way of the tests.
    """

    def __init__(self) -> None:
        given: dict[str, tuple[int, str] | None] = {}
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                path = urlsplit(self.path).path
                if path in given:
                    asked.append(path)
                    answer = given[path]
                    if answer is None:
                        self.close_connection = True
                        return
                    self.answer(answer[0], "application/json", answer[1].encode())
                elif path.startswith(("/js/", "/tests/")):
                    folder, _, rest = path.lstrip("/").partition("/")
                    file = (ROOT / "theme/js" if folder == "js" else Path(__file__).parent) / rest
                    self.answer(200, "text/javascript", file.read_bytes(), "max-age=600")
                else:
                    self.answer(200, "text/html", BARE)

            def answer(self, status: int, kind: str, body: bytes, keep: str = "no-store") -> None:
                self.send_response(status)
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", keep)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._given = given
        self.asked = asked
        """The paths that were given, as often as they have been asked for."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def give(self, path: str, what: Any, status: int = 200) -> None:
        """Answer at a path, with a text as it stands, and with anything else as JSON."""
        self._given[path] = (status, what if isinstance(what, str) else json.dumps(what))

    def fail(self, path: str) -> None:
        """Break off whenever a path is asked for, as where there is no network."""
        self._given[path] = None

    def empty(self) -> None:
        self._given.clear()
        self.asked.clear()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="session")
def served() -> Iterator[Host]:
    server = Host()
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def host(served: Host) -> Iterator[Host]:
    """What a test gives at which path."""
    yield served
    served.empty()


@pytest.fixture(scope="session")
def address(served: Host) -> str:
    """The address of the bare page."""
    return served.address


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
