"""Swedish alphabetical order."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from macros.model import by_name, swedish_order

SORTED = [
    "Ale",
    "Alingsås",
    "Alvesta",
    "Malmö",
    "Malung-Sälen",
    "Malå",
    "Mora",
    "Mörbylånga",
    "Upplands-Bro",  # a hyphen and a space count the same, before every letter
    "Upplands Väsby",
    "Upplandstad",
    "Zorn",
    "Åmål",
    "Årjäng",
    "Älmhult",
    "Ängelholm",
    "Öckerö",
    "Örebro",
    "Östra Göinge",
]


def test_names_stand_as_in_a_swedish_list() -> None:
    assert sorted(set(SORTED), key=swedish_order) == SORTED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("z", "å"),
        ("å", "ä"),
        ("ä", "ö"),
        ("Öa", "Öb"),
        ("Upplands Väsby", "Upplandstad"),  # a space comes before every letter
        ("Upplands-Bro", "Upplandstad"),
        ("Idé a", "Ideb"),
        ("Idéb", "Idec"),
        ("Muller", "Müllera"),
        ("Müllera", "Mullerb"),
        ("a", "aa"),
        ("", "a"),
        ("112", "a"),
    ],
)
def test_one_stands_before_the_other(first: str, second: str) -> None:
    assert swedish_order(first) < swedish_order(second)
    assert sorted([second, first], key=swedish_order) == [first, second]


def test_capitals_and_accents_make_no_difference() -> None:
    assert swedish_order("ÅÄÖÉÜ") == swedish_order("åäöeu")
    assert swedish_order("àçñÿæø") == swedish_order("acnyäö")
    assert swedish_order("abzåäö") == (0, 1, 25, 26, 27, 28)
    assert swedish_order("a-b 1") == (0, -1, 1, -1, -1)


def test_a_record_is_sorted_by_its_name() -> None:
    assert by_name(SimpleNamespace(name="Öa")) == (28, 0)
