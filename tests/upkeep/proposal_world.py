"""A repository on a machine of its own, with a stand-in for GitHub: the steps of propose.yml run in it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import yaml

from macros.__main__ import main
from macros.upkeep.proposals import github
from tests.helpers import ROOT, SMALL, TODAY
from tests.upkeep import gh_stand_in
from tests.upkeep.test_forms import CONTACT, INITIATIVE

if TYPE_CHECKING:
    import pytest

WORKFLOW = ROOT / ".github/workflows/propose.yml"
STAND_IN = Path(__file__).parent / "gh_stand_in.py"
SKANE = {**CONTACT, "post": "lansstyrelsen-skane", "telefon": "010-224 10 10"}
OTHER = {**INITIATIVE, "titel": "Trygga torg"}
FUNCTIONS, INITIATIVES = "data/coordinators.yaml", "data/initiatives.yaml"


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=Red", "-c", "user.email=red@x.example"]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, check=True).stdout


def _told(command: list[str], *, input: str, **_: Any) -> SimpleNamespace:  # noqa: A002
    """Do what `subprocess` would with the stand-in."""
    try:
        return SimpleNamespace(stdout=gh_stand_in.answer(command[1:], lambda: input))
    except SystemExit as error:
        raise subprocess.CalledProcessError(1, command, stderr=str(error)) from error


class World:
    """GitHub as the stories need it: a repository, issues, and a runner for the workflow."""

    def __init__(self, folder: Path, here: pytest.MonkeyPatch, *, whole: bool = False) -> None:
        """`whole` says that steps and `gh` have processes of their own; else that is spared."""
        self.whole, self.code = whole, 0
        if not whole:
            here.setattr(github, "subprocess", SimpleNamespace(run=_told))
        self.here = here
        self.origin, self.clone, self.desk = folder / "origin", folder / "clone", folder / "desk"
        self.state_file = folder / "state.json"
        self.state: dict[str, Any] = {"issues": {}, "pulls": [], "comments": {}, "log": []}
        self.gh = folder / "bin" / "gh"
        self.gh.parent.mkdir()
        # By a shell, as what stands after "#!" may have no space in it.
        command = shlex.join([sys.executable, "-SE", str(STAND_IN)])
        self.gh.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
        self.gh.chmod(0o755)
        git(folder, "init", "-q", "--bare", "-b", "main", str(self.origin))
        # The editor's own clone, which main is pushed from.
        git(folder, "clone", "-q", str(self.origin), str(self.desk))
        for name in ("data", "docs"):
            shutil.copytree(SMALL / name, self.desk / name)
        shutil.copytree(ROOT / ".github/ISSUE_TEMPLATE", self.desk / ".github/ISSUE_TEMPLATE")
        self.push("main", "Begin")
        git(folder, "clone", "-q", str(self.origin), str(self.clone))
        for name in ("macros", ".venv"):
            (self.clone / name).symlink_to(ROOT / name)

    def push(self, branch: str, title: str) -> None:
        """Let the editor push what lies on the desk."""
        git(self.desk, "add", "-A")
        git(self.desk, "commit", "-q", "-m", title)
        git(self.desk, "push", "-q", "origin", f"HEAD:{branch}")

    def edit(self, branch: str, file: str, old: str, new: str) -> None:
        """Let the editor change a file on a branch, and push it."""
        git(self.desk, "fetch", "-q", "origin")
        git(self.desk, "checkout", "-q", "--detach", f"origin/{branch}")
        path = self.desk / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        self.push(branch, "Rätta")

    def merge(self, number: int) -> None:
        """Let the editor accept a proposal."""
        git(self.desk, "fetch", "-q", "origin")
        git(self.desk, "checkout", "-q", "--detach", "origin/main")
        git(self.desk, "merge", "-q", "--no-ff", "-m", "x", f"origin/forslag/{number}")
        git(self.desk, "push", "-q", "origin", "HEAD:main")
        self.pull(number)["state"] = "MERGED"
        self.state["issues"][str(number)]["state"] = "closed"

    def issue(
        self, number: int, body: str, who: str = "MEMBER", labels: tuple[str, ...] = ()
    ) -> str:
        """Let someone write an issue, or write it anew; returns the last answer."""
        old = self.state["issues"].get(str(number))
        self.state["issues"][str(number)] = {
            "number": number,
            "title": "$(touch pwned) `touch pwned`",
            "body": body,
            "state": "open",
            "author_association": who,
            "labels": [{"name": name} for name in labels],
        }
        changes = {"changes": {"body": {"from": old["body"]}}} if old else {}
        return self.event(number, "edited" if old else "opened", **changes)

    def event(self, number: int, action: str, **more: Any) -> str:
        """Run the workflow for what happened to an issue; returns the last answer."""
        issue = self.state["issues"][str(number)]
        if action == "labeled":
            more["label"] = issue["labels"][-1]
        self.run("issues", {"action": action, "issue": issue, **more})
        return (self.state["comments"].get(str(number)) or [""])[-1]

    def run(self, event_name: str, event: dict[str, Any]) -> str:
        """Run the steps of the workflow that have a command, as a runner would."""
        self.state["log"] = []
        self.state_file.write_text(json.dumps(self.state), "utf-8")
        event_file = self.clone.parent / "event.json"
        event_file.write_text(json.dumps(event), "utf-8")
        git(self.clone, "fetch", "-q", "origin")
        git(self.clone, "checkout", "-q", "--detach", "origin/main")
        path = f"{self.gh.parent}:/usr/bin:/bin"
        env = {"PATH": path, "HOME": str(self.clone.parent), "GH_STATE": str(self.state_file)}
        env |= {"GITHUB_EVENT_PATH": str(event_file), "TODAY": TODAY.isoformat(), "NO_CACHE": "1"}
        out = ""
        (job,) = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"].values()
        for step in job["steps"]:
            if step.get("if") == f"github.event_name == '{event_name}'":
                out += self.step(step["run"], env)
        self.state = json.loads(self.state_file.read_text("utf-8"))
        assert not (self.clone / "pwned").exists()
        assert git(self.clone, "worktree", "list").count("\n") == 1
        return out

    def step(self, command: str, env: dict[str, str]) -> str:
        """Run the command of a step; returns what it prints."""
        if self.whole:
            done = subprocess.run(
                ["sh", "-e", "-c", command],
                cwd=self.clone,
                env=env,
                capture_output=True,
                text=True,
                check=False,
            )
            self.code = done.returncode
            return done.stdout + done.stderr
        for name, value in env.items():
            self.here.setenv(name, value)
        self.here.chdir(self.clone)
        *python, module = (words := shlex.split(os.path.expandvars(command)))[:3]
        assert [*python, module] == [".venv/bin/python", "-m", "macros"]
        with redirect_stdout(StringIO()) as out, redirect_stderr(out):
            self.code = main(words[3:])
        return out.getvalue()

    def redo(self) -> str:
        """Run the workflow for a push to main."""
        return self.run("push", {"ref": "refs/heads/main"})

    def pull(self, number: int) -> dict[str, Any]:
        """The last pull request of an issue's proposal."""
        found = [p for p in self.state["pulls"] if p["headRefName"] == f"forslag/{number}"]
        return found[-1] if found else {"state": None}

    def tip(self, number: int) -> str | None:
        """The commit that a proposal's branch stands at."""
        found = git(
            self.origin, "for-each-ref", "--format=%(objectname)", f"refs/heads/forslag/{number}"
        )
        return found.strip() or None

    def changed(self, number: int) -> list[str]:
        """The lines that a proposal changes."""
        diff = git(self.origin, "diff", "-U0", f"main...forslag/{number}", "--", "data")
        return [x for x in diff.split("\n") if x[:1] in "+-" and x and x[:3] not in ("+++", "---")]

    def merges(self, number: int) -> bool:
        """Whether main can take the proposal without a conflict."""
        command = ["git", "-C", str(self.origin), "merge-tree", "--write-tree", "main"]
        return subprocess.run([*command, f"forslag/{number}"], capture_output=True, check=False).returncode == 0  # fmt: skip

    @property
    def asked(self) -> list[str]:
        """What was asked of GitHub in the last run, but for what was only looked at."""
        said = (" ".join(words[:2]) for words in self.state["log"])
        return [text for text in said if text not in ("auth setup-git", "pr list")]
