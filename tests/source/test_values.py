"""The kinds of value: what each takes, and in Swedish what it refuses."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.source import values
from macros.source.code_signs import markup_problem
from macros.source.messages import describe
from macros.source.personal_numbers import personal_number_problem
from macros.source.phones import phone_uri
from macros.source.year_values import YearOrOngoing

NO_WEB = "är ingen webbadress:"
WEB = "är ingen webbadress: den ska börja med https:// och sakna blanksteg"
MAIL = 'är ingen e-postadress: skriv den som "namn@myndighet.se"'
PHONE_SIGNS = "är inget telefonnummer: skriv siffror, bindestreck och blanksteg"
PHONE = "är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror"

REFUSED = [
    (values.Line, "", "texten är tom: skriv ett värde eller ta bort raden"),
    (values.Line, "  ", "texten är tom: skriv ett värde eller ta bort raden"),
    (values.Line, "a\nb", "texten ska stå på en rad"),
    (values.Line, 12, 'här ska det stå en text: sätt värdet inom citattecken, "12"'),
    (values.Line, True, 'här ska det stå en text: sätt värdet inom citattecken, "true"'),
    (values.Line, None, "värde saknas: skriv en text"),
    (values.Line, ["a"], "här ska det stå en text, inte en lista eller en grupp av nycklar"),
    (values.Id, "Skåne län", '"Skåne län" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "skane-lan"'),
    (values.Id, "-a", '"-a" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "a"'),
    (values.Email, "skane.lansstyrelsen.se", f'"skane.lansstyrelsen.se" {MAIL}'),
    (values.Email, "skåne@lansstyrelsen.se", '"skåne@lansstyrelsen.se" är ingen e-postadress: skriv "skane@lansstyrelsen.se"'),
    (values.Email, "a@b.se?subject=x", f'"a@b.se?subject=x" {MAIL}'),
    (values.Domain, "www.Polisen", '"www.Polisen" är ingen domän: skriv den som "myndighet.se"'),
    (values.Url, "polisen.se", f'"polisen.se" {NO_WEB} den ska börja med https://, skriv "https://polisen.se"'),
    (values.Url, "javascript:alert(1)", f'"javascript:alert(1)" {WEB}'),
    (values.Url, "https://polisen.se/a b", f'"https://polisen.se/a b" {NO_WEB} den har ett blanksteg efter "https://polisen.se/a"'),
    (values.Url, 'https://polisen.se/"x', f'"https://polisen.se/"x" {NO_WEB} tecknet " får inte stå i den'),
    (values.Phone, "ring oss", f'"ring oss" {PHONE_SIGNS}'),
    (values.Phone, "010-224", f'"010-224" {PHONE}'),
    (values.Phone, "08-527 58 40 0000 000", f'"08-527 58 40 0000 000" {PHONE}'),
    (values.IsoDate, "2026-02-30", '"2026-02-30" är inget datum som finns'),
    (values.IsoDate, "30/1 2026", '"30/1 2026" är inget datum: skriv 2026-01-30'),
    (values.IsoDate, 2026, '"2026" är inget datum: skriv det som 2026-01-31'),
    (values.Year, 2024, 'året ska stå inom citattecken: "2024"'),
    (values.Year, "24", '"24" är inget årtal: skriv det som "2024"'),
    (values.CountyCode, 3, 'koden ska stå inom citattecken: "03"'),
    (values.CountyCode, "1", '"1" är ingen kod med 2 siffror: skriv "01"'),
    (values.MunicipalityCode, 305, 'koden ska stå inom citattecken: "0305"'),
    (values.MunicipalityCode, "12800", '"12800" är ingen kod med 4 siffror: skriv den som "1280"'),
    (values.Year, "1949", '"1949" kan inte stämma: kontrollera årtalet'),
    (values.Year, "2100", '"2100" kan inte stämma: kontrollera årtalet'),
    (values.Year, True, '"True" är inget årtal: skriv det som "2024"'),
    (YearOrOngoing, "löpande", '"löpande" är inget årtal: skriv "Löpande"'),
    (values.PartialDate, 2026, 'året ska stå inom citattecken: "2026"'),
    (values.PartialDate, "2026-13", '"2026-13" är inget datum som finns'),
    (values.PartialDate, "2026-02-29", '"2026-02-29" är inget datum som finns'),
    (values.PartialDate, "2026-1", '"2026-1" är inget datum: skriv "2026-01"'),
    (values.PartialDate, "2026-13", '"2026-13" är inget datum som finns'),
    (values.PartialDate, "i juni 2027", '"i juni 2027" är inget datum: skriv "2027-06"'),
    (values.PartialDate, "6/2027", '"6/2027" är inget datum: skriv "2027-06"'),
    (values.PartialDate, "2027 juni", '"2027 juni" är inget datum: skriv "2027-06"'),
    (values.PartialDate, "ons 30:e juni, 2027", '"ons 30:e juni, 2027" är inget datum: skriv "2027-06-30"'),
    (values.IsoDate, "onsdagen den 30/6 2027", '"onsdagen den 30/6 2027" är inget datum: skriv 2027-06-30'),
    (values.PartialDate, True, '"True" är inget datum: skriv det som "2026-01-31", "2026-01" eller "2026"'),
    (values.IsoDate, "2026-02-29", '"2026-02-29" är inget datum som finns'),
    (values.IsoDate, "24-11-2026", '"24-11-2026" är inget datum: skriv 2026-11-24'),
    (values.IsoDate, "1 juli 2024", '"1 juli 2024" är inget datum: skriv 2024-07-01'),
    (values.IsoDate, "03/04/2026", '"03/04/2026" är inget datum: skriv det som 2026-01-31'),
    (values.IsoDate, "31/4 2026", '"31/4 2026" är inget datum: skriv det som 2026-01-31'),
    (values.IsoDate, "mars 2026", '"mars 2026" är inget datum: skriv det som 2026-01-31'),
    (values.IsoDate, "2026-11-26 00:00:00", '"2026-11-26 00:00:00" är inget datum: skriv 2026-11-26'),
    (values.IsoDate, 46353, '"46353" är inget datum: skriv 2026-11-27'),
    (values.PartialDate, 46477, '"46477" är inget datum: skriv "2027-03-31"'),
    (values.PartialDate, "mars 2027", '"mars 2027" är inget datum: skriv "2027-03"'),
    (values.PartialDate, "20270331", '"20270331" är inget datum: skriv "2027-03-31"'),
    (values.ClockTime, "kl 13", '"kl 13" är inget klockslag: skriv "13:00"'),
    (values.ClockTime, "9.30", '"9.30" är inget klockslag: skriv "09:30"'),
    (values.ClockTime, "24:00", '"24:00" är inget klockslag: midnatt skrivs "00:00", med dagen efter som sista dag'),
    (values.ClockTime, "9-16", '"9-16" är inget klockslag: skriv "09:00" under "time", och "16:00" under "end_time"'),
    (values.ClockTime, "kl 9.30-12", '"kl 9.30-12" är inget klockslag: skriv "09:30" under "time", och "12:00" under "end_time"'),
    (values.ClockTime, "9–16", '"9–16" är inget klockslag: skriv "09:00" under "time", och "16:00" under "end_time"'),
    (values.ClockTime, "hela dagen", '"hela dagen" är inget klockslag: skriv det som "09:30"'),
    (values.Url, "rapport.pdf", '"rapport.pdf" är en fils namn: skriv hela webbadressen till den'),
    (values.Url, "Min rapport.docx", '"Min rapport.docx" är en fils namn: skriv hela webbadressen till den'),
    (values.Url, "index.html", '"index.html" är en fils namn: skriv hela webbadressen till den'),
    (values.Phone, "09-527 584 40", '"09" är inget riktnummer: kontrollera det, eller skriv "0952-75 84 40"'),
    (values.Phone, "05-051 10 00", '"05" är inget riktnummer: kontrollera det, eller skriv "0505-110 00"'),
    (values.Phone, "0182-95 00 00", '"0182" är inget riktnummer: kontrollera det, eller skriv "018-295 00 00"'),
    (values.ClockTime, "24:30", '"24:30" är inget klockslag: skriv det som "09:30"'),
    (values.CountyOf, "5", '"5" är ingen kod med 2 siffror: skriv "05"'),
    (values.CountyCode, "Skåne", '"Skåne" är ingen kod med 2 siffror: skriv den som "12"'),
    (values.Email, "mailto:bf@bra.se", '"mailto:bf@bra.se" är ingen e-postadress: skriv "bf@bra.se"'),
    (values.Email, "bf@bra,se", '"bf@bra,se" är ingen e-postadress: skriv "bf@bra.se"'),
    (values.Email, "a@bra.se; b@bra.se", '"a@bra.se; b@bra.se" är ingen e-postadress: skriv bara en, som "a@bra.se"'),
    (values.IsoDate, "2026-1-2", '"2026-1-2" är inget datum: skriv 2026-01-02'),
    (values.Id, "å", '"å" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "a"'),
    (values.Id, "!", '"!" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "skane"'),
    (values.Id, "a--b", '"a--b" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "a-b"'),
    (values.Email, "a@b", f'"a@b" {MAIL}'),
    (values.Domain, "polisen", '"polisen" är ingen domän: skriv den som "myndighet.se"'),
    (values.Url, "https://polisen", f'"https://polisen" {NO_WEB} "polisen" saknar ändelse, som .se'),
    (values.Url, "ftp://polisen.se", f'"ftp://polisen.se" {WEB}'),
    (values.Phone, "-", '"-" är inget värde: ta bort det, det som inte är känt står inte med'),
    (values.Phone, "1", '"1" är inget telefonnummer'),
    (values.Phone, "11", f'"11" {PHONE}'),
    (values.CountyCode, True, '"True" är ingen kod med 2 siffror: skriv den som "12"'),
    (values.Flag, "ja", 'här ska det stå true eller false: skriv true för "ja"'),
    (values.Count, "tre", 'här ska det stå ett heltal, inte "tre"'),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "says"), REFUSED)
def test_a_wrong_value_is_refused_in_swedish(kind: Any, value: object, says: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    assert [describe(dict(error), ()) for error in caught.value.errors()] == [says]


TAKEN = [
    (values.Line, " Malung-Sälen ", "Malung-Sälen"),
    (values.Text, "ett\n\ntvå", "ett\n\ntvå"),
    (values.Id, "lansstyrelsen-skane", "lansstyrelsen-skane"),
    (values.Email, "skane@lansstyrelsen.se", "skane@lansstyrelsen.se"),
    (values.Phone, "114 14", "114 14"),
    (values.Phone, "010-224 10 00", "010-224 10 00"),
    (values.Phone, "+46 8 527 58 400", "+46 8 527 58 400"),
    (values.Url, "https://bra.se/om-bra?a=1#b", "https://bra.se/om-bra?a=1#b"),
    (values.IsoDate, "2028-02-29", date(2028, 2, 29)),
    (values.Year, "2024", "2024"),
    (values.CountyCode, "03", "03"),
    (values.MunicipalityCode, "0305", "0305"),
    (values.Year, "1950", "1950"),
    (values.Year, "2099", "2099"),
    (YearOrOngoing, "Löpande", "Löpande"),
    (YearOrOngoing, "2024", "2024"),
    (values.PartialDate, "2026", "2026"),
    (values.PartialDate, "2026-12", "2026-12"),
    (values.PartialDate, "2028-02-29", "2028-02-29"),
    (values.Phone, "112", "112"),
    (values.Domain, "a.b.se", "a.b.se"),
    (values.Url, "http://x.se:8000/", "http://x.se:8000/"),
    (values.SearchWord, " ord ", "ord"),
    (values.Count, 7, 7),
    (values.Flag, False, False),
]


@pytest.mark.parametrize(("kind", "value", "result"), TAKEN)
def test_a_right_value_is_taken(kind: Any, value: str, result: object) -> None:
    assert TypeAdapter(kind).validate_python(value) == result


@pytest.mark.parametrize(
    ("phone", "uri"),
    [("010-224 10 00", "tel:+46102241000"), ("08-527 58 400", "tel:+46852758400"), ("+46 8 527 58 400", "tel:+46852758400"), ("114 14", "tel:11414"), ("112", "tel:112")],
)  # fmt: skip
def test_a_phone_number_can_be_dialled_from_anywhere(phone: str, uri: str) -> None:
    assert phone_uri(phone) == uri


@pytest.mark.parametrize(
    ("value", "sign"),
    [("<b>", "<b>"), ("a<br/>b", "<br/>"), ("a > b", ">"), ("`x`", "`"), ("a|b", "|"), ("a\\b", "\\"), ("javascript:x", "javascript:")],
)  # fmt: skip
def test_markup_in_a_value_is_found(value: str, sign: str) -> None:
    assert markup_problem(value) == (
        f'märkspråk är inte tillåtet i data: ta bort "{sign}" och skriv ren text'
    )


@pytest.mark.parametrize("sign", ["{{", "}}", "{%", "%}", "{#", "#}"])
def test_template_code_in_a_value_is_found(sign: str) -> None:
    assert markup_problem(f"a {sign} b") == f'mallkod är inte tillåten i data: ta bort "{sign}"'


def test_an_invisible_character_in_a_value_is_found() -> None:
    assert values.sign_problem("a\u200bb") == "ett blanksteg utan bredd efter ”a”: ta bort det"
    assert markup_problem("ett\n\ntvå – ”tre”") is None


@pytest.mark.parametrize(
    "value", ["Barn (<18 år)", "mindre kommuner (< 5 000)", "risken är >= 50 %"]
)
def test_a_comparison_with_a_number_is_no_markup(value: str) -> None:
    assert markup_problem(value) is None
    assert markup_problem(f"{value} <b>")


PERSONAL = "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"


def numbered(digits: str) -> str:
    """Nine digits with the check digit that makes a personal number of them."""
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(digits)]
    return digits + str(-sum(number // 10 + number % 10 for number in doubled) % 10)


def test_the_numbers_of_these_tests_are_made_by_the_rule() -> None:
    assert numbered("640823323") == "6408233234"  # the Tax Agency's own example


@pytest.mark.parametrize("form", ["640823-3234", "6408233234", "640823+3234", "640823 3234", "19640823-3234", "18640823-3234", "20640823-3234", "640883-3231"])  # fmt: skip
@pytest.mark.parametrize("around", ["{}", "Ring {} nu", "a{}b", "({})"])
def test_a_personal_identity_number_is_found(form: str, around: str) -> None:
    assert personal_number_problem(around.format(form)) == PERSONAL


@pytest.mark.parametrize(
    ("date", "possible"),
    [
        ("640100", False), ("640101", True), ("640131", True), ("640132", False),
        ("640160", False), ("640161", True), ("640191", True), ("640192", False),
        ("640001", False), ("641201", True), ("641301", False), ("641261", True),
    ],
)  # fmt: skip
def test_the_day_and_month_have_to_be_possible(date: str, possible: bool) -> None:
    number = numbered(f"{date}323")
    assert (personal_number_problem(number) == PERSONAL) is possible
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert personal_number_problem(wrong) is None


@pytest.mark.parametrize(
    "number",
    ["640823-3235", "641323-3234", "202100-2284", "010-224 10 00", "17640823-3234", "16408233234", "1-640823-3234", "640823-32345", "640823--3234", "640823/3234", "64082-33234"],
)  # fmt: skip
def test_other_numbers_are_left_alone(number: str) -> None:
    assert personal_number_problem(number) is None


def test_a_number_is_found_after_one_that_is_none() -> None:
    assert personal_number_problem("640823-3235 och 640823-3234") == PERSONAL


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Malung-Sälen", "malung-salen"), ("Östra Göinge", "ostra-goinge"), ("Örkelljunga", "orkelljunga"), ("Håbo", "habo"), (" Åmål! ", "amal"), ("Ü É è--7", "u-e-e-7"), ("!", "")],
)  # fmt: skip
def test_a_slug_is_the_folded_name(name: str, slug: str) -> None:
    assert values.slugify(name) == slug


def test_a_name_is_folded_for_comparing() -> None:
    assert values.fold_name("ÅÄÖ ÉÈÜ åäö éèü-B") == "aao eeu aao eeu-b"


def test_an_id_example_of_the_schema_is_given() -> None:
    assert values.error("text").message() == "text"


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("https://lagen.nu/2023:196", "är en adress, och här ska det stå ett id"),
        ("http://bra.se", "är en adress, och här ska det stå ett id"),
        ("vastmanland-mitt gavleborg-mitt", "är flera id: sätt komma mellan dem"),
        ("bra-stod lag-2023-196 skr-stod", "är flera id: sätt komma mellan dem"),
        ("Lagens genomförande", 'till exempel "lagens-genomforande"'),
    ],
)
def test_what_is_no_id_is_told_as_what_it_is(value: str, says: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(says)):
        TypeAdapter(values.Id).validate_python(value)


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("+46 (0)10-224 10 00", "+46 10-224 10 00"),
        ("(010) 224 10 00", "010 224 10 00"),
        ("08-(527) 584 40", "08-527 584 40"),
    ],
)
def test_a_number_has_no_brackets(number: str, right: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(f'skriv "{right}"')):
        TypeAdapter(values.Phone).validate_python(number)
    assert TypeAdapter(values.Phone).validate_python(right)
