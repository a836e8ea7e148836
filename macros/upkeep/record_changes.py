"""What differs between two handbooks, entry by entry, in Swedish words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from macros.model import (
    BY_KEY,
    BY_MODEL,
    FILES,
    Cited,
    Confirmation,
    Contact,
    ContactSource,
    Coordinator,
    Event,
    Menu,
    NamesWithin,
    Organisation,
    PoliceRegion,
    Ref,
    Relation,
    Told,
    Way,
    head_of,
    key_of,
    kinds_in,
)
from macros.model.marked import marked_fields
from macros.rendering.environment import upper_first
from macros.source.field_texts import field_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook, Kind, Record

    Names = dict[tuple[str, str], str]
    """What is pointed to, by kind and id, and what it is called."""

CONTACT_WORDS = {
    "contact": {
        "email": "brevlåda",
        "phone": "växel",
        "hours": "växelns telefontid",
        "source": "källa",
        "phone_source": "växelns källa",
        "confirmed": "bekräftad",
    },
    "direct": {
        "email": "egen brevlåda",
        "phone": "egen telefon",
        "hours": "egen telefontid",
        "source": "källa för egen kontaktväg",
        "phone_source": "källa för egen telefon",
        "confirmed": "egen kontaktväg bekräftad",
    },
}
"""What the parts of an organisation's and a function's contact are called."""
CONTEXT = 12
"""How much of a long text is shown on each side of what differs, in characters."""
MAX_SHOWN = 80
"""Longest value that is shown whole, in characters."""
IN_CALENDARS = ("start", "end", "time", "end_time", "zone", "place", "status")
"""The fields of an event that those who have it in their calendars have to be told of."""


@dataclass(frozen=True, eq=False)
class RecordChange:
    """What happens to an entry."""

    kind: str
    old: Record | None
    new: Record | None
    label: str
    """The entry in words."""
    group: str
    """What it belongs to: the organisation of a contact, else the entry itself."""
    what: str
    """The change in words, with {label} for the entry."""


def record_changes(before: Handbook, after: Handbook) -> list[RecordChange]:
    """Every entry that is added, changed or taken away, in the order of the files."""
    found = []
    names = _names(before, after)
    for file in FILES:
        if (head := head_of(file)) is not None:
            old, new = getattr(before, head.key), getattr(after, head.key)
            if (
                old is not None
                and new is not None
                and (texts := list(_differences(old, new, names)))
            ):
                label = new.where().file
                found.append(RecordChange(head.key, old, new, label, label, _sentence(texts)))
        for kind in kinds_in(file):
            found += _of_kind(kind, before, after, names)
    return found


def _names(before: Handbook, after: Handbook) -> Names:
    """What every entry is called that has an id; where several are called alike, with the id."""
    found: Names = {}
    for kind in (kind for kind in BY_KEY.values() if kind.identifier):
        called: dict[str, str] = {}
        same: dict[str, str] = {}
        for handbook in (before, after):
            for record in handbook.of(kind.model):
                key = key_of(record)
                is_function = isinstance(record, Coordinator)
                name = _label(kind, record, handbook)[0] if is_function else _name(record)
                called[key] = name or key
                same.update(dict.fromkeys(getattr(record, "former_ids", ()), key))
        called.update((old, called[new]) for old, new in same.items() if old in called)
        times = Counter(name for key, name in called.items() if key not in same)
        for key, name in called.items():
            found[kind.key, key] = name if times[name] < 2 else f"{name} ({key})"
    return found


def _of_kind(kind: Kind, before: Handbook, after: Handbook, names: Names) -> Iterator[RecordChange]:
    old = {_key(record, names): record for record in before.of(kind.model)}
    new = {_key(record, names): record for record in after.of(kind.model)}
    # One that has another id, and says which it had, is the same.
    was = {
        key: former
        for key, record in new.items()
        if key not in old
        for former in getattr(record, "former_ids", ())
        if former in old and former not in new
    }
    for key, record in new.items():
        earlier = old.get(was.get(key, key))
        label, group = _label(kind, record, after)
        if earlier is None:
            yield RecordChange(kind.key, None, record, label, label, "Läggs till: {label}")
        elif texts := [*_differences(earlier, record, names), *_untold(earlier, record)]:
            yield RecordChange(kind.key, earlier, record, label, group, _sentence(texts))
    for key, record in old.items():
        if key not in new and key not in was.values():
            label, _ = _label(kind, record, before)
            yield RecordChange(kind.key, record, None, label, label, "Tas bort: {label}")


def _untold(old: Record, new: Record) -> Iterator[str]:
    """What those who have an event in their calendars would not be told."""
    if not isinstance(old, Event) or not isinstance(new, Event) or old.changed != new.changed:
        return
    if any(getattr(old, name) != getattr(new, name) for name in IN_CALENDARS):
        yield "skriv dagen för ändringen under changed, så att den når dem som prenumererar"


def _sentence(texts: list[str]) -> str:
    return "{label}: " + "; ".join(texts).replace("{", "{{").replace("}", "}}")


def _key(record: Any, names: Names) -> str:
    """What tells an entry from the others of its kind."""
    if isinstance(record, Relation):
        # Its organisations by what they are called: one with another id is the same.
        ends = (names["organisations", end] for end in (record.from_, record.to))
        return "|".join((*ends, record.kind))
    if BY_MODEL[type(record)].identifier:
        return key_of(record)
    # What has no name of its own is its content.
    return str(getattr(record, "code", None) or record.model_dump_json())


def _label(kind: Kind, record: Any, handbook: Handbook) -> tuple[str, str]:
    """An entry in words, and what several of them can be told together by."""
    if isinstance(record, Coordinator):
        organisation = handbook.organisation_name(record.organisation)
        region = handbook.region_by_id.get(record.police_region or "")
        label = f"{organisation}, {region.name_in_text}" if region else organisation
        alone = [c for c in handbook.coordinators if c.organisation == record.organisation]
        if not region and len(alone) > 1:
            label = f"{organisation}, {record.title}"
        return label, organisation
    if isinstance(record, Organisation):
        return record.label, record.label
    if isinstance(record, Relation):
        names = [handbook.organisation_name(key) for key in (record.from_, record.to)]
        return f"{names[0]} {record.kind} {names[1]}", record.kind
    name = _name(record) or _key(record, {})
    if isinstance(record, NamesWithin):
        places = {**handbook.county_by_code, **handbook.municipality_by_code}
        name = _name(places[record.code])
    label = f"{upper_first(kind.the_one)} {name.rstrip('.')}"
    return label, label


def _name(record: Any) -> str:
    """What an entry is called; empty where it has no name."""
    if isinstance(record, Organisation):
        return record.label
    if isinstance(record, PoliceRegion):
        return record.name
    fields = ("full_name", "name", "title", "term", "what", "in_text")
    values = (getattr(record, field, None) for field in fields)
    words = ", ".join(getattr(record, "words", ())[:3])
    return next((str(value) for value in values if value), words)


def _differences(old: BaseModel, new: BaseModel, names: Names) -> Iterator[str]:
    before, after = dict(_leaves(old, (), names)), dict(_leaves(new, (), names))
    # In the order of the model, what was taken away where it stood.
    for path in dict.fromkeys([*after, *before]):
        was, becomes = before.get(path), after.get(path)
        if was != becomes:
            yield _difference(path, was, becomes)


def _leaves(
    value: Any, path: tuple[str, ...], names: Names
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The values of a record by their way in it: words for the fields, numbers for places."""
    if isinstance(value, ContactSource):
        year = f", text från {value.year}" if value.year else ""
        yield path, f"{value.title}, {value.url}, läst {value.read}{year}"
    elif isinstance(value, Confirmation):
        told = (value.day.isoformat(), value.way, value.domain)
        yield path, ", ".join(part for part in told if part)
    elif isinstance(value, Menu):
        entries = ((titles, entry.page) for _, titles, entry in value.entries() if entry.page)
        yield ("menyn",), tuple(f"{' › '.join(titles)} ({page})" for titles, page in entries)
    elif isinstance(value, BaseModel):
        marks: dict[str, Any] = {name: mark for name, _, mark in marked_fields(type(value), Ref)}
        for name, info in type(value).model_fields.items():
            part = getattr(value, name)
            if isinstance(part, Contact):
                for field in Contact.model_fields:
                    way = (CONTACT_WORDS[name][field],)
                    yield from _leaves(getattr(part, field), way, names)
            else:
                word = field_text(type(value).__name__, info.alias or name).name
                yield from _leaves(_called(part, marks.get(name), names), (*path, word), names)
    elif isinstance(value, tuple) and value and isinstance(value[0], Cited):
        yield path, tuple(f"{c.id}, {c.place}" if c.place else c.id for c in value)
    elif isinstance(value, tuple) and value and isinstance(value[0], Told):
        yield (
            path,
            tuple(" ".join((step.text, *(_way(way, names) for way in step.to))) for step in value),
        )
    elif isinstance(value, tuple) and value and isinstance(value[0], Way):
        yield path, tuple(_way(way, names) for way in value)
    elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, str(index + 1)) if index else path, names)
    elif value not in (None, (), ""):
        yield path, value


