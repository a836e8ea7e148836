"""What is aimed at, where it stands close: each has 24 pixels to be hit in, or room around it.

WCAG 2.5.8. A target is large enough where a square of 24 pixels fits within it: that is tried by
asking what a press there would hit, since a part of the wheel is no rectangle. One that is smaller is
spaced where a circle of 24 pixels around its middle meets no other target, nor the circle of another
that is too small. Links within a sentence are let be, as the criterion says. That there is another
way to the same thing (the wheel's key, the table) is not counted on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.browser.conftest import Readers

PATHS = ("samordna/arshjulet/", "samordna/planera/", "kalender/", "kalender/2024/")
WIDTHS = (320, 390, 768, 1440)
AIMED_AT = "main a[href], main button, main input, main select, main summary"
TOO_SMALL = """(aimedAt) => {
  const SIZE = 24, HALF = SIZE / 2, STEP = 4;
  const all = [...document.querySelectorAll(aimedAt)].filter((e) => e.checkVisibility());
  const words = (text) => (text.match(/[\\p{L}\\p{N}]+/gu) ?? []).length;
  const isInSentence = (e) => {
    const block = e.closest("p, li, td, th, dd, figcaption");
    if (!block || getComputedStyle(e).display !== "inline") return false;
    const copy = block.cloneNode(true);
    for (const other of copy.querySelectorAll("a, ul, .visually-hidden")) other.remove();
    const around = copy.textContent.trim();
    return words(around) >= 2 || (words(around) === 1 && around.endsWith("."));
  };
  const hits = (e, x, y) => document.elementFromPoint(x, y)?.closest(aimedAt) === e;
  const fits = (e, x, y) => {
    for (let dx = -HALF + 0.5; dx <= HALF; dx += (SIZE - 1) / 4)
      for (let dy = -HALF + 0.5; dy <= HALF; dy += (SIZE - 1) / 4)
        if (!hits(e, x + dx, y + dy)) return false;
    return true;
  };
  const isLarge = (e) => {
    e.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const r = e.getBoundingClientRect();
    const middle = [r.x + r.width / 2, r.y + r.height / 2];
    if (fits(e, ...middle)) return true;
    for (let x = r.left + HALF; x <= r.right - HALF; x += STEP)
      for (let y = r.top + HALF; y <= r.bottom - HALF; y += STEP) if (fits(e, x, y)) return true;
    return false;
  };
  const small = all.filter((e) => !isLarge(e) && !isInSentence(e));
  scrollTo(0, 0);
  const box = new Map(all.map((e) => [e, [...e.getClientRects()]]));
  const middle = (e) => {
    const r = e.getBoundingClientRect();
    return [r.x + r.width / 2, r.y + r.height / 2];
  };
  const distance = ([x, y], r) =>
    Math.hypot(Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom));
  const isSpaced = (e) =>
    all.every((other) => other === e || box.get(other).every((r) => distance(middle(e), r) >= HALF)) &&
    small.every((other) => {
      const [[x, y], [u, v]] = [middle(e), middle(other)];
      return other === e || Math.hypot(x - u, y - v) >= SIZE;
    });
  const told = (e) => {
    const { width, height } = e.getBoundingClientRect();
    return `${Math.round(width)}×${Math.round(height)} ${e.outerHTML.slice(0, 120)}`;
  };
  return small.filter((e) => !isSpaced(e)).map(told);
}"""


@pytest.fixture(scope="module", params=PATHS)
def page(readers: Readers, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with its folds open: loaded once, and looked at in every width."""
    page = readers.open(request.param)
    page.evaluate("document.querySelectorAll('main details').forEach((e) => { e.open = true; })")
    yield page
    readers.close(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_each_can_be_hit_without_hitting_another(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 1000})
    assert page.evaluate(TOO_SMALL, AIMED_AT) == []


TWO_LINES = """(line) => {
  document.body.innerHTML = "<main><ul><li><a href='#x'>Ett</a></li><li><a href='#y'>Två</a></li></ul></main>";
  for (const item of document.querySelectorAll("li"))
    Object.assign(item.style, { lineHeight: `${line}px`, margin: 0, minHeight: 0 });
}"""


@pytest.mark.parametrize(("line", "found"), [(26, 0), (20, 2)])
def test_what_stands_too_close_is_seen(visit: Callable[..., Page], line: int, found: int) -> None:
    page = visit("om/")
    page.evaluate(TWO_LINES, line)
    assert len(page.evaluate(TOO_SMALL, AIMED_AT)) == found
