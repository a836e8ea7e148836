"""Fixtures: the frozen contents, copies of them to break, and sites built of them once."""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros import memory
from macros.checks import places
from macros.docs import STANDING
from macros.opening.content import open_site
from tests.helpers import (
    ON_GITHUB,
    ROOT,
    SITE_URL,
    SMALL,
    TODAY,
    WHOLE,
    build_command,
    copy_content,
    copy_project,
    copy_small_project,
    keep_what_is_read,
    make,
    open_small,
)
from tests.mended import Mended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from macros.site import Site

# Nothing that a test makes is remembered for another, unless it asks for it.
os.environ["NO_CACHE"] = "1"
# What is collected stays: nothing of it is garbage to search for.
gc.disable()

BUILT = ("whole_project", "live_site", "changed")
"""The fixtures that build a whole site, in the order that one follows from the other."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless", action="store_true", help="take what the pages look like now as right"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker build the whole sites first, while the others, which begin further on, do what
    needs none; the many small ones on those sites come last. Then nobody waits for a build."""

    def built(item: pytest.Item) -> str:
        needs = getattr(item, "fixturenames", ())
        return next((name for name in reversed(BUILT) if name in needs), "")

    firsts = {built(item): item for item in reversed(items) if built(item)}
    items.sort(
        key=lambda item: (
            BUILT.index(built(item)) if item is firsts.get(built(item)) else len(BUILT),
            built(item) != "",
        )
    )


def pytest_collection_finish() -> None:
    """Search for garbage from now on, but not in what has been collected, and more seldom."""
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    gc.enable()


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """Make a folder once for all workers: `once("Namn på mappen", fill)`."""
    shared = tmp_path_factory.getbasetemp()
    if shared.name.startswith("popen-"):  # a worker's own folder lies in that of the run
        shared = shared.parent

    def made(name: str, fill: Callable[[Path], None]) -> Path:
        folder, ready = shared / name, shared / f"{name}.ready"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not ready.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                ready.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def remembering(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The folder of the memory that tests share."""
    return once("Minnet", lambda _: None)


@pytest.fixture
def remembered(
    request: pytest.FixtureRequest, remembering: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Let what opens a content here, and the commands, remember what they say of each file.

    For tests that break a file or two of many, and leave the code as it is: what is remembered
    follows from the content alone. Where the small country is whole, other rules hold for it.
    """
    folder = remembering
    if "small_country" in request.fixturenames:
        folder = remembering / "Litet land"
        folder.mkdir(exist_ok=True)

    def opened(_: object = None) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("NO_CACHE", raising=False)
            memory.open_memory(folder)

    monkeypatch.setattr("macros.__main__.open_memory", opened)
    keep_what_is_read(monkeypatch)
    opened()
    yield
    memory.close_memory()


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a data file that is as it was before once only, whichever copy it lies in."""
    keep_what_is_read(monkeypatch)


@pytest.fixture(scope="session")
def small() -> Site:
    """The small fixture, checked."""
    return open_small()


@pytest.fixture(scope="session")
def small_mended(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    return Mended(shutil.copytree(SMALL, tmp_path_factory.mktemp("litet") / "small"))


@pytest.fixture
def small_copy(small_mended: Mended) -> Path:
    """A copy of the small fixture to break."""
    return small_mended.folder()


@pytest.fixture(scope="session")
def whole() -> Site:
    """The frozen content of full size, checked."""
    return open_site(WHOLE, TODAY)


@pytest.fixture(scope="session")
def whole_mended(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    return Mended(copy_content(tmp_path_factory.mktemp("helt") / "Min mapp på Åland, äö"))


@pytest.fixture
def whole_copy(whole_mended: Mended) -> Path:
    """A copy of the frozen content, in a folder whose name has spaces and å, ä, ö."""
    return whole_mended.folder()


@pytest.fixture(scope="session")
def whole_project(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The project with the frozen content, built once by the Makefile; the site is in site/."""

    def build(folder: Path) -> None:
        copy_project(folder)
        done = make(folder, "build", SITE_URL=SITE_URL, TODAY=TODAY.isoformat(), NO_CACHE="")
        assert done.returncode == 0, done.stdout + done.stderr

    return once("Projektet på Åland, äö", build)


@pytest.fixture(scope="session")
def site(whole_project: Path) -> Path:
    """The folder of the site built of the frozen content."""
    return whole_project / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of a worker's tests."""
    from tests.chromium import THRIFTY, chromium  # only these tests need Playwright

    with chromium(*THRIFTY) as found:
        yield found


@pytest.fixture(scope="session")
def content() -> Path:
    """The folder with the content that editors write: CONTENT, else the project itself."""
    return Path(os.environ.get("CONTENT") or ROOT).resolve()


@pytest.fixture(scope="session")
def build_site(request: pytest.FixtureRequest) -> Callable[[Path], None]:
    """Build a project into its site/, from what the build of the frozen content has made."""

    def build(folder: Path) -> None:
        project: Path = request.getfixturevalue("whole_project")
        shutil.copytree(project / ".cache", folder / ".cache")
        done = make(folder, "build", SITE_URL=SITE_URL, NO_CACHE="")
        assert done.returncode == 0, done.stdout + done.stderr

    return build


@pytest.fixture(scope="session")
def live_site(
    once: Callable[[str, Callable[[Path], None]], Path],
    content: Path,
    build_site: Callable[[Path], None],
) -> Path:
    """The site of that content: the one in the folder SITE, else built here."""
    if given := os.environ.get("SITE"):
        if not (Path(given) / "index.html").is_file():
            pytest.fail(f"SITE is {given!r}: there is no built site", pytrace=False)
        return Path(given).resolve()

    def build(folder: Path) -> None:
        build_site(copy_project(folder, content))

    return once("Innehållet av i dag", build) / "site"


@pytest.fixture
def small_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the small fixture be a whole country, also for commands that take no rules."""
    monkeypatch.setattr(places, "COUNTS", {})
    for uri in list(STANDING):
        monkeypatch.delitem(STANDING, uri)


@pytest.fixture(scope="session")
def small_content_mended(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    return Mended(copy_content(tmp_path_factory.mktemp("litet land") / "innehåll", SMALL))


@pytest.fixture
def small_content(small_content_mended: Mended, small_country: None) -> Path:  # noqa: ARG001
    """A copy of the small content with the issue forms, for the commands to work in."""
    return small_content_mended.folder()


@pytest.fixture(scope="session")
def small_project(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The project with the small content, built as on GitHub; the site is in site/."""

    def build(folder: Path) -> None:
        copy_small_project(folder)
        done = build_command(folder, "site", **ON_GITHUB)
        assert done.returncode == 0, done.stdout + done.stderr

    return once("Det lilla projektet", build)


@pytest.fixture(scope="session")
def copy_of_small_project(small_project: Path) -> Callable[[Path], Path]:
    """Copy the project with the small content, and what it remembers of its build, but no site."""

    def copied(target: Path) -> Path:
        return shutil.copytree(small_project, target, ignore=shutil.ignore_patterns("site"))

    return copied
