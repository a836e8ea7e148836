"""The block that lists the sources, each with what rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.model import BY_MODEL, swedish_order
from macros.rendering.addresses import standing_at
from macros.rendering.environment import upper_first

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Record, Source


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
            found.setdefault(what, []).append((_name(record), standing_at(record, self._handbook)))
        return list(found.items())


def _name(record: Record) -> str:
    values = (getattr(record, field, None) for field in ("name", "title", "term", "text"))
    return next((str(value).rstrip(".") for value in values if value), "")
