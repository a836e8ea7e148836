"""Problems that follow from others, which are told: they go when those are mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Place, Problem
from macros.source.yamlio import NOT_THERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MEANT = re.compile(r'menade du "([^"]+)"')
_STRANGE_KEY = ("okänd nyckel", "ett kolon utan")


def after_keys(problems: Sequence[Problem]) -> list[Problem]:
    """Without what is wrong in a value whose key is unknown: it is judged when that is mended."""
    strange = {
        (problem.place.file, problem.place.line)
        for problem in problems
        if problem.text.startswith(_STRANGE_KEY)
    }
    meant = {
        (problem.place.file, f'"{found[1]}" saknas: lägg till raden "{found[1]}: …"')
        for problem in problems
        if problem.text.startswith(_STRANGE_KEY) and (found := _MEANT.search(problem.text))
    }
    problems = [p for p in problems if (p.place.file, p.text) not in meant]
    return [
        problem
        for problem in problems
        if (problem.place.file, problem.place.line) not in strange
        or problem.text.startswith(_STRANGE_KEY)
    ]


def after_names(
    problems: Iterable[Problem], astray: Sequence[Problem], names: Iterable[str]
) -> list[Problem]:
    """Without the files that are gone and lie there under another name, which `astray` tells."""
    renamed = [name for name in names if any(f'menade du "{name}"' in p.text for p in astray)]
    gone = {Problem(Place(f"data/{name}"), NOT_THERE) for name in renamed}
    return [problem for problem in problems if problem not in gone]
