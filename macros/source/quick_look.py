"""The quick look: whether a text has anything in it that some rules could tell.

Most texts have nothing, and each of them would be held against hundreds of patterns. An alternation
is tried at every letter; here it is tried only where one of its signs stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Look:
    """What some rules look for: whatever they tell has one of these."""

    signs: str
    """One of the signs of a set of signs, as it stands in a pattern…"""
    after: str = ""
    """… with one of these alternatives after it, which look back at the sign."""
    start: str = ""
    """Alternatives that the text begins with."""
    words: tuple[str, ...] = ()
    """What may stand anywhere."""


def quick_look(*looks: Look) -> Callable[[str], bool]:
    """Whether a text has what any of the looks is for."""
    signs = "".join(look.signs for look in looks)
    after = "|".join(look.after for look in looks if look.after)
    start = "|".join(look.start for look in looks if look.start)
    found = re.compile(f"[{signs}](?:{after})").search
    begins = re.compile(start or r"(?!)").match
    words = tuple(word for look in looks for word in look.words)

    def has(text: str) -> bool:
        if found(text) or begins(text):
            return True
        for word in words:  # noqa: SIM110 - a loop is quicker
            if word in text:
                return True
        return False

    return has
