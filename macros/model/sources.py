"""The sources: each stands once, and what rests on it points to it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from macros.model.base import Part, Record, Ref
from macros.source.values import Id, IsoDate, Line, PartialDate, Url, error

SourceKind = Literal["lag", "beslut", "myndighet", "organisation", "press", "andrahand"]
"""What a source is: an act; a decision, a bill or an assignment; what an authority says; what
another organisation says of its own; news; or what somebody tells of what others have decided."""
SOURCE_KIND_NAMES: dict[SourceKind, str] = {
    "lag": "Lag eller förordning",
    "beslut": "Beslut, förslag eller utredning",
    "myndighet": "En myndighets egen uppgift",
    "organisation": "En organisations egen uppgift",
    "press": "Press",
    "andrahand": "Uppgift i andra hand",
}
"""What each kind is called on the site."""
SECOND_HAND: SourceKind = "andrahand"


TitleLanguage = Literal["sv", "en", "nb"]
"""The language of a title or a name, as HTML writes it."""


class Source(Record):
    """What facts were read in: a page, a document, an edition of a page."""

    id: Id
    url: Url
    """Where others can read it, without what leads to a place in it."""
    title: Line
    """What it is called, without who publishes it."""
    lang: TitleLanguage = "sv"
    """The language of the title, so that it is read aloud in it."""
    publisher: Annotated[Id, Ref("organisations")] | None = None
    """Who publishes it, where that is an organisation in data/network.yaml."""
    publisher_name: Line | None = None
    """Who publishes it, where that is none of them."""
    published: PartialDate | None = None
    """The day, month or year that its text is of; absent where it does not say."""
    kind: SourceKind
    read: IsoDate
    """The last day it was read, or the date of the copy that was read."""

    @property
    def year(self) -> str | None:
        """The year its text is of, where that is known."""
        return self.published[:4] if self.published else None

    @property
    def kind_name(self) -> str:
        """What its kind is called on the site."""
        return SOURCE_KIND_NAMES[self.kind]

    @model_validator(mode="after")
    def _has_one_publisher(self) -> Source:
        if (self.publisher is None) == (self.publisher_name is None):
            which = "saknas båda" if self.publisher is None else "står där båda"
            raise error(
                f'"publisher" och "publisher_name" {which}: skriv organisationens id, '
                "eller namnet om organisationen inte finns i data/network.yaml"
            )
        return self


class Cited(Part):
    """That a fact rests on a source, and where in it."""

    id: Annotated[Id, Ref("sources")]
    place: Line | None = None
    """Where in it: a page, a section, or how it was told."""


def _from_id(value: Any) -> Any:
    if isinstance(value, str):
        return {"id": value}
    if isinstance(value, dict) and "url" in value:
        raise error(
            "källan skrivs som sitt id: lägg källan i data/sources.yaml om den inte står där, "
            "och skriv dess id här"
        )
    return value


Citation = Annotated[Cited, BeforeValidator(_from_id, json_schema_input_type=Id | Cited)]
"""A source that is pointed to: its id, or `{id, place}`."""
