"""What several tests use: the frozen contents, and ways to copy, break and build them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros import load, memory
from macros.checks import CHECKS, scope
from macros.load import read_all
from macros.model import Ref, entries
from macros.model import marked as find_marked
from macros.opening.content import open_site
from macros.problems import ProblemsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pytest

    from macros.checks import Check
    from macros.model import Part
    from macros.site import Site

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "fixtures" / "small"
"""Frozen content with six municipalities: quick to load and to build."""
WHOLE = ROOT / "tests" / "fixtures" / "whole"
"""Frozen content of full size, as it was published one day. Editors' changes do not reach it."""
SITE_URL = "https://prov.example/stod/guiden/"
"""Where the site that is built for the tests would lie: below a path, as on GitHub Pages."""
TODAY = date(2026, 12, 1)
"""The day that the frozen content is judged and shown for."""

ON_GITHUB = {
    "GITHUB_REPOSITORY": "Exempel/guiden",
    "EDITORS_MAIL": "red@guiden.example",
    "TODAY": TODAY.isoformat(),
}
"""The environment of a build in a job of GitHub's."""

# The small fixture has six municipalities and few pages, and is right in every other way. The rules
# to load by are arguments, so a test leaves one out without reaching into the module's constants.
SMALL_RULES = tuple(check for check in CHECKS if check.name != "place-counts")

ABOUT_BRA, ACT_PAGE = "https://bra.se/om-bra", "https://lagen.nu/2023:196"
"""Where two sources of the small fixture can be read."""
FORM_HOST = "https://github.example"
"""Where the forms lie in a test that makes up their address."""
BOARD_PAGE = "https://www.lansstyrelsen.se/jonkoping.html"
"""A page where a contact can have been read, for answers in a form."""

_READ: dict[object, dict[object, Any]] = {}
"""What was read of each data file: the latest few versions of it."""
MOST_READ = 3
_MARKED: dict[tuple[int, type], tuple[Part, list[Any]]] = {}
"""What was found in each record that was read, by its mark: with the record, that it is not another."""
MOST_MARKED = 20_000

MARK = "¤"
"""Stands in a broken text right before the place that the problem should point to."""
OTHER = "§"
"""Stands on another line that the problem should name, as {line} in its text."""


def open_small(root: Path = SMALL) -> Site:
    """Load and check the small fixture, or a copy of it."""
    return open_site(root, TODAY, rules=SMALL_RULES, standing={})


def problem_lines(root: Path = SMALL) -> list[str]:
    """What is wrong in the small fixture or a copy of it, a line each."""
    try:
        open_small(root)
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]
    return []


def keep_what_is_read(patch: pytest.MonkeyPatch) -> None:
    """Let `load` read a version of a data file once in this process, of the latest few.

    What a file says follows from its name and its bytes; what is wrong in it is found anew. What is
    marked in a record follows from the record.
    """

    def read(
        kind: str,
        key: tuple[object, ...],
        make: Callable[[], Any],
        worth: Callable[[Any], bool] = bool,
    ) -> Any:
        if kind != "records":
            return memory.remember(kind, key, make)
        versions = _READ.setdefault(key[0], {})
        found = versions.pop(key) if key in versions else make()
        if worth(found):
            versions[key] = found
            if len(versions) > MOST_READ:
                del versions[next(iter(versions))]
        return found

    def marked(part: Part, mark: type) -> list[Any]:
        # Records never change, and one that is kept keeps its number.
        key = id(part), mark
        if key not in _MARKED:
            if len(_MARKED) > MOST_MARKED:
                _MARKED.clear()
            _MARKED[key] = part, find_marked(part, mark)
        return _MARKED[key][1]

    patch.setattr(load, "remember", read)
    patch.setattr(entries, "marked", marked)
    patch.setattr(scope, "references", lambda part: marked(part, Ref))


def marked_place(text: str) -> str:
    """The line and column of the mark in a text."""
    before = text[: text.index(MARK)]
    return f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


