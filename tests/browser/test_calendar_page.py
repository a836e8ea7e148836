"""The calendar and the years: what was linked to leads on, and a choice finds what has been."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

PUBLISHED = "kalender/#rad-for-framtiden-2024"
"""A place that data/addresses.yaml of the frozen content has."""


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_what_has_stood_on_the_calendar_leads_on(
    visit: Callable[..., Page], address: str, scripts: bool
) -> None:
    page = visit(PUBLISHED, java_script_enabled=scripts)
    line = page.locator(":target")
    expect(line).to_be_in_viewport()
    line.get_by_role("link").click()
    page.wait_for_url(f"{address}kalender/2024/#rad-for-framtiden-2024")
    expect(page.get_by_role("heading", name="Råd för framtiden 2024")).to_be_in_viewport()


def test_a_choice_finds_what_has_been_and_leads_there(visit: Callable[..., Page]) -> None:
    page = visit("kalender/?lan=gotland&niva=regional")
    said = page.locator(".filter__status")
    expect(said).to_have_text(re.compile(r"^\d+ kommande, [1-9]\d* tidigare\.$"))
    page.get_by_text("Tidigare händelser i urvalet").click()
    page.get_by_role("link", name="Dialog för Gotland om grov brottslighet").click()
    expect(page.locator(":target")).to_contain_text("Dialog för Gotland")
    expect(page.locator("h1")).to_have_text("Kalendern 2020")


def test_a_choice_that_cannot_be_looked_for_says_so_and_the_years_are_there(
    visit: Callable[..., Page],
) -> None:
    page = visit("kalender/")
    page.route("**/assets/events.json", lambda route: route.fulfill(body="<p>Fel</p>"))
    page.get_by_label("Län").select_option("gotland")
    expect(page.locator(".filter__status")).to_contain_text("kunde inte hämtas")
    expect(page.locator(".calendar__years a").first).to_be_visible()
