"""The pages of a built site, as the tests read them.

They are read by lxml, which is fast. That it reads them as a browser does is proven where their
HTML is held to be sound, by html5lib (tests/live).
"""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import lxml.html

from macros.rendering.files import EMBEDDED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

_LEADS_ON = re.compile('<meta http-equiv="refresh"')
MISSING = "404.html"
"""The page that a host shows where an address leads nowhere."""


class BuiltPage:
    """A page of the built site."""

    def __init__(self, address: str, text: str) -> None:
        self.address = address
        """From the site's root; of the page of a missing address, its file."""
        self.text = text

    @cached_property
    def tree(self) -> HtmlElement:
        parser = lxml.html.HTMLParser(encoding="utf-8")
        return lxml.html.document_fromstring(self.text.encode(), parser=parser)

    @cached_property
    def elements(self) -> list[HtmlElement]:
        return [element for element in self.tree.iter() if isinstance(element.tag, str)]

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.elements if element.get("id")]

    def all(self, *tags: str) -> list[HtmlElement]:
        """The elements of some kinds."""
        return [element for element in self.elements if element.tag in tags]

    def one(self, tag: str) -> HtmlElement:
        """The first element of a kind."""
        return self.all(tag)[0]

    def hrefs(self) -> set[str]:
        """Where the page leads."""
        return {element.get("href", "") for element in self.all("a")}

    def leads_to(self) -> set[str]:
        """The addresses within the site that the page leads to, from the site's root."""
        return {
            (posixpath.normpath(posixpath.join(self.address, urlsplit(href).path)) + "/").removeprefix("./")
            for href in self.hrefs()
            if not urlsplit(href).scheme
        }  # fmt: skip

    def words(self) -> str:
        """What the page says, with one space between words."""
        return said(self.tree)


def said(element: HtmlElement) -> str:
    """What an element says, with one space between words."""
    return " ".join(element.text_content().split())


def read_pages(site: Path) -> dict[str, BuiltPage]:
    """Every page by its address from the site's root."""
    return {
        page.address: page
        for page in _pages(site)
        if not _LEADS_ON.search(page.text) and not page.address.startswith(EMBEDDED)
    }


def read_embedded(site: Path) -> dict[str, BuiltPage]:
    """The cards that other sites show within their own pages, which are no pages of this one."""
    return {page.address: page for page in _pages(site) if page.address.startswith(EMBEDDED)}


def read_redirects(site: Path) -> dict[str, BuiltPage]:
    """Every old address, and what stands there to lead on."""
    return {page.address: page for page in _pages(site) if _LEADS_ON.search(page.text)}


def _pages(site: Path) -> Iterator[BuiltPage]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        yield BuiltPage(name.removesuffix("index.html"), path.read_text("utf-8"))
