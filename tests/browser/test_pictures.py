"""The pictures: the network, whose lines meet what they join and no word, the map, and the wheel."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

import pytest

from tests.helpers import SITE_URL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

PARTS = """() => {
  const picture = document.querySelector(".diagram");
  const of = (e) => { const { left, top, right, bottom } = e.getBoundingClientRect();
    return [left, top, right, bottom]; };
  const all = (name) => [...picture.querySelectorAll(name)];
  return {
    boxes: all(".diagram__box").map((e) => [e.querySelector(".diagram__name").textContent, of(e)]),
    texts: all(".diagram__box > *").map((e) => [e.textContent, of(e)]),
    lines: all(".diagram__line").map((e) => [e.textContent, of(e.children[0]), of(e.children[1]),
      of(e.children[2])]),
    sizes: all("*").map((e) => parseFloat(getComputedStyle(e).fontSize)),
    targets: all("a").map((e) => e.getBoundingClientRect()).map((r) => Math.min(r.width, r.height)),
    over: picture.scrollWidth - picture.clientWidth,
  };
}"""


class Area(NamedTuple):
    """Where something is on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area, within: float = 0) -> bool:
        """Whether one lies on the other, or that near to it; to touch is not to lie on it."""
        return (
            self.left < other.right + within
            and other.left < self.right + within
            and self.top < other.bottom + within
            and other.top < self.bottom + within
        )


SIZES = {"phone": 390, "small phone": 320, "tablet": 768, "desk": 1440, "sheet": 674}


@pytest.fixture(params=SIZES)
def network(visit: Callable[..., Page], request: pytest.FixtureRequest) -> Page:
    """The page of the network in each size."""
    page = visit("natverket/", width=SIZES[request.param])
    if request.param == "sheet":
        page.emulate_media(media="print")
    return page


def test_a_line_meets_the_two_that_its_words_name_and_nothing_else(network: Page) -> None:
    parts = network.evaluate(PARTS)
    boxes = {name: Area(*where) for name, where in parts["boxes"]}
    assert len(boxes) == len(parts["boxes"]) == 6
    words = [Area(*label) for _, _, label, _ in parts["lines"]]
    words += [Area(*where) for _, where in parts["texts"]]
    strokes = []
    for told, first, _, last in parts["lines"]:
        ends = [Area(*first), Area(*last)]
        joined = {name for name, box in boxes.items() if any(e.meets(box, 1.5) for e in ends)}
        assert joined == {name for name in boxes if name in told.split()}, told
        strokes += ends
    assert len(strokes) == 12
    for stroke in strokes:
        # Long enough to be seen as an arrow.
        assert max(stroke.right - stroke.left, stroke.bottom - stroke.top) >= 14
        assert not [text for text in words if stroke.meets(text)]
        assert not [name for name, box in boxes.items() if stroke.meets(box)]
    apart = [*boxes.values(), *(Area(*label) for _, _, label, _ in parts["lines"])]
    assert not [pair for pair in itertools.combinations(apart, 2) if pair[0].meets(pair[1])]
    assert not [pair for pair in itertools.combinations(strokes, 2) if pair[0].meets(pair[1])]


def test_it_is_read_and_hit_in_every_size(network: Page) -> None:
    parts = network.evaluate(PARTS)
    on_paper = network.evaluate("() => matchMedia('print').matches")
    assert min(parts["sizes"]) >= (13 if on_paper else 14)
    assert min(parts["targets"]) >= 24
    assert parts["over"] <= 0


def test_every_box_leads_to_a_page_that_is_there(visit: Callable[..., Page], site: Path) -> None:
    page = visit("natverket/")
    boxes = page.locator(".diagram__box")
    found = [box.get_attribute("href") or "" for box in boxes.all()]
    assert len(found) == 6
    for href in found:
        address = urlsplit(urljoin(SITE_URL + "natverket/", href)).path
        path = address.removeprefix(urlsplit(SITE_URL).path)
        assert (site / path / "index.html").is_file(), href


