"""Calendars: another reader gives the model's events again, at the right hour, whatever they say."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from macros.exports.calendars import export_calendars, offers
from macros.exports.calendars.written import sequence, zone_written
from macros.model import Event
from macros.rendering.files import dates_of
from tests.exports.changed import ADDRESS, unfolded, with_data

if TYPE_CHECKING:
    from macros.site import Site

LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
KNOWN = {
    "id": "motet",
    "title": "Mötet",
    "kind": "möte",
    "start": "2026-10-23",
    "summary": "Ett möte.",
    "sources": ["bra-om-bra"],
}


@pytest.fixture(scope="module")
def made(content: Site) -> dict[str, bytes]:
    return dict(export_calendars(content))


def read(content: bytes) -> Any:
    return vobject.readOne(content.decode())


def one(small: Site, **values: Any) -> Any:
    """The event with these values, as another reads it from the file of it alone."""
    event = Event.model_validate({**KNOWN, **values})
    site = with_data(small, events=(event,))
    return read(dict(export_calendars(site))[dates_of(event)]).vevent


def plain(text: str) -> str:
    return LINE_END.sub("\n", text)


def test_there_is_a_calendar_of_all_of_the_country_of_every_place_and_of_every_event(
    content: Site, made: dict[str, bytes]
) -> None:
    handbook = content.handbook
    dated = [event for event in handbook.dates if len(event.start) == 10]
    assert len(dated) < len(handbook.dates)  # what has no day is no event
    places = (*handbook.counties, *handbook.police_regions)
    assert sorted(made) == sorted(
        ["kalender/alla.ics", "kalender/nationellt.ics", *map(dates_of, (*places, *dated))]
    )


def test_every_event_read_back_is_the_model(content: Site, made: dict[str, bytes]) -> None:
    handbook = content.handbook
    calendar = read(made["kalender/alla.ics"])
    found = {entry.uid.value: entry for entry in calendar.vevent_list}
    dated = [event for event in handbook.dates if len(event.start) == 10]
    assert list(found) == [f"{event.id}@prov.example" for event in dated]
    statuses = {"planerad": "TENTATIVE", "bekräftad": "CONFIRMED", "flyttad": "CONFIRMED", "inställd": "CANCELLED"}  # fmt: skip
    for event in dated:
        entry = found[f"{event.id}@prov.example"]
        off = "Inställd: " if event.status == "inställd" else ""
        assert entry.summary.value == plain(off + event.title)
        assert plain(event.summary).strip() in entry.description.value
        for name in handbook.organisers_of(event):
            assert plain(name) in entry.description.value
        where = entry.location.value if "location" in entry.contents else ""
        assert plain(event.place or "") in where
        assert ("nätet" in where.removeprefix(plain(event.place or ""))) == bool(event.online or event.link)  # fmt: skip
        assert entry.url.value == f"{ADDRESS}kalender/{event.start[:4]}/#{event.id}"
        status = entry.contents.get("status")
        assert (status[0].value if status else None) == statuses.get(event.status or "")
        assert [c.value for c in entry.contents["categories"]] == [[event.kind.capitalize()]]
        assert entry.sequence.value == str(sequence(event))
        if event.time is None:
            assert entry.dtstart.value == date.fromisoformat(event.start)
            last = date.fromisoformat(event.end or event.start)
            assert entry.dtend.value == last + timedelta(days=1)  # the day after
        reads = [source.read for source in handbook.sources_of(event)]
        reads += [event.confirmed.day] if event.confirmed else []
        stamp = datetime.combine(max(reads), datetime.min.time(), UTC)
        assert entry.dtstamp.value == entry.contents["last-modified"][0].value == stamp


def test_each_file_is_sound(made: dict[str, bytes]) -> None:
    for address, content in made.items():
        lines = unfolded(content)
        assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
        assert lines[-1] == "END:VCALENDAR"
        assert all(re.match("[A-Z-]+[;:]", line) for line in lines)
        assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in lines
        assert "X-PUBLISHED-TTL:P1D" in lines
        assert f"SOURCE;VALUE=URI:{ADDRESS}{address}" in lines
        assert not [line for line in lines if line.startswith("METHOD")]
        names = [line.partition(":")[2] for line in lines if line.startswith(("NAME:", "X-WR-CALNAME:"))]  # fmt: skip
        assert len(names) == 2
        assert names[0] == names[1]


def test_a_place_has_what_concerns_it_and_the_whole_country(frozen: Site) -> None:
    made = dict(export_calendars(frozen))
    handbook = frozen.handbook
    for county in handbook.counties:
        ids = {e.uid.value.partition("@")[0] for e in read(made[dates_of(county)]).vevent_list}
        for event in handbook.dates:
            region = county.police_region in event.police_regions
            is_here = county.code in event.counties or region or event.is_national
            assert (event.id in ids) == (is_here and len(event.start) == 10), event.id
    national = {e.uid.value for e in read(made["kalender/nationellt.ics"]).vevent_list}
    everything = {e.uid.value for e in read(made["kalender/alla.ics"]).vevent_list}
    assert national < everything


def test_an_event_of_a_police_region_is_in_its_calendar_and_in_those_of_its_counties(
    small: Site,
) -> None:
    event = Event.model_validate({**KNOWN, "police_regions": ["syd"]})
    made = dict(export_calendars(with_data(small, events=(event,), initiatives=())))
    having = {address for address, content in made.items() if b"UID:motet@" in content}
    assert having == {
        "kalender/alla.ics",
        "kalender/handelser/motet.ics",
        "kalender/lan/skane.ics",
        "kalender/polisregioner/syd.ics",
    }


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        ("2026-03-28", "08:30"),
        ("2026-03-29", "07:30"),  # the clocks were moved that night
        ("2026-10-24", "07:30"),
        ("2026-10-25", "08:30"),
    ],
)
def test_the_hour_is_right_on_both_sides_of_summer_time(small: Site, day: str, utc: str) -> None:
    entry = one(small, start=day, time="09:30", end_time="16:00")
    assert entry.dtstart.value.astimezone(UTC) == datetime.fromisoformat(f"{day}T{utc}+00:00")
    assert entry.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Stockholm"]
    assert entry.dtend.value - entry.dtstart.value == timedelta(hours=6, minutes=30)


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Europe/Helsinki", "Europe/London"])
def test_the_zones_are_those_of_the_world(zone: str) -> None:
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone_written(zone)}END:VCALENDAR\r\n"
    known, (own,) = ZoneInfo(zone), vobject.readOne(text).vtimezone_list
    told = own.gettzinfo()
    # The days before, of and after each change; 1997 is the first whole year of the rule.
    for day in ("1997-03-29", "1997-10-25", "2016-03-26", "2026-03-28", "2026-10-24"):
        for hours in range(72):
            hour = datetime.fromisoformat(day) + timedelta(hours=hours)
            # Two hours of the clock are one hour, or none, where it is moved: neither is asked for.
            if known.utcoffset(hour) == known.utcoffset(hour.replace(fold=1)):
                assert told.utcoffset(hour) == known.utcoffset(hour), hour


@pytest.mark.parametrize(
    ("values", "start", "end"),
    [
        ({}, "20261023", "20261024"),
        ({"end": "2026-10-25"}, "20261023", "20261026"),
        ({"time": "09:00"}, "20261023T090000", None),
        ({"time": "09:00", "end": "2026-10-25"}, "20261023T090000", "20261026T000000"),
        ({"time": "09:00", "end": "2026-10-25", "end_time": "15:00"}, "20261023T090000", "20261025T150000"),
        ({"time": "09:00", "zone": "UTC"}, "20261023T090000Z", None),
    ],
)  # fmt: skip
def test_an_event_begins_and_ends_as_far_as_it_is_known(
    small: Site, values: dict[str, str], start: str, end: str | None
) -> None:
    event = Event.model_validate({**KNOWN, **values})
    content = dict(export_calendars(with_data(small, events=(event,))))[dates_of(event)]
    inner = content.decode().partition("BEGIN:VEVENT")[2].replace("\r\n ", "")
    found = dict(re.findall(r"(DTSTART|DTEND)[^:\r]*:(\S+)", inner))
    assert found == {"DTSTART": start} | ({"DTEND": end} if end else {})
    # The zone is told where, and only where, the hours are those of one.
    assert (b"BEGIN:VTIMEZONE" in content) == ("time" in values and "zone" not in values)


def test_a_cancelled_event_says_so_in_every_way(small: Site) -> None:
    ways = {"link": "https://bra.se/delta", "registration": {"until": "2026-10-01"}}
    entry = one(small, status="inställd", changed="2026-09-30", **ways)
    assert entry.status.value == "CANCELLED"
    assert entry.summary.value == "Inställd: Mötet"
    assert entry.dtstamp.value == datetime(2026, 11, 24, tzinfo=UTC)  # read later than that
    assert "delta" not in entry.description.value
    assert "Anmälan" not in entry.description.value


def test_where_it_was_moved_from_is_told_as_a_reader_reads_a_day(small: Site) -> None:
    for moved, told in (("2026-10-01", "1 oktober 2026"), ("2026-10", "oktober 2026")):
        entry = one(small, status="flyttad", moved_from=moved)
        assert f"Flyttat från {told}." in entry.description.value


def test_an_id_that_is_exchanged_makes_no_other_event(small: Site) -> None:
    before = one(small)
    after = one(small, id="det-stora-motet", former_ids=["motet", "ett-mote"])
    assert after.uid.value == before.uid.value
    assert after.url.value.endswith("#det-stora-motet")


def test_a_change_is_known_by_its_number(small: Site) -> None:
    steps = [
        {},
        {"status": "flyttad", "moved_from": "2026-10-01"},
        {"status": "inställd"},
        {"changed": "2026-11-30"},
        {"changed": "2026-12-01", "status": "inställd"},
    ]
    numbers = [sequence(Event.model_validate({**KNOWN, **step})) for step in steps]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 0
    entry = one(small, changed="2026-11-30")
    assert entry.sequence.value == "20261130"
    assert entry.dtstamp.value == datetime(2026, 11, 30, tzinfo=UTC)


def test_who_holds_it_is_an_organisation(small: Site) -> None:
    entry = one(small, organisers=["bra"], organiser="Umeå kommun", link="https://bra.se/delta")
    assert entry.organizer.value == "mailto:registrator@bra.se"
    assert entry.organizer.params["CN"] == ["Brå"]
    assert "Arrangör eller ansvarig: Brå och Umeå kommun." in entry.description.value
    assert "Delta på distans: https://bra.se/delta" in entry.description.value
    assert "organizer" not in one(small, organiser="Umeå kommun").contents


def test_without_events_a_calendar_still_holds_something(small: Site) -> None:
    """RFC 5545 wants one component at least: a program may refuse the file else."""
    made = dict(export_calendars(with_data(small, events=(), initiatives=())))
    assert "kalender/lan/skane.ics" in made
    for content in made.values():
        assert read(content).vtimezone.tzid.value == "Europe/Stockholm"


def test_the_day_of_the_build_changes_nothing(frozen: Site) -> None:
    later = with_data(frozen, today=date(2031, 1, 1))
    assert dict(export_calendars(later)) == dict(export_calendars(frozen))


def test_a_changed_event_changes_the_files_that_hold_it_alone(frozen: Site) -> None:
    (event,) = [e for e in frozen.handbook.events if e.id == "dialog-for-gotland-2020"]
    moved = event.model_copy(update={"start": "2020-03-11"})
    events = tuple(moved if e is event else e for e in frozen.handbook.events)
    before = dict(export_calendars(frozen))
    after = dict(export_calendars(with_data(frozen, events=events)))
    assert {address for address in before if before[address] != after[address]} == {
        "kalender/alla.ics",
        "kalender/handelser/dialog-for-gotland-2020.ics",
        "kalender/lan/gotland.ics",
        "kalender/polisregioner/stockholm.ics",
    }


def test_every_calendar_is_offered(frozen: Site) -> None:
    patterns = [re.sub(r"\\\{[a-z]+\\\}", "[^/.]+", re.escape(one.address)) for one in offers()]
    for address in dict(export_calendars(frozen)):
        assert any(re.fullmatch(pattern, address) for pattern in patterns), address
