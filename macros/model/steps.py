"""Steps that a reader is to take, and the ways on from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, model_validator

from macros.model.base import Part, Ref
from macros.model.menu import PageFile
from macros.source.values import Id, MunicipalityOf, Text, error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.yamlio import Loc


class Way(Part):
    """Where a step leads: whom to reach, or what to read. The page shows what the data says."""

    function: Annotated[Id, Ref("coordinators")] | None = None
    """A function, with its own number and mailbox, else the authority's."""
    organisation: Annotated[Id, Ref("organisations")] | None = None
    """An organisation: its switchboard, or the page where each of several is found."""
    municipality: Annotated[MunicipalityOf, Ref("municipalities")] | None = None
    """A municipality's page."""
    method: Annotated[Id, Ref("methods")] | None = None
    """A method's page."""
    initiative: Annotated[Id, Ref("initiatives")] | None = None
    """An initiative's page."""
    event: Annotated[Id, Ref("events")] | None = None
    """An event's place in the calendar."""
    source: Annotated[Id, Ref("sources")] | None = None
    """A source that the step tells the reader to read."""
    page: PageFile | None = None
    """The file in docs/ of a page."""

    @model_validator(mode="after")
    def _is_one(self) -> Way:
        *kinds, last = type(self).model_fields
        given = [name for name in (*kinds, last) if getattr(self, name) is not None]
        if len(given) != 1:
            raise error(
                f"en väg är en av {', '.join(kinds)} och {last}, och här står {len(given)}: skriv "
                "varje väg på en egen punkt"
            )
        return self


class Told(Part):
    """A step, and whom to reach or what to read to take it."""

    text: Text
    to: tuple[Way, ...] = ()
    """The ways on, in the order that they are shown."""


def _from_text(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Step = Annotated[Told, BeforeValidator(_from_text, json_schema_input_type=Text | Told)]
"""A step in words, or `{text, to}`."""


def ways_of(part: Part, loc: Loc = ()) -> Iterator[tuple[Loc, Way]]:
    """Every way on from a record, or from a part of one, and where it stands in it."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Way):
                yield (*loc, name, index), item
            elif isinstance(item, Part):
                yield from ways_of(item, (*loc, name, index))
