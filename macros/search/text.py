"""The text of a page's content, as it is searched."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Section:
    """A part of a page that can be led to."""

    anchor: str = ""
    """Its id; empty for what stands before the first."""
    headings: list[str] = field(default_factory=list)
    """Headings, terms that are defined, and captions of tables; its own comes first."""
    blocks: list[str] = field(default_factory=list)
    """Its other blocks of text, in order."""


@dataclass
class PageText:
    """The text of a page's content, in the order of its sections."""

    sections: list[Section] = field(default_factory=list)

    @property
    def headings(self) -> list[str]:
        """Every heading in it."""
        return [heading for section in self.sections for heading in section.headings]

    @property
    def blocks(self) -> list[str]:
        """Every block of text, the headings among them."""
        return [text for part in self.sections for text in (*part.headings, *part.blocks)]
