"""The year wheel in the reader's own time: the month that it is, and the dates that have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.js.clock import stop_the_clock

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHEEL = """
<div data-wheel><p data-now data-waits>Nu är det <a href="#x"></a>.</p>
<svg>
<a href="#manad-mars" data-month="3" data-name="mars" aria-label="Mars: 1 bestämt, datum"
  data-bare="Mars: 1 bestämt"><g id="one" data-last-days="2027-03-05"><path/></g>
  <g id="two" data-last-days="2027-03-20 2027-03-31"><text>2</text></g></a>
<a href="#manad-april" data-month="4" data-name="april" aria-label="April: 1 bestämt"></a>
</svg></div>
<table><tr><th data-month="3">Mars</th><th data-month="4">April</th></tr></table>"""

STATE = """() => ({
  now: document.querySelector("[data-now][data-waits]") ? "" :
    document.querySelector("[data-now]").textContent,
  current: [...document.querySelectorAll("[aria-current=date]")].map((e) => e.dataset.month).join(""),
  hidden: [...document.querySelectorAll("svg [hidden]")].map((e) => e.id).join(" "),
  count: document.querySelector("text").textContent,
  name: document.querySelector("svg a").getAttribute("aria-label"),
})"""


@pytest.mark.parametrize(
    ("now", "told", "current", "hidden", "count", "name"),
    [
        ("2027-03-05T12:00", "Nu är det mars.", "33", "", "2", "Mars: 1 bestämt, datum"),
        ("2027-03-06T12:00", "Nu är det mars.", "33", "one", "2", "Mars: 1 bestämt, datum"),
        ("2027-03-21T12:00", "Nu är det mars.", "33", "one", "", "Mars: 1 bestämt, datum"),
        ("2027-04-01T12:00", "Nu är det april.", "44", "one two", "", "Mars: 1 bestämt"),
        # A clock that cannot be right marks nothing and takes nothing away.
        ("1970-03-01T12:00", "", "", "", "2", "Mars: 1 bestämt, datum"),
    ],
)
def test_the_wheel_follows_the_readers_day(
    page: Page, now: str, told: str, current: str, hidden: str, count: str, name: str
) -> None:
    stop_the_clock(page, now)
    page.evaluate("html => { document.body.innerHTML = html; }", WHEEL)
    page.evaluate("import('/js/year.js')")
    assert page.evaluate(STATE) == {
        "now": told,
        "current": current,
        "hidden": hidden,
        "count": count,
        "name": name,
    }
