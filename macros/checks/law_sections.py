"""The sections of a law stand in order, and one that something rests on has not got another number."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from macros.model import Rhythm
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Ground, Law
    from macros.source.yamlio import Loc

Number = tuple[int, str, int, str]
"""Chapter and section, each as its number and the letter after it."""


def grounds(scope: Scope) -> Iterator[tuple[Rhythm, Loc, Ground]]:
    """Every ground in the rhythm of the year, with what rests on it and where it stands there."""
    for item in scope.handbook.of(Rhythm):
        for name in ("grounds", "pace"):
            for index, ground in enumerate(getattr(item, name)):
                yield item, (name, index), ground


def in_order(scope: Scope) -> Iterator[Problem]:
    """Tell of each section whose number is out of order, or is one that something else lacks."""
    for law in scope.handbook.laws:
        if (found := misnumbered(scope, law)) is not None:
            index, text = found
            yield Problem(law.where("sections", index, "section"), text)


def misnumbered(scope: Scope, law: Law) -> tuple[int, str] | None:
    """The section of a law that most likely has another's number, and what is said of it.

    The chapters may stand in any order.
    """
    numbers = [_number(section.chapter, section.section) for section in law.sections]
    if len(set(numbers)) < len(numbers) or not all(section.anchor for section in law.sections):
        return None  # one stands twice, or has no number: that is told
    for index, (before, after) in enumerate(pairwise(numbers)):
        if before < after or before[:2] != after[:2]:
            continue
        wrong = min((index + 1, index), key=lambda at: _disorder(numbers, at))
        other = law.sections[index + 1 if wrong == index else index].number
        side = "före" if wrong == index else "efter"
        return wrong, (
            f"{law.sections[wrong].number} står {side} {other}: kontrollera numret, paragraferna "
            "står i ordning"
        )
    return _lacked(scope, law, numbers)


def _lacked(scope: Scope, law: Law, numbers: list[Number]) -> tuple[int, str] | None:
    """The one section that nothing rests on, where another number would leave no gap before it."""
    resting = {
        _number(ground.chapter, ground.section): ground
        for _, _, ground in grounds(scope)
        if ground.law == law.sfs and ground.section
    }
    for number, ground in resting.items():
        if number in numbers:
            continue
        for index, (chapter, letter, section, _) in enumerate(numbers):
            before = numbers[index - 1] if index else (chapter, letter, 0, "")
            follows = before[:2] == (chapter, letter) and number == (*before[:2], before[2] + 1, "")
            if follows and section > number[2] and numbers[index] not in resting:
                return index, (
                    f"{law.sections[index].number} följer på en lucka, och årets rytm bygger på "
                    f'{ground.section} §, som inte finns – menade du "{ground.section}"?'
                )
    return None


def _disorder(numbers: list[Number], at: int) -> tuple[int, int]:
    """How many pairs are out of order without one of the numbers, and how long their gaps are."""
    left = [*numbers[:at], *numbers[at + 1 :]]
    pairs = [pair for pair in pairwise(left) if pair[0][:2] == pair[1][:2]]
    return sum(a > b for a, b in pairs), sum(abs(b[2] - a[2]) for a, b in pairs)


def _number(chapter: str | None, section: str | None) -> Number:
    return (*_parts(chapter), *_parts(section))


def _parts(number: str | None) -> tuple[int, str]:
    found = re.match(r"(\d+) ?([a-z]?)", number or "")
    return (int(found[1]), found[2]) if found else (0, "")
