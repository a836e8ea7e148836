"""The head of data/places.yaml."""

from __future__ import annotations

from pydantic import Field

from macros.model.base import Record
from macros.model.sources import Citation


class Places(Record):
    """What data/places.yaml holds beside its lists."""

    sources: tuple[Citation, ...] = Field(default=())
    """Where the division of the country was read."""
