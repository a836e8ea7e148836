"""What there is not: the 31st of April, half past twenty-five, a law's number without its colon."""

from __future__ import annotations

import re

from macros.source.months import MONTHS
from macros.source.quick_look import Look, quick_look

_DAYS = {"februari": 29, "april": 30, "juni": 30, "september": 30, "november": 30}
_DAY = re.compile(rf"(?<![\d§–:/.-])(?<!\d )(\d{{1,2}})(?:[:.]?(?:e|a))? ({'|'.join(MONTHS)})\b")
_TIME = re.compile(r"\b(?:kl\.?|klockan) ?(\d{1,2})(?:[.:](\d{2}))?(?!\d)")
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})[/ ]((?:19|20)\d\d)(?![\d/-])")
_ISO = re.compile(r"(?<![\w/.-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-])")
_LAW = re.compile(
    r"(?i)\b\w*(?:lag|lagen|förordning|förordningen|balk|balken) \((?:SFS )?(\d{4})(?:[;.,/–-] ?|: | )(\d{1,4})\)"
)
_SIGNS_APART = re.compile(r"§ §")
_LETTER_AFTER = re.compile(r"(?<![\d.])(\d{1,3}) ?§ ?([a-h])(?![\w.)])(?! (?:och|samt|eller) )")
_NO_RUNNING_NUMBER = re.compile(r"\(((?:1[6-9]|20)\d\d):0(\d{1,3})\)")
_LONG_YEAR = re.compile(rf"\b(?:{'|'.join(MONTHS)}) (\d{{5,}})\b")
MAYBE_IMPOSSIBLE = Look(
    signs=r"\d(§:",
    after=r"(?<=\b[3-9])\d [a-z]{3,9}|(?<=\b0)0? [a-z]{3,9}|(?<=kl\d)|(?<=kl[. ]\d)|(?<=kl\. \d)|(?<=klockan \d)"
    r"|(?<=\d)/\d{1,2}[/ ]\d{4}|(?<=\d)-(?:00|1[3-9]|[2-9]\d)-\d|(?<=\d)-\d\d-(?:00|3\d|[4-9]\d)"
    r"|(?<=(?:ri|rs|il|aj|ni|li|ti|er) \d)\d{4}|(?<=\()(?:\d{4}(?:[^:\d)]|: )|SFS )|(?<=§) §|(?<=§) ?[a-h]\b|(?<=:)0\d{1,3}\)",
)
_maybe = quick_look(MAYBE_IMPOSSIBLE)


def impossible(text: str) -> re.Match[str] | None:
    """The first day or time in a text that there is not."""
    if not _maybe(text):
        return None
    for found in _DAY.finditer(text):
        if not 1 <= int(found[1]) <= _DAYS.get(found[2], 31):
            return found
    for found in _ISO.finditer(text):
        # A value that is a day and nothing else is told by its own kind.
        if found[0] != text and not _is_day(int(found[3]), int(found[2])):
            return found
    for found in _LONG_YEAR.finditer(text):
        return found
    for found in _SLASHED.finditer(text):
        if not _is_day(int(found[1]), int(found[2])):
            return found
    for pattern in (
        (_LAW, _NO_RUNNING_NUMBER, _SIGNS_APART, _LETTER_AFTER)
        if "(" in text or "§" in text
        else ()
    ):
        for found in pattern.finditer(text):
            return found
    for found in _TIME.finditer(text):
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            return found
    return None


def _is_day(day: int, month: int) -> bool:
    last = _DAYS.get(MONTHS[month - 1], 31) if 1 <= month <= len(MONTHS) else 0
    return 1 <= day <= last


def impossible_text(found: re.Match[str]) -> str:
    """What to say of it."""
    if found.re is _SLASHED and _is_day(int(found[2]), int(found[1])):
        right = f"{int(found[2])} {MONTHS[int(found[1]) - 1]} {found[3]}"
        return f'"{found[0]}" har månaden före dagen: skriv "{right}"'
    if found.re is _LONG_YEAR:
        return f'"{found[1]}" är inget årtal: kontrollera det'
    if found.re is _LAW:
        return (
            f'"({found[0].partition("(")[2]}" är inget lagnummer: skriv "({found[1]}:{found[2]})"'
        )
    if found.re is _NO_RUNNING_NUMBER:
        return (
            f'"{found[0]}" är inget lagnummer, det har ingen nolla efter kolonet: kontrollera det'
        )
    if found.re is _LETTER_AFTER:
        return f'"{found[0]}" skrivs "{found[1]} {found[2]} §"'
    if found.re is _SIGNS_APART:
        return '"§ §" skrivs ihop, "§§", efter numren: "9 och 10 §§"'
    what = "tid" if found.re is _TIME else "dag"
    return f'"{found[0]}" är ingen {what} som finns: kontrollera den'
