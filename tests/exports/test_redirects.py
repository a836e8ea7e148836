"""At each address that a page had before stands a page that leads on, without a script."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.exports.redirects import export_redirects
from macros.source.doc_page import DocPage
from tests.built_pages import BuiltPage, said

if TYPE_CHECKING:
    from macros.site import Site


@pytest.fixture
def redirects(small: Site) -> dict[str, BuiltPage]:
    head = 'title: Råd & "dåd"\ntidigare: [a/, a/b/c/ till hur, "#forr", vagledning/mallar/plan/, samordna/budskap/lag/]'
    page = DocPage("docs/rad/dad.md", "rad/dad.md", f"---\n{head}\n---\n")
    start = DocPage("docs/index.md", "index.md", "---\ntitle: Start\ntidigare: [start/]\n---\n")
    site = replace(small, docs=(page, start), name="Prov", site_url="https://prov.example/s/")
    return {
        address.removesuffix("index.html"): BuiltPage(address, content.decode())
        for address, content in export_redirects(site)
    }


def test_each_old_address_of_a_page_has_one_and_so_have_its_files(
    redirects: dict[str, BuiltPage],
) -> None:
    files = [
        *("samordna/budskap/lag.docx/", "samordna/budskap/lag.txt/", "samordna/budskap/lag/"),
        *("vagledning/mallar/plan.docx/", "vagledning/mallar/plan/"),
    ]
    assert sorted(redirects) == ["a/", "a/b/c/", *files[:3], "start/", *files[3:]]


@pytest.mark.parametrize(
    ("old", "target"),
    [
        ("a/", "../rad/dad/"),
        ("a/b/c/", "../../../rad/dad/#hur"),
        ("vagledning/mallar/plan.docx/", "../../../rad/dad/"),
    ],
)
def test_it_leads_on_and_says_so(old: str, target: str, redirects: dict[str, BuiltPage]) -> None:
    page = redirects[old]
    metas = {
        element.get("http-equiv") or element.get("name"): element.get("content")
        for element in page.all("meta")
    }
    assert metas["refresh"] == f"0; url={target}"
    assert metas["robots"] == "noindex"
    assert metas["Content-Security-Policy"].startswith("default-src 'none';")
    (link,) = page.all("link")
    assert (link.get("rel"), link.get("href")) == ("canonical", "https://prov.example/s/rad/dad/")
    assert page.tree.get("lang") == "sv"
    assert said(page.one("title")) == 'Sidan har flyttat till Råd & "dåd" – Prov'
    assert said(page.one("main")) == (
        'Sidan har flyttat Den här adressen är gammal. Det du söker finns nu på sidan Råd & "dåd".'
    )
    assert page.hrefs() == {target}
    assert page.all("script", "style") == []


def test_the_start_page_can_take_over_too(redirects: dict[str, BuiltPage]) -> None:
    assert redirects["start/"].hrefs() == {"../"}
