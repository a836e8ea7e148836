"""What else a change is of than data and pages: code and templates, the look, pictures."""

from __future__ import annotations

import sys
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest

from tests.helpers import TODAY, copy_small_project, run
from tests.upkeep.compared import (
    Shown,
    change,
    commit,
    git,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")


def diff_of(project: Path) -> str:
    done = run(project, sys.executable, "-m", "macros", "diff", "HEAD", TODAY=TODAY.isoformat())
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_change_of_code_or_template_is_seen_on_the_pages(tmp_path: Path) -> None:
    project = copy_small_project(tmp_path / "x")
    (project / ".gitignore").write_text(".cache\n__pycache__\n", "utf-8")
    git(project, "init", "-q", "-b", "main")
    commit(project)
    change(project, "macros/templates/source.html.j2", "läst {{", "hämtad {{")
    told = diff_of(project)
    assert told.startswith("Inga uppgifter i data/ ändras.\nSammanlagt ändras 2")
    assert (
        "Koden och mallarna som sidorna görs med ändras: macros/templates/source.html.j2. "
        "Sidorna ovan är jämförda som de gjordes då och görs nu.\n"
    ) in told
    assert " läst 24 november" in told
    assert " hämtad 24 november" in told
    # Where the old code cannot run, that is said.
    change(project, "macros/pages.py", "from __future__", "1 / 0\nfrom __future__")
    commit(project)
    change(project, "macros/pages.py", "1 / 0\n", "")
    assert "alla sidor kan ändras." in diff_of(project)


PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""A PNG of one point."""


def test_what_no_page_is_made_of_is_told_by_its_name(committed: Path, capsys: Shown) -> None:
    (committed / "theme/css").mkdir(exist_ok=True)
    (committed / "theme/css/site.css").write_text("a {}\n", "utf-8")
    (committed / "docs/om/bild.png").write_bytes(b64decode(PICTURE))
    change(committed, "mkdocs.yml", "site_name: Stödguiden", "site_name: X")
    (committed / "README.md").write_text("x\n", "utf-8")  # has nothing to do with the pages
    assert told(committed, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n"
        "Utseendet runt sidornas text ändras: mkdocs.yml, theme/css/site.css. "
        "Det syns inte här: alla sidor kan se annorlunda ut.\n"
        "Bilder och andra filer som ändras: docs/om/bild.png.\n"
    )
