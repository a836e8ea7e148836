"""Every kind of page, for everyone: axe, 320 pixels, text spacing, names and target size."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, LAYOUT, Found, ask
from tests.browser.page_kinds import MISSING, PAGES_OF_EACH_KIND
from tests.browser.paper import FEW_SIGNS, foot, printed, sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.browser.conftest import Readers

UNSURE = Path(__file__).parent / "axe_cannot_tell.yaml"
KNOWN: dict[str, str] = yaml.safe_load(UNSURE.read_text("utf-8"))
"""What axe cannot tell by itself, and why it is right."""


def _assert_nothing(found: Found, where: str) -> None:
    assert found.faults == [], where
    assert found.unsure <= set(KNOWN), f"{where}: look at it, and add the reason to {UNSURE}"


def _finds_nothing(page: Page) -> None:
    """Neither in light nor, of what can tell the two apart, in dark."""
    page.emulate_media(color_scheme="light")
    _assert_nothing(ask(page), "light")
    page.emulate_media(color_scheme="dark")
    _assert_nothing(ask(page, COLOURS), "dark")


WIDER = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((e) => e.outerHTML.slice(0, 80));
}"""


CLIPPED = """() => [...document.body.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  return e.clientWidth > 1 && style.position !== "absolute" && style.display !== "inline"
    && ["hidden", "clip"].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 2
    && !e.matches("[data-excerpt]");
}).map((e) => e.outerHTML.slice(0, 80))"""
"""What is cut off; but an excerpt is cut anyway, ends in "…", and leads to the whole of it."""

A4, LOW = 674, 100
"""The width that the margins leave of a sheet, in CSS pixels, and a height that little is seen in."""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""


WORDS = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.data.trim() && text.parentElement.checkVisibility()) seen.push(text.data.trim());
  }
  return seen.join(" ");
}"""
"""What is shown, in words."""


MOVING = """() => document.getAnimations().map((a) => ({ a, time: a.effect.getComputedTiming() }))
  .filter(({ time }) => time.iterations > 1 || time.activeDuration > 5000)
  .map(({ a }) => a.effect.target.outerHTML.slice(0, 80))"""
"""What moves more than once, or for more than five seconds."""


NAMES = """() => [...document.querySelectorAll("a, button, summary, [role=option]")]
  .filter((e) => e.hasAttribute("aria-label") && e.checkVisibility() && !e.closest("svg"))
  .filter((e) => !e.getAttribute("aria-label").toLowerCase()
    .includes(e.innerText.trim().toLowerCase()))
  .map((e) => e.outerHTML.slice(0, 80))"""
"""What is called otherwise than what is read on it."""


BROKEN = r"""() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const around = text.parentElement;
    if (!text.data.trim() || !around.checkVisibility() || around.closest(".visually-hidden")) continue;
    range.selectNodeContents(text);
    if (range.getClientRects().length < 2 || /^https?:/.test(text.data)) continue;
    // The longest the browser may hyphenate; the one of the tests has no dictionary for it.
    const long = getComputedStyle(around).hyphens === "auto" ? 18 : 99;
    for (const word of text.data.matchAll(/[^\s\u2010\u2013\u00ad\u200b/-]+/g)) {
      // An address may break anywhere.
      if (word[0].length >= long || /[@.:_?=&%]\S/.test(word[0])) continue;
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const rows = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
      if (rows.size > 1) found.push(word[0] + " in " + around.outerHTML.slice(0, 60));
    }
  }
  return found;
}"""
"""The words that stand on two lines, broken without a hyphen."""


ALL_SAID = """() => [...document.querySelectorAll("[data-excerpt]")].every((e) =>
  e.textContent || e.parentElement.getBoundingClientRect().top >= innerHeight)"""
"""Whether what is fetched when it is seen has come."""


SMALL_TARGETS = """() => [...document.querySelectorAll(
    "button, input, select, summary, nav a, .card__title a, .contact__phone, .contact__ways a, "
    + ".places__list a, .map__legend a")]
  .filter((e) => e.checkVisibility() && !e.closest("svg"))
  .map((e) => ({ e, r: (e.closest("label") ?? e).getBoundingClientRect() }))
  .filter(({ r }) => r.width > 0 && (r.width < 24 || r.height < 24))
  .map(({ e, r }) => `${Math.round(r.width)}×${Math.round(r.height)} ${e.outerHTML.slice(0, 80)}`)"""

SIZE = "() => getComputedStyle(document.documentElement).fontSize"
DOUBLED = "html { font-size: 200% !important; }"
TURN_THE_MENU = "() => document.querySelector('summary.menu__button').click()"
WITH_STYLES = """async (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const told = (%s)();
  document.adoptedStyleSheets = [];
  return told;
}"""
"""Look with a sheet of the page's own making, which its content security policy leaves alone."""


def _all(**scripts: str) -> str:
    """A script that gives what each of some gives, by its name: the page is asked once."""
    return f"() => ({{ {', '.join(f'{name}: ({script})()' for name, script in scripts.items())} }})"


Looks = dict[str, dict[Any, Any]]
"""What each look at a page finds, by the width or state that it is looked at in."""


