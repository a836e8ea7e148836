"""Tables written in Markdown scroll by themselves where they are wider than the screen."""

from __future__ import annotations

import re
from collections import Counter

from markupsafe import Markup

from macros.rendering.environment import render

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEADING = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)


def scrollable(html: str) -> str:
    """Put each plain table of a page into a region that a keyboard can scroll.

    The region is called after the table's columns; a number tells namesakes on a page apart.
    """
    seen: Counter[str] = Counter()

    def wrapped(match: re.Match[str]) -> str:
        cells = _HEADING.findall(match[0])
        columns = [Markup(cell).striptags() for cell in cells]  # noqa: S704 - read as text alone
        label = ", ".join(column for column in columns if column) or "Tabell"
        seen[label] += 1
        if seen[label] > 1:
            label += f" ({seen[label]})"
        # Rendered by Markdown from text without HTML, or by our own templates.
        return render("table.html.j2", label=label, table=Markup(match[0]))  # noqa: S704

    return _TABLE.sub(wrapped, html)
