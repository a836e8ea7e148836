"""Who follows an old link comes to the page, with scripts and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_link_leads_to_the_page(
    visit: Callable[..., Page], address: str, scripts: bool
) -> None:
    page = visit("om/latt-svenska/", java_script_enabled=scripts)
    page.wait_for_url(f"{address}lattlast/")
    assert page.locator("h1").inner_text() == "Stödguiden på lätt svenska"
