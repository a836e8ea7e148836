"""Days and times as others write them, and what they are here: 30/6 2027 is 2027-06-30."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from macros.source.months import MONTHS

_ENGLISH = {"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10}  # fmt: skip
_SHORTEST = 3
_WEEKDAY = r"(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?\.?,? )?(?:den )?"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}}) ?[./ -] ?(?P<m>\d{{1,2}})(?P<sign>[ ./,-]+)(?P<y>\d{{4}})\.?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[./ -](?P<m>\d{1,2})[./ -](?P<d>\d{1,2})\.?")
_HOUR_AFTER = re.compile(r"(?<=\d\d)[T ]\D*\d.*")
"""The time of day that some programs write after a day."""
_SHORT_YEAR = re.compile(
    r"(?P<y>[2-4]\d)(?:-(?P<m>[01]\d)-(?P<d>[0-3]\d)|(?P<mm>[01]\d)(?P<dd>[0-3]\d))"
)
"""The way of the population register: 26-11-27. A day that is also the first two is not taken so."""
_RUN_TOGETHER = re.compile(r"(?P<y>20\d\d|19\d\d)(?P<m>\d\d)(?P<d>\d\d)")
_NAME = r"(?P<m>[a-zåäö]{3,9})\.?"
_DAY_IN_WORDS = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})(?:[:.]?[ae])?[ .-]+{_NAME}(?:,?[ -]+(?P<y>\d{{4}})\.?)?",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,2}}) ?(?:[–—-]|till|och) ?(?P<b>\d{{1,2}}) {_NAME} (?P<y>\d{{4}})",
    re.IGNORECASE,
)
_ISO_DAYS = re.compile(
    r"(?P<first>(?P<month>\d{4}-(?:0[1-9]|1[0-2])-)(?:[0-2]\d|3[01]))(?: ?(?:[–—/-]|till|och) ?)(?:(?P=month))?(?P<b>[0-2]\d|3[01])"
)
_WEEK = re.compile(
    r"(?:v\.?|vecka) ?(?P<w>\d{1,2}),? (?P<y>20\d\d)|(?P<yy>20\d\d)(?:,? (?:v\.?|vecka) ?|-?[wW])(?P<ww>\d{1,2})"
)
_MONTH_IN_WORDS = re.compile(rf"(?:i )?{_NAME},?[ -]+(?P<y>\d{{4}})\.?", re.IGNORECASE)
_YEAR_AND_MONTH = re.compile(rf"(?P<y>\d{{4}})(?: {_NAME}|[-/.](?P<f>\d{{1,2}}))", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(r"(?P<f>\d{1,2})[/-](?P<y>\d{4})")
_SERIAL = re.compile(r"[345]\d{4}")
_FIRST_SERIAL, _LAST_SERIAL = 36526, 54788
"""2000 and 2049, as a spreadsheet counts days."""
_COUNTED_FROM = date(1899, 12, 30)
_MOST_MONTHS = 12
_CLOCK = re.compile(r"(?:kl\.?|klockan)? ?(\d{1,2})(?:[.:h ]?(\d\d))?(?::00)?\.?", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\d{4}-\d\d-\d\d[T ,]+(?:kl\.? ?)?")
"""The day that stands before a time of day in a calendar."""
_MIDNIGHT = re.compile(r"(?:kl\.?|klockan)? ?24(?:[.:]?00)?", re.IGNORECASE)
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


def written_day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a day as it is written in Sweden; None for what is none.

    Whether there is such a day is not asked. 3/4 2027 is the third of April.
    """
    for pattern in (_DAY_IN_WORDS, _DAY_FIRST, _YEAR_FIRST, _RUN_TOGETHER):
        if (found := pattern.fullmatch(text)) and found["y"]:
            number = month_number(found["m"]) if pattern is _DAY_IN_WORDS else int(found["m"])
            return (int(found["y"]), number, int(found["d"])) if number else None
    return None


def written_month(text: str) -> tuple[int, int] | None:
    """Year and month of a month as it is written in Sweden; None for what is none."""
    if found := _MONTH_IN_WORDS.fullmatch(text):
        number = month_number(found["m"])
    elif found := _YEAR_AND_MONTH.fullmatch(text) or _MONTH_AND_YEAR.fullmatch(text):
        figures = found["f"]
        number = int(figures) if figures else month_number(found["m"])
    else:
        return None
    return (int(found["y"]), number) if number and number <= _MOST_MONTHS else None


