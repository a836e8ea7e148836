"""What the search is given: the pages, and what on them is an answer of its own."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from macros.exports.search_index import (
    PAST,
    PLACE_KINDS,
    export_search_index,
    kind_of,
    page_kinds,
    searched,
)
from macros.finishing import Finisher
from macros.model.searching import Asked
from macros.search.compounds import Compounds
from macros.search.pages import SearchedPage
from macros.search.text import PageText, Section
from macros.search.weights import Weights
from macros.site import FinishedPage
from tests.exports.changed import with_data
from tests.exports.finished import with_pages

if TYPE_CHECKING:
    from macros.site import Site


@pytest.fixture
def site(small: Site) -> Site:
    return with_pages(small)


def test_a_page_is_searched_by_its_texts_names_and_trail(site: Site) -> None:
    malmo, plan = sorted(searched(site), key=lambda page: page.address)
    assert plan == SearchedPage(
        "vagledning/mallar/plan/",
        "Plan",
        "Mall",
        trail=("Start", "Vägledning"),
        description="En mall.",
        aliases=("Plan",),
        text=PageText([Section("", [], ["Skriv en åtgärdsplan."])]),
    )
    assert (malmo.kind, malmo.trail, malmo.aliases) == ("Kommun", ("Kommuner",), ("Malme",))


def test_what_a_page_is_asked_for_by_counts_less_than_its_name_and_is_none() -> None:
    page = SearchedPage("plan/", "Plan", "Mall", asked=("hur skriver vi en plan",))
    weighed = Weights(page, (), Compounds(()), 10)
    assert 0 < weighed.weights["skriv"] < weighed.weights["plan"]
    assert set(weighed.names) == {"plan"}


def test_an_entry_on_a_page_is_an_answer_of_its_own(site: Site) -> None:
    html = (
        '<p>Orden.</p><div id="bra"><dt>Brå</dt><dd>Rådet.</dd></div>'
        '<h2 id="annat">Annat</h2><p>Mer.</p>'
    )
    words = FinishedPage(
        "ordlista.md", "ordlista/", "Ord", html, {}, text=Finisher(()).finish(html).text
    )
    page, entry = searched(replace(site, pages=(words,)))
    assert [each.anchor for each in page.text.sections] == ["", "annat"]
    assert (entry.address, entry.title, entry.trail) == ("ordlista/#bra", "Brå", ("Ord",))
    assert entry.text == PageText([Section("bra", ["Brå"], ["Rådet."])])


def with_asked_heading(site: Site, address: str) -> list[SearchedPage]:
    """What the search is given of a page with two headings, of which one is asked for."""
    html = '<p>Svar.</p><h2 id="klotter">Klotter</h2><p>Sanera.</p><h2 id="annat">Annat</h2>'
    page = FinishedPage("svar.md", address, "Svar", html, {}, text=Finisher(()).finish(html).text)
    before = site.handbook.searching
    assert before is not None
    asked = Asked(page=f"{address}#klotter", words=("sprejade väggar",))
    searching = before.model_copy(update={"asked": (*before.asked, asked)})
    opened = replace(with_data(site, searching=searching), pages=(page,))
    return list(searched(opened))


def test_a_heading_that_is_asked_for_is_an_answer_of_its_own(site: Site) -> None:
    page, heading = with_asked_heading(site, "gott/")
    assert [each.anchor for each in page.text.sections] == ["", "annat"]
    assert (heading.address, heading.title, heading.trail, heading.asked) == (
        "gott/#klotter",
        "Klotter",
        ("Svar",),
        ("sprejade väggar",),
    )


def test_a_heading_that_follows_from_the_data_is_none(site: Site) -> None:
    (page,) = with_asked_heading(site, "lan/prov/")
    assert [each.anchor for each in page.text.sections] == ["", "klotter", "annat"]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Effektiv samordning för trygghet (EST)", ("EST",)),
        ("EST (Effektiv samordning för trygghet)", ("EST",)),
        ("Brå", ()),
        # The number of a law is no name.
        ("Skollag (2010:800)", ()),
    ],
)
def test_what_a_title_is_for_short_is_a_name_of_its_own(
    site: Site, title: str, short: tuple[str, ...]
) -> None:
    page = FinishedPage(
        "om.md", "om/", title, "<p>Om.</p>", {}, text=Finisher(()).finish("<p>Om.</p>").text
    )
    (only,) = searched(replace(site, pages=(page,)))
    assert only.names == (title, *short)


@pytest.mark.parametrize(("days", "weight"), [(-1, PAST), (0, 1)])
def test_an_event_that_has_been_counts_for_less(site: Site, days: int, weight: float) -> None:
    read = site.handbook.newest_read
    assert read is not None
    event = site.handbook.events[0]
    moved = event.model_copy(update={"start": (read + timedelta(days)).isoformat(), "end": None})
    opened = with_data(site, events=(moved,))
    html = f'<p>År.</p><h3 id="{moved.id}">Rådet</h3><p>Kom.</p>'
    address = f"kalender/{moved.year}/"
    page = FinishedPage("k.md", address, "År", html, {}, text=Finisher(()).finish(html).text)
    _, entry = searched(replace(opened, pages=(page,)))
    assert (entry.address, entry.weight) == (f"{address}#{moved.id}", weight)


def test_a_function_is_found_by_its_numbers_and_mailboxes(site: Site) -> None:
    function = next(
        c for c in site.handbook.coordinators if site.handbook.official_contact(c.organisation)
    )
    contact = site.handbook.official_contact(function.organisation)
    assert contact is not None
    html = f'<section><h3 id="kontakt-{function.id}">Samordnare</h3><p>Ring.</p></section>'
    page = FinishedPage(
        "kontakter.md", "kontakter/", "Alla", html, {}, text=Finisher(()).finish(html).text
    )
    entry = list(searched(replace(site, pages=(page,))))[-1]
    assert {contact.phone, contact.email} - {None} <= set(entry.aliases)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("vagledning/metoder/belysning/", "Metod"),
        ("vagledning/metoder/", "Metod"),
        ("vagledning/mallar/plan/", "Mall"),
        ("vagledning/", "Vägledning"),
        ("uppdrag/stodet/", "Initiativ"),
        ("utvecklingsfragor/lagen/", "Utvecklingsfråga"),
        ("natverket/bras-stod/", "Nätverk"),
        ("samordna/behov/", "För samordnare"),
        ("samordna/mallar/inbjudan/", "Mall"),
        ("samordna/budskap/", "Budskap"),
        ("samordna/budskap/lagen/", "Budskap"),
        ("kalender/", "Kalender"),
        ("ordlista/", "Ordlista"),
        ("kontakter/", "Kontakter"),
        ("lan/", "Kontakter"),
        ("kommuner/", "Kontakter"),
        ("polisregioner/", "Kontakter"),
        ("om/", "Om"),
        ("", "Om"),
    ],
)
def test_a_page_that_does_not_say_its_kind_has_that_of_its_address(
    site: Site, address: str, kind: str
) -> None:
    searching = site.handbook.searching
    assert kind_of(FinishedPage("x.md", address, "X", "", {}), searching) == kind
    assert kind in [each.name for each in page_kinds(searching)]


def test_the_kinds_of_places_are_these() -> None:
    assert {"Kommun", "Län", "Polisregion"} == PLACE_KINDS


def test_the_index_holds_every_page_but_the_search_itself(site: Site) -> None:
    made = {address: json.loads(content) for address, content in export_search_index(site)}
    core = made["assets/search/core.json"]
    assert core["titles"].split("\n") == [
        "Malmö\t\tkommuner/\t/\t0", "Plan\t\tvagledning/mallar/\t/\t1"
    ]  # fmt: skip
    assert core["trails"] == [["Kommuner"], ["Start", "Vägledning"]]
    texts = [[[["", "", "Samordnaren i Malmö."]]], [[["", "", "Skriv en åtgärdsplan."]]]]
    assert made["assets/search/texts/0.json"] == texts
    assert "qwxz" not in json.dumps(made)
    assert core["places"] == ["Kommun", "Län", "Polisregion"]
    assert core["kinds"] == [["Kommun", 1], ["Mall", 1]]
    # The glossary leads from a word to its term; an abbreviation and a group lead both ways.
    both, one_way = core["synonyms"]
    assert sorted(map(sorted, both)) == [
        ["brottsförebygg råd", "brå"],
        ["gäng", "kriminell nätverk"],
    ]
    assert ["brå", "brottsråd"] in one_way
    # Its words can be spelt, also those that stand on no page.
    spelt = {entry.rstrip("*!") for entry in re.split("(?=[A-Z])", core["words"])}
    assert {"A112", "Agäng", "Arådet"} <= spelt
