"""What was written twice: a word after itself, or the same thing again in a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.yamlio import Document, Loc

_SMALL = frozenset(
    (
        "i",
        "och",
        "eller",
        "en",
        "ett",
        "av",
        "på",
        "från",
        "vid",
        "att",
        "inte",
        "vi",
        "ni",
        "samt",
        "under",
        "inför",
        "mellan",
        "genom",
        "hos",
    )
)
"""Small words that do not follow themselves. Many others may: ”det som är är”, ”för för stora”."""
_DWELT = "(?:mycket|många|länge|långt|bättre|större|mindre|aldrig|mera?)"
_MAY_WHOLE = re.compile(_DWELT)
_MAY = re.compile(rf"{_DWELT}|.*(?:r|s|de|te|ts|tt)")
"""Longer words that may: those that dwell on something, and verbs, as in ”det som gäller gäller”."""
_AFTER_I = re.compile(r"\s+(år|dag|går|morgon|natt|fjol|kväll|vår|höst|somras|vintras)\b")
"""After these ”i i” is right: ”delta i i år”."""
_MAY_FOLLOW = {"i": _AFTER_I, "ett": re.compile(r"\s+(?:två|fyra)\b")}
"""Small words that may stand twice before some: also numbers that are read out, as 112."""
_LONG = 5
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+)\s+(\1)(?![\w/-])")


def doubled_word(text: str) -> re.Match[str] | None:
    """The first word that stands after itself where it should not: its groups are the two."""
    words = text.split()
    if not any(map(str.startswith, words[1:], words)):
        return None
    for found in _TWICE.finditer(text):
        word = found[1]
        if word in _SMALL:
            may = _MAY_FOLLOW.get(word)
            if not (may and may.match(text, found.end())):
                return found
        elif len(word) >= _LONG and word.islower() and not _may_follow_itself(word):
            return found
    return None


def _may_follow_itself(word: str) -> bool:
    return len(word) < _VERY_LONG and bool(_MAY.fullmatch(word))


_VERY_LONG = 10
"""A word that is as long as this does not follow itself, whatever it ends with."""
_VERB = re.compile(r"är|har|ska|kan|vill|får|ger|gör|.{3,}(?:r|s|de|te|ts|tt)")
"""A word that may be one that is done, which follows itself after a clause: ”det som gäller gäller”."""
_FINITE = re.compile(rf"{_VERB.pattern}|blev|drog|fick|gav|gick|höll|kom|lät|låg|sa|stod|såg|tog")
"""As `_VERB`, and the verbs whose past has no ending: ”det vi fick fick vi i mars”."""
_NOUN = re.compile(r"(?!tror|återbor)[a-zåäö]{3,}or")
"""A word in the plural, and nothing that is done."""
_CLAUSE = re.compile(
    r"(?i)\b(?:som|det|den|de|vad|vem|vilka?|vilket|hur|när|där|om|medan|vi|ni|man|eftersom|innan)\b"
)
"""What begins such a clause."""
_SHORTEST_TOLD = 3
_PRONOUNS = re.compile(
    "den|det|här|där|för|till|mer|ned|upp|var|man|han|hon|sig|sin|nog|väl|mycket|många|länge|långt"
    "|större|mindre|aldrig"
)
"""Words that may follow themselves: ”för för stora”, ”den den angår”, ”väl väl”."""
_SENTENCE = re.compile(r"[.!?:][*\"”)]*\s")
_TWO_VERBS = re.compile(
    r"\b(?:ska|kan|måste|bör|skulle|kunde) (?:är|har|gör|tar|får|ger|går|kommer|ser|säger|finns|blir|vet|vill|följer|läser"
    r"|lär|tror|möter|hör|står|ligger|heter|håller|sätter|börjar|slutar|betyder|visar|stöder|behöver|arbetar|ringer|leder|bidrar|deltar|svarar|väljer|beslutar|bestämmer|lämnar|hjälper|stödjer|använder"
    r"|var|hade|fick|gjorde|kom|gick|blev|tog|såg|sade|fanns|mötte|skrev|ringde)(?= [a-zåäö]{2})(?! (?:och|eller)\b)"
)
"""A word that asks for another form after it than this one."""
_ASK = ("ska ", "kan ", "måste ", "bör ", "skulle ", "kunde ")
_ALONE = ("de", "den", "det", "man", "vi", "ni", "du")
"""Words that a sentence begins with, and no clause if a verb follows."""
_BEFORE_TWO = re.compile(rf"{_CLAUSE.pattern}|\b(?:du|så)\b", re.IGNORECASE)
PHRASE = re.compile(r"(?<![\w-])([^\W\d_]+ [^\W\d_]+(?: [^\W\d_]+){0,2})\s(\1)(?![\w/-])")
_ON_PURPOSE = re.compile(r"\b(?:och|efter|för|gång|steg)\b")
"""What phrases that go on hold: ”mer och mer och mer”, ”steg för steg”."""
ANY_CASE = re.compile(r"(?<![\w-])([^\W\d_]+)[ \n](\1)(?![\w/-])", re.IGNORECASE)


def maybe_doubled(text: str) -> re.Match[str] | None:
    """The first word or phrase after itself that may be meant, but seldom is: its groups are the two."""
    words = text.replace("*", "").split()
    folded = [word.casefold() for word in words]
    if any(map(str.startswith, folded[1:], folded)):
        for found in ANY_CASE.finditer(text):
            before = _SENTENCE.split(text[: found.start()])[-1]
            word = found[1]
            if _NOUN.fullmatch(word):
                return found
            if (word != "som" and _FINITE.fullmatch(word) and _CLAUSE.search(before)) or (
                word.casefold() in _SMALL and word == found[2]
            ):
                continue
            if (
                word == "som"
                or (
                    len(word) >= _SHORTEST_TOLD
                    and not _PRONOUNS.fullmatch(word)
                    and not _VERB.fullmatch(word)
                )
                or not word.islower()
                or (_VERB.fullmatch(word) and not _MAY_WHOLE.fullmatch(word))
            ):
                return found
    for found in PHRASE.finditer(text) if len(words) != len(set(words)) else ():
        if len(found[1].split()) > 2 or not _ON_PURPOSE.search(found[1]):
            return found
    return None


def two_verbs(text: str) -> re.Match[str] | None:
    """Two words that are done, where no clause ends between them: ”kommunen ska har en plan”."""
    for found in _TWO_VERBS.finditer(text) if any(map(text.__contains__, _ASK)) else ():
        before = _SENTENCE.split(text[: found.start()])[-1].strip("-*_ ")
        if before.casefold() in _ALONE or not _BEFORE_TWO.search(before):
            return found
    return None


def doubled_word_problem(document: Document, text: str, loc: Loc) -> Problem | None:
    """The word that stands twice in the text at `loc`, told at the second, or None."""
    found = doubled_word(text)
    if found is None:
        return None
    word = re.escape(found[1])
    place = document.pattern_place(rf"(?<![\w-]){word}\s+({word})(?![\w/-])", loc)
    return Problem(place, f'"{found[1]} {found[1]}": ordet står två gånger, ta bort ett')


def repeated_items(document: Document, items: list[Any], loc: Loc) -> Iterator[tuple[Loc, Problem]]:
    """The texts in the list at `loc` that stand there already, each with its way."""
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        if isinstance(item, str) and first.setdefault(item.strip(), index) != index:
            place = document.place((*loc, index))
            other = document.place((*loc, first[item.strip()])).seen_from(place)
            text = f'"{item.strip()}" står redan i listan på {other}: ta bort en av dem'
            yield (*loc, index), Problem(place, text)
