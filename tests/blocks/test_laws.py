"""Laws as pages cite and quote them, and what a page is told when one has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from macros.blocks import MacroError
from macros.docs.laws import cited_laws, outdated_laws, quotation_problems
from macros.docs.macro_calls import macro_problems
from macros.source.doc_page import DocPage

if TYPE_CHECKING:
    from macros.site import Site

HEAD = "---\ntitle: Prov\ndescription: Prov.\ngranskad: {}\nrender_macros: true\n---\n\n"


def page(body: str, reviewed: str = "2026-11-24") -> DocPage:
    return DocPage("docs/prov.md", "prov.md", HEAD.format(reviewed) + body)


CITED = {
    'law("2023:196")': ("#lag-2023-196", "lagen (2023:196)"),
    'law("2023:196", "13")': ("#lag-2023-196-13", "13 § lagen (2023:196)"),
    'law("2023:196", "11–12")': ("#lag-2023-196-11", "11–12 §§ lagen (2023:196)"),
    'law("2009:400", "15 a", chapter="10")': ("#lag-2009-400-10-15a", "10 kap. 15 a § sekretesslagen (2009:400)"),
    'law("2009:400", chapter="6 a")': ("#lag-2009-400-6a", "6 a kap. sekretesslagen (2009:400)"),
}  # fmt: skip


@pytest.mark.parametrize("call", CITED)
def test_a_law_is_cited_within_a_sentence(call: str, small: Site) -> None:
    problems, made = macro_problems(
        page(f"Styrelsen leder, enligt {{{{ {call} }}}}, arbetet."), small
    )
    anchor, text = CITED[call]
    assert problems == []
    assert list(made.values()) == [f'<a href="../vagledning/lagen/lagarna/{anchor}">{text}</a>']


def test_several_stand_in_one_sentence_beside_a_link(small: Site) -> None:
    body = (
        'Se [a](b.md), {{ law("2023:196", "13") }}: {{ law_words("2023:196", "kontinuerligt") }}.'
    )
    given = page(body)
    problems, made = macro_problems(given, small)
    assert problems == []
    assert given.with_calls_made(made).strip() == (
        'Se [a](b.md), <a href="../vagledning/lagen/lagarna/#lag-2023-196-13">13 § lagen (2023:196)'
        '</a>: <q class="law-words">kontinuerligt</q>.'
    )


WRONG = {
    'law("2023:169")': 'lagen "2023:169" finns inte – menade du "2023:196" (Lag om kommuners ansvar)?',
    'law("2023:196", "99")': "lagen (2023:196) har ingen sådan paragraf i data/laws.yaml:12:7: där står 11 §, 12 §, 13 §",
    'law("2023:196", "13–99")': "lagen (2023:196) har ingen sådan paragraf i data/laws.yaml:12:7: där står 11 §, 12 §, 13 §",
    'law("2009:400", "15 a")': "lagen (2009:400) har ingen sådan paragraf i data/laws.yaml:30:7: där står 10 kap. 15 a §, 6 a kap.",
    'law_words("2023:196", "löpande")': 'orden "löpande" står inte bland lagens egna ord i data/laws.yaml:12:7: läs lagen, och skriv in dem där under paragrafens words',
}  # fmt: skip


@pytest.mark.parametrize("call", WRONG)
def test_what_is_not_there_is_told_at_the_call(call: str, small: Site) -> None:
    problems, made = macro_problems(page(f"Det står i {{{{ {call} }}}}."), small)
    name = call.partition("(")[0]
    assert [str(problem) for problem in problems] == [
        f'docs/prov.md:8:15: makrot "{name}": {WRONG[call]}'
    ]
    assert made == {}


def test_a_citation_in_a_heading_is_told(small: Site) -> None:
    problems, _ = macro_problems(page('## Rapport ({{ law("2023:196", "13") }})'), small)
    assert [str(problem) for problem in problems] == [
        "docs/prov.md:8:13: ett makro kan inte stå i en rubrik: flytta det till texten"
    ]


def test_only_words_of_the_law_are_quoted(small: Site) -> None:
    blocks = small.blocks("")
    assert blocks.law_words("2023:196", "kontinuerligt") == '<q class="law-words">kontinuerligt</q>'
    with pytest.raises(MacroError):
        blocks.law_words("2009:400", "kontinuerligt")


def test_the_newest_comes_first_in_what_is_new(small: Site) -> None:
    laws = [law.model_copy(update={"new": f"Nytt i {law.sfs}."}) for law in small.handbook.laws]
    site = replace(small, handbook=small.handbook.model_copy(update={"laws": tuple(laws)}))
    html = site.blocks("").law_news()
    assert html.index("Nytt i 2009:400.") < html.index("Nytt i 2023:196.")


def test_what_is_new_leads_to_the_law_from_any_page(small: Site) -> None:
    assert 'href="../vagledning/lagen/lagarna/#lag-2023-196"' in small.blocks("om/").law_news()
    assert 'href="#lag-2023-196"' in small.blocks("vagledning/lagen/lagarna/").law_news()


@pytest.mark.parametrize(("day", "says"), [(1, "Träder i kraft"), (0, "I kraft sedan")])
def test_a_law_that_is_read_before_its_day_is_not_yet_in_force(
    day: int, says: str, small: Site
) -> None:
    law = small.handbook.laws[0]
    force = law.read + timedelta(days=day)
    sections = (law.sections[0].model_copy(update={"since": force}),)
    law = law.model_copy(update={"in_force": force, "sections": sections})
    site = replace(small, handbook=small.handbook.model_copy(update={"laws": (law,)}))
    html = site.blocks("").law_list()
    assert html.count(f'{says} <time datetime="{force}">') == 2
    news = site.blocks("").law_news()
    assert f', {"från" if day else "sedan"} <time datetime="{force}">' in news


@pytest.mark.parametrize(
    ("reviewed", "told"),
    [("2023-12-31", ["2023:196"]), ("2024-01-01", []), ("2026-11-24", [])],
)
def test_a_page_is_older_than_a_law_that_changed_after_its_review(
    reviewed: str, told: list[str], small: Site
) -> None:
    given = page('Enligt {{ law("2023:196", "13") }}, och {{ law("2023:196") }}.', reviewed)
    assert cited_laws(given) == ("2023:196",)
    found = outdated_laws(given, small.handbook)
    assert [law.sfs for law, _ in found] == told
    assert all(day == date(2024, 1, 1) for _, day in found)


def test_a_page_without_citations_rests_on_no_law(small: Site) -> None:
    assert outdated_laws(page("Enligt lagen (2023:196).", "1999-01-01"), small.handbook) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('Lagens ord är "löpande".', "löpande"),
        ("Det är lagens eget ord: ”löpande”.", "löpande"),
        ('Lagens ord är {{ law_words("2023:196", "kontinuerligt") }}.', None),
        ('Ordet "löpande" är vårt.', None),
    ],
)
def test_words_that_are_said_to_be_the_law_s_own_are_held_to_it(
    line: str, words: str | None
) -> None:
    told = [problem.text for problem in quotation_problems(page(line))]
    assert [text.partition('"')[2].partition('"')[0] for text in told] == ([words] if words else [])
