"""How a problem is shown, and which known value is nearest to a wrong one."""

from __future__ import annotations

import json

import pytest

from macros.problems import (
    FORMATS,
    Place,
    Problem,
    ProblemsError,
    as_github,
    as_json,
    as_text,
    nearest,
)

ERROR = Problem(Place("data/x.yaml", 3, 5), 'fel "a"')
NOTICE = Problem(Place("docs/å.md", 12), "se över", "notice")


def test_as_text_a_notice_carries_its_mark() -> None:
    assert as_text([ERROR, NOTICE]) == (
        'data/x.yaml:3:5: fel "a"\ndocs/å.md:12:1: att se över: se över'
    )
    assert as_text([]) == ""


def test_as_json_every_part_is_told() -> None:
    assert as_json([ERROR, NOTICE]) == (
        "[\n  {\n"
        '    "file": "data/x.yaml",\n    "line": 3,\n    "column": 5,\n'
        '    "text": "fel \\"a\\"",\n    "severity": "error"\n'
        "  },\n  {\n"
        '    "file": "docs/å.md",\n    "line": 12,\n    "column": 1,\n'
        '    "text": "se över",\n    "severity": "notice"\n'
        "  }\n]"
    )
    assert json.loads(as_json([])) == []


def test_as_github_each_is_a_command() -> None:
    assert as_github([ERROR, NOTICE]) == (
        '::error file=data/x.yaml,line=3,col=5::fel "a"\n'
        "::notice file=docs/å.md,line=12,col=1::se över"
    )


def test_as_github_no_sign_ends_a_command_or_a_property() -> None:
    odd = Problem(Place("docs/a%,b:c\r\n.md", 1, 2), "100 %: a, b\r\nc")
    assert as_github([odd]) == (
        "::error file=docs/a%25%2Cb%3Ac%0D%0A.md,line=1,col=2::100 %25: a, b%0D%0Ac"
    )


def test_the_formats_have_names() -> None:
    assert {"text": as_text, "github": as_github, "json": as_json} == FORMATS


def test_problems_stand_once_and_in_order() -> None:
    first, second = Problem(Place("a", 2), "x"), Problem(Place("a", 10), "x")
    error = ProblemsError([second, first, second])
    assert error.problems == [first, second]
    assert str(error) == "a:2:1: x\na:10:1: x"


@pytest.mark.parametrize(
    ("value", "known", "told"),
    [
        ("metod", ["metoder", "nät"], ' – menade du "metoder"?'),
        ("metod", {"metoder": "Alla metoder"}, ' – menade du "metoder" (Alla metoder)?'),
        ("METOD", ["metoder"], ' – menade du "metoder"?'),
        # What begins so is meant, however much longer it is, if only one does and it is no stub.
        ("kommu", ["kommuner-mot-brott-och-mycket-mer", "kommande"], ' – menade du "kommuner-mot-brott-och-mycket-mer"?'),
        ("komm", ["kommuner-mot-brott-och-mycket-mer"], ""),
        ("kommun", ["kommuner-mot-brott-och-mycket-mer", "kommuner-och-mer-och-mer-och-mer"], ""),
        # Letters without their dots, and capitals.
        ("år", ["adress", "ar", "titel"], ' – menade du "ar"?'),
        ("ÖST", ["ost", "vast"], ' – menade du "ost"?'),
        ("åt", ["ar", "xy"], ""),
        # Of numbers, the nearest in size.
        ("99", ["01", "25"], ' – menade du "25"?'),
        ("15", ["12", "25"], ' – menade du "12"?'),
        ("30", ["12", "25"], ' – menade du "25"?'),
        ("14", ["12", "25", "x"], ' – menade du "12"?'),
        ("99", ["ab"], ""),
        ("qwxz", ["metoder"], ""),
        ("x", [], ""),
    ],
)  # fmt: skip
def test_the_nearest_known_value_is_told(value: str, known: object, told: str) -> None:
    assert nearest(value, known) == told  # type: ignore[arg-type]
