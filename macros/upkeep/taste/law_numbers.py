"""Numbers of laws that are nearly one that the pages write often: a figure was lost, added or turned."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from macros.problems import Place
    from macros.source.doc_page import DocPage

_NUMBER = re.compile(r"(?<![\w/:-])(?:1[89]|20)\d\d:\d{1,4}(?![\w/-]|:\d)")
_OFTEN = 5
"""So often a number is written that no slip is taken for."""


def law_number_slips(
    pages: Sequence[DocPage], known: AbstractSet[str]
) -> Iterator[tuple[Place, str]]:
    """The numbers that stand once, and are one figure from one that stands often; not those `known`."""
    found = [
        (page, number, line)
        for page in pages
        for number, line in enumerate(page.prose, start=1)
        if ":" in line and _NUMBER.search(line)
    ]
    times = Counter(law for _, _, line in found for law in _NUMBER.findall(line))
    often = [law for law, n in times.items() if n >= _OFTEN]
    for page, number, line in found:
        for law in _NUMBER.finditer(line):
            if times[law[0]] > 1 or law[0] in known:
                continue
            if near := next((other for other in often if _is_near(law[0], other)), None):
                says = f'"{law[0]}" är nästan numret på en lag som står på andra sidor – menade du "{near}"?'
                yield page.place(number, law.start() + 1), says


def _is_near(one: str, other: str) -> bool:
    """Whether one figure is another, too many or too few, or two have changed places."""
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    turned = len(differ) == 2 and differ[1] == differ[0] + 1 and one[differ[0]] == other[differ[1]]
    return len(differ) == 1 or (turned and one[differ[1]] == other[differ[0]])
