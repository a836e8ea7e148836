"""Events: their hours, what they belong to, and the months and days that they can be on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from macros.model import Event
from macros.rendering.dates import event_times
from tests.helpers import problem_lines
from tests.model.test_records import EVENT

if TYPE_CHECKING:
    from pathlib import Path

EVENTS = "data/events.yaml"


def made(**values: Any) -> Event:
    return Event.model_validate({**EVENT, "start": "2027-03-04", **values})


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, ""),
        ({"time": "09:30"}, "kl. 9.30"),
        ({"time": "09:30", "end_time": "16:00"}, "kl. 9.30–16.00"),
        ({"time": "13:00", "zone": "Europe/Helsinki"}, "kl. 13.00 finsk tid"),
        # On its last day it may end earlier than it began on the first.
        ({"end": "2027-03-05", "time": "13:00", "end_time": "12:00"}, "kl. 13.00–12.00"),
    ],
)
def test_the_hours_of_an_event_are_told_in_swedish_time(values: dict[str, str], shown: str) -> None:
    assert event_times(made(**values)) == shown


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"time": "9.30"}, '"9.30" är inget klockslag: skriv "09:30"'),
        ({"time": "24:00"}, '"24:00" är inget klockslag'),
        ({"time": "23:60"}, '"23:60" är inget klockslag'),
        ({"end_time": "16:00"}, '"end_time" står utan "time"'),
        ({"zone": "UTC"}, '"zone" står utan "time"'),
        ({"start": "2027-03", "time": "09:30"}, '"time" står utan dag'),
        ({"time": "09:30", "end_time": "09:30"}, "slutar klockan 09:30, före starten 09:30"),
        (
            {"time": "20:00", "end_time": "01:00"},
            "eller skriv dagen efter som sista dag (end) om det håller på över midnatt",
        ),
        ({"time": "09:30", "zone": "Sverige"}, "Europe/Stockholm"),
        ({"moved_from": "2027-02-04"}, '"moved_from" står utan status'),
        (
            {"status": "flyttad", "moved_from": "2027-03-04"},
            '"moved_from" är samma dag som "start"',
        ),
        ({"registration": {}}, '"url" och "until" saknas båda'),
    ],
)
def test_what_is_said_of_the_hours_fits_the_day(values: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError) as found:
        made(**values)
    assert says in str(found.value)


def test_the_last_and_the_first_minute_of_a_day_are_times() -> None:
    event = made(time="00:00", end_time="23:59")
    assert (event.time, event.end_time) == ("00:00", "23:59")


@pytest.mark.parametrize(
    ("start", "end", "months", "days"),
    [
        ("2027-03-04", None, ["2027-03"], 1),
        ("2026-12-31", "2027-01-01", ["2026-12", "2027-01"], 2),
        ("2027-03", None, ["2027-03"], 0),
        ("2027", None, [f"2027-{n:02}" for n in range(1, 13)], 0),
    ],
)
def test_an_event_is_found_in_every_month_that_it_can_be_in(
    start: str, end: str | None, months: list[str], days: int
) -> None:
    event = made(start=start, end=end)
    assert list(event.months) == months
    assert len(event.days) == days
    assert not days or event.days[0] == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("values", "level"),
    [
        ({}, "nationell"),
        ({"counties": ["12"]}, "regional"),
        ({"police_regions": ["syd"]}, "regional"),
        ({"counties": ["12"], "level": "lokal"}, "lokal"),
    ],
)
def test_the_level_follows_from_the_places_unless_it_is_said(
    values: dict[str, Any], level: str
) -> None:
    assert made(**values).works_on == level


@pytest.mark.parametrize(("until", "wrong"), [("2025-03-31", False), ("2025-04-01", True)])
def test_nobody_registers_after_the_event(small_copy: Path, until: str, wrong: bool) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    new = f'start: "2025-03"\n    registration:\n      until: {until}'
    path.write_text(text.replace('start: "2025-03"', new), "utf-8")
    told = [line for line in problem_lines(small_copy) if "anmäla sig" in line]
    assert bool(told) == wrong


def test_events_are_not_held_within_each_other(small_copy: Path) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    text = text.replace('start: "2025-03"', 'start: "2025-03"\n    part_of: radet-2024')
    path.write_text(text, "utf-8")
    assert problem_lines(small_copy) == []
    path.write_text(
        text.replace("place: Visby", "place: Visby\n    part_of: ansokan-2025"), "utf-8"
    )
    told = problem_lines(small_copy)
    assert len(told) == 1
    assert "som hålls inom den" in told[0]
