"""The description of the data sets for other catalogues, read by rdflib and judged by SHACL."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic, to_isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from macros import exports
from macros.exports import EXPORTS
from macros.exports.api import SETS
from macros.exports.api.origin import origins
from macros.exports.datasets import DATA_SETS, OFFERS, data_sets
from macros.exports.dcat import PUBLISHER_TYPE, export_dcat
from macros.model.offered import LICENCE_ADDRESS, Offered
from macros.rendering.corrections import Corrections
from tests.helpers import ROOT

if TYPE_CHECKING:
    from macros.site import Site

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SITE = "https://prov.example/stöd/guide/"
PAGE = f"{SITE}oppna-data/"
NASTY = "Å & <b>\"citat\"</b> 'x' ]]> — 😀"


def _offers() -> tuple[Offered, ...]:
    return (
        Offered("coordinators", "api/v1/coordinators.json", "application/json", "Allt"),
        Offered("coordinators", "api/v1/coordinators/{id}.vcf", "text/vcard", NASTY, "https://a.example/rfc?a=1&b=2"),
        Offered("events", "api/v1/events.csv", "text/csv", "Som tabell"),
        Offered("api", "api/v1/openapi.json", "application/json", "Allt", "https://spec.openapis.org/oas/v3.1.0"),
    )  # fmt: skip


@pytest.fixture(scope="module")
def described(small: Site) -> Site:
    return replace(
        small,
        name="Prov & öva",
        site_url=SITE,
        built=datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
        corrections=Corrections(mail="red@prov.example"),
        data_sets=data_sets([_offers]),
    )


def files(site: Site) -> dict[str, bytes]:
    return dict(export_dcat(site))


def graph(site: Site, name: str = "dcat.rdf") -> Graph:
    form = "xml" if name.endswith("rdf") else "json-ld"
    return Graph().parse(data=files(site)[f"oppna-data/{name}"], format=form)


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ROOT / "tests/fixtures/dcat_shapes.ttl")


def validated(found: Graph, shapes: Graph) -> tuple[bool, Graph, str]:
    from pyshacl import validate  # takes long to import, and one worker of many needs it

    return validate(found, shacl_graph=shapes)


def test_both_forms_say_the_same(described: Site) -> None:
    rdf, json_ld = graph(described), graph(described, "dcat.jsonld")
    assert len(rdf) > 70
    assert isomorphic(rdf, json_ld)


def test_two_forms_that_differ_in_one_word_are_told_apart(described: Site) -> None:
    other = replace(described, name="Prov & öva!")
    assert not isomorphic(graph(described), graph(other, "dcat.jsonld"))


def test_it_is_the_same_byte_for_byte(described: Site) -> None:
    assert files(described) == files(described)


def test_it_says_what_the_site_says(described: Site) -> None:
    found = graph(described)
    (catalogue,) = found.subjects(RDF.type, DCAT.Catalog)
    assert catalogue == URIRef(f"{PAGE}#katalog")
    assert set(found.objects(catalogue, DCTERMS.license)) == {URIRef(LICENCE_ADDRESS)}
    assert found.value(catalogue, DCTERMS.modified) == Literal("2026-11-24", datatype=URIRef("http://www.w3.org/2001/XMLSchema#date"))  # fmt: skip
    sets = {str(found.value(one, DCTERMS.title)) for one in found.objects(catalogue, DCAT.dataset)}
    assert sets == {
        "Kontakter till samordnarna",
        "Kalender",
        "Förteckning och beskrivning av filerna",
    }
    service = found.value(catalogue, DCAT.service)
    assert found.value(service, DCAT.endpointDescription) == URIRef(f"{SITE}api/v1/openapi.json")
    assert set(found.objects(service, DCAT.servesDataset)) == {
        URIRef(f"{PAGE}#datamangd-coordinators")
    }
    publisher = found.value(catalogue, DCTERMS.publisher)
    assert found.value(publisher, FOAF.name) == Literal("Prov & öva", lang="sv")
    assert found.value(publisher, DCTERMS.type) == URIRef(PUBLISHER_TYPE)
    point = found.value(URIRef(f"{PAGE}#datamangd-events"), DCAT.contactPoint)
    assert found.value(point, VCARD.hasEmail) == URIRef("mailto:red@prov.example")


def test_a_file_has_its_address_and_a_row_of_files_the_page(described: Site) -> None:
    found = graph(described)
    downloads = {str(address) for address in found.objects(None, DCAT.downloadURL)}
    names = ("coordinators.json", "events.csv", "openapi.json")
    assert downloads == {f"{SITE}api/v1/{name}" for name in names}
    (row,) = found.subjects(DCTERMS.format, Literal("text/vcard"))
    assert found.value(row, DCAT.accessURL) == URIRef(f"{PAGE}#datamangd-coordinators")
    assert found.value(row, DCTERMS.title) == Literal(NASTY, lang="sv")
    assert found.value(row, DCTERMS.conformsTo) == URIRef("https://a.example/rfc?a=1&b=2")


def test_without_a_mailbox_no_contact_is_made_up(described: Site, shapes: Graph) -> None:
    silent = graph(replace(described, corrections=Corrections()))
    assert "mailto:" not in silent.serialize(format="nt")
    assert not list(silent.objects(None, DCAT.contactPoint))
    assert validated(silent, shapes)[0]


def test_a_site_without_an_address_has_none(described: Site) -> None:
    assert files(replace(described, site_url="/")) == {}


@pytest.mark.parametrize("name", ["dcat.rdf", "dcat.jsonld"])
def test_it_holds_what_the_profile_asks(name: str, described: Site, shapes: Graph) -> None:
    right, _, told = validated(graph(described, name), shapes)
    assert right, told


ASKED = [
    *((DCAT.Catalog, name) for name in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.dataset, DCTERMS.language, DCTERMS.modified, FOAF.homepage, DCTERMS.spatial, DCAT.themeTaxonomy)),
    *((DCAT.Dataset, name) for name in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.keyword, DCAT.theme, DCTERMS.spatial, DCTERMS.accessRights, DCAT.distribution)),
    *((DCAT.Distribution, name) for name in (DCAT.accessURL, DCTERMS.description, DCTERMS.format, DCTERMS.license, URIRef("http://data.europa.eu/r5r/availability"))),
    *((DCAT.DataService, name) for name in (DCTERMS.title, DCAT.endpointURL, DCAT.endpointDescription, DCTERMS.accessRights, DCAT.keyword)),
    *((FOAF.Agent, name) for name in (FOAF.name, DCTERMS.type)),
    *((VCARD.Organization, name) for name in (VCARD.fn, VCARD.hasEmail)),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "field"), ASKED, ids=lambda name: re.split("[/#]", name)[-1])
def test_a_description_that_lacks_a_field_is_refused(
    kind: URIRef, field: URIRef, described: Site, shapes: Graph
) -> None:
    broken = graph(described)
    subject = min(broken.subjects(RDF.type, kind))
    assert (subject, field, None) in broken
    broken.remove((subject, field, None))
    assert not validated(broken, shapes)[0]


def test_a_text_without_its_language_is_refused(described: Site, shapes: Graph) -> None:
    broken = graph(described)
    subject = min(broken.subjects(RDF.type, DCAT.Dataset))
    broken.set((subject, DCTERMS.title, Literal("Kalender")))
    assert not validated(broken, shapes)[0]


def test_what_stands_there_of_the_site_itself_is_right(whole: Site, shapes: Graph) -> None:
    site = replace(whole, name="Stödguiden", site_url=SITE)
    assert site.data_sets
    right, _, told = validated(graph(site), shapes)
    assert right, told
    assert to_isomorphic(graph(site)) == to_isomorphic(graph(site, "dcat.jsonld"))
    (service,) = graph(site).subjects(RDF.type, DCAT.DataService)
    written = {URIRef(SITE + name) for name in exports.files(site)}
    for way in (DCAT.endpointURL, DCAT.endpointDescription):
        assert graph(site).value(service, way) in written
    assert len(set(graph(site).objects(service, DCAT.servesDataset))) >= len(SETS)


def test_a_file_that_comes_makes_no_other_file_into_another(described: Site) -> None:
    def more() -> tuple[Offered, ...]:
        return (Offered("coordinators", "api/v1/first.json", "application/json", "Ny"), *_offers())

    def named(site: Site) -> dict[str, str]:
        found = graph(site).subject_objects(DCAT.downloadURL)
        return {str(address): str(name) for name, address in found}

    before, after = named(described), named(replace(described, data_sets=data_sets([more])))
    new = f"{SITE}api/v1/first.json"
    assert len(before) == 3
    assert {address: name for address, name in after.items() if address != new} == before
    assert len(set(after.values())) == 4


def test_a_data_set_was_changed_when_what_it_tells_was(small: Site) -> None:
    """And not each time that something else on the site is."""
    site = replace(small, site_url=SITE, built=datetime(2031, 1, 1, tzinfo=UTC))
    found = graph(site)

    def day(name: str) -> str:
        return str(found.value(URIRef(f"{PAGE}#{name}"), DCTERMS.modified))

    known = origins(site)
    for one in SETS:
        expected = known[one.name].day
        assert day(f"datamangd-{one.name}") == str(expected or "2031-01-01"), one.name
    assert day("datamangd-coordinators") != "2031-01-01"
    assert day("datamangd-hsds") == max(
        day(f"datamangd-{name}") for name in ("coordinators", "organisations", "municipalities")
    )
    assert day("katalog") == "2031-01-01"


def test_a_file_of_a_data_set_that_nobody_describes_is_refused() -> None:
    def stray() -> tuple[Offered, ...]:
        return (Offered("weather", "x.json", "application/json", "Väder"),)

    with pytest.raises(LookupError, match="weather"):
        data_sets([stray])


def test_every_module_that_offers_files_is_asked() -> None:
    modules = [sys.modules[export.__module__] for export in EXPORTS]
    assert set(OFFERS) == {m.offers for m in modules if hasattr(m, "offers")}


def test_every_file_that_is_offered_is_written(small: Site) -> None:
    site = replace(small, name="Prov", site_url=SITE)
    made = {name.removesuffix("index.html") for name in exports.files(site)}
    for one in site.data_sets:
        for file in one.files:
            pattern = re.sub(r"\\\{\w+\\\}", "[^/.]+", re.escape(file.address))
            assert any(re.fullmatch(pattern, name) for name in made), file.address


def test_data_sets_are_described_once_and_fully() -> None:
    assert len({one.id for one in DATA_SETS}) == len({one.title for one in DATA_SETS})
    assert len({one.id for one in DATA_SETS}) == len(DATA_SETS)
    for one in DATA_SETS:
        assert one.description.endswith(".")
        assert all((one.keywords, one.themes, one.group))
