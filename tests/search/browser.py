"""A site as readers get it: served with gzip, what is fetched counted."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Served:
    """A folder served on localhost, compressed as a web host does.

    It is served at the root, and below `path` too, where the site was built to lie.
    """

    def __init__(self, folder: Path, path: str = "/") -> None:
        self.folder = folder
        below = path
        log: list[tuple[str, int]] = []
        # A host keeps its files compressed: only the first asking waits for it here.
        compressed: dict[Path, bytes] = {}

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                path = urlsplit(self.path).path
                inside = path.removeprefix(below).lstrip("/")
                file = folder / unquote(inside)
                file = file / "index.html" if file.is_dir() else file
                if not file.is_file():
                    self.send_error(404)
                    return
                if file not in compressed:
                    compressed[file] = gzip.compress(file.read_bytes(), 6, mtime=0)
                body = compressed[file]
                log.append((path, len(body)))
                self.send_response(200)
                self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "text/plain")
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "max-age=600")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.log = log
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.root = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def bytes_of(self, *starts: str) -> int:
        """The bytes over the wire, compressed, of what was fetched below the given paths."""
        return sum(size for path, size in self.log if path.startswith(starts))

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def served(folder: Path, path: str = "/") -> Iterator[Served]:
    site = Served(folder, path)
    try:
        yield site
    finally:
        site.close()
