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
        ("vad är län mitt", [["län", ["län"]], ["mitt", ["mitt"]]]),
        ("vad är mitt kommun", [["mitt", ["mitt"]], ["kommun", ["kommun"]]]),
        ("vad är Mitt på orsak", [["mitt", ["mitt"]], ["orsak", ["orsak"]]]),
        ("vad är mitt på orsak", [["orsak", ["orsak"]]]),
        # Synonyms of a word and of a phrase.
        ("löfte", [["löfte", ["löft", "~avtal"]]]),
        ("tips", [["tips", ["tip", "~anmäl&brott"]]]),
        ("lokal bild", [["lokal bild", ["&bild", "~lägesbild"]]]),
        # Two words that the site writes as one, and a verb with its particle.
        ("orsaks analys", [["orsaks analys", ["orsak&analys", "orsaksanalys"]]]),
        ("114 14", [["114 14", ["11414"]]]),
        ("4 §", [["4 paragraf", ["4paragraf"]]]),
        # And a paragraph with its sign first.
        ("§ 4 bild", [["4 paragraf", ["4paragraf"]], ["bild", ["bild"]]]),
        # A compound that the site does not have.
        ("bildorsak", [["bildorsak", ["bild"]], ["bildorsak", ["orsak"]]]),
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
        ("anxlyx", False, [], []),
        ("sam", True, ["samverkan"], []),
        ("lag", True, ["lag", "lag|läg|lägesbild"], []),
        ("lag ", True, ["lag"], []),
        ("lag", False, ["lag"], []),
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
    ("text", "kinds"),
    [("skåne", []), ("länsstyrelsen i skåne", ["Län"]), ("skane lan", ["Län"])],
)
def test_a_query_tells_kinds_of_place(
    call: Callable[..., Any], text: str, kinds: list[str]
) -> None:
    assert call(PARTS, "meaning", CORE, text)["kinds"] == kinds


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
    sections = [["", "", text]]
    assert call(PARTS, "shownOf", RULES, sections, ["lag", "analys"]) == ["", shown, ""]


SECTIONS = [
    ["", "", "Först det här."],
    ["orsak", "Orsaker till brott", "Varför sker det?\nLagen säger mer."],
    ["tid", "Tid och pengar", "Det tar två år."],
    ["bara", "Bara rubriken", ""],
    ["nya", "Nya regler", "Vad en nattvandring kräver är nytt sedan mars, och står här."],
    ["nattvandring", "Nattvandring", "Vuxna går ute."],
]


@pytest.mark.parametrize(
    ("typed", "also", "anchor", "shown", "said"),
    [
        # The block that has the words, and the section that it stands in.
        (["lag"], [], "orsak", "[Lagen] säger mer.", ""),
        # A heading is an answer; what stands below it is shown.
        (["tid", "peng"], [], "tid", "Det tar två år.", ""),
        (["rubrik"], [], "bara", "Bara [rubriken]", ""),
        # A heading that is all of what was asked for comes before a sentence that mentions it.
        (["nattvandring"], [], "nattvandring", "Vuxna går ute.", ""),
        # A synonym where nothing else is there, whole or not at all, and said.
        (["xyz"], [["lag"]], "orsak", "[Lagen] säger mer.", "Lagen"),
        (["tid"], [["lag"]], "tid", "Det tar två år.", ""),
        (["xyz"], [["säg", "brott"]], "", "Först det här.", ""),
    ],
)
def test_an_excerpt_tells_where_it_stands_and_what_it_says_instead(
    call: Callable[..., Any],
    typed: list[str],
    also: list[list[str]],
    anchor: str,
    shown: str,
    said: str,
) -> None:
    assert call(PARTS, "shownOf", RULES, SECTIONS, typed, also) == [anchor, shown, said]


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Ring 010-224 10 00.", "0102241000", "Ring [010-224 10 00]."),
        ("Enligt 4 § och 14 §.", "4paragraf", "Enligt [4 §] och 14 §."),
    ],
)
def test_a_number_is_marked_as_it_is_written(
    call: Callable[..., Any], text: str, typed: str, shown: str
) -> None:
    assert call(PARTS, "shownOf", RULES, [["", "", text]], [typed]) == ["", shown, ""]


@pytest.mark.parametrize(("length", "cut"), [(220, False), (221, True)])
def test_an_excerpt_is_cut_after_220_letters(
    call: Callable[..., Any],
    length: int,
    cut: bool,
) -> None:
    text = ("lagen " + "ord " * 100)[: length - 1] + "."
    shown = call(PARTS, "shownOf", RULES, [["", "", text]], ["lag"])[1]
    assert shown.endswith("…") == cut
