"""Blocks about what organisations have confirmed: how they do it, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, inline_macro, macro
from macros.blocks.directory import ROLES_BY_LEVEL, on_level
from macros.model import last_answer, swedish_order
from macros.rendering.addresses import page_of
from macros.rendering.corrections import CONFIRMATION_FORM
from macros.rendering.statements import said_of

if TYPE_CHECKING:
    from datetime import date

    from markupsafe import Markup

    from macros.model import Organisation

LEVEL_NAMES = {
    "nationell": "Nationell nivå",
    "regional": "Länsstyrelserna",
    "polis": "Polisregionerna",
}
"""What the levels of the directory are called in a table."""


@dataclass(frozen=True)
class _Standing:
    """How the contacts of a level stand."""

    level: str
    functions: int
    contacts: int
    """How many of the functions can be reached in a way that is known."""
    confirmed: int
    oldest: date | None
    """The day that the oldest of them was known to be right."""
    without_own: int
    """How many functions have no mailbox or number of their own that is known."""
    without_page: int
    """How many have no page of their own that is known."""


class ConfirmationBlocks(BlockBase):
    """What organisations have confirmed."""

    @inline_macro
    def confirmed_in_brief(self) -> Markup:
        """Hur många av kontakterna som är bekräftade, som en mening."""
        return self._render("confirmed_in_brief.html.j2", standings=self._standings())

    @macro
    def confirmation_status(self) -> Markup:
        """Hur säkra uppgifterna är: bekräftade kontakter nivå för nivå, och organisationernas svar."""
        handbook = self._handbook
        asked = [
            (handbook.organisation_by_id[key], said) for key, said in handbook.statements.items()
        ]
        asked.sort(key=lambda item: swedish_order(item[0].label))
        return self._render(
            "confirmation_status.html.j2",
            standings=self._standings(),
            answers=[
                (o, len(said), sum(bool(s.confirmed) for s in said), last_answer(said))
                for o, said in asked
                if said
            ],
        )

    def confirmation(self, organisation: Organisation) -> Markup:
        """All that is said of an organisation, for it to confirm. For generated pages."""
        said = self._handbook.statements[organisation.id]
        return self._render(
            "confirmation.html.j2",
            organisation=organisation,
            groups=said_of(organisation, self._handbook),
            count=len(said),
            confirmed=sum(bool(statement.confirmed) for statement in said),
            last=last_answer(said),
            code=self._handbook.fingerprints[organisation.id],
            form=self.confirmation_form(organisation),
            mail=self.confirmation_mail(organisation),
        )

    def confirmation_form(self, organisation: Organisation) -> str:
        """The address of the form, filled in. For templates."""
        return self._links.corrections.suggest(
            CONFIRMATION_FORM,
            organisation=organisation.id,
            kod=self._handbook.fingerprints[organisation.id],
        )

    def confirmation_mail(self, organisation: Organisation) -> str:
        """A mail to the editors, ready to send. For templates."""
        code = self._handbook.fingerprints[organisation.id]
        body = (
            f"Vi bekräftar: allt på {self._links.site}{page_of(organisation)}\n"
            f"Vi ändrar: inget\n\n{organisation.label}\nKod: {code}\n"
        )
        return self._links.corrections.write(f"Bekräftelse: {organisation.label}", body)

    def _standings(self) -> list[_Standing]:
        return [self._standing(level) for level in ROLES_BY_LEVEL]

    def _standing(self, level: str) -> _Standing:
        functions = on_level(self._handbook, level)
        # What a card shows first.
        contacts = [first for c in functions for first in self._handbook.contacts_of(c)[:1]]
        return _Standing(
            LEVEL_NAMES[level],
            len(functions),
            len(contacts),
            sum(contact.is_confirmed for contact in contacts),
            min((contact.checked for contact in contacts), default=None),
            sum(c.direct is None for c in functions),
            sum(c.page is None for c in functions),
        )
