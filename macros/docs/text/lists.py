"""Lists that are none: Markdown reads them as running text, or as flat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.blocks import INDENT, ITEM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.blocks import Block, Line

Found = tuple[int, int, str]
"""The line of the body and the column, both counted from 1, and what is wrong."""

_BEGINS = re.compile(r"^ *(?:[^\w\s]|\d+[.)]|1:? |[a-zA-Z]{1,4}[.)]|o )")
"""What a line begins with that may be meant as an item."""
_TASK = re.compile(r"^ {0,3}(?:(?:[*+-]|\d+\.) +(?=\[)|(?=\[[ xX]\] ))\[[ xX]?\](?= |$)")
_SIGN = re.compile(
    r"^ {0,3}([•●▪◦‣∙○■□▫‐‑‒–—−·→➢➔➤►▶⇒✓✔☐☑]|--|[=-]>|>>|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?|o(?=[ \xa0\t]))[ \xa0\t]*(?=\S)"
)
_BULLETS = "•●▪◦‣∙○■□▫"
"""Signs that begin an item even alone; others can begin a line of speech, or a thought."""
_TWICE = re.compile(r"^ {0,3}[*+-] +([*+•●▪·-]) +\S")
_EMPTY = re.compile(r"^ *(?:[*+-]|\d+\.) *$")
_TOO_DEEP = re.compile(r"^( {4,})([*+-]|\d+\.) +\S")
_FIRST_NUMBER = re.compile(r"^ {0,3}1(?:(:) +|() +(?=[A-ZÅÄÖ]))(?=[^\W\d])")
_BRACKET = re.compile(r"^ {0,3}(\(?)(\d{1,3}(?=\))|[a-zA-Z]|[ivxIVX]{2,4})([).])[ \xa0\t]+(?=\S)")
_NO_SPACE = re.compile(
    r"^ {0,3}(?:([-+])(?=[^\W\d_])|(\*)(?=[^\W\d_][^*]*$)|(\d{1,3}\.)(?=[^\W\d_]))"
)
_HARD_SPACE = re.compile(r"^ *(?:[*+-]|1\.)[\xa0\u2007\u202f]")
_SENTENCE_ENDS = (".", ":", "!", "?", ";", "…")


def list_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find lines that are meant as items of a list and are none, or of another list."""
    bracketed = 0
    for block in blocks:
        if block.kind == "list":
            yield from _in_list(block)
        elif block.kind == "paragraph":
            found = next(_in_paragraph(block), None)
            # A list with a line between its items is one mistake.
            is_next = found and _BRACKET.match(block.lines[0].text) and bracketed
            bracketed = bool(_BRACKET.match(block.lines[0].text))
            if found and not is_next:
                yield found
            continue
        bracketed = 0


def _in_list(block: Block) -> Iterator[Found]:
    first = ITEM.match(block.lines[0].text)
    if first and not block.goes_on and first[2][0].isdigit() and first[2] != "1.":
        number = first[2][:-1]
        yield _at(
            block.lines[0],
            len(first[1]),
            f"raden blir en lista och visas som 1: skriv {number}\\. om den är vanlig text, eller dra "
            f"in det som står mellan punkterna {INDENT} blanksteg",
        )
        return
    for line in block.lines:
        item = ITEM.match(line.text)
        if _TASK.match(line.text):
            yield _at(line, 0, _task_text())
            return
        if item and len(item[1]) > block.base:
            yield _at(
                line,
                len(item[1]),
                f"underpunkten är indragen {len(item[1])} blanksteg och hamnar på samma nivå som "
                f"de andra: skriv {INDENT} blanksteg före {item[2]}",
            )
            return
        if found := _TWICE.match(line.text):
            text = "raden har två listtecken: ta bort det ena"
            yield _at(line, found.start(1), text)
            return
        if _EMPTY.match(line.text):
            yield _at(line, 0, "punkten är tom: skriv den på samma rad, eller ta bort raden")
            return
        if not item and (deep := _TOO_DEEP.match(line.text)):
            yield _at(
                line,
                len(deep[1]),
                f"underpunkten är indragen {len(deep[1])} blanksteg och blir vanlig text: skriv "
                f"{INDENT} blanksteg före {deep[2]}",
            )
            return
        indent = len(line.text) - len(line.text.lstrip(" "))
        if not item and (told := _mark_text(line.without(indent), alone=False)):
            yield _at(line, indent, told)
            return


