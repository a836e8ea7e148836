"""Which pages are found, and which pieces of the index are fetched for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.js.tables import CORE, INDEX, LOCALITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.js.conftest import Host

PARTS = "tests/search_parts.js"
FOLDER, NAMES = "/assets/search/", "/assets/place_names.json"


@pytest.mark.parametrize(
    ("stem", "part"), [("0", -1), ("a", 1), ("lz", 1), ("m", 2), ("ö", 2), ("å", 1), ("bild", 0)]
)
def test_a_stem_stands_in_the_part_that_begins_at_or_before_it(
    call: Callable[..., Any], stem: str, part: int
) -> None:
    assert call(PARTS, "partOf", CORE, stem) == part


class Searched:
    """A page whose search asks the host for the files of the index."""

    def __init__(self, page: Page, host: Host) -> None:
        self.page = page
        self.host = host
        self.mend()

    def mend(self) -> None:
        for path, content in INDEX.items():
            self.host.give(f"{FOLDER}{path}", content)
        self.host.give(NAMES, LOCALITIES)

    @property
    def asked(self) -> list[str]:
        return [path.removeprefix(FOLDER) for path in self.host.asked]

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
def search(page: Page, host: Host) -> Searched:
    return Searched(page, host)


def test_pages_are_found_best_first(search: Searched) -> None:
    assert search.titles("bild") == ["Bilden", "Bild"]
    assert search.titles("lagen") == ["Lagen", "Bilden"]
    assert search.titles("orsak lagen")[0] == "Lagen"
    assert search.titles("Skåne")[0] == "Skåne"
    assert search.titles("Skåne län")[0] == "Skåne län"
    assert search.titles("xyzxyz") == []
    assert search.titles("") == []


def test_only_what_a_query_needs_is_fetched_and_once(search: Searched) -> None:
    """A title that the core has needs no page; one of many comes with its text."""
    assert search.titles("lagen") == search.titles("lagen") == ["Lagen", "Bilden"]
    assert sorted(search.asked) == ["core.json", "terms/1.json"]
    assert search.titles("bilden") == ["Bilden", "Bild"]
    assert sorted(search.asked)[1:] == ["terms/0.json", "terms/1.json", "texts/3.json"]


@pytest.mark.parametrize("broken", ["core.json", "terms/0.json", "texts/3.json"])
def test_what_could_not_be_fetched_is_asked_for_again(search: Searched, broken: str) -> None:
    search.host.give(f"{FOLDER}{broken}", {}, 500)
    assert search.titles("bilden") == "failed"
    search.mend()
    assert search.titles("bilden") == ["Bilden", "Bild"]
    assert search.asked.count(broken) == 2


def test_places_are_shown_where_they_are_named_and_else_counted(search: Searched) -> None:
    assert search.titles("Skåne") == ["Skåne", "Skåne län", "Bilden"]
    # It stands there too, but is no name of theirs.
    assert search.titles("orsak") == ["Lagen"]
    assert search.ask("besides", "orsak")["unasked"] == [["Kommun", 1], ["Län", 1]]


def test_a_place_comes_first_unless_it_lacks_what_another_page_is_called(search: Searched) -> None:
    # Bilden has both, and is called so; the law is only mentioned there.
    assert search.titles("Skåne bild")[0] == "Bilden"
    assert search.titles("Skåne lagen")[0] == "Skåne"
    # A kind of place is no other thing.
    assert search.titles("Skåne län bild")[0] == "Skåne län"


def test_who_looks_for_a_contact_is_known_by_the_words(search: Searched) -> None:
    assert search.ask("besides", "ringa")["asksWho"]
    assert not search.ask("besides", "ringa bild")["asksWho"]
    assert not search.ask("besides", "")["asksWho"]


def test_what_was_typed_is_marked_and_synonyms_are_kept_apart(search: Searched) -> None:
    assert search.ask("besides", "lagen")["typed"] == ["lag"]
    found = search.ask("besides", "bild löfte")
    assert (found["typed"], found["also"]) == (["bild"], [["avtal"]])


def test_the_names_of_localities_are_fetched_where_a_word_is_unknown(search: Searched) -> None:
    search.titles("skåne bild orsak lagen")
    assert NAMES not in search.asked
    assert search.titles("österby")[0] == "Skåne"
    assert search.titles("lagen i Österby")[0] == "Skåne"
    assert search.asked.count(NAMES) == 1


def test_without_the_names_pages_stand_and_that_there_are_none_is_not_said(
    search: Searched,
) -> None:
    search.host.give(NAMES, LOCALITIES, 500)
    assert search.titles("xyzxyz bild") == ["Bilden", "Bild"]
    assert search.titles("österby") == "failed"
    search.mend()
    assert search.titles("österby")[0] == "Skåne"
