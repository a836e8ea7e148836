"""Copies of the project with as many times the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench import own
from tests.bench.multiply import FREE_COUNTRY, MOST, multiply

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["MOST", "TARGETS", "projects"]

TARGETS = {10: (10, 4)}
"""How many times the CPU and the memory that many times the content may take."""


def projects(work: Path, scales: Iterable[int]) -> dict[int, Path]:
    """A copy for each scale."""
    found = {}
    for times in scales:
        found[times] = project = own.copy(work, f"times-{times}")
        if times > 1:
            multiply(project, times)
            rules = project / "macros" / "checks" / "places.py"
            rules.write_text(rules.read_text("utf-8") + FREE_COUNTRY, "utf-8")
    return found
