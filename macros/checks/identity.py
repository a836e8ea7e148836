"""Ids, codes and addresses are each used once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import BY_MODEL, KINDS, Holiday, Law, Method, Organisation, Question, Term, key_of
from macros.problems import Problem
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.checks.scope import Scope
    from macros.model import Record


def duplicate_ids(scope: Scope) -> Iterator[Problem]:
    """Point out each id or code that an earlier entry of the kind already has."""
    for kind in KINDS:
        if kind.identifier is None:
            continue
        first: dict[str, Record] = {}
        records = scope.handbook.of(kind.model)
        for record in records:
            value = key_of(record)
            if value in first:
                scope.unsure.add(kind.key)
                right, wrong = first[value], record
                names = [
                    str(getattr(one, "name", getattr(one, "title", ""))) for one in (right, wrong)
                ]
                taken = kind.identifier == "id" and _is_of(wrong, names[1])
                if (kind.identifier == "code" and _is_out_of_order(right, records)) or (
                    taken and not _is_of(right, names[0])
                ):
                    right, wrong = record, right
                place = wrong.where(kind.identifier)
                line = right.where(kind.identifier).seen_from(place)
                again = "redan" if wrong is record else "också"
                yield Problem(
                    place, f'"{value}" används {again} på {line}: varje post ska ha ett eget värde'
                )
            first.setdefault(value, record)


def _is_out_of_order(record: Record, records: Sequence[Record]) -> bool:
    """Whether the code of an entry is after that of the next, where codes go upwards."""
    index = next(n for n, other in enumerate(records) if other is record)
    after = records[index + 1 : index + 2]
    return bool(after) and _in_numbers(key_of(record)) > _in_numbers(key_of(after[0]))


def _in_numbers(code: str) -> list[int]:
    return [int(part) for part in code.split(".") if part.isdigit()]


def duplicate_slugs(scope: Scope) -> Iterator[Problem]:
    """Point out each page address that two places of a kind would share."""
    for kind in KINDS:
        if not kind.is_place or kind.key in scope.unsure:
            continue
        first: dict[str, Record] = {}
        for record in scope.handbook.of(kind.model):
            slug, name = str(getattr(record, "slug", "")), getattr(record, "name", "")
            other = first.setdefault(slug, record)
            if other is not record and key_of(other) != key_of(record):
                place = record.where("slug" if "slug" in record.model_fields_set else "name")
                if name == getattr(other, "name", ""):
                    line = other.where("name").seen_from(place)
                    yield Problem(
                        place, f"{kind.the_one} {name} står redan på {line}: skriv det egna namnet"
                    )
                    continue
                yield Problem(
                    place,
                    f'adressen "{slug}" hör redan till {kind.the_one} '
                    f"{getattr(other, 'name', '')} på {other.where('name').seen_from(place)}: "
                    f'skriv en egen "slug" för {name}',
                )


NAMES: tuple[tuple[type[Record], str], ...] = (
    (Organisation, "name"),
    (Organisation, "short_name"),
    (Question, "title"),
    (Method, "name"),
    (Term, "term"),
    (Law, "name"),
    (Law, "in_text"),
)
"""The kinds whose records are known by what they are called, and the fields that say it."""


def duplicate_names(scope: Scope) -> Iterator[Problem]:
    """Point out each word, method, question or organisation that stands there already."""
    told: set[int] = set()
    for model, name in NAMES:
        first: dict[str, Record] = {}
        for record in scope.handbook.of(model):
            value = getattr(record, name)
            if value is None or id(record) in told:
                continue
            other = first.setdefault(value.casefold(), record)
            if other is record or key_of(other) == key_of(record):
                continue
            # The one whose id is of another name has got it from its neighbour.
            wrong = other if _is_of(record, value) and not _is_of(other, value) else record
            right = record if wrong is other else other
            told.add(id(wrong))
            place = wrong.where(name)
            line = right.where(name).seen_from(place)
            if _is_of(right, value) and not _is_of(wrong, value):
                remedy = f'skriv det egna namnet för "{key_of(wrong)}"'
            elif name in ("short_name", "in_text"):
                remedy = "skriv ett eget"
            else:
                remedy = "för ihop posterna till en"
            yield Problem(
                place, f'{BY_MODEL[model].the_one} "{value}" står redan på {line}: {remedy}'
            )


def short_names(scope: Scope) -> Iterator[Problem]:
    """A short name is shorter than the name, and what an abbreviation stands for is longer."""
    for organisation in scope.handbook.organisations:
        short = organisation.short_name
        if short is not None and len(short) > len(organisation.name):
            text = '"short_name" är längre än "name": byt plats på dem'
            yield Problem(organisation.where("short_name"), text)
    for term in scope.handbook.terms:
        if term.expansion is not None and term.expansion.casefold() == term.term.casefold():
            text = f'"{term.expansion}" är förkortningen själv: skriv vad den står för'
            yield Problem(term.where("expansion"), text)


def days_of_holidays(scope: Scope) -> Iterator[Problem]:
    """No two holidays are on one day of the year."""
    first: dict[object, Holiday] = {}
    for holiday in scope.handbook.of(Holiday):
        other = first.setdefault((holiday.day, holiday.easter, holiday.weekday), holiday)
        if other is not holiday and other.id != holiday.id:
            field = "day" if holiday.day else "easter"
            place = holiday.where(field)
            line = other.where(field).seen_from(place)
            yield Problem(place, f"dagen har redan {other.in_text} på {line}: skriv den egna dagen")


def _is_of(record: Record, name: str) -> bool:
    """Whether an id is that of a name: its words, or their beginnings."""
    if isinstance(record, Law):
        return slugify(name).startswith(slugify(record.name).split("-")[0])
    return slugify(name).startswith(key_of(record)) or key_of(record).startswith(slugify(name))


def diagram_places(scope: Scope) -> Iterator[Problem]:
    """Two organisations do not stand in one place of the diagram."""
    first: dict[tuple[str, int], Organisation] = {}
    for organisation in scope.handbook.organisations:
        place = organisation.diagram
        if place is None:
            continue
        taken = {o.diagram for o in scope.handbook.organisations if o.level == organisation.level}
        free = next(number for number in range(1, len(taken) + 2) if number not in taken)
        other = first.setdefault((organisation.level, place), organisation)
        if place < 1:
            yield Problem(
                organisation.where("diagram"),
                f"platserna räknas från 1, inte {place}: skriv en ledig, som {free}",
            )
        elif other.id != organisation.id:
            where = organisation.where("diagram")
            yield Problem(
                where,
                f"plats {place} på nivån {other.level} har redan {other.label} på "
                f"{other.where('diagram').seen_from(where)}: skriv en ledig plats, som {free}",
            )
