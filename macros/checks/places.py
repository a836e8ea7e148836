"""The country is whole: every municipality in its county, and as many of each as there are."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from macros.checks.references import (
    COUNTS,
    astray_references,
    have_parted,
    may_have_joined,
)
from macros.model import BY_KEY, key_of
from macros.model.county_shapes import county_shapes
from macros.problems import Place, Problem, nearest
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Handbook, Record


def counts(scope: Scope) -> Iterator[Problem]:
    """The numbers of regions, counties and municipalities are Sweden's.

    One that is there twice, or that something still points to, is told as that. Two that have
    become one are fewer, and the one has the address of the other.
    """
    astray = {key for key, _ in astray_references(scope)}
    for key, number in COUNTS.items():
        kind, right = BY_KEY[key], number + have_parted(scope, key)
        records = scope.handbook.of(kind.model)
        found = len({key_of(record) for record in records})
        if right in (found, len(records)) or key in astray:
            continue
        if found < right <= found + may_have_joined(scope, key):
            continue
        scope.unsure.add(key)
        place = records[0].where_listed() if records else Place("data/places.yaml")
        if found > right and (more := _one_too_many(scope, key)):
            place = more.where(kind.identifier or "")
        remedy = (
            "lägg tillbaka det som saknas" if found < right else "ta bort det som är för mycket"
        )
        if found > right and "parted_from" in kind.model.model_fields:
            remedy += ', eller skriv "parted_from" på den kommun som har delats av från en annan'
        yield Problem(place, f'"{key}" har {found} {kind.many}, det ska vara {right}: {remedy}')


def _one_too_many(scope: Scope, key: str) -> Record | None:
    """The place that nothing points to: one that is called as another has been copied."""
    used = {found.value for _, found in scope.pointers if found.mark.kind == key}
    names: set[str] = set()
    unused = []
    for record in scope.handbook.of(BY_KEY[key].model):
        name = getattr(record, "name", "")
        if key_of(record) not in used:
            if name in names:
                return record
            unused.append(record)
        names.add(name)
    return unused[-1] if unused else None


def county_of_code(scope: Scope) -> Iterator[Problem]:
    """A municipality's code begins with its county's."""
    for municipality in scope.handbook.municipalities:
        if municipality.county not in scope.handbook.county_by_code:
            continue  # told as unknown
        if municipality.code[:2] != municipality.county:
            yield Problem(
                municipality.where("county"),
                f"{municipality.name} har koden {municipality.code} men länskoden "
                f'"{municipality.county}" – menade du "{municipality.code[:2]}", eller är koden fel?',
            )


def names(scope: Scope) -> Iterator[Problem]:
    """A place's name is the bare one, and a county's long name fits it."""
    handbook = scope.handbook
    for kind, found in _BARE.items():
        for record in handbook.of(BY_KEY[kind].model):
            name = str(getattr(record, "name", ""))
            if (bare := found.fullmatch(name)) is not None:
                yield Problem(
                    record.where("name"),
                    f'"{bare["extra"].strip()}" sätts ut av sig självt: skriv bara namnet',
                )
    yield from _bare_towns(handbook)
    for county in handbook.counties:
        bare_name = county.name.removesuffix(" län")
        right = f"{bare_name}{'' if bare_name in _WITHOUT_S else 's'} län"
        if county.full_name != right and county.name == bare_name:
            yield Problem(
                county.where("full_name"),
                f'"{county.full_name}" är inte {bare_name} med "län" efter: skriv "{right}", '
                'eller rätta "name"',
            )


def _bare_towns(handbook: Handbook) -> Iterator[Problem]:
    """The town of a county, and the name of a local police area, stand bare as well."""
    fields = (
        *((county, "seat", county.seat) for county in handbook.counties),
        *((p, "local_police_area", p.local_police_area) for p in handbook.municipalities),
    )
    for record, field, value in fields:
        if value and (found := _MORE.search(value)):
            right = value[: found.start()] + value[found.end() :]
            yield Problem(
                record.where(field),
                f'"{(found["kind"] or found["before"]).strip()}" hör inte till namnet: skriv "{right}"',
            )


_MORE = re.compile(
    r"s?(?P<kind> (?:kommun|stad|lokalpolisområde)$)|^(?P<before>[Ll]okalpolisområdet? |LPO )"
)
"""What says which kind of place a name is."""


def seats(scope: Scope) -> Iterator[Problem]:
    """The town of a county is a municipality's, where its name is like one."""
    handbook = scope.handbook
    if len({place.name for place in handbook.municipalities}) < len(handbook.municipalities):
        return  # a town may have lost its name to another: that is told
    towns = {name: p for p in handbook.municipalities for name in (*p.aliases, p.name)}
    for county in handbook.counties:
        own = [place.name for place in handbook.municipalities if place.county == county.code]
        if county.seat in own:
            continue
        if (other := towns.get(county.seat)) and county.seat == other.name:
            if other.county in handbook.county_by_code:
                there = handbook.county_by_code[other.county].full_name
                yield Problem(
                    county.where("seat"),
                    f"{county.seat} ligger i {there}: skriv den ort där länsstyrelsen har sitt säte",
                )
        elif county.seat not in towns:
            close = get_close_matches(county.seat, own, n=1, cutoff=_MISSPELT_AT_HOME)
            close = close or get_close_matches(county.seat, sorted(towns), n=1, cutoff=_MISSPELT)
            for town in close:
                yield Problem(
                    county.where("seat"), f'okänd ort "{county.seat}" – menade du "{town}"?'
                )


