"""What every check is given to look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from macros.model import references
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from macros.model import Handbook, Record, Ref
    from macros.model.marked import Marked
    from macros.problems import Place


@dataclass(frozen=True)
class Scope:
    """The data that is checked, and what could be told apart in it."""

    handbook: Handbook
    known: Mapping[str, Mapping[str, str]]
    """The ids or codes of each kind, also of records that are wrong, with the name of each."""
    unsure: set[str] = field(default_factory=set)
    """The kinds that a rule has found wrong as a whole: other rules of them would tell it again."""

    told: set[Place] = field(default_factory=set)
    """Where the rules before have told something."""

    def is_told_in(self, record: Record) -> bool:
        """Whether a rule before has told something in a record."""
        found = record.lines()
        return found is not None and any(
            place.file == found[0] and found[1] <= place.line <= found[2] for place in self.told
        )

    @cached_property
    def pointers(self) -> tuple[tuple[Record, Marked[Ref]], ...]:
        """Every reference in the data, with the record that it stands in."""
        return tuple(
            (record, found) for record in self.handbook.every_record for found in references(record)
        )

    def not_yet(self, day: date | None, record: Record, *loc: str | int) -> Iterator[Problem]:
        """Tell of a day that has not come, at `loc` in a record, where something has happened.

        A day ahead is let through: it may already be tomorrow where the editor is.
        """
        if day is not None and day > self.handbook.today + timedelta(days=1):
            yield Problem(
                record.where(*loc),
                f"datumet {day.isoformat()} har inte varit än: kontrollera årtalet",
            )
