"""The live content is right, and the site built of it holds together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.problems import ProblemsError
from tests.live.properties import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.live.live_site import LiveSite


def test_the_content_is_right(request: pytest.FixtureRequest) -> None:
    try:
        request.getfixturevalue("opened")
    except ProblemsError as error:
        pytest.fail("\n".join(map(str, error.problems)), pytrace=False)


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
def test_it_holds_that(holds: Callable[[LiveSite], None], live: LiveSite) -> None:
    holds(live)
