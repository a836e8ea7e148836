"""The three ways to correct: on every page and every contact, to the right place."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from macros.problems import Place
from macros.rendering.corrections import Corrections
from macros.upkeep.forms.answers import read_forms
from tests.helpers import ROOT, SMALL

if TYPE_CHECKING:
    from pathlib import Path

REPOSITORY = "https://github.com/Exempel/guiden"
LINK = re.compile(r'<a href="([^"]+)">([^<]+)<')


@pytest.fixture(scope="module")
def pages(small_project: Path) -> dict[str, str]:
    """The built site, as it is built on GitHub."""
    site = small_project / "site"
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in site.rglob("*.html")
    }


def ways(html: str) -> list[dict[str, str]]:
    """Each row of ways on a page: its labels and addresses."""
    rows = re.findall(r'<p class="(?:page-footer )?corrections"[^>]*>(.*?)</p>', html, re.DOTALL)
    return [{label: unescape(address) for address, label in LINK.findall(row)} for row in rows]


def test_every_page_ends_with_the_three_ways(pages: dict[str, str]) -> None:
    assert len(pages) > 20
    for address, html in pages.items():
        if address in {"404.html", "search/"} or 'http-equiv="refresh"' in html:
            continue
        if address.startswith("inbaddat/"):  # others' pages, which lead to ours
            continue
        row = ways(html)[-1]
        edit = row.pop("Ändra sidan", None) or row.pop("Ändra uppgifterna")
        file, line = re.fullmatch(rf"{REPOSITORY}/edit/main/(.+)#L(\d+)", edit).groups()
        lines = (SMALL / file).read_text("utf-8").split("\n")
        assert int(line) <= len(lines), address
        form = parse_qs(urlsplit(row["Föreslå en ändring"]).query)
        assert form == {"template": ["fel-pa-sida.yml"], "sida": [f"/{address}"]}
        mail = urlsplit(row["Skriv till redaktionen"])
        assert (mail.scheme, mail.path) == ("mailto", "red@guiden.example")
        assert f"(/{address})" in unquote(mail.query)


def test_a_generated_page_is_changed_where_its_entry_stands(pages: dict[str, str]) -> None:
    edit = ways(pages["kommuner/malmo/"])[-1]["Ändra uppgifterna"]
    line = int(edit.rpartition("#L")[2])
    entry = (SMALL / "data/places.yaml").read_text("utf-8").split("\n")[line - 1 :]
    assert "code" in entry[0]
    assert "name: Malmö" in entry[1]


def test_a_contact_is_corrected_by_its_own_entry(pages: dict[str, str]) -> None:
    first = ways(pages["kommuner/malmo/"])[0]
    line = int(first["Ändra uppgiften"].rpartition("#L")[2])
    lines = (SMALL / "data/network.yaml").read_text("utf-8").split("\n")
    assert lines[line - 1] == "  - id: lansstyrelsen-skane"
    assert parse_qs(urlsplit(first["Föreslå en ändring"]).query) == {
        "template": ["andra-kontakt.yml"],
        "post": ["lansstyrelsen-skane"],
    }
    subject = unquote(urlsplit(first["Skriv till redaktionen"]).query)
    assert subject == ("subject=Stödguiden: Regional samordnare i Skåne län (lansstyrelsen-skane)")


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
    assert {"fraga", "lan"} <= forms["anmal-behov"]
    assert {"lan", "ordnar"} <= forms["beratta-samverkan"]
    assert "handelse" in forms["andrad-handelse"]
    assert len(forms) == 9


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
