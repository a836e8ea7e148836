"""What is most often a slip in the figures of a text: shares, years, sections of laws, days of a sheet."""

from __future__ import annotations

import re
from calendar import isleap
from typing import TYPE_CHECKING

from macros.rendering.dates import swedish_date
from macros.source.meant_times import serial_day
from macros.source.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MAYBE = re.compile(
    r"[%§]|29 feb|\d (?:kommuner|län|polisregioner)|(?:riges|dets|lla) |\d\)\.?$|^Sida|procent|kap\b|aragraf \d|\d{5}|\d{4} t|\d ?[–-] ?\d|(?:lag|förordning)(?:en)? \d{4}:"
)
"""The quick look: whatever is told has one of these."""
_LONG_NUMBER = re.compile(
    r"(?<![\w.,:/#&=+–-])(?<!\d )(?<!nummer )(?<!nr )[1-9]\d{4,6}(?![\w/:%–-]|[.,]\d| \d{2,3}\b)"
)
"""A number of five figures or more that is not grouped, and may be a year with a figure too many."""
_DIGIT = re.compile(r"\d")
_WHOLE = 100
_GROWS = r"(?<!med )(?<!till )(?<!på )(?<!motsvarar )(?<!med över )(?<!med nästan )(?<!med drygt )(?<!med cirka )"
_SHARE = re.compile(
    rf"{_GROWS}(?<!\d )(?<!\d[.,] )(?<![\d.,])\b(\d{{3,4}})(?:,\d+)? ?(?:%|procent) av (?!dagens|det |vad |20|19)"
)
_OF_THE_COUNTRY = re.compile(
    r"\b(?:Sveriges|landets|(?:[Ii] )?[Aa]lla)(?: alla)? (\d{1,3}) (kommuner|län|länsstyrelser|polisregioner)\b"
    r"(?! (?:som|med|utan|har|hade|där|i|inom)\b)"
)
_ANYWHERE = re.compile(
    r"(?<![\w.,–-])(?<!\d )(\d{1,3}) (kommuner|län|länsstyrelser|polisregioner)\b(?! (?:i|och regioner|och bolag)\b)"
)
_LEAP_DAY = re.compile(r"\b29 februari ((?:19|20)\d\d)\b")
_THERE_ARE = {"kommuner": "290", "län": "21", "länsstyrelser": "21", "polisregioner": "7"}
_YEARS = re.compile(r"(?<![\w:/–-])((?:19|20)\d\d) ?[–-] ?((?:19|20)\d\d)(?![\d:/–-])")
_RANGE = re.compile(
    r"(?<![\w.,:/–-])(\d{1,3}) ?([–-]) ?(\d{1,3}) "
    r"(år|månader|veckor|dagar|timmar|minuter|procent|personer|deltagare|kommuner|kronor|§§)(?!\w)"
)
_SIGN_FIRST = re.compile(r"(?<!\d )(?<![\d§\w])§ ?(\d{1,3}(?: [a-h])?)\b(?!\.\d)")
_DAYS = re.compile(
    rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) ((?:19|20)\d\d) ?(?:–|-|till och med|t\.o\.m\.|till) ?(?:den )?(\d{{1,2}}) ({'|'.join(MONTHS)}) ((?:19|20)\d\d)\b"
)
_IN_WORDS = re.compile(r"\b[Pp]aragraf (\d{1,3}(?: [a-h])?)\b")
_TIGHT = re.compile(r"(?<![\d:.])(\d{1,3})(?: ?([a-h]))?§|(?<![\d:.])(\d{1,3})([a-h]) §")
_NO_STOP = re.compile(r"\b(\d{1,3}(?: [a-h])?) kap (\d{1,3}(?: [a-h])?) ?§")
_BARE_NUMBER = re.compile(
    r"(?<!genom )\b((?:lag|förordning)(?:en)?) ((?:1[6-9]|20)\d\d:\d{1,4})(?!\d)"
)
_SERIAL = re.compile(
    r"(?<![\w.,:/–-])(?<!\d )((?:4[4-9]|5[0-4])\d{3})(?![\w.,:/–-]*\d)(?! (?:kr|kronor|[A-ZÅÄÖ]|personer|invånare|anmäl|brott|ärenden|kvadrat|m²|ha\b|st))"
)
_OF_PAPER = re.compile(
    r"(?<=[a-zåäö.]) (\d{1,3}) ?\((\d{1,3})\)\.?$|^Sida (\d{1,3}) av (\d{1,3})\b"
)
_PERSON = re.compile(
    r"(?<![\d-])(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{4}(?![\d-])"
)


