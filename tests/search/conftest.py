"""The built site, served and open in Chromium."""

import subprocess
import sys

import pytest

from tests.search import corpus
from tests.search.browser import served


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folders of the site, and of one with an index of ten times as many pages.

    Built in a process of its own: MkDocs' hooks load the package anew, which other tests hold on to.
    """
    folder = tmp_path_factory.mktemp("search")
    command = [sys.executable, "-m", "tests.search.corpus", folder / "site", folder / "big"]
    subprocess.run(command, cwd=corpus.ROOT, check=True)
    return folder / "site", folder / "big"


@pytest.fixture(scope="session")
def known(built):
    """The pages of the site, as the index has them."""
    return corpus.pages(built[0])


@pytest.fixture(scope="session")
def site(built):
    with served(built[0]) as found:
        yield found


@pytest.fixture(scope="session")
def big_site(built):
    with served(built[1]) as found:
        yield found


@pytest.fixture
def page(browser):
    """A page of a browser without anything in its cache, 1280 px wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
