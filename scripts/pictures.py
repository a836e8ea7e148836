"""Make the pictures of docs/om/bilder from the built site: what editors see of it."""

from __future__ import annotations

import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.upkeep.extras.browser import ARGUMENTS, NAMES

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
OUT = ROOT / "docs" / "om" / "bilder"
PICTURES = {
    "kort.png": ("lan/skane/", ".contact"),
    "sidfot.png": ("vagledning/lagen/", ".page-footer"),
    # In full, as the page of its year has it, and with the way to tell of a change.
    "handelse.png": ("kalender/2027/", ".event:has([href*='andrad-handelse'])"),
}
"""Each picture: the page, and the part of it."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> int:
    """Take every picture; returns the exit code."""
    if not SITE.is_dir():
        print("site/ is missing: run make build", file=sys.stderr)
        return 1
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        path = next((found for name in NAMES if (found := shutil.which(name))), None)
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for name, (address, part) in PICTURES.items():
            page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
            # What is behind a line of a card is in the picture too.
            page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
            page.locator(part).first.screenshot(path=str(OUT / name), animations="disabled")
        browser.close()
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
