"""Abbreviations on a page: what each stands for, shown where it first stands in running text.

The words are those of data/glossary.yaml. Finished HTML is read, so that it does not matter
whether the text came from a Markdown page or from the data.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from macros.rendering.environment import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model import Term

_LEFT_ALONE = frozenset(
    [
        "a",
        "abbr",
        "button",
        "caption",
        "code",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "option",
        "pre",
        "script",
        "style",
        "summary",
        "svg",
        "textarea",
        "th",
        "title",
    ]
)
"""Elements whose text is a name, a control, or not read as text."""
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)


def explain(html: str, terms: Iterable[Term]) -> str:
    """Mark the first use of each abbreviation in `html`; everything else stays as it was."""
    meanings = {term.term: term.expansion for term in terms if term.abbreviation and term.expansion}
    if not any(term in html for term in meanings):
        return html
    reader = _Reader(meanings)
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)


class _Reader(HTMLParser):
    """Repeats what it reads, and marks abbreviations in the text that may be marked."""

    def __init__(self, meanings: dict[str, str]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._meanings = dict(meanings)
        longest_first = sorted(meanings, key=lambda term: (-len(term), term))
        self._pattern = re.compile(
            r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
        )
        self._closed_to: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        english = dict(attrs).get("lang", "sv") != "sv"
        if tag not in _VOID and (self._closed_to or tag in _LEFT_ALONE or english):
            self._closed_to.append(tag)
        self.parts.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._closed_to:
            while self._closed_to.pop() != tag:
                pass
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data if self._closed_to else self._pattern.sub(self._mark, data))

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.parts.append(f"<!--{data}-->")

    def _mark(self, match: re.Match[str]) -> str:
        meaning = self._meanings.pop(match[0], None)
        if meaning is None:
            return match[0]
        return render("abbreviation.html.j2", short=match[0], meaning=meaning)
