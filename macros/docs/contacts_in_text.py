"""Numbers and mailboxes of the directory that stand on a page by hand: a macro keeps them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook
    from macros.source.doc_page import DocPage

_NUMBER = re.compile(
    r"(?:(?<=tel:)|(?<![\w:/.]))(?:(?:\+|00)46[ \u00a0]?(?:\(0\)[ \u00a0]?)?)?\d[\d \u00a0\u2010-\u2013/-]{3,}\d(?!\w)"
)
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0]\d{3})+")
"""A number of something, its thousands apart: 11 414 is no number to ring."""
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def ways_of(handbook: Handbook) -> dict[str, str]:
    """The macro call for each number, as its digits, and each mailbox in the directory."""
    found: dict[str, str] = {}
    for record, _, contact in handbook.contacts:
        if contact.phone:
            found.setdefault(_digits(contact.phone), f'{{{{ phone("{record.id}") }}}}')
        if contact.email:
            found.setdefault(contact.email.casefold(), f'{{{{ mailbox("{record.id}") }}}}')
    return found


def hand_written_problems(page: DocPage, ways: Mapping[str, str]) -> Iterator[Problem]:
    """Find what the directory has, the first on each line; `ways` are those of `ways_of`."""
    if not first_way(page.text, ways):
        return
    for number, line in enumerate((page.front_matter or "").split("\n"), start=2):
        if line.startswith(("title:", "description:")) and (told := first_way(line, ways)):
            yield Problem(
                Place(page.file, number, told[0] + 1),
                f'"{told[1]}" står i katalogen, där det rättas på ett ställe: ta bort det här, '
                f"och skriv {told[2]} i texten",
            )
    for number, line in enumerate(page.prose, start=1):
        if told := first_way(line, ways):
            index, text, way = told
            yield Problem(
                page.place(number, index + 1),
                f'"{text}" står i katalogen, där det rättas på ett ställe: skriv {way}'
                + ("" if page.calls_macros else ', och "render_macros: true" i sidhuvudet'),
            )


def first_way(line: str, ways: Mapping[str, str]) -> tuple[int, str, str] | None:
    """The first number or mailbox of the directory on a line, and the call that stands for it."""
    mailboxes = _MAILBOX.finditer(line) if "@" in line else ()
    for found in (*_NUMBER.finditer(line), *mailboxes):
        text = found[0]
        if _AMOUNT.fullmatch(text):
            continue
        if way := ways.get(text.casefold() if "@" in text else _digits(text)):
            return found.start(), text, way
    return None


def _digits(number: str) -> str:
    national = re.sub(r"^(?:\+|00)46\s*(?:\(0\))?", "0", number)
    return "".join(re.findall(r"\d", national))
