"""How light a page is when a reader opens it, and that nothing moves while it comes."""

from __future__ import annotations

import re
from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.page_kinds import PAGES_OF_EACH_KIND
from tests.chromium import new_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page, Request

    from tests.served import Served

MOST_REQUESTS = 6
"""Of a page, with all that it loads."""
ICON = 1
"""A browser without a window does not ask for it."""
MOST_BYTES = 20_000
"""Of styles and scripts together, compressed."""
SHIFTS = """
globalThis.shifts = [];
// A table finds its widths in its words: until all of the page is drawn, its columns move.
let drawn = Infinity;
document.addEventListener("readystatechange", () =>
  requestAnimationFrame(() => requestAnimationFrame((now) => (drawn = Math.min(drawn, now)))),
);
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    const moved = entry.sources
      .map(({ node }) => (node instanceof Element ? node : node?.parentElement))
      .filter((node) => entry.startTime > drawn || !node?.closest("table, .diagram"));
    if (moved.length) shifts.push([entry.value, ...moved.map((node) => node?.outerHTML.slice(0, 80))]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
SETTLED = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"
DRAWN = 50
"""Milliseconds in which a browser has drawn what has come; in fewer it just has less to move."""
SIZES = ((390, 844), (1440, 900))


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[dict[int, Page]]:
    """A tab of each width, which keeps nothing of what has been loaded, and watches what moves."""
    with ExitStack() as stack:
        found = {}
        for width, height in SIZES:
            size = {"width": width, "height": height}
            context = stack.enter_context(new_context(browser, viewport=size))
            context.add_init_script(SHIFTS)
            found[width] = context.new_page()
            tools = context.new_cdp_session(found[width])
            tools.send("Network.enable")
            tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
        yield found


@pytest.fixture
def fresh(tabs: dict[int, Page]) -> Callable[[int], Page]:
    """An empty tab: what stood in it is not seen until something else comes, as within a site."""

    def tab(width: int) -> Page:
        tabs[width].goto("about:blank")
        return tabs[width]

    return tab


@pytest.mark.parametrize("path", PAGES_OF_EACH_KIND)
@pytest.mark.parametrize("width", [width for width, _ in SIZES])
def test_a_page_asks_for_little_and_nothing_moves(
    fresh: Callable[[int], Page], served_site: Served, path: str, width: int
) -> None:
    page = fresh(width)
    search = path.startswith("sok/?")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(urlsplit(request.url).path)

    page.on("request", note)
    served_site.log.clear()
    # What a script shows has its room from the start: the page is drawn before it comes.
    with served_site.scripts_late(DRAWN / 1000):
        page.goto(served_site.address + path, wait_until="load")
        if search:
            page.wait_for_selector("#sok[data-state=klar] li")
        page.evaluate(SETTLED)
    page.remove_listener("request", note)
    assert page.evaluate("shifts") == []
    # How much of its index a page of results needs, tests/search says.
    beside = [one for one in asked if "/assets/search/" not in one]
    assert ICON + len(beside) <= MOST_REQUESTS, asked
    sent = {one: size for one, size in served_site.log if one.endswith((".css", ".js"))}
    assert len(sent) >= (4 if search else 2)  # one of each, and what searches
    assert search or sum(sent.values()) <= MOST_BYTES, sent


@pytest.mark.parametrize("width", [width for width, _ in SIZES])
def test_nothing_moves_when_the_top_of_a_page_comes_in_two_pieces(
    fresh: Callable[[int], Page], served_site: Served, width: int
) -> None:
    html = (served_site.folder / "lan/skane/index.html").read_bytes()
    band, crumbs = html.index(b"<header"), html.index(b'<nav class="crumbs')
    cuts = [
        tag.start()
        for first, last in (
            (band, html.index(b"<nav", band)),
            (crumbs, html.index(b"</ol", crumbs)),
        )
        for tag in re.finditer(rb"<[a-z]", html[:last])
        if tag.start() > first
    ]
    assert len(cuts) > 15
    page = fresh(width)
    for cut in cuts:
        with served_site.held_at(cut):
            page.goto(served_site.address + "lan/skane/", wait_until="commit")
            page.wait_for_timeout(DRAWN)
        page.wait_for_load_state("load")
        page.evaluate(SETTLED)
        assert page.evaluate("shifts") == [], html[cut - 80 : cut]


@pytest.mark.parametrize("moved", ["h1", "table"])
def test_what_moves_is_seen(fresh: Callable[[int], Page], served_site: Served, moved: str) -> None:
    page = fresh(1440)
    page.goto(served_site.address + "lan/")
    page.evaluate(SETTLED)
    assert page.evaluate("shifts") == []
    page.evaluate(f"document.querySelector({moved!r}).style.marginTop = '200px'; {SETTLED}")
    assert page.evaluate("shifts") != []
