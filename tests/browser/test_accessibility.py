"""Every kind of page, for everyone: axe, 320 pixels, text spacing, focus and target size."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, LAYOUT, Found, ask
from tests.browser.page_kinds import PAGES_OF_EACH_KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page, ViewportSize

    from tests.browser.conftest import Readers

UNSURE = Path(__file__).parent / "axe_cannot_tell.yaml"
KNOWN: dict[str, str] = yaml.safe_load(UNSURE.read_text("utf-8"))
"""What axe cannot tell by itself, and why it is right."""


SMALL_TARGETS = """() => [...document.querySelectorAll(
    "button, input, select, summary, nav a, .card__title a, .contact__phone, .contact__ways a, "
    + ".places__list a, .map__legend a")]
  .filter((e) => e.checkVisibility() && !e.closest("svg"))
  .map((e) => ({ e, r: (e.closest("label") ?? e).getBoundingClientRect() }))
  .filter(({ r }) => r.width > 0 && (r.width < 24 || r.height < 24))
  .map(({ e, r }) => `${Math.round(r.width)}×${Math.round(r.height)} ${e.outerHTML.slice(0, 80)}`)"""


@pytest.fixture(scope="module", params=PAGES_OF_EACH_KIND)
def shown(readers: Readers, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of each kind: loaded once, and looked at in every width and theme."""
    page = readers.open(request.param)
    yield page
    readers.close(page)


def _assert_nothing(found: Found, where: str) -> None:
    assert found.faults == [], where
    assert found.unsure <= set(KNOWN), f"{where}: look at it, and add the reason to {UNSURE}"


def _finds_nothing(page: Page) -> None:
    """Neither in light nor, of what can tell the two apart, in dark."""
    page.emulate_media(color_scheme="light")
    _assert_nothing(ask(page), "light")
    page.emulate_media(color_scheme="dark")
    _assert_nothing(ask(page, COLOURS), "dark")


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

A4: ViewportSize = {"width": 674, "height": 998}
"""What the margins leave of a sheet, in CSS pixels."""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""


# A sheet of the page's own making, which its content security policy leaves alone.
SPACE_OUT = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


def test_nothing_is_wider_than_320_pixels_even_when_text_is_spaced_out(shown: Page) -> None:
    shown.set_viewport_size({"width": 320, "height": 900})
    shown.emulate_media(color_scheme="light")
    assert shown.evaluate(WIDER) == []
    shown.locator("summary.menu__button").click()
    assert shown.evaluate(WIDER) == [], "menu open"
    shown.evaluate(SPACE_OUT, SPACING)
    assert shown.evaluate(CLIPPED) == [], "spaced out"
    assert shown.evaluate(WIDER) == [], "spaced out"
    # As it was, for the tests that come after.
    shown.evaluate("() => { document.adoptedStyleSheets = []; }")
    shown.locator("summary.menu__button").click()


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


def test_no_word_is_broken(shown: Page) -> None:
    try:
        for width in (320, 390, 768, 1440):
            shown.set_viewport_size({"width": width, "height": 900})
            assert shown.evaluate(BROKEN) == [], width
        shown.set_viewport_size(A4)
        shown.emulate_media(media="print")
        assert shown.evaluate(BROKEN) == [], "on paper"
    finally:
        shown.emulate_media(media="screen")


ALL_SAID = """() => [...document.querySelectorAll("[data-excerpt]")].every((e) =>
  e.textContent || e.parentElement.getBoundingClientRect().top >= innerHeight)"""
"""Whether what is fetched when it is seen has come."""


def test_text_of_twice_the_size_loses_nothing(shown: Page) -> None:
    shown.set_viewport_size({"width": 1280, "height": 900})
    shown.wait_for_function(ALL_SAID)
    before = shown.evaluate(WORDS)
    shown.evaluate(SPACE_OUT, "html { font-size: 200% !important; }")
    try:
        assert shown.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "32px"
        assert shown.evaluate(CLIPPED) == []
        assert shown.evaluate(WIDER) == []
        assert shown.evaluate(WORDS) == before
    finally:
        shown.evaluate("() => { document.adoptedStyleSheets = []; }")


def test_nothing_moves_by_itself(shown: Page) -> None:
    shown.emulate_media(reduced_motion="no-preference")
    assert shown.evaluate(MOVING) == []
    shown.emulate_media(reduced_motion="reduce")


def test_what_is_seen_is_in_the_name(shown: Page) -> None:
    found = shown.evaluate(NAMES)
    assert found == []


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_aimed_at_is_large_enough(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 900})
    assert shown.evaluate(SMALL_TARGETS) == []


# Last of those that share a page, since it takes entries out of it.
def test_axe_finds_nothing(shown: Page) -> None:
    shown.set_viewport_size({"width": 1280, "height": 900})
    shown.emulate_media(color_scheme="light")
    _assert_nothing(ask(shown), "light")
    # What is around the content is the same everywhere: the tests of the menu see it.
    shown.emulate_media(color_scheme="dark")
    _assert_nothing(ask(shown, COLOURS, "main"), "dark")
    shown.emulate_media(color_scheme="light")
    shown.set_viewport_size({"width": 768, "height": 900})
    _assert_nothing(ask(shown, LAYOUT, "main"), "between")
    shown.set_viewport_size({"width": 320, "height": 900})
    _assert_nothing(ask(shown, (*COLOURS, *LAYOUT), "main"), "narrow")


def test_what_axe_cannot_tell_is_known(visit: Callable[..., Page]) -> None:
    page = visit(width=320)
    page.get_by_label("Skriv din kommun").fill("ös")
    expect(page.locator("#plats-lista [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    scrolled = ask(visit("vagledning/metoder/", width=320), COLOURS, "main").unsure
    wheel = ask(visit("samordna/arshjulet/")).unsure
    assert ask(visit(), COLOURS).unsure | ask(page).unsure | scrolled | wheel == set(KNOWN), UNSURE
    assert all(len(reason.split()) > 5 for reason in KNOWN.values())


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


FOCUSED = """() => {
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
}"""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["", "kommuner/malmo/", "kontakter/", "vagledning/metoder/", "natverket/"])  # fmt: skip
def test_focus_is_seen_and_not_covered(visit: Callable[..., Page], path: str, width: int) -> None:
    page = visit(path, width=width, height=640)
    seen = 0
    for _ in range(70):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        seen += 1
        assert focused["shown"], focused
        assert focused["inView"], focused
        assert focused["free"], focused
    assert seen > 15


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
