"""What the place finder looks through: every place with the ways to write its name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.model import by_name
from macros.rendering.addresses import page_of
from macros.source.values import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import County, Handbook, Municipality, PoliceRegion
    from macros.site import Site


def export_places(site: Site) -> Iterator[tuple[str, bytes]]:
    """assets/places.json: `[name, kind and area, address, [folded names]]` for each place."""
    yield "assets/places.json", place_index(site.handbook).encode()


def place_index(handbook: Handbook) -> str:
    """The places as JSON, municipalities first."""
    rows: list[list[object]] = []
    for municipality in sorted(handbook.municipalities, key=by_name):
        county = handbook.county_by_code[municipality.county]
        rows.append(_row(municipality, f"kommun i {county.full_name}", [municipality.name]))
    rows += [
        _row(county, "län", [county.name, county.full_name.removesuffix(" län")])
        for county in sorted(handbook.counties, key=by_name)
    ]
    rows += [
        _row(region, "polisregion", [region.name])
        for region in sorted(handbook.police_regions, key=by_name)
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _row(place: Municipality | County | PoliceRegion, kind: str, names: list[str]) -> list[object]:
    terms = dict.fromkeys(fold_name(name).replace("-", " ") for name in [*names, *place.aliases])
    label = place.name if kind.startswith("kommun") else place.full_name  # type: ignore[union-attr]
    return [label, kind, page_of(place), list(terms)]