def _more_than_all(found: re.Match[str]) -> str | None:
    if int(found[1]) <= _WHOLE:
        return None
    return f'"{found[0].strip()}" är mer än alla: kontrollera talet'


def _backwards(found: re.Match[str]) -> str | None:
    if found[1] <= found[2]:
        return None
    return f'"{found[0]}" slutar före sin början: skriv "{found[2]}–{found[1]}", om det är åren'


def _days_backwards(found: re.Match[str]) -> str | None:
    first, last = ((found[n + 2], MONTHS.index(found[n + 1]), int(found[n])) for n in (1, 4))
    return f'"{found[0]}" slutar före sin början: kontrollera dagarna' if last < first else None


def _odd_range(found: re.Match[str]) -> str | None:
    first, sign, last, of = found.groups()
    if int(first) > int(last):
        return f'"{found[0]}" slutar före sin början: kontrollera talen'
    return f'"{found[0]}" skrivs "{first}–{last} {of}", med tankstreck' if sign == "-" else None


def _as_cited(found: re.Match[str]) -> str:
    return f'"{found[0]}" skrivs "{found[1]} §"'


def _with_space(found: re.Match[str]) -> str:
    return f'"{found[0]}" skrivs "{" ".join(filter(None, found.groups()))} §"'


def _with_stop(found: re.Match[str]) -> str:
    return f'"{found[0]}" skrivs "{found[1]} kap. {found[2]} §"'


def _no_leap_day(found: re.Match[str]) -> str | None:
    if isleap(int(found[1])):
        return None
    return f'"{found[0]}" är ingen dag som finns: kontrollera den'


def _of_the_country(found: re.Match[str]) -> str | None:
    right = _THERE_ARE[found[2]]
    return f'"{found[0]}": det finns {right}, kontrollera talet' if found[1] != right else None


def _more_than_there_are(found: re.Match[str]) -> str | None:
    most = _THERE_ARE[found[2]]
    return (
        f'"{found[0]}": det finns {most}, kontrollera talet' if int(found[1]) > int(most) else None
    )


def _in_brackets(found: re.Match[str]) -> str:
    return f'"{found[0]}" skrivs "{found[1]} ({found[2]})"'


def _of_a_sheet(found: re.Match[str]) -> str | None:
    day = serial_day(found[1])
    return (
        f'"{found[1]}" ser ut som en dag ur ett kalkylblad: är det {swedish_date(day)}?'
        if day
        else None
    )


def _in_groups(found: re.Match[str]) -> str:
    number = f"{int(found[0]):,}".replace(",", " ")
    return f'"{found[0]}": skriv talet som {number}, eller kontrollera årtalet om det är ett'


def _of_a_page(found: re.Match[str]) -> str:
    return f'"{found[0].strip()}" ser ut som ett sidnummer: ta bort det'


def _somebody(found: re.Match[str]) -> str:
    return f'"{found[0]}" ser ut som ett personnummer: ta bort det, om det är ett'


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_SHARE, _more_than_all),
    (_OF_THE_COUNTRY, _of_the_country),
    (_ANYWHERE, _more_than_there_are),
    (_LEAP_DAY, _no_leap_day),
    (_YEARS, _backwards),
    (_RANGE, _odd_range),
    (_DAYS, _days_backwards),
    (_NO_STOP, _with_stop),
    (_TIGHT, _with_space),
    (_SIGN_FIRST, _as_cited),
    (_IN_WORDS, _as_cited),
    (_BARE_NUMBER, _in_brackets),
    (_SERIAL, _of_a_sheet),
    (_PERSON, _somebody),
    (_LONG_NUMBER, _in_groups),
    (_OF_PAPER, _of_a_page),
)  # fmt: skip


def figure_slips(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The first slip of the kind in a text, and what to say of it."""
    if not _DIGIT.search(text) or not _MAYBE.search(text):
        return
    for rule, says in _RULES:
        for found in rule.finditer(text):
            if told := says(found):
                yield found, told
                return
