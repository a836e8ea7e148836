"""The editors' pages in docs/: read, and checked before MkDocs sees them.

What is wrong in a page is told in Swedish with file and line: front matter, macro calls, links,
headings, raw HTML, and a page that the menu or the site lacks. Macro calls are tried against the
real data.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from macros.docs.conflicts import conflicts
from macros.docs.contacts_in_text import hand_written_problems, ways_of
from macros.docs.files import as_meant, file_problems, is_page, misplaced
from macros.docs.front_matter import PageMeta, front_matter_problems, is_doubled
from macros.docs.jumps import jump_problems
from macros.docs.laws import quotation_problems
from macros.docs.links import Targets, link_problems
from macros.docs.macro_calls import macro_problems
from macros.docs.markup import AS_CODE, ATTRIBUTE, markup_problems
from macros.docs.menu import menu_problems
from macros.docs.missing import missing_problems
from macros.docs.outline import outline_of, outline_problems
from macros.docs.readable import readable_problems
from macros.docs.reading_on import reading_on_problems
from macros.docs.standing import STANDING, Standing, standing_problems
from macros.docs.titles import copied_pages, hidden_pages, title_problems
from macros.memory import remember
from macros.problems import Place, Problem, ProblemsError, as_data, from_data
from macros.source.characters import composed
from macros.source.doc_page import DocPage, Mark, Outline
from macros.source.folders import below
from macros.source.yamlio import decode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from macros.model import Menu
    from macros.site import Site
    from macros.source.doc_page import Made

__all__ = ["STANDING", "DocPage", "PageMeta", "Standing", "check", "read_pages"]


def check(
    root: Path,
    pages: list[DocPage],
    site: Site | None,
    standing: Mapping[str, Standing] = STANDING,
    menu: Menu | None = None,
) -> Iterator[Problem]:
    """Find what is wrong in the pages and in the menu.

    `standing` names the pages that the site leads to. Without `site`, macros are not tried; `menu`
    is then the one that could be read, if any.
    """
    templates = {path.name for path in (root / "theme").glob("*.html")}
    today, hidden = (site.handbook.today, hidden_pages(site)) if site else (None, {})
    outlines: dict[str, Outline | None] = {}
    unreadable: dict[str, list[Problem]] = {}
    unread: set[str] = set()
    lines_told: dict[str, set[int]] = {}
    for page in pages:
        # What Git could not join is read as text, and so is a head that is none: the rest waits.
        if first := conflicts(page) or hidden.get(page.uri) or _no_head(page, templates):
            yield from first
            outlines[page.uri] = None
            unreadable[page.uri] = []
            unread.add(page.uri)
            continue
        wrong_calls, made = macro_problems(page, site)
        wrong, unreadable[page.uri] = _by_itself(page, templates, today)
        if wrong_calls and not page.calls_macros and _is_of_head(page, wrong):
            wrong_calls = []  # the line that turns them on is what is wrong
        found = _once_a_line([*wrong_calls, *_not_of_calls(page, wrong, wrong_calls)])
        lines_told[page.uri] = {problem.place.line for problem in found}
        yield from found
        if not found:
            known = site is not None or not page.calls_macros
            outlines[page.uri] = outline = _outline(page, made, site) if known else None
            if site and outline:
                site.outlines[page.uri] = outline
        if site:
            site.calls[page.uri] = made
    targets = Targets(root, pages, site, outlines)
    ways = ways_of(site.handbook) if site else {}
    for page in pages:
        if page.uri in unread:
            continue
        links = list(link_problems(page, targets))
        targets.forget(page, lines_told[page.uri])
        yield from links
        told = _with_code(page, lines_told[page.uri]) | targets.lines_missed(page)
        told |= {problem.place.line for problem in links}
        for problem in hand_written_problems(page, ways):
            if problem.place.line not in told:
                yield problem
        yield from quotation_problems(page)
        yield from (p for p in unreadable[page.uri] if p.place.line not in told)
        if outline := outlines.get(page.uri):
            yield from _once_a_line(list(_on_the_page(page, outline, site)))
    menu = site.handbook.menu if site else menu
    copies = _copies(root, pages, menu)
    yield from copies.values()
    if site:
        yield from title_problems(site, {*copies, *hidden})
    unread = unread.union(copies)
    lacking = list(_lacking(root, pages, outlines, site, menu, standing, unread))
    yield from missing_problems(
        _not_there(root, pages, lacking),
        _not_misnamed(root, pages, targets.missed),
        site.missed if site else {},
    )


def _copies(root: Path, pages: list[DocPage], menu: Menu | None) -> dict[str, Problem]:
    """The pages that are copies of others, but for those that have to be called something else."""
    copies = copied_pages(pages, menu)
    return {uri: copies[uri] for uri in copies.keys() - misplaced(root)} if copies else {}


def _lacking(
    root: Path,
    pages: list[DocPage],
    outlines: dict[str, Outline | None],
    site: Site | None,
    menu: Menu | None,
    standing: Mapping[str, Standing],
    told: set[str],
) -> Iterator[tuple[str, Problem]]:
    """What the site and the menu miss, and of which page that is; nothing of those that are `told`."""
    if site:
        yield from standing_problems(pages, outlines, site.handbook, standing)
    if menu and (menu.menu or site):
        made = {spec.source for spec in site.specs} if site else ()
        yield from _menu(root, menu, pages, told, made)
    if site:
        yield from reading_on_problems(site.handbook, pages)


def _on_the_page(page: DocPage, outline: Outline, site: Site | None) -> Iterator[Problem]:
    """What is wrong with what stands on a page together: headings, ids, and jumps to them."""
    yield from outline_problems(page, outline)
    yield from jump_problems(page, site.calls[page.uri] if site else {}, outline)


def _not_of_calls(page: DocPage, wrong: list[Problem], calls: list[Problem]) -> list[Problem]:
    """What is wrong, but for what follows from a call that is broken over two lines."""
    lines = page.body.split("\n")
    open_ = {
        call.place.line
        for call in calls
        if lines[call.place.line - page.offset - 1].count("{{")
        > lines[call.place.line - page.offset - 1].count("}}")
    }
    if not open_:
        return wrong
    return [p for p in wrong if p.place.line - 1 not in open_ and not p.text.startswith(ATTRIBUTE)]


def _not_there(
    root: Path, pages: list[DocPage], lacking: list[tuple[str, Problem]]
) -> list[tuple[str, Problem]]:
    """What is lacking, but for pages that are there and could not be read, which is told."""
    read = {page.uri for page in pages}
    other = {uri.casefold() for uri in read} - read
    if lacking:  # a page.MD is no page yet, and its file is told
        other = other.union(*map(as_meant, misplaced(root)))
    return [
        (uri, problem)
        for uri, problem in lacking
        if not uri or uri in read or not (uri in other or (root / "docs" / uri).is_file())
    ]


def _not_misnamed(
    root: Path, pages: list[DocPage], missed: dict[str, list[Problem]]
) -> dict[str, list[Problem]]:
    """What links miss, but for pages that are there in other letters, which is told of their files."""
    other = {page.uri.casefold() for page in pages if page.uri != page.uri.casefold()}
    if missed:
        other = other.union(*map(as_meant, misplaced(root)))
    return {uri: told for uri, told in missed.items() if uri.partition("#")[0] not in other}


def _menu(
    root: Path, menu: Menu, pages: list[DocPage], unread: set[str], made: Collection[str]
) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the menu, but for pages that something else is to be mended of first."""
    found = list(menu_problems(menu, pages, made))
    misnamed = misplaced(root) if found else set()
    # Of two pages with one address the menu can only have one: that is told.
    addresses = Counter(page.address for page in pages)
    unread = unread | {page.uri for page in pages if addresses[page.address] > 1}
    for uri, problem in found:
        # What has to be called something else is told so, and has no place in the menu yet.
        file = problem.place.file.removeprefix("docs/")
        if file not in unread and not any(f"{file}/".startswith(f"{one}/") for one in misnamed):
            yield uri, problem


