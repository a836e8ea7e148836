"""The search misleads nobody: a wrong place is worse than no answer, and a guess is told as one."""

from __future__ import annotations

import random
import string
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.source.values import fold_name

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.search import corpus
    from tests.served import Served

# What was reached when the floors were set stands beside each.
RIGHT_LOCALITIES = 0.98  # 1.00; 0.957 before the names that were missing had been added
PLACE_FIRST = 0.005  # 0.0005
PLACES_IN_FORMS = 0.995  # 1.00

ANSWERS = """async ([texts, typing]) => {
  const { search } = await import("/js/search/search.js");
  const all = [];
  for (const text of texts) {
    const { pages, index, named, corrected } = await search(text, { typing });
    const first = pages.length > 0 ? await index.page(pages[0]) : null;
    all.push([
      first?.address ?? "",
      pages.length > 0 && index.isPlace[pages[0]],
      named.flatMap(({ places }) => places.map((place) => place.address)),
      corrected.map(([typed, meant]) => [typed, ...meant]),
      index.dictionary.exact(text.toLowerCase()).length > 0,
    ]);
  }
  return all;
}"""


@dataclass(frozen=True)
class Answer:
    """What a query gave."""

    first: str
    """The address of the first page, empty where there is none."""
    is_place: bool
    """Whether that is the page of a place."""
    told: list[str]
    """The pages of the places that are told for a locality."""
    guessed: list[list[str]]
    """Words that no page has, each with what it was taken for."""
    is_known: bool
    """Whether the query is a word of the site, in some form."""


@pytest.fixture
def answers(page: Page, site: Served):
    page.goto(site.root + "sok/")

    def ask(texts: list[str], *, typing: bool = False) -> dict[str, Answer]:
        found = page.evaluate(ANSWERS, [texts, typing])
        return dict(zip(texts, (Answer(*answer) for answer in found), strict=True))

    return ask


def listed(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_a_locality_leads_to_its_place_and_to_no_other_without_a_word(answers) -> None:
    right = {
        name: set(pages)
        for name, *pages in (line.split(" | ") for line in listed("localities.txt"))
    }
    assert len(right) >= 200
    found = answers(list(right))
    missed = [
        (name, answer)
        for name, answer in found.items()
        if (set(answer.told) or {answer.first}) - right[name] or not (answer.told or answer.first)
    ]
    assert 1 - len(missed) / len(right) >= RIGHT_LOCALITIES, missed
    # No other place stands first without a word.
    wrong = [
        (name, answer)
        for name, answer in found.items()
        if answer.is_place
        and answer.first not in right[name]
        and not (answer.told or answer.guessed)
    ]
    assert wrong == []


def test_a_locality_is_found_without_dots_in_the_genitive_and_among_other_words(answers) -> None:
    texts = [
        "hisingen",
        "angereds",
        "skarholmen",
        "samordnare i Flemingsberg",
        "jag bor i Rosengård",
        "flemingsberg samordnare",
    ]
    found = answers(texts)
    assert [found[text].first for text in texts] == [
        "kommuner/goteborg/",
        "kommuner/goteborg/",
        "kommuner/stockholm/",
        "kommuner/huddinge/",
        "kommuner/malmo/",
        "kommuner/huddinge/",
    ]
    assert all(answer.told for answer in found.values())


def test_a_common_word_that_the_site_lacks_is_no_place_and_each_guess_is_told(answers) -> None:
    words = listed("common_words.txt")
    assert len(words) >= 2000
    found = answers(words)
    places = [(word, answer) for word, answer in found.items() if answer.is_place]
    assert len(places) / len(words) <= PLACE_FIRST, places
    silent = [
        (word, answer)
        for word, answer in found.items()
        if answer.first and not (answer.is_known or answer.guessed or answer.told)
    ]
    assert silent == []


def test_the_beginning_and_the_end_of_a_name_are_no_name(answers) -> None:
    found = answers(["kniv", "inbrott i villa", "bocksberg", "måla", "häbo", "moran"])
    assert {text: answer.first for text, answer in found.items() if answer.is_place} == {}


def test_a_name_that_is_a_common_word_is_one_where_it_can_be_meant(answers) -> None:
    found = answers(
        ["mitt jobb", "mitt i staden", "vara samordnare", "mitt", "region mitt", "Vara"]
    )
    assert {text: answer.first for text, answer in found.items() if answer.is_place} == {
        "mitt": "polisregioner/mitt/",
        "region mitt": "polisregioner/mitt/",
        "Vara": "kommuner/vara/",
    }


def test_a_known_word_in_another_form_is_no_misspelling(answers) -> None:
    found = answers(["gänget", "gängen", "lagens", "malmös"])
    assert {text: answer.guessed for text, answer in found.items() if answer.guessed} == {}
    assert all(answer.first for answer in found.values())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("avhopare", "avhoppare"), ("orsaksanlys", "orsaksanalys"), ("helsinborg", "helsingborg")],
)
@pytest.mark.parametrize("typing", [False, True])
def test_a_guess_is_a_word_and_told_also_while_typing(answers, typed, meant, typing) -> None:
    assert answers([typed], typing=typing)[typed].guessed == [[typed, meant]]


def test_nonsense_gives_nothing(answers) -> None:
    drawn = random.Random(7)
    letters = string.ascii_lowercase + "åäö"
    texts = {"".join(drawn.choices(letters, k=drawn.randint(4, 10))) for _ in range(200)}
    for row in ("qwertyuiopå", "asdfghjklöä", "zxcvbnm"):
        texts |= {row[start : start + 5] for start in range(len(row) - 4)}
    found = answers(sorted(texts))
    assert {text: answer.first for text, answer in found.items() if answer.first} == {}


def test_every_place_stands_first_in_every_form_of_its_name(answers, known) -> None:
    def forms(place: corpus.Page) -> set[str]:
        name = place.title
        genitive = name if name.endswith(("s", "län")) else f"{name}s"
        beside = {f"{genitive} kommun"} if place.kind == "Kommun" else {f"samordnare {name}"}
        return {name, name.lower(), name.upper(), fold_name(name), f"i {name}", genitive, *beside}

    asked = [
        (form, place.address)
        for place in known
        if place.kind in ("Kommun", "Län")
        for form in forms(place)
    ]
    assert len({address for _, address in asked}) == 311
    right: dict[str, set[str]] = {}
    for form, address in asked:
        right.setdefault(form, set()).add(address)  # habo is two
    found = answers(list(right))
    wrong = [
        (form, found[form].first) for form, pages in right.items() if found[form].first not in pages
    ]
    assert 1 - len(wrong) / len(right) >= PLACES_IN_FORMS, wrong
