"""What the form for an event says, as the fields of an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.rendering.environment import listed
from macros.source.meant_times import two_days, two_times
from macros.upkeep.forms.named import belonging, counties, police_regions, question_named
from macros.upkeep.forms.wording import (
    as_day,
    as_much_as_known,
    as_time,
    one_paragraph,
    past_midnight,
    yes_or_no,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.model import Handbook, Organisation

Answers = dict[str, str]
UNKNOWN = "Vet inte"
"""What is chosen by who does not know."""
BY_COUNTY = "Det följer av länen"
"""What is chosen where nothing more has to be said of the level."""
EVENT_PARTS = {("registration", "until"): "anmalan-senast", ("registration", "url"): "anmalan"}
"""The questions behind what stands in a field."""


def event_values(
    answers: Answers, holders: Mapping[str, Organisation | None], handbook: Handbook
) -> dict[str, tuple[Any, str]]:
    """The fields of an event but its id, each with its question; `holders` is who it names.

    Raises:
        Mend: something in the answers has to be mended.
    """
    registration = {
        "url": answers.get("anmalan"),
        "until": as_day(answers["anmalan-senast"]) if "anmalan-senast" in answers else None,
    }
    questions = [question_named(name, handbook) for name in _items(answers.get("fraga", ""))]
    beside = [name for name, known in holders.items() if not known]
    start, end = first_and_last(answers)
    time, end_time = _times(answers)
    values: dict[str, tuple[Any, str]] = {
        "title": (answers["titel"], "titel"),
        "kind": (answers["sort"], "sort"),
        "start": (start, "start"),
        "end": (end or past_midnight(start, time, end_time), "slut"),
        "time": (time, "borjar"),
        "end_time": (end_time, "slutar"),
        "status": (_unless(answers.get("lage"), UNKNOWN), "lage"),
        "place": (answers.get("plats"), "plats"),
        "online": (yes_or_no(answers.get("distans")), "distans"),
        "link": (answers.get("lank"), "lank"),
        "registration": ({k: v for k, v in registration.items() if v} or None, "anmalan"),
        "organisers": ([known.id for known in holders.values() if known], "arrangor"),
        "organiser": (listed(beside) or None, "arrangor"),
        "audience": (answers["malgrupp"].split(", ") if "malgrupp" in answers else [], "malgrupp"),
        "questions": (questions, "fraga"),
        "level": (_unless(answers.get("niva"), BY_COUNTY), "niva"),
        "counties": (counties(answers.get("lan", ""), handbook), "lan"),
        "police_regions": (police_regions(answers.get("polisregion", ""), handbook), "polisregion"),
    }
    if "hor-till" in answers:
        field, other = belonging(answers["hor-till"], handbook)
        values[field] = (other, "hor-till")
    return {**values, "summary": (one_paragraph(answers["sammanfattning"]), "sammanfattning")}


def first_and_last(answers: Answers) -> tuple[str, str | None]:
    """The first day and the last, also where both are answers to one question."""
    if "slut" not in answers and (both := two_days(" ".join(answers["start"].split()))):
        return both
    end = as_much_as_known(answers["slut"]) if "slut" in answers else None
    return as_much_as_known(answers["start"]), end


def _times(answers: Answers) -> tuple[str | None, str | None]:
    """When it begins and ends, also where both are answers to one question."""
    begins, ends = answers.get("borjar"), answers.get("slutar")
    if begins and not ends and all(both := two_times(begins)):
        return both
    return as_time(begins), as_time(ends)


def _unless(answer: str | None, nothing: str) -> str | None:
    return None if answer == nothing else answer


def _items(answer: str) -> list[str]:
    """The items of an answer on one line."""
    return [part.strip() for part in re.split(r"[;,]", answer) if part.strip()]
