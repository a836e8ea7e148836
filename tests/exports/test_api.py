"""The open data as JSON and CSV: read back by others' parsers, and held against the model."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from macros import exports
from macros.exports.api import SETS, export_api, fields_of, offers
from macros.exports.api.making import MADE
from macros.exports.api.sets import SCHEMAS
from macros.model import KINDS, Part, Statement
from macros.rendering.addresses import standing_at
from macros.source.doc_page import address_of
from macros.source.phones import phone_uri
from tests.exports.hostile import hostile
from tests.exports.test_table import raw, read
from tests.helpers import ROOT

if TYPE_CHECKING:
    from macros.exports.api import Set
    from macros.model import Handbook, Record
    from macros.site import Site

START = "https://prov.example/stod/"
PROMISED = ROOT / "tests" / "exports" / "api_v1.json"
NAMES = [made.name for made in SETS]
KIND_OF = {made.name: made.made_of[0] for made in SETS}
LEFT_OUT = {
    ("Organisation", "diagram"): "where it stands in a picture",
    ("Organisation", "page"): "a file in docs/",
    ("Confirmation", "said"): "a mark for the forms",
}
"""What the model has and the API has not."""


@pytest.fixture(scope="module", params=["small", "hostile", "whole"])
def site(request: pytest.FixtureRequest) -> Site:
    """A site to export: the small one, that with hard texts, the one of full size."""
    name = "small" if request.param == "hostile" else request.param
    found: Site = replace(request.getfixturevalue(name), name="Prov", site_url=START)
    if request.param == "hostile":
        handbook, count = hostile(found.handbook)
        assert count > 150
        found = replace(found, handbook=handbook)
    return found


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    """Its files of open data."""
    return dict(export_api(site))


def loaded(files: dict[str, bytes], name: str) -> Any:
    return json.loads(files[f"api/v1/{name}.json"])


def records(made: Set, handbook: Handbook) -> tuple[Record, ...]:
    return handbook.dates if made.name == "events" else handbook.of(made.made_of[0])


def plain(value: Any) -> Any:
    """What the model says, as JSON has it: the same fields, without what is left out."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, Part):
        return value
    kind = type(value).__name__
    if kind == "Way":
        ((key, found),) = ((k, v) for k, v in value.model_dump().items() if v is not None)
        return {"kind": key, "id": address_of(found) if key == "page" else found}
    fields = type(value).model_fields
    told = {
        (info.alias or name): plain(getattr(value, name))
        for name, info in fields.items()
        if (kind, name) not in LEFT_OUT
    }
    if kind == "Contact":
        told["checked"] = value.checked.isoformat()
        told["phone_uri"] = phone_uri(value.phone) if value.phone else None
        told["confirmed"] = told["confirmed"] if value.is_confirmed else None
    return told


def expected(record: Record) -> dict[str, Any]:
    """A row, but for what is told of other entries."""
    told: dict[str, Any] = plain(record)
    if "confirmed" in told:
        told["confirmed"] = plain(Statement(record).confirmed)
    if "pages" in told:
        told["pages"] = [START + address_of(page) for page in told["pages"]]
    if type(record).__name__ == "Event":
        told["level"] = record.works_on
        told["zone"] = (record.zone or "Europe/Stockholm") if record.time else None
    return told


@pytest.mark.parametrize("made", SETS, ids=NAMES)
def test_every_entry_is_there_with_every_field_of_the_model(
    made: Set, site: Site, files: dict[str, bytes]
) -> None:
    rows = loaded(files, made.name)["data"]
    found = records(made, site.handbook)
    assert len(rows) == len(found) > 0
    for row, record in zip(rows, found, strict=True):
        wanted = expected(record)
        assert {name: row[name] for name in wanted} == wanted
        if "address" in row:
            assert row["address"] == START + (standing_at(record, site.handbook) or "?")


