"""Swedish alphabetical order."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Protocol


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """The name to sort by."""


_NEIGHBOURS = str.maketrans("æø", "äö")
_ALPHABET = {char: index for index, char in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}


@lru_cache(maxsize=8192)
def swedish_order(text: str) -> tuple[object, ...]:
    """A sort key in Swedish alphabetical order: å, ä and ö last, é as e."""
    return tuple(_ALPHABET.get(char, -1) for char in plain_letters(text))


@lru_cache(maxsize=8192)
def plain_letters(text: str) -> str:
    """A text in the letters that it is sorted by: small, without marks but those of å, ä and ö."""
    small = text.casefold()
    if small.isascii():
        return small
    return "".join(
        char if char in "åäö" else unicodedata.normalize("NFD", char)[0]
        for char in small.translate(_NEIGHBOURS)
    )


def by_name(record: Named) -> tuple[object, ...]:
    """The Swedish alphabetical sort key of a record."""
    return swedish_order(record.name)
