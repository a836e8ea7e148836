"""The headings and ids of a page: levels go down one at a time, and no id stands twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.finishing.reader import attributes
from macros.problems import Problem
from macros.source.doc_page import Mark, Outline, to_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.source.doc_page import DocPage, Made

_HEADING = re.compile(r"^(#{1,6})(?!#)\s*(.*?)\s*#*\s*$")
_AGAIN = re.compile(r"(.+)_\d+")
"""The id of a heading that has the words of another."""
_TAG = re.compile(r"<(?:h(?P<level>[1-6])(?=[\s>])|[a-z](?=[^<>]*\sid=))(?P<rest>[^<>]*)>")
"""A heading, or a start tag with an id, in HTML that is escaped as Markdown and templates do."""
_NAMED = re.compile(r"\{:?[^{}]*?#([\w-]+)[^{}]*\}")
_UNDERLINED = re.compile(r"^(?:=+|-+) *$")
_NESTED = re.compile(r"^(?: |>|[-*+] |\d+\. )+#")

OF_THE_THEME = frozenset(
    {
        "avsnitt",
        "innehall",
        "kallor",
        "menyn",
        "pa-sidan",
        "sok",
        "sok-form",
        "sok-forslag",
        "sok-fraga",
        "sok-fraga-forslag",
        "sok-ruta",
        "sok-traff",
        "sok-typ",
        "sokresultat",
        "word-filer",
    }
)
"""Ids that the theme gives what stands around an editor's text; a test compares the two."""


def outline_of(page: DocPage, made: Made) -> Outline:
    """Read a page; `made` is what its macro calls give.

    Lines are read as they stand where they show everything. Else the page is rendered, and a mark
    is given the first line that can be it.
    """
    if page.is_plain and not any(
        _NESTED.match(line) or _UNDERLINED.match(line) for line in page.prose
    ):
        return Outline(tuple(_marks_of_lines(page, made)))
    html = to_html(page.with_calls_made(made))
    return Outline(tuple(_marks_of_html(html, page.body.split("\n"))))


def _marks_of_lines(page: DocPage, made: Made) -> Iterator[Mark]:
    taken: set[str] = set()
    alone = {call.line: html for call, html in made.items() if call.alone}
    for number, line in enumerate(page.prose, start=1):
        if number in alone:
            for mark in _marks_of_html(alone[number], []):
                yield mark._replace(line=number)
            continue
        named = _NAMED.search(line)
        if heading := _HEADING.match(line):
            id_ = named[1] if named else _slug(heading[2], taken)
            taken.add(id_)
            yield Mark(number, len(heading[1]), id_)
        elif named:
            yield Mark(number, None, named[1])


def _slug(heading: str, taken: set[str]) -> str:
    """The id that a heading gets of its words, as Markdown makes it."""
    from markdown.extensions.toc import slugify  # as to_html

    plain = re.sub(r"\]\([^)]*\)|\{[^{}]*\}|[*`\[\]]", "", heading)
    slug = first = slugify(plain, "-")
    number = 0
    while slug in taken:
        number += 1
        slug = f"{first}_{number}"
    return slug


def _marks_of_html(html: str, lines: list[str]) -> Iterator[Mark]:
    from markdown.extensions.toc import slugify  # as to_html

    slugs = [slugify(line, "-") for line in lines]
    for tag in _TAG.finditer(html):
        level = int(tag["level"]) if tag["level"] else None
        id_ = attributes(tag["rest"]).get("id")
        if level or id_:
            yield Mark(_line_of(id_, slugs), level, id_)


def _line_of(id_: str | None, slugs: list[str]) -> int:
    found = (n for n, slug in enumerate(slugs, start=1) if id_ and id_.casefold() in slug)
    return next(found, 1)


def is_doubled(marks: Iterable[Mark]) -> bool:
    """Whether two things on a page share an id, or would: that is told, and which is which is open."""
    seen: set[str] = set()
    for mark in marks:
        again = _AGAIN.fullmatch(mark.id or "") if mark.level == 2 else None
        if mark.id in seen or (again and again[1] in seen):
            return True
        seen |= {mark.id} if mark.id else set()
    return False


def outline_problems(page: DocPage, outline: Outline) -> Iterator[Problem]:
    """Find headings that leave a level out, and ids that two things on the page would share."""
    yield from _levels(page, outline)
    yield from _ids(page, outline)


def _levels(page: DocPage, outline: Outline) -> Iterator[Problem]:
    above = 1
    for mark in outline.marks:
        if mark.level is None:
            continue
        place = page.place(mark.line)
        if mark.level == 1:
            yield Problem(
                place,
                'sidan har sin rubrik redan, "title" i sidhuvudet: skriv ## framför den här',
            )
            return
        if mark.level > above + 1:
            yield Problem(
                place,
                f"rubriken är på nivå {mark.level}, men den före är på nivå {above}: "
                f"skriv nivå {above + 1} ({'#' * (above + 1)})",
            )
            return
        above = mark.level


def _ids(page: DocPage, outline: Outline) -> Iterator[Problem]:
    first: dict[str, int] = {}
    told: set[int] = set()
    for mark in outline.marks:
        if mark.id is None:
            continue
        again = _AGAIN.fullmatch(mark.id) if mark.level == 2 else None
        if again and again[1] in first:
            line = page.place(first[again[1]]).line
            yield Problem(
                page.place(mark.line),
                f"rubriken står redan på sidan, på rad {line}: skriv en som skiljer dem åt",
            )
        if mark.id in OF_THE_THEME:
            yield Problem(
                page.place(mark.line),
                f'namnet "{mark.id}" är taget av sidans egna delar: byt ord i rubriken, '
                f"eller ge den ett eget namn: {{#om-{mark.id}}}",
            )
        elif mark.id in first and mark.line not in told:
            told.add(mark.line)
            yield Problem(
                page.place(mark.line),
                f"det här står redan på sidan, på rad {page.place(first[mark.id]).line} "
                f'("{mark.id}"): ta bort det ena',
            )
        first.setdefault(mark.id, mark.line)
