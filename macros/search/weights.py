"""How much each word counts on one page, and the names that the page goes by."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from macros.search.words import RULES, is_stopword, joined, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from macros.search.compounds import Compounds
    from macros.search.pages import SearchedPage

MANY_HEADINGS = 12
"""Where a page has more headings than this, each of them counts for less."""

_WEB = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|eu)\b(?!@)\S*"
)
_MAYBE_WEB = re.compile(r"\.(?:se|nu|com|org|eu)\b|://|www\.")


class Weights:
    """The weights of the stems of one page, the names that it goes by, and all of its words."""

    def __init__(
        self, page: SearchedPage, place_words: Collection[str], compounds: Compounds, mean: float
    ) -> None:
        """`mean` is how many words a page has."""
        self.words: set[str] = set()
        self.weights: dict[str, float] = defaultdict(float)
        self.names: dict[str, int] = {}
        """By stem, of how many words the shortest name is that it stands in."""
        self._compounds = compounds
        weigh, text = RULES["index"], page.text
        self._name_all(page, place_words, weigh["title"])
        # A description often begins with the title: that is counted already.
        self._add([page.description], lambda _: weigh["lead"], but=self.names)
        self._add(page.asked, lambda _: weigh["asked"], but=self.names)
        headings = weigh["heading"] * min(1, math.sqrt(MANY_HEADINGS / max(len(text.headings), 1)))
        self._add(text.headings, lambda _: headings)
        length = sum(len(_content_words(block)) for block in text.blocks)
        norm = 1.2 * (0.4 + 0.6 * length / max(mean, 1))
        self._add(text.blocks, lambda count: weigh["body"] * count / (count + norm))
        self.weights = {word: each * page.weight for word, each in self.weights.items()}

    def _name_all(self, page: SearchedPage, place_words: Collection[str], most: float) -> None:
        compounds, best = self._compounds, dict[str, float]()
        for name in page.names:
            every = [word for word in words(name) if word not in place_words] or words(name)
            stems = {stem(word) for word in every if not is_stopword(word)} or set(map(stem, every))
            for word in stems:
                self.names[word] = min(self.names.get(word, 99), len(stems))
            share = 0.55 + 0.45 / max(len(stems), 1)
            for written in (*every, *joined(name)):
                self.words.update((written, *compounds.parts(written)))
                for word, part in compounds.stems(written):
                    best[word] = max(best.get(word, 0), most * share * part)
        self.weights.update(best)

    def _add(
        self, texts: Iterable[str], weight: Callable[[int], float], but: Collection[str] = ()
    ) -> None:
        counts = Counter(chain.from_iterable(map(_content_words, texts)))
        self.words.update(counts, *map(self._compounds.parts, counts))
        totals: dict[str, int] = {}
        shares: dict[str, float] = {}
        for word, count in counts.items():
            for found, share in self._compounds.stems(word):
                totals[found] = totals.get(found, 0) + count
                shares[found] = max(share, shares.get(found, 0))
        for found, total in totals.items():
            if found not in but:
                self.weights[found] += weight(total) * shares[found]


@lru_cache(maxsize=50_000)
def _content_words(text: str) -> tuple[str, ...]:
    """The words that tell what a text is about; remembered, since many pages share their blocks.

    Web addresses are left out: their words are no one's language.
    """
    if "." in text and _MAYBE_WEB.search(text):
        text = _WEB.sub(" ", text)
    return (*filterfalse(is_stopword, words(text)), *joined(text))
