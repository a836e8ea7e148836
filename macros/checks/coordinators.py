"""Every place has the functions that serve it: no more and no fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.boards import shared
from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.checks.scope import Scope
    from macros.model import Coordinator, Handbook, Organisation

FILE = Place("data/coordinators.yaml")

PLACE_FIELD = {"regional-samordnare": "county", "polisens-samordnare": "police_region"}
"""The field that says which place a role serves; the other roles serve the whole country."""


def place_of_role(scope: Scope) -> Iterator[Problem]:
    """A regional coordinator has a county, a police coordinator a region, the others neither."""
    for coordinator in scope.handbook.coordinators:
        wanted = PLACE_FIELD.get(coordinator.role)
        had = [name for name in PLACE_FIELD.values() if getattr(coordinator, name) is not None]
        if wanted and had and wanted not in had:
            # Both are there, and do not go together: one of the two is wrong.
            meant = next(role for role, name in PLACE_FIELD.items() if name == had[0])
            yield Problem(
                coordinator.where("role"),
                f'rollen {coordinator.role} hör till en plats med "{wanted}", och här står '
                f'"{had[0]}": skriv "{meant}", eller byt plats',
            )
            continue
        for name in ("county", "police_region"):
            value = getattr(coordinator, name)
            if name == wanted and value is None:
                yield Problem(
                    coordinator.where("role"),
                    f'"{name}" saknas: rollen {coordinator.role} hör till en plats',
                )
            if name != wanted and value is not None:
                yield Problem(
                    coordinator.where(name),
                    f'"{name}" hör inte till rollen {coordinator.role}: ta bort raden',
                )


def county_of_organisation(scope: Scope) -> Iterator[Problem]:
    """A regional coordinator serves the county of its county administrative board."""
    told = shared(scope.handbook)  # the organisation's county is wrong
    for coordinator in scope.handbook.coordinators:
        organisation = scope.handbook.organisation_by_id.get(coordinator.organisation)
        if organisation is not None and organisation.county and coordinator.role == _OF_POLICE:
            yield Problem(
                coordinator.where("organisation"),
                f"{organisation.label} har ett län, och rollen {coordinator.role} är ingen "
                "länsstyrelses: kontrollera organisationen",
            )
            continue
        if (
            organisation is not None
            and coordinator.role == _OF_BOARDS
            and _is_no_board(organisation)
        ):
            scope.unsure.add("organisations")  # its page is another's, too
            yield Problem(
                coordinator.where("organisation"),
                f"{organisation.label} är ingen länsstyrelse, och rollen {coordinator.role} är "
                "länsstyrelsens: kontrollera organisationen",
            )
            continue
        if organisation is None or not _is_misplaced(scope.handbook, coordinator):
            continue
        if organisation.county in told:
            continue
        county = scope.handbook.county_by_code.get(organisation.county or "")
        if coordinator.county in scope.handbook.county_by_code and county is not None:
            yield Problem(
                coordinator.where("county"),
                f'{organisation.label} hör till länskod "{county.code}" ({county.full_name}), '
                f'inte "{coordinator.county}": ändra "county" eller "organisation"',
            )


def _is_no_board(organisation: Organisation) -> bool:
    return organisation.county is None and organisation.kind not in ("länsstyrelse", "grupp")


_OF_BOARDS = "regional-samordnare"
_OF_POLICE = "polisens-samordnare"
"""The role that no county administrative board has."""


def _is_misplaced(handbook: Handbook, coordinator: Coordinator) -> bool:
    """Whether a regional coordinator's county is not its organisation's."""
    organisation = handbook.organisation_by_id.get(coordinator.organisation)
    return (
        coordinator.role == "regional-samordnare"
        and organisation is not None
        and coordinator.county != organisation.county
    )


def per_county(scope: Scope) -> Iterator[Problem]:
    """Every county has a regional function, or several with titles of their own.

    A vacancy is that function with a date.
    """
    found = {county.code: [] for county in scope.handbook.counties}  # type: dict[str, list[Coordinator]]
    astray = False
    for coordinator in scope.handbook.coordinators:
        regional = coordinator.role == "regional-samordnare"
        if not regional and coordinator.county is None:
            continue
        if (
            regional
            and coordinator.county in found
            and not _is_misplaced(scope.handbook, coordinator)
        ):
            found[coordinator.county].append(coordinator)
        else:
            astray = True  # told already: its county must not be missed a second time
    names = {
        county.code: f'{county.full_name} (länskod "{county.code}")'
        for county in scope.handbook.counties
    }
    remedy = 'lägg till en post, med "vacant_until" om tjänsten är obesatt'
    yield from _one_each(scope.handbook, found, names, remedy, astray=astray, several=True)


def per_region(scope: Scope) -> Iterator[Problem]:
    """Every police region has a coordinator, or several with titles of their own."""
    found = {region.id: [] for region in scope.handbook.police_regions}  # type: dict[str, list[Coordinator]]
    astray = False
    for coordinator in scope.handbook.coordinators:
        police = coordinator.role == "polisens-samordnare"
        if not police and coordinator.police_region is None:
            continue
        if police and coordinator.police_region in found:
            found[coordinator.police_region].append(coordinator)
        else:
            astray = True
    names = {region.id: region.full_name for region in scope.handbook.police_regions}
    yield from _one_each(
        scope.handbook, found, names, "lägg till en post", astray=astray, several=True
    )


def national(scope: Scope) -> Iterator[Problem]:
    """There is exactly one national coordinator."""
    coordinators = scope.handbook.coordinators
    found = [c for c in coordinators if c.role == "nationell-samordnare"]
    names = {"": "nationell nivå"}
    remedy = 'lägg till en post med rollen "nationell-samordnare"'
    # A role without its place is told: it may have been meant for this one.
    astray = any(
        name is not None and getattr(c, name) is None
        for c in coordinators
        for name in [PLACE_FIELD.get(c.role)]
    )
    yield from _one_each(scope.handbook, {"": found}, names, remedy, astray=astray)


def _one_each(
    handbook: Handbook,
    found: Mapping[str, list[Coordinator]],
    names: Mapping[str, str],
    remedy: str,
    *,
    astray: bool = False,
    several: bool = False,
) -> Iterator[Problem]:
    """Tell where there is more than one, or none; one in the wrong place is told once.

    With `several` there may be more of them, if their titles tell them apart.
    """
    missing = [place for place, coordinators in found.items() if not coordinators]
    for place, coordinators in found.items():
        for number, extra in enumerate(coordinators[1:], start=1):
            alike = [c for c in coordinators[:number] if not several or c.title == extra.title]
            if not alike or alike[0].id == extra.id:
                continue  # they may be two, or are told as an id that is used twice
            line = alike[0].where().seen_from(extra.where())
            named = f' som heter "{extra.title}"' if several and not missing else ""
            text = f"{names[place]} har redan en samordnare{named} på {line}"
            if several and not missing:
                text += ": ta bort en av dem, eller ge dem olika titlar"
            elif missing:
                text += f", och {names[missing.pop(0)]} har ingen: kontrollera båda posterna"
            else:
                text += ": ta bort en av dem"
            field = PLACE_FIELD.get(extra.role)
            yield Problem(extra.where(field) if field else extra.where(), text)
    for place in [] if astray else missing:
        start = handbook.coordinators[0].where_listed() if handbook.coordinators else FILE
        yield Problem(start, f"samordnare saknas för {names[place]}: {remedy}")