def _with_code(page: DocPage, told: set[int]) -> set[int]:
    """The lines that something is told of, and those of code that never ends: none was meant as it is read."""
    from macros.docs.text import open_code

    found = open_code(page) if told else None
    return told.union(range(found.place.line, page.text.count("\n") + 2)) if found else told


def _no_head(page: DocPage, templates: set[str]) -> list[Problem]:
    if "\n" not in page.text and "\r" in page.text:
        text = "filen har radslut av ett gammalt slag: spara den på nytt, med vanliga radslut (LF)"
        return [Problem(Place(page.file), text)]
    lacks = page.front_matter is None or is_doubled(page)
    return list(front_matter_problems(page, templates)) if lacks else []


OF_THE_HEAD = "hör till sidans huvud"
"""What is said of lines that have fallen out of the head."""


def _is_of_head(page: DocPage, problems: list[Problem]) -> bool:
    """Whether one of a page's problems stands in its head, or is of what should."""
    return any(
        problem.place.line <= page.offset or OF_THE_HEAD in problem.text for problem in problems
    )


def _by_itself(
    page: DocPage, templates: set[str], today: date | None
) -> tuple[list[Problem], list[Problem]]:
    """What is wrong in a page, whatever the data and the other pages are; and what it lacks.

    Remembered, since an edit leaves most pages as they were.
    """

    def make() -> list[list[Any]]:
        # Most of the package's patterns are these rules': a page that is remembered needs none.
        from macros.docs.text import head_in_body, open_code, text_problems

        fence = open_code(page)
        markup = (
            problem
            for problem in markup_problems(page)
            if fence is None or problem.place.line < fence.place.line
        )
        wrong = _once_a_line(
            [*front_matter_problems(page, templates), *markup, *text_problems(page)]
        )
        # A link that is none has an address that stands as text: one mistake.
        told = {problem.place.line for problem in wrong}
        for first, _, end in head_in_body(page.prose):
            told.update(range(page.place(first).line, page.place(first).line + end - first))
        # A misspelt key is what lacks.
        in_body = any(True for _ in head_in_body(page.prose))
        in_head = page.offset if in_body or _is_of_head(page, wrong) else 0
        lacks = (
            p
            for p in readable_problems(page, today)
            if p.place.line not in told and p.place.line > in_head
        )
        return [as_data(wrong), as_data(lacks)]

    key = (page.file, page.text, sorted(templates), today)
    wrong, unreadable = remember("page problems", key, make)
    return from_data(wrong), from_data(unreadable)


