"""The blocks of a page: each is a method that renders one template.

Those marked with `@macro` can be called by pages in docs/ as `{{ name(…) }}`; the generated pages
call all of them. A macro's docstring is Swedish: it is what the guides list.
"""

from __future__ import annotations

from functools import cache

from macros.blocks.about import AboutBlocks
from macros.blocks.base import MacroError, is_inline, is_macro
from macros.blocks.calendar import CalendarBlocks
from macros.blocks.confirming import ConfirmationBlocks
from macros.blocks.directory import DirectoryBlocks
from macros.blocks.guidance import GuidanceBlocks
from macros.blocks.laws import LawBlocks
from macros.blocks.messages import MessageBlocks
from macros.blocks.needs import NeedBlocks
from macros.blocks.network import NetworkBlocks
from macros.blocks.open_data import OpenDataBlocks
from macros.blocks.planning import PlanningBlocks
from macros.blocks.rhythm import RhythmBlocks
from macros.blocks.sources import SourceBlocks
from macros.blocks.work import WorkBlocks

__all__ = ["Blocks", "MacroError", "is_inline", "macro_names"]


class Blocks(
    DirectoryBlocks,
    ConfirmationBlocks,
    GuidanceBlocks,
    AboutBlocks,
    LawBlocks,
    NetworkBlocks,
    WorkBlocks,
    CalendarBlocks,
    NeedBlocks,
    MessageBlocks,
    RhythmBlocks,
    PlanningBlocks,
    SourceBlocks,
    OpenDataBlocks,
):
    """Every block that a page can hold."""


@cache
def macro_names() -> tuple[str, ...]:
    """The names of the macros that pages in docs/ can call, in the order they are defined."""
    return tuple(
        name
        for part in Blocks.__bases__
        for name, function in vars(part).items()
        if is_macro(function)
    )
