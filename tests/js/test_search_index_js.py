"""Which pages are found, and which pieces of the index are fetched for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.js.tables import CORE, INDEX, LOCALITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route

PARTS = "tests/search_parts.js"


@pytest.mark.parametrize(
    ("stem", "part"), [("0", -1), ("a", 1), ("lz", 1), ("m", 2), ("ö", 2), ("å", 1), ("bild", 0)]
)
def test_a_stem_stands_in_the_part_that_begins_at_or_before_it(
    call: Callable[..., Any], stem: str, part: int
) -> None:
    assert call(PARTS, "partOf", CORE, stem) == part


class Host:
    """Gives the files of the index, and keeps what it was asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.broken = ""
        page.route("**/assets/search/**", self.give)
        page.route("**/assets/place_names.json", self.give_names)
        self.no_names = False

    def give(self, route: Route) -> None:
        path = route.request.url.partition("/assets/search/")[2].partition("?")[0]
        self.asked.append(path)
        if path == self.broken:
            route.fulfill(status=500, json={})
        else:
            route.fulfill(json=INDEX[path])

    def give_names(self, route: Route) -> None:
        self.asked.append("place_names.json")
        route.fulfill(json=LOCALITIES, status=500 if self.no_names else 200)

    def ask(self, name: str, *values: Any) -> Any:
        return self.page.evaluate(
            "async ([name, values]) => (await import('/tests/search_parts.js'))[name](...values)",
            [name, values],
        )

    def titles(self, text: str, *, typing: bool = False) -> Any:
        return self.page.evaluate(
            "async ([text, typing]) => (await import('/tests/search_parts.js')).titles(text, typing)",
            [text, typing],
        )


@pytest.fixture
def host(page: Page) -> Host:
    return Host(page)


def test_pages_are_found_best_first(host: Host) -> None:
    assert host.titles("bild") == ["Bilden", "Bild"]
    assert host.titles("lagen") == ["Lagen", "Bilden"]
    assert host.titles("orsak lagen")[0] == "Lagen"
    assert host.titles("Skåne")[0] == "Skåne"
    assert host.titles("Skåne län")[0] == "Skåne län"
    assert host.titles("xyzxyz") == []
    assert host.titles("") == []


def test_only_what_a_query_needs_is_fetched_and_once(host: Host) -> None:
    """A title that the core has needs no page; one of many comes with its text."""
    assert host.titles("lagen") == host.titles("lagen") == ["Lagen", "Bilden"]
    assert sorted(host.asked) == ["core.json", "terms/1.json"]
    assert host.titles("bilden") == ["Bilden", "Bild"]
    assert sorted(host.asked)[1:] == ["terms/0.json", "terms/1.json", "texts/3.json"]


@pytest.mark.parametrize("broken", ["core.json", "terms/0.json", "texts/3.json"])
def test_what_could_not_be_fetched_is_asked_for_again(host: Host, broken: str) -> None:
    host.broken = broken
    assert host.titles("bilden") == "failed"
    host.broken = ""
    assert host.titles("bilden") == ["Bilden", "Bild"]
    assert host.asked.count(broken) == 2


def test_places_are_shown_where_they_are_named_and_else_counted(host: Host) -> None:
    assert host.titles("Skåne") == ["Skåne", "Skåne län", "Bilden"]
    # It stands there too, but is no name of theirs.
    assert host.titles("orsak") == ["Lagen"]
    assert host.ask("besides", "orsak")["unasked"] == [["Kommun", 1], ["Län", 1]]


def test_who_looks_for_a_contact_is_known_by_the_words(host: Host) -> None:
    assert host.ask("besides", "ringa")["asksWho"]
    assert not host.ask("besides", "ringa bild")["asksWho"]
    assert not host.ask("besides", "")["asksWho"]


def test_what_was_typed_is_marked_and_synonyms_are_kept_apart(host: Host) -> None:
    assert host.ask("besides", "lagen")["typed"] == ["lag"]
    found = host.ask("besides", "bild löfte")
    assert (found["typed"], found["also"]) == (["bild"], [["avtal"]])


def test_the_names_of_localities_are_fetched_where_a_word_is_unknown(host: Host) -> None:
    host.titles("skåne bild orsak lagen")
    assert "place_names.json" not in host.asked
    assert host.titles("österby")[0] == "Skåne"
    assert host.titles("lagen i Österby")[0] == "Skåne"
    assert host.asked.count("place_names.json") == 1


def test_without_the_names_pages_stand_and_that_there_are_none_is_not_said(host: Host) -> None:
    host.no_names = True
    assert host.titles("xyzxyz bild") == ["Bilden", "Bild"]
    assert host.titles("österby") == "failed"
    host.no_names = False
    assert host.titles("österby")[0] == "Skåne"
