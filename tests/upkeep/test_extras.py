"""What there is to take along, of a built site: the sheets, the book, and the copy without a server."""

from __future__ import annotations

import collections
import io
import itertools
import json
import posixpath
import re
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

import pikepdf
import pytest

from macros.__main__ import main
from macros.blocks.open_data import BOOK, COPY, SHEETS
from macros.finishing.file_sizes import with_links_to_files
from macros.model import by_name
from macros.rendering.addresses import page_of
from macros.upkeep import extras
from macros.upkeep.extras import book as book_module
from macros.upkeep.extras import offline
from macros.upkeep.extras.book import Chapter, chapters, whole_book
from macros.upkeep.extras.browser import printer
from macros.upkeep.extras.offline import OfflineError, offline_copy, plain_script, to_file
from macros.upkeep.extras.pdf import finished, sheets_of
from tests.chromium import PATIENCE, new_context
from tests.helpers import SITE_URL, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from macros.site import Site

T = TypeVar("T")
BUILT = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def opened(whole: Site) -> Site:
    return replace(whole, name="Stödguiden", site_url=SITE_URL, built=BUILT)


@pytest.fixture(scope="module")
def files(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


# The book


def headings(html: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])\b", html)]


@pytest.fixture(scope="module")
def html(opened: Site, files: dict[str, bytes]) -> str:
    return whole_book(opened, lambda address: files[f"{address}index.html"].decode())


def test_the_book_follows_the_menu_and_has_what_comes_from_the_data(opened: Site) -> None:
    found = chapters(opened)
    addresses = [chapter.address for chapter in found if chapter.address is not None]
    assert len(addresses) == len(set(addresses))
    assert (
        addresses.index("vagledning/")
        < addresses.index("kontakter/")
        < addresses.index("kalender/")
    )
    listed = addresses.index("lan/")
    counties = [page_of(county) for county in opened.handbook.counties]
    assert addresses[listed + 1 : listed + 22] == counties
    assert found[addresses.index("vagledning/") :][0] == Chapter("Vägledning", 2)
    left_out = {page.address for page in opened.docs} - set(addresses)
    assert left_out == {"", "sok/", "webbplatskarta/", "ta-med/"}
    assert not [address for address in addresses if address.startswith(("kommuner/m", "bekrafta/"))]


