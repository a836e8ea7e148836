"""The index: how much each word counts on each page, cut into files. Deterministic and pure."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from macros.search.compounds import Compounds
from macros.search.words import fold_word, is_stopword, joined, rules, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from macros.search.pages import SearchedPage

MAX_WORDS = 16_000
"""Words that spelling is helped with at most; what is over is found, but only as it is spelled."""
MAX_TEXT = 12_000
"""Characters of a page's text that the excerpt is taken from at most."""
PART_SIZE = 4_000
"""Characters of a file of the index, about: a query fetches one for each of its stems."""
WEIGHT_STEPS = 26
"""How finely a word's weight on a page is told."""
TITLE, HEADING, LEAD, BODY = 6.0, 1.8, 1.2, 2.2
"""What a word counts for in the title or an alias, a heading, the description, and the text."""
MANY_HEADINGS = 12
"""Where a page has more headings than this, each of them counts for less."""
PART = 0.5
"""How much of it the part of a compound counts."""

Synonyms = dict[str, list[str]]
"""By a phrase in stems, the phrases that mean the same, in stems too."""


_ADDRESS = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|eu)\b\S*"
)


class _Weights:
    """The weights of the stems of one page, and the names that the page goes by."""

    def __init__(self, page: SearchedPage, stems: _Stems, mean_length: float) -> None:
        self.words: set[str] = set()
        self.written: set[str] = set()
        """Those that stand by themselves: not the pieces of compounds, nor two made one."""
        self.important: set[str] = set()
        self._known_stems = stems
        self.weights: dict[str, float] = defaultdict(float)
        self.names: dict[str, int] = {}
        self._name_all(page)
        text = page.text
        # A description often begins with the title: that is counted already.
        lead = self._counted([page.description])
        self._add({w: n for w, n in lead.items() if stem(w) not in self.names}, lambda _: LEAD)
        headings = HEADING * min(1, math.sqrt(MANY_HEADINGS / max(len(text.headings), 1)))
        self._add(self._counted(text.headings), lambda _: headings)
        body = self._counted(text.blocks)
        norm = 1.2 * (0.4 + 0.6 * sum(body.values()) / mean_length)
        self._add(body, lambda count: BODY * count / (count + norm))

    def _name_all(self, page: SearchedPage) -> None:
        best: dict[str, float] = {}
        for name in (page.title, *page.aliases):
            every = words(name)
            if page.is_place:
                every = tuple(w for w in every if w not in rules()["place_words"]) or every
            content = tuple(w for w in every if not is_stopword(w)) or every
            stems = list(dict.fromkeys(stem(w) for w in content))
            self.important.update(every, joined(name))
            self.written.update(every)
            for word in stems:
                self.names[word] = min(self.names.get(word, 99), len(stems))
            share = 0.55 + 0.45 / max(len(stems), 1)
            for word, part in self._stems([*every, *joined(name)]):
                value = (
                    TITLE * share * part * (0.3 if word not in stems and is_stopword(word) else 1)
                )
                best[word] = max(best.get(word, 0), value)
        for word, value in best.items():
            self.weights[word] += value

    def _counted(self, texts: Iterable[str]) -> Counter[str]:
        found: Counter[str] = Counter()
        for text in texts:
            found.update(_content_words(text))
            self.written.update(words(text))
        self.words.update(found)
        return found

    def _add(self, counts: Mapping[str, int], weight: Callable[[float], float]) -> None:
        stems: dict[str, float] = defaultdict(float)
        parts: dict[str, float] = {}
        known = self._known_stems.of
        for word in sorted(counts):
            count = counts[word]
            of_word, also = known(word)
            self.words.update(also)
            for found, part in of_word:
                stems[found] += count
                if part > parts.get(found, 0):
                    parts[found] = part
        for found, total in stems.items():
            self.weights[found] += weight(total) * parts[found]

    def _stems(self, found: Sequence[str]) -> Iterator[tuple[str, float]]:
        for word in found:
            stems, parts = self._known_stems.of(word)
            self.words.update(parts)
            yield from stems


