"""Where old addresses are said to lead: they hide nothing, and each leads to one place that is there.

A chain or a circle cannot be: an old address is written at what it leads to, and must not be there
itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.docs.outline import OF_THE_THEME
from macros.exports.former import former_ids
from macros.model import BY_MODEL, key_of
from macros.problems import Place, Problem, nearest
from macros.rendering.addresses import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.former import Former
    from macros.site import Site


def leading_problems(site: Site, former: list[Former]) -> Iterator[Problem]:
    """Find old addresses that are no old ones, that stand twice, or that lead to no place."""
    made = {spec.address: spec.place for spec in site.specs}
    written = {page.address: page.file for page in site.docs}
    # Where files are told apart by more than the case of their letters, and where they are not.
    addresses = {address.casefold(): address for address in (*made, *written)}
    outlines = {page.address: site.outlines.get(page.uri) for page in site.docs}
    first: dict[str, Place] = {}
    for one in former:
        page, _, anchor = one.old.partition("#")
        told = first.setdefault(one.old if anchor else one.old.casefold(), one.place)
        if told is not one.place:
            text = f'"{one.old}" står redan på {told.seen_from(one.place)}: ta bort det ena'
            yield Problem(one.place, text)
            continue
        if not anchor and (page := addresses.get(page.casefold(), "-")) != "-":
            there = Place(written[page]) if page in written else made[page]
            own = there.file == one.place.file and page == one.new.partition("#")[0]
            has = "den här sidan" if own else f"sidan i {_shown(there)}"
            text = f'adressen "{page}" har {has}, så den kan inte leda vidare: ta bort den här'
            yield Problem(one.place, text)
            continue
        new_page, _, place = one.new.partition("#")
        outline = outlines.get(new_page)
        if anchor and outline and anchor in outline.ids | OF_THE_THEME:
            text = f'"#{anchor}" finns på sidan, så det kan inte leda vidare: ta bort det här'
            yield Problem(one.place, text)
        elif place and outline and place not in outline.ids:
            text = f'"{place}" finns inte på sidan{nearest(place, outline.ids)}'
            yield Problem(one.place, text)
    yield from _entries(site)


def _shown(place: Place) -> str:
    return place.file if place.line == 1 else f"{place.file}, rad {place.line}"


def _entries(site: Site) -> Iterator[Problem]:
    """The same for the old ids of entries that have places on pages, which a kind has together."""
    first: dict[tuple[str, str], Place] = {}
    for record, number, old in former_ids(site):
        kind = BY_MODEL[type(record)]
        if kind.anchor is None:
            continue
        place = record.where("former_ids", number)
        told = first.setdefault((kind.key, old), place)
        there = [other for other in site.handbook.of(kind.model) if key_of(other) == old]
        if told is not place:
            text = f'"{old}" står redan på {told.seen_from(place)}: ta bort det ena'
            yield Problem(place, text)
        elif there:
            seen = there[0].where().seen_from(place)
            text = f'id "{old}" finns på {seen}, så det kan inte leda vidare: ta bort det här'
            yield Problem(place, text)
        elif kind.anchor + old in OF_THE_THEME or any(
            {anchor_of(record), kind.anchor + old} <= outline.ids
            for outline in site.outlines.values()
        ):
            text = f'namnet "{kind.anchor}{old}" är taget på sidan, så det kan inte leda vidare: ta bort det här'
            yield Problem(place, text)
