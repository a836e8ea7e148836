"""Personal identity numbers, which stand nowhere in the project."""

from __future__ import annotations

import re

_PERSONAL_NUMBER = re.compile(r"(?<![\d-])(?:18|19|20)?(\d{6})[-+ ]?(\d{4})(?!\d)")


def personal_number_problem(value: str) -> str | None:
    """Say in Swedish that a value holds a personal identity number, or None.

    Coordination numbers (day + 60) count too. Only numbers with a possible date and a right check
    digit are caught, so that phone and reference numbers are left alone.
    """
    for match in _PERSONAL_NUMBER.finditer(value):
        digits = match[1] + match[2]
        month, day = int(digits[2:4]), int(digits[4:6])
        if not (1 <= month <= 12 and 1 <= day - (60 if day > 60 else 0) <= 31):
            continue
        doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
        if sum(number // 10 + number % 10 for number in doubled) % 10 == 0:
            return (
                "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"
            )
    return None
