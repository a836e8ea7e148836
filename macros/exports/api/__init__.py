"""The open data as JSON and CSV, with its schemas, a list of it all, and its description as OpenAPI.

What makes the files is loaded when one has to be made (`files`), since every command loads this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.exports.api.sets import (
    ADDRESSES,
    INDEX,
    JSON_SCHEMA,
    OPENAPI_FILE,
    ORGANIZATIONS,
    SERVICE,
    SERVICES,
    SETS,
    TABLE_FORM,
    Set,
    schema_address,
)
from macros.model.offered import Offered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.api.flat import Column
    from macros.site import Site

__all__ = ["SETS", "TABLE_FORM", "Set", "export_api", "fields_of", "offers"]

JSON, CSV = "application/json", "text/csv"
"""The kinds of file, by IANA, as they are delivered: what ends in .json is sent as JSON."""
RFC_4180 = "https://www.rfc-editor.org/rfc/rfc4180"
OPENAPI = "https://spec.openapis.org/oas/v3.1.0"
HSDS = "https://docs.openreferral.org/en/3.0/"


def offers() -> tuple[Offered, ...]:
    """The files of open data that are written here."""
    found = []
    for made in SETS:
        found.append(Offered(made.name, made.json, JSON, f"{made.title} som JSON"))
        found.append(Offered(made.name, made.csv, CSV, f"{made.title} som tabell", RFC_4180))
    for name, title, part in (
        (SERVICES, "Alla funktioner som tjänster enligt HSDS", ""),
        (SERVICE, "Varje tjänst för sig enligt HSDS", "hsds/services.id"),
        (ORGANIZATIONS, "Organisationerna enligt HSDS", ""),
    ):
        found.append(Offered("hsds", ADDRESSES[name], JSON, title, HSDS, part))
    for address, title, standard, part in (
        (ADDRESSES[INDEX], "Förteckning över alla filer", "", ""),
        (OPENAPI_FILE, "Beskrivning av filerna", OPENAPI, ""),
        (schema_address("{name}"), "Schema för varje JSON-fil", JSON_SCHEMA, "index.schema"),
    ):
        found.append(Offered("api", address, JSON, title, standard, part))
    return tuple(found)


def fields_of(made: Set) -> tuple[Column, ...]:
    """What each row of a set holds, in the order of its columns: their names and what they mean."""
    from macros.exports.api.flat import columns
    from macros.exports.api.making import MADE

    return columns(MADE[made.name].row)


def export_api(site: Site) -> Iterator[tuple[str, bytes]]:
    """api/v1/: two files of each set, its schema, the HSDS files, and the list of them all."""
    from macros.exports.api.files import api_files

    yield from api_files(site)
