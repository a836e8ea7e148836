"""Stories of proposals: the steps of the workflow, in order, on a bare repository of git."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep import proposals
from macros.upkeep.proposals.branches import MAIL, Branches
from tests.upkeep.proposal_world import (
    FUNCTIONS,
    INITIATIVES,
    OTHER,
    SKANE,
    World,
    git,
)
from tests.upkeep.test_forms import CONTACT, EVENT, INITIATIVE, PAGE, body_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return World(tmp_path, monkeypatch)


def form(name: str, answers: dict[str, str], **changed: str) -> str:
    return body_of(name, {**answers, **changed})


def test_the_steps_run_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(tmp_path, monkeypatch, whole=True)
    assert "Ett förslag är gjort" in world.issue(7, form("nytt-initiativ", INITIATIVE))
    world.issue(8, form("nytt-initiativ", OTHER))
    world.merge(7)
    assert world.redo() == "#8: changed\n"
    # What is no event of an issue is told without a traceback, and what GitHub says is not obeyed.
    assert "no event of an issue" in world.run("issues", {})
    assert world.code == 2
    world.state["broken"] = ["issue comment"]
    out = world.run("issues", {"action": "opened", "issue": world.state["issues"]["8"]})
    assert (world.code, "::" in out, "Traceback" in out) == (1, False, False)


def test_a_first_proposal_an_edit_and_one_that_says_the_same(world: World) -> None:
    reply = world.issue(7, form("andra-kontakt", CONTACT))
    assert reply.startswith("Tack! Ett förslag är gjort av dina svar:\n\n```text\nÄndra kontakten")
    assert world.asked == ["pr create", "workflow run", "issue comment"]
    assert world.pull(7)["title"] == "Ändra kontakten för lansstyrelsen-jonkoping"
    assert "Closes #7" in world.pull(7)["body"]
    assert "+      phone: 010-224 10 10" in world.changed(7)
    first = world.tip(7)
    # Nothing is new: nothing is pushed, and nothing has to be checked again.
    world.issue(7, form("andra-kontakt", CONTACT) + "\n")
    assert (world.tip(7), world.asked) == (first, ["issue comment"])
    world.issue(7, form("andra-kontakt", SKANE, telefon="010-224 11 11"))
    assert world.asked == ["pr edit", "workflow run", "issue comment"]
    assert world.pull(7)["title"] == "Ändra kontakten för lansstyrelsen-skane"
    assert "+      phone: 010-224 11 11" in world.changed(7)
    assert not any("010-224 10 10" in line and line[0] == "+" for line in world.changed(7))
    assert len(world.state["pulls"]) == len(world.state["comments"]["7"]) == 1


def test_an_edit_that_is_wrong_leaves_the_proposal_and_says_so(world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    first = world.tip(7)
    reply = world.issue(7, form("andra-kontakt", CONTACT, telefon="1"))
    assert 'Ny telefon: "1" är inget telefonnummer' in reply
    assert reply.endswith("Förslaget som gjordes av dina förra svar är kvar så länge.\n")
    assert world.tip(7) == first


def test_two_at_once_stand_side_by_side_and_the_second_is_made_anew(world: World) -> None:
    world.issue(7, form("nytt-initiativ", INITIATIVE))
    world.issue(8, form("nytt-initiativ", OTHER))
    world.merge(7)
    assert not world.merges(8)  # both stand last in the file
    assert world.redo() == "#8: changed\n"
    assert world.asked[-1:] == ["workflow run"]  # and nobody is told
    assert world.merges(8)
    assert "+  - id: trygga-torg" in world.changed(8)
    assert "+  - id: trygga-stationer" not in world.changed(8)
    tip = world.tip(8)
    assert (world.redo(), world.tip(8)) == ("", tip)


@pytest.mark.parametrize("text", ["", "### Något annat\n\nhej"])
def test_a_text_that_is_replaced_is_answered(text: str, world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    first = world.tip(7)
    reply = world.issue(7, text)
    assert reply.startswith("Frågorna och svaren från formuläret finns inte längre i ärendet.")
    assert "Förslaget som gjordes av dina förra svar är kvar, som det var." in reply
    assert world.tip(7) == first
    # And one that never became a proposal.
    world.issue(8, form("andra-kontakt", CONTACT, telefon="1"))
    reply = world.issue(8, text)
    assert reply.startswith("Frågorna och svaren från formuläret finns inte längre i ärendet.")
    assert "är kvar" not in reply


def test_another_form_in_its_place_is_a_new_proposal(world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    world.issue(7, form("ny-handelse", EVENT))
    assert world.pull(7)["title"] == "Lägg till händelsen lanstraff-medborgarloften-2027"
    assert "+      phone: 010-224 10 10" not in world.changed(7)


def test_what_stands_so_already_is_an_answer(world: World) -> None:
    same = form("andra-kontakt", CONTACT, telefon="010-223 60 00", last="2026-01-02")
    assert world.issue(7, same).startswith("Tack! Det står redan så")
    assert (world.tip(7), world.code, world.asked) == (None, 0, ["issue comment"])
    # The same comes in by another way: the proposal is not needed any more. And the first answers
    # do not come to life, although they say another thing than main now.
    world.issue(8, form("andra-kontakt", CONTACT))
    git(world.desk, "fetch", "-q")
    git(world.desk, "checkout", "-q", "--detach", "origin/forslag/8")
    git(world.desk, "push", "-q", "origin", "HEAD:main")
    assert world.redo() == "#8: already\n"
    assert (world.tip(8), world.pull(8)["state"]) == (None, "CLOSED")
    assert world.state["comments"]["8"][-1].startswith("Tack! Det står redan så")


def test_what_an_editor_has_repaired_is_kept(world: World) -> None:
    world.issue(7, form("nytt-initiativ", INITIATIVE))
    world.edit("forslag/7", INITIATIVES, "Kommuner och polis går", "Kommunerna och polisen går")
    repaired = world.tip(7)
    # An answer to the same question: the editor's word stands, and the author is told.
    reply = world.issue(7, form("nytt-initiativ", INITIATIVE, sammanfattning="Något helt annat om stationerna."))  # fmt: skip
    assert reply.startswith("Tack! En redaktör har redan arbetat vidare med ditt förslag.")
    assert (world.tip(7), world.asked) == (repaired, ["issue comment"])
    # An answer to another: both are in the proposal, and the editor's commit is.
    reply = world.issue(7, form("nytt-initiativ", INITIATIVE, malgrupp="Regioner"))
    assert "Det som redaktören har gjort är kvar." in reply
    git(world.origin, "merge-base", "--is-ancestor", repaired, "forslag/7")
    assert "+      - Regioner" in world.changed(7)
    assert any("Kommunerna och polisen" in line for line in world.changed(7))


def test_after_a_push_to_main_an_editors_repair_is_kept_too(world: World) -> None:
    world.issue(7, form("nytt-initiativ", INITIATIVE))
    world.issue(8, form("nytt-initiativ", OTHER))
    world.edit("forslag/8", INITIATIVES, "Kommuner och polis går", "Kommunerna och polisen går")
    repaired = world.tip(8)
    # What main can take as it is, is let be.
    world.edit("main", FUNCTIONS, "bf@bra.se", "bff@bra.se")
    assert (world.redo(), world.tip(8)) == ("", repaired)
    world.merge(7)
    assert not world.merges(8)
    assert world.redo() == "#8: combined\n"
    git(world.origin, "merge-base", "--is-ancestor", repaired, "forslag/8")
    assert world.merges(8)
    assert "+  - id: trygga-torg" in world.changed(8)
    assert any("Kommunerna och polisen" in line for line in world.changed(8))
    # And once more, on what was put together.
    world.issue(9, form("nytt-initiativ", INITIATIVE, titel="Trygga broar"))
    world.merge(9)
    assert world.redo() == "#8: combined\n"
    assert world.merges(8)
    assert any("Kommunerna och polisen" in line for line in world.changed(8))


def test_a_stranger_is_answered_and_waits_for_the_label(world: World) -> None:
    who = "CONTRIBUTOR"
    reply = world.issue(7, form("andra-kontakt", CONTACT), who)
    assert reply.startswith("Tack! Dina svar är rätt ifyllda.")
    assert "sätt etiketten `godkänd`" in reply
    assert (world.tip(7), world.state["pulls"]) == (None, [])
    assert (world.redo(), world.tip(7)) == ("", None)
    # What has to be mended is said at once.
    assert '"1" är inget telefonnummer' in world.issue(7, form("andra-kontakt", CONTACT, telefon="1"), who)  # fmt: skip
    world.issue(7, form("andra-kontakt", CONTACT), who)
    world.state["issues"]["7"]["labels"] = [{"name": "godkänd"}]
    reply = world.event(7, "labeled")
    assert reply.startswith("Tack! Ett förslag är gjort av dina svar:")
    assert len(world.state["comments"]["7"]) == 2  # a new comment, which its author is told of
    assert world.pull(7)["state"] == "OPEN"


@pytest.mark.parametrize(("who", "known"), [("OWNER", True), ("MEMBER", True), ("COLLABORATOR", True), ("CONTRIBUTOR", False), ("FIRST_TIMER", False), ("NONE", False), (None, False)])  # fmt: skip
def test_who_is_known(who: str | None, known: bool) -> None:
    assert (who in proposals.KNOWN) is known


def test_no_more_than_so_many_stand_open_at_once(world: World) -> None:
    for number in range(proposals.MAX_OPEN - 1):
        pull = {"number": number, "title": "x", "headRefName": f"forslag/{number + 500}"}
        world.state["pulls"].append({**pull, "state": "OPEN", "isCrossRepository": False})
    # Another's copy counts for nothing, whatever its branch is called.
    stranger = {"number": 90, "title": "x", "headRefName": "forslag/7", "state": "OPEN"}
    world.state["pulls"].append({**stranger, "isCrossRepository": True})
    world.issue(7, form("andra-kontakt", CONTACT))
    assert world.pull(7)["isCrossRepository"] is False
    reply = world.issue(8, form("andra-kontakt", SKANE))
    assert f"Just nu väntar redan {proposals.MAX_OPEN} förslag" in reply
    assert world.tip(8) is None
    # One that stands open can still be edited.
    world.issue(7, form("andra-kontakt", CONTACT, telefon="010-224 11 11"))
    assert "+      phone: 010-224 11 11" in world.changed(7)
    assert world.state["issues"]["8"]["labels"] == [{"name": "i kö"}]
    assert (world.redo(), world.tip(8)) == ("", None)
    world.merge(7)
    assert world.redo() == "#8: changed\n"
    assert world.state["issues"]["8"]["labels"] == []
    assert world.state["comments"]["8"][-1].startswith("Tack! Ett förslag är gjort")
    assert world.pull(8)["state"] == "OPEN"


def test_a_closed_issue_takes_its_proposal_back(world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    world.state["issues"]["7"]["state"] = "closed"
    assert world.event(7, "closed").startswith("Ärendet är stängt")
    assert (world.tip(7), world.pull(7)["state"]) == (None, "CLOSED")
    assert world.event(7, "edited").startswith("Ärendet är stängt")
    assert world.tip(7) is None
    world.state["issues"]["7"]["state"] = "open"
    assert "Ett förslag är gjort" in world.event(7, "reopened")
    assert world.pull(7)["state"] == "OPEN"
    # What an editor has worked on is the editor's.
    world.edit("forslag/7", FUNCTIONS, "bf@bra.se", "bff@bra.se")
    world.state["issues"]["7"]["state"] = "closed"
    world.event(7, "closed")
    assert (world.asked, world.pull(7)["state"]) == ([], "OPEN")


def test_what_an_editor_has_closed_is_not_made_again_by_itself(world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    world.pull(7)["state"] = "CLOSED"
    git(world.origin, "update-ref", "-d", "refs/heads/forslag/7")
    assert (world.redo(), world.tip(7)) == ("", None)
    world.issue(7, form("andra-kontakt", CONTACT, telefon="010-224 11 11"))
    assert world.pull(7)["state"] == "OPEN"


def test_an_accepted_proposal_is_let_be(world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    world.merge(7)
    world.event(7, "closed")
    assert world.asked == []
    assert world.redo() == ""


def test_a_page_is_left_to_an_editor_and_a_plain_issue_to_the_project(world: World) -> None:
    assert world.issue(7, form("fel-pa-sida", PAGE), "NONE").startswith("Tack! En redaktör läser")
    assert world.issue(8, "Hej!", "NONE").startswith("Tack! En redaktör läser")
    assert world.issue(9, "Att göra", "MEMBER") == ""
    assert world.redo() == ""


def test_when_github_says_no_the_author_gets_an_answer(world: World) -> None:
    world.state["broken"] = ["pr create"]
    reply = world.issue(7, form("andra-kontakt", CONTACT))
    assert reply.startswith("Tack! Något gick fel hos oss")
    assert world.code == 1
    world.state["broken"] = []
    assert "Ett förslag är gjort" in world.issue(7, form("andra-kontakt", CONTACT))
    assert world.pull(7)["state"] == "OPEN"


def test_a_push_in_the_meantime_is_seen(world: World) -> None:
    world.issue(7, form("andra-kontakt", CONTACT))
    branches = Branches(world.clone)
    branches.fetch()
    tip = branches.tip(7)
    assert tip is not None
    assert branches.only_ours(tip)
    world.edit("forslag/7", FUNCTIONS, "bf@bra.se", "bff@bra.se")
    for push in (lambda: branches.put(7, tip, tip), lambda: branches.remove(7, tip), lambda: branches.put(7, tip, None)):  # fmt: skip
        with pytest.raises(proposals.MovedError):
            push()
    # A commit that only looks like ours: someone has made our own another.
    git(world.desk, "checkout", "-q", "--detach", "origin/main")
    git(world.desk, "fetch", "-q")
    git(world.desk, "checkout", "-q", "--detach", tip)
    git(world.desk, "commit", "-q", "--amend", "--no-edit")
    git(world.desk, "push", "-q", "--force", "origin", "HEAD:forslag/7")
    branches.fetch()
    amended = branches.tip(7)
    assert amended is not None
    assert MAIL in git(world.desk, "show", "-s", "--format=%ae", "HEAD")
    assert not branches.only_ours(amended)
