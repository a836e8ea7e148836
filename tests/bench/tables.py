"""Tables in Markdown that are readable as they stand."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NONE = "–"
"""Stands where nothing was measured."""


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with its heading; the first column is text, the others are figures."""
    cells = [list(heads), *(list(row) for row in rows)]
    widths = [max(3, *(len(row[column]) for row in cells)) for column in range(len(heads))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [_line(row, widths) for row in (cells[0], rule, *cells[1:])]
    return "\n".join([f"## {title}", "", *lines, ""])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if column else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"| {' | '.join([first, *others])} |"


def figure(values: Sequence[float], digits: int = 2) -> str:
    """The median of what was measured."""
    return f"{statistics.median(values):.{digits}f}" if values else NONE


def spread(values: Sequence[float], digits: int = 2) -> str:
    """The median, and from the least to the most."""
    if len(values) < 2:
        return figure(values, digits)
    least, most = (f"{value:.{digits}f}" for value in (min(values), max(values)))
    return f"{figure(values, digits)} ({least}–{most})"
