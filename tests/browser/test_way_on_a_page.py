"""How a reader finds the way on a page: by keyboard, in the first screen, by what it holds."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


def test_the_skip_link_comes_first_and_leads_to_the_content(visit: Callable[..., Page]) -> None:
    page = visit("kommuner/malmo/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Hoppa till innehållet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "innehall"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


STOPS = """() => {
  globalThis.stops = [];
  // When a key is up, what it led to has been scrolled to.
  addEventListener("keyup", () => stops.push(focused()), { capture: true });
  const focused = () => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const rect = [...e.getClientRects()].find((r) => r.width > 0) ?? e.getBoundingClientRect();
    const style = getComputedStyle(e);
    const x = Math.min(Math.max(rect.left + rect.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(rect.top + Math.min(rect.height / 2, 12), 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const shape = e.querySelector("path");
    const shown = [style, ...(shape ? [getComputedStyle(shape)] : [])].some((s) =>
      (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)
      || s.boxShadow !== "none" || parseFloat(s.strokeWidth) >= 3);
    return {
      what: e.outerHTML.slice(0, 90),
      shown,
      inView: rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth,
      // A county is no rectangle: its middle may lie in the next one.
      free: e.closest("svg") !== null || (top !== null && (e.contains(top) || top.contains(e))),
    };
  };
}"""
"""Note of each thing that is tabbed to whether it can be seen; of none at the end of the page."""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["", "kommuner/malmo/", "kontakter/", "vagledning/metoder/", "natverket/"])  # fmt: skip
def test_focus_is_seen_and_not_covered(visit: Callable[..., Page], path: str, width: int) -> None:
    page = visit(path, width=width, height=640)
    page.evaluate(STOPS)
    for _ in range(70):
        page.keyboard.press("Tab")
    stops = list(itertools.takewhile(bool, page.evaluate("() => stops")))
    for focused in stops:
        assert focused["shown"], focused
        assert focused["inView"], focused
        assert focused["free"], focused
    assert len({focused["what"] for focused in stops}) > 15


def test_the_answer_and_the_number_stand_within_the_first_screen(
    visit: Callable[..., Page],
) -> None:
    page = visit("kommuner/malmo/", width=390, height=844)
    expect(page.get_by_text("hör till").first).to_be_in_viewport()
    number = page.locator("a.contact__phone").first.bounding_box()
    assert number
    assert number["y"] <= 400


def test_what_is_coming_begins_within_the_first_screen(visit: Callable[..., Page]) -> None:
    # Of the frozen content: on a later day the reader's clock may know of nothing that is coming.
    page = visit("kalender/", width=390, height=844)
    page.locator("[data-coming]").evaluate("e => { e.hidden = false; }")
    coming = page.locator("[data-list]").bounding_box()
    assert coming
    assert coming["y"] <= 600


def test_escape_closes_the_menu_and_the_button_stays(visit: Callable[..., Page]) -> None:
    page = visit("vagledning/lagen/", width=390, height=844)
    button = page.locator("summary.menu__button")
    before = button.bounding_box()
    button.click()
    after = button.bounding_box()
    assert before
    assert after
    assert after["y"] == before["y"]
    panel = page.locator(".menu__panel")
    expect(panel.get_by_role("link", name="Ordlista", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize(("width", "beside"), [(1440, True), (1300, False), (390, False)])
def test_a_long_page_tells_what_it_holds(
    visit: Callable[..., Page], width: int, beside: bool
) -> None:
    page = visit("vagledning/lagen/", width=width)
    expect(page.locator(".contents--side")).to_be_visible(visible=beside)
    expect(page.locator(".contents--folded")).to_be_visible(visible=not beside)
    if not beside:
        page.locator(".contents--folded summary").click()
    page.locator(".contents a:visible", has_text="Åtgärdsplan").click()
    expect(page.get_by_role("heading", name="Åtgärdsplan (5 §)")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["vagledning/arbetsprocessen/orsaksanalys/"])
def test_the_process_shows_where_one_is(visit: Callable[..., Page], path: str) -> None:
    page = visit(path, width=390)
    steps = page.get_by_role("navigation", name="Stegen i arbetsprocessen")
    expect(steps.get_by_role("link")).to_have_count(5)
    expect(steps.locator("[aria-current=step]")).to_contain_text("Gemensamma förberedelser")


def test_dark_follows_the_reader(visit: Callable[..., Page]) -> None:
    colour = "() => getComputedStyle(document.body).backgroundColor"
    page = visit("kommuner/malmo/")
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) != light
