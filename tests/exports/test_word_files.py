"""A Word file opens with real headings, lists and tables, in Swedish, and is always the same."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import docx
import pytest
from docx.enum.text import WD_TAB_LEADER
from docx.oxml.ns import qn

from macros.exports.word_files import word_file_name
from macros.exports.word_files.columns import column_widths
from macros.exports.word_files.document import word_file
from macros.exports.word_files.template import Template
from macros.source.doc_page import is_template, to_html
from tests.helpers import WHOLE

DOCS = WHOLE / "docs"
TEMPLATES = sorted(
    uri for path in DOCS.rglob("*.md") if is_template(uri := path.relative_to(DOCS).as_posix())
)
PADDING, MEAN_WIDTH = 10.8, 5.2
"""Points: beside the text of a cell, and of a sign in text of 10 points."""
WHEN = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
HTML = """
<p>Använd mallen när <strong>kommunen</strong> planerar.</p>
<h2 id="a">Så gör du</h2>
<ul><li>Ett<ul><li>Inuti</li></ul></li><li>Två med <a href="../../lagen/">lagens krav</a></li></ul>
<ol><li>Först</li><li>Sedan</li></ol>
<h3>Steg</h3>
<ol><li>Om igen</li></ol>
<table><thead><tr><th>Uppgift</th><th>Innehåll</th></tr></thead>
<tbody><tr><td>Kommun</td><td></td></tr><tr><td>Datum</td><td></td></tr></tbody></table>
<blockquote><p>Ett citat.</p></blockquote>
<div class="admonition note"><p class="admonition-title">Tänk på</p><p>Rad ett<br>rad två</p></div>
<dl><dt>Ord</dt><dd>Förklaring</dd></dl>
"""
TEMPLATE = Template(
    "Mall: gör en plan",
    "Mall för en plan.",
    HTML,
    "https://stodguiden.example/vagledning/mallar/plan/",
    "Stödguiden",
    date(2026, 11, 20),
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return word_file(TEMPLATE, WHEN)


@pytest.fixture(scope="module")
def document(content):
    return docx.Document(io.BytesIO(content))


def styled(document) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in document.paragraphs if p.text]


def test_every_kind_of_text_has_its_style_and_none_is_lost(document):
    assert styled(document) == [
        ("Heading 1", "Mall: gör en plan"),
        ("Vägledning", "Använd mallen när kommunen planerar."),
        (
            "Vägledning",
            "Mallen kommer från Stödguiden och granskades 20 november 2026. Du får använda och ändra den fritt om du anger källan (CC BY 4.0).",
        ),
        ("Heading 2", "Så gör du"),
        ("List Bullet", "Ett"),
        ("List Bullet 2", "Inuti"),
        ("List Bullet", "Två med lagens krav"),
        ("List Number", "Först"),
        ("List Number", "Sedan"),
        ("Heading 3", "Steg"),
        ("List Number", "Om igen"),
        ("Quote", "Ett citat."),
        ("Vägledning", "Tänk på"),
        ("Vägledning", "Rad ett\nrad två"),
        ("Vägledning", "Ord"),
        ("Vägledning", "Förklaring"),
    ]
    (run,) = [run for run in document.paragraphs[1].runs if run.bold]
    assert run.text == "kommunen"


@pytest.mark.parametrize(
    ("html", "look"),
    [
        ("<b>nu</b>", (True, None, None)),
        ("<strong>nu</strong>", (True, None, None)),
        ("<i>nu</i>", (None, True, None)),
        ("<em>nu</em>", (None, True, None)),
        ("<code>nu</code>", (None, None, "Consolas")),
        ("<em><strong>nu</strong></em>", (True, True, None)),
        ("<span>nu</span>", (None, None, None)),
    ],
)
def test_what_stands_out_on_the_page_does_in_the_file(html: str, look: tuple) -> None:
    made = word_file(replace(TEMPLATE, html=f"<p>Gör {html}.</p>"), WHEN)
    paragraphs = docx.Document(io.BytesIO(made)).paragraphs
    (run,) = [run for part in paragraphs for run in part.runs if "nu" in run.text.split(".")[0]]
    assert (run.bold, run.italic, run.font.name) == look


def test_a_table_repeats_its_header_row_and_has_a_name(document):
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Uppgift", "Innehåll"],
        ["Kommun", ""],
        ["Datum", ""],
    ]
    marked = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    assert marked == [True, False, False]
    assert {cell.paragraphs[0].style.name for cell in table.rows[0].cells} == {"Tabellrubrik"}
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Steg"
    assert sum(column.width.mm for column in table.columns) == pytest.approx(170, abs=1)


@pytest.mark.parametrize("uri", TEMPLATES)
def test_no_word_is_broken_in_a_table(uri: str) -> None:
    """By Arial's mean width, which is more than that of the typeface that the files name."""
    page = (DOCS / uri).read_text("utf-8").split("---\n", 2)[2]
    template = replace(TEMPLATE, html=to_html(page))
    tables = docx.Document(io.BytesIO(word_file(template, WHEN))).tables
    assert tables
    for table in tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                longest = max(map(len, cell.text.split()), default=0)
                assert column.width.pt - PADDING > longest * MEAN_WIDTH, cell.text


