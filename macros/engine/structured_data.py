"""What a page says to machines, in the words of schema.org, as JSON-LD.

It says what the page says, from the same model, and nothing else: functions and organisations,
never persons, and no field that the data does not hold.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from macros.blocks.open_data import PAGE as OPEN_DATA
from macros.model import SWEDISH_TIME, County, Municipality, PoliceRegion
from macros.model.offered import LICENCE_PAGE
from macros.rendering.addresses import CALENDAR, SEARCH, page_of, standing_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.model import Coordinator, Event, Handbook
    from macros.site import Site

_AUTHORITIES = {"myndighet", "länsstyrelse"}
"""The kinds of organisations that are authorities."""
_STATUS = {
    "planerad": "EventScheduled",
    "bekräftad": "EventScheduled",
    "inställd": "EventCancelled",
    "flyttad": "EventRescheduled",
}

Node = dict[str, Any]


@dataclass(frozen=True)
class Described:
    """A page that is described."""

    address: str
    """From the site's root."""
    source: str
    """Its file in docs/, as if it had one."""
    title: str
    trail: Sequence[tuple[str, str]]
    """The names and the addresses of the pages above it, from the start page down."""
    site_description: str = ""
    """What the site is, for its start page."""


def structured_data(site: Site, page: Described) -> str:
    """The JSON-LD of a page, as it can stand in a script; empty where there is nothing to say.

    Addresses in it are whole, so a site that does not know its own has none.
    """
    if "://" not in site.site_url:
        return ""
    graph = [*_breadcrumbs(site, page), *_of_page(site, page)]
    if not graph:
        return ""
    told = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    # Nothing that ends a script, or begins a comment in one.
    return text.replace("<", "\\u003c")


def _breadcrumbs(site: Site, page: Described) -> Iterator[Node]:
    if page.address:
        ways = [*page.trail, (page.title, page.address)]
        items = [
            {"@type": "ListItem", "position": n, "name": name, "item": site.site_url + address}
            for n, (name, address) in enumerate(ways, 1)
        ]
        yield {"@type": "BreadcrumbList", "itemListElement": items}


def _of_page(site: Site, page: Described) -> Iterable[Node]:
    if not page.address:
        return [_web_site(site, page)]
    if page.address == CALENDAR:
        return (_event(site, one) for one in site.handbook.coming if is_told(one))
    if page.address == OPEN_DATA:
        return [_catalogue(site)]
    record = site.record_of(page.source)
    if isinstance(record, (County, PoliceRegion, Municipality)):
        return _supporters(site, record)
    return ()


