"""The words that the dictionary of Swedish does not know, and those that it should not."""

from __future__ import annotations

from macros.model.base import Record
from macros.source.values import SearchWord


class Spelling(Record):
    """What data/spelling.yaml holds."""

    words: tuple[SearchWord, ...] = ()
    """Words that are right though the dictionary lacks them."""
    refused: tuple[SearchWord, ...] = ()
    """Words that are wrong though the dictionary has them."""