WIDEST = """([county, size]) => {
  const link = document.querySelector(`a[aria-label="${county}"]`);
  const hit = (x, y) => document.elementFromPoint(x, y)?.closest("a") === link;
  const round = Array.from({ length: 16 }, (_, n) => (n * Math.PI) / 8);
  const fits = (x, y) => hit(x, y) && round.every((angle) => hit(
    x + (size / 2) * Math.cos(angle), y + (size / 2) * Math.sin(angle)));
  const { left, top, width, height } = link.getBoundingClientRect();
  // From the middle out, since most have room there.
  for (let off = 0; off <= Math.max(width, height) / 2; off += 1) {
    for (let step = -off; step < off || off + step === 0; step += 1) {
      for (const [x, y] of [[step, -off], [off, step], [-step, off], [-off, -step]]) {
        if (fits(left + width / 2 + x, top + height / 2 + y)) return true;
      }
    }
  }
  return false;
}"""
"""Whether a circle of a size fits into what leads to a county."""


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("path", ["", "lan/"])
def test_a_thumb_hits_every_county(visit: Callable[..., Page], path: str, width: int) -> None:
    page = visit(path, width=width, height=1400)
    page.locator(".map__picture").evaluate(
        "e => scrollTo({ top: e.getBoundingClientRect().top + scrollY, behavior: 'instant' })"
    )
    counties = [link.get_attribute("aria-label") for link in page.locator("a.map__county").all()]
    assert len(counties) == 21
    small = [county for county in counties if not page.evaluate(WIDEST, [county, 24])]
    assert small == []
    # In a small one, since all of it is tried.
    assert not page.evaluate(WIDEST, ["Blekinge län", 400])
    assert "Blekinge län" in counties


def test_on_a_phone_lists_and_answers_come_before_the_map(visit: Callable[..., Page]) -> None:
    for path, before in (("", ".finder"), ("", "h2"), ("lan/", "table")):
        page = visit(path, width=390)
        height = {name: page.locator(name).first.bounding_box() for name in (before, ".map")}
        assert height[before]["y"] + height[before]["height"] <= height[".map"]["y"], (path, before)  # type: ignore[index]


def test_on_a_countys_page_the_map_is_a_picture_that_says_what_it_shows(
    visit: Callable[..., Page],
) -> None:
    page = visit("lan/skane/")
    page.get_by_role("img", name="Karta över länen, där Skåne län är markerat").wait_for()
    assert page.locator(".map__picture a").count() == 0


IN_WHEEL = """() => {
  const picture = document.querySelector(".wheel__picture");
  const of = (e) => { const { left, top, right, bottom } = e.getBoundingClientRect();
    return [left, top, right, bottom]; };
  const all = (name) => [...picture.querySelectorAll(name)];
  const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
  return {
    names: all(".wheel__month").map(of),
    marks: all(".wheel__dated path").map(of),
    discs: all(".wheel__disc").map((e) => [of(e.querySelector("circle")), of(e.querySelector("text"))]),
    sizes: all(".wheel__disc text, .wheel__month")
      .map((e) => parseFloat(getComputedStyle(e).fontSize) * scale),
    over: document.documentElement.scrollWidth - innerWidth,
    key: [...document.querySelectorAll(".wheel__key a")].map((e) => e.getBoundingClientRect().height),
  };
}"""
LEAST_SIGN = {"phone": 12, "small phone": 10, "tablet": 12, "desk": 16, "sheet": 12}
"""How large the numbers are at least, in pixels; on the smallest screens the table says the same."""


@pytest.mark.parametrize("size", SIZES)
def test_the_wheel_is_read_in_every_size(visit: Callable[..., Page], size: str) -> None:
    page = visit("samordna/arshjulet/", width=SIZES[size])
    if size == "sheet":
        page.emulate_media(media="print")
    parts = page.evaluate(IN_WHEEL)
    assert len(parts["names"]) == 12
    if size != "sheet":  # paper is laid out anew when it is printed
        assert parts["over"] <= 0
    assert min(parts["sizes"]) >= LEAST_SIGN[size]
    # That no disc lies on another is tried where they are placed: round things meet later than the
    # squares around them.
    names = [Area(*where) for where in parts["names"]]
    others = [Area(*where) for where in (*parts["marks"], *(disc for disc, _ in parts["discs"]))]
    assert not [(name, other) for name in names for other in others if name.meets(other, -2)]
    assert not [pair for pair in itertools.combinations(names, 2) if pair[0].meets(pair[1])]
    for disc, number in parts["discs"]:
        assert disc[0] <= number[0] and number[2] <= disc[2]  # noqa: PT018 - both sides of one


def test_on_paper_the_wheel_and_its_key_are_one_sheet(visit: Callable[..., Page]) -> None:
    page = visit("samordna/arshjulet/", width=674)
    page.emulate_media(media="print")
    below = page.locator(".wheel").bounding_box()
    assert below is not None
    # A4 less its margins, at 96 px an inch.
    assert below["y"] + below["height"] <= (297 - 13 - 14) / 25.4 * 96
    assert page.locator(".wheel__key").is_visible()
