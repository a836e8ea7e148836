"""What is coming as a table for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.planning import TABLE
from macros.exports.table import table
from macros.model import SWEDISH_TIME, collisions_of
from macros.model.offered import Offered
from macros.rendering.addresses import standing_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Event, Handbook
    from macros.site import Site

HEADS = (
    *("id", "titel", "sort", "läge", "start", "slut", "börjar", "slutar", "tidszon"),
    *("nivå", "län", "polisregioner", "målgrupp", "utvecklingsfrågor", "arrangörer"),
    *("plats", "på distans", "länk", "anmälan", "sista anmälningsdag", "krockar", "adress"),
)


def export_planning(site: Site) -> Iterator[tuple[str, bytes]]:
    """samordna/planera.csv: what had not been when the content was last read."""
    handbook = site.handbook
    rows = (_row(event, handbook, site.site_url) for event in handbook.coming)
    yield TABLE, table(HEADS, rows)


def offers() -> tuple[Offered, ...]:
    """What of open data is written here."""
    title = "Det som kommer, som tabell för kalkylprogram"
    return (Offered("events", TABLE, "text/csv", title),)


def _row(event: Event, handbook: Handbook, site_url: str) -> tuple[str, ...]:
    registration = event.registration
    return (
        event.id,
        event.title,
        event.kind,
        event.status or "",
        event.start,
        event.end or "",
        event.time or "",
        event.end_time or "",
        (event.zone or SWEDISH_TIME) if event.time else "",
        event.works_on,
        ", ".join(handbook.county_by_code[code].full_name for code in event.counties),
        ", ".join(handbook.region_by_id[key].name for key in event.police_regions),
        ", ".join(event.audience),
        ", ".join(handbook.question_by_id[key].short for key in event.questions),
        ", ".join(handbook.organisers_of(event)),
        event.place or "",
        "" if event.online is None else ("ja" if event.online else "nej"),
        event.link or "",
        (registration and registration.url) or "",
        registration.until.isoformat() if registration and registration.until else "",
        "; ".join(collision.says for collision in collisions_of(handbook, event)),
        site_url + (standing_at(event, handbook) or ""),
    )
