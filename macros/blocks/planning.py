"""Blocks for those who plan meetings together: who has what when, and what collides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.blocks.choices import EVERYWHERE, choice_of_county, choice_of_region
from macros.model import (
    SATURDAY,
    CollisionRule,
    Holiday,
    coming_collisions,
    free_days,
    holidays_in,
)
from macros.rendering.addresses import page_of
from macros.rendering.dates import month_name, months_from

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Collision, Event

MONTHS_SHOWN = 12
"""So many months stand beside each other, from the one that the content was last read in."""
TABLE = "samordna/planera.csv"
"""The address of the same as a table for a spreadsheet."""


@dataclass(frozen=True)
class Row:
    """What is planned in a place."""

    name: str
    address: str
    """The place's page, from the site's root; empty for the whole country."""
    events: list[Event]
    counties: list[str] = field(default_factory=lambda: [EVERYWHERE])
    """By which counties it is found."""
    regions: list[str] = field(default_factory=lambda: [EVERYWHERE])
    months: dict[str, list[Event]] = field(default_factory=dict)
    """The events of each month that is shown."""
    later: list[Event] = field(default_factory=list)
    """Those of which no month is known, or a later one."""


class PlanningBlocks(BlockBase):
    """Planning together."""

    @macro
    def planning_view(self) -> Markup:
        """Planeringsvyn: månaderna i bredd, hela landet, polisregionerna och länen under varandra, med val av län och polisregion."""
        handbook = self._handbook
        months = months_from(self._handbook.as_of, MONTHS_SHOWN)
        free = holidays_in(handbook.of(Holiday), {int(month[:4]) for month in months})
        return self._render(
            "planning_view.html.j2",
            months=[(month, month_name(month)) for month in months],
            groups=self._planned_rows(months),
            holidays={
                month: [
                    (day, holiday.in_text)
                    for day, holiday in sorted(free.items(), key=lambda item: item[0])
                    if day.isoformat().startswith(month) and day.weekday() < SATURDAY
                ]
                for month in months
            },
            colliding={
                event.id
                for collision in self._collisions()
                for event in (collision.event, collision.other)
                if event
            },
            table=TABLE,
            choices=[choice_of_county(handbook), choice_of_region(handbook)],
        )

    @macro
    def collision_list(self) -> Markup:
        """Krockarna bland det som kommer, i ord, med de närmaste lediga dagarna."""
        handbook = self._handbook
        return self._render(
            "collision_list.html.j2",
            collisions=[
                (collision, free_days(handbook, collision.event, self._handbook.as_of))
                for collision in self._collisions()
            ],
        )

    @macro
    def collision_rules(self) -> Markup:
        """Vad som räknas som en krock, ur `data/planning.yaml`, och vad man kan göra åt det."""
        rules = self._handbook.of(CollisionRule)
        return self._render("collision_rules.html.j2", rules=rules)

    def _collisions(self) -> list[Collision]:
        return coming_collisions(self._handbook, self._handbook.as_of)

    def _planned_rows(self, months: list[str]) -> list[list[Row]]:
        """The whole country, and each police region with its counties."""
        handbook = self._handbook
        coming = handbook.coming
        groups = [[self._row("Hela landet", "", [e for e in coming if e.is_national], months)]]
        for region in handbook.sorted_regions:
            counties = handbook.counties_by_region[region.id]
            slugs = [county.slug for county in counties]
            own = [event for event in coming if region.id in event.police_regions]
            rows = [self._row(region.full_name, page_of(region), own, months, slugs, region.slug)]
            for county in counties:
                own = [event for event in coming if county.code in event.counties]
                page, slugs = page_of(county), [county.slug]
                rows.append(self._row(county.full_name, page, own, months, slugs, region.slug))
            groups.append(rows)
        return groups

    def _row(
        self,
        name: str,
        address: str,
        events: list[Event],
        months: list[str],
        counties: list[str] | None = None,
        region: str | None = None,
    ) -> Row:
        row = Row(name, address, events, counties or [EVERYWHERE], [region or EVERYWHERE])
        for event in events:
            month = max(event.start[: len("2026-12")], months[0])
            if len(event.start) > len("2026") and month <= months[-1]:
                row.months.setdefault(month, []).append(event)
            else:
                row.later.append(event)
        return row
