"""What the site says of an organisation, in words: a heading, the facts, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from macros.model import (
    BY_KEY,
    Cooperation,
    Coordinator,
    Event,
    Initiative,
    Network,
    Organisation,
    Part,
    Recurring,
    key_of,
    references,
)
from macros.rendering.addresses import standing_at
from macros.rendering.dates import event_dates, event_times, swedish_date
from macros.rendering.environment import listed, upper_first
from macros.source.field_texts import field_text

if TYPE_CHECKING:
    from macros.model import Cited, Confirmation, Contact, Handbook, Statement

_HIDDEN = {
    *("id", "former_ids", "aliases", "related", "sources", "source", "phone_source", "confirmed"),
    *("direct", "role", "organisation", "name", "title", "end", "initiative", "convenor"),
    *("time", "end_time", "zone", "changed", "series", "part_of"),
}
"""What the heading says already, or what is not said of anyone."""
_OFFICIAL = {"phone": "Växel", "email": "Officiell brevlåda", "hours": "Växelns telefontid"}
_LABELS = {
    "county": "Län",
    "counties": "Län",
    "text": "Beskrivning",
    "described_year": "Uppgift från",
}
_GROUPS: dict[type, str] = {
    Organisation: "Växel och brevlåda",
    Coordinator: "Funktioner",
    Network: "Nätverk som ni sammankallar",
    Cooperation: "Samverkan i länet",
    Initiative: "Uppdrag och initiativ",
    Event: "Händelser",
    Recurring: "Det som återkommer",
}
"""What the things that are said are called, in the order that they are shown."""


@dataclass(frozen=True)
class Said:
    """Something that is said of an organisation."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    """What each fact is called, and what it says."""
    address: str
    """Where it stands, from the site's root."""
    confirmed: Confirmation | None
    contact: Contact | None = None
    """The contact that it tells, which says itself where and when it was read."""
    sources: tuple[Cited, ...] = ()
    """What else it rests on."""

    def with_more(self, other: Said) -> Said:
        """The same thing with what is said of it in another place: a function and its contact."""
        days = [one.confirmed for one in (self, other)]
        return Said(
            self.heading,
            tuple(dict.fromkeys((*self.facts, *other.facts))),
            self.address,
            min((day for day in days if day), key=lambda c: c.day) if all(days) else None,
            self.contact or other.contact,
            tuple(dict.fromkeys((*self.sources, *other.sources))),
        )


def said_of(organisation: Organisation, handbook: Handbook) -> list[tuple[str, list[Said]]]:
    """Everything that is said of an organisation and that it can confirm, in named groups."""
    found: dict[str, list[Said]] = {name: [] for name in _GROUPS.values()}
    last = None
    for statement in handbook.statements.get(organisation.id, ()):
        items, said = found[_GROUPS[type(statement.record)]], _said(statement, handbook)
        if statement.record is last:  # a function and its contact are one thing to who reads
            said = items.pop().with_more(said)
        items.append(said)
        last = statement.record
    return [(name, items) for name, items in found.items() if items]


def _said(statement: Statement, handbook: Handbook) -> Said:
    record = statement.record
    facts = _facts(statement.contact or record, handbook)
    heading = str(getattr(record, "name", "") or getattr(record, "title", ""))
    if isinstance(record, Organisation):
        facts = {
            field: (_OFFICIAL.get(field, label), said) for field, (label, said) in facts.items()
        }
        if record.website:
            facts["website"] = ("Startsida", record.website)
    if isinstance(record, Coordinator):
        area = handbook.area_of(record)
        heading += f" i {area.name_in_text}" if area else ""
        facts.pop("county", None)
        facts.pop("police_region", None)
    if isinstance(record, Event):
        if organisers := handbook.organisers_of(record):
            told = "organisers" if record.organisers else "organiser"
            facts[told] = ("Arrangör", listed(organisers))
            if record.organisers:
                facts.pop("organiser", None)
        facts["start"] = ("När", f"{event_dates(record)} {event_times(record)}".strip())
    if isinstance(record, Initiative) and record.reports:
        ids = {report.id for report in record.reports}
        dates = [event for event in handbook.dates if event.id in ids]
        facts["reports"] = ("Redovisas", listed([event_dates(event) for event in dates]))
    shown = tuple((label, value) for label, value in facts.values())
    return Said(
        heading,
        shown,
        _address(statement, handbook),
        statement.confirmed,
        statement.contact,
        () if statement.contact else getattr(record, "sources", ()),
    )


def _facts(part: Part, handbook: Handbook) -> dict[str, tuple[str, str]]:
    """The facts of an entry or a contact by their fields, in the order of the model."""
    names = {
        found.loc: _name_of(found.mark.kind, found.value, handbook) for found in references(part)
    }
    facts = {}
    for field, info in type(part).model_fields.items():
        value = getattr(part, field)
        if field in _HIDDEN or value in (None, (), ""):
            continue
        if isinstance(value, tuple):
            items = [names.get((field, n), _words(item)) for n, item in enumerate(value)]
            words = listed(items)
        else:
            words = names.get((field,), _words(value))
        label = _LABELS.get(field) or field_text(type(part).__name__, info.alias or field).name
        facts[field] = (upper_first(label), words)
    return facts


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, date):
        return swedish_date(value)
    if isinstance(value, Part):
        return ", ".join(_words(part) for _, part in value if part is not None)
    return " ".join(str(value).split())


def _name_of(kind: str, key: str, handbook: Handbook) -> str:
    for record in handbook.of(BY_KEY[kind].model):
        if key_of(record) == key:
            fields = ("label", "full_name", "title", "name")
            return next((str(name) for f in fields if (name := getattr(record, f, None))), key)
    return key


def _address(statement: Statement, handbook: Handbook) -> str:
    """Where it stands on the site; an organisation's contact on the card of its first function."""
    record = statement.record
    if isinstance(record, Organisation):
        functions = (c for c in handbook.coordinators if c.organisation == record.id)
        record = next(functions, record)
    return standing_at(record, handbook) or ""