def cased(scope: Scope) -> Iterator[Problem]:
    """A place that is known is written as it is known, with its capital letter and no others."""
    handbook = scope.handbook
    # A seat that is none of their names tells how it is written, unless it is what is wrong.
    seats = [county.seat for county in handbook.counties if county.seat[:1].isupper()]
    known = {seat.casefold(): seat for seat in seats if not seat.isupper()}
    for places in (handbook.counties, handbook.municipalities):
        named = [place.name for place in places if place.name[:1].isupper()]
        known.update((name.casefold(), name) for name in named)
    fields = (
        *((event, "place", event.place) for event in handbook.events),
        *((county, "seat", county.seat) for county in handbook.counties),
    )
    for record, field, value in fields:
        right = known.get(value.casefold(), value) if value else value
        if value and right and right != value:
            yield Problem(record.where(field), f'"{value}" skrivs "{right}"')
    for municipality in handbook.municipalities:
        area, name = municipality.local_police_area or "", municipality.name
        if (
            area != name
            and slugify(area) == slugify(name)
            and name.isascii()
            and not area.isascii()
        ):
            yield Problem(municipality.where("name"), f'"{name}" skrivs "{area}"')
    for kind in _BARE:
        for place in handbook.of(BY_KEY[kind].model):
            name = str(getattr(place, "name", ""))
            if name[:1].islower() or (len(name) > 1 and name.isupper()):
                yield Problem(place.where("name"), f'"{name}" skrivs "{name.title()}"')


_WITHOUT_S = frozenset(("Blekinge", "Kalmar", "Skåne", "Uppsala", "Örebro"))
"""The counties whose names get no s before ”län”, by SCB's division."""
_MISSPELT = 0.85
"""How like another a name is that is that one misspelt."""
_MISSPELT_AT_HOME = 0.75
"""How like, where the other is a town of the same county."""
_BARE = {
    "police_regions": re.compile(r"(?P<extra>[Pp]olisregion(?:en)? ).+"),
    "counties": re.compile(r".+(?P<extra> län)"),
    "municipalities": re.compile(r".+(?P<extra> (?:kommun|stad))"),
}
"""A name that holds what the site adds to it."""


def aliases(scope: Scope) -> Iterator[Problem]:
    """No other name of a place is the name of another of its kind."""
    for key in _BARE:
        kind = BY_KEY[key]
        named = {
            str(getattr(record, "name", "")).casefold(): record
            for record in scope.handbook.of(kind.model)
        }
        for record in scope.handbook.of(kind.model):
            own = slugify(str(getattr(record, "name", "")))
            for index, alias in enumerate(getattr(record, "aliases", ())):
                other = named.get(alias.casefold(), record)
                if other is not record and slugify(alias) != own:
                    place = record.where("aliases", index)
                    yield Problem(
                        place,
                        f'"{alias}" är {kind.the_one} på '
                        f"{other.where('name').seen_from(place)}: ta bort det här",
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
