"""How the lines of a YAML file lie: which of them is out of line, and which quote is left open.

YAML stumbles on a line that does not fit those above it. Which of them the mistake is in, the lines
around them tell: the one that stands alone is out of line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROW = re.compile(r"( *)((?:- +)*)(?:(-)$|([\w-]+):(?: +(.*))?$|(.*))")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?(?: +#.*)?$")
_OPENING = re.compile(r"""(?:^|[\[{,:-]\s+|[\[{])(["'])""")
_LOOKS_LIKE_ROW = re.compile(r"\s*(?:- |-$|[\w-]+:(?: |$))")
OUTDENTED = "texten hör till nyckeln ovanför: dra in den två blanksteg längre än nyckeln"
"""What is said of a text that stands as far in as its key."""
NO_DASH = 'bindestreck saknas: skriv "- " först på raden'
NO_KEY = "nyckeln saknas: skriv den före texten, med kolon efter"
TOO_FAR = "raden är för långt indragen: ställ den rakt under nyckeln ovanför"
"""What is said of a line that begins too far in."""


@dataclass(frozen=True)
class Row:
    """A line that begins a key or an item of a list."""

    number: int
    """Its index among the lines."""
    indent: int
    """The column that it begins in."""
    column: int
    """The column of its key or text, after the dash if there is one."""
    dash: int | None
    """The column of its last dash."""
    key: str
    value: str

    @property
    def base(self) -> int:
        """What a line has to stand further in than to be a part of this one's value."""
        return self.column if self.key or self.dash is None else self.dash

    @property
    def is_block(self) -> bool:
        """Whether its value is the text on the lines below."""
        return bool(_BLOCK.match(self.value))


def rows(lines: list[str]) -> Iterator[Row]:
    """The lines that begin something; what goes on with a text is left out."""
    block: int | None = None
    in_block = False
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and indent > block:
            block = max(block, indent - 1) if not in_block else block
            in_block = True
            continue
        block = None
        if line.lstrip().startswith("#"):
            continue
        found = _ROW.match(line.rstrip())
        if found is None or not (found[2] or found[3] or found[4]):
            continue
        dashes = found[2].rstrip() or (found[3] or "")
        dash = indent + len(dashes) - 1 if dashes else None
        if found[3] and found[2]:
            dash = found.start(3)
        column = found.start(4) if found[4] else indent + len(found[2])
        value = (found[5] if found[4] else found[6]) or ""
        value = "" if value.startswith("#") else value
        row = Row(number, indent, column, dash, found[4] or "", value)
        block, in_block = (row.base if row.is_block else None), False
        yield row


def out_of_line(lines: list[str], last: int) -> tuple[int, str] | None:
    """The first line, up to `last`, that YAML cannot read for its indent: its index, and what to do.

    Also a line that YAML takes for the text of the one above, although it begins with a dash.
    """
    found = list(rows(lines))
    # The column of each level that is open, its first row, and whether it is a list.
    levels: list[tuple[int, int, bool]] = []
    for index, row in enumerate(found):
        if row.number > last:
            return None
        above = found[index - 1] if index else None
        if above and above.value and row.indent > above.base:
            return _under_a_value(found, index)
        closed = None
        while levels and levels[-1][0] > row.indent:
            closed = levels.pop()
        if closed and (not levels or levels[-1][0] != row.indent):
            return _between(found, index, closed[:2], levels[-1][0] if levels else None)
        if closed and levels[-1][2] and row.dash is None and _agree(found, index, closed[1]):
            return found[closed[1]].number, TOO_FAR
        for column in (row.indent, row.column):
            if not levels or levels[-1][0] < column:
                levels.append((column, index, column == row.indent and row.dash is not None))
    return None


def _under_a_value(found: list[Row], index: int) -> tuple[int, str]:
    """A row stands further in than the one above, which has a value: one of the two is wrong."""
    above, row = found[index - 1], found[index]
    alone = above.dash is not None and not above.key and row.dash is None
    if alone and above.column == row.column and re.match(r"[a-z_]+(?: |$)", above.value):
        return above.number, "kolon saknas efter nyckeln: skriv nyckel, kolon, blanksteg, värde"
    if alone and above.column == row.column and row.key:
        return above.number, NO_KEY
    if alone and above.column == row.column:
        return row.number, TOO_FAR
    both = above.dash is not None and row.dash is not None
    mine, other = (row.dash or 0, above.dash or 0) if both else (row.column, above.column)
    if row.dash is not None and above.dash is None:
        before = found[index - 2] if index > 1 else None
        beside = before and before.column == row.column and before.indent >= row.indent
        if before and beside and (row.key or not before.key):
            return above.number, _move(above.column, row.column)
        after_it = found[index + 1] if index + 1 < len(found) else None
        if after_it and after_it.indent > above.column and after_it.indent < row.indent:
            return row.number, TOO_FAR
        if after_it and after_it.dash is None and above.column <= after_it.indent < row.column:
            own = after_it.indent == above.column and not row.key
            return _stray(above) if own and row.dash == above.column + 2 else (row.number, TOO_FAR)
        near_by = _near(found, index, row.indent)
        if row.dash == above.column + 2 or any(near.dash == row.dash for near in near_by):
            return _stray(above)
        return row.number, TOO_FAR
    columns = [near.dash if both else near.column for near in _near(found, index, min(mine, other))]
    after = next((column for column in columns if column in (mine, other)), None)
    back = _before(found, index, min(mine, other))
    earlier = [near.dash if both else near.column for near in back]
    before_it = next((column for column in earlier if column in (mine, other)), None)
    if row.key and not row.value and index + 1 < len(found) and found[index + 1].indent == mine:
        return row.number, TOO_FAR  # what should stand under it is beside it
    if mine in (after, before_it) and (before_it != other or above.dash is not None):
        return above.number, _move(other, mine)
    if after == mine and before_it == other and above.key and above.dash is None:
        if not back[0].value:  # the key above holds them all
            return above.number, _move(other, mine)
        return _stray(above)
    if before_it is None and after is None and above.dash is not None and not both:
        parent = found[index - 2] if index > 1 else None
        if parent and not parent.value and parent.column + 4 == mine:
            return above.number, _move(other, mine)
    return row.number, TOO_FAR


def _agree(found: list[Row], index: int, first: int) -> bool:
    """Whether the rows from `index` on go together, and the one at `first` stands alone."""
    row, item = found[index], found[first]
    alone = all(near.indent > item.column for near in found[first + 1 : index])
    follows = index + 1 < len(found) and found[index + 1].indent == row.indent
    return alone and follows and item.dash is not None and found[index + 1].dash is None


def _between(
    found: list[Row], index: int, closed: tuple[int, int], outer: int | None
) -> tuple[int, str]:
    """A row stands between two levels: it is wrong, or the one row of the inner level is."""
    row, (column, first) = found[index], closed
    begun = found[first]
    if begun.dash is None and row.dash is not None and row.column == column and begun.key:
        return begun.number, NO_DASH  # the first of a list
    after = next(
        (near.indent for near in found[index + 1 :] if near.indent <= column),
        None,
    )
    if outer is None:
        return found[first].number, TOO_FAR
    alone = all(near.indent > column for near in found[first + 1 : index])
    parent = found[first - 1]
    if alone and after != column and not parent.value:
        deeper = 4 if found[first].dash is not None and row.dash is None else 2
        if row.indent == parent.column + deeper and found[first].indent != parent.column + 2:
            return found[first].number, TOO_FAR
    if alone and (after == row.indent or (after != column and _is_even(found[first], row))):
        return found[first].number, TOO_FAR
    inwards, outwards = column - row.indent, row.indent - (outer or 0)
    if after == column or (after != outer and inwards <= outwards):
        return row.number, _move(row.indent, column)
    return row.number, TOO_FAR


def _is_even(first: Row, row: Row) -> bool:
    return first.indent % 2 == 1 and row.indent % 2 == 0


def _near(found: list[Row], index: int, outermost: int) -> list[Row]:
    """The rows after one, in the same block."""
    near = []
    for row in found[index + 1 :]:
        if row.indent < outermost:
            break
        near.append(row)
    return near


def _before(found: list[Row], index: int, outermost: int) -> list[Row]:
    """The rows before the one above, nearest first, in the same block."""
    near = []
    for row in reversed(found[: index - 1]):
        if row.indent < outermost:
            break
        near.append(row)
    return near


def _move(column: int, right: int) -> str:
    steps = right - column
    return f"raden är för lite indragen: lägg till {steps} blanksteg i början"


def _stray(row: Row) -> tuple[int, str]:
    text = (
        f'"{row.key}" har både ett värde och rader under sig: ta bort värdet, eller skriv den '
        "nyckel som saknas före raderna"
    )
    if not row.key:
        text = "posten har både en text och rader under sig: flytta det ena"
    return row.number, text


def unclosed_quote(lines: list[str]) -> tuple[int, int] | None:
    """The line and column, from 0, of the first quote that a value begins with and is not closed."""
    block: int | None = None
    number = 0
    while number < len(lines):
        line = lines[number]
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#"):
            number += 1
            continue
        if block is not None and indent > block:
            number += 1
            continue
        row = next(rows([line]), None)
        block = row.base if row and row.is_block else None
        start = _value_start(line, row)
        is_text = start is None or line[start : start + 1] not in ('"', "'", "[", "{")
        if is_text or start is None:
            number += 1
            continue
        position, end = start, number
        while found := _OPENING.search(lines[end][position:]):
            opened = position + found.start(1)
            closed = _closing(lines, end, opened, in_flow=line[start] in "[{")
            if closed is None:
                return end, opened
            end, position = closed
        number = end + 1
    return None


def _value_start(line: str, row: Row | None) -> int | None:
    if row is None:
        return len(line) - len(line.lstrip())
    return line.rindex(row.value) if row.value else None


def _closing(
    lines: list[str], number: int, opened: int, *, in_flow: bool
) -> tuple[int, int] | None:
    """The line and column after the quote that closes the one at `opened`; None if it does not."""
    sign = lines[number][opened]
    escape = r"\\." if sign == '"' else "''"
    body = re.compile(
        rf"(?:{escape}|[^{sign}])*?{sign}(?!{sign})" if sign == "'" else rf'(?:{escape}|[^"\\])*?"'
    )
    text = "\n".join(lines[number : number + 40])
    found = body.match(text, opened + 1)
    if found is None:
        return None
    inside = text[opened + 1 : found.end() - 1].split("\n")
    if any(_LOOKS_LIKE_ROW.match(line) for line in inside[1:]):
        return None
    end = number + len(inside) - 1
    position = found.end() if end == number else found.end() - text.rfind("\n", 0, found.end()) - 1
    after = lines[end][position:]
    if (in_flow or end > number) and not re.match(r"\s*(?:$|[,\]}:#])", after):
        return None
    return end, position
