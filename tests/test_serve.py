"""`make serve` follows every edit, tells mistakes and outlives them."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PATIENCE = 60  # seconds; a rebuild takes about two on an idle machine


class Served:
    """A copy of the project, served by MkDocs."""

    def __init__(self, root: Path, address: str, log: Path) -> None:
        self.root = root
        self.address = address
        self.log = log

    def page(self, path: str) -> str:
        # A request that waits for a mistake to be mended ends in an error here.
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=PATIENCE) as answer:
            return answer.read().decode()

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def until(self, happened) -> None:
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, self.log.read_text("utf-8")
            time.sleep(0.1)

    def tells(self, text: str) -> bool:
        return text in self.log.read_text("utf-8")


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "en mapp på svenska"
    for name in ("data", "docs", "macros", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def start(root, address, log):
    environ = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    with log.open("w") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=root,
            env={**environ, "TMPDIR": str(root.parent), "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )


@pytest.fixture
def served(root, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = tmp_path / "log"
    server = start(root, address, log)
    site = Served(root, address, log)
    try:
        site.until(lambda: site.tells("Serving on") or server.poll() is not None)
        assert server.poll() is None, log.read_text("utf-8")
        yield site
    finally:
        server.terminate()
        server.wait(20)


def test_a_mistake_is_told_and_the_last_good_site_stays(served):
    assert "114 14" in served.page("kontakter/")

    served.edit("data/coordinators.yaml", 'county: "12"', 'county: "26"')
    served.until(lambda: served.tells('okänd länskod "26" – menade du "25" (Norrbottens län)?'))
    served.until(lambda: served.tells("Rätta felen, så byggs webbplatsen om."))
    assert "114 14" in served.page("kontakter/")

    # Mended, with an edit of each kind: all of them count.
    served.edit("macros/render.py", 'return f"{day.day} ', 'return f"den {day.day} ')
    served.edit("macros/templates/contact.html.j2", "Myndighetens brevlåda", "Brevlådan")
    served.edit("data/coordinators.yaml", 'county: "26"', 'county: "12"')
    served.edit("data/coordinators.yaml", "Brås stöd till lokala aktörer", "Brås stöd till alla")
    served.until(lambda: "Brås stöd till alla" in served.page("kontakter/"))
    page = served.page("kontakter/")
    assert re.search(r">den \d+ ", page)
    assert "<dt>Brevlådan</dt>" in page


def test_a_mistake_in_the_code_is_told_and_outlived(served):
    served.edit("macros/render.py", "MONTHS = [", "MONTHS = [[")
    served.until(lambda: served.tells("SyntaxError"))
    served.until(lambda: served.tells("Rätta felen, så byggs webbplatsen om."))
    assert "114 14" in served.page("kontakter/")
    served.edit("macros/render.py", "MONTHS = [[", "MONTHS = [")
    served.edit("docs/kontakter.md", "title: Alla kontakter", "title: Alla vägar")
    served.until(lambda: "Alla vägar" in served.page("kontakter/"))


def test_a_port_in_use_is_told(root, tmp_path):
    log = tmp_path / "log"
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        server = start(root, f"127.0.0.1:{port}", log)
        assert server.wait(PATIENCE) == 1
    assert f"Porten {port} är upptagen." in log.read_text("utf-8")
    assert "Traceback" not in log.read_text("utf-8")
