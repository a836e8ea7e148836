"""The two kinds of pages: those that come from the data, and those that editors write."""

from __future__ import annotations

import logging
import posixpath
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.docs.laws import outdated_laws
from macros.finishing.pictures import with_sizes
from macros.finishing.reader import ids
from macros.memory import remember
from macros.rendering.addresses import anchor_of
from macros.site import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from macros.pages import PageSpec
    from macros.source.doc_page import Call, DocPage

_MARK = "\ue000{}\ue000"
"""Stands where a macro call stood while Markdown is rendered; the sign is in no one's text."""


class GeneratedPage(Page):
    """A page that comes from the data: HTML straight from its template, with no Markdown between."""

    def __init__(self, spec: PageSpec, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.spec = spec

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Take title, description and what else a front matter would say."""
        self.markdown, self.meta = "", self.spec.meta

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - as above
        """Render the page's template."""
        self.content = current().html(self.spec)
        self.present_anchor_ids = ids(self.content)


class WrittenPage(Page):
    """A page in docs/.

    What its macro calls give is HTML already: it is put into its place when the Markdown around it
    has been rendered, or has been remembered.
    """

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, addresses: str) -> None:
        """`addresses` stands for those of the files that it can link to, and their names in docs/."""
        super().__init__(title, file, config)
        self._addresses = addresses

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Take the page as it was checked, not as it may be by now.

        Its head is told which laws have changed since it was reviewed.
        """
        site = current()
        page = site.written[self.file.src_uri]
        self.markdown, self.meta = page.body.lstrip("\n"), {**page.guessed}
        if laws := outdated_laws(page, site.handbook):
            self.meta["changed_laws"] = [
                (law.in_text, law.sfs, anchor_of(law), day) for law, day in laws
            ]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the Markdown, unless it and every address it can lead to are as they were."""
        settings = f"{config.markdown_extensions} {config.mdx_configs}"
        key = (self.file.src_uri, str(self.markdown), self._addresses, settings)
        told: list[logging.LogRecord] = []

        def make() -> dict[str, Any]:
            with warnings_told() as these:
                super(WrittenPage, self).render(config, files)
            told.extend(these)
            return self._made()

        # A warning has to be told each time.
        self._take(remember("markdown", key, make, worth=lambda _: not told), files)
        for call, html in current().calls.get(self.file.src_uri, {}).items():
            mark = f"<p>{_mark(call)}</p>" if call.alone else _mark(call)
            self.content = (self.content or "").replace(mark, html)
            self.present_anchor_ids = (self.present_anchor_ids or set()).union(ids(html))

    def _made(self) -> dict[str, Any]:
        return {
            "content": self.content,
            "toc": [_as_dict(item) for item in self.toc],
            "ids": sorted(self.present_anchor_ids or ()),
            "links": {file.src_uri: links for file, links in (self.links_to_anchors or {}).items()},
        }

    def _take(self, made: dict[str, Any], files: Files) -> None:
        self.content = made["content"]
        self.toc = TableOfContents([_anchor(item) for item in made["toc"]])
        self.present_anchor_ids = set(made["ids"])
        found = {files.get_file_from_path(uri): links for uri, links in made["links"].items()}
        self.links_to_anchors = {file: links for file, links in found.items() if file}


def marked(page: DocPage) -> str:
    """The Markdown of a page with a mark in the place of each macro call.

    In a block of code Markdown makes text of what it is given; there a call keeps its HTML.
    """

    def put(call: Call, html: str) -> str:
        if not page.prose[call.line - 1]:
            return html
        return f"\n{_mark(call)}\n" if call.alone else _mark(call)

    return page.with_calls_made(current().calls[page.uri], put)


def _mark(call: Call) -> str:
    return _MARK.format(f"{call.line}.{call.start}")


def titles(nav: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """The files that the menu gives a title, with the title."""
    for item in nav:
        for title, target in item.items() if isinstance(item, dict) else ():
            if isinstance(target, str):
                yield target, title
            else:
                yield from titles(target)


def _as_dict(item: AnchorLink) -> dict[str, Any]:
    children = [_as_dict(child) for child in item.children]
    return {"title": item.title, "id": item.id, "level": item.level, "children": children}


def _anchor(made: dict[str, Any]) -> AnchorLink:
    item = AnchorLink(made["title"], made["id"], made["level"])
    item.children = [_anchor(child) for child in made["children"]]
    return item


@contextmanager
def warnings_told() -> Iterator[list[logging.LogRecord]]:
    """Gather what MkDocs warns of."""
    handler = _Gatherer(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield handler.told
    finally:
        logger.removeHandler(handler)


class _Gatherer(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.told: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record)


def with_sizes_of_pictures(html: str, address: str, files: Files) -> str:
    """The HTML of the page at an address, with the size of each picture of the site's own."""

    def read(source: str) -> bytes:
        found = files.src_uris.get(posixpath.normpath(posixpath.join(address, source)))
        return found.content_bytes if found else b""

    return with_sizes(html, read)
