"""What pages say to machines: what the model says, in the words of schema.org, and of no person."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from macros.engine.policy import CONTENT_SECURITY, allowing
from macros.engine.structured_data import Described, structured_data
from macros.model import Event, Handbook
from macros.rendering.addresses import page_of
from tests.helpers import ABOUT_BRA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

ROOT = "https://prov.example/stod/"
ALLOWED = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {"url", "name", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "GovernmentOrganization": {"name"},
    "Organization": {"name"},
    "ContactPoint": {"contactType"},
    "AdministrativeArea": {"name"},
    "Event": {"name", "startDate", "url"},
    "Place": {"name"},
    "VirtualLocation": {"url"},
    "DataCatalog": {"name", "url", "license", "dataset"},
    "Dataset": {"name", "description", "url", "license", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
}
"""The types that may be said, and what each has to have."""


@pytest.fixture(scope="module")
def told(small: Site) -> Site:
    return replace(small, name="Prov", site_url=ROOT)


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def said(site: Site, address: str, source: str = "", title: str = "Titel") -> list[dict[str, Any]]:
    trail = [("Start", ""), ("Kontakter", "kontakter/")] if address else []
    text = structured_data(site, Described(address, source, title, trail, "En guide"))
    document = json.loads(text)
    assert document["@context"] == "https://schema.org"
    for node in nodes(document["@graph"]):
        assert ALLOWED[node["@type"]] <= node.keys(), node
        assert None not in node.values()
    return document["@graph"]  # type: ignore[no-any-return]


def of_type(graph: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    return [node for node in graph if node["@type"] in names]


def test_the_way_to_a_page_is_told(told: Site) -> None:
    (crumbs,) = said(told, "ordlista/", title="Ord & </script> å")
    assert [(i["position"], i["name"], i["item"]) for i in crumbs["itemListElement"]] == [
        (1, "Start", ROOT),
        (2, "Kontakter", f"{ROOT}kontakter/"),
        (3, "Ord & </script> å", f"{ROOT}ordlista/"),
    ]


def test_nothing_ends_the_script_that_it_stands_in(told: Site) -> None:
    page = Described("ordlista/", "ordlista.md", "</script><!-- <script>", [])
    assert "<" not in structured_data(told, page)


def test_the_start_page_leads_to_the_search(told: Site) -> None:
    (site,) = said(told, "")
    assert (site["url"], site["name"], site["description"]) == (ROOT, "Prov", "En guide")
    assert (
        site["potentialAction"]["target"]["urlTemplate"] == f"{ROOT}sok/?q={{search_term_string}}"
    )


def test_a_site_without_an_address_says_nothing(told: Site) -> None:
    page = Described("ordlista/", "ordlista.md", "Ord", [])
    assert structured_data(replace(told, site_url="/"), page) == ""


def test_every_place_says_who_supports_it_and_how_they_are_reached(told: Site) -> None:
    handbook = told.handbook
    for place in (*handbook.counties, *handbook.police_regions, *handbook.municipalities):
        address = page_of(place)
        found = of_type(said(told, address, address.rstrip("/") + ".md"), "GovernmentOrganization")
        points = [point for one in found for point in one["contactPoint"]]
        assert points
        county = getattr(place, "county", getattr(place, "code", None))
        region = handbook.county_by_code[county].police_region if county else place.id
        functions = (
            *handbook.regional_coordinators.get(county, ()),
            *handbook.police_coordinators[region],
        )
        assert [(p["contactType"], p.get("telephone"), p.get("email")) for p in points] == [
            (f.title, handbook.reached_at(f, "phone"), handbook.reached_at(f, "email"))
            for f in functions
        ]
        names = {handbook.organisation_by_id[f.organisation].name for f in functions}
        assert {one["name"] for one in found} == names
        area, *others = [one["areaServed"] for one in found]
        assert area["name"] == getattr(place, "full_name", place.name)
        assert area.get("identifier") == getattr(place, "code", None)
        assert others == [{"@id": area["@id"]}] * len(others)
    assert area["containedInPlace"]["name"] == handbook.county_by_code[place.county].full_name


def an_event(**fields: Any) -> Event:
    given = {"id": "x", "title": "Träff", "kind": "möte", "start": "2027-03-10", "summary": "En."}
    return Event.model_validate({**given, "sources": [{"id": "om-bra"}], **fields})


def events(site: Site, *shown: Event) -> list[dict[str, Any]]:
    old = site.handbook
    kept = {name: getattr(old, name) for name in Handbook.model_fields}
    handbook = Handbook(**{**kept, "events": shown, "initiatives": ()})
    return of_type(said(replace(site, handbook=handbook), "kalender/"), "Event")


def test_an_event_says_what_is_known_of_it_and_no_more(told: Site) -> None:
    (bare,) = events(told, an_event())
    assert bare == {"@type": "Event", "name": "Träff", "startDate": "2027-03-10", "url": f"{ROOT}kalender/2027/#x"}  # fmt: skip
    (full,) = events(
        told,
        an_event(
            end="2027-03-28",
            time="09:30",
            end_time="16:00",
            status="inställd",
            place="Lund",
            online=True,
            link=ABOUT_BRA,
            organisers=["bra"],
            organiser="Föreningen",
        ),
    )
    # Summer time begins that day.
    assert (full["startDate"], full["endDate"]) == (
        "2027-03-10T09:30+01:00",
        "2027-03-28T16:00+02:00",
    )
    assert full["eventStatus"] == "https://schema.org/EventCancelled"
    assert full["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert full["location"] == [
        {"@type": "Place", "name": "Lund"},
        {"@type": "VirtualLocation", "url": ABOUT_BRA},
    ]
    assert [(one["@type"], one["name"]) for one in full["organizer"]] == [
        ("GovernmentOrganization", told.handbook.organisation_by_id["bra"].name),
        ("Organization", "Föreningen"),
    ]


@pytest.mark.parametrize(
    ("online", "place", "mode"),
    [
        (None, "Lund", None),
        (False, "Lund", "OfflineEventAttendanceMode"),
        (True, None, "OnlineEventAttendanceMode"),
    ],
)
def test_how_one_takes_part_is_told_where_it_is_known(
    online: bool | None, place: str | None, mode: str | None, told: Site
) -> None:
    (event,) = events(told, an_event(online=online, place=place))
    assert event.get("eventAttendanceMode") == (mode and f"https://schema.org/{mode}")


def test_what_nobody_comes_to_or_has_no_day_is_no_event(told: Site) -> None:
    assert not events(told, an_event(kind="ansökan"), an_event(id="y", start="2027-03"))


def test_the_open_data_are_told_as_they_are_offered(told: Site) -> None:
    (catalogue,) = of_type(said(told, "oppna-data/"), "DataCatalog")
    assert [one["name"] for one in catalogue["dataset"]] == [one.title for one in told.data_sets]
    files = {
        file["contentUrl"]: file["encodingFormat"]
        for one in catalogue["dataset"]
        for file in one["distribution"]
    }
    offered = [file for one in told.data_sets for file in one.files if not file.is_many]
    assert files == {ROOT + file.address: file.media_type for file in offered}
    assert files


def test_the_policy_allows_it_by_its_hash_and_nothing_else() -> None:
    script = '{"å":1}'.encode()
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    policy = allowing(CONTENT_SECURITY, script)
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert policy.replace(f" 'sha256-{digest}'", "") == CONTENT_SECURITY
    assert allowing(CONTENT_SECURITY) == CONTENT_SECURITY
