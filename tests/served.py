"""A site as readers get it: served with gzip, what is fetched counted."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class Served:
    """A folder served on localhost, compressed as a web host does.

    It lies below `path`, where it was built to lie, and unless it is `strict` at the root too.
    Beside it lies what the tests load themselves, and count no asking for: text by its path.
    """

    def __init__(
        self,
        folder: Path,
        path: str = "/",
        *,
        strict: bool = False,
        beside: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        below = path
        missing = folder / "404.html"
        log: list[tuple[str, int]] = []
        # A host keeps its files compressed: only the first asking waits for it here.
        compressed: dict[Path, bytes] = {}
        site = self
        tools = {path: gzip.compress(text.encode()) for path, text in (beside or {}).items()}

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                path = urlsplit(self.path).path
                if path in tools:
                    self.answer(200, path, tools[path])
                    return
                file = folder / unquote(path.removeprefix(below)).lstrip("/")
                file = file / "index.html" if file.is_dir() else file
                found = file.is_file() and not (strict and not path.startswith(below))
                file = file if found else missing
                if file not in compressed:
                    compressed[file] = gzip.compress(file.read_bytes(), 6, mtime=0)
                if site._held and file.suffix == ".html":
                    self.answer_in_pieces(file.read_bytes(), *site._held)
                    return
                if file.suffix == ".js":
                    time.sleep(site._scripts_wait)
                body = compressed[file]
                log.append((path, len(body)))
                self.answer(200 if found else 404, file.name, body)

            def answer(self, status: int, name: str, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", mimetypes.guess_type(name)[0] or "text/plain")
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "max-age=600")
                self.end_headers()
                self.wfile.write(body)

            def answer_in_pieces(self, body: bytes, cut: int, rest: threading.Event) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[:cut])
                rest.wait()
                self.wfile.write(body[cut:])

            def log_message(self, *_: object) -> None:
                pass

        self.log = log
        self._held: tuple[int, threading.Event] | None = None
        self._scripts_wait = 0.0
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.root = f"{self.origin}/"
        self.address = f"{self.origin}{path}"
        """The address of the start page below the path."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def bytes_of(self, *starts: str) -> int:
        """The bytes over the wire, compressed, of what was fetched below the given paths."""
        return sum(size for path, size in self.log if path.startswith(starts))

    @contextmanager
    def held_at(self, cut: int) -> Iterator[None]:
        """Let what a page holds after so many bytes wait until the end, as on a slow line."""
        rest = threading.Event()
        self._held = (cut, rest)
        try:
            yield
        finally:
            self._held = None
            rest.set()

    @contextmanager
    def scripts_late(self, seconds: float) -> Iterator[None]:
        """Let scripts come later than the page they stand on, as on a slow line."""
        self._scripts_wait = seconds
        try:
            yield
        finally:
            self._scripts_wait = 0.0

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def served(
    folder: Path, path: str = "/", *, strict: bool = False, beside: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """Serve a folder as long as it is needed."""
    site = Served(folder, path, strict=strict, beside=beside)
    try:
        yield site
    finally:
        site.close()
