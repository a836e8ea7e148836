"""The text of a page's content, as it is searched."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class PageText:
    """The text of a page's content."""

    headings: list[str] = field(default_factory=list)
    """Headings, terms that are defined, and captions of tables."""
    blocks: list[str] = field(default_factory=list)
    """Every block of text in order, the headings among them."""
