"""Days and times as others write them, and what they are here: 30/6 2027 is 2027-06-30."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from macros.source.months import MONTHS

_ENGLISH = {"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10}  # fmt: skip
_SHORTEST = 3
_DAY_FIRST = re.compile(r"(?:den )?(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})(?P<sign>[./ -])(\d{1,2})(?P=sign)(\d{1,2})(?:[T ].*)?")
_RUN_TOGETHER = re.compile(r"(20\d\d|19\d\d)(\d\d)(\d\d)")
_IN_WORDS = re.compile(
    r"(?:den )?(?:(\d{1,2})(?:[:.]?[ae])?[ .-]+)?([a-zåäö]{3,9})\.?(?:[ -]+(\d{4}))?", re.IGNORECASE
)
_SERIAL = re.compile(r"[345]\d{4}")
_FIRST_SERIAL, _LAST_SERIAL = 36526, 54788
"""2000 and 2049, as a spreadsheet counts days."""
_COUNTED_FROM = date(1899, 12, 30)
_MOST_MONTHS = 12
_CLOCK = re.compile(r"(?:kl\.?|klockan)? ?(\d{1,2})(?:[.:h ]?(\d\d))?(?::00)?", re.IGNORECASE)
_LAST_HOUR, _LAST_MINUTE = 23, 59


def month_number(name: str) -> int | None:
    """The number of a month by its name, whole or cut short, in Swedish or English."""
    small = name.casefold()
    for number, month in enumerate(MONTHS, start=1):
        if len(small) >= _SHORTEST and (month.startswith(small) or small == f"{month[:3]}t"):
            return number
    return _ENGLISH.get(small) or {"oct": 10, "dec": 12}.get(small)


def serial_day(value: object) -> date | None:
    """The day that a spreadsheet has counted to, or None."""
    text = str(value).strip()
    if not _SERIAL.fullmatch(text) or not _FIRST_SERIAL <= int(text) <= _LAST_SERIAL:
        return None
    return _COUNTED_FROM + timedelta(int(text))


def meant_day(value: Any) -> str | None:
    """The day, or the month, that is meant by a value that is none of ours, ISO 8601; or None."""
    if serial := serial_day(value):
        return serial.isoformat()
    text = str(value).strip().strip("'\"”“’")
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
        # 03/04/2026 may be two days; with the year apart it is the Swedish way.
        if month <= _MOST_MONTHS and (day > _MOST_MONTHS or not re.search(r"/\d{4}$", text)):
            return _iso(year, month, day)
        return None
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        return _iso(year, month, day) or _iso(year, day, month)
    if found := _RUN_TOGETHER.fullmatch(text):
        return _iso(*map(int, found.groups()))
    found = _IN_WORDS.fullmatch(text)
    number = month_number(found[2]) if found else None
    if found is None or number is None or not found[3]:
        return None
    return _iso(int(found[3]), number, int(found[1])) if found[1] else f"{found[3]}-{number:02}"


def meant_day_of_year(value: Any) -> str | None:
    """The day of every year that is meant: 15-feb and 15/2 are 15 februari; or None."""
    text = str(value).strip().strip("'\"”“’")
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})", text):
        day, number = int(found[1]), int(found[2])
    elif (found := _IN_WORDS.fullmatch(text)) and found[1] and not found[3]:
        day, number = int(found[1]), month_number(found[2]) or 0
    else:
        return None
    # 2023 has no leap day.
    return f"{day} {MONTHS[number - 1]}" if _iso(2023, number, day) else None


def meant_time(value: Any) -> str | None:
    """The time of day that is meant: kl 13 and 9.30 are 13:00 and 09:30; or None."""
    found = _CLOCK.fullmatch(str(value).strip())
    if not found or int(found[1]) > _LAST_HOUR or int(found[2] or 0) > _LAST_MINUTE:
        return None
    return f"{int(found[1]):02}:{found[2] or '00'}"


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
