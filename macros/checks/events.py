"""Events end after they begin, and what is said of their days fits them."""

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


def registration(scope: Scope) -> Iterator[Problem]:
    """The last day to register is not after the event, and a change has been made."""
    for event in scope.handbook.events:
        yield from scope.not_yet(event.changed, event, "changed")
        until = event.registration and event.registration.until
        if until and until.isoformat() > max(event.last_day, event.start):
            yield Problem(
                event.where("registration", "until"),
                f"sista dagen att anmäla sig är {until.isoformat()}, efter att det har varit: "
                "kontrollera dagarna",
            )


def belonging(scope: Scope) -> Iterator[Problem]:
    """Events are not held within each other."""
    within = {event.id: event.part_of for event in scope.handbook.events}
    told: set[str] = set()
    for event in scope.handbook.events:
        seen, outer = {event.id}, event.part_of
        while outer is not None and outer not in seen:
            seen.add(outer)
            outer = within.get(outer)
        if outer == event.id and outer != event.part_of and event.id not in told:
            told |= seen  # one of them is enough to mend
            yield Problem(
                event.where("part_of"),
                f'"{event.id}" hålls inom "{event.part_of}", som hålls inom den: ta bort en av dem',
            )
