"""The directory in HSDS 3: what the standard asks for, by a list of our own, and what ours says."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from macros.exports.api import export_api
from macros.exports.api.hsds import hsds_files
from macros.exports.api.making import Making
from macros.model import Confirmation
from tests.exports.hostile import hostile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook
    from macros.site import Site

START = "https://prov.example/"
REQUIRED = {
    "service": {"id", "name", "status"},
    "organization": {"id", "name", "description"},
    "service_area": {"id"},
    "contact": {"id"},
    "phone": {"id", "number"},
    "schedule": {"id"},
}
"""The fields that the standard requires."""
FORMATS = {
    "text": r"(?s).+",
    "uuid": r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
    "uri": r"https?://[^\s]+",
    "email": r"[^@\s]+@[^@\s]+\.[a-z]+",
    "date": r"20\d\d-[01]\d-[0-3]\d",
    "time": r"[0-2]\d:[0-5]\d",
    "status": r"active|inactive|defunct|temporarily closed",
    "freq": r"WEEKLY|MONTHLY",
    "days": r"(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*",
    "phone type": r"text|voice|fax|cell|video|pager|textphone",
    "extent type": r"geojson|topojson|kml|text",
}
FIELDS = {
    "service": {
        "id": "uuid",
        "organization_id": "uuid",
        "name": "text",
        "description": "text",
        "url": "uri",
        "email": "email",
        "status": "status",
        "assured_date": "date",
        "assurer_email": "email",
        "alert": "text",
        "organization": "organization",
        "phones": "phone",
        "schedules": "schedule",
        "service_areas": "service_area",
        "contacts": "contact",
    },
    "organization": {
        "id": "uuid",
        "name": "text",
        "alternate_name": "text",
        "description": "text",
        "email": "email",
        "website": "uri",
        "phones": "phone",
    },
    "service_area": {
        "id": "uuid",
        "service_id": "uuid",
        "name": "text",
        "description": "text",
        "extent": "text",
        "extent_type": "extent type",
        "uri": "uri",
    },
    "contact": {
        "id": "uuid",
        "organization_id": "uuid",
        "service_id": "uuid",
        "title": "text",
        "department": "text",
        "email": "email",
    },
    "phone": {"id": "uuid", "number": "text", "type": "phone type", "description": "text"},
    "schedule": {
        "id": "uuid",
        "service_id": "uuid",
        "freq": "freq",
        "byday": "days",
        "opens_at": "time",
        "closes_at": "time",
        "description": "text",
    },
}
"""The fields of the standard that we have something to say in: a format, or what lies there."""
LISTS = {"phones", "schedules", "service_areas", "contacts"}


@pytest.fixture(scope="module", params=["small", "hostile", "whole"])
def handbook(request: pytest.FixtureRequest) -> Handbook:
    name = "small" if request.param == "hostile" else request.param
    found: Handbook = request.getfixturevalue(name).handbook
    return hostile(found)[0] if request.param == "hostile" else found


def made(handbook: Handbook, start: str = START) -> dict[str, Any]:
    """The files under hsds/, as JSON."""
    found = hsds_files(Making(handbook, start))
    return {name.removeprefix("api/v1/hsds/"): json.loads(text) for name, text in found}


def problems(value: dict[str, Any], kind: str) -> Iterator[str]:
    """What is wrong with an object by the list above."""
    yield from (f"{kind}: {name} is missing" for name in REQUIRED[kind] - set(value))
    for name, found in value.items():
        rule = FIELDS[kind].get(name)
        if rule is None:
            yield f"{kind}: {name} is no field of the standard"
        elif rule in FORMATS:
            if not isinstance(found, str) or not re.fullmatch(FORMATS[rule], found):
                yield f"{kind}: {name} is {found!r}"
        elif isinstance(found, list) != (name in LISTS) or not found:
            yield f"{kind}: {name} is empty, or no list"
        else:
            for item in found if name in LISTS else [found]:
                yield from problems(item, rule)


def test_every_object_is_as_the_standard_asks(handbook: Handbook) -> None:
    files = made(handbook)
    for name, content in files.items():
        kind = "organization" if name == "organizations.json" else "service"
        for item in content if isinstance(content, list) else [content]:
            assert list(problems(item, kind)) == []
    assert len(files["services.json"]) == len(handbook.coordinators)
    assert len(files["organizations.json"]) == len(handbook.organisations)


def test_the_list_of_the_standard_refuses_what_is_wrong() -> None:
    right = {"id": "561a08e6-bc59-5551-af71-6591823e5aaa", "number": "114 14"}
    assert list(problems(right, "phone")) == []
    for wrong in (
        {"id": right["id"]},
        {**right, "id": "1"},
        {**right, "name": "x"},
        {**right, "type": "mobil"},
    ):
        assert list(problems(wrong, "phone"))


def test_each_service_lies_by_itself_under_its_uuid(handbook: Handbook) -> None:
    files = made(handbook)
    services = {f"services/{service['id']}.json": service for service in files["services.json"]}
    single = {name: content for name, content in files.items() if name.startswith("services/")}
    assert services == single


def test_what_is_referred_to_is_there_and_no_uuid_stands_for_two_things(handbook: Handbook) -> None:
    files = made(handbook)
    organizations = {found["id"]: found for found in files["organizations.json"]}
    ids = [
        *organizations,
        *(phone["id"] for o in organizations.values() for phone in o.get("phones", ())),
    ]
    for service in files["services.json"]:
        assert service["organization"] == organizations[service["organization_id"]]
        ids.append(service["id"])
        for part in (part for name in LISTS for part in service.get(name, ())):
            ids.append(part["id"])
            assert part.get("service_id", service["id"]) == service["id"]
        for contact in service["contacts"]:
            assert contact["organization_id"] == service["organization_id"]
    assert len(set(ids)) == len(ids)
    assert all(UUID(key).version == 5 for key in ids)


def test_a_service_says_what_the_model_says(handbook: Handbook) -> None:
    services = made(handbook)["services.json"]
    # In a list with no other column, each is known from the others.
    assert len({service["name"] for service in services}) == len(services)
    for coordinator, service in zip(handbook.coordinators, services, strict=True):
        organisation = handbook.organisation_by_id[coordinator.organisation]
        assert service["name"].startswith(coordinator.title)
        assert service.get("url") == coordinator.page
        assert (coordinator.note or "") in service["description"]
        assert service.get("email") == handbook.reached_at(coordinator, "email")
        (contact,) = service["contacts"]
        assert contact["title"] == coordinator.title
        assert contact["department"] == organisation.name
        contacts = [c for c in (coordinator.direct, organisation.contact) if c and c.phone]
        assert [p["number"] for p in service.get("phones", ())] == [c.phone for c in contacts]
        told = service["organization"]
        assert (told["name"], told.get("alternate_name")) == (
            organisation.name,
            organisation.short_name,
        )
        assert told.get("website") == organisation.website
        official = organisation.contact
        assert told.get("email") == (official.email if official else None)


def test_a_service_area_is_each_place_with_its_code(whole: Site) -> None:
    handbook = whole.handbook
    services = dict(
        zip((c.id for c in handbook.coordinators), made(handbook)["services.json"], strict=True)
    )
    skane = services["lansstyrelsen-skane"]["service_areas"]
    places = [(area["description"], area["extent"], area["name"]) for area in skane]
    assert places[0] == ("Län", "12", "Skåne län")
    assert ("Kommun", "1280", "Malmö") in places
    assert len(places) == 1 + 33
    assert skane[0]["uri"] == f"{START}lan/skane/"
    syd = services["polisregion-syd"]["service_areas"]
    assert (syd[0]["name"], "extent" in syd[0]) == ("Polisregion Syd", False)
    assert [area["extent"] for area in syd if area["description"] == "Län"] == [
        county.code for county in handbook.counties_by_region["syd"]
    ]
    (country,) = services["bra-stod"]["service_areas"]
    assert (country["name"], country["extent"]) == ("Sverige", "SE")


def test_only_an_organisations_own_word_assures(small: Site) -> None:
    handbook = small.handbook
    services = {s["name"]: s for s in made(handbook)["services.json"]}
    assured = {
        name: (service.get("assured_date"), service.get("assurer_email"))
        for name, service in services.items()
    }
    skane = "Regional samordnare i Skåne län"
    assert assured.pop(skane) == ("2026-05-06", "skane@lansstyrelsen.se")
    # What nobody has confirmed was last checked when it was read; whom to ask is not made up.
    assert {mail for _, mail in assured.values()} == {None}
    for coordinator, service in zip(
        handbook.coordinators, made(handbook)["services.json"], strict=True
    ):
        if service["name"] in assured:
            contact = coordinator.direct or handbook.official_contact(coordinator.organisation)
            assert service.get("assured_date") == (contact.checked.isoformat() if contact else None)
    assert len({day for day, _ in assured.values()}) > 1
    # The function's own word, given later by telephone.
    word = Confirmation(day="2026-09-01", way="telefon")
    found = handbook.coordinator_by_id["lansstyrelsen-skane"]
    changed = found.model_copy(update={"confirmed": word})
    fields = {**dict(handbook), "coordinators": (changed,)}
    (service,) = made(type(handbook).model_construct(**fields))["services.json"]
    assert (service["assured_date"], service["assurer_email"]) == (
        "2026-09-01",
        "skane@lansstyrelsen.se",
    )
    # Read anew since: then nobody has assured what stands there.
    board = handbook.organisation_by_id["lansstyrelsen-skane"]
    source = board.contact.source.model_copy(update={"read": date(2026, 7, 1)})
    contact = board.contact.model_copy(update={"source": source, "phone_source": None})
    boards = (board.model_copy(update={"contact": contact}),)
    fields = {**dict(handbook), "coordinators": (found,), "organisations": boards}
    (service,) = made(type(handbook).model_construct(**fields))["services.json"]
    assert service["assured_date"] == "2026-07-01"
    assert "assurer_email" not in service


def test_a_vacancy_is_closed_for_a_time(small: Site) -> None:
    handbook = small.handbook
    found = {s["name"]: s for s in made(handbook)["services.json"]}
    uppsala = found.pop("Regional samordnare i Uppsala län")
    assert (uppsala["status"], uppsala["alert"]) == (
        "temporarily closed",
        "Obesatt till och med 2027-02-28.",
    )
    assert {(s["status"], s.get("alert")) for s in found.values()} == {("active", None)}
    # What counts is the day that the content was last read: nothing changes by waiting.
    read = handbook.newest_read
    assert read is not None
    for until, status in ((read, "temporarily closed"), (date(2026, 1, 1), "active")):
        coordinator = handbook.coordinator_by_id["lansstyrelsen-uppsala"]
        changed = coordinator.model_copy(update={"vacant_until": until})
        fields = {**dict(handbook), "coordinators": (changed,)}
        (service,) = made(type(handbook).model_construct(**fields))["services.json"]
        assert service["status"] == status


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ("tisdagar 13–16", [("TU", "13:00", "16:00")]),
        ("tisdagar 13–16 och fredagar 9–12", [("TU", "13:00", "16:00"), ("FR", "09:00", "12:00")]),
        ("måndagar–torsdagar 8.30–16.15", [("MO,TU,WE,TH", "08:30", "16:15")]),
        ("vardagar kl. 9–12", [("MO,TU,WE,TH,FR", "09:00", "12:00")]),
        ("fredagar och måndagar 9–12", [("MO,FR", "09:00", "12:00")]),
        ("tisdagar 13–16, utom i juli", []),
        ("udda veckor 9–12", []),
        ("dygnet runt", []),
    ],
)
def test_hours_are_a_rule_only_where_they_are_wholly_understood(
    small: Site, hours: str, told: list[tuple[str, str, str]]
) -> None:
    handbook = small.handbook
    coordinator = handbook.coordinator_by_id["bra-stod"]
    contact = coordinator.direct.model_copy(update={"hours": hours})
    changed = coordinator.model_copy(update={"direct": contact})
    fields = {**dict(handbook), "coordinators": (changed,)}
    (service,) = made(type(handbook).model_construct(**fields))["services.json"]
    schedules = service.get("schedules", [])
    assert [(s["byday"], s["opens_at"], s["closes_at"]) for s in schedules] == told
    assert list(problems(service, "service")) == []
    assert hours in service["phones"][0]["description"]


def test_the_uuids_outlive_the_host_and_what_the_entry_says(small: Site) -> None:
    here, there = made(small.handbook), made(small.handbook, "https://annan.example/x/")
    assert list(here) == list(there)
    assert [s["id"] for s in here["services.json"]] == [s["id"] for s in there["services.json"]]
    hard = made(hostile(small.handbook)[0])
    assert list(hard) == list(here)
    # Written down once, so that no change of the code gives the entries others.
    names = {s["name"]: s["id"] for s in here["services.json"]}
    assert (
        names["Brås stöd till lokala aktörer, Brottsförebyggande rådet"]
        == "62da4190-a9e3-567b-8b9b-3333a8d8448a"
    )


def test_an_id_that_is_exchanged_makes_no_other_entry(small: Site) -> None:
    handbook = small.handbook
    found = handbook.coordinator_by_id["lansstyrelsen-skane"]
    again = found.model_copy(update={"id": "skane", "former_ids": ("lansstyrelsen-skane",)})
    twice = found.model_copy(update={"id": "ny", "former_ids": ("lansstyrelsen-skane", "skane")})
    told = []
    for coordinator in (found, again, twice):
        fields = {**dict(handbook), "coordinators": (coordinator,)}
        told.append(made(type(handbook).model_construct(**fields)))
    assert told[0] == told[1] == told[2]


def test_the_export_writes_these_files(small: Site) -> None:
    site = replace(small, site_url=START)
    written = {a: c for a, c in export_api(site) if a.startswith("api/v1/hsds/")}
    assert written == {a: t.encode() for a, t in hsds_files(Making(site.handbook, START))}
    assert b"null" not in b"".join(written.values())
