"""Tables written in Markdown scroll by themselves where they are wider than the screen."""

from __future__ import annotations

import re
from collections import Counter
from itertools import cycle

from markupsafe import Markup, escape

from macros.rendering.environment import render

_HEADING = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
_CELL = re.compile(r"<td(?=[\s>])")
_CONTENT = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)
MANY = 3
"""Columns from which on each cell says which one it stands in: a phone shows them in a list."""


class Tables:
    """The plain tables of one page, each put into a region that a keyboard can scroll.

    The region is called after the table's columns; a number tells namesakes on a page apart.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._begins: int | None = None
        """Which of the page's parts the table that is read begins with."""

    def begin(self, parts: list[str]) -> None:
        """A table begins with the last of the page's parts that have been read."""
        self._begins = len(parts) - 1

    def end(self, parts: list[str]) -> None:
        """A table ends with the last of them: it is put into its region."""
        if self._begins is not None:
            parts[self._begins :] = [self._scrollable("".join(parts[self._begins :]))]
            self._begins = None

    def _scrollable(self, table: str) -> str:
        """The region with the table in it, from `<table>` to `</table>`."""
        cells = _HEADING.findall(table)
        columns = [Markup(cell).striptags() for cell in cells]  # noqa: S704 - read as text alone
        label = ", ".join(column for column in columns if column) or "Tabell"
        self._seen[label] += 1
        if self._seen[label] > 1:
            label += f" ({self._seen[label]})"
        if len(columns) >= MANY and all(columns) and not _is_of_figures(table, len(columns)):
            table = _named(table, columns)
        # Rendered by Markdown from text without HTML, or by our own templates.
        return str(render("table.html.j2", label=label, table=Markup(table)))  # noqa: S704


def _named(table: str, columns: list[str]) -> str:
    """The table, each cell with the name of its column; Markdown gives every row all its cells."""
    names = cycle(escape(name if name.endswith("?") else f"{name}:") for name in columns)
    return _CELL.sub(lambda _: f'<td data-label="{next(names)}"', table)


def _is_of_figures(table: str, columns: int) -> bool:
    """Whether the table has figures alone but in its first column: it is narrow, and compared."""
    cells = [Markup(cell).striptags() for cell in _CONTENT.findall(table)]  # noqa: S704 - as above
    figures = [cell for number, cell in enumerate(cells) if number % columns]
    return all(cell and not re.search(r"[^\W\d]", cell) for cell in figures)
