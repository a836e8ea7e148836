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

_BEGINS = re.compile(r"^ *(?:[^\w\s]|\d|[①-⓿❶-➓]|[a-zA-Z]{1,4}[.)]|[oøØüvqÜ] |[A-Z][a-z]{2,5} 1)")
"""What a line begins with that may be meant as an item."""
_TASK = re.compile(
    r"^ {0,3}(?:(?:[*+-]|\d+\.)(?: +(?=[\[(])| ?(?=\[))|(?=\[[ xX]\] ))(?:\[ ?[xX]? ?\]|\( ?\)|\([xX]\))(?= |$)"
)
_SIGN = re.compile(
    r"^ {0,3}([•●▪◦‣∙○■□▫‐‑‒–—−·→➢➔➤►▶⇒✓✔☐☑;¶†‡¤]|[~§](?![ \xa0]?\d)|--|[=-]>|>>|#\.|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?|[oøØüÜvq](?=[ \xa0\t]))[ \xa0\t]*(?=\S)"
)
_BULLETS = "•●▪◦‣∙○■□▫"
"""Signs that begin an item even alone; others can begin a line of speech, or a thought."""
_TWICE = re.compile(r"^ {0,3}[*+-] +([*+•●▪·☐☑□-]|§(?! ?\d)|\d{1,2}[.)](?= +(?:\*\*)?[^\W\d])) +\S")
_NUMBERED = re.compile(r"^ {0,3}(\d{1,2})\. +(?:(?:Steg|Punkt) \1[.:)]?|\1[.)])(?= +\S)")
"""An item that has its number twice."""
_STEP = re.compile(r"^ {0,3}(?P<word>Steg|Punkt|Fas|Moment) (?P<number>\d{1,2})(?=[:.)]| [-–] )")
_EMPTY = re.compile(r"^ *(?:[*+-]|\d+\.) *$")
_TOO_DEEP = re.compile(r"^( {4,})([*+-]|\d+\.) +\S")
_COUNTED = re.compile(
    r"^ {0,3}(?P<before>(?:\d{1,2}\.)*)(?P<number>\d{1,2})(?P<after>[.:/-]|\ufe0f?\u20e3| [-–](?= ))?"
    r"[ \xa0\t]+(?P<capital>[A-ZÅÄÖ])?[^\W\d]"
)
"""A line that begins with a number and is no item: 1: Ring, 1 Ring, 1 - ring, 1.1 Ring."""
_CIRCLED = re.compile(r"^ {0,3}([①-⓿❶-➓])[ \xa0\t]*(?=\S)")
_BRACKET = re.compile(r"^ {0,3}(\(?)(\d{1,3}(?=\))|[a-zA-Z]|[ivxIVX]{2,4})([).])[ \xa0\t]+(?=\S)")
_NO_MEANING = re.compile(r"^ {0,3}:(?=[^\W\d_]|: +\S)(?![\w-]+:)")
"""A colon that begins an explanation of the word above, and stands too close to it."""
_NO_SPACE = re.compile(
    r"^ {0,3}(?:([-+])(?=[^\W\d_]|\*\*\w)|(\*)(?=[^\W\d_][^*]*$)|(\d{1,3}\.)(?=[^\W\d_]))"
)
_HARD_SPACE = re.compile(r"^ *(?:[*+-]|1\.)[\xa0\u2000-\u200a\u202f\u3000]")
_HARD = "ett hårt blanksteg efter listans tecken: byt det mot ett vanligt, så blir det en punkt"
_OUTSIDE = "stycket hör till punkten ovanför"
_SENTENCE_ENDS = (".", ":", "!", "?", ";", "…")


