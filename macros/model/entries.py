"""Everything that is read from data/: the records, kind by kind."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import BaseModel, ConfigDict

from macros.model.about import Accessibility, ChangelogEntry, Criterion, KnownFault, Measurement
from macros.model.base import Record
from macros.model.directory import (
    Coordinator,
    County,
    Municipality,
    Organisation,
    PoliceRegion,
)
from macros.model.events import Event
from macros.model.guidance import Method, Term, WordGroup
from macros.model.kinds import BY_MODEL, HEADS, KINDS
from macros.model.laws import Law
from macros.model.marked import marked
from macros.model.menu import Menu
from macros.model.messages import Message
from macros.model.needs import Need
from macros.model.network import Cooperation, Network, Relation
from macros.model.places import Places
from macros.model.rhythm import Rhythm
from macros.model.searching import Searching
from macros.model.sources import Source
from macros.model.spelling import Spelling
from macros.model.work import Initiative, Question, Recurring
from macros.source.values import Spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.marked import Marked

R = TypeVar("R", bound=Record)


class Entries(BaseModel):
    """Every record, and the day that they are read for.

    A kind that only `of` is asked for needs no field here.
    """

    model_config = ConfigDict(
        frozen=True, defer_build=True, arbitrary_types_allowed=True, extra="allow"
    )

    organisations: tuple[Organisation, ...] = ()
    police_regions: tuple[PoliceRegion, ...] = ()
    counties: tuple[County, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    coordinators: tuple[Coordinator, ...] = ()
    networks: tuple[Network, ...] = ()
    relations: tuple[Relation, ...] = ()
    cooperations: tuple[Cooperation, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    questions: tuple[Question, ...] = ()
    events: tuple[Event, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    needs: tuple[Need, ...] = ()
    messages: tuple[Message, ...] = ()
    rhythm: tuple[Rhythm, ...] = ()
    methods: tuple[Method, ...] = ()
    laws: tuple[Law, ...] = ()
    sources: tuple[Source, ...] = ()
    terms: tuple[Term, ...] = ()
    word_groups: tuple[WordGroup, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    faults: tuple[KnownFault, ...] = ()
    changes: tuple[ChangelogEntry, ...] = ()
    places: Places | None = None
    accessibility: Accessibility | None = None
    spelling: Spelling | None = None
    searching: Searching | None = None
    menu: Menu | None = None
    today: date
    """The day that the data is judged and shown for."""

    def of(self, model: type[R]) -> tuple[R, ...]:
        """The records of a kind, in the order of its files."""
        return cast("tuple[R, ...]", getattr(self, BY_MODEL[model].key, ()))

    @property
    def every_record(self) -> Iterator[Record]:
        """Every record: those of the lists, kind by kind, then what stands beside them."""
        for kind in KINDS:
            yield from self.of(kind.model)
        for head in HEADS:
            if (record := getattr(self, head.key, None)) is not None:
                yield record

    @cached_property
    def every_text(self) -> tuple[tuple[Record, Marked[Spelt]], ...]:
        """Every Swedish text in the data, with the record that it stands in, kind by kind."""
        return tuple(
            (record, found) for record in self.every_record for found in marked(record, Spelt)
        )
