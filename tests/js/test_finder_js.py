"""The place finder: what it offers, and what Enter does, above all when something is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.js.forms import show

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.js.conftest import Host

FINDER = """
<form action="/kommuner/" method="get" data-places="/assets/places.json" data-names="/assets/place_names.json" data-root="/rot/">
<label>Plats <input name="plats"></label>
<ul id="platser" role="listbox" aria-label="Platser" hidden></ul>
<template><li role="option"><b data-name></b> <i data-kind></i></li></template>
<button>Visa</button>
<p role="status"></p>
</form>"""
ROWS = [
    ["Lund", "kommun i Skåne län", "kommuner/lund/", ["lund"]],
    ["Malmö", "kommun i Skåne län", "kommuner/malmo/", ["malmö"]],
]
NAMES = [
    ["Lund", "kommun i Skåne län", "kommuner/lund/", ["1281", "Dalby", "Ekeby"]],
    ["Malmö", "kommun i Skåne län", "kommuner/malmo/", ["1280", "Oxie", "Ekeby"]],
    ["Skåne län", "län", "lan/skane/", ["12", "Malmöhus län", "Österlen"]],
]
FAILED = "Det gick inte att hämta platserna just nu. Tryck på Visa, så kommer du till listan från A till Ö."
MISSING = "Ingen plats heter något som ”xyzzy”. Kontrollera stavningen, eller leta i listan från A till Ö."


PLACES_AT, NAMES_AT = "/assets/places.json", "/assets/place_names.json"


def give(host: Host, status: int = 200, body: str | None = None) -> None:
    """Answer every request for the list of places."""
    host.give(PLACES_AT, ROWS if body is None else body, status)
    host.give(NAMES_AT, NAMES)


@pytest.fixture
def finder(page: Page, host: Host) -> Page:
    give(host)
    show(page, FINDER, "/js/finder.js")
    return page


def type_place(page: Page, text: str) -> None:
    """All at once; where each letter counts, it is typed."""
    page.get_by_role("combobox").focus()
    page.keyboard.insert_text(text)


def test_the_finder_shows_name_and_kind_and_leads_to_the_place(finder: Page, address: str) -> None:
    type_place(finder, "mal")
    expect(finder.get_by_role("option")).to_have_text(["Malmö kommun i Skåne län"])
    expect(finder.get_by_role("status")).to_have_text("1 förslag.")
    finder.keyboard.type("mö")
    finder.keyboard.press("Enter")
    finder.wait_for_url(address + "rot/kommuner/malmo/")


@pytest.mark.parametrize("way", ["Enter", "Visa"])
def test_a_guess_is_offered_and_not_followed(finder: Page, address: str, way: str) -> None:
    type_place(finder, "lun")
    if way == "Visa":
        finder.get_by_role("button", name=way).focus()
    finder.keyboard.press("Enter")
    expect(finder.get_by_role("status")).to_have_text(
        "Ingen plats heter ”lun”. Välj i listan det som du menade."
    )
    expect(finder.get_by_role("combobox")).to_be_focused()
    expect(finder.get_by_role("option")).to_have_text(["Menade du Lund? kommun i Skåne län"])
    assert finder.url == address
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("Enter")
    finder.wait_for_url(address + "rot/kommuner/lund/")


@pytest.mark.parametrize(
    ("typed", "says", "offered", "path"),
    [
        ("Oxie", "Oxie ligger i Malmö.", "Oxie i Malmö, kommun i Skåne län", "kommuner/malmo/"),
        ("i oxie", "Oxie ligger i Malmö.", "Oxie i Malmö, kommun i Skåne län", "kommuner/malmo/"),
        ("osterlen", "Österlen ligger i Skåne län.", "Österlen i Skåne län", "lan/skane/"),
        ("Malmöhus län", "Malmöhus län är i dag en del av Skåne län.", "Malmöhus län i dag en del av Skåne län", "lan/skane/"),
        ("1281", "1281 är koden för Lund.", "1281 koden för Lund, kommun i Skåne län", "kommuner/lund/"),
        ("12", "12 är koden för Skåne län.", "12 koden för Skåne län", "lan/skane/"),
    ],
)  # fmt: skip
def test_the_finder_says_where_a_locality_lies_and_leads_there(
    finder: Page, address: str, typed: str, says: str, offered: str, path: str
) -> None:
    type_place(finder, typed)
    expect(finder.get_by_role("status")).to_have_text(says)
    expect(finder.get_by_role("option")).to_have_text([offered])
    finder.keyboard.press("Enter")
    finder.wait_for_url(address + "rot/" + path)


def test_of_several_places_the_reader_chooses(finder: Page, address: str) -> None:
    type_place(finder, "ekeby")
    says = "Ekeby finns i Lund och Malmö. Välj i listan."
    expect(finder.get_by_role("status")).to_have_text(says)
    finder.keyboard.press("Enter")
    expect(finder.get_by_role("option")).to_have_count(2)
    expect(finder.get_by_role("status")).to_have_text(says)
    assert finder.url == address
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("Enter")
    finder.wait_for_url(address + "rot/kommuner/malmo/")


def test_the_names_of_localities_are_fetched_when_no_place_is_found(page: Page, host: Host) -> None:
    asked: list[str] = []
    give(host)
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    show(page, FINDER, "/js/finder.js")
    type_place(page, "malmö")
    expect(page.get_by_role("option")).to_have_count(1)
    assert "place_names.json" not in asked
    page.keyboard.press("Control+A")
    page.keyboard.type("dalb")
    expect(page.get_by_role("option")).to_have_text(["Dalby i Lund, kommun i Skåne län"])
    assert asked.count("place_names.json") == 1


def test_without_the_names_of_localities_it_is_not_said_that_there_is_none(
    page: Page, host: Host
) -> None:
    give(host)
    host.fail(NAMES_AT)
    show(page, FINDER, "/js/finder.js")
    type_place(page, "oxie")
    expect(page.get_by_role("status")).to_have_text(FAILED)


def test_enter_goes_to_the_marked_place(finder: Page, address: str) -> None:
    type_place(finder, "l")
    expect(finder.get_by_role("option")).to_have_text(["Lund kommun i Skåne län"])
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("Enter")
    finder.wait_for_url(address + "rot/kommuner/lund/")


def test_a_place_that_is_not_there_is_told_and_the_reader_stays(finder: Page, address: str) -> None:
    type_place(finder, "xyzzy")
    expect(finder.get_by_role("status")).to_have_text(MISSING)
    finder.get_by_role("button").click()
    expect(finder.get_by_role("combobox")).to_be_focused()
    assert finder.url == address


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", ""),
        ("  ", ""),
        ("kommun", "Skriv också namnet på platsen."),
        ("211 00", "Skriv också namnet på platsen."),
    ],
)
def test_where_no_name_is_typed_it_is_asked_for(
    finder: Page, address: str, typed: str, says: str
) -> None:
    type_place(finder, typed)
    finder.get_by_role("button").click()
    expect(finder.get_by_role("combobox")).to_be_focused()
    expect(finder.get_by_role("status")).to_have_text(says)
    assert finder.url == address


def test_enter_waits_for_the_list_of_places(page: Page, address: str) -> None:
    page.evaluate(
        "() => { window.give = []; window.fetch = () => new Promise((done) => give.push(done)); }"
    )
    show(page, FINDER, "/js/finder.js")
    page.get_by_role("combobox").press_sequentially("malmö")
    page.keyboard.press("Enter")
    assert page.url == address
    assert page.evaluate("give.length") == 1  # asked for once, however many letters were typed
    page.evaluate("rows => give[0](new Response(JSON.stringify(rows)))", ROWS)
    page.wait_for_url(address + "rot/kommuner/malmo/")


@pytest.mark.parametrize("way", ["Enter", "Visa"])
@pytest.mark.parametrize(
    "failure",
    [
        {"status": 404, "body": "[]"},
        {"status": 500, "body": "Fel"},
        {"status": 200, "body": "<!doctype html>"},
        {"status": 200, "body": '[["Malmö","kommun i Sk'},
        {"status": 200, "body": "[]"},
        {"status": 200, "body": "{}"},
        {"status": 204, "body": ""},
        None,
    ],
    ids=[
        "missing",
        "broken-server",
        "page",
        "cut-short",
        "empty",
        "another",
        "no-content",
        "no-network",
    ],
)
def test_where_the_list_cannot_be_had_it_is_told_and_enter_leads_on(
    page: Page, host: Host, address: str, failure: dict[str, object] | None, way: str
) -> None:
    if failure:
        give(host, **failure)
    else:
        host.fail(PLACES_AT)
    show(page, FINDER, "/js/finder.js")
    type_place(page, "malmö")
    expect(page.get_by_role("status")).to_have_text(FAILED)
    expect(page.get_by_role("option")).to_have_count(0)
    if way == "Enter":
        page.keyboard.press("Enter")
    else:
        page.get_by_role("button", name=way).click()
    page.wait_for_url(address + "kommuner/?plats=malm%C3%B6")


def test_a_failure_is_not_told_before_something_is_typed(page: Page, host: Host) -> None:
    give(host, status=500, body="Fel")
    show(page, FINDER, "/js/finder.js")
    with page.expect_response("**/assets/places.json"):
        page.get_by_role("combobox").focus()
    expect(page.get_by_role("status")).to_be_empty()


def test_the_list_is_asked_for_again_after_a_failure(page: Page, host: Host, address: str) -> None:
    give(host, status=500, body="Fel")
    show(page, FINDER, "/js/finder.js")
    type_place(page, "mal")
    expect(page.get_by_role("status")).to_have_text(FAILED)
    give(host)
    page.keyboard.type("mö")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "rot/kommuner/malmo/")


@pytest.fixture
def held(own_page: Page) -> Page:
    """A finder whose clock stands still, and whose requests for the list wait in `held`."""
    own_page.clock.install(time=0)
    own_page.clock.pause_at(1000)
    own_page.evaluate(
        "() => { window.held = [];"
        " window.fetch = () => new Promise((done, fail) => held.push({ done, fail })); }"
    )
    show(own_page, FINDER, "/js/finder.js")
    return own_page


def give_late(page: Page, number: int) -> None:
    page.evaluate(
        "([number, rows]) => held[number].done(new Response(JSON.stringify(rows)))", [number, ROWS]
    )


def test_while_the_list_is_on_its_way_that_is_said(held: Page) -> None:
    type_place(held, "malmö")
    expect(held.get_by_role("status")).to_be_empty()
    held.clock.run_for(400)
    expect(held.get_by_role("status")).to_have_text("Hämtar platserna …")
    held.clock.run_for(2599)
    expect(held.get_by_role("status")).to_have_text("Hämtar platserna …")
    give_late(held, 0)
    expect(held.get_by_role("status")).to_have_text("1 förslag.")


def test_a_list_that_does_not_come_in_three_seconds_is_told_and_enter_leads_on(
    held: Page, address: str
) -> None:
    type_place(held, "mal")
    held.clock.run_for(2000)
    held.keyboard.type("mö")  # typing on is no new wait
    held.clock.run_for(999)
    expect(held.get_by_role("status")).to_have_text("Hämtar platserna …")
    held.clock.run_for(1)
    expect(held.get_by_role("status")).to_have_text(FAILED)
    held.keyboard.press("Enter")
    held.clock.run_for(3000)
    held.wait_for_url(address + "kommuner/?plats=malm%C3%B6")


def test_a_list_that_comes_late_is_used_all_the_same(held: Page) -> None:
    type_place(held, "malmö")
    held.clock.run_for(3000)
    expect(held.get_by_role("status")).to_have_text(FAILED)
    give_late(held, 0)
    expect(held.get_by_role("status")).to_have_text("1 förslag.")
    expect(held.get_by_role("option")).to_have_text(["Malmö kommun i Skåne län"])


def test_typing_on_asks_anew_where_the_first_question_hangs(held: Page, address: str) -> None:
    type_place(held, "mal")
    held.clock.run_for(3000)
    assert held.evaluate("held.length") == 1
    held.keyboard.type("m")
    assert held.evaluate("held.length") == 2
    give_late(held, 1)
    expect(held.get_by_role("status")).to_have_text("1 förslag.")
    held.keyboard.press("ArrowDown")
    held.keyboard.press("Enter")
    held.wait_for_url(address + "rot/kommuner/malmo/")


def test_coming_back_to_the_field_asks_anew_after_a_failure(page: Page, host: Host) -> None:
    give(host, status=500, body="Fel")
    show(page, FINDER, "/js/finder.js")
    type_place(page, "mal")
    expect(page.get_by_role("status")).to_have_text(FAILED)
    page.get_by_role("button").focus()
    give(host)
    with page.expect_response("**/assets/places.json") as response:
        page.get_by_role("combobox").focus()
    assert response.value.ok


def test_nothing_is_said_of_the_wait_to_a_reader_who_has_left(held: Page) -> None:
    type_place(held, "malmö")
    held.clock.run_for(400)
    held.get_by_role("button").focus()
    held.clock.run_for(3000)
    expect(held.get_by_role("status")).to_be_empty()


def test_the_word_in_the_address_is_taken_up(page: Page, host: Host, address: str) -> None:
    """So is what was typed where there was no script, or no list."""
    give(host)
    page.goto(address + "kommuner/?plats=i%20Malm%C3%B6")
    show(page, FINDER, "/js/finder.js")
    expect(page.get_by_role("combobox")).to_have_value("i Malmö")
    expect(page.get_by_role("option")).to_have_text(["Malmö kommun i Skåne län"])
    page.keyboard.press("Enter")
    page.wait_for_url(address + "rot/kommuner/malmo/")
