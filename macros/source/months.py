"""The months, by their names in Swedish: the one list of them."""

from __future__ import annotations

from typing import Literal, get_args

Month = Literal[
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
"""A month by its name."""
MONTHS: tuple[Month, ...] = get_args(Month)
"""In the order of the year."""