def _called(value: Any, mark: Ref | None, names: Names) -> Any:
    """What is pointed to by what it is called; anything else as it is."""
    if mark is None:
        return value
    if isinstance(value, str):
        return names.get((mark.kind, value), value)
    if isinstance(value, tuple):
        return tuple(_called(item, mark, names) for item in value)
    return value


def _way(way: Way, names: Names) -> str:
    (((_, value)),) = _leaves(way, (), names)
    return f"[{value}]"


def _difference(path: tuple[str, ...], was: Any, becomes: Any) -> str:
    name = " ".join(path)
    if isinstance(was, tuple) or isinstance(becomes, tuple):
        gone = [item for item in was or () if item not in (becomes or ())]
        come = [item for item in becomes or () if item not in (was or ())]
        parts = [f"+ {_shown(item)}" for item in come] + [f"− {_shown(item)}" for item in gone]
        return f"{name} {', '.join(parts)}" if parts else f"{name} i ny ordning"
    if was is None:
        return f"ny uppgift, {name} {_shown(becomes)}"
    if becomes is None:
        return f"{name} {_shown(was)} tas bort"
    old, new = _shown(was), _shown(becomes)
    if len(str(was)) > MAX_SHOWN or len(str(becomes)) > MAX_SHOWN:
        old, new = _around(str(was), str(becomes))
    return f"{name} {old} → {new}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    text = value.isoformat() if isinstance(value, date) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def _around(was: str, becomes: str) -> tuple[str, str]:
    """The parts of two long texts that differ, with a word or two on each side."""
    start = _same(was, becomes)
    limit = min(len(was), len(becomes)) - start
    end = min(_same(was[::-1], becomes[::-1]), limit)
    first = max(was.rfind(" ", 0, max(start - CONTEXT, 0)), 0)
    texts = []
    for text in (was, becomes):
        last = text.find(" ", len(text) - end + CONTEXT)
        last = len(text) if last < 0 else last
        part = f"{'…' if first else ''}{text[first:last].strip()}"
        texts.append(f"”{_shown(part)}{'…' if last < len(text) else ''}”")
    return texts[0], texts[1]


def _same(one: str, other: str) -> int:
    """How many characters the two begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
