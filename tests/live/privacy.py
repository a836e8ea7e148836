"""What pages and scripts load, keep and ask of whoever reads: nothing from elsewhere, and nothing of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.built_pages import BuiltPage
    from tests.live.live_site import LiveSite

_LOADED = ("src", "srcset", "poster", "data", "action", "background", "ping")
_GESTURES = (
    *("touchstart", "touchmove", "pointermove", "mousemove", "dragstart", "gesturestart"),
    *("devicemotion", "deviceorientation"),
)
_KEEPING = ("localStorage", "sessionStorage", "document.cookie", "indexedDB", "serviceWorker")


def nothing_is_styled_or_run_inline(live: LiveSite) -> None:
    for page in live.pages.values():
        for element in page.elements:
            told = f"/{page.address}: {element.tag} {element.items()}"
            assert not any(name.startswith("on") for name in element.keys()), told  # noqa: SIM118
            assert "style" not in element.attrib, told
            assert element.tag not in ("style", "iframe", "object", "embed", "base"), told
            # What is said to machines is no script that runs.
            is_data = element.get("type") == "application/ld+json"
            assert element.tag != "script" or element.get("src") or is_data, told


def no_page_loads_or_sends_anything_elsewhere(live: LiveSite) -> None:
    for page in live.pages.values():
        for address in _loaded(page):
            parts = urlsplit(address)
            assert not parts.netloc, f"/{page.address}: {address}"
            assert parts.scheme in ("", "data"), f"/{page.address}: {address}"


def _loaded(page: BuiltPage) -> Iterator[str]:
    for element in page.elements:
        if element.tag == "link" and element.get("rel") in ("canonical", "alternate"):
            continue
        if element.tag in ("link", "image", "use"):
            yield element.get("href") or element.get("xlink:href") or ""
        for name in _LOADED:
            if element.get(name):
                yield element.get(name, "")


def no_stylesheet_or_script_loads_anything_elsewhere(live: LiveSite) -> None:
    for path in live.folder.rglob("*.css"):
        css = path.read_text("utf-8")
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", css):
            assert address.startswith(("data:", "#")) or not urlsplit(address).netloc, path.name
        assert not re.search(r"@import\s+(url\()?[\"']?(https?:)?//", css), path.name
    for path in live.folder.rglob("*.js"):
        addresses = re.findall(r"[\"'`](?:https?:)?//[^\"'`]+", path.read_text("utf-8"))
        assert not [a for a in addresses if "www.w3.org" not in a], path.name


def scripts_keep_nothing_in_the_browser(live: LiveSite) -> None:
    for path in live.folder.rglob("*.js"):
        script = path.read_text("utf-8")
        assert not [word for word in _KEEPING if word in script], path.name


def no_page_plays_sound_or_film(live: LiveSite) -> None:
    for page in live.pages.values():
        assert not page.all("audio", "video", "track", "source", "marquee", "blink"), page.address


def no_page_asks_who_the_reader_is(live: LiveSite) -> None:
    """Fields are to look for something alone, and nothing is sent in."""
    for page in live.pages.values():
        assert not page.all("textarea"), page.address
        for form in page.all("form"):
            assert form.get("method", "get") == "get", f"/{page.address}"
        for field in page.all("input"):
            assert field.get("type") in ("search", "text", "radio", "date"), f"/{page.address}"
            assert field.get("autocomplete", "off") == "off", f"/{page.address}"


def scripts_ask_for_no_gesture_or_movement(live: LiveSite) -> None:
    for path in live.folder.rglob("*.js"):
        script = path.read_text("utf-8")
        assert not [word for word in _GESTURES if word in script], path.name
