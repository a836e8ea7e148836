"""From the HTML of a page's content to the text that is searched."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_SKIPPED = {"script", "style", "svg", "nav", "form", "template"}
_BLOCKS = {
    *("address", "article", "blockquote", "caption", "dd", "details", "div", "dl", "dt"),
    *("figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre"),
    *("section", "summary", "table", "td", "th", "tr", "ul", "br", "hr"),
}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
_HEADINGS = {"h2", "h3", "h4", "dt", "caption"}
NOT_SEARCHED = "data-nosearch"
"""The attribute of an element whose content is passed over: what many pages have in common."""


@dataclass
class PageText:
    """The text of a page's content."""

    headings: list[str] = field(default_factory=list)
    """Headings, terms that are defined, and captions of tables."""
    blocks: list[str] = field(default_factory=list)
    """Every block of text in order, the headings among them."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = PageText()
        self._open: list[tuple[str, bool]] = []
        self._skipping = 0
        self._heading = 0
        self._buffer: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag in _BLOCKS:
            self._flush()
        if tag in _VOID:
            return
        skip = tag in _SKIPPED or NOT_SEARCHED in names or names.get("aria-hidden") == "true"
        self._open.append((tag, skip))
        self._skipping += skip
        self._heading += tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        if tag in _BLOCKS:
            self._flush()
        while self._open:
            name, skip = self._open.pop()
            self._skipping -= skip
            self._heading -= name in _HEADINGS
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._buffer.append(data)

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        block = " ".join("".join(self._buffer).split())
        self._buffer.clear()
        if block:
            self.text.blocks.append(block)
            if self._heading:
                self.text.headings.append(block)


def page_text(html: str) -> PageText:
    """Read the text of a page's content."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text
