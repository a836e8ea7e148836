"""Values that are right and odd: none of them is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from macros.source import values
from macros.source.code_signs import markup_problem
from macros.source.mailboxes import persons_mailboxes
from macros.source.personal_numbers import personal_number_problem
from macros.source.repeats import doubled_word
from macros.source.values import (
    mailbox_problem,
    mobile_number_problem,
    sign_problem,
)
from macros.source.year_values import YearOrOngoing

RIGHT: dict[Any, list[str]] = {
    values.Url: [
        "https://bra.se", "https://bra.se/", "https://bra.se?id=3", "https://bra.se#del", "https://bra.se/?id=3#del",
        "HTTPS://bra.se/x", "Http://www.bra.se", "https://BRA.se/X", "https://www.malmö.se/x", "https://xn--malm-8qa.se/",
        "https://www.malmö.se/trygghet/åtgärder?år=2026", "https://bra.se/om%20oss", "https://bra.se/a,b;c=1",
        "https://sv.wikipedia.org/wiki/Malm%C3%B6_(kommun)", "https://sv.wikipedia.org/wiki/Habo_(olika_betydelser)",
        "https://web.archive.org/web/2020/https://bra.se/x", "https://a.example.se/?url=https://bra.se/x", "http://x.se:8000/",
        "https://rkrattsbaser.gov.se/sfst?bet=2023:196", "https://www.riksdagen.se/sv/dokument/lag-2023196_sfs-2023-196/#P4",
        "http://mau.diva-portal.org/smash/project.jsf?pid=project%3A8272", "https://bra.se/x~y/!z", "https://bra.se/l'ordre",
        "https://www.lansstyrelsen.se/skane/om-oss.html?sv.target=12.382c024b1800285d5863a8d4", "https://bra.se/..x",
        "https://urn.kb.se/resolve?urn=urn:nbn:se:bra-1", "https://bra.se/sida?utmaning=1", "https://bra.se/x?q=a&p=&r",
        "https://a.b.c.example.museum/x", "https://1177.se", "https://112.se/", "https://www.gov.uk/x", "https://bra.se/a:b@c",
    ],
    values.Phone: [
        "010-224 10 00", "010-2241000", "08-527 58 400", "0852758400", "+46 8 527 58 400", "+46852758400", "0046 8 527 58 400",
        "0611-34 90 00", "033-17 90 90", "0470-860 00", "020-12 34 56", "0200-22 22 22", "0771-567 567", "077-123 45 67",
        "0770-45 00 00", "075-247 30 00", "112", "114 14", "11414", "1177", "113 13", "116 111", "116 000",
    ],
    values.Email: [
        "bf@bra.se", "registrator.kansli@polisen.se", "trygghet.malmo@lansstyrelsen.se", "norra.skane@polisen.se",
        "brottsforebyggande.syd@polisen.se", "Registrator@Bra.SE", "info+skane@bra.se", "kommun@upplands-vasby.se",
        "no-reply@bra.se", "lokalpolisomrade.lund@polisen.se", "bf.skane@lansstyrelsen.se", "kontakt.center@sub.malmo.se",
        "hr_stod@bra.se", "krisberedskap.lan@lansstyrelsen.se", "samordnare.jonkoping@lansstyrelsen.se", "g-sos@bra.se",
        "medborgarservice@bra.se", "trygg-och-saker@bra.se", "polisregion.bergslagen@polisen.se", "lst.f@lansstyrelsen.se",
        "maria.ungdom@malmo.se", "sankt.erik@goteborg.se", "utlamnande_av_handlingar@bra.se", "bo@bra.se", "ledning.lan@lansstyrelsen.se",
    ],
    values.CountyOf: ["12", "Skåne", "Västra Götaland", "Skåne län"],
    values.Line: [
        "Råd för framtiden 2026", "C# och F#", "Träff #3 i Malmö", "Vad är okänt?", "Uppgift saknas i källan", "Saknas samordnare?",
        "Ett – kort – streck", "§ 4", "50 %", "1 000 000 kr", "Jönköpings län, Kalmar län", "Brå & SKR", "AT&T", "Hej!", "€ 5",
        "”Citat” och ’citat’", "naïve", "Håbo – Habo", "11:00–12:00", "a/b", "Inga", "Ingen uppgift lämnas ut", "Öppet dygnet runt",
        "N", "x", "1", "112", "Okänd gärningsman", "100 000–200 000", "10 000 m²", "Löpande", "Nej", "Malung-Sälen", "Ё", "Lule älv…",
    ],
    values.SearchWord: ["okänd", "saknas", "n/a-värde", "å", "112", "LPO", "IT", "se", "tbd"],
    values.Year: ["1950", "1974", "2026", "2041", "2099"],
    YearOrOngoing: ["Löpande", "2030"],
    values.PartialDate: ["1970", "1974-07", "1974-07-01", "2028-02-29", "2035", "2099-12-31"],
    values.IsoDate: ["1990-01-01", "2028-02-29", "2026-12-31", "2099-12-31"],
    values.Id: ["a", "1", "a-1-b", "sankt-per-2026"],
    values.Domain: ["bra.se", "a.b.se", "112.se", "xn--malm-8qa.se"],
}  # fmt: skip
ALL = [(kind, value) for kind, some in RIGHT.items() for value in some]


def test_there_are_more_than_a_hundred() -> None:
    assert len(set(map(str, ALL))) > 100


@pytest.mark.parametrize(("kind", "value"), ALL)
def test_an_odd_value_that_is_right_passes(kind: Any, value: str) -> None:
    TypeAdapter(kind).validate_python(value)
    for problem in (markup_problem, personal_number_problem, mailbox_problem, mobile_number_problem, sign_problem):  # fmt: skip
        assert problem(value) is None


@pytest.mark.parametrize(
    "text",
    [
        "Vi deltar i i år.", "Det som gäller gäller alla.", "Det som är är bra.", "Mycket mycket bättre.", "Krav som är för för små.",
        "De de nämner.", "Den som har har.", "Ja ja.", "Kommunen, kommunen och kommunen.", "En en-till-en-träff.", "Brå Brå",
        "i, i", "Lag 2023 2023", "Det hör till till exempel kommunen.", "Frågan om om det ska ske.", "Visste ni. Ni kan.",
        "Det är den den rör.", "Ring 010-224 10 00 10 00.", "Steg för steg för steg.", "Ring ett ett två.", "ett ett fyra ett fyra",
    ],
)  # fmt: skip
def test_a_word_may_stand_after_itself(text: str) -> None:
    assert doubled_word(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Diarienummer 0701-2345", "Ring 010-224 10 00.", "Kod 07012345678901", "ISBN 978-07-012-3456-7", "2026-07-01",
        "Ju2025/01724", "Skriv till bf@bra.se.", "Följ @bra.se", "a@b", "Skriv till registrator.kansli@polisen.se",
    ],
)  # fmt: skip
def test_running_text_may_hold(text: str) -> None:
    assert mobile_number_problem(text) is None
    assert list(persons_mailboxes(text)) == []


def test_the_scheme_of_an_address_is_read_in_small_letters() -> None:
    assert TypeAdapter(values.Url).validate_python("HTTPS://bra.se/X") == "https://bra.se/X"
