"""How the site is served while it is edited: where, from which folder, and how soon edits are seen."""

from __future__ import annotations

import shutil
import socket
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

LOOKED_FOR_SECONDS = 0.15
"""How long after one look for changed files the next is taken."""


class AddressError(Exception):
    """The site cannot be served there; the text is one line."""


def begin(config: MkDocsConfig) -> str:
    """Let a build write into a folder of its own in that which MkDocs serves from; returns it."""
    config.site_dir = tempfile.mkdtemp(dir=config.site_dir)
    return config.site_dir


def prepare(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """See that the address is free, and let changes be looked for more often than MkDocs does.

    It looks twice a second.

    Raises:
        AddressError: the address is taken, or none of this machine's.
    """
    host, port = config.dev_addr
    with suppress(OSError, OverflowError), socket.create_connection((host, port), timeout=1):
        raise AddressError(
            f"Porten {port} är upptagen. Välj en annan: make serve ADDRESS=localhost:8001"
        )
    try:
        socket.create_server((host, port), family=server.address_family).close()
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise AddressError(f"The site cannot be served on {host}:{port}: {why}") from None
    server.error_handler = lambda code: _error_page(server, code)
    watched = [config.docs_dir, config.config_file_path]
    for path in watched:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=LOOKED_FOR_SECONDS)
    for path in watched:
        server.watch(path)
    server.build_delay = LOOKED_FOR_SECONDS / 3


def show(server: LiveReloadServer, folder: str) -> None:
    """Serve another folder from now on, and remove those that were served or given up before."""
    # A page of the last one may be on its way to a browser.
    kept = {folder, server.root}
    server.root = folder
    for path in Path(folder).parent.iterdir():
        if str(path) not in kept:
            shutil.rmtree(path, ignore_errors=True)


def _error_page(server: LiveReloadServer, code: int) -> bytes | None:
    """The site's own page for an address that leads nowhere."""
    path = Path(server.root) / f"{code}.html"
    return path.read_bytes() if path.is_file() else None
