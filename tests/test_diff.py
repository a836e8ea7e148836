"""What a change does, in words: against a commit, without touching the files."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.load import DATA_FILES
from macros.upkeep.record_changes import KINDS
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 12, 1)


def git(project: Path, *arguments: str) -> str:
    command = ["git", "-C", str(project), "-c", "user.name=x", "-c", "user.email=x@x", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The content, committed as it is."""
    for name in ("data", "docs", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "x")
    return tmp_path


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def told(
    project: Path, capsys: pytest.CaptureFixture[str], *options: str, base: str = "HEAD"
) -> tuple[int, str]:
    command = ["--root", str(project), "--today", TODAY.isoformat(), "diff", *options, base]
    status = main(command)
    return status, capsys.readouterr().out


def test_each_change_is_told_with_the_pages_it_changes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "data/coordinators.yaml", "010-224 10 00", "010-224 10 10")
    change(project, "data/coordinators.yaml", "phone: 114 14", "phone: 010-564 00 00")
    status, text = told(project, capsys)
    lines = text.split("\n")
    assert status == 0
    assert "Länsstyrelsen Skåne: växel 010-224 10 00 → 010-224 10 10. 37 sidor ändras." in lines
    assert lines[0].startswith("Polismyndigheten (7 poster): växel 114 14 → 010-564 00 00. 31")
    assert "/kommuner/ 290" in lines[-2]
    assert git(project, "status", "--porcelain") == " M data/coordinators.yaml\n"


def test_without_a_change_nothing_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(project, capsys) == (
        0,
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n",
    )


def test_what_is_added_and_taken_away_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "data/changelog.yaml"
    git(project, "rm", "-q", "--cached", "data/changelog.yaml")
    git(project, "commit", "-q", "-m", "as if it were not there")
    text = path.read_text("utf-8")
    status, before = told(project, capsys)
    assert status == 0
    assert before.count("Läggs till: Posten i historiken ") == text.count("- id: ")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "x")
    entry = text.index("  - id: bras-stod")
    path.write_text(text[:entry] + text[text.index("  - id: handboken") :], "utf-8")
    assert told(project, capsys)[1] == (
        "Tas bort: Posten i historiken Brås stöd till lokala aktörer får egen brevlåda och telefon."
        " 1 sida ändras.\nSammanlagt ändras 1 sida: /om/ 1.\n"
    )


def test_a_long_text_is_told_by_what_differs(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = "Konferensen\n      hade då hållits 16 gånger"
    change(project, "data/events.yaml", old, old.replace("16", "17"))
    _, text = told(project, capsys)
    assert text.startswith(
        "Händelsen Råd för framtiden 2016: sammanfattning ”…då hållits 16 gånger sedan…” → "
        "”…då hållits 17 gånger sedan…”. 1 sida ändras.\n"
    )


def test_every_kind_of_entry_has_a_name() -> None:
    assert set(KINDS) == {kind for kinds in DATA_FILES.values() for kind in kinds}


def test_what_has_no_id_is_told_by_what_it_holds(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "data/search.yaml", "      - kamera\n", "      - kameran\n")
    _, text = told(project, capsys)
    name = "Orden som betyder samma sak:"
    tail = "övervakningskamera, bevakningskamera. 0 sidor ändras."
    assert f"Läggs till: {name} kameran, {tail}" in text
    assert f"Tas bort: {name} kamera, {tail}" in text


def test_a_page_that_is_written_by_hand_counts(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "docs/om/andringar.md", "Det senaste står först.", "Nyast först.")
    assert told(project, capsys)[1] == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 1 sida: /om/ 1.\n"
    )


def test_lists_and_taken_away_values_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "data/coordinators.yaml", "      hours: tisdagar 13–16 och fredagar 9–12\n", "")
    change(project, "data/places.yaml", '    aliases:\n      - Sthlm\n  - code: "03"', '    aliases:\n      - Stan\n  - code: "03"')  # fmt: skip
    _, text = told(project, capsys)
    assert "Brå: egen telefontid tisdagar 13–16 och fredagar 9–12 tas bort." in text
    assert "Länet Stockholms län: andra namn + Stan, − Sthlm." in text


def test_a_source_is_told_as_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = "      phone: 010-224 10 00\n"
    new = "      phone_source:\n        url: https://x.se/a\n        title: X\n        read: 2026-11-24\n"
    change(project, "data/coordinators.yaml", old, old + new)
    _, text = told(project, capsys)
    assert text.startswith(
        "Länsstyrelsen Skåne: ny uppgift, växelns källa X, https://x.se/a, läst 2026-11-24. "
    )


def test_on_github_nothing_in_the_data_is_read_as_markdown(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "data/events.yaml", "place: Halmstad\n", 'place: "*Malmö* @alla #1 _x_"\n')
    _, text = told(project, capsys, "--format", "markdown")
    assert "&#42;Malmö&#42; &#64;&#8288;alla &#35;1 &#95;x&#95;" in text
    assert text.startswith("## Vad ändras?\n")
    assert "- `/kalender/`" in text


@pytest.mark.parametrize("base", ["nosuch", "--output=x", "HEAD:data", ""])
def test_a_version_that_is_not_there_is_told(
    base: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--root", str(project), "--today", TODAY.isoformat(), "diff", "--", base]
    assert main(command) == 1
    assert capsys.readouterr().out == f'Det finns ingen version "{base}" att jämföra med.\n'


def test_data_of_another_model_stops_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "data/coordinators.yaml", "role: stod", "rol: stod")
    git(project, "commit", "-q", "-a", "-m", "x")
    change(project, "data/coordinators.yaml", "rol: stod", "role: stod")
    status, text = told(project, capsys)
    assert status == 0
    assert text.startswith("Det går inte att jämföra: uppgifterna i HEAD går inte att läsa (data/")
