"""Marks in the types: found wherever they stand in a record, with the way to each value."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model import Marked, Ref, marked, references
from macros.model.base import Part
from macros.source.values import Id, Line, SearchWord, Spelt, Text

COUNTY, METHOD = Ref("counties"), Ref("methods")


class Inner(Part):
    """The innermost part."""

    county: Annotated[Id, COUNTY]
    label: Line = "Inre"


class Middle(Part):
    """A part with a list of parts."""

    inner: tuple[Inner, ...] = ()
    one: Inner | None = None


class Outer(Part):
    """A part with everything that a mark can stand in."""

    plain: Id = "ingen"
    from_: Annotated[Id, METHOD] | None = Field(default=None, alias="from")
    many: tuple[Annotated[Id, METHOD], ...] = ()
    middle: tuple[Middle, ...] = ()
    word: SearchWord = "felstavad"
    number: int = 7


OUTER = Outer.model_validate(
    {
        "from": "a",
        "many": ["b", "c"],
        "middle": [
            {"inner": [{"county": "d"}, {"county": "e", "label": "Annan"}]},
            {"one": {"county": "f"}},
        ],
    }
)


def test_references_are_found_however_deep_they_stand() -> None:
    assert list(references(OUTER)) == [
        Marked(("from",), METHOD, "a"),
        Marked(("many", 0), METHOD, "b"),
        Marked(("many", 1), METHOD, "c"),
        Marked(("middle", 0, "inner", 0, "county"), COUNTY, "d"),
        Marked(("middle", 0, "inner", 1, "county"), COUNTY, "e"),
        Marked(("middle", 1, "one", "county"), COUNTY, "f"),
    ]


def test_a_field_without_value_gives_nothing() -> None:
    assert list(references(Outer.model_validate({}))) == []


def test_texts_to_spell_are_found_by_their_mark_alone() -> None:
    assert [(found.loc, found.value) for found in marked(OUTER, Spelt)] == [
        (("middle", 0, "inner", 0, "label"), "Inre"),
        (("middle", 0, "inner", 1, "label"), "Annan"),
        (("middle", 1, "one", "label"), "Inre"),
    ]


class Texts(Part):
    """Texts of both kinds, in a list and alone."""

    text: Text
    lines: tuple[Line, ...]


def test_a_text_and_the_lines_of_a_list_are_spelt() -> None:
    texts = Texts(text="a", lines=("b", "c"))
    assert [(found.loc, found.value) for found in marked(texts, Spelt)] == [
        (("text",), "a"),
        (("lines", 0), "b"),
        (("lines", 1), "c"),
    ]
