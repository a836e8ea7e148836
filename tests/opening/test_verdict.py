"""A repeated check tells what a first one would, whatever has changed between the two."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.memory import close_memory
from macros.opening import verdict as module
from tests.helpers import copy_small_project, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAGE, PICTURE = "docs/prov.md", "docs/bild.png"
DAY = "2026-12-01"


@pytest.fixture
def root(small_content: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project that remembers, with a picture, and the day of the environment."""
    (small_content / PICTURE).write_bytes(b"\x89PNG" + bytes(60))
    _put(small_content, PAGE, "title: Prov\n", "title: Prov\ntemplate: home.html\n")
    monkeypatch.delenv("NO_CACHE")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setenv("TODAY", DAY)
    yield small_content
    close_memory()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One more each time that the check is made, and not remembered."""
    times: list[int] = []
    make = module._made

    def counted(*options: object) -> object:
        times.append(1)
        return make(*options)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_made", counted)
    return times


Told = tuple[int, str, str]


@pytest.fixture
def check(root: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """The exit code of the check, what it prints, and what it says of how it went."""

    def told(*options: str, of: Path = root) -> Told:
        code = main(["--root", str(of), "check", *options])
        return (code, *capsys.readouterr())

    return told


def _put(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _at_the_same_time(root: Path) -> None:
    """Change a value so that neither its file's size nor its times tell."""
    path = root / "data/network.yaml"
    was = path.stat()
    _put(root, "data/network.yaml", "phone: 08-527 58 400", "phone: 08-527 58 4x0")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert path.stat().st_size == was.st_size


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a value": (
        lambda root: _put(root, "data/network.yaml", "phone: 08-527 58 400", "phone: 08-527 58"),
        "inget giltigt svenskt telefonnummer",
    ),
    "a value, unseen": (_at_the_same_time, "08-527 58 4x0"),
    "a page": (lambda root: _put(root, PAGE, "{{ directory", "{{ direktory"), "okänt makro"),
    "a page that goes": (lambda root: (root / PAGE).unlink(), "prov.md"),
    "a page that comes": (
        lambda root: shutil.copy(root / PAGE, root / "docs/ny.md"),
        "docs/ny.md:1:1: ",
    ),
    "a page that moves": (
        lambda root: (root / PAGE).rename(root / "docs/om/prov.md"),
        "docs/om/prov.md",
    ),
    "a picture": (lambda root: (root / PICTURE).write_bytes(bytes(64)), "ingen bild"),
    "a picture's name": (
        lambda root: (root / PICTURE).rename(root / "docs/En bild.png"),
        "döp om den",
    ),
    "a file of another kind": (
        lambda root: (root / "docs/bild.svg").write_text("<svg/>", "utf-8"),
        "docs/bild.svg:1:1: ",
    ),
    "a folder": (lambda root: (root / "docs/Mapp").mkdir(), "mappen kan inte heta så"),
    "a link": (lambda root: (root / "docs/l.md").symlink_to(root / PAGE), "lägg in själva filen"),
    "the menu": (
        lambda root: _put(root, "data/menu.yaml", "page: prov.md", "page: prof.md"),
        "prof.md",
    ),
    "a data file that is none": (
        lambda root: (root / "data/kontakter.yaml").write_text("", "utf-8"),
        "okänd datafil",
    ),
    "what has been published": (
        lambda root: (root / "data/addresses.yaml").write_text("pages: [en/sida/]\n", "utf-8"),
        "addresses.yaml",
    ),
    "the theme's folders": (
        lambda root: ((root / "docs/bilder").mkdir(), (root / "theme/bilder").mkdir()),
        'mappen kan inte heta "bilder"',
    ),
    "the theme's templates": (lambda root: (root / "theme/home.html").unlink(), "home.html"),
    "the theme's styles": (lambda root: (root / "theme/css/base.css").unlink(), "css/base.css"),
    "the settings": (
        lambda root: _put(root, "mkdocs.yml", "site_url:", "sit_url:"),
        "okänd nyckel",
    ),
    "the settings' file": (lambda root: (root / "mkdocs.yml").unlink(), "filen saknas"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_told(
    change: str, root: Path, check: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check()[0] == 0
    make, says = CHANGES[change]
    make(root)
    told = check()
    assert told[0] == 1
    assert says in told[1]
    monkeypatch.setenv("NO_CACHE", "1")
    assert check() == told


def test_what_is_taken_back_is_right_again(root: Path, check: Callable[..., Told]) -> None:
    right = check()
    _put(root, PAGE, "{{ directory", "{{ direktory")
    wrong = check()
    assert wrong[0] == 1
    _put(root, PAGE, "{{ direktory", "{{ directory")
    assert check() == right
    _put(root, PAGE, "{{ directory", "{{ direktory")
    assert check() == wrong


def test_nothing_is_checked_again_while_all_is_the_same(
    root: Path, check: Callable[..., Told], made: list[int], tmp_path: Path
) -> None:
    first = check()
    for path in root.rglob("*.md"):
        os.utime(path)  # written anew, with the same in it
    assert check() == first
    assert len(made) == 1
    assert check("--format", "json")[1].startswith('[\n  {\n    "file": "data/')
    assert check("--summary", str(tmp_path / "summary.md"))[0] == 0
    assert "Inga fel" in (tmp_path / "summary.md").read_text("utf-8")
    assert len(made) == 1


def test_what_is_wrong_is_remembered_too(
    root: Path, check: Callable[..., Told], made: list[int]
) -> None:
    CHANGES["a page"][0](root)
    first = check()
    assert first[0] == 1
    assert check() == first
    assert len(made) == 1


def test_another_day_is_another_check(
    root: Path,  # noqa: ARG001
    check: Callable[..., Told],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = check()
    assert "för 700 dagar sedan" in first[1]
    monkeypatch.setenv("TODAY", "2026-12-02")
    assert "för 701 dagar sedan" in check()[1]
    monkeypatch.setenv("TODAY", DAY)
    assert check() == first


def test_where_it_is_shown_is_asked_each_time(
    root: Path,  # noqa: ARG001
    check: Callable[..., Told],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not check()[1].startswith("::")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert check()[1].startswith("::notice file=")


def test_another_project_has_other_answers(root: Path, check: Callable[..., Told]) -> None:
    right = check()
    other = root.parent / "annat"
    shutil.copytree(root, other)
    CHANGES["a page"][0](other)
    assert check(of=other)[0] == 1
    assert check() == right


def test_what_is_saved_during_a_check_is_seen_by_the_next(
    root: Path, check: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    make = module._made

    def saved(*options: object) -> object:
        found = make(*options)  # type: ignore[arg-type]
        CHANGES["a page"][0](root)
        return found

    monkeypatch.setattr(module, "_made", saved)
    assert check()[0] == 0
    monkeypatch.setattr(module, "_made", make)
    _put(root, PAGE, "{{ direktory", "{{ directory")
    # The check may have read it before it was saved or after: of what it said nothing is kept.
    made: list[int] = []
    monkeypatch.setattr(module, "_made", lambda *options: (made.append(1), make(*options))[1])
    assert check()[0] == 0
    assert made


def test_a_hook_that_has_gone_is_told(root: Path, check: Callable[..., Told]) -> None:
    _put(root, "mkdocs.yml", "[macros/hooks.py]", "[macros/hooks.py, skript/egen hook.py]")
    (root / "skript").mkdir()
    (root / "skript/egen hook.py").write_text("", "utf-8")
    assert check()[0] == 0
    (root / "skript/egen hook.py").unlink()
    assert '"skript/egen hook.py" finns inte i projektet' in check()[1]


SOURCE = """  - id: ingen-pekar-hit
    url: https://bra.se/ingen-pekar-hit
    title: Ingen pekar hit
    publisher: bra
    published: "2024"
    kind: myndighet
    read: 2026-11-24
"""
CODE = (
    ("macros/upkeep/notices.py", "pekar på källan", "pekar numera på källan"),
    ("macros/templates/directory.html.j2", "<div", "<h5>Två</h5>\n<div"),
)


def test_another_code_may_say_something_else(tmp_path: Path) -> None:
    project = copy_small_project(tmp_path / "projekt")
    _put(project, "data/sources.yaml", "sources:\n", f"sources:\n{SOURCE}")

    def told(keep_nothing: str = "") -> Told:
        done = run(
            project, sys.executable, "-m", "macros", "check", NO_CACHE=keep_nothing, TODAY=DAY
        )
        return done.returncode, done.stdout, done.stderr

    before = told()
    assert "pekar på källan" in before[1]
    assert told() == before
    for file, old, new in CODE:  # a module, and a template
        _put(project, file, old, new)
        now = told()
        assert now == told(keep_nothing="1")
        assert now != before, file
        before = now
