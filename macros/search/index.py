"""The index: how much each word counts on each page, cut into files. Deterministic and pure."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections import Counter, defaultdict
from itertools import chain, groupby, pairwise, takewhile
from math import ceil
from typing import TYPE_CHECKING

from macros.search.compounds import Compounds
from macros.search.weights import Weights
from macros.search.words import RULES, fold_word, is_stopword, joined, plain, stem, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from macros.search.pages import PageKind, SearchedPage
    from macros.search.synonyms import Synonyms

MAX_WORDS = 16_000
"""Words that spelling is helped with at most; what is over is found, but only as it is spelled."""
MAX_TEXT = 12_000
"""Characters of a page's text that the excerpt is taken from at most."""
MAX_TITLES = 1_500
"""Pages whose titles every query loads at most; the others' come with their texts."""
PART_SIZE = 1500
"""Characters of a file of the index, about: a query fetches one for each of its words, or two."""
TEXTS_SIZE = 9_000
"""Characters of a file of texts, about: each result that is seen fetches one."""
SIEVE = 1 << 14
"""Bits that tell whether a text may be the name of a locality."""

_ADDRESS = re.compile(r"^(.*?)([^/#]*)(/?)$")
_SIGN = re.compile(r"[^a-z0-9]+")
_RUN = re.compile(r"[a-z0-9]")


def build(
    every: Iterable[SearchedPage],
    synonyms: Synonyms,
    kinds: Sequence[PageKind],
    short_parts: Collection[str] = (),
    asks_who: Iterable[str] = (),
    localities: Iterable[str] = (),
) -> dict[str, str]:
    """Make the files of the index: their contents by name.

    The `kinds` of pages stand in the order that they are shown in. `short_parts` may be parts of
    compounds though they are short; `asks_who` are the words of one who looks for a contact,
    `localities` the names of what has no page of its own.
    """
    ranks = {kind.name: rank for rank, kind in enumerate(kinds)}
    places = {kind.name for kind in kinds if kind.is_place}
    place_words = {word for kind in kinds if kind.is_place for word in kind.words}
    # What every query loads the titles of comes first: the pages themselves. What stands on one
    # keeps its order there: of what is as good an answer, the first. Those with one trail stand
    # together, since it is told once.
    pages = sorted(
        every,
        key=lambda page: (
            "#" in page.address,
            ranks.get(page.kind, len(ranks)),
            page.kind,
            page.trail,
            page.address.partition("#")[0],
        ),
    )
    names = {
        word
        for page in pages
        for name in (page.names if page.kind in places else ())
        for word in (*words(name), *joined(name))
        if word not in place_words
    }
    # The name of a county may have an s that its other names lack.
    names |= {word.removesuffix("s") for word in names if not is_stopword(word)}
    others = [page for page in pages if page.kind not in places]
    compounds = _compounds(others, synonyms.words, names | place_words, short_parts)
    length = sum(len(words(block)) for page in pages for block in page.text.blocks)
    weighed = [
        Weights(page, place_words if page.kind in places else (), compounds, length / len(pages))
        for page in pages
    ]
    grouped, rest = synonyms.homes(postings := _postings(weighed))
    homes, parts = _parts(postings, grouped), _parts(postings, rest)
    files = {f"terms/{n}.json": _json(part) for n, part in enumerate((*homes, *parts))}
    counts = Counter(chain.from_iterable(weights.words for weights in weighed))
    trails = sorted({page.trail for page in pages})
    texts = _texts(pages, trails)
    files |= {f"texts/{first}.json": _json(part) for first, part in texts.items()}
    core = {
        "rules": {
            **RULES,
            "kind_words": {kind.name: kind.words for kind in kinds if kind.is_place},
            "place_words": sorted(place_words),
        },
        "kinds": [[kind, len(list(group))] for kind, group in groupby(p.kind for p in pages)],
        "order": [kind.name for kind in kinds],
        "places": [kind.name for kind in kinds if kind.is_place],
        "lists": {kind.name: [kind.many, kind.address] for kind in kinds if kind.is_place},
        "asks_who": sorted({stem(word) for phrase in asks_who for word in words(phrase)}),
        "named": sorted(word for word in names if is_stopword(word)),
        "localities": sieve(localities),
        "homes": [next(iter(part)) for part in homes],
        "parts": [fold_word(next(iter(part))) for part in parts],
        "pages": sum("#" not in page.address for page in pages),
        "texts": list(texts),
        "trails": trails,
        "titles": "\n".join(_titles(pages[:MAX_TITLES], trails)),
        "synonyms": synonyms.groups,
        "words": _vocabulary(pages, counts, synonyms.words, names),
    }
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(files[name].encode())
    files["core.json"] = _json({"version": digest.hexdigest()[:12], **core})
    return files


def _texts_of(pages: Iterable[SearchedPage]) -> Iterator[str]:
    return (text for page in pages for text in (page.description, *page.asked, *page.text.blocks))


def _compounds(
    pages: Sequence[SearchedPage],
    terms: Iterable[str],
    names: set[str],
    short_parts: Collection[str],
) -> Compounds:
    called = chain(terms, *(page.names for page in pages))
    counts = Counter(chain.from_iterable(map(words, _texts_of(pages))))
    good = {word for word, count in counts.items() if count > 1}.union(*map(words, called))
    return Compounds(good - names, short=short_parts, whole=names)


