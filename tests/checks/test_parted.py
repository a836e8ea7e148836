"""A municipality that has parted from another is one more than there were, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.checks import CHECKS, places
from macros.load import read_all
from tests.helpers import TODAY, data_problem_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tell = Callable[..., list[str]]

PLACES = "data/places.yaml"
LUND = '  - code: "1281"\n    name: Lund\n    county: "12"\n'
NEW = '  - code: "1299"\n    name: Dalby\n    county: "12"\n'


@pytest.fixture
def told(small_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Tell:
    """What is told with this after Lund."""
    monkeypatch.setattr(places, "COUNTS", {"police_regions": 4, "counties": 4, "municipalities": 6})
    path = small_copy / PLACES
    text = path.read_text("utf-8")

    def tell(more: str, there: str = LUND) -> list[str]:
        assert LUND in text
        path.write_text(text.replace(LUND, there + more), "utf-8")
        counts = [check for check in CHECKS if check.name == "place-counts"]
        numbers = [str(problem) for problem in read_all(small_copy, TODAY, counts).problems]
        return sorted({*data_problem_lines(small_copy), *numbers})

    return tell


def test_one_more_is_right_where_it_says_what_it_was_a_part_of(told: Tell) -> None:
    assert told(f'{NEW}    parted_from: "1281"\n') == []


def test_two_more_are_right_where_both_do(told: Tell) -> None:
    more = NEW.replace("1299", "1298").replace("Dalby", "Genarp")
    assert told(f'{NEW}    parted_from: "1281"\n{more}    parted_from: "1281"\n') == []


def test_one_more_that_does_not_is_told_with_what_it_lacks(told: Tell) -> None:
    (line,) = told(NEW)
    assert "har 7 kommuner, det ska vara 6" in line
    assert 'skriv "parted_from" på den kommun som har delats av' in line


def test_one_that_is_gone_is_missed_beside_one_that_has_come(told: Tell) -> None:
    (line,) = told(f'{NEW}    parted_from: "1280"\n', there="")
    assert "har 6 kommuner, det ska vara 7: lägg tillbaka det som saknas" in line


def test_it_has_parted_from_one_that_there_is_and_not_from_itself(told: Tell) -> None:
    (line,) = told(f'{NEW}    parted_from: "1299"\n')
    assert "pekar på sig själv" in line
    (line,) = told(f'{NEW}    parted_from: "1288"\n')
    assert 'okänd kommunkod "1288"' in line
    (line,) = told(f"{NEW}    parted_from: Lund\n")
    assert 'menade du "1281" (Lund)?' in line
