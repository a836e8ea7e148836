"""Ids, codes and addresses are each used once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import KINDS, key_of
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
                yield Problem(
                    place,
                    f'adressen "{slug}" hör redan till {kind.the_one} '
                    f"{getattr(other, 'name', '')} på {other.where('name').seen_from(place)}: "
                    f'skriv en egen "slug" för {name}',
                )
