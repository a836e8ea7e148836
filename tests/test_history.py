"""What git knows of lines: the newest commit that touched them, wherever they have moved since."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.history import History, Span

if TYPE_CHECKING:
    from pathlib import Path

FILE = "data/å b.yaml"
LINES = [f"rad {number}" for number in range(1, 21)]


class Repository:
    """A repository to write in, where each commit is a day after the last."""

    def __init__(self, root: Path) -> None:
        self.root, self.day = root, 0
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        when = f"2026-03-{self.day + 1:02}T12:00:00+0100"
        names = {
            f"GIT_{who}_{what}": "x"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        env = {**os.environ, **names, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
        command = ["git", "-C", str(self.root), *arguments]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, env=env
        ).stdout.strip()

    def write(self, lines: list[str], file: str = FILE) -> None:
        path = self.root / file
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")

    def commit(self, lines: list[str], file: str = FILE) -> str:
        self.day += 1
        self.write(lines, file)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def newest(self, *spans: tuple[int, int], file: str = FILE) -> str | None:
        """The newest commit of some lines."""
        group = {"x": [Span(file, *span) for span in spans]}
        found = History(self.root).last_commits(group).get("x")
        return found.id if found else None


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "Projektet på Åland"
    folder.mkdir()
    return Repository(folder)


def test_lines_have_the_commit_that_last_changed_them(repository: Repository) -> None:
    first = repository.commit(LINES)
    second = repository.commit([*LINES[:4], "ny", *LINES[5:]])
    assert repository.newest((5, 5)) == second
    assert repository.newest((4, 4)) == repository.newest((6, 20)) == first
    assert repository.newest((1, 3), (5, 8)) == second
    found = History(repository.root).last_commits({"x": [Span(FILE, 5, 5)]})["x"]
    assert found.day == date(2026, 3, 3)


def test_lines_that_have_moved_keep_theirs(repository: Repository) -> None:
    first = repository.commit(LINES)
    second = repository.commit(["a", "b", "c", *LINES])
    third = repository.commit(["a", "b", *LINES[:10], *LINES[15:]])
    # rad 1–10 stand in lines 3–12, rad 16–20 in 13–17.
    assert repository.newest((4, 11)) == repository.newest((14, 17)) == first
    assert repository.newest((1, 1)) == second
    assert repository.newest((3, 13)) == third


def test_what_has_been_taken_out_has_changed_what_it_stood_in(repository: Repository) -> None:
    repository.commit(LINES)
    second = repository.commit([*LINES[:5], *LINES[6:]])
    assert repository.newest((3, 8)) == second
    third = repository.commit(LINES[:15])
    assert repository.newest((10, 15)) == third


@pytest.mark.parametrize("name", ["data/annan.yaml", "data/x y.yaml"])
def test_another_file_is_nobodys_matter(repository: Repository, name: str) -> None:
    first = repository.commit(LINES)
    other = repository.commit(LINES, name)
    assert repository.newest((1, 20)) == first
    assert repository.newest((1, 20), file=name) == other


def test_content_that_looks_like_a_patch_is_content(repository: Repository) -> None:
    patch = ["-- a/data/x", "++ b/data/x", "@@ -1,2 +1,2 @@", "diff --git a/x b/x", "rad"]
    first = repository.commit(patch)
    second = repository.commit(["-- a/data/y", *patch[1:], "++ b/data/y"])
    assert repository.newest((2, 5)) == first
    assert repository.newest((1, 1)) == repository.newest((6, 6)) == second


def test_a_file_that_ends_without_a_line_end_is_read_too(repository: Repository) -> None:
    repository.commit(LINES)
    (repository.root / FILE).write_text("\n".join(LINES), "utf-8")
    repository.git("commit", "-qam", "x")
    changed = repository.git("rev-parse", "HEAD")
    assert repository.newest((20, 20)) == changed
    assert repository.newest((1, 19)) != changed


def test_a_merge_is_one_change_of_the_branch_that_it_was_made_on(repository: Repository) -> None:
    first = repository.commit(LINES)
    repository.git("checkout", "-q", "-b", "gren")
    repository.commit([*LINES[:2], "från grenen", *LINES[3:]])
    repository.git("checkout", "-q", "main")
    main = repository.commit(["överst", *LINES])
    repository.day += 1
    repository.git("merge", "-q", "--no-ff", "-m", "x", "gren")
    merge = repository.git("rev-parse", "HEAD")
    assert repository.newest((4, 4)) == merge
    assert repository.newest((1, 1)) == main
    assert repository.newest((6, 20)) == first


def test_what_has_not_been_committed_has_no_commit(repository: Repository) -> None:
    first = repository.commit(LINES)
    repository.write(["a", *LINES[:9], "b", *LINES[10:]])
    assert repository.newest((11, 11)) is None
    assert repository.newest((2, 10)) == first


def test_a_file_that_git_does_not_know_has_no_commit(repository: Repository) -> None:
    first = repository.commit(LINES)
    repository.write(LINES, "data/ny å.yaml")
    both = {"x": [Span(FILE, 1, 20), Span("data/ny å.yaml", 1, 20)], "y": [Span(FILE, 1, 20)]}
    found = History(repository.root).last_commits(both)
    assert {name: commit.id for name, commit in found.items()} == {"y": first}


def test_a_shallow_clone_knows_only_as_far_as_it_reaches(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit(LINES)
    second = repository.commit([*LINES[:4], "ny", *LINES[5:]])
    third = repository.commit([*LINES[:4], "ny", *LINES[5:], "sist"])
    clone = tmp_path / "grund"
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.root}", str(clone))
    history = History(clone)
    assert (history.head, history.is_shallow) == (third, True)
    assert not History(repository.root).is_shallow
    assert history.last_commits({"x": [Span(FILE, 5, 5)]}) == {}
    repository.git("-C", str(clone), "fetch", "-q", "--depth", "2")
    assert History(clone).last_commits({"x": [Span(FILE, 21, 21)]})["x"].id == third
    assert History(clone).last_commits({"x": [Span(FILE, 5, 5)]}) == {}
    repository.git("-C", str(clone), "fetch", "-q", "--unshallow")
    assert History(clone).last_commits({"x": [Span(FILE, 5, 5)]})["x"].id == second


def test_how_git_is_set_up_makes_no_difference(repository: Repository) -> None:
    first = repository.commit(LINES)
    second = repository.commit(["a", *LINES])
    settings = {
        "color.ui": "always",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.context": "10",
        "diff.interHunkContext": "10",
        "log.showSignature": "true",
        "diff.external": "false",
        "core.quotePath": "true",
        "log.diffMerges": "off",
    }
    for name, value in settings.items():
        repository.git("config", name, value)
    assert repository.newest((2, 21)) == first
    assert repository.newest((1, 3)) == second


def test_without_git_nothing_is_known(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spans = {"x": [Span(FILE, 1, 1)]}
    assert History().last_commits(spans) == {}
    assert History(tmp_path).last_commits(spans) == {}
    assert History(repository.root).last_commits(spans) == {}  # nothing has been committed
    repository.commit(LINES)
    assert History(repository.root / "data").head == ""  # a folder in another's repository
    monkeypatch.setenv("PATH", "")
    assert History(repository.root).last_commits(spans) == {}
