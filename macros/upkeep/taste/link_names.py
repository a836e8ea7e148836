"""Links that are called what one page is and lead to another: the text was changed, and the address was not."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from macros.source.doc_page import LINK
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from macros.problems import Place
    from macros.source.doc_page import DocPage

_OFTEN = 3
"""So often a text leads to one page, if it is to be that page's name."""
_BEGINS = 3
"""So many letters a word and a part of an address have in common, if they may be of one thing."""


class _Link(NamedTuple):
    page: DocPage
    line: int
    column: int
    text: str
    uri: str
    anchor: str


def link_name_slips(
    pages: Sequence[DocPage], named: Mapping[str, str]
) -> Iterator[tuple[Place, str]]:
    """The links whose text is another page's name; `named` has the pages by what the menu calls them."""
    links = [link for page in pages if "](" in page.body for link in _links(page)]
    led: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        led[link.text][link.uri] += 1
    for link in links:
        usual, times = led[link.text].most_common(1)[0]
        meant = usual if times >= _OFTEN and usual != link.uri else named.get(link.text)
        if (
            meant not in (None, link.uri)
            and led[link.text][link.uri] == 1
            and not _is_of(link.text, f"{link.uri} {link.anchor} {link.page.uri}")
        ):
            right = posixpath.relpath(str(meant), posixpath.dirname(link.page.uri) or ".")
            says = f'länken leder till en annan sida än den säger – menade du "{right}"?'
            yield link.page.place(link.line, link.column), says


def _links(page: DocPage) -> Iterator[_Link]:
    folder = posixpath.dirname(page.uri)
    for number, line in enumerate(page.prose, start=1):
        for found in LINK.finditer(line) if ".md" in line else ():
            path, _, anchor = found[2].partition("#")
            if path.endswith(".md") and ":" not in path and not found[1]:
                text = line[found.start() + 1 : found.start(2) - 2].strip("* ").casefold()
                uri = posixpath.normpath(posixpath.join(folder, path))
                yield _Link(page, number, found.start(2) + 1, text, uri, anchor)


def _is_of(text: str, address: str) -> bool:
    """Whether some word of a text may be of what an address is called."""
    words = [word for word in slugify(text).split("-") if len(word) >= _BEGINS]
    parts = [part for part in slugify(address.replace("/", " ").replace(".md", " ")).split("-") if len(part) >= _BEGINS]  # fmt: skip
    return any(
        word.startswith(part[: max(_BEGINS, len(part) - 2)]) or part.startswith(word[: max(_BEGINS, len(word) - 3)])
        for word in words
        for part in parts
    )  # fmt: skip
