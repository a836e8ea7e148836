"""A page as the search sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.search.text import PageText


@dataclass(frozen=True)
class SearchedPage:
    """A page, and what it is known by."""

    address: str
    """From the site's root."""
    title: str
    kind: str
    """What kind of page it is: results can be narrowed by it."""
    rank: int = 0
    """The place of its kind among the kinds, from 0."""
    is_place: bool = False
    """Whether it stands for a place: a query that names the place puts its page first."""
    common_names: bool = False
    """Whether its short names are common words too, which alone need not mean the place."""
    trail: tuple[str, ...] = ()
    """The names of the pages above it, from the start page down."""
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Other names and everyday words for the page."""
    text: PageText = field(default_factory=PageText)

    @property
    def order(self) -> tuple[int, str, str]:
        """By kind, then by address: the order of the pages in the index."""
        return self.rank, self.kind, self.address
