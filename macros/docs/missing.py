"""What pages and menu lead to and is not there: one line for each, with every place that does."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from macros.problems import Place, Problem
from macros.rendering.environment import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MAX_NAMED = 12
"""More files than this are not named, but counted."""


def missing_problems(
    told: Iterable[tuple[str, Problem]],
    links: Mapping[str, list[Problem]],
    missed: dict[str, tuple[Problem, str]],
) -> Iterator[Problem]:
    """Tell each thing that is missing once; `missed` is given what is told of each, and its places.

    `told` has what the site or the menu misses, by what it is (the file of a page in docs/), most
    important first, or by nothing; `links` the problems of the links that lead to what is not there, likewise.
    """
    found: dict[str, list[Problem]] = {}
    for target, problem in told:
        if not target:  # nothing is missing: something else is wrong with the menu
            yield problem
            continue
        found.setdefault(target, []).append(problem)
    for target, problems in links.items():
        found.setdefault(target, []).extend(problems)
    for target, (first, *others) in found.items():
        places = _places([first.place, *(problem.place for problem in others)], Place(""))
        if not others:
            missed[target] = (first, places)
            yield first
            continue
        more = _places([problem.place for problem in others], first.place)
        remedy = "" if first.text.endswith("?") or ": " in first.text else ": rätta alla"
        stop = "" if first.text.endswith("?") else "."
        whole = Problem(first.place, f"{first.text}{stop} Dit leder också {more}{remedy}")
        missed[target] = (whole, places)
        yield whole


def _places(places: list[Place], here: Place) -> str:
    """The places in words, file by file; `here` is where they are told."""
    words: list[str] = []
    left = 0
    for file, group in groupby(sorted(places), lambda place: place.file):
        lines = [str(line) for line in dict.fromkeys(place.line for place in group)]
        if len(words) == MAX_NAMED:
            left += len(lines)
        elif file == here.file:
            words.append(f"rad {listed(lines)} här")
        else:
            words.append(f"{file} (rad {listed(lines)})")
    return listed([*words, f"{left} rader till"] if left else words)
