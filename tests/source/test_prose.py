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
