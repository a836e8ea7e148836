"""The combobox by itself: every key, the mouse, and leaving the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.js.combobox import HITS, Box

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.fixture
def make(page: Page) -> Callable[..., Box]:
    return lambda **options: Box(page, **options)


@pytest.fixture
def box(make: Callable[..., Box]) -> Box:
    return make()


def test_at_rest_it_is_a_closed_combobox(box: Box) -> None:
    expect(box.field).to_have_attribute("aria-autocomplete", "list")
    expect(box.field).to_have_attribute("aria-controls", box.list.get_attribute("id") or "")
    box.expect_closed()
    assert box.seen("asked") == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [("al", "3 förslag."), ("alf", "1 förslag."), ("x", "Inget som ”x”."), (" ", "")],
)
def test_typing_opens_the_list_and_tells_how_long_it_is(box: Box, typed: str, says: str) -> None:
    box.type(typed)
    expect(box.status).to_have_text(says)
    if "förslag" in says:
        box.expect_open(*[hit for hit in HITS if hit.startswith(typed)])
        box.expect_marked("")
    else:
        box.expect_closed()


def test_nothing_is_asked_for_an_empty_field(box: Box) -> None:
    box.type("a")
    box.expect_open(*HITS)
    box.press("Backspace")
    box.expect_closed()
    expect(box.status).to_be_empty()
    assert box.seen("asked") == ["a"]


def test_arrow_down_goes_through_the_options_and_the_field(box: Box) -> None:
    box.type("al")
    for name in (*HITS, "", HITS[0]):
        box.press("ArrowDown")
        box.expect_marked(name)


def test_arrow_up_goes_the_other_way(box: Box) -> None:
    box.type("al")
    for name in (*reversed(HITS), "", HITS[-1]):
        box.press("ArrowUp")
        box.expect_marked(name)


def test_a_single_option_and_the_field_take_turns(box: Box) -> None:
    box.type("alf")
    for key, name in (("ArrowDown", "alfa"), ("ArrowDown", ""), ("ArrowUp", "alfa")):
        box.press(key)
        box.expect_marked(name)


@pytest.mark.parametrize(("key", "name"), [("ArrowDown", "alfa"), ("ArrowUp", "alv")])
def test_an_arrow_opens_a_closed_list(box: Box, key: str, name: str) -> None:
    box.type("al")
    box.press("Escape")
    box.expect_closed()
    box.press(key)
    box.expect_open(*HITS)
    box.expect_marked(name)


def test_an_arrow_asks_for_a_text_that_the_browser_has_put_in(box: Box) -> None:
    box.page.evaluate("document.querySelector('input').value = 'al'")
    box.press("ArrowDown")
    box.expect_open(*HITS)
    box.expect_marked("alfa")


def test_arrows_without_a_list_move_in_the_text(box: Box) -> None:
    box.type("xy")
    expect(box.status).to_have_text("Inget som ”xy”.")
    box.press("ArrowUp")
    assert box.field.evaluate("field => field.selectionStart") == 0
    box.press("ArrowDown")
    assert box.field.evaluate("field => field.selectionStart") == 2
    box.expect_closed()


def test_home_and_end_move_in_the_text_beside_an_open_list(box: Box) -> None:
    box.type("al")
    box.press("ArrowDown", "Home")
    assert box.field.evaluate("field => field.selectionStart") == 0
    box.press("End")
    assert box.field.evaluate("field => field.selectionStart") == 2
    box.expect_open(*HITS)


@pytest.mark.parametrize("type_", ["text", "search"])
def test_escape_closes_and_then_clears(make: Callable[..., Box], type_: str) -> None:
    box = make(type=type_)
    box.type("al")
    box.press("ArrowDown", "Escape")
    box.expect_closed()
    expect(box.field).to_have_value("al")
    expect(box.status).to_have_text("3 förslag.")
    box.press("Escape")
    expect(box.field).to_have_value("")
    expect(box.status).to_be_empty()
    expect(box.options).to_have_count(0)
    # A third time there is nothing left to do: the key is the browser's.
    box.press("Escape")
    assert box.seen("keys")[-3:] == [["Escape", True], ["Escape", True], ["Escape", False]]
    box.press("ArrowDown")
    box.expect_closed()


def test_escape_clears_what_was_not_found(box: Box) -> None:
    box.type("x")
    expect(box.status).to_have_text("Inget som ”x”.")
    box.press("Escape")
    expect(box.field).to_have_value("")
    expect(box.status).to_be_empty()


def test_leaving_the_field_closes_the_list_and_keeps_the_text(box: Box) -> None:
    box.type("al")
    box.press("ArrowDown", "Tab")
    expect(box.page.get_by_role("button", name="Visa")).to_be_focused()
    box.expect_closed()
    expect(box.field).to_have_value("al")
    box.field.focus()
    box.expect_closed()
    box.press("ArrowDown")
    box.expect_marked("alfa")
    assert box.seen("chosen") == []


def test_a_click_chooses_and_the_field_keeps_the_focus(box: Box) -> None:
    box.type("al")
    middle = box.options.nth(1).bounding_box()
    assert middle
    box.page.mouse.move(middle["x"] + 5, middle["y"] + 5)
    box.page.mouse.down()
    box.expect_open(*HITS)
    expect(box.field).to_be_focused()
    box.page.mouse.up()
    box.expect_closed()
    assert box.seen("chosen") == ["alm"]
    assert box.seen("answers") == []


def test_enter_chooses_the_marked_option(box: Box) -> None:
    box.type("al")
    box.press("ArrowDown", "ArrowDown", "Enter")
    box.expect_closed()
    assert box.seen("chosen") == ["alm"]
    assert box.seen("answers") == []


@pytest.mark.parametrize("keys", [["Enter"], ["ArrowDown", "ArrowUp", "Enter"]])
def test_enter_without_a_marked_option_sends_the_form(box: Box, keys: list[str]) -> None:
    box.type("al")
    box.press(*keys)
    assert box.seen("chosen") == []
    assert box.seen("answers") == [{"text": "al", "hits": HITS, "failed": False}]
