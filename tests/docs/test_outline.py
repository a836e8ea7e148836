"""Headings and ids are read from lines as Markdown would read them, or the page is rendered."""

from __future__ import annotations

import re

import pytest

from macros.docs.outline import OF_THE_THEME, outline_of
from macros.source.doc_page import DocPage, to_html
from tests.helpers import ROOT

HEAD = "---\ntitle: Prov\ndescription: Prov.\n---\n"


def outline(body: str) -> list[tuple[int, int | None, str | None]]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + body)
    return [tuple(mark) for mark in outline_of(page, {}).marks]


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        ("## Ett\n\ntext\n\n### Två å ö\n", [(1, 2, "ett"), (5, 3, "tva-a-o")]),
        ("##Ett\n", [(1, 2, "ett")]),
        ("## Ett ##\n", [(1, 2, "ett")]),
        ("## Ett\n\n## Ett\n", [(1, 2, "ett"), (3, 2, "ett_1")]),
        ("## [Ett](https://x.se) *två*\n", [(1, 2, "ett-tva")]),
        ("## Ett {#eget .klass}\n", [(1, 2, "eget")]),
        ("Ett stycke.\n{: #eget }\n", [(2, None, "eget")]),
        ("```\n## kod\n```\n", []),
        ("Text\n====\n", [(1, 1, "text")]),
        ("> ## Citat\n", [(1, 2, "citat")]),
        ("- ## I lista\n", [(1, 2, "i-lista")]),
        ("1. ### I lista\n", [(1, 3, "i-lista")]),
        ("!!! note\n\n    ## Inne\n", [(3, 2, "inne")]),
        ("    ## kod\n", []),
        ("| a | b |\n| - | - |\n| ## | x |\n", []),
    ],
)
def test_marks(body: str, marks: list[tuple[int, int | None, str | None]]) -> None:
    assert outline(body) == marks
    rendered = re.findall(r'<(?:h([1-6])|p)[^>]* id="([^"]+)"', to_html(body))
    assert [(str(level or ""), id_) for _, level, id_ in marks] == rendered


def test_the_ids_of_the_theme_are_known() -> None:
    found = {
        id_
        for path in (ROOT / "theme").rglob("*.html")
        for id_ in re.findall(r'\bid="([a-z][\w-]*)"', path.read_text("utf-8"))
    }
    assert found == OF_THE_THEME
