"""The calendar: what is coming and what has been, by the reader's clock, and what a choice finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.js.clock import stop_the_clock

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.js.conftest import Host

# By the last day, as in the calendar; a and b are of one day, c ends on it too.
EVENTS = [
    ("f", "2027-01-10", "2027-01-10"),
    ("c", "2027-04-08", "2027-04-10"),
    ("a", "2027-04-10", "2027-04-10"),
    ("b", "2027-04-10", "2027-04-10"),
    ("d", "2027-05-01", "2027-05-01"),
    ("e", "2027", "2027-12-31"),
]
APRIL = "2027-04-01T12:00:00"


def item(name: str, first: str, last: str, county: str = "*") -> str:
    return (
        f'<li data-item data-last-day="{last}" data-county="{county}" data-month="{last[:7]}">'
        f'<time datetime="{first}"></time><a href="/kalender/{first[:4]}/#{name}"><b>{name}</b></a></li>'
    )


def row(name: str, first: str, last: str, county: str = "*", **more: Any) -> dict[str, Any]:
    """An event as it stands in assets/events.json."""
    return {
        "address": f"kalender/{first[:4]}/#{name}",
        "title": name,
        "when": first,
        "status": "",
        "first": first,
        "last": last,
        "county": [county],
        "level": ["regional"],
        **more,
    }


OVER = [
    row("gammal", "2025-02-03", "2025-02-03", "skane"),
    row("äldre", "2024-01-01", "2024-01-01", "gotland"),
]
EVERY_EVENT = "/assets/events.json"
LATER = [row("senare", "2029-03-01", "2029-03-01", "skane", status="flyttad")]


def show(
    page: Page,
    host: Host,
    now: str,
    events: list[tuple[str, ...]] | None = None,
    at: str = "?",
    rows: list[dict[str, Any]] | None = None,
    later: int = 0,
) -> list[str]:
    """The calendar with its form, as it was built and is opened at an address; what it asks for.

    `rows` are those of the list of every event beside the nearest; without them it does not come.
    """
    events = EVENTS if events is None else events
    if rows is None:
        host.fail(EVERY_EVENT)
    else:
        host.give(EVERY_EVENT, [row(*event) for event in events] + rows)
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
    <div data-calendar id="kalendern" data-read="2026-11-24" data-later="{later}" data-been="2">
      <p data-nothing>Inget<span data-chosen></span>.</p>
      <p data-ask="skane" hidden>Skåne<span data-chosen></span></p>
      <p data-ask="uppsala" hidden>Uppsala<span data-chosen></span></p>
      <section data-coming><ul data-list>{"".join(item(*event) for event in events)}</ul>
      <ul data-ahead hidden></ul></section>
      <ul data-passed hidden></ul>
      <details data-found hidden open><summary><span></span></summary><ul data-been></ul></details>
    </div>"""
    stop_the_clock(page, now)
    page.evaluate("address => history.replaceState(null, '', address)", at)
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    page.evaluate("import('/js/filter.js').then(() => import('/js/calendar.js'))")
    return host.asked


def names(page: Page, where: str) -> str:
    return "".join(page.locator(f"{where} b:visible").all_inner_texts())


def links(page: Page, where: str) -> list[str]:
    return page.locator(f"{where} a:visible").all_inner_texts()


def told(page: Page) -> str:
    return page.locator("[role=status]").inner_text()


def answered(page: Page) -> None:
    """Wait for what a choice finds in the list of every event."""
    expect(page.locator("[role=status]")).not_to_contain_text("Letar")


@pytest.mark.parametrize(
    ("now", "coming", "passed"),
    [
        ("2026-12-31T12:00:00", "fcabde", ""),
        ("2027-04-10T12:00:00", "cabde", "f"),
        # What has been stands with the newest first.
        ("2027-04-11T12:00:00", "de", "bacf"),
        ("2028-01-01T12:00:00", "", "edbacf"),
        # A clock that cannot be right tells nothing.
        ("1970-01-01T12:00:00", "fcabde", ""),
        ("2100-01-01T12:00:00", "fcabde", ""),
    ],
)
def test_what_has_been_since_the_build_is_put_away(
    page: Page, host: Host, now: str, coming: str, passed: str
) -> None:
    asked = show(page, host, now)
    assert names(page, "[data-list]") == coming
    assert names(page, "[data-passed]") == passed
    assert page.locator("[data-coming]").is_visible() == bool(coming)
    assert page.locator("[data-nothing]").is_visible() == (not coming)
    assert told(page) == f"{len(coming)} kommande, {len(passed) + 2} tidigare."
    assert asked == []


