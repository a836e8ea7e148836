"""An organisation's answer in the form: what is confirmed, and what is refused."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.load import load, read_all
from macros.upkeep.forms import Outcome, apply_body
from macros.upkeep.forms.answers import read_answers
from macros.upkeep.forms.plans import plan_for
from macros.upkeep.forms.yaml_edit import Edit, edited
from tests.helpers import SMALL_RULES, TODAY, WHOLE, copy_content
from tests.upkeep.test_forms import ANSWER, FORMS, apply, body_of

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model import Handbook

NETWORK, FUNCTIONS = "data/network.yaml", "data/coordinators.yaml"

pytestmark = pytest.mark.usefixtures("remembered")


def handbook_of(root: Path) -> Handbook:
    return load(root, TODAY, SMALL_RULES)


def answer(root: Path, key: str, **more: str) -> str:
    """The form as the organisation's page fills it in, sent in as it is."""
    code = handbook_of(root).fingerprints[key]
    return body_of("bekrafta", {**ANSWER, "organisation": key, "kod": code, **more})


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def sent(root: Path, body: str, answered: date | None = None) -> Outcome:
    return apply_body(root, body, TODAY, answered)


CONFIRMED = ["confirmed:", "  day: 2026-12-01", "  way: formulär", "  domain: lansstyrelsen.se"]


def test_everything_that_was_shown_is_confirmed(small_content: Path) -> None:
    result, title, reply, lines = apply(small_content, answer(small_content, "lansstyrelsen-skane"))
    assert (result, title) == ("changed", "Bekräfta uppgifterna om lansstyrelsen-skane")
    assert "En redaktör kontrollerar att svaret kommer från organisationen själv." in reply
    added = [line.strip("+").strip() for line in lines if line.startswith("+")]
    # The function, and the cooperation in the county; the contact was confirmed before.
    assert added.count("confirmed:") == 2
    assert added.count("day: 2026-12-01") == 3
    assert added.count("way: formulär") == 3
    handbook = handbook_of(small_content)
    said = handbook.statements["lansstyrelsen-skane"]
    assert all(s.confirmed and s.confirmed.day == TODAY for s in said)
    # Of nobody else.
    others = [s for key, found in handbook.statements.items() if key != "lansstyrelsen-skane" for s in found]  # fmt: skip
    assert not any(s.confirmed for s in others)


def test_an_organisation_with_many_functions_answers_once(small_content: Path) -> None:
    assert sent(small_content, answer(small_content, "polisen")).result == "changed"
    text = (small_content / FUNCTIONS).read_text("utf-8")
    assert text.count("      domain: polisen.se\n") == 4
    assert "        domain: polisen.se\n" in (small_content / NETWORK).read_text("utf-8")


def test_every_organisation_can_answer(tmp_path: Path) -> None:
    root = copy_content(tmp_path, WHOLE)
    read = read_all(root, TODAY)
    handbook = read.handbook
    edits: dict[str, list[Edit]] = defaultdict(list)
    # All answers at once: each by itself would read the whole content anew.
    for key, said in handbook.statements.items():
        assert said
        body = body_of("bekrafta", {**ANSWER, "organisation": key, "kod": handbook.fingerprints[key]})  # fmt: skip
        plan = plan_for("bekrafta", read_answers(FORMS["bekrafta"], body), read, TODAY)
        assert plan, key
        assert plan.edits, key
        for file, changes in plan.edits.items():
            edits[file] += changes
    for file, changes in edits.items():
        path = root / file
        path.write_text(edited(path.read_text("utf-8"), file, changes), "utf-8")
    after = load(root, TODAY)
    assert after.fingerprints == handbook.fingerprints
    assert all(s.confirmed for found in after.statements.values() for s in found)


