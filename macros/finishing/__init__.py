"""What is done to finished HTML: abbreviations are explained, and wide tables scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.finishing.abbreviations import explain
from macros.finishing.tables import scrollable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model import Term


def finish(html: str, terms: Iterable[Term], language: str = "sv") -> str:
    """The content of a page as it is published; the glossary's `terms` are Swedish alone."""
    return scrollable(explain(html, terms) if language == "sv" else html)
