"""The addresses of the files that others take, and names for what stands in them. All are promises."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from macros.model import (
    Addressed,
    Coordinator,
    County,
    Event,
    Municipality,
    PoliceRegion,
    first_key,
)
from macros.rendering.addresses import name_in_address, page_of, standing_at

if TYPE_CHECKING:
    from macros.model import Handbook

API = "api/v1/"
"""The folder of the files for programs."""
EVERY_CARD = f"{API}coordinators.vcf"
EVERY_DATE = "kalender/alla.ics"
NATIONAL_DATES = "kalender/nationellt.ics"
FEED = "feed.xml"
EMBEDDED = "inbaddat/"
"""The folder of the cards that other sites show within their own pages."""

_CARDS: dict[type, str] = {
    Coordinator: f"{API}coordinators/",
    County: f"{API}counties/",
    PoliceRegion: f"{API}police-regions/",
}
_DATES: dict[type, str] = {
    County: "kalender/lan/",
    PoliceRegion: "kalender/polisregioner/",
    Event: "kalender/handelser/",
}
_CARDS_IN_PAGES: dict[type, str] = {
    County: f"{EMBEDDED}lan/",
    Municipality: f"{EMBEDDED}kommun/",
}


def cards_at(kind: type[Coordinator | County | PoliceRegion], name: str) -> str:
    """The address of the contact cards of what has a name in addresses; `{id}` stands for any."""
    return f"{_CARDS[kind]}{name}.vcf"


def dates_at(kind: type[County | PoliceRegion | Event], name: str) -> str:
    """The address of the calendar of what has a name in addresses; `{id}` as above."""
    return f"{_DATES[kind]}{name}.ics"


def cards_of(record: Coordinator | County | PoliceRegion, name: str = "") -> str:
    """The address of the contact card of a function, or the file with all of a place.

    `name` is another than what its address has now.
    """
    return cards_at(type(record), name or name_in_address(record))


def dates_of(record: County | PoliceRegion | Event, name: str = "") -> str:
    """The address of the calendar of a place, or the file with one event; `name` as above."""
    return dates_at(type(record), name or name_in_address(record))


def embedded_at(place: County | Municipality, name: str = "") -> str:
    """The address of the card of a place for other sites' pages; `name` as above."""
    return f"{_CARDS_IN_PAGES[type(place)]}{name or name_in_address(place)}/"


def names_of(record: Addressed) -> tuple[str, ...]:
    """What a record is called in addresses, and was before: a file cannot lead on, so it stays."""
    return (name_in_address(record), *record.former_ids)


def page_to_read(coordinator: Coordinator, handbook: Handbook) -> str:
    """Where a reader finds more of a function: the page of its place, else its own place on one."""
    area = handbook.area_of(coordinator)
    return page_of(area) if area else standing_at(coordinator, handbook) or ""


def lasting_id(coordinator: Coordinator) -> UUID:
    """A name for the card of a function, of the id that it had first: it outlives id and host."""
    return uuid5(NAMESPACE_URL, f"stodguiden/{cards_at(Coordinator, first_key(coordinator))}")
