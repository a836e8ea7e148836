"""What is wrong in the content, or else worth a look; told at once while all that it follows from is the same.

What it follows from is every file of the content, the theme's, the code with what it is installed
with, and the day. Their content is compared, never their times. Where anything lies there that is
no plain file, or cannot be read, nothing is remembered, and what is remembered is not looked for.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.memory import current, remember
from macros.problems import Problem, ProblemsError, as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_READ = ("data", "docs", "theme")
"""The folders of the project that the check reads, or asks what lies in. mkdocs.yml is not among
what is read here: `settings.mkdocs_yml` tells of it."""
_CODE = Path(__file__).parent.parent
_COMPILED = "__pycache__"


@dataclass(frozen=True)
class Verdict:
    """What the check has found."""

    wrong: list[Problem]
    """Everything that is wrong, in the order of files and lines."""
    notices: list[Problem]
    """What is worth a look, if nothing is wrong; in the same order."""
    contents: str
    """How much there is of each kind, in Swedish, if nothing is wrong."""


def verdict(root: Path, day: date) -> Verdict:
    """Check data/ and docs/ below `root`, judged by `day`, or tell what was found in the same."""
    read = _read(root) if current() else None
    if read is None:
        return _made(root, day)

    def make() -> list[Any]:
        found = _made(root, day)
        return [as_data(found.wrong), as_data(found.notices), found.contents]

    def worth(_: object) -> bool:
        return _read(root) == read  # nobody has saved meanwhile

    wrong, notices, contents = remember("verdict", (day, read), make, worth)
    return Verdict(from_data(wrong), from_data(notices), contents)


def _made(root: Path, day: date) -> Verdict:
    # What was found before asks for none of it.
    from macros.model import KINDS
    from macros.opening.content import open_site
    from macros.upkeep.notices import notices

    try:
        site = open_site(root, day)
    except ProblemsError as error:
        return Verdict(error.problems, [], "")
    numbers = [(len(site.handbook.of(kind.model)), kind) for kind in KINDS if kind.counted]
    counts = [f"{number} {kind.one if number == 1 else kind.many}" for number, kind in numbers]
    number = len(site.docs)
    pages = f"{number} {'sida' if number == 1 else 'sidor'} i docs"
    return Verdict([], notices(site), f"{', '.join(counts)} och {pages}")


def _read(root: Path) -> bytes | None:
    """A hash of all that the check may read; None where that cannot be said."""
    found = blake2b(digest_size=32)
    try:
        for folder in (*(root / name for name in _READ), _CODE):
            for part in _within(folder):
                found.update(b"%d:" % len(part))
                found.update(part)
    except OSError:
        return None
    return found.digest()


def _within(folder: Path | str) -> Iterator[bytes]:
    """What lies in a folder at any depth: each name, how deep it is, and what it holds.

    Raises:
        OSError: something cannot be read, or is neither a folder nor a file.
    """
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=lambda entry: entry.name)
    for entry in inside:
        if entry.name == _COMPILED:
            continue
        yield os.fsencode(entry.name)
        if entry.is_dir(follow_symlinks=False):
            yield b"/"  # no name has it
            yield from _within(entry.path)
            yield b"/"
        elif entry.is_file(follow_symlinks=False):
            yield b"=" + Path(entry.path).read_bytes()
        else:
            raise OSError(entry.path)
