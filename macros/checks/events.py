"""Events end after they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.years import is_far
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope


def order(scope: Scope) -> Iterator[Problem]:
    """An event does not end before it begins, and both dates are equally exact."""
    for event in scope.handbook.events:
        if event.end is None or is_far(event.start, scope.handbook.newest_read):
            continue
        if len(event.end) != len(event.start):
            yield Problem(
                event.where("end"),
                f'"start" och "end" ska vara lika exakta: "{event.start}" och "{event.end}"',
            )
        elif event.end == event.start:
            yield Problem(event.where("end"), "slutar samma dag som den börjar: ta bort raden")
        elif event.end < event.start:
            yield Problem(
                event.where("end"), f"slutar {event.end}, före starten {event.start}: byt plats"
            )