def test_what_is_over_goes_to_the_columns_to_write_in() -> None:
    label, room = column_widths([["Uppgift", "Innehåll"], ["Kommun", ""]], 1, 480)
    assert label < 3000
    assert room > 6000
    assert column_widths([["Ett", "Ett"], ["a", "b"]], 1, 480) == [4800, 4800]


def test_a_column_that_little_is_written_in_leaves_its_room_to_the_others() -> None:
    time, owner = column_widths([["Tid", "Ägare"], ["", ""]], 1, 480)
    assert time == 57 * 20
    assert owner == 9600 - time
    # Where nothing is to be written, what has several lines gets what is over.
    short, long = column_widths([["Län", "Så"], ["Skåne", "ord " * 80]], 1, 480)
    assert short < 1000
    assert short + long == 9600
    # Where all are such they share the page; without a row of names none is known to be.
    assert column_widths([["Tid", "Klart"], ["", ""]], 1, 480) == [4800, 4800]
    assert column_widths([["", ""]], 0, 480) == [4800, 4800]
    # What is filled in already has the room that it needs.
    assert column_widths([["Tid", "Ägare"], ["torsdag kväll", ""]], 1, 480)[0] > time


def test_an_item_that_asks_for_something_has_a_line_to_write_on() -> None:
    html = "<ul><li>Nästa möte:</li><li>Klart.</li><li>Vi tar upp:<ul><li>Plan</li></ul></li></ul>"
    document = docx.Document(io.BytesIO(word_file(replace(TEMPLATE, html=html), WHEN)))
    items = [p for p in document.paragraphs if p.style.name.startswith("List Bullet")]
    assert [p.text for p in items] == ["Nästa möte:\t", "Klart.", "Vi tar upp:", "Plan"]
    (stop,) = items[0].paragraph_format.tab_stops
    assert (stop.leader, stop.position.mm) == (WD_TAB_LEADER.LINES, pytest.approx(170, abs=1))
    assert not list(items[1].paragraph_format.tab_stops)


def test_words_too_long_for_the_page_share_it() -> None:
    rows = [["Ställningstagande" * 4, "Överenskommelse" * 3, "Å"], ["", "", ""]]
    first, second, third = column_widths(rows, 1, 480)
    assert sum((first, second, third)) == pytest.approx(9600, abs=3)
    assert first > second > third > 0


def test_there_is_room_to_write_where_a_section_asks_for_text() -> None:
    html = "<h2>Syfte</h2><p>Skriv varför.</p><h2>Analys</h2><p>Om lagen.</p><h3>Orsaker</h3><p>Skriv dem.</p>"
    document = docx.Document(io.BytesIO(word_file(replace(TEMPLATE, html=html), WHEN)))
    texts = [p.text for p in document.paragraphs][2:]
    assert texts == ["Syfte", "Skriv varför.", "", "", "", "Analys", "Om lagen.", "Orsaker", "Skriv dem.", "", "", ""]  # fmt: skip


def test_no_row_and_no_item_stands_alone_on_a_page() -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(9))
    html = f"<table><thead><tr><th>Nr</th></tr></thead><tbody>{rows}</tbody></table><ul><li>A</li><li>B</li></ul>"
    made = docx.Document(io.BytesIO(word_file(replace(TEMPLATE, html=html), WHEN)))
    (table,) = made.tables
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
    assert kept == [False, True, *[False] * 6, True, False]  # the head's style keeps it
    assert [
        bool(p.paragraph_format.keep_with_next)
        for p in made.paragraphs
        if p.style.name == "List Bullet"
    ] == [True, False]


