"""The number of a law that is nearly one that the pages write often."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.law_numbers import law_number_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
OTHER = "Lagen (2023:196) gäller. " * 5 + "Se (2020:11), (2020:11) och (2020:11).\n"
TOLD = (
    "Lagen (¤2023:1963) gäller.",
    "Lagen (¤2023:19) gäller.",
    "Lagen (¤2023:169) gäller.",
    "Lagen (¤2033:196) gäller.",
    "- Läs 5 § ¤2023:198.",
)
RIGHT = (
    "Lagen (2023:196) gäller.",
    "Förordning (2023:442) och (2016:1258).",
    "Lagen (2023:197) är känd.",
    "Se (2020:12), och prop. 2022/23:196.",
    "Lagen (2023:1966) och (2023:1966).",
    "Kl. 2023:19:6.",
)


def slips_of(text: str) -> list[str]:
    pages = [
        DocPage("docs/prov.md", "prov.md", HEAD + text),
        DocPage("docs/annan.md", "annan.md", HEAD + OTHER),
    ]
    return [f"{p.line}:{p.column}: {says}" for p, says in law_number_slips(pages, {"2023:197"})]


@pytest.mark.parametrize("text", TOLD)
def test_a_number_with_a_wrong_figure_is_told_with_the_one_that_is_meant(text: str) -> None:
    plain = text.replace(MARK, "")
    (told,) = slips_of(plain)
    assert told.startswith(f"{marked_place(HEAD + text)}: ")
    assert told.endswith('menade du "2023:196"?')


@pytest.mark.parametrize("text", RIGHT)
def test_another_number_is_let_be(text: str) -> None:
    assert slips_of(text) == []
