"""The blocks about open data: the data sets with their files, and how to fetch one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, MacroError, macro
from macros.rendering.environment import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from macros.model.offered import DataSet

PAGE = "oppna-data/"
"""The address of the page about open data. A promise."""
CATALOGUES = (
    (f"{PAGE}dcat.rdf", "application/rdf+xml"),
    (f"{PAGE}dcat.jsonld", "application/ld+json"),
)
"""The description of the data sets for other catalogues, by address and media type."""
TAKE_ALONG = "ta-med/"
"""The address of the page about what there is to take along. A promise."""
SHEETS, BOOK, COPY = (
    f"{TAKE_ALONG}{name}" for name in ("lansblad.pdf", "stodguiden.pdf", "stodguiden.zip")
)
"""The counties' sheets, the whole book, and the copy to use without the net: made when the site is
published, of the built site."""
FORMATS = {
    "application/json": "JSON",
    "application/ld+json": "JSON-LD",
    "application/rdf+xml": "RDF/XML",
    "application/atom+xml": "Atom",
    "application/schema+json": "JSON Schema",
    "application/vnd.oai.openapi+json": "OpenAPI",
    "text/csv": "CSV",
    "text/html": "HTML",
    "text/calendar": "iCalendar",
    "text/vcard": "vCard",
}
"""What the page calls a media type."""


class OpenDataBlocks(BlockBase):
    """What there is to download."""

    @macro
    def data_sets(self) -> Markup:
        """Alla datamängder på sidan om öppna data, med filer, format och storlek."""
        groups: dict[str, list[DataSet]] = {}
        for one in self._data_sets:
            groups.setdefault(one.group, []).append(one)
        return self._render(
            "data_sets.html.j2",
            groups=groups,
            format_of=format_of,
            formats_of=_formats_of,
            shown=_shown,
        )

    @macro
    def data_example(self, way: str) -> Markup:
        """Hur man hämtar en fil. `way` är sättet: "python", "excel" eller "curl"."""
        ways = ("python", "excel", "curl")
        if way not in ways:
            known = listed([f'"{one}"' for one in ways])
            raise MacroError(f'sättet "{way}" finns inte: skriv {known}')
        return self._render("data_example.html.j2", way=way, file_of=self._file_of)

    @macro
    def catalogue_files(self) -> Markup:
        """Beskrivningen av datamängderna för andra kataloger (DCAT-AP-SE), som filer."""
        return self._render("catalogue_files.html.j2", files=CATALOGUES, format_of=format_of)

    @macro
    def take_along(self) -> Markup:
        """Det som görs när webbplatsen publiceras: länens blad och hela guiden som PDF och som zip."""
        return self._render("take_along.html.j2", sheets=SHEETS, book=BOOK, copy=COPY)

    def _file_of(self, media_type: str) -> str:
        """The whole address of an example: of the first data set that has a file of a kind."""
        return self._links.site + next(iter(_addresses(self._data_sets, media_type)), "")


def _addresses(data_sets: Sequence[DataSet], media_type: str) -> list[str]:
    return [
        file.address
        for one in data_sets
        for file in one.files
        if file.media_type == media_type and not file.is_many
    ]


def _formats_of(one: DataSet) -> str:
    """The formats that a data set can be had in: JSON, CSV, vCard."""
    return ", ".join(dict.fromkeys(format_of(file.media_type) for file in one.files))


def _shown(address: str) -> str:
    """An address as a reader sees it: what differs between the files of a row is left open."""
    return "/" + re.sub(r"\{\w+\}", "…", address)


def format_of(media_type: str) -> str:
    """What a reader knows a media type as."""
    return FORMATS.get(media_type.partition(";")[0], media_type)
