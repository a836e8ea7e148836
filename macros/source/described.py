"""One of pydantic's errors in one Swedish sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.problems import nearest, nearest_key
from macros.source.field_texts import key_called

if TYPE_CHECKING:
    from collections.abc import Iterable

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def describe(error: dict[str, Any], fields: Iterable[str]) -> str:
    """Say in one Swedish sentence what `error` (one of pydantic's) is about.

    `fields` are the keys that are allowed where an unknown key was found, or where keys are wanted.
    """
    key = str(error["loc"][-1]) if error["loc"] else ""
    value = error.get("input")
    context = error.get("ctx", {})
    match error["type"]:
        case "swedish":
            if isinstance(value, list | dict) and str(value) in str(context["text"]):
                return "här ska det stå ett enda värde, på samma rad som nyckeln"
            return str(context["text"])
        case "extra_forbidden":
            if not key:
                return "ett kolon utan nyckel: skriv nyckeln, eller ta bort raden"
            known = sorted(fields)
            if right := key_called(key.casefold(), known):
                return f'okänd nyckel "{key}": skriv "{right}"'
            return f'okänd nyckel "{key}"' + (
                nearest_key(key, known) or f": tillåtna är {', '.join(known)}"
            )
        case "literal_error":
            allowed = [_as_written(part) for part in _allowed(str(context["expected"]))]
            parts = (_SEVERAL.split(value), value.split()) if isinstance(value, str) else ()
            if any(len(several) > 1 and set(several) <= set(allowed) for several in parts):
                return f'"{_short(value)}" är flera: skriv ett på varje rad, eller välj ett'
            return f'okänt värde "{_short(value)}"' + (
                (nearest(value, allowed, _alike(value)) if isinstance(value, str) else "")
                or f": tillåtna är {', '.join(allowed)}"
            )
        case "string_type":
            if isinstance(value, bool) or value is None:
                return "värde saknas: skriv en text" if value is None else _quote(value)
            if isinstance(value, int):
                return _quote(value)
            return "här ska det stå en text, inte en lista eller en grupp av nycklar"
        case "bool_type":
            if isinstance(value, str) and value.casefold() in ("true", "false"):
                return f"skriv {value.casefold()} med små bokstäver och utan citattecken"
            meant = _MEANT_FLAGS.get(str(value).strip(" .").casefold())
            form = (
                f': skriv {meant} för "{_short(value)}"' if meant else f', inte "{_short(value)}"'
            )
            return f"här ska det stå true eller false{form}"
        case "int_type" | "int_from_float":
            if isinstance(value, str) and value.removeprefix("-").isdigit():
                return f"här ska det stå ett heltal: ta bort citattecknen, {value}"
            if isinstance(value, str) and len(years := _YEAR.findall(value)) == 1:
                return f'här ska bara talet stå: skriv {years[0]} i stället för "{_short(value)}"'
            return f'här ska det stå ett heltal, inte "{_short(value)}"'
        case "float_type" | "float_parsing" | "int_parsing":
            return f'här ska det stå ett tal, inte "{_short(value)}"'
        case "tuple_type" | "list_type":
            if isinstance(value, str) and re.match(r"-\S", value):
                return "blanksteg saknas efter bindestrecket"
            return "här ska det stå en lista: en rad för varje post, med bindestreck först"
        case "model_type" | "model_attributes_type" | "dict_type":
            keys = f": {', '.join(fields)}" if fields else ""
            return f"här ska det stå nycklar med värden, indragna under raden ovanför{keys}"
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "less_than":
            limit = next(
                f"{word} {context[key]}" for key, word in _LIMITS.items() if key in context
            )
            return f'talet "{_short(value)}" ligger utanför det tillåtna: skriv {limit}'
        case "too_short" if context.get("actual_length"):
            least = context["min_length"]
            return f"listan behöver minst {least} poster: lägg till, eller ta bort hela posten"
        case "too_short":
            return "listan får inte vara tom: lägg till en post eller ta bort raden"
        case _:
            return f'värdet "{_short(value)}" går inte att använda här'


def _alike(value: str) -> float:
    """How like a choice a value has to be: of several words, each says something else."""
    return 0.8 if " " in value.strip() else 0.6


_MEANT_FLAGS = dict.fromkeys(("ja", "yes", "sant"), "true") | dict.fromkeys(
    ("nej", "no", "falskt", "ej"), "false"
)
_SEVERAL = re.compile(r" ?[,;/&+–-] ?| och | eller | till ")


def _allowed(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def _as_written(literal: str) -> str:
    """A value that Python shows as a literal, as it is written in YAML."""
    return literal.lower() if literal in ("True", "False") else literal.strip("'")


def _quote(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else value
    return f'här ska det stå en text: sätt värdet inom citattecken, "{text}"'


_LIMITS = {"ge": "minst", "gt": "mer än", "le": "högst", "lt": "mindre än"}
"""What is said of each bound of a number."""


def _short(value: object) -> str:
    text = "" if value is None else str(value)
    if isinstance(value, bool):
        text = text.lower()
    return text if len(text) <= 40 else text[:39] + "…"
