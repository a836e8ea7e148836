"""The block that lists the sources, each with what rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.model import (
    BY_MODEL,
    Cooperation,
    Coordinator,
    Event,
    Law,
    Network,
    Recurring,
    Relation,
    Term,
    swedish_order,
)
from macros.rendering.addresses import anchor_of, page_of
from macros.rendering.environment import upper_first

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Record, Source

_HOMES: dict[type[Record], str] = {
    Coordinator: "kontakter/",
    Network: "natverket/",
    Law: "vagledning/lagen/lagarna/",
    Event: "kalender/",
    Recurring: "kalender/",
    Term: "ordlista/",
}
"""The pages that entries without pages of their own stand on."""


class SourceBlocks(BlockBase):
    """The list of all sources."""

    @macro
    def sources_by_publisher(self) -> Markup:
        """Alla källor i `data/sources.yaml`, efter utgivare, med vad som bygger på var och en."""
        groups: dict[str, list[Source]] = {}
        for source in self._handbook.sources:
            groups.setdefault(self._handbook.publisher_of(source), []).append(source)
        return self._render(
            "sources_by_publisher.html.j2",
            groups=[
                (name, sorted(found, key=lambda source: swedish_order(source.title)))
                for name, found in sorted(groups.items(), key=lambda item: swedish_order(item[0]))
            ],
            resting=self._resting,
        )

    def _resting(self, source: Source) -> list[tuple[str, list[tuple[str, str | None]]]]:
        """What rests on a source: by kind, the name of each and the address where it stands."""
        found: dict[str, list[tuple[str, str | None]]] = {}
        for record in self._handbook.citing.get(source.id, ()):
            kind = BY_MODEL.get(type(record))
            what = upper_first(kind.many) if kind else "Indelningen i län och kommuner"
            found.setdefault(what, []).append((_name(record), self._address(record)))
        return list(found.items())

    def _address(self, record: Record) -> str | None:
        """Where an entry stands on the site; None where it has no place of its own."""
        kind = BY_MODEL.get(type(record))
        if kind is None or isinstance(record, Relation):
            return None
        if kind.section:
            return page_of(record)
        if isinstance(record, Cooperation):
            home = page_of(self._handbook.county_by_code[record.counties[0]])
        else:
            home = _HOMES[type(record)]
        return f"{home}#{anchor_of(record)}"


def _name(record: Record) -> str:
    values = (getattr(record, field, None) for field in ("name", "title", "term", "text"))
    return next((str(value).rstrip(".") for value in values if value), "")
