"""What Markdown leaves on a page, what a draft or another program left there: each told once, in its place.

Each sentence has three texts or more, with a mark before the place and what the sentence shows; the
list after that has what is as odd, and right.
"""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.pages import page_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"

TOLD = {
    "en lista kan inte stå i en tabell: skriv den som en mening": (
        ("| A | B |\n|---|---|\n| ¤- x | 1 |\n| 2 | y |", ""),
        ("| A | B |\n|---|---|\n| 1 | ¤* Ring |\n| 2 | y |", ""),
        ("| A | B |\n|---|---|\n| x | ¤- 1. Skriv |\n| 2 | y |", ""),
    ),
    '"{}" står för ingenting i en cell: skriv texten, eller ta bort tecknet': (
        ("| A | B |\n|---|---|\n| ¤> | x |\n| 1 | y |", ">"),
        ("| A | B |\n|---|---|\n| 1 | ¤=B2*2 |\n| 2 | y |", "="),
        ("| A | B |\n|---|---|\n| ¤^ | x |\n| 1 | y |", "^"),
    ),
    '"{}" är ett tal som kalkylbladet inte visade: skriv talet': (
        ("| A | B |\n|---|---|\n| ¤1,2E+05 | x |\n| 1 | y |", "1,2E+05"),
        ("| A | B |\n|---|---|\n| ¤##### | x |\n| 1 | y |", "#####"),
        ("- Kostnad ¤3,5E-02 kronor.\n- Ring.", "3,5E-02"),
    ),
    "tabellen står i kod: ta bort raderna med ``` runt den": (
        ("¤```\n| A | B |\n|---|---|\n| 1 | 2 |\n```", ""),
        ("Text.\n\n¤~~~\n| A |\n|---|\n~~~", ""),
        ("¤```\n| a |\n| b |\n```\n\nText.", ""),
    ),
    '"{}" syns på sidan som det står: ta bort det, eller skriv med ord': (
        ("Läs ¤$$i dag.", "$$"),
        ("Ring Brå ¤* i dag.", "*"),
        ("- Planen¤^2 gäller.\n- Ring.", "^"),
        ("Ring¤+ Brå i dag.", "+"),
        ("Planen¤° gäller.", "°"),
        ("Rådet¤%s möts i £den.", "%"),
    ),
    '"{}" saknar sitt nummer: skriv det före, som 5 §': (
        ("Enligt ¤§ i lagen gäller det.", "§"),
        ("Läs mer i ¤§ om planen.", "§"),
        ("- Se ¤§ längre ner.\n- Ring.", "§"),
    ),
    "ett blanksteg saknas efter talet: lägg till det": (
        ("Det kostar ¤500kr i dag.", ""),
        ("Alla ¤21län möts.", ""),
        ("- Mötet är ¤3mars.\n- Ring.", ""),
    ),
    "ett blanksteg saknas före året: lägg till det": (
        ("Vi möts i ¤mars2027 i Lund.", ""),
        ("Det gäller ¤sedan2023.", ""),
        ("- Planen från ¤maj2026.\n- Ring.", ""),
    ),
    "strecket hör till ingendera sidan: skriv – med blanksteg på båda, eller inget": (
        ("Ring oss¤ –gärna i dag.", ""),
        ("Planen¤– som gäller.", ""),
        ("- Råd¤ –möten och mer.\n- Ring.", ""),
    ),
    "ett blanksteg saknas före fetstilen: lägg till det": (
        ("Det är vik¤**tigt** att ringa.", ""),
        ("Läs plan¤**en** först.", ""),
        ("- Ring kommun¤**en** nu.\n- Skriv.", ""),
    ),
    "raden hör till ett mejl: ta bort den": (
        ("¤Tack på förhand!", ""),
        ("¤PS. Glöm inte mötet.", ""),
        ("¤Ha en trevlig helg!", ""),
    ),
    "två bindestreck visas som två: skriv –": (
        ("Ring¤ ----- gärna i dag.", ""),
        ("Planen¤-----rådet möts.", ""),
        ("- Läs¤ ---- och skriv.\n- Ring.", ""),
    ),
    "tecknen // visas: ta bort dem och anteckningen efter": (
        ("Läs den ¤//Anna i dag.", ""),
        ("Planen gäller ¤//Erik", ""),
        ("- Ring Brå ¤//Karin\n- Skriv.", ""),
    ),
    '"{}" väntar på ett svar: skriv det, eller ta bort det': (
        ("Planen ¤(?) gäller.", "(?)"),
        ("Ring ¤(...) i dag.", "(...)"),
        ("- Rådet ¤(…) möts.\n- Ring.", "(…)"),
        ("Ring Brå. ¤TA BORT", "TA BORT"),
        ("¤STRYK det här.", "STRYK"),
        ("- ¤SKRIV OM planen.\n- Ring.", "SKRIV OM"),
        ("¤Obs! Stämmer inte längre.", "Obs! Stämmer inte längre."),
        ("¤OBS: uppdatera planen.", "OBS: uppdatera planen."),
        ("¤NB. Kolla, stämmer ej i dag.", "NB. Kolla, stämmer ej i dag."),
        ("Det gäller ¤X kommuner.", "X"),
        ("Ring Brå ¤(oklart) i dag.", "(oklart)"),
        ("- Planen ¤(TBC) gäller.\n- Ring.", "(TBC)"),
        ("¤Se kommentar från Brå.", "Se kommentar från Brå."),
        ("¤(Se synpunkter från rådet)", "(Se synpunkter från rådet)"),
        ("¤Se kommentarer av Lund.", "Se kommentarer av Lund."),
    ),
    "raden säger att texten inte är klar: ta bort den, eller gör texten klar": (
        ("¤Version 2, ändrad av rådet.", ""),
        ("¤Version 1.3 sparad i maj.", ""),
        ("¤Version 4 av Brå", ""),
        ("¤Att göra: fråga Brå.", ""),
        ("¤Fortsättning följer.", ""),
        ("¤Senast sparad i dag av Anna", ""),
    ),
    '"{}" säger hur texten har ändrats: ta bort det': (
        ("¤INTERNT: visa inte det här.", "INTERNT:"),
        ("¤Kommentar: skriv om planen.", "Kommentar:"),
        ("¤Anm: rådet möts i maj.", "Anm:"),
        ("¤NYTT: Planen gäller i dag.", "NYTT:"),
        ("¤ÄNDRAT 3/11: Ring Brå.", "ÄNDRAT 3/11:"),
        ("¤**FÖRSLAG:** Skriv planen.", "**FÖRSLAG:"),
    ),
    '"{}" är en anteckning till den som skriver: ta bort den': (
        ("Planen ¤(alternativt: rådet) gäller.", "(alternativt: rådet)"),
        ("Ring ¤[NY TEXT: Brå] först.", "[NY TEXT: Brå]"),
        ("Planen ¤(AK: stämmer det) gäller.", "(AK: stämmer det)"),
        ("Ring Brå ¤[NB: inte än] först.", "[NB: inte än]"),
        ("- Rådet ¤(JK: fråga) möts.\n- Ring.", "(JK: fråga)"),
    ),
    '"{}": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken': (
        ("Planen ¤(s. 14) gäller.", "(s. 14)"),
        ("Läs mer ¤(sid 3–5).", "(sid 3–5)"),
        ("- Rådet ¤(sidan 2) svarar.\n- Ring.", "(sidan 2)"),
    ),
    '"{}": bilder och tabeller har inga nummer här: ta bort det, eller länka till rubriken': (
        ("Planen ¤(figur 3) gäller.", "(figur 3)"),
        ("Läs mer ¤(se kapitel 4.2).", "(se kapitel 4.2)"),
        ("- Rådet ¤(tabell 1) svarar.\n- Ring.", "(tabell 1)"),
        ("Planen gäller. ¤Se bild 3.", "Se bild 3"),
        ("Läs om planen, ¤se figur 12 och lagen.", "se figur 12"),
        ("- Rådet svarar, ¤se tabell 4.\n- Ring.", "se tabell 4"),
    ),
    "citattecknet står två gånger: ta bort det ena": (
        ("De sade ¤””nej” i dag.", ""),
        ("Ordet ¤””stöd” finns.", ""),
        ("Svara ”ja¤”” först.", ""),
    ),
    "raden blir ett streck tvärs över sidan: ta bort den": (
        ("Text.\n\n¤* * *\n\nText.", ""),
        ("## A\n\n¤- - -\n\nText.", ""),
        ("Text.\n\n¤_ _ _\n\nText.", ""),
        ("Text.\n\n¤---\n\nText.", ""),
        ("Text.\n\n¤***\n\nMer.", ""),
        ("## A\n\n¤___\n\nText.", ""),
    ),
    '"{}" är tomt: skriv det som skulle stå där, eller ta bort det': (
        ("Brå ¤() ger råd.", "()"),
        ('Ordet ¤"" betyder mycket.', '""'),
        ("Ring ¤**** i dag.", "****"),
    ),
    '"{}": ta bort det ena tecknet': (
        ("Ring Brå¤, . i dag.", ", ."),
        ("Planen gäller¤. . Läs den.", ". ."),
        ("- Ring¤, , skriv.\n- Läs.", ", ,"),
        ("Är det rätt¤?, skriv.", "?,"),
        ("Ring Brå¤!, i dag.", "!,"),
        ("- Planen¤,. gäller.\n- Ring.", ",."),
    ),
    '"{}": välj det ena, eller skriv och/eller': (
        ("Ring ¤och eller skriv.", "och eller"),
        ("Planen ¤och eller rådet.", "och eller"),
        ("- Läs ¤och eller ring.\n- Skriv.", "och eller"),
    ),
    '"{}": skriv beloppet som 500 kronor': (
        ("Det kostar ¤500:- i dag.", "500:-"),
        ("Stödet är ¤1000:-.", "1000:-"),
        ("- Kostnad ¤25 :- per dag.\n- Ring.", "25 :-"),
    ),
    '"{}" har bokstaven O i numret: skriv siffran 0': (
        ("Ring ¤O8-527 58 400 nu.", "O8-527 58 400"),
        ("Numret är ¤O10-223 40 00.", "O10-223 40 00"),
        ("- Växel: ¤0O8-12 34 56\n- Ring.", "0O8-12 34 56"),
    ),
    '"{}" är inget årtal: kontrollera det': (
        ("Lagen kom ¤år 20226.", "år 20226"),
        ("Det var ¤året 202266 i Lund.", "året 202266"),
        ("- År som ¤år 19999.\n- Ring.", "år 19999"),
    ),
    "raden hör till en annan webbplats: ta bort den": (
        ("¤Översätt den här sidan", ""),
        ("Text.\n\n¤Logga in", ""),
        ("¤Translate this page", ""),
    ),
    '"{}": en chattjänst är ingen källa, skriv var det står': (
        ("¤Källa: Copilot säger det.", "Källa: Copilot"),
        ("¤Källor: ChatGPT", "Källor: ChatGPT"),
        ("Läs mer (¤källa: Gemini).", "källa: Gemini"),
    ),
    "raden är ett sidnummer: ta bort den": (
        ("¤Bild 3 av 12", ""),
        ("¤- 3 -", ""),
        ("Text.\n\n¤– 12 –", ""),
    ),
    "raden hör till ett annat program: ta bort den, eller skriv den i Markdown": (
        ("¤diff --git a/x b/x", ""),
        ("¤2026-11-24 10:32:01 INFO Klar", ""),
        ("¤.rubrik { color: red; }", ""),
    ),
    '"{}" står mitt i meningen: skriv det med liten bokstav, eller en punkt före': (
        ("Ring, ¤Och skriv sedan.", "Och"),
        ("Planen gäller, ¤Men rådet möts.", "Men"),
        ("- Läs planen, ¤Eller ring.\n- Skriv.", "Eller"),
    ),
    'makrot saknar sina klamrar: skriv {{ namn("värde") }}': (
        ('Ring ¤phone("bra") i dag.', ""),
        ('Se ¤law("a") först.', ""),
        ('- Ring ¤phone("skr").\n- Skriv.', ""),
    ),
    '"{}" är ett sidnummer: ta bort det': (
        ("Läs ¤sida 3 av 7 först.", "sida 3 av 7"),
        ("Planen (¤Sid 2 av 4) gäller.", "Sid 2 av 4"),
        ("- Ring Brå, ¤sida 1 av 2.\n- Skriv.", "sida 1 av 2"),
        ("Planen gäller¤     3 (7)", "3 (7)"),
        ("2026-11-24¤        1 (3)", "1 (3)"),
        ("Brås rapport¤          12 (40)", "12 (40)"),
    ),
    '"{}" ser ut som en fotnot: ta bort den, och skriv källan bland källorna': (
        ("¤[1] Brå 2019.", "[1]"),
        ("¤Not 2: Brå 2019.", "Not 2:"),
        ("¤1 Brå (2019), s. 14.", "1"),
        ("Planen¤3 gäller i dag.", "3"),
        ("Lagen gäller.¤4 Den är ny.", "4"),
        ("- Rådet¤12 möts i maj.\n- Ring.", "12"),
    ),
    '"{}" står för en text: skriv den, eller ta bort det': (
        ("Vi möts år ¤20XX i Lund.", "20XX"),
        ("Svara senast ¤2027-XX-XX.", "2027-XX-XX"),
        ("Frågor tas av ¤N.N. i Lund.", "N.N."),
        ("¤Klicka här för att lägga till text", "Klicka här för att lägga till text"),
        ("¤Klicka eller tryck här för att ange text.", "Klicka eller tryck här för att ange text"),
        ("¤Välj ett objekt.", "Välj ett objekt."),
    ),
    '"{}" är ett fält ur Word: skriv vad som skulle stå där': (
        ("Läs ¤REF _Ref12 först.", "REF _Ref12"),
        ('Se ¤HYPERLINK "https://bra.se" i dag.', 'HYPERLINK "https://bra.se"'),
        ("Se ¤TOC \\o här.", "TOC \\o"),
    ),
    '"{}": två ord som säger samma sak, behåll det ena': (
        ("Ni ¤ska bör ringa.", "ska bör"),
        ("Planen ¤måste ska följas.", "måste ska"),
        ("- Alla ¤bör ska ringa.\n- Skriv.", "bör ska"),
    ),
    "raden hör till en chatt: ta bort den": (
        ("¤Redigerad", ""),
        ("¤Sett av 12", ""),
        ("¤3 svar", ""),
    ),
    'citattecknet skrivs " före och efter orden': (
        ("De sade ¤,,ja'' i dag.", ""),
        ("Ordet ¤,,stöd betyder mycket.", ""),
        ("Svara nej¤'' först.", ""),
    ),
    '"{}" hör till en paragrafs nummer, som saknas: skriv det före, som 5 §': (
        ("Enligt ¤§lagen gäller det.", "§"),
        ("- Läs ¤§rådet först.\n- Ring.", "§"),
        ("Se ¤§§planen.", "§§"),
    ),
    '"{}": skriv förkortningen med punkter, eller orden': (
        ("Ring ¤t ex Brå i dag.", "t ex"),
        ("Råd, möten ¤m m gäller.", "m m"),
        ("- Fråga ¤bl a rådet.\n- Ring.", "bl a"),
    ),
    "punkterna står för något: skriv det, eller ta bort dem": (
        ("Ring ¤...Brå i dag.", ""),
        ("Planen¤ .......... gäller.", ""),
        ("- ¤...och skriv.\n- Ring.", ""),
    ),
    '"{}": välj det ena ordet': (
        ("Planen ¤är/var ny.", "är/var"),
        ("Ni ¤ska/bör ringa.", "ska/bör"),
        ("- Rådet ¤kan/måste svara.\n- Ring.", "kan/måste"),
    ),
    "ett blanksteg saknas efter kolonet: lägg till det": (
        ("**Ring**¤:kommunen först.", ""),
        ("Det gäller **alla**¤:polisen också.", ""),
        ("- **Plan**¤:skriv den.\n- Ring.", ""),
        ("Det gäller¤:kommunen först.", ""),
        ("Ring någon¤:polisen svarar.", ""),
        ("- Planen¤:rådet äger den.\n- Ring.", ""),
    ),
    "raden säger hur texten har ändrats: ta bort den": (
        ("¤---- ny text ----", ""),
        ("¤** ny text **", ""),
        ("¤---- gammal text om Lund ----", ""),
    ),
    "haken gör ingen länk: skriv [vad sidan heter](adressen), eller ta bort den": (
        ("Läs ¤[planen i dag.", ""),
        ("Ring Brå¤] först.", ""),
        ("- Läs ¤[planen i dag.\n- Ring.", ""),
    ),
    '"{}" gör ingenting här, och syns på sidan: skriv "- " om raden är en punkt, annars bara orden': (
        ("¤++ Ring Brå", "++"),
        ("¤/ Skriv.", "/"),
        ("¤& Läs planen.", "&"),
    ),
    "strecket är av ett annat slag: skriv –, med blanksteg på båda sidor": (
        ("Ring Brå ¤― skriv.", ""),
        ("Planen ¤‒ den nya – gäller.", ""),
        ("- Rådet ¤― i dag.\n- Ring.", ""),
    ),
    'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad, och texten indragen under': (
        ("¤! ! ! Ring Brå", ""),
        ("¤!Ring Brå.", ""),
        ("¤!! Planen gäller.", ""),
    ),
    "raden blir ingen rubrik: skriv ## och ett blanksteg före den, eller ta bort #": (
        ("¤#Planen", ""),
        ("¤#Åtgärder", ""),
        ("Text.\n\n¤#Ring Brå", ""),
    ),
    '"{}" kommer efter 1: numrera om, eller lägg till det som saknas': (
        ("## Steg 1: Ring\n\nText.\n\n¤## Steg 3: Skriv\n\nText.", "Steg 3"),
        ("## Fas 1\n\nText.\n\n¤## Fas 4\n\nText.", "Fas 4"),
        ("### Steg 1\n\nText.\n\n¤### Steg 1\n\nText.", "Steg 1"),
    ),
    '"{}" kommer efter ingen: numrera om, eller lägg till det som saknas': (
        ("¤## Steg 2\n\nText.", "Steg 2"),
        ("Text.\n\n¤### Steg 3\n\nText.", "Steg 3"),
        ("## Fas 1\n\nText.\n\n¤### Fas 2\n\nText.", "Fas 2"),
    ),
    "rubriken har ingen text under sig: skriv den, eller ta bort rubriken": (
        ("¤## A\n\n## B\n\nText.", ""),
        ("Text.\n\n¤### A\n\n## B\n\nText.", ""),
        ("¤## A\n\n## B\n\n### C\n\nText.", ""),
    ),
    'rubriken delar listan: flytta raden, eller börja den med "- "': (
        ("- Ring.\n¤## Planen\n- Skriv.", ""),
        ("1. Ring.\n¤## Läs\n2. Skriv.", ""),
        ("Text.\n\n- Ring.\n¤## Sedan\n- Läs.", ""),
    ),
    'citatet delar listan: flytta raden, eller börja den med "- "': (
        ("- Ring.\n¤> Planen\n- Skriv.", ""),
        ("1. Ring.\n¤> Läs\n2. Skriv.", ""),
        ("Text.\n\n- Ring.\n¤> Sedan\n- Läs.", ""),
    ),
    "strecken under rubriken blir en linje: ta bort raden": (
        ("## Planen\n¤-----\n\nText.", ""),
        ("Text.\n\n### Ring\n¤----------\nText.", ""),
        ("## A\n¤*****\n\nText.", ""),
    ),
    "hela stycket står i parentes: skriv det i texten, eller ta bort det": (
        ("¤(mer om detta)", ""),
        ("Text.\n\n¤(Planen gäller inte än.)", ""),
        ("¤(Ring Brå först).", ""),
    ),
    'raden ser ut som en rubrik: skriv "### {}", eller ta bort stjärnorna': (
        ("¤*Gör så här*", "Gör så här"),
        ("¤__Läs planen__", "Läs planen"),
        ("¤***Planen i korthet***", "Planen i korthet"),
    ),
    "rubriken är skriven med stora bokstäver: skriv den med små": (
        ("¤## PERIOD\n\nText.", ""),
        ("¤## SAMVERKAN\n\nText.", ""),
        ("¤### ÅTGÄRDER\n\nText.", ""),
    ),
    "stycket är nästan som det ovanför: är det ena kvar från en ändring?": (
        ("Länsstyrelsen ger råd till alla kommuner i länet, och hjälper dem att följa upp planen varje år.\n\n¤Länsstyrelsen ger råd till alla kommuner i länet, och hjälper dem att följa upp planen i maj.", ""),
        ("Ring sedan Brottsförebyggande rådet, som ger råd till alla kommuner och länsstyrelser i landet.\n\n¤Ring Brottsförebyggande rådet, som ger råd till alla kommuner och länsstyrelser i hela landet.", ""),
        ("Text.\n\nPolisen möter kommunen två gånger varje år, i maj och oktober, för att gå igenom planen.\n\n¤Polisen möter kommunen två gånger varje år, i maj och november, för att gå igenom planen.", ""),
    ),
    "ordet är avstavat, och resten står här: skriv ihop det, utan bindestreck och tom rad": (
        ("Det här är ett brottsföre-\n\n¤byggande arbete.", ""),
        ("Ring länsstyr-\n\n¤elsen i dag.", ""),
        ("Planen följs upp varje hös-\n\n¤ten i Lund.", ""),
    ),
}  # fmt: skip

