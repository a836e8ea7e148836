"""The country is whole: every municipality in its county, and as many of each as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.references import astray_references
from macros.model import BY_KEY, key_of
from macros.model.county_shapes import county_shapes
from macros.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope

COUNTS = {
    "police_regions": 7,
    "counties": 21,
    "municipalities": 290,
}
"""How many there are in Sweden, by SCB's regional division and the Police's organisation."""


def counts(scope: Scope) -> Iterator[Problem]:
    """The numbers of regions, counties and municipalities are Sweden's.

    One that is there twice, or that something still points to, is told as that.
    """
    astray = {key for key, _ in astray_references(scope)}
    for key, right in COUNTS.items():
        kind = BY_KEY[key]
        records = scope.handbook.of(kind.model)
        found = len({key_of(record) for record in records})
        if found == right or key in astray:
            continue
        place = records[0].where_listed() if records else Place("data/places.yaml")
        remedy = (
            "lägg tillbaka det som saknas" if found < right else "ta bort det som är för mycket"
        )
        yield Problem(place, f'"{key}" har {found} {kind.many}, det ska vara {right}: {remedy}')


def county_of_code(scope: Scope) -> Iterator[Problem]:
    """A municipality's code begins with its county's."""
    for municipality in scope.handbook.municipalities:
        if municipality.county not in scope.handbook.county_by_code:
            continue  # told as unknown
        if municipality.code[:2] != municipality.county:
            yield Problem(
                municipality.where("county"),
                f"{municipality.name} har koden {municipality.code} men länskoden "
                f'"{municipality.county}" – menade du "{municipality.code[:2]}"?',
            )


def on_the_map(scope: Scope) -> Iterator[Problem]:
    """The map has every county's shape."""
    shapes = county_shapes()["paths"]
    missing = [county for county in scope.handbook.counties if county.code not in shapes]
    used = {county.code for county in scope.handbook.counties}
    for county in missing:
        hint = nearest(county.code, sorted(set(shapes) - used)) or ": kontrollera koden"
        yield Problem(
            county.where("code"),
            f'länskod "{county.code}" ({county.full_name}) finns inte på kartan{hint}',
        )
