"""The combobox and its answers: those that come late, in another order, in vain, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.js.combobox import HITS, Box

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def held(page: Page) -> Box:
    """A combobox that is answered by the test."""
    return Box(page, held=True)


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
