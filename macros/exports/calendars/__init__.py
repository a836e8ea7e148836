"""Calendars to subscribe to (iCalendar): all, the whole country's, those of places, and each event.

What has no day is no event there: a month or a year alone, and what recurs. A place's calendar has
what concerns it and what concerns the whole country, as the choice of a place on the page has.

All that a file says comes from the data. UID is made of the id that the event had first and the
site's host. DTSTAMP and LAST-MODIFIED are the newest day that the event was read, confirmed or
changed; the two are the same where a calendar has no METHOD (RFC 5545, 3.8.7.2). SEQUENCE is the day
of the last change (`changed`) as a number, which can only grow; where no day is told, what has been
moved is 1, and what has been cancelled 2. So an event that comes to say something else is known as
such by whoever has it already, and a build of the same data gives the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.memory import remember
from macros.model import SWEDISH_TIME, County, Event, PoliceRegion
from macros.model.offered import Offered
from macros.rendering.files import EVERY_DATE, NATIONAL_DATES, dates_at, dates_of, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook
    from macros.site import Site

_STANDARD = "https://www.rfc-editor.org/rfc/rfc5545"


def offers() -> tuple[Offered, ...]:
    """The calendars."""
    rows = (
        (EVERY_DATE, "Allt som har en dag", ""),
        (NATIONAL_DATES, "Det som gäller hela landet", ""),
        (
            dates_at(County, "{slug}"),
            "Ett läns kalender, med det som gäller hela landet",
            "counties.slug",
        ),
        (
            dates_at(PoliceRegion, "{id}"),
            "En polisregions kalender, med hela landets",
            "police-regions.id",
        ),
        (dates_at(Event, "{id}"), "En händelse som har en dag", "events.id"),
    )
    return tuple(
        Offered("events", address, "text/calendar", title, _STANDARD, part)
        for address, title, part in rows
    )


def export_calendars(site: Site) -> Iterator[tuple[str, bytes]]:
    """kalender/alla.ics and the others. An event is written once, and stands in each that has it."""
    written: dict[str, tuple[str, str]] = {}
    dated = [event for event in site.handbook.dates if event.is_dated]
    for event in dated:
        written[event.id] = _written(event, site)
    for address, name, events in _calendars(site.handbook, dated):
        found = [written[event.id] for event in events]
        # The zones that the events are told in, each once; a calendar has to hold something.
        zones = dict.fromkeys(zone for zone, _ in found if zone)
        inner = [_zone(zone) for zone in zones or ("" if found else (SWEDISH_TIME,))]
        head = _head(name, site, address)
        yield address, "".join((head, *inner, *(text for _, text in found), _END)).encode()


_END = "END:VCALENDAR\r\n"


def _calendars(handbook: Handbook, dated: list[Event]) -> Iterator[tuple[str, str, list[Event]]]:
    """Each calendar: its address, what it is called, and its events by their days."""
    national = [event for event in dated if event.is_national]
    yield EVERY_DATE, "Stödguiden: hela kalendern", dated
    yield NATIONAL_DATES, "Stödguiden: hela landet", national
    places: list[County | PoliceRegion] = [*handbook.counties, *handbook.police_regions]
    for place in places:
        own = [event for event in dated if event.is_national or handbook.concerns(event, place)]
        name = f"Stödguiden: {place.name_in_text}"
        yield from ((dates_of(place, at), name, own) for at in names_of(place))
    for event in dated:
        yield from ((dates_of(event, at), event.title, [event]) for at in names_of(event))


def _written(event: Event, site: Site) -> tuple[str, str]:
    """The zone of an event's times, where it has any, and the event as the file has it."""
    said = site.handbook.organisers_of(event)
    holder = next(_mailboxes(event, site.handbook), None)
    days = [source.read for source in site.handbook.sources_of(event)]
    days += [day for day in (event.confirmed and event.confirmed.day, event.changed) if day]
    key = (event.model_dump_json(), site.site_url, said, holder, days)

    def make() -> list[str]:
        from macros.exports.calendars.written import event_written

        return event_written(event, site.site_url, said, holder, max(days))

    zone, text = remember("calendar event", key, make)
    return zone, text


def _mailboxes(event: Event, handbook: Handbook) -> Iterator[tuple[str, str]]:
    """The names and official mailboxes of the organisations that hold an event."""
    for key in event.organisers:
        contact = handbook.official_contact(key)
        if contact and contact.email:
            yield handbook.organisation_name(key), contact.email


def _zone(name: str) -> str:
    def make() -> str:
        from macros.exports.calendars.written import zone_written

        return zone_written(name)

    return remember("time zone", (name,), make)


def _head(name: str, site: Site, address: str) -> str:
    def make() -> str:
        from macros.exports.calendars.written import head_written

        return head_written(name, site.site_url, address)

    return remember("calendar head", (name, site.site_url, address), make)
