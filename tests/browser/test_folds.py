"""What folds has no box of its own, folded or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

DONE = "all => Promise.all(all.flatMap(one => one.getAnimations()).map(one => one.finished))"
SHADOWS = "all => all.map(one => getComputedStyle(one).boxShadow)"


def test_what_is_unfolded_and_left_gets_no_shadow(visit: Callable[..., Page]) -> None:
    page = visit("lan/skane/")
    page.locator(".contact summary").first.click()
    page.locator("h1").click()
    opened = page.locator("details[open]")
    assert opened.count() == 1
    opened.evaluate_all(DONE)  # a shadow takes its time to come
    assert opened.evaluate_all(SHADOWS) == ["none"]
