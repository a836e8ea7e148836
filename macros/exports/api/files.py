"""The files of the API."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from macros.exports.api.origin import Origin, origins
from macros.exports.api.sets import (
    ADDRESSES,
    FOLDER,
    INDEX,
    OPENAPI_FILE,
    ORGANIZATIONS,
    SCHEMAS,
    SERVICES,
    SETS,
    TABLE_SHORTLY,
    VERSION,
    Set,
    schema_address,
)
from macros.exports.table import table
from macros.model.offered import LICENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.exports.api.parts import ApiPart
    from macros.site import Site


def api_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Two files of each set, the HSDS files, the schemas, and the list of all that is offered."""
    known = origins(site)
    counts = {}
    for made in SETS:
        draft = _Draft(site, made, known[made.name])
        yield made.json, _kept(site, made.json, draft.json, draft.origin)
        yield made.csv, _kept(site, made.csv, draft.csv)
        counts[made.json] = counts[made.csv] = site.remember("rows", (made.name,), draft.count)
    for name, same in ((SERVICES, "coordinators"), (ORGANIZATIONS, "organisations")):
        counts[ADDRESSES[name]] = counts[f"{FOLDER}/{same}.json"]
    hsds = site.remember("hsds", (), lambda: _hsds(site))
    yield from ((address, text.encode()) for address, text in hsds.items())
    for name in SCHEMAS.values():
        address = schema_address(name)
        yield address, _kept(site, address, partial(_schema, name, site))
    yield OPENAPI_FILE, _kept(site, OPENAPI_FILE, partial(_openapi, site))
    yield ADDRESSES[INDEX], written(_index(site, known, counts))


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


def _hsds(site: Site) -> dict[str, str]:
    from macros.exports.api.hsds import hsds_files
    from macros.exports.api.making import Making

    return dict(hsds_files(Making(site.handbook, site.site_url)))


def _schema(name: str, site: Site) -> bytes:
    from macros.exports.api.schemas import schema_of

    return written(schema_of(name, site))


def _openapi(site: Site) -> bytes:
    from macros.exports.api.schemas import openapi

    return written(openapi(site))


class _Draft:
    """The rows of a set, which are made when the first of its files has to be written."""

    def __init__(self, site: Site, made: Set, origin: Origin) -> None:
        self._site, self._set, self.origin = site, made, origin

    @cached_property
    def rows(self) -> tuple[ApiPart, ...]:
        from macros.exports.api.making import Making, rows_of

        return rows_of(self._set.name, Making(self._site.handbook, self._site.site_url))

    def count(self) -> int:
        return len(self.rows)

    def json(self) -> bytes:
        return written({**head(self._site, self.origin), "data": self.rows})

    def csv(self) -> bytes:
        from macros.exports.api.flat import cells, columns
        from macros.exports.api.making import MADE

        heads = columns(MADE[self._set.name].row)
        return table([column.name for column in heads], (cells(row, heads) for row in self.rows))


def _index(site: Site, known: dict[str, Origin], counts: dict[str, int]) -> dict[str, Any]:
    """Every file of open data, wherever it is made, with where it lies and what it holds."""
    start = site.site_url
    rows = {made.json: made.description for made in SETS}
    rows |= {made.csv: f"{made.description} {TABLE_SHORTLY}" for made in SETS}
    files = []
    for data_set, file in ((of, file) for of in site.data_sets for file in of.files):
        schema = SCHEMAS.get(file.address)
        files.append(
            {
                "address": start + file.address,
                "part_from": file.part_from or None,
                "dataset": data_set.id,
                "media_type": file.media_type,
                "title": file.title,
                "description": rows.get(file.address, data_set.description),
                "records": counts.get(file.address),
                "schema": start + schema_address(schema) if schema else None,
                "standard": file.standard or None,
            }
        )
    return {**head(site, known[INDEX]), "files": files}
