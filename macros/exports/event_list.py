"""The list of every event, which the choices of the calendar look through (theme/js/calendar.js)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.blocks.choices import found_by
from macros.rendering.addresses import event_at
from macros.rendering.dates import event_dates, event_times
from macros.rendering.environment import upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

LIST = "assets/events.json"


def export_event_list(site: Site) -> Iterator[tuple[str, bytes]]:
    """assets/events.json: every event by its days, with what it is found by.

    The names are those that the form's choices have (`data-key`); theme/js/calendar.js reads them.
    """
    rows = [
        {
            "address": event_at(event),
            "title": event.title,
            "when": upper_first(
                " ".join(filter(None, (event_dates(event), event.time and event_times(event))))
            ),
            "status": event.status if event.status in ("inställd", "flyttad") else "",
            "first": event.start,
            "last": event.last_day,
            "county": found["counties"],
            "region": found["regions"],
            "level": [event.works_on],
            "kind": [event.kind],
            "question": event.questions,
        }
        for event in site.handbook.dates
        for found in (found_by(site.handbook, event),)
    ]
    yield LIST, json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