CHANGES = {
    "its number": (NETWORK, "phone: 010-223 60 00", "phone: 010-223 60 10"),
    "its mailbox": (NETWORK, "email: jonkoping@", "email: trygghet.jonkoping@"),
    "its function": (FUNCTIONS, '    county: "06"\n', '    county: "06"\n    vacant_until: 2027-02-28\n'),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_what_has_changed_since_is_confirmed_by_nobody(case: str, small_content: Path) -> None:
    body = answer(small_content, "lansstyrelsen-jonkoping")
    edit(small_content, *CHANGES[case])
    result, title, reply, lines = apply(small_content, body)
    assert (result, title, lines) == ("outdated", "", [])
    assert reply.startswith("Tack! Något av det som vi säger om er har ändrats")
    assert "https://stodguiden.example/bekrafta/lansstyrelsen-jonkoping/\n" in reply


def test_the_page_is_led_to_where_the_settings_say_that_it_is(
    small_content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = answer(small_content, "lansstyrelsen-jonkoping", kod="aaaa-aaaa")
    page = "bekrafta/lansstyrelsen-jonkoping/\n"
    monkeypatch.setenv("SITE_URL", "https://prov.example/guide")
    assert f"https://prov.example/guide/{page}" in sent(small_content, body).reply
    monkeypatch.setenv("SITE_URL", "ingen adress")
    assert f": /{page}" in sent(small_content, body).reply


def test_what_is_to_be_changed_is_read_by_an_editor(small_content: Path) -> None:
    body = answer(small_content, "lansstyrelsen-skane", andras="Växeln är 010-224 10 10.")
    outcome = sent(small_content, body)
    assert outcome.result == "editor"
    assert outcome.reply.startswith("Tack! En redaktör lägger in det som ska ändras.")


@pytest.mark.parametrize("nothing", ["Nej", "-", "Inget.", "Allt stämmer!", "Vi bekräftar"])
def test_who_writes_that_nothing_is_to_be_changed_has_answered(
    nothing: str, small_content: Path
) -> None:
    body = answer(small_content, "lansstyrelsen-skane", andras=nothing)
    assert sent(small_content, body).result == "changed"


def test_the_same_answer_again_changes_nothing(small_content: Path) -> None:
    body = answer(small_content, "lansstyrelsen-skane")
    assert sent(small_content, body, date(2026, 11, 20)).result == "changed"
    assert sent(small_content, body, date(2026, 11, 20)).result == "already"
    assert sent(small_content, body, date(2026, 11, 19)).result == "already"  # it came later
    assert sent(small_content, body, date(2026, 11, 21)).result == "changed"
    assert "      day: 2026-11-21\n" in (small_content / FUNCTIONS).read_text("utf-8")


WAYS = {
    "mail": ({"svarade": "Organisationen svarade med e-post", "dag": "25 november 2026"}, ["day: 2026-11-25", "way: e-post", "domain: lansstyrelsen.se"]),
    "telephone": ({"svarade": "Organisationen svarade per telefon", "dag": "2026-11-25"}, ["day: 2026-11-25", "way: telefon"]),
}  # fmt: skip


@pytest.mark.parametrize("case", WAYS)
def test_an_editor_writes_how_and_when_the_answer_came(case: str, small_content: Path) -> None:
    more, says = WAYS[case]
    _, _, _, lines = apply(small_content, answer(small_content, "lansstyrelsen-gotland", **more))
    added = [line.strip("+ ") for line in lines if "said: " not in line]
    assert added == ["confirmed:", *says] * (len(added) // (len(says) + 1))
    assert len(added) > len(says)


def test_the_organisation_is_named_in_any_way(small_content: Path) -> None:
    for named in (
        "https://stodguiden.example/bekrafta/lansstyrelsen-skane/",
        "Länsstyrelsen i Skåne län",
        "lansstyrelsen-skane ",
    ):
        code = handbook_of(small_content).fingerprints["lansstyrelsen-skane"]
        body = body_of("bekrafta", {**ANSWER, "organisation": named, "kod": code.upper()})
        assert sent(small_content, body).result in {"changed", "already"}


def test_what_cannot_be_read_is_confirmed_by_nobody(small_content: Path) -> None:
    body = answer(small_content, "lansstyrelsen-skane")
    edit(small_content, "data/events.yaml", "kind: konferens", "kind: fest")
    outcome = sent(small_content, body)
    assert (outcome.result, outcome.review) == ("editor", "")
    assert "fel som måste rättas först" in outcome.reply


def test_the_reviewer_is_told_whose_answer_it_has_to_be(small_content: Path) -> None:
    review = sent(small_content, answer(small_content, "lansstyrelsen-skane")).review
    assert "`@lansstyrelsen.se`" in review
    assert "`skane@lansstyrelsen.se`" in review
    # One without a mailbox.
    review = sent(small_content, answer(small_content, "lansstyrelserna")).review
    assert "`@lansstyrelsen.se`" in review
    assert "fråga organisationen" in review
