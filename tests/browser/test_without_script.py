"""Six kinds of page without JavaScript: nothing that they hold is out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

HIDDEN = "(all) => all.filter((e) => e.closest('[hidden]')).map((e) => e.outerHTML.slice(0, 80))"


@pytest.fixture
def plain(visit: Callable[..., Page]) -> Callable[[str], Page]:
    """Open a page without JavaScript."""
    return lambda path: visit(path, java_script_enabled=False)


def test_the_finder_is_a_form_that_leads_to_the_list(
    plain: Callable[[str], Page], address: str
) -> None:
    page = plain("")
    page.get_by_label("Skriv din kommun").fill("Lund")
    page.get_by_role("button", name="Visa").click()
    expect(page).to_have_url(address + "kommuner/?plats=Lund")
    expect(page.get_by_role("link", name="Lund", exact=True).first).to_be_visible()


def test_the_search_says_what_it_needs_and_leads_on(
    plain: Callable[[str], Page], address: str
) -> None:
    page = plain("sok/")
    told = page.locator("main noscript .notice")
    expect(told).to_be_visible()
    expect(told).to_contain_text("Sökningen behöver JavaScript.")
    page.get_by_label("Vad letar du efter?").fill("lägesbild")
    page.get_by_label("Vad letar du efter?").press("Enter")
    expect(page).to_have_url(address + "webbplatskarta/?q=l%C3%A4gesbild")
    expect(told).to_contain_text("Sökrutan behöver JavaScript.")
    expect(page.locator("main").get_by_role("link", name="Lägesbild").first).to_be_visible()


@pytest.mark.parametrize("path", ["uppdrag/", "vagledning/metoder/"])
def test_a_list_stands_whole_without_its_filter(plain: Callable[[str], Page], path: str) -> None:
    page = plain(path)
    expect(page.locator("form.filter")).to_be_hidden()
    entries = page.locator("[data-item]")
    assert entries.count() > 10
    assert entries.evaluate_all(HIDDEN) == []


def test_every_event_of_the_calendar_is_there(plain: Callable[[str], Page]) -> None:
    page = plain("kalender/")
    assert page.locator(".event").evaluate_all(HIDDEN) == []
    # What has been stands on the pages of the years.
    years = page.locator(".calendar__years a")
    assert years.count() > 5
    years.first.click()
    page.wait_for_url("**/kalender/2*/")
    events = page.locator(".event")
    assert events.count() > 3
    assert events.evaluate_all(HIDDEN) == []


def test_a_card_unfolds_and_gives_its_number(plain: Callable[[str], Page]) -> None:
    card = plain("kommuner/malmo/").locator(".contact").first
    expect(card.locator(".contact__phone")).to_be_visible()
    card.locator("summary").click()
    expect(card.get_by_role("link", name="Föreslå en ändring").first).to_be_visible()
