"""The country is whole: every municipality in its county, and as many of each as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.identity import IDENTIFIED
from macros.checks.references import astray_references
from macros.problems import Place, Problem, nearest
from macros.shapes import county_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook, Record

COUNTS = {
    "police_regions": (7, "polisregioner"),
    "counties": (21, "län"),
    "municipalities": (290, "kommuner"),
}
"""How many there are in Sweden, by SCB's regional division and the Police's organisation."""


def counts(handbook: Handbook, known: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """The numbers of regions, counties and municipalities are Sweden's.

    One that is there twice, or that something still points to, is told as that.
    """
    astray = {kind for kind, _ in astray_references(handbook, known)}
    for kind, (right, word) in COUNTS.items():
        records: tuple[Record, ...] = getattr(handbook, kind)
        found = len({getattr(record, IDENTIFIED[kind]) for record in records})
        if found == right or kind in astray:
            continue
        place = records[0].where_listed() if records else Place("data/places.yaml")
        remedy = (
            "lägg tillbaka det som saknas" if found < right else "ta bort det som är för mycket"
        )
        yield Problem(place, f'"{kind}" har {found} {word}, det ska vara {right}: {remedy}')


def county_of_code(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A municipality's code begins with its county's."""
    for municipality in handbook.municipalities:
        if municipality.county not in handbook.county_by_code:
            continue  # told as unknown
        if municipality.code[:2] != municipality.county:
            yield Problem(
                municipality.where("county"),
                f"{municipality.name} har koden {municipality.code} men länskoden "
                f'"{municipality.county}" – menade du "{municipality.code[:2]}"?',
            )


def on_the_map(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """The map has every county's shape."""
    shapes = county_shapes()["paths"]
    missing = [county for county in handbook.counties if county.code not in shapes]
    used = {county.code for county in handbook.counties}
    for county in missing:
        hint = nearest(county.code, sorted(set(shapes) - used)) or ": kontrollera koden"
        yield Problem(
            county.where("code"),
            f'länskod "{county.code}" ({county.full_name}) finns inte på kartan{hint}',
        )
