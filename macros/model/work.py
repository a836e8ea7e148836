"""What is done over time: assignments and initiatives, development questions, and events."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.base import Addressed, Part, Ref, Source
from macros.model.menu import PageFile
from macros.source.values import (
    CountyCode,
    Flag,
    Id,
    Line,
    PartialDate,
    SearchWord,
    Text,
    Year,
    YearOrOngoing,
    error,
)

InitiativeType = Literal[
    "Regeringsuppdrag",
    "Förordning",
    "Program eller strategi",
    "Projekt",
    "Konferens",
    "Stöd och bidrag",
    "Utbildning",
    "Överenskommelse",
    "Material",
    "Nätverk",
    "Rapport",
]
EventKind = Literal["konferens", "möte", "datum", "ansökan", "redovisning"]


class Initiative(Addressed):
    """An assignment, programme, project or other initiative, with its five facts."""

    id: Id
    title: Line
    owner: Line
    """Who is responsible."""
    owner_note: Text | None = None
    type: InitiativeType | None = None
    """What kind of initiative it is: the fact 'Initiativ'."""
    type_note: Text | None = None
    target_groups: tuple[Line, ...] = ()
    """For whom, in a few broad words: the fact 'Målgrupp'."""
    target_note: Text | None = None
    """The source's own words for the target group."""
    partners: tuple[Line, ...] = ()
    """With whom: the fact 'Samarbetspartner'."""
    partners_note: Text | None = None
    start_year: YearOrOngoing | None = None
    """The fact 'Startår'."""
    report_year: YearOrOngoing | None = None
    """The fact 'Redovisningsår'."""
    report_note: Text | None = None
    status: Line
    """How far it has come, as the source says."""
    ongoing: Flag | None = None
    """Whether it goes on; absent where the source does not tell."""
    described_year: Year | None = None
    """The year of the description."""
    summary: Text
    related: tuple[Annotated[Id, Ref("initiatives")], ...] = ()
    """Other initiatives."""
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""
    sources: tuple[Source, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """The title, for sorting."""
        return self.title

    @property
    def period(self) -> str:
        """Whether it goes on, in the words that the list can be narrowed by."""
        return {True: "Pågår", False: "Avslutat", None: "Framgår inte av källan"}[self.ongoing]


class Support(Part):
    """Support that is offered in a development question."""

    title: Line
    for_whom: Line
    text: Text


class Ask(Part):
    """What a municipality can ask for, and whom."""

    what: Line
    whom: Line


class Question(Addressed):
    """A pressing development question and the support in it."""

    id: Id
    title: Line
    short: Line
    """Two to four words, for lists."""
    why: Text
    """Why it is pressing."""
    first: tuple[Text, ...] = ()
    """What a municipality does first, in order."""
    example: Text | None = None
    """A worked example, which is invented: the page says so."""
    pages: tuple[PageFile, ...] = ()
    """The files in docs/ of pages to read on."""
    lead: tuple[Annotated[Id, Ref("organisations")], ...] = ()
    """The organisations that lead."""
    lead_text: tuple[Line, ...] = ()
    """Who leads beside them, where that is not one organisation."""
    authorities: tuple[Line, ...] = ()
    """Who takes part."""
    support: tuple[Support, ...] = ()
    ask: tuple[Ask, ...] = ()
    unknown: Text | None = None
    """What the sources do not tell."""
    initiatives: tuple[Annotated[Id, Ref("initiatives")], ...] = ()
    methods: tuple[Annotated[Id, Ref("methods")], ...] = ()
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""
    sources: tuple[Source, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_a_lead(self) -> Question:
        if not self.lead and not self.lead_text:
            raise error('"lead" och "lead_text" saknas båda: minst en av dem behövs')
        return self


class Event(Addressed):
    """Something with a date: a conference, a meeting, a last day, a report."""

    id: Id
    title: Line
    kind: EventKind
    start: PartialDate
    """Day, month or year, as far as it is known."""
    end: PartialDate | None = None
    """The last day, where it lasts more than one."""
    place: Line | None = None
    online: Flag | None = None
    """Whether one could take part from a distance."""
    organiser: Line | None = None
    counties: tuple[Annotated[CountyCode, Ref("counties")], ...] = ()
    """The counties that it concerned; none is the whole country."""
    summary: Text
    sources: tuple[Source, ...] = Field(min_length=1)

    @property
    def year(self) -> str:
        """The year it began."""
        return self.start[:4]

    @property
    def last_day(self) -> str:
        """The last day it can have been, ISO 8601: what is past and what is not is told by it."""
        end = self.end or self.start
        return end + {4: "-12-31", 7: "-31", 10: ""}[len(end)]


class Recurring(Addressed):
    """Something that comes again, described without dates."""

    id: Id
    title: Line
    frequency: Line
    """How often, in words."""
    organiser: Line
    participants: Line
    summary: Text
    described_year: Year | None = None
    """The year of the description."""
    counties: tuple[Annotated[CountyCode, Ref("counties")], ...] = ()
    sources: tuple[Source, ...] = Field(min_length=1)
