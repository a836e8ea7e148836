"""How long a reader on a slow line waits for the search, and for how much; run by the bench.

The line is Chromium's own: 400 kB a second, and 400 ms before anything comes.
"""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from tests.chromium import new_context
from tests.search.measure import DONE, SEARCH

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.served import Served

KB_PER_SECOND, LATENCY_MS = 400, 400
TIMES = 3
QUERIES = ("lagen", "samordnare", "hur gör man en lägesbild", "orsaksanlys")
TYPED = ("lag", "samord", "läges", "orsaksana")


def _narrow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": KB_PER_SECOND * 1000,
            "uploadThroughput": KB_PER_SECOND * 1000,
        },
    )


def results(browser: Browser, site: Served, query: str) -> tuple[float, float, int, int]:
    """Seconds from opening to the list and to the first excerpt, requests, and the search's bytes."""
    with new_context(browser, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        _narrow(page)
        site.log.clear()
        page.goto(f"{site.root}sok/?q={query}", wait_until="commit")
        page.wait_for_selector(DONE)
        listed = page.evaluate("performance.now()")
        size = site.bytes_of(*SEARCH)
        page.wait_for_selector("[data-excerpt]:not(:empty)")
        told = page.evaluate("performance.now()")
        page.wait_for_load_state("networkidle")
        return listed / 1000, told / 1000, len(site.log), size


def suggestion(browser: Browser, site: Served, text: str) -> float:
    """Seconds from the first letter in the box of an open page to the first suggestion."""
    with new_context(browser, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        _narrow(page)
        page.goto(f"{site.root}om/", wait_until="load")
        start = page.evaluate("performance.now()")
        page.fill("#sok-ruta", text)
        page.wait_for_selector("#sok-forslag [role=option]")
        return (page.evaluate("performance.now()") - start) / 1000


def report(browser: Browser, site: Served) -> None:
    """Print the medians."""
    print(f"\nAt {KB_PER_SECOND} kB/s and {LATENCY_MS} ms, 390 px wide, nothing in the cache")
    for query in QUERIES:
        found = [results(browser, site, query) for _ in range(TIMES)]
        listed, told, asked, size = (statistics.median(each) for each in zip(*found, strict=True))
        print(
            f"  {query:<26} results {listed:4.2f} s  excerpt {told:4.2f} s  "
            f"{asked:.0f} requests  search {size / 1000:.1f} kB before the results"
        )
    for text in TYPED:
        times = [suggestion(browser, site, text) for _ in range(TIMES)]
        print(f"  {text:<26} suggestion {statistics.median(times):4.2f} s")
