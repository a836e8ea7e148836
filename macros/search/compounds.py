"""Swedish compounds, taken apart by the site's own words: lägesbild is läge and bild."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from macros.search.words import is_stopword, rules, stem

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_PART = 4
"""Letters of a part at least; shorter ones cut words where no one hears a joint."""


class Compounds:
    """Takes words apart, given the words that may be parts."""

    def __init__(
        self, words: Iterable[str], short: Iterable[str] = (), whole: Iterable[str] = ()
    ) -> None:
        """`words` may be parts, `short` even though they are short; `whole` are never cut."""
        self._words = {w for w in words if len(w) >= SHORTEST_PART and not _no_part(w)}
        self._words |= set(short)
        self._stems = {stem(w) for w in self._words}
        # A stem is what its words begin with, and has two letters at least.
        self._beginnings = {found[:3] for found in self._stems}
        self._whole = set(whole)
        self.parts = cache(self._cut)
        """The parts of a word, as `_cut` gives them."""

    def _cut(self, word: str) -> list[str]:
        """The parts of a compound, first and last; an empty list for any other word."""
        if word in self._whole or len(word) < 2 * SHORTEST_PART - 1 or not word.isalpha():
            return []
        best: tuple[int, list[str]] | None = None
        for cut in range(3, len(word) - 2):
            last = word[cut:]
            if not self._is_last(last):
                continue
            for link in rules()["links"]:
                first = word[: cut - len(link)]
                if word[cut - len(link) : cut] == link and self._is_first(first):
                    value = min(len(first), len(last))
                    if best is None or value > best[0]:
                        best = (value, [first, last])
        return best[1] if best else []

    def _is_first(self, part: str) -> bool:
        return part in self._words or (
            len(part) > SHORTEST_PART
            and not _no_part(part)
            and (self._is_known(part) or bool(self.parts(part)))
        )

    def _is_last(self, part: str) -> bool:
        return part in self._words or (
            len(part) >= SHORTEST_PART and self._is_known(part) and not _no_part(part)
        )

    def _is_known(self, part: str) -> bool:
        """Whether one of the words that may be parts has its stem."""
        known = part[:3] in self._beginnings or part[:2] in self._beginnings
        return known and stem(part) in self._stems


def _no_part(word: str) -> bool:
    return is_stopword(word) or not word.isalpha()
