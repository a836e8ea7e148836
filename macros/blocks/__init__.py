"""The macros: each renders one block of a page, with a template of its own.

Pages in docs/ call them as `{{ name(…) }}`, and the generated pages call the same functions.
What a public method's docstring says is what HACKING.md lists.
"""

from __future__ import annotations

from macros.blocks.base import MacroError
from macros.blocks.directory import DirectoryBlocks
from macros.blocks.guidance import GuidanceBlocks
from macros.blocks.network import NetworkBlocks
from macros.blocks.work import WorkBlocks

__all__ = ["Blocks", "MacroError", "macro_names"]


class Blocks(DirectoryBlocks, GuidanceBlocks, NetworkBlocks, WorkBlocks):
    """Every block that a page can hold."""


INTERNAL = frozenset(
    {
        "contact_corrections",
        "event_entry",
        "initiative_links",
        "method",
        "method_links",
        "page_corrections",
        "place_links",
        "question",
        "source_list",
    }
)
"""Blocks that take records, and so can be called by the generated pages only."""


def macro_names() -> list[str]:
    """The names of the macros that pages in docs/ can call, in the order they are defined."""
    return [
        name
        for part in Blocks.__bases__
        for name in vars(part)
        if not name.startswith("_") and name not in INTERNAL
    ]
