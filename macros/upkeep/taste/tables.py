"""What is most often a slip in the rows of a table."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Found = tuple[int, int, str]
    Row = tuple[int, str]

_NO_WORDS = re.compile(r"[\s|*]")
_NUMBERED = re.compile(r"\| *\**(\d{1,2})[.)] ")
"""A row whose first cell is numbered."""
_TIMED = re.compile(r"\| *\**(\d{1,2})[.:](\d\d)\b")
"""A row whose first cell is a time."""
_DRAWN = re.compile(r"\|(?:[ =_–]*[=_–]{3,}[ =_–]*\|)+")
_MANY = 3


def _too_late(rows: Sequence[Row]) -> int | None:
    """The row whose time is earlier than the one above, where each row begins with a time."""
    times = [(n, found) for n, text in rows if (found := _TIMED.match(text))]
    if len(times) < len(rows) or len(rows) < _MANY:
        return None
    clock = [(n, int(found[1]) * 60 + int(found[2])) for n, found in times]
    late = [n for (_, before), (n, value) in pairwise(clock) if value < before]
    return late[0] if len(late) == 1 else None


def table_slips(chunk: Sequence[Row], *, template: bool) -> Iterator[Found]:
    """The slips of the rows of a table; in a `template` there are rows that are to be filled in."""
    if len(chunk) == 1:
        yield (
            chunk[0][0],
            1,
            "raden blir ingen tabell: skriv |---|---| på raden under, och sedan raderna",
        )
    seen: set[str] = set()
    head = [cell.strip().casefold() for cell in chunk[0][1].strip().strip("|").split("|")]
    if len(named := [cell for cell in head if cell]) != len(set(named)):
        yield chunk[0][0], 1, "två kolumner har samma rubrik: skriv vad som skiljer dem åt"
    elif len(head) > 1 and not all(head[1:]):
        yield chunk[0][0], 1, "en kolumn saknar rubrik: skriv vad den innehåller"
    numbers = [(n, int(found[1])) for n, text in chunk[2:] if (found := _NUMBERED.match(text))]
    if len(numbers) == len(chunk) - 2 and numbers and numbers[0][1] == 1:
        for (_, before), (number, value) in pairwise(numbers):
            if value != before + 1:
                yield number, 1, f"raden är numrerad {value} efter {before}: skriv {before + 1}"
                return
    if late := _too_late(chunk[2:]):
        yield late, 1, "tiden är före den i raden ovanför: lägg raderna i ordning, eller rätta den"
        return
    filled = sum(1 for _, text in chunk[2:] if _NO_WORDS.sub("", text))
    for number, text in chunk[2:]:
        words = _NO_WORDS.sub("", text)
        if not words and not template and filled == len(chunk) - 3 and filled:
            yield number, 1, "raden är tom: skriv något i den, eller ta bort den"
            return
        if _DRAWN.fullmatch(text):
            yield number, 1, "raden ritar en linje i tabellen: ta bort den"
            return
        if len(words) > _MANY * 3 and (text in seen or text == chunk[0][1]):
            yield number, 1, "raden står redan i tabellen: ta bort den ena"
            return
        seen.add(text)
