"""What a typed word is taken for: every way to a word, and where each of them ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.js.tables import CODED, RULES

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = "tests/search_parts.js"


def dictionary(call: Callable[..., Any], method: str, *values: Any) -> list[str]:
    """The stems that a method of the dictionary gives, without how sure they are."""
    found = call(PARTS, "inDictionary", RULES, CODED, method, *values)
    return [each if isinstance(each, str) else each[0] for each in found]


def test_the_dictionary_is_front_coded(call: Callable[..., Any]) -> None:
    coded = "Alag!Dar*AmedborgarlöfteOn"
    words = ["lag", "lagar", "medborgarlöfte", "medborgarlöften"]
    assert call(PARTS, "wordsOf", RULES, coded, []) == words
    # Those of the titles are not told again.
    assert call(PARTS, "wordsOf", RULES, coded, ["lag", "plan"]) == [*words, "plan"]
    assert call(PARTS, "wordsOf", RULES, "", []) == []


@pytest.mark.parametrize(
    ("method", "typed", "stems"),
    [
        # The word itself, in any form, and without å, ä and ö.
        ("exact", "lagarna", ["lag"]),
        ("exact", "halmstads", ["halmstad"]),
        ("exact", "hjos", ["hjo"]),
        ("exact", "skane", ["skån"]),
        ("exact", "xyz", []),
        # A letter wrong, from five letters on.
        ("near", "orsok", ["orsak"]),
        ("near", "orsk", []),
        ("near", "anlys", ["analys"]),
        ("near", "analsy", ["analys"]),
        ("near", "anlsya", []),
        # Or two, from ten letters on.
        ("near", "orsaksnalsy", ["orsaksanalys"]),
        ("near", "orsksnalxy", []),
        ("near", "samxverkxn", ["samverkan"]),
        ("near", "samvxrkxn", []),
        ("near", "2023x", []),
        # Or in its stem.
        ("near", "anlyserna", ["analys"]),
        # A name of seven letters or more, where no other word is near.
        ("near", "halmsad", ["halmstad"]),
        ("near", "halmstda", ["halmstad"]),
        ("near", "helmst", []),
        ("near", "xalmstad", []),
        ("near", "skånn", []),
        # An å, ä or ö that was typed is meant.
        ("exact", "vast", ["väst", "vast"]),
        ("exact", "väst", ["väst"]),
        ("exact", "hälmstad", []),
        # A name has no other forms than the genitive.
        ("exact", "skånes", ["skån"]),
        ("exact", "skåner", []),
        # The beginning of a word, from two letters on.
        ("prefixed", "sa", ["samverkan"]),
        ("prefixed", "ha", ["halmstad"]),
        # A name is no guess by its beginning or its end.
        ("holding", "almstad", []),
        ("holding", "halmst", []),
        ("prefixed", "h", []),
        ("prefixed", "medb", ["medborgarlöf"]),
        ("prefixed", "zz", []),
        # The end of a compound or its beginning, from a stem of five letters on.
        ("holding", "analyser", ["orsaksanalys"]),
        ("holding", "medborgare", ["medborgarlöf"]),
        ("holding", "orsaksan", ["orsaksanalys"]),
        ("holding", "bild", []),
        ("holding", "orsa", []),
    ],
)
def test_a_typed_word_is_taken_for_words_of_the_site(
    call: Callable[..., Any], method: str, typed: str, stems: list[str]
) -> None:
    assert dictionary(call, method, typed) == stems


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("bildlag", [["bild"], ["lag"]]),
        ("trygghetsanalys", [["tryggh"], ["analys"]]),
        ("trygghetskommunlöfte", [["tryggh"], ["kommun"], ["löft"]]),
        # Every part has to be a word, and no name.
        ("trygghetxanalys", []),
        ("bildskåne", []),
        ("xanalys", []),
        ("ärlag", []),
    ],
)
def test_a_compound_is_taken_apart(
    call: Callable[..., Any], typed: str, parts: list[list[str]]
) -> None:
    assert call(PARTS, "inDictionary", RULES, CODED, "split", typed) == parts


@pytest.mark.parametrize(("there", "found"), [(15, 15), (16, 16), (17, 16)])
def test_at_most_sixteen_words_are_taken_for_a_beginning(
    call: Callable[..., Any], there: int, found: int
) -> None:
    coded = "".join(f"Aby{number}" for number in range(there))
    assert len(call(PARTS, "inDictionary", RULES, coded, "prefixed", "by")) == found


@pytest.mark.parametrize(
    ("coded", "stem", "typed", "shown"),
    [
        ("AavhoppGare", "avhopp", "avhopare", "avhoppare"),
        ("AavhoppGare", "avhopp", "avhop", "avhopp"),
        # The form that is nearest, not the first, nor the last.
        ("AtjänstGenIs", "tjäns", "tjensten", "tjänsten"),
        ("AtjänstGenIs", "tjäns", "tjensts", "tjänst"),
        # What stands with a star is a piece of other words.
        ("Aavhopp*Gare", "avhopp", "avhop", "avhoppare"),
        ("Aavhopp*", "avhopp", "avhop", None),
        # A name shows what no other word does, however near it is.
        ("Alag!Dar", "lag", "lagarr", "lagar"),
        ("Alag!Dar", "lag", "lagg", "lagar"),
        ("Alag!", "lag", "lagg", "lag"),
    ],
)
def test_what_is_shown_for_a_misspelt_word_is_its_nearest_form(
    call: Callable[..., Any], coded: str, stem: str, typed: str, shown: str | None
) -> None:
    assert call(PARTS, "inDictionary", RULES, coded, "shown", stem, typed) == shown


def test_a_piece_of_words_is_known(call: Callable[..., Any]) -> None:
    assert call(PARTS, "wordsOf", RULES, "Aavhopp*Gare", []) == ["avhopp", "avhoppare"]
