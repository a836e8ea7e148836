"""The pages that entries of the data send the reader on to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model import ways_of
from macros.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model import Handbook, Method, Question, Record
    from macros.source.doc_page import DocPage
    from macros.source.yamlio import Loc


def reading_on_problems(
    handbook: Handbook, pages: Iterable[DocPage]
) -> Iterator[tuple[str, Problem]]:
    """Find what entries send the reader on to and is no page, and which page that would be."""
    known = [page.uri for page in pages]
    entries: tuple[Method | Question, ...] = (*handbook.methods, *handbook.questions)
    named: list[tuple[Record, Loc, str]] = [
        (entry, ("pages", index), uri) for entry in entries for index, uri in enumerate(entry.pages)
    ]
    for entry in (*entries, *handbook.needs):
        named += [(entry, loc, way.page) for loc, way in ways_of(entry) if way.page is not None]
    named += [(o, ("page",), o.page) for o in handbook.organisations if o.page is not None]
    for record, loc, uri in named:
        if uri not in known:
            text = f'sidan "{uri}" finns inte i docs{nearest(uri, known)}'
            if len(parts := re.split(r"[ ,;]+(?:och )?", uri)) > 1 and set(parts) <= set(known):
                text = f'"{uri}" är flera sidor: skriv en på varje rad'
            yield uri, Problem(record.where(*loc), text)
