"""A build: what it refuses, what it leaves alone, and what it makes beside the pages."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import socket
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from mkdocs.exceptions import Abort, BuildError

from macros import hooks
from macros.engine import live, serving
from macros.engine.joined import UNUSED
from macros.engine.policy import CONTENT_SECURITY, allowing
from tests.helpers import ON_GITHUB, TODAY, Break, build_command, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FUNCTIONS, PAGE = "data/coordinators.yaml", "docs/kontakter.md"
TOP = "render_macros: true\n---\n"
BREAKS = {
    "unknown county": Break(FUNCTIONS, 'county: "12"', 'county: ¤"15"', 'okänd länskod "15" – menade du "12" (Skåne län)?'),
    "unclosed quote": Break(FUNCTIONS, "title: Brås stöd till", 'title: ¤"Brås stöd till', "ett citattecken som öppnas här stängs aldrig: lägg till det"),
    "HTML": Break(PAGE, TOP, TOP + "\n¤<b>Viktigt</b>\n", 'HTML är inte tillåtet på en sida: ta bort "<b>" och använd Markdown eller ett makro'),
    "front matter": Break(PAGE, "title: ", "¤titel: ", 'okänd nyckel "titel": skriv "title"'),
}  # fmt: skip
BUILT = [("unknown county", "mkdocs"), ("HTML", "mkdocs"), ("unclosed quote", "make"), ("front matter", "make")]  # fmt: skip


@pytest.fixture(scope="module")
def built(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built project for these tests to break and mend."""
    return shutil.copytree(small_project, tmp_path_factory.mktemp("project") / "min mapp å")


def _snapshot(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(("case", "how"), BUILT)
def test_a_failed_build_leaves_the_site_as_it_was(case: str, how: str, built: Path) -> None:
    broken = BREAKS[case]
    before = _snapshot(built / "site")
    assert len(before) > 50
    whole = (built / broken.file).read_bytes()
    try:
        expected = broken.apply(built)
        if how == "make":
            done = make(built, "build", TODAY=TODAY.isoformat())
        else:
            done = build_command(built, "site", TODAY=TODAY.isoformat())
    finally:
        (built / broken.file).write_bytes(whole)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert output.count(expected) == 1
    assert "Traceback" not in output
    assert "Innehållet har fel och sidan byggs inte: se raderna ovan." in output
    assert _snapshot(built / "site") == before
    assert not list(built.glob(".site.new-*"))


def test_on_github_a_mistake_is_an_annotation_on_its_line(built: Path) -> None:
    broken = BREAKS["unknown county"]
    whole = (built / broken.file).read_bytes()
    try:
        place, _, text = broken.apply(built).partition(": ")
        done = build_command(built, "site", GITHUB_ACTIONS="true", **ON_GITHUB)
    finally:
        (built / broken.file).write_bytes(whole)
    file, line, column = place.split(":")
    annotation = f"::error file={file},line={line},col={column}::{text}"
    assert done.returncode == 1
    assert annotation in done.stderr.split("\n")


def test_the_site_has_its_pages_exports_and_nothing_that_no_page_loads(small_project: Path) -> None:
    site = small_project / "site"
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {f"kommuner/{name}/index.html" for name in ("malmo", "habo-uppsala")} <= files
    assert {"assets/places.json", "assets/search/core.json", "404.html", "om/index.html"} <= files
    assert not [name for name in files if name.startswith(UNUSED)]
    assert not [name for name in files if name.startswith("search/")]
    assert not (small_project / "docs" / "kommuner").exists()


def test_a_page_may_load_from_its_own_site_only(small_project: Path) -> None:
    page = (small_project / "site/kontakter/index.html").read_text("utf-8")
    policy = re.findall(r'http-equiv="Content-Security-Policy"\s+content="([^"]+)"', page)
    told = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    own = allowing(CONTENT_SECURITY, *(script.encode() for script in told))
    assert [value.replace("&#39;", "'") for value in policy] == [own]
    assert CONTENT_SECURITY == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )


