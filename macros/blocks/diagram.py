"""The picture of the network: who stands in it, and which relations are drawn, by the data.

One organisation is in focus: the first on the lowest level. Ways lead to it from those above it,
straight or by one in between, and one beside it stands with it. So every line is straight, and
none meets another; what does not fit into that is told in words only.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from macros.model import LEVELS
from macros.rendering.environment import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from macros.model import Organisation, Relation

MOST_WAYS = 3
"""The ways to the one in focus that fit beside each other on a phone."""
MUTUAL = "samverkar med"


@dataclass(frozen=True)
class Line:
    """What one organisation does for another, as a line between their boxes."""

    start: Organisation
    """The one further from the focus."""
    end: Organisation
    words: str
    arrow: Literal["there", "back", "both"]
    """Where the line points: to its end, to its start, or both ways."""
    relations: tuple[Relation, ...]
    """The relations that it shows."""

    @property
    def subject(self) -> Organisation:
        """The one that acts."""
        return self.end if self.arrow == "back" else self.start

    @property
    def object(self) -> Organisation:
        """The one that it acts towards."""
        return self.start if self.arrow == "back" else self.end


@dataclass(frozen=True)
class Way:
    """A way to the one in focus: a line, or two with an organisation in between."""

    start: Organisation
    """Where it begins."""
    lines: tuple[Line, ...]

    @property
    def via(self) -> Organisation | None:
        """The one in between."""
        return self.lines[0].end if len(self.lines) > 1 else None


@dataclass(frozen=True)
class Beside:
    """The one beside the focus: the line between them, and who supports it."""

    line: Line
    support: Line | None


@dataclass(frozen=True)
class Diagram:
    """Everything in the picture."""

    focus: Organisation
    groups: tuple[tuple[Organisation, tuple[Way, ...]], ...]
    """The ways to the focus, by the organisation that they begin at."""
    beside: Beside | None

    @property
    def ways(self) -> int:
        """How many ways lead to the focus."""
        return sum(len(ways) for _, ways in self.groups)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line in the picture."""
        beside = [self.beside.line, self.beside.support] if self.beside else []
        ways = [line for _, ways in self.groups for way in ways for line in way.lines]
        return tuple(line for line in (*ways, *beside) if line)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation that is drawn."""
        return tuple(relation for line in self.lines for relation in line.relations)


def draw(organisations: Sequence[Organisation], relations: Sequence[Relation]) -> Diagram | None:
    """Choose what is drawn of those that have a place in the picture; None where none has."""
    shown = sorted(
        (item for item in organisations if item.diagram is not None),
        key=lambda item: (LEVELS.index(item.level), item.diagram),
    )
    if not shown:
        return None
    lowest = [item for item in shown if item.level == shown[-1].level]
    above = [item for item in shown if item.level != shown[-1].level]

    def between(start: Organisation, end: Organisation) -> Line | None:
        return _line(start, end, relations)

    focus = lowest[0]
    ways = list(_ways(focus, above, between))[:MOST_WAYS]
    groups = tuple(
        (start, tuple(group)) for start, group in groupby(ways, key=lambda way: way.start)
    )
    drawn = {line.start.id for way in ways for line in way.lines}
    free = [item for item in reversed(above) if item.id not in drawn]
    return Diagram(focus, groups, _beside(focus, lowest[1:], free, between))


def _line(start: Organisation, end: Organisation, relations: Sequence[Relation]) -> Line | None:
    """The line between two: what the first does for the second; else the other way; else both."""
    there = [r for r in relations if (r.from_, r.to) == (start.id, end.id)]
    back = [r for r in relations if (r.from_, r.to) == (end.id, start.id)]
    both = [r for r in (*there, *back) if r.kind == MUTUAL]
    ends: tuple[tuple[Literal["there", "back", "both"], list[Relation]], ...] = (
        ("there", [r for r in there if r.kind != MUTUAL]),
        ("back", [r for r in back if r.kind != MUTUAL]),
        ("both", both),
    )
    for arrow, told in ends:
        if told:
            kinds = tuple(dict.fromkeys(relation.kind for relation in told))
            return Line(start, end, listed(kinds), arrow, tuple(told))
    return None


def _ways(
    focus: Organisation,
    above: Sequence[Organisation],
    between: Callable[[Organisation, Organisation], Line | None],
) -> Iterator[Way]:
    """The ways to the focus; from one organisation, they follow each other."""
    top = [item for item in above if item.level == LEVELS[0]]
    # Those between the top and the focus, that are not on a way yet.
    middle = {item.id: line for item in above if item not in top and (line := between(item, focus))}
    for start in top:
        if line := between(start, focus):
            yield Way(start, (line,))
        for last in list(middle.values()):
            if first := between(start, last.start):
                del middle[last.start.id]
                yield Way(start, (first, last))
    for last in middle.values():
        yield Way(last.start, (last,))


def _beside(
    focus: Organisation,
    others: Sequence[Organisation],
    free: Sequence[Organisation],
    between: Callable[[Organisation, Organisation], Line | None],
) -> Beside | None:
    """The first beside the focus that relates to it, and the nearest above it that supports it."""
    line = next((found for other in others if (found := between(focus, other))), None)
    if line is None:
        return None
    supports = (found for item in free if (found := between(item, line.end)))
    return Beside(line, next(supports, None))
