"""What follows from a record by itself, and from all of them together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from macros.model import (
    Contact,
    ContactSource,
    County,
    Event,
    Initiative,
    Method,
    Municipality,
    Organisation,
    PoliceRegion,
    Question,
    Term,
)
from macros.problems import Place

if TYPE_CHECKING:
    from macros.site import Site

SOURCE: dict[str, Any] = {"url": "https://x.se", "title": "x", "read": "2026-01-02"}


@pytest.mark.parametrize(
    ("more", "checked"),
    [
        ({}, date(2026, 1, 2)),
        ({"confirmed": {"day": "2026-03-01", "way": "telefon"}}, date(2026, 3, 1)),
        ({"confirmed": {"day": "2025-03-01", "way": "telefon"}}, date(2026, 1, 2)),
        ({"phone_source": {**SOURCE, "read": "2025-12-01"}}, date(2025, 12, 1)),
        ({"phone_source": {**SOURCE, "read": "2026-12-01"}}, date(2026, 1, 2)),
        ({"source": {**SOURCE, "year": "2024"}}, date(2024, 12, 31)),
        ({"source": {**SOURCE, "year": "2026"}}, date(2026, 1, 2)),
    ],
)
def test_a_contact_is_as_old_as_what_it_rests_on(more: dict[str, Any], checked: date) -> None:
    values = {"email": "x@x.se", "phone": "114 14", "source": SOURCE, **more}
    assert Contact.model_validate(values).checked == checked


def test_an_authority_s_own_contact_is_fresh_for_longer_than_a_function_s() -> None:
    contact = Contact.model_validate({"phone": "114 14", "source": SOURCE})
    assert contact.fresh_until(official=True) == date(2027, 7, 4)
    assert contact.fresh_until(official=False) == date(2026, 7, 4)
    with_hours = contact.model_copy(update={"hours": "tisdagar 9–12"})
    assert with_hours.fresh_until(official=True) == date(2026, 7, 4)


@pytest.mark.parametrize(
    ("day", "confirmed"), [(None, False), ("2026-01-01", False), ("2026-01-02", True)]
)
def test_a_contact_is_confirmed_until_it_is_read_anew(day: str | None, confirmed: bool) -> None:
    answer = {"day": day, "way": "telefon"} if day else None
    values = {"phone": "114 14", "source": SOURCE, "confirmed": answer}
    assert Contact.model_validate(values).is_confirmed is confirmed


def test_a_source_speaks_for_its_year_or_the_day_it_was_read() -> None:
    assert ContactSource.model_validate(SOURCE).as_of == date(2026, 1, 2)
    assert ContactSource.model_validate({**SOURCE, "year": "2025"}).as_of == date(2025, 12, 31)
    assert ContactSource.model_validate({**SOURCE, "year": "2027"}).as_of == date(2026, 1, 2)


def test_places_are_named_and_addressed() -> None:
    region = PoliceRegion(id="mitt", name="Mitt")
    assert (region.slug, region.full_name, region.name_in_text) == (
        "mitt",
        "Polisregion Mitt",
        "polisregion Mitt",
    )
    values = {"code": "05", "name": "Östergötland", "full_name": "Östergötlands län", "seat": "Linköping", "police_region": "ost"}  # fmt: skip
    county = County.model_validate(values)
    assert (county.slug, county.name_in_text) == ("ostergotland", "Östergötlands län")
    assert County.model_validate({**values, "slug": "egen"}).slug == "egen"
    town = {"code": "0562", "name": "Finspång", "county": "05"}
    assert Municipality.model_validate(town).slug == "finspang"
    assert Municipality.model_validate({**town, "slug": "egen"}).slug == "egen"


def test_an_organisation_is_shown_by_its_short_name() -> None:
    values = {"id": "bra", "name": "Brottsförebyggande rådet", "kind": "myndighet", "level": "nationell"}  # fmt: skip
    assert Organisation.model_validate(values).label == "Brottsförebyggande rådet"
    assert Organisation.model_validate({**values, "short_name": "Brå"}).label == "Brå"


EVENT = {"id": "a", "title": "A", "kind": "möte", "summary": "a", "sources": ["kalla"]}


@pytest.mark.parametrize(
    ("start", "end", "last"),
    [
        ("2024", None, "2024-12-31"),
        ("2024-02", None, "2024-02-29"),
        ("2024-02-03", None, "2024-02-03"),
        ("2024-02-03", "2024-02-04", "2024-02-04"),
        ("2024", "2025", "2025-12-31"),
    ],
)
def test_the_last_day_of_an_event_is_the_last_that_it_can_be(
    start: str, end: str | None, last: str
) -> None:
    event = Event.model_validate({**EVENT, "start": start, "end": end})
    assert (event.year, event.last_day) == ("2024", last)


METHOD = {
    **dict.fromkeys(("id", "summary", "evidence_summary", "what", "when", "known", "tried", "unknown"), "a"),
    "problems": ["a"],
    "how": ["a"],
    "who": ["a"],
    "name": "Gruppvåldsintervention",
    "level": "grupp",
    "evidence": "oklart",
    "sources": ["kalla"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("short", "label"),
    [
        (None, "Gruppvåldsintervention"),
        ("GVI", "Gruppvåldsintervention (GVI)"),
        ("Grupp", "Gruppvåldsintervention"),
    ],
)
def test_a_method_is_labelled_with_its_abbreviation(short: str | None, label: str) -> None:
    method = Method.model_validate({**METHOD, "short": short})
    assert (method.label, method.evidence_name) == (label, "Oklart")


@pytest.mark.parametrize(
    ("ongoing", "period"), [(True, "Pågår"), (False, "Avslutat"), (None, "Framgår inte av källan")]
)
def test_an_initiative_goes_on_or_not(ongoing: object, period: str) -> None:
    values = {"id": "a", "title": "A", "owner": "a", "status": "a", "summary": "a", "sources": ["kalla"]}  # fmt: skip
    initiative = Initiative.model_validate({**values, "ongoing": ongoing})
    assert (initiative.period, initiative.name) == (period, "A")
    assert Term(id="a", term="B", definition="a").name == "B"


INITIATIVE = {"id": "a", "title": "A", "owner": "O", "status": "a", "summary": "a", "sources": ["kalla"]}  # fmt: skip
REPORTS: list[dict[str, Any]] = [
    {"id": "x", "due": "2026-03-31", "part": "delredovisning", "handed_in": "2026-03-01"},
    {"id": "y", "due": "2028", "by": "P", "to_name": "regeringen", "note": "Den är sist."},
]


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ({}, None),
        ({"report_year": "2025"}, "2025"),
        ({"reports": REPORTS}, "2028"),
        ({"reports": REPORTS, "report_year": "Löpande"}, "Löpande"),
    ],
)
def test_an_initiative_is_reported_in_the_year_of_its_last_report(
    more: dict[str, Any], reported: str | None
) -> None:
    assert Initiative.model_validate({**INITIATIVE, **more}).reported == reported


def test_the_year_of_a_report_is_not_said_twice() -> None:
    with pytest.raises(ValidationError, match='ta bort "report_year"'):
        Initiative.model_validate({**INITIATIVE, "reports": REPORTS, "report_year": "2028"})
    both = {**REPORTS[1], "to": "bra"}
    with pytest.raises(ValidationError, match="skriv bara det ena"):
        Initiative.model_validate({**INITIATIVE, "reports": [both]})


def test_a_report_stands_in_the_calendar_as_an_event(small: Site) -> None:
    handbook = small.handbook
    assert [event.id for event in handbook.dates] == [
        "konferensen-2024",
        "radet-2024",
        "ansokan-2025",
        "konferensen-2025",
    ]
    first, *_, last = handbook.dates
    assert (first.title, first.start, first.initiative) == (
        "Delredovisning: Råd för framtiden",
        "2024-03-31",
        "konferensen",
    )
    assert first.summary == (
        "Sista dag för Länsstyrelserna att delredovisa till Länsstyrelserna. Den är lämnad."
    )
    assert last.summary == (
        "Sista dag för Brå och andra att slutredovisa till regeringen. Den gäller alla år."
    )
    assert (last.title, last.organiser) == ("Det sista om rådet", "Brå och andra")
    initiative = handbook.initiative_by_id["konferensen"]
    assert last.sources == initiative.sources
    assert last.where("due") == initiative.where("reports", 1, "due")
    assert [event.id for event in handbook.dates_of(handbook.initiative_by_id["stodet"])] == [
        "ansokan-2025"
    ]


def test_a_question_has_someone_who_leads() -> None:
    values = {"id": "a", "title": "A", "short": "a", "why": "a", "sources": ["kalla"]}
    for lead in ({"lead": ["bra"]}, {"lead_text": ["Alla"]}, {"lead": ["bra"], "lead_text": ["Alla"]}):  # fmt: skip
        Question.model_validate({**values, **lead})
    with pytest.raises(ValidationError, match='"lead" och "lead_text" saknas båda'):
        Question.model_validate(values)


@pytest.mark.parametrize(
    ("model", "values", "field"),
    [
        (Method, METHOD, "problems"),
        (Method, METHOD, "how"),
        (Method, METHOD, "who"),
        (Method, METHOD, "sources"),
        (Event, {**EVENT, "start": "2024"}, "sources"),
    ],
)
def test_a_list_that_has_to_hold_something(model: Any, values: dict[str, Any], field: str) -> None:
    model.model_validate(values)
    with pytest.raises(ValidationError, match="too_short"):
        model.model_validate({**values, field: []})


def test_a_record_that_was_not_read_stands_in_the_data() -> None:
    record = Term(id="a", term="B", definition="a")
    places = (record.where("id"), record.where_word("B", "term"), record.where_listed())
    assert places == (Place("data"),) * 3
    assert record.loc == ()


def test_a_record_knows_where_it_its_list_and_its_words_stand(small: Site) -> None:
    method = small.handbook.method_by_id["grannsamverkan"]
    file = "data/methods.yaml"
    assert method.loc == ("methods", 0)
    assert method.where() == Place(file, 2, 5)
    assert method.where("what") == Place(file, 11, 11)
    assert method.where("how", 1) == Place(file, 18, 9)
    assert method.where("saknas") == Place(file, 2, 5)
    assert method.where_listed() == Place(file, 1, 1)
    assert method.where_word("andra", "what") == Place(file, 14, 11)
    assert method.where_word("saknas", "what") == Place(file, 11, 11)


def test_the_handbook_is_indexed_in_swedish_order(whole: Site) -> None:
    handbook = whole.handbook
    assert [c.name for c in handbook.counties_by_region["syd"]] == ["Blekinge", "Kalmar", "Kronoberg", "Skåne"]  # fmt: skip
    orebro = [m.name for m in handbook.municipalities_by_county["18"]]
    assert orebro[0] == "Askersund"
    assert orebro[-1] == "Örebro"
    names = [handbook.county_by_code[c.county].name for c in handbook.with_role("regional-samordnare") if c.county]  # fmt: skip
    assert (len(names), names[0], names[-3:]) == (21, "Blekinge", ["Västra Götaland", "Örebro", "Östergötland"])  # fmt: skip
    police = [c.police_region for c in handbook.with_role("polisens-samordnare")]
    assert police == ["bergslagen", "mitt", "nord", "stockholm", "syd", "vast", "ost"]
    assert handbook.organisation_name("bra") == "Brå"
    with pytest.raises(KeyError):
        handbook.organisation_name("ingen")
    habo = next(m for m in handbook.municipalities if m.name == "Habo")
    assert [twin.name for twin in handbook.twins(habo)] == ["Håbo"]
    malmo = next(m for m in handbook.municipalities if m.name == "Malmö")
    assert handbook.twins(malmo) == ()


def test_who_leads_is_told_organisations_first(small: Site) -> None:
    (question,) = small.handbook.questions
    assert small.handbook.leads(question) == ("Brå", "Någon annan")
