"""`make serve` follows every edit, tells mistakes and outlives them.

Nothing here gives up after a time: a test goes on as soon as the server has said what it waits
for, and fails when the server ends. A server never outlives its test.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.helpers import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STEP = 0.05
"""How often is looked, in seconds."""


class Served:
    """A copy of the project, served by MkDocs."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.port = port
        self.log = root.parent / "log"
        environ = {key: text for key, text in os.environ.items() if not key.startswith("GITHUB_")}
        environ |= {
            "TMPDIR": str(root.parent),
            "NO_CACHE": "",
            "NO_MKDOCS_2_WARNING": "1",
            "TODAY": TODAY.isoformat(),
        }
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with self.log.open("w") as output:
            self.process = subprocess.Popen(
                command,
                cwd=root,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def told(self) -> str:
        return self.log.read_text("utf-8")

    def page(self, path: str) -> str:
        """A page as it is served now; a request that the server lets wait, waits."""
        while True:
            assert self.process.poll() is None, self.told()
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}") as answer:
                    return answer.read().decode()
            except urllib.error.HTTPError:  # between two builds a page may be gone for a moment
                time.sleep(STEP)

    def missing(self, path: str) -> str:
        """What is served at an address that leads nowhere."""
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}")
        return caught.value.read().decode()

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait until it has happened, or the server has ended."""
        while not happened():
            assert self.process.poll() is None, self.told()
            time.sleep(STEP)

    def tells(self, text: str) -> None:
        self.until(lambda: text in self.told())


@contextmanager
def serving(root: Path, port: int) -> Iterator[Served]:
    served = Served(root, port)
    try:
        yield served
    finally:
        served.process.kill()
        served.process.wait()


@pytest.fixture
def root(tmp_path: Path, copy_of_small_project: Callable[[Path], Path]) -> Path:
    return copy_of_small_project(tmp_path / "en mapp på svenska")


@pytest.fixture
def served(root: Path) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with serving(root, port) as site:
        site.tells("Serving on")
        yield site


def test_a_mistake_is_told_and_the_last_good_site_stays(served: Served) -> None:
    assert "114 14" in served.page("kontakter/")

    served.edit("data/coordinators.yaml", 'county: "12"', 'county: "15"')
    served.tells('okänd länskod "15" – menade du "12" (Skåne län)?')
    served.tells("Rätta felen, så byggs webbplatsen om.")
    assert "114 14" in served.page("kontakter/")

    # Mended, with an edit of each kind: all of them count.
    served.edit("macros/rendering/dates.py", 'return f"{day.day} ', 'return f"den {day.day} ')
    served.edit("macros/templates/contact.html.j2", "Myndighetens brevlåda", "Brevlådan")
    served.edit("data/coordinators.yaml", 'county: "15"', 'county: "12"')
    served.edit("data/coordinators.yaml", "Brås stöd till lokala aktörer", "Brås stöd till alla")
    served.until(lambda: "Brås stöd till alla" in served.page("kontakter/"))
    page = served.page("kontakter/")
    assert re.search(r">den \d+\s", page)
    assert "<dt>Brevlådan</dt>" in page
    # The policy is sent with the page, since its reload is a script in it. What it says to machines
    # is allowed beside.
    assert "script-src" not in page
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}/kontakter/") as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert re.fullmatch(
        r"default-src 'none'; script-src 'self'( 'sha256-\S+'){2}; style-src .*", policy
    )


def test_a_mistake_in_the_code_is_told_and_outlived(served: Served) -> None:
    served.edit("macros/rendering/dates.py", "def event_dates(", "def event_dates((")
    served.tells("SyntaxError")
    served.tells("Rätta felen, så byggs webbplatsen om.")
    assert "114 14" in served.page("kontakter/")
    served.edit("macros/rendering/dates.py", "def event_dates((", "def event_dates(")
    served.edit("docs/kontakter.md", "title: Alla kontakter", "title: Alla vägar")
    served.until(lambda: "Alla vägar" in served.page("kontakter/"))


def test_a_mistake_in_the_theme_or_in_the_hooks_leaves_the_last_good_site(served: Served) -> None:
    footer, hooks, about = "theme/partials/footer.html", "macros/hooks.py", "docs/om/index.md"
    mistake = "{% if page and page.url == 'om/' %}{{ 1 / 0 }}{% endif %}"

    def stays(mistakes: int) -> None:
        told = "Rätta felen, så byggs webbplatsen om."
        served.until(lambda: served.told().count(told) == mistakes)
        for path in ("", "kontakter/", "kommuner/malmo/", "om/"):
            assert "Den här webbplatsen" in served.page(path)
        assert "Den här webbplatsen" in served.missing("finns-inte/")

    # Pages that come first are made before the mistake is met.
    served.edit(footer, "</footer>", f"{mistake}nytt</footer>")
    served.tells("ZeroDivisionError")
    stays(1)
    assert "nytt</footer>" not in served.page("kontakter/")
    served.edit(hooks, "def on_nav(", "def on_nav((")
    served.tells("SyntaxError")
    stays(2)
    served.edit(footer, f"{mistake}nytt", "")
    stays(3)
    served.edit(about, "title: Om provet", "titel: Om provet")
    stays(4)
    served.edit(hooks, "def on_nav((", "def on_nav(")
    served.tells('okänd nyckel "titel": skriv "title"')
    stays(5)
    served.edit(about, "titel: Om provet", "title: Om oss")
    served.until(lambda: "Om oss" in served.page("om/"))
    # An edit of the hooks counts.
    served.edit(hooks, "return finished.html\n", "return finished.html + '<p>Krokad.</p>'\n")
    served.until(lambda: "Krokad." in served.page("om/"))
    served.edit(about, "title: Om oss", "title: Om guiden")
    served.until(lambda: "Om guiden" in served.page("om/"))
    assert "Krokad." in served.page("kontakter/")


def test_a_port_in_use_is_told(root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with serving(root, port) as site:
            assert site.process.wait() == 1
            told = site.told()
    assert f"Porten {port} är upptagen." in told
    assert "Traceback" not in told
