"""Ids, codes and addresses are each used once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook, Record

IDENTIFIED = {
    "organisations": "id",
    "police_regions": "id",
    "counties": "code",
    "municipalities": "code",
    "coordinators": "id",
    "networks": "id",
    "cooperations": "id",
    "initiatives": "id",
    "questions": "id",
    "events": "id",
    "recurring": "id",
    "methods": "id",
    "terms": "id",
    "measurements": "id",
    "faults": "id",
    "changes": "id",
}
"""The field that tells the records of each kind apart."""

ADDRESSED = {
    "police_regions": "polisregionen",
    "counties": "länet",
    "municipalities": "kommunen",
}
"""The kinds that have a page of their own, and the word for one."""


def duplicate_ids(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Point out each id or code that an earlier entry of the kind already has."""
    for kind, name in IDENTIFIED.items():
        first: dict[str, Record] = {}
        for record in getattr(handbook, kind):
            value = getattr(record, name)
            if value in first:
                line = first[value].where(name).line
                yield Problem(
                    record.where(name),
                    f'"{value}" används redan på rad {line}: varje post ska ha ett eget värde',
                )
            first.setdefault(value, record)


def duplicate_slugs(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Point out each page address that two places of a kind would share."""
    for kind, word in ADDRESSED.items():
        first: dict[str, Record] = {}
        for record in getattr(handbook, kind):
            other = first.setdefault(record.slug, record)
            same = getattr(other, IDENTIFIED[kind]) == getattr(record, IDENTIFIED[kind])
            if other is not record and not same:
                yield Problem(
                    record.where("slug" if "slug" in record.model_fields_set else "name"),
                    f'adressen "{record.slug}" hör redan till {word} {other.name} på rad '  # type: ignore[attr-defined]
                    f'{other.where("name").line}: skriv en egen "slug" för {record.name}',
                )