def _look(page: Page, seen: set[str]) -> Looks:
    """Look at a page in every width, theme and state, in the order that changes it least."""
    looks: Looks = defaultdict(dict)

    def note(state: object, found: dict[str, Any]) -> None:
        for name, what in found.items():
            looks[name][state] = what

    def resize(width: int, height: int = 900) -> None:
        page.set_viewport_size({"width": width, "height": height})

    note("at first", page.evaluate(_all(moving=MOVING)))
    page.emulate_media(reduced_motion="reduce")
    note(1280, page.evaluate(_all(small=SMALL_TARGETS, names=NAMES, said=ALL_SAID, words=WORDS)))
    if not looks["said"][1280]:
        page.wait_for_function(ALL_SAID)
        note(1280, page.evaluate(_all(words=WORDS)))
    # A page that is not there has no address to print.
    last_lines = 0 if page.url.endswith(MISSING) else foot(page)
    looks["sheets"] = {"signs": sheets(printed(page)), "foot": last_lines}
    twice = _all(words=WORDS, size=SIZE, clipped=CLIPPED, wider=WIDER)
    note("twice the size", page.evaluate(WITH_STYLES % twice, DOUBLED))
    # Where lines break has nothing to do with the height, and a low window has little to paint.
    for width in (1440, 768, 390):
        resize(width, LOW)
        note(width, page.evaluate(_all(broken=BROKEN)))
    resize(A4, LOW)
    page.emulate_media(media="print")
    note("on paper", page.evaluate(_all(broken=BROKEN)))
    page.emulate_media(media="screen")
    resize(320)
    note(320, page.evaluate(_all(broken=BROKEN, small=SMALL_TARGETS, wider=WIDER)))
    page.evaluate(TURN_THE_MENU)
    expect(page.locator(".menu__panel")).to_be_visible()
    note("menu open", page.evaluate(_all(wider=WIDER)))
    spaced = _all(clipped=CLIPPED, wider=WIDER)
    note("spaced out", page.evaluate(WITH_STYLES % spaced, SPACING))
    page.evaluate(TURN_THE_MENU)
    # Last, since it takes entries out of the page. What is around the content is the same
    # everywhere: the tests of the menu see it.
    looks["axe"]["narrow"] = ask(page, (*COLOURS, *LAYOUT), "main", seen)
    resize(768)
    looks["axe"]["between"] = ask(page, LAYOUT, "main")
    resize(1280)
    looks["axe"]["light"] = ask(page, seen=seen)
    page.emulate_media(color_scheme="dark")
    looks["axe"]["dark"] = ask(page, COLOURS, "main", seen)
    return looks


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """The forms that axe has looked at, on whichever page."""
    return set()


@pytest.fixture(scope="module", params=PAGES_OF_EACH_KIND)
def looks(readers: Readers, seen: set[str], request: pytest.FixtureRequest) -> Iterator[Looks]:
    """What is found on a page of each kind: it is opened once for all tests."""
    page = readers.open(request.param, still=False)
    yield _look(page, seen)
    readers.close(page)


def _nothing(*states: object) -> dict[object, list[str]]:
    return {state: [] for state in states}


def test_nothing_is_wider_than_320_pixels_even_when_text_is_spaced_out(looks: Looks) -> None:
    assert looks["wider"] == _nothing("twice the size", 320, "menu open", "spaced out")
    assert looks["clipped"]["spaced out"] == []


def test_no_word_is_broken(looks: Looks) -> None:
    assert looks["broken"] == _nothing(1440, 768, 390, "on paper", 320)


def test_text_of_twice_the_size_loses_nothing(looks: Looks) -> None:
    assert looks["size"]["twice the size"] == "32px"
    assert looks["clipped"]["twice the size"] == []
    assert looks["wider"]["twice the size"] == []
    assert looks["words"]["twice the size"] == looks["words"][1280] != ""


def test_nothing_moves_by_itself(looks: Looks) -> None:
    assert looks["moving"] == _nothing("at first")


def test_what_is_seen_is_in_the_name(looks: Looks) -> None:
    assert looks["names"] == _nothing(1280)


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_aimed_at_is_large_enough(looks: Looks, width: int) -> None:
    assert looks["small"][width] == []


def test_no_sheet_is_blank(looks: Looks) -> None:
    """How a place fills its one sheet, and what paper says, stands in test_paper.py."""
    *full, last = looks["sheets"]["signs"]
    assert last > looks["sheets"]["foot"] + 40
    assert all(signs > FEW_SIGNS for signs in full), full


@pytest.mark.parametrize("where", ["light", "dark", "between", "narrow"])
def test_axe_finds_nothing(looks: Looks, where: str) -> None:
    _assert_nothing(looks["axe"][where], where)


@pytest.mark.parametrize("path", ["", "kommuner/malmo/", "vagledning/lagen/checklista/"])
def test_axe_finds_nothing_in_the_open_menu(visit: Callable[..., Page], path: str) -> None:
    page = visit(path, width=320)
    page.locator("summary.menu__button").click()
    expect(page.locator(".menu__panel")).to_be_visible()
    _finds_nothing(page)


def test_axe_finds_nothing_while_a_place_is_looked_for(visit: Callable[..., Page]) -> None:
    page = visit(width=320)
    page.get_by_label("Skriv din kommun").fill("ös")
    expect(page.locator("#plats-lista [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    _finds_nothing(page)


def test_what_axe_cannot_tell_is_known(visit: Callable[..., Page]) -> None:
    page = visit(width=320)
    page.get_by_label("Skriv din kommun").fill("ös")
    expect(page.locator("#plats-lista [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    scrolled = ask(visit("vagledning/metoder/", width=320), COLOURS, "main").unsure
    wheel = ask(visit("samordna/arshjulet/"), (*COLOURS, "th-has-data-cells")).unsure
    assert ask(visit(), COLOURS).unsure | ask(page, COLOURS).unsure | scrolled | wheel == set(
        KNOWN
    ), UNSURE
    assert all(len(reason.split()) > 5 for reason in KNOWN.values())