def _in_paragraph(block: Block) -> Iterator[Found]:
    lines = block.lines
    first = lines[0]
    indent = len(first.text) - len(first.text.lstrip(" "))
    if block.after_list and 2 <= indent < INDENT and not _SIGN.match(first.text):
        yield _at(
            first,
            indent,
            f"stycket hör till punkten ovanför först när det är indraget {INDENT} blanksteg",
        )
        return
    for index, line in enumerate(lines):
        if not _BEGINS.match(line.text):
            continue
        if _TASK.match(line.text):
            yield _at(line, 0, _task_text())
        elif _HARD_SPACE.match(line.text):
            text = "ett hårt blanksteg efter listans tecken: byt det mot ett vanligt, så blir det en punkt"
            yield _at(line, 0, text)
        elif index and ITEM.match(line.text) and _is_meant(lines, index):
            yield _at(line, 0, "en tom rad saknas före listan: lägg till den")
        elif told := _mark_text(line, alone=not _runs(lines, index)):
            yield _at(line, 0, told)
        elif (
            (counted := _FIRST_NUMBER.match(line.text))
            and index + 1 < len(lines)
            and re.match(rf" {{0,3}}2{counted[1] or ''} +[^\W\d]", lines[index + 1].text)
        ):
            yield _at(line, 0, f'"1{counted[1] or ""}" gör ingen lista: skriv "1." med punkt')


def _is_meant(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of a paragraph that begins as an item does is meant as one."""
    item = ITEM.match(lines[index].text)
    mark = item[2] if item else ""
    ends = lines[index - 1].text.rstrip().endswith(_SENTENCE_ENDS)
    more = index + 1 < len(lines) and ITEM.match(lines[index + 1].text)
    if mark[0].isdigit():
        # A sentence can go on with a year or a number; a list begins with the first.
        return mark == "1." and bool(ends or more)
    return bool(ends or more)


def _runs(lines: Sequence[Line], index: int) -> bool:
    """Whether lines of the same kind follow, or one is led to by what stands before."""
    kinds = [
        pattern for pattern in (_SIGN, _BRACKET, _NO_SPACE) if pattern.match(lines[index].text)
    ]
    if not kinds:
        return False
    if index and lines[index - 1].text.rstrip().endswith(":"):
        return True
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(kinds[0].match(following))


def _mark_text(line: Line, *, alone: bool) -> str:
    """What to say of a line that begins with a sign for an item that Markdown has not."""
    if (found := _SIGN.match(line.text)) and not (alone and found[1] not in _BULLETS):
        return f'"{found[1]}" gör ingen lista: skriv ett bindestreck och ett blanksteg, "- "'
    if found := _BRACKET.match(line.text):
        mark = found[0].strip()
        if found[2].isdigit() and not found[1] and not (alone and found[2] != "1"):
            return f'"{mark}" gör ingen lista: skriv "{found[2]}." med punkt'
        if not alone:
            return f'"{mark}" gör ingen lista: skriv siffror med punkt, "1.", eller bindestreck'
    if not alone and (found := _NO_SPACE.match(line.text)):
        mark = found[1] or found[2] or found[3]
        return f'ett blanksteg saknas efter "{mark}": lägg till det, så blir det en lista'
    return ""


def _task_text() -> str:
    return (
        'rutor att kryssa i skrivs inte så här: skriv "- " utan klammern, '
        'och raden "checklist: true" i sidhuvudet'
    )


def _at(line: Line, index: int, text: str) -> Found:
    return line.number, line.before + index + 1, text
