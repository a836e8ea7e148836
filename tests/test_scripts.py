"""The scripts of the workflows: what is due is kept in one issue, new addresses in one proposal."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GH = """#!/bin/sh
echo "gh $*" >> "$LOG"
case "$1 $2" in
"pr list") echo "${OPEN:-0}" ;;
"issue list") echo "${NUMBER:-}" ;;
"pr create") cat >> "$LOG" ;;
esac
"""


@pytest.fixture
def shell(tmp_path: Path):
    """Run a script of the workflows in a clone, with a gh that only writes down how it is called."""
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    (bin_ / "gh").write_text(GH)
    (bin_ / "gh").chmod(0o755)
    git = ["git", "-c", "init.defaultBranch=main"]
    subprocess.run([*git, "init", "-q", "--bare", tmp_path / "origin"], check=True)
    subprocess.run(
        [*git, "clone", "-q", tmp_path / "origin", tmp_path / "clone"],
        check=True,
        capture_output=True,
    )
    (tmp_path / "clone/data").mkdir()
    (tmp_path / "clone/data/x.yaml").write_text("a: 1\n")

    def run(script: str, *arguments: str, **env: str) -> str:
        log = tmp_path / "log"
        log.write_text("")
        path = f"{bin_}:/usr/bin:/bin"
        clean = {"PATH": path, "HOME": str(tmp_path), "LOG": str(log), **env}
        command = ["sh", str(ROOT / "scripts" / script), *arguments]
        done = subprocess.run(
            command, cwd=tmp_path / "clone", env=clean, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return log.read_text("utf-8")

    return run


def test_what_is_due_is_kept_in_one_issue(shell) -> None:
    assert "gh issue create --title Kontakter och länkar att kontrollera --label aktualitet --body-file r.md" in shell("freshness.sh", "r.md")  # fmt: skip
    log = shell("freshness.sh", "r.md", NUMBER="12")
    assert "gh issue edit 12 --body-file r.md" in log
    assert "issue create" not in log


def test_addresses_that_have_come_are_proposed_unless_some_are_already(
    shell, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    git = ["git", "-C", clone, "-c", "user.name=x", "-c", "user.email=x@x"]
    (clone / "data/addresses.yaml").write_text("- /\n")
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "x"], check=True)
    assert "pr create" not in shell("addresses.sh")
    (clone / "data/addresses.yaml").write_text("- /\n- /om/\n")
    (clone / "data/x.yaml").write_text("a: 2\n")
    assert "pr create" not in shell("addresses.sh", OPEN="1")
    log = shell("addresses.sh", GITHUB_RUN_ID="7")
    assert "gh pr create --base main --head adresser-7 --title Skriv upp adresserna" in log
    assert "gh workflow run check.yml --ref adresser-7" in log
    names = subprocess.run(["git", "-C", tmp_path / "origin", "show", "--format=", "--name-only", "adresser-7"], capture_output=True, text=True, check=True)  # fmt: skip
    assert names.stdout == "data/addresses.yaml\n"


@pytest.mark.parametrize(
    ("results", "passed"),
    [
        ("success success", True),
        ("success skipped", True),
        ("success failure", False),
        ("success cancelled", False),
        ("failure skipped", False),
        ("cancelled skipped", False),
        ("skipped skipped", False),
    ],
)
def test_a_proposal_has_passed_when_all_that_had_to_did(results: str, passed: bool) -> None:
    steps = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))
    command = steps["jobs"]["passed"]["steps"][0]["run"]
    done = subprocess.run(["sh", "-ec", command], env={"RESULTS": results}, capture_output=True, check=False)  # fmt: skip
    assert (done.returncode == 0) == passed
