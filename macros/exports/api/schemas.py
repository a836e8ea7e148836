"""The description of the API, from its own types: a JSON Schema of each file, and OpenAPI 3.1."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema

from macros.exports.api import hsds_types
from macros.exports.api.making import MADE
from macros.exports.api.parts import ApiPart, Template, Uri
from macros.exports.api.sets import (
    ADDRESSES,
    INDEX,
    JSON_SCHEMA,
    ORGANIZATIONS,
    SERVICE,
    SERVICES,
    SETS,
    TABLE_FORM,
    VERSION,
    Set,
    schema_address,
)
from macros.model.offered import LICENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

_DEFS, _COMPONENTS = "#/$defs/", "#/components/schemas/"


class Publisher(ApiPart):
    """Varifrån uppgifterna kommer."""

    name: str = Field(description="Webbplatsens namn.")
    url: Uri = Field(description="Webbplatsens startsida.")


class GeneratedFrom(ApiPart):
    """Vad filen är gjord av: den senaste ändringen av det som står i den."""

    commit: str | None = Field(description="Ändringens märke i git; null när det inte är känt.")
    day: date | None = Field(
        description="Ändringens dag; när den inte är känd, den senaste dag som någon såg över det."
    )


class Head(ApiPart):
    """Det som står överst i varje fil."""

    licence: str = Field(description="Licensen, med sitt märke hos SPDX.")
    source: Publisher = Field(description="Varifrån uppgifterna kommer.")
    generated_from: GeneratedFrom = Field(description="Vad filen är gjord av.")
    version: str = Field(description="API:ets version.")


class File(ApiPart):
    """En fil som går att hämta."""

    address: Template = Field(description="Filens adress; det inom klamrar står för flera filer.")
    part_from: str | None = Field(
        description="Var det inom klamrar står: en fil här och ett fält i dess poster, som "
        "counties.slug; null när adressen är hel."
    )
    dataset: str = Field(description="Datamängden som den är en form av: filer med samma hör ihop.")
    media_type: str = Field(description="Vad det är för fil, enligt IANA.")
    title: str = Field(description="Vad den innehåller.")
    description: str = Field(description="Vad varje post är, eller vad datamängden innehåller.")
    records: int | None = Field(description="Hur många poster den har, när den har poster.")
    schema_: Uri | None = Field(
        validation_alias="schema",
        serialization_alias="schema",
        description="Adressen till schemat.",
    )
    standard: Uri | None = Field(description="Standarden som den följer.")


class Index(Head):
    """Förteckningen över alla filer."""

    files: tuple[File, ...] = Field(description="Filerna.")


def schema_of(name: str, site: Site) -> dict[str, Any]:
    """The JSON Schema of a file.

    Raises:
        KeyError: there is none of that name.
    """
    schema, known = _file_schemas()[name], _types()
    return {
        "$schema": JSON_SCHEMA,
        "$id": site.site_url + schema_address(name),
        **schema,
        "$defs": {part: known[part] for part in sorted(_needed(schema))},
    }


def openapi(site: Site) -> dict[str, Any]:
    """The description of the whole API as OpenAPI 3.1."""
    schemas = _components(_file_schemas())
    paths: dict[str, Any] = {}
    for made in SETS:
        answer = {"application/json": {"schema": schemas[made.name]}}
        paths[f"/{made.json}"] = _get(made.name, made.title, made.description, answer)
        lines = {"text/csv": {"schema": {"type": "string"}}}
        paths[f"/{made.csv}"] = _get(f"{made.name}-csv", f"{made.title}, tabell", TABLE_FORM, lines)
    for name, (title, text) in _MORE.items():
        answer = {"application/json": {"schema": schemas[name]}}
        paths[f"/{ADDRESSES[name]}"] = _get(name, title, text, answer)
    service = paths[f"/{ADDRESSES[SERVICE]}"]["get"]
    service["parameters"] = [
        {
            "name": "id",
            "in": "path",
            "required": True,
            "description": "Tjänstens UUID, som i services.json.",
            "schema": {"type": "string", "format": "uuid"},
        }
    ]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{site.name}: öppna data".lstrip(": "),
            "version": VERSION,
            "description": _ABOUT,
            "license": {"name": "CC0 1.0", "identifier": LICENCE},
        },
        "servers": [{"url": site.site_url.rstrip("/") or "/"}],
        "paths": paths,
        "components": {"schemas": dict(sorted(_components(_types()).items()))},
    }


_ABOUT = (
    "Filer att hämta, som görs om när uppgifterna ändras. Alla fält finns alltid: null där inget är "
    "känt. Ordningen är alltid densamma. Fält kan tillkomma; inget tas bort och inget byter namn."
)
_MORE = {
    SERVICES: (
        "Tjänsterna enligt HSDS",
        "Alla funktioner som services i HSDS 3, med organisation, kontakter och områden.",
    ),
    SERVICE: (
        "En tjänst enligt HSDS",
        "En funktion som service i HSDS 3.",
    ),
    ORGANIZATIONS: (
        "Organisationerna enligt HSDS",
        "Alla organisationer som organizations i HSDS 3.",
    ),
    INDEX: ("Förteckningen", "Alla filer, med adress, antal poster och schema."),
}
"""What else there is beside the sets, by the name of its schema: title, what it is."""


def _get(name: str, title: str, text: str, content: dict[str, Any]) -> dict[str, Any]:
    answer = {"description": "Filen.", "content": content}
    told = {"operationId": name, "summary": title, "description": text}
    return {"get": {**told, "responses": {"200": answer}}}


@cache
def _types() -> dict[str, Any]:
    """The schemas of all types by their names."""
    rows: list[type[BaseModel]] = [made.row for made in MADE.values()]
    rows += [Head, Index, hsds_types.Service, hsds_types.Organization]
    _, schema = models_json_schema(
        [(row, "serialization") for row in rows], ref_template=f"{_DEFS}{{model}}"
    )
    types: dict[str, Any] = _untitled(schema["$defs"])
    return types


def _untitled(value: Any) -> Any:
    """A schema without the titles that pydantic makes of the names of fields."""
    if isinstance(value, list):
        return [_untitled(item) for item in value]
    if isinstance(value, dict):
        return {
            key: _untitled(item)
            for key, item in value.items()
            if not (key == "title" and isinstance(item, str))
        }
    return value


def _components(value: Any) -> Any:
    """Schemas that refer to each other as they stand in OpenAPI."""
    if isinstance(value, list):
        return [_components(item) for item in value]
    if isinstance(value, dict):
        return {key: _components(item) for key, item in value.items()}
    if isinstance(value, str) and value.startswith(_DEFS):
        return _COMPONENTS + value.removeprefix(_DEFS)
    return value


@cache
def _file_schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, without the types that it needs."""
    return {
        **{made.name: _of_set(made) for made in SETS},
        SERVICES: _list_of("Service", "Tjänsterna enligt HSDS 3."),
        ORGANIZATIONS: _list_of("Organization", "Organisationerna enligt HSDS 3."),
        SERVICE: {"$ref": f"{_DEFS}Service"},
        INDEX: {"$ref": f"{_DEFS}Index"},
    }


def _of_set(made: Set) -> dict[str, Any]:
    items = {"$ref": f"{_DEFS}{MADE[made.name].row.__name__}"}
    top = _types()["Head"]
    data = {"type": "array", "items": items, "description": "Posterna."}
    return {
        "title": made.title,
        "description": made.description,
        "type": "object",
        "properties": {**top["properties"], "data": data},
        "required": [*top["required"], "data"],
        "additionalProperties": False,
    }


def _list_of(name: str, text: str) -> dict[str, Any]:
    return {"description": text, "type": "array", "items": {"$ref": f"{_DEFS}{name}"}}


def _needed(schema: Any) -> set[str]:
    """The names of the types that a schema refers to, and that those refer to in turn."""
    needed: set[str] = set()
    waiting = [*_named(schema)]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += _named(_types()[name])
    return needed


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(ref := value.get("$ref"), str):
            yield ref.removeprefix(_DEFS)
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _named(item)
