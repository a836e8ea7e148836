"""What coordinators plan by: what a need, a message and a part of the year's rhythm have to say."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from macros.model import Message, Need, Rhythm

NEED = {
    "id": "a",
    "title": "A",
    "who_text": ["b"],
    "said_by": [{"name": "c", "year": "2021"}, {"organisation": "bra", "year": "2024"}],
    "question": "q",
    "status": "identifierat",
    "sources": ["kalla"],
}


def test_a_need_is_as_new_as_the_last_who_said_it_and_national_unless_told_of_a_place() -> None:
    need = Need.model_validate(NEED)
    assert (need.year, need.is_national) == ("2024", True)
    assert not Need.model_validate({**NEED, "counties": ["12"]}).is_national
    assert not Need.model_validate({**NEED, "police_regions": ["syd"]}).is_national


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"who_text": []}, '"who" och "who_text" saknas båda'),
        ({"said_by": []}, "too_short"),
        ({"said_by": [{"year": "2024"}]}, '"organisation" och "name" saknas båda'),
        ({"said_by": [{"organisation": "bra", "name": "Brå", "year": "2024"}]}, "står där båda"),
        ({"sources": []}, "too_short"),
        ({"status": "på gång"}, "literal_error"),
    ],
)
def test_a_need_says_who_has_it_who_said_it_and_where(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Need.model_validate({**NEED, **changed})


MESSAGE = {
    "id": "a",
    "title": "A",
    "question": "q",
    "subject": "B",
    "text": "C.",
    "points": ["d", "e", "f"],
    "sayings": [{"asked": "G?", "said": "H."}],
    "reviewed": "2026-11-24",
    "sources": ["kalla"],
}


@pytest.mark.parametrize(
    "changed",
    [
        {"law": "2023:196", "question": None},
        {"text": "Ab." * 400},
        {"points": ["Ab" * 40] * 3},
        {"points": ["x"] * 6},
    ],
)
def test_a_message_may_be_as_long_as_a_mail_and_its_points_fill_a_slide(
    changed: dict[str, Any],
) -> None:
    Message.model_validate({**MESSAGE, **changed})


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"question": None}, '"law" och "question" saknas båda'),
        ({"law": "2023:196"}, '"law" och "question" står där båda'),
        ({"text": "Ab." * 400 + "C"}, "texten är 1201 tecken, och ett budskap har högst 1200"),
        ({"points": ["x"] * 2}, "det står 2 punkter, och en bild har 3 till 6"),
        ({"points": ["x"] * 7}, "det står 7 punkter, och en bild har 3 till 6"),
        ({"points": ["Ab" * 40 + "C", "y", "z"]}, "är 81 tecken: skriv högst 80"),
        ({"sayings": []}, "too_short"),
        ({"sources": []}, "too_short"),
    ],
)
def test_a_message_is_about_one_thing_short_and_sourced(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Message.model_validate({**MESSAGE, **changed})


LAW_GROUND = {"kind": "lag", "law": "2023:196", "section": "13"}
HABIT_GROUND = {"kind": "vana", "years": ["2022", "2024"]}
YEARLY = {
    "id": "a",
    "title": "A",
    "day": "31 mars",
    "grounds": [LAW_GROUND],
    "who": ["bra"],
    "sources": ["kalla"],
}
UNTIMED = {key: value for key, value in YEARLY.items() if key != "day"}


def test_what_recurs_is_fixed_or_a_habit_and_comes_in_its_months() -> None:
    fixed = Rhythm.model_validate(YEARLY)
    assert (fixed.is_fixed, fixed.in_months, fixed.day_in_month, fixed.is_long) == (True, (3,), 31, False)  # fmt: skip
    habit = {**UNTIMED, "months": ["mars", "april"], "grounds": [HABIT_GROUND]}
    found = Rhythm.model_validate(habit)
    assert (found.is_fixed, found.in_months, found.day_in_month) == (False, (3, 4), None)
    long = Rhythm.model_validate({**UNTIMED, "turn": "vartannat år"})
    assert (long.is_long, long.in_months) == (True, ())


@pytest.mark.parametrize(("week", "months"), [(1, (1, 12)), (26, (6,)), (27, (6, 7)), (53, (12,))])
def test_a_week_stands_in_the_months_that_it_can_begin_in(week: int, months: tuple[int]) -> None:
    assert Rhythm.model_validate({**UNTIMED, "week": week}).in_months == months


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"day": "29 februari"}, "ingen dag som finns varje år"),
        ({"day": "31 april"}, "ingen dag som finns varje år"),
        ({"day": "2027-03-31"}, "ingen dag som finns varje år"),
        ({"day": None, "week": 54}, "ingen vecka"),
        ({"day": None, "week": 0}, "ingen vecka"),
        ({"week": 26}, "skriv bara ett av dem"),
        ({"day": None}, "det som kommer varje år har en tid"),
        # What is only a habit is told of months, never of a day or a week.
        ({"grounds": [HABIT_GROUND]}, "har ingen dag och ingen vecka"),
        ({"day": None, "week": 26, "grounds": [HABIT_GROUND]}, "har ingen dag och ingen vecka"),
        ({"grounds": [LAW_GROUND, HABIT_GROUND]}, "både vana och det som är bestämt"),
        # Seen once, it is no habit.
        ({"grounds": [{"kind": "vana", "years": ["2024"]}]}, "ingen vana"),
        ({"grounds": [{"kind": "vana"}]}, "ingen vana"),
        ({"grounds": [{"kind": "vana", "years": ["2024", "2022"]}]}, "i ordning"),
        ({"grounds": [{"kind": "vana", "years": ["2022", "2022"]}]}, "i ordning"),
        ({"grounds": [{"kind": "vana", "since": "2022", "years": ["2022"]}]}, "skriv bara det ena"),
        ({"grounds": [{**HABIT_GROUND, "initiative": "x"}]}, "hör till beslut"),
        ({"grounds": [{"kind": "lag", "law": "2023:196"}]}, "skriv paragrafen"),
        ({"grounds": [{**LAW_GROUND, "years": ["2024"]}]}, "en grund i lag har bara"),
        ({"grounds": [{"kind": "beslut"}]}, "ett beslut gäller år"),
        ({"grounds": [{**LAW_GROUND, "kind": "beslut"}]}, "hör till lag"),
        ({"grounds": []}, "too_short"),
        ({"who": []}, "too_short"),
        ({"sources": []}, "too_short"),
    ],
)
def test_what_recurs_says_when_and_what_that_rests_on(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Rhythm.model_validate({**YEARLY, **changed})


@pytest.mark.parametrize(
    "changed",
    [
        {"day": "28 februari"},
        {"day": None, "week": 53},
        {"grounds": [{"kind": "beslut", "years": ["2027"]}]},
        {"grounds": [{"kind": "beslut", "since": "2025"}]},
        {"day": None, "months": ["mars"], "grounds": [{"kind": "vana", "since": "2002"}]},
    ],
)
def test_what_just_holds_is_taken(changed: dict[str, Any]) -> None:
    assert Rhythm.model_validate({**YEARLY, **changed}).id == "a"
