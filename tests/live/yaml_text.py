"""The text of a YAML file with one thing in it changed, and every other line left alone."""

from __future__ import annotations

from typing import Any

import yaml

from macros.source.events import Loader

Way = tuple[str | int, ...]
"""The way to a value in an entry: ("contact", "source", "read")."""
Entry = dict[str, Any]
MENU = "data/menu.yaml"


class _Dumper(yaml.SafeDumper):
    """Lists stand further in than their key, as in the files."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def written(value: Any, indent: int) -> list[str]:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return [" " * indent + line for line in text.splitlines()]


def _tree(text: str) -> yaml.Node:
    """The nodes of YAML text: where they stand is asked here, and not of what kind they are."""
    return yaml.compose(text, Loader=Loader)


def _last_line(node: yaml.Node) -> int:
    """The last line that a value stands on."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            return node.start_mark.line + node.end_mark.line - node.start_mark.line - 1
        return node.end_mark.line
    if node.flow_style or not node.value:
        return node.end_mark.line
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(step, int):
        return node.value[step]
    return next((value for key, value in node.value if key.value == step), None)


def without(text: str, way: Way) -> str:
    """The YAML text without the key or list item at `way`, and without a list that it leaves empty."""
    node = _tree(text)
    for step in way[:-1]:
        node = _child(node, step)
    if len(node.value) == 1 and len(way) > 2:
        return without(text, way[:-1])
    lines = text.split("\n")
    if isinstance(way[-1], int):
        item = node.value[way[-1]]
        start, end = item.start_mark.line, _last_line(item)
        if len(node.value) == 1:  # the whole list of a file
            lines[start : end + 1] = []
            lines[start - 1] += " []"
            return "\n".join(lines)
    else:
        key, value = next(pair for pair in node.value if pair[0].value == way[-1])
        start, end = key.start_mark.line, max(key.end_mark.line, _last_line(value))
        if node.value[0][0] is key and way[:-1] and isinstance(way[-2], int):
            # The first key stands beside the dash, which stays.
            dash = lines[start][: key.start_mark.column]
            lines[end + 1] = dash + lines[end + 1][key.start_mark.column :]
    lines[start : end + 1] = []
    return "\n".join(lines)


def with_value(text: str, way: Way, value: Any) -> str:
    """The YAML text with a key set, where it stands or else last in what holds it."""
    node = _tree(text)
    for number, step in enumerate(way[:-1]):
        found = _child(node, step)
        if found is None:
            rest: Any = value
            for name in reversed(way[number + 1 :]):
                rest = {name: rest}
            return with_value(text, way[: number + 1], rest)
        node = found
    lines = text.split("\n")
    if isinstance(way[-1], int):
        item = node.value[way[-1]]
        start, end = item.start_mark.line, _last_line(item)
        lines[start : end + 1] = written([value], lines[start].index("-"))
        return "\n".join(lines)
    column = node.value[0][0].start_mark.column
    new = written({way[-1]: value}, column)
    for key, old in node.value:
        if key.value == way[-1]:
            start, end = key.start_mark.line, max(key.end_mark.line, _last_line(old))
            new[0] = lines[start][:column] + new[0][column:]
            lines[start : end + 1] = new
            return "\n".join(lines)
    end = _last_line(node)
    lines[end + 1 : end + 1] = new
    return "\n".join(lines)


def with_entry(text: str, way: Way, value: Any, at: int) -> str:
    """The YAML text with an item put into the list at `way`, at a place in it."""
    node = _tree(text)
    for step in way:
        node = _child(node, step)
    if not node.value or node.flow_style:
        items = yaml.safe_load(text)
        for step in way:
            items = items[step]
        items = items or []
        return with_value(text, way, [*items[:at], value, *items[at:]])
    lines = text.split("\n")
    column = lines[node.value[0].start_mark.line].index("-")
    at = at if at >= 0 else len(node.value)
    line = node.value[at].start_mark.line if at < len(node.value) else _last_line(node) + 1
    lines[line:line] = written([value], column)
    return "\n".join(lines)


def with_moved(text: str, way: Way, start: int, end: int) -> str:
    """The YAML text with the item `start` of the list at `way` moved after the item `end`."""
    node = _tree(text)
    for step in way:
        node = _child(node, step)
    lines = text.split("\n")
    first, last = node.value[start].start_mark.line, _last_line(node.value[start])
    target = _last_line(node.value[end])
    moved = lines[first : last + 1]
    lines[target + 1 : target + 1] = moved
    del lines[first : last + 1]
    return "\n".join(lines)


def with_first_only(text: str, key: str) -> str:
    """The YAML text with no more than the first entry of a list of the file."""
    items = _child(_tree(text), key).value
    lines = text.split("\n")
    for item in reversed(items[1:]):
        del lines[item.start_mark.line : _last_line(item) + 1]
    return "\n".join(lines)


def parted(text: str, key: str) -> tuple[str, str]:
    """The YAML text without the second half of a list of the file, and a text with that half."""
    items = _child(_tree(text), key).value
    half = items[len(items) // 2 :]
    lines = text.split("\n")
    start, end = half[0].start_mark.line, _last_line(half[-1]) + 1
    moved = "\n".join([f"{key}:", *lines[start:end], ""])
    lines[start:end] = []
    return "\n".join(lines), moved
