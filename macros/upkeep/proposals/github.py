"""What is asked and told of GitHub, by its own command `gh`: issues, pull requests, comments.

What others wrote is handed over as an argument of its own or as a text, never by way of a shell.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.upkeep.proposals.branches import name_of

if TYPE_CHECKING:
    from pathlib import Path

LABEL = "godkänd"
"""The label by which an editor lets a proposal be made of a stranger's answers."""
QUEUE = "i kö"
"""The label of those that there was no room for."""
_LABELS = {
    LABEL: "Ett förslag får göras av svaren i formuläret",
    QUEUE: "Förslaget görs av sig självt när det blir plats",
}
_REVIEW = "Jämför med källan innan det publiceras."
_ISSUES = "repos/{owner}/{repo}/issues?state=open&sort=created&direction=asc&per_page=100"
_BODY = (
    "Förslaget är gjort av ett ifyllt formulär: #{number}. {review}\n\n"
    "Ändra gärna i förslaget: det du ändrar blir kvar, också om svaren i formuläret ändras.\n\n"
    "Closes #{number}\n"
)


@dataclass(frozen=True)
class GitHub:
    """The repository that the clone at `root` comes from."""

    root: Path

    def let_git_in(self) -> None:
        """Let git push with the token of the workflow."""
        self._gh("auth", "setup-git")

    def issues(self) -> list[dict[str, Any]]:
        """Every issue that is not closed, the oldest first, as events have them."""
        text = self._gh("api", "--paginate", _ISSUES).strip()
        found: list[dict[str, Any]] = []
        while text:  # a list for each page
            page, end = json.JSONDecoder().raw_decode(text)
            found += [issue for issue in page if "pull_request" not in issue]
            text = text[end:].lstrip()
        return found

    def proposals(self) -> dict[str, dict[str, Any]]:
        """The open pull requests of proposals, by their branch."""
        found = json.loads(
            self._gh(
                *("pr", "list", "--state", "open", "--limit", "500"),
                *("--json", "number,title,headRefName,isCrossRepository"),
            )
        )
        # Another's copy has branches of its own, which may have any name.
        own = [request for request in found if not request["isCrossRepository"]]
        return {r["headRefName"]: r for r in own if r["headRefName"].startswith(name_of(0)[:-1])}

    def propose(
        self, number: int, title: str, standing: dict[str, Any] | None, review: str = ""
    ) -> None:
        """See to it that a pull request asks for the branch of an issue, and have it checked.

        `review` is what the reviewer has to do, where it is not to compare with a source.
        """
        branch = name_of(number)
        body = _BODY.format(number=number, review=review.strip() or _REVIEW)
        if standing is None:
            self._gh(
                *("pr", "create", "--base", "main", "--head", branch),
                *("--title", title, "--body-file", "-"),
                text=body,
            )
        elif standing["title"] != title:
            self._gh(
                *("pr", "edit", str(standing["number"])),
                *("--title", title, "--body-file", "-"),
                text=body,
            )
        # Nothing that a workflow's own token does starts another workflow, but for this.
        self._gh("workflow", "run", "check.yml", "--ref", branch)

    def close(self, request: dict[str, Any]) -> None:
        """Close a pull request."""
        self._gh("pr", "close", str(request["number"]))

    def answer(self, number: int, text: str, *, anew: bool) -> None:
        """Answer an issue: in the comment that stands there, or anew, which its author is told of."""
        more = () if anew else ("--edit-last", "--create-if-none")
        self._gh("issue", "comment", str(number), "--body-file", "-", *more, text=text)

    def make_label(self, label: str) -> None:
        """See to it that a label is there to be set."""
        self._gh("label", "create", label, "--force", "--description", _LABELS[label])

    def mark(self, number: int, label: str) -> None:
        """Set a label on an issue."""
        self.make_label(label)
        self._gh("issue", "edit", str(number), "--add-label", label)

    def unmark(self, number: int, label: str) -> None:
        """Take a label off an issue."""
        self._gh("issue", "edit", str(number), "--remove-label", label)

    def _gh(self, *arguments: str, text: str = "") -> str:
        command = ["gh", *arguments]  # a list: no shell
        done = subprocess.run(  # noqa: S603 - see above
            command, input=text, capture_output=True, encoding="utf-8", check=True, cwd=self.root
        )
        return done.stdout
