"""Blocks of the year's rhythm: the wheel, the year by month, the longer turns, a plan's own turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, lookup, macro
from macros.blocks.wheel import DISC, RINGS, SIZE, Dated, draw
from macros.rendering.addresses import LAWS, law_anchor
from macros.rendering.dates import two_years_after
from macros.rendering.environment import listed
from macros.source.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.model import Event, Ground, Rhythm

MUNICIPAL_ACT = "2023:196"
"""The act whose 6 § says how often a municipality follows up its plan."""


@dataclass(frozen=True)
class Entry:
    """Something that recurs, as the wheel and the tables show it."""

    number: int
    """Its number in the wheel, by the time of the year; 0 where no time is known."""
    item: Rhythm
    when: str
    """When it comes: 31 mars, vecka 26, mars–april; 15 oktober, valår."""


@dataclass(frozen=True)
class MonthOfYear:
    """What stands under a month."""

    number: int
    """From 1."""
    begins: tuple[Entry, ...]
    """What comes in it, or begins to."""
    goes_on: tuple[Entry, ...]
    """What has begun in an earlier month of its own."""
    events: tuple[Event, ...]
    """The dated events of the coming year."""

    @property
    def name(self) -> str:
        """Its name."""
        return MONTHS[self.number - 1]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of it."""
        return not (self.begins or self.goes_on or self.events)


class RhythmBlocks(BlockBase):
    """What comes again, year by year and at longer intervals."""

    @macro
    def year_wheel(self) -> Markup:
        """Årshjulet som bild, med en nyckel till siffrorna. Står på samma sida som `year_table`."""
        entries = self._entries()
        dated = [
            Dated(int(start[5:7]), int(start[8:]) if len(start) > 7 else None, event.last_day)
            for event, start in self._coming_year()
        ]
        return self._render(
            "year_wheel.html.j2",
            size=SIZE,
            rings=RINGS,
            radius=DISC,
            slices=draw({entry.number: entry.item for entry in entries}, dated),
            months=self._months(),
        )

    @macro
    def year_table(self) -> Markup:
        """Årshjulet som tabell, månad för månad, med grund och källor. Den är hel utan bilden."""
        return self._render("year_table.html.j2", months=self._months())

    @macro
    def long_turns(self) -> Markup:
        """Tabellen över det som inte kommer varje år: vartannat år, valår och annat."""
        items = [item for item in self._handbook.rhythm if item.is_long]
        known = {entry.item.id: entry for entry in self._entries()}
        entries = [known.get(item.id) or Entry(0, item, _when(item)) for item in items]
        return self._render("long_turns.html.j2", entries=entries)

    @macro
    def year_in_brief(self) -> Markup:
        """Årets rytm i korthet, som en tabell med länkar till årshjulet."""
        return self._render("year_in_brief.html.j2", entries=self._entries())

    @macro
    def plan_turns(self) -> Markup:
        """När lägesbilden ska uppdateras och åtgärdsplanen följas upp: en räknare, och samma sak som tabell."""
        law = lookup(self._handbook.law_by_number, MUNICIPAL_ACT, "lagen", lambda found: found.name)
        first = law.in_force or date(int(law.sfs[:4]), 1, 1)
        newest = self._handbook.newest_read or first
        halves = list(_halves(first, newest.year + 1))
        return self._render(
            "plan_turns.html.j2",
            first=first,
            rows=[
                (start, end, two_years_after(start), two_years_after(end)) for start, end in halves
            ],
        )

    def year_row(self, entry: Entry, *, anchor: bool = True) -> Markup:
        """A row of the year's tables. For other blocks."""
        return self._render("year_row.html.j2", entry=entry, anchor=anchor)

    def concerned(self, item: Rhythm) -> str:
        """Whom something is for. For other blocks."""
        names = listed([self._handbook.organisation_in_text(key) for key in item.who])
        return names[:1].upper() + names[1:]

    def ground(self, ground: Ground) -> Markup:
        """What something rests on. For other blocks."""
        law = self._handbook.law_by_number.get(ground.law or "")
        section = law.section_at(ground.section, ground.chapter) if law else None
        return self._render(
            "ground.html.j2",
            ground=ground,
            law=law,
            cited=section.number if section else "",
            target=f"{LAWS}#{law_anchor(law, section)}" if law else "",
        )

    def _entries(self) -> list[Entry]:
        """What has a time in the year, in the order of it, numbered from 1."""
        timed = [item for item in self._handbook.rhythm if item.in_months]
        timed.sort(key=lambda item: (item.in_months[0], item.day_in_month or 32))
        return [Entry(number, item, _when(item)) for number, item in enumerate(timed, 1)]

    def _months(self) -> list[MonthOfYear]:
        entries, coming = self._entries(), self._coming_year()
        return [
            MonthOfYear(
                month,
                tuple(entry for entry in entries if entry.item.in_months[0] == month),
                tuple(entry for entry in entries if month in entry.item.in_months[1:]),
                tuple(event for event, start in coming if int(start[5:7]) == month),
            )
            for month in range(1, 13)
        ]

    def _coming_year(self) -> list[tuple[Event, str]]:
        """The events of the twelve months from when the content was last read, by their starts.

        By the content's own day: a build is the same on any day, and the reader's browser takes
        away what has been since. What has begun already stands at that day. What has only a year,
        or is cancelled, has no place in the wheel, and what recurs on that day stands there already.
        """
        read = self._handbook.newest_read
        if read is None:
            return []
        known, end = read.isoformat(), f"{read.year + 1}{read.isoformat()[4:]}"
        found = [
            (event, event.start if event.start[:7] >= known[:7] else known)
            for event in self._handbook.coming
            if event.start < end and len(event.start) > len("2027") and not event.is_cancelled
            if not any(_is_it(event, item) for item in self._handbook.rhythm)
        ]
        return sorted(found, key=lambda pair: pair[1])


def _is_it(event: Event, item: Rhythm) -> bool:
    """Whether an event is one year's of what recurs: on the same day, and from the same source."""
    if item.day_in_month is None:
        return False
    same_day = event.start[5:] == f"{item.in_months[0]:02}-{item.day_in_month:02}"
    return same_day and bool({c.id for c in event.sources} & {c.id for c in item.sources})


def _when(item: Rhythm) -> str:
    """When it comes, in words; only how often, where no time in the year is known."""
    time = ""
    if item.day is not None:
        time = item.day
    elif item.week is not None:
        time = f"vecka {item.week}"
    elif item.months:
        numbers = item.in_months
        in_a_row = all((b - a) % 12 == 1 for a, b in pairwise(numbers))
        names = [item.months[0], item.months[-1]] if in_a_row else item.months
        time = "–".join(dict.fromkeys(names)) if in_a_row else listed(names)
    return ", ".join(part for part in (time, item.turn if item.is_long else "") if part)


def _halves(first: date, last_year: int) -> Iterator[tuple[date, date]]:
    """The halves of years from the one that a day is in, which begins with it, to a year's last."""
    for year in range(first.year, last_year + 1):
        for start, end in ((1, 6), (7, 12)):
            begins = date(year, start, 1)
            ends = date(year + end // 12, end % 12 + 1, 1) - timedelta(days=1)
            if ends >= first:
                yield max(begins, first), ends
