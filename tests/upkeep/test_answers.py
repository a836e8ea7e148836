"""What is read of a filled-in form: each limit on both sides, and each kind of question."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.upkeep.forms.answers import (
    MAX_BODY,
    MAX_LENGTH,
    Form,
    FormError,
    FormQuestion,
    Mend,
    find_form,
    issue_body,
    read_answers,
    read_forms,
)
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path


FORM = Form(
    "prov",
    (
        FormQuestion("rad", "input", "En rad", True, ()),
        FormQuestion("val", "dropdown", "Ett val", False, ("Ja", "Nej")),
        FormQuestion("text", "textarea", "En text", False, ()),
        FormQuestion("rutor", "checkboxes", "Rutor", False, ("Det stämmer", "Och det")),
    ),
)
TICKED = "- [x] Det stämmer\n- [X] Och det"
RIGHT = {"rad": "svar", "rutor": TICKED}


def body(**answers: str) -> str:
    return "\n\n".join(
        f"### {question.label}\n\n{answers.get(question.id, '_No response_')}"
        for question in FORM.questions
    )


def problems(**answers: str) -> list[tuple[str | None, str]]:
    try:
        read_answers(FORM, body(**{**RIGHT, **answers}))
    except Mend as mend:
        return mend.problems
    return []


def test_what_was_answered_is_read_by_question() -> None:
    answers = read_answers(FORM, body(rad=" svar ", val="Nej", text="en\n\ntvå ", rutor=TICKED))
    assert answers == {"rad": "svar", "val": "Nej", "text": "en\n\ntvå", "rutor": TICKED}
    assert read_answers(FORM, body(**RIGHT)) == RIGHT


LIMITS = [("rad", 300), ("text", 3000)]


@pytest.mark.parametrize(("question", "most"), LIMITS)
def test_an_answer_may_be_as_long_as_this_and_no_longer(question: str, most: int) -> None:
    assert problems(**{question: "a" * most}) == []
    assert problems(**{question: "a" * (most + 1)}) == [
        (question, f"svaret är för långt, högst {most} tecken")
    ]


def test_the_limits_are_these() -> None:
    assert MAX_LENGTH == {"input": 300, "dropdown": 300, "textarea": 3000, "checkboxes": 1000}
    assert MAX_BODY == 40_000


def test_an_issue_may_be_as_long_as_this_and_no_longer() -> None:
    text = body(**RIGHT)
    assert read_answers(FORM, text + "\n" * (MAX_BODY - len(text))) == RIGHT
    with pytest.raises(Mend) as caught:
        read_answers(FORM, text + "\n" * (MAX_BODY - len(text) + 1))
    assert caught.value.problems == [(None, "ärendet är för långt för att läsas: korta svaren")]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"rad": ""}, [("rad", "svaret saknas")]),
        ({"rad": "_No response_"}, [("rad", "svaret saknas")]),
        ({"rad": "en\ntvå"}, [("rad", "svaret ska stå på en rad")]),
        ({"rad": "a\bb"}, [("rad", "ett styrtecken (U+0008) efter ”a”: ta bort det")]),
        ({"text": "a\u200bb"}, [("text", "ett blanksteg utan bredd efter ”a”: ta bort det")]),
        ({"text": "a\nb"}, []),
        ({"val": "Kanske"}, [("val", "välj ett av svaren: Ja, Nej")]),
        ({"val": "Ja"}, []),
        ({"rutor": "- [x] Det stämmer\n- [ ] Och det"}, [("rutor", "kryssa i rutan")]),
        ({"rutor": "- [x] Det stämmer"}, [("rutor", "kryssa i rutan")]),
        ({"rutor": ""}, [("rutor", "kryssa i rutan")]),
        ({"rutor": f"{TICKED}\n- [x] En till"}, []),
        ({"rutor": "x" + TICKED}, [("rutor", "kryssa i rutan")]),
        ({"rad": "", "val": "?"}, [("rad", "svaret saknas"), ("val", "välj ett av svaren: Ja, Nej")]),
    ],
)  # fmt: skip
def test_an_answer_of_the_wrong_kind_is_told(
    answers: dict[str, str], told: list[tuple[str, str]]
) -> None:
    assert problems(**answers) == told


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (body(**RIGHT).replace("### Ett val", "### Ett"), "Ett val"),
        (body(**RIGHT).partition("### Rutor")[0], "Rutor"),
        (body(**RIGHT).replace("### En rad", "### Ett val", 1), "En rad"),
        ("", "En rad"),
    ],
)
def test_a_heading_that_is_lost_is_named(text: str, lost: str) -> None:
    with pytest.raises(Mend) as caught:
        read_answers(FORM, text)
    told = (
        f"rubriken ”{lost}” saknas eller står på fel plats i ärendet: "
        "skriv tillbaka den, eller fyll i formuläret på nytt"
    )
    assert caught.value.problems == [(None, told)]


@pytest.mark.parametrize(
    "text",
    [
        "### Bakgrund\n\nhej",
        "hej\n\n### En rad\n\nx",  # one that has been
        "hej\n\n### Rutor\n\n- nej",  # the next one
        "### En text\n\nhej",  # its own
        "## Rutor",
        "#### Rutor",
        "### Rutorna",
        "```\n### Ett val\n```",
    ],
)
def test_a_heading_in_an_answer_loses_nothing(text: str) -> None:
    answers = read_answers(FORM, body(**{**RIGHT, "text": text}))
    assert answers == {**RIGHT, "text": text}


def test_spaces_after_a_heading_and_before_the_first_make_no_difference() -> None:
    text = "\n\n" + body(**RIGHT).replace("### En rad", "### En rad  ")
    assert read_answers(FORM, text) == RIGHT


FORM_FILE = """name: Prov
body:
  - type: markdown
    attributes:
      value: Hej.
  - type: input
    id: rad
    attributes:
      label: En rad
    validations:
      required: true
  - type: dropdown
    id: val
    attributes:
      label: Ett val
      options:
        - Ja
        - Nej
    validations:
      required: false
  - type: checkboxes
    id: rutor
    attributes:
      label: Rutor
      options:
        - label: Det stämmer
          required: true
        - label: Frivilligt
