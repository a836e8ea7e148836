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
    ("networks", "convenor", "organisations", "okänd organisation"),
    ("networks", "initiated_by", "organisations", "okänd organisation"),
    ("networks", "members", "organisations", "okänd organisation"),
    ("relations", "from", "organisations", "okänd organisation"),
    ("relations", "to", "organisations", "okänd organisation"),
    ("cooperations", "county", "counties", "okänd länskod"),
    ("cooperations", "initiative", "initiatives", "okänt initiativ"),
    ("initiatives", "related", "initiatives", "okänt initiativ"),
    ("questions", "initiatives", "initiatives", "okänt initiativ"),
    ("questions", "methods", "methods", "okänd metod"),
    ("events", "counties", "counties", "okänd länskod"),
    ("recurring", "counties", "counties", "okänd länskod"),
    ("methods", "related", "methods", "okänd metod"),
    ("changes", "coordinators", "coordinators", "okänd funktion"),
    ("terms", "see", "terms", "okänt ord"),
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
            for value, loc in _values(record, name):
                if value not in targets:
                    yield Problem(record.where(*loc), f'{text} "{value}"{nearest(value, targets)}')


def _values(record: Record, name: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    value = getattr(record, "from_" if name == "from" else name)
    if isinstance(value, tuple):
        yield from ((item, (name, index)) for index, item in enumerate(value))
    elif value is not None:
        yield value, (name,)