def _month_of_week(text: str) -> tuple[int, int] | None:
    """Year and month of the Monday of a week; None for what is none."""
    if (found := _WEEK.fullmatch(text)) is None:
        return None
    try:
        monday = date.fromisocalendar(
            int(found["y"] or found["yy"]), int(found["w"] or found["ww"]), 1
        )
    except ValueError:
        return None
    return monday.year, monday.month


def meant_day(value: Any) -> str | None:
    """The day, or the month, that is meant by a value that is none of ours, ISO 8601; or None."""
    if serial := serial_day(value):
        return serial.isoformat()
    text = str(value).strip().strip("'\"”“’")
    if month := written_month(text) or _month_of_week(text):
        return "{}-{:02}".format(*month)
    if text[:4].isdigit() and written_day(text) is None:
        text = _HOUR_AFTER.sub("", text)
    if short := _SHORT_YEAR.fullmatch(text):
        parts = (
            2000 + int(short["y"]),
            int(short["m"] or short["mm"]),
            int(short["d"] or short["dd"]),
        )
        return _iso(*parts)
    if (found := written_day(text)) is None:
        return None
    year, month_or_day, day = found
    if _YEAR_FIRST.fullmatch(text):
        return _iso(*found) or _iso(year, day, month_or_day)
    # 03/04/2026 may be two days; with the year apart it is the Swedish way.
    if day <= _MOST_MONTHS and (form := _DAY_FIRST.fullmatch(text)) and form["sign"].strip() == "/":
        return None
    return _iso(*found)


def two_days(value: Any) -> tuple[str, str] | None:
    """The first and the last of days in one value: 11–12 maj 2027; or None."""
    if iso := _ISO_DAYS.fullmatch(str(value).strip()):
        return iso["first"], iso["month"] + iso["b"]
    found = _DAYS.fullmatch(str(value).strip())
    number = month_number(found["m"]) if found else None
    if found is None or number is None:
        return None
    first, last = (_iso(int(found["y"]), number, int(found[day])) for day in ("a", "b"))
    return (first, last) if first and last else None


def days_instead(value: Any) -> str | None:
    """What to write for two days in one value, in Swedish; or None."""
    days = two_days(value)
    return f'skriv "{days[0]}" under "start", och "{days[1]}" under "end"' if days else None


def meant_day_of_year(value: Any) -> str | None:
    """The day of every year that is meant: 15-feb and 15/2 are 15 februari; or None."""
    text = str(value).strip().strip("'\"”“’")
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})", text):
        day, number = int(found[1]), int(found[2])
    elif found := re.fullmatch(r"(\d\d)-(\d\d)", text):  # as in data/planning.yaml
        number, day = int(found[1]), int(found[2])
        number = number if number <= _MOST_MONTHS else 0
    elif (found := _DAY_IN_WORDS.fullmatch(text)) and not found["y"]:
        day, number = int(found["d"]), month_number(found["m"]) or 0
    else:
        return None
    # 2023 has no leap day.
    return f"{day} {MONTHS[number - 1]}" if number and _iso(2023, number, day) else None


def meant_time(value: Any) -> str | None:
    """The time of day that is meant: kl 13 and 9.30 are 13:00 and 09:30; or None."""
    found = _CLOCK.fullmatch(_DAY_BEFORE.sub("", str(value).strip()))
    if not found or int(found[1]) > _LAST_HOUR or int(found[2] or 0) > _LAST_MINUTE:
        return None
    return f"{int(found[1]):02}:{found[2] or '00'}"


def two_times(text: str) -> tuple[str | None, str | None]:
    """The first and the last of times of day in one text: 13–14.30; None for what is none."""
    text = _DAY_BEFORE.sub("", text)
    first, last = map(meant_time, text.replace("–", "-").partition("-")[::2])
    return first, last


def time_instead(text: str) -> str:
    """What to write for a time of day that is none of ours, in Swedish."""
    first, last = two_times(text)
    if first and last:
        return f'skriv "{first}" under "time", och "{last}" under "end_time"'
    text = _DAY_BEFORE.sub("", text)
    if _MIDNIGHT.fullmatch(text):
        return 'midnatt skrivs "00:00", med dagen efter som sista dag'
    return f'skriv "{first}"' if first else 'skriv det som "09:30"'


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
