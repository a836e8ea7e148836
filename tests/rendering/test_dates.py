"""Dates in Swedish running text, also across the ends of months and years."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from macros.rendering.dates import event_dates, partial_date, swedish_date
from macros.source.months import MONTHS


def test_every_month_has_its_name() -> None:
    names = "januari februari mars april maj juni juli augusti september oktober november december"
    assert [
        swedish_date(date(2026, month, 1)).split()[1] for month in range(1, 13)
    ] == names.split()
    assert tuple(names.split()) == MONTHS
    assert swedish_date(date(2026, 12, 31)) == "31 december 2026"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2024", "2024"),
        ("2024-01", "januari 2024"),
        ("2024-12", "december 2024"),
        ("2024-04-09", "9 april 2024"),
        ("2024-12-31", "31 december 2024"),
    ],
)
def test_as_much_of_a_date_is_told_as_is_known(value: str, shown: str) -> None:
    assert partial_date(value) == shown


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2024-04-10", None, "10 april 2024"),
        ("2024-04-10", "2024-04-10", "10 april 2024"),
        ("2024-04-09", "2024-04-11", "9–11 april 2024"),
        ("2024-03-30", "2024-04-01", "30 mars–1 april 2024"),
        ("2024-12-31", "2025-01-01", "31 december 2024–1 januari 2025"),
        ("2024-04-10", "2025-04-10", "10 april 2024–10 april 2025"),
        ("2024-04", "2024-05", "april–maj 2024"),
        ("2024-12", "2025-01", "december 2024–januari 2025"),
        ("2024", "2025", "2024–2025"),
        ("2024", None, "2024"),
    ],
)
def test_when_an_event_is(start: str, end: str | None, shown: str) -> None:
    assert event_dates(SimpleNamespace(start=start, end=end)) == shown  # type: ignore[arg-type]
