"""The whole site as plain files: what another engine could build it from, without our code.

Each page is `index.md` in the folder of its address. Engines differ in what a relative address in
HTML starts from, the page or its file; only there is it the same. No page calls a macro or names a
template of the theme, so any engine that takes HTML in Markdown can build the folder.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import yaml

from macros.source.doc_page import address_of
from macros.source.folders import below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.pages import PageSpec
    from macros.site import Site
    from macros.source.doc_page import DocPage

_OURS = re.compile(r"^(?:render_macros|template):.*\n(?:[ \t].*\n)*", re.MULTILINE)
"""The lines of a front matter that our build alone understands: the calls are made already, and
another theme has no such template."""
_TARGET = re.compile(r"(?:\]\(\s*|^ {0,3}\[[^\]^]+\]:\s*)<?(?P<target>[^)\s>]+)")
"""Where a link, an image or the definition of one leads."""
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_WIDE = 1_000_000


def plain_pages(site: Site, root: Path) -> Iterator[tuple[str, bytes]]:
    """Every page, and every other file of docs/ below `root`: its path, and what it holds."""
    for page in site.docs:
        yield path_of(page.uri), _written(page, site).encode()
    for spec in site.specs:
        yield path_of(spec.source), _generated(spec, site).encode()
    folder = root / "docs"
    for path in below(folder):
        if path.is_file() and path.suffix != ".md":
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def path_of(source: str) -> str:
    """Where the page of a Markdown file lies among the plain files: kontakter/index.md."""
    return address_of(source) + "index.md"


def _written(page: DocPage, site: Site) -> str:
    """A page of docs/ with what its macro calls give in their place."""
    lines = page.uncommented.split("\n") if page.calls_macros else page.body.split("\n")
    made = site.calls[page.uri] if page.calls_macros else {}
    parts = [(call.line - 1, call.start, call.end, html) for call, html in made.items()]
    for number, prose in enumerate(page.prose):
        parts += [
            (number, *found.span("target"), _moved(found["target"], page))
            for found in _TARGET.finditer(prose)
        ]
    # From the end, so that what comes before keeps its place.
    for number, start, end, text in sorted(parts, reverse=True):
        lines[number] = lines[number][:start] + text + lines[number][end:]
    return _page(_OURS.sub("", page.front_matter or ""), "\n".join(lines))


def _moved(target: str, page: DocPage) -> str:
    """The address that a link has to have, now that both ends may lie in another folder."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return target
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), parts.path))
    path = path_of(path) if path.endswith(".md") else path
    return parts._replace(path=posixpath.relpath(path, page.address or ".")).geturl()


def _generated(spec: PageSpec, site: Site) -> str:
    """A page that comes from the data."""
    head = yaml.safe_dump(spec.meta, allow_unicode=True, sort_keys=False, width=_WIDE)
    # A blank line would end the HTML for a reader of CommonMark.
    return _page(head, _BLANK.sub("\n", site.html(spec)))


def _page(front_matter: str, body: str) -> str:
    return f"---\n{front_matter}---\n\n" + body.lstrip("\n")
