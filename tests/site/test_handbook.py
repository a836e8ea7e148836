"""The frozen handbook as published: template files, abbreviations, and the languages of its parts."""

from __future__ import annotations

import io
import posixpath
from itertools import takewhile
from typing import TYPE_CHECKING

import docx
import pytest

from macros.source.doc_page import TEMPLATE_FOLDERS
from tests.built_pages import BuiltPage, said
from tests.helpers import SITE_URL, WHOLE

if TYPE_CHECKING:
    from pathlib import Path

Pages = dict[str, BuiltPage]
TEMPLATES = sorted(
    path.relative_to(WHOLE / "docs").with_suffix("").as_posix()
    for folder in TEMPLATE_FOLDERS
    for path in (WHOLE / "docs" / folder).glob("*.md")
    if path.stem != "index"
)


def _files(page: BuiltPage) -> dict[str, str]:
    """The Word files that a page leads to, and what the links say."""
    return {
        posixpath.normpath(posixpath.join(page.address, a.get("href"))): said(a)
        for a in page.all("a")
        if a.get("href", "").endswith(".docx")
    }


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_page_offers_a_word_file(pages: Pages, site: Path, name: str) -> None:
    page = pages[f"{name}/"]
    ((file, told),) = _files(page).items()
    content = (site / file).read_bytes()
    assert file == f"{name}.docx"
    assert told == f"Ladda ner mallen som Word-fil (docx, {-(-len(content) // 1000)} kB)"
    document = docx.Document(io.BytesIO(content))
    assert document.core_properties.title == said(page.one("h1"))
    before = takewhile(lambda p: p.style.name != "Heading 2", document.paragraphs)
    *_, colophon = [p.text for p in before if p.text]
    assert colophon.startswith("Mallen kommer från Stödguiden och granskades ")
    assert document.tables
    for table in document.tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml


@pytest.mark.parametrize("folder", TEMPLATE_FOLDERS)
def test_the_list_of_templates_leads_to_every_file(pages: Pages, site: Path, folder: str) -> None:
    files = _files(pages[f"{folder}/"])
    assert set(files) == {f"{name}.docx" for name in TEMPLATES if name.startswith(folder)}
    assert all((site / file).is_file() for file in files)


def test_a_message_offers_its_word_file_and_its_plain_text(pages: Pages, site: Path) -> None:
    page = pages["samordna/budskap/lagens-genomforande/"]
    ((file, told),) = _files(page).items()
    size = -(-len((site / file).read_bytes()) // 1000)
    assert (file, told) == (f"{page.address[:-1]}.docx", f"Word-fil (docx, {size} kB)")
    (link,) = [a for a in page.all("a") if a.get("href", "").endswith(".txt")]
    text = (site / posixpath.normpath(posixpath.join(page.address, link.get("href")))).read_text(
        "utf-8"
    )
    assert text.startswith("Ämne: ")


def test_abbreviations_are_explained_once_on_pages_from_text_and_from_data(pages: Pages) -> None:
    for address in ("vagledning/roller/skr/", "vagledning/metoder/gvi/", "lan/skane/"):
        page = pages[address]
        found = page.all("abbr")
        assert found
        names = [said(element) for element in found]
        assert len(names) == len(set(names))
        assert all(element.get("title") for element in found)
        for outside in page.all("a", "h1", "h2", "h3"):
            assert list(outside.iter("abbr")) == []


def test_the_english_page_explains_no_swedish_abbreviations(pages: Pages) -> None:
    assert pages["en/"].all("abbr") == []


@pytest.mark.parametrize(("address", "language"), [("", "sv"), ("lattlast/", "sv"), ("en/", "en")])
def test_a_page_says_its_language_and_leads_to_the_others(
    pages: Pages, address: str, language: str
) -> None:
    page = pages[address]
    assert page.tree.get("lang") == language
    links = {said(a): a for a in page.one("footer").iter("a")}
    assert links["Lättläst"].get("hreflang") == "sv"
    assert links["In English"].get("hreflang") == "en"
    assert links["In English"].get("lang") == "en"
    assert {"lattlast/", "en/"} <= page.leads_to()


def test_the_start_page_and_the_english_one_name_each_other(pages: Pages) -> None:
    for address in ("", "en/"):
        named = {
            (link.get("hreflang"), link.get("href"))
            for link in pages[address].all("link")
            if link.get("rel") == "alternate" and link.get("hreflang")
        }
        assert named == {("sv", SITE_URL), ("en", f"{SITE_URL}en/"), ("x-default", SITE_URL)}
    for address in ("lattlast/", "kontakter/"):
        assert not [link for link in pages[address].all("link") if link.get("hreflang")]


def test_on_the_english_page_every_swedish_part_says_so(pages: Pages) -> None:
    page = pages["en/"]

    def languages(element, inherited):
        own = element.get("lang", inherited)
        if (element.text or "").strip():
            yield element.text.strip(), own
        for child in element:
            if isinstance(child.tag, str):
                yield from languages(child, own)
            if (child.tail or "").strip():
                yield child.tail.strip(), own

    told = dict(languages(page.one("body"), page.tree.get("lang")))
    for swedish in ("Hoppa till innehållet", "Meny", "Vägledning", "Källor", "Granskad", "Start"):
        assert told[swedish] == "sv", swedish
    for swedish in ("länsstyrelser", "Polismyndigheten", "lägesbild"):
        assert told[swedish] == "sv", swedish
    for english in ("Stödguiden in brief", "In brief", "In English"):
        assert told[english] == "en", english


def test_a_swedish_page_marks_the_english_link_alone(pages: Pages) -> None:
    marked = [element for element in pages["om/"].elements if element.get("lang")]
    assert {element.get("lang") for element in marked[1:]} == {"en"}
    assert {said(element) for element in marked[1:]} == {"In English"}
