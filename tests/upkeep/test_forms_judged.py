"""A form is judged by the problems that its change makes, not by those that were there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.source.yamlio import MAX_BYTES
from macros.upkeep.forms import apply_issue
from macros.upkeep.forms.answers import read_forms
from tests.helpers import ROOT, TODAY, move_to_part

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

FUNCTIONS, EVENTS, PLACES = "data/coordinators.yaml", "data/events.yaml", "data/places.yaml"
NETWORK = "data/network.yaml"
INITIATIVES, NEEDS = "data/initiatives.yaml", "data/needs.yaml"
UNREADABLE = (
    "Tack! Filen som uppgiften hör hemma i har fel som måste rättas först. "
    "En redaktör rättar dem och lägger in dina svar.\n"
)
SOURCE = {
    "kalla-adress": "https://www.lansstyrelsen.se/jonkoping.html",
    "kalla-namn": "Länsstyrelsens webbplats",
    "last": "2026-11-30",
}
CONTACT = {
    "post": "lansstyrelsen-jonkoping",
    "vag": "Myndighetens växel och brevlåda",
    "telefon": "010-223 60 10",
    **SOURCE,
    "inga-personer": "- [X] Det gäller en funktion eller en myndighet, inte en person.",
}
EVENT = {
    "titel": "Länsträff om löften",
    "sort": "möte",
    "start": "2027-03-04",
    "lan": "Skåne",
    "sammanfattning": "Länsstyrelsen och polisen bjuder in länets kommuner.",
    **SOURCE,
}
INITIATIVE = {
    "titel": "Trygga stationer",
    "ansvarig": "Länsstyrelsen Skåne",
    "typ": "Projekt",
    "lage": "Pågår",
    "sammanfattning": "Kommuner och polis går igenom stationerna tillsammans.",
    **SOURCE,
}
NEED = {
    "behov": "Butikerna vill veta vem de ska ringa.",
    "vem": "Butiker",
    "fraga": "Lagens genomförande",
    "sagt-av": "Länsstyrelsen Skåne",
    "ar": "2025",
    **SOURCE,
}
COOPERATION = {
    "namn": "Länets nätverk",
    "slag": "nätverk",
    "lan": "Skåne",
    "ordnar": "Länsstyrelsen Skåne",
    "beskrivning": "Länsstyrelsen samlar kommunernas samordnare.",
    **SOURCE,
}
VACANCY = {
    "post": "lansstyrelsen-jonkoping",
    "lage": "Tjänsten är obesatt",
    "obesatt-till": "2027-03-31",
    **SOURCE,
    "inga-personer": "- [X] Det gäller en funktion, inte en person.",
}
FILLED = {
    "andra-kontakt": CONTACT,
    "samordnare-eller-vakans": VACANCY,
    "ny-handelse": EVENT,
    "nytt-initiativ": INITIATIVE,
    "anmal-behov": NEED,
    "beratta-samverkan": COOPERATION,
}
FORMS = {form.name: form for form in read_forms(ROOT / ".github/ISSUE_TEMPLATE")}


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def apply(root: Path, form: str, **changed: str) -> tuple[str, str, str]:
    """Fill in a form: the result, title and reply. What is not changed is left byte by byte."""
    answers = {**FILLED[form], **changed}
    body = "\n\n".join(
        f"### {question.label}\n\n{answers.get(question.id, '_No response_')}"
        for question in FORMS[form].questions
    )
    issue = root.parent / "issue.json"
    issue.write_text(json.dumps({"issue": {"body": body}}), "utf-8")
    before = {path: path.read_bytes() for path in (root / "data").rglob("*.yaml")}
    outcome = apply_issue(root, issue, TODAY)
    if outcome.result != "changed":
        assert {path: path.read_bytes() for path in (root / "data").rglob("*.yaml")} == before
    # The command gives a result for any issue that can be read, whatever came of it.
    assert main(["--root", str(root), "--today", TODAY.isoformat(), "apply", "--issue", str(issue)]) == 0  # fmt: skip
    return outcome.result, outcome.title, outcome.reply


OLD_ERRORS = {
    "in another file": (EVENTS, "kind: konferens", "kind: fest"),
    "another file that cannot be parsed": (EVENTS, "    kind: konferens", "\tkind: konferens"),
    "in another entry": (NETWORK, "phone: 114 14", "phone: 114 149"),
    "a reference in another entry": (FUNCTIONS, "police_region: mitt", "police_region: mit"),
    "an id used twice, told with a line that shifts": (
        FUNCTIONS,
        "  - id: lansstyrelsen-skane\n",
        "  - id: lansstyrelsen-gotland\n",
    ),
    "in the same entry": (
        NETWORK,
        "website: https://www.lansstyrelsen.se/jonkoping",
        "website: https://www.lansstyrelsen.se/skane",
    ),
    "too few municipalities": (PLACES, '  - code: "1260"\n    name: Bjuv\n    county: "12"\n', ""),
}


@pytest.mark.parametrize("case", OLD_ERRORS)
def test_an_error_that_was_there_is_nobodys_answer(case: str, small_content: Path) -> None:
    change(small_content, *OLD_ERRORS[case])
    result, title, _ = apply(small_content, "andra-kontakt")
    assert (result, title) == ("changed", "Ändra kontakten för lansstyrelsen-jonkoping")
    assert "      phone: 010-223 60 10\n" in (small_content / NETWORK).read_text("utf-8")


def test_an_error_that_the_change_makes_is_told_beside_an_old_one(small_content: Path) -> None:
    change(small_content, NETWORK, "phone: 114 14", "phone: 114 149")
    result, title, reply = apply(small_content, "andra-kontakt", telefon="114 149")
    assert (result, title) == ("mend", "")
    assert reply == (
        "Tack! Det här behöver rättas innan ett förslag kan göras av dina svar:\n\n```text\n"
        'Ny telefon: "114 149" är inget giltigt svenskt telefonnummer: '
        "kontrollera riktnummer och antal siffror\n```\n\n"
        "Rätta så här: klicka på de tre prickarna uppe till höger i ärendet, välj **Edit**, "
        "skriv om svaren under rubrikerna och spara. Då prövas svaren igen.\n"
    )


def test_a_second_error_of_the_same_words_is_a_new_one(small_content: Path) -> None:
    # The same sentence stands for an entry already: one more of it is the change's own.
    change(small_content, NETWORK, "        read: 2026-01-02", "        read: 2026-12-30")
    result, _, reply = apply(small_content, "andra-kontakt", last="2026-12-30")
    assert result == "mend"
    line = "Vilken dag läste du det?: datumet 2026-12-30 har inte varit än: kontrollera årtalet"
    assert f"```text\n{line}\n```" in reply


BROKEN = {
    "a quote that is not closed": ("andra-kontakt", FUNCTIONS, "title: Brås", 'title: "Brås'),
    "a tab": ("ny-handelse", EVENTS, "    kind: konferens", "\tkind: konferens"),
    "the list has another name": ("ny-handelse", EVENTS, "events:\n", "evenemang:\n"),
    "the list is none": ("nytt-initiativ", "data/initiatives.yaml", "initiatives:\n", "initiatives: ja\nx:\n"),
    "the entry itself is wrong": ("andra-kontakt", NETWORK, "phone: 010-223 60 00", "phone: 010-22"),
    "the questions cannot be read": ("anmal-behov", "data/questions.yaml", "questions:\n", "questions: [\n"),
    "the counties cannot be read": ("ny-handelse", PLACES, "counties:\n", "counties: [\n"),
    "the county itself is wrong": ("ny-handelse", PLACES, "    full_name: Skåne län\n", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_what_cannot_be_read_is_left_to_an_editor(case: str, small_content: Path) -> None:
    form, *broken = BROKEN[case]
    change(small_content, *broken)
    assert apply(small_content, form) == ("editor", "", UNREADABLE)


@pytest.mark.parametrize("form", FILLED)
def test_a_file_that_is_gone_or_no_text_is_left_to_an_editor(
    form: str, small_content: Path
) -> None:
    file = {
        "ny-handelse": EVENTS,
        "nytt-initiativ": INITIATIVES,
        "anmal-behov": NEEDS,
        "beratta-samverkan": NETWORK,
    }.get(form, FUNCTIONS)
    path = small_content / file
    path.write_bytes(path.read_bytes() + b"# \xe5\n")
    assert apply(small_content, form) == ("editor", "", UNREADABLE)
    path.unlink()
    assert apply(small_content, form) == ("editor", "", UNREADABLE)


def test_a_function_that_is_not_known_is_told_where_all_can_be_read(small_content: Path) -> None:
    change(small_content, EVENTS, "kind: konferens", "kind: fest")
    result, _, reply = apply(small_content, "andra-kontakt", post="lansstyrelsen-skaane")
    assert result == "mend"
    assert 'funktionen "lansstyrelsen-skaane" finns inte – menade du "lansstyrelsen-skane"' in reply


@pytest.mark.parametrize("typed", ["Jönköping", "jönköpings län", "jonkoping", "syd"])
def test_a_place_for_a_function_is_told_with_the_one_of_it(typed: str, small_content: Path) -> None:
    result, _, reply = apply(small_content, "andra-kontakt", post=typed)
    meant = "polisregion-syd" if "syd" in typed.lower() else "lansstyrelsen-jonkoping"
    assert result == "mend"
    assert f'funktionen "{typed}" finns inte – menade du "{meant}"' in reply


def test_a_wrong_entry_last_in_the_list_is_left_where_it_is(small_content: Path) -> None:
    path = small_content / "data/initiatives.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("status: Avslutat", "status: 7"), "utf-8")
    result, title, _ = apply(small_content, "nytt-initiativ")
    assert (result, title) == ("changed", "Lägg till initiativet trygga-stationer")
    after = path.read_text("utf-8")
    assert "status: 7" in after
    assert after.count("\n  - id: ") == 3


def parted(root: Path, file: str, first: str, part: str) -> None:
    move_to_part(root, file, first, part, file.partition("/")[2].removesuffix(".yaml") + ":\n")


MORE, BOARDS = "data/coordinators/fler.yaml", "data/network/lan.yaml"
FULL = (
    "Tack! Filen som uppgiften hör hemma i är full. "
    "En redaktör flyttar en del av den till en ny fil och lägger in dina svar.\n"
)


def test_an_entry_is_changed_in_the_part_that_it_stands_in(small_content: Path) -> None:
    parted(small_content, FUNCTIONS, "  - id: lansstyrelsen-upp", MORE)
    move_to_part(small_content, NETWORK, "  - id: lansstyrelsen-upp", BOARDS, "organisations:\n", "\nnetworks:")  # fmt: skip
    before = {file: (small_content / file).read_bytes() for file in (FUNCTIONS, NETWORK)}
    assert apply(small_content, "andra-kontakt")[0] == "changed"
    assert "      phone: 010-223 60 10\n" in (small_content / BOARDS).read_text("utf-8")
    result, title, _ = apply(small_content, "samordnare-eller-vakans")
    assert (result, title) == ("changed", "Markera som obesatt: lansstyrelsen-jonkoping")
    assert {file: (small_content / file).read_bytes() for file in before} == before
    assert "    vacant_until: 2027-03-31\n" in (small_content / MORE).read_text("utf-8")


BOTH = {
    "post": "lansstyrelsen-jonkoping",
    "webbsida": "https://www.lansstyrelsen.se/jonkoping/brott.html",
}
"""Answers that are about both the function and its organisation."""


def test_what_stands_in_several_files_is_changed_in_each(small_content: Path) -> None:
    assert apply(small_content, "andra-kontakt", **BOTH)[0] == "changed"
    assert "    page: https://www.lansstyrelsen.se/jonkoping/brott.html\n" in (
        small_content / FUNCTIONS
    ).read_text("utf-8")
    assert "      phone: 010-223 60 10\n" in (small_content / NETWORK).read_text("utf-8")


def test_an_answer_that_is_wrong_in_one_file_changes_none(small_content: Path) -> None:
    # `apply` sees to it that every file is as it was.
    result, _, reply = apply(small_content, "andra-kontakt", **BOTH, telefon="1")
    assert result == "mend"
    assert 'Ny telefon: "1" är inget telefonnummer' in reply
    (small_content / FUNCTIONS).write_bytes((small_content / FUNCTIONS).read_bytes() + b"# \xe5\n")
    assert apply(small_content, "andra-kontakt", **BOTH)[0] == "editor"


@pytest.mark.parametrize(
    ("form", "file", "first", "entry"),
    [
        ("ny-handelse", EVENTS, "  - id: ansokan-2025", "lanstraff-om-loften"),
        ("nytt-initiativ", INITIATIVES, "  - id: konferensen", "trygga-stationer"),
        (
            "anmal-behov",
            NEEDS,
            "  - id: att-dela-uppgifter",
            "butikerna-vill-veta-vem-de-ska-ringa",
        ),
    ],
)
def test_a_new_entry_goes_into_the_file_itself_or_else_the_last_part(
    form: str, file: str, first: str, entry: str, small_content: Path
) -> None:
    until = "recurring:" if file == EVENTS else ""
    folder = small_content / file.removesuffix(".yaml")
    key = f"{folder.name}:\n"
    move_to_part(small_content, file, first, f"{folder.relative_to(small_content)}/b.yaml", key, until)  # fmt: skip
    whole = {path: path.read_bytes() for path in (small_content / "data").rglob("*.yaml")}
    assert apply(small_content, form)[0] == "changed"
    assert f"  - id: {entry}\n" in (small_content / file).read_text("utf-8")
    for path, content in whole.items():
        path.write_bytes(content)
    (small_content / file).rename(folder / "a.yaml")
    assert apply(small_content, form)[0] == "changed"
    assert f"  - id: {entry}\n" in (folder / "b.yaml").read_text("utf-8")


def test_a_new_entry_goes_where_its_list_is(small_content: Path) -> None:
    move_to_part(small_content, EVENTS, "events:", "data/events/nya.yaml", "", "recurring:")
    assert apply(small_content, "ny-handelse")[0] == "changed"
    assert "  - id: lanstraff-om-loften\n" in (small_content / "data/events/nya.yaml").read_text("utf-8")  # fmt: skip


def test_a_new_event_is_put_in_order_in_its_file(small_content: Path) -> None:
    move_to_part(small_content, EVENTS, "  - id: radet-2024", "data/events/a.yaml", "events:\n", "  - id: ansokan")  # fmt: skip
    assert apply(small_content, "ny-handelse", start="2024-01-01")[0] == "changed"
    text = (small_content / EVENTS).read_text("utf-8")
    assert text.startswith("events:\n  - id: lanstraff-om-loften\n")


def test_a_new_entry_for_a_file_that_cannot_be_read_is_left_to_an_editor(
    small_content: Path,
) -> None:
    parted(small_content, INITIATIVES, "  - id: konferensen", "data/initiatives/b.yaml")
    with (small_content / INITIATIVES).open("a", encoding="utf-8") as file:
        file.write("\t\n")
    assert apply(small_content, "nytt-initiativ") == ("editor", "", UNREADABLE)
    folder = small_content / "data/initiatives"
    (folder / "b.yaml").rename(folder / "a.yaml")
    (small_content / INITIATIVES).rename(folder / "b.yaml")
    assert apply(small_content, "nytt-initiativ") == ("editor", "", UNREADABLE)


@pytest.mark.parametrize(("room", "result"), [(0, "changed"), (-1, "editor")])
def test_a_file_may_be_filled_to_the_brim(room: int, result: str, small_content: Path) -> None:
    path = small_content / INITIATIVES
    whole = path.read_bytes()
    assert apply(small_content, "nytt-initiativ")[0] == "changed"
    grown = path.stat().st_size - len(whole)
    left = MAX_BYTES - len(whole) - grown - room
    path.write_bytes(b"#" * (left - 1) + b"\n" + whole)
    found = apply(small_content, "nytt-initiativ")
    assert found[0] == result
    assert result == "changed" or found == ("editor", "", FULL)
    assert path.stat().st_size == (MAX_BYTES if result == "changed" else MAX_BYTES + 1 - grown)
