"""What the place finder looks through: every place with the ways to write its name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.model import NamesWithin
from macros.rendering.addresses import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import County, Handbook, Municipality, PoliceRegion
    from macros.site import Site


def export_places(site: Site) -> Iterator[tuple[str, bytes]]:
    """What the finder loads, and what it loads where that has no answer.

    assets/places.json is `[name, kind and area, address, [names in lower case]]` for each place, and
    assets/place_names.json the same with the names of what lies in it, as they are written.
    """
    yield "assets/places.json", place_index(site.handbook).encode()
    yield "assets/place_names.json", names_within(site.handbook).encode()


def place_index(handbook: Handbook) -> str:
    """The places as JSON, municipalities first."""
    rows: list[list[object]] = []
    for municipality in handbook.sorted_municipalities:
        county = handbook.county_by_code[municipality.county]
        rows.append(_row(municipality, f"kommun i {county.full_name}", [municipality.name]))
    rows += [
        _row(county, "län", [county.name, county.full_name.removesuffix(" län")])
        for county in handbook.sorted_counties
    ]
    rows += [_row(region, "polisregion", [region.name]) for region in handbook.sorted_regions]
    return _json(rows)


def names_within(handbook: Handbook) -> str:
    """The municipalities and counties that other places lie in, as JSON, with the names of those.

    The code of each place is among them.
    """
    names = {group.code: group.names for group in handbook.of(NamesWithin)}
    rows: list[list[object]] = []
    for municipality in handbook.sorted_municipalities:
        county = handbook.county_by_code[municipality.county]
        label, *rest = _row(municipality, f"kommun i {county.full_name}", [])[:3]
        within = names.get(municipality.code, ())
        rows.append([label, *rest, [municipality.code, *within]])
    rows += [
        [*_row(county, "län", [])[:3], [county.code, *names.get(county.code, ())]]
        for county in handbook.sorted_counties
    ]
    return _json(rows)


def _json(rows: list[list[object]]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _row(place: Municipality | County | PoliceRegion, kind: str, names: list[str]) -> list[object]:
    terms = dict.fromkeys(name.lower().replace("-", " ") for name in [*names, *place.aliases])
    label = place.name if kind.startswith("kommun") else place.full_name  # type: ignore[union-attr]
    return [label, kind, page_of(place), list(terms)]
