"""The directory in its own field's standard: HSDS 3, one service for each function.

services.json and organizations.json are lists of all; each service lies by itself too, under its
UUID, as the standard's own API has it. The UUIDs follow from the ids of our entries alone, and not
from the host: a directory that has gathered ours finds the same again when the site has moved.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic_core import to_json

from macros.exports.api.hsds_types import (
    HsdsContact,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceArea,
)
from macros.exports.api.sets import ADDRESSES, FOLDER, ORGANIZATIONS, SERVICE, SERVICES
from macros.model import BY_MODEL, Coordinator, Record, Statement, first_key
from macros.model import Organisation as OurOrganisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.exports.api.making import Making
    from macros.model import Confirmation, Contact, Municipality

_DAYS = {
    "måndagar": "MO",
    "tisdagar": "TU",
    "onsdagar": "WE",
    "torsdagar": "TH",
    "fredagar": "FR",
    "lördagar": "SA",
    "söndagar": "SU",
}
_DAY = rf"(?:{'|'.join(_DAYS)})"
_TIME = r"(\d{1,2})(?:[.:](\d\d))?"
_TIMES = rf"(vardagar|{_DAY}(?:(?:, | och |–){_DAY})*)(?: kl\.?)? {_TIME}–{_TIME}"
_HOURS = re.compile(rf"{_TIMES}(?:(?:, | och ){_TIMES})*")


def hsds_files(making: Making) -> Iterator[tuple[str, str]]:
    """The files under api/v1/hsds/: addresses and text."""
    services = [_service(coordinator, making) for coordinator in making.handbook.coordinators]
    organizations = [_organization(found) for found in making.handbook.organisations]
    yield ADDRESSES[SERVICES], _written(services)
    yield ADDRESSES[ORGANIZATIONS], _written(organizations)
    for service in services:
        yield ADDRESSES[SERVICE].format(id=service.id), _written(service)


def uuid_of(record: Record, *within: str) -> UUID:
    """The UUID of an entry, or of something that is told of it: version 5 over our own address.

    It is the address that the entry had first, so an id that is exchanged makes no other entry of it.
    """
    address = f"stodguiden/{FOLDER}/{BY_MODEL[type(record)].key}.json#{first_key(record)}"
    return uuid5(NAMESPACE_URL, "/".join((address, *within)))


def _written(value: object) -> str:
    return to_json(value, indent=1, exclude_none=True).decode() + "\n"


def _organization(organisation: OurOrganisation) -> Organization:
    contact = organisation.contact
    return Organization(
        id=uuid_of(organisation),
        name=organisation.name,
        alternate_name=organisation.short_name,
        description=f"{organisation.kind.capitalize()} på {organisation.level} nivå.",
        email=contact.email if contact else None,
        website=organisation.website,
        phones=tuple(_phones(organisation, (contact, "Växel"))) or None,
    )


def _service(coordinator: Coordinator, making: Making) -> Service:
    handbook = making.handbook
    organisation = handbook.organisation_by_id[coordinator.organisation]
    own, official = coordinator.direct, organisation.contact
    key = uuid_of(coordinator)
    said = max((found.day for found in _own_words(coordinator, own or official)), default=None)
    contact = own or official
    read = contact.checked if contact else None
    email = handbook.reached_at(coordinator, "email")
    vacant = coordinator.vacant_until
    # Counted from when the content was last read, as the calendar is: nothing changes by waiting.
    is_vacant = vacant is not None and vacant >= handbook.as_of
    areas = tuple(_areas(coordinator, making))
    place = _where(coordinator, making)
    about = f"Funktion för det brottsförebyggande arbetet i {place or 'hela landet'}."
    phones = _phones(coordinator, (own, "Funktionens nummer"), (official, "Växel"))
    return Service(
        id=key,
        organization_id=uuid_of(organisation),
        name=f"{coordinator.title} i {place}"
        if place
        else f"{coordinator.title}, {organisation.name}",
        description=f"{about} {coordinator.note}" if coordinator.note else about,
        url=coordinator.page,
        email=email,
        status="temporarily closed" if is_vacant else "active",
        # Last checked, as the standard has it: by us where the organisation itself has said nothing.
        assured_date=said or read,
        assurer_email=((official and official.email) or email) if said else None,
        alert=f"Obesatt till och med {vacant}." if is_vacant else None,
        organization=_organization(organisation),
        phones=tuple(phones) or None,
        schedules=tuple(_schedules(coordinator)) or None,
        service_areas=areas,
        contacts=(
            HsdsContact(
                id=uuid_of(coordinator, "contact"),
                organization_id=uuid_of(organisation),
                service_id=key,
                title=coordinator.title,
                department=organisation.name,
                email=email,
            ),
        ),
    )


def _where(coordinator: Coordinator, making: Making) -> str:
    """The place that a function serves, as in running text; empty for the whole country."""
    area = making.handbook.area_of(coordinator)
    return area.name_in_text if area else ""


def _own_words(coordinator: Coordinator, contact: Contact | None) -> Iterator[Confirmation]:
    """The organisation's own words that still stand: for the function, and for how to reach it."""
    if found := Statement(coordinator).confirmed:
        yield found
    if contact and contact.confirmed and contact.is_confirmed:
        yield contact.confirmed


