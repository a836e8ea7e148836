"""What a day that has passed makes true or untrue on a page, by the reader's own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.js.clock import stop_the_clock

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGE = """
<p id="vacant" data-until="2027-03-31">Tjänsten är obesatt till och med 31 mars 2027.</p>
<p id="filled" data-after="2027-03-31" hidden>Tjänsten var obesatt till och med 31 mars 2027.</p>
"""


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-12-01T12:00:00", "vacant"),
        ("2027-03-31T23:59:00", "vacant"),
        ("2027-04-01T00:01:00", "filled"),
        ("2030-01-01T12:00:00", "filled"),
    ],
)
def test_the_notice_of_a_vacancy_turns_when_its_last_day_is_over(
    now: str, shown: str, page: Page
) -> None:
    stop_the_clock(page, now)
    page.locator("body").evaluate("(body, html) => { body.innerHTML = html; }", PAGE)
    page.evaluate("() => import('/js/due.js')")
    seen = [name for name in ("vacant", "filled") if page.locator(f"#{name}").is_visible()]
    assert seen == [shown]


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("1970-01-01T00:00:00", "2027-03-31"),
        ("2100-01-01T00:00:00", "2027-03-31"),
        ("2030-01-01T00:00:00", ""),
        ("2030-01-01T00:00:00", "2027"),
        ("2030-01-01T00:00:00", "2027-02-29"),
        ("2030-01-01T00:00:00", "snart"),
    ],
)
def test_a_day_or_a_clock_that_cannot_be_right_changes_nothing(
    now: str, day: str, page: Page
) -> None:
    stop_the_clock(page, now)
    page.locator("body").evaluate(
        "(body, html) => { body.innerHTML = html; }", PAGE.replace("2027-03-31", day)
    )
    page.evaluate("() => import('/js/due.js')")
    assert page.locator("#vacant").is_visible()
    assert page.locator("#filled").is_hidden()


def test_without_script_what_was_written_stands(page: Page) -> None:
    page.locator("body").evaluate("(body, html) => { body.innerHTML = html; }", PAGE)
    assert page.locator("#vacant").is_visible()
    assert page.locator("#filled").is_hidden()


@pytest.mark.parametrize(
    ("zone", "day"), [("Europe/Stockholm", "2027-01-01"), ("America/New_York", "2026-12-31")]
)
def test_today_is_the_readers_own_day(zone: str, day: str, browser, address: str) -> None:
    context = browser.new_context(timezone_id=zone)
    try:
        page = context.new_page()
        page.clock.set_fixed_time("2026-12-31T23:30:00Z")
        page.goto(address)
        assert page.evaluate("async () => (await import('/js/today.js')).today") == day
    finally:
        context.close()
