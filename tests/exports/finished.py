"""Three finished pages, and the frozen site with them, for the tests of what is made for others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from macros.finishing import Finisher
from macros.site import FinishedPage
from macros.source.doc_page import DocPage

if TYPE_CHECKING:
    from macros.site import Site

PLAN = FinishedPage(
    "vagledning/mallar/plan.md",
    "vagledning/mallar/plan/",
    "Plan",
    "<p>Skriv en <strong>åtgärdsplan</strong>.</p>",
    {"title": "Mall: plan", "description": "En mall.", "granskad": date(2026, 11, 20)},
    ("Start", "Vägledning"),
    ("Plan",),
)
MALMO = FinishedPage(
    "kommuner/malmo.md",
    "kommuner/malmo/",
    "Malmö",
    "<p>Samordnaren i Malmö.</p>",
    {"title": "Malmö", "description": "Kontakt.", "kind": "Kommun", "trail": [["Kommuner", "kommuner/"]], "sokord": ["Malme"]},
)  # fmt: skip
SEARCH = FinishedPage("sok.md", "sok/", "Sök", "<p>Sökord: qwxz.</p>", {"title": "Sök", "description": "Sök."})  # fmt: skip
PLAN, MALMO, SEARCH = PAGES = tuple(
    replace(page, text=Finisher(()).finish(page.html).text) for page in (PLAN, MALMO, SEARCH)
)


def with_pages(small: Site) -> Site:
    """The frozen site with the pages, and one in docs/ that an old address leads to."""
    led = DocPage("docs/gott.md", "gott.md", "---\ntitle: Gott\ntidigare: [ont/]\n---\n")
    return replace(
        small,
        docs=(*small.docs, led),
        pages=PAGES,
        name="Prov",
        site_url="https://prov.example/stod/",
        built=datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
    )