def _web_site(site: Site, page: Described) -> Node:
    return {
        "@type": "WebSite",
        "url": site.site_url,
        "name": site.name,
        **_given(description=page.site_description),
        "inLanguage": "sv",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{site.site_url}{SEARCH}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


# Places


def _supporters(site: Site, place: County | PoliceRegion | Municipality) -> Iterator[Node]:
    """The authorities whose functions support a place, with the ways to reach those."""
    handbook = site.handbook
    area = _area(site, place)
    of_each: dict[str, list[Coordinator]] = {}
    for coordinator in _coordinators(handbook, place):
        of_each.setdefault(coordinator.organisation, []).append(coordinator)
    for number, (key, coordinators) in enumerate(of_each.items()):
        organisation = handbook.organisation_by_id[key]
        yield {
            "@type": _type_of(organisation.kind),
            "name": organisation.name,
            **_given(url=organisation.website),
            # Said in full once; the others point to it.
            "areaServed": area if number == 0 else {"@id": area["@id"]},
            "contactPoint": [_contact_point(handbook, one) for one in coordinators],
        }


def _coordinators(
    handbook: Handbook, place: County | PoliceRegion | Municipality
) -> tuple[Coordinator, ...]:
    if isinstance(place, PoliceRegion):
        return handbook.police_coordinators[place.id]
    county = place if isinstance(place, County) else handbook.county_by_code[place.county]
    return handbook.supporters_of(county)


def _contact_point(handbook: Handbook, coordinator: Coordinator) -> Node:
    return {
        "@type": "ContactPoint",
        "contactType": coordinator.title,
        **_given(
            telephone=handbook.reached_at(coordinator, "phone"),
            email=handbook.reached_at(coordinator, "email"),
            url=coordinator.page,
        ),
    }


def _area(site: Site, place: County | PoliceRegion | Municipality) -> Node:
    node: Node = {"@type": "AdministrativeArea", "@id": site.site_url + page_of(place)}
    if isinstance(place, Municipality):
        county = site.handbook.county_by_code[place.county]
        node |= {"name": place.name, "identifier": place.code}
        above = {"@type": "AdministrativeArea", "name": county.full_name}
        return {**node, "containedInPlace": above}
    node["name"] = place.full_name
    return node | ({"identifier": place.code} if isinstance(place, County) else {})


# Events


def is_told(event: Event) -> bool:
    """Whether an event is one that people come to, with a day that is known."""
    return event.is_gathering and event.is_dated


def _event(site: Site, event: Event) -> Node:
    node: Node = {
        "@type": "Event",
        "name": event.title,
        "startDate": _moment(event, event.start, event.time),
    }
    if event.end or event.end_time:
        node["endDate"] = _moment(event, event.end or event.start, event.end_time)
    if event.status:
        node["eventStatus"] = f"https://schema.org/{_STATUS[event.status]}"
    node |= _given(previousStartDate=event.moved_from)
    mode = _mode(event)
    if mode:
        node["eventAttendanceMode"] = f"https://schema.org/{mode}"
    where: list[Node] = []
    if event.place:
        where.append({"@type": "Place", "name": event.place})
    if event.link:
        where.append({"@type": "VirtualLocation", "url": event.link})
    if where:
        node["location"] = where if len(where) > 1 else where[0]
    if organisers := list(_organisers(site.handbook, event)):
        node["organizer"] = organisers if len(organisers) > 1 else organisers[0]
    return node | {"url": site.site_url + (standing_at(event, site.handbook) or "")}


def _moment(event: Event, day: str, time: str | None) -> str:
    """A day, or a time on it with its distance from UTC, as far as it is known; ISO 8601."""
    if time is None or len(day) < len("2026-02-01"):
        return day
    zone = ZoneInfo(event.zone or SWEDISH_TIME)
    return (
        datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=zone).isoformat(timespec="minutes")
    )


def _mode(event: Event) -> str:
    """Whether one comes to an event, takes part from a distance, or either."""
    if event.online is None:
        return ""
    if not event.online:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if event.place else "OnlineEventAttendanceMode"


def _organisers(handbook: Handbook, event: Event) -> Iterator[Node]:
    for key in event.organisers:
        organisation = handbook.organisation_by_id[key]
        yield {"@type": _type_of(organisation.kind), "name": organisation.name}
    if event.organiser:
        yield {"@type": "Organization", "name": event.organiser}


def _type_of(kind: str) -> str:
    return "GovernmentOrganization" if kind in _AUTHORITIES else "Organization"


# Open data


def _catalogue(site: Site) -> Node:
    page = f"{site.site_url}{OPEN_DATA}"
    return {
        "@type": "DataCatalog",
        "name": f"Öppna data från {site.name}",
        "url": page,
        "license": LICENCE_PAGE,
        "inLanguage": "sv",
        "dataset": [
            {
                "@type": "Dataset",
                "name": one.title,
                "description": one.description,
                "url": f"{page}#{one.anchor}",
                "license": LICENCE_PAGE,
                "isAccessibleForFree": True,
                "keywords": list(one.keywords),
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "encodingFormat": file.media_type,
                        "contentUrl": site.site_url + file.address,
                    }
                    for file in one.files
                    if not file.is_many
                ],
            }
            for one in site.data_sets
        ],
    }


def _given(**fields: str | None) -> Node:
    """Those of the fields that the data holds."""
    return {name: value for name, value in fields.items() if value}
