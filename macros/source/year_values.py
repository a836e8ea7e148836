"""The kinds of value that say when in a year something comes, and a year that may go on."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, StrictStr

from macros.source.meant_times import meant_day_of_year
from macros.source.months import MONTHS
from macros.source.values import YEAR, as_year, error, shape

_DAY = rf"(3[01]|[12]\d|[1-9]) ({'|'.join(MONTHS)})"
_COMMON_YEAR = 2023
"""A year without a leap day: 29 February comes in one year of four, and no rhythm rests on it."""
_MOST_WEEKS = 53


def day_and_month(text: str) -> tuple[int, int]:
    """The number of the month and of the day in it: "31 mars" is (3, 31).

    Raises:
        ValueError: it is no such day.
    """
    day, _, month = text.partition(" ")
    found = MONTHS.index(month) + 1
    date(_COMMON_YEAR, found, int(day))
    return found, int(day)


def _day_of_year(value: Any) -> Any:
    try:
        day_and_month(value if isinstance(value, str) else "")
    except ValueError:
        form = meant_day_of_year(value) or "den som 31 mars"
        raise error(f'"{value}" är ingen dag som finns varje år: skriv {form}') from None
    return value


def _week(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST_WEEKS:
        raise error(f'"{value}" är ingen vecka: skriv ett tal från 1 till {_MOST_WEEKS}')
    return value


def _year_or_ongoing(value: Any) -> Any:
    if value == _ONGOING:
        return value
    if isinstance(value, str) and value.strip(" .").casefold() in _SAYS_ONGOING:
        raise error(f'"{value}" är inget årtal: skriv "{_ONGOING}"')
    return as_year(value)


_ONGOING = "Löpande"
_SAYS_ONGOING = (
    "löpande",
    "pågående",
    "pågår",
    "tills vidare",
    "tillsvidare",
    "årligen",
    "varje år",
)
"""What says that something goes on from year to year."""


def months_of_week(week: int) -> tuple[int, ...]:
    """The months that a week by ISO 8601 can begin in, over the years."""
    # Weeks repeat by which day a year begins on and whether it is a leap year: 28 years have all.
    found = set()
    for year in range(2001, 2029):
        try:
            found.add(date.fromisocalendar(year, week, 1).month)
        except ValueError:  # a year of 52 weeks
            continue
    return tuple(sorted(found))


YearDay = Annotated[
    StrictStr,
    BeforeValidator(_day_of_year),
    shape(_DAY, "Skriv dagen som 31 mars."),
]
"""A day that comes every year: "31 mars"."""
Week = Annotated[int, BeforeValidator(_week)]
"""The number of a week by ISO 8601."""
YearOrOngoing = Annotated[
    StrictStr,
    BeforeValidator(_year_or_ongoing),
    shape(f"{YEAR}|Löpande", 'Skriv året inom citattecken, som "2024", eller Löpande.'),
]
"""A year as text, or "Löpande" for what goes on without one."""
