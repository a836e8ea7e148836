"""How old a contact is, by the reader's own clock."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

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
    page.clock.set_fixed_time(now)
    page.set_content(f"<body>{card}")
    page.add_script_tag(path=str(ROOT / "theme/js/freshness.js"))
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


def test_without_script_the_plain_dates_stand(page: Page, card: str) -> None:
    page.set_content(f"<body>{card}")
    text = page.locator("[data-checked]").inner_text()
    assert "hämtad 2 januari 2026" in text
    assert "gammal" not in text