def test_no_heading_of_the_book_skips_a_level(html: str) -> None:
    levels = headings(html)
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_ids_are_unique_and_every_link_within_the_book_leads_somewhere(html: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert [id_ for id_, count in collections.Counter(ids).items() if count > 1] == []
    inner = set(re.findall(r'\shref="#([^"]*)"', html))
    assert len(inner) > 500
    assert inner <= set(ids)
    named = re.findall(r'\saria-(?:labelledby|describedby)="([^"]*)"', html)
    assert {id_ for ids_ in named for id_ in ids_.split()} <= set(ids)


def test_what_is_no_page_of_the_book_leads_to_the_published_site(
    html: str, files: dict[str, bytes]
) -> None:
    """Relative to the start page, which the browser makes whole: so it is not written out on paper."""
    others = {
        address.partition("#")[0].partition("?")[0]
        for address in re.findall(r'\s(?:href|src)="([^"]*)"', html)
        if not re.match(r"[a-z]+:|#", address)
    }
    assert "kommuner/malmo/" in others
    there = {name.removesuffix("index.html") for name in files} | set(files) | {"./"}
    made_later = {SHEETS, BOOK, COPY}
    assert others - there - made_later == set()


# The PDF files


def apart(make: Callable[[], T]) -> T:
    """What is made in a thread of its own: Playwright starts but one browser in each."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(make).result()


def printed_book(site: Site, files: dict[str, bytes], sheets: dict[str, int]) -> bytes:
    html = whole_book(site, lambda address: files[f"{address}index.html"].decode(), sheets)

    def printed() -> bytes:
        with printer(SITE_URL, files.get, BUILT) as prints:
            return prints.pdf("", html.encode())

    return apart(printed)


def some_chapters(site: Site) -> list[Chapter]:
    """Every part of the menu, and some pages."""
    pages = {"vagledning/", "samordna/arshjulet/", "om/redaktion/", "lan/", "lan/skane/"}
    return [c for c in chapters(site) if c.address in pages or (c.level == 2 and not c.address)]


@pytest.fixture(scope="module")
def made(opened: Site, site: Path, once: Callable[..., Path]) -> Path:
    """The extras of a site of four counties and some pages, made once."""

    def make(folder: Path) -> None:
        shutil.copytree(site, folder, dirs_exist_ok=True)
        few = ("12", "09", "14", "19")
        handbook = opened.handbook.model_copy(
            update={"counties": tuple(c for c in opened.handbook.counties if c.code in few)}
        )
        vars(handbook).pop("sorted_counties", None)  # it was copied with what had been told of all
        with pytest.MonkeyPatch.context() as patch:
            kept = some_chapters(opened)
            patch.setattr(book_module, "chapters", lambda _: kept)
            few_counties = replace(opened, handbook=handbook)
            assert apart(lambda: list(extras.make_extras(few_counties, folder))) == []

    return once("Extra åäö", make)


def structure(node: Any) -> Iterator[pikepdf.Dictionary]:
    """The elements of a structure tree, in order."""
    waiting = [node]
    while waiting:
        element = waiting.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        if "/S" in element:
            yield element
        kids = element.get("/K")
        waiting += reversed(list(kids) if isinstance(kids, pikepdf.Array) else [kids])


def test_the_book_is_a_tagged_pdf(made: Path) -> None:
    """By a list of our own: no program that judges PDF/UA can be had here (veraPDF is one in Java)."""
    with pikepdf.open(made / BOOK) as pdf:
        root = pdf.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "sv-SE"
        assert root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == "Stödguiden"
        told = pdf.open_metadata()
        assert told["dc:title"] == "Stödguiden"
        assert "pdfuaid:part" not in told
        dates = {str(pdf.docinfo[name]) for name in ("/CreationDate", "/ModDate")}
        assert all(date.startswith("D:20261124123000") for date in dates)
        elements = list(structure(root.StructTreeRoot))
        kinds = collections.Counter(str(element.S) for element in elements)
        assert {
            "/Document",
            "/P",
            "/L",
            "/LI",
            "/Table",
            "/TH",
            "/TD",
            "/Link",
            "/Figure",
        } <= kinds.keys()
        levels = [int(str(e.S)[2]) for e in elements if re.fullmatch("/H[1-6]", str(e.S))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
        assert all(str(e.get("/Alt", "")).strip() for e in elements if str(e.S) == "/Figure")
        links = [a for page in pdf.pages for a in page.get("/Annots", ())]
        assert links
        assert all("/StructParent" in link for link in links)
        assert all(page.Tabs == "/S" for page in pdf.pages if "/Annots" in page)
        assert not [
            link for link in links if "127.0.0.1" in str(link.get("/A", {}).get("/URI", ""))
        ]
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root[0].children]
        assert titles[:3] == ["Innehåll", "Vägledning", "Kontakter"]


def test_the_contents_say_on_which_sheet_each_chapter_begins(
    made: Path, opened: Site, files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first print, which has no numbers, tells them, and they move nothing."""
    kept = some_chapters(opened)
    monkeypatch.setattr(book_module, "chapters", lambda _: kept)
    first = sheets_of(printed_book(opened, files, {}))
    html = whole_book(opened, lambda address: files[f"{address}index.html"].decode(), first)
    assert sheets_of(printed_book(opened, files, first)) == first
    contents = html[html.index('class="book-contents"') :].split("</ul>")[0]
    told = re.findall(
        r'<a href="#(.*?)">(.*?)</a> <span class="book-contents__sheet">(\d+)<', contents
    )
    assert [title for _, title, _ in told] == [chapter.title for chapter in kept]
    numbers = [int(number) for _, _, number in told]
    assert numbers == sorted(numbers)
    assert numbers[0] > 2
    with pikepdf.open(made / BOOK) as pdf, pdf.open_outline() as outline:
        parts = {
            item.title: pdf.pages.index(pikepdf.Page(item.destination[0])) + 1
            for item in outline.root[0].children
        }
    assert {title: int(n) for _, title, n in told if title in parts} == {
        title: number for title, number in parts.items() if title != "Innehåll"
    }


def test_each_county_is_one_sheet_with_a_bookmark(made: Path, opened: Site) -> None:
    with pikepdf.open(made / SHEETS) as pdf:
        few = [c for c in opened.handbook.counties if c.code in ("12", "09", "14", "19")]
        names = [county.full_name for county in sorted(few, key=by_name)]
        assert len(pdf.pages) == len(names)
        with pdf.open_outline() as outline:
            found = [
                (item.title, pdf.pages.index(pikepdf.Page(item.destination[0])))
                for item in outline.root
            ]
        assert found == [(name, number) for number, name in enumerate(names)]
        for page in pdf.pages:
            assert [round(float(n)) for n in page.mediabox] == [0, 0, 595, 842]
        links = {str(a.A.URI) for p in pdf.pages for a in p.get("/Annots", ()) if "/A" in a}
        assert any(link.startswith(f"{SITE_URL}kommuner/") for link in links)


def test_a_page_is_printed_the_same_byte_for_byte(files: dict[str, bytes]) -> None:
    def printed() -> bytes:
        with printer(SITE_URL, files.get, BUILT) as prints:
            return finished(prints.pdf("lan/skane/", tagged=True), "Skåne", BUILT)

    assert apart(printed) == apart(printed)


def test_the_page_leads_to_what_was_made_and_says_its_size(made: Path, site: Path) -> None:
    page = (made / "ta-med/index.html").read_text("utf-8")
    plain = (site / "ta-med/index.html").read_text("utf-8")
    for name in ("lansblad.pdf", "stodguiden.pdf", "stodguiden.zip"):
        assert f'<a href="{name}">' in page
        assert name not in re.sub(r'data-[a-z-]+="[^"]*"', "", plain)
        size = -(-(made / f"ta-med/{name}").stat().st_size // 1000)
        told = re.findall(rf'data-size-of="ta-med/{name}">([^<]*)<', page)
        assert told == ([f"{size} kB"] if size < 1000 else [told[0]])
        assert re.fullmatch(r"[\d,]+ [kM]B", told[0])
    assert plain.count("ingen fil än") >= 3


def test_what_cannot_be_made_stops_nothing_else(
    opened: Site, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ta-med").mkdir()
    shutil.copy(site / "ta-med/index.html", tmp_path / "ta-med/index.html")

    def broken(*_: object) -> bytes:
        raise ValueError("trasigt")

    monkeypatch.setattr(extras, "whole_book", broken)
    monkeypatch.setattr(extras, "printer", broken)
    told = list(extras.make_extras(opened, tmp_path))
    assert told == [f"{SHEETS}: ValueError: trasigt", f"{BOOK}: ValueError: trasigt"]
    page = (tmp_path / "ta-med/index.html").read_text("utf-8")
    assert '<a href="stodguiden.zip">' in page
    assert "lansblad.pdf</a>" not in page


def test_a_folder_without_a_site_is_told(
    whole_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--root", str(whole_project), "--today", TODAY.isoformat()]
    assert main([*given, "extras", "--site", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "ta-med/index.html" in told
    assert told.count("\n") == 1


def test_a_link_comes_and_goes_with_its_file() -> None:
    page = '<span data-link-to="ta-med/a.pdf">A &amp; b</span>'
    linked = '<span data-link-to="ta-med/a.pdf"><a href="a.pdf">A &amp; b</a></span>'
    assert with_links_to_files(page, "ta-med/", {"ta-med/a.pdf": b""}) == linked
    assert with_links_to_files(linked, "ta-med/", {"ta-med/a.pdf": b""}) == linked
    assert with_links_to_files(linked, "ta-med/", {}) == page


# The copy without a server


@pytest.mark.parametrize(
    ("address", "file"),
    [
        *[("../lan/", "../lan/index.html"), ("./", "./index.html"), ("..", "../index.html")],
        *[("../..", "../../index.html"), ("../#a", "../index.html#a"), ("#a", "#a"), ("", "")],
        ("sok/?q=a&amp;b=%C3%A5", "sok/index.html?q=a&amp;b=%C3%A5"),
        *[("a.pdf", "a.pdf"), ("../a/b.vcf", "../a/b.vcf"), ("?lan=x", "?lan=x")],
        *[("https://a.example/b/", "https://a.example/b/"), ("mailto:a@b.example", "mailto:a@b.example")],
    ],
)  # fmt: skip
def test_an_address_ends_in_a_file(address: str, file: str) -> None:
    assert to_file(address) == file


def test_a_script_needs_no_module() -> None:
    module = 'const m0 = 1;\nconst load = () => import("./b.js");\nnew URL("x", import.meta.url);\nexport {m0, load};\nexport const c = m0.c;\n'
    plain = plain_script(module, "js/a.js")
    assert "export" not in plain
    assert "import.meta" not in plain
    assert 'offlineImport(new URL("./b.js", here))' in plain
    assert "Object.assign(given, {m0, load});" in plain
    assert "const c = m0.c;\ngiven.c = c;" in plain


@pytest.mark.parametrize("line", ["export default 1;", 'import {a} from "./b.js";'])
def test_a_script_that_only_a_module_can_be_is_told(line: str) -> None:
    with pytest.raises(OfflineError, match=r"^js/a\.js: this form needs a module: "):
        plain_script(f"{line}\n", "js/a.js")


def test_the_copy_is_the_same_byte_for_byte_and_in_order(
    opened: Site, files: dict[str, bytes]
) -> None:
    few = {
        name: files[name]
        for name in sorted(files)
        if name.startswith(("js/", "assets/p", "om/", "index"))
    }
    first = offline_copy(opened, few)
    assert first == offline_copy(opened, dict(reversed(few.items())))
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        infos = archive.infolist()
    assert infos[0].filename == f"{offline.FOLDER}/index.html"
    assert {info.date_time for info in infos} == {(2026, 11, 24, 12, 30, 0)}


def test_what_scripts_fetch_lies_beside_as_scripts(opened: Site) -> None:
    places = json.dumps([["Malmö", "kommun", "kommuner/malmo/", ["malmo"]]]).encode()
    page = b'<script type="module" src="../../js/site.js"></script>'
    zipped = offline_copy(opened, {"assets/places.json": places, "kommuner/malmo/index.html": page})
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        told = archive.read(f"{offline.FOLDER}/assets/places.json.js").decode()
        shown = archive.read(f"{offline.FOLDER}/kommuner/malmo/index.html").decode()
    assert "kommuner/malmo/index.html" in told
    assert told.startswith('offlineFile("assets/places.json", ')
    assert shown == (
        '<script defer src="../../js/offline.js"></script>\n'
        '<script defer src="../../js/site.js"></script>'
    )


@pytest.fixture(scope="module")
def unzipped(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("på en sticka")
    with zipfile.ZipFile(made / COPY) as archive:
        archive.extractall(folder)
    return folder / offline.FOLDER


def test_no_file_of_the_copy_is_missing(unzipped: Path) -> None:
    missing = set()
    for page in unzipped.rglob("*.html"):
        for address in re.findall(r'\s(?:href|src|action)="([^"]*)"', page.read_text("utf-8")):
            if re.match(r"[a-z][a-z0-9+.-]*:|//|#|$", address):
                continue
            path = unquote(re.split("[?#]", address)[0])
            target = posixpath.normpath(posixpath.join(page.parent.as_posix(), path))
            if path.endswith("/") or (path and not (unzipped / target).is_file()):
                missing.add((page.relative_to(unzipped).as_posix(), address))
    assert missing == set()


def test_the_copy_is_searched_from_a_file(browser: Browser, unzipped: Path) -> None:
    wrong: list[str] = []
    with new_context(browser) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda told: wrong.append(told.text))
        page.on("requestfailed", lambda request: wrong.append(request.url))
        page.goto((unzipped / "index.html").as_uri())
        page.fill("#sok-ruta", "sollefteå")
        page.locator("#sok-forslag li").first.wait_for()
        page.press("#sok-ruta", "Enter")
        page.locator(".results__list a", has_text="Sollefteå").first.click()
        page.wait_for_url("**/kommuner/solleftea/index.html", timeout=PATIENCE)
        assert "Sollefteå" in page.locator("h1").inner_text()
        page.locator(".crumbs a", has_text="Västernorrlands län").click()
        page.wait_for_url("**/lan/vasternorrland/index.html", timeout=PATIENCE)
        page.goto((unzipped / "index.html").as_uri())
        field = page.locator("main .finder__input").first
        field.fill("habo")
        page.locator("main [role=option]").first.wait_for()
        field.press("ArrowDown")
        field.press("Enter")
        page.wait_for_url("**/kommuner/*/index.html", timeout=PATIENCE)
    assert wrong == []
