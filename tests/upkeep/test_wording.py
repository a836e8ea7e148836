"""Days and times in a form's answers: read as they are written, and never with a part left out."""

from __future__ import annotations

import pytest

from macros.upkeep.forms.wording import as_day, as_last_day, as_much_as_known, as_time


@pytest.mark.parametrize(
    "answer",
    [
        "30 - 6 - 2027",
        "30 / 6 2027",
        "30/6.2027",
        "den 30/6, 2027",
        "30 6 2027",
        "2027.6.30",
        "2027-06/30",
        "ons. 30:e juni, 2027.",
    ],
)
def test_a_day_is_read(answer: str) -> None:
    assert (as_day(answer), as_much_as_known(answer), as_last_day(answer)) == ("2027-06-30",) * 3


@pytest.mark.parametrize(
    "answer",
    ["2027-06-30 kl 9", "2027-06-30T09:00", "30 juni 2027 kl 9", "30–31 juni 2027", "juni"],
)
def test_what_says_more_than_a_day_or_less_stays_for_the_check_to_tell(answer: str) -> None:
    assert (as_day(answer), as_much_as_known(answer), as_last_day(answer)) == (answer,) * 3


@pytest.mark.parametrize(
    ("answer", "month", "last"),
    [("6/2027", "2027-06", "2027-06-30"), ("i februari 2028", "2028-02", "2028-02-29")],
)
def test_a_month_is_read(answer: str, month: str, last: str) -> None:
    assert (as_day(answer), as_much_as_known(answer), as_last_day(answer)) == (answer, month, last)


@pytest.mark.parametrize(
    ("answer", "time"),
    [("kl. 8.15", "08:15"), ("1300", "13:00"), ("25:00", "25:00"), ("9 till 10", "9 till 10")],
)
def test_a_time_of_day_is_read(answer: str, time: str) -> None:
    assert as_time(answer) == time
