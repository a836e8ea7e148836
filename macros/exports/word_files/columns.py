"""How wide the columns of a table in a Word file are: by what they hold, no word broken."""

from __future__ import annotations

_PADDING = 10.8
"""What Word leaves empty beside the text of a cell, both sides together, in points."""
_MOST = 160
"""What a column asks for at most for its longest cell, which has several lines then; in points."""
_TO_WRITE = 113
"""What a column asks for that is to be filled in: 4 cm, in points."""
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
    is over goes to the columns that are to be filled in, where there are any.
    """
    count = max(map(len, rows))
    columns = [[row[index] for row in rows if index < len(row)] for index in range(count)]
    empty = [not any(column[headers:]) for column in columns]
    least = [max(map(_longest_word, column)) + _PADDING for column in columns]
    asked = [
        max(low, _TO_WRITE if fill else min(_MOST, max(map(_long, column)) + _PADDING))
        for low, fill, column in zip(least, empty, columns, strict=True)
    ]
    over = width - sum(asked)
    if over >= 0:
        fed = empty if any(empty) else [True] * count
        shared = sum(one for one, takes in zip(asked, fed, strict=True) if takes)
        wide = [
            one + over * one / shared if takes else one
            for one, takes in zip(asked, fed, strict=True)
        ]
    else:
        # Each gives of what it has beyond its longest word; where that is not enough, of all.
        room = sum(asked) - sum(least)
        part = max(0.0, 1 + over / room) if room else 0.0
        wide = [low + (one - low) * part for low, one in zip(least, asked, strict=True)]
    scale = 20 * width / sum(wide)
    return [round(one * scale) for one in wide]


def _longest_word(text: str) -> float:
    return max(map(_long, text.split()), default=0.0)


def _long(text: str) -> float:
    """How long a text is on one line, in points."""
    return _SIZE * sum(
        _LETTERS.get(letter, _CAPITAL if letter.isupper() else _OTHER) for letter in text
    )
