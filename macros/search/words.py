"""Words as the index has them: cut, folded and stemmed. The twin of theme/js/search/words.js."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_PLAIN = str.maketrans("éèêëáàâüæøçñï", "eeeeaaauäöcni")
_OTHER_LETTER = re.compile("[éèêëáàâüæøçñï]")
_FOLDED = str.maketrans("åäö", "aao")
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"(?<![\w/-])(?:\+|00?)[1-9](?:[ ()/-]*\d){6,12}(?!\d)"
_GROUP = re.compile(r"[0-9a-zåäö]+(?:[-–:/.@][0-9a-zåäö]+)*")
_TOKEN = re.compile(rf"(?P<mail>{_MAIL})|(?P<phone>{_PHONE})|{_GROUP.pattern}")
_CONTACT = re.compile(rf"{_MAIL}|{_PHONE}")
_MAYBE_CONTACT = re.compile(r"[@+0]")
_ABROAD = re.compile(r"^(?:00)?46")
_NUMBERS = re.compile(
    r"(?<![\d:])\b\d+(?: \d+)+\b(?! +paragraf)|\b(?:\d+ +kap[. ]+)?\d+ +paragraf\b"
)
"""A number in groups, or a paragraph; not the last of a law's number and the paragraph after it."""
_MAYBE_NUMBERS = re.compile(r"\d +[\dp]")
_MAYBE_JOINED = re.compile(r"[-–\d]")
_PIECE = re.compile(r"[0-9]+|[a-zåäö]+[0-9a-zåäö]*")
_VOWELS = "aeiouyåäö"
_AFTER_VOWEL = re.compile(rf"[{_VOWELS}][^{_VOWELS}]")
_SHORTEST = 3
"""Letters that are left of a word at least, when an ending is taken off."""


@cache
def rules() -> dict[str, Any]:
    """The rules of the language that both twins go by (rules.json): endings, stop words, links."""
    found: dict[str, Any] = json.loads((Path(__file__).parent / "rules.json").read_text("utf-8"))
    return found


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Lower case, with the letters of Swedish only, and § as the word that it is."""
    text = text.lower().replace("§", " paragraf ")
    return text.translate(_PLAIN) if _OTHER_LETTER.search(text) else text


def fold_word(word: str) -> str:
    """A plain word without å, ä and ö, as it is typed on a keyboard that lacks them."""
    return word.translate(_FOLDED)


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order; a single letter is none, a mailbox or a phone number is one."""
    text = plain(text)
    if not _MAYBE_CONTACT.search(text):
        found = [[one] if one.isalpha() else _PIECE.findall(one) for one in _GROUP.findall(text)]
        return tuple(
            piece for pieces in found for piece in pieces if len(piece) > 1 or piece.isdigit()
        )
    return tuple(
        piece
        for match in _TOKEN.finditer(text)
        for piece in _pieces(match[0], match.lastgroup)
        if len(piece) > 1 or piece.isdigit()
    )


def _pieces(token: str, kind: str | None) -> list[str]:
    if kind == "phone":
        return [_ABROAD.sub("0", re.sub(r"\D", "", token.replace("(0)", "")))]
    return [token] if kind or token.isalpha() else _PIECE.findall(token)


def joined(text: str) -> list[str]:
    """The words that also are written as one: e-post, Bob-råd, 114 14, 5 kap. 4 §."""
    if not _MAYBE_JOINED.search(text):
        return []  # most of them
    text = plain(text)
    if _MAYBE_CONTACT.search(text):
        text = _CONTACT.sub(" ", text)
    found = []
    for group in _GROUP.findall(text) if "-" in text or "–" in text else ():
        pieces = group.replace("–", "-").split("-")
        if len(pieces) > 1 and all(piece.isalnum() for piece in pieces):
            found.append("".join(pieces))
    numbers = _NUMBERS.findall(text) if _MAYBE_NUMBERS.search(text) else ()
    return found + [re.sub("[. ]", "", number) for number in numbers]


def is_stopword(word: str) -> bool:
    """Whether the word tells nothing of what a page is about."""
    return word in stopwords()


@cache
def stopwords() -> frozenset[str]:
    """The words that tell nothing of what a page is about."""
    return frozenset(rules()["stopwords"])


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A plain word without its endings. Snowball's Swedish rules, with more endings of nouns."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    word = _without_ending(word, _region(word))
    if word.endswith("ing") and len(word) - 3 > _SHORTEST:
        word = word[:-3]
        if word[-1] == "n" and word[-2] not in _VOWELS:
            word = word[:-1]
    if word.endswith("ig") and len(word) - 2 > _SHORTEST:
        word = word[:-2]
    return _without_tail(word)


def _region(word: str) -> int:
    """Where endings may begin: after the first consonant that follows a vowel (Snowball's R1)."""
    found = _AFTER_VOWEL.search(word)
    return max(found.end(), _SHORTEST) if found else len(word)


@cache
def _endings() -> tuple[tuple[str, ...], tuple[str, ...], dict[str, list[str]]]:
    """What no ending is taken from, the endings, and those that end with each letter."""
    every = tuple(rules()["suffixes"])
    by_letter = {last: [each for each in every if each[-1] == last] for *_, last in every}
    return tuple(rules()["kept"]), every, by_letter


def _without_ending(word: str, region: int) -> str:
    kept, suffixes, by_letter = _endings()
    if word.endswith(suffixes) and not word.endswith(kept):
        for ending in by_letter[word[-1]]:
            if word.endswith(ending) and len(word) - len(ending) >= region:
                word = word[: -len(ending)]
                # Mönstret and mönster: the e of the last syllable comes and goes.
                if ending[0] == "e" and word[-1] == "r" and word[-2] not in _VOWELS:
                    word = word[:-1]
                break
    if word.endswith("s") and len(word) > region and word[-2] in rules()["s_after"]:
        return word[:-1]
    return word


def _without_tail(word: str) -> str:
    """Even out what inflection changes at the end: tryggt/trygg, stödja/stöd, rummet/rum."""
    last, before = word[-1], word[-2]
    long = len(word) >= 6
    if (
        (last == "t" and long and before not in _VOWELS + "t")
        or (last == "n" and long and before not in _VOWELS + "n")
        or (last == "j" and len(word) > _SHORTEST and before not in _VOWELS)
        or (last == before and last in "mn" and len(word) > _SHORTEST)
    ):
        word = word[:-1]
    return word
