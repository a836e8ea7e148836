"""What is most often a slip is a notice in its place, and what is written so on purpose is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste import page_slips, taste_notices
from tests.helpers import MARK, Break, marked_place, open_small

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

EVENTS, INITIATIVES, NETWORK = "data/events.yaml", "data/initiatives.yaml", "data/network.yaml"
SOURCES, METHODS, PLACES = "data/sources.yaml", "data/methods.yaml", "data/places.yaml"
WORDS, LAWS = "data/glossary.yaml", "data/laws.yaml"

pytestmark = pytest.mark.usefixtures("remembered")

SMALL_LETTER = "börjar med liten bokstav: skriv"
NO_END = "texten slutar utan punkt: kontrollera att slutet är med, och sätt punkt"
SHOUTED = "texten är skriven med stora bokstäver: skriv den med små"
UNSAID = (
    'händelsen är {}: skriv dagen då det ändrades under "changed", så att kalendrarna hos dem som '
    "prenumererar ändras"
)
CLEAR = "kan läsas på två sätt: skriv dagen som 24 november 2026"


def told(root: Path) -> list[str]:
    return [str(problem) for problem in taste_notices(open_small(root))]


SLIPS = {
    "a title in small letters": Break(EVENTS, "title: Råd för", "title: ¤råd för", f'{SMALL_LETTER} "Råd"'),
    "a term": Break(WORDS, "term: Brå\n", "term: ¤brå\n", f'{SMALL_LETTER} "Brå"'),
    "a place that is no municipality": Break(EVENTS, "place: Visby", "place: ¤visby slott", f'{SMALL_LETTER} "Visby"'),
    "a row of a list": Break(INITIATIVES, "- Kommuner", "- ¤kommuner", f'{SMALL_LETTER} "Kommuner"'),
    "a title of capitals": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤RÅD FÖR FRAMTIDEN 2024", SHOUTED),
    "a text without its end": Break(EVENTS, "summary: En konferens.", "summary: ¤En konferens", NO_END),
    "a text that ends in the middle": Break(METHODS, "tried: I Skåne.", "tried: ¤I Skåne och i,x".replace(",x", ""), NO_END),
    "a text without its beginning": Break(EVENTS, "summary: En konferens.", "summary: ¤en konferens.", "texten börjar med liten bokstav: kontrollera att början är med"),
    "the name of a site": Break(SOURCES, "title: Myndighetsregistret", "title: ¤myndighetsregistret.scb.se", "titeln är bara webbplatsens adress: skriv vad sidan heter"),
    "another year": Break(EVENTS, 'start: "2024-04-10"\n    end: "2024-04-11"', 'start: ¤"2025-04-10"', "händelsen är 2025 men heter något med 2024: kontrollera båda"),
    "a month too late": Break(EVENTS, 'end: "2024-04-11"', 'end: ¤"2024-05-11"', "konferensen håller på i 32 dagar: kontrollera dagarna"),
    "a move that nobody is told of": Break(EVENTS, "    place: Visby", '    status: ¤flyttad\n    moved_from: "2024-04-09"\n    place: Visby', UNSAID.format("flyttad")),
    "what is cancelled and nobody is told of": Break(EVENTS, "    place: Visby", "    status: ¤inställd\n    place: Visby", UNSAID.format("inställd")),
    "a verb twice": Break(EVENTS, "summary: En konferens.", "summary: Brå ger ¤ger råd.", '"ger ger": står två gånger, ta bort ett om det är ett fel'),
    "a name twice": Break(EVENTS, "summary: En konferens.", "summary: Stöd av Brå ¤Brå i år.", '"Brå Brå": står två gånger, ta bort ett om det är ett fel'),
    "a phrase twice": Break(EVENTS, "summary: En konferens.", "summary: Vi ses med ¤med polisen.".replace("¤med polisen", "polisen ¤med polisen"), '"med polisen med polisen": står två gånger, ta bort ett om det är ett fel'),
    "a name that is cut": Break(EVENTS, "organiser: Brå", "organiser: ¤Länsstyrelsen i", 'slutar med "i": kontrollera att slutet är med'),
    "a title that is cut": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Råd för framtiden och", 'slutar med "och": kontrollera att slutet är med'),
    "a year that is cut": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Råd för framtiden 20", 'slutar med "20": kontrollera att slutet är med'),
    "a mail": Break(EVENTS, "summary: En konferens.", "summary: ¤Hej! Här är texten.", '"Hej!" hör till ett mejl: ta bort det, om det inte är ett exempel'),
    "another weekday": Break(EVENTS, "summary: En konferens.", "summary: Vi ses ¤måndagen den 24 november 2026.", '"måndagen den 24 november 2026" är en annan veckodag: kontrollera dagen'),
    "a time without its stop": Break(EVENTS, "summary: En konferens.", "summary: Vi ses ¤kl. 930.", '"kl. 930": skriv tiden med punkt, som kl. 9.30'),
    "what stands for words": Break(EVENTS, "summary: En konferens.", "summary: E¤n ... konferens.", "tre punkter mitt i texten: är något borttaget, eller kvar att skriva?"),
    "hours that end before they begin": Break(EVENTS, "summary: En konferens.", "summary: Vi ses ¤kl. 16–9.", '"kl. 16–9" slutar före sin början: kontrollera tiderna'),
    "a stop inside a sentence": Break(LAWS, "in_text: lagen\n", "in_text: ¤lagen.\n", "namnet står mitt i en mening: ta bort punkten"),
    "a capital inside a sentence": Break(LAWS, "in_text: lagen\n", "in_text: ¤Lagen\n", 'namnet står mitt i en mening: skriv "lagen"'),
    "a day of two kinds": Break(EVENTS, "summary: En konferens.", "summary: Den ¤3/4/2026 möts vi.", f'"3/4/2026" {CLEAR}'),
}  # fmt: skip


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_in_the_data_is_a_notice_in_its_place(case: str, small_copy: Path) -> None:
    before = told(small_copy)
    line = SLIPS[case].apply(small_copy)
    place, _, text = line.partition(": ")
    assert [found for found in told(small_copy) if found not in before] == [
        f"{place}: att se över: {text}"
    ]


MEANT = {
    "a brand": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: e-legitimation för kommuner", ""),
    "a host that is a name": Break(EVENTS, "place: Visby", "¤place: krisinformation.se", ""),
    "a title that is a host of another": Break(SOURCES, "title: Myndighetsregistret", "¤title: lagen.nu", ""),
    "an abbreviation": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: BRÅ 2024", ""),
    "a word of capitals among others": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: MUCF och SKR möter CVE", ""),
    "a question": Break(EVENTS, "summary: En konferens.", "¤summary: Vem gör vad?", ""),
    "what someone says": Break(EVENTS, "summary: En konferens.", "¤summary: De sade ”vi är med.”", ""),
    "a bracket last": Break(EVENTS, "summary: En konferens.", "¤summary: En konferens. (Den hölls på nätet.)", ""),
    "thirty days": Break(EVENTS, 'end: "2024-04-11"', '¤end: "2024-05-10"', ""),
    "over new year": Break(EVENTS, 'start: "2024-04-10"\n    end: "2024-04-11"', '¤start: "2023-12-30"\n    end: "2024-01-02"', ""),
    "a last day of another year": Break(EVENTS, "title: Sista dag att söka bidrag", "¤title: Sista dag att söka bidrag för 2026", ""),
    "what is held": Break(EVENTS, "summary: En konferens.", "¤summary: Det som gäller gäller alla, och den som kan kan börja.", ""),
    "more and more": Break(EVENTS, "summary: En konferens.", "¤summary: Allt mer och mer och mer, steg för steg för steg.", ""),
    "very very": Break(EVENTS, "summary: En konferens.", "¤summary: Ett mycket mycket litet möte.", ""),
    "what one can be with in": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: Nätverk att vara med i", ""),
    "the right weekday": Break(EVENTS, "summary: En konferens.", "¤summary: Vi ses tisdagen den 24 november 2026 kl. 9.30.", ""),
    "hours over noon": Break(EVENTS, "summary: En konferens.", "¤summary: Vi ses kl. 9–16, klockan 9.30–10, kl. 9:00–9:45 och klockan 22–05.", ""),
    "a law by its name": Break(LAWS, "in_text: lagen\n", "¤in_text: Brås instruktion\n", ""),
    "a day that is clear": Break(EVENTS, "summary: En konferens.", "¤summary: Den 3/4 2026, 24/11/2026, 1/2 och 3/4 av alla.", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", MEANT)
def test_what_is_meant_is_no_notice(case: str, small_copy: Path) -> None:
    before = told(small_copy)
    MEANT[case].apply(small_copy)
    assert told(small_copy) == before


def test_a_switchboard_that_two_have_is_told_at_the_second(small_copy: Path) -> None:
    assert told(small_copy) == []
    line = Break(NETWORK, "phone: 08-527 58 400", "phone: ¤114 14", "samma nummer står på rad 11: kontrollera att de har samma växel").apply(small_copy)  # fmt: skip
    place, _, text = line.partition(": ")
    assert told(small_copy) == [f"{place}: att se över: {text}"]


def slips_of(text: str) -> list[str]:
    page = DocPage(
        "docs/prov.md", "prov.md", f"---\ntitle: Prov\ndescription: En sida.\n---\n{text}"
    )
    return [f"{place.line}:{place.column}: {says}" for place, says in page_slips(page)]


ON_A_PAGE = {
    "a verb twice": ("Brå ger ¤ger råd.", '"ger ger": står två gånger, ta bort ett om det är ett fel'),
    "a day of two kinds": ("Mötet är ¤3/4/2026.", f'"3/4/2026" {CLEAR}'),
    "a heading of capitals": ("¤## KONTAKTA BRÅ NU\n\nText.", "rubriken är skriven med stora bokstäver: skriv den med små"),
    "a bold heading": ("¤## **Kontakt**\n\nText.", "rubriken är fet ändå: ta bort stjärnorna"),
    "a colon": ("¤## Kontakt:\n\nText.", 'rubriken slutar med ":": ta bort tecknet'),
    "a stop": ("¤## Så kontaktar du Brå.\n\nText.", 'rubriken slutar med ".": ta bort tecknet'),
    "nothing under a heading": ("## Kontakt\n\n¤## Mer\n\nText.", "rubriken ovanför har ingen text: skriv den, eller ta bort rubriken"),
    "a heading in small letters": ("¤## kontakta Brå\n\nText.", "rubriken börjar med liten bokstav: skriv den stor"),
    "a number": ("¤## 1.2 Kontakt\n\nText.", 'rubriken har ett nummer: ta bort "1.2"'),
    "a sheet of paper": ("¤Se sidan 14 i det här dokumentet.", '"Se sidan 14 i det här": sidorna här har inga nummer: länka till rubriken i stället'),
    "a file that does not come along": ("Läs ¤bifogad fil.", '"bifogad fil" hör till ett mejl: ta bort det, om det inte är ett exempel'),
    "other quotation marks": ("Brå skriver ¤„vi ska“.", "citattecknet skrivs ” också i början"),
    "quotation marks of others": ("Brå skriver ¤>>vi ska<<", "citattecknet skrivs ” också i början"),
    "hours that begin a sentence": ("¤Kl. 14.30–13 är vi där.", '"Kl. 14.30–13" slutar före sin början: kontrollera tiderna'),
    "a numbered caption": ("¤Figur 1: De fem stegen.", '"Figur 1:": bilder och tabeller har inga nummer här: ta bort det'),
    "a heading in a list": ("¤- ## Kontakt", 'rubriken står i en lista: ta bort "##", eller tecknet före'),
    "what stands in the head": ("¤kallor: [skr-lagen]", '"kallor:" hör till sidans huvud: flytta raden upp mellan strecken'),
    "another language": ("¤This is the text of a page that nobody has translated.", "texten är på engelska: översätt den"),
    "a paragraph that is cut": ("Brå ger råd ¤och\n\nText.", 'stycket slutar med "och": skriv resten'),
    "a person": ("Ring ¤samordnaren Anna Exempel i Lund.", '"samordnaren Anna Exempel" ser ut som en person: skriv bara funktionen'),
    "a link to a picture": ("[Karta](¤karta.png)", "länken leder till en bild: skriv ! före hakarna om bilden ska synas"),
    "a long dash": ("[Brå](¤https://bra.se/a–b)", "adressen har ett långt streck: är det ett bindestreck, -?"),
}  # fmt: skip


@pytest.mark.parametrize("case", ON_A_PAGE)
def test_a_slip_on_a_page_is_told_in_its_place(case: str) -> None:
    text, says = ON_A_PAGE[case]
    line, _, column = marked_place(text).partition(":")
    assert slips_of(text.replace(MARK, "")) == [f"{int(line) + 4}:{column}: {says}"]


@pytest.mark.parametrize(
    "text",
    [
        "## Kontakt\n\n### Brå\n\nText.\n\n## Vad är klart?",
        "## Barn m.fl.\n\nText.",
        "## Så gör ni {#sa}\n\nText.",
        "## SKR\n\nText.",
        "## e-legitimation och iPad\n\nText.",
        "## 2024 års plan\n\nText.",
        "Ring samordnaren i Malmö, och se sidan 14 i rapporten.",
        "Brå ger råd och\nstöd.",
        "## WCAG 2.2 AA\n\nText.",
        "![Karta](karta.png) och [Brå](https://bra.se/a-b)",
        "Den 3/4 2026 gäller det som gäller.",
        "Rapporten heter The state of crime, och den är på engelska.",
        "Figur 1 i rapporten visar de fem stegen.",
        "Sidans title: står i huvudet.",
    ],
)
def test_a_page_may_have(text: str) -> None:
    assert slips_of(text) == []


def test_a_page_in_english_is_left_alone() -> None:
    page = DocPage(
        "docs/x.md", "x.md", "---\ntitle: X\ndescription: X.\nlang: en\n---\n## A:\n\nHad had."
    )
    assert list(page_slips(page)) == []


def test_the_frozen_content_of_full_size_has_none(whole: Site) -> None:
    assert list(taste_notices(whole)) == []


@pytest.mark.parametrize("status", ["inställd\n    changed: 2024-04-01", "bekräftad", "planerad"])
def test_a_change_of_an_event_that_is_told_is_none(status: str, small_copy: Path) -> None:
    before = told(small_copy)
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("    place: Visby", f"    status: {status}\n    place: Visby"), "utf-8"
    )
    assert told(small_copy) == before
