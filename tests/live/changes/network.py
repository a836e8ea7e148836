"""Places, and how organisations work together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.changes.directory import own_site
from tests.live.changes.listed import Change, cited, listing, other

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


@change
def a_municipality_gets_another_name_and_keeps_its_address(draft: Draft) -> None:
    handbook = draft.handbook
    municipality = handbook.municipalities[0]
    draft.put("municipalities", 0, "slug", municipality.slug)
    draft.put("municipalities", 0, "name", f"Nya {municipality.name}")


@change
def a_municipality_is_also_called_something_else(draft: Draft) -> None:
    draft.append("municipalities", 0, "aliases", "Stora skogen")


@change
def a_municipality_lies_in_a_local_police_area(draft: Draft) -> None:
    number = draft.find("municipalities", lambda entry: "local_police_area" not in entry)
    draft.put("municipalities", number, "local_police_area", "Norra skogen")


@change
def a_local_police_area_is_not_known_any_more(draft: Draft) -> None:
    number = draft.find("municipalities", lambda entry: "local_police_area" in entry)
    draft.take("municipalities", number, "local_police_area")


@change
def the_municipalities_and_counties_are_put_in_another_order(draft: Draft) -> None:
    for key in ("municipalities", "counties", "police_regions"):
        draft.move(key, 0, len(draft.entries(key)) - 1)


@change
def a_county_gets_another_seat_and_an_alias(draft: Draft) -> None:
    draft.put("counties", 0, "seat", "Storstad")
    draft.append("counties", 0, "aliases", "Storlänet")


@change
def a_county_moves_to_another_police_region(draft: Draft) -> None:
    regions = [entry["police_region"] for entry in draft.entries("counties")]
    number = next(i for i, region in enumerate(regions) if regions.count(region) > 1)
    draft.put("counties", number, "police_region", other(regions, than=regions[number]))


@change
def a_police_region_gets_another_name_and_an_alias(draft: Draft) -> None:
    draft.put("police_regions", 0, "name", "Nordligast")
    draft.append("police_regions", 0, "aliases", "Region ett")


@change
def the_division_of_the_country_is_read_anew(draft: Draft) -> None:
    (first, *_) = draft.values(draft.head_file("places.yaml"))["sources"]
    number = draft.find("sources", lambda entry: entry["id"] == first)
    draft.put("sources", number, "read", draft.today)


# The network


@change
def an_organisation_changes_its_website(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "website" in entry)
    site = own_site(draft.entries("organisations")[number])
    draft.put("organisations", number, "website", f"{site}?start=1#innehall")


@change
def an_authority_has_no_website_any_more(draft: Draft) -> None:
    entries = draft.entries("coordinators")
    held = {entry["organisation"] for entry in entries if "page" not in entry}
    number = draft.find("organisations", lambda e: e["id"] in held and "website" in e)
    draft.take("organisations", number, "website")


@change
def an_organisation_gets_another_name(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "short_name" in entry)
    draft.put("organisations", number, "name", "Myndigheten för trygghet")
    draft.put("organisations", number, "short_name", "MFT")


@change
def an_organisation_has_no_short_name_any_more(draft: Draft) -> None:
    draft.take("organisations", draft.find("organisations", lambda e: "short_name" in e), "short_name")  # fmt: skip


@change
def an_organisation_leaves_the_diagram(draft: Draft) -> None:
    draft.take("organisations", draft.find("organisations", lambda e: "diagram" in e), "diagram")


@change
def an_organisation_comes_into_the_diagram(draft: Draft) -> None:
    draft.put("organisations", draft.find("organisations", lambda e: "diagram" not in e), "diagram", 9)  # fmt: skip


@change
def an_organisation_is_added(draft: Draft) -> None:
    draft.add(
        "organisations",
        {
            "id": "ny-organisation",
            "name": "Den nya organisationen",
            "short_name": "DNO",
            "kind": "intresseorganisation",
            "level": "nationell",
            "website": "https://www.exempel.se",
        },
    )


@change
def an_organisation_is_removed_with_what_refers_to_it(draft: Draft) -> None:
    needed = {entry["organisation"] for entry in draft.entries("coordinators")}
    needed |= {entry["publisher"] for entry in draft.entries("sources") if "publisher" in entry}
    for entry in draft.entries("questions"):
        needed.update(() if "lead_text" in entry else entry["lead"])
    draft.remove("organisations", draft.find("organisations", lambda e: e["id"] not in needed))


@change
def a_network_is_added(draft: Draft) -> None:
    organisation = draft.entries("organisations")[0]["id"]
    draft.add(
        "networks",
        {
            "id": "nytt-natverk",
            "name": "Det nya nätverket",
            "level": "regional",
            "subject": "Nätverket arbetar med trygga platser.",
            "convenor": organisation,
            "initiated_by": organisation,
            "members": [organisation],
            "guests": ["Kommuner i länet"],
            "described_year": "2026",
            "sources": [cited(draft, year="2026")],
        },
        0,
    )


@change
def a_network_is_convened_by_several_and_says_what_is_not_known(draft: Draft) -> None:
    draft.take("networks", 0, "convenor")
    draft.put("networks", 0, "convenor_text", "flera myndigheter i tur och ordning")
    draft.put("networks", 0, "note", "Källan säger inte hur ofta nätverket träffas.")
    draft.append("networks", 0, "members", draft.entries("organisations")[-1]["id"])


@change
def a_network_is_removed(draft: Draft) -> None:
    draft.remove("networks", len(draft.entries("networks")) - 1)


@change
def a_relation_is_told_otherwise(draft: Draft) -> None:
    draft.put("relations", 0, "text", "Den ena stödjer den andra i det dagliga arbetet.")
    draft.put("relations", 0, "kind", "stödjer")
    draft.append("relations", 0, "sources", cited(draft, year="2026"))
    draft.put("relations", 0, "described_year", "2026")


@change
def a_relation_is_added(draft: Draft) -> None:
    first, *_, last = draft.entries("organisations")
    text = "Den första samverkar med den sista."
    relation = {"from": first["id"], "to": last["id"], "kind": "samverkar med", "text": text}
    draft.add("relations", {**relation, "sources": [cited(draft)]})


@change
def a_relation_is_removed(draft: Draft) -> None:
    draft.remove("relations", 1)


@change
def a_county_has_a_new_cooperation(draft: Draft) -> None:
    draft.add(
        "cooperations",
        {
            "id": "ny-samverkan",
            "counties": [draft.entries("counties")[-1]["code"]],
            "name": "Trygga stationer i länet",
            "kind": "överenskommelse",
            "text": "Kommunerna och polisen går tillsammans varje fredag.",
            "initiative": draft.entries("initiatives")[0]["id"],
            "sources": [cited(draft)],
        },
    )


@change
def a_cooperation_is_in_another_county_too(draft: Draft) -> None:
    (code, *_) = draft.entries("cooperations")[0]["counties"]
    codes = [county["code"] for county in draft.entries("counties")]
    draft.append("cooperations", 0, "counties", other(codes, than=code))


@change
def a_cooperation_is_removed(draft: Draft) -> None:
    draft.remove("cooperations", 0)
