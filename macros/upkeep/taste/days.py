"""What is told as past of a day that has not been: a year that was typed wrongly, or a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from macros.problems import Place
    from macros.source.doc_page import DocPage

_PAST = re.compile(
    r"\b(?:hölls|genomfördes|anordnades|ordnades|beslutades|antogs|publicerades|startade|avslutades|infördes|redovisades"
    r"|trädde|skrevs|samlades|gavs ut|presenterades|träffades|möttes)\b(?:(?! (?:att|ska|till|för|inför|om|fram|från|och|med)\b)[^.!?:;(,–\n]){0,30}?"
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?:(?P<month>{'|'.join(MONTHS)}) )?(?P<year>20\d\d)\b(?![:/–-])"
)
_YEARS_AHEAD = 40


def day_slips(pages: Sequence[DocPage], today: date) -> Iterator[tuple[Place, str]]:
    """The days to come that are told as if they had been."""
    coming = [str(today.year + ahead) for ahead in range(_YEARS_AHEAD)]
    for page in pages:
        if not any(year in page.body for year in coming):
            continue
        for number, line in enumerate(page.prose, start=1):
            for found in _PAST.finditer(line):
                if _is_to_come(found, today):
                    begins = found.start("day" if found["day"] else "month" if found["month"] else "year")  # fmt: skip
                    says = f'"{line[begins : found.end()]}" har inte varit än: kontrollera dagen, eller skriv att det ska ske'
                    yield page.place(number, begins + 1), says


def _is_to_come(found: re.Match[str], today: date) -> bool:
    when = [int(found["year"])]
    if found["month"]:
        when.append(MONTHS.index(found["month"]) + 1)
        when += [int(found["day"])] if found["day"] else []
    return when > [today.year, today.month, today.day][: len(when)]
