"""A Word file of a template page: the same text, with headings, lists and tables of their kind."""

from __future__ import annotations

import io
import zipfile
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from macros.exports.word_files.content import write
from macros.exports.word_files.style import CONTENT_LANGUAGE, prepare
from macros.rendering.environment import render

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from docx.document import Document

    from macros.exports.word_files.template import Template

_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
Stamp = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute and second."""
_FIRST_ZIP_YEAR = 1980
_LONGEST_PROPERTY = 255
"""Signs that what a file says of itself can have (ECMA-376, as python-docx holds it)."""


def word_file(template: Template, when: datetime) -> bytes:
    """Make the Word file; the same template and time (UTC) always give the same bytes."""
    empty = _empty()
    document = empty.document
    _describe(document, template, when)
    colophon = render(template.colophon, page=template)
    # It goes with what the template is for: last, it would stand alone on a page at times.
    begins, first_heading, rest = template.html.partition("<h2")
    html = f"{begins}\n{colophon}\n{first_heading}{rest}"
    try:
        write(document, template.title, html, template.address, to_fill=template.to_fill)
        return empty.stored(when)
    finally:
        empty.clear()


class _Empty:
    """A document with our page and styles and nothing else, which every file is made in.

    Most of its parts no file changes: they are written and compressed once.
    """

    def __init__(self) -> None:
        document = docx.Document()
        prepare(document)
        package = document.part.package
        for key in [key for key, rel in package.rels.items() if rel.reltype == _THUMBNAIL]:
            package.rels.pop(key)
        stored = io.BytesIO()
        document.save(stored)
        with zipfile.ZipFile(stored) as archive:
            self._entries = {name: archive.read(name) for name in archive.namelist()}
        self.document: Document = docx.Document(stored)
        self._own = self._written()
        self._relations = set(self.document.part.rels)
        self._numbers = set(self.document.part.numbering_part.element)

    def _written(self) -> dict[str, bytes]:
        """The parts that a file changes, as they are now."""
        part = self.document.part
        described = part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        changed = {each.partname: each.blob for each in (part, part.numbering_part, described)}
        changed[part.partname.rels_uri] = part.rels.xml
        return {name.membername: content for name, content in changed.items()}

    def stored(self, when: datetime) -> bytes:
        """The file as it is now, every part of it of one time."""
        stamp = _stamp(when)
        result = io.BytesIO(self._unchanged(stamp))
        _add(result, self._written(), stamp)
        return result.getvalue()

    @lru_cache(maxsize=1)  # noqa: B019 - there is one for good
    def _unchanged(self, stamp: Stamp) -> bytes:
        """An archive of the parts that no file changes."""
        result = io.BytesIO()
        entries = {name: text for name, text in self._entries.items() if name not in self._own}
        _add(result, entries, stamp)
        return result.getvalue()

    def clear(self) -> None:
        """Take away what a file was made of."""
        part = self.document.part
        for element in list(self.document.element.body)[:-1]:
            self.document.element.body.remove(element)
        for key in set(part.rels) - self._relations:
            part.rels.pop(key)
        for number in set(part.numbering_part.element) - self._numbers:
            part.numbering_part.element.remove(number)


@cache
def _empty() -> _Empty:
    return _Empty()


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


def _stamp(when: datetime) -> Stamp:
    """A time as an archive has it."""
    year, month, day, hour, minute, second = when.timetuple()[:6]
    return max((year, month, day, hour, minute, second), (_FIRST_ZIP_YEAR, 1, 1, 0, 0, 0))


def _add(stored: io.BytesIO, entries: Mapping[str, bytes], stamp: Stamp) -> None:
    """Add entries to an archive, which lists them in an order of its own."""
    with zipfile.ZipFile(stored, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(entries, key=_place):
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, entries[name])
        archive.filelist.sort(key=lambda info: _place(info.filename))


def _place(name: str) -> tuple[bool, str]:
    """What decides where an entry stands: readers expect the list of content types first."""
    return not name.startswith("["), name
