"""Which commit and day a file of the API is made from: the newest change of what it tells.

It is not the commit of the whole site, or every file would change with every commit: whoever takes
a file wants to know if it has changed. So it is the newest commit that touched the list of the
set's records in their files, or a single record beside that its rows tell something of.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from macros.exports.api.sets import INDEX, SETS
from macros.history import Span
from macros.model import days_looked_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.api.sets import Set
    from macros.model import Handbook, Record
    from macros.site import Site


@dataclass(frozen=True)
class Origin:
    """What a file is made from."""

    commit: str | None
    """The commit; None without git, in a shallow clone that does not reach it, and where the data
    has been changed since."""
    day: date | None
    """The day of the commit; without one, the newest day that the records know of someone having
    looked at what they say."""


def origins(site: Site) -> dict[str, Origin]:
    """By the name of each set, and of the index, what it is made from."""
    known_to = (site.history.head, site.history.is_shallow)
    commits = site.remember("origins", known_to, lambda: _commits(site))
    found = {}
    for made in SETS:
        commit, day = commits.get(made.name, (None, ""))
        known = date.fromisoformat(day) if day else _newest_day(made, site.handbook)
        found[made.name] = Origin(commit, known)
    commit, day = commits.get(INDEX, (None, ""))
    newest = max((origin.day for origin in found.values() if origin.day), default=None)
    found[INDEX] = Origin(commit, date.fromisoformat(day) if day else newest)
    return found


def _commits(site: Site) -> dict[str, list[str]]:
    """The commit and the day of each set that git knows it of."""
    if not site.history.head:
        return {}
    spans = {made.name: frozenset(_spans(made, site.handbook)) for made in SETS}
    spans[INDEX] = frozenset().union(*spans.values())
    found = site.history.last_commits(spans)
    return {name: [commit.id, commit.day.isoformat()] for name, commit in found.items()}


def _spans(made: Set, handbook: Handbook) -> Iterator[Span]:
    """Where the set stands in the data files: its lists, and the single records beside."""
    for model in made.made_of:
        yield from {Span(*at) for r in handbook.of(model) if (at := r.lines(listed=True))}
    yield from (Span(*at) for record in made.beside(handbook) if (at := record.lines()))


def _newest_day(made: Set, handbook: Handbook) -> date | None:
    records: list[Record] = [record for model in made.made_of for record in handbook.of(model)]
    records += made.beside(handbook)
    return max((day for record in records for day in days_looked_at(record)), default=None)
