"""How the search in the browser cuts, folds and stems words, and measures how far they are apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.js.tables import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "js/search/words.js"
PARTS = "tests/search_parts.js"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lagen i Åre", ["lagen", "åre"]),
        ("CAFÉ", ["cafe"]),
        ("A\u030are", ["åre"]),  # å as a and a ring
        ("7 kap.", ["7", "kap"]),
        ("2023:196", ["2023", "196"]),
        ("Bob-råd", ["bob", "råd"]),
        ("e-post", ["post"]),
        ("kl9", ["kl9"]),
        ("13 § lagen", ["13", "paragraf", "lagen"]),
        # A mailbox and a phone number are one word each, however they are written.
        ("mejla a.b@myndighet.se.", ["mejla", "a.b@myndighet.se"]),
        ("010-224 10 00", ["0102241000"]),
        ("0102241000", ["0102241000"]),
        ("+46 (0)10-224 10 00", ["0102241000"]),
        ("0046102241000", ["0102241000"]),
        ("2023-07-01", ["2023", "07", "01"]),
        ("9kl", ["9", "kl"]),
        ("å, ä & ö!", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words(call: Callable[..., Any], text: str, words: list[str]) -> None:
    assert call(WORDS, "words", text) == words


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("e-post", ["epost"]),
        ("Bob-råd och Håbo–Bro", ["bobråd", "håbobro"]),
        ("ring 114 14 nu", ["11414"]),
        ("2023:196", []),
        ("2023:196 4 §", ["4paragraf"]),  # the last of the law's number is not of the paragraph's
        ("4 § och 114 14", ["4paragraf", "11414"]),
        ("114", []),
        ("lagen", []),
    ],
)
def test_words_that_also_are_written_as_one(
    call: Callable[..., Any], text: str, joined: list[str]
) -> None:
    assert call(WORDS, "joined", text) == joined


def test_letters_of_other_languages_are_those_of_swedish(call: Callable[..., Any]) -> None:
    assert call(WORDS, "plain", "ÉÜÆØ") == "euäö"


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("lag", ["lag", "lagar", "lagarna", "lagen", "lags"]),
        ("samord", ["samordnare", "samordnaren", "samordnarna", "samordnande"]),
        ("utred", ["utredning", "utredningar", "utredningen"]),
        ("farl", ["farlig", "farliga"]),
        ("rum", ["rum", "rummet", "rummen"]),
        ("mönst", ["mönster", "mönstret", "mönstren"]),
        ("kontor", ["kontoret"]),
        ("stöd", ["stöd", "stödja", "stöds"]),
        ("trygg", ["trygg", "tryggt", "trygga"]),
        ("frukt", ["frukt"]),
        # No ending is taken from a short word, nor so much that less than three letters are left.
        ("hus", ["hus", "huset"]),
        ("ön", ["ön"]),
        ("byar", ["byar"]),
        # What is kept, and what has a digit, stays whole.
        ("handlingsplan", ["handlingsplan"]),
        ("buss", ["buss"]),
        ("a4an", ["a4an"]),
    ],
)
def test_forms_of_a_word_have_one_stem(
    call: Callable[..., Any], stem: str, words: list[str]
) -> None:
    assert call(PARTS, "stems", RULES, words) == [stem] * len(words)


@pytest.mark.parametrize(
    ("one", "other", "most", "steps"),
    [
        ("malmö", "malmö", 2, 0),
        ("malmö", "malmo", 2, 1),
        ("malmö", "almö", 2, 1),
        ("malmö", "malmöö", 2, 1),
        ("malmö", "mlamö", 2, 1),
        ("malmö", "mlmoö", 2, 2),
        ("", "", 2, 0),
        ("", "ab", 2, 2),
        ("abc", "bca", 2, 2),
        ("abc", "xyz", 3, 3),
        ("abcd", "badc", 1, 2),
        ("abcd", "badc", 2, 2),
        # Of words that differ by more than the most, that is all that is told.
        ("abc", "bca", 1, 2),
        ("abc", "xyz", 1, 2),
        ("ab", "abc", 1, 1),
        ("ab", "abcd", 1, 2),
        ("", "abc", 1, 2),
        ("ab", "abcdef", 2, 3),
        ("malmö", "xyz", 1, 2),
    ],
)
def test_the_distance_is_in_letters(
    call: Callable[..., Any], one: str, other: str, most: int, steps: int
) -> None:
    assert call(WORDS, "distance", one, other, most) == steps
    assert call(WORDS, "distance", other, one, most) == steps
