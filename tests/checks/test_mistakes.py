"""Mistakes in data of full size, of every kind: each gives one exact line in Swedish, in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.checks import CHECKS
from tests.helpers import WHOLE, Break, data_problem_lines

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("read_once")

PLACES, SPELLING = "data/places.yaml", "data/spelling.yaml"
NETWORK, FUNCTIONS, EVENTS = "data/network.yaml", "data/coordinators.yaml", "data/events.yaml"
SOURCES = "data/sources.yaml"
INITIATIVES, QUESTIONS = "data/initiatives.yaml", "data/questions.yaml"
METHODS, WORDS, HISTORY = "data/methods.yaml", "data/glossary.yaml", "data/changelog.yaml"
ACCESSIBILITY, NEEDS = "data/accessibility.yaml", "data/needs.yaml"

TYPE = {
    "unknown key": Break(EVENTS, "    place: Halmstad\n", "    ¤ort: Halmstad\n", 'okänd nyckel "ort": skriv "place"'),
    "misspelt key": Break(QUESTIONS, "    short: Lagens", "    ¤shrot: Lagens", 'okänd nyckel "shrot" – menade du "short"?'),
    "key of another kind of entry": Break(WORDS, "    term: ANDT\n", "    term: ANDT\n    ¤summary: Text\n", 'okänd nyckel "summary": tillåtna är abbreviation, definition, expansion, expansion_lang, former_ids, id, see, sources, synonyms, term'),
    "key missing": Break(METHODS, "  - id: situationell-prevention\n    name: Situationell prevention\n", "  - ¤id: situationell-prevention\n", '"name" saknas: lägg till raden "name: …"'),
    "unknown choice": Break(EVENTS, "kind: konferens", "kind: ¤konferans", 'okänt värde "konferans" – menade du "konferens"?'),
    "unknown level": Break(NETWORK, "level: nationell", "level: ¤riks", 'okänt värde "riks": tillåtna är nationell, regional, lokal'),
    "number for a text": Break(FUNCTIONS, "hours: tisdagar 13–16 och fredagar 9–12", "hours: ¤1316", 'här ska det stå en text: sätt värdet inom citattecken, "1316"'),
    "text for true or false": Break(WORDS, "abbreviation: true", "abbreviation: ¤ja", 'här ska det stå true eller false: skriv true för "ja"'),
    "text for a number": Break(NETWORK, "diagram: 2", "diagram: ¤två", 'här ska det stå ett heltal, inte "två"'),
    "year without quotes": Break(INITIATIVES, 'described_year: "2024"', "described_year: ¤2024", 'året ska stå inom citattecken: "2024"'),
    "year that is none": Break(INITIATIVES, 'start_year: "2017"', 'start_year: ¤"17"', '"17" är inget årtal: skriv det som "2024"'),
    "date in another form": Break(HISTORY, "date: 2026-11-24", "date: ¤24/11 2026", '"24/11 2026" är inget datum: skriv 2026-11-24'),
    "date that is not there": Break(ACCESSIBILITY, "assessed: 2026-11-24", "assessed: ¤2026-02-30", '"2026-02-30" är inget datum som finns'),
    "month that is not there": Break(EVENTS, 'start: "2016-04-12"', 'start: ¤"2016-13"', '"2016-13" är inget datum som finns'),
    "value missing": Break(EVENTS, "    title: Råd för framtiden 2016", "    title:¤", 'värde saknas efter "title": skriv ett, eller ta bort raden'),
    "empty text": Break(WORDS, "definition: Nödnumret. Ring det när någon är i fara eller när ett brott pågår.", 'definition: ¤""', "texten är tom: skriv ett värde eller ta bort raden"),
    "text where a list belongs": Break(WORDS, "    see:\n      - polisen-114-14\n", "    see: ¤polisen-114-14\n", "här ska det stå en lista: en rad för varje post, med bindestreck först"),
    "list where a text belongs": Break(EVENTS, "    place: Halmstad\n", "    place:\n      ¤- Halmstad\n", "här ska det stå en text, inte en lista eller en grupp av nycklar"),
    "text where keys belong": Break(FUNCTIONS, '      source:\n        url: https://bra.se/forebygga-brott/kommuner-mot-brott.html\n        title: Brås sida Kommuner mot brott\n        read: 2026-11-24\n        year: "2024"\n', "      source: ¤bra.se\n", "här ska det stå nycklar med värden, indragna under raden ovanför: url, title, read, year"),
    "date that is none in the one source": Break(SOURCES, "read: 2026-11-24", "read: ¤2026-13-24", '"2026-13-24" är inget datum som finns'),
    "misspelt key in the one source": Break(SOURCES, "    read: 2026-11-24", "    ¤red: 2026-11-24", 'okänd nyckel "red" – menade du "read"?'),
    "list that may not be empty": Break(METHODS, "    problems:\n      - rån och stöld\n      - skadegörelse\n", "    problems: ¤[]\n", "listan får inte vara tom: lägg till en post eller ta bort raden"),
    "address without https": Break(NETWORK, "website: https://skr.se", "website: ¤www.skr.se", '"www.skr.se" är ingen webbadress: den ska börja med https://, skriv "https://www.skr.se"'),
    "domain with www": Break(NETWORK, "domain: skr.se", "domain: ¤https://skr.se", '"https://skr.se" är ingen domän: skriv den som "myndighet.se"'),
    "mailbox without its sign": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf(at)bra.se", '"bf(at)bra.se" är ingen e-postadress: skriv "bf@bra.se"'),
    "number with letters": Break(FUNCTIONS, "phone: 08-527 584 40", "phone: ¤08-BRÅ", '"08-BRÅ" är inget telefonnummer: skriv siffror, bindestreck och blanksteg'),
    "id with capitals": Break(EVENTS, "id: rad-for-framtiden-2016", "id: ¤Rad-for-framtiden-2016", '"Rad-for-framtiden-2016" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "rad-for-framtiden-2016"'),
    "county code without quotes": Break(EVENTS, '- "09"', "- ¤9", 'koden ska stå inom citattecken: "09"'),
    "two lines for one": Break(EVENTS, "    title: Råd för framtiden 2016\n", "    title: ¤|-\n      Råd för\n      framtiden 2016\n", "texten ska stå på en rad"),
}  # fmt: skip

TYPE |= {
    "a key under another name": Break(EVENTS, "    title: Råd för framtiden 2016", "    ¤rubrik: Råd för framtiden 2016", 'okänd nyckel "rubrik": skriv "title"'),
    "a list with too few": Break("data/search.yaml", "  - words:\n", "  - words:\n      ¤- övning\n  - words:\n".replace("      ¤-", "      - ¤").replace("- ¤ ", "¤- "), "listan behöver minst 2 poster: lägg till, eller ta bort hela posten"),
    "what belongs to a key beside it": Break(NETWORK, "    contact:\n      email: registrator@bra.se", "      ¤contact:\n      email: registrator@bra.se", "raden är för långt indragen: ställ den rakt under nyckeln ovanför"),
    "an entry without its first line": Break(EVENTS, "  - id: rad-for-framtiden-2017\n    title", "    ¤title", 'en ny post börjar här: skriv raden "- id: …" före den'),
    "a file that is no data": Break("data/events.csv", "", "¤a;b\n", 'okänd datafil – menade du "events.yaml"?'),
}  # fmt: skip

REFERENCE = {
    "unknown method": Break(METHODS, "      - kamerabevakning\n", "      - ¤kamera-bevakning\n", 'okänd metod "kamera-bevakning" – menade du "kamerabevakning" (Kommunal kamerabevakning)?'),
    "unknown initiative": Break(QUESTIONS, "      - kommuner-mot-brott-stod-och-uppfoljning\n", "      - ¤kommuner-mot-brott\n", 'okänt initiativ "kommuner-mot-brott" – menade du "kommuner-mot-brott-stod-och-uppfoljning" (Kommuner mot brott)?'),
    "unknown word": Break(WORDS, "      - polismyndigheten\n", "      - ¤polismyndighet\n", 'okänt ord "polismyndighet" – menade du "polismyndigheten" (Polismyndigheten)?'),
    "unknown member of a network": Break(NETWORK, "    members:\n      - bra\n", "    members:\n      - ¤brå\n", '"brå" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "bra"'),
    "unknown function in the history": Break(HISTORY, "      - bra-stod\n", "      - ¤brastod\n", 'okänd funktion "brastod" – menade du "bra-stod" (Brås stöd till lokala aktörer)?'),
    "unknown county of an event": Break(EVENTS, '- "09"', '- ¤"99"', 'okänd länskod "99" – menade du "25" (Norrbottens län)?'),
}  # fmt: skip

RULE = {
    "ends before it begins": Break(EVENTS, 'end: "2019-04-04"', 'end: ¤"2018-04-04"', "slutar 2018-04-04, före starten 2019-04-03: byt plats"),
    "end less exact than start": Break(EVENTS, 'end: "2019-04-04"', 'end: ¤"2019-04"', '"start" och "end" ska vara lika exakta: "2019-04-03" och "2019-04"'),
    "history out of order": Break(HISTORY, "  - id: bras-stod-laggs-upp\n    date: 2026-11-24", "  - id: bras-stod-laggs-upp\n    date: ¤2026-11-25", "posten är nyare än den ovanför, 2026-11-24: flytta den uppåt, det senaste står först"),
    "history of another year": Break(HISTORY, "  - id: kontakterna-laggs-upp\n    date: 2026-11-24", "  - id: kontakterna-laggs-upp\n    date: ¤2024-11-24", "posten är äldre än de under, 2026-11-24: kontrollera datumet, det senaste står först"),
    "history of tomorrow's tomorrow": Break(HISTORY, "date: 2026-11-24", "date: ¤2027-11-24", "datumet 2027-11-24 har inte varit än: kontrollera årtalet"),
    "id used twice": Break(EVENTS, "- id: lansstyrelsernas-uppdrag-2017", "- id: ¤rad-for-framtiden-2016", '"rad-for-framtiden-2016" används redan på rad 3: varje post ska ha ett eget värde'),
    "read in the future": Break(FUNCTIONS, 'read: 2026-11-24\n        year: "2024"\n  - id: polisregion', 'read: ¤2066-11-24\n        year: "2024"\n  - id: polisregion', "datumet 2066-11-24 har inte varit än: kontrollera årtalet"),
    "role without its place": Break(FUNCTIONS, "    role: polisens-samordnare\n    organisation: polisen\n    police_region: nord\n", "    role: ¤polisens-samordnare\n    organisation: polisen\n", '"police_region" saknas: rollen polisens-samordnare hör till en plats'),
    "place that the role has not": Break(FUNCTIONS, "    role: stod\n", '    role: stod\n    county: ¤"12"\n', '"county" hör inte till rollen stod: ta bort raden'),
    "mailbox under another domain": Break(NETWORK, "email: registrator@bra.se", "email: ¤registrator@bra.nu", 'brevlådan "registrator@bra.nu" hör inte till Brå: adressen ska sluta på @bra.se'),
    "ends on the day it begins": Break(EVENTS, 'end: "2019-04-04"', 'end: ¤"2019-04-03"', "slutar samma dag som den börjar: ta bort raden"),
    "a county misspelt in a mailbox": Break(NETWORK, "email: halland@lansstyrelsen.se", "email: ¤hallnad@lansstyrelsen.se", 'länet är felstavat i "hallnad@lansstyrelsen.se": skriv "halland@lansstyrelsen.se"'),
    "a problem spelt in two ways": Break(METHODS, "      - skadegörelse\n", "      - ¤Skadegorelse\n", '"Skadegorelse" skrivs "skadegörelse" på rad {line}: skriv likadant', ((METHODS, "\n      - skadegörelse\n", "\n      - §skadegörelse\n"),)),
    "in force after its sections": Break("data/laws.yaml", "in_force: 2023-07-01", "in_force: ¤2026-07-01", "2 av lagens paragrafer gäller sedan dagar före 2026-07-01: kontrollera datumet"),
    "contact with no way in": Break(FUNCTIONS, "      email: bf@bra.se\n      phone: 08-527 584 40\n      hours", "      ¤hours", '"email" och "phone" saknas båda: minst en av dem behövs'),
    "an event's name of a person's number": Break(EVENTS, "title: Råd för framtiden 2016", "title: ¤Råd 640823-3234", "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"),
}  # fmt: skip

MARKUP = {
    "bold": Break(EVENTS, "place: Halmstad", "place: ¤<b>Halmstad</b>", 'märkspråk är inte tillåtet i data: ta bort "<b>" och skriv ren text'),
    "link in Markdown": Break(WORDS, "definition: Nödnumret. Ring", "definition: ¤Se [Brå](https://bra.se). Ring", 'länken hör till Markdown: skriv bara "Brå"'),
    "code sign": Break(INITIATIVES, "status: Löpande", "status: ¤Löpande `nu`", 'märkspråk är inte tillåtet i data: ta bort "`" och skriv ren text'),
    "table sign": Break(EVENTS, "place: Halmstad", "place: ¤Halmstad | Malmö", 'märkspråk är inte tillåtet i data: ta bort "|" och skriv ren text'),
    "address that runs code": Break(NETWORK, "website: https://skr.se", "website: ¤javascript:alert(1)", 'märkspråk är inte tillåtet i data: ta bort "javascript:" och skriv ren text'),
}  # fmt: skip

TEMPLATE = {
    "template call": Break(QUESTIONS, "short: Lagens genomförande", 'short: ¤"{{ directory() }}"', 'mallkod är inte tillåten i data: ta bort "{{"'),
    "template statement": Break(EVENTS, "place: Halmstad", 'place: ¤"{% raw %}"', 'mallkod är inte tillåten i data: ta bort "{%"'),
    "template comment": Break(EVENTS, "place: Halmstad", 'place: ¤"{# x #}"', 'mallkod är inte tillåten i data: ta bort "{#"'),
}  # fmt: skip

FURTHER = {
    "unclosed quote": Break(PLACES, 'county: "25"', 'county: ¤"25', "ett citattecken som öppnas här stängs aldrig: lägg till det"),
    "colon in a title": Break(FUNCTIONS, "title: Brås stöd", "title: Brå¤: stöd", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "no space after a colon": Break(PLACES, "name: Malmö\n", "name¤:Malmö\n", "blanksteg saknas efter kolonet"),
    "no space after a dash": Break(PLACES, '  - code: "1280"', '  ¤-code: "1280"', "blanksteg saknas efter bindestrecket"),
    "tab": Break(PLACES, "    name: Malmö\n", "¤\tname: Malmö\n", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "indented too far": Break(PLACES, "    name: Malmö\n", "      ¤name: Malmö\n", "raden är för långt indragen: ställ den rakt under nyckeln ovanför"),
    "indented too little": Break(PLACES, '  - code: "1280"\n    name: Malmö\n', '  - code: "1280"\n  ¤name: Malmö\n', "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"),
    "duplicate key": Break(FUNCTIONS, "    role: stod\n", "    §role: stod\n    ¤role: stod\n", '"role" står två gånger: den första står på rad {line}, ta bort en'),
    "misspelt key": Break(FUNCTIONS, "hours: tisdagar", "¤houres: tisdagar", 'okänd nyckel "houres" – menade du "hours"?'),
    "missing key": Break(PLACES, '  - code: "1280"\n    name: Malmö\n', '  - ¤code: "1280"\n', '"name" saknas: lägg till raden "name: …"'),
    "misspelt list": Break(PLACES, "municipalities:\n", "¤municipalites:\n", 'okänd nyckel "municipalites" – menade du "municipalities"?'),
    "unknown county": Break(FUNCTIONS, 'county: "25"', 'county: ¤"26"', 'okänd länskod "26" – menade du "25" (Norrbottens län)?'),
    "the wrong county": Break(FUNCTIONS, 'county: "25"', 'county: ¤"24"', 'Länsstyrelsen Norrbotten hör till länskod "25" (Norrbottens län), inte "24": ändra "county" eller "organisation"'),
    "unknown organisation": Break(FUNCTIONS, "organisation: lansstyrelsen-skane", "organisation: ¤lansstyrelsen-skåne".replace("å", "aa"), 'okänd organisation "lansstyrelsen-skaane" – menade du "lansstyrelsen-skane" (Länsstyrelsen i Skåne län)?'),
    "a county's code changed": Break(PLACES, '- code: "25"', '- code: ¤"26"', 'ingen post pekar på "26", men 18 poster pekar på "25", som inte finns – menade du "25"?'),
    "a region's id changed": Break(PLACES, "- id: bergslagen", "- id: ¤bergslag", 'ingen post pekar på "bergslag", men 4 poster pekar på "bergslagen", som inte finns – menade du "bergslagen"?'),
    "code without quotes": Break(PLACES, 'code: "1280"', "code: ¤1280", 'koden ska stå inom citattecken: "1280"'),
    "an entry twice": Break(PLACES, '  - code: "1280"\n    name: Malmö\n    county: "12"\n', '  - code: §"1280"\n    name: Malmö\n    county: "12"\n  - code: ¤"1280"\n    name: Malmö\n    county: "12"\n', '"1280" används redan på rad {line}: varje post ska ha ett eget värde'),
    "bad phone number": Break(NETWORK, "phone: 08-527 58 400", "phone: ¤08-527 58", '"08-527 58" är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror'),
    "bad mailbox": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf.bra.se", '"bf.bra.se" är ingen e-postadress: skriv den som "namn@myndighet.se"'),
    "someone else's mailbox": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf@gmail.com", 'brevlådan "bf@gmail.com" hör inte till Brå: adressen ska sluta på @bra.se'),
    "a date that is none": Break(FUNCTIONS, "read: 2026-11-24", "read: ¤2026-11-31", '"2026-11-31" är inget datum som finns'),
    "a day ahead": Break(FUNCTIONS, "read: 2026-11-24", "read: ¤2062-11-24", "datumet 2062-11-24 har inte varit än: kontrollera årtalet"),
    "markup": Break(FUNCTIONS, "title: Brås stöd", "title: ¤<b>Brås</b> stöd", 'märkspråk är inte tillåtet i data: ta bort "<b>" och skriv ren text'),
    "template code": Break(FUNCTIONS, "title: Brås stöd till lokala aktörer", 'title: ¤"{{ config }}"', 'mallkod är inte tillåten i data: ta bort "{{"'),
    "a person's number": Break(FUNCTIONS, "hours: tisdagar", "hours: ¤640823-3234, tisdagar", "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"),
    "alias": Break(NETWORK, "name: Polismyndigheten", "name: ¤*polisen", 'hänvisningen "*polisen" är inte tillåten: skriv ut värdet, eller sätt det inom citattecken om stjärnan hör till texten'),
    "code in a tag": Break(NETWORK, "name: Polismyndigheten", 'name: ¤!!python/object/apply:os.system ["touch x"]', 'typmärket "tag:yaml.org,2002:python/object/apply:os.system" är inte tillåtet: ta bort det, eller sätt värdet inom citattecken om utropstecknet hör till texten'),
    "a merge that went wrong": Break(PLACES, "municipalities:\n", "¤<<<<<<< HEAD\nmunicipalities:\n", "två versioner har inte gått ihop här: behåll det som ska gälla, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>"),
    "a new file": Break("data/evenemang.yaml", "", "¤events: []\n", 'okänd datafil – menade du "events.yaml"?'),
}  # fmt: skip

EMPTY = "posten är tom: fyll i den, eller ta bort den"
NOTHING = "inget står efter bindestrecket: skriv det som saknas, eller ta bort raden"
ALPHABETS = '"{}" har bokstäver ur två alfabet, som ser lika ut: skriv ordet igen'
NO_VALUE = '"{}" är inget värde: ta bort det, det som inte är känt står inte med'
TOO_DEEP = "posten är för långt indragen: ta bort 4 blanksteg före varje rad i den"
ADDRESS = (
    "en webbadress blir ingen länk i en text: skriv vad sidan heter, och adressen under källorna"
)
PLANNING, SEARCH, LAWS, RHYTHM = (
    "data/planning.yaml",
    "data/search.yaml",
    "data/laws.yaml",
    "data/rhythm.yaml",
)
JSON = (
    "det här är JSON: skriv varje nyckel på en egen rad, som nyckel: värde, utan klamrar och komman"
)
SHAPE = {
    "a day and months": Break(RHYTHM, "    day: 1 januari\n", "    day: 1 januari\n    ¤months:\n      - januari\n", '"day", "week" och "months" säger samma sak: skriv bara ett av dem'),
    "a day of the year and of Easter": Break(PLANNING, "    easter: 39\n", '    ¤easter: 39\n    day: "05-14"\n', '"day" och "easter" står där båda: skriv dagen på året, eller dagar efter påsk'),
    "a publisher by its id and its name": Break(SOURCES, "    publisher: boverket\n", "    publisher: boverket\n    ¤publisher_name: Boverket\n", '"publisher" och "publisher_name" står där båda: skriv organisationens id, eller namnet om organisationen inte finns i data/network.yaml'),
    "two ids in a row": Break(QUESTIONS, "    lead:\n      - bra\n", "    lead:\n      - ¤bra polisen\n", '"bra polisen" är flera id: skriv ett på varje rad'),
    "two ids with a comma": Break(QUESTIONS, "    lead:\n      - bra\n", "    lead:\n      - ¤bra, polisen\n", '"bra, polisen" är flera id: skriv ett på varje rad'),
    "two ids with a stroke": Break(QUESTIONS, "    lead:\n      - bra\n", "    lead:\n      - ¤bra/polisen\n", '"bra/polisen" är flera id: skriv ett på varje rad'),
    "a comma after quotes": Break(QUESTIONS, "    lead:\n      - bra\n", '    lead:\n      - "bra"¤,\n', "ett komma efter värdet: ta bort det"),
    "a comma after single quotes": Break(QUESTIONS, "    lead:\n      - bra\n", "    lead:\n      - 'bra'¤,\n", "ett komma efter värdet: ta bort det"),
    "a comma after a quoted value": Break(EVENTS, 'start: "2016-04-12"\n', 'start: "2016-04-12"¤,\n', "ett komma efter värdet: ta bort det"),
    "a day in one piece": Break(EVENTS, 'start: "2016-04-12"\n', "start: ¤20160412\n", '"20160412" är inget datum: skriv "2016-04-12"'),
    "a change that has not been": Break(EVENTS, 'start: "2016-04-12"\n', 'start: "2016-04-12"\n    changed: ¤2027-04-12\n', "datumet 2027-04-12 har inte varit än: kontrollera årtalet"),
    "a page of another board": Break(SOURCES, "url: https://www.lansstyrelsen.se/blekinge/", "url: ¤https://www.lansstyrelsen.se/kalmar/", "sidan hör till Kalmar län: skriv adressen till en sida hos Länsstyrelsen Blekinge"),
    "a page of another board with å": Break(SOURCES, "url: https://www.lansstyrelsen.se/skane/samhalle", "url: ¤https://www.lansstyrelsen.se/skåne/samhalle", '"skåne" finns inte på webbplatsen: skriv "https://www.lansstyrelsen.se/skane/samhalle/social-hallbarhet/brottsforebyggande-arbete.html"'),
    "a choice like its entry's id": Break(PLANNING, "    clash: helgdag\n", "    clash: ¤helgdagar\n", 'okänt värde "helgdagar" – menade du "helgdag"?'),
    "a whole source where its id should stand": Break(EVENTS, "    sources:\n      - bra-nya-utmaningar-kraver-fler-rad-framtiden-2016\n", "    sources:\n      - ¤id: prov\n        url: https://bra.se/prov\n        title: Prov\n        read: 2026-11-20\n", "källan skrivs som sitt id: lägg källan i data/sources.yaml om den inte står där, och skriv dess id här"),
    "a source with its address and title": Break(WORDS, "    sources:\n      - scb-myndighetsregistret\n", "    sources:\n      - ¤url: https://bra.se/prov\n        title: Prov\n", "källan skrivs som sitt id: lägg källan i data/sources.yaml om den inte står där, och skriv dess id här"),
    "months in one row": Break(RHYTHM, "      - januari\n", "      - ¤januari–mars\n", '"januari–mars" är flera: skriv ett på varje rad, eller välj ett'),
    "months with a hyphen": Break(RHYTHM, "      - januari\n", "      - ¤januari - mars\n", '"januari - mars" är flera: skriv ett på varje rad, eller välj ett'),
    "months with a word between": Break(RHYTHM, "      - januari\n", "      - ¤januari till mars\n", '"januari till mars" är flera: skriv ett på varje rad, eller välj ett'),
    "every county": Break(EVENTS, '      - "09"\n', "      - ¤alla\n", 'okänd länskod "alla": skriv en kod som står i data/places.yaml'),
    "a value that a brace begins": Break(EVENTS, "place: Halmstad", "place: ¤{ort} och mer", "tecknet kan inte börja ett värde: sätt värdet inom citattecken"),
    "a value that a bracket begins": Break(EVENTS, "place: Halmstad", "place: ¤[Halmstad] slott", "tecknet kan inte börja ett värde: sätt värdet inom citattecken"),
    "a title that one begins": Break(EVENTS, "title: Råd för framtiden 2016", "title: ¤[Inställt] Råd för framtiden 2016", "tecknet kan inte börja ett värde: sätt värdet inom citattecken"),
    "a key that is like none": Break(EVENTS, "    place: Halmstad\n", "    ¤cancelled: Halmstad\n", 'okänd nyckel "cancelled": tillåtna är audience, changed, confirmed, counties, end, end_time, former_ids, id, initiative, kind, level, link, moved_from, online, organiser, organisers, part_of, place, police_regions, questions, registration, series, sources, start, status, summary, time, title, zone'),
    "a short key that is like none": Break(WORDS, "    term: ANDT\n", "    term: ANDT\n    ¤kind: Text\n", 'okänd nyckel "kind": tillåtna är abbreviation, definition, expansion, expansion_lang, former_ids, id, see, sources, synonyms, term'),
    "an entry of another list of the file": Break(EVENTS, "recurring:\n", 'recurring:\n  - ¤id: traff-i-lund\n    title: Träff i Lund\n    kind: konferens\n    start: "2027-05-05"\n    summary: Text.\n    sources:\n      - bra-stod-regionala-brottsforebyggande-arbetet-2024\n', 'posten har nycklar som händelser har: flytta den till listan "events"'),
    "one that also lacks a key": Break(EVENTS, "recurring:\n", 'recurring:\n  - ¤id: traff-i-lund\n    title: Träff i Lund\n    kind: konferens\n    start: "2027-05-05"\n    organisers:\n      - bra\n', 'posten har nycklar som händelser har: flytta den till listan "events"'),
    "one that lacks a key in another file": Break(WORDS, "terms:\n", 'terms:\n  - ¤id: prov\n    title: Prov\n    kind: möte\n    start: "2026-01-01"\n    place: Lund\n', "posten har nycklar som händelser har i data/events.yaml: flytta den dit"),
    "an entry of JSON without its dash": Break(EVENTS, "recurring:\n", '  ¤{"id": "prov", "title": "Prov"}\nrecurring:\n', JSON),
    "an entry of JSON that is not closed": Break(EVENTS, "recurring:\n", '  ¤- {"id": "prov", "title": "Prov",\nrecurring:\n', JSON),
    "JSON on several lines": Break(WORDS, "terms:\n", 'terms:\n  ¤{\n    "id": "prov",\n    "term": "Prov"\n  },\n', JSON),
    "a row of JSON": Break(WORDS, "    term: ANDT\n", '    ¤"term": "ANDT",\n', JSON),
    "a dash alone among entries": Break(HISTORY, "  - id: bras-stod-laggs-upp\n", "  -¤\n  - id: bras-stod-laggs-upp\n", NOTHING),
    "a dash alone in a list of ids": Break(HISTORY, "      - bra-stod\n", "      - bra-stod\n      -¤\n", NOTHING),
    "a dash alone among holidays": Break(PLANNING, "  - id: trettondedag-jul\n", "  -¤\n  - id: trettondedag-jul\n", NOTHING),
    "an entry of keys alone": Break(HISTORY, "  - id: bras-stod-laggs-upp\n", "  - ¤id:\n    date:\n    title:\n    text:\n  - id: bras-stod-laggs-upp\n", EMPTY),
    "an event of keys alone": Break(EVENTS, "  - id: lansstyrelsernas-uppdrag-2017\n", "  - ¤id:\n    title:\n    kind:\n    start:\n    summary:\n    sources:\n  - id: lansstyrelsernas-uppdrag-2017\n", EMPTY),
    "a holiday of keys alone": Break(PLANNING, "  - id: trettondedag-jul\n", "  - ¤id:\n    in_text: ~\n  - id: trettondedag-jul\n", EMPTY),
    "no day of a holiday": Break(PLANNING, 'day: "01-06"', "day: ¤~", 'värde saknas efter "day": skriv ett, eller ta bort raden'),
    "no number, and its hours": Break(FUNCTIONS, "phone: 08-527 584 40", "phone:¤", 'värde saknas efter "phone": skriv ett, eller ta bort raden'),
    "no month": Break(RHYTHM, "      - januari\n", "      -¤\n", NOTHING),
    "null written in a text": Break(EVENTS, "place: Halmstad", "place: ¤Null", NO_VALUE.format("Null")),
    "none for an id": Break(HISTORY, "      - bra-stod\n", "      - ¤None\n", NO_VALUE.format("None")),
    "a text that waits": Break(EVENTS, "place: Halmstad", "place: ¤Exempeltext", NO_VALUE.format("Exempeltext")),
    "a key that is misspelt, and its mailbox": Break(FUNCTIONS, "email: bf@bra.se", "¤emali: bf@bra.se", 'okänd nyckel "emali" – menade du "email"?'),
    "a key that is strange, and its mobile number": Break(FUNCTIONS, "phone: 08-527 584 40", "¤phoen: 070-123 45 67", 'okänd nyckel "phoen" – menade du "phone"?'),
    "a key that is strange, and what is no value": Break(EVENTS, "place: Halmstad", "¤plce: <b>Halmstad</b>", 'okänd nyckel "plce" – menade du "place"?'),
    "an entry in the list of the one before": Break(HISTORY, "  - id: bras-stod-laggs-upp\n    date: 2026-11-24\n    title: Brås stöd till lokala aktörer får egen brevlåda och telefon.\n    text: Uppgiften kommer från Brås webbplats och gäller 2024.\n    coordinators:\n      - bra-stod\n", "  - id: forst\n    date: 2026-11-24\n    title: Först.\n    coordinators:\n      - bra-stod\n      - ¤id: bras-stod-laggs-upp\n        date: 2026-11-24\n        title: Brås stöd till lokala aktörer får egen brevlåda och telefon.\n", TOO_DEEP),
    "two dashes before an id": Break(HISTORY, "      - bra-stod\n", "      - ¤- bra-stod\n", "två bindestreck i rad: ta bort det ena"),
    "two dashes before a code": Break(EVENTS, '      - "09"\n', '      - ¤- "09"\n', "två bindestreck i rad: ta bort det ena"),
    "two dashes before a word": Break(WORDS, "      - akut\n", "      - ¤- akut\n", "två bindestreck i rad: ta bort det ena"),
    "a colon in a row": Break(WORDS, "      - akut\n", "      - ¤akut: nu\n", "kolonet delar raden: sätt hela raden inom citattecken, eller ta bort kolonet"),
    "a key before a word": Break(WORDS, "      - akut\n", "      - ¤term: akut\n", 'här ska bara värdet stå: skriv "akut", utan "term:"'),
    "a key before a code": Break(EVENTS, '      - "09"\n', '      - ¤code: "09"\n', 'här ska bara värdet stå: skriv "09", utan "code:"'),
    "two months in a row": Break(RHYTHM, "      - februari\n", "      - ¤februari och mars\n", '"februari och mars" är flera: skriv ett på varje rad, eller välj ett'),
    "two months with a stroke": Break(RHYTHM, "      - februari\n", "      - ¤februari/mars\n", '"februari/mars" är flera: skriv ett på varje rad, eller välj ett'),
    "two kinds": Break(EVENTS, "kind: konferens", "kind: ¤konferens, möte", '"konferens, möte" är flera: skriv ett på varje rad, eller välj ett'),
    "a name for an id": Break(HISTORY, "      - bra-stod\n", "      - ¤Brås stöd till lokala aktörer\n", '"Brås stöd till lokala aktörer" är inget id här – menade du "bra-stod"?'),
    "a name for an organisation's id": Break(FUNCTIONS, "    organisation: polisen\n", "    organisation: ¤Polismyndigheten\n", '"Polismyndigheten" är inget id här – menade du "polisen"?'),
    "a law for a source": Break(HISTORY, "      - bra-stod\n", "      - ¤2023:196\n", '"2023:196" är inget id här: det är Lag om kommuners ansvar för brottsförebyggande arbete som har det, kontrollera nyckeln'),
    "a method's name for its id": Break(METHODS, "      - samhallsplanering\n", "      - ¤Platssamverkan\n", '"Platssamverkan" är inget id här – menade du "bid"?'),
    "a section twice for its neighbour": Break(LAWS, '- section: "6"', '- section: ¤"5"', "5 § står redan på rad {line}: för ihop dem", ((LAWS, '- section: "5"\n', '- section: §"5"\n'),)),
    "a key by its name in Swedish": Break(EVENTS, "    place: Halmstad\n", "    ¤plats: Halmstad\n", 'okänd nyckel "plats": skriv "place"'),
    "a key by its name in capitals": Break(EVENTS, "    initiative: rad-for-framtiden\n", "    ¤Initiativ: rad-for-framtiden\n", 'okänd nyckel "Initiativ": skriv "initiative"'),
    "a key of contacts in Swedish": Break(FUNCTIONS, "      phone: 08-527 584 40\n", "      ¤telefon: 08-527 584 40\n", 'okänd nyckel "telefon": skriv "phone"'),
    "a dash for a place": Break(EVENTS, "    place: Halmstad\n", "    place: ¤-\n", '"-" är inget värde: skriv ett, eller ta bort raden'),
    "a question mark for a place": Break(EVENTS, "    place: Halmstad\n", "    place: ¤?\n", '"?" är inget värde: skriv ett, eller ta bort raden'),
    "a list by its name in Swedish": Break(EVENTS, "events:\n", "¤händelser:\n", 'okänd nyckel "händelser": skriv "events"'),
    "a list by its name in capitals": Break(METHODS, "methods:\n", "¤Metoder:\n", 'okänd nyckel "Metoder": skriv "methods"'),
    "a dash for a way": Break(FUNCTIONS, "      phone: 08-527 584 40\n", "      phone: ¤-\n", '"-" är inget värde: skriv ett, eller ta bort raden'),
    "a dash for the first of an entry": Break(WORDS, "  - id: nodnumret-112\n", "  - id: ¤-\n", '"-" är inget värde: skriv ett, eller ta bort raden'),
    "two words of spelling on a line": Break(SPELLING, "  - axe\n", "  - ¤axe core\n", "ett ord på varje rad, utan blanksteg: bara enstaka ord kontrolleras"),
    "several words of spelling on a line": Break(SPELLING, "  - axe\n", "  - ¤axe, core\n", "ett ord på varje rad: dela raden vid tecknet mellan dem"),
    "a word of spelling twice": Break(SPELLING, "  - axe\n", "  - §axe\n  - ¤axe\n", '"axe" står redan i listan på rad {line}: ta bort en av dem'),
    "a part of two letters": Break(SEARCH, "  - mål\n", "  - ¤må\n", '"må" ska ha tre bokstäver: längre ord är delar ändå, och kortare för många'),
    "a part of four letters": Break(SEARCH, "  - mål\n", "  - ¤plan\n", '"plan" ska ha tre bokstäver: längre ord är delar ändå, och kortare för många'),
    "a number that no year has": Break(LAWS, 'amended: "2025:223"', 'amended: ¤"2025:3001"', '"2025:3001": så många lagar kommer inte på ett år, kontrollera numret'),
    "a number with a digit more": Break(LAWS, 'amended: "2025:223"', 'amended: ¤"2025:9223"', '"2025:9223": så många lagar kommer inte på ett år, kontrollera numret'),
    "a letter of another alphabet": Break(EVENTS, "place: Halmstad", "place: ¤Hаlmstad", ALPHABETS.format("Hаlmstad")),
    "a letter of it in a text": Break(WORDS, "definition: Nödnumret.", "definition: ¤Nödnumrеt.", ALPHABETS.format("Nödnumrеt")),
    "a Greek letter": Break(HISTORY, "text: Uppgiften kommer", "text: Uppgiften ¤kοmmer", ALPHABETS.format("kοmmer")),
    "an address in a text of several lines": Break(EVENTS, "som publicerades dagen före. Konferensen\n", "som publicerades dagen före. ¤https://bra.se/x Konferensen\n", ADDRESS),
    "an address without its beginning": Break(HISTORY, "text: Uppgiften kommer från Brås webbplats och gäller 2024.", "text: Uppgiften kommer från ¤bra.se/stod och gäller 2024.", ADDRESS),
    "a mailbox within brackets": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤[bf@bra.se]", "hakparenteserna gör värdet till en lista: skriv bf@bra.se utan dem"),
    "a word within two brackets": Break(WORDS, "      - akut\n", "      - ¤[[akut]]\n", "hakparenteserna gör värdet till en lista: skriv akut utan dem"),
    "true within brackets": Break(WORDS, "abbreviation: true", "abbreviation: ¤[true]", "hakparenteserna gör värdet till en lista: skriv true utan dem"),
    "no blank after the colon of a place": Break(NEEDS, "      - initiative: stod-till-kommuner-2025\n", "      - ¤initiative:stod-till-kommuner-2025\n", 'blanksteg saknas efter kolonet: skriv "initiative: …"'),
    "another sign than a colon": Break(NEEDS, "      - initiative: stod-till-kommuner-2025\n", "      - ¤initiative; stod-till-kommuner-2025\n", 'kolon saknas efter nyckeln: skriv "initiative: …"'),
    "an equals sign for it": Break(NEEDS, "      - initiative: stod-till-kommuner-2025\n", "      - ¤initiative = stod-till-kommuner-2025\n", 'kolon saknas efter nyckeln: skriv "initiative: …"'),
    "a key with a capital beside the lists": Break(ACCESSIBILITY, "conformity: delvis", "¤Conformity: delvis", 'okänd nyckel "Conformity" – menade du "conformity"?'),
    "a key that is misspelt beside them": Break(ACCESSIBILITY, "standard: WCAG", "¤standrad: WCAG", 'okänd nyckel "standrad" – menade du "standard"?'),
    "no value beside the lists": Break(ACCESSIBILITY, "service: Stödguiden", "service:¤", 'värde saknas efter "service": skriv ett, eller ta bort raden'),
    "a function of a county at no board": Break(FUNCTIONS, "    organisation: lansstyrelsen-skane\n", "    organisation: ¤polisen\n", "Polismyndigheten är ingen länsstyrelse, och rollen regional-samordnare är länsstyrelsens: kontrollera organisationen"),
    "another function of a county at none": Break(FUNCTIONS, "    organisation: lansstyrelsen-gotland\n", "    organisation: ¤bra\n", "Brå är ingen länsstyrelse, och rollen regional-samordnare är länsstyrelsens: kontrollera organisationen"),
    "a mailbox with the www of a site": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf@www.bra.se", '"bf@www.bra.se" är ingen e-postadress: skriv "bf@bra.se"'),
    "a long word twice": Break(WORDS, "definition: Nödnumret.", "definition: Brottsförebyggande ¤brottsförebyggande nummer.".replace("Brotts", "Ett brotts"), '"brottsförebyggande brottsförebyggande": ordet står två gånger, ta bort ett'),
    "a small word twice": Break(WORDS, "definition: Nödnumret.", "definition: Ett nummer under ¤under året.", '"under under": ordet står två gånger, ta bort ett'),
    "a word of a list twice": Break(SEARCH, "  - ringa\n", "  - ringa ¤ringa\n", '"ringa ringa": ordet står två gånger, ta bort ett'),
    "a word left in a template": Break(EVENTS, "place: Halmstad", "place: ¤${plats}", '"${plats}" är mallkod: ta bort klamrarna, eller skriv det som ska stå där'),
    "a sign of a template": Break(EVENTS, "place: Halmstad", 'place: "¤%plats%"', '"%plats%" står kvar ur en mall: skriv det som ska stå där'),
    "what a template says": Break(EVENTS, "place: Halmstad", 'place: ¤"[plats]"', '"[plats]" står kvar ur en mall: skriv det som ska stå där, eller ta bort det'),
    "a word to be checked": Break(WORDS, "definition: Nödnumret.", "definition: Nödnumret ¤(kolla!).", '"(kolla!)" väntar på ett svar: skriv det, eller ta bort det'),
    "a marked word": Break(WORDS, "definition: Nödnumret.", "definition: Ett ¤==nödnummer== för alla.", 'märkspråk är inte tillåtet i data: ta bort "==" och skriv ren text'),
    "a letter by its code": Break(WORDS, "definition: Nödnumret.", "definition: ¤N\\u00f6dnumret.", '"\\u00f6" är kod ur ett program: skriv "ö"'),
    "a link of a web page": Break(EVENTS, "place: Halmstad", "place: ¤<a href=x>Halmstad</a>", 'länkar skrivs inte i data: skriv bara "Halmstad"'),
    "a whole text in straight quotes": Break(HISTORY, "    text: Uppgiften kommer från Brås webbplats och gäller 2024.\n", '    text: ¤>-\n      "Uppgiften kommer från Brå."\n', "citattecknen runt hela texten syns på sidan: ta bort dem"),
    "the beginning of no address": Break(SEARCH, "      - kontakter/\n", "      - ¤kontakter kontakter/\n", '"kontakter kontakter/" börjar ingen adress: skriv den som "vagledning/mallar/"'),
    "a police function at a board": Break(FUNCTIONS, "    organisation: polisen\n    police_region: syd", "    organisation: ¤lansstyrelsen-skane\n    police_region: syd", "Länsstyrelsen Skåne har ett län, och rollen polisens-samordnare är ingen länsstyrelses: kontrollera organisationen"),
}  # fmt: skip

MISTAKES = TYPE | REFERENCE | RULE | MARKUP | TEMPLATE
MISTAKES |= SHAPE
MISTAKES |= {f"{name}, too": case for name, case in FURTHER.items()}


def told(root: Path) -> list[str]:
    """What is wrong in the data, a line each."""
    return data_problem_lines(root, CHECKS)


def test_the_frozen_data_is_right() -> None:
    assert told(WHOLE) == []
    assert len(MISTAKES) >= 60


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_gives_one_line_in_its_place(case: str, data: Path) -> None:
    expected = MISTAKES[case].apply(data)
    assert told(data) == [expected]
