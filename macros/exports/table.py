"""A table for a spreadsheet: what opens right in Excel and LibreOffice with Swedish settings.

The form is RFC 4180's, with semicolons between the cells and not commas, since that is what Excel
parts cells by where the decimal sign is a comma; UTF-8 with a mark first, since Excel takes it for
another alphabet without.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SEPARATOR = ";"
LINE_END = "\r\n"
ENCODING = "utf-8-sig"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
"""What a spreadsheet takes for a formula where a cell begins with it, and what was made of such."""


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The table as a file; no cell of it can become a formula."""
    out = io.StringIO()
    lines = csv.writer(out, delimiter=SEPARATOR, lineterminator=LINE_END)
    lines.writerow(heads)
    lines.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode(ENCODING)


def safe(cell: str) -> str:
    """A cell that is no formula: an apostrophe stands before what could be one.

    Whoever wants the text as it was takes one apostrophe away from a cell that begins with one or
    several, and then a sign of a formula: such a cell has always got one.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell
