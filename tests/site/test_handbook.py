"""The handbook as published: template files, abbreviations, and which language each part is in."""

import io
import re
from pathlib import Path

import docx
import html5lib
import pytest

from tests.helpers import SITE_URL

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted(
    path.stem for path in (ROOT / "docs/vagledning/mallar").glob("*.md") if path.stem != "index"
)
HTML = "{http://www.w3.org/1999/xhtml}"
HOME = SITE_URL


class Built:
    """A built site."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def page(self, address: str):
        return html5lib.parse((self.root / address / "index.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def built(site):
    return Built(site)


def elements(tree, tag: str):
    return list(tree.iter(HTML + tag))


def words(element) -> list[str]:
    return "".join(element.itertext()).split()


def article(tree):
    return elements(tree, "article")[0]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_page_offers_a_word_file_with_the_same_text(built, name):
    page = built.page(f"vagledning/mallar/{name}")
    (link,) = [a for a in elements(page, "a") if a.get("href", "").endswith(".docx")]
    file = built.root / "vagledning/mallar" / name / link.get("href")
    content = file.resolve().read_bytes()
    kilobytes = -(-len(content) // 1000)
    assert "".join(link.itertext()) == f"Ladda ner mallen som Word-fil (docx, {kilobytes} kB)"
    document = docx.Document(io.BytesIO(content))
    texts = [text for block in document.iter_inner_content() for text in block_texts(block)]
    expected = words(article(page))
    for word in words(link):  # the link itself is not in the file
        expected.remove(word)
    colophon = texts.pop()
    assert colophon.startswith("Mallen kommer från Stödguiden och granskades ")
    assert " ".join(texts).split() == expected
    headings = [
        (p.style.name[-1], p.text)
        for p in document.paragraphs
        if p.style.name.startswith("Heading")
    ]
    assert headings == [
        (element.tag[-1], " ".join(words(element)))
        for element in article(page).iter()
        if re.fullmatch(rf"{HTML}h[1-4]", str(element.tag))
    ]
    assert len(document.tables) == len(elements(article(page), "table")) > 0
    for table in document.tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml
    assert document.core_properties.title == headings[0][1]


def block_texts(block) -> list[str]:
    if hasattr(block, "rows"):
        return [cell.text for row in block.rows for cell in row.cells]
    return [block.text] if block.text else []


def test_the_list_of_templates_leads_to_every_file(built):
    page = built.page("vagledning/mallar")
    files = {a.get("href") for a in elements(page, "a") if a.get("href", "").endswith(".docx")}
    assert files == {f"{name}.docx" for name in TEMPLATES}
    assert all((built.root / "vagledning/mallar" / file).is_file() for file in files)


def test_abbreviations_are_explained_once_on_pages_from_text_and_from_data(built):
    for address in ("vagledning/roller/skr", "vagledning/metoder/gvi", "lan/skane"):
        found = elements(built.page(address), "abbr")
        assert found
        names = ["".join(element.itertext()) for element in found]
        assert len(names) == len(set(names))
        assert all(element.get("title") for element in found)
        assert not [a for tag in ("a", "h1", "h2", "h3") for a in built_inside(built, address, tag)]


def built_inside(built, address: str, tag: str):
    return [
        abbr for element in elements(built.page(address), tag) for abbr in elements(element, "abbr")
    ]


def test_the_english_page_explains_no_swedish_abbreviations(built):
    assert not elements(built.page("en"), "abbr")


@pytest.mark.parametrize(("address", "language"), [("", "sv"), ("lattlast", "sv"), ("en", "en")])
def test_a_page_says_its_language_and_leads_to_the_others(built, address, language):
    page = built.page(address)
    assert page.get("lang") == language
    footer = elements(page, "footer")[0]
    links = {"".join(a.itertext()): a for a in elements(footer, "a")}
    assert links["Lättläst"].get("hreflang") == "sv"
    assert links["In English"].get("hreflang") == "en"
    assert links["In English"].get("lang") == "en"
    for name in ("Lättläst", "In English"):
        target = built.root / address / links[name].get("href") / "index.html"
        assert target.resolve().is_file()


def test_the_start_page_and_the_english_one_name_each_other(built):
    for address in ("", "en"):
        named = {
            (link.get("hreflang"), link.get("href"))
            for link in elements(built.page(address), "link")
            if link.get("rel") == "alternate" and link.get("hreflang")
        }
        assert named == {("sv", HOME), ("en", f"{HOME}en/"), ("x-default", HOME)}
    for address in ("lattlast", "kontakter"):
        page = built.page(address)
        assert not [link for link in elements(page, "link") if link.get("hreflang")]


def test_on_the_english_page_every_swedish_part_says_so(built):
    page = built.page("en")
    body = elements(page, "body")[0]

    def languages(element, inherited):
        own = element.get("lang", inherited)
        if (element.text or "").strip():
            yield element.text.strip(), own
        for child in element:
            if isinstance(child.tag, str):
                yield from languages(child, own)
            if (child.tail or "").strip():
                yield child.tail.strip(), own

    told = dict(languages(body, page.get("lang")))
    for swedish in ("Hoppa till innehållet", "Meny", "Vägledning", "Källor", "Granskad", "Start"):
        assert told[swedish] == "sv", swedish
    for swedish in ("länsstyrelser", "Polismyndigheten", "lägesbild"):
        assert told[swedish] == "sv", swedish
    for english in ("Stödguiden in brief", "In brief", "In English"):
        assert told[english] == "en", english


def test_a_swedish_page_marks_the_english_link_alone(built):
    marked = [element for element in built.page("om").iter() if element.get("lang")]
    assert {element.get("lang") for element in marked[1:]} == {"en"}
    assert {"".join(element.itertext()) for element in marked[1:]} == {"In English"}
