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
