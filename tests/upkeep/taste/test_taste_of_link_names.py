"""A link that is called what another page is: the text was changed, and the address was not."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.link_names import link_name_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
NAMED = {"brå": "roller/bra.md", "polisen": "roller/polisen.md", "lagens krav": "lagen/index.md"}
OTHER = (
    "Läs [lägesbild](../lage.md), [lägesbild](../lage.md) och [lägesbild](../lage.md).\n\n"
    "Se [loggen](../logg.md) och [loggen](../stod.md).\n"
)
TOLD = {
    "the menu's name": ("Fråga [Brå](¤polisen.md).", "bra.md"),
    "in bold": ("Fråga [**Polisen**](¤bra.md).", "polisen.md"),
    "in small letters": ("Läs [lagens krav](¤bra.md) först.", "../lagen/index.md"),
    "the name that all use": ("Gör en [lägesbild](¤bra.md).", "../lage.md"),
    "with a heading": ("- Gör en [lägesbild](¤polisen.md#stod).", "../lage.md"),
}
RIGHT = (
    "Fråga [Brå](bra.md), [polisen](polisen.md) och [SKR](bra.md).",
    "Fråga [Brå](https://bra.se) och [Polisen](#polisen).",
    "Se [Brå](bras-stod.md), [Brå](../stod.md#bra-stod).",
    "Läs [lägesbild](../mall-lagesbild.md).",
    "Se [loggen](bra.md).",
    "Läs [lagens krav](../lagarna.md).",
    "![Brå](polisen.md)",
)


def slips_of(text: str) -> list[str]:
    pages = [
        DocPage("docs/roller/prov.md", "roller/prov.md", HEAD + text),
        DocPage("docs/roller/annan.md", "roller/annan.md", HEAD + OTHER),
    ]
    return [f"{p.line}:{p.column}: {says}" for p, says in link_name_slips(pages, NAMED)]


@pytest.mark.parametrize("case", TOLD)
def test_a_link_that_leads_elsewhere_than_it_says_is_told(case: str) -> None:
    text, meant = TOLD[case]
    says = f'länken leder till en annan sida än den säger – menade du "{meant}"?'
    assert slips_of(text.replace(MARK, "")) == [f"{marked_place(HEAD + text)}: {says}"]


@pytest.mark.parametrize("text", RIGHT)
def test_a_link_that_may_be_called_so_is_let_be(text: str) -> None:
    assert slips_of(text) == []
