"""Tables that are none, or lose a cell: a row of heads, a row of dashes, and as many cells in each."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.docs.text.blocks import Block, Line
    from macros.docs.text.lists import Found

_CAPTION = re.compile(r"^ *(?:Table|Caption|Figure):|^ *(?P<sign>: |\[[^\[\]]+\] *$)")
"""What begins a caption elsewhere."""
_MERGED = re.compile(r"^ *(?:\^{2}|<{2}|>{2}|rowspan|colspan) *$")
"""What other dialects join a cell with the one beside it by."""
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
_LOOSE = re.compile(r"(?<=\S) \| (?=\S)")
_DASHES = re.compile(r"^ *(?=[^\n]*-)(?=[^\n]*\|)[|: -]+$")
_OTHER_DASHES = re.compile(r"^ *\|?(?=[^\n]*[-–—=_])[|:+ \u00a0–—=_-]+$")
"""What is meant as a row of dashes and is none."""
_OTHER_SIGNS = re.compile(r"[¦│║┃]")
"""What looks like the sign between cells, and is none."""
_WIKI = re.compile(r"^ *(?:\{\|(?!\|)|\|\|(?=[^|\n]+\|\|)|\|_\.)")
"""What begins a table as wikis write it."""
_IN_CELL = re.compile(r"^ *([-*•]) \S[^\n]* \1 \S")
_GRID = re.compile(r"^ *\+[-=+]{3,}\+ *$")
_BETWEEN = {
    ";": (re.compile(r";(?=\S|$)"), re.compile(r"; ?"), 1, "semikolon"),
    # A comma between figures is part of a number.
    ",": (re.compile(r"(?<!\d),(?=\S)|(?<=\d),(?=[^\d\s])"), re.compile(r", ?"), 2, "komman"),
}
"""What a spreadsheet parts cells with: close to them, or in any way; how many make a loose row."""
_GAP = re.compile(r"(?<=[^\s.!?:,;]) {2,}(?=\S)")
"""Spaces that are to make columns."""
_LONGEST_CELL = 4
"""Words in a cell of rows that could be running text."""
_ENDS = (".", ":", "!", "?", ",", "…", "”")
_APART = re.compile(r"^ *[-–—=_]{3,}(?: {2,}[-–—=_]{3,})+ *$")
"""Dashes under columns that spaces part."""
_REMEDY = "skriv | mellan cellerna, och |---|---| på raden under rubrikerna"
_SIGNED = re.compile(r" {0,3}(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,4})[.)]\s+)?")
"""The sign of an item, also where it makes none."""
_TABBED = re.compile(r"\S[^\t]*\t+[^\t]*\S")


def table_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find rows that Markdown reads as text, and rows with another number of cells."""
    before: Block | None = None
    """The table that stands before, whole or not."""
    told = False
    for block, following in zip_longest(blocks, blocks[1:]):
        if any("\t" in line.text for line in block.lines) and (found := _tabbed(block)):
            yield found
            continue
        if block.kind == "paragraph" and (
            found := _of_another_kind(block) or _caption(block, before, following)
        ):
            yield found
            continue
        if not any("|" in line.text for line in block.lines):
            continue
        lines = block.lines
        dashes = next((n for n, line in enumerate(lines) if _DASHES.match(line.text)), None)
        is_rows = dashes is not None or _are_rows(lines) or _has_other_dashes(lines)
        if block.kind not in ("paragraph", "list") or not is_rows:
            continue
        goes_on = before is not None and before.lines[-1].number == lines[0].number - 2
        told, before = told and goes_on, block
        if is_table(block):
            wrong = next(_rows(lines), None) or _followed(lines, following)
        elif block.kind == "list":
            row = lines[max(dashes - 1, 0)] if dashes is not None else None
            wrong = _at(row, "en tom rad saknas före tabellen: lägg till den") if row else None
        elif goes_on and _are_rows(lines[:1]):
            wrong = _at(lines[0], "den tomma raden ovanför delar tabellen: ta bort den")
        else:
            wrong = _broken(lines, dashes)
        if wrong and not told:
            told = True
            yield wrong


