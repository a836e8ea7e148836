"""The text that the search looks through, gathered while the HTML of a page is read."""

from __future__ import annotations

from functools import lru_cache
from html import unescape

from macros.search.text import PageText, Section

SKIPPED = frozenset({"script", "style", "svg", "nav", "form", "template", "pre"})
"""Elements whose content is not searched: code to copy, too, is written in no one's language."""
BLOCKS = frozenset(
    {
        *("address", "article", "blockquote", "caption", "dd", "details", "div", "dl", "dt"),
        *("figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre"),
        *("section", "summary", "table", "td", "th", "tr", "ul", "br", "hr"),
    }
)
"""Elements that end the block of text before them."""
HEADINGS = frozenset({"h2", "h3", "h4", "dt", "caption"})
NOT_SEARCHED = "data-nosearch"
"""The attribute of an element whose content is passed over: what many pages have in common."""


class Gatherer:
    """Puts the text of a page together, block by block, in the sections that can be led to."""

    def __init__(self) -> None:
        self._sections = [Section()]
        self.parts: list[str] = []
        """What has been read of the block."""

    @property
    def text(self) -> PageText:
        """What has been gathered."""
        return PageText([part for part in self._sections if part.headings or part.blocks])

    def begin(self, anchor: str) -> None:
        """Begin the section with an id."""
        self._sections.append(Section(anchor))

    def add(self, text: str) -> None:
        """Take text as it stands in the HTML."""
        self.parts.append(text)

    def end_block(self, *, heading: bool) -> None:
        """End a block; `heading` says whether it is one."""
        if not self.parts:
            return
        block = _plain("".join(self.parts))
        self.parts.clear()
        if block:
            section = self._sections[-1]
            (section.headings if heading else section.blocks).append(block)


@lru_cache(maxsize=20_000)
def _plain(html: str) -> str:
    """Text as it is read; remembered, since many pages share their blocks."""
    return " ".join(unescape(html).split())
