"""Which id is meant where something else stands, told by what has one: the name of it, or nearly."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from macros.model.base import Ref
from macros.model.kinds import BY_KEY
from macros.model.marked import mark_at
from macros.problems import Problem
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from pydantic import ValidationError

    from macros.model.base import Part
    from macros.problems import Place
    from macros.source.yamlio import Document, Loc

_NO_ID = re.compile(r'"([^"]+)" kan inte vara ett id: [^.]*\.?(?P<more>.*)')
_NUMBER = re.compile(r'här ska det stå en text: sätt värdet inom citattecken, "(\d+)"$')
_SEVERAL = re.compile(r" ?[,;/&+] ?| och ")
_ALIKE, _SHORTEST = 0.8, 3
"""How like an id a name has to be to be meant for it, and how long the id that is a part of one."""


def pointing(
    error: ValidationError, document: Document, loc: Loc, model: type[Part]
) -> dict[Place, str]:
    """Where in the record at `loc` a value that is wrong should point to another, and of what kind."""
    found = {}
    for item in error.errors(include_url=False, include_input=False):
        if mark := mark_at(model, item["loc"], Ref):
            found[document.place((*loc, *item["loc"]))] = mark.kind
    return found


def with_ids(
    problems: Sequence[Problem],
    known: Mapping[str, Mapping[str, str]],
    pointing: Mapping[Place, str],
    nameless: Collection[str],
) -> list[Problem]:
    """With the id where the name of what has one, or another kind's id, stands for it.

    `known` has the name of each id, by kind, and `pointing` the kind that is pointed to at places
    in the files. Of the kinds in `nameless` some id could not be read.
    """
    return [_with_id(problem, known, pointing, nameless) for problem in problems]


def _with_id(
    problem: Problem,
    known: Mapping[str, Mapping[str, str]],
    pointing: Mapping[Place, str],
    nameless: Collection[str],
) -> Problem:
    kind = pointing.get(problem.place)
    if kind and (number := _NUMBER.search(problem.text)):
        if meant := _nearest(number[1], known.get(kind, {})):
            text = f'{number[1]} är inget id här – menade du "{meant}"?'
            return Problem(problem.place, text, problem.severity)
        return problem
    if (found := _NO_ID.match(problem.text)) is None:
        return problem
    value = found[1]
    words = re.split(r"[ ,;/]+", value)
    if len(words) > 1 and all(any(word in ids for ids in known.values()) for word in words):
        text = f'"{value}" är flera id: skriv ett på varje rad'
        return Problem(problem.place, text, problem.severity)
    several = [_exactly(part, known.get(kind or "", {})) for part in _SEVERAL.split(value)]
    if len(several) > 1 and all(several):
        ids = ", ".join(filter(None, several))
        text = f'"{value}" är flera: skriv deras id, ett på varje rad: {ids}'
        return Problem(problem.place, text, problem.severity)
    meant = _nearest(value, known.get(kind, {})) if kind else None
    meant = meant or _called(value, known)
    if meant and f'exempel "{meant}"' in problem.text:
        return problem
    if meant:
        says = f' – menade du "{meant}"?'
        others = [labels[value] for labels in known.values() if value in labels]
        if others:
            says = f": det är {others[0]} som har det, kontrollera nyckeln"
        return Problem(problem.place, f'"{value}" är inget id här{says}', problem.severity)
    if kind and kind not in nameless:
        which = BY_KEY[kind]
        text = f'{which.unknown} "{value}": skriv ett id som står i data/{which.file}'
        more = found["more"].strip()
        return Problem(problem.place, f"{text}. {more}" if more else text, problem.severity)
    return problem


def _nearest(value: str, labels: Mapping[str, str]) -> str | None:
    """The id of a kind that a value is the name of, has within it, or is like."""
    name = slugify(value)
    within = [
        key
        for key, label in labels.items()
        for part in (key, slugify(label))
        if len(part) >= _SHORTEST and f"-{part}-" in f"-{name}-"
    ]
    longest = max(within, key=len, default=None)
    called = {slugify(label): key for key, label in labels.items()} | {key: key for key in labels}
    close = [called[found] for found in get_close_matches(name, called, n=1, cutoff=_ALIKE)]
    return next((found for found in (_exactly(value, labels), *close, longest) if found), None)


def _exactly(value: str, labels: Mapping[str, str]) -> str | None:
    """The id of a kind that a value is, or is the name of."""
    name = slugify(value)
    return next((key for key, label in labels.items() if name in (key, slugify(label))), None)


def _called(value: str, known: Mapping[str, Mapping[str, str]]) -> str | None:
    """The id of what is called so; the value itself, where something of another kind has it."""
    name = slugify(value)
    for labels in known.values():
        if value in labels:
            return value
        for key, label in labels.items():
            if label and slugify(label) == name:
                return key
    return None
