"""The files beside the pages: each export gives the same bytes for the same site, without MkDocs."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import docx
import pytest

from macros import exports
from macros.exports import EXPORTS, files
from macros.exports.places import export_places, place_index
from macros.exports.robots import export_robots
from macros.exports.search_index import (
    PAST,
    PLACE_KINDS,
    export_search_index,
    kind_of,
    page_kinds,
    searched,
)
from macros.exports.word_files import export_word_files
from macros.finishing import finish
from macros.model.searching import Asked
from macros.search.compounds import Compounds
from macros.search.pages import SearchedPage
from macros.search.text import PageText, Section
from macros.search.weights import Weights
from macros.site import FinishedPage
from macros.source.doc_page import DocPage
from tests.exports.changed import with_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    replace(page, text=finish(page.html).text) for page in (PLAN, MALMO, SEARCH)
)


@pytest.fixture
def site(small: Site) -> Site:
    led = DocPage("docs/gott.md", "gott.md", "---\ntitle: Gott\ntidigare: [ont/]\n---\n")
    return replace(
        small,
        docs=(*small.docs, led),
        pages=PAGES,
        name="Prov",
        site_url="https://prov.example/stod/",
        built=datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
    )


def test_the_outputs_are_these(site: Site) -> None:
    assert [export.__name__ for export in EXPORTS] == [
        "export_places",
        "export_past_and_coming",
        "export_planning",
        "export_word_files",
        "export_messages",
        "export_search_index",
        "export_redirects",
        "export_robots",
        "export_dcat",
        "export_api",
        "export_contact_cards",
        "export_calendars",
        "export_feed",
        "export_embedded",
    ]
    # Those of the places, functions and events have tests of their own.
    many = ("api/", "kalender/", "inbaddat/")
    assert sorted(name for name in files(site) if not name.startswith(many)) == [
        "assets/events.json",
        "assets/place_names.json",
        "assets/places.json",
        "assets/search/core.json",
        "assets/search/terms/0.json",
        "assets/search/texts/0.json",
        "feed.xml",
        "ont/index.html",
        "oppna-data/dcat.jsonld",
        "oppna-data/dcat.rdf",
        "robots.txt",
        "samordna/budskap/fragan.docx",
        "samordna/budskap/fragan.txt",
        "samordna/budskap/lagens-krav.docx",
        "samordna/budskap/lagens-krav.txt",
        "samordna/planera.csv",
        "vagledning/mallar/plan.docx",
    ]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.__name__)
def test_an_export_gives_the_same_bytes_twice(export: exports.Export, site: Site) -> None:
    first, second = dict(export(site)), dict(export(site))
    assert first == second
    assert first
    assert all(isinstance(content, bytes) for content in first.values())
    assert (site.pages, site.handbook.today) == (PAGES, date(2026, 12, 1))


def test_adding_an_export_is_one_function(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def titles(site: Site) -> Iterator[tuple[str, bytes]]:
        yield "titles.txt", "\n".join(page.title for page in site.pages).encode()

    monkeypatch.setattr(exports, "EXPORTS", (*EXPORTS, titles))
    assert files(site)["titles.txt"] == "Plan\nMalmö\nSök".encode()


def test_two_exports_with_one_address_are_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def again(_: Site) -> Iterator[tuple[str, bytes]]:
        yield "assets/places.json", b"[]"

    monkeypatch.setattr(exports, "EXPORTS", (*EXPORTS, again))
    with pytest.raises(
        ValueError, match=r"^again writes assets/places\.json, which is written already$"
    ):
        files(site)


def test_every_place_is_there_with_the_ways_to_write_it(site: Site) -> None:
    (address, content), _ = export_places(site)
    assert address == "assets/places.json"
    assert content.decode() == place_index(site.handbook)
    assert " " not in content.decode().replace(" i ", "").replace(" län", "").replace("Polisregion ", "").replace("skånska länet", "")  # fmt: skip
    assert json.loads(content) == [
        ["Bjuv", "kommun i Skåne län", "kommuner/bjuv/", ["bjuv"]],
        ["Gotland", "kommun i Gotlands län", "kommuner/gotland/", ["gotland"]],
        ["Habo", "kommun i Jönköpings län", "kommuner/habo/", ["habo"]],
        ["Håbo", "kommun i Uppsala län", "kommuner/habo-uppsala/", ["håbo"]],
        ["Lund", "kommun i Skåne län", "kommuner/lund/", ["lund"]],
        ["Malmö", "kommun i Skåne län", "kommuner/malmo/", ["malmö"]],
        ["Gotlands län", "län", "lan/gotland/", ["gotland", "gotlands"]],
        ["Jönköpings län", "län", "lan/jonkoping/", ["jönköping", "jönköpings"]],
        ["Skåne län", "län", "lan/skane/", ["skåne", "skånska länet"]],
        ["Uppsala län", "län", "lan/uppsala/", ["uppsala"]],
        ["Polisregion Mitt", "polisregion", "polisregioner/mitt/", ["mitt"]],
        ["Polisregion Stockholm", "polisregion", "polisregioner/stockholm/", ["stockholm"]],
        ["Polisregion Syd", "polisregion", "polisregioner/syd/", ["syd"]],
        ["Polisregion Öst", "polisregion", "polisregioner/ost/", ["öst"]],
    ]


def test_every_place_has_its_code_and_the_names_of_what_lies_in_it(site: Site) -> None:
    _, (address, content) = export_places(site)
    assert address == "assets/place_names.json"
    rows = {name: [kind, page, names] for name, kind, page, names in json.loads(content)}
    assert len(rows) == len(site.handbook.municipalities) + len(site.handbook.counties)
    assert rows["Malmö"] == [
        "kommun i Skåne län",
        "kommuner/malmo/",
        ["1280", "Limhamn", "Rosengård"],
    ]
    assert rows["Lund"][2] == ["1281"]
    assert rows["Skåne län"] == [
        "län",
        "lan/skane/",
        ["12", "Götaland", "Kristianstads län", "Österlen"],
    ]


def test_a_template_page_becomes_a_word_file(site: Site) -> None:
    ((address, content),) = export_word_files(site)
    assert address == "vagledning/mallar/plan.docx"
    document = docx.Document(io.BytesIO(content))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == [
        "Mall: plan",
        "Skriv en åtgärdsplan.",
        (
            "Mallen kommer från Prov och granskades 20 november 2026. "
            "Du får använda och ändra den fritt om du anger källan (CC BY 4.0)."
        ),
    ]
    (link,) = [link for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert link.address == "https://prov.example/stod/vagledning/mallar/plan/"
    assert document.core_properties.created == site.built
    assert document.core_properties.subject == "En mall."


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
    words = FinishedPage("ordlista.md", "ordlista/", "Ord", html, {}, text=finish(html).text)
    page, entry = searched(replace(site, pages=(words,)))
    assert [each.anchor for each in page.text.sections] == ["", "annat"]
    assert (entry.address, entry.title, entry.trail) == ("ordlista/#bra", "Brå", ("Ord",))
    assert entry.text == PageText([Section("bra", ["Brå"], ["Rådet."])])


def test_a_heading_that_is_asked_for_is_an_answer_of_its_own(site: Site) -> None:
    html = '<p>Svar.</p><h2 id="klotter">Klotter</h2><p>Sanera.</p><h2 id="annat">Annat</h2>'
    page = FinishedPage("svar.md", "svar/", "Svar", html, {}, text=finish(html).text)
    before = site.handbook.searching
    assert before is not None
    asked = Asked(page="svar/#klotter", words=("sprejade väggar",))
    searching = before.model_copy(update={"asked": (*before.asked, asked)})
    opened = with_data(site, searching=searching)
    page_, heading = searched(replace(opened, pages=(page,)))
    assert [each.anchor for each in page_.text.sections] == ["", "annat"]
    assert (heading.address, heading.title, heading.trail, heading.asked) == (
        "svar/#klotter",
        "Klotter",
        ("Svar",),
        ("sprejade väggar",),
    )


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
    page = FinishedPage("om.md", "om/", title, "<p>Om.</p>", {}, text=finish("<p>Om.</p>").text)
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
    page = FinishedPage("k.md", address, "År", html, {}, text=finish(html).text)
    _, entry = searched(replace(opened, pages=(page,)))
    assert (entry.address, entry.weight) == (f"{address}#{moved.id}", weight)


def test_a_function_is_found_by_its_numbers_and_mailboxes(site: Site) -> None:
    function = next(
        c for c in site.handbook.coordinators if site.handbook.official_contact(c.organisation)
    )
    contact = site.handbook.official_contact(function.organisation)
    assert contact is not None
    html = f'<section><h3 id="kontakt-{function.id}">Samordnare</h3><p>Ring.</p></section>'
    page = FinishedPage("kontakter.md", "kontakter/", "Alla", html, {}, text=finish(html).text)
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


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://x.example/", "\nSitemap: https://x.example/sitemap.xml\n"),
        ("https://x.example/stod/", "\nSitemap: https://x.example/stod/sitemap.xml\n"),
        ("/", ""),
    ],
)
def test_search_engines_may_read_everything_and_are_told_of_the_site_map(
    small: Site, address: str, named: str
) -> None:
    ((name, content),) = export_robots(replace(small, site_url=address))
    assert name == "robots.txt"
    assert content.decode() == f"User-agent: *\nAllow: /\n{named}"


def test_a_file_stays_at_the_address_that_it_had_before(small: Site) -> None:
    """A file cannot lead on, as a page can: who subscribes to it, or shows it, would lose it."""
    handbook = small.handbook

    def renamed(records: Iterable[Any], key: str) -> tuple[Any, ...]:
        return tuple(
            record.model_copy(update={"former_ids": ("gammal",)})
            if key in (getattr(record, "slug", ""), getattr(record, "id", ""))
            else record
            for record in records
        )

    made = files(
        with_data(
            small,
            counties=renamed(handbook.counties, "skane"),
            police_regions=renamed(handbook.police_regions, "syd"),
            coordinators=renamed(handbook.coordinators, "bra-stod"),
            municipalities=renamed(handbook.municipalities, "lund"),
            events=renamed(handbook.events, "radet-2024"),
        )
    )
    for now in (
        "api/v1/coordinators/bra-stod.vcf",
        "api/v1/coordinators/bra-stod.v4.vcf",
        "api/v1/counties/skane.vcf",
        "api/v1/police-regions/syd.vcf",
        "kalender/handelser/radet-2024.ics",
        "kalender/polisregioner/syd.ics",
        "inbaddat/lan/skane/index.html",
        "inbaddat/kommun/lund/index.html",
    ):
        old = re.sub("bra-stod|skane|syd|radet-2024|lund", "gammal", now)
        # A calendar tells its own address, and may fold it.
        was, is_ = (made[at].replace(b"\r\n ", b"") for at in (old, now))
        assert was.replace(old.encode(), now.encode()) == is_, now