def support(coordinator: Any, handbook: Handbook) -> dict[str, Any]:
    """How to reach a function, from what the model says of it and its organisation."""
    organisation = handbook.organisation_by_id[coordinator.organisation]
    nothing = SimpleNamespace(email=None, phone=None, hours=None)
    own, official = coordinator.direct or nothing, organisation.contact or nothing
    phone = own.phone or official.phone
    return {
        "id": coordinator.id,
        "title": coordinator.title,
        "organisation": organisation.id,
        "organisation_name": organisation.name,
        "email": own.email or official.email,
        "phone": phone,
        "phone_uri": phone_uri(phone) if phone else None,
        "hours": own.hours if own.phone or own.hours else official.hours,
        "page": coordinator.page,
        "note": coordinator.note,
        "vacant_until": coordinator.vacant_until and coordinator.vacant_until.isoformat(),
        "address": f"{START}kontakter/#kontakt-{coordinator.id}",
    }


def test_the_contacts_of_a_place_are_resolved(site: Site, files: dict[str, bytes]) -> None:
    handbook = site.handbook
    counties = {county.code: county for county in handbook.counties}
    for row in loaded(files, "coordinators")["data"]:
        reached = support(handbook.coordinator_by_id[row["id"]], handbook)
        assert {name: row[name] for name in ("email", "phone", "phone_uri", "hours")} == {
            name: reached[name] for name in ("email", "phone", "phone_uri", "hours")
        }
    for name in ("counties", "municipalities"):
        for row in loaded(files, name)["data"]:
            county = counties[row.get("county", row["code"])]
            serving = [c for c in handbook.coordinators if c.county == county.code]
            police = [c for c in handbook.coordinators if c.police_region == county.police_region]
            assert row["county_support"] == [support(c, handbook) for c in serving]
            assert row["police_support"] == (support(police[0], handbook) if police else None)
            assert row["police_region"] == county.police_region
            if name == "municipalities":
                region = handbook.region_by_id[county.police_region]
                assert row["county_name"] == county.full_name
                assert row["police_region_name"] == region.full_name
    for row in loaded(files, "police-regions")["data"]:
        there = [c for c in handbook.counties if c.police_region == row["id"]]
        assert sorted(row["counties"]) == sorted(county.code for county in there)
        police = [c for c in handbook.coordinators if c.police_region == row["id"]]
        assert row["police_support"] == (support(police[0], handbook) if police else None)


def at(row: Any, way: list[str]) -> Any:
    """The value at the end of a way in a row of JSON; for each list on it, a list."""
    if isinstance(row, list):
        return [at(item, way) for item in row]
    if row is None:
        return ""
    if way:
        return at(row[way[0]], way[1:])
    return {True: "true", False: "false"}[row] if isinstance(row, bool) else str(row)


def taken_apart(cell: str, value: Any, between: tuple[str, ...] = ("; ", " | ")) -> Any:
    """A cell as a list again, where the JSON has one: as the description tells readers to."""
    if not isinstance(value, list):
        return cell
    if not value:
        return [] if cell == "" else cell
    items = parts(cell, between[0])
    if len(items) != len(value):
        return cell
    if isinstance(value[0], list):
        return [taken_apart(i, v, between[1:]) for i, v in zip(items, value, strict=True)]
    return [re.sub(r"\\(.)", r"\1", item) for item in items]


def parts(cell: str, between: str) -> list[str]:
    """What stands between signs that no backslash stands before."""
    found, start, place = [], 0, 0
    while place < len(cell):
        if cell[place] == "\\":
            place += 2
        elif cell.startswith(between, place):
            found.append(cell[start:place])
            start = place = place + len(between)
        else:
            place += 1
    return [*found, cell[start:]]


@pytest.mark.parametrize("made", SETS, ids=NAMES)
def test_the_table_says_what_the_json_says(made: Set, files: dict[str, bytes]) -> None:
    heads, *lines = read(files[made.csv])
    rows = loaded(files, made.name)["data"]
    assert heads == [field.name for field in fields_of(made)]
    assert len(lines) == len(rows)
    assert {head.partition(".")[0] for head in heads} == set(rows[0])
    for line, row in zip(lines, rows, strict=True):
        for head, cell in zip(heads, line, strict=True):
            value = at(row, head.split("."))
            assert taken_apart(raw(cell), value) == value, head
            assert not re.match(r"[=+\-@\t\r\n]", cell)


