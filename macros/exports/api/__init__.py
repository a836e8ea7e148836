"""The open data as JSON and CSV, with its schemas, a list of it all, and its description as OpenAPI."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from macros.exports.api.flat import Column, cells, columns
from macros.exports.api.hsds import HSDS_FILES, hsds_files
from macros.exports.api.making import Making
from macros.exports.api.origin import INDEX, Origin, origins
from macros.exports.api.schemas import SCHEMAS, VERSION, openapi, schema_of
from macros.exports.api.sets import FOLDER, SETS, Set
from macros.exports.offered import LICENCE, Offered
from macros.exports.table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.exports.api.parts import ApiPart
    from macros.site import Site

__all__ = ["SETS", "Column", "Set", "columns", "export_api", "offers", "rows_of"]

INDEX_FILE, OPENAPI_FILE = f"{FOLDER}/index.json", f"{FOLDER}/openapi.json"
JSON, CSV, SCHEMA = "application/json", "text/csv", "application/schema+json"
"""The kinds of file, by IANA."""
RFC_4180 = "https://www.rfc-editor.org/rfc/rfc4180"
JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
OPENAPI = "https://spec.openapis.org/oas/v3.1.0"


def offers() -> tuple[Offered, ...]:
    """The files of open data that are written here."""
    found = []
    for made in SETS:
        found.append(Offered(made.name, made.json, JSON, f"{made.title} som JSON"))
        found.append(Offered(made.name, made.csv, CSV, f"{made.title} som tabell", RFC_4180))
    found += HSDS_FILES
    found.append(Offered("api", INDEX_FILE, JSON, "Förteckning över alla filer"))
    openapi_type = "application/vnd.oai.openapi+json;version=3.1"
    found.append(Offered("api", OPENAPI_FILE, openapi_type, "Beskrivning av filerna", OPENAPI))
    schemas = f"{FOLDER}/schemas/{{name}}.json"
    found.append(Offered("api", schemas, SCHEMA, "Schema för varje JSON-fil", JSON_SCHEMA))
    return tuple(found)


def rows_of(site: Site, made: Set) -> tuple[ApiPart, ...]:
    """The rows of a set."""
    return tuple(made.rows(Making(site.handbook, site.site_url)))


def export_api(site: Site) -> Iterator[tuple[str, bytes]]:
    """api/v1/: two files of each set, its schema, the HSDS files, and the list of them all."""
    known = origins(site)
    counts = {}
    for made in SETS:
        draft = _Draft(site, made, known[made.name])
        yield made.json, _kept(site, made.json, draft.json, draft.origin)
        yield made.csv, _kept(site, made.csv, draft.csv)
        counts[made.name] = site.remember("rows", (made.name,), draft.count)
    yield from hsds_files(site)
    for name in SCHEMAS:
        address = f"{FOLDER}/schemas/{name}.json"
        yield address, _kept(site, address, partial(_schema, name, site))
    yield OPENAPI_FILE, _kept(site, OPENAPI_FILE, lambda: written(openapi(site)))
    yield INDEX_FILE, written(_index(site, known, counts))


def written(value: Any) -> bytes:
    """A value as short and readable JSON, in UTF-8, with a line end last."""
    return to_json(value, indent=1, by_alias=True) + b"\n"


def head(site: Site, origin: Origin) -> dict[str, Any]:
    """What stands before the rows in each file, and before the list of files."""
    return {
        "licence": LICENCE,
        "source": {"name": site.name, "url": site.site_url},
        "generated_from": {"commit": origin.commit, "day": origin.day},
        "version": VERSION,
    }


def _kept(
    site: Site, address: str, make: Callable[[], bytes], origin: Origin | None = None
) -> bytes:
    return site.remember("api", (address, site.name, repr(origin)), make)


def _schema(name: str, site: Site) -> bytes:
    return written(schema_of(name, site))


class _Draft:
    """The rows of a set, which are made when the first of its files has to be written."""

    def __init__(self, site: Site, made: Set, origin: Origin) -> None:
        self._site, self._set, self.origin = site, made, origin

    @cached_property
    def rows(self) -> tuple[ApiPart, ...]:
        return rows_of(self._site, self._set)

    def count(self) -> int:
        return len(self.rows)

    def json(self) -> bytes:
        return written({**head(self._site, self.origin), "data": self.rows})

    def csv(self) -> bytes:
        heads = columns(self._set.row)
        return table([column.name for column in heads], (cells(row, heads) for row in self.rows))


def _index(site: Site, known: dict[str, Origin], counts: dict[str, int]) -> dict[str, Any]:
    """Every file, with where it lies and what it holds."""
    start = site.site_url.rstrip("/") + "/"
    described = {made.name: made for made in SETS}
    files = []
    for offered in offers():
        made = described.get(offered.dataset)
        is_rows = made is not None and offered.media_type == JSON
        files.append(
            {
                "address": start + offered.address,
                "media_type": offered.media_type,
                "title": offered.title,
                "description": made.description if made else None,
                "records": counts.get(offered.dataset),
                "schema": start + made.schema if made and is_rows else None,
                "standard": offered.standard or None,
            }
        )
    return {**head(site, known[INDEX]), "files": files}
