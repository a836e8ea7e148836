"""What the library says of a value, in Swedish."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from macros.model.base import Part
from macros.source.messages import describe, problems_of
from macros.source.values import Count, Flag, Id, Line
from macros.source.yamlio import parse


class Inner(Part):
    """A part."""

    id: Id
    label: Line | None = None


class Outer(Part):
    """A record of made-up fields."""

    title: Line
    kind: Literal["möte", "kurs"] = "möte"
    parts: tuple[Inner, ...] = ()
    one: Inner | None = None
    names: tuple[Line, ...] = Field(default=(), min_length=1)
    from_: Line | None = Field(default=None, alias="from")


def told(text: str) -> list[str]:
    document = parse(text, "f")
    try:
        Outer.model_validate(document.value)
    except ValidationError as error:
        return [str(problem) for problem in problems_of(error, document, (), Outer)]
    return []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("title: x\n", []),
        ("kind: möte\n", ['f:1:1: "title" saknas: lägg till raden "title: …"']),
        ("titel: x\n", ['f:1:1: okänd nyckel "titel": skriv "title"']),
        ("title: x\nparts:\n  - label: y\n", ['f:3:5: "id" saknas: lägg till raden "id: …"']),
        ("title: x\nparts:\n  - id: a\n    lable: y\n", ['f:4:5: okänd nyckel "lable" – menade du "label"?']),
        ("title: x\none:\n  id: a\n  qwxz: y\n", ['f:4:3: okänd nyckel "qwxz": tillåtna är id, label']),
        ("title: x\nqwxz: y\n", ['f:2:1: okänd nyckel "qwxz": tillåtna är from, kind, names, one, parts, title']),
        ("title: x\nfrm: y\n", ['f:2:1: okänd nyckel "frm" – menade du "from"?']),
        ("title: x\nkind: kors\n", ['f:2:7: okänt värde "kors" – menade du "kurs"?']),
        ("title: x\nkind: 7\n", ['f:2:7: okänt värde "7": tillåtna är möte, kurs']),
        ("title: x\nnames: []\n", ["f:2:8: listan får inte vara tom: lägg till en post eller ta bort raden"]),
        ("title: x\nnames: -a\n", ["f:2:8: blanksteg saknas efter bindestrecket"]),
        ("title: x\nnames: a\n", ["f:2:8: här ska det stå en lista: en rad för varje post, med bindestreck först"]),
        ("title: x\none: a\n", ["f:2:6: här ska det stå nycklar med värden, indragna under raden ovanför: id, label"]),
        ("title:\n", ["f:1:7: värde saknas: skriv en text"]),
        ("title: false\n", ['f:1:8: här ska det stå en text: sätt värdet inom citattecken, "false"']),
        ("title: 7\nnames:\n  - 8\n", ['f:1:8: här ska det stå en text: sätt värdet inom citattecken, "7"', 'f:3:5: här ska det stå en text: sätt värdet inom citattecken, "8"']),
    ],
)  # fmt: skip
def test_a_wrong_record_is_told_in_its_places(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    ("kind", "value", "says"),
    [
        (Count, "x" * 41, f'här ska det stå ett heltal, inte "{"x" * 39}…"'),
        (Count, "x" * 40, f'här ska det stå ett heltal, inte "{"x" * 40}"'),
        (Count, 1.5, 'här ska det stå ett heltal, inte "1.5"'),
        (Count, None, 'här ska det stå ett heltal, inte ""'),
        (Flag, 1, 'här ska det stå true eller false, inte "1"'),
        (Annotated[int, Field(gt=3)], 3, 'talet "3" ligger utanför det tillåtna: skriv mer än 3'),
        (Annotated[int, Field(ge=3)], 2, 'talet "2" ligger utanför det tillåtna: skriv minst 3'),
        (Annotated[int, Field(lt=3)], 3, 'talet "3" ligger utanför det tillåtna: skriv mindre än 3'),
        (Annotated[int, Field(le=3)], 4, 'talet "4" ligger utanför det tillåtna: skriv högst 3'),
        (Literal["a"], None, 'okänt värde "": tillåtna är a'),
        (bytes, 7, 'värdet "7" går inte att använda här'),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_told(kind: Any, value: object, says: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    assert [describe(dict(error), ()) for error in caught.value.errors()] == [says]
