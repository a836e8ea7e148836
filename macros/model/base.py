"""What every record is built on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, PrivateAttr

from macros.problems import Place
from macros.source.values import Domain, Id, IsoDate, Line
from macros.source.yamlio import Document, Loc

ConfirmationWay = Literal["formulär", "e-post", "telefon"]
"""How an organisation has answered."""


@dataclass(frozen=True)
class Ref:
    """Marks a field that names another record: `Annotated[Id, Ref("organisations")]`."""

    kind: str
    """The key of the kind that it points to (macros/model/kinds.py)."""


class Part(BaseModel):
    """Anything in the data: unknown keys are refused, nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Record(Part):
    """An entry of its own in a data file, which knows where it stands there."""

    _document: Document | None = PrivateAttr(default=None)
    _loc: Loc = PrivateAttr(default=())

    @property
    def loc(self) -> Loc:
        """The way to the entry in its file: the list's name, and the number in it."""
        return self._loc

    def stand_in(self, other: Record, *loc: str | int) -> None:
        """Let it be written at `loc` in another entry, which it is made of."""
        self._document, self._loc = other._document, (*other._loc, *loc)

    def where(self, *loc: str | int) -> Place:
        """The place of the entry in its file, or of the field at `loc` in it."""
        document = (
            self._document
        )  # to ask for what is private takes a while, and this is asked often
        return document.place((*self._loc, *loc)) if document else Place("data")

    def where_word(self, word: str, *loc: str | int) -> Place:
        """The place of a word in the text at `loc`, which may go over several lines."""
        if self._document is None:
            return Place("data")
        return self._document.word_place(word, (*self._loc, *loc))

    def where_like(self, pattern: str, *loc: str | int) -> Place:
        """The place of what is like `pattern`, or of its last group, in the text at `loc`."""
        if self._document is None:
            return Place("data")
        return self._document.pattern_place(pattern, (*self._loc, *loc))

    @property
    def file(self) -> tuple[str, str] | None:
        """The name and the text of the file that it stands in; None for one that was read in none."""
        return (self._document.file, self._document.text) if self._document else None

    def written(self, *loc: str | int) -> str:
        """The lines that the value at `loc` is written on, each without the blanks around it."""
        if self._document is None:
            return ""
        first, last = self._document.lines((*self._loc, *loc))
        return "\n".join(map(str.strip, self._document.text.split("\n")[first - 1 : last]))

    def where_listed(self) -> Place:
        """The place of the list that the entry stands in."""
        if self._document is None:
            return Place("data")
        return self._document.place(self._loc[:1], key=True)

    def lines(self, *, listed: bool = False) -> tuple[str, int, int] | None:
        """The file, the first and the last line of the entry, or of the list that it stands in.

        None for one that was read in no file.
        """
        if self._document is None:
            return None
        return self._document.file, *self._document.lines(self._loc[:1] if listed else self._loc)


class Addressed(Record):
    """An entry with an address of its own: a page, or a place on one."""

    former_ids: tuple[Id, ...] = ()
    """What stood in the address before: what led there goes on leading to the entry."""


class Confirmation(Part):
    """That an organisation has said itself that what stands here is right."""

    day: IsoDate
    """The day it answered."""
    way: ConfirmationWay
    domain: Domain | None = None
    """What the address of the mailbox that it answered from ends with; absent by telephone."""
    said: Line | None = None
    """A short mark of what it confirmed: what is said otherwise now is not confirmed. Absent for a
    contact, which tells by its days, and where an editor wrote the confirmation by hand."""
