"""What is done over time: assignments and initiatives, development questions, what recurs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.base import Addressed, Confirmation, Part, Ref
from macros.model.menu import PageFile
from macros.model.sources import Citation
from macros.model.steps import Step, Way
from macros.source.values import (
    CountyOf,
    Flag,
    Id,
    IsoDate,
    Line,
    PartialDate,
    SearchWord,
    Text,
    Year,
    error,
)
from macros.source.year_values import YearOrOngoing

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
ReportPart = Literal["delredovisning", "slutredovisning"]


class Report(Part):
    """A report that an initiative is to give: it stands in the calendar."""

    id: Id
    """Its place in the calendar."""
    title: Line | None = None
    """What the calendar calls it; by its kind and the initiative's title where nothing is said."""
    due: PartialDate
    """The last day to give it; a month or a year where no more is known."""
    part: ReportPart | None = None
    """Whether it is an interim or the final report; absent where the source does not tell."""
    by: Line | None = None
    """Who gives it, where that is not just who is responsible for the initiative."""
    to: Annotated[Id, Ref("organisations")] | None = None
    """Who it is given to, where that is an organisation in data/network.yaml and known."""
    to_name: Line | None = None
    """Who it is given to, where that is none of them."""
    handed_in: IsoDate | None = None
    """The day it was given; absent where that is not known."""
    note: Text | None = None
    """What more there is to say of it, in a sentence."""

    @property
    def known_receiver(self) -> bool:
        """Whether it is known who it is given to."""
        return self.to is not None or self.to_name is not None

    @property
    def name(self) -> str:
        """What kind of report it is."""
        return self.part or "redovisning"

    @model_validator(mode="after")
    def _has_one_receiver(self) -> Report:
        if self.to is not None and self.to_name is not None:
            raise error('"to" och "to_name" står där båda: skriv bara det ena')
        return self


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
    """The fact 'Redovisningsår'; left out where `reports` says it."""
    report_note: Text | None = None
    reports: tuple[Report, ...] = ()
    """The reports that have a day of their own, in the order of their days."""
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
    sources: tuple[Citation, ...] = Field(min_length=1)
    confirmed: Confirmation | None = None
    """That who is responsible itself has confirmed it."""

    @property
    def name(self) -> str:
        """The title, for sorting."""
        return self.title

    @property
    def reported(self) -> str | None:
        """The fact 'Redovisningsår': as it is written, or the year of the last report."""
        last = max((report.due[:4] for report in self.reports), default=None)
        return self.report_year or last

    @model_validator(mode="after")
    def _says_the_year_once(self) -> Initiative:
        if self.reports and self.report_year and self.report_year.isdigit():
            raise error('året följer av "reports": ta bort "report_year"')
        return self

    @property
    def period(self) -> str:
        """Whether it goes on, in the words that the list can be narrowed by."""
        return {True: "Pågår", False: "Avslutat", None: "Framgår inte av källan"}[self.ongoing]


class Support(Part):
    """Support that is offered in a development question."""

    title: Line
    for_whom: Line
    text: Text
    described_year: Year | None = None
    """The year that it is described of, where it is not known to be so still."""
    to: tuple[Way, ...] = ()
    """Whom to ask for it, or what to read."""


class Ask(Part):
    """What a municipality can ask for, and whom."""

    what: Line
    whom: Line
    to: tuple[Way, ...] = ()
    """How to reach them."""


class Question(Addressed):
    """A pressing development question and the support in it."""

    id: Id
    title: Line
    short: Line
    """Two to four words, for lists."""
    why: Text
    """Why it is pressing."""
    first: tuple[Step, ...] = ()
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
    sources: tuple[Citation, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_a_lead(self) -> Question:
        if not self.lead and not self.lead_text:
            raise error('"lead" och "lead_text" saknas båda: minst en av dem behövs')
        return self


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
    counties: tuple[Annotated[CountyOf, Ref("counties")], ...] = ()
    sources: tuple[Citation, ...] = Field(min_length=1)
    confirmed: Confirmation | None = None
    """That the organiser itself has confirmed it."""