def list_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find lines that are meant as items of a list and are none, or of another list."""
    bracketed = 0
    outside = False
    counted: dict[int, list[int]] = {}  # the numbers of the list so far, by how far it is indented
    for before, block, following in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if block.kind == "list":
            depth = block.lines[0].before
            above = counted.get(depth, []) if block.goes_on else []
            counted[depth] = [*above, *_numbers(block)]
            # An item after text that has fallen out of the one before it begins anew: one mistake.
            if not outside:
                yield from _of_another_kind(before, block) or _in_list(block, following, above)
            outside = False
        elif block.kind == "paragraph":
            found = next(_in_paragraph(block), None)
            outside = found is not None and block.after_list and found[2].startswith(_OUTSIDE)
            # A list with a line between its items is one mistake.
            is_next = found and _BRACKET.match(block.lines[0].text) and bracketed
            bracketed = bool(_BRACKET.match(block.lines[0].text))
            if found and not is_next:
                yield found
            continue
        bracketed = 0


def _of_another_kind(before: Block | None, block: Block) -> tuple[Found] | None:
    """The first item of a list that is shown as more of the one above, which is of another kind."""
    if before is None or before.kind != "list" or not block.goes_on:
        return None
    if before.lines[0].before != block.lines[0].before:
        return None  # a list within an item lies between
    one, other = ITEM.match(before.lines[0].text), ITEM.match(block.lines[0].text)
    if one is None or other is None or one[2][0].isdigit() == other[2][0].isdigit():
        return None
    text = (
        f'punkten visas i listan ovanför: skriv den med "{one[2]}", '
        "eller en mening mellan de två listorna"
    )
    return (at(block.lines[0], len(other[1]), text),)


def _numbers(block: Block) -> list[int]:
    """The numbers that the items of a list are written with."""
    items = (ITEM.match(line.text) for line in block.lines)
    return [int(item[2][:-1]) for item in items if item and item[2][0].isdigit()]


def _in_list(block: Block, following: Block | None, above: Sequence[int]) -> Iterator[Found]:
    """Find what is wrong in a list; `above` has the numbers of the items that it goes on from."""
    first = ITEM.match(block.lines[0].text)
    depth = block.lines[0].before
    if first and not block.goes_on and first[2][0].isdigit() and first[2] != "1.":
        number = first[2][:-1]
        second = next((found for line in block.lines[1:] if (found := ITEM.match(line.text))), None)
        if depth:
            text = f"punkten är indragen och blir en ny lista: ta bort blankstegen, eller skriv 1. i stället för {number}."
            yield at(block.lines[0], len(first[1]), text)
            return
        if number == "0" or (second and second[2][:-1] == number):
            yield at(
                block.lines[0],
                len(first[1]),
                "listan visas från 1: skriv 1., och räkna vidare därifrån",
            )
            return
        yield at(
            block.lines[0],
            len(first[1]),
            f"raden blir en lista och visas som 1: skriv {number}\\. om den är vanlig text, eller dra "
            f"in det som står mellan punkterna {INDENT} blanksteg",
        )
        return
    for line in block.lines:
        mark = _BRACKET.match(line.text)
        if mark and mark[2].isdigit() and not ITEM.match(line.text):
            yield at(line, 0, _mark_text(line, alone=False))
            return
    for line in block.lines:
        item = ITEM.match(line.text)
        if _TASK.match(line.text):
            yield at(line, 0, _task_text())
            return
        if item and len(item[1]) > block.base:
            yield at(
                line,
                len(item[1]),
                f"underpunkten är indragen {len(item[1])} blanksteg och hamnar på samma nivå som "
                f"de andra: skriv {INDENT} blanksteg före {item[2]}",
            )
            return
        if found := _NUMBERED.match(line.text):
            again = found[0].split(".", 1)[1].strip()
            others = ", och de andra punkternas" if found[1] == "1" else ""
            text = f'numret sätts ut av sig självt: ta bort "{again}"{others}'
            yield at(line, found.end() - len(again), text)
            return
        if found := _TWICE.match(line.text):
            text = "raden har två listtecken: ta bort det ena"
            yield at(line, found.start(1), text)
            return
        if _EMPTY.match(line.text):
            yield at(line, 0, "punkten är tom: skriv den på samma rad, eller ta bort raden")
            return
        if not item and (deep := _TOO_DEEP.match(line.text)):
            yield at(
                line,
                len(deep[1]),
                f"underpunkten är indragen {len(deep[1])} blanksteg och blir vanlig text: skriv "
                f"{INDENT} blanksteg före {deep[2]}",
            )
            return
        if not item and _HARD_SPACE.match(line.text):
            yield at(line, 0, _HARD)
            return
        indent = len(line.text) - len(line.text.lstrip(" "))
        if not item and (told := _mark_text(line.without(indent), alone=False)):
            yield at(line, indent, told)
            return
    # An item that has fallen into the one before is what the count lacks: told there.
    inner = ITEM.match(following.lines[0].text) if following and following.kind == "list" else None
    fallen = following and inner and following.lines[0].before > depth and inner[2] not in "*+-1."
    if not fallen and (miscounted := _counted_wrong(block, above)):
        yield miscounted


def _counted_wrong(block: Block, above: Sequence[int]) -> Found | None:
    """An item that is shown with another number than it is written with."""
    if any(_EMPTY.match(line.text) for line in block.lines):
        return None  # told for itself
    items = [(line, item) for line in block.lines if (item := ITEM.match(line.text))]
    numbers = _numbers(block)
    together = [*above, *numbers]
    if len(numbers) < len(items) or len(together) < 2 or len(set(together)) == 1:
        return None
    start = together[0]
    if list(above) != list(range(start, start + len(above))):
        return None  # told where the count first goes wrong
    for shown, (line, item) in enumerate(items, start=start + len(above)):
        if int(item[2][:-1]) != shown:
            if above:
                text = f"punkten visas som {shown}, för listan ovanför går vidare: skriv {shown}., eller en mening mellan de två listorna"
                return at(line, len(item[1]), text)
            if fallen := _fallen(block, line, shown):
                return fallen
            if sorted(numbers) == list(range(numbers[0], numbers[0] + len(numbers))):
                order = ", ".join(map(str, numbers))
                text = (
                    f"numren står i oordning ({order}): lägg punkterna i ordning, eller numrera om"
                )
                return at(line, len(item[1]), text)
            text = f"punkten visas som {shown}: skriv {shown}., och räkna vidare därifrån"
            return at(line, len(item[1]), text)
    return None


def _fallen(block: Block, item: Line, number: int) -> Found | None:
    """The line before an item that has lost its own number, or ends with what should be one."""
    index = block.lines.index(item)
    before = block.lines[index - 1]
    mark = ITEM.match(before.text)
    if mark is None:
        text = f'raden skrivs ihop med punkten ovanför: börja den med "{number}. "'
        return at(before, 0, text)
    if mark and before.text[mark.end() :] == item.text[mark.end() :]:
        return at(item, 0, "punkten står två gånger: ta bort den ena")
    within = before.text.find(f" {number}. ")
    if within > 0:
        text = f'en punkt står mitt i raden: lägg "{number}. " först på en egen rad'
        return at(before, within + 1, text)
    return None


def _in_paragraph(block: Block) -> Iterator[Found]:
    lines = block.lines
    first = lines[0]
    indent = len(first.text) - len(first.text.lstrip(" "))
    if block.after_list and 2 <= indent < INDENT and not _SIGN.match(first.text):
        yield at(
            first,
            indent,
            f"{_OUTSIDE} först när det är indraget {INDENT} blanksteg",
        )
        return
    if (
        block.after_list
        and first.text[:1].islower()
        and len(lines) > 1
        and ITEM.match(lines[1].text)
    ):
        text = "raden hör till punkten ovanför: flytta upp den dit, och ta bort den tomma raden"
        yield at(first, 0, text)
        return
    for index, line in enumerate(lines):
        if not index and len(lines) > 1 and _EMPTY.match(line.text):
            yield at(line, 0, "punkten är tom: skriv den på samma rad, eller ta bort raden")
            return
        if not _BEGINS.match(line.text):
            continue
        if _NO_MEANING.match(line.text):
            text = 'förklaringen går inte att läsa: skriv tre blanksteg efter kolonet, ":   text"'
            yield at(line, 0, text)
            return
        if _TASK.match(line.text):
            yield at(line, 0, _task_text())
        elif _HARD_SPACE.match(line.text):
            yield at(line, 0, _HARD)
        elif index and ITEM.match(line.text) and _is_meant(lines, index):
            yield at(line, 0, "en tom rad saknas före listan: lägg till den")
        elif told := _mark_text(line, alone=not _runs(lines, index)):
            yield at(line, 0, told)
        elif index + 1 < len(lines) and (mark := _first_of(line.text, lines[index + 1].text)):
            yield at(line, 0, f'"{mark}" gör ingen lista: skriv "1." med punkt')
            return


def _first_of(text: str, following: str) -> str | None:
    """The mark of the first line of those that are counted, and are no list; else None."""
    if first := _CIRCLED.match(text):
        second = _CIRCLED.match(following)
        return first[1] if second and ord(second[1]) == ord(first[1]) + 1 else None
    one, two = _STEP.match(text), _STEP.match(following)
    if one and two and one["word"] == two["word"] and (one["number"], two["number"]) == ("1", "2"):
        return one[0].strip()
    one, two = _COUNTED.match(text), _COUNTED.match(following)
    if not one or not two or (one["before"], one["after"]) != (two["before"], two["after"]):
        return None
    if int(one["number"]) != 1 or int(two["number"]) != 2:
        return None
    # "1 april öppnar sidan" counts nothing.
    if not (one["after"] or one["before"] or one["capital"]):
        return None
    if one["after"] == "." and not one["before"]:
        return None  # an item
    return f"{one['before']}{one['number']}{(one['after'] or '').strip()}"


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
    goes_on = _SIGN in kinds or _NO_SPACE in kinds
    return bool(kinds[0].match(following) or (goes_on and ITEM.match(following)))


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


def at(line: Line, index: int, text: str) -> Found:
    """What to say of a place in a line of a block, by its index there."""
    return line.number, line.before + index + 1, text
