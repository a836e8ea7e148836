"""The picture of the network: no line through a box, none on another, all of it in the picture."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

from macros.blocks.diagram import BOX, COLUMNS, LANE_STEP, WIDTH, Band, Box, draw
from macros.model import Organisation, Relation

if TYPE_CHECKING:
    from macros.blocks.diagram import Diagram
    from macros.site import Site


def organisation(key: str, level: str, diagram: int, name: str = "") -> Organisation:
    return Organisation.model_validate(
        {"id": key, "name": name or key, "kind": "grupp", "level": level, "diagram": diagram}
    )


def relation(start: str, end: str, kind: str = "stödjer") -> Relation:
    return Relation.model_validate(
        {"from": start, "to": end, "kind": kind, "text": "x", "sources": ["x"]}
    )


def points(path: str) -> list[tuple[float, float]]:
    assert re.fullmatch(r"M[\d.-]+ [\d.-]+(L[\d.-]+ [\d.-]+)+", path)
    return [(float(x), float(y)) for x, y in (point.split() for point in path[1:].split("L"))]


def segments(path: str) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return list(itertools.pairwise(points(path)))


def sound(diagram: Diagram) -> None:
    """Nothing runs through a box or out of the picture, and no two lines lie on each other."""
    width, height = diagram.box
    for line in diagram.lines:
        for (x1, y1), (x2, y2) in segments(line.path):
            assert x1 == x2 or y1 == y2, f"{line.path} is not straight"
            assert 0 < min(x1, x2) <= max(x1, x2) < diagram.width, line.path
            assert 0 < min(y1, y2) <= max(y1, y2) < diagram.height, line.path
            for box in diagram.boxes:
                left, right = box.x, box.x + width
                top, bottom = box.y, box.y + height
                through = (
                    max(x1, x2) > left
                    and min(x1, x2) < right
                    and max(y1, y2) > top
                    and min(y1, y2) < bottom
                )
                assert not through, f"{line.path} runs through {box.id}"
    pieces = [(number, piece) for number, line in enumerate(diagram.lines) for piece in segments(line.path)]  # fmt: skip
    for (one, first), (other, second) in itertools.combinations(pieces, 2):
        if one != other:
            assert not _on_each_other(first, second), f"{first} lies on {second}"


def _on_each_other(first: tuple, second: tuple) -> bool:
    for along, across in ((0, 1), (1, 0)):
        spans = [sorted(end[along] for end in piece) for piece in (first, second)]
        places = {end[across] for piece in (first, second) for end in piece}
        if len(places) == 1 and min(span[1] for span in spans) > max(span[0] for span in spans):
            return True
    return False


THREE = [
    organisation("a", "nationell", 1),
    organisation("b", "nationell", 2),
    organisation("c", "regional", 1),
    organisation("d", "regional", 2),
    organisation("e", "regional", 3),
    organisation("f", "lokal", 1),
]


def test_boxes_stand_in_two_columns_level_by_level() -> None:
    diagram = draw(list(reversed(THREE)), [])
    assert (diagram.width, diagram.box, diagram.lines, diagram.kinds) == (360, (136, 48), (), ())
    assert diagram.bands == (
        Band("Nationell nivå", 0, 88),
        Band("Regional nivå", 118, 180),
        Band("Lokal nivå", 328, 88),
    )
    assert diagram.boxes == (
        Box("a", ("a",), 0, 0, 20, 26),
        Box("b", ("b",), 1, 0, 204, 26),
        Box("c", ("c",), 0, 1, 20, 144),
        Box("d", ("d",), 1, 1, 204, 144),
        Box("e", ("e",), 0, 2, 20, 236),
        Box("f", ("f",), 0, 3, 20, 354),
    )
    assert diagram.height == 416


def test_a_level_without_boxes_takes_no_room() -> None:
    diagram = draw([organisation("a", "lokal", 2)], [])
    assert diagram.bands == (Band("Lokal nivå", 0, 88),)
    assert diagram.boxes == (Box("a", ("a",), 1, 0, 204, 26),)
    assert diagram.height == 88


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Polismyndigheten", ("Polismyndigheten",)),
        ("Brottsförebyggande rådet", ("Brottsförebyggande", "rådet")),
        ("a" * 9 + " " + "b" * 8, ("a" * 9 + " " + "b" * 8,)),
        ("a" * 9 + " " + "b" * 9, ("a" * 9, "b" * 9)),
        ("a" * 30, ("a" * 30,)),
        ("ett två tre fyra fem sex", ("ett två tre fyra", "fem sex")),
    ],
)
def test_a_name_is_parted_at_eighteen_letters(name: str, lines: tuple[str, ...]) -> None:
    (box,) = draw([organisation("a", "lokal", 1, name)], []).boxes
    assert box.lines == lines


@pytest.mark.parametrize(
    ("start", "end", "path"),
    [
        ("a", "b", "M156 50L204 50"),  # beside each other
        ("b", "a", "M204 50L156 50"),
        ("a", "c", "M88 74L88 144"),  # under each other
        ("c", "a", "M88 144L88 74"),
        ("a", "e", "M20 50L12 50L12 260L20 260"),  # past a box, to the left
        ("b", "d", "M272 74L272 144"),
        ("a", "d", "M156 50L164 50L164 168L204 168"),  # from one column to the other
        ("d", "a", "M204 168L164 168L164 50L156 50"),
    ],
)
def test_a_line_is_straight_or_goes_beside_the_boxes(start: str, end: str, path: str) -> None:
    diagram = draw(THREE, [relation(start, end)])
    assert [line.path for line in diagram.lines] == [path]
    sound(diagram)


def test_lines_past_boxes_in_the_right_column_go_to_the_right() -> None:
    boxes = [organisation(key, "lokal", 2 * (index + 1)) for index, key in enumerate("abc")]
    (line,) = draw(boxes, [relation("a", "c")]).lines
    assert line.path == "M340 50L348 50L348 234L340 234"


def test_lanes_lie_further_out_one_after_the_other() -> None:
    diagram = draw(THREE, [relation("a", "e"), relation("a", "f"), relation("c", "f")])
    lanes = [points(line.path)[1][0] for line in diagram.lines]
    assert lanes == [COLUMNS[0] - LANE_STEP * number for number in (1, 2, 3)]
    gutter = draw(THREE, [relation("a", "d"), relation("d", "e"), relation("b", "c")])
    lanes = [points(line.path)[1][0] for line in gutter.lines]
    assert lanes == [COLUMNS[0] + BOX[0] + LANE_STEP * number for number in (1, 2, 3)]
    assert COLUMNS[1] + BOX[0] + COLUMNS[0] == WIDTH


def test_lines_meet_a_side_in_the_order_of_their_other_ends() -> None:
    diagram = draw(THREE, [relation("a", "f"), relation("a", "e"), relation("a", "d"), relation("a", "b")])  # fmt: skip
    starts = [points(line.path)[0] for line in diagram.lines]
    assert starts == [(20, 26 + 48 * 2 / 3), (20, 26 + 48 / 3), (156, 26 + 48 * 2 / 3), (156, 26 + 48 / 3)]  # fmt: skip


def test_cooperation_is_left_out_where_something_more_exact_is_said() -> None:
    relations = [
        relation("a", "b", "samverkar med"),
        relation("b", "a", "stödjer"),
        relation("a", "c", "samverkar med"),
        relation("b", "d", "följer upp"),
        relation("d", "b", "stödjer"),
    ]
    diagram = draw(THREE, relations)
    assert [(line.kind, line.style) for line in diagram.lines] == [
        ("stödjer", "stodjer"),
        ("samverkar med", "samverkar-med"),
        ("följer upp", "foljer-upp"),
        ("stödjer", "stodjer"),
    ]
    assert diagram.kinds == (
        ("stödjer", "stodjer"),
        ("samverkar med", "samverkar-med"),
        ("följer upp", "foljer-upp"),
    )


def test_the_picture_of_full_size_is_sound(whole: Site) -> None:
    shown = {item.id: item for item in whole.handbook.organisations if item.diagram is not None}
    relations = [r for r in whole.handbook.relations if r.from_ in shown and r.to in shown]
    diagram = draw(tuple(shown.values()), relations)
    assert len(diagram.lines) > 5
    sound(diagram)
