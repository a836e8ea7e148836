"""Which contacts are due to be checked, by the organisation that can say if they are right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model import STALE_AFTER_DAYS, swedish_order
from macros.render import render_page

if TYPE_CHECKING:
    from datetime import date

    from macros.model import Contact, Handbook
    from macros.problems import Place


@dataclass(frozen=True)
class Due:
    """A contact that nobody has checked for long; it may serve several functions."""

    organisation: str
    what: str
    """The contact in words."""
    contact: Contact
    days: int
    """How long ago it was last known to be right."""
    place: Place
    functions: int
    """How many functions have it."""


def due_contacts(handbook: Handbook) -> list[Due]:
    """Every contact that is due, by organisation in alphabetical order, the oldest first."""
    found: dict[tuple[str, str, date, str], Due] = {}
    for coordinator in handbook.coordinators:
        for name in ("contact", "direct"):
            contact = getattr(coordinator, name)
            if contact is None:
                continue
            days = (handbook.today - contact.checked).days
            if days <= STALE_AFTER_DAYS:
                continue
            official = name == "contact"
            owner = coordinator.organisation if official else coordinator.id
            key = (name, owner, contact.checked, contact.model_dump_json())
            found[key] = Due(
                handbook.organisation_name(coordinator.organisation),
                "myndighetens växel och brevlåda" if official else coordinator.title,
                contact,
                days,
                found[key].place if key in found else coordinator.where(name),
                found[key].functions + 1 if key in found else 1,
            )
    return sorted(found.values(), key=lambda due: (swedish_order(due.organisation), -due.days))


def stale_report(handbook: Handbook, template: str) -> str:
    """The list of what is due, in Swedish; `template` is stale.txt.j2 or stale.md.j2."""
    return render_page(template, due=due_contacts(handbook), limit=STALE_AFTER_DAYS)
