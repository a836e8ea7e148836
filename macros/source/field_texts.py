"""What each field is called and means, in Swedish: for the schemas and the summary of a change."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.source.yamlio import read

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class FieldText:
    """A field in words."""

    name: str
    """What it is called, as it stands inside a sentence."""
    meaning: str
    """What it holds, in a sentence."""
    examples: tuple[str | int, ...]
    """What it can hold."""


@cache
def _texts() -> dict[str, dict[str, Any]]:
    name = "field_texts.yaml"
    texts: dict[str, dict[str, Any]] = read(
        Path(__file__).with_name(name), f"macros/source/{name}"
    ).value
    return texts


def field_text(model: str, field: str) -> FieldText:
    """The words for a field, by the name of its model and its key in the data.

    Raises:
        KeyError: macros/source/field_texts.yaml has none.
    """
    texts = _texts()
    name, meaning, *examples = texts.get(model, {}).get(field) or texts["common"][field]
    return FieldText(name, meaning, tuple(examples))


def key_called(name: str, known: Iterable[str]) -> str | None:
    """The key among those that are known that has a name in Swedish, as "plats" is place."""
    keys = {key for fields in _texts().values() for key, text in fields.items() if text[0] == name}
    return min(keys.intersection(known), default=None)


def described_fields() -> set[tuple[str, str]]:
    """Every model and field that has a text of its own; a common field's model is "common"."""
    return {(model, field) for model, fields in _texts().items() for field in fields}
