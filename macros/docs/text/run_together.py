"""Lines that are meant to stand by themselves, and that Markdown shows as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.lists import at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.blocks import Block, Line
    from macros.docs.text.lists import Found

_MEANING = re.compile(r"^ {0,3}: {1,3}\S")
"""The explanation of the word above."""
_WORD = re.compile(
    r"^ {0,3}(?:\[[^\]]+\]\([^()]+\)|(?:\S+ ){0,2}(?!(?:och|eller|som|att|i|på|om|av|för|till|med|från|hos|vid)$)"
    r"\S*[^\s.:!?;…,])\s*$"
)
"""What can be explained: a link, or up to three words that end as a word does."""
_SHORT = re.compile(r"^ {0,3}[A-ZÅÄÖ\d](?![\d.]*[.)] )[^|\n]{1,48}(?<![.!?…,;\s:\\])$")


def run_together_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find short lines that are meant to stand by themselves, and are shown as one."""
    for block in blocks:
        if block.kind == "paragraph" and _run_together(block.lines):
            text = (
                'raderna skrivs ihop till en: gör en lista av dem, med "- " först, eller sluta '
                "varje rad med två blanksteg"
            )
            yield at(block.lines[0], 0, text)


def unexplained_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find the word among explained ones whose explanation has lost its colon, and is run together."""
    explains = [
        block.kind == "paragraph" and any(_MEANING.match(line.text) for line in block.lines[1:])
        for block in blocks
    ]
    for index, block in enumerate(blocks):
        beside = explains[max(index - 1, 0) : index + 2]
        if explains[index] or not any(beside) or block.kind != "paragraph":
            continue
        word, *rest = block.lines
        # A paragraph may stand beside explained words, and go on over several lines.
        if rest and _WORD.match(word.text) and rest[0].text[:1].isupper():
            text = 'förklaringen har förlorat sitt kolon: skriv ":   " först på raden'
            yield at(rest[0], 0, text)


def _run_together(lines: Sequence[Line]) -> bool:
    """Whether lines are meant to stand by themselves: three short ones that end nothing."""
    if len(lines) < 3 or not all(_SHORT.match(line.text) for line in lines[1:-1]):
        return False
    first, last = lines[0].text, lines[-1].text
    begins = (first.rstrip().endswith(":") and len(lines) > 3) or _SHORT.match(first)
    return bool(begins) and bool(_SHORT.match(last.rstrip(" .")))
