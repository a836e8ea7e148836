"""A Word file of each page that is to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.exports.word_files.template import Template
from macros.memory import BLOCK_TEMPLATES, remember, version
from macros.source.doc_page import is_template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from macros.site import Site


def word_file_name(uri: str) -> str | None:
    """The path of the Word file of a Markdown file in docs/; None where it is not a template."""
    return f"{uri.removesuffix('.md')}.docx" if is_template(uri) else None


def export_word_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """A Word file of each page that is to be filled in."""
    for page in site.pages:
        if name := word_file_name(page.source):
            template = Template(
                str(page.meta["title"]),
                str(page.meta["description"]),
                page.html,
                site.site_url + page.address,
                site.name,
                page.meta.get("granskad"),
            )
            yield name, word_file_of(template, site.built)


def word_file_of(template: Template, when: datetime) -> bytes:
    """The Word file of a template, made at a time (UTC); remembered."""

    def make() -> bytes:
        # python-docx takes a while to load, and most builds have the files already.
        from macros.exports.word_files.document import word_file

        return word_file(template, when)

    key = (repr(template), when.isoformat(), version(BLOCK_TEMPLATES))
    return remember("word file", key, make)
