"""What a page's text holds: what Markdown would show otherwise than it was meant.

A rule tells a line and a column of the body, or of the whole file, and in Swedish what would be
right. Python-Markdown is the truth: the tests render what each rule refuses, and what it lets pass.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.blocks import blocks
from macros.docs.text.dialects import abbreviation_problems
from macros.docs.text.headings import (
    fence_problem,
    heading_problems,
    indented_problems,
    notice_problems,
    pasted_fence_problems,
)
from macros.docs.text.inline import inline_problems
from macros.docs.text.lists import list_problems
from macros.docs.text.pasted import (
    pasted_problems,
    placeholder_problems,
    repeated_problems,
    twice_problems,
)
from macros.docs.text.persons import (
    disguised_mailbox_problems,
    footnote_problems,
    mailbox_problems,
    mobile_problems,
    personal_number_problems,
)
from macros.docs.text.run_together import run_together_problems, unexplained_problems
from macros.docs.text.signs import (
    garbled_problems,
    lost_problems,
    odd_sign_problems,
)
from macros.docs.text.tables import table_problems
from macros.problems import Place, Problem
from macros.source.doc_page import is_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.docs.text.lists import Found
    from macros.source.doc_page import DocPage

__all__ = ["open_code", "text_problems"]

_FENCES = ("```", "~~~", "'''", "‘‘‘", "’’’", "´´´", '"""', "”””")
_ENGLISH = re.compile(r"^lang: *[\"']?en\b", re.MULTILINE)
_COMMENT = re.compile(r"\{##")
_OTHER_COMMENT = re.compile(r"\{#(?!#)[^{}\n]*(?<!#)#\}")


def text_problems(page: DocPage) -> Iterator[Problem]:
    """Find what is wrong in the text of a page, at most one thing on a line."""
    told: set[int] = set()
    for number, key, end in head_in_body(page.prose):
        place = page.place(number)
        told.update(range(place.line, place.line + end - number))
        yield Problem(place, f'"{key}:" hör till sidans huvud: {_TO_THE_HEAD}')
    for found in (_in_file(page), _in_body(page)):
        for problem in found:
            if problem.place.line not in told:
                told.add(problem.place.line)
                yield problem


def head_in_body(prose: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    """Lines of a head that stand in the text: where they begin, with which key, and where they end."""
    end = 0
    for number, line in enumerate(prose, start=1):
        if number >= end and (found := _OF_THE_HEAD.match(line)):
            end = next((n for n, t in enumerate(prose, start=1) if n > number and not t.strip()), 0)
            end = end or len(prose) + 1
            yield number, found[1], end


_TO_THE_HEAD = "flytta raderna upp mellan strecken"
_OF_THE_HEAD = re.compile(r"(kallor|sokord|granskad|tidigare|render_macros):(?: |$)")


def _in_file(page: DocPage) -> Iterator[Problem]:
    rules = (
        garbled_problems(page.text),
        personal_number_problems(page.text),
        mailbox_problems(page.text),
    )
    for found in rules:
        for line, column, text in found:
            yield Problem(Place(page.file, line, column), text)
    for line, column, text in odd_sign_problems(page.body):
        yield Problem(page.place(line, column), text)


def open_code(page: DocPage) -> Problem | None:
    """A block of code that is none: what follows is read as something that it is not."""
    if not any(sign in page.unfenced for sign in _FENCES):
        return None
    found = fence_problem(page.unfenced)
    return Problem(page.place(found[0], found[1]), found[2]) if found else None


def _in_body(page: DocPage) -> Iterator[Problem]:
    fence = open_code(page)
    for line, column, text in _rules(page):
        place = page.place(line, column)
        if fence is None or place.line < fence.place.line:
            yield Problem(place, text)
    if fence:
        yield fence


def _rules(page: DocPage) -> Iterable[Found]:
    found, code = blocks(page)
    english = bool(_ENGLISH.search(page.front_matter or ""))
    yield from heading_problems(found)
    yield from indented_problems(found, code)
    yield from pasted_fence_problems(page.uncommented)
    yield from notice_problems(found, code, english=english)
    yield from list_problems(found)
    yield from table_problems(found)
    yield from footnote_problems(page.prose)
    yield from abbreviation_problems(page.prose)
    yield from pasted_problems(page.prose)
    yield from inline_problems(found, page.uncommented.split("\n"))
    yield from lost_problems(page.prose)
    if not is_template(page.uri):
        yield from placeholder_problems(page.prose)
        yield from repeated_problems(found)
    yield from twice_problems(found, page.uncommented.split("\n"))
    yield from mobile_problems(page.prose)
    yield from unexplained_problems(found)
    yield from run_together_problems(found)
    yield from disguised_mailbox_problems(page.prose)
    yield from _comments(page)


def _comments(page: DocPage) -> Iterator[Found]:
    """Comments that the reader sees: not closed, or on a page that leaves none out."""
    for number, line in enumerate(page.prose if "#}" in page.body else (), start=1):
        if other := _OTHER_COMMENT.search(line):
            text = "kommentaren syns på sidan: skriv {## före den och ##} efter, eller ta bort den"
            yield number, other.start() + 1, text
            return
    body = page.uncommented if page.calls_macros else page.body
    if "{##" not in body:
        return
    for number, line in enumerate(body.split("\n"), start=1):
        if (found := _COMMENT.search(line)) and "`" not in line:
            text = (
                "kommentaren saknar sitt slut: lägg till ##}"
                if page.calls_macros
                else 'kommentaren syns på sidan: ta bort den, eller lägg till raden "render_macros: '
                'true" i sidhuvudet'
            )
            yield number, found.start() + 1, text
            return
