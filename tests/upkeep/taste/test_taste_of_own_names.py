"""The names of organisations are written as they write them."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.own_names import own_name_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
NAMES = (
    "Brottsförebyggande rådet",
    "Sveriges Kommuner och Regioner",
    "Polismyndigheten",
    "Länsstyrelsen Skåne",
)
TOLD = {
    "Enligt ¤Brottsförebyggande Rådet är det så.": "Brottsförebyggande rådet",
    "Läs hos ¤Sveriges kommuner och regioner.": "Sveriges Kommuner och Regioner",
    "- ¤sveriges kommuner och regioners handbok.": "Sveriges Kommuner och Regioner",
    "Fråga ¤Länsstyrelsen skåne.": "Länsstyrelsen Skåne",
}  # fmt: skip
RIGHT = (
    "Brottsförebyggande rådet och brottsförebyggande rådets råd.",
    "Fråga länsstyrelsen Skåne, polismyndigheten, BROTTSFÖREBYGGANDE RÅDET.",
    "Det brottsförebyggande rådets-arbetet.",
    "Sveriges kommuner och regionerna.",
)  # fmt: skip


def slips_of(text: str) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + text)
    return [f"{p.line}:{p.column}: {says}" for p, says in own_name_slips([page], NAMES)]


@pytest.mark.parametrize("text", TOLD)
def test_a_name_in_other_capitals_is_told(text: str) -> None:
    (told,) = slips_of(text.replace(MARK, ""))
    assert told.startswith(f"{marked_place(HEAD + text)}: ")
    assert told.endswith(f'skrivs "{TOLD[text]}"')


@pytest.mark.parametrize("text", RIGHT)
def test_a_name_as_it_is_and_other_words_are_let_be(text: str) -> None:
    assert slips_of(text) == []
