"""No line ends within a paragraph's number, a date or a telephone number."""

from __future__ import annotations

import pytest

from macros.finishing.held_together import held_together


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("enligt 13 § i lagen", "enligt 13~§ i lagen"),
        ("6 kap. 9 § och 3 a §", "6~kap.~9~§ och 3~a~§"),
        ("11–12 §§", "11–12~§§"),
        ("i 10 kap. står", "i 10~kap. står"),
        ("den 15 april 2026.", "den 15~april 2026."),
        ("ring 114 14, inte 112", "ring 114~14, inte 112"),
        ("010-224 10 00", "010-224~10~00"),
    ],
)
def test_what_is_one_thing_is_held_together(text: str, held: str) -> None:
    assert held_together(text).replace("\N{NO-BREAK SPACE}", "~") == held


@pytest.mark.parametrize(
    "text", ["§ 13", "290 kommuner", "2026 är", "15 aprilskämt", "1114 14", "5 kapitel", "a b"]
)
def test_the_rest_may_be_parted(text: str) -> None:
    assert held_together(text) == text
