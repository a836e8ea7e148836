"""Keys, pointer, motion and colours: nothing happens that the reader did not ask for."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page


@pytest.mark.parametrize("path", ["", "uppdrag/"])
def test_single_letters_do_nothing(visit: Callable[..., Page], path: str) -> None:
    page = visit(path)
    page.locator("main").focus()
    told = "() => [location.href, document.activeElement.id, document.body.outerHTML]"
    before = page.evaluate(told)
    for letter in (*string.ascii_lowercase, *string.digits, "/", "?", ".", "-"):
        page.keyboard.press(letter)
    assert page.evaluate(told) == before


def _press_down_and_leave(page: Page, target: Locator) -> None:
    target.hover()
    page.mouse.down()
    page.mouse.move(1, 1)
    page.mouse.up()


def test_pressing_down_alone_does_nothing(visit: Callable[..., Page]) -> None:
    page = visit("kommuner/malmo/", width=320)
    url = page.url
    _press_down_and_leave(page, page.locator("summary.menu__button"))
    expect(page.locator(".menu__panel")).to_be_hidden()
    _press_down_and_leave(page, page.locator(".contact summary").first)
    expect(page.locator(".contact details").first).not_to_have_attribute("open", "")
    page.locator("#sok-ruta").fill("läges")
    _press_down_and_leave(page, page.get_by_role("option").first)
    page.locator("#sok-ruta").fill("")
    _press_down_and_leave(page, page.locator("main a").first)
    assert page.url == url


def test_typing_and_choosing_leave_the_reader_where_they_are(visit: Callable[..., Page]) -> None:
    page = visit()
    url = page.url
    for field in (page.get_by_label("Skriv din kommun"), page.locator("#sok-ruta")):
        field.focus()
        page.keyboard.type("lund")
        expect(page.get_by_role("option").first).to_be_visible()
        expect(field).to_be_focused()
        page.keyboard.press("Escape")
    assert page.url == url
    page = visit("uppdrag/")
    heading = page.locator("h1").inner_text()
    choice = page.get_by_label("Ansvarig")
    choice.focus()
    page.keyboard.press("ArrowDown")
    expect(choice).not_to_have_value("")
    expect(choice).to_be_focused()
    assert page.locator("h1").inner_text() == heading
    page = visit("sok/?q=lägesbild")
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    expect(page.get_by_role("radio").nth(1)).to_be_focused()


OUTLINED = "(e) => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }"  # fmt: skip


@pytest.mark.parametrize(("path", "field"), [("", "#plats"), ("kommuner/malmo/", "#sok-ruta")])
def test_forced_colours_show_the_choice_and_the_focus(
    visit: Callable[..., Page], path: str, field: str
) -> None:
    page = visit(path, forced_colors="active")
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    page.locator(field).focus()
    page.keyboard.type("kommun" if field == "#sok-ruta" else "ös")
    options = page.get_by_role("option")
    expect(options.nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert options.first.evaluate(OUTLINED)
    assert not options.nth(1).evaluate(OUTLINED)
    page.keyboard.press("Escape")
    for _ in range(25):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        # The outline of a county is drawn on its shape.
        shape = focused.locator("path") if focused.locator("path").count() else focused
        assert focused.evaluate(OUTLINED) or shape.first.evaluate(
            "(e) => parseFloat(getComputedStyle(e).strokeWidth) >= 3"
        ), focused.evaluate("(e) => e.outerHTML.slice(0, 90)")


def test_who_wants_stillness_gets_it(visit: Callable[..., Page]) -> None:
    page = visit("vagledning/lagen/")
    scrolling = "() => getComputedStyle(document.documentElement).scrollBehavior"
    moving = """() => [...document.querySelectorAll("*")].filter((e) =>
      getComputedStyle(e).transitionDuration.split(", ").some((time) => parseFloat(time) > 0))
      .map((e) => e.outerHTML.slice(0, 80))"""
    assert page.evaluate(scrolling) == "auto"
    assert page.evaluate(moving) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(scrolling) == "smooth"
    page.emulate_media(reduced_motion="reduce")
