"""The pages as the search sees them, and what kind each of them is."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.search.text import PageText

KINDS = (
    "Kommun",
    "Län",
    "Polisregion",
    "Kontakter",
    "Vägledning",
    "Metod",
    "Mall",
    "Nätverk",
    "Initiativ",
    "Utvecklingsfråga",
    "Kalender",
    "Ordlista",
    "Om",
)
"""The kinds of pages, in the order that the list of results can be narrowed by."""

PLACE_KINDS = ("Kommun", "Län", "Polisregion")
"""The kinds that stand for a place: a query that names the place puts its page first."""

_BY_ADDRESS = (
    ("vagledning/metoder/", "Metod"),
    ("vagledning/mallar/", "Mall"),
    ("vagledning/", "Vägledning"),
    ("natverket/", "Nätverk"),
    ("uppdrag/", "Initiativ"),
    ("utvecklingsfragor/", "Utvecklingsfråga"),
    ("kalender/", "Kalender"),
    ("ordlista/", "Ordlista"),
    ("kontakter/", "Kontakter"),
    ("lan/", "Kontakter"),
    ("kommuner/", "Kontakter"),
    ("polisregioner/", "Kontakter"),
)


def kind_of(address: str) -> str:
    """The kind of a page that does not say it itself (meta: kind), by its address."""
    return next((kind for start, kind in _BY_ADDRESS if address.startswith(start)), "Om")


@dataclass(frozen=True)
class Document:
    """A page."""

    address: str
    """From the site's root."""
    title: str
    kind: str
    """One of KINDS, or another word: it then comes last."""
    trail: tuple[str, ...] = ()
    """The names of the pages above it, from the start page down."""
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Other names and everyday words for the page."""
    text: PageText = field(default_factory=PageText)

    @property
    def order(self) -> tuple[int, str]:
        """By kind, then by address: the order of the pages in the index."""
        rank = KINDS.index(self.kind) if self.kind in KINDS else len(KINDS)
        return rank, self.kind, self.address  # type: ignore[return-value]
