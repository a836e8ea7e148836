"""The frozen content as it is published: each fact on the pages that it belongs on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.rendering.addresses import page_of
from macros.source.phones import phone_uri
from tests.built_pages import said
from tests.helpers import SITE_URL, WHOLE

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from macros.model import Contact
    from macros.site import Site
    from tests.built_pages import BuiltPage

Pages = dict[str, "BuiltPage"]
REPOSITORY = "https://github.example/stodguiden/stodguiden/edit/main/"


@pytest.mark.parametrize(("folder", "count"), [("kommuner", 290), ("lan", 21), ("polisregioner", 7)])  # fmt: skip
def test_there_are_as_many_pages_as_places(site: Path, folder: str, count: int) -> None:
    assert len(list(site.glob(f"{folder}/*/index.html"))) == count
    assert (site / folder / "index.html").is_file()


def _shows(page: BuiltPage, contact: Contact | None) -> None:
    assert contact
    assert f"mailto:{contact.email}" in page.hrefs()
    assert phone_uri(contact.phone or "") in page.hrefs()
    assert contact.phone in page.words()


def test_every_municipality_has_its_mailboxes_switchboards_and_region(
    pages: Pages, whole: Site
) -> None:
    handbook = whole.handbook
    assert len(handbook.municipalities) == 290
    for municipality in handbook.municipalities:
        page = pages[page_of(municipality)]
        county = handbook.county_by_code[municipality.code[:2]]
        region = handbook.region_by_id[county.police_region]
        assert said(page.one("h1")) == municipality.name
        _shows(
            page,
            handbook.official_contact(handbook.regional_coordinators[county.code][0].organisation),
        )
        _shows(page, handbook.official_contact("polisen"))
        assert "tel:11414" in page.hrefs()
        assert "mailto:bf@bra.se" in page.hrefs()
        assert {page_of(county), page_of(region)} <= page.leads_to()
        assert f"hör till {county.full_name} och polisregion {region.name}." in page.words()
        assert page.one("body").get("class") == f"in-{region.id}", "the colour of its region"
        # No other county's mailbox.
        mailboxes = {href for href in page.hrefs() if href.endswith("@lansstyrelsen.se")}
        assert len(mailboxes) == 1
        # Every neighbour, and itself in the list of all.
        neighbours = {page_of(m) for m in handbook.municipalities_by_county[county.code]}
        assert neighbours - {page.address} <= page.leads_to()


def test_every_county_has_its_mailbox_switchboard_region_and_municipalities(
    pages: Pages, whole: Site
) -> None:
    handbook = whole.handbook
    assert len(handbook.counties) == 21
    table = pages["lan/"]
    for county in handbook.counties:
        page = pages[page_of(county)]
        region = handbook.region_by_id[county.police_region]
        contact = handbook.official_contact(
            handbook.regional_coordinators[county.code][0].organisation
        )
        _shows(page, contact)
        _shows(page, handbook.official_contact("polisen"))
        assert page_of(region) in page.leads_to()
        assert {page_of(m) for m in handbook.municipalities_by_county[county.code]} <= page.leads_to()  # fmt: skip
        (row,) = [
            row
            for row in table.all("tr")
            if any(cell.tag == "th" and said(cell) == county.full_name for cell in row)
        ]
        cells = [said(cell) for cell in row]
        assert cells[:4] == [county.full_name, contact.phone, contact.email, region.name]


def test_every_police_region_has_its_mailbox_switchboard_and_counties(
    pages: Pages, whole: Site
) -> None:
    handbook = whole.handbook
    assert len(handbook.police_regions) == 7
    for region in handbook.police_regions:
        page = pages[page_of(region)]
        _shows(page, handbook.official_contact("polisen"))
        for county in handbook.counties_by_region[region.id]:
            _shows(
                page,
                handbook.official_contact(
                    handbook.regional_coordinators[county.code][0].organisation
                ),
            )
            assert page_of(county) in page.leads_to()
            assert {page_of(m) for m in handbook.municipalities_by_county[county.code]} <= page.leads_to()  # fmt: skip


def test_the_directory_has_every_function_once(pages: Pages, whole: Site) -> None:
    cards = [id_ for id_ in pages["kontakter/"].ids if id_.startswith("kontakt-")]
    assert sorted(cards) == sorted(f"kontakt-{c.id}" for c in whole.handbook.coordinators)


def test_the_lists_lead_to_every_place(pages: Pages, whole: Site) -> None:
    handbook = whole.handbook
    for address in ("", "kommuner/"):
        assert {page_of(m) for m in handbook.municipalities} <= pages[address].leads_to()
    for address in ("", "lan/"):
        assert {page_of(c) for c in handbook.counties} <= pages[address].leads_to()
    assert {page_of(r) for r in handbook.police_regions} <= pages["polisregioner/"].leads_to()


def test_the_finder_knows_every_place(site: Path, whole: Site) -> None:
    handbook = whole.handbook
    rows = json.loads((site / "assets/places.json").read_text("utf-8"))
    places = [*handbook.municipalities, *handbook.counties, *handbook.police_regions]
    assert sorted(row[2] for row in rows) == sorted(page_of(place) for place in places)


def test_the_404_page_leads_to_the_lists(pages: Pages) -> None:
    base = SITE_URL.removeprefix("https://prov.example")
    assert {f"{base}kommuner/", f"{base}kontakter/", base} <= pages["404.html"].hrefs()


def _line(address: str) -> str:
    """The line of a file that an edit link opens."""
    assert address.startswith(REPOSITORY), address
    file, _, line = address.removeprefix(REPOSITORY).partition("#L")
    return (WHOLE / file).read_text("utf-8").split("\n")[int(line) - 1]


def _edit_links(element: HtmlElement) -> list[str]:
    links = [a.get("href", "") for a in element.iter("a")]
    return [link for link in links if link.startswith(REPOSITORY)]


def _edit_link(element: HtmlElement) -> str:
    (link,) = _edit_links(element)
    return link


def _footer(page: BuiltPage) -> HtmlElement:
    (paragraph,) = [e for e in page.all("p") if "page-footer" in e.get("class", "").split()]
    return paragraph


def test_the_edit_link_of_a_generated_page_opens_its_entry(pages: Pages, whole: Site) -> None:
    assert len(whole.specs) > 290 + 21 + 7
    for spec in whole.specs:
        record = spec.record or spec.first  # of many entries, the first
        key = getattr(record, "id", None) or f'"{record.code}"'
        name = "id" if hasattr(record, "id") else "code"
        assert _line(_edit_link(_footer(pages[spec.address]))) == f"  - {name}: {key}"


def test_the_edit_links_of_a_card_open_the_contact_and_the_function(
    pages: Pages, whole: Site
) -> None:
    cards = {e.get("aria-labelledby"): e for e in pages["kontakter/"].all("section")}
    for coordinator in whole.handbook.coordinators:
        card = cards[f"kontakt-{coordinator.id}"]
        opened = [_line(link).removeprefix("  - id: ") for link in _edit_links(card)]
        own, official = coordinator.id, coordinator.organisation
        if coordinator.direct:
            assert opened == [own, official]
        else:
            assert opened == ([official, own] if coordinator.note is None else [own])


def test_the_edit_link_of_a_page_in_docs_opens_its_file(pages: Pages, whole: Site) -> None:
    for page in whole.docs:
        link = _edit_link(_footer(pages[page.address]))
        assert link == f"{REPOSITORY}{page.file}#L1"
        assert _line(link) == "---"
