"""Contacts are official, agree with each other, and say when they were read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Contact, Coordinator, Handbook


def _contacts(handbook: Handbook) -> Iterator[tuple[Coordinator, str, Contact]]:
    for coordinator in handbook.coordinators:
        for name in ("contact", "direct"):
            contact = getattr(coordinator, name)
            if contact is not None:
                yield coordinator, name, contact


def reachable(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A function has a contact, or a note that says what to do without; a contact has a way in."""
    for coordinator in handbook.coordinators:
        if coordinator.contact is None and coordinator.direct is None and coordinator.note is None:
            yield Problem(
                coordinator.where(),
                f'{coordinator.id} saknar kontaktväg: lägg till "contact", '
                'eller en "note" som säger vart man vänder sig',
            )
    for coordinator, name, contact in _contacts(handbook):
        if contact.email is None and contact.phone is None:
            yield Problem(
                coordinator.where(name), '"email" och "phone" saknas båda: minst en av dem behövs'
            )


def mailbox_domain(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A mailbox lies under its organisation's domain."""
    for coordinator, name, contact in _contacts(handbook):
        organisation = handbook.organisation_by_id.get(coordinator.organisation)
        if organisation is None or contact.email is None:
            continue
        if organisation.domain is None:
            yield Problem(
                organisation.where(),
                f'{organisation.label} har en brevlåda men ingen "domain": lägg till raden',
            )
            continue
        domain = contact.email.partition("@")[2].casefold()
        if domain != organisation.domain and not domain.endswith("." + organisation.domain):
            yield Problem(
                coordinator.where(name, "email"),
                f'brevlådan "{contact.email}" hör inte till {organisation.label}: '
                f"adressen ska sluta på @{organisation.domain}",
            )


def same_contact(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """An organisation has the same official mailbox and switchboard wherever it stands."""
    first: dict[str, Coordinator] = {}
    for coordinator in handbook.coordinators:
        if coordinator.contact is None:
            continue
        other = first.setdefault(coordinator.organisation, coordinator)
        for name, word in (("email", "brevlåda"), ("phone", "växel")):
            here, there = getattr(coordinator.contact, name), getattr(other.contact, name)
            if here != there:
                yield Problem(
                    coordinator.where("contact", name),
                    f'samma organisation har en annan {word}, "{there}", på rad '
                    f"{other.where('contact', name).line}: skriv samma på båda ställena, "
                    'eller flytta funktionens egen kontaktväg till "direct"',
                )


def dates(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Nothing was read or confirmed on a day that has not come."""
    for coordinator, name, contact in _contacts(handbook):
        phone_read = contact.phone_source.read if contact.phone_source else None
        days = [
            (contact.source.read, ("source", "read")),
            (contact.verified, ("verified",)),
            (phone_read, ("phone_source", "read")),
        ]
        for day, loc in days:
            # A day ahead is let through: it may already be tomorrow where the editor is.
            if day is not None and day > handbook.today + timedelta(days=1):
                yield Problem(
                    coordinator.where(name, *loc),
                    f"datumet {day.isoformat()} har inte varit än: kontrollera årtalet",
                )
