"""What every change is listed by, and what several of them write."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.live.draft import Draft

if TYPE_CHECKING:
    from tests.live.yaml_text import Entry

Change = Callable[[Draft], None]


def listing(changes: list[Change]) -> Callable[[Change], Change]:
    """A mark for the changes of a module, which are made in the order that they stand."""

    def change(function: Change) -> Change:
        changes.append(function)
        return function

    return change


def source(draft: Draft, **more: str) -> Entry:
    """Where a contact was read."""
    return {
        "url": "https://www.exempel.se/sida.html",
        "title": "Exempelverket, En sida",
        "read": draft.today,
        **more,
    }


def cited(draft: Draft, year: str | None = None) -> str:
    """The id of a source, which is added where it is not there."""
    key = f"exempelverket-en-sida-{year}" if year else "exempelverket-en-sida"
    if all(entry["id"] != key for entry in draft.entries("sources")):
        entry: Entry = {
            "id": key,
            "url": f"https://www.exempel.se/{key}.html",
            "title": "En sida",
            "publisher_name": "Exempelverket",
            "kind": "myndighet",
            "read": draft.today,
        }
        draft.add("sources", entry | ({"published": year} if year else {}))
    return key


def other(values: list[str], *, than: object) -> str:
    return next(value for value in values if value != than)
