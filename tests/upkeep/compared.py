"""A project that is changed and compared with what was committed, as `macros diff` tells it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from tests.helpers import TODAY

if TYPE_CHECKING:
    from pathlib import Path

FUNCTIONS, EVENTS, NETWORK = "data/coordinators.yaml", "data/events.yaml", "data/network.yaml"

Shown = pytest.CaptureFixture[str]


def git(project: Path, *arguments: str) -> str:
    command = ["git", "-C", str(project), "-c", "user.name=x", "-c", "user.email=x@x", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def commit(project: Path) -> None:
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "x")


def told(project: Path, shown: Shown, *options: str, base: str = "HEAD") -> str:
    command = ["--root", str(project), "--today", TODAY.isoformat(), "diff", *options, base]
    assert main(command) == 0
    out = shown.readouterr().out
    return out if "--format" in options else out.partition("Orden som ändras:\n")[0]


def words(project: Path, shown: Shown) -> list[str]:
    """The words that are told to differ."""
    assert main(["--root", str(project), "--today", TODAY.isoformat(), "diff", "HEAD"]) == 0
    return shown.readouterr().out.partition("Orden som ändras:\n")[2].rstrip("\n").split("\n")
