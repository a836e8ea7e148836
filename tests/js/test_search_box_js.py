"""The search box of the header: where it leads, also when its index is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.js.forms import show

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

SEARCH = """
<form action="/webbplatskarta/" method="get" data-search>
<label>Sök <input name="q" type="search"></label>
<ul id="forslag" role="listbox" aria-label="Förslag" hidden></ul>
<template><li role="option"><b data-title></b> <i data-kind></i></li></template>
<button>Sök</button>
<p role="status"></p>
</form>"""


def test_the_word_in_the_address_of_the_site_map_is_taken_up(page: Page, address: str) -> None:
    page.goto(address + "webbplatskarta/?q=lagen%20s%C3%A4ger")
    show(page, SEARCH, "/js/search/box.js")
    expect(page.get_by_role("combobox")).to_have_value("lagen säger")
    page.keyboard.press("Tab")
    page.get_by_role("button").click()
    page.wait_for_url(address + "sok/?q=lagen+s%C3%A4ger")


def test_the_search_box_leads_to_the_results(page: Page, address: str) -> None:
    show(page, SEARCH, "/js/search/box.js")
    page.get_by_role("combobox").fill("lagen")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "sok/?q=lagen")


def test_an_empty_search_box_keeps_the_reader(page: Page, address: str) -> None:
    show(page, SEARCH, "/js/search/box.js")
    page.get_by_role("combobox").fill("  ")
    page.get_by_role("button").click()
    expect(page.get_by_role("combobox")).to_be_focused()
    assert page.url == address


NO_SUGGESTIONS = "Det gick inte att hämta några förslag just nu. Tryck på Sök, så kommer du vidare."


@pytest.mark.parametrize(
    "missing", ["js/search/search.js", "js/search/words.js", "assets/search/core.json"]
)
@pytest.mark.parametrize("way", ["abort", "404", "broken"])
def test_without_its_index_the_search_box_says_so_and_leads_on(
    page: Page, address: str, missing: str, way: str
) -> None:
    def answer(route: Route) -> None:
        if way == "abort":
            route.abort()
        else:
            route.fulfill(status=404 if way == "404" else 200, body="<!doctype html>")

    page.route(f"**/{missing}", answer)
    show(page, SEARCH, "/js/search/box.js")
    page.get_by_role("combobox").press_sequentially("lagen")
    expect(page.get_by_role("status")).to_have_text(NO_SUGGESTIONS)
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url(address + "sok/?q=lagen")
