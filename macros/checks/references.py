"""Every id and code that an entry points to exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.identity import IDENTIFIED
from macros.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook, Record
    from macros.problems import Place

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


def astray_references(
    handbook: Handbook, known: Mapping[str, Mapping[str, str]]
) -> dict[tuple[str, str], list[tuple[Place, str]]]:
    """What is pointed to and does not exist: `{(kind, value): [(place, text), …]}`."""
    found: dict[tuple[str, str], list[tuple[Place, str]]] = {}
    for kind, name, target, text in REFERENCES:
        if target not in known:
            continue
        for record in getattr(handbook, kind):
            for value, loc in _values(record, name):
                if value not in known[target]:
                    found.setdefault((target, value), []).append((record.where(*loc), text))
    return found


def unknown(handbook: Handbook, known: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Point out each value that does not exist once, with the nearest that does.

    Where several entries agree on it, what they point to has probably been changed or removed.
    """
    used = {
        (target, value)
        for kind, name, target, _ in REFERENCES
        for record in getattr(handbook, kind)
        for value, _ in _values(record, name)
    }
    for (target, value), places in astray_references(handbook, known).items():
        place, text = places[0]
        unused = [
            other
            for other in getattr(handbook, target)
            if (target, getattr(other, IDENTIFIED[target])) not in used
        ]
        if len(places) > 1 and len(unused) == 1:
            given = getattr(unused[0], IDENTIFIED[target])
            yield Problem(
                unused[0].where(IDENTIFIED[target]),
                f'ingen post pekar på "{given}", men {len(places)} poster pekar på "{value}", '
                f'som inte finns – menade du "{value}"?',
            )
        else:
            hint = (
                f" på {len(places)} ställen, det första här: lägg tillbaka den, eller ändra alla"
                if len(places) > 1
                else nearest(value, known[target])
            )
            yield Problem(place, f'{text} "{value}"{hint}')


def _values(record: Record, name: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    value = getattr(record, "from_" if name == "from" else name)
    if isinstance(value, tuple):
        yield from ((item, (name, index)) for index, item in enumerate(value))
    elif value is not None:
        yield value, (name,)