class _Stems:
    """The stems of words; remembered, since most words stand on many pages."""

    def __init__(self, compounds: Compounds) -> None:
        self._compounds = compounds
        self._known: dict[str, tuple[tuple[tuple[str, float], ...], tuple[str, ...]]] = {}

    def of(self, word: str) -> tuple[tuple[tuple[str, float], ...], tuple[str, ...]]:
        """The stem of a word and of its parts, with what each counts of it; and the parts."""
        if word not in self._known:
            parts = tuple(self._compounds.all_parts(word))
            stems = ((stem(word), 1.0), *((stem(part), PART) for part in parts))
            self._known[word] = stems, parts
        return self._known[word]


def build(
    every: Iterable[SearchedPage],
    synonyms: Synonyms,
    terms: Collection[str] = (),
    short_parts: Collection[str] = (),
    places: Collection[str] = (),
    localities: Collection[str] = (),
) -> dict[str, str]:
    """Make the files of the index: their contents by name.

    `terms` are words that are known to be words of the field, beside those of the pages;
    `short_parts` may be parts of compounds though they are short; `places` are the kinds of the
    pages that stand for a place; `localities` are names that lie in one, and have no page.
    """
    pages = sorted(every, key=lambda page: page.order)
    compounds = _compounds(pages, terms, short_parts)
    mean = sum(sum(map(_word_count, p.text.blocks)) for p in pages) / max(len(pages), 1)
    stems = _Stems(compounds)
    weighed = [_Weights(page, stems, max(mean, 1)) for page in pages]
    parts = list(_parts(_postings(pages, weighed)))
    files = {f"terms/{n}.json": _json(dict(part)) for n, part in enumerate(parts)}
    for number, page in enumerate(pages):
        text = "\n".join(page.text.blocks)[:MAX_TEXT]
        files[f"pages/{number}.json"] = _json(
            [page.title, page.address, page.kind, list(page.trail), text]
        )
    core = {
        "rules": rules(),
        "kinds": [[kind, len(list(group))] for kind, group in groupby(p.kind for p in pages)],
        "places": list(places),
        "named": sorted(
            {
                word
                for page in pages
                if page.is_place
                for name in (page.title, *page.aliases)
                for word in words(name)
                if is_stopword(word)
            }
        ),
        "localities": _known(localities, weighed),
        "parts": [fold_word(part[0][0]) for part in parts],
        "synonyms": synonyms,
        "words": _front_coded(*_vocabulary(weighed, terms), _names(pages)),
    }
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(files[name].encode())
    files["core.json"] = _json({"version": digest.hexdigest()[:12], **core})
    return files


@lru_cache(maxsize=50_000)
def _content_words(text: str) -> tuple[str, ...]:
    """The words that tell what a text is about; remembered, since many pages share their blocks.

    Mail and web addresses are left out: their words are no one's language.
    """
    text = _ADDRESS.sub(" ", text)
    return (*(word for word in words(text) if not is_stopword(word)), *joined(text))


@lru_cache(maxsize=50_000)
def _word_count(text: str) -> int:
    return len(words(text))


def _compounds(
    pages: Sequence[SearchedPage], terms: Iterable[str], short_parts: Collection[str]
) -> Compounds:
    counts: Counter[str] = Counter()
    short: set[str] = set()
    names: set[str] = set()
    for page in pages:
        title = [w for name in (page.title, *page.aliases) for w in words(name)]
        if page.is_place:
            names.update(title)
            continue
        short.update(title)
        counts.update(dict.fromkeys(title, 2))
        for text in (page.description, *page.text.blocks):
            counts.update(words(text))
    for term in terms:
        short.update(words(term))
        counts.update(dict.fromkeys(words(term), 2))
    short = {w for w in short if len(w) == 3 and not is_stopword(w) and w.isalpha()}
    good = {w for w, count in counts.items() if count >= 2 and w not in names}
    return Compounds(good, short=short.intersection(short_parts), whole=names)


