"""What Git leaves in a page where it could not join two changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Place, Problem

if TYPE_CHECKING:
    from macros.source.doc_page import DocPage


def conflicts(page: DocPage) -> list[Problem]:
    """The places where Git could not join two changes: nothing else is worth telling before."""
    if not any(mark in page.text for mark in ("<<<<<<<", ">>>>>>>", "|||||||")):
        return []
    from macros.docs.text.signs import conflict_problems

    return [
        Problem(Place(page.file, line, column), text)
        for line, column, text in conflict_problems(page.text)
    ]
