"""The calendar: what is coming first, and every event once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers import open_small

if TYPE_CHECKING:
    from pathlib import Path

EVENTS = "data/events.yaml"
READ = "2026-11-24"
"""The newest day that anything in the small fixture was read."""


def _moved(root: Path, day: str) -> str:
    path = root / EVENTS
    text = path.read_text("utf-8")
    changed = text.replace('start: "2025-03"', f'start: "{day}"', 1)
    assert changed != text
    path.write_text(changed, "utf-8")
    return str(open_small(root).blocks("kalender/").calendar())


@pytest.mark.parametrize(
    ("day", "coming"), [(READ, True), ("2026-11", True), ("2026-11-23", False), ("2026-10", False)]
)
def test_what_had_not_been_when_the_content_was_read_comes_first(
    small_copy: Path, day: str, coming: bool
) -> None:
    shown = _moved(small_copy, day)
    assert (shown.index('id="ansokan-2025"') < shown.index('id="aterkommer"')) == coming
    assert ("data-coming hidden" not in shown.replace(' aria-labelledby="kommande"', "")) == coming


def test_every_event_stands_once_and_has_a_year_to_go_to(small_copy: Path) -> None:
    shown = _moved(small_copy, "2027-03-01")
    events = re.findall(r'<li class="event"[^>]* id="([\w-]+)"', shown)
    assert events[0] == "ansokan-2025"
    assert len(events) == len(set(events)) > 2
    # What is coming will be past one day: its year is there, and hidden so long.
    years = re.findall(r'data-year="(\d+)"( hidden)?', shown)
    assert years[0] == ("2027", " hidden")
    assert all(not hidden for _, hidden in years[1:])
