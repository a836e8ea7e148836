"""Values that cannot be right, by kind: each gives one exact line in Swedish, in its place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.helpers import Break, data_problem_lines, open_small, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

pytestmark = pytest.mark.usefixtures("read_once")

NETWORK, FUNCTIONS, EVENTS = "data/network.yaml", "data/coordinators.yaml", "data/events.yaml"
SOURCES = "data/sources.yaml"
INITIATIVES, METHODS, QUESTIONS = (
    "data/initiatives.yaml",
    "data/methods.yaml",
    "data/questions.yaml",
)
WORDS, HISTORY, SEARCH = "data/glossary.yaml", "data/changelog.yaml", "data/search.yaml"
PLACES = "data/places.yaml"

CUT = "här slutar värdet, för resten av raden blir en kommentar: sätt hela värdet inom citattecken, eller skriv kommentaren på en egen rad"
NONE = "är inget värde: ta bort det, det som inte är känt står inte med"
YEAR = "kan inte stämma: kontrollera årtalet"
MOBILE = "är ett mobilnummer: skriv växeln eller funktionens fasta nummer"
PREMIUM = "är ett betalnummer: skriv växeln, eller ett nummer till vanlig taxa"
FOREIGN = "är inget svenskt nummer: skriv myndighetens nummer, som 010-224 10 00"
PERSON = (
    "ser ut som en persons brevlåda: skriv funktionens eller myndighetens, personer står inte med"
)
TWICE = "ordet står två gånger, ta bort ett"
HARD = "byt det mot ett vanligt blanksteg"


def phone(number: str, says: str) -> Break:
    return Break(FUNCTIONS, "phone: 08-527 584 40", f"phone: ¤{number}", f'"{number}" {says}')


def mailbox(address: str, says: str = PERSON) -> Break:
    return Break(FUNCTIONS, "email: bf@bra.se", f"email: ¤{address}", f'"{address}" {says}')


def twice(text: str, word: str) -> Break:
    return Break(EVENTS, "summary: En konferens.", f"summary: {text}", f'"{word} {word}": {TWICE}')


WRONG = {
    "a mailbox turned round": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤samordnare.karin@bra.se", f'"samordnare.karin@bra.se" {PERSON}'),
    "a mailbox by a given name": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤karin@bra.se", f'"karin@bra.se" {PERSON}'),
    "a county by its name": Break(EVENTS, '- "09"', "- ¤Gotland", 'okänd länskod "Gotland" – menade du "09" (Gotlands län)?'),
    "values that have changed places": Break(FUNCTIONS, "email: bf@bra.se\n      phone: 08-527 584 40", "email: ¤08-527 584 40\n      phone: bf@bra.se", '"email" och "phone" har fått varandras värden: byt plats på dem'),
    "values that have changed places, of which one may be anything": Break(EVENTS, "title: Råd för framtiden 2024\n    kind: konferens", "title: konferens\n    kind: ¤Råd för framtiden 2024", '"kind" och "title" har fått varandras värden: byt plats på dem'),
    "a law in force long after its amendment": Break("data/laws.yaml", "in_force: 2023-07-01", "in_force: ¤2029-07-01", "2029-07-01 är långt efter ändringen 2025:223: kontrollera årtalet"),
    "a dash too many": Break(EVENTS, "    title: Råd för framtiden 2024\n", "  - ¤title: Råd för framtiden 2024\n", "raden hör till posten ovanför: byt bindestrecket mot ett blanksteg"),
    "an end before its beginning": Break(EVENTS, "    place: Visby\n", '    place: Visby\n    ¤end_time: "15:00"\n'.replace("¤end_time: ", "end_time: ¤"), '"end_time" står utan "time": skriv när det börjar'),
    "a name where an id stands": Break(SOURCES, "publisher: bra\n", "publisher: ¤Folkets hus\n", 'okänd organisation "Folkets hus": skriv ett id som står i data/network.yaml. Namnet på en organisation som inte har något id skrivs under "publisher_name"'),
    "cut title": Break(EVENTS, "title: Råd för framtiden 2024", "title: Råd ¤#3 i Malmö", CUT),
    "a day that there is not": Break(EVENTS, "summary: En konferens.", "summary: Den ¤31 november hölls en konferens.", '"31 november" är ingen dag som finns: kontrollera den'),
    "a text to come": Break(EVENTS, "summary: En konferens.", "summary: ¤TODO. En konferens.", '"TODO" väntar på en text: skriv den, eller ta bort det'),
    "the mark of a note": Break(EVENTS, "summary: En konferens.", "summary: En konferens.¤[1]", 'fotnoter finns inte i data: ta bort "[1]" och skriv källan under "sources"'),
    "a mistake of a spreadsheet": Break(EVENTS, "summary: En konferens.", 'summary: "En konferens ¤#REF!"', '"#REF!" är ett fel ur ett kalkylblad: skriv värdet'),
    "cut item": Break(INITIATIVES, "- Kommuner", "- Kommuner ¤#1", CUT),
    "cut place": Break(EVENTS, "place: Visby", "place: Visby ¤# oklart", CUT),
    "cut from the start": Break(EVENTS, "place: Visby", "place: ¤#3 i Visby", CUT),
    "cut text": Break(WORDS, "definition: En myndighet.", "definition: En myndighet ¤# som ger råd.", CUT),
    "read a thousand years ago": Break(FUNCTIONS, "read: 2026-11-24", "read: ¤1026-11-24", f'"1026-11-24" {YEAR}'),
    "read before the web": Break(NETWORK, "read: 2026-01-02", "read: ¤1926-01-02", f'"1926-01-02" {YEAR}'),
    "a digit too low": Break(HISTORY, "date: 2026-11-24", "date: ¤0226-11-24", f'"0226-11-24" {YEAR}'),
    "held a thousand years ago": Break(EVENTS, 'start: "2025-03"', 'start: ¤"1025-03"', f'"1025-03" {YEAR}'),
    "vacant in a thousand years": Break(FUNCTIONS, "vacant_until: 2027-02-28", "vacant_until: ¤3027-02-28", f'"3027-02-28" {YEAR}'),
    "a year of another age": Break(INITIATIVES, 'start_year: "2017"', 'start_year: ¤"1017"', f'"1017" {YEAR}'),
    "a year to come": Break(INITIATIVES, 'described_year: "2024"', 'described_year: ¤"2204"', f'"2204" {YEAR}'),
    "mobile 070": phone("070-123 45 67", MOBILE),
    "mobile 072": phone("0721234567", MOBILE),
    "mobile 073": phone("073 123 45 67", MOBILE),
    "mobile 076": phone("0761-23 45 67", MOBILE),
    "mobile 079": phone("+46 79 123 45 67", MOBILE),
    "mobile in a text": Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: ¤tisdagar 13–16, sms 070-123 45 67", f'"070-123 45 67" {MOBILE}'),
    "premium 0900": phone("0900-123 45 67", PREMIUM),
    "premium 0939": phone("0939-123 45 67", PREMIUM),
    "premium 0944": phone("0944-123 45 67", PREMIUM),
    "premium 118": phone("118 118", PREMIUM),
    "personal 075": phone("075-123 45 67", "är ett personligt nummer: skriv växeln eller funktionens fasta nummer"),
    "Russia": phone("+7 495 123 45 67", FOREIGN),
    "Norway": phone("+47 22 12 34 56", FOREIGN),
    "Britain by 00": phone("0044 20 7946 0000", FOREIGN),
    "Denmark": phone("+45 33 12 34 56", FOREIGN),
    "first.last": mailbox("anna.svensson@bra.se"),
    "initial.last": mailbox("a.svensson@bra.se"),
    "first_last": mailbox("anna_svensson@bra.se"),
    "three names": mailbox("anna-karin.maria.svensson@bra.se"),
    "a second of the name": mailbox("anna.svensson2@bra.se"),
    "a person's in a text": Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: ¤tisdagar, anna.svensson@bra.se", f'"anna.svensson@bra.se" {PERSON}'),
    "a tail": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤https://bra.se/om-bra?utm_source=nl", 'adressen har en svans som spårar läsaren: skriv "https://bra.se/om-bra"'),
    "two addresses": Break(NETWORK, "website: https://polisen.se", "website: ¤https://polisen.sehttps://bra.se", 'två adresser i en, "https://polisen.se" och "https://bra.se": skriv bara en av dem'),
    "another's page": Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", "page: ¤https://forebygg.example/x", '"forebygg.example" hör inte till Brå: sidan ska ligga under bra.se'),
    "unknown place": Break(EVENTS, "place: Visby", "place: ¤okänd", f'"okänd" {NONE}'),
    "unknown, shouted": Break(EVENTS, "place: Visby", "place: ¤OKÄNT", f'"OKÄNT" {NONE}'),
    "dots": Break(EVENTS, "organiser: Brå", "organiser: ¤…", f'"…" {NONE}'),
    "three dots": Break(EVENTS, "organiser: Brå", "organiser: ¤...", f'"..." {NONE}'),
    "told later": Break(EVENTS, "place: Visby", "place: ¤Meddelas senare", f'"Meddelas senare" {NONE}'),
    "an error of a spreadsheet": Break(EVENTS, "place: Visby", 'place: ¤"#SAKNAS!"', f'"#SAKNAS!" {NONE}'),
    "another error of a spreadsheet": Break(EVENTS, "organiser: Brå", 'organiser: ¤"#REF!"', f'"#REF!" {NONE}'),
    "a last digit by itself": phone("08-527 584 4", "slutar med en ensam siffra: kontrollera att alla siffror är med"),
    "an entry of another kind": Break(NETWORK, "organisations:\n", 'organisations:\n  - ¤id: prov\n    title: Prov\n    kind: möte\n    start: "2026-01-01"\n    summary: Text.\n    sources:\n      - bra-om-bra\n', "posten har nycklar som händelser har i data/events.yaml: flytta den dit"),
    "a name within accents": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤´Råd för framtiden 2024´", "citattecknen runt hela värdet syns på sidan: skriv Råd för framtiden 2024 utan dem"),
    "a month that there is not": Break(EVENTS, "summary: En konferens.", "summary: Den ¤2026-13-01 möts vi.", '"2026-13-01" är ingen dag som finns: kontrollera den'),
    "month before day": Break(EVENTS, "summary: En konferens.", "summary: Den ¤03/24/2026 möts vi.", '"03/24/2026" har månaden före dagen: skriv "24 mars 2026"'),
    "an abbreviation of nothing": Break(WORDS, "  - id: bra\n    term: Brå\n    abbreviation: true\n    expansion: Brottsförebyggande rådet\n", "  - id: bra\n    term: Brå\n    ¤abbreviation: true\n", '"expansion" saknas: skriv vad förkortningen står för, eller ta bort "abbreviation"'),
    "a hyphen": Break(FUNCTIONS, "hours: tisdagar 13–16", 'hours: ¤"-"', f'"-" {NONE}'),
    "a dash": Break(FUNCTIONS, "hours: tisdagar 13–16", "hours: ¤–", f'"–" {NONE}'),
    "missing": Break(EVENTS, "place: Visby", "place: ¤saknas", f'"saknas" {NONE}'),
    "not applicable": Break(EVENTS, "place: Visby", "place: ¤N/A", f'"N/A" {NONE}'),
    "a question mark": Break(INITIATIVES, "- Polismyndigheten", '- ¤"?"', f'"?" {NONE}'),
    "to be done": Break(METHODS, "tried: I Skåne.", "tried: ¤TODO", f'"TODO" {NONE}'),
    "a number that is missing": Break(FUNCTIONS, "phone: 08-527 584 40", "phone: ¤saknas", f'"saknas" {NONE}'),
    "a mailbox that is missing": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤okänd", f'"okänd" {NONE}'),
    "a page that is missing": Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", 'page: ¤"-"', f'"-" {NONE}'),
    "a day that is missing": Break(FUNCTIONS, "vacant_until: 2027-02-28", "vacant_until: ¤okänt", f'"okänt" {NONE}'),
    "a year that is missing": Break(INITIATIVES, 'start_year: "2017"', "start_year: ¤vet ej", f'"vet ej" {NONE}'),
    "i i": twice("Vi möts i ¤i Malmö.", "i"),
    "och och": twice("Kommuner och ¤och polis.", "och"),
    "över two lines": twice(">-\n      Stöd till dem som bor på\n      ¤på landet.", "på"),
    "kommunen kommunen": twice("Där kommunen ¤kommunen leder.", "kommunen"),
    "att att, and a stop": twice("Vi vet att ¤att.", "att"),
    "the second of two like them": twice("I det i ett fall. Vi är i ¤i Malmö.", "i"),
    "county twice": Break(EVENTS, '- "09"\n', '- §"09"\n      - ¤"09"\n', '"09" står redan i listan på rad {line}: ta bort en av dem'),
    "member twice": Break(NETWORK, "      - polisen\n", "      - §polisen\n      - ¤polisen\n", '"polisen" står redan i listan på rad {line}: ta bort en av dem'),
    "group twice": Break(INITIATIVES, "      - Polisen\n", "      - Polisen\n      - ¤Kommuner\n", '"Kommuner" står redan i listan på rad 9: ta bort en av dem'),
    "synonym twice": Break(WORDS, "      - brottsrådet\n", "      - §brottsrådet\n      - ¤brottsrådet\n", '"brottsrådet" står redan i listan på rad {line}: ta bort en av dem'),
    "word twice in a group": Break(SEARCH, "      - gäng\n", "      - §gäng\n      - ¤gäng\n", '"gäng" står redan i listan på rad {line}: ta bort en av dem'),
    "soft hyphen": Break(EVENTS, "place: Visby", "place: Vis¤\u00adby", "ett mjukt bindestreck efter ”Vis”: ta bort det"),
    "no width": Break(WORDS, "- brottsrådet", "- ¤\u200bbrottsrådet", "ett blanksteg utan bredd före ”brottsrådet”: ta bort det"),
    "hard space in a number": Break(FUNCTIONS, "phone: 08-527 584 40", "phone: 08-527¤\u00a0584 40", f"ett hårt blanksteg efter ”08-527”: {HARD}"),
    "narrow hard space": Break(EVENTS, "summary: En konferens.", "summary: Nu 10¤\u202f000.", f"ett hårt blanksteg efter ”10”: {HARD}"),
    "hard space on the second line": Break(EVENTS, "summary: En konferens.", "summary: >-\n      En\n      10¤\u00a0000.", f"ett hårt blanksteg efter ”10”: {HARD}"),
    "another hyphen": Break(FUNCTIONS, "phone: 08-527 584 40", "phone: 08¤\u2011527 584 40", "ett bindestreck av annat slag efter ”08”: byt det mot ett vanligt bindestreck"),
    "written by its code": Break(EVENTS, "place: Visby", 'place: ¤"Vis\\u00adby"', "ett mjukt bindestreck efter ”Vis”: ta bort det"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_value_that_cannot_be_right_is_told_once_in_its_place(
    case: str, small_copy: Path
) -> None:
    expected = WRONG[case].apply(small_copy)
    assert data_problem_lines(small_copy) == [expected]


SENSIBLE = {
    "nine years": Break(EVENTS, 'end: "2024-04-11"', '¤end: "2033-12-31"', ""),
    "planned": Break(EVENTS, 'start: "2025-03"', '¤start: "2036-03"', ""),
    "for next year": Break(SOURCES, "publisher_name: SCB\n", 'publisher_name: SCB\n    ¤published: "2027"\n', ""),
    "reported the same year": Break(INITIATIVES, "report_year: Löpande", '¤report_year: "2017"', ""),
    "reported late": Break(INITIATIVES, "report_year: Löpande", '¤report_year: "2036"', ""),
    "vacant long": Break(FUNCTIONS, "vacant_until: 2027-02-28", "¤vacant_until: 2036-12-31", ""),
    "below the domain": Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", "¤page: https://www.statistik.bra.se/x", ""),
    "with capitals": Break(FUNCTIONS, "page: https://bra.se/forebygga-brott", "¤page: HTTPS://WWW.BRA.SE/x", ""),
    "under another domain of its own": Break(NETWORK, "    domain: bra.se\n", "    domain: bra.se\n    other_domains:\n      - forebygg.example\n", "", ((FUNCTIONS, "page: https://bra.se/forebygga-brott", "¤page: https://forebygg.example/x"),)),
    "two last digits": Break(FUNCTIONS, "phone: 08-527 584 40", "¤phone: 08-527 584 41", ""),
    "day before month": Break(EVENTS, "summary: En konferens.", "¤summary: Den 24/3/2026 och 24/3 2026 möts vi.", ""),
    "no abbreviation": Break(WORDS, "    abbreviation: true\n    expansion: Brottsförebyggande rådet\n", "¤    abbreviation: false\n", ""),
    "comment": Break(FUNCTIONS, "role: stod", "¤role: stod # se HACKING", ""),
    "comment after a text": Break(EVENTS, "place: Visby", "¤place: Visby  # enligt programmet", ""),
    "sign in quotes": Break(EVENTS, "place: Visby", '¤place: "Visby #3"', ""),
    "same title, other year": Break(INITIATIVES, "title: Råd för framtiden", "¤title: Stöd till det regionala arbetet", ""),
    "hard space in a comment": Break(EVENTS, "    place: Visby", "    # 10\u00a0000\n¤    place: Visby", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", SENSIBLE)
def test_a_value_at_the_limit_is_right(case: str, small_copy: Path) -> None:
    SENSIBLE[case].apply(small_copy)
    assert data_problem_lines(small_copy) == []


def decompose(root: Path) -> int:
    """Write what is read as a Mac may: each letter and its accent as two signs. How many there are."""
    changed = 0
    for path in [*root.glob("data/*.yaml"), *root.glob("docs/**/*.md")]:
        text = path.read_text("utf-8")
        path.write_text(unicodedata.normalize("NFD", text), "utf-8")
        changed += text != unicodedata.normalize("NFD", text)
    return changed


def test_letters_in_two_signs_are_the_same_letters(small_copy: Path, small: Site) -> None:
    assert decompose(small_copy) > 10
    found = open_small(small_copy)
    assert found.handbook == small.handbook
    assert {uri: page.text for uri, page in found.written.items()} == {
        uri: page.text for uri, page in small.written.items()
    }


BESIDE = {
    EVENTS: ("place: Visby", "plåce: Visby", f'{EVENTS}:7:5: okänd nyckel "plåce" – menade du "place"?'),
    "docs/kontakter.md": ("", "\nÅäö [bråk](saknas.md)\n", "länken"),
}  # fmt: skip


@pytest.mark.parametrize("file", BESIDE)
def test_what_is_wrong_beside_them_is_told_in_the_column_that_is_seen(
    file: str, small_copy: Path
) -> None:
    old, new, says = BESIDE[file]
    path = small_copy / file
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, new) if old else text + new, "utf-8")
    told = problem_lines(small_copy)
    assert len(told) == 1
    assert says in told[0]
    decompose(small_copy)
    assert problem_lines(small_copy) == told
