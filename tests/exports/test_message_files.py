"""Each message as a Word file and as plain text, with what stands on its page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest

from macros.exports.messages import export_messages, message_file_names
from macros.rendering.contact_sentences import BLANK, contact_sentences

if TYPE_CHECKING:
    from macros.site import Site


@pytest.fixture
def made(small: Site) -> dict[str, bytes]:
    return dict(export_messages(replace(small, name="Prov", site_url="https://prov.example/stod/")))


def test_the_plain_text_begins_with_what_is_sent(made: dict[str, bytes], small: Site) -> None:
    text = made["samordna/budskap/lagens-krav.txt"].decode()
    sent = (
        f"Ämne: Det här säger lagen\n\nHej!\n\nKommunen ska ha en plan.\n\nFråga oss.\n\n{BLANK}\n"
    )
    assert text.startswith(sent)
    assert "\n\nPUNKTER TILL EN BILD\n--------------------\n\n- En plan\n- En lägesbild\n" in text
    assert "\n\nHur ofta?\nMinst vartannat år.\n" in text
    for county, said in contact_sentences(small.handbook):
        assert f"\n\n{county.full_name}\n{said}\n" in text
    assert "- Brå, Om Brå\n  https://bra.se/om-bra\n" in text
    assert text.endswith("(CC BY 4.0).\nhttps://prov.example/stod/samordna/budskap/lagens-krav/\n")
    assert "Ingen myndighet har godkänt den." in text
    assert "&" not in text


def test_the_word_file_holds_the_same(made: dict[str, bytes], small: Site) -> None:
    document = docx.Document(io.BytesIO(made["samordna/budskap/lagens-krav.docx"]))
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "Lagens krav"
    assert texts[1].startswith("Texten är ett förslag från Prov, granskat 24 november 2026.")
    start = texts.index("Ämne: Det här säger lagen")
    assert texts[start : start + 5] == [
        "Ämne: Det här säger lagen",
        "Hej!",
        "Kommunen ska ha en plan.",
        "Fråga oss.",
        BLANK,
    ]
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        [county.full_name, said] for county, said in contact_sentences(small.handbook)
    ]


@pytest.mark.parametrize(
    ("uri", "files"),
    [
        ("samordna/budskap/a.md", ("samordna/budskap/a.docx", "samordna/budskap/a.txt")),
        ("samordna/budskap/index.md", ()),
        ("samordna/budskap/a/b.md", ()),
        ("samordna/behov.md", ()),
    ],
)
def test_the_page_of_a_message_has_two_files(uri: str, files: tuple[str, ...]) -> None:
    assert message_file_names(uri) == files
