"""A page that moves to another folder: its links are told with it, as they are to be written there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers import problem_lines
from tests.promised.edits import PROV, edit, move

if TYPE_CHECKING:
    from pathlib import Path


def test_the_links_of_a_moved_page_are_told_in_the_same_line(root: Path) -> None:
    edit(root, (PROV, "[alla kontakter](kontakter.md)", "[alla](kontakter.md), [kort](kontakter.md)"))  # fmt: skip
    assert problem_lines(root) == []
    move(root, PROV, "docs/om/prov.md")
    (told,) = problem_lines(root)
    assert told.startswith('docs/om/prov.md:1:1: sidan hade adressen "prov/"')
    assert "tidigare: [prov/]. Länkarna räknas från sidans nya plats: skriv " in told
    assert '"../kontakter.md" (rad ' in told
    assert '"../lan/skane.md" (rad ' in told


def test_a_link_that_was_wrong_before_is_told_for_itself(root: Path) -> None:
    edit(root, (PROV, "[alla kontakter](kontakter.md)", "[alla](finns-inte.md)"))
    move(root, PROV, "docs/om/prov.md")
    moved, wrong = problem_lines(root)
    assert "finns-inte.md" not in moved
    assert 'länken "finns-inte.md" leder till en sida som inte finns' in wrong


def test_a_page_whose_new_name_cannot_be_is_told_that_alone(root: Path) -> None:
    move(root, PROV, "docs/pröv.md")
    assert problem_lines(root) == [
        'docs/pröv.md:1:1: filen kan inte heta så: döp om den till "prov.md", med a–z, 0–9 och bindestreck'
    ]
