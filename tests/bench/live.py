"""How long it takes from a save until `mkdocs serve` answers with what was saved."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.runs import FailedError, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STEP = 0.01
"""How often is looked, in seconds."""
PATIENCE = 180
"""Seconds after which an edit is taken as lost."""
PAUSE = 2
"""Seconds of rest between two edits: what the server does after it has answered is over then."""

MUNICIPALITIES = ("kommuner/ale/", "kommuner/malmo/", "kommuner/overtornea/")
"""The first, one in the middle and the last: where all are changed, these are."""


@dataclass(frozen=True)
class Edit:
    """A change of a file, and where its text is to be seen."""

    label: str
    file: str
    around: str
    """What stands in the file, with {} for the text that is changed."""
    old: str
    new: str
    """With {n}, which is another each time."""
    addresses: tuple[str, ...]
    target: float
    """Seconds."""


EDITS = (
    Edit(
        "css",
        "theme/css/base.css",
        "min-height: {};",
        "100vh",
        "{n}.5vh",
        ("css/site.css",),
        1.0,
    ),
    Edit(
        "a page in docs/",
        "docs/vagledning/roller/polisen.md",
        "## {}",
        "Hur når du polisen?",
        "Hur når du polisen {n}?",
        ("vagledning/roller/polisen/",),
        1.0,
    ),
    Edit(
        "a value of one county",
        "data/network.yaml",
        "phone: {}",
        "010-224 10 00",
        "010-224 11 {n}",
        ("lan/skane/", "kommuner/malmo/"),
        1.5,
    ),
    Edit(
        "a value on every municipality's page",
        "data/network.yaml",
        "phone: {}",
        "114 14",
        "010-224 12 {n}",
        MUNICIPALITIES,
        2.5,
    ),
    Edit(
        "a template of ours",
        "macros/templates/contact.html.j2",
        '"{}"',
        "Myndighetens brevlåda",
        "Brevlåda {n}",
        MUNICIPALITIES,
        2.5,
    ),
    Edit(
        "a template of the theme",
        "theme/partials/footer.html",
        ">{} är",
        "Den här webbplatsen",
        "Webbplats {n}",
        ("", *MUNICIPALITIES),
        2.5,
    ),
)


class Server:
    """A copy of the project, served by MkDocs."""

    def __init__(self, root: Path, work: Path) -> None:
        self.root = root
        self._log = work / "serve.log"
        self._written = {edit: edit.old for edit in EDITS}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        clean = {key: text for key, text in os.environ.items() if not key.startswith("GITHUB_")}
        environ = clean | environment(work) | {"NO_MKDOCS_2_WARNING": "1"}
        address = f"127.0.0.1:{self._port}"
        with self._log.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
                cwd=root,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def seconds(self, edit: Edit, number: int) -> float:
        """Make an edit, and wait until every page that it changes shows it.

        Raises:
            FailedError: it was not shown, or the server ended.
        """
        path = self.root / edit.file
        text = path.read_text("utf-8")
        old, new = self._written[edit], edit.new.format(n=number)
        changed = text.replace(edit.around.format(old), edit.around.format(new))
        if changed == text:
            raise FailedError(f"{edit.file} does not hold {edit.around.format(old)!r}")
        self._written[edit] = new
        start = time.perf_counter()
        path.write_text(changed, "utf-8")
        for address in edit.addresses:
            while new not in self.answer(address):
                self._wait(start)
        return time.perf_counter() - start

    def started(self) -> None:
        """Wait until the site is served.

        Raises:
            FailedError: the server ended.
        """
        start = time.perf_counter()
        while "Serving on" not in self._log.read_text("utf-8"):
            self._wait(start)

    def answer(self, address: str) -> str:
        """What is served now; a request that the server lets wait, waits."""
        url = f"http://127.0.0.1:{self._port}/{address}"
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return ""  # between two builds a page may be gone for a moment

    def _wait(self, start: float) -> None:
        if self.process.poll() is not None or time.perf_counter() - start > PATIENCE:
            lines = self._log.read_text("utf-8").splitlines()
            raise FailedError("\n".join(lines[-5:]))
        time.sleep(STEP)


@contextmanager
def serving(root: Path, work: Path) -> Iterator[Server]:
    """Serve a copy as long as it is needed, and never longer."""
    server = Server(root, work)
    try:
        server.started()
        yield server
    finally:
        server.process.kill()
        server.process.wait()


def edits(root: Path, work: Path, rounds: int) -> dict[Edit, list[float]]:
    """The seconds of each edit, in rounds of one of each; a round before them is not counted.

    Raises:
        FailedError: an edit was not shown.
    """
    found: dict[Edit, list[float]] = {edit: [] for edit in EDITS}
    with serving(root, work) as server:
        for number in range(rounds + 1):
            for edit in EDITS:
                time.sleep(PAUSE)
                seconds = server.seconds(edit, 10 + number)
                if number:
                    found[edit].append(seconds)
    return found
