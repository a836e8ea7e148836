"""Words that are right by themselves, and most often wrong where they stand among the other pages."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.words import word_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
OTHER = (
    "Alla i ett rum läser en plan. Gå in i ett rum och skriv en plan. I ett annat rum går en plan runt.\n"
    "Det är kommunens råd. Fråga i kommunens växel om kommunens råd. Gå dit, så går det bra att gå hem.\n"
    "Ring först, så kan du ringa sedan. De ring aldrig, de ring inte. Svensk handel och svensk lag. En svensk bok.\n"
    "Läs lägesbilden och lägesbilden. Ett stödmöte är inget stödmöte. Ett brottsförebyggande och ett annat brottsförebyggande råd.\n"
    "Man kan gå och ring inte, och får gå.\n"
    "Läs uppgiften. Skriv uppgiften. Gör uppgiften. Se mötet. Håll mötet. Boka mötet.\n"
    "Stöd av Kriminalvården ges, och de hos Kriminalvården svarar. Fråga hos Kriminalvården.\n"
    "Följ planen. Läs planen. Skriv planen. Se råden. Läs råden. Hör råden.\n"
)
KNOWN = {"uppgiften", "mötet", "planen", "planet", "råden", "rådet"}
NAMED = '"{}" skrivs "{}" på de andra sidorna: skriv lika'
CAPITAL = '"{}" står mitt i meningen: skriv det med liten bokstav, eller sätt punkt före'
PARTED = '"{}" är ett ord: skriv ihop det'
CODED = "länken är skriven som kod: ta bort tecknen ` runt den"

TOLD = {
    "a common word with a capital": ("Alla i ett ¤Rum läser.", CAPITAL.format("Rum")),
    "after a word that asks": ("Ring ¤Kommunens växel.", CAPITAL.format("Kommunens")),
    "after a comma": ("Läs den, ¤Kommunens plan.", CAPITAL.format("Kommunens")),
    "in an item": ("- Skriv en ¤Plan.", CAPITAL.format("Plan")),
    "in a cell": ("| A | B |\n|---|---|\n| 1 | Gör en ¤Plan |", CAPITAL.format("Plan")),
    "a sentence whose end is lost": ("En kvart räcker ¤Gå hem sedan.", CAPITAL.format("Gå")),
    "a word that a blank has parted": ("Skriv ¤läges bilden nu.", PARTED.format("läges bilden")),
    "another": ("Håll ett ¤stöd möte i dag.", PARTED.format("stöd möte")),
    "a long one": ("Det ¤brotts förebyggande arbetet.", PARTED.format("brotts förebyggande")),
    "one that begins a sentence": ("¤Läges bilden är klar.", PARTED.format("Läges bilden")),
    "a name in small letters": ("Det skrev ¤kriminalvården om.", NAMED.format("kriminalvården", "Kriminalvården")),
    "half a word": ("Läs ¤uppgi ften nu.", PARTED.format("uppgi ften")),
    "its first letter": ("¤R ing planen.", PARTED.format("R ing")),
    "a link as code": ("Läs ¤`[planen](annan.md)` nu.", CODED),
    "a link to a heading as code": ("Läs ¤`[planen](annan.md#plan)` nu.", CODED),
    "a link away as code": ("- Se ¤`[Brå](https://bra.se)`.", CODED),
}  # fmt: skip
RIGHT = (
    "Alla i ett rum läser.",
    "Ring Brå och Sveriges Kommuner och Regioner.",
    "Läs sidan Plan, eller under Rum.",
    "Öppna Plan först.",
    "Fråga Svensk Handel om det.",
    "Fråga Svenska kyrkan, och Kommunal.",
    "De kallar det ”en Plan”, och det är *en Plan*.",
    "![Ett Rum](rum.png)",
    "Se [ett Rum](annan.md).".replace("Rum", "rum"),
    "Skriv `[planen](annan.md)` för en länk.",
    "En länk skrivs som `[text](sida.md)`.",
    "En uppgift, ett möte, en plan och ett plan. Ett råd och en rådgivare.",
    "Fråga Kriminalvården, och ring. Läs en uppgift om kriminalvård.",
    "Ha ett stöd. Möte hålls i dag.",
    "Gå till godo, och genom gå planen.",
)


def slips_of(text: str) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + text)
    other = DocPage("docs/annan.md", "annan.md", HEAD + OTHER)
    return [
        f"{p.line}:{p.column}: {says}" for p, says in word_slips([page, other], KNOWN.__contains__)
    ]


@pytest.mark.parametrize("name", TOLD)
def test_a_word_that_stands_otherwise_than_elsewhere_is_told(name: str) -> None:
    text, says = TOLD[name]
    line, _, column = marked_place(text).partition(":")
    assert slips_of(text.replace(MARK, "")) == [f"{int(line) + 4}:{column}: {says}"]


@pytest.mark.parametrize("text", RIGHT)
def test_names_and_examples_are_left_alone(text: str) -> None:
    assert slips_of(text) == []


def test_a_capital_that_stands_more_than_once_is_a_name() -> None:
    assert slips_of("Alla i ett Rum läser. Gå till ett Rum.") == []


def test_a_page_in_english_is_left_alone() -> None:
    page = DocPage(
        "docs/en.md", "en.md", HEAD.replace("---\ntitle", "---\nlang: en\ntitle") + "The Plan."
    )
    assert (
        list(
            word_slips(
                [page, DocPage("docs/annan.md", "annan.md", HEAD + OTHER)], KNOWN.__contains__
            )
        )
        == []
    )