def _postings(weighed: Sequence[Weights]) -> dict[str, str]:
    """By stem and code, the numbers of the pages.

    A code is the weight, A to Z, or how many words a name has that the stem is one of, 1-9.
    """
    weigh = RULES["index"]
    steps = weigh["steps"]
    top = weigh["title"] + weigh["heading"] + weigh["lead"] + weigh["body"]
    letters = [chr(ord("A") + max(0, level - 1)) for level in range(steps + 1)]
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, weights in enumerate(weighed):
        for word, weight in weights.weights.items():
            level = ceil(weight / top * steps)
            found[word][letters[min(steps, level)]].append(number)
        for word, length in weights.names.items():
            found[word][str(min(length, 9))].append(number)
    return {
        word: ";".join(code + _coded(codes[code]) for code in sorted(codes))
        for word, codes in found.items()
    }


def _parts(postings: Mapping[str, str], runs: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """The postings of some stems, in parts; the stems of a run are found by one look."""
    sizes = [sum(len(word) + len(postings[word]) + 6 for word in run) for run in runs]
    return [
        {word: postings[word] for word in chain.from_iterable(runs[start:end])}
        for start, end in _cut(sizes, PART_SIZE)
    ]


def _cut(sizes: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Where to cut what has these sizes, for parts of about the same size."""
    starts, total = [0] if sizes else [], 0
    for number, size in enumerate(sizes):
        if total > most:
            starts.append(number)
            total = 0
        total += size
    return list(pairwise((*starts, len(sizes))))


def _titles(pages: Iterable[SearchedPage], trails: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Each page's title, the end of its address where the title does not say it, and its folder.

    The folder, with what stands after the end and the number of the trail, is told where it is
    another than the one before.
    """
    before: object = None
    for page in pages:
        folder, end, after = _ADDRESS.findall(page.address)[0]
        told = (end or " ") if end != _SIGN.sub("-", fold_word(page.title.lower())) else ""
        place = f"\t{folder}\t{after}\t{trails.index(page.trail)}"
        yield f"{page.title}\t{told}{place if place != before else ''}".rstrip("\t")
        before = place


def _texts(
    pages: Sequence[SearchedPage], trails: Sequence[tuple[str, ...]]
) -> dict[int, list[list[object]]]:
    """The texts of the pages, section by section, in parts by the number of the first page."""
    rows, sizes = list[list[object]](), list[int]()
    for number, page in enumerate(pages):
        left, sections = MAX_TEXT, []
        for each in page.text.sections:
            text = "\n".join(each.blocks)[:left]
            left -= len(text)
            sections.append([each.anchor, " – ".join(each.headings[:1]), text])
        told = [] if number < MAX_TITLES else [page.title, page.address, trails.index(page.trail)]
        rows.append([sections, *told])
        sizes.append(MAX_TEXT - left)
    return {start: rows[start:end] for start, end in _cut(sizes, TEXTS_SIZE)}


def _coded(numbers: Iterable[int]) -> str:
    """The numbers in base 16, each as what it adds to the one before."""
    return ".".join(f"{number - last:x}" for last, number in pairwise((0, *numbers)))


def _vocabulary(
    pages: Sequence[SearchedPage],
    counts: Counter[str],
    terms: Iterable[str],
    names: Collection[str],
) -> str:
    """The words that are known beside those of the titles, the most important where they are many.

    One stands for all that share its stem, but each name of a place for itself. They stand in order,
    each as the number of letters that it shares with the one before, A to Z, and the rest. A star
    comes after what is not written by itself, an exclamation mark after a place's name.
    """
    called = (name for page in pages for name in page.names)
    important = {word for text in (*terms, *called) for word in (*words(text), *joined(text))}
    written = important.union(*map(words, _texts_of(pages)))
    marks = {word: "!" for word in names if not is_stopword(word)}
    known = {word for page in pages[:MAX_TITLES] for word in words(page.title)}
    best: dict[str, str] = {}
    for word in sorted(important | counts.keys(), key=lambda w: (w not in written, len(w), w)):
        best.setdefault("!" + word if word in marks else stem(word), word)
    marks |= {word: "*" for word in best.values() if word not in marks and word not in written}
    rest = [word for word in best.values() if word in marks or word not in known]
    first = sorted(rest, key=lambda word: (word not in important, -counts[word], word))
    coded, last = "", ""
    for word in sorted(first[:MAX_WORDS]):
        both = zip(word[:-1], last[:25], strict=False)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], both)))
        coded += chr(ord("A") + shared) + word[shared:] + marks.get(word, "")
        last = word
    return coded


def sieve(names: Iterable[str]) -> str:
    """What tells that a text is none of the names, most often: two bits for each, in base 64.

    So the names themselves are fetched by hardly any query that holds none.
    """
    bits = bytearray(SIEVE // 8)
    for name in names:
        value = 2166136261  # FNV-1a, as theme/js/localities.js counts it
        for letter in _RUN.findall(fold_word(plain(name))):
            value = ((value ^ ord(letter)) * 16777619) & 0xFFFFFFFF
        for bit in (value % SIEVE, value * SIEVE >> 32):
            bits[bit >> 3] |= 1 << (bit & 7)
    return b64encode(bits).decode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
