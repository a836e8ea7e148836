"""Pages and long texts are sourced, reviewed, plainly written, and long enough."""

from datetime import date

import pytest

from macros.docs import DocPage
from macros.docs.readable import readable_problems
from tests.helpers import TODAY

LONG = (
    "Det här är en mening som fortsätter och fortsätter tills den har fler ord än någon orkar läsa."
)
HEAD = """---
title: Vad gör vi?
description: En sida.
granskad: 2026-11-30
kallor:
  - titel: En lag
    adress: https://lagen.example/1
---
"""


SAME = "3:14: beskrivningen säger samma sak som titeln: skriv i en mening vad sidan ger"


def problems(text: str, uri: str = "natverket/sida.md", today: date | None = TODAY) -> list[str]:
    return [str(problem) for problem in readable_problems(DocPage(f"docs/{uri}", uri, text), today)]


def test_a_sound_page_has_no_problems():
    assert problems(HEAD + "\nVi gör det här.\n") == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("granskad: 2026-11-30\n", "", "1:1: datum för granskningen saknas"),
        ("granskad: 2026-11-30", "granskad: 2026-12-02", '4:11: "2026-12-02" har inte varit än'),
        (HEAD.partition("kallor")[2], ": []\n---\n", "5:1: källor saknas"),
        ("Vad gör vi?", "Vad gör vi.", "2:8: titeln slutar med punkt"),
        ("En sida.", "x" * 251, "3:14: beskrivningen är 251 tecken lång: skriv högst 250"),
        ("En sida.", "Vad gör vi?", SAME),
        ("En sida.", "vad gör vi", SAME),
        ("En sida.", "Vad gör vi.", SAME),
        ("Vad gör vi?", "x" * 71, "2:8: titeln är 71 tecken lång"),
    ],
)
def test_the_head_of_a_page_is_held_to_the_rules(old, new, told):
    assert old in HEAD
    (problem,) = problems(HEAD.replace(old, new) + "\nVi gör det här.\n")
    assert problem.startswith(f"docs/natverket/sida.md:{told}")


def test_pages_that_state_no_facts_need_no_sources():
    bare = "---\ntitle: Alla län\ndescription: En sida.\n---\nVälj län.\n"
    assert problems(bare, "lan/index.md") == []
    for uri in ("en.md", "lattlast.md", "uppdrag/index.md", "utvecklingsfragor/index.md"):
        assert len(problems(bare, uri)) == 2


def test_a_review_date_is_judged_only_when_the_day_is_known():
    future = HEAD.replace("2026-11-30", "2026-12-02") + "\nVi gör det här.\n"
    assert problems(future, today=None) == []


@pytest.mark.parametrize("label", ["här", "Läs mer", "**Klicka här**", "läs mer »", "Här."])
def test_a_link_says_where_it_leads(label):
    (problem,) = problems(f"{HEAD}\nVi gör det. [{label}](sida.md)\n")
    assert problem.startswith("docs/natverket/sida.md:10:14: länktexten ")


@pytest.mark.parametrize(
    "text",
    ["[https://bra.se](https://bra.se)", "<https://bra.se>", "Se https://bra.se", "Se www.bra.se"],
)
def test_an_address_is_no_text(text):
    (problem,) = problems(f"{HEAD}\n{text}\n")
    assert "adressen står som text" in problem


def test_addresses_behind_links_and_in_code_are_left_alone():
    assert problems(f"{HEAD}\n[Brå](https://bra.se) och `https://bra.se` <a@b.example>\n") == []


def test_long_sentences_are_told_with_mean_and_the_longest():
    assert problems(f"{HEAD}\nKort.\n\n{LONG} {LONG}\n{LONG} Och {LONG.lower()}\n") == []
    longer = LONG.replace("mening", "mening med många ord")
    assert problems(f"{HEAD}\n{LONG}\n\n- {longer}\n") == [
        "docs/natverket/sida.md:12:1: meningarna på sidan har i snitt 19,5 ord, och ska ha färre än 17: dela de längsta, först den här på 21 ord"
    ]


def test_guidance_is_no_stub():
    words = f"{HEAD}\n" + "Vi gör det här. " * 62
    assert "sidan har 248 ord" in problems(words, "vagledning/sida.md")[0]
    assert "minst 400" in problems(words, "vagledning/sida.md")[0]
    assert "minst 250" in problems(words, "vagledning/mallar/index.md")[0]
    assert problems(words + "Vi gör.", "vagledning/mallar/index.md") == []


