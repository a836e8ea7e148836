"""From issues to proposals: what is made of each, and what its author is answered.

Everyone is answered at once. A proposal is made at once of what people write who have been let
into the project, and of anyone else's answers when an editor has set a label on the issue.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from macros.upkeep.forms import FORMS, FormError, Outcome, apply_body
from macros.upkeep.forms.answers import as_meant, find_form, read_json
from macros.upkeep.forms.replies import reply
from macros.upkeep.proposals.branches import Branches, MovedError, name_of
from macros.upkeep.proposals.github import LABEL, QUEUE, GitHub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KNOWN = {"OWNER", "MEMBER", "COLLABORATOR"}
"""Whose answers become a proposal at once. A CONTRIBUTOR is anyone with one merged change, however
small and long ago, and waits for the label as others do."""
MAX_OPEN = 20
"""How many proposals stand open at once, at most."""
ATTEMPTS = 3
"""How many times a branch is looked at anew when someone has pushed to it meanwhile."""

Told = tuple[int, str]
"""An issue, and in a word what came of it."""


@dataclass(frozen=True)
class _Case:
    """An issue, and what is known of it."""

    number: int
    body: str
    may_be_made: bool
    """Whether a proposal can be made of it without asking."""
    known: bool
    """Whether its author is known."""
    queues: bool = False
    """Whether it waits for room."""
    was_form: bool = False
    """Whether it was a filled-in form before it was edited."""
    redo: bool = False
    """Whether nothing has happened to it, but main has changed."""
    anew: bool = False
    """Whether the answer comes as a new comment, since its author is not waiting for one."""
    written: date | None = None
    """The day that the issue was written."""


@dataclass(frozen=True)
class Proposals:
    """The proposals of the project at `root`."""

    root: Path
    today: date

    def answer_event(self, event: Path) -> Iterator[Told]:
        """Do what GitHub's event of an issue asks for.

        Raises:
            FormError: it is no such event.
        """
        value = read_json(event)
        issue = value.get("issue") if isinstance(value, dict) else None
        if not isinstance(issue, dict):
            raise FormError(f"{event}: no event of an issue")
        action = value.get("action")
        old = ((value.get("changes") or {}).get("body") or {}).get("from")
        case = _case(
            issue,
            was_form=isinstance(old, str)
            and find_form(as_meant(old), self.root / FORMS) is not None,
            anew=action == "labeled",
        )
        if "pull_request" in issue:
            return
        self._github.let_git_in()
        if action == "closed":
            yield case.number, self._withdraw(case.number)
        elif issue.get("state", "open") == "open":
            yield case.number, self._handle_or_say(case)

    def redo(self) -> Iterator[Told]:
        """Make every proposal anew that main has gone away under, and those that had no room.

        Raises:
            subprocess.CalledProcessError: some of it went wrong; the rest was done.
        """
        self._github.let_git_in()
        failed = None
        for issue in self._github.issues():
            case = _case(issue, redo=True, anew=True)
            try:
                if (told := self._handle(case)) != "nothing":
                    yield case.number, told
            except subprocess.CalledProcessError as error:
                yield case.number, "failed"
                failed = error
        if failed:
            raise failed

    @property
    def _github(self) -> GitHub:
        return GitHub(self.root)

    @property
    def _branches(self) -> Branches:
        return Branches(self.root)

    def _handle_or_say(self, case: _Case) -> str:
        """Handle a case; when that goes wrong, its author gets an answer all the same."""
        try:
            return self._handle(case)
        except (subprocess.CalledProcessError, FormError):
            self._answer(case, reply("failed"))
            raise

    def _handle(self, case: _Case) -> str:
        for last in (False,) * (ATTEMPTS - 1) + (True,):
            try:
                return self._try(case)
            except MovedError:
                if last:
                    self._answer(case, reply("failed"))
        return "moved"

    def _try(self, case: _Case) -> str:
        branches = self._branches
        branches.fetch()
        tip = branches.tip(case.number)
        proposals = self._github.proposals()
        request = proposals.get(name_of(case.number))
        room = len(proposals) < MAX_OPEN
        if case.redo and request is None and not (case.queues and room):
            return "nothing"  # what someone has closed is not made again by itself
        with branches.checked_out() as folder:
            outcome = apply_body(folder, case.body, self.today, case.written)
            if outcome.result == "changed":
                new = branches.commit(folder, outcome.title, case.number)
        if outcome.result != "changed":
            return self._not_made(case, outcome, tip, request)
        beside = {"collides": outcome.collides, "slips": outcome.slips}
        if request is None and not case.may_be_made:
            self._github.make_label(LABEL)
            self._answer(case, reply("waiting", [outcome.title], label=LABEL, **beside))
            return "waiting"
        if request is None and not room:
            self._github.mark(case.number, QUEUE)
            self._answer(case, reply("queue", [outcome.title], most=MAX_OPEN, **beside))
            return "queue"
        made = self._make(case, outcome, new, tip)
        if made in {"changed", "combined"}:
            self._github.propose(case.number, outcome.title, request, outcome.review)
        if made == "same" and request is None:  # the branch is there, but was never proposed
            self._github.propose(case.number, outcome.title, request, outcome.review)
        if case.queues:
            self._github.unmark(case.number, QUEUE)
        if case.redo and request is not None:
            return "nothing" if made in {"same", "kept"} else made
        result = "changed" if made == "same" else made
        self._answer(case, reply(result, [outcome.title], own=outcome.own, **beside))
        return made

    def _make(self, case: _Case, outcome: Outcome, new: str, tip: str | None) -> str:
        """Bring a branch to what the answers say now."""
        branches = self._branches
        if tip is None:
            branches.put(case.number, new, None)
        elif branches.says(tip, new):
            return "same"
        elif branches.only_ours(tip):
            branches.put(case.number, new, tip)
        else:
            if case.redo and branches.fits(tip):
                return "kept"
            both = branches.combined(tip, new)
            if both is None:
                return "kept"
            if both != tip:
                branches.add(case.number, both)
            return "combined"
        return outcome.result

    def _not_made(
        self, case: _Case, outcome: Outcome, tip: str | None, request: dict[str, Any] | None
    ) -> str:
        """Answer what no proposal comes of; returns what came of it in a word."""
        standing = request is not None
        if outcome.result == "no-form":
            if case.redo:
                return "nothing"
            if case.was_form or tip:
                self._answer(case, reply("replaced", standing=standing))
                return "replaced"
            if case.known:  # the project's own issues are nobody's answers
                return "nothing"
        over = outcome.result in {"already", "outdated"}
        if over and request and tip and self._branches.only_ours(tip):
            self._github.close(request)
            self._branches.remove(case.number, tip)
            standing = False
        self._answer(case, outcome.reply + ("\n" + reply("standing") if standing else ""))
        return outcome.result

    def _withdraw(self, number: int) -> str:
        """Take back the proposal of an issue that was closed, unless others have worked on it."""
        branches = self._branches
        branches.fetch()
        tip = branches.tip(number)
        request = self._github.proposals().get(name_of(number))
        if request is None or tip is None or not branches.only_ours(tip):
            return "nothing"
        try:
            branches.remove(number, tip)
        except MovedError:
            return "nothing"
        self._github.close(request)
        self._github.answer(number, reply("withdrawn"), anew=True)
        return "withdrawn"

    def _answer(self, case: _Case, text: str) -> None:
        self._github.answer(case.number, text, anew=case.anew)


def _day(text: object) -> date | None:
    """The day of a time as GitHub writes it: 2026-11-03T09:30:00Z."""
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


def _case(issue: dict[str, Any], **more: bool) -> _Case:
    number, body = issue.get("number"), issue.get("body")
    if not isinstance(number, int) or not isinstance(body, str | None):
        raise FormError("an issue without number or text")
    known = issue.get("author_association") in KNOWN
    labels = {label.get("name") for label in issue.get("labels") or () if isinstance(label, dict)}
    may_be_made = known or LABEL in labels
    return _Case(
        number,
        as_meant(body or ""),
        may_be_made,
        known,
        QUEUE in labels,
        written=_day(issue.get("created_at")),
        **more,
    )
