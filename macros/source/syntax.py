"""What a syntax error in YAML comes of, in Swedish, at the place where an editor can mend it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 12
"""Deepest nesting of lists and mappings."""
_CUT = re.compile(r"( +)#(.?)")
_TECHNICAL = re.compile(r"[a-z0-9._:/@+-]*|true|false")
"""What ids, dates, numbers and addresses are written with: a comment may well follow them."""
_UNCLOSED = "ett citattecken som öppnas här stängs aldrig: lägg till det"
_OPEN_QUOTE = re.compile(r"""\s*(?:- +)?(?:[\w-]+: +)?(["'])(?:(?!\1).)*$""")
_SYNTAX = {
    "mapping values are not allowed": (
        "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"
    ),
    "could not find expected ':'": (
        "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"
    ),
    "found unexpected end of stream": _UNCLOSED,
    "did not find expected ',' or '}'": "ett komma eller slutet } saknas",
    "did not find expected ',' or ']'": "ett komma eller slutet ] saknas",
    "did not find expected '-' indicator": (
        "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"
    ),
    "did not find expected key": (
        "raden passar inte här: kontrollera indraget, och att citattecken i texten inte bryter värdet"
    ),
    "block sequence entries are not allowed": "en listpost kan inte börja här: sätt den på en egen rad",
    "found character that cannot start any token": (
        "tecknet kan inte börja ett värde: sätt värdet inom citattecken"
    ),
    "did not find expected alphabetic or numeric character": (
        "en stjärna eller ett &-tecken kan inte börja ett värde: sätt värdet inom citattecken"
    ),
    "did not find expected comment or line break": (
        "efter > och | ska raden vara slut: skriv texten på nästa rad, eller inom citattecken"
    ),
    "exceeded maximum": f"för många nivåer: högst {MAX_DEPTH} är tillåtna",
    "escape": ("omvänt snedstreck inom dubbla citattecken: använd enkla citattecken i stället"),
}


def syntax_problem(error: Exception, text: str, name: str) -> Problem:
    """Say in Swedish what `error`, raised for `text` by the YAML library, is about, and where."""
    problem = str(getattr(error, "problem", "") or "")
    message = next(
        (swedish for english, swedish in _SYNTAX.items() if english in problem),
        "raden går inte att läsa: kontrollera indrag, kolon och citattecken",
    )
    context = str(getattr(error, "context", "") or "")
    unclosed = "unexpected end of stream" in problem
    begun = unclosed or any(what in context for what in ("a simple key", "an alias", "an anchor"))
    begun = begun or (" or '" in problem and _lines_apart(error))  # a list that is not closed
    marks: list[Any] = [
        getattr(error, "context_mark", None) if begun else None,
        getattr(error, "problem_mark", None),
        getattr(error, "context_mark", None),
    ]
    mark = next((mark for mark in marks if mark is not None), None)
    if mark is None:
        return Problem(Place(name), message)
    lines = text.rstrip("\n").split("\n")
    number = min(mark.line, len(lines) - 1)
    told = Problem(Place(name, number + 1, mark.column + 1), message)
    return told if unclosed else _nearer_cause(lines, number, name) or told


def cut_problems(node: Any, text: str, name: str) -> Iterator[Problem]:
    """Plain values that end at a number sign, where YAML takes the rest of the line for a comment.

    A comment is told from a text by what one is like: a space after the sign, two before it, or a
    value in front that has no running text.
    """
    if " #" not in text:
        return
    lines = text.split("\n")
    for value in _plain_values(node):
        line, column = value.end_mark.line, value.end_mark.column
        if line >= len(lines) or not (found := _CUT.match(lines[line], column)):
            continue
        one, following = len(found[1]) == 1, found[2]
        if not one:
            cut = following.isdigit()
        elif following.isspace() or not following:
            cut = not _TECHNICAL.fullmatch(value.value)
        else:
            cut = True
        if cut:
            yield Problem(
                Place(name, line + 1, found.end(1) + 1),
                "här slutar värdet, för resten av raden blir en kommentar: sätt hela värdet inom "
                "citattecken, eller skriv kommentaren på en egen rad",
            )


def _plain_values(node: Any) -> Iterator[Any]:
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _plain_values(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _plain_values(value)
    elif isinstance(node, yaml.ScalarNode) and not node.style:
        yield node


def _lines_apart(error: Exception) -> bool:
    """Whether what YAML was reading began on an earlier line than it stumbled on."""
    start, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    return start is not None and end is not None and bool(start.line < end.line)


def _nearer_cause(lines: list[str], number: int, name: str) -> Problem | None:
    """What YAML does not stumble on before the next line: a space that is missing, or too many."""
    line = lines[number]
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), number)
    for where in range(number, max(number - 30, -1), -1):
        # A quote that is not closed ends at the next quote, lines further down.
        if found := _OPEN_QUOTE.match(lines[where]):
            return Problem(Place(name, where + 1, found.start(1) + 1), _UNCLOSED)
    for where in dict.fromkeys((number, above)):
        if found := re.match(r"\s*-(?=[^\s-])", lines[where]):
            text = "blanksteg saknas efter bindestrecket"
            return Problem(Place(name, where + 1, found.end()), text)
        if found := re.match(r"\s*(?:- +)?[\w-]+:(?=[^\s/])", lines[where]):
            text = "blanksteg saknas efter kolonet"
            return Problem(Place(name, where + 1, found.end()), text)
    key = re.match(r"( *)(?:- +)?[\w-]+:(?: |$)", line)
    start = re.match(r" *(?:- +)?", lines[above])
    if above != number and key and start and len(key[1]) > start.end() and ": " in lines[above]:
        text = "raden är för långt indragen: ställ den rakt under nyckeln ovanför"
        return Problem(Place(name, number + 1, len(key[1]) + 1), text)
    return None
