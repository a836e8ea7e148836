"""Places on a page that had another id before: an empty element keeps it where the place is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.finishing.reader import attributes, ids

if TYPE_CHECKING:
    from collections.abc import Mapping


class OldPlaces:
    """The ids that are to be kept on a page, and those that wait for the text of their place.

    The element stands right before the first text in the place: there it is allowed, whichever
    elements are around.
    """

    def __init__(self, html: str, former: Mapping[str, tuple[str, ...]]) -> None:
        """`former` has the old ids by the new ones; of those some may be on other pages."""
        maybe = any(not new or new in html for new in former)
        present = ids(html) if maybe else set()
        self.left = {
            new: kept
            for new, old in former.items()
            if (not new or new in present) and (kept := [id_ for id_ in old if id_ not in present])
        }
        """Those that have not been reached yet, by the new ones."""
        self.waiting: list[str] = []
        self._made: set[str] = set()

    def of(self, new: str) -> str:
        """The elements for a place that has been reached."""
        kept = [old for old in self.left.pop(new, ()) if old not in self._made]
        self._made.update(kept)
        return "".join(f'<span id="{old}"></span>' for old in kept)

    def look(self, rest: str) -> None:
        """See whether an element, whose attributes `rest` are, is one of the places."""
        if element := self.of(attributes(rest).get("id", "-")):
            self.waiting.append(element)

    def take(self) -> str:
        """The elements that wait, now that there is text."""
        found = "".join(self.waiting)
        self.waiting.clear()
        return found
