"""Every id and code that an entry points to exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook, Record

REFERENCES = (
    ("counties", "police_region", "police_regions", "okänd polisregion"),
    ("municipalities", "county", "counties", "okänd länskod"),
    ("organisations", "county", "counties", "okänd länskod"),
    ("coordinators", "county", "counties", "okänd länskod"),
    ("coordinators", "police_region", "police_regions", "okänd polisregion"),
    ("coordinators", "organisation", "organisations", "okänd organisation"),
)
"""Kind, field, kind that the field points to, and what to call a value that is not there."""


def unknown(handbook: Handbook, known: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Point out each reference to something that does not exist, with the nearest that does."""
    for kind, name, target, text in REFERENCES:
        targets = known.get(target)
        if targets is None:
            continue
        records: tuple[Record, ...] = getattr(handbook, kind)
        for record in records:
            value = getattr(record, name)
            if value is not None and value not in targets:
                yield Problem(record.place(name), f'{text} "{value}"{nearest(value, targets)}')
