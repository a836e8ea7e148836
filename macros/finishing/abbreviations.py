"""Abbreviations on a page: what each stands for, shown where it first stands in running text.

The words are those of data/glossary.yaml. Finished HTML is read, so that it does not matter
whether the text came from a Markdown page or from the data.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from macros.rendering.environment import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.model import Term

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
        self.pattern = _pattern(tuple(explained))
        """Finds any of them, and what may look like one."""

    def mark(self, text: str) -> str:
        """Some text of the page, with the first use of each abbreviation marked."""
        return self.pattern.sub(self._marked, text)

    def _marked(self, match: re.Match[str]) -> str:
        meaning = self.left.pop(match[0], None)
        return match[0] if meaning is None else _explained(match[0], meaning)


@lru_cache(maxsize=4)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the terms as a word of its own, the longest first; an entity is no word."""
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"&#?\w+;|(?<![\w-])(?:{words})(?!\w)")


@lru_cache(maxsize=1000)
def _explained(short: str, meaning: str) -> str:
    return str(render("abbreviation.html.j2", short=short, meaning=meaning))
