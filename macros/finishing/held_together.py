"""What is read as one thing and must not be parted at the end of a line: 13 §, 6 kap., 114 14."""

from __future__ import annotations

import re

from macros.source.months import MONTHS

_MAYBE = re.compile(r"\d (?=[^\W_]|§)")
_TOGETHER = re.compile(
    r"\b(?:(?:\d+ kap\. )?\d+(?: [a-z])? §§?"
    r"|\d+ kap\."
    rf"|\d{{1,2}} (?:{'|'.join(MONTHS)})\b"
    r"|114 14\b"
    r"|0\d{1,3}-\d{2,3}(?: \d{2,3})+)"
)


def held_together(text: str) -> str:
    """A text with spaces that no line ends at, where it parts a number from what it counts."""
    if not _MAYBE.search(text):
        return text  # most of them
    return _TOGETHER.sub(lambda match: match[0].replace(" ", "\N{NO-BREAK SPACE}"), text)
