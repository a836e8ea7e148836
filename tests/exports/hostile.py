"""A handbook with what breaks formats in every text of every entry."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from macros.model import HEADS, KINDS, Handbook, Part
from macros.model.marked import marked_fields
from macros.source.values import Spelt

if TYPE_CHECKING:
    from macros.model import Record

LONG = "Brottsförebyggandesamordningsfunktionsansvarig" * 5
HARD = (
    '=HYPERLINK("x";"å, ä; ö")|\\; \\| \'citat\' ”typografiskt” “engelskt”\r\n'
    f"två\nrader\ttabb 🚓👩🏽‍🚒 <b>&amp;</b> {LONG[:200]} — slut;\\"
)
"""Commas, semicolons, quotes, line ends, what could be a formula, emoji, and a word of 200 letters."""
FREE = {"aliases", "synonyms", "words", "title", "hours"}
"""Fields whose text is free, but not looked at for its spelling everywhere."""
FIRST = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "'=", "''+", "å", ";", "|", "\\", '"')
"""What a text begins with, one after the other."""


class Hostile:
    """Makes every text of entries hard to carry, each a little differently."""

    def __init__(self) -> None:
        self.count = 0

    def text(self, value: str) -> str:
        """A text that a format may trip over."""
        self.count += 1
        return f"{FIRST[self.count % len(FIRST)]}{value}{HARD}{self.count}"

    def part(self, part: Part) -> Any:
        """An entry or a part of one, with each of its texts made hard."""
        free = _free(type(part))
        changed = {
            name: self._value(value, is_free=name in free)
            for name in type(part).model_fields
            if (value := getattr(part, name)) is not None
        }
        return part.model_copy(update=changed)

    def _value(self, value: Any, *, is_free: bool) -> Any:
        if isinstance(value, tuple):
            return tuple(self._value(item, is_free=is_free) for item in value)
        if isinstance(value, Part):
            return self.part(value)
        return self.text(value) if is_free and isinstance(value, str) else value


@cache
def _free(model: type[Part]) -> frozenset[str]:
    spelt = {name for name, _, mark in marked_fields(model, Spelt) if mark is not None}
    return frozenset(spelt | (FREE & set(model.model_fields)))


def hostile(handbook: Handbook) -> tuple[Handbook, int]:
    """The same handbook with every text hard to carry, and how many texts those are."""
    made = Hostile()
    lists: dict[str, tuple[Record, ...]] = {
        kind.key: tuple(made.part(record) for record in handbook.of(kind.model)) for kind in KINDS
    }
    heads = {head.key: getattr(handbook, head.key) for head in HEADS}
    return Handbook.model_construct(today=handbook.today, **lists, **heads), made.count
