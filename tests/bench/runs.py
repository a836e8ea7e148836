"""Runs of a command, and what is told of several."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers import TODAY, run

if TYPE_CHECKING:
    from collections.abc import Sequence

MEASURED = Path(__file__).parent / "measured.py"


class FailedError(Exception):
    """A command that was to be measured failed; says what it told last."""


@dataclass(frozen=True)
class Run:
    """What a command took."""

    cpu: float
    """Seconds, of its children too."""
    wall: float
    """Seconds."""
    peak: float
    """MB, of the process among them that had most."""


def compiled(work: Path) -> Path:
    """Where compiled modules and templates are kept: outside every copy."""
    return work / "python"


def set_aside(work: Path, folder: Path) -> None:
    """Move a folder out of the way, if it is there; it goes with `work`.

    Removed at once it would count against what is built next: ext4 gives no place away that was
    freed in the last minutes, and for each new file looks through all of them. After some rounds
    that was half a second of the system's time in a build that writes 1,300 files.
    """
    if folder.exists():
        folder.rename(Path(tempfile.mkdtemp(prefix="aside-", dir=work)) / folder.name)


def environment(work: Path) -> dict[str, str]:
    """What the Makefile sets, too."""
    return {
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(compiled(work)),
        "TODAY": TODAY.isoformat(),
        "TMPDIR": str(work),
    }


def measure(work: Path, folder: Path, *command: str, **env: str) -> Run:
    """Run a command in `folder`.

    Raises:
        FailedError: it failed.
    """
    out = work / "measured.json"
    helper = (sys.executable, "-S", "-I", str(MEASURED), str(out))
    told(work, folder, *helper, *command, **env)
    found = json.loads(out.read_text("utf-8"))
    return Run(found["cpu"], found["wall"], found["peak"] / 1e6)


def told(work: Path, folder: Path, *command: str, **env: str) -> str:
    """What a command prints that is run in `folder`.

    Raises:
        FailedError: it failed.
    """
    done = run(folder, *command, **(environment(work) | env))
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines() or ["(it told nothing)"]
        raise FailedError("\n".join(lines[-5:]))
    return done.stdout


def ratios(over: Sequence[float], under: Sequence[float]) -> list[float]:
    """What was measured in the same round beside each other, divided."""
    return [one / other for one, other in zip(over, under, strict=True)]
