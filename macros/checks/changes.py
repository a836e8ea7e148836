"""The history of the data has happened, and stands in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope


def latest_first(scope: Scope) -> Iterator[Problem]:
    """No change lies ahead, and none stands below an older one in its file."""
    earlier, file = None, ""
    for change in scope.handbook.changes:
        place = change.where("date")
        if place.file != file:
            earlier, file = None, place.file
        if ahead := list(scope.not_yet(change.date, place)):
            yield from ahead
        elif earlier is not None and change.date > earlier:
            yield Problem(
                place,
                f"posten är nyare än den ovanför, {earlier.isoformat()}: flytta den uppåt, "
                "det senaste står först",
            )
        else:
            earlier = change.date
