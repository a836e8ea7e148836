"""A day to come that is told as if it had been."""

from __future__ import annotations

from datetime import date

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.days import day_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
TODAY = date(2026, 11, 28)
TOLD = {
    "Konferensen hölls den ¤3 mars 2028.": "3 mars 2028",
    "Planen antogs ¤29 november 2026.": "29 november 2026",
    "Rapporten publicerades i ¤december 2026.": "december 2026",
    "Planen antogs av fullmäktige den ¤3 mars 2028.": "3 mars 2028",
    "- Rådet startade ¤2027.": "2027",
    "Lagen trädde i kraft den ¤1 juli 2033.": "1 juli 2033",
}
RIGHT = (
    "Konferensen hölls den 28 november 2026.",
    "Planen antogs i november 2026, och gäller till 2028.",
    "Rådet startade 2026. Konferensen hålls den 3 mars 2028.",
    "Det beslutades att planen ska gälla hela perioden fram till 2030.",
    "Planen beslutades; nästa är 2028.",
    "Planen antogs för 2026–2029. Den antogs för åren 2027 och 2028.",
    "Arbetet startade och redovisas 2028. Uppdraget gavs ut till 2027.",
)


def slips_of(text: str) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + text)
    return [f"{p.line}:{p.column}: {says}" for p, says in day_slips([page], TODAY)]


@pytest.mark.parametrize("text", TOLD)
def test_a_day_to_come_has_not_been(text: str) -> None:
    (told,) = slips_of(text.replace(MARK, ""))
    assert told.startswith(f'{marked_place(HEAD + text)}: "{TOLD[text]}" har inte varit än')


@pytest.mark.parametrize("text", RIGHT)
def test_a_day_that_has_been_or_is_planned_is_let_be(text: str) -> None:
    assert slips_of(text) == []
