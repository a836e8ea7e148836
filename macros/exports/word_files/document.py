"""A Word file of a template page: the same text, with headings, lists and tables of their kind."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import docx

from macros.exports.word_files.content import write
from macros.exports.word_files.style import CONTENT_LANGUAGE, prepare
from macros.rendering.environment import render

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document

    from macros.exports.word_files import Template

_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
_FIRST_ZIP_YEAR = 1980
_LONGEST_PROPERTY = 255
"""Signs that what a file says of itself can have (ECMA-376, as python-docx holds it)."""


def word_file(template: Template, when: datetime) -> bytes:
    """Make the Word file; the same template and time (UTC) always give the same bytes."""
    document = docx.Document(io.BytesIO(_empty()))
    _describe(document, template, when)
    colophon = render(template.colophon, page=template)
    # It goes with what the template is for: last, it would stand alone on a page at times.
    begins, first_heading, rest = template.html.partition("<h2")
    html = f"{begins}\n{colophon}\n{first_heading}{rest}"
    write(document, template.title, html, template.address, to_fill=template.to_fill)
    stored = io.BytesIO()
    document.save(stored)
    return _fixed(stored.getvalue(), when)


@cache
def _empty() -> bytes:
    """An empty document with our page and styles, which every file begins as."""
    document = docx.Document()
    prepare(document)
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def _describe(document: Document, template: Template, when: datetime) -> None:
    """Say what the file is; python-docx's own template says that it is python-docx's."""
    properties = document.core_properties
    properties.title = template.title[:_LONGEST_PROPERTY]
    properties.subject = template.description[:_LONGEST_PROPERTY]
    properties.language = CONTENT_LANGUAGE
    properties.author = template.site_name
    properties.last_modified_by = template.site_name
    properties.comments = ""
    properties.keywords = ""
    properties.category = ""
    properties.revision = 1
    properties.created = properties.modified = when.replace(tzinfo=None)
    package = document.part.package
    if package is not None:
        for key in [key for key, rel in package.rels.items() if rel.reltype == _THUMBNAIL]:
            package.rels.pop(key)


def _fixed(stored: bytes, when: datetime) -> bytes:
    """The same archive with every entry's time set to `when`, in an order of its own."""
    stamp = max(when.timetuple()[:6], (_FIRST_ZIP_YEAR, 1, 1, 0, 0, 0))
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(stored)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        # Readers expect the list of content types first.
        names = sorted(source.namelist(), key=lambda name: (not name.startswith("["), name))
        for name in names:
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, source.read(name))
    return result.getvalue()
