"""The editors' pages in docs/: read, and checked before MkDocs sees them.

What is wrong in a page is told in Swedish with file and line: front matter, macro calls, links,
raw HTML, and a page that the menu lacks. Macro calls are tried against the real data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.docs.front_matter import PageMeta, front_matter_problems
from macros.docs.links import Targets, link_problems
from macros.docs.macro_calls import macro_problems
from macros.docs.markup import markup_problems
from macros.docs.menu import menu_problems
from macros.docs.readable import readable_problems
from macros.problems import Place, Problem, ProblemsError
from macros.source.doc_page import DocPage
from macros.source.yamlio import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.site import Site

__all__ = ["DocPage", "PageMeta", "check", "read_pages"]

_NOT_PAGES = {".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm"}
"""What MkDocs would publish as a page, or a browser show as one, without our checks."""


def check(root: Path, pages: list[DocPage], site: Site | None) -> Iterator[Problem]:
    """Find what is wrong in the pages and in the menu. Without `site`, macros are not tried."""
    templates = {path.name for path in (root / "theme").glob("*.html")}
    sound = set()
    for page in pages:
        found = [
            *front_matter_problems(page, templates),
            *markup_problems(page),
            *macro_problems(page, site),
        ]
        yield from found
        if not found:
            sound.add(page.uri)
    targets = Targets(root, pages, site, sound)
    for page in pages:
        yield from link_problems(page, targets)
        yield from readable_problems(page, site.handbook.today if site else None)
    yield from menu_problems(root, pages)


def read_pages(root: Path) -> tuple[list[DocPage], list[Problem]]:
    """Read every page in docs/, and tell which files could not be read."""
    pages: list[DocPage] = []
    problems: list[Problem] = []
    for path in sorted((root / "docs").rglob("*")):
        file = path.relative_to(root).as_posix()
        if path.suffix in _NOT_PAGES or path.name == "README.md":
            name = "index.md" if path.stem == "README" else f"{path.stem}.md"
            text = f'filen kan inte vara en sida: skriv den i Markdown och kalla den "{name}"'
            problems.append(Problem(Place(file), text))
        elif path.suffix == ".md":
            try:
                raw = path.read_bytes()
            except OSError:
                problems.append(Problem(Place(file), "filen kan inte läsas"))
                continue
            try:
                text = decode(raw, file).replace("\r\n", "\n")
            except ProblemsError as error:
                problems += error.problems
                continue
            pages.append(DocPage(file, file.removeprefix("docs/"), text))
    return pages, problems
