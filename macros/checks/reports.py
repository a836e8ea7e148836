"""The reports of initiatives have places of their own in the calendar, and days that can be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from macros.checks.years import YEARS_AHEAD, is_far
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.problems import Place


def places(scope: Scope) -> Iterator[Problem]:
    """No report has the id of an event, or of another report: they stand on one page.

    An event that is the report, on its day, is told as that.
    """
    first: dict[str, Place] = {event.id: event.where("id") for event in scope.handbook.events}
    for initiative in scope.handbook.initiatives:
        for index, report in enumerate(initiative.reports):
            place = initiative.where("reports", index, "id")
            other = first.setdefault(report.id, place)
            event = scope.handbook.event_by_id.get(report.id)
            is_it = event and (event.initiative, event.start) == (initiative.id, report.due)
            if other != place and not is_it:
                yield Problem(
                    place,
                    f'"{report.id}" används redan på {other.seen_from(place)}: varje redovisning '
                    "och händelse ska ha ett eget namn i kalendern",
                )


def once(scope: Scope) -> Iterator[Problem]:
    """No event of an initiative is a report of it, on the same day."""
    reports = {
        (initiative.id, report.due): initiative.where("reports", index)
        for initiative in scope.handbook.initiatives
        for index, report in enumerate(initiative.reports)
    }
    for event in scope.handbook.events:
        if event.initiative and (at := reports.get((event.initiative, event.start))):
            place = event.where("start")
            yield Problem(
                place,
                f"initiativet har en redovisning samma dag på {at.seen_from(place)}, som visas i "
                "kalendern av sig själv: ta bort händelsen",
            )


def days(scope: Scope) -> Iterator[Problem]:
    """Reports stand in the order of their days, after the start, and are handed in on days past."""
    newest = scope.handbook.newest_read
    for initiative in scope.handbook.initiatives:
        start, last = initiative.start_year or "", ""
        for index, report in enumerate(initiative.reports):
            place = partial(initiative.where, "reports", index, "due")
            if is_far(report.due, newest):
                text = f"är mer än {YEARS_AHEAD} år framåt i tiden: kontrollera årtalet"
                yield Problem(place(), f'"{report.due}" {text}')
            elif start.isdigit() and report.due[:4] < start:
                yield Problem(
                    place(), f"redovisas {report.due}, före starten {start}: kontrollera åren"
                )
            elif report.due < last:
                text = f"{report.due} är före {last} ovanför: låt redovisningarna stå i tidsordning"
                yield Problem(place(), text)
            if not is_far(report.due, newest):  # else told, and nothing is out of its order
                last = max(last, report.due)
            here = ("reports", index, "handed_in")
            yield from scope.not_yet(report.handed_in, initiative, *here)
            given = str(report.handed_in.year) if report.handed_in else start
            if start.isdigit() and given < start:
                text = f"lämnades {report.handed_in}, före starten {start}: kontrollera åren"
                yield Problem(initiative.where(*here), text)