@pytest.mark.parametrize("made", SETS, ids=NAMES)
def test_every_field_is_described(made: Set) -> None:
    assert made.title
    assert made.description.endswith(".")
    for field in fields_of(made):
        assert re.fullmatch(r"[A-ZÅÄÖ].*\.", field.description), field.name
    assert MADE[made.name].row.__doc__


def test_every_public_kind_is_there() -> None:
    public = {kind.key for kind in KINDS if kind.section or kind.anchor is not None}
    left_out = {"changes"}  # what has changed has a feed of its own
    assert {kind.key for kind in KINDS if kind.model in KIND_OF.values()} >= public - left_out
    assert list(MADE) == NAMES


def test_every_json_file_holds_by_its_schema(files: dict[str, bytes]) -> None:
    checked = 0
    for name in SCHEMAS.values():
        schema = loaded(files, f"schemas/{name}")
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"{START}api/v1/schemas/{name}.json"
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        for address in addresses_of(name, files):
            assert not [
                error.message for error in validator.iter_errors(json.loads(files[address]))
            ]
            checked += 1
    others = {"api/v1/openapi.json"} | {a for a in files if "/schemas/" in a}
    assert checked == len({a for a in files if a.endswith(".json")} - others)


def addresses_of(name: str, files: dict[str, bytes]) -> list[str]:
    if name == "hsds-service":
        return [address for address in files if "/hsds/services/" in address]
    return [f"api/v1/{name.replace('hsds-', 'hsds/')}.json"]


def test_a_schema_refuses_what_the_file_does_not_promise(files: dict[str, bytes]) -> None:
    data = loaded(files, "municipalities")
    validator = Draft202012Validator(loaded(files, "schemas/municipalities"))
    for change in ({"code": 114}, {"code": "01140"}, {"name": None}, {"nytt": "x"}):
        changed = {**data, "data": [{**data["data"][0], **change}]}
        assert not validator.is_valid(changed), change
    for name in data:
        assert not validator.is_valid({key: data[key] for key in data if key != name}), name
    for nothing in ([], "", None, 0):
        assert not validator.is_valid(nothing), nothing


def validate_openapi(told: dict[str, Any]) -> None:
    from openapi_spec_validator import OpenAPIV31SpecValidator  # as pyshacl: only where it is asked

    OpenAPIV31SpecValidator(told).validate()


def test_openapi_is_right_and_describes_every_file(files: dict[str, bytes]) -> None:
    told = loaded(files, "openapi")
    assert told["openapi"] == "3.1.0"
    validate_openapi(told)
    assert told["servers"] == [{"url": START.rstrip("/")}]
    paths = {path.lstrip("/") for path in told["paths"]}
    single = {re.sub(r"services/.*\.json", "services/{id}.json", address) for address in files}
    assert paths == {a for a in single if "/schemas/" not in a} - {"api/v1/openapi.json"}


def test_the_index_and_the_offers_are_the_files(files: dict[str, bytes]) -> None:
    written = {re.sub(r"schemas/.*\.json", "schemas/{name}.json", address) for address in files}
    written = {re.sub(r"services/.*\.json", "services/{id}.json", address) for address in written}
    assert {offered.address for offered in offers()} == written
    assert len(offers()) == len(written)
    index = loaded(files, "index")
    ours = {START + offered.address for offered in offers()}
    assert ours <= {entry["address"] for entry in index["files"]}
    told = set()
    for entry in (entry for entry in index["files"] if entry["address"] in ours):
        address = entry["address"].removeprefix(START)
        assert entry["media_type"] == (
            "text/csv" if address.endswith(".csv") else "application/json"
        )
        if address in files and (address.endswith(".csv") or entry["schema"]):
            same = json.loads(files[address.replace(".csv", ".json")])
            rows = same.get("data") if isinstance(same, dict) else same
            assert entry["records"] == (None if rows is None else len(rows)), address
        if entry["schema"]:
            told.add(address)
            assert entry["schema"].removeprefix(START) in files
    unschemed = {"api/v1/openapi.json", "api/v1/schemas/{name}.json"}
    assert told == {o.address for o in offers() if o.address.endswith(".json")} - unschemed


