"""A browser, and the built site served as it is on the internet: below a path, with its 404 page."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.helpers import SITE_URL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PATH = urlsplit(SITE_URL).path


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if not path.startswith(PATH):
            return "/nonexistent"
        return super().translate_path("/" + path.removeprefix(PATH))

    def send_error(self, code: int, *_: Any) -> None:
        body = (self._site() / "404.html").read_bytes() if code == 404 else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _site(self) -> Path:
        from pathlib import Path

        return Path(self.directory)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the start page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}{PATH}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page of the site: `visit("kommuner/malmo/", width=320, dark=True)`.

    When the test is over, nothing may have been asked of another host, kept in the browser, or
    complained about in its console.
    """
    origin = address.removesuffix(PATH)
    contexts: list[Any] = []
    elsewhere: list[str] = []
    complaints: list[str] = []

    def told(message: Any) -> None:
        # The browser itself tells of a page that is not there, which the 404 page is about.
        if message.type in ("error", "warning") and "404" not in message.text:
            complaints.append(message.text)

    def open_page(
        path: str = "", *, width: int = 1280, height: int = 900, dark: bool = False, **options: Any
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="sv-SE",
            **options,
        )
        context.set_default_timeout(15000)
        context.on("request", lambda r: elsewhere.append(r.url) if not r.url.startswith((origin, "data:")) else None)  # fmt: skip
        context.on("console", told)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        if path.startswith("sok/?"):
            page.locator(".results__list li").first.wait_for()
        return page

    yield open_page
    for context in contexts:
        assert context.cookies() == []
        kept = context.storage_state(indexed_db=True)
        assert kept == {"cookies": [], "origins": []}
        for page in context.pages:
            assert page.evaluate("() => sessionStorage.length") == 0
        context.close()
    assert elsewhere == []
    assert complaints == []
