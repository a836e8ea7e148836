"""Words that a page is asked for by lead to a page that is there, and stand in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.taste.notices import taste_notices
from tests.helpers import open_small

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

SEARCH = "data/search.yaml"


def told(root: Path, *pages: str) -> list[str]:
    """What is told where each page is asked for, one in every third line from the second."""
    path = root / SEARCH
    rows = "".join(f"  - page: {page}\n    words:\n      - ord {page}\n" for page in pages)
    path.write_text(f"asked:\n{rows}{path.read_text('utf-8')}", "utf-8")
    return [str(problem) for problem in taste_notices(open_small(root))]


def test_pages_and_what_stands_on_them_can_be_asked_for(small_copy: Path) -> None:
    assert told(small_copy, "lan/jonkoping/", '"ordlista/#bra"') == []


def test_a_page_that_is_not_there_is_told_with_the_one_that_is_meant(small_copy: Path) -> None:
    says = '"lan/jonkopping/" finns inte på webbplatsen – menade du "lan/jonkoping/"?'
    assert told(small_copy, "lan/jonkoping/", "lan/jonkopping/") == [
        f"{SEARCH}:5:11: att se över: {says}"
    ]


@pytest.mark.parametrize("several", ["får vi filma, kameror", "filma; kameror", "filma,kameror"])
def test_several_ways_to_ask_on_one_line_are_told(small_copy: Path, several: str) -> None:
    path = small_copy / SEARCH
    rows = f"  - page: lan/jonkoping/\n    words:\n      - filma\n      - {several}\n"
    path.write_text(f"asked:\n{rows}{path.read_text('utf-8')}", "utf-8")
    assert [str(problem) for problem in taste_notices(open_small(small_copy))] == [
        f"{SEARCH}:5:9: att se över: ett sätt att fråga på varje rad: dela raden vid kommat, eller ta bort det"
    ]


@pytest.mark.parametrize("kind", ["Län", "Kommun"])
def test_a_kind_of_page_that_stands_twice_is_told(kind: str, small_copy: Path) -> None:
    path = small_copy / SEARCH
    text = path.read_text("utf-8")
    first = text[: text.index(f"  - kind: {kind}\n")].count("\n") + 1
    last = text.index("  - kind: ", text.index("page_kinds:"))
    new = f"{text[:last]}  - kind: {kind}\n    within:\n      - om/\n{text[last:]}"
    path.write_text(new, "utf-8")
    line = text[:last].count("\n") + 1
    told_ = [str(problem) for problem in taste_notices(open_small(small_copy))]
    assert told_ == [
        f'{SEARCH}:{first + 3}:11: att se över: "{kind}" står redan på rad {line}: är den kopierad?'
    ]


def test_a_heading_of_a_page_can_be_asked_for(small_copy: Path) -> None:
    assert told(small_copy, '"prov/#polisens-niva"') == []


def test_a_heading_that_is_not_there_is_told_with_the_one_that_is_meant(small_copy: Path) -> None:
    says = '"prov/#polisen-niva" finns inte på webbplatsen – menade du "prov/#polisens-niva"?'
    assert told(small_copy, '"prov/#polisen-niva"') == [f"{SEARCH}:2:11: att se över: {says}"]


def test_a_page_that_is_asked_for_in_two_places_is_told(small_copy: Path) -> None:
    assert told(small_copy, "lan/jonkoping/", "lan/jonkoping/") == [
        f'{SEARCH}:5:11: att se över: "lan/jonkoping/" står redan på rad 2: flytta orden dit'
    ]
