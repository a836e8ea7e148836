"""A menu that is missing, or no list, is told once in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.docs import read_pages
from macros.docs.menu import menu_problems

if TYPE_CHECKING:
    from pathlib import Path

MISSING = 'menyn saknas: "nav" ska vara en lista av sidor'


def told(root: Path, text: str) -> list[str]:
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return [str(problem) for problem in menu_problems(root, read_pages(root)[0])]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("site_name: x\n", "1:1"),
        ("", "1:1"),
        ("- nav\n", "1:1"),
        ("site_name: x\nnav: index.md\n", "2:6"),
        ("nav:\n  Start: index.md\n", "2:3"),
    ],
)
def test_without_a_list_the_menu_is_missing(text: str, place: str, small_copy: Path) -> None:
    assert told(small_copy, text) == [f"mkdocs.yml:{place}: {MISSING}"]


def test_a_file_that_is_not_there_is_told(small_copy: Path) -> None:
    (small_copy / "mkdocs.yml").unlink()
    found = [str(problem) for problem in menu_problems(small_copy, [])]
    assert found == ["mkdocs.yml:1:1: filen saknas eller kan inte läsas"]


PAGES = "  - index.md\n  - kontakter.md\n  - arbetet.md\n  - om/index.md\n"


@pytest.mark.parametrize(
    ("entry", "lines"),
    [
        ("  - prov.md\n", []),
        ("  - Prov: prov.md\n", []),
        ("  - Prov:\n      - prov.md\n      - Brå: https://bra.se\n", []),
        (
            "",
            [
                (
                    "docs/prov.md:1:1: sidan finns inte i menyn: "
                    'lägg till "- prov.md" under nav i mkdocs.yml'
                )
            ],
        ),
        (
            "  - proov.md\n",
            [
                (
                    'mkdocs.yml:6:5: menyn har sidan "proov.md" som inte finns i docs '
                    '– menade du "prov.md"?'
                )
            ],
        ),
        (
            "  - prov.md\n  - En: index.md\n    Två: x.md\n",
            ["mkdocs.yml:7:5: varje punkt i menyn ska ha en rubrik: börja nästa med bindestreck"],
        ),
        (
            "  - prov.md\n  - []\n",
            [
                (
                    "mkdocs.yml:7:5: punkten i menyn leder ingenstans: "
                    "skriv en sida eller en lista av sidor"
                )
            ],
        ),
        (
            "  - prov.md\n  - Igen: prov.md\n",
            ['mkdocs.yml:7:11: sidan "prov.md" står redan i menyn på rad 6: ta bort en'],
        ),
    ],
)
def test_every_page_stands_in_the_menu_once(entry: str, lines: list[str], small_copy: Path) -> None:
    assert told(small_copy, f"nav:\n{PAGES}{entry}") == lines
