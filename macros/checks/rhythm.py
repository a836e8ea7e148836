"""What the rhythm of the year rests on agrees with the laws and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.law_sections import grounds, misnumbered
from macros.checks.years import is_far
from macros.model import HABIT
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope


def sections(scope: Scope) -> Iterator[Problem]:
    """A section that something rests on stands under its law."""
    laws = scope.handbook.law_by_number
    for item, loc, ground in grounds(scope):
        law = laws.get(ground.law or "")
        if law is None:
            continue  # one that is not known is told as that
        if len({section.number for section in law.sections}) < len(law.sections):
            continue  # the number of one of them is told there, and is most likely this one's
        if misnumbered(scope, law) is not None:
            continue  # as well
        if not any(
            (s.chapter, s.section) == (ground.chapter, ground.section) for s in law.sections
        ):
            cited = f"{ground.chapter} kap. " if ground.chapter else ""
            have = ", ".join(section.number for section in law.sections)
            yield Problem(
                item.where(*loc, "section"),
                f"{cited}{ground.section} § står inte under lagen ({law.sfs}) i data/laws.yaml"
                + (f", där står {have}" if have else "")
                + ": skriv in den där, eller rätta numret",
            )


def years(scope: Scope) -> Iterator[Problem]:
    """A habit was not seen after its sources were read, and no decision is for a far year."""
    handbook = scope.handbook
    for item, loc, ground in grounds(scope):
        sources = handbook.sources_of(item)
        if not sources or len(sources) < len(item.sources):
            continue  # one that is not known is told as that
        last = max(source.read.year for source in sources)
        for index, year in enumerate(ground.years):
            place = item.where(*loc, "years", index)
            if ground.kind == HABIT and int(year) > last:
                yield Problem(
                    place,
                    f"året {year} är senare än {last}, då källan lästes: det som är en vana har "
                    "redan hänt",
                )
            elif is_far(year, handbook.newest_read):
                yield Problem(place, f"{year} ligger för långt fram: kontrollera årtalet")
        if ground.since is not None and int(ground.since) > last:
            yield Problem(
                item.where(*loc, "since"),
                f"året {ground.since} är senare än {last}, då källan lästes: kontrollera det",
            )
