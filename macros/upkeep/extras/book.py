"""Directory and handbook as one page to print: the finished pages one after the other.

They stand in the order of the menu, what comes from the data after the page that lists it. Headings
are as many levels down as the page lies in the menu, ids are parted by page, and what leads to
another page leads to its place in the book. What shows of a page is what it shows on paper. The municipalities' own pages are not in it: they repeat their county's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from macros.finishing.reader import VOID, attributes, ids, tokens
from macros.model import Municipality, Organisation
from macros.rendering.environment import render_page
from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from macros.site import Site

LEFT_OUT = {"", "sok/", "webbplatskarta/", "ta-med/"}
"""Pages that are for a screen alone."""
_SKIPPED = {"script", "template", "noscript"}
_SKIPPED_CLASSES = {"printed"}
"""What stands last on each page on paper; what else is for a screen alone, the styles hide."""
_REFERRING = re.compile(
    r'(?P<before>\s(?P<name>id|for|href|src|headers|aria-labelledby|aria-describedby|aria-controls)=")'
    r'(?P<value>[^"]*)"'
)
_URL = re.compile(r"url\(#([^)]+)\)")
_HEADING = re.compile(r"h([1-6])")
_LOWEST = 6


@dataclass(frozen=True)
class Chapter:
    """A page in the book, or the name of a part of the menu, which has no page."""

    title: str
    level: int
    """That of its heading: 2 for what lies on the first level of the menu."""
    address: str | None = None
    """Of the page, from the site's root."""


@dataclass
class _Book:
    """What the pages of the book have to know of each other."""

    site_url: str
    places: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    """What the ids of a page begin with in the book, and which it has, by its address."""


def chapters(site: Site) -> list[Chapter]:
    """What the book holds, in order."""
    listed: dict[str, list[Any]] = {}
    for spec in site.specs:
        if not isinstance(spec.record, (Municipality, Organisation)):
            listed.setdefault(spec.meta["trail"][-1][1], []).append(spec)
    found: list[Chapter] = []

    def page(title: str, source: str, level: int) -> None:
        address = address_of(source)
        if address in LEFT_OUT:
            return
        found.append(Chapter(title, level, address))
        found.extend(
            Chapter(spec.meta["title"], min(level + 1, 4), spec.address)
            for spec in listed.pop(address, ())
        )

    def walk(items: Iterable[Any], level: int) -> None:
        for item in items:
            if isinstance(item, str):
                page(address_of(item), item, level)
                continue
            ((title, target),) = item.items()
            if isinstance(target, str):
                page(title, target, level)
            else:
                found.append(Chapter(title, level))
                walk(target, level + 1)

    walk(site.nav, 2)
    return found


def whole_book(
    site: Site, read: Callable[[str], str], sheets: Mapping[str, int] | None = None
) -> str:
    """The book as one HTML page; `read` gives the finished page at an address from the site's root.

    `sheets` says on which sheet each chapter begins, by its mark: what a first print tells.
    """
    contents = chapters(site)
    mains = {c.address: main_of(read(c.address)) for c in contents if c.address is not None}
    made = _Book(site.site_url)
    for number, (address, (_, inner)) in enumerate(mains.items(), 1):
        made.places[address] = f"s{number}", frozenset(ids(inner))
    parts = []
    for number, chapter in enumerate(contents):
        if chapter.address is None:
            parts.append((chapter, f"del{number}", "", ""))
        else:
            kind, inner = mains[chapter.address]
            mark, _ = made.places[chapter.address]
            html = "".join(_placed(inner, chapter, made))
            parts.append((chapter, mark, kind, html))
    styles = sorted(set(re.findall(r'<link rel="stylesheet" href="([^"]+)"', read(""))))
    numbers = {mark: (sheets or {}).get(mark, "") for _, mark, _, _ in parts}
    return render_page("book.html.j2", site=site, parts=parts, styles=styles, sheets=numbers)


def main_of(page: str) -> tuple[str, str]:
    """The class of a page's main part, and what stands in it."""
    start = page.index("<main")
    begin = page.index(">", start) + 1
    kind = attributes(page[start + len("<main") : begin - 1]).get("class", "")
    return kind, page[begin : page.rindex("</main>")]


def _placed(inner: str, chapter: Chapter, book: _Book) -> Iterator[str]:
    """The tokens of a page as they stand in the book."""
    skipping: list[str] = []
    for kind, raw, name, rest in tokens(inner):
        if skipping:
            if kind == "start" and name not in VOID and not rest.endswith("/"):
                skipping.append(name)
            elif kind == "end" and name in skipping:
                while skipping.pop() != name:
                    pass
            continue
        if kind == "start":
            if _is_skipped(name, rest):
                if name not in VOID and not rest.endswith("/"):
                    skipping.append(name)
                continue
            yield f"<{_lowered(name, chapter.level)}{_attributes(name, rest, chapter, book)}>"
        elif kind == "end":
            yield f"</{_lowered(name, chapter.level)}>"
        elif kind == "text":
            yield raw


def _is_skipped(name: str, rest: str) -> bool:
    given = attributes(rest) if rest else {}
    return (
        name in _SKIPPED
        or "hidden" in given
        or bool(_SKIPPED_CLASSES.intersection(given.get("class", "").split()))
    )


def _lowered(name: str, level: int) -> str:
    """What an element is called in the book: a heading lies lower.

    A picture tells its text itself: the element around it would be a figure that has none.
    """
    if name in ("figure", "figcaption"):
        return "div"
    found = _HEADING.fullmatch(name)
    return f"h{min(int(found[1]) + level - 1, _LOWEST)}" if found else name


def _attributes(name: str, rest: str, chapter: Chapter, book: _Book) -> str:
    mark = book.places[chapter.address or ""][0]

    def moved(match: re.Match[str]) -> str:
        value = match["value"]
        if match["name"] in ("href", "src"):
            value = escape(_target(unescape(value), chapter.address or "", book))
        else:
            value = " ".join(f"{mark}-{id_}" for id_ in value.split())
        return f'{match["before"]}{value}"'

    if name == "svg":
        # Nothing in it is followed on paper: it is one picture, with its text.
        rest = rest.replace('role="group"', 'role="img"')
    rest = _URL.sub(rf"url(#{mark}-\1)", _REFERRING.sub(moved, rest))
    return f"{rest} open" if name == "details" and "open" not in attributes(rest) else rest


def _target(address: str, page: str, book: _Book) -> str:
    """Where a link of a page leads: into the book if it can, else to the published site."""
    whole = urljoin(book.site_url + page, address)
    if not whole.startswith(book.site_url):
        return whole
    here = whole.removeprefix(book.site_url)
    path, _, place = here.partition("#")
    if path not in book.places:
        return here or "./"  # as a link of its own it would be written out on paper
    mark, known = book.places[path]
    return f"#{mark}-{place}" if place in known else f"#{mark}"
