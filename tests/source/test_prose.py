"""Running text, measured: passages, sentences and words, each in its place."""

import pytest

from macros.source.prose import (
    LONGEST_MEAN,
    Passage,
    count_words,
    figures,
    markdown_passages,
    masked,
    plain_passages,
    sentences,
)


def said(*texts: str) -> list[str]:
    lines = "\n\n".join(texts).split("\n")
    return [
        sentence.text for passage in markdown_passages(lines) for sentence in sentences(passage)
    ]


def test_only_running_text_is_counted():
    assert said(
        "# En rubrik som inte räknas",
        "Första meningen. Andra\nmeningen!",
        "- En punkt.\n- En [länk](sida.md) till.\n  Mer i punkten.",
        "1. Ett steg",
        "| Tabell | räknas inte |\n|---|---|\n| a | b |",
        'Rubrik\n------\n\n!!! note "Rubrik"\n    I rutan står **en. Två.** Tre.',
        "Ett ord\n:   Ordets förklaring.",
        '{{ kontakter("x") }}\n{: .lead }',
    ) == [
        "Första meningen.",
        "Andra meningen!",
        "En punkt.",
        "En länk till.",
        "Mer i punkten.",
        "Ett steg",
        "I rutan står en.",
        "Två.",
        "Tre.",
        "Ordets förklaring.",
    ]


def test_abbreviations_and_numbers_end_no_sentence_but_a_year_does():
    assert said(
        "Se prop. 2022/23:43 och t.ex. Brå. Lagen gäller sedan 1 juli 2023. Så är det."
    ) == [
        "Se prop. 2022/23:43 och t.ex. Brå.",
        "Lagen gäller sedan 1 juli 2023.",
        "Så är det.",
    ]


def test_figures_tell_words_mean_and_the_longest_with_its_line():
    found = figures(markdown_passages(["", "Ett två tre.", "Ett två tre fyra fem.", ""], 10))
    assert found
    assert (found.words, found.sentences, found.mean) == (8, 2, 4)
    assert (found.longest.text, found.longest.line) == ("Ett två tre fyra fem.", 13)
    assert figures(plain_passages("", 1)) is None


def test_masking_keeps_every_character_in_its_place():
    text = "Läs [**om** oss](om/index.md){: .x } och {{ karta() }}.\n<https://a.example>"
    assert len(masked(text)) == len(text)
    assert masked(text).replace("\0", "") == "Läs om oss och .\n"


def test_the_limit_of_the_mean_is_this():
    assert LONGEST_MEAN == 17


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ett två", 2),
        ("– ett / två.", 2),
        ("a|b", 2),
        ("50 %", 1),
        ("\0\0ett\0två", 1),
        ("", 0),
        ("1", 1),
    ],
)
def test_a_word_holds_a_letter_or_a_digit(text, words):
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ett. Två! Tre? Fyra… Fem", ["Ett.", "Två!", "Tre?", "Fyra…", "Fem"]),
        ("Ett.Två", ["Ett.Två"]),
        ("Ett. två", ["Ett. två"]),
        ("Ett. 2 till", ["Ett.", "2 till"]),
        ("Han sa ”ja.” Sedan (ja) gick han.", ["Han sa ”ja.”", "Sedan (ja) gick han."]),
        ("Ett. (Två.)", ["Ett. (", "Två.)"]),
        ("Enligt skr. Brå och kap. 2 nr. 3 ca. 4", ["Enligt skr. Brå och kap. 2 nr. 3 ca. 4"]),
        ("Det är m.m. Sedan", ["Det är m.m. Sedan"]),
        ("Flera. ... Slut", ["Flera. ...", "Slut"]),
    ],
)
def test_sentences_end_where_a_reader_hears_it(text, parts):
    found = [sentence.text for sentence in sentences(Passage(1, text))]
    assert found == parts


def test_a_sentence_knows_its_line_and_words():
    found = list(sentences(Passage(7, "Ett två.\nTre\nfyra. Fem\nsex sju.")))
    assert [(s.text, s.words, s.line) for s in found] == [
        ("Ett två.", 2, 7),
        ("Tre fyra.", 2, 8),
        ("Fem sex sju.", 3, 9),
    ]


def test_passages_know_their_lines():
    lines = ["", "Ett", "två", "", "- a", "  b", "1) c", "", "Ord", ": mening", "", "Rubrik", "===", "x"]  # fmt: skip
    assert [(p.line, p.text) for p in markdown_passages(lines, 100)] == [
        (102, "Ett\ntvå"),
        (105, "a\n  b"),
        (107, "c"),
        (110, "mening"),
        (114, "x"),
    ]
    assert [(p.line, p.text) for p in plain_passages(" Ett\n två\n\n \n tre ", 7)] == [
        (7, "Ett två"),
        (7, "tre"),
    ]
