"""Lines of data that are comments: they look as if they counted, and do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model import KINDS
from macros.model.headings import keys_of
from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

_HIDDEN = re.compile(r"# ?(?:- *)?([a-z_]+):(?: |$)", re.MULTILINE)
"""A comment that is written as a key with its value."""


def hidden_notices(site: Site) -> Iterator[Problem]:
    """Keys that somebody has put away in a comment."""
    known = {key for kind in KINDS for key in keys_of(kind.model)}
    files = {record.file for record in site.handbook.every_record if record.file}
    for file, text in sorted(files):
        for found in _HIDDEN.finditer(text):
            before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            if found[1] in known and before and not before.strip():  # within an entry
                line = text.count("\n", 0, found.start()) + 1
                says = (
                    f'"{found[1]}" är en kommentar och gäller inte: ta bort tecknet #, eller raden'
                )
                yield Problem(Place(file, line, len(before) + 1), says, "notice")
