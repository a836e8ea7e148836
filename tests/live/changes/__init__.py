"""Changes that any editor may make of the content, each a small function of a draft.

They go for what is there: the first entry that has what is changed, whatever it is called. Made in
this order, one after the other, they leave a content that is right.
"""

from __future__ import annotations

from tests.live.changes import (
    addresses,
    directory,
    guidance,
    messages,
    needs,
    network,
    pages,
    sources,
    thinned,
    whole_pages,
    work,
    years,
)
from tests.live.changes.listed import Change

__all__ = ["CHANGES", "THINNED", "Change"]

CHANGES: list[Change] = [
    *directory.CHANGES,
    *network.CHANGES,
    *work.CHANGES,
    *needs.CHANGES,
    *messages.CHANGES,
    *guidance.CHANGES,
    *sources.CHANGES,
    *pages.CHANGES,
    *addresses.CHANGES,
    *years.CHANGES,
    *whole_pages.CHANGES,
]
"""All of them, in the order that they are made."""
THINNED: list[Change] = thinned.CHANGES
"""What takes away so much that the others would have nothing to change."""
