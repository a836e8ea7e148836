"""Names of organisations in other capitals than their own: "Brottsförebyggande Rådet"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.problems import Place
    from macros.source.doc_page import DocPage


def own_name_slips(pages: Sequence[DocPage], names: Iterable[str]) -> Iterator[tuple[Place, str]]:
    """The names of several words that are written with other letters small or great than their own."""
    several = {name.lower(): name for name in names if " " in name}
    for page in pages:
        body = page.body.lower()
        for small, name in several.items():
            if small not in body:
                continue
            pattern = re.compile(rf"(?<![\w-]){re.escape(name)}s?(?![\w-])", re.IGNORECASE)
            for number, line in enumerate(page.prose, start=1):
                for found in pattern.finditer(line):
                    written = found[0][: len(name)]
                    # A sentence begins with a capital, and a shout is told as that.
                    if written[1:] != name[1:] and not written.isupper():
                        says = f'"{written}" skrivs "{name}"'
                        yield page.place(number, found.start() + 1), says