def is_table(block: Block) -> bool:
    """Whether a block is read as a table."""
    lines = block.lines
    return (
        block.kind == "paragraph"
        and len(lines) > 1
        and bool(_DASHES.match(lines[1].text))
        and bool(_PIPE.search(lines[0].text))
    )


def cells(line: Line) -> list[Line]:
    """The cells of a row, each as a line of its own."""
    found = []
    start = 0
    for pipe in [*[match.end() for match in _PIPE.finditer(line.text)], len(line.text) + 1]:
        text = line.text[start : pipe - 1]
        if text.strip():
            found.append(type(line)(line.number, line.before + start, text))
        start = pipe
    return found


def _of_another_kind(block: Block) -> Found | None:
    """What is wrong where the cells are parted, or the table drawn, as Markdown does not read it."""
    lines = block.lines
    if len(lines) > 1 and (found := _WIKI.match(lines[0].text)):
        return _at(lines[0], f'"{found[0].strip()}" gör ingen tabell: {_REMEDY}')
    for line in lines:
        if (found := _OTHER_SIGNS.search(line.text)) and len(lines) > 1:
            text = f'"{found[0]}" gör ingen tabell: skriv | mellan cellerna'
            return line.number, line.before + found.start() + 1, text
        if _GRID.match(line.text):
            return _at(line, "tabellen är ritad med plustecken och går inte att läsa: " + _REMEDY)
        if _APART.match(line.text):
            return _at(line, "blanksteg gör inga kolumner: " + _REMEDY)
    if len(lines) > 1 and (name := _parted_by(lines)):
        return _at(lines[0], f"{name} gör ingen tabell: {_REMEDY}")
    return None


def _caption(block: Block, before: Block | None, following: Block | None) -> Found | None:
    """What is wrong where another dialect would give the table beside it a caption."""
    line = block.lines[0]
    found = _CAPTION.match(line.text)
    if found is None:
        return None
    beside = (before, following)
    if found["sign"] and not any(
        table and is_table(table) and abs(table.lines[end].number - line.number) <= 2
        for table, end in zip(beside, (-1, 0), strict=True)
    ):
        return None
    return _at(line, f'"{found[0].strip()}" syns som text: skriv vad tabellen visar som en mening')


def _parted_by(lines: Sequence[Line]) -> str | None:
    """What parts the cells, where all lines are rows of a table; else None."""
    for sign, (close, loose, least, name) in _BETWEEN.items():
        if sign not in lines[0].text:
            continue
        if _alike(len(close.findall(line.text.strip())) for line in lines):
            return name
        cells = [loose.split(line.text.strip()) for line in lines]
        if (
            len(lines) > 2
            and _alike(len(row) for row in cells)
            and len(cells[0]) > least
            and not any(line.text.rstrip().endswith(_ENDS) for line in lines)
            and not any(row[0][:1].islower() for row in cells)
            and all(len(cell.split()) <= _LONGEST_CELL for row in cells for cell in row)
        ):
            return name
    if "  " in lines[0].text.strip():
        gaps = [len(_GAP.findall(line.text.strip())) for line in lines]
        if _alike(gaps) and gaps[0] + len(lines) > 3:
            return "blanksteg"
    return None


def _alike(counts: Iterable[int]) -> bool:
    """Whether there are as many in all, and some."""
    found = set(counts)
    return len(found) == 1 and found != {0}


def _followed(lines: Sequence[Line], following: Block | None) -> Found | None:
    """What is wrong where a heading stands right under the table: it becomes a row."""
    if following and following.kind == "heading":
        after = following.lines[0]
        if after.number == lines[-1].number + 1:
            return _at(after, "en tom rad saknas efter tabellen: lägg till den")
    return None


def _tabbed(block: Block) -> Found | None:
    for line in block.lines:
        # After the sign of an item that is none, the tab goes with it.
        found = _TABBED.search(
            line.text, signed.end() if (signed := _SIGNED.match(line.text)) else 0
        )
        if found and "|" not in line.text:
            index = line.text.index("\t", found.start())
            return (
                line.number,
                line.before + index + 1,
                (
                    "en tabb mitt i raden syns inte: skriv en tabell med | mellan cellerna, "
                    "eller byt tabben mot ett blanksteg"
                ),
            )
    return None


