"""What people write in a form, as the data has it: days, counties, "ta bort", "jag ringde".

What is not understood is left as it was written: then the checks say what is wrong with it.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from macros.source.meant_times import meant_time, written_day, written_month
from macros.source.values import slugify
from macros.upkeep.forms.answers import Mend

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model import Organisation

_REMOVE = re.compile(
    r"(?:ska(?:ll)? )?(?:tas? bort(?: (?:den|det|numret|brevlådan|tiden|sidan))?|bort|borttagen|raderas?"
    r"|finns (?:inte|ej)(?: (?:längre|kvar|mer))?|har upphört|upphört|avvecklad|nedlagd|utgår|stryk)\.?",
    re.IGNORECASE,
)
_EVENING, _NIGHT = "17:00", "06:00"
"""What begins after the one and ends before the other goes on past midnight."""
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR = re.compile(r"(?:år(?:et)? )?(?P<y>\d{4})\.?", re.IGNORECASE)


def asks_to_remove(answer: str) -> bool:
    """Whether an answer asks for the value to be taken away."""
    return _REMOVE.fullmatch(answer.strip(" \"'”")) is not None


def as_day(answer: str) -> str:
    """A day as 2026-11-25, where that is what the answer says."""
    found = written_day(_bare_day(answer))
    if found is None or not 1 <= found[1] <= 12:
        return answer
    # A day that there is not is told by the check, as it would stand in the data.
    return "{:04}-{:02}-{:02}".format(*found)


_AROUND_DAY = re.compile(r"(?i)^(?:senast|till och med|t\.?o\.?m\.?|från) |\s*\([^)]*\)$")
_SHORT_YEAR = re.compile(
    r"((?:[a-zåäö]{3,9}\.?,? )?(?:den )?\d{1,2} ?[/.] ?\d{1,2}[ /.'’-]+)(\d\d)"
)
_NO_YEAR = re.compile(
    r"(?i)(?:[a-zåäö]{3,9},? )?(?:den )?\d{1,2}(?: ?/ ?\d{1,2}|(?::?[ae])? [a-zåäö]{3,9})\.?"
)
_LAST_OF = re.compile(r"(?i)^(?:sista(?: dagen i)?|slutet av|utgången av) (?=[a-zåäö])")


def _bare_day(answer: str) -> str:
    """A day without what stands around it: by when, or the weekday after it; its year in full."""
    text = _AROUND_DAY.sub("", " ".join(answer.split()))
    short = _SHORT_YEAR.fullmatch(text)
    return short[1].rstrip("'’") + "20" + short[2] if short else text


def with_year(answer: str, near: date, *, ahead: bool) -> str:
    """A day that is told without its year, with the one of the next time that it comes, or the last."""
    text = _bare_day(answer).rstrip(".")
    if not _NO_YEAR.fullmatch(text):
        return answer
    days = [as_day(f"{text} {near.year + step}") for step in (-1, 0, 1)]
    known = [day for day in days if day[:4].isdigit()]
    there = [day for day in known if (day >= near.isoformat()) == ahead or day == near.isoformat()]
    if not there:
        return answer
    return min(there) if ahead else max(there)


def as_day_told(answer: str, answered: date) -> str:
    """A day that is told from the one when it was answered: today, yesterday; else the answer."""
    word, _, day = (part.strip(" .)") for part in answer.casefold().partition("("))
    if day and as_day(day) != day:
        return as_day(day)
    back = (
        0 if word in ("idag", "i dag", "nu", "nyss") else 1 if word in ("igår", "i går") else None
    )
    return answer if back is None else (answered - timedelta(days=back)).isoformat()


def as_much_as_known(answer: str) -> str:
    """A day, a month as 2026-11, or a year, as much as the answer says."""
    text = " ".join(answer.split())
    if (day := as_day(text)) != text:
        return day
    if month := written_month(text):
        return "{}-{:02}".format(*month)
    found = _YEAR.fullmatch(text)
    return found["y"] if found else answer


def as_time(answer: str | None) -> str | None:
    """A time of day as 09:30, where that is what the answer says."""
    return meant_time(" ".join((answer or "").split())) or answer


def past_midnight(start: str, time: str | None, end_time: str | None) -> str | None:
    """The day after, for what begins in the evening and ends in the night; None for the rest."""
    if not (time and end_time and time >= _EVENING and end_time <= _NIGHT):
        return None
    try:
        return (date.fromisoformat(start) + timedelta(days=1)).isoformat()
    except ValueError:  # no whole day
        return None


def as_spelt(name: str, known: Iterable[str]) -> str:
    """A name as it is most often spelt in the data, where that is the same but for its capitals."""
    alike = Counter(other for other in known if slugify(other) == slugify(name))
    return next((other for other, _ in alike.most_common(1)), name)


def as_last_day(answer: str) -> str:
    """A day, where a month stands for its last one."""
    text = as_much_as_known(_LAST_OF.sub("", answer.strip()))
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = int(text[:4]), int(text[5:])
        if 1 <= month <= 12 and year > 0:
            return f"{text}-{calendar.monthrange(year, month)[1]:02}"
    return text if len(text) == len("2026-11-25") else answer


def as_year(answer: str) -> str:
    """A year, also of a season or a day, or the word Löpande."""
    if answer.casefold().rstrip(".") == "löpande":
        return "Löpande"
    years = set(_ANY_YEAR.findall(answer))
    return years.pop() if len(years) == 1 else answer


def yes_or_no(answer: str | None) -> bool | None:
    """Whether an answer is yes or no; None for neither."""
    return {"Ja": True, "Nej": False}.get(answer or "")


def one_paragraph(text: str) -> str:
    """A text in one paragraph; a heading in it is one more sentence."""
    return " ".join(" ".join(_HEADING.sub("", line) for line in text.split("\n")).split())


_MARKS = re.compile(r"(?:[-*•–]|#{1,6}|\d{1,2}[.)])\s+")


def lines_of(text: str) -> list[str]:
    """The lines of a list, without the marks that some put before them."""
    lines = (_MARKS.sub("", line.strip()) for line in re.split(r"\n|; ", text))
    return [line for line in lines if line]


_HEADING = re.compile(r"^\s*#{1,6}\s+")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_FILE = re.compile(r"(?i)[a-z]:[\\/]|\\\\|file:")
"""How the way to a file begins, on a computer or on an office's own net."""
_SPOKEN = (
    (
        re.compile(
            r"\b(?:vi|jag) är (?:själva? )?källan?\b|\b(?:vi|oss) själva?\b|\begen uppgift\b|\bvår egen\b"
            r"|\b(?:jag|vi) (?:arbetar|jobbar)\b|\bvi (?:på|hos)\b|^(?:vi|oss|jag själv)\.?$",
            re.IGNORECASE,
        ),
        "egen uppgift",
    ),
    (
        re.compile(
            r"\bring(?:a|de|t|er)\b|\btelefon(?:en|samtal)?\b|\b(?:växel|växeln)\b|\bmuntlig"
            r"|\b(?:pratade|talade|samtal)\b",
            re.IGNORECASE,
        ),
        "uppgift per telefon",
    ),
    (
        re.compile(r"\b(?:mejl|mail|e-post)(?:et|ade|en)?\b", re.IGNORECASE),
        "uppgift per e-post",
    ),
)
"""What says that a fact was told and not read, and what such a source is called."""


