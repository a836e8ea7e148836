"""The HTML of a page, written into a Word document element by element. No text is left out.

The body is written as XML and parsed once: python-docx, which makes the rest of the file, looks
for the right place of each element anew, and through all styles for each use of one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import html as lxml_html

from macros.exports.word_files.columns import column_widths
from macros.exports.word_files.style import (
    ANSWER,
    CELL,
    GUIDANCE,
    HEADER_CELL,
    HEADER_FILL,
    LINK,
    TEXT_WIDTH,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

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
_ROW_HEIGHT = 454
"""The least height of a row, 8 mm, in twentieths of a point."""
_ANSWER_LINES = 3
"""The empty lines below what asks for text: 2 cm."""


_LINE = (
    f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{TEXT_WIDTH.twips}"/></w:tabs>'
    '<w:spacing w:before="60" w:after="60" w:line="360" w:lineRule="auto"/>'
)
"""A line to write on, after what asks for text: as long as is left of the row."""
_STYLE_IDS: dict[tuple[str, WD_STYLE_TYPE], str] = {}
"""The ids of the styles that were asked for: every file begins as the same empty document."""


@dataclass(frozen=True)
class _Look:
    """How a run of text is written."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    link: bool = False


@dataclass(frozen=True)
class _Run:
    """Text in one look, a break of the line among it; where it leads, if anywhere."""

    text: str
    look: _Look
    target: str = ""


def write(document: Document, title: str, html: str, address: str, *, to_fill: bool = True) -> None:
    """Write a page: its title, and the blocks of its content, with links from `address`.

    With `to_fill` its text is guidance, and there is room to write where it asks for text.
    """
    writer = _Writer(document, address, to_fill=to_fill)
    writer.page(title, html)
    xml = f"<w:body {nsdecls('w', 'r')}>{''.join(writer.parts)}</w:body>"
    body = document.element.body
    section = body[-1]
    for element in list(parse_xml(xml)):
        section.addprevious(element)


