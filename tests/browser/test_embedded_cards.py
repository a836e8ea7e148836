"""The card that other sites show within their own pages: narrow and wide, in light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.mark.parametrize("width", [280, 800])
def test_a_card_fits_its_frame_and_is_for_everyone(visit: Callable[..., Page], width: int) -> None:
    page = visit("inbaddat/kommun/upplands-vasby/", width=width, height=660)
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        found = ask(page)
        assert found.faults == []
        assert found.unsure == set()
    size = page.evaluate("[document.body.scrollWidth, document.body.scrollHeight, innerHeight]")
    assert size[0] <= width  # nothing to scroll sideways
    assert size[1] <= size[2]  # nor down, in the frame that the page about it tells of
    # Its style sheet was let in by its policy, and its links are as high as a finger wants.
    heights = page.locator("a").evaluate_all(
        "all => all.map(a => a.getBoundingClientRect().height)"
    )
    assert min(heights) >= 24
