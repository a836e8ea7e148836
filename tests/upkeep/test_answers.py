"""What is read of a filled-in form: each limit on both sides, and each kind of question."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.load import Loaded
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
from macros.upkeep.forms.plans import Plan, plan_for
from macros.upkeep.forms.yaml_edit import Insert, Put, Remove, edited
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site
    from macros.upkeep.forms.yaml_edit import Edit

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


ANSWERS = {"kalla-adress": "https://x.se/a", "kalla-namn": "X", "last": "2026-11-30"}
SOURCE = {"url": "https://x.se/a", "title": "X", "read": "2026-11-30"}
SOURCE_PARTS = {"url": "kalla-adress", "title": "kalla-namn", "read": "last"}


def plan(small: Site, form: str, **answers: str) -> Plan:
    found = plan_for(form, {**ANSWERS, **answers}, Loaded(small.handbook, ()))
    assert found is not None
    return found


def edits_of(plan: Plan) -> list[Edit]:
    """What is edited in the one file of a plan."""
    (edits,) = plan.edits.values()
    return edits


def test_a_form_that_a_person_has_to_read_has_no_plan(small: Site) -> None:
    assert plan_for("fel-pa-sida", {}, Loaded(small.handbook, ())) is None


def test_the_day_of_a_vacancy_may_be_today_and_not_yesterday(small: Site) -> None:
    vacancy = {"post": "lansstyrelsen-skane", "lage": "Tjänsten är obesatt"}
    found = plan(small, "samordnare-eller-vakans", **vacancy, **{"obesatt-till": "2026-12-01"})
    here = ("coordinators", 9)
    assert found == Plan(
        "Markera som obesatt: lansstyrelsen-skane",
        {
            "data/coordinators.yaml": [
                Put((*here, "vacant_until"), "2026-12-01", "obesatt-till"),
                Put(
                    (*here, "sources"),
                    [SOURCE],
                    parts={(0, key): asked for key, asked in SOURCE_PARTS.items()},
                ),
            ]
        },
    )
    with pytest.raises(Mend) as caught:
        plan(small, "samordnare-eller-vakans", **vacancy, **{"obesatt-till": "2026-11-30"})
    assert caught.value.problems == [("obesatt-till", "dagen har varit: skriv en dag som kommer")]


def test_a_filled_post_loses_its_vacancy(small: Site) -> None:
    found = plan(small, "samordnare-eller-vakans", post="lansstyrelsen-uppsala", lage="Tjänsten är tillsatt")  # fmt: skip
    assert found.title == "Markera som tillsatt: lansstyrelsen-uppsala"
    assert edits_of(found)[0] == Remove(("coordinators", 6, "vacant_until"))
    again = plan(small, "samordnare-eller-vakans", post="bra-stod", lage="Tjänsten är tillsatt")
    assert edits_of(again) == []


def test_a_source_that_stands_there_is_renewed_and_another_is_added(small: Site) -> None:
    post = {"post": "nationell-samordnare", "lage": "Tjänsten är obesatt", "obesatt-till": "2027-01-01"}  # fmt: skip
    added = plan(small, "samordnare-eller-vakans", **post)
    assert edits_of(added)[-1] == Insert(("coordinators", 0, "sources", 1), SOURCE, SOURCE_PARTS)
    same = {**post, "kalla-adress": "https://bra.se/om-bra"}
    renewed = plan(small, "samordnare-eller-vakans", **same)
    assert edits_of(renewed)[-1] == Put(
        ("coordinators", 0, "sources", 0),
        {**SOURCE, "url": "https://bra.se/om-bra"},
        parts=SOURCE_PARTS,
    )


CONTACT = ("coordinators", 9, "contact")


@pytest.mark.parametrize(
    ("answers", "edits"),
    [
        # A new number is read elsewhere than the mailbox, and was confirmed before.
        ({"telefon": "114 14"}, [
            Put((*CONTACT, "phone"), "114 14", "telefon"),
            Put((*CONTACT, "phone_source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "verified")),
        ]),
        ({"telefontid": "tisdagar"}, [
            Put((*CONTACT, "hours"), "tisdagar", "telefontid"),
            Put((*CONTACT, "phone_source"), SOURCE, parts=SOURCE_PARTS),
        ]),
        # A new mailbox: the number keeps the source that it has.
        ({"brevlada": "ny@lansstyrelsen.se"}, [
            Put((*CONTACT, "email"), "ny@lansstyrelsen.se", "brevlada"),
            Put((*CONTACT, "source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "verified")),
        ]),
        ({"brevlada": "skane@lansstyrelsen.se"}, [
            Put((*CONTACT, "email"), "skane@lansstyrelsen.se", "brevlada"),
            Put((*CONTACT, "source"), SOURCE, parts=SOURCE_PARTS),
        ]),
        # Both, read in the same place.
        ({"brevlada": "ny@lansstyrelsen.se", "telefon": "114 14"}, [
            Put((*CONTACT, "email"), "ny@lansstyrelsen.se", "brevlada"),
            Put((*CONTACT, "phone"), "114 14", "telefon"),
            Remove((*CONTACT, "phone_source")),
            Put((*CONTACT, "source"), SOURCE, parts=SOURCE_PARTS),
            Remove((*CONTACT, "verified")),
        ]),
        ({"webbsida": "https://x.se"}, [Put(("coordinators", 9, "page"), "https://x.se", "webbsida")]),
    ],
)  # fmt: skip
def test_each_value_keeps_or_gets_the_source_that_it_was_read_in(
    answers: dict[str, str], edits: list[object], small: Site
) -> None:
    found = plan(small, "andra-kontakt", post="lansstyrelsen-skane", vag="Myndighetens …", **answers)  # fmt: skip
    assert edits_of(found) == edits


def test_a_number_without_source_of_its_own_keeps_that_of_the_contact(small: Site) -> None:
    here = ("coordinators", 7, "contact")
    found = plan(small, "andra-kontakt", post="lansstyrelsen-jonkoping", vag="Myndighetens …", brevlada="ny@x.se")  # fmt: skip
    register = {
        "url": "https://myndighetsregistret.scb.se",
        "title": "SCB:s myndighetsregister",
        "read": "2026-01-02",
    }
    assert edits_of(found) == [
        Put((*here, "email"), "ny@x.se", "brevlada"),
        Put((*here, "phone_source"), register),
        Put((*here, "source"), SOURCE, parts=SOURCE_PARTS),
    ]
    own = plan(small, "andra-kontakt", post="bra-stod", vag="Funktionens …", brevlada="ny@bra.se")
    assert edits_of(own)[1] == Put(
        ("coordinators", 1, "direct", "phone_source"),
        {
            "url": "https://bra.se/forebygga-brott",
            "title": "Brås sida Kommuner mot brott",
            "read": "2026-11-24",
            "year": "2024",
        },
    )


@pytest.mark.parametrize(
    ("start", "index"), [("2024-01-01", 0), ("2024-04-10", 1), ("2025-01", 1), ("2025-03", 2), ("2026", 2)]
)  # fmt: skip
def test_an_event_is_put_before_the_first_that_begins_later(
    start: str, index: int, small: Site
) -> None:
    found = plan(small, "ny-handelse", titel="Ny", sort="möte", start=start, sammanfattning="a\n b")
    (insert,) = edits_of(found)
    assert insert.loc == ("events", index)
    assert insert.value == {  # type: ignore[union-attr]
        "id": "ny",
        "title": "Ny",
        "kind": "möte",
        "start": start,
        "summary": "a b",
        "sources": [SOURCE],
    }


def test_the_counties_of_an_event_are_named_in_any_way(small: Site) -> None:
    answers = {"titel": "Ny", "sort": "möte", "start": "2026", "sammanfattning": "a"}
    found = plan(small, "ny-handelse", **answers, lan="SKANE; Uppsala län,,gotland, skåne")
    assert edits_of(found)[0].value["counties"] == ["03", "09", "12"]  # type: ignore[union-attr]


def test_an_id_is_made_of_the_title(small: Site) -> None:
    answers = {"sort": "möte", "start": "2026", "sammanfattning": "a"}
    (insert,) = edits_of(plan(small, "ny-handelse", titel="Å" * 79 + " bc", **answers))
    assert insert.value["id"] == "a" * 79  # type: ignore[union-attr]
    (insert,) = edits_of(plan(small, "ny-handelse", titel="a" * 81, **answers))
    assert insert.value["id"] == "a" * 80  # type: ignore[union-attr]
    for title, told in (("!?", "skriv ett namn med bokstäver"), ("Radet 2024", '"radet-2024" finns redan: skriv ett namn som skiljer dem åt')):  # fmt: skip
        with pytest.raises(Mend) as caught:
            plan(small, "ny-handelse", titel=title, **answers)
        assert caught.value.problems == [("titel", told)]


TEXT = """# Före
xs:
  # Den första.
  - id: a  # först
    read: 2026-01-02
    # Efter a.
  - id: b
    read: 2026-01-03
