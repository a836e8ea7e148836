"""Blocks of the guidance: methods, words, and what pages of several kinds have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.blocks.choices import values_of
from macros.model import swedish_order
from macros.rendering.addresses import page_of, standing_at
from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Cited, Method, Way


GLOSSARY_SOURCES = "ordlista/kallor/"
"""The page with the sources of the glossary's words."""


class GuidanceBlocks(BlockBase):
    """Methods and words, examples, ways on and sources."""

    @macro
    def method_table(self) -> Markup:
        """Tabellen över alla metoder med problem, nivå och kunskapsläge, med filter."""
        methods = sorted(self._handbook.methods, key=lambda method: swedish_order(method.name))
        return self._render(
            "method_table.html.j2",
            methods=methods,
            choices=[
                ("problem", "Problem", values_of(p for m in methods for p in m.problems)),
                ("level", "Nivå", values_of(m.level for m in methods)),
                ("evidence", "Kunskapsläge", values_of(m.evidence_name for m in methods)),
            ],
        )

    def example(self, example: str | None) -> Markup:
        """A worked example, where there is one. For generated pages."""
        return self._render("example.html.j2", example=example)

    def ways(self, ways: tuple[Way, ...]) -> Markup:
        """Whom to reach and what to read in a step. For generated pages."""
        return self._render("ways.html.j2", ways=ways)

    def read_on(self, pages: tuple[str, ...]) -> Markup:
        """Links to pages to read on. For generated pages."""
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

    def method_links(self, ids: tuple[str, ...]) -> Markup:
        """Links to methods. For generated pages."""
        methods = [self._handbook.method_by_id[key] for key in ids]
        return self._render("link_list.html.j2", pages=[(page_of(m), m.label) for m in methods])

    def source_list(self, sources: tuple[Cited, ...]) -> Markup:
        """The sources of an entry. For generated pages."""
        return self._render("source_list.html.j2", sources=sources)

    def method(self, method: Method) -> Markup:
        """All of a method. For generated pages."""
        return self._render("method.html.j2", method=method)
