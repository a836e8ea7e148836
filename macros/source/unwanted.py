"""What no value may hold, whichever field it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.problems import Problem
from macros.source.characters import odd_characters
from macros.source.repeats import repeats
from macros.source.values import (
    mailbox_problem,
    markup_problem,
    mobile_number_problem,
    personal_number_problem,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.problems import Place
    from macros.source.yamlio import Document, Loc

_NOWHERE = (markup_problem, personal_number_problem, mailbox_problem, mobile_number_problem)


def unwanted(document: Document) -> Iterator[tuple[Loc, Problem]]:
    """Find it in a file: the way to each value, and the problem in it."""
    for loc, value in _scalars(document.value, ()):
        problem = next((text for find in _NOWHERE if (text := find(value))), None)
        if problem:
            yield loc, Problem(_place_in(document, loc, value), problem)
    yield from repeats(document, document.value)


def _place_in(document: Document, loc: Loc, value: str) -> Place:
    """The place of a sign that does not belong in a value, where it stands in the file as it is."""
    sign = next((value[index] for index, *_ in odd_characters(value, lookalikes=True)), None)
    if sign is None or markup_problem(value.replace(sign, " ")):
        return document.place(loc)
    return document.pattern_place(re.escape(sign), loc)


def _scalars(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _scalars(item, (*loc, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _scalars(item, (*loc, index))
    elif isinstance(value, str):
        yield loc, value
