"""The browser of the tests: the system's, or Playwright's own where there is none."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect, sync_playwright

from macros.upkeep.extras.browser import ARGUMENTS, NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext

PATIENCE = 120_000
"""Milliseconds to wait for what has to come: no test is about how long a busy machine takes."""

PLAYWRIGHTS_OWN = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "PreconnectToSearch",
)
"""What Playwright switches off itself: of two such lists the browser takes the last alone."""
JS_FLAGS = (
    "--single-threaded",
    "--invocation-count-for-maglev=4000",
    "--invocation-count-for-turbofan=30000",
)
THRIFTY = (
    # Only scripts that run ten times as often as the browser else asks are compiled: most pages of
    # the tests are left before that has paid. And no core is idle that could help with scripts.
    f"--js-flags={' '.join(JS_FLAGS)}",
    # A page takes the frame of the one before it: no reader sees a difference, and to open a page
    # costs a fifth less. Nor is a process started for a tab that may never come.
    f"--disable-features={','.join((*PLAYWRIGHTS_OWN, 'RenderDocument', 'SpareRendererForSitePerProcess'))}",
)
"""How a browser that opens a thousand pages does it with little work. What measures speed goes
without this."""


@contextmanager
def chromium(*arguments: str) -> Iterator[Browser]:
    """Start the browser; one at a time, since Playwright allows no second."""
    expect.set_options(timeout=PATIENCE)
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, *arguments], timeout=PATIENCE
        )
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def new_context(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """A reader's browser that has been nowhere yet; closed afterwards, whatever happens."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    try:
        yield context
    finally:
        context.close()
