"""The history of the data has happened, and stands in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from macros.checks.scope import Scope
    from macros.model import ChangelogEntry


def latest_first(scope: Scope) -> Iterator[Problem]:
    """No change lies ahead, and none stands below an older one in its file."""
    earlier, file = None, ""
    changes = scope.handbook.changes
    for index, change in enumerate(changes):
        place = change.where("date")
        if place.file != file:
            earlier, file = None, place.file
        if ahead := list(scope.not_yet(change.date, change, "date")):
            yield from ahead
        elif _is_too_old(change, changes[index + 1 : index + 3], earlier):
            below = changes[index + 1].date
            yield Problem(
                place,
                f"posten är äldre än de under, {below.isoformat()}: kontrollera datumet, "
                "det senaste står först",
            )
        elif earlier is not None and change.date > earlier:
            yield Problem(
                place,
                f"posten är nyare än den ovanför, {earlier.isoformat()}: flytta den uppåt, "
                "det senaste står först",
            )
        else:
            earlier = change.date


def _is_too_old(
    change: ChangelogEntry, below: Sequence[ChangelogEntry], earlier: date | None
) -> bool:
    """Whether the date of an entry is what does not fit: those around it are in order without it."""
    file = change.where().file
    days = [other.date for other in below if other.where().file == file]
    return len(days) > 1 and all(
        change.date < day and (earlier is None or day <= earlier) for day in days
    )
