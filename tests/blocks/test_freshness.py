"""How old a contact is, by the reader's own clock."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

    from macros.site import Site


@pytest.fixture(scope="module")
def card(small: Site) -> str:
    return str(small.blocks("kontakter/").coordinator("lansstyrelsen-jonkoping"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(timezone_id="Europe/Stockholm")
    page.set_default_timeout(0)
    yield page
    page.close()


def show(page: Page, card: str, now: str) -> str:
    """What a reader reads under the contact on a day."""
    html = f"<!doctype html><meta charset=utf-8><body>{card}<script type=module src=/js/freshness.js></script>"

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/js/"):
            route.fulfill(path=ROOT / f"theme{path}", content_type="text/javascript")
        else:
            route.fulfill(body=html, content_type="text/html")

    page.clock.set_fixed_time(now)
    page.route("http://kort.test/**", answer)
    page.goto("http://kort.test/")
    return re.sub(r"\s+", " ", page.locator("[data-checked]").inner_text())


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-01-02T12:00:00", "Uppgiften är mindre än en dag gammal."),
        ("2026-01-02T00:30:00+01:00", "Uppgiften är mindre än en dag gammal."),
        ("2026-01-03T12:00:00", "Uppgiften är 1 dag gammal."),
        ("2026-02-20T12:00:00", "Uppgiften är 49 dagar gammal."),
        ("2026-07-01T12:00:00", "Uppgiften är 5 månader gammal."),
        ("2026-07-02T12:00:00", "Kontrollera uppgiften. Den är 5 månader gammal."),
        ("2026-11-24T12:00:00", "Kontrollera uppgiften. Den är 10 månader gammal."),
        ("2028-06-01T12:00:00", "Kontrollera uppgiften. Den är 2 år gammal."),
    ],
)
def test_the_age_is_told_and_after_180_days_the_card_asks_for_a_check(
    now: str, says: str, page: Page, card: str
) -> None:
    text = show(page, card, now)
    assert says in text
    assert text.count("gammal") == 1
    assert ".U" not in text
    assert page.locator(".notice--check").is_visible() == says.startswith("Kontrollera")


@pytest.mark.parametrize(
    ("now", "checked", "limit"),
    [
        ("1970-01-01T12:00:00", "2026-01-02", "180"),  # a clock that has stopped
        ("2100-01-01T12:00:00", "2026-01-02", "180"),
        ("2026-01-02T12:00:00", "2026-01-04", "180"),  # a day that has not come
        ("2026-12-01T12:00:00", "2026-02-30", "180"),
        ("2026-12-01T12:00:00", "2026", "180"),
        ("2026-12-01T12:00:00", "", "180"),
    ],
)
def test_nothing_is_told_by_a_day_or_a_clock_that_cannot_be_right(
    now: str, checked: str, limit: str, page: Page, card: str
) -> None:
    broken = card.replace("2026-01-02", checked).replace('"180"', f'"{limit}"')
    assert "gammal" not in show(page, broken, now)


@pytest.mark.parametrize("limit", ["", "snart", "-1"])
def test_a_limit_that_is_none_calls_nothing_old(limit: str, page: Page, card: str) -> None:
    text = show(page, card.replace('"180"', f'"{limit}"'), "2028-06-01T12:00:00")
    assert "Uppgiften är 2 år gammal." in text
    assert "Kontrollera" not in text


def test_without_script_the_plain_dates_stand(page: Page, card: str) -> None:
    page.set_content(f"<body>{card}")
    text = page.locator("[data-checked]").inner_text()
    assert "hämtad 2 januari 2026" in text
    assert "gammal" not in text
