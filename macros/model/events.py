"""What stands in the calendar: events with a date, and the reports that initiatives are to give."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from pydantic import Field, model_validator

from macros.model.base import Addressed, Confirmation, Part, Ref
from macros.model.directory import Level
from macros.model.sources import Citation
from macros.source.values import (
    ClockTime,
    CountyOf,
    Flag,
    Id,
    IsoDate,
    Line,
    PartialDate,
    Text,
    Url,
    error,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.work import Initiative, Report

EventKind = Literal["konferens", "möte", "datum", "ansökan", "redovisning"]
EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)
GATHERINGS: frozenset[EventKind] = frozenset({"konferens", "möte"})
"""The kinds that people come to: these can be in each other's way."""
Audience = Literal[
    "kommuner",
    "polis",
    "länsstyrelser",
    "socialtjänst",
    "skola",
    "bostadsbolag",
    "civilsamhälle",
    "näringsliv",
    "myndigheter",
]
"""Whom an event is for. A closed set, so that two events for the same can be told."""
EventStatus = Literal["planerad", "bekräftad", "inställd", "flyttad"]
"""Planned: the day may change; confirmed by who holds it; cancelled; moved to the day that stands
here. Absent where the source does not tell."""
Zone = Literal["Europe/Stockholm", "Europe/Helsinki", "Europe/London", "UTC"]
"""The time zones that a time of day may be told in, by their names in the IANA database."""
SWEDISH_TIME: Zone = "Europe/Stockholm"


class Registration(Part):
    """How to register for an event."""

    url: Url | None = None
    """The page to register on."""
    until: IsoDate | None = None
    """The last day to register."""

    @model_validator(mode="after")
    def _says_something(self) -> Registration:
        if self.url is None and self.until is None:
            raise error('"url" och "until" saknas båda: skriv adressen, sista dagen eller båda')
        return self


class Event(Addressed):
    """Something with a date: a conference, a meeting, a last day, a report."""

    id: Id
    title: Line
    kind: EventKind
    start: PartialDate
    """Day, month or year, as far as it is known."""
    end: PartialDate | None = None
    """The last day, where it lasts more than one."""
    time: ClockTime | None = None
    """When it begins on its first day."""
    end_time: ClockTime | None = None
    """When it ends on its last day."""
    zone: Zone | None = None
    """The time zone of the times; Swedish time where nothing is said."""
    status: EventStatus | None = None
    """Whether it is planned, confirmed, cancelled or moved."""
    moved_from: PartialDate | None = None
    """The first day that it had before it was moved."""
    changed: IsoDate | None = None
    """The day that what a calendar shows of it came to say something else: its days, its hours, its
    place or whether it takes place. Absent until then. Calendars that have it are told by it."""
    place: Line | None = None
    online: Flag | None = None
    """Whether one could take part from a distance."""
    link: Url | None = None
    """The page where one takes part from a distance."""
    registration: Registration | None = None
    organisers: tuple[Annotated[Id, Ref("organisations")], ...] = ()
    """Who holds it: the organisations."""
    organiser: Line | None = None
    """Who holds it beside them, where that is none in data/network.yaml."""
    audience: tuple[Audience, ...] = ()
    """Whom it is for."""
    questions: tuple[Annotated[Id, Ref("questions")], ...] = ()
    """The development questions that it takes up."""
    level: Level | None = None
    """National, regional or local; by its counties and police regions where nothing is said."""
    counties: tuple[Annotated[CountyOf, Ref("counties")], ...] = ()
    """The counties that it concerned; with no county and no region it is the whole country."""
    police_regions: tuple[Annotated[Id, Ref("police_regions")], ...] = ()
    """The police regions that it concerned."""
    initiative: Annotated[Id, Ref("initiatives")] | None = None
    """The initiative that it belongs to."""
    series: Annotated[Id, Ref("recurring")] | None = None
    """What recurs and it is one of."""
    part_of: Annotated[Id, Ref("events")] | None = None
    """The event that it is held within."""
    summary: Text
    sources: tuple[Citation, ...] = Field(min_length=1)
    confirmed: Confirmation | None = None
    """That the organiser itself has confirmed it."""

    @property
    def year(self) -> str:
        """The year it began."""
        return self.start[:4]

    @property
    def last_day(self) -> str:
        """The last day it can have been, ISO 8601: what is past and what is not is told by it."""
        end = self.end or self.start
        if len(end) == len("2026-02"):
            return f"{end}-{calendar.monthrange(int(end[:4]), int(end[5:]))[1]}"
        return end if len(end) == len("2026-02-01") else f"{end}-12-31"

    @property
    def is_dated(self) -> bool:
        """Whether the day is known."""
        return len(self.start) == len("2026-02-01")

    @property
    def is_gathering(self) -> bool:
        """Whether people come to it."""
        return self.kind in GATHERINGS

    @property
    def is_national(self) -> bool:
        """Whether it concerns the whole country."""
        return not (self.counties or self.police_regions)

    @property
    def works_on(self) -> Level:
        """The level that it is on: as it is said, or by what it concerns."""
        return self.level or ("nationell" if self.is_national else "regional")

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.status == "inställd"

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it; none where they are not known."""
        if not self.is_dated:
            return ()
        first, last = date.fromisoformat(self.start), date.fromisoformat(self.last_day)
        return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))

    @property
    def months(self) -> tuple[str, ...]:
        """Every month that it can be in, as 2026-12: all twelve, where the year alone is known."""
        return tuple(_months(self.start if len(self.start) > 4 else f"{self.start}-01", self.last_day))  # fmt: skip

    @model_validator(mode="after")
    def _times_fit(self) -> Event:
        if self.time is None:
            for name in ("end_time", "zone"):
                if getattr(self, name) is not None:
                    raise error(f'"{name}" står utan "time": skriv när det börjar', name)
        elif not self.is_dated:
            raise error(f'"time" står utan dag: "start" är bara "{self.start}"', "time")
        elif self.end is None and self.end_time is not None and self.end_time <= self.time:
            text = (
                f"slutar klockan {self.end_time}, före starten {self.time}: byt plats, eller skriv "
                "dagen efter som sista dag (end) om det håller på över midnatt"
            )
            raise error(text, "end_time")
        return self

    @model_validator(mode="after")
    def _moved_is_said_once(self) -> Event:
        if self.moved_from is not None and self.status != "flyttad":
            raise error('"moved_from" står utan status: skriv "status: flyttad"', "moved_from")
        if self.moved_from == self.start:
            raise error(f'"moved_from" är samma dag som "start", {self.start}: skriv den nya dagen under start', "moved_from")  # fmt: skip
        return self


def _months(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:4]), int(first[5:7])
    while (found := f"{year}-{month:02}") <= last[:7]:
        yield found
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def event_of(initiative: Initiative, report: Report, receiver: str | None) -> Event:
    """A report as it stands in the calendar; `receiver` is the name of who it is given to."""
    who = report.by or initiative.owner
    doing = report.name.replace("redovisning", "redovisa")
    summary = f"Sista dag för {who} att {doing}{f' till {receiver}' if receiver else ''}."
    if report.handed_in is not None:
        summary += " Den är lämnad."
    # Made of what has been checked.
    event = Event.model_construct(
        id=report.id,
        title=report.title or f"{report.name.capitalize()}: {initiative.title}",
        kind="redovisning",
        start=report.due,
        organiser=who,
        initiative=initiative.id,
        summary=f"{summary} {report.note}" if report.note else summary,
        sources=initiative.sources,
    )
    event.stand_in(initiative, "reports", initiative.reports.index(report))
    return event
