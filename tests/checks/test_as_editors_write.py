"""What editors write for what is meant: each is told with the very value that would be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.taste.notices import taste_notices
from tests.helpers import Break, data_problem_lines, open_small

if TYPE_CHECKING:
    from pathlib import Path

EVENTS, FUNCTIONS, NETWORK = "data/events.yaml", "data/coordinators.yaml", "data/network.yaml"
LAWS, RHYTHM, INITIATIVES = "data/laws.yaml", "data/rhythm.yaml", "data/initiatives.yaml"
SOURCES, NEEDS, WORDS = "data/sources.yaml", "data/needs.yaml", "data/glossary.yaml"

pytestmark = pytest.mark.usefixtures("remembered")

IN_WORDS = 'Namnet på en organisation som inte har något id skrivs under "{}"'
NO_SUCH = "skriv ett id som står i data/network.yaml. " + IN_WORDS
IN_ORDER = "kontrollera numret, paragraferna står i ordning"


def region(value: str, says: str) -> Break:
    return Break(FUNCTIONS, "police_region: mitt", f"police_region: ¤{value}", says)


def organiser(value: str, says: str) -> Break:
    new = f"    organisers:\n      - ¤{value}\n"
    return Break(EVENTS, "    organiser: Brå\n    counties:", f"{new}    counties:", says)


def phone(value: str, says: str) -> Break:
    return Break(NETWORK, "phone: 08-527 58 400", f"phone: ¤{value}", says)


def time(value: str, says: str) -> Break:
    return Break(EVENTS, "    place: Visby\n", f'    place: Visby\n    time: ¤"{value}"\n', says)


def section(old: str, new: str, says: str) -> Break:
    return Break(LAWS, f'- section: "{old}"', f'- section: ¤"{new}"', says)


def county(value: str, says: str) -> Break:
    return Break(EVENTS, '- "09"', f"- ¤{value}", says)


def key(file: str, old: str, wrong: str, right: str) -> Break:
    return Break(file, f"{old}: ", f"¤{wrong}: ", f'okänd nyckel "{wrong}": skriv "{right}"')


ERRORS = {
    # An id where something is pointed to.
    "a region by its long name": region("Polisregion Mitt", '"Polisregion Mitt" är inget id här – menade du "mitt"?'),
    "a region with its own word": region("region mitt", '"region mitt" är inget id här – menade du "mitt"?'),
    "a region misspelt": region("Polisregion Öts", 'okänd polisregion "Polisregion Öts": skriv ett id som står i data/places.yaml'),
    "an organisation with an ending": organiser("Polismyndighetens", '"Polismyndighetens" är inget id här – menade du "polisen"?'),
    "a person for an organiser": organiser("Anna Lindberg", f'okänd organisation "Anna Lindberg": {NO_SUCH.format("organiser")}'),
    "another person": organiser("H. Ek", f'okänd organisation "H. Ek": {NO_SUCH.format("organiser")}'),
    "an association": organiser("Folkets hus", f'okänd organisation "Folkets hus": {NO_SUCH.format("organiser")}'),
    "two organisers in one row": organiser("Brå, Polisen", '"Brå, Polisen" är flera: skriv deras id, ett på varje rad: bra, polisen'),
    "two with and": organiser("Brå och Polismyndigheten", '"Brå och Polismyndigheten" är flera: skriv deras id, ett på varje rad: bra, polisen'),
    # A phone number.
    "a long dash in a number": phone("08–527 58 400", '"08–527 58 400" är inget telefonnummer: skriv "08-527 584 00"'),
    "a number without its zero": phone("852758400", '"852758400" är inget telefonnummer: skriv 08-527 584 00'),
    "a short number that a sheet made of a longer": phone("102234", '"102234" är inget telefonnummer: skriv det i grupper, som 114 14'),
    "letters for figures": phone("08-527 58 4OO", '"08-527 58 4OO" har en bokstav som ser ut som en siffra: skriv "08-527 58 400"'),
    "a mailbox as Teams copies it": Break(NETWORK, "email: jonkoping@lansstyrelsen.se", 'email: ¤"<mailto:jonkoping@lansstyrelsen.se|jonkoping@lansstyrelsen.se>"', 'här ska det bara stå en brevlåda: skriv "jonkoping@lansstyrelsen.se"'),
    "an answer that nobody gave": Break(INITIATIVES, "status: Löpande", "status: ¤_No response_", '"_No response_" är inget värde: ta bort raden'),
    "what ends a message": Break(EVENTS, "summary: En konferens.", "summary: En konferens. ¤Skickat från min iPhone", '"Skickat från min iPhone" hör till ett mejl: ta bort det'),
    "a letter on its way by mail": Break(EVENTS, "summary: En konferens.", "summary: En f¤=C3=B6reläsning.", '"=C3=B6" är ett tecken som har blivit fel: skriv "ö"'),
    "letters of mathematics": Break(EVENTS, "summary: En konferens.", "summary: En ¤𝗧𝗧 konferens.", '"𝗧𝗧" är tecken som liknar bokstäver: skriv "TT"'),
    "a page within a reader's address": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤about:reader?url=https%3A%2F%2Fbra.se%2Fx", '"about:reader?url=https%3A%2F%2Fbra.se%2Fx" är ingen webbadress: den ska börja med https://, skriv "https://bra.se/x"'),
    "a page within a program's address": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤chrome-extension://abc/https://bra.se/x.pdf", '"chrome-extension://abc/https://bra.se/x.pdf" är ingen webbadress: den ska börja med https://, skriv "https://bra.se/x.pdf"'),
    "an address with the end of a sentence": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤https://bra.se/om-bra/).", '"https://bra.se/om-bra/)." slutar med ett skiljetecken: skriv "https://bra.se/om-bra/"'),
    "the title of an error": Break(SOURCES, "title: Om Brå", "title: ¤404 - Sidan kunde inte hittas", '"404 - Sidan kunde inte hittas" är inget värde: ta bort det, det som inte är känt står inte med'),
    "an item whose dash is lost": Break("data/places.yaml", "    aliases:\n      - Skånska länet\n", "    aliases:\n      - Skånska länet\n        ¤Skåneland\n", 'raden blir en del av posten ovanför: skriv "- " före den, eller >- efter strecket om det är en text'),
    "a lone question mark": phone('"?"', '"?" är inget värde: ta bort det, det som inte är känt står inte med'),
    "a slash in a number": phone("08/527 58 400", '"08/527 58 400" är inget telefonnummer: skriv "08-527 584 00"'),
    "what it is before a number": phone('"Tel: 08-527 58 400"', '"Tel: 08-527 58 400" är inget telefonnummer: skriv "08-527 584 00"'),
    "what it is after a number": phone("08-527 58 400 (växel)", '"08-527 58 400 (växel)" är inget telefonnummer: skriv "08-527 584 00"'),
    "two numbers": phone("08-527 58 400, 08-527 58 410", '"08-527 58 400, 08-527 58 410" är flera nummer: skriv det som läsaren ska ringa först'),
    "two numbers with or": phone("08-527 58 400 eller 114 14", '"08-527 58 400 eller 114 14" är flera nummer: skriv det som läsaren ska ringa först'),
    # A time of day with its day.
    "a day before a time": time("2024-04-10 15:00", '"2024-04-10 15:00" är inget klockslag: skriv "15:00"'),
    "a day and a T": time("2024-04-10T09:30", '"2024-04-10T09:30" är inget klockslag: skriv "09:30"'),
    "a day and o'clock": time("2024-04-10 kl. 9", '"2024-04-10 kl. 9" är inget klockslag: skriv "09:00"'),
    # The letter of a county.
    "the letter of a county": county("I", 'okänd länskod "I" – menade du "09" (Gotlands län)?'),
    "the letter of Skåne": county("M", 'okänd länskod "M" – menade du "12" (Skåne län)?'),
    "the letter of Uppsala": county('"C"', 'okänd länskod "C" – menade du "03" (Uppsala län)?'),
    # A year that goes on.
    "ongoing with a small letter": Break(INITIATIVES, "report_year: Löpande", "report_year: ¤löpande", '"löpande" är inget årtal: skriv "Löpande"'),
    "ongoing in another word": Break(INITIATIVES, "report_year: Löpande", "report_year: ¤Pågående", '"Pågående" är inget årtal: skriv "Löpande"'),
    "until further notice": Break(INITIATIVES, "report_year: Löpande", "report_year: ¤tills vidare", '"tills vidare" är inget årtal: skriv "Löpande"'),
    # A section with another number.
    "a section too high": section("11", "21", f"21 § står före 12 §: {IN_ORDER}"),
    "a section too low": section("12", "1", f"1 § står efter 11 §: {IN_ORDER}"),
    "a section with a letter": section("12", "1 a", f"1 a § står efter 11 §: {IN_ORDER}"),
    "a section that something rests on": section("13", "14", '14 § följer på en lucka, och årets rytm bygger på 13 §, som inte finns – menade du "13"?'),
    # A key by another name.
    "a key for the phone": key(NETWORK, "phone", "tel", "phone"),
    "a key for the phone, in full": key(NETWORK, "phone", "telefonnummer", "phone"),
    "a key for the mailbox": key(NETWORK, "email", "epost", "email"),
    "a key for the mailbox, in another word": key(NETWORK, "email", "mejl", "email"),
    "a key without its dots": key(EVENTS, "organiser", "arrangor", "organiser"),
    "a key for the town": key(EVENTS, "place", "ort", "place"),
    # Codes and years.
    "a code without its nought": county('"9"', '"9" är ingen kod med 2 siffror: skriv "09"'),
    "three codes in a row": county('"03, 09, 12"', '"03, 09, 12" är flera koder: skriv en på varje rad'),
    "two codes with and": county('"09 och 12"', '"09 och 12" är flera koder: skriv en på varje rad'),
    "a month for a year": Break(INITIATIVES, "report_year: Löpande", "report_year: ¤2025-09", '"2025-09" är inget årtal: skriv "2025"'),
    "a season for a year": Break(INITIATIVES, "report_year: Löpande", "report_year: ¤hösten 2026", '"hösten 2026" är inget årtal: skriv "2026"'),
    "years for a year": Break(INITIATIVES, "report_year: Löpande", 'report_year: ¤"2025–2028"', '"2025–2028" är flera år: skriv ett av dem'),
    "years with a slash": Break(INITIATIVES, 'described_year: "2024"', 'described_year: ¤"2023/2024"', '"2023/2024" är flera år: skriv ett av dem'),
    "a short year first": Break(NETWORK, "read: 2026-01-02", "read: ¤26-01-02", '"26-01-02" är inget datum: skriv 2026-01-02'),
    "a short year run together": Break(NETWORK, "read: 2026-01-02", 'read: ¤"260102"', '"260102" är inget datum: skriv 2026-01-02'),
    "a short year in an event": Break(EVENTS, 'start: "2025-03"', 'start: ¤"25-03-14"', '"25-03-14" är inget datum: skriv "2025-03-14"'),
    # The bare name of a place.
    "a seat with its kind": Break("data/places.yaml", "seat: Uppsala", "seat: ¤Uppsala kommun", '"kommun" hör inte till namnet: skriv "Uppsala"'),
    "a seat with its kind and s": Break("data/places.yaml", "seat: Uppsala", "seat: ¤Uppsalas stad", '"stad" hör inte till namnet: skriv "Uppsala"'),
    "an area with its kind": Break("data/places.yaml", "local_police_area: Malmö", "local_police_area: ¤Malmös lokalpolisområde", '"lokalpolisområde" hör inte till namnet: skriv "Malmö"'),
    "an area with its kind before": Break("data/places.yaml", "local_police_area: Malmö", "local_police_area: ¤LPO Malmö", '"LPO" hör inte till namnet: skriv "Malmö"'),
    # A number and more.
    "a number and its hours": phone("08-527 58 400 (vardagar)", '"08-527 58 400 (vardagar)" är mer än ett telefonnummer: skriv bara "08-527 58 400"'),
    "a number and a choice": phone("08-527 58 400, knappval 2", '"08-527 58 400, knappval 2" är mer än ett telefonnummer: skriv bara "08-527 58 400"'),
    "a number and who answers": phone("08-527 58 400 receptionen", '"08-527 58 400 receptionen" är mer än ett telefonnummer: skriv bara "08-527 58 400"'),
    # An id of another kind.
    "a function for an organisation": Break(FUNCTIONS, "organisation: polisen\n    police_region: mitt", "organisation: ¤polisregion-mitt\n    police_region: mitt", 'okänd organisation "polisregion-mitt": det är funktionen som heter så, kontrollera nyckeln'),
    # True, false and numbers.
    "yes": Break(EVENTS, "online: true", "online: ¤ja", 'här ska det stå true eller false: skriv true för "ja"'),
    "no": Break(EVENTS, "online: true", "online: ¤Nej", 'här ska det stå true eller false: skriv false för "Nej"'),
    "neither": Break(EVENTS, "online: true", "online: ¤hybrid", 'här ska det stå true eller false, inte "hybrid"'),
    "a number in quotes": Break("data/planning.yaml", "easter: -2", 'easter: ¤"-2"', "här ska det stå ett heltal: ta bort citattecknen, -2"),
    # Days.
    "two days in one": Break(EVENTS, 'start: "2025-03"', 'start: ¤"11–12 mars 2025"', '"11–12 mars 2025" är inget datum: skriv "2025-03-11" under "start", och "2025-03-12" under "end"'),
    "two days with and": Break(EVENTS, 'start: "2025-03"', "start: ¤11 och 12 mars 2025", '"11 och 12 mars 2025" är inget datum: skriv "2025-03-11" under "start", och "2025-03-12" under "end"'),
    "two days with a hyphen": Break(EVENTS, 'start: "2025-03"', "start: ¤1-2 april 2025", '"1-2 april 2025" är inget datum: skriv "2025-04-01" under "start", och "2025-04-02" under "end"'),
    "two days by their figures": Break(EVENTS, 'start: "2025-03"', 'start: ¤"2025-03-11/12"', '"2025-03-11/12" är inget datum: skriv "2025-03-11" under "start", och "2025-03-12" under "end"'),
    "two whole days": Break(EVENTS, 'start: "2025-03"', 'start: ¤"2025-03-11 – 2025-03-12"', '"2025-03-11 – 2025-03-12" är inget datum: skriv "2025-03-11" under "start", och "2025-03-12" under "end"'),
    "a week": Break(EVENTS, 'start: "2025-03"', 'start: ¤"v. 11 2025"', '"v. 11 2025" är inget datum: skriv "2025-03"'),
    "a week after its year": Break(EVENTS, 'start: "2025-03"', "start: ¤2025 vecka 11", '"2025 vecka 11" är inget datum: skriv "2025-03"'),
    "a week by the standard": Break(EVENTS, 'start: "2025-03"', "start: ¤2025-W11", '"2025-W11" är inget datum: skriv "2025-03"'),
    "a number without its groups": phone("11414", '"11414" är inget telefonnummer: skriv det i grupper, som 114 14'),
    # Codes turned round.
    "the figures turned round": county('"90"', 'okänd länskod "90" – menade du "09" (Gotlands län)?'),
    "the figures of Skåne turned round": county('"21"', 'okänd länskod "21" – menade du "12" (Skåne län)?'),
    "the figures of Uppsala turned round": county('"30"', 'okänd länskod "30" – menade du "03" (Uppsala län)?'),
    # What says that there is more.
    "and others": Break("data/methods.yaml", "      - Grannar\n", "      - ¤m.fl.\n", '"m.fl." är inget värde: ta bort det, det som inte är känt står inte med'),
    "et cetera": Break("data/methods.yaml", "      - Grannar\n", "      - ¤osv.\n", '"osv." är inget värde: ta bort det, det som inte är känt står inte med'),
    "and others in full": Break("data/methods.yaml", "      - Grannar\n", "      - ¤med flera\n", '"med flera" är inget värde: ta bort det, det som inte är känt står inte med'),
    # Midnight, and days of every year.
    "midnight with a stop": time("24.00", '"24.00" är inget klockslag: midnatt skrivs "00:00", med dagen efter som sista dag'),
    "midnight by its hour": time("kl. 24", '"kl. 24" är inget klockslag: midnatt skrivs "00:00", med dagen efter som sista dag'),
    "a day of every year in figures": Break(RHYTHM, "day: 31 mars", 'day: ¤"03-31"', '"03-31" är ingen dag som finns varje år: skriv 31 mars'),
    "another in figures": Break(RHYTHM, "day: 31 mars", "day: ¤01-06", '"01-06" är ingen dag som finns varje år: skriv 6 januari'),
    "figures that are no day": Break(RHYTHM, "day: 31 mars", 'day: ¤"31-03"', '"31-03" är ingen dag som finns varje år: skriv den som 31 mars'),
    "a day far from Easter": Break("data/planning.yaml", "easter: -2", "¤easter: 93", '"easter" är dagar efter påskdagen, och 93 är mer än två månader: kontrollera talet'),
    "a day far before Easter": Break("data/planning.yaml", "easter: -2", "¤easter: -200", '"easter" är dagar efter påskdagen, och -200 är mer än två månader: kontrollera talet'),
    # A mailbox without its end.
    "a mailbox without its end": Break(NETWORK, "email: jonkoping@lansstyrelsen.se", "email: ¤jonkoping@lansstyrelsen", '"jonkoping@lansstyrelsen" är ingen e-postadress: skriv "jonkoping@lansstyrelsen.se"'),
    "a year by itself": key(INITIATIVES, "described_year", "ar", "described_year"),
    "a year in English": key(INITIATIVES, "described_year", "year", "described_year"),
    # Choices of several words.
    "a choice in part": Break("data/accessibility.yaml", "result: hålls\n", "result: ¤hålls delvis\n", 'okänt värde "hålls delvis": tillåtna är hålls, hålls inte, gäller inte, inte prövat'),
}  # fmt: skip


@pytest.mark.parametrize("case", ERRORS)
def test_what_is_meant_is_told(case: str, small_copy: Path) -> None:
    expected = ERRORS[case].apply(small_copy)
    assert data_problem_lines(small_copy) == [expected]


WHERE = '"{}" är en annan veckodag 2024: kontrollera dagen'
ONLINE = "hör inte till orten: skriv online: true om man kan delta på distans"
SEEN = 'visas av sig självt, ur "start": ta bort det ur titeln'


def summary(text: str, says: str) -> Break:
    return Break(EVENTS, "summary: En konferens.", f"summary: {text}", says)


def hours(value: str, says: str) -> Break:
    return Break(FUNCTIONS, "hours: tisdagar 13–16", f"hours: {value}", says)


NOTICES = {
    "another weekday": summary("Vi ses ¤torsdag den 10 april.", WHERE.format("torsdag den 10 april")),
    "another weekday of the": summary("Kom ¤måndagen den 11 april.", WHERE.format("måndagen den 11 april")),
    "a weekday of what was before": summary("Anmäl er ¤lördag 3 mars 2024.", '"lördag 3 mars 2024" är en annan veckodag: kontrollera dagen'),
    "another day that it meets": summary("Samordnarna möts onsdag den ¤17 april.", '"17 april" är en annan dag än den i "start", 2024-04-10: kontrollera båda'),
    "a day in the title": Break(EVENTS, "title: Råd för framtiden 2024", "title: Råd för framtiden ¤10/4", f'"10/4" {SEEN}'),
    "a whole day in the title": Break(EVENTS, "title: Råd för framtiden 2024", "title: Råd för framtiden ¤2024-04-10", f'"2024-04-10" {SEEN}'),
    "a place and more": Break(EVENTS, "place: Visby", "place: ¤Visby (digitalt)", f'"(digitalt)" {ONLINE}'),
    "a place and online": Break(EVENTS, "place: Visby", "place: ¤Visby och online", f'"och online" {ONLINE}'),
    "a place or a program": Break(EVENTS, "place: Visby", "place: ¤Visby/Teams", f'"/Teams" {ONLINE}'),
    "an area of another county": Break("data/places.yaml", "local_police_area: Malmö", "local_police_area: ¤Håbo", '"Håbo" är namnet på en kommun i ett annat län: kontrollera området'),
    "how often, with a slash": Break(EVENTS, "frequency: Två gånger om året", "frequency: ¤2 ggr/år", '"2 ggr/år": skriv ut det, som en gång om året'),
    "a section as old as its law": Break(LAWS, "since: 2024-01-01", "since: ¤2023-07-01", "2023-07-01 är dagen då hela lagen började gälla: kontrollera båda dagarna"),
    "what is above": summary("En konferens (¤se ovan).", '"se ovan": det som står här visas också för sig: skriv vad som menas'),
    "what stands below": summary("En konferens enligt ¤nedanstående program.", '"nedanstående": det som står här visas också för sig: skriv vad som menas'),
    "nota bene": summary("¤OBS! En konferens.", '"OBS!": skriv det som en vanlig mening'),
    "nota bene with a colon": Break(FUNCTIONS, "    direct:\n", '    note: "¤OBS: ring före tolv."\n    direct:\n', '"OBS:": skriv det som en vanlig mening'),
    "a title with a stop": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Länsdag i Gotlands län.", "titeln slutar med punkt: ta bort den"),
    "another title with a stop": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Träff för Visby stad.", "titeln slutar med punkt: ta bort den"),
    "a board without its county": Break(NETWORK, "name: Länsstyrelsen i Jönköpings län", "name: ¤Länsstyrelsen i Jönköping\n    short_name: Länsstyrelsen Jönköping", '"Länsstyrelsen i Jönköping" har inte länets namn: skriv "Länsstyrelsen i Jönköpings län"'),
    "an expansion with a small letter": Break(WORDS, "expansion: Brottsförebyggande rådet", "expansion: ¤brottsförebyggande rådet", 'börjar med liten bokstav: skriv "Brottsförebyggande"'),
    "somebody in parentheses": Break(FUNCTIONS, "title: Brås stöd till lokala aktörer", "title: Brås stöd till lokala aktörer (¤Maria)", '"Maria" ser ut som en person: skriv bara funktionen'),
    "who holds it, twice": Break(EVENTS, "    organiser: Brå\n    counties:", "    organiser: ¤Brå\n    organisers:\n      - bra\n    counties:", '"Brå" står redan under "organisers": ta bort raden'),
    "a source in a text": summary('"En konferens ¤(källa: Brå 2021)."', '"(källa: Brå 2021)": källan står under "sources": ta bort den ur texten'),
    "a source after a text": summary('"En konferens. ¤Källa: Brås webbplats."', '"Källa: Brås webbplats.": källan står under "sources": ta bort den ur texten'),
    "an authority and a year": summary("En konferens. ¤Brå 2023.", '"Brå 2023.": källan står under "sources": ta bort den ur texten'),
    "a year turned round": Break(EVENTS, "title: Råd för framtiden 2024", "title: Råd för framtiden ¤2204", '"2204" i titeln är inget av händelsens år: menas 2024?'),
    "what is for now in a title": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Råd för framtiden (pågående)", '"(pågående)" gäller inte länge: ta bort det ur titeln, och skriv läget under "status"'),
    "a word with a colon": Break(WORDS, "term: Brå\n", 'term: ¤"Brå:"\n', "namnet slutar med kolon: ta bort det"),
    "a publisher with a day": Break(SOURCES, "publisher_name: SCB\n", "publisher_name: ¤SCB, 2023-05-04\n", '"2023-05-04" hör till källan och inte till utgivaren: skriv det under "published"'),
    "a publisher with a year": Break(SOURCES, "publisher_name: SCB\n", "publisher_name: ¤SCB (2023)\n", '"2023" hör till källan och inte till utgivaren: skriv det under "published"'),
    "a mailbox with capitals": Break(NETWORK, "email: jonkoping@lansstyrelsen.se", "email: ¤Jonkoping@Lansstyrelsen.se", 'brevlådan skrivs med små bokstäver: "jonkoping@lansstyrelsen.se"'),
    "days cut short": hours("¤tis 13–16", '"tis": skriv ut dagarna, som tisdagar 13–16'),
    "days cut with a stop": hours("vardagar, ej ¤fre. 13–16", '"fre.": skriv ut dagarna, som tisdagar 13–16'),
    "a hyphen between hours": hours("¤tisdagar 13-16", 'mellan tider står ett tankstreck: skriv "tisdagar 13–16"'),
    "a hyphen between days": hours("¤måndag-fredag 8–17", 'mellan tider står ett tankstreck: skriv "måndag–fredag 8–17"'),
}  # fmt: skip


@pytest.mark.parametrize("case", NOTICES)
def test_a_slip_is_a_notice(case: str, small_copy: Path) -> None:
    expected = NOTICES[case].apply(small_copy)
    mark = expected.index(": ") + 2
    wanted = f"{expected[:mark]}att se över: {expected[mark:]}"
    assert [str(notice) for notice in taste_notices(open_small(small_copy))] == [wanted]


RIGHT = {
    "the right weekday": summary("Vi ses ¤onsdag den 10 april.", ""),
    "a weekday of the year before": summary("Anmälan öppnade ¤fredag den 10 november.", ""),
    "whole days": hours("¤måndagar–fredagar 9–16.30", ""),
    "a number of a title": Break(EVENTS, "title: Råd för framtiden 2024", "title: Steg ¤1 av 3", ""),
    "a road in a title": Break(EVENTS, "title: Råd för framtiden 2024", "title: Dygnet runt, ¤24/7", ""),
    "a year of its own": summary("¤En konferens. Den hölls också 2023.", ""),
    "an authority that did": summary("En konferens. Så gjorde ¤Brå redan 2023.", ""),
    "what is new": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Ny som samordnare", ""),
    "a part of several": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Råd för framtiden, del 2/3", ""),
    "a fund that is named after somebody": Break(EVENTS, "organiser: Brå\n    counties", "organiser: ¤Anna Lindhs minnesfond\n    counties", ""),
    "a clinic that sounds like somebody": Break(EVENTS, "organiser: Brå\n    counties", "organiser: ¤Maria Ungdom\n    counties", ""),
    "two places": Break(EVENTS, "place: Visby", "place: ¤Visby och Lund", ""),
    "an area of its county": Break("data/places.yaml", "local_police_area: Malmö", "local_police_area: ¤Lund-Bjuv", ""),
    "chapters in any order": Break(LAWS, '      - chapter: "6 a"\n', '      - chapter: ¤"6 a"\n', ""),
    "a section with a letter": section("12", "11 a", ""),
    "what says that there is more, explained": Break("data/glossary.yaml", 'term: "112"', "term: ¤m.m.", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_not_told(case: str, small_copy: Path) -> None:
    RIGHT[case].apply(small_copy)
    assert data_problem_lines(small_copy) == []
    assert list(taste_notices(open_small(small_copy))) == []
