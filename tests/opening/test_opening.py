"""From the files of the project to a checked site, or every problem in them at once."""

from __future__ import annotations

import os
import random
import re
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from macros.model import Confirmation
from macros.opening.content import _newest_day, content_time, open_site
from macros.rendering.corrections import Corrections
from macros.settings.environment import SettingError, today
from tests.helpers import SMALL, SMALL_RULES, TODAY, open_small, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

pytestmark = pytest.mark.usefixtures("remembered")


def test_today_is_the_day_of_the_environment_else_the_real_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TODAY", "2031-02-03")
    assert today() == date(2031, 2, 3)
    for unset in ("", None):
        if unset is None:
            monkeypatch.delenv("TODAY")
        else:
            monkeypatch.setenv("TODAY", unset)
        before = datetime.now(UTC).date()
        assert before <= today() <= datetime.now(UTC).date()
    for wrong in ("i dag", "2026-02-30"):
        monkeypatch.setenv("TODAY", wrong)
        with pytest.raises(SettingError, match=rf"^TODAY is '{wrong}'"):
            today()


def test_the_time_of_the_content_is_set_else_the_last_commits_else_the_newest_day(
    small: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = datetime(2026, 11, 24, tzinfo=UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@x"]
    assert content_time(tmp_path, small) == newest
    subprocess.run([*git, "init", "-q"], check=True)
    assert content_time(tmp_path, small) == newest  # nothing has been committed
    when = {"GIT_COMMITTER_DATE": "1764000000 +0100", "PATH": os.environ["PATH"]}
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x"], check=True, env=when)
    assert content_time(tmp_path, small) == datetime.fromtimestamp(1764000000, UTC)
    (tmp_path / "under").mkdir()
    assert content_time(tmp_path / "under", small) == newest  # another's repository
    for given, time in (("1700000000", 1700000000), ("", 1764000000), ("0", 1764000000)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
        assert content_time(tmp_path, small) == datetime.fromtimestamp(time, UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert content_time(tmp_path, small) == newest  # no git


def test_the_newest_day_is_one_that_someone_looked_on(small: Site) -> None:
    later = date(2026, 11, 29)
    first, *others = small.handbook.coordinators
    confirmed = first.model_copy(
        update={
            "confirmed": Confirmation.model_validate({"day": "2026-11-29", "way": "telefon"}),
            # What is to come is no such day.
            "vacant_until": date(2027, 5, 1),
        }
    )
    handbook = small.handbook.model_copy(update={"coordinators": (confirmed, *others)})
    assert _newest_day(replace(small, handbook=handbook)) == later
    assert _newest_day(small) == date(2026, 11, 24)


def test_the_fixture_is_right(small: Site) -> None:
    assert problem_lines() == []
    assert [page.uri for page in small.docs] == [
        "arbetet.md",
        "index.md",
        "kontakter.md",
        "om/index.md",
        "prov.md",
    ]
    assert small.handbook.today == TODAY
    assert (small.name, small.site_url, small.repo_url, small.pages) == ("", "/", "", ())


def test_a_site_knows_the_settings_that_it_is_given() -> None:
    ways = Corrections(mail="x@y.example")
    site = open_site(
        SMALL,
        TODAY,
        rules=SMALL_RULES,
        standing={},
        name="Prov",
        site_url="/a/",
        repo_url="/r",
        corrections=ways,
    )
    assert (site.name, site.site_url, site.repo_url, site.corrections) == (
        "Prov",
        "/a/",
        "/r",
        ways,
    )


def test_problems_in_data_and_pages_are_told_at_once(small_copy: Path) -> None:
    path = small_copy / "data/network.yaml"
    path.write_text(path.read_text("utf-8").replace("114 14", "114 149"), "utf-8")
    page = small_copy / "docs/om/index.md"
    page.write_text(
        page.read_text("utf-8") + "\n<b>fet</b>\n[x](finns-inte.md)\n{{ x() }}\n", "utf-8"
    )
    prov = small_copy / "docs/prov.md"
    prov.write_text(prov.read_text("utf-8") + '\n{{ coordinator("ingen") }}\n', "utf-8")
    wrong = [line.partition(": ")[0] for line in problem_lines(small_copy)]
    # The generated pages are not known without data, so links and macro calls are not tried.
    phone = "inget giltigt svenskt telefonnummer"
    lines = problem_lines(small_copy)
    assert [line for line in lines if phone in line] == lines[:1]
    assert wrong[1:] == ["docs/om/index.md:11:1", "docs/om/index.md:13:1"]


def test_a_page_written_by_hand_takes_the_place_of_an_initiative_s(small_copy: Path) -> None:
    _write_page(small_copy, "uppdrag/stodet.md")
    site = open_small(small_copy)
    addresses = [spec.address for spec in site.specs]
    assert "uppdrag/stodet/" not in addresses
    assert "uppdrag/konferensen/" in addresses
    assert "uppdrag/stodet.md" in [page.uri for page in site.docs]


@pytest.mark.parametrize("file", ["kommuner/lund.md", "kommuner/lund/index.md", "lan/skane.md"])
@pytest.mark.parametrize("listed", [True, False])
def test_no_other_page_is_hidden_by_one_written_by_hand(
    file: str, listed: bool, small_copy: Path
) -> None:
    _write_page(small_copy, file)
    if not listed:
        _forget_in_menu(small_copy)  # which is not told beside: the file has to go
    address = file.removesuffix(".md").removesuffix("/index") + "/"
    (told,) = problem_lines(small_copy)
    assert told.startswith(f'docs/{file}:1:1: adressen "{address}" har redan en sida, som görs')


def _forget_in_menu(root: Path) -> None:
    menu = root / "data/menu.yaml"
    menu.write_text(menu.read_text("utf-8").partition("  - title: Egen\n")[0], "utf-8")


def _write_page(root: Path, file: str) -> None:
    path = root / "docs" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "---\ntitle: Egen\ndescription: Egen.\ngranskad: 2026-11-24\nkallor:\n"
        "  - titel: Brås webbplats\n    adress: https://bra.se/\n---\n\nVår.\n",
        "utf-8",
    )
    menu = root / "data/menu.yaml"
    menu.write_text(menu.read_text("utf-8") + f"  - title: Egen\n    page: {file}\n", "utf-8")


@pytest.mark.parametrize(("day", "told"), [("2026-12-01", 0), ("2026-12-02", 1)])
def test_a_review_lies_in_no_future(day: str, told: int, small_copy: Path) -> None:
    page = small_copy / "docs/arbetet.md"
    page.write_text(page.read_text("utf-8").replace("2026-11-24", day), "utf-8")
    says = "har inte varit än: skriv den dag då sidan granskades"
    assert problem_lines(small_copy) == [f'docs/arbetet.md:4:11: "{day}" {says}'] * told


def _mutate(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 3)):
        here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
        line = lines[here]
        index = chance.randrange(len(line) + 1)
        sign = chance.choice("\"'#:-{}[]<>&*!|%@`\\\t\r\x00\u2028\u00a0åÖ 01ax/?=~^()_.,")
        match chance.randrange(9):
            case 0:
                del lines[here]
                lines = lines or [""]
            case 1:
                lines.insert(there, line)
            case 2:
                lines[here], lines[there] = lines[there], line
            case 3:
                lines[here] = line[:index] + sign + line[index + 1 :]
            case 4:
                lines[here] = line[:index] + sign * chance.choice((1, 2, 3)) + line[index:]
            case 5:
                lines[here] = line[:index] + line[index + 1 :]
            case 6:
                lines[here] = line[:index]
            case 7:
                lines[here] = " " * chance.randrange(7) + line.lstrip()
            case _:
                lines[here] = line + lines[there]
    return "\n".join(lines)


RUNS = max(15, int(os.environ.get("MUTATIONS", "0")) // 10)
"""How many times each file is changed: more in the weekly run. The data has tests of its own."""
PAGES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.glob("docs/**/*.md"))


@pytest.mark.parametrize("file", [*PAGES, "data/menu.yaml"])
def test_no_change_to_a_file_gives_a_traceback(file: str, small_copy: Path) -> None:
    """Seeded changes to lines and characters: each is told with file and line, or is right."""
    path = small_copy / file
    whole = path.read_text("utf-8")
    found = 0
    for seed in range(RUNS):
        text = _mutate(whole, random.Random(f"{file} {seed}"))
        path.write_bytes(text.encode("utf-8"))
        try:
            lines = problem_lines(small_copy)
        except BaseException as error:
            raise AssertionError(f"seed {seed}: {error!r}\n{text}") from error
        found += bool(lines)
        for line in lines:
            place = re.match(r"([a-zåäö/._-]+):(\d+):(\d+): \S", line)
            assert place, f"seed {seed}: {line}"
            assert (small_copy / place[1]).exists(), f"seed {seed}: {line}"
            length = (small_copy / place[1]).read_text("utf-8").count("\n") + 1
            assert 1 <= int(place[2]) <= length, f"seed {seed}: {line}"
        assert len(lines) <= 12, f"seed {seed} makes a cascade:\n" + "\n".join(lines)
    assert found > RUNS // 6


def test_a_day_of_review_may_stand_in_quotes(small_copy: Path) -> None:
    page = small_copy / "docs/arbetet.md"
    page.write_text(page.read_text("utf-8").replace("2026-11-24", '"2026-11-24"', 1), "utf-8")
    site = open_small(small_copy)
    (read,) = (page for page in site.docs if page.uri == "arbetet.md")
    assert read.guessed["granskad"] == read.reviewed == date(2026, 11, 24)
