"""How wide the columns of a table in a Word file are: by what they hold, no word broken."""

from __future__ import annotations

from functools import lru_cache

_PADDING = 10.8
"""What Word leaves empty beside the text of a cell, both sides together, in points."""
_MOST = 160
"""What a column asks for at most for its longest cell, which has several lines then; in points."""
_TO_WRITE = 113
"""What a column asks for that is to be filled in: 4 cm, in points."""
_TO_WRITE_BRIEFLY = 57
"""What it asks for where its name says that little is written there: 2 cm, in points."""
_BRIEF = frozenset(
    {"dag", "datum", "klart", "klart senast", "kommer", "läge", "nr", "när", "slag", "start", "tid"}
)
"""The names of columns that little is written in: a day, a time, a number, a word."""
_SIZE = 10
"""The size of the text, in points."""
_LETTERS = {**dict.fromkeys("fijlrtI.,:;!'()/- ", 0.35), **dict.fromkeys("mwMW%–", 0.89)}
"""The widths of letters that are not about as wide as the others, in parts of the size of the text.

They are those of Arial's bold: wider than Calibri's, so that a word fits with another typeface too.
"""
_CAPITAL, _OTHER = 0.72, 0.61


def column_widths(rows: list[list[str]], headers: int, width: float) -> list[int]:
    """Share a width, in points, between the columns of a table; in twentieths of a point.

    `rows` has the texts of the cells, the first `headers` of them the names of the columns. What
    is over goes to the columns that much is to be written in, where there are any, and else to
    those whose longest cell has several lines.
    """
    count = max(map(len, rows))
    columns = [[row[index] for row in rows if index < len(row)] for index in range(count)]
    empty = [not any(column[headers:]) for column in columns]
    least = [max(map(_longest_word, column)) + _PADDING for column in columns]
    brief = [
        bool(headers) and fill and column[0].lower() in _BRIEF
        for fill, column in zip(empty, columns, strict=True)
    ]
    asked = [
        max(low, _room(column, fill=fill, brief=short))
        for low, fill, short, column in zip(least, empty, brief, columns, strict=True)
    ]
    over = width - sum(asked)
    if over >= 0:
        roomy = [fill and not short for fill, short in zip(empty, brief, strict=True)]
        if any(roomy):
            shares = [one if takes else 0.0 for one, takes in zip(asked, roomy, strict=True)]
        else:
            shares = [
                max(0.0, max(map(_long, column)) + _PADDING - one)
                for one, column in zip(asked, columns, strict=True)
            ]
        if not any(shares):
            shares = asked
        wide = [one + over * share / sum(shares) for one, share in zip(asked, shares, strict=True)]
    else:
        # Each gives of what it has beyond its longest word; where that is not enough, of all.
        room = sum(asked) - sum(least)
        part = max(0.0, 1 + over / room) if room else 0.0
        wide = [low + (one - low) * part for low, one in zip(least, asked, strict=True)]
    scale = 20 * width / sum(wide)
    return [round(one * scale) for one in wide]


def _room(column: list[str], *, fill: bool, brief: bool) -> float:
    """What a column asks for, in points: room to write, or what its longest cell needs."""
    if fill:
        return _TO_WRITE_BRIEFLY if brief else _TO_WRITE
    return min(_MOST, max(map(_long, column)) + _PADDING)


def _longest_word(text: str) -> float:
    return max(map(_long, text.split()), default=0.0)


@lru_cache(maxsize=20_000)
def _long(text: str) -> float:
    """How long a text is on one line, in points."""
    return _SIZE * sum(
        _LETTERS.get(letter, _CAPITAL if letter.isupper() else _OTHER) for letter in text
    )
