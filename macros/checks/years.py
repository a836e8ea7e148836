"""Days and years make sense beside each other.

How far ahead something can lie is counted from the newest day that anything was read: a day that is
right when it is written stays right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from macros.checks.scope import Scope
    from macros.model import Handbook, Record

YEARS_AHEAD = 10
"""Further ahead of what was read nothing is planned, and no vacancy ends."""
YEARS_LONG = 10
"""As long as this no event lasts."""
YEARS_TO_REPORT = 20
"""Longer after its start nothing is reported."""
_TOLD = re.compile(r"\b(\d{4})-\d{2}-\d{2}$")
"""The day that ends the place in a source, where a fact was told and not read (forms/wording.py)."""


def sensible(scope: Scope) -> Iterator[Problem]:
    """No year lies before or after what it belongs to."""
    for source in scope.handbook.sources:
        published, read = source.published or "", source.read.isoformat()
        if len(published) > len("2026") and published > read[: len(published)]:
            yield Problem(
                source.where("published"),
                f"{published} är efter {read}, då källan lästes: kontrollera dagarna",
            )
            continue
        yield from _not_after(source, source.year, source.read, "published")
    for record in scope.handbook.every_record:
        yield from _described(record, scope.handbook)
    newest = scope.handbook.newest_read
    for question in scope.handbook.questions if newest else ():
        for index, offer in enumerate(question.support):
            if newest and offer.described_year:
                loc = ("support", index, "described_year")
                yield from _not_after(question, offer.described_year, newest, *loc)
    for record, name, contact in scope.handbook.contacts:
        for key in ("source", "phone_source"):
            source = getattr(contact, key)
            if source is not None:
                yield from _not_after(record, source.year, source.read, name, key, "year")
    if newest is None:
        return
    for coordinator in scope.handbook.coordinators:
        if coordinator.vacant_until is not None:
            day = coordinator.vacant_until.isoformat()
            yield from _ahead(day, newest, coordinator, "vacant_until")
    for event in scope.handbook.events:
        far = list(_ahead(event.start, newest, event, "start"))
        yield from far
        end = event.end or event.start
        if not far and end >= event.start and int(end[:4]) - int(event.start[:4]) >= YEARS_LONG:
            yield Problem(
                event.where("end"),
                f"slutar {end}, {int(end[:4]) - int(event.start[:4])} år efter starten "
                f"{event.start}: kontrollera årtalet",
            )
    for initiative in scope.handbook.initiatives:
        start, report = initiative.start_year or "", initiative.report_year or ""
        far = list(_ahead(start, newest, initiative, "start_year"))
        yield from far
        if far or not report.isdigit():
            continue
        if start.isdigit() and report < start:
            yield Problem(
                initiative.where("report_year"),
                f"redovisas {report}, före starten {start}: kontrollera åren",
            )
        elif start.isdigit() and int(report) - int(start) > YEARS_TO_REPORT:
            yield Problem(
                initiative.where("report_year"),
                f"redovisas {report}, mer än {YEARS_TO_REPORT} år efter starten {start}: "
                "kontrollera årtalet",
            )
        else:
            yield from _ahead(report, newest, initiative, "report_year")


def statement(scope: Scope) -> Iterator[Problem]:
    """The accessibility statement was assessed and changed on days that have come."""
    if (head := scope.handbook.accessibility) is not None:
        yield from scope.not_yet(head.assessed, head, "assessed")
        yield from scope.not_yet(head.updated, head, "updated")


def _described(record: Record, handbook: Handbook) -> Iterator[Problem]:
    """A description is of a year that one of its sources is of."""
    year = getattr(record, "described_year", None)
    if year is None:
        return
    sources = handbook.sources_of(record)
    told = (_TOLD.search(cited.place or "") for cited in getattr(record, "sources", ()))
    years = sorted(
        {source.year for source in sources if source.year} | {found[1] for found in told if found}
    )
    if year in years or len(sources) < len(getattr(record, "sources", ())):
        return  # one that is not known is told as that
    have = f"deras år är {', '.join(years)}" if years else "de har inga år"
    yield Problem(
        record.where("described_year"),
        f"ingen av källorna är från {year}, {have}: skriv ett av dem, ta bort raden, "
        'eller rätta "published" på källan',
    )


def _not_after(record: Record, year: str | None, read: date, *loc: str | int) -> Iterator[Problem]:
    # What is written for the next year may be read in this.
    if year is not None and int(year) > read.year + 1:
        yield Problem(
            record.where(*loc),
            f"året {year} är senare än {read.year}, då källan lästes: kontrollera det",
        )


def is_far(when: str, newest: date | None) -> bool:
    """Whether a day or a year is further ahead than anything can be planned."""
    return newest is not None and when[:4].isdigit() and int(when[:4]) > newest.year + YEARS_AHEAD


def _ahead(when: str, newest: date, record: Record, name: str) -> Iterator[Problem]:
    if is_far(when, newest):
        yield Problem(
            record.where(name),
            f'"{when}" är mer än {YEARS_AHEAD} år framåt i tiden: kontrollera årtalet',
        )