_NEAR = 3


def _once_a_line(problems: list[Problem]) -> list[Problem]:
    """The first problem on each line of a page: what else is wrong there often follows from it."""
    first: dict[int, Problem] = {}
    for problem in problems:
        first.setdefault(problem.place.line, problem)
    # What is indented under a line that is told, with at most one between, hung on that.
    return [
        problem
        for line, problem in first.items()
        if not (
            problem.text.startswith(AS_CODE)
            and not first.keys().isdisjoint(range(line - _NEAR, line))
        )
    ]


def _outline(page: DocPage, made: Made, site: Site | None) -> Outline:
    """What stands on a page; remembered as what it is made of is."""
    key = (page.file, page.text)

    def make() -> list[list[Any]]:
        return [list(mark) for mark in outline_of(page, made).marks]

    marks = site.remember("outline", key, make) if site else make()
    return Outline(tuple(Mark(*mark) for mark in marks))


def read_pages(root: Path) -> tuple[list[DocPage], list[Problem]]:
    """Read every page in docs/, and tell what else lies there, or could not be read."""
    pages: list[DocPage] = []
    problems = list(file_problems(root))
    for path in below(root / "docs", "*.md"):
        if not is_page(path) or path.is_dir():
            continue
        file = composed(path.relative_to(root).as_posix())
        try:
            text = decode(path.read_bytes(), file).replace("\r\n", "\n")
        except OSError:
            problems.append(Problem(Place(file), "filen kan inte läsas"))
        except ProblemsError as error:
            problems += error.problems
        else:
            pages.append(DocPage(file, file.removeprefix("docs/"), text))
    return pages, problems