RIGHT = (
    "Temperaturen var -5 grader, eller under –3.",
    "Mer än ~30 och ±2.",
    "Avgiften är < 500 kronor, och åldern > 18 år.",
    "Kvoten är 3 × 4 = 12.",
    "Ytan är 12 m² och 3 km².",
    "Det är ½ dag, eller ¾ av en timme.",
    "Skriv till Brå & SKR, AB Volvo & Co.",
    "Enheten kostar 5 € eller 6 £, i dag $5.",
    "Regeln finns i 10 a § och 3 kap. 2 § första stycket.",
    "Paragraferna 4–6 §§ i lagen (2023:196).",
    "Hon sade: ”Ja, det gör vi.” Sedan gick hon.",
    "Ordet \"brott\" och ordet 'hot' skiljer sig.",
    "Frågan är enkel – och svaret svårt – för många.",
    "Perioden 2019–2022, sidorna 12–14 och kl. 9–16.",
    "Sverige (och Norden) följer planen.",
    "Citatet är kortat: ”Kommunen ska […] följa upp.”",
    "Se … och fortsätt sedan.",
    "Ring +46 8 527 58 400 från utlandet.",
    "Filen heter min\\_fil och mappen min_mapp.",
    "Stjärnan \\* betyder att svaret krävs.",
    "Skriv \\# före ordet, och \\| mellan.",
    "Metoden C++ och språket F är språk.",
    "A/B-test, och/eller, in-/utdata och 24/7.",
    "Läs [lagen](a.md), [10 §](b.md#tio) och [SOU 2021:49](https://www.regeringen.se/a).",
    "[![Karta över länen](karta.png)](b.md)",
    "Adressen är <https://bra.se/> och brevlådan <info@bra.se>.",
    "**Viktigt:** ring först, *sedan* skriv, ***alltid*** båda.",
    "_Kursiv_ och __fet__ skrivs så, liksom **fet med *kursiv* i**.",
    "Kod: `a | b`, `{{ x }}` och `#1` visas som de står.",
    "1. Ring.\n2. Skriv.\n\n    Mer om det.\n\n3. Läs.",
    "- Ring:\n    - Brå\n    - polisen\n- Skriv.",
    "> Ett citat av Brå.\n\nText efter.",
    "Ord\n:   Förklaring av ordet.\n:   En till.",
    '!!! tip "Råd & stöd (2026)"\n    Text i rutan.\n\n    - Ring.\n    - Skriv.',
    '!!! Note "Stor bokstav"\n    Text.',
    "| A | B |\n|:--|--:|\n| – | 12,5 |\n| [Lag](a.md) | x |",
    "| Fråga | Svar |\n|---|---|\n| Vem? | Brå (utan kostnad) |\n| När? | 3 mars |",
    "A | B\n:-: | ---\n1 | 2",
    "## Vad gäller 2026? { #vad }\n\nText.",
    "### Steg för steg\n\nText.",
    "## Steg 1: Ring\n\nText.\n\n## Steg 2: Skriv\n\nText.",
    "## Covid-19 och brott\n\nCovid19 påverkade 2020.",
    "Iso9001 är en standard, liksom b12 är ett vitamin.",
    "EU:s mål, Brås råd, SKR:s kurser och IMY:s beslut.",
    "De som ska kan välja. Det vi ska är klart.",
    "Det är klart att vi kan. Ska vi ringa?",
    "Kommun X och kommun Y i exemplet.",
    "Bilden visar t.ex. länen, bl.a. Skåne, m.m.",
    "(Läs mer på nästa sida.) Sedan ringer du.",
    "OBS-protokollet finns kvar, och HBTQI-frågor.",
    "~~~\nkod\n~~~",
    "Priset är ca 25 000 kr/år, dvs. 2 083 kr/mån.",
    "Länsstyrelsen möter 15 kommuner i maj.\n\nPolisen möter tre av dem i juni, och resten i augusti.",
)  # fmt: skip


def slips_of(text: str) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + text)
    return [f"{place.line}:{place.column}: {says}" for place, says in page_slips(page)]


@pytest.mark.parametrize("says", TOLD)
def test_what_is_left_is_told_once_in_its_place(says: str) -> None:
    assert len(TOLD[says]) >= 3
    for text, shown in TOLD[says]:
        line, _, column = marked_place(text).partition(":")
        told = f"{int(line) + 4}:{column}: " + says.replace("{}", shown)
        assert slips_of(text.replace(MARK, "")) == [told], text


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_odd_and_right_is_left_alone(text: str) -> None:
    assert slips_of(text) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("title: Prov ~ mer", '"~" syns på sidan som det står: ta bort det, eller skriv med ord'),
        ("title: Prov ¦ mer", '"¦" syns på sidan som det står: ta bort det, eller skriv med ord'),
        ("title: Prov [ny", "haken gör ingen länk: skriv [vad sidan heter](adressen), eller ta bort den"),
    ],
)  # fmt: skip
def test_a_sign_in_the_title_is_told(line: str, says: str) -> None:
    page = DocPage("docs/prov.md", "prov.md", HEAD.replace("title: Prov", line) + "Text.")
    assert [told for _, told in page_slips(page)] == [says]
