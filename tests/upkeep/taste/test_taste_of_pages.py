"""What is most often a slip on a page is told in its place, and what is written so on purpose is not."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.pages import page_slips
from tests.helpers import MARK, marked_place


def slips_of(text: str) -> list[str]:
    page = DocPage(
        "docs/prov.md", "prov.md", f"---\ntitle: Prov\ndescription: En sida.\n---\n{text}"
    )
    return [f"{place.line}:{place.column}: {says}" for place, says in page_slips(page)]


CLEAR = "kan läsas på två sätt: skriv dagen som 24 november 2026"
TWO = "citatet står i ett citat, som i ett mejl: skriv ett > i början"
NO_LINK = "länken som det gäller följde inte med: skriv [vad sidan heter](adressen)"
LIKE = 'raden ser ut som en rubrik: skriv "### {}", eller ta bort stjärnorna'
ON_A_PAGE = {
    "a call within code": ('```\n¤{{ phone("bra") }}\n```', "makroanropet står i kod och visas som det står: ta bort tecknen ` runt det"),
    "a heading of short capitals": ("¤## VAD KAN DU BE OM?\n\nText.", "rubriken är skriven med stora bokstäver: skriv den med små"),
    "a heading that is a link": ("¤## Vad gör [Brå](bra.md)?\n\nText.", "rubriken är en länk: skriv rubriken för sig, och länken i texten under"),
    "half a quotation": ('De sade ¤"nej.', "ett citattecken saknar sitt andra: skriv ett före och ett efter orden"),
    "another language by its code": ('*råd*{: lang="¤se" }', '"se" är nordsamiska: svenska skrivs "sv"'),
    "what may be a person's number": ("Numret ¤850101-2384 syns.", '"850101-2384" ser ut som ett personnummer: ta bort det, om det är ett'),
    "a quotation of a quotation": ("¤>> Hej, stämmer numret?", TWO),
    "another": ("Text.\n\n¤> > Ja, det gör det.", TWO),
    "a third": ("¤>>> Ja.", TWO),
    "a bold line": ("¤**Vilka får stöd?**\n\nAlla.", LIKE.format("Vilka får stöd?")),
    "a bold line of a word": ("Text.\n\n¤**Bakgrund**\n\nText.", LIKE.format("Bakgrund")),
    "a bold line with a number": ("¤**1 Syfte och mål**\n\nText.", LIKE.format("1 Syfte och mål")),
    "a heading of an item": ("- Ring Brå\n¤    ## Sedan\n- Skriv", 'rubriken står i en lista: ta bort "##", eller tecknet före'),
    "hours by their day": ("Telefontid: ¤må–fr 16–8.", '"må–fr 16–8" slutar före sin början: kontrollera tiderna'),
    "hours of weekdays": ("Öppet ¤vardagar 12–8.", '"vardagar 12–8" slutar före sin början: kontrollera tiderna'),
    "hours of a day": ("Öppet ¤tisdagar 13.30–13.", '"tisdagar 13.30–13" slutar före sin början: kontrollera tiderna'),
    "ages turned round": ("Den frågar dem i åldern ¤84–16 år.", '"84–16 år" slutar före sin början: kontrollera talen'),
    "weeks turned round": ("Räkna med ¤6 – 4 veckor.", '"6 – 4 veckor" slutar före sin början: kontrollera talen'),
    "shares turned round": ("Det är ¤26–16 procent färre.", '"26–16 procent" slutar före sin början: kontrollera talen'),
    "a hyphen between sections": ("Lagen säger det (¤11-12 §§).", '"11-12 §§" skrivs "11–12 §§", med tankstreck'),
    "a hyphen between ages": ("Barn som är ¤7-12 år.", '"7-12 år" skrivs "7–12 år", med tankstreck'),
    "a link that stayed behind": ("Läs lägesbilden ¤(se länk).", NO_LINK),
    "a link below": ("Anmäl dig ¤(via länken nedan).", NO_LINK),
    "a word for a link": ("Läs mer ¤(länk).", NO_LINK),
    "a month cut short": ("Den kom ¤12 jan 2024.", '"12 jan": skriv hela månaden, som 24 november'),
    "a month cut short with a stop": ("Den kom ¤3 sept. 2024.", '"3 sept.": skriv hela månaden, som 24 november'),
    "a day in words and a month cut short": ("Den kom den ¤1:a jul 2023.", '"1:a jul": skriv hela månaden, som 24 november'),
    "two stops": ("Brå ger råd¤.. Och stöd.", '"..": ta bort det ena tecknet'),
    "a blank before a comma": ("Brå ger råd ¤,stöd och pengar.", 'ett blanksteg före ",": ta bort det'),
    "no blank after a stop": ("Brå ger råd till kommuner¤.De får också pengar.", 'ett blanksteg saknas efter "."'),
    "a verb twice": ("Brå ger ¤ger råd.", '"ger ger": står två gånger, ta bort ett om det är ett fel'),
    "a day of two kinds": ("Mötet är ¤3/4/2026.", f'"3/4/2026" {CLEAR}'),
    "a heading of capitals": ("¤## KONTAKTA BRÅ NU\n\nText.", "rubriken är skriven med stora bokstäver: skriv den med små"),
    "a bold heading": ("¤## **Kontakt**\n\nText.", "rubriken är fet ändå: ta bort stjärnorna"),
    "a colon": ("¤## Kontakt:\n\nText.", 'rubriken slutar med ":": ta bort tecknet'),
    "a stop": ("¤## Så kontaktar du Brå.\n\nText.", 'rubriken slutar med ".": ta bort tecknet'),
    "nothing under a heading": ("¤## Kontakt\n\n## Mer\n\nText.", "rubriken har ingen text under sig: skriv den, eller ta bort rubriken"),
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
    "a person": ("Ring samordnaren ¤Anna Exempel i Lund.", '"Anna Exempel" ser ut som en person: skriv bara funktionen'),
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
        "## BRÅ och SKR\n\nText.",
        '```\nkod\n```\n\n{{ phone("bra") }}\n\nDe sade "ja" och "nej".',
        '*råd*{: lang="sv" }, organisationsnumret 202100-2114 och dagen 2026-01-01.',
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
        "> Citat\n>\n> i två stycken",
        "**Obs.** Det är viktigt.\n\n**Viktigt:** Ring.\n\n**Fiskben:**",
        "- Ring\n\n    Mer om det.",
        "Öppet må–fr 8–16, fredagar 22–02 och vardagar 9.30–12.",
        "Läs krisinformation.se, m.fl., t.ex. f.d. BRÅ … och så vidare...",
        "Se a.b, Brå.se och ver.2.",
        "Kommunerna, m.fl.; Brå (f.d. BRÅ).",
    ],
)
def test_a_page_may_have(text: str) -> None:
    assert slips_of(text) == []


def test_a_page_in_english_is_left_alone() -> None:
    page = DocPage(
        "docs/x.md", "x.md", "---\ntitle: X\ndescription: X.\nlang: en\n---\n## A:\n\nHad had."
    )
    assert list(page_slips(page)) == []
