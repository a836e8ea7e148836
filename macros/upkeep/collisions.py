"""What collides, told to editors and to those who fill in the form: never an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import collisions_of, coming_collisions, free_days
from macros.problems import Problem
from macros.rendering.dates import swedish_date
from macros.rendering.environment import listed, upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Event, Handbook
    from macros.site import Site


def collision_notices(site: Site) -> Iterator[Problem]:
    """What coming events collide with, each at the event's first day."""
    handbook = site.handbook
    for collision in coming_collisions(handbook, handbook.today):
        event = collision.event
        text = f"{event.title}: {collision.says}; {free_days_text(handbook, event)}"
        yield Problem(event.where("start"), text, "notice")


def collisions_told(handbook: Handbook, key: str) -> list[str]:
    """What the event with the id collides with, a line each, and last the nearest free days."""
    event = handbook.event_by_id[key]
    if event.last_day < handbook.today.isoformat() or not (found := collisions_of(handbook, event)):
        return []
    lines = [f"{upper_first(collision.says)}." for collision in found]
    return [*lines, f"{upper_first(free_days_text(handbook, event))}."]


def free_days_text(handbook: Handbook, event: Event) -> str:
    """The nearest days that are free, as a clause."""
    days = free_days(handbook, event, handbook.today)
    if not days:
        return "ingen dag nära är fri"
    return f"närmaste lediga dagar: {listed([swedish_date(day) for day in days])}"
