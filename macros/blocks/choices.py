"""What lists are narrowed by, and which choices of a place find what is told of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import swedish_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model import Event, Handbook

EVERYWHERE = "*"
"""What concerns the whole country is found whichever place is chosen (theme/js/filter.js)."""

Choice = tuple[str, str, list[tuple[str, str]]]
"""What narrows a list: its key, its label, and its values with what they are called."""


def choice_of_county(handbook: Handbook) -> Choice:
    """The choice among the counties."""
    counties = handbook.sorted_counties
    return "county", "Län", [(county.slug, county.full_name) for county in counties]


def choice_of_region(handbook: Handbook) -> Choice:
    """The choice among the police regions."""
    regions = handbook.sorted_regions
    return "region", "Polisregion", [(region.slug, region.name) for region in regions]


def values_of(values: Iterable[str]) -> list[str]:
    """The values that can be chosen, each once, in alphabetical order."""
    return sorted(set(values), key=swedish_order)


def found_by(handbook: Handbook, event: Event) -> dict[str, list[str]]:
    """The counties and the police regions whose choice finds an event, by their slugs."""
    if event.is_national:
        return {"counties": [EVERYWHERE], "regions": [EVERYWHERE]}
    own = handbook.counties_of(event)
    counties = [county for county in handbook.counties if county.code in own]
    regions = {*event.police_regions, *(county.police_region for county in counties)}
    return {
        "counties": [county.slug for county in counties],
        "regions": [region.slug for region in handbook.police_regions if region.id in regions],
    }
