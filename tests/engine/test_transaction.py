"""A build that is killed, fails or meets another leaves a whole site: the old one, or the new."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros.engine import transaction
from macros.engine.transaction import Transaction, exchange, swap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Alone = Callable[..., None]

FILES = 3
CODE = ("transaction.py",)


@pytest.fixture(scope="module")
def alone() -> Iterator[Alone]:
    """Runs a function in a process of one thread.

    What is forked beside the threads of a test's browser may wait for ever for one of them.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:

        def run(function: Callable[..., None], *given: Any) -> None:
            pool.submit(function, *given).result()

        yield run


def _config(target: Path) -> MkDocsConfig:
    config = MkDocsConfig()
    config.site_dir = str(target)
    return config


def _build(target: Path, generation: int) -> None:
    config = _config(target)
    build = Transaction(config)
    for number in range(FILES):
        (build.folder / str(number)).write_text(str(generation))
    build.complete = True
    build.end()


def _generation(target: Path) -> int:
    """The build that the site is of. Half a site has files of two, or too few."""
    names = sorted(path.name for path in target.iterdir())
    assert names == sorted(map(str, range(FILES)))
    (found,) = {(target / name).read_text() for name in names}
    return int(found)


def _killed_at_line(target: Path, count: int, modules: tuple[str, ...] = CODE) -> bool:
    """Let a build be killed before its `count`-th line in some modules; False where it has fewer."""
    pid = os.fork()
    if pid:
        return os.WIFSIGNALED(os.waitpid(pid, 0)[1])
    seen = 0

    def trace(frame, event, _):
        nonlocal seen
        if not frame.f_code.co_filename.endswith(modules):
            return None
        if event == "line":
            seen += 1
            if seen == count:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    try:
        sys.settrace(trace)
        _build(target, count)
    finally:
        os._exit(0)


def test_a_kill_at_any_line_of_a_build_leaves_a_whole_site(tmp_path: Path, alone: Alone) -> None:
    alone(_kill_at_any_line, tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def _kill_at_any_line(target: Path) -> None:
    _build(target, 0)
    kills, generations = 0, set()
    while _killed_at_line(target, kills + 1, (*CODE, "shutil.py")):
        kills += 1
        generations.add(_generation(target) == kills)
    assert kills > 100
    assert generations == {True, False}, "some were killed before the swap, some after"
    assert _generation(target) == kills + 1


def test_where_folders_cannot_change_names_in_one_step_the_next_build_puts_the_old_one_back(
    tmp_path: Path, alone: Alone
) -> None:
    alone(_kill_where_nothing_is_exchanged, tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def _kill_where_nothing_is_exchanged(target: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(transaction, "exchange", lambda *_: False)
        _kill_between_two_moves(target)


def _kill_between_two_moves(target: Path) -> None:
    _build(target, 0)
    kills = gone = 0
    while _killed_at_line(target, kills + 1):
        kills += 1
        if not target.exists():
            gone += 1
            build = Transaction(_config(target))
            assert _generation(target) < kills
            build.end()
        _generation(target)
    assert 1 <= gone <= 3
    assert _generation(target) == kills + 1


def test_builds_that_are_killed_at_random_leave_a_whole_site(tmp_path: Path, alone: Alone) -> None:
    alone(_kill_at_random, tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def _kill_at_random(target: Path) -> None:
    picked = random.Random(7)
    _build(target, 0)
    for _ in range(30):
        before = _generation(target)
        pid = os.fork()
        if not pid:
            for generation in range(before + 1, 100_000):
                _build(target, generation)
            os._exit(0)
        time.sleep(picked.random() / 20)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert _generation(target) >= before
    assert _generation(target) > 30
    _build(target, 0)


def test_builds_at_once_wait_for_each_other(tmp_path: Path, alone: Alone) -> None:
    alone(_build_at_once, tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def _build_at_once(target: Path) -> None:
    pids = []
    for start in (1000, 2000, 3000):
        pids.append(os.fork())
        if not pids[-1]:
            status = 1
            try:
                for generation in range(start, start + 20):
                    _build(target, generation)
                status = 0
            finally:
                os._exit(status)
    assert [os.waitpid(pid, 0)[1] for pid in pids] == [0, 0, 0]
    assert _generation(target) % 1000 == 19


def test_a_build_that_waits_says_so(tmp_path: Path, alone: Alone) -> None:
    alone(_build_while_another_does, tmp_path / "site", tmp_path / "told")
    assert _generation(tmp_path / "site") == 1


def _build_while_another_does(target: Path, told: Path) -> None:
    told.touch()
    first = Transaction(_config(target))
    pid = os.fork()
    if not pid:
        os.dup2(os.open(told, os.O_WRONLY), sys.stderr.fileno())
        _build(target, 1)
        os._exit(0)
    while transaction.WAITING not in told.read_text("utf-8"):
        time.sleep(0.01)
    assert not target.exists()
    first.end()
    assert os.waitpid(pid, 0)[1] == 0


def test_a_build_that_is_not_whole_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _build(target, 1)
    config = _config(target)
    build = Transaction(config)
    assert config.site_dir == str(build.folder) != str(target)
    (build.folder / "0").write_text("2")
    build.end()
    assert config.site_dir == str(target)
    assert _generation(target) == 1
    assert not build.folder.exists()


def test_what_killed_builds_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".site.new-17").mkdir()
    (tmp_path / ".site.new-17/0").touch()
    (tmp_path / ".site.old-17").mkdir()
    kept = [".site.new-mine", ".site-new", "site.old-1", ".other.new-17"]
    for name in kept:
        (tmp_path / name).mkdir()
    _build(tmp_path / "site", 1)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*kept, ".site.lock", "site"])


@pytest.mark.parametrize("how", ["gone", "empty", "linked", "above gone"])
def test_the_site_may_be_new_empty_or_a_link(tmp_path: Path, how: str) -> None:
    target = tmp_path / "site"
    if how == "empty":
        target.mkdir()
    elif how == "linked":
        (tmp_path / "å annan").mkdir()
        (tmp_path / "å annan/gammal").touch()
        target.symlink_to("å annan")
    elif how == "above gone":
        target = tmp_path / "ut/på/site"
    _build(target, 1)
    assert _generation(target) == 1
    assert target.is_symlink() == (how == "linked")


def test_the_site_can_be_read_by_whoever_may_read_new_folders(tmp_path: Path) -> None:
    (tmp_path / "any").mkdir()
    _build(tmp_path / "site", 1)
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_file_in_its_place_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("min")
    with pytest.raises(NotADirectoryError):
        Transaction(_config(tmp_path / "site"))
    assert (tmp_path / "site").read_text() == "min"


def test_a_swap_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _build(target, 1)
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "never made", target)
    assert _generation(target) == 1
    assert not exchange(tmp_path / "never made", target)