def test_what_no_check_has_seen_is_text_all_the_same(small_project: Path, tmp_path: Path) -> None:
    project = shutil.copytree(small_project, tmp_path / "projekt")
    code = project / "macros/docs/markup.py"
    blind = "\n\ndef markup_problems(page):\n    return iter(())\n"
    code.write_text(code.read_text("utf-8") + blind, "utf-8")
    page = project / PAGE
    hostile = "\nx <b>y</b>\n\n<div><script>z</script></div>\n\n*a*{: onclick=b }\n"
    page.write_text(page.read_text("utf-8").replace(TOP, TOP + hostile, 1), "utf-8")
    done = build_command(project, "site", **ON_GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr
    built = (project / "site/kontakter/index.html").read_text("utf-8")
    assert "<p>x &lt;b&gt;y&lt;/b&gt;</p>" in built
    assert "<p>&lt;div&gt;&lt;script&gt;z&lt;/script&gt;&lt;/div&gt;</p>" in built
    assert "<p><em>a</em></p>" in built
    assert "Ändra uppgiften" in built


def test_abbreviations_are_explained_in_the_finished_page(small_project: Path) -> None:
    page = (small_project / "site/arbetet/index.html").read_text("utf-8")
    assert page.count('<abbr title="Brottsförebyggande rådet">Brå</abbr>') == 1


def _page(environ: dict[str, str], start_response: Callable[..., None]) -> list[bytes]:
    """What MkDocs sends: a page with its script, or something else."""
    kind = environ["kind"]
    start_response("200 OK", [("Content-Type", kind)])
    return [b"<script src=x></script><script>1", b"</script></body>"]


class _Observer:
    def __init__(self, timeout: float = 0.5) -> None:
        self.timeout = timeout


class _Server:
    def __init__(self, error: Exception | None) -> None:
        self.builds = 0
        self.error = error
        self.observer = _Observer()
        self.address_family = socket.AF_INET
        self.watched = {"docs", "mkdocs.yml"}
        self.watch, self.unwatch = self.watched.add, self.watched.remove
        self.app = _page

    def get_app(self) -> object:
        return self.app

    def set_app(self, app: object) -> None:
        self.app = app

    def builder(self) -> None:
        self.builds += 1
        if self.error:
            raise self.error


def _free_address() -> tuple[str, int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()


def _config(address: tuple[str, int]) -> SimpleNamespace:
    return SimpleNamespace(dev_addr=address, docs_dir="docs", config_file_path="mkdocs.yml")


def test_a_build_that_goes_well_while_serving_says_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    server = _Server(None)
    assert hooks.on_serve(server, _config(_free_address()), None) is server
    server.builder()
    assert server.builds == 1
    assert server.watched == {"docs", "mkdocs.yml"}
    assert server.observer.timeout == serving.LOOKED_FOR_SECONDS
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("kind", "sends"), [("text/html; charset=utf-8", True), ("text/css", False)]
)
def test_a_page_that_is_served_has_the_policy_and_its_reload(kind: str, sends: bool) -> None:
    server = _Server(None)
    hooks.on_serve(server, _config(_free_address()), None)
    sent: list[tuple[str, str]] = []
    body = server.app({"kind": kind}, lambda _, headers: sent.extend(headers))
    assert b"".join(body) == b"<script src=x></script><script>1</script></body>"
    digest = base64.b64encode(hashlib.sha256(b"1").digest()).decode()
    own = CONTENT_SECURITY.replace("'self';", f"'self' 'sha256-{digest}';", 1)
    expected = [("Content-Type", kind), ("Content-Security-Policy", own)]
    assert sent == expected[: 1 + sends]


def test_a_mistake_while_serving_is_told_and_outlived(capsys: pytest.CaptureFixture[str]) -> None:
    for error, told in ((Abort("Fel."), "Fel.\n"), (BuildError("Fel."), "Fel.\n")):
        server = _Server(error)
        hooks.on_serve(server, _config(_free_address()), None)
        server.builder()
        assert capsys.readouterr() == ("", f"{told}{hooks.KEPT}\n")
    server = _Server(ValueError("i koden"))
    hooks.on_serve(server, _config(_free_address()), None)
    server.builder()
    shown = capsys.readouterr().err
    assert "Traceback" in shown
    assert "ValueError: i koden" in shown
    assert shown.endswith(f"\n{hooks.KEPT}\n")


@pytest.mark.parametrize("saved", ["this file", "another"])
def test_code_that_is_saved_while_a_build_goes_on_is_built_afterwards(
    monkeypatch: pytest.MonkeyPatch, saved: str
) -> None:
    """The build may have run it as it was, and have seen all the rest as it is."""
    monkeypatch.setattr(live, "update", lambda: True)
    monkeypatch.setattr(hooks._run, "code", hooks._code_now())
    server = _Server(None)
    hooks.on_serve(server, _config(_free_address()), None)
    server.builder()
    assert server.builds == 0
    if saved == "this file":
        monkeypatch.setattr(hooks, "_CHANGED", hooks._CHANGED - 1)
    else:
        monkeypatch.setattr(hooks._run, "code", [("x.py", 1)])
    server.builder()
    assert server.builds == 1


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(Abort) as caught:
            hooks.on_serve(_Server(None), _config(("127.0.0.1", port)), None)
    assert str(caught.value) == (
        f"Porten {port} är upptagen. Välj en annan: make serve ADDRESS=localhost:8001"
    )


def test_the_command_is_remembered() -> None:
    try:
        hooks.on_startup("serve", False)
        assert hooks._run.command == "serve"
        hooks.on_startup("build", False)
        assert hooks._run.command == "build"
    finally:
        hooks._run.command = ""
