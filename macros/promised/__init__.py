"""Addresses are kept: what has been published leads somewhere, also when it has moved.

`published` is the file of what has been published, `present` what there is now, `lost` tells what
has gone, `whereabouts` where that may be, and `leading` what is wrong with where old addresses are
said to lead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.exports.former import former_addresses
from macros.promised.leading import leading_problems
from macros.promised.lost import Lost
from macros.promised.present import addresses
from macros.promised.published import FILE, Published, read, written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from macros.problems import Problem
    from macros.site import Site

__all__ = ["FILE", "Published", "promise_problems", "read", "renewed"]


def promise_problems(
    site: Site, published: Published, told: Iterable[str] = ()
) -> tuple[list[Problem], set[Problem]]:
    """Find what breaks the promise that addresses are kept, and what need not be told beside that.

    The latter are of links to what has gone: they stand with where its address is to lead.

    `published` is what has been published. `told` has the pages that problems are told of already,
    since they are missing or cannot be read, by their files in docs/.
    """
    former = list(former_addresses(site))
    lost = Lost(site, published, former, told)
    return [*leading_problems(site, former), *lost.problems()], lost.joined


def renewed(root: Path, site: Site) -> str:
    """The file with the addresses that have come since; none that was promised is left out."""
    return written(read(root).all().union(addresses(site)))
