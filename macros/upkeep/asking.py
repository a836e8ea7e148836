"""Who supports a place: an answer from the open data alone, as whoever has fetched it could give."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from macros.exports.api.directory_rows import (
    CoordinatorRow,
    CountyRow,
    MunicipalityRow,
    PoliceRegionRow,
)
from macros.exports.api.making import Making, rows_of
from macros.source.values import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.api.parts import Support
    from macros.model import Handbook

Row = MunicipalityRow | CountyRow | PoliceRegionRow | CoordinatorRow

LIKE, TOLD = 0.6, 3
"""How like a name has to be to be told as one of the nearest, and how many are told."""


class UnknownError(LookupError):
    """Nothing has the name or the code; the text says in Swedish what is nearest."""


def answer(handbook: Handbook, site_url: str, asked: str) -> str:
    """The functions that support a place, or how to reach a function, as text.

    `asked` is the name or code of a municipality or county, the name or id of a police region, or
    the id of a function.

    Raises:
        UnknownError: there is none.
    """
    making = Making(handbook, site_url)
    kinds = ("municipalities", "counties", "police-regions", "coordinators")
    rows: list[list[Row]] = [list(rows_of(kind, making)) for kind in kinds]
    for alike in (str.casefold, _folded):
        for kind in rows:
            found = [row for row in kind if alike(asked.strip()) in map(alike, _names(row))]
            if found:
                organisations = {row.id: row.name for row in rows_of("organisations", making)}
                told = (_told(row, organisations) for row in found)
                return "\n\n".join("\n".join(lines) for lines in told)
    raise UnknownError(_unknown(asked, [row for kind in rows for row in kind]))


def _names(row: Row) -> Iterator[str]:
    """What a row can be asked for by."""
    for field in ("code", "id", "name", "full_name"):
        if found := getattr(row, field, None):
            yield found
    if isinstance(row, MunicipalityRow):
        yield f"{row.name} kommun"
        yield f"{row.name.removesuffix('s')}s kommun"
    yield from getattr(row, "aliases", ())


def _folded(text: str) -> str:
    return fold_name(text).replace("-", " ")


def _unknown(asked: str, rows: list[Row]) -> str:
    known = {_folded(name): getattr(row, "name", name) for row in rows for name in _names(row)}
    alike = get_close_matches(_folded(asked), known, TOLD * TOLD, LIKE)
    near = list(dict.fromkeys(known[name] for name in alike))[:TOLD]
    told = f'Ingen plats eller funktion heter "{asked}"'
    if near:
        return f"{told}. Närmast: {', '.join(near)}."
    return f"{told}: skriv en kommun, ett län, en polisregion, en kod eller en funktions id."


def _told(row: Row, organisations: dict[str, str]) -> Iterator[str]:
    if isinstance(row, CoordinatorRow):
        yield from _reached(row, organisations[row.organisation])
        return
    if isinstance(row, MunicipalityRow):
        yield f"{row.name} ({row.code}), {row.county_name}, {row.police_region_name}"
    else:
        yield f"{row.full_name} ({row.code})" if isinstance(row, CountyRow) else row.full_name
    yield row.address
    county = () if isinstance(row, PoliceRegionRow) else row.county_support
    police = (*filter(None, (row.police_support,)), *row.other_police_support)
    for support in (*county, *police):
        yield ""
        yield from _reached(support, support.organisation_name)


def _reached(function: Support | CoordinatorRow, organisation: str) -> Iterator[str]:
    yield f"{function.title}, {organisation}"
    hours = f" ({function.hours})" if function.hours else ""
    told = {
        "E-post": function.email,
        "Telefon": function.phone and function.phone + hours,
        "Webb": function.page,
        "Obesatt till och med": function.vacant_until,
        "Att veta": function.note,
        "Kontaktkort": function.address,
    }
    for label, value in told.items():
        if value:
            yield f"  {label}: {value}"
