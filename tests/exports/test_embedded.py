"""Cards within other sites' pages: sound HTML that loads one style sheet, with the model's facts."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import html5lib
import lxml.html
import pytest

from macros.exports.embedded import STYLES, export_embedded, offers
from macros.rendering.addresses import page_of
from macros.rendering.files import embedded_at
from macros.source.phones import phone_uri
from tests.exports.changed import ADDRESS, with_data

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from macros.model import County, Municipality
    from macros.site import Site


@pytest.fixture(scope="module")
def made(content: Site) -> dict[str, bytes]:
    return dict(export_embedded(content))


def places(content: Site) -> list[County | Municipality]:
    return [*content.handbook.counties, *content.handbook.municipalities]


def parsed(content: bytes) -> HtmlElement:
    return lxml.html.document_fromstring(content, parser=lxml.html.HTMLParser(encoding="utf-8"))


def words(text: str) -> str:
    return " ".join(text.split())


def test_every_county_and_municipality_has_one(content: Site, made: dict[str, bytes]) -> None:
    expected = [f"{embedded_at(place)}index.html" for place in places(content)]
    assert sorted(made) == sorted([*expected, STYLES])


def test_a_card_has_the_facts_of_the_model(content: Site, made: dict[str, bytes]) -> None:
    handbook = content.handbook
    for place in places(content):
        page = parsed(made[f"{embedded_at(place)}index.html"])
        said = words(page.text_content())
        county = handbook.county_by_code[getattr(place, "county", getattr(place, "code", ""))]
        coordinators = [
            *handbook.regional_coordinators[county.code],
            *handbook.police_coordinators[county.police_region],
        ]
        assert words(getattr(place, "full_name", place.name)) in said
        assert [words(h.text_content()) for h in page.iter("h2")] == [
            words(coordinator.title) for coordinator in coordinators
        ]
        hrefs = [link.get("href") for link in page.iter("a")]
        expected = []
        for coordinator in coordinators:
            official = handbook.official_contact(coordinator.organisation)
            for contact in (coordinator.direct, official):
                if contact and contact.phone:
                    expected.append(phone_uri(contact.phone))
                    assert contact.phone in said
                if contact and contact.email:
                    expected.append(f"mailto:{contact.email}")
                if contact:
                    assert str(contact.source.year or contact.source.read.year) in said
        assert hrefs[:-1] == expected
        # The last leads to the page of the place, out of the frame.
        (link,) = [link for link in page.iter("a") if link.get("target")]
        assert link.get("target") == "_top"
        at = posixpath.normpath(posixpath.join(embedded_at(place), link.get("href", ""))) + "/"
        assert at == page_of(place)
        (canonical,) = page.xpath('//link[@rel="canonical"]')
        assert canonical.get("href") == ADDRESS + page_of(place)


def test_the_html_is_sound(made: dict[str, bytes]) -> None:
    """Of the many that one template makes, a tenth tells of all: the parser is slow."""
    for address in sorted(made.keys() - {STYLES})[::10]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(made[address].decode())
        assert parser.errors == [], address


def test_nothing_runs_and_nothing_is_loaded_but_the_one_style_sheet(made: dict[str, bytes]) -> None:
    for address, content in made.items():
        if address == STYLES:
            assert b"url(" not in content
            assert b"@import" not in content
            continue
        page = parsed(content)
        for element in page.iter():
            if isinstance(element.tag, str):
                assert element.tag not in ("script", "style", "iframe", "base", "img", "form")
                assert not any(n == "style" or n.startswith("on") for n in element.attrib)
                assert not urlsplit(element.get("src", "")).netloc
        (sheet,) = page.xpath('//link[@rel="stylesheet"]')
        folder = address.removesuffix("index.html")
        assert posixpath.normpath(posixpath.join(folder, sheet.get("href"))) == STYLES
        metas = {m.get("name") or m.get("http-equiv"): m.get("content") for m in page.iter("meta")}
        policy = metas["Content-Security-Policy"]
        assert policy == "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
        assert metas["robots"] == "noindex"
        assert page.get("lang") == "sv"
        assert [e.tag for e in page.iter("h1", "h2", "h3")][:2] == ["h1", "h2"]
        assert len(list(page.iter("main"))) == len(list(page.iter("title"))) == 1


def test_a_changed_number_changes_the_cards_of_its_county_alone(frozen: Site) -> None:
    changed = []
    for organisation in frozen.handbook.organisations:
        if organisation.id == "lansstyrelsen-gotland":
            assert organisation.contact is not None
            contact = organisation.contact.model_copy(update={"phone": "010-223 90 01"})
            organisation = organisation.model_copy(update={"contact": contact})  # noqa: PLW2901
        changed.append(organisation)
    before = dict(export_embedded(frozen))
    after = dict(export_embedded(with_data(frozen, organisations=tuple(changed))))
    assert {address for address in before if before[address] != after[address]} == {
        "inbaddat/lan/gotland/index.html",
        "inbaddat/kommun/gotland/index.html",
    }


def test_every_card_is_offered(frozen: Site) -> None:
    patterns = [re.sub(r"\\\{[a-z]+\\\}", "[^/]+", re.escape(one.address)) for one in offers()]
    for address in dict(export_embedded(frozen)).keys() - {STYLES}:
        at = address.removesuffix("index.html")
        assert any(re.fullmatch(pattern, at) for pattern in patterns), address
