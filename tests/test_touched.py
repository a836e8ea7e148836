"""What a proposal touches: content alone, which is published after a look, or code as well."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "site_name: S\nplugins: []\n"


def git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@x", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def touched(root: Path, base: str = "main") -> str:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/touched.py", base],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a proposal's branch checked out, on which nothing has changed yet."""
    for name, text in {
        "data/å ä ö.yaml": "a: 1\n",
        "docs/index.md": "Text\n",
        "macros/x.py": "x = 1\n",
        "mkdocs.yml": SETTINGS,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "x")
    git(tmp_path, "switch", "-q", "-c", "forslag")
    return tmp_path


CONTENT = {
    "a data file": {"data/å ä ö.yaml": "a: 2\n"},
    "a page": {"docs/index.md": "Annan text\n"},
    "a new page with its line in the menu": {
        "docs/ny.md": "Ny\n",
        "data/menu.yaml": "menu:\n  - title: Ny\n    page: ny.md\n",
    },
    "nothing": {},
}
CODE = {
    "a module": {"macros/x.py": "x = 2\n"},
    "a new workflow": {".github/workflows/x.yml": "on: push\n"},
    "a setting": {"mkdocs.yml": SETTINGS.replace("[]", "[search]")},
    "a menu in the settings": {"mkdocs.yml": f"{SETTINGS}nav: []\n"},
    "content and code": {"data/å ä ö.yaml": "a: 2\n", "macros/x.py": "x = 2\n"},
    "a folder whose name begins like one of content": {"docs-old/index.md": "x\n"},
    "the settings taken away": {"mkdocs.yml": None},
}


@pytest.mark.parametrize("commit", [True, False], ids=["committed", "not committed"])
@pytest.mark.parametrize(
    ("case", "expected"), [(c, "content") for c in CONTENT] + [(c, "code") for c in CODE]
)
def test_what_is_touched(case: str, expected: str, commit: bool, project: Path) -> None:
    for name, text in {**CONTENT, **CODE}[case].items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8")
    if commit:
        git(project, "add", ".")
        git(project, "commit", "-q", "--allow-empty", "-m", "x")
    assert touched(project) == expected


def test_what_has_changed_on_main_meanwhile_is_not_the_proposals(project: Path) -> None:
    git(project, "switch", "-q", "main")
    (project / "macros/x.py").write_text("x = 3\n", "utf-8")
    git(project, "commit", "-q", "-a", "-m", "x")
    git(project, "switch", "-q", "forslag")
    (project / "docs/index.md").write_text("Annan\n", "utf-8")
    assert touched(project) == "content"


@pytest.mark.parametrize("base", ["nosuch", "", "--output=x", "0" * 40])
def test_where_it_cannot_be_told_it_is_code(base: str, project: Path) -> None:
    assert touched(project, base) == "code"
