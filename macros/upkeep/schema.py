"""JSON Schema for the files in data/, from the model: what an editor's tools complete by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.model import FILES, head_of, kinds_in
from macros.source.field_texts import field_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.model import Record

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The draft that the YAML tools of VS Code know best."""


def schemas() -> Iterator[tuple[str, str]]:
    """The name and text of every file in schemas/."""
    for name in FILES:
        text = json.dumps(schema_of(name), ensure_ascii=False, indent=2)
        yield name.removesuffix(".yaml") + ".schema.json", text + "\n"


def write_schemas(root: Path) -> None:
    """Write schemas/ below `root`, and remove what is no longer generated."""
    folder = root / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    texts = dict(schemas())
    for path in folder.glob("*.schema.json"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema of a data file, and of each part of it.

    Parts may share the lists: none is required but one that is all there can be. What stands
    beside them does so in one part: where some of it is, all has to be.
    """
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {}
    together: dict[str, list[str]] = {}
    if (head := head_of(name)) is not None:
        beside = _definitions(head.model, definitions)
        properties |= beside["properties"]
        if needed := beside.get("required", []):
            together = dict.fromkeys(beside["properties"], needed)
    for kind in kinds_in(name):
        model = kind.model
        definitions[model.__name__] = _definitions(model, definitions)
        properties[kind.key] = {
            "type": "array",
            "items": {"$ref": f"#/definitions/{model.__name__}"},
        }
    return {
        "$schema": DIALECT,
        "title": f"data/{name}",
        "type": "object",
        "properties": properties,
        "required": list(properties) if len(properties) == 1 else [],
        **({"dependencies": together} if together else {}),
        "additionalProperties": False,
        "definitions": dict(sorted(definitions.items())),
    }


def _definitions(model: type[Record], found: dict[str, Any]) -> dict[str, Any]:
    """A model's schema in Swedish; the parts that it holds are added to `found`."""
    schema = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    for name, part in schema.pop("$defs", {}).items():
        found[name] = _in_swedish(name, part)
    return _in_swedish(model.__name__, schema)


def _in_swedish(model: str, schema: dict[str, Any]) -> dict[str, Any]:
    properties = {}
    for field, value in schema.get("properties", {}).items():
        text = field_text(model, field)
        plain = {**_without_null(value)}
        plain.pop("title", None)
        plain.pop("default", None)
        if plain.get("type") == "array":
            plain["items"] = {**plain["items"], "examples": list(text.examples)}
        elif text.examples:
            plain["examples"] = list(text.examples)
        if "$ref" in plain:  # in draft 7 nothing counts beside a $ref
            plain = {"allOf": [plain]}
        title = text.name[:1].upper() + text.name[1:]
        properties[field] = {"title": title, "description": text.meaning, **plain}
    result = {"type": "object", "properties": properties, "additionalProperties": False}
    if schema.get("required"):
        result["required"] = schema["required"]
    return result


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A field that may be left out: where it stands it has a value."""
    kinds = [kind for kind in schema.get("anyOf", []) if kind != {"type": "null"}]
    return kinds[0] if len(kinds) == 1 else schema
