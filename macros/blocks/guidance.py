"""Blocks of the guidance: methods, words, and how to reach the editors."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from macros.blocks.base import BlockBase, inline_macro, macro
from macros.model import swedish_order
from macros.model.about import CriterionResult
from macros.rendering.addresses import standing_at
from macros.rendering.corrections import PAGE_FORM
from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from macros.model import Cited, Method, Way
    from macros.problems import Place


GLOSSARY_SOURCES = "ordlista/kallor/"
"""The page with the sources of the glossary's words."""


class GuidanceBlocks(BlockBase):
    """Methods, words and sources."""

    @macro
    def method_table(self) -> Markup:
        """Tabellen över alla metoder med problem, nivå och kunskapsläge, med filter."""
        methods = sorted(self._handbook.methods, key=lambda method: swedish_order(method.name))
        return self._render(
            "method_table.html.j2",
            methods=methods,
            choices=[
                ("problem", "Problem", _unique(p for m in methods for p in m.problems)),
                ("level", "Nivå", _unique(m.level for m in methods)),
                ("evidence", "Kunskapsläge", _unique(m.evidence_name for m in methods)),
            ],
        )

    def example(self, example: str | None) -> Markup:
        """Ett påhittat exempel, där det finns ett. Bara för de genererade sidorna."""
        return self._render("example.html.j2", example=example)

    def ways(self, ways: tuple[Way, ...]) -> Markup:
        """Vem man når och vad man läser i ett steg. Bara för de genererade sidorna."""
        return self._render("ways.html.j2", ways=ways)

    def read_on(self, pages: tuple[str, ...]) -> Markup:
        """Länkar till sidor att läsa vidare på. Bara för de genererade sidorna."""
        menu = self._handbook.menu
        titles = [(address_of(page), (menu and menu.title_of(page)) or page) for page in pages]
        return self._render("read_on.html.j2", pages=titles)

    @macro
    def glossary(self) -> Markup:
        """Ordlistan, från A till Ö."""
        return self._render(
            "glossary.html.j2", terms=self._handbook.terms, sources_page=GLOSSARY_SOURCES
        )

    @macro
    def glossary_sources(self) -> Markup:
        """Källorna till orden i ordlistan, ord för ord."""
        return self._render(
            "glossary_sources.html.j2",
            terms=self._handbook.terms,
            home_of=lambda term: standing_at(term, self._handbook),
        )

    @macro
    def editors_contact(self) -> Markup:
        """Hur man når redaktionen: adresserna står i `mkdocs.yml`."""
        return self._render("editors_contact.html.j2")

    def page_corrections(self, place: Place, title: str) -> Markup:
        """De tre sätten att rätta en sida. Bara för temat."""
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

    def method_links(self, ids: tuple[str, ...]) -> Markup:
        """Länkar till metoder. Bara för de genererade sidorna."""
        return self._render(
            "method_links.html.j2", methods=[self._handbook.method_by_id[key] for key in ids]
        )

    def source_list(self, sources: tuple[Cited, ...]) -> Markup:
        """Källorna till en post. Bara för de genererade sidorna."""
        return self._render("source_list.html.j2", sources=sources)

    def method(self, method: Method) -> Markup:
        """Allt om en metod. Bara för de genererade sidorna."""
        return self._render("method.html.j2", method=method)


def _unique(values: Iterable[str]) -> list[str]:
    return sorted(set(values), key=swedish_order)
