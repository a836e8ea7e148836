"""Contacts are official, and say when they were read and confirmed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model import Coordinator
from macros.problems import Problem
from macros.source.web import host_of, is_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Organisation
    from macros.problems import Place


def reachable(scope: Scope) -> Iterator[Problem]:
    """A function has a contact, or a note that says what to do without; a contact has a way in."""
    handbook = scope.handbook
    for coordinator in handbook.coordinators:
        if coordinator.organisation not in handbook.organisation_by_id:
            continue  # told as unknown
        official = handbook.official_contact(coordinator.organisation)
        if official is None and coordinator.direct is None and coordinator.note is None:
            yield Problem(
                coordinator.where(),
                f'{coordinator.id} saknar kontaktväg: lägg till "contact" hos organisationen '
                f'"{coordinator.organisation}", eller en "note" som säger vart man vänder sig',
            )
    for record, name, contact in handbook.contacts:
        if contact.email is None and contact.phone is None:
            yield Problem(
                record.where(name), '"email" och "phone" saknas båda: minst en av dem behövs'
            )
        elif contact.phone is None:
            for key in ("hours", "phone_source"):
                if getattr(contact, key) is not None:
                    yield Problem(
                        record.where(name, key),
                        f'"{key}" gäller ett nummer, och "phone" saknas: lägg till det, '
                        "eller ta bort uppgiften",
                    )


def under_domain(scope: Scope) -> Iterator[Problem]:
    """An organisation's mailboxes and pages lie under its domain."""
    mailboxes: dict[str, list[tuple[Place, str]]] = {}
    pages: dict[str, list[tuple[Place, str]]] = {}
    for record, name, contact in scope.handbook.contacts:
        if contact.email is not None:
            owner = record.organisation if isinstance(record, Coordinator) else record.id
            item = (record.where(name, "email"), contact.email)
            mailboxes.setdefault(owner, []).append(item)
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
    domains = (domain, *organisation.other_domains)
    wrong = [item for item in mailboxes if not any(_under(item[1], one) for one in domains)]
    wrong_pages = [
        item for item in pages if not any(is_under(host_of(item[1]), one) for one in domains)
    ]
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


_HOURS = re.compile(
    r"(?<![\d.:])(?<!vecka )(?<!veckor )(?<!veckorna )(?<!v\. )(\d{1,2})(?:[.:](\d\d))?(?: ?[–-] ?| till )(\d{1,2})(?:[.:](\d\d))?(?![\d.:]*\d)(?! (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"
)
_NIGHT = 17
"""What begins from this hour on may end the day after."""


def hours(scope: Scope) -> Iterator[Problem]:
    """Hours are on the clock, and end after they begin."""
    for record, name, contact in scope.handbook.contacts:
        for found in _HOURS.finditer(contact.hours or ""):
            first, last = (int(found[i]) + int(found[i + 1] or 0) / 60 for i in (1, 3))
            late = max(first, last) > 24 or any(int(found[i] or 0) > 59 for i in (2, 4))
            if late or last <= first < _NIGHT:
                says = "finns inte på klockan" if late else "slutar före sin början"
                place = record.where_like(re.escape(found[0]), name, "hours")
                yield Problem(place, f'"{found[0]}" {says}: kontrollera tiderna')


def dates(scope: Scope) -> Iterator[Problem]:
    """Nothing was read on a day that has not come."""
    for record, name, contact in scope.handbook.contacts:
        for key in ("source", "phone_source"):
            if (source := getattr(contact, key)) is not None:
                yield from scope.not_yet(source.read, record, name, key, "read")
    for source in scope.handbook.sources:
        yield from scope.not_yet(source.read, source, "read")
