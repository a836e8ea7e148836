"""What the site says of itself: its accessibility, and what has changed in the data."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictStr, model_validator

from macros.model.base import Addressed, Record, Ref
from macros.source.values import Id, IsoDate, Line, Text, error, shape

Conformity = Literal["helt förenlig", "delvis förenlig", "inte förenlig"]
CriterionLevel = Literal["A", "AA"]
CriterionWay = Literal["maskin", "resa", "person"]
CriterionResult = Literal["hålls", "hålls inte", "gäller inte", "inte prövat"]
PRINCIPLES: dict[str, str] = {
    "1": "Möjlig att uppfatta",
    "2": "Hanterbar",
    "3": "Begriplig",
    "4": "Robust",
}
"""The principles of WCAG, by the first digit of a criterion's number."""
WAY_NAMES: dict[CriterionWay, str] = {
    "maskin": "Automatiskt test",
    "resa": "Test med tangentbord",
    "person": "En person",
}
"""What each way to hold a criterion is called on the site."""
_CRITERION = re.compile(r"[1-4]\.[1-5]\.[1-9]\d?")


def _criterion(value: str) -> str:
    if not _CRITERION.fullmatch(value):
        raise error(f'"{value}" är inget nummer på ett kriterium i WCAG: skriv det som 1.4.10')
    return value


CriterionNumber = Annotated[
    StrictStr,
    AfterValidator(_criterion),
    shape(_CRITERION.pattern, "Skriv kriteriets nummer, som 1.4.10."),
]
"""The number of a success criterion."""


class Accessibility(Record):
    """The head of data/accessibility.yaml: the statement as a whole.

    Its parts follow the list of what a statement holds by DIGG, the authority that supervises
    lag (2018:1937) om tillgänglighet till digital offentlig service.
    """

    service: Line
    """What the statement is about."""
    conformity: Conformity
    """How far the service meets the requirements."""
    standard: Line
    """The requirements that it was held against."""
    assessed: IsoDate
    """The day of the assessment."""
    updated: IsoDate
    """The day the statement was last changed."""
    method: tuple[Text, ...] = Field(min_length=1)
    """How it was assessed."""


class KnownFault(Record):
    """Something that does not meet the requirements, or was not tried."""

    id: Id
    what: Text
    """The fault, in the reader's words."""
    criterion: Line | None = None
    """The success criterion of WCAG that it breaks."""
    plan: Text
    """What is done about it, or how to get round it."""


class Measurement(Record):
    """A test, and what it gave."""

    id: Id
    what: Line
    """What was tried."""
    result: Text


class Criterion(Record):
    """A success criterion of WCAG at level A or AA, how it is held, and what that gave."""

    code: CriterionNumber
    """Its number in WCAG: "1.4.10"."""
    name: Line
    """What it asks for, in a few words of our own."""
    level: CriterionLevel
    way: CriterionWay
    """Who or what holds it: a test in a browser or of the pages (maskin), a way through the site by
    the keyboard, which a test goes (resa), or somebody who looks (person)."""
    how: Text
    """What is tried; for a person, what to do."""
    tests: tuple[StrictStr, ...] = ()
    """The names of the test functions and properties in tests/ that hold it."""
    result: CriterionResult

    @property
    def principle(self) -> str:
        """The principle of WCAG that it belongs to."""
        return PRINCIPLES[self.code[0]]

    @property
    def way_name(self) -> str:
        """What its way is called on the site."""
        return WAY_NAMES[self.way]

    @model_validator(mode="after")
    def _rests_on_tests_or_a_person(self) -> Criterion:
        if self.way == "person" and self.tests:
            raise error('det som en person prövar har inga "tests": ta bort dem, eller ändra "way"')
        if self.way != "person" and not self.tests:
            raise error(
                f'"tests" saknas: skriv namnen på testerna, eller "way: person" i stället för '
                f'"way: {self.way}"'
            )
        return self


class ChangelogEntry(Addressed):
    """A change of the data that readers may want to know of."""

    id: Id
    date: IsoDate
    """The day it was published."""
    title: Line
    """What changed, in a sentence."""
    text: Text | None = None
    """What more the reader has to know."""
    coordinators: tuple[Annotated[Id, Ref("coordinators")], ...] = ()
    """The functions that it concerns."""
