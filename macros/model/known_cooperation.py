"""What is known of the cooperation in a county, and how old it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.model.limits import COOPERATION_LONG_AGO_YEARS

if TYPE_CHECKING:
    from macros.model.directory import County
    from macros.model.handbook import Handbook
    from macros.model.network import Cooperation

Standing = Literal["inget", "uppdrag", "odaterat", "gammalt", "nytt"]
"""Nothing is known; only what follows from assignments of the government; the county's own, of no
known year, of years ago, or of late."""


@dataclass(frozen=True)
class KnownCooperation:
    """The cooperation in a county, and how well it is known."""

    cooperations: tuple[Cooperation, ...]
    """In the order of the file."""
    standing: Standing
    year: str | None = None
    """The newest year that any of the county's own is known from."""


def known_cooperation(handbook: Handbook, county: County) -> KnownCooperation:
    """What is known of the cooperation in a county.

    How long ago a year is, is counted from the newest day that anything was read: nothing grows
    old by waiting.
    """
    there = tuple(c for c in handbook.cooperations if county.code in c.counties)
    if not there:
        return KnownCooperation((), "inget")
    own = [c for c in there if not _follows_from_assignment(c, handbook)]
    if not own:
        return KnownCooperation(there, "uppdrag")
    year = max((year for c in own if (year := _newest_year(c))), default=None)
    if year is None:
        return KnownCooperation(there, "odaterat")
    is_old = handbook.years_since(year) > COOPERATION_LONG_AGO_YEARS
    return KnownCooperation(there, "gammalt" if is_old else "nytt", year)


def _follows_from_assignment(cooperation: Cooperation, handbook: Handbook) -> bool:
    initiative = handbook.initiative_by_id.get(cooperation.initiative or "")
    return initiative is not None and initiative.type == "Regeringsuppdrag"


def _newest_year(cooperation: Cooperation) -> str | None:
    """The year of its description, or of the organisation's own word that it is right."""
    confirmed = cooperation.confirmed
    years = (cooperation.described_year, str(confirmed.day.year) if confirmed else None)
    return max((year for year in years if year), default=None)
