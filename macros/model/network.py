"""How organisations work together: networks, relations, and what each county has."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from macros.model.base import Addressed, Confirmation, Record, Ref
from macros.model.directory import Level
from macros.model.sources import Citation
from macros.source.values import CountyOf, Id, Line, Text, Year

RelationKind = Literal[
    "stödjer", "samordnar", "följer upp", "redovisar till", "samverkar med", "del av"
]
CooperationKind = Literal["nätverk", "program", "överenskommelse", "metodstöd", "möte"]


class Network(Addressed):
    """A network or council with a subject of its own."""

    id: Id
    name: Line
    level: Level
    subject: Text
    """What it works with, in a sentence."""
    convenor: Annotated[Id, Ref("organisations")] | None = None
    """The organisation that convenes it."""
    convenor_text: Line | None = None
    """Who convenes it, where that is not one organisation."""
    initiated_by: Annotated[Id, Ref("organisations")] | None = None
    """The organisation that started it."""
    members: tuple[Annotated[Id, Ref("organisations")], ...] = ()
    """The member organisations, as far as they are known."""
    guests: tuple[Line, ...] = ()
    """Others that have taken part."""
    described_year: Year | None = None
    """The year of the latest description."""
    note: Text | None = None
    """What the sources leave open."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    confirmed: Confirmation | None = None
    """That the convenor itself has confirmed it."""


class Relation(Record):
    """What one organisation does for or with another."""

    model_config = ConfigDict(serialize_by_alias=True)

    from_: Annotated[Id, Ref("organisations")] = Field(alias="from")
    """The organisation that acts."""
    to: Annotated[Id, Ref("organisations")]
    """The organisation that it acts towards."""
    kind: RelationKind
    text: Text
    """The relation as a whole sentence."""
    described_year: Year | None = None
    """The year of the description."""
    sources: tuple[Citation, ...] = Field(min_length=1)


class Cooperation(Addressed):
    """A network, programme, agreement or the like in one county or several."""

    id: Id
    counties: tuple[Annotated[CountyOf, Ref("counties")], ...] = Field(min_length=1)
    """The counties that it is in."""
    name: Line
    kind: CooperationKind
    text: Text
    described_year: Year | None = None
    """The year of the description."""
    initiative: Annotated[Id, Ref("initiatives")] | None = None
    """The initiative that says more."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    confirmed: Confirmation | None = None
    """That the county administrative board of one of its counties has confirmed it."""