def _phones(record: Record, *contacts: tuple[Contact | None, str]) -> Iterator[Phone]:
    for contact, what in contacts:
        if contact and contact.phone:
            about = f"{what}, {contact.hours}" if contact.hours else what
            key = uuid_of(record, what, "phone")
            yield Phone(id=key, number=contact.phone, description=about)


def _schedules(coordinator: Coordinator) -> Iterator[Schedule]:
    """The hours of a function's own number, where they are wholly understood; else none."""
    hours = (coordinator.direct and coordinator.direct.hours) or ""
    if not _HOURS.fullmatch(hours):
        return
    for number, found in enumerate(re.finditer(_TIMES, hours)):
        days, *times = found.groups()
        first, first_minute, last, last_minute = (part or "0" for part in times)
        yield Schedule(
            id=uuid_of(coordinator, "schedule", str(number)),
            service_id=uuid_of(coordinator),
            byday=",".join(_days(days)),
            opens_at=f"{int(first):02}:{int(first_minute):02}",
            closes_at=f"{int(last):02}:{int(last_minute):02}",
            description=hours,
        )


def _days(text: str) -> Iterable[str]:
    """The days that a text names, in the order of the week: tisdagar och torsdagar, vardagar."""
    names = list(_DAYS)
    found = set()
    for part in re.split(", | och ", text.replace("vardagar", "måndagar–fredagar")):
        first, _, last = part.partition("–")
        found |= set(names[names.index(first) : names.index(last or first) + 1])
    return [_DAYS[name] for name in names if name in found]


def _areas(coordinator: Coordinator, making: Making) -> Iterator[ServiceArea]:
    """What a function serves: its area, then every county and municipality in it."""
    handbook = making.handbook

    def area(record: Record, name: str, kind: str, code: str | None) -> ServiceArea:
        return ServiceArea(
            id=uuid_of(coordinator, "area", kind, first_key(record)),
            service_id=uuid_of(coordinator),
            name=name,
            description=kind,
            extent=code,
            extent_type="text" if code else None,
            uri=making.address(record) if "://" in making.start else None,
        )

    if coordinator.county is not None:
        counties = [handbook.county_by_code[coordinator.county]]
    elif coordinator.police_region is not None:
        region = handbook.region_by_id[coordinator.police_region]
        yield area(region, region.full_name, "Polisregion", None)
        counties = list(handbook.counties_by_region[region.id])
    else:
        key = uuid_of(coordinator, "area", "SE")
        service = uuid_of(coordinator)
        yield ServiceArea(
            id=key, service_id=service, name="Sverige", description="Hela landet", extent="SE",
            extent_type="text",
        )  # fmt: skip
        counties = []
    for county in counties:
        yield area(county, county.full_name, "Län", county.code)
    of_counties: Iterable[Municipality] = chain.from_iterable(
        handbook.municipalities_by_county[county.code] for county in counties
    )
    for municipality in of_counties:
        yield area(municipality, municipality.name, "Kommun", municipality.code)
