"""When a plan is to be followed up: the script says the same as the table, and as the code behind it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from macros.rendering.dates import two_years_after
from tests.js.clock import stop_the_clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

FIRST, NOW = "2023-07-01", "2026-11-27"
DUE = "Senast {} ska lägesbilden vara uppdaterad och planen uppföljd."
NO_DAY = "Skriv en dag som finns, till exempel 1 juni 2026."


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-06-01", "2028-06-01"),
        # No more than two years pass from a leap day.
        ("2024-02-29", "2026-02-28"),
        ("2024-02-28", "2026-02-28"),
        ("2024-03-01", "2026-03-01"),
        ("2026-02-28", "2028-02-28"),
        ("2023-12-31", "2025-12-31"),
        ("2024-01-01", "2026-01-01"),
    ],
)
def test_two_years_on_is_the_same_day(call: Callable[..., Any], day: str, due: str) -> None:
    assert two_years_after(date.fromisoformat(day)).isoformat() == due
    assert call("js/turns.js", "twoYearsAfter", day) == due


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-06-01", DUE.format("1 juni 2028")),
        ("2024-02-29", DUE.format("28 februari 2026") + " Den dagen har redan varit."),
        # On the day itself there is still time.
        ("2024-11-27", DUE.format("27 november 2026")),
        ("2024-11-26", DUE.format("26 november 2026") + " Den dagen har redan varit."),
        ("2023-07-01", DUE.format("1 juli 2025") + " Den dagen har redan varit."),
        ("2023-06-30", "Räknaren tar dagar från och med 1 juli 2023, då lagen började gälla."),
        ("2097-12-31", DUE.format("31 december 2099")),
        ("2098-01-01", "Kontrollera årtalet."),
        ("", NO_DAY),
        ("2026-02-29", NO_DAY),
        ("i våras", NO_DAY),
        ("<b>2026-06-01", NO_DAY),
    ],
)
def test_the_answer_is_the_last_day_or_what_is_wrong(
    call: Callable[..., Any], written: str, told: str
) -> None:
    assert call("js/turns.js", "answer", written, FIRST, NOW) == told


def test_a_clock_that_cannot_be_right_tells_no_day_as_past(call: Callable[..., Any]) -> None:
    told = call("js/turns.js", "answer", "2024-02-29", FIRST, None)
    assert told == DUE.format("28 februari 2026")


def test_the_form_is_there_with_the_script_and_answers_without_leaving_the_page(
    page: Page,
) -> None:
    stop_the_clock(page, "2026-11-27T12:00:00")
    html = f"""<style>[data-waits] {{ display: none; }}</style><div data-turns data-first="{FIRST}"><form data-waits><input type="date">
    <button>Räkna</button></form><p role="status" hidden></p></div>"""
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    assert not page.locator("form").is_visible()
    page.evaluate("import('/js/turns.js')")
    page.locator("input").fill("2026-06-01")
    before = page.url
    page.get_by_role("button").click()
    assert page.get_by_role("status").inner_text() == DUE.format("1 juni 2028")
    assert page.url == before
