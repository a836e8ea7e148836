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
    ("stem", "part"), [("0", -1), ("a", 0), ("lz", 0), ("m", 1), ("ö", 1), ("å", 0)]
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

    def titles(self, text: str, *, typing: bool = False) -> Any:
        return self.page.evaluate(
            "async ([text, typing]) => (await import('/tests/search_parts.js')).titles(text, typing)",
            [text, typing],
        )


@pytest.fixture
def host(page: Page) -> Host:
    return Host(page)


def test_pages_are_found_best_first(host: Host) -> None:
    assert host.titles("bild") == ["Bilden"]
    assert host.titles("lagen") == ["Lagen", "Bilden"]
    assert host.titles("orsak lagen")[0] == "Lagen"
    assert host.titles("Skåne")[0] == "Skåne"
    assert host.titles("Skåne län")[0] == "Skåne län"
    assert host.titles("xyzxyz") == []
    assert host.titles("") == []


def test_only_what_a_query_needs_is_fetched_and_once(host: Host) -> None:
    assert host.titles("bild") == host.titles("bild") == ["Bilden"]
    needed = ["core.json", "pages/3.json", "place_names.json", "terms/0.json"]
    assert sorted(host.asked) == needed


@pytest.mark.parametrize("broken", ["core.json", "terms/0.json", "pages/3.json"])
def test_what_could_not_be_fetched_is_asked_for_again(host: Host, broken: str) -> None:
    host.broken = broken
    assert host.titles("bild") == "failed"
    host.broken = ""
    assert host.titles("bild") == ["Bilden"]
    assert host.asked.count(broken) == 2


def test_the_names_of_localities_are_fetched_where_a_word_is_unknown(host: Host) -> None:
    host.titles("skåne bild orsak lagen")
    assert "place_names.json" not in host.asked
    assert host.titles("österby")[0] == "Skåne"
    assert host.titles("lagen i Österby")[0] == "Skåne"
    assert host.asked.count("place_names.json") == 1


def test_without_the_names_pages_stand_and_that_there_are_none_is_not_said(host: Host) -> None:
    host.no_names = True
    assert host.titles("xyzxyz bild") == ["Bilden"]
    assert host.titles("österby") == "failed"
    host.no_names = False
    assert host.titles("österby")[0] == "Skåne"
