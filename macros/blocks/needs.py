"""Blocks of the needs: all of them, and those of a development question or a county."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.blocks.choices import EVERYWHERE
from macros.model import SAID_LONG_AGO_YEARS, STATUSES
from macros.rendering.corrections import NEED_FORM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from macros.model import County, Need, PoliceRegion, Question


class NeedBlocks(BlockBase):
    """Needs and development areas."""

    @macro
    def need_list(self) -> Markup:
        """Behoven ur `data/needs.yaml`: först de som saknar svar, sedan de andra, fråga för fråga, med filter för län, polisregion, fråga och status."""
        handbook = self._handbook
        return self._render(
            "need_list.html.j2",
            parts=[
                (
                    answered,
                    self._by_question(n for n in handbook.needs if bool(n.answer) is answered),
                )
                for answered in (False, True)
            ],
            choices=[
                ("county", "Län", [c.full_name for c in handbook.sorted_counties]),
                (
                    "region",
                    "Polisregion",
                    [region.name for region in handbook.sorted_regions],
                ),
                (
                    "question",
                    "Utvecklingsfråga",
                    [q.short for q, _ in self._by_question(handbook.needs)],
                ),
                ("status", "Status", [s for s in STATUSES if s in self._statuses]),
            ],
        )

    @macro
    def tell_of_need(self, label: str = "Saknas ett behov? Anmäl det") -> Markup:
        """Länken till formuläret där man anmäler ett behov. `label` är länkens text."""
        return self._way_to_tell_of_need(label)

    def need(self, need: Need) -> Markup:
        """A need in the list. For other blocks."""
        handbook = self._handbook
        counties, regions = self._concerned(need)
        return self._render(
            "need.html.j2",
            need=need,
            question=handbook.question_by_id[need.question],
            who=[*map(handbook.organisation_in_text, need.who), *need.who_text],
            said=[
                f"{said.name or handbook.organisation_name(said.organisation or '')} {said.year}"
                for said in need.said_by
            ],
            long_ago=handbook.years_since(need.year) > SAID_LONG_AGO_YEARS,
            counties=[EVERYWHERE]
            if need.is_national
            else [county.full_name for county in counties],
            regions=[EVERYWHERE] if need.is_national else [region.name for region in regions],
        )

    def needs_of_question(self, question: Question) -> Markup:
        """The needs of a development question. For generated pages."""
        needs = [need for need in self._handbook.needs if need.question == question.id]
        return self._render(
            "needs_of_question.html.j2",
            question=question,
            needs=sorted(needs, key=_unanswered_first),
            tell=self._way_to_tell_of_need("Saknas ett behov? Anmäl det", fraga=question.short),
        )

    def needs_of_county(self, county: County) -> Markup:
        """The needs of a county, and how many are told of the whole country. For generated pages."""
        own = [need for need in self._handbook.needs if county in self._concerned(need)[0]]
        return self._render(
            "needs_of_county.html.j2",
            county=county,
            needs=sorted(own, key=_unanswered_first),
            national=[need for need in self._handbook.needs if need.is_national],
            tell=self._way_to_tell_of_need("Saknas ett behov? Anmäl det", lan=county.full_name),
        )

    def need_links(self, needs: list[Need]) -> Markup:
        """Links to needs. For other blocks."""
        return self._render("need_links.html.j2", needs=needs)

    def _way_to_tell_of_need(self, label: str, **answers: str) -> Markup:
        asked = ("Behovet", "Vem som har sagt det, och när", "Sida där det står")
        return self._way_to_tell(NEED_FORM, label, "ett behov", asked, **answers)

    def _concerned(self, need: Need) -> tuple[list[County], list[PoliceRegion]]:
        """The counties and police regions that a need is told of; none for the whole country.

        A region has the needs of its counties, and a county those of its region.
        """
        handbook = self._handbook
        counties = [
            county
            for county in handbook.counties
            if county.code in need.counties or county.police_region in need.police_regions
        ]
        regions = {*need.police_regions, *(county.police_region for county in counties)}
        return counties, [r for r in handbook.police_regions if r.id in regions]

    def _by_question(self, needs: Iterable[Need]) -> list[tuple[Question, list[Need]]]:
        """Needs by their questions, in the order of the questions, and by status within each.

        Of a status those of a place come first: who has chosen the place looks for them.
        """
        found: dict[str, list[Need]] = {}
        for need in needs:
            found.setdefault(need.question, []).append(need)
        return [
            (question, sorted(found[question.id], key=_by_status))
            for question in self._handbook.questions
            if question.id in found
        ]

    @property
    def _statuses(self) -> set[str]:
        return {need.status for need in self._handbook.needs}


def _by_status(need: Need) -> tuple[int, bool]:
    return STATUSES.index(need.status), need.is_national


def _unanswered_first(need: Need) -> tuple[bool, int, bool]:
    return bool(need.answer), *_by_status(need)
