"""How much each word counts on one page, and the names that the page goes by."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from macros.search.words import is_stopword, joined, rules, stem, stopwords, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from macros.search.compounds import Compounds
    from macros.search.pages import SearchedPage

MANY_HEADINGS = 12
"""Where a page has more headings than this, each of them counts for less."""


_WEB = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|eu)\b(?!@)\S*"
)
_MAYBE_WEB = re.compile(r"://|www\.|\.(?:se|nu|com|org|eu)\b")


class Weights:
    """The weights of the stems of one page, and the names that the page goes by."""

    def __init__(
        self, page: SearchedPage, place_words: Collection[str], stems: Stems, mean_length: float
    ) -> None:
        self.words: set[str] = set()
        self.written: set[str] = set()
        """Those that stand by themselves: not the pieces of compounds, nor two made one."""
        self.important: set[str] = set()
        self._known_stems = stems
        self.weights: dict[str, float] = defaultdict(float)
        self.names: dict[str, int] = {}
        weigh = rules()["index"]
        self._name_all(page, place_words, weigh["title"])
        text = page.text
        # A description often begins with the title: that is counted already.
        lead = self._counted([page.description])
        self._add(
            {w: n for w, n in lead.items() if stem(w) not in self.names}, lambda _: weigh["lead"]
        )
        headings = weigh["heading"] * min(1, math.sqrt(MANY_HEADINGS / max(len(text.headings), 1)))
        self._add(self._counted(text.headings), lambda _: headings)
        body = self._counted(text.blocks)
        norm = 1.2 * (0.4 + 0.6 * sum(body.values()) / mean_length)
        self._add(body, lambda count: weigh["body"] * count / (count + norm))

    def _name_all(self, page: SearchedPage, place_words: Collection[str], most: float) -> None:
        best: dict[str, float] = {}
        for name in (page.title, *page.aliases):
            every = words(name)
            every = tuple(w for w in every if w not in place_words) or every
            content = tuple(w for w in every if not is_stopword(w)) or every
            stems = list(dict.fromkeys(stem(w) for w in content))
            self.important.update(every, joined(name))
            self.written.update(every)
            for word in stems:
                self.names[word] = min(self.names.get(word, 99), len(stems))
            share = 0.55 + 0.45 / max(len(stems), 1)
            for written in (*every, *joined(name)):
                for word, part in self._known(written):
                    best[word] = max(best.get(word, 0), most * share * part)
        for word, value in best.items():
            self.weights[word] += value

    def _counted(self, texts: Sequence[str]) -> Counter[str]:
        found = Counter(chain.from_iterable(map(_content_words, texts)))
        self.written.update(*map(words, texts))
        self.words.update(found)
        return found

    def _add(self, counts: Mapping[str, int], weight: Callable[[float], float]) -> None:
        known, compounds = self._known_stems, self.words
        totals: dict[str, int] = {}
        shares: dict[str, float] = {}
        for word, count in counts.items():
            stems, parts = known[word]
            if parts:
                compounds.update(parts)
            for found, share in stems:
                if found in totals:
                    totals[found] += count
                    shares[found] = max(shares[found], share)
                else:
                    totals[found], shares[found] = count, share
        weights = self.weights
        for found, total in totals.items():
            weights[found] += weight(total) * shares[found]

    def _known(self, word: str) -> tuple[tuple[str, float], ...]:
        stems, parts = self._known_stems[word]
        if parts:
            self.words.update(parts)
        return stems


class Stems(dict[str, tuple[tuple[tuple[str, float], ...], tuple[str, ...]]]):
    """By word: its stem and those of its parts, with what each counts of it; and the parts.

    A word is looked up when it is first asked for; most stand on many pages.
    """

    def __init__(self, compounds: Compounds) -> None:
        super().__init__()
        self._compounds = compounds

    def __missing__(self, word: str) -> tuple[tuple[tuple[str, float], ...], tuple[str, ...]]:
        """Look up a word."""
        parts = tuple(reversed(self._compounds.parts(word)))
        share = rules()["index"]["part"]
        self[word] = ((stem(word), 1.0), *((stem(p), share) for p in parts)), parts
        return self[word]


@lru_cache(maxsize=50_000)
def _content_words(text: str) -> tuple[str, ...]:
    """The words that tell what a text is about; remembered, since many pages share their blocks.

    Web addresses are left out: their words are no one's language.
    """
    text = _WEB.sub(" ", text) if _MAYBE_WEB.search(text) else text
    every, passed = words(text), stopwords()
    return (*[word for word in every if word not in passed], *joined(text))
