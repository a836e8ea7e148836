"""The place finder misleads nobody: what it goes to was typed, and of several the reader chooses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from macros.exports.places import names_within, place_index
from macros.rendering.addresses import page_of
from macros.source.values import fold_name
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.site import Site

PARTS = "tests/finder_parts.js"
SEARCH = ROOT / "tests/search"


def listed(name: str) -> list[str]:
    lines = (SEARCH / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture
def ask(call: Callable[..., Any], whole: Site) -> Callable[[list[str]], dict[str, Any]]:
    """For each text: whether Enter leads on, and the pages offered, the first of them there."""
    rows = [json.loads(make(whole.handbook)) for make in (place_index, names_within)]
    return lambda texts: dict(zip(texts, call(PARTS, "leadsTo", *rows, texts), strict=True))


def test_a_locality_leads_to_its_place_or_to_a_choice(ask: Callable[..., Any]) -> None:
    right = {
        name: set(pages)
        for name, *pages in (line.split(" | ") for line in listed("localities.txt"))
    }
    found = ask(list(right))
    wrong = {
        name: (leads, pages)
        for name, (leads, pages) in found.items()
        if set(pages if not leads else pages[:1]) != right[name]
    }
    assert wrong == {}


def test_a_common_word_leads_nowhere(ask: Callable[..., Any]) -> None:
    words = listed("common_words.txt")
    led = [(word, pages[0]) for word, (leads, pages) in ask(words).items() if leads]
    assert len(led) / len(words) <= 0.01, led


def test_every_place_is_reached_by_its_name_in_any_form(
    ask: Callable[..., Any], whole: Site
) -> None:
    places = [*whole.handbook.municipalities, *whole.handbook.counties]
    right: dict[str, set[str]] = {}
    for place in places:
        name = getattr(place, "full_name", place.name)
        genitive = name if name.endswith(("s", "län")) else f"{name}s"
        for form in (name, name.lower(), name.upper(), fold_name(name), f"i {name}", genitive):
            right.setdefault(form, set()).add(page_of(place))
    found = ask(list(right))
    wrong = {
        form: found[form]
        for form, pages in right.items()
        if not found[form][0] or found[form][1][0] not in pages
    }
    assert wrong == {}
