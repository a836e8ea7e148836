"""The picture of the network: who is in it, which relations are drawn, and that the rest is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from macros.blocks.diagram import MOST_WAYS, draw
from macros.model import Organisation, Relation
from tests.built_pages import said

if TYPE_CHECKING:
    from macros.blocks.diagram import Diagram, Line
    from macros.site import Site


def organisation(key: str, level: str, diagram: int | None) -> Organisation:
    return Organisation.model_validate(
        {"id": key, "name": key.upper(), "kind": "grupp", "level": level, "diagram": diagram}
    )


def relation(told: str) -> Relation:
    """Read "a stödjer b"."""
    start, *kind, end = told.split()
    return Relation.model_validate(
        {"from": start, "to": end, "kind": " ".join(kind), "text": told, "sources": ["x"]}
    )


EIGHT = (
    organisation("top2", "nationell", 2),
    organisation("top1", "nationell", 1),
    organisation("mid1", "regional", 1),
    organisation("mid2", "regional", 2),
    organisation("side", "lokal", 3),
    organisation("us", "lokal", 1),
    organisation("other", "lokal", 2),
    organisation("unseen", "nationell", None),
)


def drawn(*told: str) -> Diagram:
    found = draw(EIGHT, [relation(one) for one in told])
    assert found
    return found


def words(line: Line) -> str:
    sign = {"there": "→", "back": "←", "both": "↔"}[line.arrow]
    return f"{line.start.id} {line.words} {sign} {line.end.id}"


def ways(diagram: Diagram) -> list[list[str]]:
    return [[words(line) for line in way.lines] for _, group in diagram.groups for way in group]


def test_the_first_on_the_lowest_level_is_in_focus() -> None:
    assert drawn().focus.id == "us"
    assert (drawn().groups, drawn().beside, drawn().lines) == ((), None, ())
    regional = draw(EIGHT[:4], [relation("top1 stödjer mid1"), relation("top1 stödjer mid2")])
    assert regional
    assert regional.focus.id == "mid1"
    assert ways(regional) == [["top1 stödjer → mid1"]]


def test_without_any_that_has_a_place_there_is_no_picture() -> None:
    assert draw(EIGHT[-1:], []) is None


def test_ways_lead_to_the_focus_straight_or_by_one_in_between() -> None:
    diagram = drawn(
        "top2 stödjer us", "top2 stödjer mid1", "mid1 samordnar us", "top1 följer upp us"
    )
    assert ways(diagram) == [
        ["top1 följer upp → us"],
        ["top2 stödjer → us"],
        ["top2 stödjer → mid1", "mid1 samordnar → us"],
    ]
    assert [(start.id, len(group)) for start, group in diagram.groups] == [("top1", 1), ("top2", 2)]


def test_who_stands_in_between_stands_there_once() -> None:
    diagram = drawn("top1 stödjer mid1", "top2 stödjer mid1", "mid1 stödjer us")
    assert ways(diagram) == [["top1 stödjer → mid1", "mid1 stödjer → us"]]


def test_a_way_may_begin_in_between() -> None:
    diagram = drawn("mid2 stödjer us", "mid1 stödjer us", "top1 stödjer unseen")
    assert ways(diagram) == [["mid1 stödjer → us"], ["mid2 stödjer → us"]]


def test_no_more_ways_than_fit_on_a_phone() -> None:
    told = ("top1 stödjer us", "top2 stödjer us", "mid1 stödjer us", "mid2 stödjer us")
    assert [drawn(*told[:count]).ways for count in (2, 3, 4)] == [2, 3, 3]
    assert MOST_WAYS == 3


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (["top1 stödjer us"], "top1 stödjer → us"),
        (["top1 stödjer us", "top1 följer upp us"], "top1 stödjer och följer upp → us"),
        (["us redovisar till top1"], "top1 redovisar till ← us"),
        (["top1 samverkar med us"], "top1 samverkar med ↔ us"),
        (["us samverkar med top1"], "top1 samverkar med ↔ us"),
        # What is more exact is drawn, and what leads to the focus.
        (["top1 samverkar med us", "us redovisar till top1"], "top1 redovisar till ← us"),
        (["us redovisar till top1", "top1 stödjer us"], "top1 stödjer → us"),
    ],
)
def test_a_line_says_what_they_do_and_for_whom(told: list[str], line: str) -> None:
    diagram = drawn(*told)
    assert ways(diagram) == [[line]]
    kinds = line.split(" ", 1)[1]
    assert [one.text for one in diagram.relations] == [one for one in told if one.split()[1] in kinds]  # fmt: skip
    (found,) = diagram.lines
    acts = "us" if "←" in line else "top1"
    assert (found.subject.id, found.object.id) == (acts, "us" if acts == "top1" else "top1")


def test_one_stands_beside_the_focus_with_its_nearest_support() -> None:
    told = ("us samverkar med side", "top1 stödjer side", "mid1 stödjer us", "mid1 stödjer side")
    beside = drawn(*told).beside
    assert beside
    assert words(beside.line) == "us samverkar med ↔ side"
    # Who is drawn already is drawn once, and who is nearest comes first.
    assert beside.support
    assert words(beside.support) == "top1 stödjer → side"
    nearer = drawn(*told, "mid2 samordnar side").beside
    assert nearer
    assert nearer.support
    assert words(nearer.support) == "mid2 samordnar → side"
    alone = drawn("us samverkar med side", "us samverkar med other").beside
    assert alone
    assert (words(alone.line), alone.support) == ("us samverkar med ↔ other", None)


def test_every_relation_is_told_once_those_of_the_picture_first(whole: Site) -> None:
    blocks = whole.blocks("natverket/")
    page = lxml.html.fromstring(f"<div>{blocks.network_diagram()}</div>")
    (told,) = page.xpath("//*[@id='natverk-i-text']")
    (rest,) = page.xpath("//details")
    (picture,) = page.xpath("//*[@class='diagram']")
    diagram = draw(whole.handbook.organisations, whole.handbook.relations)
    assert diagram
    inside = [said(entry) for entry in told.iter("li")]
    outside = [said(entry) for entry in rest.iter("li")]
    assert len(inside) == len(diagram.relations)
    assert sum(map(len, (inside, outside))) == len(whole.handbook.relations)
    for one in whole.handbook.relations:
        found = inside if one in diagram.relations else outside
        assert [text for text in found if text.startswith(one.text)], one.text
    # Whoever hears it hears each line as a sentence.
    assert [said(line) for line in picture.iter("p")] == [
        "SKR stödjer Kommunerna",
        "Brå stödjer och följer upp Kommunerna",
        "Brå stödjer Länsstyrelserna",
        "Länsstyrelserna stödjer Kommunerna",
        "Kommunerna samverkar med Lokalpolisområdena",
        "Polisregionerna samordnar Lokalpolisområdena",
    ]
