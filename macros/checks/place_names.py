"""The names of places that are neither municipalities nor counties: each place has one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import NamesWithin
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope


def one_list_each(scope: Scope) -> Iterator[Problem]:
    """The names within a municipality or a county stand together."""
    first: dict[str, NamesWithin] = {}
    for group in scope.handbook.of(NamesWithin):
        other = first.setdefault(group.code, group)
        if other is not group:
            place = group.where("municipality" if group.municipality else "county")
            line = other.where().seen_from(place)
            yield Problem(place, f"platsen har redan en lista på {line}: för ihop dem till en")


def of_others(scope: Scope) -> Iterator[Problem]:
    """No name is that of a municipality, a county or a police region: their own names lead there."""
    handbook = scope.handbook
    known = {
        name.casefold(): place
        for places in (handbook.police_regions, handbook.counties, handbook.municipalities)
        for place in places
        for name in (*place.aliases, place.name, getattr(place, "full_name", place.name))
    }
    for group in handbook.of(NamesWithin):
        for index, name in enumerate(group.names):
            if name.isupper() and len(name) > _LETTERS:
                yield Problem(group.where("names", index), f'"{name}" skrivs "{name.title()}"')
            elif (other := known.get(name.casefold())) is not None:
                place = group.where("names", index)
                yield Problem(
                    place,
                    f'"{name}" finns redan som namn på '
                    f"{other.where('name').seen_from(place)}: ta bort det här",
                )


_LETTERS = 3
"""So many letters may be an abbreviation."""
