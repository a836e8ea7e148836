"""A reader's clock that stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

STOPPED = """(now) => {
  const [Real, still] = [Date, new Date(now).getTime()];
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [still])); }
    static now() { return still; }
  };
}"""


def stop_the_clock(page: Page, now: str) -> None:
    """Let the clock of a page stand still at a time, as long as the page is open.

    Playwright's own is that of the whole browser, which then could not be used again.
    """
    page.evaluate(STOPPED, now)
