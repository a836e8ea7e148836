"""Dates as they are written in Swedish running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.source.months import MONTHS

if TYPE_CHECKING:
    from datetime import date

    from macros.model import Event

ZONE_NAMES = {
    "Europe/Stockholm": "svensk tid",
    "Europe/Helsinki": "finsk tid",
    "Europe/London": "brittisk tid",
    "UTC": "UTC",
}
"""What the time zones are called."""


def swedish_date(day: date) -> str:
    """A date as it is written in running text: 2 januari 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def two_years_after(day: date) -> date:
    """The last day of the two years that begin with a day: its own date, two years on.

    A leap day has none: then the last of February, so that no more than two years pass. That is our
    reckoning of 6 § in the Act (2023:196), which says "at least every second year" and no more.
    theme/js/turns.js reckons the same.
    """
    try:
        return day.replace(year=day.year + 2)
    except ValueError:
        return day.replace(year=day.year + 2, day=28)


def swedish_month(day: date) -> str:
    """The month of a date: januari 2026."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def partial_date(value: str) -> str:
    """A day, month or year in running text: 10 april 2024, april 2024, 2024."""
    year, _, rest = value.partition("-")
    if not rest:
        return year
    month, _, day = rest.partition("-")
    return (f"{int(day)} " if day else "") + f"{MONTHS[int(month) - 1]} {year}"


def month_name(month: str) -> str:
    """A month as 2027-03, as it is chosen from a list: Mars 2027."""
    return partial_date(month).capitalize()


def months_from(day: date, count: int) -> list[str]:
    """So many months as 2027-03, the first that of the day."""
    first = day.year * 12 + day.month - 1
    return [f"{n // 12}-{n % 12 + 1:02}" for n in range(first, first + count)]


def clock_time(time: str) -> str:
    """A time of day as it is written in running text: 9.30."""
    hours, _, minutes = time.partition(":")
    return f"{int(hours)}.{minutes}"


def event_times(event: Event) -> str:
    """The hours of an event: kl. 9.30–16.00, with the zone where it is not Swedish time."""
    if event.time is None:
        return ""
    shown = f"kl. {clock_time(event.time)}"
    if event.end_time is not None:
        shown += f"–{clock_time(event.end_time)}"
    return shown + (f" {ZONE_NAMES[event.zone]}" if event.zone else "")


def event_dates(event: Event) -> str:
    """When an event is: 10–11 april 2024, 30 mars–1 april 2024, april 2024."""
    start, end = event.start, event.end
    if end is None or end == start:
        return partial_date(start)
    if len(start) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}–{partial_date(end)}"
    shown = partial_date(start)
    if start[:4] == end[:4]:
        shown = shown.removesuffix(f" {start[:4]}")
    return f"{shown}–{partial_date(end)}"
