"""Pages on paper: as many sheets as they need, with what a reader of paper cannot look up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.paper import printed, sheets
from tests.helpers import SITE_URL

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

A4 = (595, 842)
"""Points."""


@pytest.mark.parametrize(
    "path",
    ["lan/skane/", "lan/gotland/", "lan/vastmanland/", "kommuner/malmo/", "polisregioner/stockholm/"],
)  # fmt: skip
def test_a_place_is_one_sheet_of_a4(visit: Callable[..., Page], path: str) -> None:
    page = visit(path)
    pdf = printed(page)
    assert len(sheets(pdf)) == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == A4
    # It is the content that decides: with more of it there are two.
    page.locator(".lead").evaluate("lead => { lead.style.paddingBottom = '120mm'; }")
    assert len(sheets(printed(page))) == 2


def test_a_county_on_paper_says_all_in_clear_text(visit: Callable[..., Page]) -> None:
    page = visit("lan/skane/")
    page.emulate_media(media="print")
    said = page.locator("body").inner_text()
    for link in page.locator('.contact__ways a, article > p a[href^="https:"]').all():
        kind, _, rest = str(link.get_attribute("href")).partition(":")
        if kind == "https":
            shown = link.evaluate("link => getComputedStyle(link, '::after').content")
            assert f"https:{rest}" in shown
        else:
            assert link.inner_text() in said
    assert f"{SITE_URL}lan/skane/" in said
    assert "Är något fel? Skriv till" in said
    for hidden in ("Stämmer det inte?", "Uppgiften stämmer", "Sök", "Länet på kartan"):
        assert hidden not in said.split("\n")


def test_what_has_not_been_fetched_yet_leaves_no_room_on_paper(visit: Callable[..., Page]) -> None:
    page = visit("sok/?q=polisen", height=300)
    below = page.locator(".result").last.locator("[data-excerpt]")
    assert below.inner_text() == ""
    page.emulate_media(media="print")
    assert not below.is_visible()


@pytest.mark.parametrize(
    ("now", "day"), [("2026-12-24T10:00:00", "24 december 2026"), ("1980-01-01T10:00:00", "")]
)
def test_the_day_of_the_print_is_the_readers(
    visit: Callable[..., Page], now: str, day: str
) -> None:
    # The clock is that of a whole browser: of one of its own.
    page = visit("kommuner/malmo/", timezone_id="Europe/Stockholm")
    assert page.locator(".printed").is_hidden()
    page.clock.set_fixed_time(now)
    printed(page)
    page.emulate_media(media="print")
    said = page.locator(".printed").inner_text()
    assert (f"utskriven {day}" in said) if day else ("utskriven" not in said)


def test_paper_is_white_for_who_reads_in_the_dark(visit: Callable[..., Page]) -> None:
    page = visit("kommuner/malmo/", dark=True)
    look = "body => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]"
    dark = page.locator("body").evaluate(look)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("body").evaluate(look) == ["rgb(255, 255, 255)", "rgb(27, 36, 48)"] != dark


def test_a_template_has_room_to_write(visit: Callable[..., Page]) -> None:
    page = visit("vagledning/mallar/samverkansoverenskommelse/", width=794)
    page.emulate_media(media="print")
    heights = page.locator("td:empty").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect().height)"
    )
    assert min(heights) > 30
    lines = page.locator(".fill").evaluate_all(
        "lines => lines.map(line => line.getBoundingClientRect().width)"
    )
    assert lines
    assert min(lines) > 250
    purpose = page.locator("h2", has_text="Syfte").locator("+ p")
    assert purpose.evaluate("p => parseFloat(getComputedStyle(p, '::after').height)") > 80
    # A column to write in is wider than the one that says what.
    label, room = (
        page.locator("tr", has=page.get_by_text("Fråga", exact=True))
        .first.locator("th")
        .evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().width)")
    )
    assert room > label
