"""Which laws a page rests on, and which of them have changed since it was reviewed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from macros.model import Handbook, Law
    from macros.source.doc_page import DocPage

_QUOTED = re.compile(r"[Ll]agens (?:egna |eget )?ord(?: är)?:? *[\"”“']+([^\"”“']+)[\"”“']")
_CITED = re.compile(r"\{\{ *law(?:_words)?\( *(?:number *= *)?[\"']([^\"']+)[\"']")


def quotation_problems(page: DocPage) -> Iterator[Problem]:
    """Find words that are told to be the law's own and that nothing holds to it."""
    for number, line in enumerate(page.prose, start=1):
        if found := _QUOTED.search(line):
            yield Problem(
                page.place(number, found.start(1) + 1),
                f'"{found[1]}" sägs vara lagens ord: skriv {{{{ law_words("2023:196", '
                f'"{found[1]}") }}}}, med lagens nummer, så hålls orden mot data/laws.yaml',
            )


def cited_laws(page: DocPage) -> tuple[str, ...]:
    """The numbers of the laws that a page cites, in the order that they first stand there."""
    return tuple(dict.fromkeys(_CITED.findall(page.uncommented))) if page.calls_macros else ()


def outdated_laws(page: DocPage, handbook: Handbook) -> list[tuple[Law, date]]:
    """The laws that a page cites and that have changed since it was reviewed, with the day.

    A page that does not say when it was reviewed is measured by none.
    """
    reviewed = page.reviewed
    if reviewed is None:
        return []
    laws = (handbook.law_by_number.get(number) for number in cited_laws(page))
    changed = ((law, law.last_changed) for law in laws if law)
    return [(law, day) for law, day in changed if day and day > reviewed]
