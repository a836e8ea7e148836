"""Our own build and check, in a copy of the project with the frozen content."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.runs import Run, compiled, measure, set_aside, told
from tests.helpers import TODAY, copy_project

if TYPE_CHECKING:
    from tests.bench.live import Edit

PHASES = Path(__file__).parent / "phases.py"
BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "site")
LOAD = """
import sys, time
from datetime import date
from pathlib import Path
from macros.load import read_all
start = time.process_time()
loaded = read_all(Path(), date.fromisoformat(sys.argv[1]))
print(time.process_time() - start)
if loaded.problems:
    sys.exit("\\n".join(map(str, loaded.problems)))
"""
"""Loads and checks all data, and tells the CPU seconds of that alone."""


def copy(work: Path, name: str) -> Path:
    """A copy of the project in `work`."""
    return copy_project(work / name)


def forget(work: Path, project: Path) -> None:
    """Take away what earlier runs keep; compiled modules and templates lie elsewhere and stay."""
    set_aside(work, project / ".cache")


def forget_compiled(work: Path, project: Path) -> None:
    """Take away what is compiled of the project's modules and of all templates.

    So it is in a new checkout; the environment's own modules stay.
    """
    kept = compiled(work)
    set_aside(work, kept / project.relative_to(project.anchor))
    for folder in list(kept.rglob("jinja2/templates")):
        set_aside(work, folder)


def _ready(work: Path, project: Path, *, cold: bool) -> None:
    if cold:
        forget(work, project)
    set_aside(work, project / "site")


def build(work: Path, project: Path, *, cold: bool) -> Run:
    """Build the site into an empty folder, as `make build` does."""
    _ready(work, project, cold=cold)
    return measure(work, project, *BUILD)


def phases(work: Path, project: Path, *, cold: bool) -> dict[str, float]:
    """The CPU seconds of each phase of a build."""
    _ready(work, project, cold=cold)
    found: dict[str, float] = json.loads(told(work, project, sys.executable, "-P", str(PHASES)))
    return found


def check(work: Path, project: Path) -> Run:
    """Run `make check`'s command."""
    return measure(work, project, sys.executable, "-m", "macros", "check")


def check_after(work: Path, project: Path, edit: Edit, number: int) -> Run:
    """Run it when one thing has been changed since it was last run, and take that back."""
    path = project / edit.file
    text = path.read_text("utf-8")
    old, new = (edit.around.format(part) for part in (edit.old, edit.new.format(n=number)))
    path.write_text(text.replace(old, new), "utf-8")
    try:
        return check(work, project)
    finally:
        path.write_text(text, "utf-8")


def data_seconds(work: Path, project: Path) -> float:
    """The CPU seconds that all data takes to be loaded and checked, with nothing kept."""
    command = (sys.executable, "-c", LOAD, TODAY.isoformat())
    return float(told(work, project, *command, NO_CACHE="1"))


def pages(project: Path) -> int:
    """How many pages the built site has."""
    return sum(1 for _ in (project / "site").rglob("*.html"))
