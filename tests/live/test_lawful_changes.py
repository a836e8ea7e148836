"""A right change is never red: what an editor may do, done to the live content."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from macros import memory
from macros.opening.content import open_site
from macros.problems import ProblemsError
from macros.settings.environment import today
from tests.helpers import copy_content, copy_project, keep_what_is_read
from tests.live.changes import CHANGES, THINNED, Change
from tests.live.draft import Draft
from tests.live.live_site import LiveSite
from tests.live.properties import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path


@contextmanager
def remembered(folder: Path) -> Iterator[None]:
    """Files that a change leaves alone need not be looked through again for it."""
    if memory.current():
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("NO_CACHE")
        keep_what_is_read(patch)
        memory.open_memory(folder)
        yield
        memory.close_memory()


@pytest.fixture(scope="module", autouse=True)
def _memory(remembering: Path) -> Iterator[None]:
    with remembered(remembering):
        yield


@pytest.fixture(scope="module")
def draft(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Draft:
    return Draft(copy_content(tmp_path_factory.mktemp("utkast") / "projekt", content), today())


GROUPS = 8
"""Changes of one kind stand beside each other in the list, so a group takes one here and there."""


@pytest.mark.parametrize("group", range(GROUPS))
def test_lawful_changes_are_right(group: int, draft: Draft) -> None:
    changes = CHANGES[group::GROUPS]
    if found := _problems_after(draft, changes):
        alone = {make_it.__name__: _problems_after(draft, [make_it]) for make_it in changes}
        pytest.fail(f"{found}\nalone: {alone}", pytrace=False)


def test_little_may_be_left(draft: Draft) -> None:
    """And every generated page can still be made."""
    try:
        for make_it in THINNED:
            make_it(draft)
        site = open_site(draft.root, draft.today)
        assert all(site.html(spec) for spec in site.specs)
    except ProblemsError as error:
        pytest.fail("\n".join(map(str, error.problems)), pytrace=False)
    finally:
        draft.restore()


def _problems_after(draft: Draft, changes: Iterable[Change]) -> list[str]:
    """What is wrong when these changes are made; the draft is put back as it was."""
    try:
        for make_it in changes:
            before = draft.written
            make_it(draft)
            assert draft.written > before, f"{make_it.__name__} changed nothing"
        if all(path.is_relative_to(draft.root / "data") for path in draft.before):
            return [str(problem) for problem in draft.problems()]
        open_site(draft.root, draft.today)
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]
    finally:
        draft.restore()
    return []


@pytest.fixture(scope="session")
def changed(
    once: Callable[[str, Callable[[Path], None]], Path],
    content: Path,
    build_site: Callable[[Path], None],
    remembering: Path,
) -> LiveSite:
    """The content after every change, one on the other, and the site built of it."""

    def build(folder: Path) -> None:
        copy_project(folder, content)
        with remembered(remembering):
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
