"""The three ways to correct: on every page and every contact, to the right place."""

from __future__ import annotations

import re
import subprocess
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from macros.problems import Place
from macros.rendering.corrections import Corrections
from macros.upkeep.forms.answers import read_forms
from tests.helpers import ROOT, build_command, copy_project

if TYPE_CHECKING:
    from pathlib import Path

REPOSITORY = "https://github.com/exempel/guiden"
LINK = re.compile(r'<a href="([^"]+)">([^<]+)<')


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The built site, as it is built on GitHub."""
    root = copy_project(tmp_path_factory.mktemp("project") / "x")
    env = {"GITHUB_REPOSITORY": "exempel/guiden", "EDITORS_MAIL": "red@guiden.example"}
    done = build_command(root, "site", **env)
    assert done.returncode == 0, done.stderr
    site = root / "site"
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in site.rglob("*.html")
    }


def ways(html: str) -> list[dict[str, str]]:
    """Each row of ways on a page: its labels and addresses."""
    rows = re.findall(r'<p class="(?:page-footer )?corrections"[^>]*>(.*?)</p>', html, re.DOTALL)
    return [{label: unescape(address) for address, label in LINK.findall(row)} for row in rows]


def test_every_page_ends_with_the_three_ways(pages: dict[str, str]) -> None:
    assert len(pages) > 400
    for address, html in pages.items():
        if address in {"404.html", "search/"} or 'http-equiv="refresh"' in html:
            continue
        row = ways(html)[-1]
        edit = row.pop("Ändra sidan", None) or row.pop("Ändra uppgifterna")
        file, line = re.fullmatch(rf"{REPOSITORY}/edit/main/(.+)#L(\d+)", edit).groups()
        lines = (ROOT / file).read_text("utf-8").split("\n")
        assert int(line) <= len(lines), address
        form = parse_qs(urlsplit(row["Föreslå en ändring"]).query)
        assert form == {"template": ["fel-pa-sida.yml"], "sida": [f"/{address}"]}
        mail = urlsplit(row["Skriv till redaktionen"])
        assert (mail.scheme, mail.path) == ("mailto", "red@guiden.example")
        assert f"(/{address})" in unquote(mail.query)


def test_a_generated_page_is_changed_where_its_entry_stands(pages: dict[str, str]) -> None:
    edit = ways(pages["kommuner/malmo/"])[-1]["Ändra uppgifterna"]
    line = int(edit.rpartition("#L")[2])
    entry = (ROOT / "data/places.yaml").read_text("utf-8").split("\n")[line - 1 :]
    assert "code" in entry[0]
    assert "name: Malmö" in entry[1]


def test_a_contact_is_corrected_by_its_own_entry(pages: dict[str, str]) -> None:
    first = ways(pages["kommuner/malmo/"])[0]
    line = int(first["Ändra uppgiften"].rpartition("#L")[2])
    lines = (ROOT / "data/coordinators.yaml").read_text("utf-8").split("\n")
    assert lines[line - 1] == "  - id: lansstyrelsen-skane"
    assert parse_qs(urlsplit(first["Föreslå en ändring"]).query) == {
        "template": ["andra-kontakt.yml"],
        "post": ["lansstyrelsen-skane"],
    }
    subject = unquote(urlsplit(first["Skriv till redaktionen"]).query)
    assert subject == (
        "subject=Stödguiden: Regional samordnare i Skåne län (lansstyrelsen-skane) "
        "på sidan /kommuner/malmo/"
    )


def test_a_page_that_is_not_there_can_be_told(pages: dict[str, str]) -> None:
    (row,) = ways(pages["404.html"])
    assert list(row) == ["Föreslå en ändring", "Skriv till redaktionen"]


def test_the_forms_have_the_questions_that_are_filled_in() -> None:
    forms = {
        form.name: {q.id for q in form.questions}
        for form in read_forms(ROOT / ".github/ISSUE_TEMPLATE")
    }
    assert "post" in forms["andra-kontakt"]
    assert "sida" in forms["fel-pa-sida"]
    assert len(forms) == 5


def test_the_first_question_tells_the_forms_apart() -> None:
    forms = read_forms(ROOT / ".github/ISSUE_TEMPLATE")
    for form in forms:
        labels = [question.label for question in form.questions]
        assert len(set(labels)) == len(labels)
    assert len({form.questions[0].label for form in forms}) == len(forms)


def test_a_way_without_an_address_is_not_shown() -> None:
    place = Place("data/x y.yaml", 7)
    settings = {"edit": "{repo}/edit/{file}#L{line}", "suggest": "{repo}/new?template={form}"}
    without = Corrections.from_settings(settings, "")
    assert (without.edit(place), without.suggest("a.yml", b="c"), without.write("d")) == (
        "",
        "",
        "",
    )
    ways = Corrections.from_settings({**settings, "mail": "x@y.example"}, "https://g.example/r")
    assert ways.edit(place) == "https://g.example/r/edit/data/x%20y.yaml#L7"
    assert (
        ways.suggest("a.yml", b="å&c=d")
        == "https://g.example/r/new?template=a.yml&b=%C3%A5%26c%3Dd"
    )
    assert ways.write("a&b=ö") == "mailto:x@y.example?subject=a%26b%3D%C3%B6"


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


def test_a_proposal_becomes_one_pull_request(shell, tmp_path: Path) -> None:
    title = tmp_path / "title.txt"
    title.write_text('Ändra "$(touch pwned)" `touch pwned`; touch pwned\n', "utf-8")
    log = shell("propose.sh", str(title), "7")
    assert 'gh pr create --base main --head forslag/7 --title Ändra "$(touch pwned)"' in log
    assert "Closes #7" in log
    assert "gh workflow run check.yml --ref forslag/7" in log
    assert not (tmp_path / "clone/pwned").exists()
    subject = subprocess.run(["git", "-C", tmp_path / "origin", "log", "-1", "--format=%s", "forslag/7"], capture_output=True, text=True, check=True)  # fmt: skip
    assert subject.stdout == title.read_text("utf-8")
    subprocess.run(
        ["git", "-C", tmp_path / "clone", "switch", "-q", "--orphan", "main"], check=True
    )
    subprocess.run(["git", "-C", tmp_path / "clone", "branch", "-q", "-D", "forslag/7"], check=True)
    (tmp_path / "clone/data").mkdir(exist_ok=True)
    (tmp_path / "clone/data/x.yaml").write_text("a: 2\n")
    assert "pr create" not in shell("propose.sh", str(title), "7", OPEN="1")


def test_what_is_due_is_kept_in_one_issue(shell) -> None:
    assert "gh issue create --title Kontakter och länkar att kontrollera --label aktualitet --body-file r.md" in shell("freshness.sh", "r.md")  # fmt: skip
    log = shell("freshness.sh", "r.md", NUMBER="12")
    assert "gh issue edit 12 --body-file r.md" in log
    assert "issue create" not in log
