"""Everything that is worth a look in right content: what is due, and words that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.upkeep.due import due_notices
from macros.upkeep.spelling import spelling_notices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.problems import Problem
    from macros.site import Site

NOTICES: tuple[Callable[[Site], Iterator[Problem]], ...] = (due_notices, spelling_notices)
"""Every search for things to look at."""


def notices(site: Site) -> list[Problem]:
    """What is worth a look, in the order of files and lines."""
    return sorted({problem for find in NOTICES for problem in find(site)})
