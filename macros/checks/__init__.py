"""The rules that hold across records, as one list of small named checks.

A check takes the handbook, and the names of what could be told apart, and yields problems. It names the kinds of record that it counts or
looks through: when one of those could not be read, the check is left out, so that one mistake
does not raise a second error somewhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.checks import (
    changes,
    contacts,
    coordinators,
    events,
    identity,
    places,
    prose,
    references,
)
from macros.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from macros.model import Handbook

__all__ = ["CHECKS", "Check", "Place", "run"]


@dataclass(frozen=True)
class Check:
    """A rule: what it is called, what it reads, and the function that finds what breaks it."""

    name: str
    needs: tuple[str, ...]
    find: Callable[..., Iterator[Problem]]


CHECKS: tuple[Check, ...] = (
    Check("known-references", (), references.unknown),
    Check("counties-on-the-map", (), places.on_the_map),
    Check("unique-ids", (), identity.duplicate_ids),
    Check("unique-slugs", (), identity.duplicate_slugs),
    Check("county-of-municipality", (), places.county_of_code),
    Check("place-counts", ("police_regions", "counties", "municipalities"), places.counts),
    Check("role-has-its-place", (), coordinators.place_of_role),
    Check("county-of-organisation", (), coordinators.county_of_organisation),
    Check(
        "one-regional-per-county",
        ("coordinators", "counties", "organisations"),
        coordinators.per_county,
    ),
    Check("one-per-police-region", ("coordinators", "police_regions"), coordinators.per_region),
    Check("one-national", ("coordinators",), coordinators.national),
    Check("vacancies-not-run-out", (), coordinators.vacancies),
    Check("reachable", (), contacts.reachable),
    Check("mailbox-in-domain", ("organisations",), contacts.mailbox_domain),
    Check("same-contact", (), contacts.same_contact),
    Check("dates-in-the-past", (), contacts.dates),
    Check("events-in-order", (), events.order),
    Check("changes-in-order", (), changes.latest_first),
    Check("readable-texts", (), prose.readable),
)
"""Every rule across records, by name."""


def run(
    handbook: Handbook,
    broken: set[str],
    known: Mapping[str, Mapping[str, str]],
    checks: Iterable[Check] = CHECKS,
) -> Iterator[Problem]:
    """Run all of `checks` that can be run.

    `broken` names the kinds with a record that could not be read; `known` has the ids or codes of
    every kind, those of broken records too, with the name of each.
    """
    told: dict[Place, str] = {}
    for check in checks:
        if broken.intersection(check.needs):
            continue
        for problem in check.find(handbook, known):
            # A value that breaks two rules is told once, by the rule that stands first.
            if told.setdefault(problem.place, check.name) == check.name:
                yield problem
