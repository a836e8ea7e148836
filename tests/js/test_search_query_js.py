"""What a query is taken for, and the excerpt that shows why a page was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.js.tables import CORE, RULES

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = "tests/search_parts.js"


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("orsak", [["orsak", ["orsak"]]]),
        # What tells nothing is left out, unless there is nothing else.
        ("vad är orsak", [["orsak", ["orsak"]]]),
        ("vad är", [["vad", []], ["är", []]]),
        ("", []),
        # A name that also tells nothing: alone, beside a kind of place, or with a capital.
        ("mitt", [["mitt", ["mitt"]]]),
        ("vad är län mitt", [["län", []], ["mitt", ["mitt"]]]),
        ("vad är mitt kommun", [["mitt", ["mitt"]], ["kommun", ["kommun"]]]),
        ("vad är Mitt på orsak", [["mitt", ["mitt"]], ["orsak", ["orsak"]]]),
        ("vad är mitt på orsak", [["orsak", ["orsak"]]]),
        # Synonyms of a word and of a phrase.
        ("löfte", [["löfte", ["löft", "~avtal"]]]),
        ("tips", [["tips", ["tip", "~anmäl&brott"]]]),
        ("lokal bild", [["lokal bild", ["&bild", "~lägesbild"]]]),
        # Two words that the site writes as one, and a verb with its particle.
        ("orsaks analys", [["orsaks analys", ["orsak&analys", "orsaksanalys"]]]),
        ("114 14", [["114 14", ["&", "11414"]]]),
        ("följa upp", [["följa", ["uppföl"]], ["upp", ["uppföl"]]]),
        # A compound that the site does not have.
        ("bildorsak", [["bildorsak", ["bild&orsak"]]]),
        ("xyzxyz", [["xyzxyz", []]]),
    ],
)
def test_a_query_is_taken_for_concepts(
    call: Callable[..., Any], text: str, concepts: list[Any]
) -> None:
    assert call(PARTS, "meaning", CORE, text)["concepts"] == concepts


@pytest.mark.parametrize(
    ("text", "typing", "options", "corrected"),
    [
        ("orsaksanlys", False, ["orsaksanalys"], [["orsaksanlys", ["orsaksanalys"], "near"]]),
        # While typing, too, a guess is told; and the last word may be unfinished.
        ("orsaksanlys", True, ["orsaksanalys"], [["orsaksanlys", ["orsaksanalys"], "near"]]),
        ("sam", True, ["samverkan"], []),
        ("lag", True, ["lag|läg", "lag|läg|lägesbild"], []),
        ("lag ", True, ["lag|läg"], []),
        ("lag", False, ["lag|läg"], []),
    ],
)
def test_a_word_is_read_by_whether_it_is_being_typed(
    call: Callable[..., Any],
    text: str,
    typing: bool,
    options: list[str],
    corrected: list[list[str]],
) -> None:
    query = call(PARTS, "meaning", CORE, text, typing)
    assert [written for _, written in query["concepts"]] == [options]
    assert query["corrected"] == corrected


@pytest.mark.parametrize(
    ("text", "kinds", "folded"),
    [
        ("skane", [], True),
        ("skåne", [], False),
        ("Skane", [], True),
        ("skane lag bild", [], True),
        ("skane lag bild orsak", [], False),
        ("länsstyrelsen i skåne", ["Län"], False),
        ("skane lan", ["Län"], True),
    ],
)
def test_a_query_tells_kinds_of_place_and_whether_it_may_lack_letters(
    call: Callable[..., Any],
    text: str,
    kinds: list[str],
    folded: bool,
) -> None:
    query = call(PARTS, "meaning", CORE, text)
    assert (query["kinds"], query["folded"]) == (kinds, folded)


LONG = "ord " * 20 + "lagen " + "ord " * 80


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Först en rad.\nHär står lagen i lagarna.", "Här står [lagen] i [lagarna]."),
        ("Ingen träff.\nEn till.", "Ingen träff."),
        ("", ""),
        # A sentence says more than a heading with the same word.
        ("Lagen\n" + "x" * 60 + " lagen", "x" * 60 + " [lagen]"),
        ("Lagen\n" + "x" * 54 + " lagen", "[Lagen]"),
        # The end of a compound is marked where the stem is long enough to be no chance.
        ("En orsaksanalys.", "En [orsaksanalys]."),
        ("En underlag.", "En underlag."),
        # A long text is cut between words.
        (LONG, "… " + "ord " * 14 + "[lagen] " + "ord " * 38 + "ord …"),
    ],
    ids=["sentence", "none", "empty", "heading", "short", "compound", "chance", "long"],
)
def test_an_excerpt_shows_why_a_page_was_found(
    call: Callable[..., Any], text: str, shown: str
) -> None:
    assert call(PARTS, "shownOf", RULES, text, ["lag", "analys"]) == shown


@pytest.mark.parametrize(("length", "cut"), [(220, False), (221, True)])
def test_an_excerpt_is_cut_after_220_letters(
    call: Callable[..., Any],
    length: int,
    cut: bool,
) -> None:
    text = ("lagen " + "ord " * 100)[: length - 1] + "."
    assert call(PARTS, "shownOf", RULES, text, ["lag"]).endswith("…") == cut
