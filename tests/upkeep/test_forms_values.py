"""What is typed in a form is read as it was meant, and a value that cannot be right is told there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.upkeep.test_forms import FILLED, apply, body_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(small_content: Path) -> Path:
    """What the command reads, in a copy."""
    return small_content


pytestmark = pytest.mark.usefixtures("remembered")

TYPED = {
    "hard spaces": ("andra-kontakt", "telefon", "010-224\u00a010\u202f10", "+      phone: 010-224 10 10"),
    "a hyphen that does not break": ("andra-kontakt", "telefon", "010\u2011224 10 10", "+      phone: 010-224 10 10"),
    "another hyphen": ("andra-kontakt", "telefon", "010\u2010224 10 10", "+      phone: 010-224 10 10"),
    "signs of direction": ("andra-kontakt", "telefon", "\u202a010-224 10 10\u202c", "+      phone: 010-224 10 10"),
    "isolated": ("andra-kontakt", "telefon", "\u2066010-224 10 10\u2069", "+      phone: 010-224 10 10"),
    "a mark of a file": ("andra-kontakt", "brevlada", "\ufeffjonkoping.lan@lansstyrelsen.se", "+      email: jonkoping.lan@lansstyrelsen.se"),
    "letters in two signs": ("ny-handelse", "plats", "Malmo\u0308", "+    place: Malmö"),
    "a soft hyphen": ("ny-handelse", "plats", "Jön\u00adköping", "+    place: Jönköping"),
    "no width": ("ny-handelse", "plats", "Jön\u200bköping", "+    place: Jönköping"),
    "a county in two signs": ("ny-handelse", "lan", "Ska\u030ane", '+      - "12"'),
    "text that turns around": ("ny-handelse", "plats", "Malmö\u202e", "+    place: Malmö"),
    "the number of the country": ("andra-kontakt", "telefon", "+46 (0)10-224 10 10", "+      phone: 010-224 10 10"),
    "what it is": ("andra-kontakt", "telefon", "Tel: 0102241010", "+      phone: 010-224 10 10"),
    "stops": ("andra-kontakt", "telefon", "010.224.10.10", "+      phone: 010-224 10 10"),
    "blanks around a hyphen": ("andra-kontakt", "telefon", "010 - 224 10 10", "+      phone: 010-224 10 10"),
    "a zero that a sheet took": ("andra-kontakt", "telefon", "102241010", "+      phone: 010-224 10 10"),
    "a mailbox as a mail program copies it": ("andra-kontakt", "brevlada", "Trygghet <Trygghet@lansstyrelsen.se>", "+      email: trygghet@lansstyrelsen.se"),
    "a mailbox that was a link": ("andra-kontakt", "brevlada", "mailto:trygghet@lansstyrelsen.se", "+      email: trygghet@lansstyrelsen.se"),
    "a page without its scheme": ("andra-kontakt", "webbsida", "www.lansstyrelsen.se/jonkoping/brott.html", "+    page: https://www.lansstyrelsen.se/jonkoping/brott.html"),
    "a page in angles": ("andra-kontakt", "webbsida", "<https://www.lansstyrelsen.se/jonkoping/brott.html>", "+    page: https://www.lansstyrelsen.se/jonkoping/brott.html"),
    "a day in words and figures": ("andra-kontakt", "last", "i går (30/11 2026)", "+        read: 2026-11-30"),
    "a year in two figures": ("andra-kontakt", "last", "30/11-26", "+        read: 2026-11-30"),
    "a day without its year": ("andra-kontakt", "last", "30 november", "+        read: 2026-11-30"),
    "a day and its weekday": ("andra-kontakt", "last", "2026-11-30 (måndag)", "+        read: 2026-11-30"),
    "a day to come without its year": ("ny-handelse", "slut", "fredag 5 mars", '+    end: "2027-03-05"'),
    "by when": ("ny-handelse", "start", "senast den 4 mars 2027", '+    start: "2027-03-04"'),
    "the last of a month": ("samordnare-eller-vakans", "obesatt-till", "sista februari 2027", "+    vacant_until: 2027-02-28"),
    "two times": ("ny-handelse", "borjar", "13:00-14:30", '+    end_time: "14:30"'),
    "a county and its letter": ("ny-handelse", "lan", "Skåne län (M)", '+      - "12"'),
    "a board by its county": ("ny-handelse", "arrangor", "Lst Jönköping", "+      - lansstyrelsen-jonkoping"),
    "a weekday and a year in two figures": ("ny-handelse", "slut", "fre 5/3-27", '+    end: "2027-03-05"'),
    "a mailbox out of a list": ("andra-kontakt", "brevlada", "'Trygghet' <trygghet@lansstyrelsen.se>;", "+      email: trygghet@lansstyrelsen.se"),
    "a page at the end of a sentence": ("andra-kontakt", "webbsida", "www.lansstyrelsen.se/jonkoping/brott.html.", "+    page: https://www.lansstyrelsen.se/jonkoping/brott.html"),
    "a page without its scheme, and a tail": ("andra-kontakt", "webbsida", "lansstyrelsen.se/jonkoping?gclid=1", "+    page: https://lansstyrelsen.se/jonkoping"),
    "a season": ("nytt-initiativ", "startar", "hösten 2026", '+    start_year: "2026"'),
    "a tail that tracks": ("ny-handelse", "kalla-adress", "https://www.lansstyrelsen.se/ny.html?utm_source=mejl", "+    url: https://www.lansstyrelsen.se/ny.html"),
    "groups with semicolons": ("nytt-initiativ", "malgrupp", "kommuner; bostadsbolag", "+      - bostadsbolag"),
    "a tab": ("ny-handelse", "plats", "Malmö\tstad", "+    place: Malmö stad"),
}  # fmt: skip


@pytest.mark.parametrize("case", TYPED)
def test_an_answer_is_read_as_it_was_meant(case: str, project: Path) -> None:
    form, question, typed, line = TYPED[case]
    result, _, reply, lines = apply(project, body_of(form, {**FILLED[form], question: typed}))
    assert (result, line in lines) == ("changed", True), reply


TOLD = {
    "another site": ("andra-kontakt", {"webbsida": "https://example.com/login"}, 'Ny webbsida om brottsförebyggande arbete: "example.com" hör inte till Länsstyrelsen i Jönköpings län: sidan ska ligga under lansstyrelsen.se'),
    "a site like it": ("andra-kontakt", {"webbsida": "https://lansstyrelsen.se.example.com/x"}, 'Ny webbsida om brottsförebyggande arbete: "lansstyrelsen.se.example.com" hör inte till Länsstyrelsen i Jönköpings län: sidan ska ligga under lansstyrelsen.se'),
    "foreign number": ("andra-kontakt", {"telefon": "+7 495 123 45 67"}, 'Ny telefon: "+7 495 123 45 67" är inget svenskt nummer: skriv myndighetens nummer, som 010-224 10 00'),
    "mobile": ("andra-kontakt", {"telefon": "070-123 45 67"}, 'Ny telefon: "070-123 45 67" är ett mobilnummer: skriv växeln eller funktionens fasta nummer'),
    "premium": ("andra-kontakt", {"telefon": "0900-123 45 67"}, 'Ny telefon: "0900-123 45 67" är ett betalnummer: skriv växeln, eller ett nummer till vanlig taxa'),
    "a person's mailbox": ("andra-kontakt", {"brevlada": "anna.svensson@lansstyrelsen.se"}, 'Ny brevlåda: "anna.svensson@lansstyrelsen.se" ser ut som en persons brevlåda: skriv funktionens eller myndighetens, personer står inte med'),
    "not a day of reading": ("andra-kontakt", {"last": "1026-01-02"}, 'Vilken dag läste du det?: "1026-01-02" kan inte stämma: kontrollera årtalet'),
    "no day at a new way": ("andra-kontakt", {"vag": "Funktionens egen telefon och brevlåda", "last": "i våras"}, 'Vilken dag läste du det?: "i våras" är inget datum: skriv det som 2026-01-31'),
    "nothing known": ("andra-kontakt", {"telefontid": "okänd"}, 'Ny telefontid: "okänd" är inget värde: ta bort det, det som inte är känt står inte med'),
    "through a mail's protection": ("andra-kontakt", {"kalla-adress": "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbra.se%2Fx&data=05"}, 'Var har du läst det?: "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbra.se%2Fx&da…" går genom Outlooks skydd (safelinks): skriv "https://bra.se/x"'),
    "a word twice": ("ny-handelse", {"sammanfattning": "Vi möts i i Malmö."}, 'Vad handlar det om?: "i i": ordet står två gånger, ta bort ett'),
    "an end that is far": ("ny-handelse", {"start": "2027-02-03", "slut": "2047-02-03"}, "Sista dagen: slutar 2047-02-03, 20 år efter starten 2027-02-03: kontrollera årtalet"),
    "a start that is far": ("ny-handelse", {"start": "2072-02-03"}, 'Första dagen: "2072-02-03" är mer än 10 år framåt i tiden: kontrollera årtalet'),
    "a day of what is not vacant": ("samordnare-eller-vakans", {"lage": "Tjänsten är tillsatt", "obesatt-till": "2027-03-31"}, 'Obesatt till och med: tjänsten är tillsatt enligt ditt svar: ta bort dagen, eller välj "Tjänsten är obesatt"'),
    "a file of their own": ("beratta-samverkan", {"kalla-adress": "G:\\Gemensam\\Nätverk.docx"}, "Var har du läst om samverkan?: det är en fil som bara ni kan öppna: skriv adressen till en sida, eller ”vi själva”"),
    "no county": ("ny-handelse", {"lan": "Skonne"}, 'Vilka län gäller det?: länet "Skonne" finns inte: skriv namnet på ett län, som Skåne'),
    "a digit too few": ("andra-kontakt", {"telefon": "010-224 10 1"}, 'Ny telefon: "010-224 10 1" slutar med en ensam siffra: kontrollera att alla siffror är med'),
    "two mailboxes": ("andra-kontakt", {"brevlada": "a@lansstyrelsen.se, b@lansstyrelsen.se"}, 'Ny brevlåda: "a@lansstyrelsen.se, b@lansstyrelsen.se" är ingen e-postadress: skriv bara en, som "a@lansstyrelsen.se"'),
    "a report before its start": ("nytt-initiativ", {"startar": "2025", "redovisningsar": "2024"}, "Redovisningsår: redovisas 2024, före starten 2025: kontrollera åren"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "day"),
    [("idag", "2026-12-01"), ("I dag.", "2026-12-01"), ("igår", "2026-11-30"), ("i går", "2026-11-30")],
)  # fmt: skip
def test_a_day_may_be_told_from_the_one_of_the_answer(typed: str, day: str, project: Path) -> None:
    changed = FILLED["andra-kontakt"] | {"last": typed}
    result, _, _, lines = apply(project, body_of("andra-kontakt", changed))
    assert result == "changed"
    assert f"+        read: {day}" in lines


@pytest.mark.parametrize("case", TOLD)
def test_a_value_that_cannot_be_right_is_told_at_its_question(case: str, project: Path) -> None:
    form, changed, line = TOLD[case]
    result, _, reply, lines = apply(project, body_of(form, {**FILLED[form], **changed}))
    assert (result, lines) == ("mend", [])
    assert reply.split("```text\n", 1)[1].split("\n```")[0].strip() == line


def test_the_boards_of_several_counties_speak_for_themselves(project: Path) -> None:
    changed = {"ordnar": "Länsstyrelserna i Skåne och Jönköping", "kalla-adress": "vi själva"}
    answers = {**FILLED["beratta-samverkan"], **changed}
    result, _, reply, lines = apply(project, body_of("beratta-samverkan", answers))
    assert result == "changed", reply
    assert any("egen uppgift" in line for line in lines)


@pytest.mark.parametrize(
    ("address", "name", "publisher"),
    [
        ("https://www.skolverket.se/x", "Kurser 2027", "publisher: skolverket"),
        ("https://trygg.example.se/x", "Trygghetsrådets webbplats", "publisher_name: Trygghetsrådet"),
        ("https://www.trygg.se/x", "Kurser 2027", "publisher_name: trygg.se"),
    ],
)  # fmt: skip
def test_who_publishes_a_new_source_is_known_by_its_site_or_its_name(
    address: str, name: str, publisher: str, project: Path
) -> None:
    network = project / "data/network.yaml"
    of_no_site = (
        "  - id: skolverket\n    name: Skolverket\n    kind: myndighet\n    level: nationell\n"
    )
    text = network.read_text("utf-8").replace("\nnetworks:", f"{of_no_site}\nnetworks:", 1)
    network.write_text(text, "utf-8")
    answers = {**FILLED["ny-handelse"], "kalla-adress": address, "kalla-namn": name}
    result, _, reply, lines = apply(project, body_of("ny-handelse", answers))
    assert result == "changed", reply
    assert f"+    {publisher}" in lines


def test_two_days_in_one_answer_are_the_first_and_the_last(project: Path) -> None:
    answers = {**FILLED["ny-handelse"], "start": "14–15 april 2027"}
    del answers["slut"]
    result, _, reply, lines = apply(project, body_of("ny-handelse", answers))
    assert result == "changed", reply
    assert {'+    start: "2027-04-14"', '+    end: "2027-04-15"'} <= set(lines)
