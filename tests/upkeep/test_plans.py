"""What each form changes in the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.load import Loaded
from macros.upkeep.forms.answers import (
    Mend,
)
from macros.upkeep.forms.plans import Plan, plan_for
from macros.upkeep.forms.yaml_edit import Insert, Put, Remove
from tests.helpers import TODAY

if TYPE_CHECKING:
    from macros.site import Site
    from macros.upkeep.forms.yaml_edit import Edit

ANSWERS = {"kalla-adress": "https://x.se/a", "kalla-namn": "X", "last": "2026-11-30"}
SOURCE = {"url": "https://x.se/a", "title": "X", "read": "2026-11-30"}
NEW_SOURCE = Insert(
    ("sources", 4),
    {
        "id": "x-se-x",
        "url": "https://x.se/a",
        "title": "X",
        "publisher_name": "x.se",
        "kind": "andrahand",
        "read": "2026-11-30",
    },
    {
        "url": "kalla-adress",
        "read": "last",
        **dict.fromkeys(("id", "title", "publisher_name"), "kalla-namn"),
    },
)
SOURCE_PARTS = {"url": "kalla-adress", "title": "kalla-namn", "read": "last"}


def plan(small: Site, form: str, **answers: str) -> Plan:
    found = plan_for(form, {**ANSWERS, **answers}, Loaded(small.handbook, ()), TODAY)
    assert found is not None
    return found


def edits_of(plan: Plan) -> list[Edit]:
    """What a plan edits beside the sources."""
    (edits,) = (edits for file, edits in plan.edits.items() if file != "data/sources.yaml")
    return edits


def sources_of(plan: Plan) -> list[Edit]:
    """What a plan edits among the sources."""
    return plan.edits.get("data/sources.yaml", [])


def test_a_form_that_a_person_has_to_read_has_no_plan(small: Site) -> None:
    assert plan_for("fel-pa-sida", {}, Loaded(small.handbook, ()), TODAY) is None


def test_the_day_of_a_vacancy_may_be_today_and_not_yesterday(small: Site) -> None:
    vacancy = {"post": "lansstyrelsen-skane", "lage": "Tjänsten är obesatt"}
    found = plan(small, "samordnare-eller-vakans", **vacancy, **{"obesatt-till": "2026-12-01"})
    here = ("coordinators", 9)
    assert found == Plan(
        "Markera som obesatt: lansstyrelsen-skane",
        {
            "data/coordinators.yaml": [
                Put((*here, "vacant_until"), "2026-12-01", "obesatt-till"),
                Put((*here, "sources"), ["x-se-x"], parts={(0,): "kalla-adress"}),
            ],
            "data/sources.yaml": [NEW_SOURCE],
        },
    )
    with pytest.raises(Mend) as caught:
        plan(small, "samordnare-eller-vakans", **vacancy, **{"obesatt-till": "2026-11-30"})
    assert caught.value.problems == [("obesatt-till", "dagen har varit: skriv en dag som kommer")]


def test_a_filled_post_loses_its_vacancy(small: Site) -> None:
    found = plan(small, "samordnare-eller-vakans", post="lansstyrelsen-uppsala", lage="Tjänsten är tillsatt")  # fmt: skip
    assert found.title == "Markera som tillsatt: lansstyrelsen-uppsala"
    assert edits_of(found)[0] == Remove(("coordinators", 6, "vacant_until"))
    again = plan(small, "samordnare-eller-vakans", post="bra-stod", lage="Tjänsten är tillsatt")
    assert edits_of(again) == []


POST = {"post": "nationell-samordnare", "lage": "Tjänsten är obesatt", "obesatt-till": "2027-01-01"}  # fmt: skip


def test_an_entry_is_let_point_to_another_source(small: Site) -> None:
    found = plan(small, "samordnare-eller-vakans", **POST)
    where = ("coordinators", 0, "sources", 1)
    assert edits_of(found)[-1] == Insert(where, "x-se-x", {(): "kalla-adress"})
    assert sources_of(found) == [NEW_SOURCE]


@pytest.mark.parametrize(
    "address",
    [
        "https://bra.se/om-bra",
        "http://www.bra.se/om-bra/",
        "https://bra.se/om-bra/index.html#kontakt",
        "https://bra.se/om-bra?utm_source=brev",
    ],
)
def test_a_source_that_stands_there_is_found_by_its_address(address: str, small: Site) -> None:
    read = Put(("sources", 0, "read"), "2026-11-30", "last")
    found = plan(small, "samordnare-eller-vakans", **POST, **{"kalla-adress": address})
    assert [edit.loc[-1] for edit in edits_of(found)] == ["vacant_until"]  # it points there already
    assert sources_of(found) == [read]
    # What was read the same day, or since, is not changed; a day that is none is told.
    for day, edits in (("2026-11-24", []), ("2026-11-23", []), ("igår", [replace(read, value="igår")])):  # fmt: skip
        again = plan(small, "samordnare-eller-vakans", **POST, **{"kalla-adress": address, "last": day})  # fmt: skip
        assert sources_of(again) == edits


def test_a_page_of_a_document_is_a_place_in_it(small: Site) -> None:
    given = {"kalla-adress": "https://bra.se/om-bra#page=12", "last": "2026-11-24"}
    found = plan(small, "samordnare-eller-vakans", **POST, **given)
    where = ("coordinators", 0, "sources", 1)
    value = {"id": "bra-om-bra", "place": "s. 12"}
    assert edits_of(found)[-1] == Insert(where, value, {(): "kalla-adress"})
    assert sources_of(found) == []


EVENT = {"titel": "Ny", "sort": "möte", "start": "2026", "sammanfattning": "a"}


@pytest.mark.parametrize(
    ("answers", "made"),
    [
        # An organisation's own page, by its domain or by the part of a website that is its own.
        ({"kalla-adress": "https://www.bra.se/ny.html", "kalla-namn": "Brå, En ny sida"},
         ("bra-en-ny-sida", "En ny sida", "bra", None, "myndighet")),
        ({"kalla-adress": "https://www.lansstyrelsen.se/skane/ny.html", "kalla-namn": "en ny sida"},
         ("lansstyrelsen-skane-en-ny-sida", "En ny sida", "lansstyrelsen-skane", None, "myndighet")),
        ({"kalla-adress": "https://www.lansstyrelsen.se/skanska.html", "kalla-namn": "Sida"},
         ("lansstyrelserna-sida", "Sida", "lansstyrelserna", None, "myndighet")),
        # A municipality is no organisation in the data.
        ({"kalla-adress": "https://malmo.se/x", "kalla-namn": "Malmö stad, Trygghet"},
         ("malmo-stad-trygghet", "Trygghet", None, "Malmö stad", "myndighet")),
        # What somebody says of their own is first-hand, and of others second-hand.
        ({"kalla-adress": "https://x.se/a", "kalla-namn": "Föreningen, Träff", "arrangor": "Föreningen"},
         ("foreningen-traff", "Träff", None, "Föreningen", "organisation")),
        ({"kalla-adress": "https://x.se/a", "kalla-namn": "Tidningen, Träff", "arrangor": "Föreningen"},
         ("tidningen-traff", "Träff", None, "Tidningen", "andrahand")),
        # An id that is taken.
        ({"kalla-adress": "https://bra.se/om-bra.html", "kalla-namn": "Om Brå"},
         ("bra-om-bra-2", "Om Brå", "bra", None, "myndighet")),
    ],
)  # fmt: skip
def test_a_new_source_is_told_by_its_address_and_name(
    answers: dict[str, str], made: tuple[str | None, ...], small: Site
) -> None:
    found = plan(small, "ny-handelse", **{**EVENT, **answers})
    (insert,) = sources_of(found)
    assert isinstance(insert, Insert)
    keys = ("id", "title", "publisher", "publisher_name", "kind")
    assert tuple(insert.value.get(key) for key in keys) == made
    assert insert.value["url"] == answers["kalla-adress"]
    assert edits_of(found)[0].value["sources"] == [made[0]]  # type: ignore[union-attr]


def test_what_was_told_stands_with_the_organisations_page_and_how(small: Site) -> None:
    given = {"kalla-adress": "jag ringde", "arrangor": "Länsstyrelsen Skåne"}
    found = plan(small, "ny-handelse", **{**EVENT, **given})
    key = "lansstyrelsen-skane-webbplatsen"
    cited = {"id": key, "place": "uppgift per telefon 2026-11-30"}
    assert edits_of(found)[0].value["sources"] == [cited]  # type: ignore[union-attr]
    (insert,) = sources_of(found)
    assert isinstance(insert, Insert)
    assert (insert.value["id"], insert.value["title"]) == (key, "Webbplatsen")
    # The page was not read again.
    given = {"kalla-adress": "jag ringde", "arrangor": "Brottsförebyggande rådet"}
    page = small.handbook.sources[0].model_copy(update={"url": "https://bra.se"})
    page._loc = ("sources", 0)
    there = small.handbook.model_copy(update={"sources": (page,)})
    told = plan_for("ny-handelse", {**ANSWERS, **EVENT, **given}, Loaded(there, ()), TODAY)
    assert told is not None
    assert sources_of(told) == []


CONTACT = ("organisations", 6, "contact")


@pytest.mark.parametrize(
    ("answers", "edits"),
    [
        # A new number is read elsewhere than the mailbox, and was confirmed before.
        ({"telefon": "114 14"}, [
            Put((*CONTACT, "phone"), "114 14", "telefon"),
            Put((*CONTACT, "phone_source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "confirmed")),
        ]),
        ({"telefontid": "tisdagar"}, [
            Put((*CONTACT, "hours"), "tisdagar", "telefontid"),
            Put((*CONTACT, "phone_source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "confirmed")),
        ]),
        # A new mailbox: the number keeps the source that it has.
        ({"brevlada": "ny@lansstyrelsen.se"}, [
            Put((*CONTACT, "email"), "ny@lansstyrelsen.se", "brevlada"),
            Put((*CONTACT, "source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "confirmed")),
        ]),
        ({"brevlada": "skane@lansstyrelsen.se"}, [
            Put((*CONTACT, "email"), "skane@lansstyrelsen.se", "brevlada"),
            Put((*CONTACT, "source"), SOURCE, parts=SOURCE_PARTS),
        ]),
        # Both, read in the same place.
        ({"brevlada": "ny@lansstyrelsen.se", "telefon": "114 14"}, [
            Put((*CONTACT, "email"), "ny@lansstyrelsen.se", "brevlada"),
            Put((*CONTACT, "phone"), "114 14", "telefon"),
            Remove((*CONTACT, "phone_source")),
            Put((*CONTACT, "source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "confirmed")),
        ]),
        ({"webbsida": "https://x.se"}, [Put(("coordinators", 9, "page"), "https://x.se", "webbsida")]),
    ],
)  # fmt: skip
def test_each_value_keeps_or_gets_the_source_that_it_was_read_in(
    answers: dict[str, str], edits: list[object], small: Site
) -> None:
    found = plan(small, "andra-kontakt", post="lansstyrelsen-skane", vag="Myndighetens …", **answers)  # fmt: skip
    assert edits_of(found) == edits


def test_a_number_without_source_of_its_own_keeps_that_of_the_contact(small: Site) -> None:
    here = ("organisations", 4, "contact")
    found = plan(small, "andra-kontakt", post="lansstyrelsen-jonkoping", vag="Myndighetens …", brevlada="ny@x.se")  # fmt: skip
    register = {
        "url": "https://myndighetsregistret.scb.se",
        "title": "SCB:s myndighetsregister",
        "read": "2026-01-02",
    }
    assert edits_of(found) == [
        Put((*here, "email"), "ny@x.se", "brevlada"),
        Put((*here, "phone_source"), register),
        Put((*here, "source"), SOURCE, parts=SOURCE_PARTS),
    ]
    own = plan(small, "andra-kontakt", post="bra-stod", vag="Funktionens …", brevlada="ny@bra.se")
    assert edits_of(own)[1] == Put(
        ("coordinators", 1, "direct", "phone_source"),
        {
            "url": "https://bra.se/forebygga-brott",
            "title": "Brås sida Kommuner mot brott",
            "read": "2026-11-24",
            "year": "2024",
        },
    )


@pytest.mark.parametrize(
    ("start", "index"), [("2024-01-01", 0), ("2024-04-10", 1), ("2025-01", 1), ("2025-03", 2), ("2026", 2)]
)  # fmt: skip
def test_an_event_is_put_before_the_first_that_begins_later(
    start: str, index: int, small: Site
) -> None:
    found = plan(small, "ny-handelse", titel="Ny", sort="möte", start=start, sammanfattning="a\n b")
    (insert,) = edits_of(found)
    assert insert.loc == ("events", index)
    assert insert.value == {  # type: ignore[union-attr]
        "id": "ny",
        "title": "Ny",
        "kind": "möte",
        "start": start,
        "summary": "a b",
        "sources": ["x-se-x"],
    }
    assert sources_of(found) == [NEW_SOURCE]


def test_the_counties_of_an_event_are_named_in_any_way(small: Site) -> None:
    answers = {"titel": "Ny", "sort": "möte", "start": "2026", "sammanfattning": "a"}
    found = plan(small, "ny-handelse", **answers, lan="SKANE; Uppsala län,,gotland, skåne")
    assert edits_of(found)[0].value["counties"] == ["03", "09", "12"]  # type: ignore[union-attr]


def test_an_id_is_made_of_the_title(small: Site) -> None:
    answers = {"sort": "möte", "start": "2026", "sammanfattning": "a"}
    (insert,) = edits_of(plan(small, "ny-handelse", titel="Å" * 79 + " bc", **answers))
    assert insert.value["id"] == "a" * 79  # type: ignore[union-attr]
    (insert,) = edits_of(plan(small, "ny-handelse", titel="a" * 81, **answers))
    assert insert.value["id"] == "a" * 80  # type: ignore[union-attr]
    for title, told in (("!?", "skriv ett namn med bokstäver"), ("Radet 2024", '"radet-2024" finns redan: skriv ett namn som skiljer dem åt')):  # fmt: skip
        with pytest.raises(Mend) as caught:
            plan(small, "ny-handelse", titel=title, **answers)
        assert caught.value.problems == [("titel", told)]