"""


def test_forms_are_read_and_found_by_their_first_heading(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(FORM_FILE, "utf-8")
    (tmp_path / "a.yml").write_text(FORM_FILE.replace("En rad", "En annan rad"), "utf-8")
    (tmp_path / "config.yml").write_text("blank_issues_enabled: false\n", "utf-8")
    (tmp_path / "c.yaml").write_text("x\n", "utf-8")
    first, second = read_forms(tmp_path)
    assert (first.name, second.name) == ("a", "b")
    assert second.questions == (
        FormQuestion("rad", "input", "En rad", True, ()),
        FormQuestion("val", "dropdown", "Ett val", False, ("Ja", "Nej")),
        FormQuestion("rutor", "checkboxes", "Rutor", False, ("Det stämmer",)),
    )
    assert second.label("val") == "Ett val"
    assert find_form("\n### En rad  \n\nx", tmp_path) == second
    # With most of its headings it is known, whatever stands above them.
    assert find_form("Hej!\n\n### Ett val\n\nx\n\n### Rutor", tmp_path) is None
    (tmp_path / "a.yml").unlink()
    assert find_form("Hej!\n\n### En rad\n\nx\n\n### Ett val", tmp_path) == second
    assert find_form("Hej!\n\n### En rad\n\nx", tmp_path) is None
    assert find_form("### En rad till\n", tmp_path) is None
    assert find_form("## En rad\n", tmp_path) is None


def test_a_form_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 'b\n", "utf-8")
    with pytest.raises(FormError, match=r"^a\.yml:1:4: ett citattecken som öppnas här"):
        read_forms(tmp_path)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"issue": {"body": "a\r\nb\rc"}}, "a\nb\nc"),
        ({"body": "a"}, "a"),
        ({"body": None}, ""),
        ({"issue": {"body": None}}, ""),
    ],
)
def test_the_text_of_an_issue_is_read(value: object, text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(value), "utf-8")
    assert issue_body(path) == text


@pytest.mark.parametrize("value", [[], 7, {}, {"issue": {}}, {"issue": []}, {"body": 7}])
def test_json_that_is_no_issue_is_refused(value: object, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(value), "utf-8")
    with pytest.raises(FormError, match="the issue has no text"):
        issue_body(path)


def test_a_file_that_is_no_json_or_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "x.json", ROOT / "Makefile"):
        with pytest.raises(FormError, match="not JSON"):
            issue_body(path)
