"""What collides with what, on both sides of each rule, and the days that are free."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from macros.model import Event, Handbook, collisions_of, coming_collisions, free_days
from tests.model.test_records import EVENT

if TYPE_CHECKING:
    from macros.site import Site

THURSDAY = "2027-03-04"
SKANE, GOTLAND = {"counties": ["12"]}, {"counties": ["09"]}


def made(name: str = "ny", **values: Any) -> Event:
    known = {"sources": ["bra-om-bra"], "start": THURSDAY, "title": f"Mötet {name}"}
    return Event.model_validate({**EVENT, **known, "id": name, **values})


def holding(small: Site, *events: Event) -> Handbook:
    """The small content with these events alone, and no reports."""
    old = small.handbook
    kept = {name: getattr(old, name) for name in Handbook.model_fields}
    kept |= {name: getattr(old, name) for name in ("holidays", "collision_rules")}
    without = tuple(i.model_copy(update={"reports": ()}) for i in old.initiatives)
    return Handbook(**{**kept, "events": events, "initiatives": without})


def says(small: Site, event: Event, *others: Event) -> list[str]:
    return [c.says for c in collisions_of(holding(small, event, *others), event)]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"audience": ["kommuner", "polis"]}, {"audience": ["polis"]}, ", för samma målgrupp (polis)"),
        ({"audience": ["kommuner"]}, {"audience": ["polis"]}, None),
        # Of whom nothing is said nobody knows.
        ({"audience": ["kommuner"]}, {}, None),
        ({}, SKANE, ", i samma område (Skåne län)"),
        ({}, {"police_regions": ["syd"]}, ", i samma område (Skåne län)"),
        ({}, {"police_regions": ["mitt"]}, None),
        ({}, {"counties": []}, ", den ena för hela landet"),
        ({"counties": []}, {"counties": []}, ", båda för hela landet"),
        (
            {"audience": ["polis"]},
            {**SKANE, "audience": ["polis"]},
            ", för samma målgrupp (polis) och i samma område (Skåne län)",
        ),
        ({}, {**SKANE, "status": "inställd"}, None),
        ({"status": "inställd"}, SKANE, None),
        ({}, {**SKANE, "status": "flyttad"}, ", i samma område (Skåne län)"),
        # The day after, and up to the day before.
        ({}, {**SKANE, "start": "2027-03-05"}, None),
        ({}, {**SKANE, "start": "2027-03-01", "end": THURSDAY}, ", i samma område (Skåne län)"),
        ({}, {**SKANE, "start": "2027-03-01", "end": "2027-03-03"}, None),
        # Of a month nobody knows the day.
        ({}, {**SKANE, "start": "2027-03"}, None),
        ({"start": "2027-03"}, SKANE, None),
        ({}, {**SKANE, "part_of": "ny"}, None),
        ({"part_of": "annat"}, SKANE, None),
        # A last day in the county is not a national one.
        ({}, {**SKANE, "kind": "ansökan"}, None),
        ({"kind": "ansökan"}, SKANE, None),
    ],
)  # fmt: skip
def test_two_of_the_same_day(
    small: Site, one: dict[str, Any], other: dict[str, Any], told: str | None
) -> None:
    event, there = made(**{**SKANE, **one}), made("annat", **{**GOTLAND, **other})
    assert says(small, event, there) == ([f"samma dag som Mötet annat{told}"] if told else [])


@pytest.mark.parametrize(
    ("kind", "told"), [("ansökan", True), ("redovisning", True), ("datum", False)]
)
def test_a_national_last_day(small: Site, kind: str, told: bool) -> None:
    found = says(small, made(**SKANE), made("annat", kind=kind))
    assert found == (["samma dag som Mötet annat, en nationell sista dag"] if told else [])


@pytest.mark.parametrize(
    ("start", "told"),
    [("2027-02-28", False), ("2027-03-01", True), ("2027-03-07", True), ("2027-03-08", False)],
)
def test_the_week_that_is_kept_clear_is_monday_to_sunday(
    small: Site, start: str, told: bool
) -> None:
    week = made("konferensen", kind="konferens", initiative="stodet", counties=["03"], start=start)
    found = says(small, made(**SKANE), week)
    assert found == (["samma vecka som Mötet konferensen"] if told else [])
    assert says(small, made(**SKANE, initiative="stodet"), week) == []


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("2027-03-25", []),
        ("2027-03-26", ["infaller på långfredagen"]),
        ("2027-06-06", ["infaller på nationaldagen"]),
    ],
)
def test_a_holiday(small: Site, start: str, told: list[str]) -> None:
    assert says(small, made(**SKANE, start=start)) == told


def test_each_two_are_told_once_at_the_later_and_only_while_they_are_coming(small: Site) -> None:
    handbook = holding(small, made("a", **SKANE), made("b", **SKANE))
    told = coming_collisions(handbook, date(2027, 3, 4))
    assert [c.event.id for c in told] == ["b"]
    assert coming_collisions(handbook, date(2027, 3, 5)) == []


def test_a_week_is_told_whichever_stands_first_in_the_data(small: Site) -> None:
    week = made("veckan", initiative="stodet", start="2027-03-02", counties=["03"])
    for events in ((made(**SKANE), week), (week, made(**SKANE))):
        told = coming_collisions(holding(small, *events), date(2027, 1, 1))
        assert [c.event.id for c in told] == ["ny"]


def test_the_nearest_free_days_are_days_of_work_without_a_collision(small: Site) -> None:
    event = made(**SKANE)
    taken = (made("a", **SKANE), made("b", **SKANE, start="2027-03-05"))
    handbook = holding(small, event, *taken)
    # The Friday is taken, and then comes the weekend.
    assert free_days(handbook, event, date(2027, 1, 1)) == [
        date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 3)
    ]  # fmt: skip
    assert free_days(handbook, event, date(2027, 3, 3)) == [
        date(2027, 3, 3), date(2027, 3, 8), date(2027, 3, 9)
    ]  # fmt: skip


def test_two_days_of_work_in_a_row_are_free_where_it_lasts_two(small: Site) -> None:
    event = made(**SKANE, end="2027-03-05")
    for first in free_days(holding(small, event), event, date(2027, 1, 1)):
        assert first.weekday() < 4
        assert (first + timedelta(days=1)).weekday() < 5


def test_where_every_day_is_taken_none_is_free(small: Site) -> None:
    event = made(**SKANE)
    long = made("hela", **SKANE, start="2027-01-01", end="2027-05-31")
    assert free_days(holding(small, event, long), event, date(2027, 1, 1)) == []
