"""The pages that entries of the data send the reader on to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model import Handbook, Method, Question
    from macros.source.doc_page import DocPage


def reading_on_problems(
    handbook: Handbook, pages: Iterable[DocPage]
) -> Iterator[tuple[str, Problem]]:
    """Find what entries send the reader on to and is no page, and which page that would be."""
    known = [page.uri for page in pages]
    entries: tuple[Method | Question, ...] = (*handbook.methods, *handbook.questions)
    for entry in entries:
        for index, uri in enumerate(entry.pages):
            if uri not in known:
                text = f'sidan "{uri}" finns inte i docs{nearest(uri, known)}'
                yield uri, Problem(entry.where("pages", index), text)
