"""The built site, page by page: right facts, whole links, sound HTML, and nothing from elsewhere."""

from __future__ import annotations

import filecmp
import itertools
import json
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

from macros.rendering.addresses import page_of
from macros.source.values import phone_uri
from macros.load import load
from tests.helpers import ROOT, SITE_URL, TODAY, build_command, copy_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from macros.model import Contact, Handbook, Record

REPOSITORY = "https://github.example/stodguiden/stodguiden/edit/main/"
BASE = urlsplit(SITE_URL).path


class Page:
    """A page of the built site."""

    def __init__(self, address: str, text: str) -> None:
        self.address = address
        self.text = text
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.tree: Element = parser.parse(text)
        self.errors = [
            f"{self.address}:{position[0]}: {code} {data}" for position, code, data in parser.errors
        ]
        self.elements = [element for element in self.tree.iter() if isinstance(element.tag, str)]
        self.ids = [element.get("id") for element in self.elements if element.get("id")]

    def all(self, *tags: str) -> list[Element]:
        """The elements of some kinds."""
        return [element for element in self.elements if _tag(element) in tags]

    def hrefs(self) -> set[str]:
        """Where the page leads."""
        return {element.get("href", "") for element in self.all("a")}

    def leads_to(self) -> set[str]:
        """The addresses within the site that the page leads to, from the site's root."""
        return {
            posixpath.normpath(posixpath.join(self.address, urlsplit(href).path)) + "/"
            for href in self.hrefs()
            if not urlsplit(href).scheme
        }

    def words(self) -> str:
        """What the page says, with one space between words."""
        return " ".join("".join(self.tree.itertext()).split())


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    """Every page by its address from the site's root."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        found[name.removesuffix("index.html")] = Page(
            name.removesuffix("index.html"), path.read_text("utf-8")
        )
    return found


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """The real data."""
    return load(ROOT, TODAY)


@pytest.mark.parametrize(("folder", "count"), [("kommuner", 290), ("lan", 21), ("polisregioner", 7)])  # fmt: skip
def test_there_are_as_many_pages_as_places(site: Path, folder: str, count: int) -> None:
    assert len(list(site.glob(f"{folder}/*/index.html"))) == count
    assert (site / folder / "index.html").is_file()


def _shows(page: Page, contact: Contact) -> None:
    assert f"mailto:{contact.email}" in page.hrefs()
    assert phone_uri(contact.phone or "") in page.hrefs()
    assert contact.phone in page.words()


def test_every_municipality_has_its_mailboxes_switchboards_and_region(
    pages: dict[str, Page], handbook: Handbook
) -> None:
    assert len(handbook.municipalities) == 290
    for municipality in handbook.municipalities:
        page = pages[page_of(municipality)]
        county = handbook.county_by_code[municipality.code[:2]]
        region = handbook.region_by_id[county.police_region]
        heading = page.all("h1")[0]
        assert "".join(heading.itertext()) == municipality.name
        _shows(page, handbook.regional_coordinator[county.code].contact)
        _shows(page, handbook.police_coordinator[region.id].contact)
        assert "tel:11414" in page.hrefs()
        assert "mailto:bf@bra.se" in page.hrefs()
        assert {page_of(county), page_of(region)} <= page.leads_to()
        assert f"hör till {county.full_name} och polisregion {region.name}." in page.words()
        # No other county's mailbox.
        mailboxes = {href for href in page.hrefs() if href.endswith("@lansstyrelsen.se")}
        assert len(mailboxes) == 1
        # Every neighbour, and itself in the list of all.
        neighbours = {page_of(m) for m in handbook.municipalities_by_county[county.code]}
        assert neighbours - {page.address} <= page.leads_to()


def test_every_county_has_its_mailbox_switchboard_region_and_municipalities(
    pages: dict[str, Page], handbook: Handbook
) -> None:
    assert len(handbook.counties) == 21
    table = pages["lan/"]
    for county in handbook.counties:
        page = pages[page_of(county)]
        region = handbook.region_by_id[county.police_region]
        contact = handbook.regional_coordinator[county.code].contact
        _shows(page, contact)
        _shows(page, handbook.police_coordinator[region.id].contact)
        assert page_of(region) in page.leads_to()
        assert {page_of(m) for m in handbook.municipalities_by_county[county.code]} <= page.leads_to()  # fmt: skip
        (row,) = [
            row
            for row in table.all("tr")
            if any(th.tag == "th" and "".join(th.itertext()) == county.full_name for th in row)
        ]
        cells = ["".join(cell.itertext()) for cell in row]
        assert cells[:4] == [county.full_name, contact.phone, contact.email, region.name]


def test_every_police_region_has_its_mailbox_switchboard_and_counties(
    pages: dict[str, Page], handbook: Handbook
) -> None:
    assert len(handbook.police_regions) == 7
    for region in handbook.police_regions:
        page = pages[page_of(region)]
        _shows(page, handbook.police_coordinator[region.id].contact)
        for county in handbook.counties_by_region[region.id]:
            _shows(page, handbook.regional_coordinator[county.code].contact)
            assert page_of(county) in page.leads_to()
            assert {page_of(m) for m in handbook.municipalities_by_county[county.code]} <= page.leads_to()  # fmt: skip


def test_the_directory_has_every_function_once(pages: dict[str, Page], handbook: Handbook) -> None:
    page = pages["kontakter/"]
    cards = [id_ for id_ in page.ids if id_.startswith("kontakt-")]
    assert sorted(cards) == sorted(f"kontakt-{c.id}" for c in handbook.coordinators)


def test_the_lists_lead_to_every_place(pages: dict[str, Page], handbook: Handbook) -> None:
    for address in ("", "kommuner/"):
        assert {page_of(m) for m in handbook.municipalities} <= pages[address].leads_to()
    for address in ("", "lan/"):
        assert {page_of(c) for c in handbook.counties} <= pages[address].leads_to()
    assert {page_of(r) for r in handbook.police_regions} <= pages["polisregioner/"].leads_to()


def test_the_finder_knows_every_place(site: Path, handbook: Handbook) -> None:
    rows = json.loads((site / "assets/places.json").read_text("utf-8"))
    places = [*handbook.municipalities, *handbook.counties, *handbook.police_regions]
    assert sorted(row[2] for row in rows) == sorted(page_of(place) for place in places)


def test_every_link_and_anchor_within_the_site_leads_somewhere(
    pages: dict[str, Page], site: Path
) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    checked = 0
    for page in pages.values():
        for element in page.elements:
            for name in ("href", "src", "action", "data-places", "data-root"):
                value = element.get(name)
                if value is None:
                    continue
                parts = urlsplit(value)
                if parts.scheme in ("https", "http", "mailto", "tel", "data"):
                    continue
                assert not parts.scheme, f"{page.address}: {value}"
                target = posixpath.normpath(posixpath.join(BASE, page.address, unquote(parts.path)))
                if page.address.endswith(".html") and parts.path:
                    assert parts.path.startswith(BASE), f"{page.address}: {value}"
                inside = (target + "/").removeprefix(BASE).strip("/")
                assert (target + "/").startswith(BASE), f"{page.address}: {value}"
                name_of_page = page.address if not parts.path else f"{inside}/" if inside else ""
                assert name_of_page in pages or inside in files, f"{page.address}: {value}"
                if parts.path and inside not in files:
                    assert parts.path.endswith(("/", ".")), f"{page.address}: {value} is redirected"
                if parts.fragment:
                    known = pages[name_of_page].ids
                    assert unquote(parts.fragment) in known, f"{page.address}: {value}"
                checked += 1
    assert checked > 10000


def test_ids_are_unique_and_what_is_referred_to_exists(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert len(page.ids) == len(set(page.ids)), page.address
        for element in page.elements:
            for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                for reference in (element.get(name) or "").split():
                    assert reference in page.ids, f"{page.address}: {name}={reference}"


def test_every_page_has_one_heading_a_title_of_its_own_and_a_description(
    pages: dict[str, Page],
) -> None:
    titles: dict[str, str] = {}
    for page in pages.values():
        assert len(page.all("h1")) == 1, page.address
        assert len(page.all("main")) == 1, page.address
        (title,) = [e for e in page.all("title") if e.tag == "title"]
        text = "".join(title.itertext())
        assert text not in titles, f"{page.address} and {titles.get(text)}: {text}"
        titles[text] = page.address
        (description,) = [m for m in page.all("meta") if m.get("name") == "description"]
        assert len(description.get("content", "")) > 20, page.address


def test_headings_go_down_one_level_at_a_time(pages: dict[str, Page]) -> None:
    for page in pages.values():
        levels = [int(_tag(e)[1]) for e in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, page.address
        for above, below in itertools.pairwise(levels):
            assert below <= above + 1, f"{page.address}: h{below} after h{above}"


def test_every_page_says_its_language(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.tree.get("lang") == ("en" if page.address == "en/" else "sv")


def test_no_template_code_is_left(pages: dict[str, Page]) -> None:
    for page in pages.values():
        text = re.sub(r"<(code|pre)\b.*?</\1>", "", page.text, flags=re.DOTALL)
        for sign in ("{{", "{%", "Macro ", "Undefined", "None</"):
            assert sign not in text, f"{page.address}: {sign}"


def test_the_html_is_sound(pages: dict[str, Page]) -> None:
    assert [error for page in pages.values() for error in page.errors] == []


def test_nothing_is_styled_or_run_inline(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for element in page.elements:
            assert not any(name.startswith("on") for name in element.attrib), page.address
            assert "style" not in element.attrib, page.address
            assert _tag(element) not in ("style", "iframe", "object", "embed", "base")
            if _tag(element) == "script":
                assert element.get("src"), page.address


def _assets(page: Page) -> Iterator[str]:
    for element in page.elements:
        if _tag(element) == "link" and element.get("rel") in ("canonical", "alternate"):
            continue
        if _tag(element) in ("link", "image", "use"):
            yield element.get("href") or element.get("{http://www.w3.org/1999/xlink}href") or ""
        for name in ("src", "srcset", "poster", "data", "action", "background", "ping"):
            if element.get(name):
                yield element.get(name, "")


def test_no_page_loads_or_sends_anything_elsewhere(pages: dict[str, Page], site: Path) -> None:
    for page in pages.values():
        for address in _assets(page):
            parts = urlsplit(address)
            assert not parts.netloc, f"{page.address}: {address}"
            assert parts.scheme in ("", "data"), f"{page.address}: {address}"
    for path in site.rglob("*.css"):
        css = path.read_text("utf-8")
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", css):
            assert address.startswith(("data:", "#")) or not urlsplit(address).netloc, path.name
        assert not re.search(r"@import\s+(url\()?[\"']?(https?:)?//", css), path.name
    for path in site.rglob("*.js"):
        addresses = re.findall(r"[\"'`](?:https?:)?//[^\"'`]+", path.read_text("utf-8"))
        assert not [a for a in addresses if "www.w3.org" not in a], path.name


def test_scripts_keep_nothing_in_the_browser(site: Path) -> None:
    for path in site.rglob("*.js"):
        words = ("localStorage", "sessionStorage", "document.cookie", "indexedDB", "serviceWorker")
        assert not [word for word in words if word in path.read_text("utf-8")], path.name


def _entry(address: str) -> str:
    """The line of a file that an edit link opens."""
    assert address.startswith(REPOSITORY), address
    file, _, line = address.removeprefix(REPOSITORY).partition("#L")
    path = ROOT / file
    assert path.is_file(), address
    return path.read_text("utf-8").split("\n")[int(line) - 1] if line else ""


def _edit_link(page: Page) -> str:
    (paragraph,) = [e for e in page.all("p") if "page-footer" in e.get("class", "").split()]
    return next(paragraph.iter("a")).get("href", "")


def test_the_edit_link_of_a_generated_page_opens_its_entry(
    pages: dict[str, Page], handbook: Handbook
) -> None:
    places: list[Record] = [*handbook.municipalities, *handbook.counties, *handbook.police_regions]
    for record in places:
        page = pages[page_of(record)]
        key = f'code: "{record.code}"' if hasattr(record, "code") else f"id: {record.id}"
        assert _entry(_edit_link(page)) == f"  - {key}"
    for record in (*handbook.methods, *handbook.questions, *handbook.initiatives):
        line = _entry(_edit_link(pages[page_of(record)]))
        # A page written by hand may stand in the place of a generated one.
        assert line in (f"  - id: {record.id}", "---")


def test_the_edit_link_of_a_card_opens_the_function(
    pages: dict[str, Page], handbook: Handbook
) -> None:
    page = pages["kontakter/"]
    for coordinator in handbook.coordinators:
        (card,) = [
            e
            for e in page.all("section")
            if e.get("aria-labelledby") == f"kontakt-{coordinator.id}"
        ]
        (link,) = [a for a in card.iter("a") if a.get("href", "").startswith(REPOSITORY)]
        assert _entry(link.get("href", "")) == f"  - id: {coordinator.id}"


def test_the_edit_link_of_a_page_in_docs_opens_its_file(pages: dict[str, Page]) -> None:
    files = sorted((ROOT / "docs").rglob("*.md"))
    for path in files:
        name = path.relative_to(ROOT / "docs").as_posix().removesuffix(".md")
        page = pages[re.sub(r"(^|/)index/$", r"\1", f"{name}/")]
        assert _edit_link(page) == f"{REPOSITORY}docs/{name}.md#L1"


def test_the_404_page_works_below_a_path_and_from_any_depth(pages: dict[str, Page]) -> None:
    page = pages["404.html"]
    for element in page.elements:
        for name in ("href", "src", "action", "data-places", "data-root"):
            value = element.get(name, "")
            if value and not value.startswith(("#", "tel:", "https:", "mailto:")):
                assert value.startswith(BASE), value
    assert {f"{BASE}kommuner/", f"{BASE}kontakter/", BASE} <= page.hrefs()


def test_the_site_map_has_every_page(pages: dict[str, Page], site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    listed = set(re.findall(r"<loc>([^<]+)</loc>", text))
    assert listed == {f"{SITE_URL}{address}" for address in pages if address != "404.html"}


def test_every_page_knows_its_own_address(pages: dict[str, Page]) -> None:
    for page in pages.values():
        canonical = [e.get("href") for e in page.all("link") if e.get("rel") == "canonical"]
        assert canonical == ([] if page.address == "404.html" else [SITE_URL + page.address])


def test_a_build_in_another_folder_gives_the_same_bytes(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = copy_project(tmp_path_factory.mktemp("annan"))
    done = build_command(folder, "built", SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stderr

    def names(root: Path) -> list[str]:
        return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())

    assert names(folder / "built") == names(site)
    _, different, errors = filecmp.cmpfiles(site, folder / "built", names(site), shallow=False)
    assert different == []
    assert errors == []
