"""The branches of the proposals, by git: whose commits stand there, and how they are made anew.

What someone else has pushed is never lost: a branch is replaced only where every commit of it is
our own, and only while it is the very commit that was looked at; else it is only added to.
"""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIN = "origin/main"
NAME = "github-actions[bot]"
MAIL = "41898282+github-actions[bot]@users.noreply.github.com"
TRAILER = "Form"
"""The trailer that tells a commit of a proposal from whatever else the same robot may commit."""
_IDENTITY = ("-c", f"user.name={NAME}", "-c", f"user.email={MAIL}", "-c", "commit.gpgsign=false")


class MovedError(Exception):
    """Someone pushed to a branch after it was looked at."""


def name_of(number: int) -> str:
    """The branch of an issue's proposal."""
    return f"forslag/{number}"


@dataclass(frozen=True)
class Branches:
    """The clone at `root`, whose `origin` has the branches."""

    root: Path

    def fetch(self) -> None:
        """Look at the branches as they are now."""
        refs = [f"+refs/heads/{name}:refs/remotes/origin/{name}" for name in ("main", "forslag/*")]
        self._git("fetch", "--quiet", "--prune", "origin", *refs)

    def tip(self, number: int) -> str | None:
        """The last commit of a proposal's branch, if there is one."""
        found = self._try(
            "rev-parse", "--verify", "--quiet", f"origin/{name_of(number)}^{{commit}}"
        )
        return found.stdout.strip() or None

    @contextmanager
    def checked_out(self, commit: str = MAIN) -> Iterator[Path]:
        """A folder of its own with the files of a commit."""
        with tempfile.TemporaryDirectory() as above:
            folder = Path(above) / "files"
            self._git("worktree", "add", "--quiet", "--detach", str(folder), commit)
            try:
                yield folder
            finally:
                self._git("worktree", "remove", "--force", str(folder))

    def commit(self, folder: Path, title: str, number: int) -> str:
        """Commit the data in a folder; returns the commit."""
        there = Branches(folder)
        there._git("add", "--", "data")
        message = f"{title}\n\n{TRAILER}: #{number}\n"
        there._git("commit", "--quiet", "--file", "-", text=message)
        return there._git("rev-parse", "HEAD")

    def only_ours(self, tip: str) -> bool:
        """Whether every commit of a branch, beside those on main, is one that we made."""
        commits = self._git("rev-list", tip, f"^{MAIN}").split()
        return all(map(self._is_ours, commits))

    def says(self, tip: str, new: str) -> bool:
        """Whether a branch, merged into main, gives what the new commit gives."""
        return self._merged(tip) == self._tree(new)

    def fits(self, tip: str) -> bool:
        """Whether a branch can be merged into main as it is."""
        return self._merged(tip) is not None

    def put(self, number: int, new: str, tip: str | None) -> None:
        """Let a branch be the new commit, if it is at `tip` still.

        Raises:
            MovedError: it is not.
        """
        ref = f"refs/heads/{name_of(number)}"
        self._push(f"--force-with-lease={ref}:{tip or ''}", "origin", f"{new}:{ref}")

    def add(self, number: int, new: str) -> None:
        """Let a branch go on to a commit that holds all of it.

        Raises:
            MovedError: it does not hold what stands there by now.
        """
        self._push("origin", f"{new}:refs/heads/{name_of(number)}")

    def remove(self, number: int, tip: str) -> None:
        """Remove a branch, if it is at `tip` still.

        Raises:
            MovedError: it is not.
        """
        ref = f"refs/heads/{name_of(number)}"
        self._push(f"--force-with-lease={ref}:{tip}", "origin", f":{ref}")

    def combined(self, tip: str, new: str) -> str | None:
        """A commit after `tip`: the new commit with what others changed there; None if they clash."""
        base = self._last_of_ours(tip)
        if base is None:
            return None
        theirs = self._git("commit-tree", f"{tip}^{{tree}}", "-p", base, "-m", "x")
        with self.checked_out(new) as folder:
            there = Branches(folder)
            if there._try("cherry-pick", "--no-commit", "--allow-empty", theirs).returncode:
                return None
            tree = there._git("write-tree")
        if tree == self._tree(tip):
            return tip
        message = "Lägg in nya svar och behåll redaktörens ändringar"
        return self._git("commit-tree", tree, "-p", tip, "-p", new, "-m", message)

    def _last_of_ours(self, tip: str) -> str | None:
        """The commit of answers that the others' changes were made on."""
        for line in self._git("rev-list", "--first-parent", "--parents", tip, f"^{MAIN}").split(
            "\n"
        ):
            commit, *parents = line.split() or [""]
            for one in (commit, *parents[1:]):
                if one and self._is_ours(one):
                    return one
        return None

    def _is_ours(self, commit: str) -> bool:
        show = f"%ce%n%ae%n%(trailers:key={TRAILER},valueonly)"
        committer, author, *trailer = self._git("show", "-s", f"--format={show}", commit).split(
            "\n"
        )
        return committer == author == MAIL and any(trailer)

    def _merged(self, tip: str) -> str | None:
        """The tree that merging a branch into main gives; None where that has conflicts."""
        done = self._try("merge-tree", "--write-tree", MAIN, tip)
        return done.stdout.split("\n")[0] if done.returncode == 0 else None

    def _tree(self, commit: str) -> str:
        return self._git("rev-parse", f"{commit}^{{tree}}")

    def _push(self, *arguments: str) -> None:
        done = self._try("push", "--quiet", *arguments)
        if done.returncode:
            if "rejected" in done.stderr:
                raise MovedError
            done.check_returncode()

    def _git(self, *arguments: str, text: str = "") -> str:
        done = self._try(*arguments, text=text)
        done.check_returncode()
        return done.stdout.strip()

    def _try(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        command = ["git", "-C", str(self.root), *_IDENTITY, *arguments]  # a list: no shell
        return subprocess.run(  # noqa: S603 - see above
            command, input=text, capture_output=True, encoding="utf-8", check=False
        )
