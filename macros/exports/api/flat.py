"""Rows as a table: what lies within a row becomes columns, called as the way to it in the JSON.

`contact.email` is `email` within `contact`. What is a list stands in one cell, with `; ` between
its items, and with ` | ` between those of a list within it. So in an item of a list a backslash
stands before what parts items, and before a backslash.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.api.parts import ApiPart

BETWEEN = ("; ", " | ")
"""What parts the items of a list, and those of a list within it."""
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", "|": r"\|"})


@dataclass(frozen=True)
class Column:
    """A column of the table, which is a value of a row, or of each part in a list of parts."""

    way: tuple[str, ...]
    """The names of the fields on the way to it, as they are called in Python."""
    name: str
    """The way as it is in the JSON: contact.email."""
    description: str
    """What it holds, in Swedish."""


@cache
def columns(row: type[ApiPart]) -> tuple[Column, ...]:
    """The columns of a type of row, in the order of its fields."""
    return tuple(_columns(row))


def cells(row: ApiPart, heads: tuple[Column, ...]) -> list[str]:
    """The row as cells, one for each column."""
    return [_joined(_values(row, column.way)) for column in heads]


def _columns(
    part: type[BaseModel], way: tuple[str, ...] = (), names: tuple[str, ...] = ()
) -> Iterator[Column]:
    for field, info in part.model_fields.items():
        here = (*way, field)
        called = (*names, info.serialization_alias or field)
        inner = _part_in(info.annotation)
        if inner is None:
            yield Column(here, ".".join(called), info.description or "")
        else:
            yield from _columns(inner, here, called)


def _part_in(annotation: Any) -> type[BaseModel] | None:
    """The part that a field holds, one or several; None for a plain value."""
    if get_origin(annotation) in (tuple, Union, UnionType):
        return next(filter(None, map(_part_in, get_args(annotation))), None)
    is_part = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return annotation if is_part else None


def _values(value: Any, way: tuple[str, ...]) -> Any:
    """What is at the end of a way: text, or a list of it for each list that lies on the way."""
    for number, step in enumerate(way):
        if isinstance(value, tuple):
            return [_values(item, way[number:]) for item in value]
        if value is None:
            return ""
        value = getattr(value, step)
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_values(item, ()) for item in value]
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _joined(value: str | list[Any], depth: int = 0) -> str:
    if isinstance(value, list):
        return BETWEEN[depth].join(_joined(item, depth + 1) for item in value)
    return value.translate(_ESCAPED) if depth else value
