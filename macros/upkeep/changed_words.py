"""Which words of the pages a change touches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

CONTEXT = 2
"""How many words are shown on each side of what differs."""
MOST = 8
"""Most places that are shown of a page."""
LONGEST = 24
"""Most words that are shown of a place."""
TOO_MANY = 20_000
"""Where more words than this may differ, they are not compared."""
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)


@dataclass(frozen=True)
class ChangedWords:
    """What differs in the words of some pages, the same in all of them."""

    pages: tuple[str, ...]
    """Their addresses, from the site's root."""
    places: tuple[str, ...]
    """Each place in words: was and becomes. Empty where no word differs, but links or marks do."""


def changed_words(
    old: Mapping[str, str], new: Mapping[str, str], pages: Iterable[str]
) -> list[ChangedWords]:
    """What differs in the words of `pages`, by the texts before and after."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for page in pages:
        groups.setdefault(places(old[page], new[page]), []).append(page)
    return [ChangedWords(tuple(same), found) for found, same in groups.items()]


def places(old: str, new: str) -> tuple[str, ...]:
    """The places where the words of two texts, which may be HTML, differ."""
    found = list(_places(_words(old), _words(new)))
    more = len(found) - MOST
    return (
        *found[:MOST],
        *([f"… och {more} {'ställe' if more == 1 else 'ställen'} till"] if more > 0 else []),
    )


def _words(text: str) -> list[str]:
    return unescape(_TAG.sub(" ", text)).split()


def _places(was: list[str], becomes: list[str]) -> Iterator[str]:
    start = _same(was, becomes)
    end = min(_same(was[::-1], becomes[::-1]), min(len(was), len(becomes)) - start)
    old, new = was[start : len(was) - end], becomes[start : len(becomes) - end]
    if len(old) + len(new) > TOO_MANY:
        yield f"{len(old)} ord blir {len(new)} andra"
        return
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        before = was[max(start + a - CONTEXT, 0) : start + a]
        after = was[start + b : start + b + CONTEXT]
        lines = [_quoted([*before, *words, *after]) for words in (old[a:b], new[c:d])]
        yield " → ".join(lines)


def _quoted(words: Sequence[str]) -> str:
    half = LONGEST // 2
    shown = words if len(words) <= LONGEST else [*words[:half], "…", *words[-half:]]
    return f"”{' '.join(shown)}”"


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words the two begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
