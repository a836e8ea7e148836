"""The picture of the network: where boxes and lines stand, worked out from the data.

Boxes stand in two columns, level by level. A line between neighbours is straight; any other takes
a lane of its own beside the boxes, so that no line runs through a box.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from macros.model import Level
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.model import Organisation, Relation

WIDTH = 360
"""The width of the picture: about that of a phone, so that its text is read at full size."""
BOX = (136, 48)
"""Width and height of a box."""
COLUMNS = (20, 204)
"""Where the boxes of the two columns begin."""
ROW_STEP = 92
LEVELS: tuple[Level, ...] = get_args(Level)
BAND_LABEL, BAND_PAD, BAND_GAP = 26, 14, 30
LANE_STEP = 8
LINE_LENGTH = 18
"""The longest line of text in a box, in characters."""


@dataclass(frozen=True)
class Band:
    """A level: its name, and the strip that its boxes stand in."""

    name: str
    top: float
    height: float


@dataclass(frozen=True)
class Box:
    """An organisation: its place, and its name in lines."""

    id: str
    lines: tuple[str, ...]
    column: int
    row: int
    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """A relation: its kind, its way as an SVG path, and whether it points both ways."""

    kind: str
    style: str
    path: str


@dataclass(frozen=True)
class Diagram:
    """Everything in the picture."""

    width: int
    height: float
    box: tuple[int, int]
    """Width and height of a box."""
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    kinds: tuple[tuple[str, str], ...]
    """The kinds of line in the picture, with the style of each."""


def draw(organisations: Sequence[Organisation], relations: Sequence[Relation]) -> Diagram:
    """Lay out the organisations that have a place in the picture, and what relates them."""
    bands, boxes, height = _boxes(organisations)
    by_id = {box.id: box for box in boxes}
    shown = _shown(relations)
    routes = [_sides(by_id[relation.from_], by_id[relation.to]) for relation in shown]
    ports = _ports(shown, routes, by_id)
    lanes: dict[str, int] = defaultdict(int)
    lines = []
    for index, (relation, (start_side, end_side)) in enumerate(zip(shown, routes, strict=True)):
        start, end = ports[index, 0], ports[index, 1]
        points = [start, end]
        if by_id[relation.from_].row == by_id[relation.to].row:
            points = [start, (end[0], start[1])]
        elif start_side not in ("top", "bottom"):
            lane = _lane(start_side, end_side, lanes)
            points = [start, (lane, start[1]), (lane, end[1]), end]
        path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
        lines.append(Line(relation.kind, slugify(relation.kind), path))
    kinds = dict.fromkeys((line.kind, line.style) for line in lines)
    return Diagram(WIDTH, height, BOX, bands, tuple(boxes), tuple(lines), tuple(kinds))


def _boxes(organisations: Sequence[Organisation]) -> tuple[tuple[Band, ...], list[Box], float]:
    bands, boxes = [], []
    top: float = 0
    row = 0
    for level in LEVELS:
        here = sorted(
            (item for item in organisations if item.level == level),
            key=lambda item: item.diagram or 0,
        )
        if not here:
            continue
        rows = (max(item.diagram or 1 for item in here) + 1) // 2
        height = BAND_LABEL + (rows - 1) * ROW_STEP + BOX[1] + BAND_PAD
        bands.append(Band(f"{level.capitalize()} nivå", top, height))
        for item in here:
            offset, column = divmod((item.diagram or 1) - 1, 2)
            y = top + BAND_LABEL + offset * ROW_STEP
            boxes.append(Box(item.id, _wrap(item.label), column, row + offset, COLUMNS[column], y))
        row += rows
        top += height + BAND_GAP
    return tuple(bands), boxes, top - BAND_GAP


def _wrap(text: str) -> tuple[str, ...]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LINE_LENGTH:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return tuple(lines)


def _shown(relations: Sequence[Relation]) -> list[Relation]:
    """Leave out that two cooperate where something more exact is said of them."""
    exact = {
        frozenset((relation.from_, relation.to))
        for relation in relations
        if relation.kind != "samverkar med"
    }
    return [
        relation
        for relation in relations
        if relation.kind != "samverkar med" or frozenset((relation.from_, relation.to)) not in exact
    ]


def _sides(start: Box, end: Box) -> tuple[str, str]:
    """The sides that a line leaves and enters by."""
    if start.column == end.column and abs(start.row - end.row) == 1:
        return ("bottom", "top") if start.row < end.row else ("top", "bottom")
    if start.column == end.column:
        side = "left" if start.column == 0 else "right"
        return side, side
    gutter = ("gutter-right", "gutter-left")  # the left box's right side, the right box's left
    return gutter[start.column], gutter[end.column]


def _ports(
    relations: Sequence[Relation], routes: Sequence[tuple[str, str]], boxes: dict[str, Box]
) -> dict[tuple[int, int], tuple[float, float]]:
    """Where each line meets its boxes: spread along the side, in the order of the other ends."""
    sides: dict[tuple[str, str], list[tuple[int, int, Box]]] = defaultdict(list)
    for index, (relation, route) in enumerate(zip(relations, routes, strict=True)):
        ends = (boxes[relation.from_], boxes[relation.to])
        for end in (0, 1):
            sides[ends[end].id, route[end]].append((index, end, ends[1 - end]))
    ports = {}
    for (box_id, side), uses in sides.items():
        box = boxes[box_id]
        for place, (index, end, _) in enumerate(sorted(uses, key=lambda use: (use[2].y, use[0]))):
            share = (place + 1) / (len(uses) + 1)
            ports[index, end] = {
                "top": (box.x + BOX[0] * share, box.y),
                "bottom": (box.x + BOX[0] * share, box.y + BOX[1]),
                "left": (box.x, box.y + BOX[1] * share),
                "right": (box.x + BOX[0], box.y + BOX[1] * share),
                "gutter-left": (box.x, box.y + BOX[1] * share),
                "gutter-right": (box.x + BOX[0], box.y + BOX[1] * share),
            }[side]
    return ports


def _lane(start_side: str, end_side: str, lanes: dict[str, int]) -> float:
    """The x of the next free lane: left of the boxes, right of them, or in the gutter."""
    name = start_side if start_side == end_side else "gutter"
    lanes[name] += 1
    if name == "left":
        return COLUMNS[0] - LANE_STEP * lanes[name]
    if name == "right":
        return COLUMNS[1] + BOX[0] + LANE_STEP * lanes[name]
    return COLUMNS[0] + BOX[0] + LANE_STEP * lanes[name]
