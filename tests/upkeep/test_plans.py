"""What each form changes in the data."""

from __future__ import annotations

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
SOURCE_PARTS = {"url": "kalla-adress", "title": "kalla-namn", "read": "last"}


def plan(small: Site, form: str, **answers: str) -> Plan:
    found = plan_for(form, {**ANSWERS, **answers}, Loaded(small.handbook, ()), TODAY)
    assert found is not None
    return found


def edits_of(plan: Plan) -> list[Edit]:
    """What is edited in the one file of a plan."""
    (edits,) = plan.edits.values()
    return edits


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
                Put(
                    (*here, "sources"),
                    [SOURCE],
                    parts={(0, key): asked for key, asked in SOURCE_PARTS.items()},
                ),
            ]
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


def test_a_source_that_stands_there_is_renewed_and_another_is_added(small: Site) -> None:
    post = {"post": "nationell-samordnare", "lage": "Tjänsten är obesatt", "obesatt-till": "2027-01-01"}  # fmt: skip
    added = plan(small, "samordnare-eller-vakans", **post)
    assert edits_of(added)[-1] == Insert(("coordinators", 0, "sources", 1), SOURCE, SOURCE_PARTS)
    same = {**post, "kalla-adress": "https://bra.se/om-bra"}
    renewed = plan(small, "samordnare-eller-vakans", **same)
    assert edits_of(renewed)[-1] == Put(
        ("coordinators", 0, "sources", 0),
        {**SOURCE, "url": "https://bra.se/om-bra"},
        parts=SOURCE_PARTS,
    )


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
        "sources": [SOURCE],
    }


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
