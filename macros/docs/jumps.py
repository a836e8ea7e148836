"""What a macro call leads to on its own page is there: a list of jumps stands with what it jumps to."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from macros.blocks import Blocks
from macros.docs.outline import OF_THE_THEME
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.doc_page import DocPage, Made, Outline

_JUMP = re.compile(r'\shref="#([^"]+)"')
_NAME = re.compile(r"\{\{\s*(\w+)")
_BESIDE = re.compile(r"samma sida som `(\w+)`")
"""The macro that another says it stands with, in its docstring."""


def jump_problems(page: DocPage, made: Made, outline: Outline) -> Iterator[Problem]:
    """Find calls that lead to a place on the page which nothing there shows."""
    known = outline.ids | OF_THE_THEME
    lines = page.body.split("\n")
    for call, shown in made.items():
        jumps = (unquote(html.unescape(found)) for found in _JUMP.findall(shown))
        lost = next((id_ for id_ in jumps if id_ not in known), None)
        if lost is None:
            continue
        named = _NAME.match(lines[call.line - 1], call.start)
        name = named[1] if named else ""
        beside = _BESIDE.search(getattr(Blocks, name, None).__doc__ or "")
        remedy = (
            f"anropa också {{{{ {beside[1]}(…) }}}} på sidan"
            if beside
            else "visa det på samma sida, eller ta bort anropet"
        )
        text = f'makrot "{name}" leder till "#{lost}", som inte finns på sidan: {remedy}'
        yield Problem(page.place(call.line, call.start + 1), text)
