"""What YAML reads as a value although nobody meant it so: a row in a text, a quote that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Place, Problem
from macros.source.layout import TOO_FAR
from macros.source.syntax import folded_item, unclosed_problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

_CURLY = "”“„‘’«»"
_QUOTATION = re.compile(r"[”“„»](?=[^\s\"]*\s)[^”“„«»\"]+[.!?…][”“«»]")
"""Whole sentences, with their marks within."""
_DIGITS = re.compile(r"[\d :./-]+['\"]")
_ITEM = re.compile(r"\s*-(?: |$)")
_KEY = re.compile(r"\s*([a-z][a-z_]*):(?: |$)")


CURLY_QUOTES = "citattecknen blir en del av texten: skriv raka, eller inga alls"
_MANY = 4
"""So many of them were not made one by one."""


def gathered(problems: list[Problem]) -> list[Problem]:
    """Problems with quotes that a program has made curly in the whole file, told once."""
    curly = [problem for problem in problems if problem.text == CURLY_QUOTES]
    if len(curly) < _MANY:
        return problems
    first = Problem(curly[0].place, f"{CURLY_QUOTES} ({len(curly) - 1} till i filen)")
    return [first, *(problem for problem in problems if problem.text != CURLY_QUOTES)]


def is_quoted(text: str) -> bool:
    """Whether a text is wholly a quotation: sentences within curly quotation marks."""
    return text[:1] in _CURLY and bool(_QUOTATION.fullmatch(text))


def misquoted(node: Any, name: str) -> Problem | None:
    """Tell of a plain value with signs around it that were meant as YAML's quotes."""
    text: str = node.value
    if is_quoted(text):
        return None  # a notice, where no name is quoted
    if text[0] in _CURLY and not any(sign in text[1:-1] for sign in _CURLY):
        where, says = 0, CURLY_QUOTES
    elif (text[-1] == '"' and text.count('"') % 2) or _DIGITS.fullmatch(text):
        where, says = len(text) - 1, "ett citattecken som stängs här öppnas aldrig: lägg till det"
        if node.start_mark.line != node.end_mark.line:
            where = 0
    else:
        return None
    mark = node.start_mark
    return Problem(Place(name, mark.line + 1, mark.column + 1 + where), says)


_SHORT_ITEM = 60
"""A text that goes on below is longer than this: what is shorter has room on one line."""


def _is_of_two_lines(node: Any) -> bool:
    """Whether a plain value goes on below."""
    is_plain = isinstance(node, yaml.ScalarNode) and not node.style
    return is_plain and node.end_mark.line == node.start_mark.line + 1


def run_together(node: Any, name: str) -> Iterator[Problem]:
    """Tell of entries of a list that a line of another has been taken for, or that begin twice."""
    for item in node.value:
        if _is_of_two_lines(item) and len(item.value) < _SHORT_ITEM:
            text = 'raden blir en del av posten ovanför: skriv "- " före den, eller >- efter strecket om det är en text'
            yield Problem(Place(name, item.end_mark.line + 1, item.start_mark.column + 1), text)
    for before, item in zip(node.value, node.value[1:], strict=False):
        if not (isinstance(before, yaml.MappingNode) and before.value) or before.flow_style:
            continue
        key, last = before.value[-1]
        mark = item.start_mark
        if isinstance(item, yaml.ScalarNode) and _is_empty(last):
            if not isinstance(key, yaml.ScalarNode):
                return  # told as that
            text = f'posten är för lite indragen: dra in den under "{key.value}"'
            yield Problem(Place(name, mark.line + 1, mark.column + 1), text)
            return
        if isinstance(item, yaml.MappingNode) and item.value and len(before.value) == 1:
            first, value = item.value[0]
            if (first.value, value.value) == (key.value, last.value):
                text = f'"{key.value}" står två gånger, på rad {key.start_mark.line + 1} också: ta bort en'
                yield Problem(Place(name, mark.line + 1, mark.column + 1), text)


def swallowed(
    entry: Mapping[str, Any], above: Any, places: Mapping[str, Place], name: str
) -> Problem | None:
    """Tell of the line that made keys stand in an entry that has them already.

    `above` is the value that stands before the first of them. It may have taken the first line of
    an entry, whose other keys it has not, or be empty, since what belongs to it stands beside it.
    """
    if _is_empty(above):
        return Problem(places[list(entry)[-1]], TOO_FAR)
    if not (isinstance(above, yaml.SequenceNode) and above.value):
        return None
    last = above.value[-1]
    if not isinstance(last, yaml.MappingNode) or len(last.value) > 1:
        return None
    if last.value[0][0].value != next(iter(entry)):
        return None
    mark = last.start_mark
    return Problem(Place(name, mark.line + 1, mark.column - 1), TOO_FAR)


def is_outdented(above: Any, key: str) -> bool:
    """Whether a key is the text that a sign above it says that the lines below hold."""
    is_block = isinstance(above, yaml.ScalarNode) and above.style in ("|", ">")
    return is_block and not above.value and bool(re.search(r"[^a-z_]", key))


def _is_empty(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and not node.value


def long_problem(
    node: Any, siblings: Container[str], known: Container[str], lines: list[str], name: str
) -> Problem | None:
    """Tell of a row that has become a part of a text over several lines.

    `siblings` are the keys beside the text, `known` all those of the file.
    """
    start, end = node.start_mark.line, node.end_mark.line
    if node.style in ('"', "'"):
        return unclosed_problem(lines, name)
    if not node.style:
        return folded_item(lines, start, end, name)
    for number in range(start + 1, min(end, len(lines))):
        line = lines[number]
        key = _KEY.match(line)
        place = Place(name, number + 1, len(line) - len(line.lstrip()) + 1)
        if key and key[1] in known and key[1] not in siblings:
            return Problem(place, TOO_FAR)
        if _ITEM.match(line):
            text = (
                "raden blir en del av texten ovanför: ta bort några blanksteg i början om den är "
                "en egen post, och annars bindestrecket"
            )
            return Problem(place, text)
    return None