def test_whoever_has_the_index_alone_finds_every_file_that_is_offered(site: Site) -> None:
    """Those of cards, calendars and the others too; what stands in braces is read where it says."""
    files = {name.removesuffix("index.html"): made for name, made in exports.files(site).items()}
    index = loaded(files, "index")
    offered = [(one.id, file.address) for one in site.data_sets for file in one.files]
    assert [(e["dataset"], e["address"].removeprefix(START)) for e in index["files"]] == offered
    found = set()
    for entry in index["files"]:
        address = entry["address"].removeprefix(START)
        assert entry["description"].endswith(".")
        assert bool(entry["part_from"]) == ("{" in address), address
        if not entry["part_from"]:
            found.add(address)
            continue
        name, _, field = entry["part_from"].rpartition(".")
        told = loaded(files, name)
        rows = told if isinstance(told, list) else told.get("data") or told["files"]
        parts = [row[field] for row in rows if name != "events" or len(row["start"]) == 10]
        if name == "index":
            parts = [part.rpartition("/")[2].removesuffix(".json") for part in parts if part]
        assert parts
        found |= {re.sub(r"\{\w+\}", part, address) for part in parts}
    assert found <= files.keys()
    others = {name for name in files if name.endswith((".vcf", ".ics")) or "api/v1/" in name}
    assert others <= found
    assert sum(name.startswith("inbaddat/") for name in found) == len(site.handbook.counties) + len(
        site.handbook.municipalities
    )


def test_every_file_says_its_licence_and_where_it_comes_from(files: dict[str, bytes]) -> None:
    for name in (*NAMES, "index"):
        told = loaded(files, name)
        assert told["licence"] == "CC0-1.0"
        assert told["source"] == {"name": "Prov", "url": START}
        assert told["version"] == "1.0"
        assert told["generated_from"]["commit"] is None  # there is no git
        assert re.fullmatch(r"20\d\d-\d\d-\d\d|None", str(told["generated_from"]["day"]))


def test_the_files_are_the_same_each_time_and_are_text(site: Site, files: dict[str, bytes]) -> None:
    assert dict(export_api(site)) == files
    for address, content in files.items():
        assert content.decode().endswith("\r\n" if address.endswith(".csv") else "\n")
        assert b"\\u00" not in content


def changed_files(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    assert before.keys() == after.keys()
    return {address for address in before if before[address] != after[address]}


def test_one_changed_number_changes_only_the_files_that_hold_it(small: Site) -> None:
    files = dict(export_api(small))
    holding = {a for a, c in files.items() if b"010-224 10 00" in c}
    assert {a.removeprefix("api/v1/") for a in holding if "/services/" not in a} == {
        *("organisations.json", "organisations.csv", "coordinators.json", "coordinators.csv"),
        *("counties.json", "counties.csv", "municipalities.json", "municipalities.csv"),
        *("hsds/services.json", "hsds/organizations.json"),
    }
    assert sum("/services/" in address for address in holding) == 1
    handbook = small.handbook
    board = handbook.organisation_by_id["lansstyrelsen-skane"]
    contact = board.contact.model_copy(update={"phone": "010-224 11 11"})
    changed = board.model_copy(update={"contact": contact})
    organisations = tuple(changed if o is board else o for o in handbook.organisations)
    fields = {**dict(handbook), **(handbook.model_extra or {}), "organisations": organisations}
    other = replace(small, handbook=type(handbook).model_construct(**fields))
    assert changed_files(files, dict(export_api(other))) == holding


def test_an_address_that_is_not_known_is_told_from_the_root(small: Site) -> None:
    files = dict(export_api(small))
    assert loaded(files, "municipalities")["data"][0]["address"].startswith("/kommuner/")
    validate_openapi(loaded(files, "openapi"))
    services = loaded(files, "hsds/services")
    assert not [area for service in services for area in service["service_areas"] if "uri" in area]


def test_what_has_been_promised_is_there() -> None:
    """A field that comes is written down here; none of these may go or be called something else."""
    promised = json.loads(PROMISED.read_text("utf-8"))
    assert {made.name: [field.name for field in fields_of(made)] for made in SETS} == promised
