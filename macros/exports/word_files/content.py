"""The HTML of a page, written into a Word document element by element. No text is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.run import Run
from lxml import html as lxml_html

from macros.exports.word_files.style import (
    CELL,
    GUIDANCE,
    HEADER_CELL,
    HEADER_FILL,
    LINK,
    TEXT_WIDTH,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul": "List Bullet", "ol": "List Number"}
_DEEPEST_LIST = 3
"""Word has list styles for three levels."""
_BLOCKS = {
    *_HEADINGS,
    *_LISTS,
    "p",
    "table",
    "div",
    "section",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "pre",
    "hr",
}
_ROW_HEIGHT = Mm(8)
_KEPT_WHOLE = 8
"""A table of so many rows is not parted between two pages."""
_COLUMN_WEIGHTS = (14, 36)
"""The least and the most that a column counts, in characters of its longest cell."""
_EMPTY_WEIGHT = 26
"""What a column counts that is there to be filled in."""


@dataclass(frozen=True)
class _Look:
    """How a run of text is written."""

    bold: bool = False
    italic: bool = False
    code: bool = False


def write(document: Document, title: str, html: str, address: str) -> None:
    """Write a page: its title, and the blocks of its content, with links from `address`."""
    _Writer(document, address).page(title, html)


class _Writer:
    def __init__(self, document: Document, address: str) -> None:
        self._document = document
        self._address = address
        self._heading = ""
        self._style_ids: dict[tuple[str, WD_STYLE_TYPE], str | None] = {}

    def _style_id(self, name: str, kind: WD_STYLE_TYPE = WD_STYLE_TYPE.PARAGRAPH) -> str | None:
        """The id of a style, looked up once: python-docx goes through all of them for each use."""
        if (name, kind) not in self._style_ids:
            part: Any = self._document.part
            self._style_ids[name, kind] = part.get_style_id(name, kind)
        return self._style_ids[name, kind]

    def _paragraph(self, style: str, text: str = "") -> Paragraph:
        paragraph = self._document.add_paragraph(text)
        paragraph._p.style = self._style_id(style)  # noqa: SLF001
        return paragraph

    def page(self, title: str, html: str) -> None:
        self._paragraph("Heading 1", title)
        self._heading = title
        self._children(lxml_html.fragment_fromstring(html, create_parent="div"), GUIDANCE)

    def _children(self, parent: Any, style: str) -> None:
        """Write the blocks in `parent`; text beside them becomes paragraphs of its own."""
        loose: list[Any] = [parent.text or ""]
        for child in parent:
            if child.tag in _BLOCKS:
                self._loose(loose, style)
                loose = []
                self._block(child, style)
            else:
                loose.append(child)
            loose.append(child.tail or "")
        self._loose(loose, style)

    def _loose(self, parts: list[Any], style: str) -> None:
        if _has_text(parts):
            self._fill(self._paragraph(style), parts)

    def _block(self, element: Any, style: str) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._heading = " ".join(element.text_content().split())
            paragraph = self._paragraph(f"Heading {min(_HEADINGS[tag], 4)}")
            self._fill(paragraph, _inner(element))
        elif tag in _LISTS:
            self._list(element, 1)
        elif tag == "table":
            self._table(element)
        elif tag == "blockquote":
            self._children(element, "Quote")
        elif tag in ("p", "dt"):
            paragraph = self._paragraph(style)
            self._fill(paragraph, _inner(element), _Look(bold=tag == "dt"))
        elif tag == "pre":
            for line in element.text_content().rstrip("\n").split("\n"):
                self._paragraph(style, line)
        elif tag != "hr":
            self._children(element, style)

    def _list(self, element: Any, depth: int) -> None:
        level = min(depth, _DEEPEST_LIST)
        style = _LISTS[element.tag] + (f" {level}" if level > 1 else "")
        number = self._new_numbering(style) if element.tag == "ol" else None
        for item in element:
            paragraph = self._paragraph(style)
            if number is not None:
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number
            parts: list[Any] = [item.text or ""]
            for child in item:
                if child.tag in _LISTS:
                    self._fill(paragraph, parts)
                    parts = []
                    self._list(child, depth + 1)
                elif child.tag in _BLOCKS:
                    parts += [*_inner(child), " "]
                else:
                    parts.append(child)
                parts.append(child.tail or "")
            if _has_text(parts):
                self._fill(paragraph, parts)

    def _new_numbering(self, style: str) -> int:
        """Begin a numbered list at 1, which Word would else continue from the one before."""
        numbering = self._document.part.numbering_part.element
        own = self._document.styles[style].element.pPr.numPr.numId.val
        abstract = numbering.num_having_numId(own).abstractNumId.val
        number = numbering.add_num(abstract)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(number.numId)

    def _table(self, element: Any) -> None:
        rows = [row.xpath("./th|./td") for row in element.iter("tr")]
        columns = max(len(row) for row in rows)
        table = self._document.add_table(rows=0, cols=columns)
        table._tbl.tblStyle_val = self._style_id("Table Grid", WD_STYLE_TYPE.TABLE)  # noqa: SLF001
        table.autofit = False
        properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no captions
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), self._heading)
        properties.append(caption)
        headers = len(element.xpath("./thead/tr"))
        widths = _widths(rows, columns)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for number, row in enumerate(rows):
            line = table.add_row()
            line.height, line.height_rule = _ROW_HEIGHT, WD_ROW_HEIGHT_RULE.AT_LEAST
            row_properties = line._tr.get_or_add_trPr()  # noqa: SLF001
            row_properties.append(OxmlElement("w:cantSplit"))
            if number < headers:
                row_properties.append(OxmlElement("w:tblHeader"))
            for cell, source, width in zip_longest(line.cells, row, widths):
                cell.width = width
                paragraph = cell.paragraphs[0]
                style = self._style_id(HEADER_CELL if number < headers else CELL)
                paragraph._p.style = style  # noqa: SLF001
                if number < headers:
                    _shade(cell)
                elif len(rows) <= _KEPT_WHOLE and number < len(rows) - 1:
                    paragraph.paragraph_format.keep_with_next = True
                if source is not None:
                    self._fill(paragraph, _inner(source))
        # Two tables would grow together, and the cursor could not be put between them.
        self._paragraph(CELL)

    def _fill(self, paragraph: Paragraph, parts: list[Any], look: _Look | None = None) -> None:
        """Write text and inline elements, with white space as a browser shows it."""
        self._inline(paragraph, paragraph._p, parts, look or _Look(), link=False)  # noqa: SLF001
        runs = [Run(element, paragraph) for element in paragraph._p.iter(qn("w:r"))]  # noqa: SLF001
        written = [run for run in runs if run.text]
        if written:
            written[0].text = written[0].text.lstrip()
            written[-1].text = written[-1].text.rstrip()

    def _inline(
        self, paragraph: Paragraph, parent: Any, parts: list[Any], look: _Look, *, link: bool
    ) -> None:
        for part in parts:
            if isinstance(part, str):
                text = re.sub(r"\s+", " ", part)
                if text:
                    self._run(paragraph, parent, text, look, link=link)
            elif not isinstance(part.tag, str):
                continue  # a comment
            elif part.tag == "br":
                element = OxmlElement("w:r")
                element.append(OxmlElement("w:br"))
                parent.append(element)
            elif part.tag == "a" and not link and (target := self._target(part.get("href", ""))):
                hyperlink = OxmlElement("w:hyperlink")
                key = paragraph.part.relate_to(
                    target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
                )
                hyperlink.set(qn("r:id"), key)
                parent.append(hyperlink)
                self._inline(paragraph, hyperlink, _inner(part), look, link=True)
            else:
                inner = replace(
                    look,
                    bold=look.bold or part.tag in ("strong", "b"),
                    italic=look.italic or part.tag in ("em", "i"),
                    code=look.code or part.tag == "code",
                )
                self._inline(paragraph, parent, _inner(part), inner, link=link)

    def _run(
        self, paragraph: Paragraph, parent: Any, text: str, look: _Look, *, link: bool
    ) -> None:
        element = OxmlElement("w:r")
        parent.append(element)
        run = Run(element, paragraph)
        run.text = text
        if look.bold:
            run.bold = True
        if look.italic:
            run.italic = True
        if look.code:
            run.font.name = "Consolas"
        if link:
            element.style = self._style_id(LINK, WD_STYLE_TYPE.CHARACTER)

    def _target(self, href: str) -> str:
        target = urljoin(self._address, href)
        return target if target.startswith(("http://", "https://", "mailto:", "tel:")) else ""


def _inner(element: Any) -> list[Any]:
    parts: list[Any] = [element.text or ""]
    for child in element:
        parts += [child, child.tail or ""]
    return parts


def _has_text(parts: list[Any]) -> bool:
    return any(not isinstance(part, str) or part.strip() for part in parts)


def _widths(rows: list[list[Any]], columns: int) -> list[Any]:
    """Share the width of the page by what the columns hold; empty ones get room to write in."""
    least, most = _COLUMN_WEIGHTS
    weights = []
    for index in range(columns):
        texts = [row[index].text_content().strip() for row in rows if index < len(row)]
        longest_word = max(len(word) for text in texts for word in text.split() or [""])
        weight = max(least, min(most, max(map(len, texts))), longest_word + 4)
        weights.append(weight if any(texts[1:]) else max(weight, _EMPTY_WEIGHT))
    return [int(TEXT_WIDTH * weight / sum(weights)) for weight in weights]


def _shade(cell: Any) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), HEADER_FILL)
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001
