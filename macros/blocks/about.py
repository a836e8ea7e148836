"""Blocks of what the site says of itself: the ways to correct it, what is new, its accessibility."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from macros.blocks.base import BlockBase, inline_macro, macro
from macros.model.about import CriterionResult
from macros.rendering.corrections import PAGE_FORM

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.problems import Place


class AboutBlocks(BlockBase):
    """The site itself."""

    @macro
    def editors_contact(self) -> Markup:
        """Hur man når redaktionen: adresserna står i `mkdocs.yml`."""
        return self._render("editors_contact.html.j2")

    def page_corrections(self, place: Place, title: str) -> Markup:
        """The three ways to correct a page. For the theme."""
        page = self._links.page
        address = "/" + ("404.html" if page is None else page)
        ways = self._links.corrections
        label = "Ändra sidan" if place.file.startswith("docs/") else "Ändra uppgifterna"
        return self._render(
            "corrections.html.j2",
            edits=[(label, ways.edit(place))] if page is not None else [],
            suggest=ways.suggest(PAGE_FORM, sida=address),
            write=ways.write(f"Stödguiden: {title} ({address})"),
            about="",
        )

    @macro
    def change_list(self) -> Markup:
        """Vad som har ändrats i uppgifterna, dag för dag, ur `data/changelog.yaml`."""
        latest_first = sorted(self._handbook.changes, key=lambda change: change.date, reverse=True)
        days = groupby(latest_first, lambda change: change.date)
        return self._render(
            "change_list.html.j2", days=[(day, list(changes)) for day, changes in days]
        )

    @inline_macro
    def feed_link(self, label: str = "flödet med det som är nytt") -> Markup:
        """Länken till det som är nytt, för den som följer det i en nyhetsläsare. `label` är länkens text."""
        return self._render("feed_link.html.j2", label=label)

    @macro
    def accessibility_statement(self) -> Markup:
        """Tillgänglighetsredogörelsen, ur `data/accessibility.yaml`."""
        criteria = self._handbook.criteria
        counts = Counter(criterion.result for criterion in criteria)
        return self._render(
            "accessibility_statement.html.j2",
            statement=self._handbook.accessibility,
            principles=[
                (name, list(found)) for name, found in groupby(criteria, lambda it: it.principle)
            ],
            counts=[(result, counts[result]) for result in get_args(CriterionResult)],
        )
