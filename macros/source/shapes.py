"""What a value of the wrong shape was meant to be: a dash too many, a colon in a row, a sign for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.problems import Place
    from macros.source.yamlio import Document

_KEYS = frozenset({"id", "title", "name", "term", "text", "code", "page"})
"""What is written before a value where there is to be none."""
_TIGHT = re.compile(r"([a-z_]+):\S")
_OTHER_SIGN = re.compile(r"([a-z_]+) ?[=;,.] ")


def reshaped(document: Document, place: Place, value: Any, fields: Sequence[str]) -> str | None:
    """What is wrong with how a value is written, where it is a list or keys and should not be.

    `fields` are the keys that it may have, where it should have some.
    """
    if isinstance(value, str):
        found = _OTHER_SIGN.match(value)
        if found and found[1] in fields:
            return f'kolon saknas efter nyckeln: skriv "{found[1]}: …"'
        tight = _TIGHT.match(value)
        if tight and tight[1] in fields:
            return f'blanksteg saknas efter kolonet: skriv "{tight[1]}: …"'
        return None
    if not isinstance(value, list | dict) or not value or fields:
        return None
    before = document.text.split("\n")[place.line - 1][: place.column + 1]
    bracketed = before[place.column - 1 :].startswith("[")
    if isinstance(value, list) and len(value) == 1 and bracketed:
        inside = value[0]
        while isinstance(inside, list) and len(inside) == 1:
            inside = inside[0]
        shown = str(inside).lower() if isinstance(inside, bool) else inside
        return f"hakparenteserna gör värdet till en lista: skriv {shown} utan dem"
    if isinstance(value, list) and re.match(r"\s*- +-(?: |$)", before):
        return "två bindestreck i rad: ta bort det ena"
    if isinstance(value, dict) and len(value) == 1 and before.lstrip().startswith("- "):
        ((key, text),) = value.items()
        if key in _KEYS and isinstance(text, str):
            return f'här ska bara värdet stå: skriv "{text}", utan "{key}:"'
        if key not in _KEYS and isinstance(text, str | int | None):
            return "kolonet delar raden: sätt hela raden inom citattecken, eller ta bort kolonet"
    return None
