"""Swedish compounds, taken apart by the site's own words: lägesbild is läge and bild."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from macros.search.words import RULES, is_stopword, stem

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
        self._words.update(short)
        self._stems = {stem(word) for word in self._words}
        # Most pieces of words are told apart by how they begin.
        self._beginnings = {word[:3] for word in self._stems}
        self._whole = set(whole)
        self.parts = cache(self._cut)
        """The parts of a word, as `_cut` gives them."""
        self.stems = cache(self._weighed)
        """The stem of a word and those of its parts, with what each counts of it."""

    def _cut(self, word: str) -> list[str]:
        """The parts of a compound, first and last; an empty list for any other word."""
        if word in self._whole or len(word) < 2 * SHORTEST_PART - 1 or not word.isalpha():
            return []
        found = [
            [word[: cut - len(link)], word[cut:]]
            for cut in range(3, len(word) - 2)
            if self._is_part(word[cut:])
            for link in RULES["links"]
            if word[:cut].endswith(link) and self._is_first(word[: cut - len(link)])
        ]
        return max(found, key=lambda parts: min(map(len, parts)), default=[])

    def _weighed(self, word: str) -> list[tuple[str, float]]:
        share = RULES["index"]["part"]
        return [(stem(word), 1.0), *((stem(part), share) for part in self.parts(word))]

    def _is_first(self, part: str) -> bool:
        return self._is_part(part) or bool(self.parts(part))

    def _is_part(self, part: str) -> bool:
        return part in self._words or (
            len(part) >= SHORTEST_PART
            and (part[:3] in self._beginnings or part[:2] in self._beginnings)
            and not _no_part(part)
            and stem(part) in self._stems
        )


def _no_part(word: str) -> bool:
    return is_stopword(word) or not word.isalpha()
