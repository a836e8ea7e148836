"""How a contact stands: one quiet line on its card, and a notice only when it is due."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from macros.site import Site

DUE = [(ROOT / "theme/js" / name).read_text("utf-8") for name in ("today.js", "due.js")]


def line(site: Site, function: str) -> str:
    """What the closed card says under the contact."""
    card = str(site.blocks("kontakter/").coordinator(function))
    summary = re.search(r"<summary>(.*?)</summary>", card, re.DOTALL)
    assert summary
    without = re.sub(r'<span class="visually-hidden">.*?</span>', "", summary[1])
    return re.sub(r"<[^>]*>", "", without)


@pytest.mark.parametrize(
    ("function", "says"),
    [
        ("lansstyrelsen-jonkoping", "Hämtad januari 2026 · inte bekräftad · Stämmer det inte?"),
        ("lansstyrelsen-skane", "Bekräftad av Länsstyrelsen Skåne 6 maj 2026 · Stämmer det inte?"),
        ("bra-stod", "Uppgift från 2024 · inte bekräftad · Stämmer det inte?"),
        ("nationell-samordnare", "Stämmer det inte?"),
    ],
)
def test_a_card_says_in_a_line_how_it_stands(function: str, says: str, small: Site) -> None:
    assert line(small, function) == says


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(timezone_id="Europe/Stockholm")
    page.set_default_timeout(0)
    yield page
    page.close()


def noticed(page: Page, card: str, now: str) -> list[str]:
    """The notices that a reader sees on a day."""
    page.clock.set_fixed_time(now)
    page.set_content(f"<body>{card}")
    today, due = (re.sub(r"^(import .*|export )", "", text, flags=re.MULTILINE) for text in DUE)
    page.add_script_tag(content=today + due, type="module")
    return [text.strip() for text in page.locator(".notice:visible").all_inner_texts()]


@pytest.mark.parametrize(
    ("now", "shown"),
    [("2027-07-04T23:30:00+02:00", False), ("2027-07-05T00:30:00+02:00", True)],
)
def test_a_notice_comes_the_day_after_the_last(
    now: str, shown: bool, small: Site, page: Page
) -> None:
    card = str(small.blocks("kontakter/").coordinator("lansstyrelsen-jonkoping"))
    says = (
        "Växeln och brevlådan kontrollerades senast januari 2026. "
        "Sök på myndighetens webbplats om du inte kommer fram."
    )
    assert noticed(page, card, now) == ([says] if shown else [])


def test_hours_that_are_old_lead_to_the_switchboard(small: Site, page: Page) -> None:
    card = str(small.blocks("kontakter/").coordinator("bra-stod"))
    assert noticed(page, card, "2026-02-01T12:00:00") == [
        "Telefontiderna kontrollerades senast december 2024. Ring myndighetens växel om ingen svarar."
    ]


def test_without_script_no_card_warns(page: Page, small: Site) -> None:
    page.set_content(f"<body>{small.blocks('kontakter/').coordinator('bra-stod')}")
    assert page.locator(".notice:visible").count() == 0
    assert "inte bekräftad" in page.locator("summary").inner_text()


def test_the_ways_to_correct_open_by_the_keyboard(page: Page, small: Site) -> None:
    page.set_content(f"<body>{small.blocks('kontakter/').coordinator('lansstyrelsen-skane')}")
    assert not page.locator(".contact__standing p").first.is_visible()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".contact__standing p").first.is_visible()
    assert "Bekräftad av Länsstyrelsen Skåne 6 maj 2026" in page.locator("details").inner_text()
