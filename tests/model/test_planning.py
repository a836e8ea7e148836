"""The holidays of a year, and the rules of what collides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from macros.model import CollisionRule, Holiday, easter, holidays_in

if TYPE_CHECKING:
    from macros.site import Site

HOLIDAY = {"id": "a", "in_text": "a", "sources": ["kalla"]}
RULE = {"id": "a", "title": "A", "advice": "a"}


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1954, "04-18"),  # the two that simpler rules than the church's miss
        (1981, "04-19"),
        (2008, "03-23"),
        (2026, "04-05"),
        (2027, "03-28"),
        (2028, "04-16"),
        (2038, "04-25"),  # the latest that there is
        (2285, "03-22"),  # the earliest
    ],
)
def test_easter_sunday(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_the_holidays_of_a_year(whole: Site) -> None:
    found = holidays_in(whole.handbook.of(Holiday), {2027})
    assert [f"{day:%m-%d} {holiday.id}" for day, holiday in sorted(found.items())] == [
        "01-01 nyarsdagen",
        "01-06 trettondedag-jul",
        "03-26 langfredagen",
        "03-28 paskdagen",
        "03-29 annandag-pask",
        "05-01 forsta-maj",
        "05-06 kristi-himmelsfardsdag",
        "05-16 pingstdagen",
        "06-06 nationaldagen",
        "06-25 midsommarafton",
        "06-26 midsommardagen",
        "11-06 alla-helgons-dag",
        "12-24 julafton",
        "12-25 juldagen",
        "12-26 annandag-jul",
        "12-31 nyarsafton",
    ]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2026, "06-20"), (2027, "06-26")],  # the first and the last of the seven days
)
def test_a_day_of_the_week_is_the_one_within_seven_days(year: int, day: str) -> None:
    holiday = Holiday.model_validate({**HOLIDAY, "day": "06-20", "weekday": "lördag"})
    assert holiday.on(year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, '"day" och "easter" saknas båda'),
        ({"day": "01-01", "easter": 1}, '"day" och "easter" står där båda'),
        ({"easter": 1, "weekday": "måndag"}, '"weekday" står utan "day"'),
        ({"day": "06-31"}, '"06-31" är ingen dag på året'),
        ({"day": "6 juni"}, '"6 juni" är ingen dag på året'),
    ],
)
def test_a_holiday_is_told_in_one_way(values: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError) as found:
        Holiday.model_validate({**HOLIDAY, **values})
    assert says in str(found.value)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"clash": "vecka"}, '"initiative" hör till'),
        ({"clash": "helgdag", "initiative": "stodet"}, '"initiative" hör till'),
        ({"clash": "sista dag"}, '"kinds" hör till'),
        ({"clash": "område", "kinds": ["ansökan"]}, '"kinds" hör till'),
    ],
)
def test_a_rule_has_what_it_looks_for(values: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError) as found:
        CollisionRule.model_validate({**RULE, **values})
    assert says in str(found.value)
