"""Words as the index has them: cut, folded and stemmed. The twin of theme/js/search/words.js."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

RULES: dict[str, Any] = json.loads((Path(__file__).parent / "rules.json").read_text("utf-8"))
"""What both twins go by: the rules of stems, the stop words, the links of compounds."""

_STOPWORDS = frozenset(RULES["stopwords"])
_CUTS = [
    re.compile(rule.replace("V", "[aeiouyåäö]").replace("C", "[^aeiouyåäö]"))
    for rule in RULES["stem"]
]
"""The rules of stems: in each, V is a vowel, and C is none."""
_PLAIN = str.maketrans("éèêëáàâüæøçñï", "eeeeaaauäöcni")
_FOLDED = str.maketrans("åäö", "aao")
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"(?<![\w/-])(?:\+|00?)[1-9](?:[ ()/-]*\d){6,12}(?!\d)"
_GROUP = re.compile(r"[0-9a-zåäö]+(?:[-–:/.@][0-9a-zåäö]+)*")
_TOKEN = re.compile(rf"(?P<mail>{_MAIL})|(?P<phone>{_PHONE})|{_GROUP.pattern}")
_MAYBE_MORE = re.compile(r"[@\d]")  # what a text has that holds more than words of letters
_LETTERS = re.compile("[a-zåäö]{2,}")
_CONTACT = re.compile(rf"{_MAIL}|{_PHONE}")
_ABROAD = re.compile(r"^(?:00)?46")
_NUMBERS = re.compile(
    r"(?<![\d:])\b\d+(?: \d+)+\b(?! +paragraf)|\b(?:\d+ +kap[. ]+)?\d+ +paragraf\b"
)
"""A number in groups, or a paragraph; not the last of a law's number and the paragraph after it."""
_MAYBE_NUMBERS = re.compile(r"\d +[\dp]")
_HYPHENED = re.compile(r"[0-9a-zåäö]+(?:[-–][0-9a-zåäö]+)+")
_MAYBE_JOINED = re.compile(r"[-–\d]")
_PIECE = re.compile(r"[0-9]+|[a-zåäö]+[0-9a-zåäö]*")
_SHORTEST = 3
"""A word of as many letters is its own stem."""


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Lower case, with the letters of Swedish only, and § as the word that it is."""
    return text.lower().replace("§", " paragraf ").translate(_PLAIN)


def fold_word(word: str) -> str:
    """A plain word without å, ä and ö, as it is typed on a keyboard that lacks them."""
    return word.translate(_FOLDED)


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order; a single letter is none, a mailbox or a phone number is one."""
    text = plain(text)
    if not _MAYBE_MORE.search(text):
        return tuple(_LETTERS.findall(text))
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
    text = _CONTACT.sub(" ", plain(text))
    hyphened = filter(_HYPHENED.fullmatch, _GROUP.findall(text))
    numbers = _NUMBERS.findall(text) if _MAYBE_NUMBERS.search(text) else ()
    return [re.sub("[-–. ]", "", found) for found in (*hyphened, *numbers)]


is_stopword = _STOPWORDS.__contains__
"""Whether a word tells nothing of what a page is about."""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A plain word without its endings: Snowball's rules of Swedish, with more endings of nouns."""
    if len(word) > _SHORTEST and word.isalpha():
        for cut in _CUTS:
            if match := cut.match(word):  # all of it
                word = match[1]
    return word
