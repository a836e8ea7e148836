"""A stop after a word, where nothing is a sentence."""

from __future__ import annotations

import re

_STOPPED = re.compile(
    r"(?<![^\s(-])(?=[^\W\d_]{5,}\.$)[^\W\d_]*[aeiouyåäö][^\W\d_aeiouyåäö]{0,2}\.$"
    r"|(?<![^\s(-])(?:län|stad|råd|plan|barn|unga|dag|möte|stöd|nät|våld|skola|brott)\.$"
)


def ends_with_stop(text: str) -> bool:
    """Whether a name, or a word in a list, ends with a stop that is not its own.

    One that is cut short is shorter, or ends within consonants: Inc., arbetsgr.
    """
    return text.endswith(".") and bool(_STOPPED.search(text))
