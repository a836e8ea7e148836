"""How our Word files look: A4, a plain typeface, Swedish, and real styles for every kind of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

CONTENT_LANGUAGE = "sv-SE"
FONT = "Calibri"
"""Comes with Word; LibreOffice shows Carlito, which has the same widths."""
INK = RGBColor(0x1B, 0x24, 0x30)
HEADING_INK = RGBColor(0x0B, 0x3C, 0x52)
GUIDANCE_INK = RGBColor(0x4A, 0x55, 0x63)
HEADER_FILL = "E9EEF2"

GUIDANCE = "Vägledning"
"""The style of text that is struck out when the document is done: Word can select all of it."""
ANSWER = "Body Text"
"""The style of what is written into the document; Word's own."""
CELL = "Tabelltext"
HEADER_CELL = "Tabellrubrik"
LINK = "Hyperlink"

HEADING_SIZES = {1: 22, 2: 16, 3: 13, 4: 11.5}
"""Points by level."""
MARGIN = Mm(20)
TEXT_WIDTH = Length(Mm(210) - 2 * MARGIN)


def prepare(document: Document) -> None:
    """Give an empty document our page, our styles and a footer with page numbers."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = Mm(18)
    _language(document)
    _text_styles(document)
    _own_styles(document)
    _page_numbers(document)


def _language(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    _set_child(run, "w:lang", val=CONTENT_LANGUAGE, eastAsia=CONTENT_LANGUAGE)
    # The same for what Word checks the spelling of in new text.
    _set_child(document.settings.element, "w:themeFontLang", val=CONTENT_LANGUAGE)


def _text_styles(document: Document) -> None:
    normal: ParagraphStyle = document.styles["Normal"]
    _font(normal, 11, INK)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    for level, size in HEADING_SIZES.items():
        heading: ParagraphStyle = document.styles[f"Heading {level}"]
        _font(heading, size, HEADING_INK)
        heading.font.bold = True
        heading.font.italic = False
        heading.paragraph_format.space_before = Pt(0 if level == 1 else 16 if level == 2 else 12)
        heading.paragraph_format.space_after = Pt(10 if level == 1 else 4)
        heading.paragraph_format.keep_with_next = True


def _own_styles(document: Document) -> None:
    guidance = _paragraph_style(document, GUIDANCE)
    guidance.font.color.rgb = GUIDANCE_INK
    guidance.paragraph_format.keep_with_next = True
    borders = OxmlElement("w:pBdr")
    properties = guidance.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    _set_child(borders, "w:left", val="single", sz="12", space="8", color="7FB3A8")
    cell = _paragraph_style(document, CELL)
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(3)
    cell.paragraph_format.line_spacing = 1.0
    cell.font.size = Pt(10)
    header = _paragraph_style(document, HEADER_CELL, CELL)
    header.font.bold = True
    header.paragraph_format.keep_with_next = True
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor(0x0B, 0x54, 0x70)
    link.font.underline = True


def _paragraph_style(document: Document, name: str, base: str = "Normal") -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[base]
    style.quick_style = True
    return style


def _font(style: ParagraphStyle, size: float, ink: RGBColor) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = ink
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):  # the theme's typeface would win over ours
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _page_numbers(document: Document) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = 2
    for text, field in (("Sida ", "PAGE"), (" av ", "NUMPAGES")):
        paragraph.add_run(text)
        element = OxmlElement("w:fldSimple")
        element.set(qn("w:instr"), field)
        run = OxmlElement("w:r")
        shown = OxmlElement("w:t")
        shown.text = "1"
        run.append(shown)
        element.append(run)
        paragraph._p.append(element)  # noqa: SLF001 - python-docx has no fields


def _set_child(parent: Any, tag: str, **attributes: str) -> Any:
    child = parent.find(qn(tag))
    if child is None:
        child = OxmlElement(tag)
        parent.append(child)
    for name in list(child.attrib):
        del child.attrib[name]
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), value)
    return child
