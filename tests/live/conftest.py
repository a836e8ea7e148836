"""The content that editors write, and the site built of it.

CONTENT in the environment names another folder with data/, docs/ and mkdocs.yml, and SITE a site
that is built already: `SITE=site pytest tests/live` says in seconds whether it holds together.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from macros.opening.content import open_site
from macros.settings.environment import today
from tests.live.live_site import LiveSite

pytest.register_assert_rewrite("tests.live.properties", "tests.live.privacy")

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

# Whether every lawful change is let through says nothing of a site that was built elsewhere.
collect_ignore = ["test_lawful_changes.py"] if os.environ.get("SITE") else []


@pytest.fixture(scope="session")
def opened(content: Path) -> Site:
    """The live content, checked. Failing to open it is told problem by problem."""
    return open_site(content, today())


@pytest.fixture(scope="session")
def live(content: Path, live_site: Path, opened: Site) -> LiveSite:
    """The live content and its site."""
    return LiveSite(content, live_site, opened)
