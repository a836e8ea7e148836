"""What the site says of each organisation, for the organisation to confirm.

Everything has one that answers for it: the authority for its contact and functions, the convenor
for a network, the county administrative board for what there is in its county, and whoever is named
first among those responsible for an initiative or an event.
"""

from __future__ import annotations

import json
from base64 import b32encode
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from macros.model.directory import Contact, Organisation
from macros.source.values import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from macros.model.base import Confirmation, Record
    from macros.model.entries import Entries
    from macros.source.yamlio import Loc

_OF_CONTACT = {"source", "phone_source", "confirmed"}
_NOT_SAID = {"changed", "id", "former_ids", "aliases", "related", "sources", "direct", "confirmed"}
"""What is not said of anyone: where it was read, how it is found, and what stands by itself."""


@dataclass(frozen=True)
class Statement:
    """Something that the site says of an organisation, and that is confirmed by itself."""

    record: Record
    """The entry that it stands in."""
    contact: Contact | None = None
    """The contact of the entry, where it is that which is said; else the entry itself."""

    @property
    def loc(self) -> Loc:
        """The way in the entry to what is said."""
        if self.contact is None:
            return ()
        return ("contact",) if isinstance(self.record, Organisation) else ("direct",)

    @property
    def confirmed(self) -> Confirmation | None:
        """The organisation's own word for it, where that is the latest.

        A contact says when it was read; of what else is said, the mark tells if it is the same.
        """
        if self.contact is not None:
            return self.contact.confirmed if self.contact.is_confirmed else None
        found: Confirmation | None = getattr(self.record, "confirmed", None)
        return found if found and found.said in (None, fingerprint([self])) else None

    @property
    def said(self) -> str:
        """All that is said, in one order: the same as long as nothing else is said."""
        value = {"kind": type(self.record).__name__}
        if self.contact is None:
            value |= self.record.model_dump(mode="json", exclude=_NOT_SAID, exclude_defaults=True)
        else:
            value |= self.contact.model_dump(
                mode="json", exclude=_OF_CONTACT, exclude_defaults=True
            )
            if isinstance(self.record, Organisation):
                shown = {"name", "short_name", "website"}
                value |= self.record.model_dump(mode="json", include=shown, exclude_defaults=True)
        return json.dumps(value, ensure_ascii=False, sort_keys=True)


def statements(entries: Entries) -> dict[str, tuple[Statement, ...]]:
    """What is said of each organisation that can be asked: one whose domain is known.

    Without the domain nobody can tell whether an answer is the organisation's own.
    """
    found: dict[str, list[Statement]] = {
        organisation.id: [] for organisation in entries.organisations if organisation.domain
    }
    for key, statement in _all(entries):
        if key in found:
            found[key].append(statement)
    return {key: tuple(items) for key, items in found.items()}


def fingerprint(said: Iterable[Statement]) -> str:
    """A short mark of what is said, as `abcd-efgh`: another as soon as anything else is said."""
    text = "\n".join(sorted(statement.said for statement in said))
    mark = b32encode(blake2b(text.encode(), digest_size=5).digest()).decode().lower()
    return f"{mark[:4]}-{mark[4:]}"


def last_answer(said: Iterable[Statement]) -> date | None:
    """The day of the oldest confirmation, where all of it is confirmed; else None."""
    days = [statement.confirmed.day if statement.confirmed else None for statement in said]
    known = [day for day in days if day]
    return min(known) if known and len(known) == len(days) else None


def _all(entries: Entries) -> Iterator[tuple[str | None, Statement]]:
    """Everything that can be confirmed, with the id of the organisation that answers for it."""
    for organisation in entries.organisations:
        if organisation.contact:
            yield organisation.id, Statement(organisation, organisation.contact)
    for coordinator in entries.coordinators:
        yield coordinator.organisation, Statement(coordinator)
        if coordinator.direct:
            yield coordinator.organisation, Statement(coordinator, coordinator.direct)
    for network in entries.networks:
        yield network.convenor, Statement(network)
    boards = {o.county: o.id for o in entries.organisations if o.county}
    for cooperation in entries.cooperations:
        for county in cooperation.counties:
            yield boards.get(county), Statement(cooperation)
    names = _names(entries)
    for initiative in entries.initiatives:
        yield _first_named(initiative.owner, names), Statement(initiative)
    for event in entries.events:
        first = next(iter(event.organisers), None) or _first_named(event.organiser or "", names)
        yield first, Statement(event)
    for recurring in entries.recurring:
        yield _first_named(recurring.organiser, names), Statement(recurring)


def _names(entries: Entries) -> list[tuple[str, str]]:
    """What each organisation is called, the longest names first, with its id."""
    names = {
        fold_name(name): organisation.id
        for organisation in reversed(entries.organisations)
        for name in (organisation.name, organisation.label)
    }
    return sorted(names.items(), key=lambda item: -len(item[0]))


def _first_named(text: str, names: list[tuple[str, str]]) -> str | None:
    """The organisation that a text begins with the name of."""
    folded = fold_name(text)
    for name, key in names:
        if folded.startswith(name) and not folded[len(name) : len(name) + 1].isalnum():
            return key
    return None