def told_by(answer: str) -> str | None:
    """How a fact was told, where an answer says that it was told and not read; else None."""
    if "://" in answer or "www." in answer or "@" in answer:
        return None
    return next((name for pattern, name in _SPOKEN if pattern.search(answer)), None)


def source_of(
    answers: dict[str, str], organisation: Organisation | None, page: str | None = None
) -> dict[str, str]:
    """The three answers about the source, where a fact that was told has its organisation's page.

    Every source in the data is a page that others can open. A fact that was told, by phone or by
    the organisation itself, stands with the organisation's own page, and its name says how.

    Raises:
        Mend: there is no name for a page, or no page for what was told.
    """
    answer, name = answers["kalla-adress"], answers.get("kalla-namn", "")
    how = told_by(answer)
    if how is None:
        if _FILE.match(answer):
            text = "det är en fil som bara ni kan öppna: skriv adressen till en sida, eller ”vi själva”"
            raise Mend([("kalla-adress", text)])
        found = _ADDRESS.findall(answer)
        if len(found) == 1 and not answer.startswith(found[0]):  # "jag läste det på https://…"
            answer = found[0].rstrip(".,;)")
        if "://" not in answer and " " in answer and "." not in answer:
            text = "skriv adressen till en sida som andra kan öppna, ”jag ringde” eller ”vi själva”"
            raise Mend([("kalla-adress", text)])
        if not name:
            raise Mend([("kalla-namn", "svaret saknas: skriv vad sidan heter")])
        return {"kalla-adress": answer, "kalla-namn": name}
    address = page or (organisation.website if organisation else None)
    if organisation is None or address is None:
        text = "vi vet inte vilken organisation det är: skriv adressen till en sida hos den"
        raise Mend([("kalla-adress", text)])
    return {"kalla-adress": address, "kalla-namn": f"{organisation.label}, {how}"}