# Slut
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Put(("xs", 0, "read"), "2026-02-03"), "2026-01-02", "2026-02-03"),
        (Put(("xs", 0, "id"), "2026"), "id: a  ", 'id: "2026" '),
        (Put(("xs", 1, "title"), "å: b"), "  - id: b\n", '  - id: b\n    title: "å: b"\n'),
        (Put(("xs", 0, "vacant_until"), "2026-02-03"), "    read: 2026-01-02", "    vacant_until: 2026-02-03\n    read: 2026-01-02"),
        (Put(("xs", 0, "year"), "2024"), "    # Efter", '    year: "2024"\n    # Efter'),
        (Put(("xs", 1, "year"), "text"), "# Slut", "    year: text\n# Slut"),
        (Put(("xs", 1, "read"), "2026-02-30"), "2026-01-03", '"2026-02-30"'),
        (Remove(("xs", 0, "read")), "    read: 2026-01-02\n", ""),
        (Insert(("xs", 0), {"id": "c"}, {}), "  - id: a ", "  - id: c\n  - id: a "),
        (Insert(("xs", 2), {"id": "c"}, {}), "# Slut", "  - id: c\n# Slut"),
    ],
)  # fmt: skip
def test_an_edit_leaves_every_other_line_as_it_was(
    edit: Put | Remove | Insert, old: str, new: str
) -> None:
    assert TEXT.count(old) == 1
    assert edited(TEXT, "x.yaml", [edit]) == TEXT.replace(old, new)


