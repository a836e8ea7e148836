"""The live content is right, and the site built of it holds together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.opening import open_site
from macros.problems import ProblemsError
from macros.settings import today
from tests.live.properties import PROPERTIES, LiveSite

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_content_is_right(content: Path) -> None:
    try:
        open_site(content, today())
    except ProblemsError as error:
        pytest.fail("\n".join(map(str, error.problems)), pytrace=False)


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
def test_it_holds_that(holds: Callable[[LiveSite], None], live: LiveSite) -> None:
    holds(live)
