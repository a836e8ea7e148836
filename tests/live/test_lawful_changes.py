"""A right change is never red: what an editor may do, done to the live content."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from macros import memory
from macros.opening import open_site, today
from macros.problems import ProblemsError
from tests.helpers import copy_content, copy_project
from tests.live.changes import CHANGES, Change
from tests.live.draft import Draft
from tests.live.properties import PROPERTIES, LiveSite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def draft(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Draft:
    return Draft(copy_content(tmp_path_factory.mktemp("utkast") / "projekt", content), today())


@contextmanager
def remembered(root: Path) -> Iterator[None]:
    """Files that a change leaves alone need not be looked through again for it."""
    if memory.current():
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("NO_CACHE")
        memory.open_memory(root)
        yield
        memory.close_memory()


@pytest.fixture(scope="module", autouse=True)
def _memory(draft: Draft) -> Iterator[None]:
    with remembered(draft.root):
        yield


@pytest.mark.parametrize("make_it", CHANGES, ids=lambda make_it: make_it.__name__)
def test_a_lawful_change_is_right(make_it: Change, draft: Draft) -> None:
    try:
        make_it(draft)
        assert draft.before, "nothing was changed"
        _holds(draft)
    finally:
        draft.restore()


def _holds(draft: Draft) -> None:
    if all(path.is_relative_to(draft.root / "data") for path in draft.before):
        assert list(draft.problems()) == []
        return
    try:
        open_site(draft.root, draft.today)
    except ProblemsError as error:
        pytest.fail("\n".join(map(str, error.problems)), pytrace=False)


@pytest.fixture(scope="session")
def changed(
    once: Callable[[str, Callable[[Path], None]], Path],
    content: Path,
    build_site: Callable[[Path], None],
    tmp_path_factory: pytest.TempPathFactory,
) -> LiveSite:
    """The content after every change, one on the other, and the site built of it."""

    def build(folder: Path) -> None:
        copy_project(folder, content)
        with remembered(tmp_path_factory.mktemp("minne")):
            draft = Draft(folder, today())
            for make_it in CHANGES:
                make_it(draft)
        build_site(folder)

    folder = once("Allt som får ändras", build)
    return LiveSite(folder, folder / "site", open_site(folder, today()))


def test_there_are_many_changes() -> None:
    assert len(CHANGES) >= 80


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
def test_when_all_is_changed_it_holds_that(
    holds: Callable[[LiveSite], None], changed: LiveSite
) -> None:
    holds(changed)
