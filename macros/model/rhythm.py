"""The rhythm of the year: what comes again in the field, when, and what that rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.base import Addressed, Part, Ref
from macros.model.sources import Citation
from macros.source.law_values import LawSection, SfsNumber
from macros.source.months import MONTHS, Month
from macros.source.values import Id, Line, Text, Year, error
from macros.source.year_values import Week, YearDay, day_and_month, months_of_week

GroundKind = Literal["lag", "beslut", "vana"]
"""What fixes it: an act or ordinance; a decision, of the government or of who arranges it; or
nothing but habit, seen in several years."""
HABIT: GroundKind = "vana"
Turn = Literal[
    "varje år",
    "vartannat år",
    "minst vartannat år",
    "minst vart tredje år",
    "valår",
    "året efter valår",
    "kontinuerligt",
]
"""How often it comes. An election year is one of elections to the municipal councils."""
EVERY_YEAR: Turn = "varje år"
LEAST_SEEN = 2
"""Seen in fewer years, it is no habit."""


class Ground(Part):
    """What it rests on that something comes when it does, or as often as it does."""

    kind: GroundKind
    law: Annotated[SfsNumber, Ref("laws")] | None = None
    """The act or ordinance."""
    chapter: LawSection | None = None
    """The chapter, where the act has chapters."""
    section: LawSection | None = None
    """The section of it, which has to stand under the act in data/laws.yaml."""
    initiative: Annotated[Id, Ref("initiatives")] | None = None
    """The assignment that the decision gives, where it is among the initiatives."""
    years: tuple[Year, ...] = ()
    """The years that the decision names, or that the habit was seen in."""
    since: Year | None = None
    """The first year, where it has held since then."""

    @model_validator(mode="after")
    def _agrees_with_its_kind(self) -> Ground:
        if self.kind == "lag":
            if self.law is None or self.section is None:
                raise error('en grund i lag behöver "law" och "section": skriv paragrafen')
            if self.years or self.since or self.initiative:
                raise error('en grund i lag har bara "law", "chapter" och "section"')
            return self
        if self.law is not None or self.chapter is not None or self.section is not None:
            raise error(f'"law", "chapter" och "section" hör till lag, och här står {self.kind}')
        if self.years and self.since:
            raise error('"years" och "since" står där båda: skriv bara det ena')
        if list(self.years) != sorted(set(self.years)):
            raise error("åren ska stå i ordning, vart och ett en gång")
        if self.kind == HABIT:
            if self.initiative is not None:
                raise error('"initiative" hör till beslut, och här står vana')
            if self.since is None and len(self.years) < LEAST_SEEN:
                raise error(
                    f"en vana har setts minst {LEAST_SEEN} år: skriv åren under years, eller ta "
                    "bort posten, det som har setts en gång är ingen vana"
                )
        elif not self.years and self.since is None:
            raise error('ett beslut gäller år: skriv dem under "years", eller det första i "since"')
        return self


class Rhythm(Addressed):
    """Something that comes again: every year at a time of its own, or at a longer interval."""

    id: Id
    title: Line
    """What happens, in a few words."""
    day: YearDay | None = None
    """The day that law or a decision fixes; the last one, where it is to be done by then."""
    week: Week | None = None
    """The week, where that is what is fixed."""
    months: tuple[Month, ...] = ()
    """The months that it comes in, where no day and no week is fixed."""
    turn: Turn = EVERY_YEAR
    grounds: tuple[Ground, ...] = Field(min_length=1)
    """What the time in the year rests on; for a longer interval without a time, the interval."""
    pace: tuple[Ground, ...] = ()
    """What it rests on how often it comes, where that is something else."""
    who: tuple[Annotated[Id, Ref("organisations")], ...] = Field(min_length=1)
    """Whom it concerns: who does it, or plans by it."""
    summary: Text | None = None
    """What more there is to know, in a sentence or two."""
    sources: tuple[Citation, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """What happens, for sorting."""
        return self.title

    @property
    def is_fixed(self) -> bool:
        """Whether law or a decision fixes when it comes."""
        return any(ground.kind != HABIT for ground in self.grounds)

    @property
    def is_long(self) -> bool:
        """Whether it comes at another interval than every year."""
        return self.turn != EVERY_YEAR

    @property
    def in_months(self) -> tuple[int, ...]:
        """The numbers of the months that it comes in; none where no time in the year is known."""
        if self.day is not None:
            return (day_and_month(self.day)[0],)
        if self.week is not None:
            return months_of_week(self.week)
        return tuple(MONTHS.index(month) + 1 for month in self.months)

    @property
    def day_in_month(self) -> int | None:
        """The number of its day; None where none is fixed."""
        return day_and_month(self.day)[1] if self.day is not None else None

    @model_validator(mode="after")
    def _has_one_time(self) -> Rhythm:
        times = [self.day is not None, self.week is not None, bool(self.months)]
        if sum(times) > 1:
            last = "months" if self.months else "week"
            raise error('"day", "week" och "months" säger samma sak: skriv bara ett av dem', last)
        if not any(times) and not self.is_long:
            raise error('det som kommer varje år har en tid: skriv "day", "week" eller "months"')
        if not self.is_fixed and not self.months and any(times):
            raise error(
                "det som bara är en vana har ingen dag och ingen vecka: skriv månaderna under "
                '"months"'
            )
        if {ground.kind == HABIT for ground in self.grounds} == {True, False}:
            raise error(
                'under "grounds" står både vana och det som är bestämt: det som tiden på året '
                'vilar på står där, och det som bara säger hur ofta under "pace"'
            )
        return self
