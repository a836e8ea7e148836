"""What a change does beside data and text: to code and templates, look and other files."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "mkdocs.yml"
_LOCKED = "requirements.txt"


@dataclass(frozen=True)
class OtherChanges:
    """The files that differ beside data/ and the pages of docs/, by what they can do."""

    code: tuple[str, ...] = ()
    """What the content of pages is made with: macros/ and what it stands on."""
    look: tuple[str, ...] = ()
    """What stands around the content of every page: theme/ and mkdocs.yml."""
    files: tuple[str, ...] = ()
    """Pictures and other files in docs/."""


def other_changes(root: Path, commit: str) -> OtherChanges:
    """What differs at `root` since a commit of it."""
    names = _git(root, "diff", "--name-only", "-z", "--relative", commit).split("\0")
    names += _git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    found = sorted(set(filter(None, names)))
    return OtherChanges(
        code=tuple(n for n in found if n.startswith("macros/") or n == _LOCKED),
        look=tuple(n for n in found if n.startswith("theme/") or n == SETTINGS),
        files=tuple(n for n in found if n.startswith("docs/") and not n.endswith(".md")),
    )


def rendered_by_base(root: Path, commit: str, base: Path, day: str) -> dict[str, str] | None:
    """The text of every page as the code of a commit makes it of its own content, by address.

    `base` is a folder that the commit's data/ and docs/ lie in. None where that cannot be done:
    the code may be of another time than what is installed.
    """
    done = _run(["git", "-C", str(root), "archive", "--format=tar", commit, "macros"])
    if done.returncode or _run(["tar", "-x", "-C", str(base)], done.stdout).returncode:
        return None
    (base / SETTINGS).write_text(_git(root, "show", f"{commit}:./{SETTINGS}"), "utf-8")
    command = [sys.executable, "-m", "macros", "--today", day, "pages", "--out", "plain"]
    done = _run(command, cwd=base)
    if done.returncode:
        return None
    plain = base / "plain"
    return {
        address_of(path.relative_to(plain).as_posix()): path.read_text("utf-8")
        for path in sorted(plain.rglob("*.md"))
    }


def _git(root: Path, *arguments: str) -> str:
    return _run(["git", "-C", str(root), *arguments]).stdout.decode("utf-8", "replace")


def _run(
    command: list[str], data: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    # A list: no shell.
    return subprocess.run(command, input=data, capture_output=True, check=False, cwd=cwd)  # noqa: S603
