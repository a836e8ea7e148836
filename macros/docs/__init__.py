"""The editors' pages in docs/: read, and checked before MkDocs sees them.

What is wrong in a page is told in Swedish with file and line: front matter, macro calls, links,
headings, raw HTML, and a page that the menu or the site lacks. Macro calls are tried against the
real data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.docs.front_matter import PageMeta, front_matter_problems
from macros.docs.links import Targets, link_problems
from macros.docs.macro_calls import macro_problems
from macros.docs.markup import markup_problems
from macros.docs.menu import menu_problems
from macros.docs.outline import outline_of, outline_problems
from macros.docs.readable import readable_problems
from macros.docs.standing import STANDING, Standing, standing_problems
from macros.docs.titles import title_problems
from macros.problems import Place, Problem, ProblemsError
from macros.source.doc_page import DocPage
from macros.source.yamlio import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from macros.site import Site

__all__ = ["STANDING", "DocPage", "PageMeta", "Standing", "check", "read_pages"]

_NOT_PAGES = {".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm"}
"""What MkDocs would publish as a page, or a browser show as one, without our checks."""


def check(
    root: Path,
    pages: list[DocPage],
    site: Site | None,
    standing: Mapping[str, Standing] = STANDING,
) -> Iterator[Problem]:
    """Find what is wrong in the pages and in the menu.

    `standing` names the pages that the site leads to. Without `site`, macros are not tried.
    """
    templates = {path.name for path in (root / "theme").glob("*.html")}
    calls: dict[str, dict[int, str]] = {}
    for page in pages:
        wrong_calls, made = macro_problems(page, site)
        found = [
            *front_matter_problems(page, templates),
            *markup_problems(page),
            *wrong_calls,
        ]
        yield from found
        if not found:
            calls[page.uri] = made
    targets = Targets(root, pages, site, calls)
    for page in pages:
        yield from link_problems(page, targets)
        yield from readable_problems(page, site.handbook.today if site else None)
    if site:
        outlines = {p: outline_of(p, calls[p.uri]) if p.uri in calls else None for p in pages}
        for page, outline in outlines.items():
            yield from outline_problems(page, outline) if outline else ()
        yield from title_problems(site)
        yield from standing_problems(outlines, site.handbook, standing)
    yield from menu_problems(root, pages, standing if site else {})


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
