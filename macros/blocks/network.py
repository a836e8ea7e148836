"""Blocks of the network: the diagram, the networks, and the cooperation in a county."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from macros.blocks.base import BlockBase, lookup, macro
from macros.blocks.diagram import draw
from macros.model import LEVELS, Standing, known_cooperation
from macros.rendering.corrections import COOPERATION_FORM

if TYPE_CHECKING:
    from markupsafe import Markup


class NetworkBlocks(BlockBase):
    """How organisations work together."""

    @macro
    def network_diagram(self) -> Markup:
        """Bilden av nätverket, med samma innehåll som text under."""
        handbook = self._handbook
        diagram = draw(handbook.organisations, handbook.relations)
        drawn = diagram.relations if diagram else ()
        return self._render(
            "network_diagram.html.j2",
            diagram=diagram,
            drawn=drawn,
            rest=[relation for relation in handbook.relations if relation not in drawn],
        )

    @macro
    def network_list(self) -> Markup:
        """Nätverken, nivå för nivå, med vem som sammankallar och vilka som är med."""
        return self._render("network_list.html.j2", levels=LEVELS)

    @macro
    def relation_list(self) -> Markup:
        """Alla relationer mellan organisationerna som meningar."""
        return self._render("relation_list.html.j2", relations=self._handbook.relations)

    @macro
    def county_cooperations(self, county: str) -> Markup:
        """Samverkan i ett län, efter länskod: nätverk, program och överenskommelser, hur gammalt det kända är, och länken till formuläret där länet berättar."""
        found = lookup(
            self._handbook.county_by_code, county, "länskoden", lambda item: item.full_name
        )
        handbook = self._handbook
        board = next((o.label for o in handbook.organisations if o.county == found.code), "")
        return self._render(
            "county_cooperations.html.j2",
            county=found,
            known=known_cooperation(handbook, found),
            tell=self._way_to_tell(
                COOPERATION_FORM,
                f"Ordnar ni ett nätverk i {found.full_name}? Berätta",
                f"samverkan i {found.full_name}",
                ("Namn", "Vem som ordnar", "Vilka som är med", "År", "Sida där det står"),
                lan=found.full_name,
                ordnar=board,
            ),
        )

    @macro
    def county_overview(self) -> Markup:
        """Vad som är känt om varje län: samverkan, behov och hur kontakten står sig. De län som minst är känt om står först."""
        handbook = self._handbook
        found = [(county, known_cooperation(handbook, county)) for county in handbook.counties]
        least_first = get_args(Standing)
        return self._render(
            "county_overview.html.j2",
            rows=sorted(found, key=lambda row: least_first.index(row[1].standing)),
        )
