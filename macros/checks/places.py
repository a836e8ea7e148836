"""The country is whole: every municipality in its county, and as many of each as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook

COUNTS = {
    "police_regions": (7, "polisregioner"),
    "counties": (21, "län"),
    "municipalities": (290, "kommuner"),
}
"""How many there are in Sweden, by SCB's regional division and the Police's organisation."""


def counts(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """The numbers of regions, counties and municipalities are Sweden's."""
    for kind, (right, word) in COUNTS.items():
        found = len(getattr(handbook, kind))
        if found != right:
            yield Problem(
                Place("data/places.yaml"),
                f'"{kind}" har {found} {word}, det ska vara {right}: '
                + (
                    "lägg tillbaka det som saknas"
                    if found < right
                    else "ta bort det som är för mycket"
                ),
            )


def county_of_code(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A municipality's code begins with its county's."""
    for municipality in handbook.municipalities:
        if municipality.code[:2] != municipality.county:
            yield Problem(
                municipality.where("county"),
                f"{municipality.name} har koden {municipality.code} men länskoden "
                f'"{municipality.county}" – menade du "{municipality.code[:2]}"?',
            )
