"""A title may be one long word, and nothing is to scroll sideways for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

CALLED = """word => {
  for (const e of document.querySelectorAll("h1, h2, .crumbs [aria-current], .section-menu a"))
    e.textContent = word;
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}"""
WORD = "brottsförebyggandesamverkansöverenskommelseuppföljningsmöjligheterna"


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_a_page_is_called_by_one_long_word(visit: Callable[..., Page], width: int) -> None:
    page = visit("vagledning/lagen/checklista/", width=width)
    assert page.locator(".crumbs [aria-current]").count() == 1
    assert page.evaluate(CALLED, WORD) == 0


def test_the_columns_of_a_table_stand_as_they_are_written(visit: Callable[..., Page]) -> None:
    page = visit("vagledning/mallar/")
    sides = page.locator("main table").first.evaluate(
        """table => ["left", "center", "right"].map(side => {
          const cell = table.querySelector("td");
          cell.setAttribute("align", side);
          return getComputedStyle(cell).textAlign;
        })"""
    )
    assert sides == ["left", "center", "right"]
