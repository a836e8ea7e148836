"""The one way in for text: composed letters, and signs that nobody sees by their names."""

from __future__ import annotations

import pytest

from macros.source.characters import composed, odd_character_text, odd_characters, plain

TOLD = {
    "brotts\u00adförebyggande": "ett mjukt bindestreck efter ”brotts”: ta bort det",
    "name: \u200bHalmstad": "ett blanksteg utan bredd före ”Halmstad”: ta bort det",
    "Malmö\u2060 stad": "ett osynligt fogtecken efter ”Malmö”: ta bort det",
    "Malmö\u200d stad": "ett osynligt fogtecken efter ”Malmö”: ta bort det",
    "Brå (bra)\u202e": "ett osynligt tecken för skrivriktning efter ”bra”: ta bort det",
    "\u2066": "ett osynligt tecken för skrivriktning: ta bort det",
    "ett\ufefftvå": "ett osynligt filmärke (BOM) efter ”ett”: ta bort det",
    "ett\btvå": "ett styrtecken (U+0008) efter ”ett”: ta bort det",
    "ett\x85två": "ett styrtecken (U+0085) efter ”ett”: ta bort det",
    "rad ett\u2028rad två": "ett osynligt radskifte efter ”ett”: ta bort det",
    "a\r\nb\rc": "ett radslut av gammalt slag efter ”b”: ta bort det",
    "\uf0b7 punkt": "ett tecken ur ett eget typsnitt (U+F0B7) före ”punkt”: skriv ett vanligt tecken i stället",
    "Malm\ufffd stad": "ett ersättningstecken efter ”Malm”: skriv det som stod där",
    "före\nett \u00adtvå": "ett mjukt bindestreck före ”två”: ta bort det",
    "Brå \u202e": "ett osynligt tecken för skrivriktning efter ”Brå”: ta bort det",
}  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_a_sign_that_does_not_belong_is_told_by_name_and_word(text: str) -> None:
    assert [odd_character_text(text, *found) for found in odd_characters(text)] == [TOLD[text]]


@pytest.mark.parametrize(
    "text",
    ["Malmö – ”en stad”", "10\u00a0000", "ett\n\ttvå\r\ntre", "👩\u200d💻 och ❤\ufe0f", "naïve", "č, ß, €", "Go\u0308teborg", "10\u202f000"],
)  # fmt: skip
def test_what_belongs_in_a_text_is_left_alone(text: str) -> None:
    assert list(odd_characters(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10\u00a0000", "ett hårt blanksteg efter ”10”: byt det mot ett vanligt blanksteg"),
        ("10\u202f000", "ett hårt blanksteg efter ”10”: byt det mot ett vanligt blanksteg"),
        ("a\u2009b", "ett blanksteg av annat slag efter ”a”: byt det mot ett vanligt blanksteg"),
        ("010\u2011224", "ett bindestreck av annat slag efter ”010”: byt det mot ett vanligt bindestreck"),
    ],
)  # fmt: skip
def test_what_looks_plain_and_is_not_is_told_where_a_value_stands(text: str, told: str) -> None:
    found = list(odd_characters(text, lookalikes=True))
    assert [odd_character_text(text, *one) for one in found] == [told]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("010\u2011224\u00a010\u202f01", "010-224 10 01"),
        ("\u202a010-224 10 01\u202c", "010-224 10 01"),
        ("Go\u0308teborg\ufeff", "Göteborg"),
        ("brotts\u00adföre\u200bbyggande", "brottsförebyggande"),
        ("13–16", "13–16"),
        ("rad\n\nrad\b", "rad\n\nrad\b"),
    ],
)
def test_an_answer_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert plain(typed) == meant


def test_letters_are_composed() -> None:
    assert composed("Go\u0308teborg, A\u030asele") == "Göteborg, Åsele"
