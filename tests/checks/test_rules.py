"""Every rule across records: what breaks it, told once and in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.checks import CHECKS, places
from macros.load import read_all
from macros.source.law_values import numbers_differ
from tests.helpers import SMALL_RULES, TODAY, Break, data_problem_lines, open_small

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("read_once")

PLACES, NETWORK, FUNCTIONS = "data/places.yaml", "data/network.yaml", "data/coordinators.yaml"
HISTORY, LAWS = "data/changelog.yaml", "data/laws.yaml"
SOURCES = "data/sources.yaml"
EVENTS, INITIATIVES, METHODS = "data/events.yaml", "data/initiatives.yaml", "data/methods.yaml"
MESSAGES = "data/messages.yaml"
QUESTIONS, NEEDS, RHYTHM = "data/questions.yaml", "data/needs.yaml", "data/rhythm.yaml"

RENUMBERED = ((RHYTHM, "2023:196", "2023:169"),)

SKANE = '  - id: lansstyrelsen-skane\n    title: Regional samordnare\n    role: regional-samordnare\n    organisation: lansstyrelsen-skane\n    county: "12"\n'
BJUV = '  - code: "1260"\n    name: Bjuv\n    county: "12"\n'
NORD = "  - id: polisregion-stockholm\n    title: Brottsförebyggande samordnare\n    role: polisens-samordnare\n"

NAMES = "data/place_names.yaml"

CASES: dict[str, list[Break]] = {
    "place-names-once": [
        Break(NAMES, 'county: "12"', 'county: ¤"06"', "platsen har redan en lista på rad 3: för ihop dem till en"),
    ],
    "place-names-of-others": [
        Break(NAMES, "- Rosengård", "- ¤Lund", '"Lund" finns redan som namn på rad 60 i data/places.yaml: ta bort det här'),
        Break(NAMES, "- Rosengård", "- ¤malmö", '"malmö" finns redan som namn på rad 56 i data/places.yaml: ta bort det här'),
        Break(NAMES, "- Österlen", "- ¤Skåne län", '"Skåne län" finns redan som namn på rad 34 i data/places.yaml: ta bort det här'),
    ],
    "known-references": [
        Break(PLACES, 'name: Bjuv\n    county: "12"', 'name: Bjuv\n    county: ¤"15"', 'okänd länskod "15" – menade du "12" (Skåne län)?'),
        Break(PLACES, "police_region: syd", "police_region: ¤syt", 'okänd polisregion "syt" – menade du "syd" (Syd)?'),
        Break(FUNCTIONS, "organisation: bra\n", "organisation: ¤bar\n", 'okänd organisation "bar" – menade du "bra" (Brottsförebyggande rådet)?'),
        Break(FUNCTIONS, 'county: "12"', 'county: ¤"15"', 'okänd länskod "15" – menade du "12" (Skåne län)?'),
        Break(FUNCTIONS, "police_region: mitt", "police_region: ¤mit", 'okänd polisregion "mit" – menade du "mitt" (Mitt)?'),
        Break(NETWORK, 'county: "12"', 'county: ¤"15"', 'okänd länskod "15" – menade du "12" (Skåne län)?'),
        Break(NETWORK, "convenor: bra", "convenor: ¤brottsradet", 'okänd organisation "brottsradet": rätta det, eller lägg till posten i data/network.yaml'),
        Break(NETWORK, "      - polisen\n", "      - ¤polis\n", 'okänd organisation "polis" – menade du "polisen" (Polismyndigheten)?'),
        Break(HISTORY, "- nationell-samordnare", "- ¤nationel-samordnare", 'okänd funktion "nationel-samordnare" – menade du "nationell-samordnare" (Nationell brottsförebyggande samordnare vid länsstyrelserna)?'),
        Break(NETWORK, "- from: bra", "- from: ¤bras", 'okänd organisation "bras" – menade du "bra" (Brottsförebyggande rådet)?'),
        Break(NETWORK, "to: lansstyrelserna", "to: ¤lansstyrelser", 'okänd organisation "lansstyrelser" – menade du "lansstyrelserna" (Länsstyrelserna)?'),
        Break(INITIATIVES, "- konferensen", "- ¤konferens", 'okänt initiativ "konferens" – menade du "konferensen" (Råd för framtiden)?'),
        Break(EVENTS, '- "12"', '- ¤"15"', 'okänd länskod "15" – menade du "12" (Skåne län)?'),
        Break("data/questions.yaml", "lead:\n      - bra\n", "lead:\n      - ¤bras\n", 'okänd organisation "bras" – menade du "bra" (Brottsförebyggande rådet)?'),
        Break(NETWORK, "initiated_by: polisen", "initiated_by: ¤polis", 'okänd organisation "polis" – menade du "polisen" (Polismyndigheten)?'),
        Break(EVENTS, "initiative: stodet", "initiative: ¤stod", 'okänt initiativ "stod" – menade du "stodet" (Stöd till det regionala arbetet)?'),
        Break(INITIATIVES, "to: lansstyrelserna", "to: ¤lansstyrelser", 'okänd organisation "lansstyrelser" – menade du "lansstyrelserna" (Länsstyrelserna)?'),
        Break(NETWORK, "initiative: stodet", "initiative: ¤stod", 'okänt initiativ "stod" – menade du "stodet" (Stöd till det regionala arbetet)?'),
        Break("data/questions.yaml", "- stodet", "- ¤stod", 'okänt initiativ "stod" – menade du "stodet" (Stöd till det regionala arbetet)?'),
        Break(EVENTS, 'counties:\n      - "12"', 'counties:\n      - ¤"11"', 'okänd länskod "11" – menade du "12" (Skåne län)?'),
        Break("data/questions.yaml", "- grannsamverkan", "- ¤grannar", 'okänd metod "grannar" – menade du "grannsamverkan" (Grannsamverkan)?'),
        Break(METHODS, "- belysning", "- ¤ljus", 'okänd metod "ljus": rätta det, eller lägg till posten i data/methods.yaml'),
        Break("data/glossary.yaml", "- nodnumret", "- ¤nodnummer", 'okänt ord "nodnummer" – menade du "nodnumret" (112)?'),
        Break(METHODS, "      - bra-om-bra\n", "      - ¤bra-om-bro\n", 'okänd källa "bra-om-bro" – menade du "bra-om-bra" (Om Brå)?'),
        Break(METHODS, "      - bra-om-bra\n", "      - id: ¤bra-om-bro\n        place: s. 2\n", 'okänd källa "bra-om-bro" – menade du "bra-om-bra" (Om Brå)?'),
        Break(NEEDS, "      - lansstyrelserna\n", "      - ¤lansstyrelser\n", 'okänd organisation "lansstyrelser" – menade du "lansstyrelserna" (Länsstyrelserna)?'),
        Break(NEEDS, "organisation: bra", "organisation: ¤bro", 'okänd organisation "bro" – menade du "bra" (Brottsförebyggande rådet)?'),
        Break(NEEDS, "question: lagen", "question: ¤lag", 'okänd utvecklingsfråga "lag" – menade du "lagen" (Hur får vi lagen att fungera?)?'),
        Break(NEEDS, "initiative: stodet", "initiative: ¤stod", 'okänt initiativ "stod" – menade du "stodet" (Stöd till det regionala arbetet)?'),
        Break(NEEDS, "initiative: stodet", "event: ¤ansokan-2024", 'okänd händelse "ansokan-2024" – menade du "ansokan-2025" (Sista dag att söka bidrag)?'),
        Break(RHYTHM, "initiative: stodet", "initiative: ¤stod", 'okänt initiativ "stod" – menade du "stodet" (Stöd till det regionala arbetet)?'),
        Break(RHYTHM, "      - lansstyrelserna\n", "      - ¤lansstyrelser\n", 'okänd organisation "lansstyrelser" – menade du "lansstyrelserna" (Länsstyrelserna)?'),
        Break(SOURCES, "publisher: bra", "publisher: ¤bro", 'okänd organisation "bro" – menade du "bra" (Brottsförebyggande rådet)?'),
        # What is pointed to has been changed: told there, not at all that point to it.
        Break(PLACES, 'code: "12"', 'code: ¤"14"', 'ingen post pekar på "14", men 8 poster pekar på "12", som inte finns – menade du "12"?'),
        Break(PLACES, "id: syd", "id: ¤sid", 'ingen post pekar på "sid", men 2 poster pekar på "syd", som inte finns – menade du "syd"?'),
        Break(NETWORK, "id: polisen", "id: ¤polis", 'ingen post pekar på "polis", men 7 poster pekar på "polisen", som inte finns – menade du "polisen"?'),
        # It has been removed: told once, where it is first missed.
        Break(PLACES, '  - code: "12"\n    name: Skåne\n    full_name: Skåne län\n    seat: Malmö\n    police_region: syd\n    aliases:\n      - Skånska länet\n', "", 'okänd länskod "12" på 8 ställen, det första här: lägg tillbaka den, eller ändra alla', ((PLACES, 'name: Bjuv\n    county: "12"', 'name: Bjuv\n    county: ¤"12"'),)),
    ],
    "counties-on-the-map": [
        Break(PLACES, 'code: "09"', 'code: ¤"02"', 'länskod "02" (Gotlands län) finns inte på kartan – menade du "01"?', (
            (PLACES, 'code: "0980"\n    name: Gotland\n    county: "09"', 'code: "0280"\n    name: Gotland\n    county: "02"'),
            (NETWORK, 'county: "09"', 'county: "02"'), (FUNCTIONS, 'county: "09"', 'county: "02"'), (EVENTS, '- "09"', '- "02"'))),
    ],
    "unique-ids": [
        Break(PLACES, BJUV, BJUV + BJUV.replace("code: ", "code: ¤"), '"1260" används redan på rad 52: varje post ska ha ett eget värde'),
        Break(FUNCTIONS, "id: bra-stod", "id: ¤nationell-samordnare", '"nationell-samordnare" används redan på rad 2: varje post ska ha ett eget värde'),
        Break(NETWORK, "  - id: bra\n", "  - id: ¤polisen\n    name: Brå\n    kind: grupp\n    level: lokal\n    domain: x.se\n    website: https://x.se\n  - id: bra\n", '"polisen" används redan på rad 2: varje post ska ha ett eget värde'),
        Break(FUNCTIONS, "  - id: polisregion-syd\n", "  - id: ¤polisregion-ost\n", '"polisregion-ost" används redan på rad 34: varje post ska ha ett eget värde'),
    ],
    "unique-slugs": [
        Break(PLACES, "    slug: habo-uppsala\n", "", 'adressen "habo" hör redan till kommunen Håbo på rad 43: skriv en egen "slug" för Habo', ((PLACES, "name: Habo", "name: ¤Habo"),)),
        Break(PLACES, "slug: habo-uppsala", "slug: lund", 'adressen "lund" hör redan till kommunen Håbo på rad 43: skriv en egen "slug" för Lund', ((PLACES, "name: Lund", "name: ¤Lund"),)),
    ],
    "county-of-municipality": [
        Break(PLACES, 'name: Bjuv\n    county: "12"', 'name: Bjuv\n    county: ¤"09"', 'Bjuv har koden 1260 men länskoden "09" – menade du "12", eller är koden fel?'),
        Break(PLACES, 'code: "1260"\n    name: Bjuv\n    county: ', 'code: "1360"\n    name: Bjuv\n    county: ¤', 'Bjuv har koden 1360 men länskoden "12" – menade du "13", eller är koden fel?'),
    ],
    "role-has-its-place": [
        Break(FUNCTIONS, '    county: "12"\n', "", '"county" saknas: rollen regional-samordnare hör till en plats', ((FUNCTIONS, "role: regional-samordnare\n    organisation: lansstyrelsen-skane", "role: ¤regional-samordnare\n    organisation: lansstyrelsen-skane"),)),
        Break(FUNCTIONS, "    police_region: syd\n", "", '"police_region" saknas: rollen polisens-samordnare hör till en plats', ((FUNCTIONS, "  - id: polisregion-syd\n    title: Brottsförebyggande samordnare\n    role: ", "  - id: polisregion-syd\n    title: Brottsförebyggande samordnare\n    role: ¤"),)),
        Break(FUNCTIONS, "role: stod\n", 'role: stod\n    county: ¤"12"\n', '"county" hör inte till rollen stod: ta bort raden'),
    ],
    "county-of-organisation": [
        Break(FUNCTIONS, 'county: "12"', 'county: ¤"09"', 'Länsstyrelsen Skåne hör till länskod "12" (Skåne län), inte "09": ändra "county" eller "organisation"'),
        Break(FUNCTIONS, "organisation: lansstyrelsen-skane\n    county: ", "organisation: lansstyrelsen-gotland\n    county: ¤", 'Länsstyrelsen i Gotlands län hör till länskod "09" (Gotlands län), inte "12": ändra "county" eller "organisation"'),
    ],
    "one-regional-per-county": [
        Break(FUNCTIONS, SKANE, SKANE.replace("lansstyrelsen-skane", "en-till", 1) + "    note: Ring.\n" + SKANE.replace("county: ", "county: ¤", 1), 'Skåne län (länskod "12") har redan en samordnare som heter "Regional samordnare" på rad 65: ta bort en av dem, eller ge dem olika titlar'),
        Break(FUNCTIONS, "coordinators:\n", "¤coordinators:\n", 'samordnare saknas för Skåne län (länskod "12"): lägg till en post, med "vacant_until" om tjänsten är obesatt', ((FUNCTIONS, SKANE, "  - id: skane\n    title: Stöd\n    role: stod\n    organisation: lansstyrelsen-skane\n"),)),
    ],
    "one-per-police-region": [
        Break(FUNCTIONS, "police_region: mitt", "police_region: syd", "Polisregion Syd har redan en samordnare på rad 29, och Polisregion Mitt har ingen: kontrollera båda posterna", ((FUNCTIONS, "police_region: syd\n  - id: polisregion-stockholm", "police_region: ¤syd\n  - id: polisregion-stockholm"),)),
        Break(FUNCTIONS, "coordinators:\n", "¤coordinators:\n", "samordnare saknas för Polisregion Syd: lägg till en post", ((FUNCTIONS, "    role: polisens-samordnare\n    organisation: polisen\n    police_region: syd\n", "    role: stod\n    organisation: polisen\n"),)),
    ],
    "one-national": [
        Break(FUNCTIONS, "coordinators:\n", "¤coordinators:\n", 'samordnare saknas för nationell nivå: lägg till en post med rollen "nationell-samordnare"', ((FUNCTIONS, "role: nationell-samordnare", "role: stod"),)),
        Break(FUNCTIONS, "  - id: bra-stod", "  - ¤id: bra-stod", "nationell nivå har redan en samordnare på rad 2: ta bort en av dem", ((FUNCTIONS, "role: stod", "role: nationell-samordnare"),)),
    ],
    "reachable": [
        Break(FUNCTIONS, "  - id: bra-stod", "  - ¤id: tom\n    title: Stöd\n    role: stod\n    organisation: lansstyrelserna\n  - id: bra-stod", 'tom saknar kontaktväg: lägg till "contact" hos organisationen "lansstyrelserna", eller en "note" som säger vart man vänder sig'),
        Break(FUNCTIONS, "      email: bf@bra.se\n      phone: 08-527 584 40\n      hours", "      ¤hours", '"email" och "phone" saknas båda: minst en av dem behövs'),
    ],
    "under-own-domain": [
        Break(NETWORK, "email: skane@lansstyrelsen.se", "email: ¤skane@gmail.com", 'brevlådan "skane@gmail.com" hör inte till Länsstyrelsen Skåne: adressen ska sluta på @lansstyrelsen.se'),
        Break(NETWORK, "email: registrator.kansli@polisen.se", "email: ¤registrator.kansli@polsen.se", 'brevlådan "registrator.kansli@polsen.se" hör inte till Polismyndigheten: adressen ska sluta på @polisen.se'),
        Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", "page: ¤https://example.com/login", '"example.com" hör inte till Brå: sidan ska ligga under bra.se'),
        Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", "page: ¤https://bra.se.example.com/x", '"bra.se.example.com" hör inte till Brå: sidan ska ligga under bra.se'),
        Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", "page: ¤https://nybra.se/x", '"nybra.se" hör inte till Brå: sidan ska ligga under bra.se'),
        Break(NETWORK, "website: https://www.lansstyrelsen.se/skane", "website: ¤https://www.lansstyrelse.se/skane", '"www.lansstyrelse.se" hör inte till Länsstyrelsen Skåne: sidan ska ligga under lansstyrelsen.se'),
        Break(NETWORK, "domain: lansstyrelsen.se\n    website: https://www.lansstyrelsen.se/gotland", "domain: ¤lansstyrelse.se\n    website: https://www.lansstyrelsen.se/gotland", 'varken brevlådor eller sidor hos Länsstyrelsen i Gotlands län ligger under "lansstyrelse.se": kontrollera domänen, en av dem är "gotland@lansstyrelsen.se"'),
        # One address alone does not tell which of the two is wrong: it is told at the address.
        Break(NETWORK, "website: https://www.lansstyrelsen.se\n", "website: ¤https://www.lansstyrelse.se\n", '"www.lansstyrelse.se" hör inte till Länsstyrelserna: sidan ska ligga under lansstyrelsen.se'),
        # The domain itself is wrong: told there, not at each mailbox.
        Break(NETWORK, "domain: bra.se", "domain: ¤bar.se", 'ingen av 2 brevlådor hos Brå ligger under "bar.se": kontrollera domänen, den första är "registrator@bra.se"'),
    ],
    "own-place-in-diagram": [
        Break(NETWORK, "    diagram: 2\n", "    diagram: §1\n", "plats 1 på nivån nationell har redan Polismyndigheten på rad {line}: skriv en ledig plats, som 2", (
            (NETWORK, "domain: bra.se\n    diagram: 1", "domain: bra.se\n    diagram: ¤1"),)),
        Break(NETWORK, "diagram: 2", "diagram: ¤0", "platserna räknas från 1, inte 0: skriv en ledig, som 2"),
        Break(NETWORK, "diagram: 2", "diagram: ¤-3", "platserna räknas från 1, inte -3: skriv en ledig, som 2"),
        Break(NETWORK, "    level: nationell\n    domain: bra.se\n    diagram: 1", "    level: regional\n    domain: bra.se\n    diagram: ¤1", "plats 1 på nivån regional har redan Länsstyrelserna på rad 20: skriv en ledig plats, som 2"),
    ],
    "not-to-itself": [
        Break(NETWORK, "to: lansstyrelserna", "to: ¤bra", 'relationen går från "bra" till sig själv: ändra "from" eller "to"'),
        Break(INITIATIVES, "- konferensen", "- ¤stodet", 'initiativet "stodet" pekar på sig själv: ta bort det härifrån'),
        Break(METHODS, "- belysning\n", "- ¤grannsamverkan\n", 'metoden "grannsamverkan" pekar på sig själv: ta bort det härifrån'),
        Break("data/glossary.yaml", "- nodnumret", "- ¤bra", 'ordet "bra" pekar på sig själv: ta bort det härifrån'),
    ],
    "unique-names": [
        Break("data/glossary.yaml", 'term: "112"', "term: ¤Brå", 'ordet "Brå" står redan på rad 3: skriv det egna namnet för "nodnumret"'),
        Break("data/glossary.yaml", 'term: "112"', "term: ¤brå", 'ordet "brå" står redan på rad 3: skriv det egna namnet för "nodnumret"'),
        Break(METHODS, "name: Bättre belysning", "name: ¤Grannsamverkan", 'metoden "Grannsamverkan" står redan på rad 3: skriv det egna namnet för "belysning"'),
        Break(NETWORK, "name: Länsstyrelserna", "name: ¤Polismyndigheten", 'organisationen "Polismyndigheten" står redan på rad 3: för ihop posterna till en'),
    ],
    "words-by-themselves": [
        Break("data/glossary.yaml", "- brottsrådet", "- ¤brottsrådet, rådet", "ett ord på varje rad: dela raden vid tecknet mellan dem"),
        Break("data/search.yaml", "- kriminellt nätverk", "- ¤kriminellt nätverk; gäng", "ett ord på varje rad: dela raden vid tecknet mellan dem"),
        Break("data/glossary.yaml", "- brottsrådet", "- ¤Brå", '"Brå" är ordet självt: ta bort det härifrån'),
        Break(NAMES, "- Österlen", "- ¤Österlen, Söderslätt", "ett ord på varje rad: dela raden vid tecknet mellan dem"),
        Break(NAMES, "- Österlen", "- ¤Österlen (Simrishamn m.fl.)", "ett namn på varje rad: ta bort parentesen"),
        Break(NAMES, "- Rosengård", "- ¤Rosengård (stadsdel)", "ett namn på varje rad: ta bort parentesen"),
        Break(PLACES, "- Skånska länet", "- ¤Skånska länet (M)", "ett namn på varje rad: ta bort parentesen"),
        Break(NAMES, "- Österlen", "- ¤österlen", '"österlen" skrivs "Österlen"'),
        Break(NAMES, "- Limhamn", "- ¤limhamn", '"limhamn" skrivs "Limhamn"'),
        Break(PLACES, "- Skånska länet", "- ¤sydlänet", '"sydlänet" skrivs "Sydlänet"'),
        Break("data/glossary.yaml", "- brottsrådet", "- ¤brottsrådet.", '"brottsrådet." slutar med punkt: ta bort den'),
        Break("data/search.yaml", "  - mejla", "  - ¤mejla.", '"mejla." slutar med punkt: ta bort den'),
        Break(NAMES, "- Rosengård", "- ¤Rosengård.", '"Rosengård." slutar med punkt: ta bort den'),
        Break("data/search.yaml", "  - nummer\n", "  - §nummer\n  - ¤Nummer\n", '"Nummer" står redan på rad {line}, och versaler spelar ingen roll: ta bort en'),
        Break("data/search.yaml", "- kriminellt nätverk", "- §kriminellt nätverk\n      - ¤Kriminellt nätverk", '"Kriminellt nätverk" står redan på rad {line}, och versaler spelar ingen roll: ta bort en'),
        Break("data/glossary.yaml", "- brottsrådet", "- §brottsrådet\n      - ¤Brottsrådet", '"Brottsrådet" står redan på rad {line}, och versaler spelar ingen roll: ta bort en'),
        Break(PLACES, "- Skånska länet", "- ¤Skåne", '"Skåne" är platsens namn: ta bort det härifrån'),
        Break(PLACES, "- Skånska länet", "- ¤SKÅNE", '"SKÅNE" är platsens namn: ta bort det härifrån'),
    ],
    "hours-on-the-clock": [
        Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: tisdagar ¤16–13", '"16–13" slutar före sin början: kontrollera tiderna'),
        Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: må–fr ¤8.30-8.15, utom röda dagar", '"8.30-8.15" slutar före sin början: kontrollera tiderna'),
        Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: tisdagar ¤13–26 och fredagar 9–12", '"13–26" finns inte på klockan: kontrollera tiderna'),
        Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: tisdagar 9–12 och ¤13.00–16.75", '"13.00–16.75" finns inte på klockan: kontrollera tiderna'),
        Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: vardagar ¤12 till 8 och 17–20", '"12 till 8" slutar före sin början: kontrollera tiderna'),
    ],
    "numbers-of-sources": [
        Break(SOURCES, "title: Sekretesslagen", "title: ¤Lag (2009:4000) om sekretess", "titeln har numret 2009:4000, och adressen leder till 2009:400: kontrollera båda"),
        Break(SOURCES, "title: Lagen", "title: ¤Lagen (2023:169)", "titeln har numret 2023:169, och adressen leder till 2023:196: kontrollera båda"),
        Break(SOURCES, "title: Lagen", "title: ¤Lagen (SFS 2032:196)", "titeln har numret 2032:196, och adressen leder till 2023:196: kontrollera båda"),
    ],
    "years-that-make-sense": [
        Break(SOURCES, "title: Sekretesslagen", 'title: Sekretesslagen\n    published: ¤"2026-11-25"', "2026-11-25 är efter 2026-11-24, då källan lästes: kontrollera dagarna"),
        Break(SOURCES, "title: Sekretesslagen", 'title: Sekretesslagen\n    published: ¤"2026-12"', "2026-12 är efter 2026-11-24, då källan lästes: kontrollera dagarna"),
        Break(EVENTS, 'end: "2024-04-11"', 'end: ¤"2034-04-11"', "slutar 2034-04-11, 10 år efter starten 2024-04-10: kontrollera årtalet"),
        Break(EVENTS, 'start: "2024-04-10"', 'start: ¤"2042-04-10"', '"2042-04-10" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(EVENTS, 'start: "2025-03"', 'start: ¤"2037-03"', '"2037-03" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(SOURCES, "publisher_name: SCB\n", 'publisher_name: SCB\n    published: ¤"2042"\n', "året 2042 är senare än 2026, då källan lästes: kontrollera det"),
        Break(INITIATIVES, "report_year: Löpande", 'report_year: ¤"2016"', "redovisas 2016, före starten 2017: kontrollera åren"),
        Break(INITIATIVES, "report_year: Löpande", 'report_year: ¤"2038"', "redovisas 2038, mer än 20 år efter starten 2017: kontrollera årtalet"),
        Break(INITIATIVES, "report_year: Löpande", 'report_year: ¤"2037"', '"2037" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(INITIATIVES, 'start_year: "2017"', 'start_year: ¤"2071"', '"2071" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(NETWORK, 'described_year: "2024"\n    initiative: stodet\n    sources:\n      - bra-om-bra\n', 'described_year: ¤"2026"\n    initiative: stodet\n    sources:\n      - id: bra-om-bra\n        place: egen uppgift 2025-02-03\n', 'ingen av källorna är från 2026, deras år är 2024, 2025: skriv ett av dem, ta bort raden, eller rätta "published" på källan'),
        Break(INITIATIVES, 'described_year: "2024"', 'described_year: ¤"2023"', 'ingen av källorna är från 2023, deras år är 2024: skriv ett av dem, ta bort raden, eller rätta "published" på källan'),
        Break(QUESTIONS, "text: Brå svarar på frågor.", 'text: Brå svarar på frågor.\n        described_year: ¤"2028"', "året 2028 är senare än 2026, då källan lästes: kontrollera det"),
        Break(FUNCTIONS, "vacant_until: 2027-02-28", "vacant_until: ¤2072-02-28", '"2072-02-28" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(FUNCTIONS, 'read: 2026-11-24\n        year: "2024"\n  - id: polisregion-mitt', 'read: 2026-11-24\n        year: ¤"2042"\n  - id: polisregion-mitt', "året 2042 är senare än 2026, då källan lästes: kontrollera det"),
    ],
    "short-names": [
        Break(NETWORK, "short_name: Brå", "short_name: ¤Brottsförebyggande rådet i Sverige", '"short_name" är längre än "name": byt plats på dem'),
    ],
    "days-of-holidays": [
        Break("data/planning.yaml", 'day: "06-06"', "easter: ¤-2", "dagen har redan långfredagen på rad 4: skriv den egna dagen"),
    ],
    "statement-in-the-past": [
        Break("data/accessibility.yaml", "updated: 2026-11-24", "updated: ¤2062-11-24", "datumet 2062-11-24 har inte varit än: kontrollera årtalet"),
        Break("data/accessibility.yaml", "assessed: 2026-11-24", "assessed: ¤2062-11-24", "datumet 2062-11-24 har inte varit än: kontrollera årtalet"),
    ],
    "events-in-order": [
        Break(EVENTS, 'end: "2024-04-11"', 'end: ¤"2024-04-09"', "slutar 2024-04-09, före starten 2024-04-10: byt plats"),
        Break(EVENTS, 'end: "2024-04-11"', 'end: ¤"2024-04"', '"start" och "end" ska vara lika exakta: "2024-04-10" och "2024-04"'),
    ],
    "registration-before-the-event": [
        Break(EVENTS, "place: Visby", "place: Visby\n    registration:\n      until: ¤2024-04-12", "sista dagen att anmäla sig är 2024-04-12, efter att det har varit: kontrollera dagarna"),
    ],
    "events-within-events": [
        Break(EVENTS, "place: Visby", "place: Visby\n    part_of: ¤ansokan-2025", '"radet-2024" hålls inom "ansokan-2025", som hålls inom den: ta bort en av dem', ((EVENTS, 'start: "2025-03"', 'start: "2025-03"\n    part_of: radet-2024'),)),
    ],
    "answers-of-needs": [
        Break(NEEDS, "status: identifierat", "status: ¤klart", 'status är "klart", men det står inte vad som svarar på behovet: skriv det under "answer", eller ändra status till "identifierat" eller "planeras"'),
        Break(NEEDS, "status: identifierat", "status: ¤tas upp", 'status är "tas upp", men det står inte vad som svarar på behovet: skriv det under "answer", eller ändra status till "identifierat" eller "planeras"'),
        Break(NEEDS, "status: tas upp", "status: ¤identifierat", 'status är "identifierat", men under "answer" står det vad som svarar på behovet: ändra status till "planeras", "tas upp" eller "klart"'),
    ],
    "sayers-of-needs": [
        Break("data/needs.yaml", "      - organisation: bra\n", "      - name: ¤Brå\n", '"Brå" står i data/network.yaml: skriv "organisation: bra"'),
    ],
    "years-of-needs": [
        Break(NEEDS, 'year: "2019"', 'year: ¤"2027"', "året 2027 är senare än 2026, då källan lästes: kontrollera det"),
    ],
    "one-voice": [
        Break(MESSAGES, "question: lagen", 'law: ¤"2023:196"', 'budskapet "lagens-krav" gäller redan "2023:196": ändra det, så att alla säger samma sak'),
    ],
    "messages-reviewed": [
        Break(MESSAGES, "reviewed: 2026-11-24", "reviewed: ¤2026-12-03", "datumet 2026-12-03 har inte varit än: kontrollera årtalet"),
    ],
    "sections-of-the-rhythm": [
        Break(RHYTHM, 'section: "13"', 'section: ¤"14"', "14 § står inte under lagen (2023:196) i data/laws.yaml, där står 11 §, 12 §, 13 §: skriv in den där, eller rätta numret"),
        Break(RHYTHM, 'section: "13"', 'chapter: "2"\n        section: ¤"13"', "2 kap. 13 § står inte under lagen (2023:196) i data/laws.yaml, där står 11 §, 12 §, 13 §: skriv in den där, eller rätta numret"),
    ],
    "years-of-the-rhythm": [
        Break(RHYTHM, '- "2024"', '- ¤"2027"', "året 2027 är senare än 2026, då källan lästes: det som är en vana har redan hänt"),
        Break(RHYTHM, '- "2027"', '- ¤"2037"', "2037 ligger för långt fram: kontrollera årtalet"),
        Break(RHYTHM, 'years:\n          - "2022"\n          - "2024"', 'since: ¤"2027"', "året 2027 är senare än 2026, då källan lästes: kontrollera det"),
    ],
    "places-of-reports": [
        Break(INITIATIVES, "- id: konferensen-2025", "- id: ¤konferensen-2024", '"konferensen-2024" används redan på rad 34: varje redovisning och händelse ska ha ett eget namn i kalendern'),
        Break(INITIATIVES, "- id: konferensen-2025", "- id: ¤radet-2024", '"radet-2024" används redan på rad 2 i data/events.yaml: varje redovisning och händelse ska ha ett eget namn i kalendern'),
    ],
    "reports-once": [
        Break(EVENTS, 'start: "2025-03"\n    initiative: stodet', 'start: ¤"2024-03-31"\n    initiative: konferensen', "initiativet har en redovisning samma dag på rad 34 i data/initiatives.yaml, som visas i kalendern av sig själv: ta bort händelsen"),
    ],
    "days-of-reports": [
        Break(INITIATIVES, 'due: "2025-09"', 'due: ¤"2024-03-30"', "2024-03-30 är före 2024-03-31 ovanför: låt redovisningarna stå i tidsordning"),
        Break(INITIATIVES, 'due: "2024-03-31"', 'due: ¤"2016-12-31"', "redovisas 2016-12-31, före starten 2017: kontrollera åren"),
        Break(INITIATIVES, 'due: "2025-09"', 'due: ¤"2037-03"', '"2037-03" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(INITIATIVES, "handed_in: 2024-03-27", "handed_in: ¤2014-03-27", "lämnades 2014-03-27, före starten 2017: kontrollera åren"),
        Break(INITIATIVES, 'due: "2024-03-31"', 'due: ¤"2042-03-31"', '"2042-03-31" är mer än 10 år framåt i tiden: kontrollera årtalet'),
        Break(INITIATIVES, "handed_in: 2024-03-27", "handed_in: ¤2027-03-27", "datumet 2027-03-27 har inte varit än: kontrollera årtalet"),
    ],
    "names-of-places": [
        Break(PLACES, "name: Bjuv", "name: ¤Bjuvs kommun", '"kommun" sätts ut av sig självt: skriv bara namnet'),
        Break(PLACES, "name: Skåne\n", "name: ¤Skåne län\n", '"län" sätts ut av sig självt: skriv bara namnet'),
        Break(PLACES, "name: Syd", "name: ¤Polisregion Syd", '"Polisregion" sätts ut av sig självt: skriv bara namnet'),
        Break(PLACES, "full_name: Skåne län", "full_name: ¤Uppsala län", '"Uppsala län" är inte Skåne med "län" efter: skriv "Skåne län", eller rätta "name"'),
        Break(PLACES, "full_name: Skåne län", "full_name: ¤Skåne", '"Skåne" är inte Skåne med "län" efter: skriv "Skåne län", eller rätta "name"'),
        Break(PLACES, "full_name: Skåne län", "full_name: ¤Skånes län", '"Skånes län" är inte Skåne med "län" efter: skriv "Skåne län", eller rätta "name"'),
        Break(PLACES, "full_name: Jönköpings län", "full_name: ¤Jönköping län", '"Jönköping län" är inte Jönköping med "län" efter: skriv "Jönköpings län", eller rätta "name"'),
    ],
    "case-of-places": [
        Break(PLACES, "seat: Malmö", "seat: ¤malmö", '"malmö" skrivs "Malmö"'),
        Break(PLACES, "name: Bjuv", "name: ¤bjuv", '"bjuv" skrivs "Bjuv"'),
        Break(PLACES, "name: Syd\n", "name: ¤SYD\n", '"SYD" skrivs "Syd"'),
        Break(EVENTS, "place: Visby", "place: ¤visby", '"visby" skrivs "Visby"'),
        Break(EVENTS, "place: Visby", "place: ¤GOTLAND", '"GOTLAND" skrivs "Gotland"'),
    ],
    "no-ids-for-names": [
        Break(INITIATIVES, "owner: Länsstyrelserna", "owner: ¤bra", '"bra" är ett id, och här står det som läsaren ser: skriv "Brå"'),
        Break(INITIATIVES, "- Polismyndigheten", "- ¤lansstyrelserna", '"lansstyrelserna" är ett id, och här står det som läsaren ser: skriv "Länsstyrelserna"'),
        Break(EVENTS, "organiser: Brå", "organiser: ¤lansstyrelsen-skane", '"lansstyrelsen-skane" är ett id, och här står det som läsaren ser: skriv "Länsstyrelsen Skåne"'),
    ],
    "seats-of-counties": [
        Break(PLACES, "seat: Malmö", "seat: ¤Malmo", 'okänd ort "Malmo" – menade du "Malmö"?'),
        Break(PLACES, "seat: Malmö", "seat: ¤Håbo", "Håbo ligger i Uppsala län: skriv den ort där länsstyrelsen har sitt säte"),
        Break(PLACES, "seat: Malmö", "seat: ¤Mallmö", 'okänd ort "Mallmö" – menade du "Malmö"?'),
    ],
    "aliases-of-places": [
        Break(PLACES, "      - Skånska länet", "      - ¤Gotland", '"Gotland" är länet på rad 29: ta bort det här'),
    ],
    "one-board-per-county": [
        Break(NETWORK, '    county: "06"', '    county: ¤"12"', 'länskod "12" har redan Länsstyrelsen Skåne på rad 86: skriv den egna länskoden'),
        Break(NETWORK, '    county: "12"\n    domain', "    domain", 'Länsstyrelsen Skåne saknar "county": lägg till raden, med länskoden', ((NETWORK, "- id: lansstyrelsen-skane", "- ¤id: lansstyrelsen-skane"),)),
    ],
    "contacts-of-the-board": [
        Break(NETWORK, "email: uppsala@lansstyrelsen.se", "email: ¤skane@lansstyrelsen.se", '"skane@lansstyrelsen.se" är brevlådan för Skåne län: skriv den för Länsstyrelsen Uppsala län'),
        Break(NETWORK, "website: https://www.lansstyrelsen.se/uppsala", "website: ¤https://www.lansstyrelsen.se/skane/om-oss", "sidan hör till Skåne län: skriv adressen till en sida hos Länsstyrelsen Uppsala län"),
        Break(NETWORK, "website: https://www.lansstyrelsen.se/skane", "website: ¤https://www.lansstyrelsen.se/skåne", '"skåne" finns inte på webbplatsen: skriv "https://www.lansstyrelsen.se/skane"'),
        Break(NETWORK, "website: https://www.lansstyrelsen.se/jonkoping", "website: ¤https://www.lansstyrelsen.se/jönköping/x", '"jönköping" finns inte på webbplatsen: skriv "https://www.lansstyrelsen.se/jonkoping/x"'),
    ],
    "laws-in-order": [
        Break(LAWS, "read: 2026-11-24\n    url: https://lagen.nu/2023:196", "read: ¤2027-11-24\n    url: https://lagen.nu/2023:196", "datumet 2027-11-24 har inte varit än: kontrollera årtalet"),
        Break(LAWS, "read: 2026-11-24\n    url: https://lagen.nu/2023:196", "read: ¤2016-11-24\n    url: https://lagen.nu/2023:196", '2016-11-24 är före lagen, "2023:196": kontrollera datumet och numret'),
        Break(LAWS, "in_force: 2023-07-01", "in_force: ¤2022-07-01", "2022-07-01 kan inte stämma för en lag från 2023: kontrollera årtalet"),
        Break(LAWS, "in_force: 2023-07-01", "in_force: ¤2034-07-01", "2034-07-01 kan inte stämma för en lag från 2023: kontrollera årtalet"),
        Break(LAWS, 'amended: "2025:223"', 'amended: ¤"2027:223"', '"2027:223" är från ett år efter 2026, då lagen lästes: kontrollera numret och datumet'),
        Break(LAWS, 'amended: "2025:223"', 'amended: ¤"2023:99"', 'en ändring kommer efter lagen, "2023:196": skriv den senaste ändringens nummer, eller ta bort raden'),
        Break(LAWS, "since: 2024-01-01", "since: ¤2023-06-30", "2023-06-30 är före 2023-07-01, då lagen började gälla: kontrollera datumen"),
        Break(LAWS, "since: 2025-12-01", "since: ¤2005-12-01", "2005-12-01 är före lagen, från 2009: kontrollera årtalet"),
    ],
    "numbers-of-laws": [
        Break(LAWS, "name: Sekretesslag", "name: ¤Sekretesslag (2009:400)", 'numret sätts ut av sig självt: ta bort "(2009:400)"'),
        Break(LAWS, "in_text: sekretesslagen", "in_text: ¤sekretesslagen, SFS 2009:400", 'numret sätts ut av sig självt: ta bort "SFS 2009:400"'),
        Break(LAWS, "url: https://lagen.nu/2009:400\n    meaning", "url: ¤https://lagen.nu/2009:40\n    meaning", 'adressen har numret 2009:40, och lagen "2009:400": kontrollera båda'),
        Break(LAWS, 'sfs: "2009:400"', 'sfs: ¤"2009:404"', 'lagens källa "lag-2009-400" har numret 2009:400, och lagen "2009:404": kontrollera båda', ((LAWS, "lagen.nu/2009:400", "lagen.nu/2009:404"),)),
        Break(LAWS, 'sfs: "2023:196"', 'sfs: ¤"2023:169"', 'lagens källa "lag-2023-196" har numret 2023:196, och lagen "2023:169": kontrollera båda', ((LAWS, "https://lagen.nu/2023:196", "https://exempel.se/sfs/SFS2023-169.pdf"), (MESSAGES, "2023:196", "2023:169"), *(RENUMBERED * 3))),
        Break(LAWS, "url: https://lagen.nu/2009:400", "url: ¤https://exempel.se/SFS2009-40.pdf", 'adressen har numret 2009:40, och lagen "2009:400": kontrollera båda'),
    ],
    "steps-that-number-themselves": [
        Break(METHODS, "- Börja med ett möte.", "- ¤1. Börja med ett möte.", 'numret sätts ut av sig självt: ta bort "1."'),
        Break(METHODS, "- Börja med ett möte.\n      - Följ upp.", "- ¤1. Börja med ett möte.\n      - 2. Följ upp.", 'numret sätts ut av sig självt: ta bort "1."'),
        Break(METHODS, "- Börja med ett möte.", "- >-\n        ¤Steg 1: Börja med ett möte.", 'numret sätts ut av sig självt: ta bort "Steg 1:"'),
        Break(QUESTIONS, "- Ring länsstyrelsen.", "- ¤2. Ring länsstyrelsen.", 'numret sätts ut av sig självt: ta bort "2."'),
    ],
    "sections-in-order": [
        Break(LAWS, '- section: "11"', '- section: ¤"21"', "21 § står före 12 §: kontrollera numret, paragraferna står i ordning"),
        Break(LAWS, '- section: "13"', '- section: ¤"14"', '14 § följer på en lucka, och årets rytm bygger på 13 §, som inte finns – menade du "13"?'),
    ],
    "sections-of-laws": [
        Break(LAWS, 'section: "12"', 'section: ¤"11"', "11 § står redan på rad 12: för ihop dem"),
        Break(LAWS, '      - section: "12"\n        text', "      - ¤text", '"chapter" och "section" saknas båda: minst en av dem behövs'),
    ],
    "sources-once": [
        Break(SOURCES, "  - id: scb-", '  - id: nyare\n    url: ¤https://bra.se/om-bra\n    title: Nyare\n    publisher: bra\n    published: "2024-05-06"\n    kind: myndighet\n    read: 2026-11-24\n  - id: scb-', 'källan står redan på rad {line}: peka på "bra-om-bra" i stället', (
            (SOURCES, "url: https://bra.se/om-bra\n    title: Om", "url: §https://bra.se/om-bra\n    title: Om"),)),
        Break(SOURCES, "  - id: scb-", "  - id: nyare\n    url: ¤https://bra.se/om-bra\n    title: Nyare\n    publisher: bra\n    kind: myndighet\n    read: 2026-11-24\n  - id: scb-", 'källan står redan på rad {line}: peka på "bra-om-bra" i stället', (
            (SOURCES, "url: https://bra.se/om-bra\n    title: Om", "url: §https://bra.se/om-bra\n    title: Om"),)),
        Break(SOURCES, "  - id: scb-", '  - id: nyare\n    url: ¤https://www.bra.se/om-bra/#page=2\n    title: Nyare\n    publisher: bra\n    published: "2024"\n    kind: myndighet\n    read: 2026-11-24\n  - id: scb-', 'källan står redan på rad {line}: peka på "bra-om-bra" i stället, och skriv stället i den som place', (
            (SOURCES, "url: https://bra.se/om-bra\n    title: Om", "url: §https://bra.se/om-bra\n    title: Om"),)),
    ],
    "entries-once": [
        Break("data/planning.yaml", "  - id: samma-omrade\n    title: Samma område\n    clash: område\n    advice: Flytta det ena.\n", "  - id: §samma-omrade\n    title: Samma område\n    clash: område\n    advice: Flytta det ena.\n  - id: ¤samma-omrade-2\n    title: Samma område\n    clash: område\n    advice: Flytta det ena.\n", 'allt utom id:t är som i "samma-omrade" på rad {line}: ta bort en av posterna, eller skriv det som skiljer'),
        Break("data/planning.yaml", "  - id: samma-malgrupp\n    title: Samma målgrupp\n    clash: målgrupp\n    advice: Ring den andra.\n", "  - id: §samma-malgrupp\n    title: Samma målgrupp\n    clash: målgrupp\n    advice: Ring den andra.\n  - id: ¤kopia\n    title: Samma målgrupp\n    clash: målgrupp\n    advice: Ring den andra.\n", 'allt utom id:t är som i "samma-malgrupp" på rad {line}: ta bort en av posterna, eller skriv det som skiljer'),
    ],
    "sources-cited-once": [
        Break(METHODS, "      - bra-om-bra\n", "      - §id: bra-om-bra\n        place: s. 2\n      - ¤id: bra-om-bra\n        place: s. 2\n", "källan står redan på rad {line}: ta bort en av dem"),
    ],
    "relations-once": [
        Break(NETWORK, "from: polisen\n    to: lansstyrelserna\n    kind: samverkar med", "from: ¤bra\n    to: lansstyrelserna\n    kind: stödjer", '"bra" stödjer "lansstyrelserna" redan på rad 123: för ihop posterna till en'),
    ],
    "events-once": [
        Break(EVENTS, "title: Sista dag att söka bidrag\n    kind: ansökan", "title: Träff\n    kind: möte", "händelsen står redan på rad 16, samma dag: för ihop posterna till en", ((EVENTS, "recurring:\n", '  - id: traff\n    title: ¤Träff\n    kind: möte\n    start: "2025-03"\n    summary: En träff.\n    sources:\n      - bra-om-bra\nrecurring:\n'),)),
    ],
    "one-spelling": [
        Break("data/methods.yaml", "      - rån och stöld\n    level: plats", "      - rån och stöld\n      - ¤Rån och stold\n    level: plats", '"Rån och stold" skrivs "rån och stöld" på rad 7: skriv likadant'),
        Break("data/sources.yaml", "sources:\n", "sources:\n  - id: en-kalla\n    url: https://exempel.se/en\n    title: En sida\n    publisher_name: §Malmö stad\n    kind: myndighet\n    read: 2026-11-24\n  - id: tva-kalla\n    url: https://exempel.se/tva\n    title: En annan sida\n    publisher_name: ¤Malmö Stad\n    kind: myndighet\n    read: 2026-11-24\n", '"Malmö Stad" skrivs "Malmö stad" på rad {line}: skriv likadant'),
    ],
    "words-once": [
        Break("data/search.yaml", "  - words:\n      - gäng\n      - kriminellt nätverk\n", "  - words:\n      - gäng\n      - kriminellt nätverk\n  - ¤words:\n      - Kriminellt nätverk\n      - gäng\n", "samma ord står redan som grupp på rad 4: ta bort en av dem"),
        Break("data/spelling.yaml", "  - WCAG\n", "  - ¤WCAG\nrefused:\n  - §WCAG\n", '"WCAG" är fel enligt rad {line}, och rätt här: ta bort en av dem'),
        Break("data/spelling.yaml", "  - orsaksanalys\n  - WCAG\n", "  - ¤Orsaksanalys\n  - WCAG\nrefused:\n  - §orsaksanalys\n", '"Orsaksanalys" är fel enligt rad {line}, och rätt här: ta bort en av dem'),
    ],
    "readable-texts": [
        Break(INITIATIVES, "- id: stodet", "- ¤id: stodet", 'meningarna i "stodet" har i snitt 21,5 ord, och ska ha färre än 17: dela de längsta, först den på 40 ord på rad 21', (
            (INITIATIVES, "Brå hjälper länsstyrelserna.", "Brå hjälper" + " länsstyrelserna och" * 19 + "."),)),
    ],
    "changes-in-order": [
        Break(HISTORY, "date: 2026-11-24", "date: ¤2027-11-24", "datumet 2027-11-24 har inte varit än: kontrollera årtalet"),
        Break(HISTORY, "    coordinators:\n", "  - id: nyare\n    date: ¤2026-11-25\n    title: Nyare.\n    coordinators:\n", "posten är nyare än den ovanför, 2026-11-24: flytta den uppåt, det senaste står först"),
    ],
    "confirmed-by-the-organisation": [
        Break(NETWORK, "day: 2026-05-06", "day: ¤2027-05-06", "datumet 2027-05-06 har inte varit än: kontrollera årtalet"),
        Break(NETWORK, "way: e-post\n        domain: lansstyrelsen.se\n", "way: e-post\n", '"domain" saknas: skriv domänen i adressen som svaret kom från', ((NETWORK, "      confirmed:\n        day", "      confirmed:\n        ¤day"),)),
        Break(NETWORK, "way: e-post\n        domain: lansstyrelsen.se", "way: e-post\n        domain: ¤lansstyrelsen.example.se", '"lansstyrelsen.example.se" hör inte till Länsstyrelsen Skåne: ett svar därifrån bekräftar ingenting, det ska komma från lansstyrelsen.se'),
        Break(EVENTS, "    summary: Bidrag till kommuner.", "    confirmed:\n      day: 2026-11-24\n      way: e-post\n      domain: ¤bra.se\n    summary: Bidrag till kommuner.", 'vi vet inte vem som svarar för uppgiften: ta bort "confirmed"'),
    ],
    "dates-in-the-past": [
        Break(NETWORK, "read: 2026-03-04", "read: ¤2062-03-04", "datumet 2062-03-04 har inte varit än: kontrollera årtalet"),
        Break(NETWORK, "read: 2026-01-02", "read: ¤2027-01-02", "datumet 2027-01-02 har inte varit än: kontrollera årtalet"),
        Break(FUNCTIONS, "read: 2026-11-24", "read: ¤2027-11-24", "datumet 2027-11-24 har inte varit än: kontrollera årtalet"),
    ],
}  # fmt: skip

FLAT = [(name, number) for name, cases in CASES.items() for number in range(len(cases))]


def test_every_rule_has_a_case() -> None:
    # The one about the country's numbers stands below: the fixture is no country.
    assert {check.name for check in CHECKS} == {*CASES, "place-counts"}


@pytest.mark.parametrize(("name", "number"), FLAT)
def test_what_breaks_a_rule_is_told_once_in_its_place_by_that_rule(
    name: str, number: int, small_copy: Path
) -> None:
    expected = CASES[name][number].apply(small_copy)
    assert data_problem_lines(small_copy) == [expected]
    others = [check for check in SMALL_RULES if check.name != name]
    assert expected not in data_problem_lines(small_copy, others)


@pytest.mark.parametrize(
    "hours",
    [
        "tisdagar 13–16 och fredagar 9–12",
        "dygnet runt",
        "vardagar 8.30–16.30, 1 juni–31 augusti 9–15",
        "kl. 22–6",
        "fredagar 17 till 02",
        "vecka 25–32: 9–12",
        "må–fr 8–24",
        "lunchstängt 12-13",
        "tisdagar 13–16 (inte 24–31 december)",
        "vardagar 8–12, ej veckorna 28–31",
    ],
)
def test_hours_may_be(hours: str, small_copy: Path) -> None:
    path = small_copy / FUNCTIONS
    text = path.read_text("utf-8").replace("hours: tisdagar 13–16", f'hours: "{hours}"')
    path.write_text(text, "utf-8")
    assert data_problem_lines(small_copy) == []


@pytest.mark.parametrize(
    ("title", "url"),
    [
        ("Lag (2023:196) om ansvar", "https://lagen.nu/2023:196"),
        ("Lag (2023:196), ändrad genom (2025:223)", "https://lagen.nu/2025:223#R2"),
        ("Proposition 2022/23:43, lag (2023:196)", "https://www.regeringen.se/2023/01/x"),
        ("Lagen 2023:169", "https://lagen.nu/2023:196"),
        ("SOU 2021:49", "https://lagen.nu/sou/2021:50"),
    ],
)
def test_a_title_may_have_other_numbers(title: str, url: str) -> None:
    assert numbers_differ(title, url) is None


TOO_MANY = (
    "ta bort det som är för mycket, "
    'eller skriv "parted_from" på den kommun som har delats av från en annan'
)


def _numbers(root: Path) -> list[str]:
    loaded = read_all(root, TODAY, [check for check in CHECKS if check.name == "place-counts"])
    return [str(problem) for problem in loaded.problems]


def test_the_numbers_of_places_are_swedens(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.COUNTS == {"police_regions": 7, "counties": 21, "municipalities": 290}
    right = {"police_regions": 4, "counties": 4, "municipalities": 6}
    monkeypatch.setattr(places, "COUNTS", right)
    assert _numbers(small_copy) == []
    path = small_copy / PLACES
    text = path.read_text("utf-8")
    path.write_text(text.replace(BJUV, ""), "utf-8")
    line = text[: text.index("municipalities:\n")].count("\n") + 1
    assert _numbers(small_copy) == [
        f'{PLACES}:{line}:1: "municipalities" har 5 kommuner, det ska vara 6: lägg tillbaka det som saknas'
    ]
    path.write_text(text.replace(BJUV, BJUV + BJUV.replace("1260", "1261")), "utf-8")
    line = text[: text.index(BJUV)].count("\n") + 1 + BJUV.count("\n")
    assert _numbers(small_copy) == [
        f'{PLACES}:{line}:11: "municipalities" har 7 kommuner, det ska vara 6: {TOO_MANY}'
    ]
    # Two that have become one are fewer, and no place need be put back for what is misspelt.
    joined = text.replace(BJUV, "").replace(
        "name: Malmö\n", "name: Malmö\n    former_ids: [bjuv]\n"
    )
    path.write_text(joined, "utf-8")
    assert _numbers(small_copy) == []
    # One that is there twice is told as that.
    path.write_text(text.replace(BJUV, BJUV + BJUV), "utf-8")
    assert _numbers(small_copy) == []
    # One that something still points to is told as that; here nothing points to the region's.
    path.write_text(text.replace("  - id: ost\n    name: Öst\n", ""), "utf-8")
    assert _numbers(small_copy) == []


def test_no_place_at_all_is_told_in_the_file(small_copy: Path) -> None:
    path = small_copy / PLACES
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("municipalities:\n")] + "municipalities: []\n", "utf-8")
    names = small_copy / NAMES  # what points to one that is gone is told as that
    text = names.read_text("utf-8")
    names.write_text(text[: text.index("  - municipality:")], "utf-8")
    assert f'{PLACES}:1:1: "municipalities" har 0 kommuner, det ska vara 290: lägg tillbaka det som saknas' in _numbers(small_copy)  # fmt: skip


def test_a_kind_that_is_broken_leaves_out_the_rules_that_count_it(small_copy: Path) -> None:
    path = small_copy / PLACES
    text = path.read_text("utf-8").replace("name: Bjuv", "name: 7")
    path.write_text(text, "utf-8")
    told = [problem.text for problem in read_all(small_copy, TODAY).problems]
    assert told == ['här ska det stå en text: sätt värdet inom citattecken, "7"']


DAY_AHEAD = [
    (FUNCTIONS, "        read: 2026-11-24", "        read: {day}", 15),
    (NETWORK, "day: 2026-05-06", "day: {day}", 14),
    (NETWORK, "read: 2026-03-04", "read: {day}", 15),
    (SOURCES, "read: 2026-11-24", "read: {day}", 11),
    (HISTORY, "date: 2026-11-24", "date: {day}", 11),
]


@pytest.mark.parametrize(("file", "old", "new", "column"), DAY_AHEAD)
def test_a_day_ahead_is_let_through_and_two_are_not(
    file: str, old: str, new: str, column: int, small_copy: Path
) -> None:
    path = small_copy / file
    text = path.read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new.format(day="2026-12-02"), 1), "utf-8")
    assert data_problem_lines(small_copy) == []
    path.write_text(text.replace(old, new.format(day="2026-12-03"), 1), "utf-8")
    assert data_problem_lines(small_copy) == [
        f"{file}:{line}:{column}: datumet 2026-12-03 har inte varit än: kontrollera årtalet"
    ]


def test_a_vacancy_that_has_run_out_is_no_error(small_copy: Path) -> None:
    path = small_copy / FUNCTIONS
    text = path.read_text("utf-8")
    for day in ("2026-11-30", "2026-12-01", "2020-01-01"):
        path.write_text(text.replace("vacant_until: 2027-02-28", f"vacant_until: {day}"), "utf-8")
        assert data_problem_lines(small_copy) == []


def test_the_fixture_breaks_no_other_rule() -> None:
    assert data_problem_lines() == []


def test_a_county_may_have_several_functions_that_have_titles_of_their_own(
    small_copy: Path,
) -> None:
    path = small_copy / FUNCTIONS
    another = SKANE.replace("lansstyrelsen-skane", "skane-till", 1)
    another = another.replace("Regional samordnare", "Samordnare för kommunerna")
    text = path.read_text("utf-8").replace(SKANE, f"{another}    note: Ring växeln.\n{SKANE}")
    path.write_text(text, "utf-8")
    site = open_small(small_copy)
    assert [c.id for c in site.handbook.regional_coordinators["12"]] == [
        "skane-till",
        "lansstyrelsen-skane",
    ]
    for source in ("lan/skane.md", "kommuner/malmo.md", "polisregioner/syd.md"):
        (spec,) = (spec for spec in site.specs if spec.source == source)
        assert site.html(spec).count('id="kontakt-skane-till"') == 1
        assert site.html(spec).count('id="kontakt-lansstyrelsen-skane"') == 1


def test_an_address_may_be_editions_of_different_years(small_copy: Path) -> None:
    path = small_copy / SOURCES
    text = path.read_text("utf-8")
    start, end = text.index("  - id: bra-om-bra"), text.index("  - id: scb-")
    older = text[start:end].replace("bra-om-bra\n", "aldre\n", 1).replace('"2024"', '"2020-03"')
    path.write_text(text[:start] + older + text[start:], "utf-8")
    assert data_problem_lines(small_copy) == []


@pytest.mark.parametrize(
    "line", ["title: Om Brå", "publisher: bra", 'published: "2024"', "kind: myndighet"]
)
def test_a_source_says_who_publishes_it_and_need_not_say_when(line: str, small_copy: Path) -> None:
    path = small_copy / SOURCES
    text = path.read_text("utf-8").replace(f"    {line}\n", "", 1)
    path.write_text(text, "utf-8")
    told = data_problem_lines(small_copy)
    if line.startswith("published"):
        years = [problem for problem in told if "ingen av källorna är från 2024" in problem]
        assert told == years != []
    else:
        key = line.partition(":")[0]
        assert len(told) == 1
        assert f'"{key}"' in told[0]


def test_a_source_has_one_publisher(small_copy: Path) -> None:
    path = small_copy / SOURCES
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("publisher: bra", "publisher: bra\n    publisher_name: Brå"), "utf-8"
    )
    assert data_problem_lines(small_copy) == [
        (
            f'{SOURCES}:16:5: "publisher" och "publisher_name" står där båda: skriv organisationens id, '
            "eller namnet om organisationen inte finns i data/network.yaml"
        )
    ]


def test_a_source_that_is_typed_out_in_an_entry_is_told_where_it_belongs(small_copy: Path) -> None:
    path = small_copy / METHODS
    typed = "      - url: https://bra.se/om-bra\n        title: Om Brå\n        read: 2026-11-24\n"
    text = path.read_text("utf-8")
    line = text[: text.index("      - bra-om-bra\n")].count("\n") + 1
    path.write_text(text.replace("      - bra-om-bra\n", typed, 1), "utf-8")
    assert data_problem_lines(small_copy) == [
        (
            f"{METHODS}:{line}:9: källan skrivs som sitt id: lägg källan i data/sources.yaml om den "
            "inte står där, och skriv dess id här"
        )
    ]
