"""What a Word file is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Template:
    """What is made into a Word file: most often a page to be filled in."""

    title: str
    description: str
    html: str
    """The content of the page after its title, as HTML with addresses relative to `address`."""
    address: str
    """The page's address, from https:// on."""
    site_name: str
    reviewed: date | None = None
    """The day that the page was last held against its sources."""
    colophon: str = "word_colophon.html.j2"
    """The template that tells where it comes from and what may be done with it."""
    to_fill: bool = True
    """Whether it is to be filled in: its text is guidance then, and there is room to write."""
