"""The blocks that list the sources, each with what rests on it, and who publishes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, MacroError, macro
from macros.model import BY_MODEL, swedish_order
from macros.rendering.addresses import standing_at
from macros.rendering.environment import upper_first
from macros.source.values import slugify

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Record, Source


@dataclass(frozen=True)
class SourcePart:
    """A part of the list of sources: those of some publishers, on a page of its own."""

    last: str
    """The last letter that the name of a publisher in it begins with."""
    name: str
    address: str
    """Of its page, from the site's root, without the slash at the end."""


SOURCE_PARTS = (
    SourcePart("b", "A–B", "om/kallor/a-b"),
    SourcePart("l", "C–L", "om/kallor/c-l"),
    SourcePart("r", "M–R", "om/kallor/m-r"),
    SourcePart("ö", "S–Ö", "om/kallor/s-o"),
)
"""All of it, in order. The addresses are promises: a part that grows too long is parted again."""


class SourceBlocks(BlockBase):
    """The list of all sources, and of who publishes them."""

    @macro
    def publisher_list(self) -> Markup:
        """Utgivarna av alla källor, med länkar till var deras källor står."""
        return self._render(
            "publisher_list.html.j2",
            parts=[(part, self._groups(part)) for part in SOURCE_PARTS],
            slug=_slug,
        )

    @macro
    def sources_by_publisher(self, part: str = "") -> Markup:
        """Källorna i `data/sources.yaml`, efter utgivare, med vad som bygger på var och en.

        `part` är utgivarnas första bokstäver: "A–B", "C–L", "M–R" eller "S–Ö".
        """
        chosen = next((one for one in SOURCE_PARTS if one.name == part), None)
        if part and chosen is None:
            known = ", ".join(f'"{one.name}"' for one in SOURCE_PARTS)
            raise MacroError(f'källorna har ingen del "{part}": delarna är {known}')
        return self._render(
            "sources_by_publisher.html.j2",
            groups=self._groups(chosen),
            resting=self._resting,
            slug=_slug,
        )

    def _groups(self, part: SourcePart | None) -> list[tuple[str, list[Source]]]:
        """The sources in a part, or all of them, by who publishes them."""
        groups: dict[str, list[Source]] = {}
        for source in self._handbook.sources:
            name = self._handbook.publisher_of(source)
            if part in (None, _part_of(name)):
                groups.setdefault(name, []).append(source)
        return [
            (name, sorted(found, key=lambda source: swedish_order(source.title)))
            for name, found in sorted(groups.items(), key=lambda item: swedish_order(item[0]))
        ]

    def _resting(self, source: Source) -> list[tuple[str, list[tuple[str, str | None]]]]:
        """What rests on a source: by kind, the name of each and the address where it stands."""
        found: dict[str, list[tuple[str, str | None]]] = {}
        for record in self._handbook.citing.get(source.id, ()):
            kind = BY_MODEL.get(type(record))
            what = upper_first(kind.many) if kind else "Indelningen i län och kommuner"
            named = found.setdefault(what, [])
            if name := _name(record):  # what stands beside the lists of a file has none
                named.append((name, standing_at(record, self._handbook)))
        return list(found.items())


def _part_of(publisher: str) -> SourcePart:
    first = swedish_order(publisher[:1])
    return next((p for p in SOURCE_PARTS if first <= swedish_order(p.last)), SOURCE_PARTS[-1])


def _slug(publisher: str) -> str:
    """The id of the place where a publisher's sources stand."""
    return f"utgivare-{slugify(publisher)}"


def _name(record: Record) -> str:
    values = (
        getattr(record, field, None) for field in ("name", "title", "term", "text", "in_text")
    )
    return next((str(value).rstrip(".") for value in values if value), "")
