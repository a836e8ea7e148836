"""What git knows of the lines of files: the newest commit that changed any of some."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_SHALLOW = "--is-shallow-repository"
_ADDED = ("ls-files", "--others")
"""What lies there that git does not know."""
_SAME_EVERYWHERE = (
    *("--unified=0", "--inter-hunk-context=0", "--diff-algorithm=myers", "--no-renames"),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--dst-prefix=b/", "--src-prefix=a/"),
)
"""Options of a diff that leave nothing to whoever has set up git on the machine."""


@dataclass(frozen=True)
class Span:
    """Lines of a file that follow each other."""

    file: str
    """From the project's root, with forward slashes."""
    first: int
    last: int
    """The last line, which belongs to it."""


@dataclass(frozen=True)
class Commit:
    """A commit that changed something."""

    id: str
    """All its digits."""
    day: date
    """The day it was made, by its own time zone."""


@dataclass(frozen=True)
class _Hunk:
    """Lines that a change has put in the place of others."""

    old_count: int
    first: int
    """Where they stand after the change; where none do, the line that the old ones stood after."""
    count: int

    def touches(self, first: int, last: int) -> bool:
        if self.count == 0:
            return first <= self.first <= last
        return self.first <= last and first < self.first + self.count

    def is_above(self, line: int) -> bool:
        return self.first < line


_Hunks = dict[str, list[_Hunk]]


@dataclass(frozen=True)
class History:
    """The history of a project; without a folder, or where there is no git, it knows nothing."""

    root: Path | None = None

    @cached_property
    def head(self) -> str:
        """The commit that the files are taken from; empty where it is not known."""
        return self._state[0]

    @cached_property
    def is_shallow(self) -> bool:
        """Whether the oldest commits are not there."""
        return self._state[1]

    @cached_property
    def _state(self) -> tuple[str, bool]:
        if self.root is None or not (self.root / ".git").exists():  # a folder in another's
            return "", False
        told = [line.decode().strip() for line in self._git("rev-parse", _SHALLOW, "HEAD")]
        if len(told) != 2 or not _COMMIT.fullmatch(told[1]):  # nothing has been committed
            return "", False
        return told[1], told[0] == "true"

    def last_commits(self, spans: Mapping[str, Iterable[Span]]) -> dict[str, Commit]:
        """By its name, the newest commit that changed any line of each group of spans.

        What has been changed since the last commit, or longer ago than a shallow clone reaches, is
        left out. A merge is one change: that of the branch which it was made on.
        """
        if not self.head:
            return {}
        waiting = {name: set(group) for name, group in spans.items()}
        folders = sorted({span.file.split("/")[0] for group in waiting.values() for span in group})
        for _, hunks in _changes(self._git("diff", *_SAME_EVERYWHERE, "HEAD", "--", *folders)):
            _take_back(waiting, hunks)
        added = {line.decode().rstrip("\n") for line in self._git(*_ADDED, "--", *folders)}
        for name in [n for n, group in waiting.items() if any(s.file in added for s in group)]:
            del waiting[name]
        found: dict[str, Commit] = {}
        log = ["log", "--first-parent", "--diff-merges=first-parent", "--patch"]
        log += [*_SAME_EVERYWHERE, "--format=%x00%H %cs %P", "HEAD", "--", *folders]
        for head, hunks in _changes(self._git(*log)):
            commit, day, *parents = head.split()
            if not parents and self.is_shallow:
                break
            for name in _take_back(waiting, hunks):
                found[name] = Commit(commit, date.fromisoformat(day))
            if not waiting:
                break
        return found

    def _git(self, *arguments: str) -> Iterator[bytes]:
        """The lines that git answers; none where it cannot be asked. Whoever has enough, stops."""
        command = ["git", "-C", str(self.root), "-c", "core.quotePath=false", *arguments]
        try:
            git = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - a list: no shell
        except OSError:
            return
        with git:
            try:
                yield from git.stdout or ()
            finally:
                git.kill()


def _changes(lines: Iterable[bytes]) -> Iterator[tuple[str, _Hunks]]:
    """Each change, with what stands at its head and its hunks by file, the newest first."""
    head, hunks, file, left = "", _Hunks(), "", 0
    for line in lines:
        if left and not line.startswith(b"\\"):  # what has been removed or added
            left -= 1
        elif line.startswith(b"\0"):
            if hunks:
                yield head, hunks
            head, hunks = line[1:].decode(), {}
        elif line.startswith((b"--- a/", b"+++ b/")):
            file = line[len(b"+++ b/") :].decode("utf-8", "replace").rstrip("\t\r\n")
        elif found := _HUNK.match(line):
            old, first, new = (int(part or 1) for part in found.group(2, 3, 4))
            hunks.setdefault(file, []).append(_Hunk(old, first, new))
            left = old + new
    if hunks:
        yield head, hunks


def _take_back(waiting: dict[str, set[Span]], hunks: _Hunks) -> list[str]:
    """Let the spans be where they were before a change, and take out the groups that it touches."""
    touched = [
        name
        for name, group in waiting.items()
        if any(hunk.touches(s.first, s.last) for s in group for hunk in hunks.get(s.file, ()))
    ]
    for name in touched:
        del waiting[name]
    for group in waiting.values():
        for span in [span for span in group if span.file in hunks]:
            above = (h for h in hunks[span.file] if h.is_above(span.first))
            moved = sum(hunk.old_count - hunk.count for hunk in above)
            if moved:
                group.remove(span)
                group.add(Span(span.file, span.first + moved, span.last + moved))
    return touched
