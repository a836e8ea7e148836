"""The year as a wheel: where each month, each thing that recurs and each dated event is drawn.

January begins at the top, and the year goes with the sun. From the hub outward: what law or a
decision fixes, what recurs by habit, what has a date, and the names of the months. A month has a
fixed number of places; what does not fit is counted in the last of them, and stands in the table.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.source.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from macros.model import Rhythm

SIZE = 660
"""The side of the square that it is drawn in, in units of the picture."""
CENTRE = SIZE / 2
RINGS = (266.0, 235.0, 161.0)
"""The outer borders of the dates, the habits, and what is fixed."""
RIM = 328.0
"""The outer border of the names, and so of it all."""
NAMES_AT, DATES_AT = 302.0, 250.0
HABIT_ROWS, FIXED_ROWS = (216.0, 180.0), (143.0, 108.0, 72.0)
"""How far from the middle the discs of a ring stand, the outermost row first."""
DISC, DIAMOND = 17.0, 13.0
"""Half of what a disc and a diamond are wide."""
APART = 2 * DISC + 1
"""The least between the middles of two discs."""
PARTS_END = (8, 15, 23)
"""The last days of the parts of a month that dates are put together by: each has room for one."""

Ring = Literal["fixed", "habit"]


@dataclass(frozen=True)
class Disc:
    """The number of something that recurs; or how many more there are, which had no room."""

    x: float
    y: float
    label: str
    ring: Ring
    numbers: tuple[int, ...]
    """The numbers that it stands for."""


@dataclass(frozen=True)
class Diamond:
    """The dated events of a part of a month."""

    x: float
    y: float
    last_days: tuple[str, ...]
    """The last day of each, ISO 8601: the reader's browser takes away those that have been."""

    @property
    def path(self) -> str:
        """Its outline, as SVG writes it."""
        d = DIAMOND
        return f"M{self.x - d:.1f} {self.y:.1f}l{d:g} {-d:g} {d:g} {d:g} {-d:g} {d:g}z"


@dataclass(frozen=True)
class Slice:
    """A month: a twelfth of the wheel."""

    month: int
    path: str
    """Its outline, as SVG writes it."""
    x: float
    y: float
    """The middle of its name."""
    discs: tuple[Disc, ...]
    diamonds: tuple[Diamond, ...]

    @property
    def name(self) -> str:
        """The name of the month, with a capital letter."""
        return MONTHS[self.month - 1].capitalize()

    @property
    def short(self) -> str:
        """Its first three letters."""
        return MONTHS[self.month - 1][:3]


@dataclass(frozen=True)
class Dated:
    """A dated event, as far as the wheel knows it."""

    month: int
    day: int | None
    """None where only the month is known: then it stands in the middle of it."""
    last_day: str


def draw(numbered: Mapping[int, Rhythm], dated: Iterable[Dated]) -> tuple[Slice, ...]:
    """Place everything: what recurs by its numbers, and the events."""
    events = list(dated)
    return tuple(_slice(month, numbered, events) for month in range(1, 13))


def _slice(month: int, numbered: Mapping[int, Rhythm], events: Sequence[Dated]) -> Slice:
    here = {number: item for number, item in numbered.items() if month in item.in_months}
    discs = [
        *_discs(month, [n for n, item in here.items() if item.is_fixed], "fixed", FIXED_ROWS),
        *_discs(month, [n for n, item in here.items() if not item.is_fixed], "habit", HABIT_ROWS),
    ]
    x, y = _point(_turn(month, 0.5), NAMES_AT)
    return Slice(month, _outline(month), x, y, tuple(discs), tuple(_diamonds(month, events)))


def _discs(month: int, numbers: Sequence[int], ring: Ring, rows: Sequence[float]) -> Iterable[Disc]:
    """The discs of a month in a ring, row by row from without; the last place counts the rest."""
    fitting = [_room(radius) for radius in rows]
    places = min(len(numbers), sum(fitting))
    rest = numbers[places - 1 :] if len(numbers) > places else ()
    labels = [str(number) for number in numbers[:places]]
    if rest:
        labels[-1] = f"+{len(rest)}"
    placed = 0
    for radius, room in zip(rows, fitting, strict=True):
        row = labels[placed : placed + room]
        for index, label in enumerate(row):
            x, y = _point(_turn(month, (index + 0.5) / len(row)), radius)
            at = placed + index
            told = tuple(rest) if rest and at == places - 1 else (numbers[at],)
            yield Disc(x, y, label, ring, told)
        placed += len(row)


def _room(radius: float) -> int:
    """How many discs have room beside each other in a month, at a distance from the middle."""
    count = 1
    while 2 * radius * math.sin(math.pi / 12 / (count + 1)) >= APART:
        count += 1
    return count


def _diamonds(month: int, events: Sequence[Dated]) -> Iterable[Diamond]:
    parts: dict[int, list[str]] = {}
    for event in events:
        if event.month == month:
            day = event.day or 15
            parts.setdefault(sum(day > last for last in PARTS_END), []).append(event.last_day)
    for part, days in sorted(parts.items()):
        x, y = _point(_turn(month, (part + 0.5) / (len(PARTS_END) + 1)), DATES_AT)
        yield Diamond(x, y, tuple(sorted(days)))


def _turn(month: int, part: float) -> float:
    """How far round the year a part of a month is, in radians from the top."""
    return (month - 1 + part) * math.pi / 6


def _point(turn: float, radius: float) -> tuple[float, float]:
    return (
        round(CENTRE + radius * math.sin(turn), 1),
        round(CENTRE - radius * math.cos(turn), 1),
    )


def _outline(month: int) -> str:
    (x1, y1), (x2, y2) = _point(_turn(month, 0), RIM), _point(_turn(month, 1), RIM)
    return f"M{CENTRE:g} {CENTRE:g}L{x1} {y1}A{RIM:g} {RIM:g} 0 0 1 {x2} {y2}z"
