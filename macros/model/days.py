"""The days that the content knows of someone having looked at it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.model.base import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKED_AT = {"read", "day", "assessed", "updated", "date"}
"""The fields of the model that say on which day someone looked, or changed something."""


def days_looked_at(value: object) -> Iterator[date]:
    """Every such day in a record, or in a part of one."""
    if isinstance(value, Part):
        values = vars(value)
        for name in type(value).model_fields:
            inner = values.get(name)
            if isinstance(inner, date):
                if name in LOOKED_AT:
                    yield inner
            elif isinstance(inner, (Part, tuple)):
                yield from days_looked_at(inner)
    elif isinstance(value, tuple):
        for item in value:
            if isinstance(item, (Part, tuple)):
                yield from days_looked_at(item)
