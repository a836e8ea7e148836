"""Needs and development areas that someone has pointed out: what a network plans by."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from macros.model.base import Addressed, Part, Ref
from macros.model.sources import Citation
from macros.model.steps import Way
from macros.source.values import CountyOf, Id, Line, Text, Year, error

NeedStatus = Literal["identifierat", "planeras", "tas upp", "klart"]
"""How far it has come: pointed out; something is planned; something is being done; it is met. Which
it is follows from what is known of the answer, and is the editors' judgement."""
STATUSES: tuple[NeedStatus, ...] = get_args(NeedStatus)
"""In the order that they come."""
ANSWERED: frozenset[NeedStatus] = frozenset({"tas upp", "klart"})
"""Those that say that something answers the need."""


class SaidBy(Part):
    """That someone has pointed it out."""

    organisation: Annotated[Id, Ref("organisations")] | None = None
    """Who, where that is an organisation in data/network.yaml."""
    name: Line | None = None
    """Who, where that is none of them."""
    year: Year
    """When."""

    @model_validator(mode="after")
    def _is_one(self) -> SaidBy:
        if (self.organisation is None) == (self.name is None):
            which = "saknas båda" if self.name is None else "står där båda"
            raise error(
                f'"organisation" och "name" {which}: skriv organisationens id, eller namnet om '
                "organisationen inte finns i data/network.yaml"
            )
        return self


class Need(Addressed):
    """A need that a source tells of."""

    id: Id
    title: Line
    """The need, in a sentence."""
    who: tuple[Annotated[Id, Ref("organisations")], ...] = ()
    """Who has it: the organisations."""
    who_text: tuple[Line, ...] = ()
    """Who has it beside them, where that is not one organisation."""
    said_by: tuple[SaidBy, ...] = Field(min_length=1)
    """Who has pointed it out, and when."""
    counties: tuple[Annotated[CountyOf, Ref("counties")], ...] = ()
    """The counties that it is told of; with no county and no region it is the whole country."""
    police_regions: tuple[Annotated[Id, Ref("police_regions")], ...] = ()
    """The police regions that it is told of."""
    question: Annotated[Id, Ref("questions")]
    """The development question that it belongs to, by the editors' judgement."""
    status: NeedStatus
    answer: tuple[Way, ...] = ()
    """What answers it: an event, an initiative, a method, a page, someone to ask."""
    note: Text | None = None
    """What the reader has to know beside: what has changed since it was said."""
    sources: tuple[Citation, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """The need itself, for sorting."""
        return self.title

    @property
    def year(self) -> str:
        """When it was last pointed out."""
        return max(said.year for said in self.said_by)

    @property
    def is_national(self) -> bool:
        """Whether it is told of the whole country."""
        return not (self.counties or self.police_regions)

    @model_validator(mode="after")
    def _someone_has_it(self) -> Need:
        if not self.who and not self.who_text:
            raise error('"who" och "who_text" saknas båda: skriv vem som har behovet')
        return self
