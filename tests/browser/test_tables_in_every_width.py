"""A table is read in every width: no word lies over another, and on a phone nothing is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

WIDER = """regions => regions.map(e => [e.scrollWidth - e.clientWidth, e.ariaLabel])
  .filter(([more]) => more > 0)"""
CLEAR = "table => getComputedStyle(table).backgroundColor"


@pytest.mark.parametrize(
    "path",
    [
        "vagledning/ny-som-samordnare/",
        "vagledning/mallar/",
        "vagledning/lagen/",
        "uppdrag/bob-barn-och-unga-i-organiserad-brottslighet/",
    ],
)
def test_no_table_has_to_be_scrolled(visit: Callable[..., Page], path: str) -> None:
    tables = visit(path, width=390).locator(".table-scroll")
    assert tables.count() > 0
    assert tables.evaluate_all(WIDER) == []


def test_a_cell_is_called_by_its_column(visit: Callable[..., Page]) -> None:
    page = visit("vagledning/ny-som-samordnare/", width=390)
    cell = page.locator("td[data-label]").first
    shown = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert cell.get_attribute("data-label") in shown
    page.set_viewport_size({"width": 1280, "height": 900})
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == "none"


def test_what_is_a_list_already_stays_as_it_was(visit: Callable[..., Page]) -> None:
    """The planning view leaves out the months in which nothing is known."""
    page = visit("samordna/planera/", width=390)
    empty = page.locator(".plan td:empty")
    assert empty.count() > 0
    assert not any(cell.is_visible() for cell in empty.all()[:20])


@pytest.mark.parametrize("dark", [False, True])
def test_the_shadow_that_tells_of_more_is_seen(visit: Callable[..., Page], dark: bool) -> None:
    """It lies behind the table, which therefore may have no ground of its own."""
    page = visit("vagledning/mallar/lagesbild/", width=390, dark=dark)
    assert page.locator(".table-scroll").evaluate_all(WIDER) != []
    assert page.locator(".table-scroll > table").first.evaluate(CLEAR) == "rgba(0, 0, 0, 0)"


LIES_OVER = (
    """cells => cells.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)"""
)


@pytest.mark.parametrize("width", [320, 390, 700, 1280, 1440])
def test_no_word_of_the_year_lies_over_the_next_column(
    visit: Callable[..., Page], width: int
) -> None:
    cells = visit("samordna/arshjulet/", width=width).locator(".rhythm :is(th, td)")
    assert cells.count() > 0
    assert cells.evaluate_all(LIES_OVER) == []


def test_no_word_of_the_year_lies_over_the_next_column_on_paper(
    visit: Callable[..., Page],
) -> None:
    page = visit("samordna/arshjulet/", width=674)  # what the margins leave of A4
    page.emulate_media(media="print")
    assert page.locator(".rhythm :is(th, td)").evaluate_all(LIES_OVER) == []
