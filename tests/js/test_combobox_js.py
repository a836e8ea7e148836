"""The combobox by itself: every key, the mouse, leaving the field, and answers that come late."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

HITS = ["alfa", "alm", "alv"]


class Box:
    """The combobox in a page, as a reader meets it."""

    def __init__(self, page: Page, **options: Any) -> None:
        self.page = page
        self.harness("setUp", {"hits": HITS, **options})
        self.field = page.get_by_role("combobox", name="Sak")
        self.list = page.get_by_role("listbox", name="Saker", include_hidden=True)
        self.options = page.get_by_role("option")
        self.status = page.get_by_role("status")
        self.field.focus()

    def harness(self, name: str, *arguments: Any) -> Any:
        return self.page.evaluate(
            "async ([name, values]) => (await import('/tests/harness.js'))[name](...values)",
            [name, arguments],
        )

    def seen(self, what: str) -> list[Any]:
        return self.page.evaluate(
            "async (what) => (await import('/tests/harness.js')).seen[what]", what
        )

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def expect_open(self, *names: str) -> None:
        expect(self.field).to_have_attribute("aria-expanded", "true")
        expect(self.list).to_be_visible()
        expect(self.options).to_have_text(list(names))

    def expect_closed(self) -> None:
        expect(self.field).to_have_attribute("aria-expanded", "false")
        expect(self.list).to_be_hidden()
        assert self.field.get_attribute("aria-activedescendant") is None

    def expect_marked(self, name: str) -> None:
        """The option is marked to the eye and to a screen reader, and no other; '' is none."""
        marked = self.page.locator("[role=option][aria-selected]")
        expect(marked).to_have_text([name] if name else [])
        if name:
            expect(marked).to_have_attribute("aria-selected", "true")
            active = marked.get_attribute("id") or "without an id"
            expect(self.field).to_have_attribute("aria-activedescendant", active)
        else:
            assert self.field.get_attribute("aria-activedescendant") is None
        expect(self.field).to_be_focused()


@pytest.fixture
def make(page: Page) -> Callable[..., Box]:
    return lambda **options: Box(page, **options)


@pytest.fixture
def box(make: Callable[..., Box]) -> Box:
    return make()


@pytest.fixture
def held(make: Callable[..., Box]) -> Box:
    """A combobox that is answered by the test."""
    return make(held=True)


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


def test_the_button_is_answered_without_a_list(held: Box) -> None:
    held.type("al")
    held.page.get_by_role("button", name="Visa").click()
    held.harness("answer", "al", HITS)
    held.expect_closed()
    expect(held.status).to_be_empty()  # that answer was for a reader in the field
    held.harness("answer", "al", HITS)
    expect(held.status).to_have_text("3 förslag.")
    held.expect_closed()
    assert held.seen("answers") == [{"text": "al", "hits": HITS, "failed": False}]


def test_typing_on_takes_the_mark_away_at_once(held: Box) -> None:
    held.type("a")
    held.harness("answer", "a", HITS)
    held.press("ArrowDown")
    held.expect_marked("alfa")
    held.type("l")
    held.expect_marked("")
    held.press("Enter")
    assert held.seen("chosen") == []


def test_a_late_answer_to_an_older_text_is_dropped(held: Box) -> None:
    held.type("al")
    held.harness("answer", "al", ["alm"])
    held.harness("answer", "a", HITS)
    held.expect_open("alm")
    expect(held.status).to_have_text("1 förslag.")


def test_an_early_answer_to_an_older_text_is_dropped(held: Box) -> None:
    held.type("al")
    held.harness("answer", "a", HITS)
    held.expect_closed()
    held.harness("answer", "al", ["alm"])
    held.expect_open("alm")


def test_a_late_failure_is_dropped(held: Box) -> None:
    held.type("al")
    held.harness("answer", "al", ["alm"])
    held.harness("fail", "a")
    held.expect_open("alm")
    expect(held.status).to_have_text("1 förslag.")


def test_an_answer_after_escape_opens_nothing(held: Box) -> None:
    held.type("a")
    held.harness("answer", "a", HITS)
    held.type("l")
    held.press("Escape")
    held.harness("answer", "al", HITS)
    held.expect_closed()
    expect(held.field).to_have_value("al")
    # The next arrow asks anew.
    held.press("ArrowDown")
    held.harness("answer", "al", ["alm", "alv"])
    held.expect_open("alm", "alv")
    held.expect_marked("alm")


def test_an_answer_after_the_field_is_cleared_opens_nothing(held: Box) -> None:
    held.type("a")
    held.press("Escape")
    held.harness("answer", "a", HITS)
    held.expect_closed()
    expect(held.status).to_be_empty()


def test_an_answer_after_the_list_is_closed_for_good_opens_nothing(held: Box) -> None:
    held.type("a")
    held.harness("close")
    held.harness("answer", "a", HITS)
    held.expect_closed()


def test_an_answer_to_a_reader_who_has_left_is_not_told(held: Box) -> None:
    held.type("a")
    held.press("Tab")
    held.harness("answer", "a", HITS)
    held.expect_closed()
    expect(held.status).to_be_empty()


def test_enter_is_not_answered_where_the_reader_types_on(held: Box) -> None:
    held.type("a")
    held.press("Enter")
    held.type("l")
    held.harness("answer", "a", HITS)  # what typing asked
    held.harness("answer", "a", HITS)  # what Enter asked
    assert held.seen("answers") == [None]
    held.expect_closed()


def test_a_failure_is_told_and_the_next_letter_tries_again(held: Box) -> None:
    held.type("a")
    held.harness("answer", "a", HITS)
    held.expect_open(*HITS)
    held.type("l")
    held.harness("fail", "al")
    held.expect_closed()
    expect(held.status).to_have_text("Det gick inte.")
    held.type("m")
    held.harness("answer", "alm", ["alm"])
    held.expect_open("alm")
    expect(held.status).to_have_text("1 förslag.")


def test_enter_after_a_failure_tells_of_it(held: Box) -> None:
    held.type("a")
    held.harness("fail", "a")
    held.press("Enter")
    held.harness("fail", "a")
    assert held.seen("answers") == [{"text": "a", "hits": [], "failed": True}]


def test_with_a_pause_quick_letters_are_one_question(own_page: Page) -> None:
    own_page.clock.install()
    own_page.clock.pause_at(own_page.evaluate("Date.now()") + 60_000)
    box = Box(own_page, pause=80)
    box.type("a")
    own_page.clock.run_for(79)
    box.type("l")
    own_page.clock.run_for(79)
    assert box.seen("asked") == []
    own_page.clock.run_for(1)
    box.expect_open(*HITS)
    assert box.seen("asked") == ["al"]


def test_an_arrow_does_not_wait_for_the_pause(own_page: Page) -> None:
    own_page.clock.install()
    own_page.clock.pause_at(own_page.evaluate("Date.now()") + 60_000)
    box = Box(own_page, pause=80)
    box.type("al")
    box.press("ArrowDown")
    box.expect_marked("alfa")
    own_page.clock.run_for(1000)
    box.expect_marked("alfa")
    assert box.seen("asked") == ["al"]


@pytest.fixture
def slow(own_page: Page) -> Box:
    """A combobox that is answered by the test, with a clock that the test runs."""
    own_page.clock.install(time=0)
    own_page.clock.pause_at(1000)
    return Box(own_page, held=True, waiting="Hämtar …", patience=3000)


def test_a_wait_that_is_noticed_is_told_and_then_that_it_was_in_vain(slow: Box) -> None:
    slow.type("al")
    slow.page.clock.run_for(399)
    expect(slow.status).to_be_empty()
    slow.page.clock.run_for(1)
    expect(slow.status).to_have_text("Hämtar …")
    expect(slow.status).to_have_attribute("data-state", "waiting")
    slow.page.clock.run_for(2599)
    expect(slow.status).to_have_text("Hämtar …")
    slow.page.clock.run_for(1)
    expect(slow.status).to_have_text("Det gick inte.")
    expect(slow.status).to_have_attribute("data-state", "failed")
    slow.expect_closed()


def test_hits_that_come_after_all_are_shown(slow: Box) -> None:
    slow.type("al")
    slow.page.clock.run_for(3000)
    expect(slow.status).to_have_text("Det gick inte.")
    slow.harness("answer", "al", HITS)
    slow.expect_open(*HITS)
    expect(slow.status).to_have_attribute("data-state", "found")


@pytest.mark.parametrize("key", ["l", "Escape", "Tab"])
def test_hits_that_come_after_all_are_not_shown_to_one_who_has_gone_on(slow: Box, key: str) -> None:
    slow.type("a")
    slow.page.clock.run_for(3000)
    slow.press(key)
    slow.harness("answer", "a", HITS)
    slow.expect_closed()


def test_typing_on_does_not_begin_the_wait_anew(slow: Box) -> None:
    for letter in "alf":
        slow.type(letter)
        slow.page.clock.run_for(1000)
    expect(slow.status).to_have_text("Det gick inte.")


def test_enter_is_answered_where_nothing_comes(slow: Box) -> None:
    slow.type("al")
    slow.press("Enter")
    slow.page.clock.run_for(3000)
    expect(slow.status).to_have_text("Det gick inte.")
    assert slow.seen("answers") == [{"text": "al", "hits": [], "failed": True}]


@pytest.mark.parametrize("key", ["Escape", "Tab"])
def test_a_wait_that_the_reader_leaves_is_told_no_longer(slow: Box, key: str) -> None:
    slow.type("al")
    slow.page.clock.run_for(400)
    expect(slow.status).to_have_text("Hämtar …")
    slow.press(key)
    slow.page.clock.run_for(3000)
    expect(slow.status).to_be_empty()
