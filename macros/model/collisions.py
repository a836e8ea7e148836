"""What an event collides with, and the nearest days that are free.

Only what people come to can collide, and only what has a whole date: of a month or a year nobody
knows. What is cancelled, and what is held within the same event, is in nobody's way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from macros.model.planning import CollisionRule, Holiday, holidays_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.events import Event
    from macros.model.handbook import Handbook

SEARCHED_DAYS = 42
"""So many days before and after are looked at for free ones: six weeks each way."""
SHOWN_DAYS = 3
"""So many free days are told."""
SATURDAY = 5
"""The first day of a week that is no day of work, as `date.weekday` counts."""

Days = tuple[date, ...]


@dataclass(frozen=True)
class Collision:
    """That an event collides with something."""

    event: Event
    says: str
    """What it collides with, in Swedish, as a clause: samma dag som …"""
    rules: tuple[CollisionRule, ...]
    """The rules that say so."""
    other: Event | None = None
    """The event that it collides with; None for a holiday."""


def collisions_of(handbook: Handbook, event: Event, days: Days | None = None) -> list[Collision]:
    """What an event collides with, on its own days or on others, in the order of the rules."""
    days = event.days if days is None else days
    if not event.is_gathering or event.is_cancelled or not days:
        return []
    found = [*_with_events(handbook, event, days), *_with_holidays(handbook, event, days)]
    order = [rule.id for rule in handbook.of(CollisionRule)]
    return sorted(found, key=lambda collision: order.index(collision.rules[0].id))


def coming_collisions(handbook: Handbook, first: date) -> list[Collision]:
    """The collisions of every event that is not over on the day `first`, by their days.

    Two events that collide with each other are told once, at the one that stands later in the data.
    """
    found: list[Collision] = []
    told: set[frozenset[str]] = set()
    for event in reversed(handbook.events):
        if event.last_day < first.isoformat():
            continue
        for collision in collisions_of(handbook, event):
            both = frozenset({event.id, collision.other.id if collision.other else ""})
            if both not in told or collision.other is None:
                told.add(both)
                found.append(collision)
    return sorted(found, key=lambda collision: collision.event.start)


def free_days(handbook: Handbook, event: Event, first: date) -> list[date]:
    """The nearest days that an event could begin on without a collision, from the day `first`.

    They are days of work, all through where it lasts several.
    """
    days = event.days
    if not days:
        return []
    length = len(days)
    found: list[date] = []
    for distance in range(1, SEARCHED_DAYS + 1):
        for start in (days[0] - timedelta(days=distance), days[0] + timedelta(days=distance)):
            moved = tuple(start + timedelta(days=n) for n in range(length))
            if start < first or any(day.weekday() >= SATURDAY for day in moved):
                continue
            if not collisions_of(handbook, event, moved):
                found.append(start)
        if len(found) >= SHOWN_DAYS:
            break
    return sorted(found[:SHOWN_DAYS])


def _with_events(handbook: Handbook, event: Event, days: Days) -> Iterator[Collision]:
    weeks = {day.isocalendar()[:2] for day in days}
    rules = handbook.of(CollisionRule)
    for other in handbook.dates:
        if other.is_cancelled or not other.days or _belong_together(event, other):
            continue
        reasons = []
        if set(days).intersection(other.days):
            reasons = [
                (rule, why) for rule in rules if (why := _same_day(handbook, rule, event, other))
            ]
        if reasons:
            when = f"samma dag som {other.title}"
            says = f"{when}, {' och '.join(why for _, why in reasons)}"
            yield Collision(event, says, tuple(rule for rule, _ in reasons), other)
            continue
        for rule in rules:
            if (
                rule.clash == "vecka"
                and other.initiative == rule.initiative
                and other.is_gathering
                and event.initiative != rule.initiative
                and weeks.intersection(day.isocalendar()[:2] for day in other.days)
            ):
                yield Collision(event, f"samma vecka som {other.title}", (rule,), other)


def _same_day(handbook: Handbook, rule: CollisionRule, event: Event, other: Event) -> str:
    """Why an event of the same day is in the way by a rule, in words; empty where it is not."""
    if rule.clash == "sista dag":
        return "en nationell sista dag" if other.is_national and other.kind in rule.kinds else ""
    if not other.is_gathering:
        return ""
    if rule.clash == "målgrupp":
        shared = [group for group in event.audience if group in other.audience]
        return f"för samma målgrupp ({', '.join(shared)})" if shared else ""
    if rule.clash == "område":
        return _same_area(handbook, event, other)
    return ""


def _same_area(handbook: Handbook, event: Event, other: Event) -> str:
    if event.is_national or other.is_national:
        both = event.is_national and other.is_national
        return f"{'båda' if both else 'den ena'} för hela landet"
    shared = handbook.counties_of(event) & handbook.counties_of(other)
    names = [c.full_name for c in handbook.sorted_counties if c.code in shared]
    return f"i samma område ({', '.join(names)})" if names else ""


def _with_holidays(handbook: Handbook, event: Event, days: Days) -> Iterator[Collision]:
    rules = tuple(rule for rule in handbook.of(CollisionRule) if rule.clash == "helgdag")
    if rules:
        known = holidays_in(handbook.of(Holiday), {day.year for day in days})
        for day in days:
            if day in known:
                yield Collision(event, f"infaller på {known[day].in_text}", rules)


def _belong_together(event: Event, other: Event) -> bool:
    """Whether they are one, or one is held within the other, or both within the same."""
    whole = {event.id, event.part_of} - {None}
    return bool(whole.intersection({other.id, other.part_of}))
