"""Somebody's name in a text of data/ or on a page: the site tells of functions, and of no person."""

from __future__ import annotations

import re
from functools import lru_cache

from macros.source.mailboxes import is_given_name

_NAME = re.compile(
    r"(?!Kontakta|Fråga|Ring|Mejla|Skriv|Länsstyrelse|Region|Polis|Brå|Sverige|Stockholm|Västra|Östra|Norra|Södra|Svenska|Nationella|Barn|Jämställdhet|Skol|Social|Statens|Boverket|Kriminal)"
    r"[A-ZÅÄÖ](?:[a-zéåäö]+(?<!s)|\.) [A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?\b(?! kommun\b| län\b| stad\b)"
)
"""What may be somebody's name."""
_CALLED = re.compile(
    r"\b(?:[Kk]ontakta|[Ff]råga|[Rr]ing|[Mm]ejla|[Ss]kriv till|hälsar"
    r"|\w*(?:chef|kollega|ansvarig|handläggare|samordnare|strateg|utredare|sekreterare|direktör|rådgivare|ordförande|koordinator|polis)(?:en|n)?"
    r"|(?:[Aa]nsvarig|[Kk]ontakt(?:person)?|[Ff]oto|[Tt]ext|[Ff]örfattare):) $"
)
"""What stands before somebody's name: what they are, or what to do with them."""
_SURNAME = re.compile(r"(?:son|ström|berg|lund|gren|[qk]vist|holm|lind|man|ell|én)$")
_SAID = ("säger ", "sade ", "berättar ", "menar ", "skriver ", " av ", " och ", "(")
_WORD = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ][a-zåäöé]+-)?([A-ZÅÄÖ][a-zåäöé]+)(?!\w)")
_REST = re.compile(r" (?:(?:von|af|de|[A-ZÅÄÖ]\.) )?[A-ZÅÄÖ][a-zåäöé][\w-]*")
"""What stands after a given name, and is of the name."""
_NAMED_AFTER = re.compile(
    r"(?<=s) \w*(?:fond|stiftelse|stipendi|gat|väg|torg|plats|plan|skol|gymnasi|institut|pris|center|hus|hem)"
)
"""What is named after somebody."""
_NOBODY = frozenset({"Maria Ungdom", "Sankt Erik"})
_INITIAL = re.compile(
    r"(?<![\w.-])[A-ZÅÄÖ]\. ?(?:[A-ZÅÄÖ]\. ?)?[A-ZÅÄÖ][a-zåäöé]*(?:sson|berg|ström|gren|kvist|qvist|lund|dahl|man|borg|stedt|ell|én)(?!\w)"
)
_BEFORE = re.compile(
    r"\b(?:[Kk]ontakta|[Rr]ing|[Ff]råga|[Mm]ejla|[Pp]rata med|[Hh]älsningar,?|[Aa]nsvarig är|genom) $"
)
_BEGINS = re.compile(r"(?:^|[.!?] |\()$")
_DOES = re.compile(
    r" (?:håller|svarar|samordnar|ansvarar|berättar|tar emot|kollar|återkommer|undersöker|frågar|är (?:samordnare|handläggare|kontaktperson))\b"
)
"""What stands around a given name alone that says it is somebody's."""
_TWO = re.compile(
    r"[A-ZÅÄÖ][a-zåäöé]*(?:-|\.? )(?:(?:von|af|de|[A-ZÅÄÖ]\.) )?[A-ZÅÄÖ]|[A-ZÅÄÖ]\.[A-ZÅÄÖ]"
)
"""The quick look: two words with capitals, or a letter and a word."""


def person_in(text: str) -> tuple[int, str] | None:
    """Where somebody's name is in a text, and what to say of it."""
    if _TWO.search(text):
        for found in _NAME.finditer(text):
            called = _CALLED.search(text[max(found.start() - 30, 0) : found.start()])
            said = text[: found.start()].endswith(_SAID) or found[0][1] == "."
            if called or (said and _SURNAME.search(found[0])):
                return _told(found.start(), found[0])
        if initial := _INITIAL.search(text):
            return _told(initial.start(), initial[0])
    for word in _WORD.finditer(text):
        if not _is_given(word[1]):
            continue
        before = text[max(word.start() - 30, 0) : word.start()]
        if (rest := _REST.match(text, word.end())) and not _NAMED_AFTER.match(text, rest.end()):
            if word[0] + rest[0] in _NOBODY:
                continue
            return _told(word.start(), word[0] + rest[0])
        if before.endswith("(") and text[word.end() : word.end() + 1] == ")":
            return _told(word.start(), word[0])
        if _BEFORE.search(before) or (_DOES.match(text, word.end()) and _BEGINS.search(before)):
            return _told(word.start(), word[0])
    return None


_is_given = lru_cache(maxsize=4096)(is_given_name)


def _told(index: int, name: str) -> tuple[int, str]:
    return index, f'"{name}" ser ut som en person: skriv bara funktionen'
