"""What the site says of itself: its accessibility, and what has changed in the data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.base import Addressed, Record, Ref
from macros.source.values import Id, IsoDate, Line, Text

Conformity = Literal["helt förenlig", "delvis förenlig", "inte förenlig"]


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
