"""The JSON Schemas say what the model says, in Swedish."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from macros.load import DATA_FILES, HEADS
from macros.source.field_texts import described_fields, field_text
from macros.source.yamlio import parse
from macros.upkeep.schema import schema_of, schemas
from tests.helpers import ROOT

FILES = sorted(DATA_FILES)


def test_the_schemas_are_those_of_the_model() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "schemas").iterdir()}
    assert written == dict(schemas()), "run make schema"


@pytest.mark.parametrize("name", FILES)
def test_every_data_file_names_its_schema_and_fits_it(name: str) -> None:
    text = (ROOT / "data" / name).read_text("utf-8")
    stem = name.removesuffix(".yaml")
    first = f"# yaml-language-server: $schema=../schemas/{stem}.schema.json\n"
    assert text.startswith(first)
    schema = schema_of(name)
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(parse(text, name).value, schema, jsonschema.Draft7Validator)


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
    models = [model for kinds in DATA_FILES.values() for model in kinds.values()]
    models += [model for _, model in HEADS.values()]
    fields: set[tuple[str, str]] = set()
    for name in FILES:
        for field, _ in _fields(schema_of(name)):
            fields.add(tuple(field.split(".")))  # type: ignore[arg-type]
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
    source = {"url": "https://x.se", "title": "x", "read": "2026-01-31"}
    for wrong in (
        {"id": "Å"},
        {"kind": "fest"},
        {"start": "i maj"},
        {"sources": []},
        {"plats": "x"},
        {"counties": [12]},
        {"online": "ja"},
    ):
        entry = {**event, "sources": [source], **wrong}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"events": [entry], "recurring": []}, schema)
    jsonschema.validate({"events": [{**event, "sources": [source]}], "recurring": []}, schema)


def test_the_pattern_is_explained_in_swedish() -> None:
    text = json.dumps(schema_of("coordinators.yaml"), ensure_ascii=False)
    assert "Skriv siffror, bindestreck och blanksteg, som 010-224 10 00." in text


def test_a_field_without_text_is_told() -> None:
    with pytest.raises(KeyError):
        field_text("Event", "nothing")