@dataclass(frozen=True)
class Break:
    """One way to break a file: `old` becomes `new`, in which ¤ marks where the problem is."""

    file: str
    old: str
    new: str
    says: str
    also: tuple[tuple[str, str, str], ...] = ()
    """Further replacements: file, old, new."""

    def apply(self, root: Path) -> str:
        """Break the copy at `root`, and return the line that should be told."""
        line = other = ""
        for file, old, new in ((self.file, self.old, self.new), *self.also):
            path = root / file
            text = path.read_text("utf-8") if path.exists() else ""
            assert old in text, f"{file} does not hold {old!r}"
            text = text.replace(old, new, 1) if old else text + new
            if OTHER in text:
                other = str(text[: text.index(OTHER)].count("\n") + 1)
                text = text.replace(OTHER, "")
            if MARK in text:
                line = f"{file}:{marked_place(text)}: {self.says}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace(MARK, ""), "utf-8")
        assert line, "mark the place with ¤"
        return line.replace("{line}", other)


def move_to_part(
    root: Path, file: str, first: str, part: str, heading: str = "", until: str = ""
) -> None:
    """Move what stands from `first` to `until` in a data file, or to its end, to another.

    `heading` is what has to stand above it there: the name of the list that it is the end of.
    """
    path = root / file
    text = path.read_text("utf-8")
    start = text.index(first)
    end = text.index(until, start) if until else len(text)
    path.write_text(text[:start] + text[end:], "utf-8")
    target = root / part
    target.parent.mkdir(exist_ok=True)
    target.write_text(heading + text[start:end], "utf-8")


def copy_content(target: Path, content: Path = WHOLE) -> Path:
    """Copy what editors write, and what its checks look at, into `target`."""
    for folder, name in ((content, "data"), (content, "docs"), (ROOT, "theme"), (ROOT, ".github")):
        shutil.copytree(folder / name, target / name, dirs_exist_ok=True)
    shutil.copy2(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return target


def copy_project(target: Path, content: Path = WHOLE) -> Path:
    """Copy what a build needs into `target`: the project's code, with the given content.

    What Python has compiled goes with it: it is known by the time of its source, and made anew
    where a test changes that.
    """
    half_written = shutil.ignore_patterns("*.pyc.*")  # by another worker
    for name in ("macros", "theme"):
        shutil.copytree(ROOT / name, target / name, ignore=half_written)
    for name in ("data", "docs"):
        shutil.copytree(content / name, target / name)
    for name in ("Makefile", "requirements.txt", "mkdocs.yml"):
        shutil.copy2(ROOT / name, target / name)
    return target


def run(root: Path, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the project in the copy at `root`, as an editor's machine would.

    The copy remembers what was made in it, unless `env` has NO_CACHE. The command has all the time
    it needs: what hangs is for the runner of the tests to end.
    """
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GITHUB_", "MAKE")) and name not in ("MFLAGS", "SITE_URL", "TODAY")
    }
    clean |= {
        "NO_CACHE": "",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": "",
        "SOURCE_DATE_EPOCH": "1764000000",
        **env,
    }
    return subprocess.run(command, cwd=root, env=clean, capture_output=True, text=True, check=False)


def check_command(root: Path, today: date = TODAY) -> subprocess.CompletedProcess[str]:
    """Run `python -m macros check` in a copy."""
    return run(root, sys.executable, "-m", "macros", "--today", today.isoformat(), "check")


def build_command(
    root: Path, site_dir: str, *, strict: bool = True, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` in a copy."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", site_dir]
    command += ["--strict"] if strict else []
    return run(root, *command, **env)


def make(root: Path, target: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a target of the Makefile in a copy, with the environment of the tests.

    The copy is taken as set up: it would make its own environment from nothing.
    """
    return run(root, "make", f"PYTHON='{sys.executable}'", "-o", ".venv/ready", target, **env)


def copy_small_project(target: Path) -> Path:
    """Copy the project with the small content, and let its few places and pages be right."""
    copy_project(target, SMALL)
    for module, table in (("checks/places.py", "COUNTS"), ("docs/standing.py", "STANDING")):
        path = target / "macros" / module
        path.write_text(f"{path.read_text('utf-8')}\n{table}.clear()\n", "utf-8")
    return target


def data_problem_lines(root: Path = SMALL, rules: Iterable[Check] = SMALL_RULES) -> list[str]:
    """What is wrong in the data alone, a line each, which is quicker to find."""
    return [str(problem) for problem in sorted(set(read_all(root, TODAY, rules).problems))]
