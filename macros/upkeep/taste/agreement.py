"""Words that do not go together by gender or number: "alla kommunen", "den beslutet", "ett viktig möte".

No noun is known by heart. What gender it has, and what it is called when there are
several, is told by the forms that all pages write it in; a noun that they do not write is let be.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Group = tuple[str, str, str]

_VOWELS = "aeiouyåäö"
_OFTEN, _SOME = 3, 2
"""So often a form is written, if the pages are to be believed of it."""
GOES = '"{}" går inte ihop: skriv "{}", eller rätta ordet'

_COMMON = {"ett": "en", "något": "någon", "inget": "ingen", "detta": "denna", "vårt": "vår", "sitt": "sin", "ditt": "din", "annat": "annan"}  # fmt: skip
_OF_SEVERAL = {"någon": "några", "något": "några", "ingen": "inga", "inget": "inga", "vår": "våra", "vårt": "våra", "sin": "sina", "sitt": "sina", "din": "dina", "ditt": "dina", "annan": "andra", "denna": "dessa", "detta": "dessa"}  # fmt: skip
_NEUTER = {common: neuter for neuter, common in _COMMON.items()}
_MANY = "alla|flera|många|samtliga|våra|sina|dina|inga|några|båda|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv"
_BEFORE = (
    r"(?:^[ \t]*(?:[-*+>|]|\d+\.)?[ \t]*|(?<=[.!?:(] )|(?<=\| )|\b(?:i|på|av|för|till|med|från|hos|om|mellan|vid|enligt"
    r"|under|efter|genom|inom|mot|utan|över|bland|att|och|samt|eller|men|är|finns|fanns|blir|blev|var|gäller|omfattar|berör|påverkar|de|dessa"
    r"|håll|läs|skriv|gör|välj|samla|fråga|bjud in|pröva|se|använd|hitta|beskriv|följ|genomför|besök|lista|fatta|ta fram) )"
)
"""What stands before a word that can belong to nothing else than its noun: "ge alla tid" is right."""
_ADJECTIVE = r"(?:[a-zåäö]{2,}(?:lig|isk|nell|iell|uell|tig|dig|nig|sam|bar)|lokal|regional|kommunal|social|central|statlig)"

_NEVER_ALONE = "våra|sina|dina|inga|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv"
_SEVERAL = re.compile(rf"(?i:(?:{_BEFORE}({_MANY})|\b({_NEVER_ALONE})) )([a-zåäö]{{3,}})(?![\w-])")
_OF_ONE = ("en", "ett", "något", "inget", "vårt", "sitt", "ditt", "vår", "sin", "din")
_ONE = re.compile(
    rf"(?i:(?:{_BEFORE}(någon|ingen|annan|denna|detta)|\b({'|'.join(_OF_ONE)})) )([a-zåäö]{{3,}})(?![\w-])"
)
_THE = re.compile(rf"(?i:{_BEFORE}(den(?: här| där)?) )([a-zåäö]{{3,}})(?![\w-])")
_THE_OTHER = re.compile(rf"(?i:\b(den|det|de)) ({_ADJECTIVE}a) ([a-zåäö]{{3,}})(?![\w-])")
_BARE = re.compile(
    rf"(?i:\b(en|ett|någon|något|ingen|inget|{_MANY}|de|dessa|den|det|denna|detta)) ({_ADJECTIVE})(t|a)? ([a-zåäö]{{3,}})(?![\w-])"
)
_PREDICATE = re.compile(
    rf"(?:^|(?<=[.!?:] )|(?<=- )|(?<=\d\. ))([A-ZÅÄÖ][a-zåäö]{{3,}}) (är|var|blir|blev|(?:ska|måste|bör|kan) vara) ({_ADJECTIVE})(t|a)?"
    r"(?=[.,;:!?)]|$| (?:för|att|i|på|och|när|om|med|till|av|än|hos|vid)\b)"
)
"""What a sentence says of the noun that it begins with; further in, another word may be meant."""
_LINKS = ("är", "var", "blir", "blev")
_STANDS_BEFORE = re.compile(rf"{_ADJECTIVE}[ta]?")
_HERE = ("här", "där")
WILL = ("ska", "skall", "måste", "bör", "skulle", "kan", "kunde")
HAVE = ("har", "hade", "ha")
BEFORE_VERBS = frozenset((*WILL, *HAVE, "kommer"))
SUBJECTS = frozenset(("ni", "vi", "du", "man", "hen", "jag"))
_ASIDE = SUBJECTS.union(_LINKS)
"""The second words of what decides a form by its second and third."""
_SEVERAL_WORDS = frozenset(_MANY.split("|"))
_BEGIN = frozenset(
    (*_COMMON, *_NEUTER, *_SEVERAL_WORDS, "den", "det", "de", "dessa", *BEFORE_VERBS)
)
"""The words that all of these begin with."""


class Nouns:
    """What the pages tell of nouns by the forms that they write them in."""

    def __init__(self, used: Counter[str], knows: Callable[[str], bool]) -> None:
        """`used` counts the words of all pages; the dictionary `knows` a word."""
        self._used = used
        self._knows = knows
        self.is_common = cache(self._is_common)
        self.is_neuter = cache(self._is_neuter)
        self.plural = cache(self._plural)
        self.one = cache(self._one)
        self.is_noun = cache(self._is_noun)
        self.singular = cache(self._singular)
        self.several = cache(self._several)
        self.stands_before = cache(lambda word: word in _HERE or _STANDS_BEFORE.fullmatch(word))

    def doubtful(self, groups: Iterable[Group]) -> set[Group]:
        """Those of some groups that may not go together, by themselves."""
        return {
            group
            for group in groups
            if self._may_be(*group)
            and (
                group[2] == "vara"  # what it is said to be is the fourth
                or next(disagreeing(" ".join(group).capitalize(), self), None)
            )
        }

    def _may_be(self, word: str, second: str, third: str) -> bool:
        """The quick look at a group: most are of other words than nouns, or go together."""
        if third == "vara":
            return second in BEFORE_VERBS and bool(self.one(word))
        if second in _LINKS:
            return bool(self.stands_before(third))
        if self.stands_before(second):
            return self.is_noun(third)
        if word in _COMMON:
            return self.is_common(second) or self.is_several(second)
        if word in _NEUTER:
            return self.is_neuter(second) or self.is_several(second)
        if word in _SEVERAL_WORDS:
            return bool(self.several(second))
        return word == "den" and second.endswith("t") and bool(self.one(second))

    def is_several(self, noun: str) -> bool:
        """Whether a noun is of several: "kommuner", "kommunerna"."""
        return bool(self.singular(noun))

    def _singular(self, noun: str) -> str:
        """What one of several is called, or nothing: "kommun" of "kommuner"."""
        noun = noun.removesuffix("na")
        base = noun[:-2] + {"or": "a"}.get(noun[-2:], "")
        bases = (base, base + "e") if noun[-2:] in ("or", "er", "ar") else ()
        # "Politiker" are not several of "politik".
        return next((b for b in bases if self._is_one_of(b, noun) and not b.endswith("ik")), "")

    def _is_one_of(self, noun: str, several: str) -> bool:
        ends = "n" if noun[-1:] in _VOWELS else "en"
        return (
            len(noun) >= _SHORTEST
            and self._used[noun] > 0
            and self._used[noun + ends] > 0
            and self.is_common(noun)
            and self.plural(noun) == several
        )

    def _is_noun(self, word: str) -> bool:
        """Whether the pages tell something of a word as a noun."""
        return bool(self.is_common(word) or self.is_neuter(word) or self.is_several(word) or self.one(word))  # fmt: skip

    def _is_common(self, noun: str) -> bool:
        """Whether a noun, as it is called when there is one, goes with "en"."""
        ends = "n" if noun[-1:] in _VOWELS else "en"
        the, plural = noun + ends, self.plural(noun)
        several = self._used[plural] if plural else 0
        if (
            not (several or self._used[the])
            or self._used[noun] + self._used[the] + several < _OFTEN
        ):
            return False
        if noun.endswith("a"):
            return bool(several and self._used[the])
        other = noun + ("t" if ends == "n" else "et")
        return (
            not self._used[other]
            and self._knows(the)
            and not self._knows(other)
            and not self._is_adjective(noun)
        )

    def _is_neuter(self, noun: str) -> bool:
        """Whether it goes with "ett"."""
        if noun.endswith("e") and not noun.endswith(("ande", "ende", "are")):
            return self._used[noun] > 0 and self._used[noun + "t"] >= _SOME
        if noun[-1:] in _VOWELS or not self._used[noun]:
            return False
        # "Råden" are several.
        the = self._used[noun + "et"]
        return the >= _SOME and the > self._used[noun + "en"] and not self._is_adjective(noun)

    def _is_adjective(self, word: str) -> bool:
        """Whether a word is more often what something is: "en kort text"."""
        return bool(self._used[word + "a"]) and self._knows(word + "ast")

    def _plural(self, noun: str) -> str | None:
        """What a noun that goes with "en" is called when there are several, if the pages say that."""
        if noun.endswith("a"):
            forms = [noun[:-1] + "or"]
        elif noun.endswith("e"):
            forms = [noun[:-1] + "ar"]
        else:
            forms = [noun + "er", noun + "ar"]
        return next((form for form in forms if self._used[form]), None)

    def _one(self, noun: str) -> str:
        """A noun without the ending of "the", or nothing: "kommun" of "kommunen"."""
        for ends in ("en", "n", "et", "t"):
            base = noun.removesuffix(ends)
            if base != noun and len(base) >= _SHORTEST:
                right = self.is_common if ends in ("en", "n") else self.is_neuter
                if right(base):
                    return base
        return ""

    def _several(self, noun: str) -> str | None:
        """What to write after "alla" for a noun that is of one, or None."""
        if plural := self._several_of(noun):
            return plural
        base = self.one(noun)
        if not base or self._used[noun + "a"]:
            return None
        return self._several_of(base) or base

    def _several_of(self, noun: str) -> str | None:
        if self.is_common(noun):
            return self.plural(noun)
        # "Råd" is one and several; "möte" is one.
        return noun + "n" if noun.endswith("e") and self.is_neuter(noun) else None


def groups(words: Sequence[str]) -> set[Group]:
    """The words of a text that decide the form of what follows, each with the two that follow."""
    every = zip(words, [*words[1:], ""], [*words[2:], "", ""], strict=False)
    return {
        group for group in every if group[0] in _BEGIN or group[1] in _ASIDE or group[2] == "vara"
    }


def disagreeing(line: str, nouns: Nouns) -> Iterator[tuple[int, str]]:
    """The words of a line that do not go together: the index of the first, and what to say of them."""
    for found in _SEVERAL.finditer(line):
        word, noun = found[1] or found[2], found[3]
        if right := nouns.several(noun):
            yield _at(found), GOES.format(f"{word} {noun}", f"{word} {right}")
    for found in _ONE.finditer(line):
        word, noun = found[1] or found[2], found[3]
        other = _COMMON.get(word.lower()) if nouns.is_common(noun) else None
        other = other or (_NEUTER.get(word.lower()) if nouns.is_neuter(noun) else None)
        if other:
            yield _at(found), GOES.format(f"{word} {noun}", f"{other} {noun}")
        elif nouns.is_several(noun) and not noun.endswith("na"):
            several = _OF_SEVERAL.get(word.lower())
            right = f"{several} {noun}" if several else f"{word} {nouns.singular(noun)}"
            yield _at(found), GOES.format(f"{word} {noun}", right)
    for found in _THE.finditer(line):
        word, noun = found[1], found[2]
        base = nouns.one(noun) if noun[-1] == "t" else ""
        if base and nouns.is_neuter(base):
            yield found.start(1), GOES.format(f"{word} {noun}", f"det{word[3:]} {noun}")
    for found in _THE_OTHER.finditer(line):
        word, base = found[1].lower(), nouns.one(found[3])
        right = "den" if base and nouns.is_common(base) else "det" if base else ""
        if right and right != word:
            yield found.start(1), GOES.format(found[0], f"{right} {found[2]} {found[3]}")
    yield from _of_adjectives(line, nouns)
    yield from _of_predicates(line, nouns)


def _of_predicates(line: str, nouns: Nouns) -> Iterator[tuple[int, str]]:
    for found in _PREDICATE.finditer(line):
        noun, ends = found[1].lower(), found[4] or ""
        base = nouns.one(noun)
        if noun.endswith("na") and nouns.is_several(noun):
            right = "a"
        elif base:
            right = "t" if nouns.is_neuter(base) and noun[-1] == "t" else ""
        else:
            continue
        if right != ends:
            says = GOES.format(found[0], f"{found[1]} {found[2]} {found[3]}{right}")
            yield found.start(1), says


def _at(found: re.Match[str]) -> int:
    return found.start(1) if found[1] else found.start(2)


def _of_adjectives(line: str, nouns: Nouns) -> Iterator[tuple[int, str]]:
    for found in _BARE.finditer(line):
        word, adjective, ends, noun = found[1], found[2], found[3] or "", found[4]
        common, neuter = nouns.is_common(noun), nouns.is_neuter(noun)
        small = word.lower()
        if small in _NEUTER and small != "denna":
            right, other = ("t", _NEUTER[small]) if neuter else ("" if common else ends, word)
        elif small in _COMMON and small != "detta":
            right, other = ("", _COMMON[small]) if common else ("t" if neuter else ends, word)
        else:
            right, other = "a" if nouns.is_several(noun) or nouns.one(noun) else ends, word
        if (right, other) != (ends, word):
            yield found.start(1), GOES.format(found[0], f"{other} {adjective}{right} {noun}")


_SHORTEST = 3
