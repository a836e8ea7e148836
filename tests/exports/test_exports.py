"""The files beside the pages: each export gives the same bytes for the same site, without MkDocs."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import docx
import pytest

from macros import exports
from macros.exports import EXPORTS, files
from macros.exports.places import export_places, place_index
from macros.exports.robots import export_robots
from macros.exports.word_files import export_word_files
from tests.exports.changed import with_data
from tests.exports.finished import PAGES, with_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.site import Site


@pytest.fixture
def site(small: Site) -> Site:
    return with_pages(small)


def test_the_outputs_are_these(site: Site) -> None:
    assert [export.__name__ for export in EXPORTS] == [
        "export_places",
        "export_event_list",
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
