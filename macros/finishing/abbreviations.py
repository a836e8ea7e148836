"""Abbreviations on a page: what each stands for, shown where it first stands in running text.

The words are those of data/glossary.yaml. Finished HTML is read, so that it does not matter
whether the text came from a Markdown page or from the data.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from macros.finishing.held_together import held_together
from macros.rendering.environment import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.model import Term

MOST_TEXTS = 50_000
"""How many texts are kept at once."""
LEFT_ALONE = frozenset(
    {
        *("a", "abbr", "button", "caption", "code", "dt", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("label", "option", "pre", "script", "style", "summary", "svg", "textarea", "th", "title"),
    }
)
"""Elements whose text is a name, a control, or not read as text."""


def explanations(terms: Iterable[Term]) -> dict[str, str]:
    """What each abbreviation among the terms stands for."""
    return {t.term: t.expansion for t in terms if t.abbreviation and t.expansion}


class Abbreviations:
    """The abbreviations that a page has not explained yet."""

    def __init__(self, explained: Mapping[str, str]) -> None:
        """`explained` has what each stands for."""
        self.left = dict(explained)
        self.texts = _texts(tuple(explained))
        """What is known of each text on this page and on others like it."""

    def mark(self, text: str) -> str:
        """Some text of the page, with the first use of each abbreviation marked."""
        return self.texts.pattern.sub(self._marked, text)

    def _marked(self, match: re.Match[str]) -> str:
        meaning = self.left.pop(match[0], None)
        return match[0] if meaning is None else _explained(match[0], meaning)


class Texts(dict[str, tuple[str, bool, bool]]):
    """What is known of each text, by what it is as it stands.

    As it is shown; whether it is white space; and whether it may hold an abbreviation. Many pages
    share their texts, so each is looked at once.
    """

    def __init__(self, terms: tuple[str, ...]) -> None:
        super().__init__()
        self.pattern = _pattern(terms)

    def __missing__(self, raw: str) -> tuple[str, bool, bool]:
        """Look at a text."""
        if len(self) >= MOST_TEXTS:
            self.clear()
        shown = held_together(raw)
        self[raw] = found = (shown, raw.isspace(), bool(self.pattern.search(shown)))
        return found


@lru_cache(maxsize=4)
def _texts(terms: tuple[str, ...]) -> Texts:
    return Texts(terms)


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the terms as a word of its own, the longest first; an entity is no word."""
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"&#?\w+;|(?<![\w-])(?:{words})(?!\w)")


@lru_cache(maxsize=1000)
def _explained(short: str, meaning: str) -> str:
    return str(render("abbreviation.html.j2", short=short, meaning=meaning))
