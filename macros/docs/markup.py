"""Raw HTML, and attributes that run or style anything, are not for pages in docs/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Problem, nearest
from macros.source.allowed import CLASSES, NOTICES, is_allowed
from macros.source.doc_page import AUTOLINK, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.doc_page import DocPage

AS_CODE = "raden är indragen och visas som kod"
"""What is said of lines that may well stand under something that is told."""
ATTRIBUTE = 'attributet "'
_ADDRESS = re.compile(r"<www\.[^<>\s]+>")  # told as an address without a text
_CALL_IN_BRACKETS = "<makro>"
"""What a macro call between < and > is read as; it is told with the calls."""
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")


def markup_problems(page: DocPage) -> Iterator[Problem]:
    """Find what would reach the reader's browser as it stands.

    Lines are searched first, since that gives the exact place. Then the page is rendered, which
    nothing gets around: not a false block of code, and not a list of attributes that goes on.
    """
    told = False
    text = "\n".join(page.prose)
    if "<" in text:
        plain = AUTOLINK.sub(lambda match: " " * len(match[0]), text)
        lines = list(_found_in(page, plain))
        told = bool(lines)
        yield from lines
    if page.is_plain:
        return
    try:
        tags, elements = page.html_as_text, page.elements
    except RecursionError:
        yield Problem(page.place(1), "sidan har för många nivåer i varandra för att kunna läsas")
        return
    if tags and not told and not _ADDRESS.fullmatch(tags[0]) and tags[0] != _CALL_IN_BRACKETS:
        # Quotes in it have become others.
        found = re.search(re.escape(re.split(r"[\s\"'>]", tags[0])[0]) + r"[^<>\n]*>?", page.body)
        yield Problem(
            page.place_at(found.start() if found else 0), _refusal(found[0] if found else tags[0])
        )
        return
    # What programs write between braces has other signs of its own.
    if not told and "{%" not in text:
        yield from _attribute_problems(page, elements)


def _found_in(page: DocPage, text: str) -> Iterator[Problem]:
    opened: set[str] = set()
    for found in TAG.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        name = _TAG_NAME.match(found[0])
        # The end of what is told where it begins is no other mistake.
        if name and name[1] and name[2].lower() in opened:
            continue
        if name:
            opened.add(name[2].lower())
        if _ADDRESS.fullmatch(found[0]):
            continue
        column = found.start() - text.rfind("\n", 0, found.start())
        yield Problem(page.place(line, column), _refusal(found[0].partition("\n")[0]))


_ID_OF_WORDS = re.compile(r"\{:?[^{}\n]*?#([\w-]+(?: +[\w-]+)+)(?=\s*[}.])")
"""What should be the address of a heading, and is written with spaces."""


def _id_of(name: str, body: str) -> re.Match[str] | None:
    """Where an attribute is a word of such an address."""
    addresses = _ID_OF_WORDS.finditer(body)
    return next((found for found in addresses if name in found[1].lower().split()), None)


def _attribute_problems(
    page: DocPage, elements: list[tuple[str, tuple[tuple[str, str], ...]]]
) -> Iterator[Problem]:
    told: set[str] = set()
    for _, attributes in elements:
        for name, value in attributes:
            if is_allowed(name, value):
                continue
            if name == "class":
                wrong = next(one for one in value.split() if not is_allowed("class", one))
                text = f'klassen "{wrong}" finns inte{nearest(wrong, CLASSES)}'
                text += (
                    "" if text.endswith("?") else f": den som finns är {', '.join(sorted(CLASSES))}"
                )
            elif name in NOTICES:
                wrong = name
                text = 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad'
            elif name in CLASSES or name.rstrip(".:") in CLASSES:
                wrong, text = name, f"punkten saknas före klassens namn: skriv {{: .{name} }}"
            elif not value and (blanks := _id_of(name, page.body)):
                wrong = blanks[1]
                right = "-".join(blanks[1].split())
                text = f"rubrikens adress får inga blanksteg: skriv {{ #{right} }}"
            elif not value and re.search(rf"\{{:?\s*{re.escape(name)}\s*\}}", page.body):
                wrong = name
                text = f"# saknas i klammern: skriv {{ #{name} }} om det är rubrikens adress"
            else:
                wrong = name
                text = f'{ATTRIBUTE}{name}" är inte tillåtet på en sida: ta bort det ur klammern'
            if wrong not in told:
                told.add(wrong)
                # In braces where it can be found there.
                place = re.search(
                    rf"(?<=[{{\s.:#]){re.escape(wrong).replace('_', '.')}(?=[\s=}}.#])(?=[^{{}}\n]*\}})",
                    page.body,
                    re.IGNORECASE,
                )
                index = place.start() if place else page.body.casefold().find(wrong)
                yield Problem(page.place_at(index), text)


def _refusal(text: str) -> str:
    short = " ".join(text.split())
    short = short if len(short) <= 40 else short[:39] + "…"
    return (
        f'HTML är inte tillåtet på en sida: ta bort "{short}" och använd Markdown eller ett makro'
    )
