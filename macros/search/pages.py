"""A page as the search sees it, or a place on one that is an answer of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.search.text import PageText


@dataclass(frozen=True)
class PageKind:
    """A kind of page: results can be narrowed by it."""

    name: str
    is_place: bool = False
    """Whether its pages stand for places: a query that names one puts its page first, and one that
    names none shows none of them."""
    words: tuple[str, ...] = ()
    """The words for such a place that stand beside its name."""
    many: str = ""
    """What several such places are called."""
    address: str = ""
    """Where they are all listed."""


@dataclass(frozen=True)
class SearchedPage:
    """A page, and what it is known by."""

    address: str
    """From the site's root; with # for a place on a page."""
    title: str
    kind: str
    trail: tuple[str, ...] = ()
    """The names of the pages above it, from the start page down."""
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Other names and everyday words for it."""
    asked: tuple[str, ...] = ()
    """How it is asked for by those who do not know its names."""
    text: PageText = field(default_factory=PageText)
    weight: float = 1
    """What its words count, of what those of others do."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its title and its other names."""
        return (self.title, *self.aliases)
