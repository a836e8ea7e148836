"""Finding a place: the field by keyboard, the map, and both without script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.chromium import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

FIELD = "Skriv din kommun"


STRAIGHT = (
    ("Malmö", "kommuner/malmo/"),
    ("malmo", "kommuner/malmo/"),
    ("MALMÖ", "kommuner/malmo/"),
    ("malmö kommun", "kommuner/malmo/"),
    ("Malmö stad", "kommuner/malmo/"),
    ("  malmö ", "kommuner/malmo/"),
    ("ÅMÅL", "kommuner/amal/"),
    ("amal", "kommuner/amal/"),
    ("östra göinge", "kommuner/ostra-goinge/"),
    ("ostra go", "kommuner/ostra-goinge/"),
    ("malung-sälen", "kommuner/malung-salen/"),
    ("malung salen", "kommuner/malung-salen/"),
    ("Skåne län", "lan/skane/"),
    ("skane lan", "lan/skane/"),
    ("Skånes län", "lan/skane/"),
    ("jönköpings län", "lan/jonkoping/"),
    ("polisregion syd", "polisregioner/syd/"),
    ("Stockholms län", "lan/stockholm/"),
    ("stockholms kommun", "kommuner/stockholm/"),
    ("Go\u0308teborg", "kommuner/goteborg/"),
    ("Malmö, Skåne", "kommuner/malmo/"),
    ("i Malmö", "kommuner/malmo/"),
    ("211 00 Malmö", "kommuner/malmo/"),
    ("malmø", "kommuner/malmo/"),
    ("lillaedet", "kommuner/lilla-edet/"),
    ("Upplands\u2011Väsby", "kommuner/upplands-vasby/"),
    ("länet Skåne", "lan/skane/"),
    ("Håbo kommun", "kommuner/habo-uppsala/"),
    ("Region Gotland", "kommuner/gotland/"),
    ("Uppsala, Uppsala län", "kommuner/uppsala/"),
)
"""What is typed, and where Enter leads at once."""
HOLD = """(patience) => {
  globalThis.way = new Promise((leads) => {
    setTimeout(leads, patience, "nowhere");
    const hold = (event) => {
      event.preventDefault();
      leads(event.destination.url);
    };
    navigation.addEventListener("navigate", hold, { once: true });
  });
}"""
"""Keep the reader on the page, and tell where the next way leads."""


def test_enter_goes_straight_to_the_page(visit: Callable[..., Page], address: str) -> None:
    page = visit("finns/inte/")  # the same field, and little else to load
    field = page.get_by_label(FIELD)
    for typed, path in STRAIGHT:
        page.evaluate(HOLD, PATIENCE)
        field.fill("")
        field.focus()
        page.keyboard.insert_text(typed)  # at once: other tests type letter by letter
        page.keyboard.press("Enter")
        assert page.evaluate("() => way") == address + path, typed


def test_enter_goes_there(visit: Callable[..., Page], address: str) -> None:
    page = visit("finns/inte/")
    page.get_by_label(FIELD).fill("malmo")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "kommuner/malmo/")
    expect(page.locator("h1")).to_have_text("Malmö")


def test_near_twins_are_both_offered_and_told_apart(visit: Callable[..., Page]) -> None:
    for typed, first in (("habo", "Habo"), ("håbo", "Håbo")):
        page = visit()
        page.get_by_label(FIELD).fill(typed)
        options = page.locator("#plats-lista").get_by_role("option")
        expect(options).to_have_count(2)
        expect(options.first).to_contain_text(first)
        expect(options).to_contain_text([re.compile("kommun i (Uppsala|Jönköpings) län")] * 2)
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(first)
        expect(page.get_by_text("Rätt kommun?")).to_be_visible()


def test_arrows_choose_escape_closes_and_then_clears(visit: Callable[..., Page]) -> None:
    page = visit()
    field = page.get_by_label(FIELD)
    field.focus()
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("ös")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.locator("#plats-lista").get_by_role("option")
    expect(page.get_by_role("status").filter(has_text="förslag")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(options.nth(0)).not_to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute(
        "aria-activedescendant", options.nth(1).get_attribute("id") or ""
    )
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#plats-lista").get_by_role("option", selected=True)).to_have_count(
        0
    )  # back in the field
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("ös")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")


def test_an_arrow_and_enter_go_to_that_place(visit: Callable[..., Page], address: str) -> None:
    page = visit()
    page.get_by_label(FIELD).focus()
    page.keyboard.type("skåne")
    options = page.locator("#plats-lista").get_by_role("option")
    expect(options.first).to_contain_text("Skåne län")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "lan/skane/")


def test_a_click_goes_to_the_place(visit: Callable[..., Page], address: str) -> None:
    page = visit()
    page.get_by_label(FIELD).press_sequentially("lund")
    page.get_by_role("option", name="Lund kommun i Skåne län").click()
    expect(page).to_have_url(address + "kommuner/lund/")


def test_what_is_not_found_is_said_and_stays(visit: Callable[..., Page], address: str) -> None:
    page = visit()
    field = page.get_by_label(FIELD)
    field.fill("xyzzy")
    expect(page.get_by_text("Ingen plats heter något som ”xyzzy”.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(page).to_have_url(address)


def test_where_the_list_cannot_be_fetched_the_way_on_is_the_list_and_the_word_follows(
    visit: Callable[..., Page], address: str
) -> None:
    page = visit()
    missing = (
        page.url + "assets/saknas.json"
    )  # a 404 of the site itself, as after a broken publishing
    page.locator("form.finder[data-places]").evaluate(
        "(form, url) => { form.dataset.places = url; }", missing
    )
    page.get_by_label(FIELD).fill("Malmö")
    expect(page.locator(".finder__status")).to_contain_text("Det gick inte att hämta platserna")
    expect(page.get_by_text("Ingen plats heter")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "kommuner/?plats=Malm%C3%B6")
    # There it could be had: the word is taken up.
    expect(page.locator("#plats-lista").get_by_role("option")).to_have_text([re.compile("Malmö")])
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "kommuner/malmo/")


def test_the_field_works_where_a_page_is_missing(visit: Callable[..., Page], address: str) -> None:
    page = visit("en/adress/som/inte/finns/")
    expect(page.locator("h1")).to_have_text("Sidan finns inte")
    page.get_by_label(FIELD).fill("Kiruna")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "kommuner/kiruna/")


def test_every_county_on_the_map_is_reached_by_keyboard(
    visit: Callable[..., Page], address: str
) -> None:
    page = visit()
    page.get_by_role("button", name="Visa").focus()
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        found = page.evaluate(
            "() => document.activeElement.classList.contains('map__county')"
            " && document.activeElement.getAttribute('aria-label')"
        )
        if found:
            reached.append(found)
        elif reached:
            break
    assert len(reached) == len(set(reached)) == 21
    page.get_by_role("link", name="Skåne län").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "lan/skane/")


def test_without_script_the_field_leads_to_the_list(
    visit: Callable[..., Page], address: str
) -> None:
    page = visit(java_script_enabled=False)
    page.get_by_label(FIELD).fill("Malmö")
    page.get_by_label(FIELD).press("Enter")
    assert page.url.startswith(address + "kommuner/?")
    page.get_by_role("link", name="Malmö").first.click()
    expect(page).to_have_url(address + "kommuner/malmo/")
    expect(page.locator("h1")).to_have_text("Malmö")


def test_without_script_lists_and_map_lead_to_the_pages(
    visit: Callable[..., Page], address: str
) -> None:
    page = visit(java_script_enabled=False)
    expect(page.locator("a.map__county")).to_have_count(21)
    page.locator(".places__list").get_by_role("link", name="Åre").click()
    expect(page).to_have_url(address + "kommuner/are/")


def test_without_script_the_menu_opens(visit: Callable[..., Page], address: str) -> None:
    page = visit("lan/skane/", width=390, java_script_enabled=False)
    panel = page.get_by_role("navigation", name="Huvudmeny, hopfälld")
    expect(panel).to_be_hidden()
    page.get_by_text("Meny", exact=True).click()
    expect(panel).to_be_visible()
    panel.get_by_role("link", name="Kontakter").click()
    expect(page).to_have_url(address + "kontakter/")


def test_the_menu_opens_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit("lan/skane/", width=390)
    page.locator("summary.menu__button").focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("navigation", name="Huvudmeny, hopfälld")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    expect(panel.get_by_role("link").first).to_be_focused()
