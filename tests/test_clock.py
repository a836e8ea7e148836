"""Time alone stops nothing: whatever the day, content that was right is published."""

from __future__ import annotations

import json
import re
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.upkeep import dead_links
from tests.helpers import BOARD_PAGE, SMALL, WHOLE, copy_small_project, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FUNCTIONS = "data/coordinators.yaml"
ISO = re.compile(r"(?<![\w-])20\d\d-\d\d-\d\d(?![\w-])")
LATER = (1, 40, 400, 1200)
"""How many days pass after the newest date in the content."""


def newest(content: Path) -> date:
    """The newest date in the content, a vacancy's last day among them."""
    texts = [path.read_text("utf-8") for path in content.rglob("*.[ym][ad]*") if path.is_file()]
    return max(date.fromisoformat(day) for text in texts for day in ISO.findall(text))


@pytest.fixture
def told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[str, str]]:
    """Run a command on a day; it has to succeed. Returns what it printed."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def run(root: Path, day: date, *command: str) -> tuple[str, str]:
        status = main(["--root", str(root), "--today", day.isoformat(), *command])
        shown = capsys.readouterr()
        assert status == 0, shown
        return shown.out, shown.err

    return run


def test_the_contents_have_the_dates_that_these_tests_count_from() -> None:
    assert newest(SMALL) == date(2027, 2, 28)
    assert newest(WHOLE) == date(2028, 3, 31)


@pytest.mark.parametrize("days", LATER)
def test_every_command_works_on_any_later_day(
    days: int,
    small_content: Path,
    told: Callable[..., tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    day = newest(SMALL) + timedelta(days=days)
    out, err = told(small_content, day, "check")
    assert err.startswith("Inga fel. Kontrollerat: ")
    vacancy = (
        f"{FUNCTIONS}:54:19: att se över: Regional samordnare, Länsstyrelsen Uppsala län: vakansen "
        "gick ut 2027-02-28: ta bort raden om tjänsten är tillsatt, annars skriv ett nytt datum\n"
    )
    assert vacancy in out
    assert all(": att se över: " in line for line in out.rstrip("\n").split("\n"))
    assert "vakansen gick ut 2027-02-28" in told(small_content, day, "stale")[0]
    monkeypatch.setattr(dead_links, "outward_links", lambda _: {})
    assert "Alla 0 länkar" in told(small_content, day, "links")[0]
    assert told(small_content, day, "prose")[0].endswith("ord i varje mening.\n")
    issue = small_content.parent / "issue.json"
    issue.write_text(json.dumps({"body": _form("010-223 60 10")}), "utf-8")
    assert told(small_content, day, "apply", "--issue", str(issue))[0] == "changed\n"
    assert "phone: 010-223 60 10\n" in (small_content / "data/network.yaml").read_text("utf-8")


@pytest.mark.parametrize("days", [LATER[0], LATER[-1]])
def test_content_of_full_size_is_right_on_any_later_day(
    days: int, whole_copy: Path, told: Callable[..., tuple[str, str]]
) -> None:
    out, err = told(whole_copy, newest(WHOLE) + timedelta(days=days), "check")
    assert err.startswith("Inga fel. Kontrollerat: 7 polisregioner, 21 län, 290 kommuner, ")
    assert all(": att se över: " in line for line in out.rstrip("\n").split("\n"))


BUILDS = """
import os, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

for day in sys.argv[1:]:
    os.environ["TODAY"] = day
    config = load_config("mkdocs.yml", strict=True, site_dir=day)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
"""
"""Builds a site for each of some days, each from nothing, in one process."""


def test_the_site_is_built_on_any_later_day(tmp_path: Path) -> None:
    project = copy_small_project(tmp_path / "project")
    days = [(newest(SMALL) + timedelta(days=days)).isoformat() for days in LATER]
    done = run(project, sys.executable, "-c", BUILDS, *days, NO_CACHE="1")
    assert done.returncode == 0, (
        f"{done.stderr}\nbuilt: {sorted(x.name for x in project.glob('20*'))}"
    )
    for day in days:
        page = (project / day / "kommuner/habo-uppsala/index.html").read_text("utf-8")
        assert "28\N{NO-BREAK SPACE}februari 2027" in page


@pytest.mark.parametrize(("day", "due"), [("2027-02-28", False), ("2027-03-01", True)])
def test_a_vacancy_is_told_from_the_day_after_its_last(
    day: str, due: bool, small_content: Path, told: Callable[..., tuple[str, str]]
) -> None:
    when = date.fromisoformat(day)
    assert ("vakansen gick ut" in told(small_content, when, "check")[0]) is due
    stale = told(small_content, when, "stale")[0]
    assert stale.startswith("Ingen vakans har gått ut.\n") is not due
    assert ("vakansen gick ut 2027-02-28" in stale) is due


def _form(phone: str) -> str:
    answers = {
        "Vilken funktion gäller det?": "lansstyrelsen-jonkoping",
        "Vilken kontaktväg?": "Myndighetens växel och brevlåda",
        "Ny telefon": phone,
        "Ny brevlåda": "_No response_",
        "Ny telefontid": "_No response_",
        "Ny webbsida om brottsförebyggande arbete": "_No response_",
        "Var har du läst det?": BOARD_PAGE,
        "Vad heter källan?": "Länsstyrelsens webbplats",
        "Vilken dag läste du det?": "2026-11-30",
        "Inga personuppgifter": "- [X] Det gäller en funktion eller en myndighet, inte en person.",
    }
    return "\n\n".join(f"### {label}\n\n{answer}" for label, answer in answers.items())
