"""What is coming and what has been, in the order of the data whatever the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Newest first within the year, as in the calendar; a and b are of one day, c ends on it too.
EVENTS = [
    ("d", "2027-05-01", "2027-05-01"),
    ("a", "2027-04-10", "2027-04-10"),
    ("b", "2027-04-10", "2027-04-10"),
    ("c", "2027-04-08", "2027-04-10"),
    ("e", "2027", "2027-12-31"),
    ("f", "2027-01-10", "2027-01-10"),
]


def item(name: str, first: str, last: str) -> str:
    return f'<li data-last-day="{last}"><time datetime="{first}"></time><b>{name}</b></li>'


def show(
    page: Page,
    now: str,
    events: list[tuple[str, str, str]],
    coming: tuple[tuple[str, str, str], ...] = (),
) -> None:
    """The calendar as it was built, with what was coming then in its list."""
    rows = "".join(item(*event) for event in events if event not in coming)
    list_of_coming = "".join(item(*event) for event in coming)
    html = f"""
    <div data-calendar><section data-coming hidden><ul data-list>{list_of_coming}</ul></section>
    <section class="calendar__year" data-year="2027"><ul class="events">{rows}</ul></section></div>
    <ul data-upcoming>{"".join(item(*event) for event in events)}</ul>"""
    page.clock.set_fixed_time(now)
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    page.evaluate("import('/js/calendar.js')")


def names(page: Page, where: str) -> str:
    return "".join(page.locator(f"{where} b:visible").all_inner_texts())


@pytest.mark.parametrize(
    ("now", "coming", "been"),
    [
        ("2027-04-10T12:00:00", "cabde", "f"),
        ("2027-04-11T12:00:00", "de", "abcf"),
        ("2026-12-31T12:00:00", "fcabde", ""),
        ("2028-01-01T12:00:00", "", "dabcef"),
        # A clock that cannot be right tells nothing.
        ("1970-01-01T12:00:00", "", "dabcef"),
        ("2100-01-01T12:00:00", "", "dabcef"),
    ],
)
def test_events_of_one_day_keep_the_order_of_the_data(
    page: Page, now: str, coming: str, been: str
) -> None:
    show(page, now, EVENTS)
    assert names(page, "[data-list]") == coming
    assert names(page, ".calendar__year") == been
    assert page.locator("[data-coming]").is_visible() == bool(coming)


def test_many_events_of_one_day_keep_their_order(page: Page) -> None:
    """Engines sort short lists and long ones in different ways."""
    events = [(f"{number:02},", "2027-04-10", "2027-04-10") for number in range(40)]
    show(page, "2027-01-01T12:00:00", events)
    assert names(page, "[data-list]") == "".join(name for name, *_ in events)


@pytest.mark.parametrize("broken", ["", "snart", "2027", "2027-02-30"])
def test_a_day_that_is_none_is_neither_coming_nor_past(page: Page, broken: str) -> None:
    show(
        page, "2027-03-01T12:00:00", [("x", "2027", broken), ("y", "2027", "2027-01-01"), EVENTS[0]]
    )
    assert names(page, "[data-list]") == "d"
    assert names(page, ".calendar__year") == "xy"
    assert names(page, "[data-upcoming]") == "xd"


def test_where_nothing_is_coming_the_latest_stand(page: Page) -> None:
    show(page, "2028-01-01T12:00:00", EVENTS)
    assert names(page, "[data-upcoming]") == "dabcef"


def test_what_has_been_since_the_build_goes_to_its_place_in_its_year(page: Page) -> None:
    a, d = EVENTS[1], EVENTS[0]
    show(page, "2027-04-20T12:00:00", EVENTS, coming=(a, d))
    assert names(page, "[data-list]") == "de"
    assert names(page, ".calendar__year") == "bacf"


def test_what_was_coming_stays_where_the_clock_cannot_be_right(page: Page) -> None:
    show(page, "1970-01-01T12:00:00", EVENTS, coming=(EVENTS[0],))
    assert names(page, "[data-list]") == "d"
    assert page.locator("[data-coming]").is_visible()


PLACES = [
    ("egen", "2027-04-10", "skane"),
    ("alla", "2027-04-20", "*"),
    ("annan", "2027-05-02", "gotland"),
]


def show_with_choices(page: Page, address: str, now: str = "2027-04-01T12:00:00") -> None:
    """The calendar with its form, as it is opened at an address."""
    rows = "".join(
        f'<li data-item data-last-day="{day}" data-county="{county}" data-month="{day[:7]}">'
        f'<time datetime="{day}"></time><b>{name}</b></li>'
        for name, day, county in PLACES
    )
    months = "".join(
        f'<option value="2027-{n:02}">{name} 2027</option>'
        for n, name in ((3, "Mars"), (4, "April"), (5, "Maj"), (6, "Juni"))
    )
    html = f"""
    <form data-filter="kalendern" data-noun="händelser" hidden>
      <label>Län <select name="lan" data-key="county"><option value="">Alla</option>
      <option value="skane">Skåne län</option><option value="gotland">Gotlands län</option>
      <option value="uppsala">Uppsala län</option></select></label>
      <label>Månad <select name="manad" data-key="month"><option value="">Alla</option>{months}
      </select></label>
      <details><summary>Fler val</summary><label>Nivå <select name="niva" data-key="level">
      <option value="">Alla</option><option value="regional">Regional</option></select></label>
      </details>
      <p data-choice></p><p role="status"></p></form>
    <div data-calendar id="kalendern">
      <p data-nothing>Inget<span data-chosen></span>.</p>
      <p data-ask="skane" hidden>Skåne<span data-chosen></span></p>
      <p data-ask="uppsala" hidden>Uppsala<span data-chosen></span></p>
      <section data-coming><ul data-list></ul></section>
      <details class="calendar__year" data-year="2027" open><ul class="events">{rows}</ul></details>
    </div>"""
    page.clock.set_fixed_time(now)
    page.evaluate("address => history.replaceState(null, '', address)", address)
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    page.evaluate("import('/js/filter.js').then(() => import('/js/calendar.js'))")


@pytest.mark.parametrize(
    ("at", "coming", "asked"),
    [
        ("?", "egenallaannan", ""),
        ("?lan=skane", "egenalla", ""),
        ("?lan=Sk%C3%A5ne+l%C3%A4n", "egenalla", ""),
        ("?lan=uppsala", "alla", "Uppsala"),
        ("?lan=skane&manad=2027-05", "", "Skåne i maj 2027"),
        ("?lan=uppsala&manad=2027-04", "alla", "Uppsala i april 2027"),
        ("?manad=2027-06", "", "Inget i juni 2027."),
        # A month that is over, or a place that there is not, is no choice.
        ("?manad=2027-03", "egenallaannan", ""),
        ("?lan=norge", "egenallaannan", ""),
    ],
)
def test_the_address_chooses_and_whom_to_ask_is_told_where_nothing_of_the_place_is_known(
    page: Page, at: str, coming: str, asked: str
) -> None:
    show_with_choices(page, at)
    assert names(page, "[data-list]") == coming
    told = page.locator("[data-ask]:visible, [data-nothing]:visible").all_inner_texts()
    assert "".join(told) == asked
    assert page.locator("[data-coming]").is_visible() == bool(coming)


def test_what_is_chosen_is_told_in_numbers(page: Page) -> None:
    show_with_choices(page, "?lan=skane", "2027-04-15T12:00:00")
    assert page.locator("[role=status]").inner_text() == "1 kommande, 1 tidigare."
    assert names(page, ".calendar__year") == "egen"


@pytest.mark.parametrize(("at", "shown"), [("?lan=skane", False), ("?niva=regional", True)])
def test_a_choice_that_is_folded_is_shown_where_the_address_makes_it(
    page: Page, at: str, shown: bool
) -> None:
    show_with_choices(page, at)
    assert page.locator("form details").evaluate("e => e.open") == shown


def test_months_that_are_over_cannot_be_chosen(page: Page) -> None:
    show_with_choices(page, "?", "2027-05-31T12:00:00")
    options = page.locator('[data-key="month"] option').all_inner_texts()
    assert options == ["Alla", "Maj 2027", "Juni 2027"]


@pytest.mark.parametrize(("now", "none"), [("2027-04-10", False), ("2027-04-11", True)])
def test_a_place_whose_events_are_over_says_whom_to_ask(page: Page, now: str, none: bool) -> None:
    item_ = item("egen", "2027-04-10", "2027-04-10")
    html = f"<div data-own><ul data-upcoming>{item_}</ul><p data-none hidden>Fråga</p></div>"
    page.clock.set_fixed_time(f"{now}T12:00:00")
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    page.evaluate("import('/js/calendar.js')")
    assert page.locator("[data-none]").is_visible() == none
    assert page.locator("[data-upcoming]").is_visible() != none