def test_what_is_not_to_be_filled_in_is_plain_text_without_room_to_write() -> None:
    html = "<h2>Text</h2><p>Hej!</p><ul><li>Vi ses:</li></ul>"
    template = replace(TEMPLATE, html=html, colophon="message_colophon.html.j2", to_fill=False)
    document = docx.Document(io.BytesIO(word_file(template, WHEN)))
    assert styled(document)[2:] == [
        ("Heading 2", "Text"),
        ("Body Text", "Hej!"),
        ("List Bullet", "Vi ses:"),
    ]
    assert not [p for p in document.paragraphs if not p.text]
    assert "Ingen myndighet har godkänt den." in document.paragraphs[1].text


def test_each_numbered_list_begins_at_one(document):
    numbers = [
        p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = document.part.numbering_part.element
    for number in numbers:
        override = numbering.num_having_numId(number).find(qn("w:lvlOverride"))
        assert override.find(qn("w:startOverride")).get(qn("w:val")) == "1"


def test_links_lead_to_the_site(document):
    links = {
        link.text: link.address
        for paragraph in document.paragraphs
        for link in paragraph.hyperlinks
    }
    assert links == {
        "lagens krav": "https://stodguiden.example/vagledning/lagen/",
        "Stödguiden": "https://stodguiden.example/vagledning/mallar/plan/",
    }


def test_the_file_is_in_swedish_on_a4_and_names_no_person(document):
    run = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert run.find(qn("w:lang")).get(qn("w:val")) == "sv-SE"
    languages = document.element.iter(qn("w:lang"))
    assert {element.get(qn("w:val")) for element in languages} <= {"sv-SE"}
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    properties = document.core_properties
    assert properties.title == "Mall: gör en plan"
    assert properties.subject == "Mall för en plan."
    assert properties.language == "sv-SE"
    assert {properties.author, properties.last_modified_by} == {"Stödguiden"}
    assert properties.comments == ""
    assert properties.created == properties.modified == WHEN
    assert (
        document.styles["Normal"].font.name == document.styles["Heading 2"].font.name == "Calibri"
    )


def test_the_same_template_gives_the_same_bytes(content):
    assert word_file(TEMPLATE, WHEN) == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert names[0] == "[Content_Types].xml"
        assert names[1:] == sorted(names[1:])
        assert {info.date_time for info in archive.infolist()} == {(2026, 11, 24, 12, 30, 0)}
        assert not any("thumbnail" in name for name in names)
        assert not any(b"python-docx" in archive.read(name) for name in names)


def test_nothing_of_a_file_stays_in_the_next(content):
    word_file(replace(TEMPLATE, title="En annan", html="<ol><li>Ett</li></ol>"), WHEN)
    assert word_file(TEMPLATE, WHEN) == content
    broken = replace(TEMPLATE, html='<ol><li>Ett <a href="a/">b</a></li></ol>', address=1)
    with pytest.raises(TypeError):
        word_file(broken, WHEN)
    assert word_file(TEMPLATE, WHEN) == content


def test_a_title_longer_than_a_property_may_be_is_whole_in_the_text() -> None:
    for length in (255, 256):
        made = word_file(replace(TEMPLATE, title="A" * length), WHEN)
        document = docx.Document(io.BytesIO(made))
        assert document.core_properties.title == "A" * 255
        assert document.paragraphs[0].text == "A" * length


def test_without_an_address_links_are_text():
    bare = Template("Mall", "En mall.", '<p><a href="../x/">Sidan</a></p>', "", "Stödguiden")
    document = docx.Document(io.BytesIO(word_file(bare, WHEN)))
    assert document.paragraphs[1].text == "Sidan"
    assert not [link for paragraph in document.paragraphs for link in paragraph.hyperlinks]


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("vagledning/mallar/lagesbild.md", "vagledning/mallar/lagesbild.docx"),
        ("samordna/mallar/inbjudan.md", "samordna/mallar/inbjudan.docx"),
        ("vagledning/mallar/index.md", None),
        ("samordna/mallar/index.md", None),
        ("samordna/behov.md", None),
        ("samordna/mallar/gamla/inbjudan.md", None),
        ("vagledning/index.md", None),
    ],
)
def test_template_pages_but_not_their_list_become_word_files(uri, name):
    assert word_file_name(uri) == name
