"""Ids, codes and addresses are each used once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import BY_MODEL, KINDS, Method, Organisation, Question, Term, key_of
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Record


def duplicate_ids(scope: Scope) -> Iterator[Problem]:
    """Point out each id or code that an earlier entry of the kind already has."""
    for kind in KINDS:
        if kind.identifier is None:
            continue
        first: dict[str, Record] = {}
        for record in scope.handbook.of(kind.model):
            value = key_of(record)
            if value in first:
                place = record.where(kind.identifier)
                line = first[value].where(kind.identifier).seen_from(place)
                yield Problem(
                    place, f'"{value}" används redan på {line}: varje post ska ha ett eget värde'
                )
            first.setdefault(value, record)


def duplicate_slugs(scope: Scope) -> Iterator[Problem]:
    """Point out each page address that two places of a kind would share."""
    for kind in KINDS:
        if not kind.is_place:
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


NAMES: dict[type[Record], str] = {
    Organisation: "name",
    Question: "title",
    Method: "name",
    Term: "term",
}
"""The kinds whose records are known by what they are called, and the field that says it."""


def duplicate_names(scope: Scope) -> Iterator[Problem]:
    """Point out each word, method, question or organisation that stands there already."""
    for model, name in NAMES.items():
        first: dict[str, Record] = {}
        for record in scope.handbook.of(model):
            value = str(getattr(record, name))
            other = first.setdefault(value.casefold(), record)
            if other is not record and key_of(other) != key_of(record):
                place = record.where(name)
                yield Problem(
                    place,
                    f'{BY_MODEL[model].the_one} "{value}" står redan på '
                    f"{other.where(name).seen_from(place)}: för ihop posterna till en",
                )


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
