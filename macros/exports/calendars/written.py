"""Events as iCalendar writes them (RFC 5545 and 7986), by the library that knows how.

The library takes a while to load: it is asked for what is new alone.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vRecur,
    vText,
)
from icalendar import Event as Entry

from macros.model import SWEDISH_TIME, first_key
from macros.rendering.addresses import CALENDAR, event_at
from macros.rendering.dates import partial_date, swedish_date
from macros.rendering.environment import listed, upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.model import Event

REFRESH = timedelta(days=1)
"""How often those who subscribe are to ask for what is new."""
STATUSES = {
    "planerad": "TENTATIVE",
    "bekräftad": "CONFIRMED",
    "flyttad": "CONFIRMED",
    "inställd": "CANCELLED",
}
"""What each status is called; where none is known nothing is said."""
CANCELLED = "Inställd: "
"""Stands before the title of what is cancelled: some programs do not show the status."""
_LINE_END = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SUMMER, _WINTER = date(2026, 7, 1), date(2026, 1, 1)
_SINCE = 1996
"""The first year that all zones of the EU and the United Kingdom changed their clocks on the same
days: the last Sundays of March and October, at 01.00 UTC (directive 2000/84/EC, and before it
94/21/EC)."""


def event_written(
    event: Event,
    site_url: str,
    organisers: Sequence[str],
    holder: tuple[str, str] | None,
    read: date,
) -> list[str]:
    """The zone of an event's times, or nothing, and the event as it stands in every file.

    `holder` is the name and the official mailbox of an organisation that holds it, `read` the newest
    day that it was read, confirmed or changed.
    """
    entry, zone = Entry(), (event.zone or SWEDISH_TIME) if event.time else ""
    entry.add("uid", f"{first_key(event)}@{urlsplit(site_url).hostname or 'localhost'}")
    stamp = datetime.combine(read, time(), UTC)
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", sequence(event))
    for name, moment in zip(("dtstart", "dtend"), _moments(event), strict=True):
        if moment is not None:
            entry.add(name, moment)
    entry.add("summary", _plain((CANCELLED if event.is_cancelled else "") + event.title))
    if event.status:
        entry.add("status", STATUSES[event.status])
    # Nobody is busy because a meeting is held somewhere.
    entry.add("transp", "TRANSPARENT")
    if where := _where(event):
        entry.add("location", _plain(where))
    entry.add("categories", [upper_first(event.kind)])
    page = f"{site_url}{event_at(event)}"
    entry.add("description", _plain("\n".join(_described(event, organisers, page))))
    entry.add("url", page)
    if holder:
        address = vCalAddress(f"mailto:{holder[1]}")
        address.params["cn"] = _plain(holder[0]).replace('"', "'").replace("\n", " ")
        entry.add("organizer", address)
    return [zone if zone != "UTC" else "", entry.to_ical(sorted=False).decode()]


def sequence(event: Event) -> int:
    """How far an event has come from what it was first said to be: a number that only grows."""
    if event.changed:
        return int(f"{event.changed:%Y%m%d}")
    return {"flyttad": 1, "inställd": 2}.get(event.status or "", 0)


def _moments(event: Event) -> tuple[date | datetime, date | datetime | None]:
    """When it begins and ends: whole days, of which the last is the one after, or hours."""
    first, last = event.days[0], event.days[-1]
    if event.time is None:
        return first, last + timedelta(days=1)
    zone = UTC if event.zone == "UTC" else ZoneInfo(event.zone or SWEDISH_TIME)
    start = datetime.combine(first, time.fromisoformat(event.time), zone)
    if event.end_time is not None:
        return start, datetime.combine(last, time.fromisoformat(event.end_time), zone)
    # Of what goes on for days the last one is known, of a single day nothing of its end.
    after = datetime.combine(last + timedelta(days=1), time(), zone)
    return start, after if last > first else None


def _where(event: Event) -> str:
    online = "på nätet" if event.online or event.link else ""
    return upper_first(" och ".join(part for part in (event.place or "", online) if part))


def _described(event: Event, organisers: Sequence[str], page: str) -> Iterator[str]:
    yield event.summary.strip()
    if organisers:
        yield f"Arrangör eller ansvarig: {listed(organisers)}."
    if event.audience:
        yield f"För {listed(event.audience)}."
    if event.registration and not event.is_cancelled:
        until, url = event.registration.until, event.registration.url
        yield f"Anmälan{f' senast {swedish_date(until)}' if until else ''}{f': {url}' if url else ''}"
    if event.link and not event.is_cancelled:
        yield f"Delta på distans: {event.link}"
    if event.moved_from:
        yield f"Flyttat från {partial_date(event.moved_from)}."
    yield f"Mer om händelsen: {page}"


def head_written(name: str, site_url: str, address: str) -> str:
    """What a calendar begins with: what it is called, and how often to ask for it."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Stödguiden//Kalender//SV")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", vText(_plain(name)))
    calendar.add("x-wr-calname", vText(_plain(name)))
    calendar.add("url", f"{site_url}{CALENDAR}")
    calendar.add("source", f"{site_url}{address}", parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    text: str = calendar.to_ical(sorted=False).decode()
    return text.removesuffix("END:VCALENDAR\r\n")


def zone_written(name: str) -> str:
    """A time zone of the EU or the United Kingdom, with the rule by which its clocks change."""
    zone = Timezone()
    zone.add("tzid", name)
    winter, summer = (_offset(name, day) for day in (_WINTER, _SUMMER))
    for part, month, before, after in (
        (TimezoneStandard(), 10, summer, winter),
        (TimezoneDaylight(), 3, winter, summer),
    ):
        change = datetime.combine(_last_sunday(_SINCE, month), time(1)) + before
        part.add("dtstart", change)
        part.add("rrule", vRecur({"freq": "yearly", "bymonth": month, "byday": "-1su"}))
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        moment = datetime.combine(_SUMMER if month == 3 else _WINTER, time(12), ZoneInfo(name))
        part.add("tzname", moment.tzname() or name)
        zone.add_component(part)
    text: str = zone.to_ical(sorted=False).decode()
    return text


def _offset(name: str, day: date) -> timedelta:
    return datetime.combine(day, time(12), ZoneInfo(name)).utcoffset() or timedelta()


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)  # March and October have as many days
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _plain(text: str) -> str:
    """A text with the ends of lines as the library knows them."""
    return _LINE_END.sub("\n", text)