@pytest.mark.parametrize("broken", ["", "snart", "2027", "2027-02-30"])
def test_a_day_that_is_none_is_not_put_away(page: Page, host: Host, broken: str) -> None:
    show(page, host, "2027-03-01T12:00:00", [("x", "2027", broken), ("y", "2027", "2027-01-01")])
    assert (names(page, "[data-list]"), names(page, "[data-passed]")) == ("x", "y")


PLACES = [
    ("egen", "2027-04-10", "2027-04-10", "skane"),
    ("alla", "2027-04-20", "2027-04-20", "*"),
    ("annan", "2027-05-02", "2027-05-02", "gotland"),
]


@pytest.mark.parametrize(
    ("at", "coming", "whom"),
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
@pytest.mark.parametrize("rows", [OVER, None])
def test_the_address_chooses_and_whom_to_ask_is_told_where_nothing_of_the_place_is_known(
    page: Page, host: Host, at: str, coming: str, whom: str, rows: list[dict[str, Any]] | None
) -> None:
    show(page, host, APRIL, PLACES, at, rows)
    answered(page)
    assert names(page, "[data-list]") == coming
    asked = page.locator("[data-ask]:visible, [data-nothing]:visible").all_inner_texts()
    assert "".join(asked) == whom
    assert page.locator("[data-coming]").is_visible() == bool(coming)


def test_a_choice_finds_what_stands_on_the_pages_of_the_years(page: Page, host: Host) -> None:
    show(page, host, "2027-04-15T12:00:00", PLACES, "?lan=skane", OVER + LATER, later=1)
    answered(page)
    assert told(page) == "2 kommande, 2 tidigare."
    assert (names(page, "[data-list]"), names(page, "[data-passed]")) == ("alla", "egen")
    assert links(page, "[data-ahead]") == ["senare"]
    assert page.locator("[data-ahead]").inner_text() == "2029-03-01 senare Flyttad"
    assert links(page, "ul[data-been]") == ["gammal"]
    assert page.locator("[data-found] summary").inner_text() == "Tidigare händelser i urvalet: 1"
    link = page.locator("ul[data-been] a")
    assert str(link.get_attribute("href")).endswith("/kalender/2025/#gammal")
    page.select_option("[data-key=county]", "", force=True)
    expect(page.locator("[data-found]")).to_be_hidden()
    assert told(page) == "3 kommande, 3 tidigare."
    assert links(page, "[data-ahead]") == []


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2027-05-31", "2027-06-02", True),
        ("2027-05-30", "2027-05-31", False),
        ("2027-07-01", "2027-07-01", False),
        ("2027", "2027-12-31", True),
        ("2027-06", "2027-06-30", True),
    ],
)
def test_a_month_finds_what_it_has_a_part_of(
    page: Page, host: Host, first: str, last: str, found: bool
) -> None:
    show(page, host, APRIL, PLACES, "?manad=2027-06", [row("x", first, last)], later=1)
    answered(page)
    assert links(page, "[data-ahead]") == (["x"] if found else [])
    assert page.locator("[data-nothing]").is_hidden() == found


def test_what_does_not_come_is_never_told_as_nothing(page: Page, host: Host) -> None:
    """What is to come in the place may stand on the pages that could not be looked through."""
    show(page, host, APRIL, PLACES, "?lan=uppsala", None, later=1)
    answered(page)
    assert "kunde inte hämtas" in told(page)
    assert "tidigare" not in told(page)
    assert page.locator("[data-ask]:visible").count() == 0


def test_what_did_not_come_is_asked_for_again(page: Page, host: Host) -> None:
    asked = show(page, host, APRIL, PLACES, "?lan=uppsala", None)
    answered(page)
    asked_before = len(asked)
    host.give(EVERY_EVENT, OVER)
    page.select_option("[data-key=county]", "skane", force=True)
    expect(page.locator("[role=status]")).to_have_text("2 kommande, 1 tidigare.")
    assert len(asked) > asked_before > 0


@pytest.mark.parametrize(("at", "shown"), [("?lan=skane", False), ("?niva=regional", True)])
def test_a_choice_that_is_folded_is_shown_where_the_address_makes_it(
    page: Page, host: Host, at: str, shown: bool
) -> None:
    show(page, host, APRIL, PLACES, at, OVER)
    assert page.locator("form details").evaluate("e => e.open") == shown


def test_months_that_are_over_cannot_be_chosen(page: Page, host: Host) -> None:
    show(page, host, "2027-05-31T12:00:00", PLACES)
    options = page.locator('[data-key="month"] option').all_inner_texts()
    assert options == ["Alla", "Maj 2027", "Juni 2027"]
