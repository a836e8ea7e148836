"""The JSON Schemas say what the model says, in Swedish."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from macros.__main__ import main
from macros.model import FILES, HEADS, KINDS
from macros.source.field_texts import described_fields, field_text
from macros.source.yamlio import read
from macros.upkeep.schema import schema_of, schemas
from tests.helpers import ROOT, WHOLE

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model import Head, Kind


def test_the_schemas_are_those_of_the_model() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "schemas").iterdir()}
    assert written == dict(schemas()), "run make schema"


@pytest.mark.parametrize("name", FILES)
def test_data_that_is_right_fits_its_schema(name: str) -> None:
    schema = schema_of(name)
    jsonschema.Draft7Validator.check_schema(schema)
    value = read(WHOLE / "data" / name, name).value
    jsonschema.validate(value, schema, jsonschema.Draft7Validator)


def _fields(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{model}.{name}", field)
        for model, part in schema["definitions"].items()
        for name, field in part["properties"].items()
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_field_has_a_title_a_meaning_and_an_example(name: str) -> None:
    for field, schema in _fields(schema_of(name)):
        assert schema["title"][0].isupper(), field
        assert schema["description"].endswith("."), field
        inner = schema.get("items", schema)
        known = "enum" in inner or inner.get("type") == "boolean"
        is_part = "$ref" in inner or "allOf" in inner
        assert known or is_part or inner.get("examples"), field
        for example in inner.get("examples", []):
            jsonschema.validate(example, {k: v for k, v in inner.items() if k != "title"})


def test_no_text_is_left_of_a_field_that_is_gone() -> None:
    models = [row.model for row in (*KINDS, *HEADS)]
    fields: set[tuple[str, str]] = set()
    for file in FILES:
        for field, _ in _fields(schema_of(file)):
            model, _, name = field.partition(".")
            fields.add((model, name))
    fields |= {
        (model.__name__, info.alias or key)
        for model in models
        for key, info in model.model_fields.items()
    }
    names = {field for _, field in fields}
    for model, field in described_fields():
        assert (field in names) if model == "common" else ((model, field) in fields), (model, field)


def test_what_the_model_refuses_the_schema_refuses() -> None:
    schema = schema_of("events.yaml")
    event = {"id": "x", "title": "x", "kind": "möte", "start": "2026", "summary": "x"}
    for wrong in (
        {"id": "Å"},
        {"kind": "fest"},
        {"start": "i maj"},
        {"sources": []},
        {"sources": ["En källa"]},
        {"sources": [{"place": "s. 2"}]},
        {"sources": [{"url": "https://x.se", "title": "x", "read": "2026-01-31"}]},
        {"plats": "x"},
        {"counties": [12]},
        {"online": "ja"},
    ):
        entry = {**event, "sources": ["x"], **wrong}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"events": [entry], "recurring": []}, schema)
    for right in (["x"], ["x", {"id": "y", "place": "s. 2"}], [{"id": "y"}]):
        jsonschema.validate({"events": [{**event, "sources": right}], "recurring": []}, schema)


def test_the_pattern_is_explained_in_swedish() -> None:
    text = json.dumps(schema_of("coordinators.yaml"), ensure_ascii=False)
    assert "Skriv siffror, bindestreck och blanksteg, som 010-224 10 00." in text


def test_a_field_without_text_is_told() -> None:
    with pytest.raises(KeyError):
        field_text("Event", "nothing")


@pytest.mark.parametrize("row", [*KINDS, *HEADS], ids=lambda row: row.key)
def test_every_field_of_every_kind_has_its_words(row: Kind | Head) -> None:
    for name, info in row.model.model_fields.items():
        text = field_text(row.model.__name__, info.alias or name)
        assert text.name
        assert text.meaning.endswith(".")


def test_the_schema_of_a_file_is_whole() -> None:
    schema = schema_of("search.yaml")
    assert {key: schema[key] for key in ("$schema", "title", "type", "additionalProperties")} == {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "data/search.yaml",
        "type": "object",
        "additionalProperties": False,
    }
    assert list(schema["properties"]) == [
        "asks_who",
        "short_parts",
        "page_kinds",
        "asked",
        "word_groups",
    ]
    groups = {"type": "array", "items": {"$ref": "#/definitions/WordGroup"}}
    assert schema["properties"]["word_groups"] == groups
    text = field_text("WordGroup", "words")
    assert schema["definitions"]["WordGroup"] == {
        "type": "object",
        "properties": {
            "words": {
                "title": "Ord",
                "description": text.meaning,
                "type": "array",
                "minItems": 2,
                "items": {"type": "string", "examples": list(text.examples)},
            }
        },
        "additionalProperties": False,
        "required": ["words"],
    }


def test_what_stands_beside_the_lists_is_in_the_schema() -> None:
    places = schema_of("places.yaml")
    assert list(places["properties"]) == ["sources", "police_regions", "counties", "municipalities"]
    assert places["required"] == []
    assert "dependencies" not in places
    assert list(places["definitions"]) == ["Cited", "County", "Municipality", "PoliceRegion"]
    accessibility = schema_of("accessibility.yaml")
    assert accessibility["required"] == []
    assert "service" in accessibility["dependencies"]["method"]
    spelling = schema_of("spelling.yaml")
    assert spelling["required"] == []
    assert list(spelling["properties"]) == ["words", "refused"]


def test_a_part_of_a_file_fits_its_schema() -> None:
    statement = read(WHOLE / "data/accessibility.yaml", "x").value
    head = {key: statement[key] for key in statement if key not in ("measurements", "faults")}
    schema = schema_of("accessibility.yaml")
    for part in (head, {"faults": []}, {"measurements": [], "faults": []}):
        jsonschema.validate(part, schema, jsonschema.Draft7Validator)
    del head["service"]
    for name, part in (("accessibility.yaml", head), ("initiatives.yaml", {})):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(part, schema_of(name), jsonschema.Draft7Validator)


def test_a_field_that_may_be_left_out_has_a_value_where_it_stands() -> None:
    properties = schema_of("coordinators.yaml")["definitions"]["Coordinator"]["properties"]
    assert properties["county"]["pattern"] == r"^(\d{2})$"
    assert properties["direct"]["allOf"] == [{"$ref": "#/definitions/Contact"}]
    assert properties["vacant_until"]["format"] == "date"
    assert all("default" not in field and "anyOf" not in field for field in properties.values())


def test_the_command_writes_every_schema_and_removes_what_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    folder.mkdir()
    (folder / "gone.schema.json").write_text("{}", "utf-8")
    (folder / "events.schema.json").write_text("{}", "utf-8")
    (folder / "read.me").write_text("x", "utf-8")
    assert main(["--root", str(tmp_path), "schema"]) == 0
    written = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert written.pop("read.me") == "x"
    assert written == dict(schemas())
    new = tmp_path / "en" / "ny"
    assert main(["--root", str(new), "schema"]) == 0
    assert {path.name for path in (new / "schemas").iterdir()} == set(written)