@pytest.mark.parametrize(("length", "told"), [(70, 0), (71, 1)])
def test_a_title_may_have_seventy_characters(length, told):
    page = HEAD.replace("Vad gör vi?", "x" * length) + "\nVi gör det här.\n"
    assert (
        problems(page)
        == [
            (
                f"docs/natverket/sida.md:2:8: titeln är {length} tecken lång: skriv högst 70, "
                "så får den plats i listor och sökträffar"
            )
        ]
        * told
    )


@pytest.mark.parametrize(
    ("uri", "words", "least"),
    [
        ("vagledning/sida.md", 400, 400),
        ("vagledning/sida.md", 399, 400),
        ("vagledning/index.md", 250, 250),
        ("vagledning/index.md", 249, 250),
        ("vagledning/lagen/checklista.md", 249, 250),
        ("vagledning/metoder/index.md", 249, 250),
        ("vagledning/lagen/index.md", 399, 400),
        ("natverket/sida.md", 3, 0),
    ],
)
def test_a_page_of_guidance_has_so_many_words(uri, words, least):
    page = HEAD + "\n" + "Ord.\n\n" * words
    says = (
        f"docs/{uri}:1:1: sidan har {words} ord, och en sida i vägledningen ska ha minst {least}: "
        "skriv mer, eller lägg texten på en annan sida"
    )
    assert problems(page, uri) == [says] * (words < least)


@pytest.mark.parametrize(("extra", "told"), [(68, 0), (69, 1)])
def test_sentences_have_fewer_than_seventeen_words_on_average(extra, told):
    # Nine sentences of ten words, and a long one: 169 or 170 words in ten sentences.
    page = HEAD + "\n" + ("Ord" + " ord" * 9 + ". ") * 9 + "Ord" + " ord" * (extra + 10) + ".\n"
    mean = (90 + extra + 11) / 10
    assert (mean >= 17) is bool(told)
    found = problems(page)
    assert len(found) == told
    if told:
        assert found == [
            (
                "docs/natverket/sida.md:10:1: meningarna på sidan har i snitt 17,0 ord, och ska ha färre "
                f"än 17: dela de längsta, först den här på {extra + 11} ord"
            )
        ]


@pytest.mark.parametrize(("day", "told"), [("2026-12-01", 0), ("2026-12-02", 1)])
def test_a_page_may_be_reviewed_today_and_not_tomorrow(day, told):
    page = HEAD.replace("2026-11-30", day) + "\nVi gör det här.\n"
    says = (
        f'docs/natverket/sida.md:4:11: "{day}" har inte varit än: skriv den dag då sidan granskades'
    )
    assert problems(page) == [says] * told


def test_a_head_that_cannot_be_read_is_told_by_others():
    assert problems("---\ntitle: 'x\n---\n\nVi gör det här.\n") == []
    assert problems("---\n- a\n---\n\nVi gör det här.\n") == []


def test_every_problem_of_a_head_is_told_in_full():
    bare = "---\ntitle: Alla län.\ndescription: En sida.\n---\nVälj län.\n"
    file = "docs/uppdrag/index.md"
    assert problems(bare, "uppdrag/index.md") == [
        f"{file}:2:8: titeln slutar med punkt: ta bort den",
        (
            f'{file}:1:1: datum för granskningen saknas: lägg till raden "granskad: 2026-01-31" i '
            "sidhuvudet, med dagen då sidan jämfördes med sina källor"
        ),
        f'{file}:2:1: källor saknas: lägg till "kallor:" i sidhuvudet, med titel och adress för varje källa',
    ]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Se [här](a.md)", 5),
        ("Se [läs   *mer*](a.md)", 5),
        ("Se ![här](a.png)", 0),
        ("Se [här nedan](a.md)", 0),
        ("[a]: https://x.se", 0),
        ("Text https://x.se", 6),
        ("[a](https://x.se) www.x.se", 19),
        ("{{ karta('www.x.se') }}", 0),
    ],
)
def test_links_and_addresses_are_told_where_they_stand(line, column):
    found = [problem.split(": ")[0] for problem in problems(f"{HEAD}\n{line}\n")]
    assert found == ([f"docs/natverket/sida.md:10:{column}"] if column else [])


@pytest.mark.parametrize("description", ["x" * 250, "Vad gör vi, och varför?", "Vi gör vad?"])
def test_a_description_may_be_long_and_like_the_title(description: str) -> None:
    assert problems(HEAD.replace("En sida.", description) + "\nVi gör det här.\n") == []


def test_links_of_one_line_that_say_nothing_are_one_mistake() -> None:
    for line in ("[Läs mer](a.md) och [läs mer](b.md)", "[här](a.md), [här](b.md), [här](c.md)"):
        assert len(problems(HEAD + f"\n{line}\n")) == 1
    assert len(problems(HEAD + "\n[här](a.md)\n[här](b.md)\n")) == 2
