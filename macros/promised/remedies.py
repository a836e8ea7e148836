"""How an address that has gone is to lead on: the line of a head, and where it is to stand."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from macros.exports.former import former_in
from macros.model import BY_MODEL, Addressed
from macros.problems import Place, Problem
from macros.rendering.environment import listed
from macros.source.values import slugify

if TYPE_CHECKING:
    from macros.model import Record
    from macros.site import Site
    from macros.source.doc_page import DocPage

_BOLD = re.compile(r"\*\*(.+)\*\* *")
_SIGNS = re.compile(r"(?:[#>=*_+\\-] ?|\d+\. |h\d\. )*(.{2,80}?)(?: *\{[^{}]*\})?$")
KEPT = "andra kan länka dit"


def head_of(page: DocPage) -> Place:
    """Where old addresses stand in the head of a page, or its beginning."""
    return page.meta.place(("tidigare",), key=True) if former_in(page) else Place(page.file)


def line_of(page: DocPage, more: list[str]) -> str:
    """The line of a head with all old addresses of the page, to copy."""
    return f"tidigare: [{', '.join(map(_quoted, [*former_in(page), *more]))}]"


def _quoted(item: str) -> str:
    return f'"{item}"' if item.startswith("#") else item


def links_of(page: DocPage, lost: str, site: Site) -> tuple[str, list[Problem]]:
    """What to say of the links of a page that has moved from an address: each was right there.

    With it, what else would be told of them.
    """
    there = {other.uri for other in site.docs} | {spec.source for spec in site.specs}
    folder = posixpath.dirname(page.uri) or "."
    right: list[tuple[int, str]] = []
    missed: list[Problem] = []
    for uri, (told, places) in site.missed.items():
        path, sign, anchor = uri.partition("#")
        where = posixpath.relpath(path, folder)
        meant = posixpath.normpath(posixpath.join(posixpath.dirname(lost.rstrip("/")), where))
        lines = re.fullmatch(rf"{re.escape(page.file)} \((rad [\w ,]+)\)", places)
        if lines and meant in there:
            missed.append(told)
            link = posixpath.relpath(meant, folder) + sign + anchor
            right.append((told.place.line, f'"{link}" ({lines[1]})'))
    if not right:
        return "", []
    links = listed([says for _, says in sorted(right)])
    return f". Länkarna räknas från sidans nya plats: skriv {links}", missed


def told_of_record(record: Record, old: str, place: Place, had: str) -> Problem:
    """What is told of an entry that had an old id or slug; `had` is what it was a part of."""
    before = record.former_ids if isinstance(record, Addressed) else ()
    kind = BY_MODEL[type(record)]
    line = f"former_ids: [{', '.join((*before, old))}]"
    text = f"{kind.the_one} hade {had}, och {KEPT}: skriv på posten: {line}"
    return Problem(place, text)


def in_quotes(names: list[str]) -> str:
    """The addresses in a row, each in quotation marks."""
    return listed([f'"{name}"' for name in names])


def was_heading(page: DocPage, lost: str) -> Problem | None:
    """The line that was the heading with the place: bold now, indented, or with its braces amiss."""
    for number, line in enumerate(page.prose, start=1):
        words = _SIGNS.match(line.strip())
        if words is None:
            continue
        if bold := _BOLD.fullmatch(line):
            how = "skriv ## före, och ta bort stjärnorna" if slugify(bold[1]) == lost else ""
        elif re.search(rf"(?:[{{(\[] *:? *#*|(?<!\w)#){re.escape(lost)} *[\])}}]", line):
            how = f"skriv {{ #{lost} }} sist på raden" if line.startswith("#") else ""
        else:
            how = (
                "skriv ## och ett blanksteg före, längst till vänster"
                if slugify(words[1]) == lost
                else ""
            )
        if how:
            return Problem(page.place(number), f"raden var en rubrik, och {KEPT}: {how}")
    return None
