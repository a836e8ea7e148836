"""Raw HTML, and attributes that run or style anything, are not for pages in docs/."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.doc_page import DocPage

_HTML = re.compile(r"<[a-zA-Z/!?][^>]*>?")
_AUTOLINK = re.compile(r"<(https?://|mailto:)[^>\s]+>|<[^>\s@]+@[^>\s]+>")
_ATTRIBUTE = re.compile(r"(on[a-z]+|style|srcdoc|formaction)", re.IGNORECASE)


def markup_problems(page: DocPage) -> Iterator[Problem]:
    """Find what would reach the reader's browser as it stands.

    Lines are searched first, since that gives the exact place. Then the page is rendered, with
    and without HTML, which nothing gets around: not a tag over two lines, not a false code block.
    """
    told = False
    for number, line in enumerate(page.prose, start=1):
        plain = _AUTOLINK.sub(lambda match: " " * len(match[0]), line)
        if found := _HTML.search(plain):
            told = True
            yield Problem(page.place(number, found.start() + 1), _refusal(found[0]))
    if page.is_plain:
        return
    try:
        html = Counter(tag for tag, _ in page.elements)
        allowed = Counter(tag for tag, _ in page.markdown_elements)
    except RecursionError:
        yield Problem(page.place(1), "sidan har för många nivåer i varandra för att kunna läsas")
        return
    if not told and (extra := sorted(html - allowed)):
        found = re.search(rf"<{re.escape(extra[0])}[^>]*>?", page.body, re.IGNORECASE)
        text = found[0] if found else f"<{extra[0]}>"
        told = True
        yield Problem(page.place_at(found.start() if found else 0), _refusal(text))
    told_names = set()
    for _, attributes in [] if told else page.elements:
        for name, _ in attributes:
            if _ATTRIBUTE.fullmatch(name) and name not in told_names:
                told_names.add(name)
                index = page.body.casefold().find(name)
                yield Problem(
                    page.place_at(index),
                    f'attributet "{name}" är inte tillåtet på en sida: ta bort det ur klammern',
                )


def _refusal(text: str) -> str:
    short = " ".join(text.split())
    short = short if len(short) <= 40 else short[:39] + "…"
    return (
        f'HTML är inte tillåtet på en sida: ta bort "{short}" och använd Markdown eller ett makro'
    )
