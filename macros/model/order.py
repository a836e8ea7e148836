"""Swedish alphabetical order."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """The name to sort by."""


_ALPHABET = {char: index for index, char in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}


@lru_cache(maxsize=8192)
def swedish_order(text: str) -> tuple[object, ...]:
    """A sort key in Swedish alphabetical order: å, ä and ö last, é as e."""
    plain = text.casefold().replace("é", "e").replace("ü", "u")
    return tuple(_ALPHABET.get(char, -1) for char in plain)


def by_name(record: Named) -> tuple[object, ...]:
    """The Swedish alphabetical sort key of a record."""
    return swedish_order(record.name)
