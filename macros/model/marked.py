"""The values of a record whose fields carry a mark in their types, wherever they stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, get_args

from macros.model.base import Part, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.yamlio import Loc

M = TypeVar("M")


@dataclass(frozen=True)
class Marked(Generic[M]):
    """A value, and the mark of its field."""

    loc: Loc
    """Where it stands in the record."""
    mark: M
    value: str


def marked(part: Part, mark: type[M]) -> list[Marked[M]]:
    """Every text in a record, or in a part of one, whose field has a mark of the type."""
    found: list[Marked[M]] = []
    _gather(part, mark, (), found)
    return found


def references(part: Part) -> list[Marked[Ref]]:
    """Every id and code in a record that points to another, in the order of its fields."""
    return marked(part, Ref)


def mark_at(model: type[Part], loc: Loc, mark: type[M]) -> M | None:
    """The mark of the field at a place in records of a model; None where it has none."""
    held: Any = model
    found = None
    for step in loc:
        if isinstance(step, int):
            continue  # an item of a list has the mark of the list
        info = next(
            (
                info
                for part in _parts_in(held)
                for name, info in part.model_fields.items()
                if step == (info.alias or name)
            ),
            None,
        )
        if info is None:
            continue  # which of several types a value was tried as
        held, found = info.annotation, _find((*info.metadata, info.annotation), mark)
    return found


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    """The parts that a type holds."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _gather(part: Part, mark: type[M], way: Loc, found: list[Marked[M]]) -> None:
    for name, alias, its_mark in marked_fields(type(part), cast("Any", mark)):
        value = getattr(part, name)
        if value is not None and value != ():  # most of what may be left out is
            _within(value, cast("M | None", its_mark), mark, (*way, alias), found)


def _within(
    value: Any, its_mark: M | None, mark: type[M], way: Loc, found: list[Marked[M]]
) -> None:
    if isinstance(value, str):
        if its_mark is not None:
            found.append(Marked(way, its_mark, value))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _within(item, its_mark, mark, (*way, index), found)
    elif isinstance(value, Part):
        _gather(value, mark, way, found)


@cache
def marked_fields(model: type[Part], mark: type) -> tuple[tuple[str, str, object], ...]:
    """The fields of a model that have the mark, or hold parts that may: name, key and mark."""
    found = (
        (name, info.alias or name, _find((*info.metadata, info.annotation), mark), info.annotation)
        for name, info in model.model_fields.items()
    )
    return tuple(
        (name, alias, its_mark)
        for name, alias, its_mark, holds in found
        if its_mark is not None or _leads_to(mark, holds)
    )


def _leads_to(mark: type, annotation: Any, above: frozenset[type] = frozenset()) -> bool:
    """Whether a part that a field holds has the mark, or parts that do: most have none."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation not in above and any(
            _find((*info.metadata, info.annotation), mark) is not None
            or _leads_to(mark, info.annotation, above | {annotation})
            for info in annotation.model_fields.values()
        )
    return any(_leads_to(mark, inner, above) for inner in get_args(annotation))


def _find(parts: tuple[Any, ...], mark: type[M]) -> M | None:
    for part in parts:
        found = part if isinstance(part, mark) else _find(get_args(part), mark)
        if found is not None:
            return found
    return None
