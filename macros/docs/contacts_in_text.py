"""Numbers and mailboxes of the directory that stand on a page by hand: a macro keeps them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook
    from macros.source.doc_page import DocPage

_NUMBER = re.compile(r"(?<![\w:/.])(?:\+46 ?)?\d[\d -]{3,}\d(?!\w)")
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def ways_of(handbook: Handbook) -> dict[str, str]:
    """The macro call for each number, as its digits, and each mailbox in the directory."""
    found: dict[str, str] = {}
    for coordinator in handbook.coordinators:
        for contact, id_ in (
            (coordinator.direct, coordinator.id),
            (coordinator.contact, coordinator.organisation),
        ):
            if contact and contact.phone:
                found.setdefault(_digits(contact.phone), f'{{{{ phone("{id_}") }}}}')
            if contact and contact.email:
                found.setdefault(contact.email.casefold(), f'{{{{ mailbox("{id_}") }}}}')
    return found


def hand_written_problems(page: DocPage, ways: Mapping[str, str]) -> Iterator[Problem]:
    """Find what the directory has, the first on each line; `ways` are those of `ways_of`."""
    for number, line in enumerate(page.prose, start=1):
        for found in (*_NUMBER.finditer(line), *_MAILBOX.finditer(line)):
            text = found[0]
            way = ways.get(text.casefold() if "@" in text else _digits(text))
            if way:
                yield Problem(
                    page.place(number, found.start() + 1),
                    f'"{text}" står i katalogen, där det rättas på ett ställe: skriv {way}'
                    + ("" if page.calls_macros else ', och "render_macros: true" i sidhuvudet'),
                )
                break


def _digits(number: str) -> str:
    return "".join(re.findall(r"\d", number.replace("+46", "0", 1)))
