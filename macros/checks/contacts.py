"""Contacts are official, agree with each other, and say when they were read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.problems import Problem
from macros.source.web import host_of, is_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Contact, Coordinator, Handbook, Organisation
    from macros.problems import Place


def _contacts(handbook: Handbook) -> Iterator[tuple[Coordinator, str, Contact]]:
    for coordinator in handbook.coordinators:
        for name in ("contact", "direct"):
            contact = getattr(coordinator, name)
            if contact is not None:
                yield coordinator, name, contact


def reachable(scope: Scope) -> Iterator[Problem]:
    """A function has a contact, or a note that says what to do without; a contact has a way in."""
    for coordinator in scope.handbook.coordinators:
        if coordinator.contact is None and coordinator.direct is None and coordinator.note is None:
            yield Problem(
                coordinator.where(),
                f'{coordinator.id} saknar kontaktväg: lägg till "contact", '
                'eller en "note" som säger vart man vänder sig',
            )
    for coordinator, name, contact in _contacts(scope.handbook):
        if contact.email is None and contact.phone is None:
            yield Problem(
                coordinator.where(name), '"email" och "phone" saknas båda: minst en av dem behövs'
            )
        elif contact.phone is None:
            for key in ("hours", "phone_source"):
                if getattr(contact, key) is not None:
                    yield Problem(
                        coordinator.where(name, key),
                        f'"{key}" gäller ett nummer, och "phone" saknas: lägg till det, '
                        "eller ta bort uppgiften",
                    )


def under_domain(scope: Scope) -> Iterator[Problem]:
    """An organisation's mailboxes and pages lie under its domain."""
    mailboxes: dict[str, list[tuple[Place, str]]] = {}
    pages: dict[str, list[tuple[Place, str]]] = {}
    for coordinator, name, contact in _contacts(scope.handbook):
        if contact.email is not None:
            place = coordinator.where(name, "email")
            mailboxes.setdefault(coordinator.organisation, []).append((place, contact.email))
    for coordinator in scope.handbook.coordinators:
        if coordinator.page is not None:
            item = (coordinator.where("page"), coordinator.page)
            pages.setdefault(coordinator.organisation, []).append(item)
    for organisation in scope.handbook.organisation_by_id.values():
        found, shown = mailboxes.get(organisation.id, []), pages.get(organisation.id, [])
        if organisation.website is not None:
            shown = [(organisation.where("website"), organisation.website), *shown]
        yield from _astray(organisation, found, shown)


def _astray(
    organisation: Organisation, mailboxes: list[tuple[Place, str]], pages: list[tuple[Place, str]]
) -> Iterator[Problem]:
    domain = organisation.domain
    if domain is None:
        if mailboxes:
            yield Problem(
                organisation.where(),
                f'{organisation.label} har en brevlåda men ingen "domain": lägg till raden',
            )
        return
    wrong = [item for item in mailboxes if not _under(item[1], domain)]
    wrong_pages = [item for item in pages if not is_under(host_of(item[1]), domain)]
    every = len(wrong) + len(wrong_pages) == len(mailboxes) + len(pages)
    if len(wrong) > 1 and wrong == mailboxes:
        yield Problem(
            organisation.where("domain"),
            f"ingen av {len(mailboxes)} brevlådor hos {organisation.label} ligger under "
            f'"{domain}": kontrollera domänen, den första är "{mailboxes[0][1]}"',
        )
        return
    if every and len(wrong) + len(wrong_pages) > 1:
        yield Problem(
            organisation.where("domain"),
            f'varken brevlådor eller sidor hos {organisation.label} ligger under "{domain}": '
            f'kontrollera domänen, en av dem är "{(wrong + wrong_pages)[0][1]}"',
        )
        return
    for place, email in wrong:
        yield Problem(
            place,
            f'brevlådan "{email}" hör inte till {organisation.label}: '
            f"adressen ska sluta på @{domain}",
        )
    for place, page in wrong_pages:
        yield Problem(
            place,
            f'"{host_of(page)}" hör inte till {organisation.label}: sidan ska ligga under {domain}',
        )


def _under(email: str, domain: str) -> bool:
    return is_under(email.partition("@")[2].casefold(), domain)


def same_contact(scope: Scope) -> Iterator[Problem]:
    """An organisation has the same official mailbox and switchboard wherever it stands.

    What most of its entries say is taken as right.
    """
    for organisation in scope.handbook.organisation_by_id.values():
        entries = [
            (coordinator, coordinator.contact)
            for coordinator in scope.handbook.coordinators
            if coordinator.organisation == organisation.id
            and coordinator.contact is not None
            and coordinator.county == organisation.county  # else told as misplaced
        ]
        for name, word in (("email", "brevlåda"), ("phone", "växel")):
            values = [getattr(contact, name) for _, contact in entries]
            if len(set(values)) < 2:
                continue
            right, times = Counter(values).most_common(1)[0]
            other = entries[values.index(right)][0]
            more = f" och {times - 1} ställen till" if times > 1 else ""
            for coordinator, contact in entries:
                if (
                    name == "phone"
                    and contact.phone is None
                    and (contact.hours or contact.phone_source)
                ):
                    continue  # told as a number that is missing
                if getattr(contact, name) != right:
                    place = coordinator.where("contact", name)
                    line = other.where("contact", name).seen_from(place)
                    yield Problem(
                        place,
                        f"samma organisation har {_other(word, right)} på {line}{more}: skriv samma, "
                        'eller flytta funktionens egen kontaktväg till "direct"',
                    )


def _other(word: str, value: str | None) -> str:
    return f"ingen {word}" if value is None else f'en annan {word}, "{value}",'


def dates(scope: Scope) -> Iterator[Problem]:
    """Nothing was read or confirmed on a day that has not come."""
    for coordinator, name, contact in _contacts(scope.handbook):
        phone_read = contact.phone_source.read if contact.phone_source else None
        for day, loc in (
            (contact.source.read, ("source", "read")),
            (contact.verified, ("verified",)),
            (phone_read, ("phone_source", "read")),
        ):
            yield from scope.not_yet(day, coordinator.where(name, *loc))
    for source in scope.handbook.sources:
        yield from scope.not_yet(source.read, source.where("read"))
