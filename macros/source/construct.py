"""From the nodes of YAML to plain values, and what is wrong in how they stand together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.problems import Place, Problem
from macros.source.characters import composed
from macros.source.layout import OUTDENTED
from macros.source.misread import is_outdented, misquoted, run_together, swallowed

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_QUOTED = ("'", '"', "|", ">")
_LITERALS = {"true": True, "false": False, "null": None, "~": None, "": None}


def begins(found: Any, name: str) -> Place:
    """Where a node or an event of YAML begins."""
    return Place(name, found.start_mark.line + 1, found.start_mark.column + 1)


@dataclass
class Reading:
    """What is gathered while a file is read."""

    name: str
    problems: list[Problem]
    values: list[int] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    """The names of all keys."""
    spans: list[tuple[Any, tuple[str, ...]]] = field(default_factory=list)
    """Texts over several lines, each with the keys beside it."""


def construct(
    node: yaml.Node, read: Reading, beside: tuple[str, ...] | None = (), *, is_entry: bool = True
) -> Any:
    """The values of a node. `is_entry` is false for the whole file and for what a key has.

    `beside` are the keys that stand beside it; None for the whole file.
    """
    read.values += (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        read.problems += run_together(node, read.name)
        return [construct(child, read) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, read, beside, is_entry=is_entry)
    if node.start_mark.line != node.end_mark.line:
        read.spans.append((node, beside or ()))
    scalar: Any = node
    if not scalar.style and scalar.value and (told := misquoted(node, read.name)):
        read.problems.append(told)
    return _scalar(node)


def _mapping(
    node: Any, read: Reading, beside: tuple[str, ...] | None, *, is_entry: bool
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    repeated: list[Problem] = []
    begun: Problem | None = None
    above: Any = None
    places: dict[str, Place] = {}
    siblings = tuple(str(pair[0].value) for pair in node.value)
    for key_node, value_node in node.value:
        place = begins(key_node, read.name)
        if not isinstance(key_node, yaml.ScalarNode):
            text = "en nyckel ska vara ett enkelt ord"
            if isinstance(key_node, yaml.MappingNode):
                text = "klamrarna gör värdet till en grupp av nycklar: ta bort dem"
            read.problems.append(Problem(place, text))
            continue
        key = key_node.value
        if is_outdented(above, key):
            read.problems.append(Problem(place, OUTDENTED))
            return result
        if key in result:
            text = f'"{key}" står två gånger: den första står på rad {places[key].line}, ta bort en'
            if is_entry and list(result) == [key]:
                text = f'"{key}" står två gånger: skriv "- " före, om det är en egen post, eller ta bort det ena'
            if not repeated:
                begun = swallowed(result, above, places, read.name)
            if not repeated and is_entry and key == next(iter(result)):
                begun = Problem(place, f'en ny post börjar här: skriv "- " före "{key}"')
            elif not repeated and begun is None and is_entry:
                says = f'en ny post börjar här: skriv raden "- {next(iter(result))}: …" före den'
                begun = Problem(place, says)
            repeated.append(Problem(place, text))
            continue
        above = value_node
        places[key] = place
        read.keys += (place.line, place.column)
        read.known.add(key)
        result[key] = construct(value_node, read, siblings, is_entry=False)
    if len(repeated) > 1 and not is_entry and beside is None:
        says = "härifrån står det som finns i filen en gång till: ta bort det"
        begun = Problem(repeated[0].place, says)
    # Several keys again, from the first on: an entry without its dash has run into this one.
    read.problems += [begun] if begun and len(repeated) > 1 else repeated
    return result


def _scalar(node: Any) -> str | int | bool | None:
    text: str = node.value
    if node.style in _QUOTED:
        return composed(text)  # what a sign is written by its code gives
    if text in _LITERALS:
        return _LITERALS[text]
    return int(text) if _INTEGER.fullmatch(text) else text
