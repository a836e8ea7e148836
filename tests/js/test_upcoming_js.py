"""Short lists of what is coming: the reader's clock hides what has been since the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.js.clock import stop_the_clock
from tests.js.test_calendar_js import item, names

if TYPE_CHECKING:
    from playwright.sync_api import Page

EVENTS = [
    ("d", "2027-05-01", "2027-05-01"),
    ("a", "2027-04-10", "2027-04-10"),
    ("c", "2027-04-08", "2027-04-10"),
    ("f", "2027-01-10", "2027-01-10"),
]


def show(page: Page, now: str, html: str) -> None:
    stop_the_clock(page, now)
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    page.evaluate("import('/js/upcoming.js')")


def listed(*events: tuple[str, str, str]) -> str:
    return f"<ul data-upcoming>{''.join(item(*event) for event in events)}</ul>"


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2027-04-10T12:00:00", "dac"),
        ("2027-04-11T12:00:00", "d"),
        ("2026-12-31T12:00:00", "dacf"),
        # Where nothing is coming, and where the clock cannot be right, the latest stand.
        ("2028-01-01T12:00:00", "dacf"),
        ("1970-01-01T12:00:00", "dacf"),
        ("2100-01-01T12:00:00", "dacf"),
    ],
)
def test_what_has_been_is_hidden_while_something_is_coming(
    page: Page, now: str, shown: str
) -> None:
    show(page, now, listed(*EVENTS))
    assert names(page, "[data-upcoming]") == shown


@pytest.mark.parametrize("broken", ["", "snart", "2027", "2027-02-30"])
def test_a_day_that_is_none_is_not_past(page: Page, broken: str) -> None:
    html = listed(("x", "2027", broken), ("y", "2027", "2027-01-01"), EVENTS[0])
    show(page, "2027-03-01T12:00:00", html)
    assert names(page, "[data-upcoming]") == "xd"


@pytest.mark.parametrize(("now", "none"), [("2027-04-10", False), ("2027-04-11", True)])
def test_a_place_whose_events_are_over_says_whom_to_ask(page: Page, now: str, none: bool) -> None:
    own = listed(("egen", "2027-04-10", "2027-04-10"))
    show(page, f"{now}T12:00:00", f"<div data-own>{own}<p data-none hidden>Fråga</p></div>")
    assert page.locator("[data-none]").is_visible() == none
    assert page.locator("[data-upcoming]").is_visible() != none