def _are_rows(lines: Sequence[Line]) -> bool:
    """Whether lines without a row of dashes are meant as rows."""
    rows = [line for line in lines if line.text.strip().startswith("|")]
    if any(len(_PIPE.findall(row.text)) > 1 and row.text.rstrip().endswith("|") for row in rows):
        return True
    # Rows without a sign at their ends: several, with as many cells in each, that end as no sentence does.
    parts = {len(_LOOSE.findall(line.text)) for line in lines}
    return (
        len(lines) > 1
        and len(parts) == 1
        and parts != {0}
        and not any(line.text.rstrip().endswith(_ENDS) for line in lines)
    )


def _has_other_dashes(lines: Sequence[Line]) -> bool:
    """Whether the second line is meant as a row of dashes."""
    return (
        len(lines) > 1
        and bool(_OTHER_DASHES.match(lines[1].text))
        and bool(_PIPE.search(lines[0].text))
    )


def _rows(lines: Sequence[Line]) -> Iterator[Found]:
    head = lines[0].text.strip()
    if not head.strip("| "):
        yield _at(lines[0], "tabellens rubriker är tomma: skriv vad varje kolumn innehåller")
        return
    bordered = head.startswith("|") or bool(re.search(r"(?<!\\)(?:\\\\)*\|$", head))
    wanted = _count(lines[0], bordered=bordered)
    if (given := _count(lines[1], bordered=bordered)) != wanted:
        yield _at(
            lines[1],
            f"tabellen har {_number(wanted, 'rubrik', 'rubriker')}, men raden med streck har "
            f"{_number(given, 'kolumn', 'kolumner')}: gör dem lika många",
        )
        return
    if len(lines) == 2:
        yield _at(lines[0], "tabellen har inga rader: skriv dem under strecken, eller ta bort den")
    for line in lines[2:]:
        if listed := next((cell for cell in cells(line) if _IN_CELL.match(cell.text)), None):
            yield _at(listed, "en lista kan inte stå i en tabell: skriv den som en mening")
            return
        if merged := next((cell for cell in cells(line) if _MERGED.match(cell.text)), None):
            sign = merged.text.strip()
            yield _at(merged, f'"{sign}" slår inte ihop cellerna: skriv texten i varje cell')
            return
        if _DASHES.match(line.text) and "--" in line.text:
            yield _at(line, "raden med streck ska bara stå under rubrikerna: ta bort den här")
            return
        if not _PIPE.search(line.text) and wanted > 1:
            yield _at(line, "en tom rad saknas efter tabellen: lägg till den")
            return
        if (given := _count(line, bordered=bordered)) != wanted:
            yield _at(
                line,
                f"raden har {_number(given, 'cell', 'celler')}, men tabellen har "
                f"{_number(wanted, 'kolumn', 'kolumner')}: gör dem lika många",
            )
            return


def _broken(lines: Sequence[Line], dashes: int | None) -> Found:
    first = next(line for line in lines if _PIPE.search(line.text))
    if dashes is None:
        count = max(_count(first, bordered=True), 1)
        if _has_other_dashes(lines):
            return _at(
                lines[1], f"raden med streck går inte att läsa: skriv {'|---' * count}|, utan annat"
            )
        return _at(
            first,
            f"tabellen saknar raden med streck: skriv {'|---' * count}| på raden under rubrikerna",
        )
    if dashes < 2:
        return _at(lines[dashes], "tabellen saknar rubriker: skriv dem på raden ovanför strecken")
    if _PIPE.search(lines[dashes - 2].text):
        return _at(
            lines[dashes], "raden med streck ska stå under tabellens första rad: flytta den dit"
        )
    return _at(lines[dashes - 1], "en tom rad saknas före tabellen: lägg till den")


def _count(line: Line, *, bordered: bool) -> int:
    text = line.text.strip()
    pipes = len(_PIPE.findall(text))
    if bordered:
        pipes -= text.startswith("|")
        pipes -= bool(re.search(r"(?<!\\)(?:\\\\)*\|$", text)) and len(text) > 1
    return pipes + 1


def _number(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _at(line: Line, text: str) -> Found:
    indent = len(line.text) - len(line.text.lstrip())
    return line.number, line.before + indent + 1, text