def test_where_an_answer_stands_is_known() -> None:
    put = Put(("a", 0), [], "fråga", {"b": "c", (0, "d"): "e"})
    assert list(put.questions()) == [(("a", 0), "fråga"), (("a", 0, "b"), "c"), (("a", 0, 0, "d"), "e")]  # fmt: skip
    assert list(Remove(("a",)).questions()) == []
    assert list(Insert(("a", 1), {}, {"b": "c"}).questions()) == [(("a", 1, "b"), "c")]


@pytest.mark.parametrize("words", [1, 8, 16, 17, 40])
def test_a_long_summary_is_folded_and_reads_the_same(words: int) -> None:
    text = " ".join(["ordet"] * words)
    out = edited(
        "xs:\n  - id: a\n", "x.yaml", [Insert(("xs", 1), {"id": "b", "summary": text}, {})]
    )
    lines = out.split("    summary: ")[1].rstrip("\n").split("\n")
    folded = len(text) > 50
    assert (lines[0] == ">-") is folded
    if folded:
        assert all(len(line) <= 100 for line in lines)
        assert " ".join(line.strip() for line in lines[1:]) == text
        # Each line is as full as it can be.
        assert all(len(line) + len(" ordet") > 100 for line in lines[1:-1])
    else:
        assert lines == [text]
