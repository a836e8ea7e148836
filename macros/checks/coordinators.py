"""Every place has the functions that serve it: no more and no fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Coordinator, Handbook

FILE = Place("data/coordinators.yaml")

PLACE_FIELD = {"regional-samordnare": "county", "polisens-samordnare": "police_region"}
"""The field that says which place a role serves; the other roles serve the whole country."""


def place_of_role(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A regional coordinator has a county, a police coordinator a region, the others neither."""
    for coordinator in handbook.coordinators:
        wanted = PLACE_FIELD.get(coordinator.role)
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


def per_county(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Every county has exactly one regional function; a vacancy is that function with a date."""
    # One that points to no county is told as such, and would be missed here a second time.
    astray = any(
        c.county and c.county not in handbook.county_by_code for c in handbook.coordinators
    )
    for county in handbook.counties:
        found = [c for c in handbook.coordinators if c.county == county.code]
        if not found and astray:
            continue
        yield from _exactly_one(
            found,
            f'{county.full_name} (länskod "{county.code}")',
            'lägg till en post, med "vacant_until" om tjänsten är obesatt',
        )


def per_region(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Every police region has exactly one coordinator."""
    astray = any(
        c.police_region and c.police_region not in handbook.region_by_id
        for c in handbook.coordinators
    )
    for region in handbook.police_regions:
        found = [c for c in handbook.coordinators if c.police_region == region.id]
        if not found and astray:
            continue
        yield from _exactly_one(found, region.full_name, "lägg till en post")


def national(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """There is exactly one national coordinator."""
    found = [c for c in handbook.coordinators if c.role == "nationell-samordnare"]
    yield from _exactly_one(
        found, "nationell nivå", 'lägg till en post med rollen "nationell-samordnare"'
    )


def _exactly_one(found: list[Coordinator], where: str, remedy: str) -> Iterator[Problem]:
    if not found:
        yield Problem(FILE, f"samordnare saknas för {where}: {remedy}")
    for extra in found[1:]:
        yield Problem(
            extra.where(),
            f"{where} har redan en samordnare på rad {found[0].where().line}: ta bort en av dem",
        )


def vacancies(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """A vacancy has not run out."""
    for coordinator in handbook.coordinators:
        until = coordinator.vacant_until
        if until is not None and until < handbook.today:
            yield Problem(
                coordinator.where("vacant_until"),
                f"vakansen gick ut {until.isoformat()}: ta bort raden om tjänsten är tillsatt, "
                "annars skriv ett nytt datum",
            )