def _postings(
    pages: Sequence[SearchedPage], weighed: Sequence[_Weights]
) -> dict[str, dict[str, list[int]]]:
    """By stem and code, the numbers of the pages.

    A code is the weight, A to Z, or how many words a name has that the stem is one of, 1-9;
    0 is a name that is too common a word to be one alone.
    """
    top = TITLE + HEADING + LEAD + BODY
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, (page, weights) in enumerate(zip(pages, weighed, strict=True)):
        for word, weight in weights.weights.items():
            level = max(1, min(WEIGHT_STEPS, math.ceil(weight / top * WEIGHT_STEPS)))
            found[word][chr(ord("A") + level - 1)].append(number)
        for word, length in weights.names.items():
            weak = page.common_names and len(word) <= 4
            found[word]["0" if weak else str(min(length, 9))].append(number)
    return found


def _parts(postings: Mapping[str, Mapping[str, list[int]]]) -> Iterator[list[tuple[str, str]]]:
    part: list[tuple[str, str]] = []
    size = 0
    for word in sorted(postings, key=lambda w: (fold_word(w), w)):
        entry = (word, _entry(postings[word]))
        # Stems that are folded alike stay together: a query finds them by one look.
        if part and size > PART_SIZE and fold_word(part[-1][0]) != fold_word(word):
            yield part
            part, size = [], 0
        part.append(entry)
        size += len(word) + len(entry[1]) + 6
    if part:
        yield part


def _entry(codes: Mapping[str, list[int]]) -> str:
    return ";".join(code + ".".join(_steps(codes[code])) for code in sorted(codes))


def _steps(numbers: Iterable[int]) -> Iterator[str]:
    """The numbers in base 36, each as what it adds to the one before."""
    last = 0
    for number in sorted(numbers):
        yield _base36(number - last)
        last = number


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
        if not number:
            return digits


def _vocabulary(weighed: Sequence[_Weights], terms: Iterable[str]) -> tuple[list[str], set[str]]:
    """The words that spelling is helped with, the most important where there are too many.

    And those among them that are written, which alone may be shown to readers.
    """
    counts: Counter[str] = Counter()
    important = {word for term in terms for word in words(term)}
    written = set(important)
    for weights in weighed:
        counts.update(weights.words)
        important |= weights.important
        written |= weights.written
    every = important | counts.keys()
    best = sorted(every, key=lambda w: (w not in important, -counts[w], w))[:MAX_WORDS]
    return sorted(best), written


def _known(names: Iterable[str], weighed: Iterable[_Weights]) -> list[str]:
    """The names whose words all may be words of the pages too: each folded, and run together."""
    stems = {fold_word(word) for weights in weighed for word in weights.weights}
    return sorted(
        {
            fold_word("".join(found))
            for found in map(words, names)
            if all(fold_word(stem(word)) in stems for word in found)
        }
    )


def _names(pages: Iterable[SearchedPage]) -> set[str]:
    """The words that places are called by, also without the s that a county's name has."""
    found = {
        word
        for page in pages
        if page.is_place
        for name in (page.title, *page.aliases)
        for word in (*words(name), *joined(name))
        if word not in rules()["place_words"] and not is_stopword(word)
    }
    return found | {word.removesuffix("s") for word in found}


def _front_coded(ordered: Iterable[str], written: Collection[str], names: Collection[str]) -> str:
    """Words in order, each as the number of letters it shares with the one before, and the rest.

    A star stands after one that is not written by itself, an exclamation mark after a place's name.
    """
    found = []
    last = ""
    for word in ordered:
        shared = 0
        while shared < min(len(last), len(word), 35) and last[shared] == word[shared]:
            shared += 1
        mark = "!" if word in names else "" if word in written else "*"
        found.append(_base36(shared) + word[shared:] + mark)
        last = word
    return " ".join(found)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
