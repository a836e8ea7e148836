"""Blocks of what is done: assignments and initiatives, development questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, lookup, macro
from macros.blocks.choices import values_of
from macros.model import swedish_order
from macros.rendering.addresses import page_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Initiative, Question


class WorkBlocks(BlockBase):
    """Initiatives and questions."""

    @macro
    def initiative_facts(self, id: str) -> Markup:  # noqa: A002
        """Tabellen med de fem fakta om ett initiativ i `data/initiatives.yaml`."""
        return self._render("initiative_facts.html.j2", initiative=self._initiative(id))

    @macro
    def initiative_list(self) -> Markup:
        """Alla initiativ efter ansvarig, i filens ordning och sist län för län, med filter för ansvarig, målgrupp, typ och period."""
        by_owner: dict[str, list[Initiative]] = {}
        for initiative in self._handbook.initiatives:
            by_owner.setdefault(initiative.owner, []).append(initiative)
        boards = {o.name for o in self._handbook.organisations if o.county}
        return self._render(
            "initiative_list.html.j2",
            groups=sorted(
                by_owner.items(),
                key=lambda group: (1, swedish_order(group[0])) if group[0] in boards else (0,),
            ),
            choices=_initiative_choices(self._handbook.initiatives),
        )

    @macro
    def question_list(self) -> Markup:
        """De angelägna utvecklingsfrågorna, var och en med en länk till sin sida."""
        return self._render("question_list.html.j2", questions=self._handbook.questions)

    def report_table(self, initiative: Initiative) -> Markup:
        """The reports of an initiative. For generated pages."""
        return self._render("report_table.html.j2", initiative=initiative)

    def initiative_links(self, ids: tuple[str, ...]) -> Markup:
        """Links to initiatives. For generated pages."""
        initiatives = [self._initiative(key) for key in ids]
        return self._render("link_list.html.j2", pages=[(page_of(i), i.title) for i in initiatives])

    def question(self, question: Question) -> Markup:
        """All of a development question. For generated pages."""
        leading = [self._handbook.organisation_by_id[key] for key in question.lead]
        names = {name for o in leading for name in (o.name, f"{o.name} ({o.short_name})")}
        return self._render(
            "question.html.j2",
            question=question,
            others=[name for name in question.authorities if name not in names],
        )

    def _initiative(self, key: str) -> Initiative:
        return lookup(
            self._handbook.initiative_by_id, key, "initiativet", lambda found: found.title
        )


def _initiative_choices(initiatives: tuple[Initiative, ...]) -> list[tuple[str, str, list[str]]]:
    """What the list can be narrowed by: key, label, and the values in the data."""
    return [
        ("owner", "Ansvarig", values_of(initiative.owner for initiative in initiatives)),
        ("target", "Målgrupp", values_of(t for item in initiatives for t in item.target_groups)),
        ("type", "Typ", values_of(item.type for item in initiatives if item.type)),
        ("period", "Period", values_of(item.period for item in initiatives)),
    ]
