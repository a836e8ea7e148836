"""Messages: texts that a coordinator can lift into a mail, a slide or an answer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator, model_validator

from macros.model.base import Addressed, Part, Ref
from macros.model.sources import Citation
from macros.source.law_values import SfsNumber
from macros.source.values import Id, IsoDate, Line, SearchWord, Text, error

LONGEST_TEXT = 1200
"""Signs of a message's text: what is read on one screen of a phone or two."""
LONGEST_POINT = 80
"""Signs of a point: a line or two on a slide."""
LEAST_POINTS, MOST_POINTS = 3, 6
"""How many points stand on a slide."""


class Saying(Part):
    """What someone asks, and what we say."""

    asked: Line
    """The question, as it is asked."""
    said: Text
    """What we answer, in a few sentences."""


class Message(Addressed):
    """A text to the municipalities about a law or a development question."""

    id: Id
    title: Line
    """What it is about, in a few words."""
    law: Annotated[SfsNumber, Ref("laws")] | None = None
    """The law that it is about."""
    question: Annotated[Id, Ref("questions")] | None = None
    """The development question that it is about."""
    subject: Line
    """The subject of a mail."""
    text: Text
    """The text between greeting and contact; blank lines part its paragraphs."""
    points: tuple[Line, ...]
    """What stands on a slide."""
    sayings: tuple[Saying, ...] = Field(min_length=1)
    """What we say when someone asks."""
    reviewed: IsoDate
    """The last day that it was held against its sources."""
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""
    sources: tuple[Citation, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """Its title, for sorting."""
        return self.title

    @field_validator("text")
    @classmethod
    def _is_short(cls, text: str) -> str:
        if len(text) > LONGEST_TEXT:
            raise error(
                f"texten är {len(text)} tecken, och ett budskap har högst {LONGEST_TEXT}: stryk det "
                'som inte behövs i ett mejl, eller flytta det till "sayings"'
            )
        return text

    @field_validator("points")
    @classmethod
    def _fit_a_slide(cls, points: tuple[str, ...]) -> tuple[str, ...]:
        if not LEAST_POINTS <= len(points) <= MOST_POINTS:
            raise error(
                f"det står {len(points)} punkter, och en bild har {LEAST_POINTS} till {MOST_POINTS}"
            )
        for point in points:
            if len(point) > LONGEST_POINT:
                raise error(
                    f'punkten "{point[:30]}…" är {len(point)} tecken: skriv högst {LONGEST_POINT}, '
                    "så att den går att läsa på en bild"
                )
        return points

    @model_validator(mode="after")
    def _is_about_one(self) -> Message:
        if (self.law is None) == (self.question is None):
            which = "saknas båda" if self.law is None else "står där båda"
            raise error(
                f'"law" och "question" {which}: skriv lagens nummer eller utvecklingsfrågans id'
            )
        return self
