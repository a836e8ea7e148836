"""What each file of open data says that it is made from: the newest change of what it tells."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.exports.api import SETS, export_api
from macros.history import History
from tests.helpers import SMALL, open_small
from tests.test_history import Repository

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

NAMES = [made.name for made in SETS]


class Project(Repository):
    """The small content in a repository of its own."""

    def __init__(self, root: Path) -> None:
        shutil.copytree(SMALL, root)
        super().__init__(root)
        self.first = self.save()

    def save(self) -> str:
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.root / "data" / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")

    def files(self) -> dict[str, bytes]:
        site: Site = replace(open_small(self.root), name="Prov", history=History(self.root))
        return dict(export_api(site))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "Projektet på Åland")


def commits(files: dict[str, bytes]) -> dict[str, str | None]:
    """By the name of each file, the commit that it says."""
    found = {name: json.loads(files[f"api/v1/{name}.json"]) for name in (*NAMES, "index")}
    return {name: told["generated_from"]["commit"] for name, told in found.items()}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    assert before.keys() == after.keys()
    names = {address for address in before if before[address] != after[address]}
    return {name.removeprefix("api/v1/") for name in names if "/services/" not in name}


def test_one_changed_number_changes_the_files_that_hold_it_and_the_list_of_files(
    project: Project,
) -> None:
    before = project.files()
    assert set(commits(before).values()) == {project.first}
    project.edit("network.yaml", "010-224 10 00", "010-224 11 11")
    second = project.save()
    after = project.files()
    # Networks, relations and cooperations stand in the same data file, and are as they were.
    assert changed(before, after) == {
        *("organisations.json", "organisations.csv", "coordinators.json", "coordinators.csv"),
        *("counties.json", "counties.csv", "municipalities.json", "municipalities.csv"),
        *("hsds/services.json", "hsds/organizations.json", "index.json"),
    }
    made = {name for name, commit in commits(after).items() if commit == second}
    assert made == {"organisations", "coordinators", "counties", "municipalities", "index"}
    day = json.loads(after["api/v1/index.json"])["generated_from"]["day"]
    assert day == "2026-03-03"


def test_a_commit_that_changes_no_data_changes_no_file(project: Project) -> None:
    before = project.files()
    project.commit(["Läs mig"], "docs/nytt.md")
    (project.root / "docs" / "nytt.md").unlink()
    project.save()
    assert project.files() == before


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        ("events.yaml", "Bidrag till kommuner.", "Bidrag till alla.", {"events"}),
        ("events.yaml", "Två gånger om året", "Tre gånger om året", {"recurring"}),
        ("network.yaml", "Ett råd i länet.", "Ett råd i Skåne.", {"cooperations"}),
        ("network.yaml", "phone: 114 14", "phone: 010-564 40 00",
         {"organisations", "coordinators", "counties", "municipalities", "police-regions"}),
        ("network.yaml", "    guests:\n      - En gäst\n", "", {"networks"}),
    ],
)  # fmt: skip
def test_a_file_is_made_from_the_last_change_of_what_it_tells(
    project: Project, file: str, old: str, new: str, names: set[str]
) -> None:
    project.edit(file, old, new)
    second = project.save()
    project.edit("glossary.yaml", "terms:", "# Orden\nterms:")
    project.save()
    found = commits(project.files())
    assert {name for name, commit in found.items() if commit == second} - {"index"} == names
    assert {found[name] for name in NAMES if name not in {*names, "terms"}} == {project.first}


def test_an_entry_that_has_gone_is_a_change_of_its_list(project: Project) -> None:
    text = (project.root / "data" / "events.yaml").read_text("utf-8")
    start, end = text.index("  - id: ansokan-2025"), text.index("\nrecurring:")
    (project.root / "data" / "events.yaml").write_text(text[:start] + text[end:], "utf-8")
    second = project.save()
    found = commits(project.files())
    assert (found["events"], found["recurring"]) == (second, project.first)


def test_what_has_not_been_committed_has_no_commit_and_the_rest_has(project: Project) -> None:
    project.edit("events.yaml", "Bidrag till kommuner.", "Bidrag till alla.")
    found = commits(project.files())
    assert (found["events"], found["index"]) == (None, None)
    assert {found[name] for name in NAMES if name != "events"} == {project.first}


def test_without_git_the_day_is_the_newest_that_someone_looked_at_it(small: Site) -> None:
    files = dict(export_api(small))
    assert set(commits(files).values()) == {None}
    told = {
        name: json.loads(files[f"api/v1/{name}.json"])["generated_from"]["day"] for name in NAMES
    }
    assert told["organisations"] == "2026-05-06"
    assert told["coordinators"] == "2026-11-24"
    assert told["relations"] is None
    index = json.loads(files["api/v1/index.json"])["generated_from"]
    assert index == {"commit": None, "day": max(day for day in told.values() if day)}