class _Writer:
    def __init__(self, document: Document, address: str, *, to_fill: bool) -> None:
        self.parts: list[str] = []
        """The XML of the body, piece by piece."""
        self._document = document
        self._address = address
        self._heading = ""
        self._to_fill = to_fill

    def _style(self, name: str, kind: WD_STYLE_TYPE = WD_STYLE_TYPE.PARAGRAPH) -> str:
        """The id of a style, fit for an attribute."""
        if (name, kind) not in _STYLE_IDS:
            part: Any = self._document.part
            _STYLE_IDS[name, kind] = quoteattr(part.get_style_id(name, kind))
        return _STYLE_IDS[name, kind]

    def page(self, title: str, html: str) -> None:
        self._paragraph("Heading 1", [_Run(title, _Look())])
        self._heading = title
        self._children(
            lxml_html.fragment_fromstring(html, create_parent="div"),
            GUIDANCE if self._to_fill else ANSWER,
        )

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
            self._paragraph(style, self._runs(parts))

    def _block(self, element: Any, style: str) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._heading = " ".join(element.text_content().split())
            self._paragraph(f"Heading {min(_HEADINGS[tag], 4)}", self._runs(_inner(element)))
        elif tag in _LISTS:
            self._list(element, 1)
        elif tag == "table":
            self._table(element)
        elif tag == "blockquote":
            self._children(element, "Quote")
        elif tag in ("p", "dt"):
            self._paragraph(style, self._runs(_inner(element), _Look(bold=tag == "dt")))
            if self._to_fill and _asks_for_text(element):
                for _ in range(_ANSWER_LINES):
                    self._paragraph(ANSWER, [])
        elif tag == "pre":
            for line in element.text_content().rstrip("\n").split("\n"):
                self._paragraph(style, [_Run(line, _Look())] if line else [])
        elif tag != "hr":
            self._children(element, style)

    def _list(self, element: Any, depth: int) -> None:
        level = min(depth, _DEEPEST_LIST)
        style = _LISTS[element.tag] + (f" {level}" if level > 1 else "")
        number = ""
        if element.tag == "ol":
            key = self._new_numbering(style)
            number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{key}"/></w:numPr>'
        for item in element:
            parts: list[Any] = [item.text or ""]
            inner = []
            for child in item:
                if child.tag in _LISTS:
                    inner.append(child)
                elif child.tag in _BLOCKS:
                    parts += [*_inner(child), " "]
                else:
                    parts.append(child)
                parts.append(child.tail or "")
            # An item does not stand alone on a page, either.
            kept = "" if item.getnext() is None else "<w:keepNext/>"
            runs = self._runs(parts)
            line = self._to_fill and bool(runs) and runs[-1].text.endswith(":") and not inner
            self._paragraph(style, runs, kept + number + (_LINE if line else ""), line=line)
            for child in inner:
                self._list(child, depth + 1)

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
        headers = len(element.xpath("./thead/tr"))
        texts = [[cell.text_content().strip() for cell in row] for row in rows]
        widths = column_widths(texts, headers, TEXT_WIDTH.pt)
        self.parts.append(
            f"<w:tbl><w:tblPr><w:tblStyle w:val={self._style('Table Grid', WD_STYLE_TYPE.TABLE)}/>"
            '<w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" '
            'w:noHBand="0" w:noVBand="1" w:val="04A0"/>'
            f"<w:tblCaption w:val={quoteattr(self._heading)}/></w:tblPr><w:tblGrid>"
            + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
            + "</w:tblGrid>"
        )
        for number, row in enumerate(rows):
            header = number < headers
            self.parts.append(
                f'<w:tr><w:trPr><w:trHeight w:val="{_ROW_HEIGHT}" w:hRule="atLeast"/>'
                f"<w:cantSplit/>{'<w:tblHeader/>' if header else ''}</w:trPr>"
            )
            # Neither the first nor the last row stands alone on a page.
            kept = number == headers != len(rows) - 1 or number == len(rows) - 2
            for source, width in zip_longest(row, widths):
                shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{HEADER_FILL}"/>'
                self.parts.append(
                    f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/>'
                    f"{shade if header else ''}</w:tcPr>"
                )
                runs = self._runs(_inner(source)) if source is not None else []
                more = "<w:keepNext/>" if kept else ""
                self._paragraph(HEADER_CELL if header else CELL, runs, more)
                self.parts.append("</w:tc>")
            self.parts.append("</w:tr>")
        self.parts.append("</w:tbl>")
        # Two tables would grow together, and the cursor could not be put between them.
        self._paragraph(CELL, [])

    def _paragraph(
        self, style: str, runs: list[_Run], properties: str = "", *, line: bool = False
    ) -> None:
        """Write a paragraph; with `line`, a line to write on follows it to the margin."""
        self.parts.append(
            f"<w:p><w:pPr><w:pStyle w:val={self._style(style)}/>{properties}</w:pPr>"
            f"{''.join(self._written(runs))}{'<w:r><w:tab/></w:r>' if line else ''}</w:p>"
        )

    def _runs(self, parts: list[Any], look: _Look | None = None) -> list[_Run]:
        """Text and inline elements, with white space as a browser shows it."""
        runs = list(self._inline(parts, look or _Look()))
        written = [index for index, run in enumerate(runs) if run.text]
        if written:
            first, last = written[0], written[-1]
            runs[first] = replace(runs[first], text=runs[first].text.lstrip())
            runs[last] = replace(runs[last], text=runs[last].text.rstrip())
        return runs

    def _inline(self, parts: list[Any], look: _Look, target: str = "") -> Iterator[_Run]:
        for part in parts:
            if isinstance(part, str):
                if text := re.sub(r"\s+", " ", part):
                    yield _Run(text, look, target)
            elif not isinstance(part.tag, str):
                continue  # a comment
            elif part.tag == "br":
                yield _Run("\n", look, target)
            elif part.tag == "a" and not target and (leads := self._target(part.get("href", ""))):
                yield from self._inline(_inner(part), replace(look, link=True), leads)
            else:
                inner = replace(
                    look,
                    bold=look.bold or part.tag in ("strong", "b"),
                    italic=look.italic or part.tag in ("em", "i"),
                    code=look.code or part.tag == "code",
                )
                yield from self._inline(_inner(part), inner, target)

    def _written(self, runs: list[_Run]) -> Iterator[str]:
        """The XML of runs; those that lead to one place stand in one link."""
        target = ""
        for run in runs:
            if not run.text:  # white space at the edge of the paragraph
                continue
            if run.target != target:
                yield "</w:hyperlink>" if target else ""
                target = run.target
                yield f"<w:hyperlink r:id={quoteattr(self._relation(target))}>" if target else ""
            yield self._run(run)
        yield "</w:hyperlink>" if target else ""

    def _relation(self, target: str) -> str:
        kind = RELATIONSHIP_TYPE.HYPERLINK
        return str(self._document.part.relate_to(target, kind, is_external=True))

    def _run(self, run: _Run) -> str:
        if run.text == "\n":
            return "<w:r><w:br/></w:r>"
        look = run.look
        properties = "".join(
            xml
            for holds, xml in (
                (look.link, f"<w:rStyle w:val={self._style(LINK, WD_STYLE_TYPE.CHARACTER)}/>"),
                (look.code, '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>'),
                (look.bold, "<w:b/>"),
                (look.italic, "<w:i/>"),
            )
            if holds
        )
        space = ' xml:space="preserve"' if run.text.strip() != run.text else ""
        shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return f"<w:r>{shown}<w:t{space}>{escape(run.text)}</w:t></w:r>"

    def _target(self, href: str) -> str:
        target = urljoin(self._address, href)
        return target if target.startswith(("http://", "https://", "mailto:", "tel:")) else ""


def _inner(element: Any) -> list[Any]:
    parts: list[Any] = [element.text or ""]
    for child in element:
        parts += [child, child.tail or ""]
    return parts


def _asks_for_text(paragraph: Any) -> bool:
    """Whether a section is nothing but this paragraph, which says what to write there."""
    before, after = paragraph.getprevious(), paragraph.getnext()
    if before is None or before.tag not in _HEADINGS:
        return False
    return after is None or _HEADINGS.get(after.tag, 7) <= _HEADINGS[before.tag]


def _has_text(parts: list[Any]) -> bool:
    return any(not isinstance(part, str) or part.strip() for part in parts)
