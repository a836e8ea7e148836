"""What those who plan meetings keep clear of: the holidays, and what counts as a collision."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, StrictStr, model_validator

from macros.model.base import Record, Ref
from macros.model.events import EventKind
from macros.model.sources import Citation
from macros.source.values import Count, Id, Line, Text, error, shape

Weekday = Literal["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
_WEEKDAYS = get_args(Weekday)
_FROM_EASTER = 63
"""Nine weeks: no day of the church that goes by Easter is further from it."""
_WAYS = ("day", "easter", "weekday")
Clash = Literal["målgrupp", "område", "vecka", "sista dag", "helgdag"]
"""What a rule looks for: another gathering the same day for the same audience, or in the same area;
one of an initiative the same week; a national last day; a holiday."""


def _day_of_year(value: object) -> object:
    try:
        # 2000 is a leap year: what is no day in it is no day at all.
        date.fromisoformat(f"2000-{value}")
    except ValueError:
        raise error(f'"{value}" är ingen dag på året: skriv månad och dag, som "12-25"') from None
    if not re.fullmatch(r"\d{2}-\d{2}", str(value)):
        raise error(f'"{value}" är ingen dag på året: skriv månad och dag, som "12-25"')
    return value


DayOfYear = Annotated[
    StrictStr,
    BeforeValidator(_day_of_year),
    shape(r"\d{2}-\d{2}", 'Skriv månad och dag inom citattecken, som "12-25".'),
]
"""A day of every year, month and day as text: "12-25"."""


class Holiday(Record):
    """A day that people are free, in every year."""

    id: Id
    in_text: Line
    """What it is called inside a sentence."""
    day: DayOfYear | None = None
    """The day of the year; with `weekday` the first of the seven that it can be."""
    easter: Count | None = None
    """How many days after Easter Sunday; before it with a minus."""
    weekday: Weekday | None = None
    """The day of the week, in the seven days from `day`."""
    sources: tuple[Citation, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _is_told_in_one_way(self) -> Holiday:
        if (self.day is None) == (self.easter is None):
            which = "saknas båda" if self.day is None else "står där båda"
            raise error(f'"day" och "easter" {which}: skriv dagen på året, eller dagar efter påsk')
        if self.easter is not None and abs(self.easter) > _FROM_EASTER:
            raise error(
                f'"easter" är dagar efter påskdagen, och {self.easter} är mer än två månader: '
                "kontrollera talet"
            )
        if self.weekday is not None and self.day is None:
            raise error('"weekday" står utan "day": skriv den första dagen som det kan vara')
        return self

    def on(self, year: int) -> date:
        """The day that it is in a year."""
        if self.easter is not None:
            return easter(year) + timedelta(days=self.easter)
        month, day = map(int, (self.day or "").split("-"))
        # The 29th of February, in the years that have none, is the day after the 28th.
        first = date(year, month, 1) + timedelta(days=day - 1)
        if self.weekday is None:
            return first
        return first + timedelta(days=(_WEEKDAYS.index(self.weekday) - first.weekday()) % 7)


class CollisionRule(Record):
    """What counts as a collision of an event with something else."""

    id: Id
    title: Line
    """What it is called in the list of rules."""
    clash: Clash
    """What it looks for."""
    initiative: Annotated[Id, Ref("initiatives")] | None = None
    """For a week: the initiative whose events it is kept clear for."""
    kinds: tuple[EventKind, ...] = ()
    """For a last day: the kinds of national events that are one."""
    advice: Text
    """What to do about it."""

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> CollisionRule:
        if (self.clash == "vecka") != (self.initiative is not None):
            raise error('"initiative" hör till "clash: vecka", och behövs där')
        if (self.clash == "sista dag") != bool(self.kinds):
            raise error('"kinds" hör till "clash: sista dag", och behövs där')
        return self


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar: the Sunday after the church's full moon of spring.

    By the method of Meeus, Jones and Butcher, which holds for every year since 1583.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holidays_in(holidays: tuple[Holiday, ...], years: set[int]) -> dict[date, Holiday]:
    """The holidays of some years by their days."""
    return {holiday.on(year): holiday for year in sorted(years) for holiday in holidays}
