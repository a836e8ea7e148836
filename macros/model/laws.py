"""The laws that the work rests on: each stands once, with what the site says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from macros.model.base import Part, Record
from macros.model.sources import Citation
from macros.source.law_values import LawDate, LawSection, SfsNumber
from macros.source.values import IsoDate, Line, Text, Url

if TYPE_CHECKING:
    from datetime import date


class Section(Part):
    """A section (paragraf) of a law that the site relies on."""

    chapter: LawSection | None = None
    """The chapter, where the law has chapters: 10."""
    section: LawSection | None = None
    """The number: 13, 15 a; none where the whole chapter is meant."""
    since: IsoDate | None = None
    """In force since, where that is later than the law."""
    text: Text
    """What it means in the work, in our words."""
    words: tuple[Line, ...] = ()
    """Its own words, letter by letter, where the site quotes them."""

    @property
    def number(self) -> str:
        """How it is cited: 13 §, 10 kap. 15 a §, 6 a kap."""
        parts = (f"{self.chapter} kap." if self.chapter else "", f"{self.section} §")
        return " ".join(part for part in parts[: 2 if self.section else 1] if part)

    @property
    def anchor(self) -> str:
        """The end of its id on the page: 13, 10-15a."""
        parts = (self.chapter, self.section)
        return "-".join(part.replace(" ", "") for part in parts if part)


class Law(Record):
    """A law or ordinance (lag, förordning) that the site relies on."""

    sfs: SfsNumber
    """Its number in Svensk författningssamling: 2023:196."""
    name: Line
    """Its name, without the number."""
    in_text: Line
    """What it is called in a sentence, before its number: lagen, skollagen."""
    in_force: LawDate | None = None
    """The day it came into force, where we have read it."""
    amended: SfsNumber | None = None
    """The latest amendment that is in the version that was read."""
    read: IsoDate
    """The day that version was read, or the date of the copy that was read."""
    changed: IsoDate | None = None
    """The day that this entry came to say something else, where that is not told by its dates."""
    url: Url
    """Where it can be read."""
    meaning: Text
    """What it means for those who prevent crime locally, in a sentence."""
    new: Text | None = None
    """What is new in it, while that is news."""
    sections: tuple[Section, ...] = ()
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where we have read what stands here."""

    def section_at(self, section: str | None, chapter: str | None) -> Section | None:
        """The section of a number in a chapter; None where the site relies on none such."""
        at = (section, chapter)
        return next((part for part in self.sections if (part.section, part.chapter) == at), None)

    @property
    def last_changed(self) -> date | None:
        """The last day that it came to say something else; None where no day is known.

        What was written about it before is to be read again.
        """
        since = (section.since for section in self.sections)
        return max((day for day in (self.in_force, self.changed, *since) if day), default=None)
