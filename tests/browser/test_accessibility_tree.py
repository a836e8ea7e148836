"""What a screen reader is told of the parts that do most, word for word as it was blessed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

GOLDEN = Path(__file__).parent / "golden"
REMEDY = "If this is what should be told, run `make bless` and commit tests/browser/golden."


def _header(visit: Callable[..., Page]) -> Locator:
    return visit("kommuner/malmo/").locator("header.band")


def _menu(visit: Callable[..., Page]) -> Locator:
    page = visit("vagledning/lagen/", width=320)
    page.locator("summary.menu__button").click()
    return page.locator("header.band")


def _finder(visit: Callable[..., Page]) -> Locator:
    return visit().locator("form.finder[data-places]")


def _finder_with_suggestions(visit: Callable[..., Page]) -> Locator:
    page = visit()
    page.get_by_label("Skriv din kommun").fill("habo")
    options = page.locator("#plats-lista")
    expect(options.get_by_role("option")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(options.get_by_role("option", selected=True)).to_have_count(1)
    return page.locator("form.finder[data-places]")


def _search_with_suggestions(visit: Callable[..., Page]) -> Locator:
    page = visit("kommuner/malmo/")
    page.locator("#sok-ruta").fill("situationell prev")
    expect(page.get_by_role("option").first).to_be_visible()
    return page.locator("form.search")


def _map(visit: Callable[..., Page]) -> Locator:
    return visit("lan/").locator(".map")


def _network(visit: Callable[..., Page]) -> Locator:
    return visit("natverket/").locator(".diagram")


# Without script, since a card and an event tell of the day by the reader's clock.
def _card(visit: Callable[..., Page]) -> Locator:
    page = visit("kommuner/malmo/", java_script_enabled=False)
    page.locator(".contact summary").first.click()
    return page.locator(".contact").first


def _event(visit: Callable[..., Page]) -> Locator:
    return visit("kalender/2025/", java_script_enabled=False).locator(".event").first


PARTS = {
    "header": _header,
    "menu": _menu,
    "finder": _finder,
    "finder with suggestions": _finder_with_suggestions,
    "search with suggestions": _search_with_suggestions,
    "map": _map,
    "network": _network,
    "card": _card,
    "event": _event,
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_told_as_it_was_blessed(
    visit: Callable[..., Page], request: pytest.FixtureRequest, part: str
) -> None:
    told = PARTS[part](visit).aria_snapshot() + "\n"
    golden = GOLDEN / f"{part.replace(' ', '_')}.yaml"
    if request.config.getoption("--bless"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8"), REMEDY


def test_each_golden_text_is_of_a_part() -> None:
    texts = {path.name for path in GOLDEN.glob("*.yaml")}
    assert texts == {f"{part.replace(' ', '_')}.yaml" for part in PARTS}
