"""The rules that hold across records, as one list of small named checks.

A check takes one `Scope` and yields problems. It names the kinds of record that it counts or looks
through: when one of those could not be read, the check is left out, so that one mistake does not
raise a second error somewhere else.

Every rule is about what a change made wrong. What time alone makes due is told as a notice
(macros/upkeep/due.py), and stops nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.checks import (
    boards,
    changes,
    confirmations,
    contacts,
    coordinators,
    events,
    identity,
    law_sections,
    laws,
    messages,
    needs,
    place_names,
    places,
    prose,
    references,
    reports,
    rhythm,
    twice,
    years,
)
from macros.checks.scope import Scope
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from macros.problems import Place

__all__ = ["CHECKS", "Check", "Scope", "run"]


@dataclass(frozen=True)
class Check:
    """A rule: what it is called, the function that finds what breaks it, and what it reads."""

    name: str
    find: Callable[[Scope], Iterator[Problem]]
    needs: tuple[str, ...] = ()
    """The kinds of record that have to be whole for the rule to make sense."""


CHECKS: tuple[Check, ...] = (
    Check("unique-ids", identity.duplicate_ids),
    Check("known-references", references.unknown),
    Check("no-ids-for-names", references.in_place_of_names),
    Check("counties-on-the-map", places.on_the_map),
    Check("unique-slugs", identity.duplicate_slugs),
    Check("unique-names", identity.duplicate_names),
    Check("short-names", identity.short_names),
    Check("days-of-holidays", identity.days_of_holidays),
    Check("own-place-in-diagram", identity.diagram_places),
    Check("not-to-itself", references.to_itself),
    Check("county-of-municipality", places.county_of_code, ("municipalities",)),
    Check("names-of-places", places.names),
    Check("case-of-places", places.cased),
    Check("seats-of-counties", places.seats, ("municipalities", "counties")),
    Check("aliases-of-places", places.aliases),
    Check("place-names-once", place_names.one_list_each),
    Check("place-names-of-others", place_names.of_others),
    Check("one-board-per-county", boards.one_per_county, ("coordinators",)),
    Check("place-counts", places.counts, ("police_regions", "counties", "municipalities")),
    Check("role-has-its-place", coordinators.place_of_role),
    Check("county-of-organisation", coordinators.county_of_organisation),
    Check(
        "one-regional-per-county",
        coordinators.per_county,
        ("coordinators", "counties", "organisations"),
    ),
    Check("one-per-police-region", coordinators.per_region, ("coordinators", "police_regions")),
    Check("one-national", coordinators.national, ("coordinators",)),
    Check("reachable", contacts.reachable, ("organisations",)),
    Check("under-own-domain", contacts.under_domain, ("organisations",)),
    Check("contacts-of-the-board", boards.own_contacts, ("organisations", "counties")),
    Check("hours-on-the-clock", contacts.hours),
    Check("dates-in-the-past", contacts.dates),
    Check("confirmed-by-the-organisation", confirmations.own_word, ("organisations",)),
    Check("events-in-order", events.order),
    Check("registration-before-the-event", events.registration),
    Check("events-within-events", events.belonging),
    Check("places-of-reports", reports.places),
    Check("reports-once", reports.once),
    Check("days-of-reports", reports.days),
    Check("years-that-make-sense", years.sensible),
    Check("answers-of-needs", needs.answers),
    Check("sayers-of-needs", needs.sayers),
    Check("years-of-needs", needs.years),
    Check("one-voice", messages.one_voice, ("messages",)),
    Check("messages-reviewed", messages.reviewed),
    Check("sections-of-the-rhythm", rhythm.sections, ("laws",)),
    Check("years-of-the-rhythm", rhythm.years),
    Check("statement-in-the-past", years.statement),
    Check("changes-in-order", changes.latest_first),
    Check("laws-in-order", laws.dates),
    Check("sections-in-order", law_sections.in_order),
    Check("numbers-of-laws", laws.numbers, ("laws",)),
    Check("sections-of-laws", laws.sections, ("laws",)),
    Check("sources-once", twice.sources),
    Check("numbers-of-sources", laws.of_sources),
    Check("sources-cited-once", twice.cited),
    Check("relations-once", twice.relations),
    Check("events-once", twice.events),
    Check("words-once", twice.words),
    Check("words-by-themselves", twice.words_by_themselves),
    Check("one-spelling", twice.vocabulary),
    Check("steps-that-number-themselves", prose.numbered),
    Check("readable-texts", prose.readable),
    Check("entries-once", twice.whole),
)
"""Every rule across records, by name."""


_MANY = 4
"""So many problems of one rule in one place come of one mistake."""


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems of a rule, with those that stand in one place told as one where they are many."""
    found = list(problems)
    times = Counter(problem.place for problem in found)
    told = set()
    for problem in found:
        if times[problem.place] < _MANY:
            yield problem
        elif problem.place not in told:
            told.add(problem.place)
            more = times[problem.place] - 1
            yield Problem(problem.place, f"{problem.text} (och {more} till: är något borttaget?)")


def run(scope: Scope, broken: set[str], checks: Iterable[Check] = CHECKS) -> Iterator[Problem]:
    """Run all of `checks` that can be run; `broken` names the kinds that could not be read whole."""
    told: dict[Place, str] = {}
    for check in checks:
        if (broken | scope.unsure).intersection(check.needs):
            continue
        for problem in gathered(check.find(scope)):
            # A value that breaks two rules is told once, by the rule that stands first.
            if told.setdefault(problem.place, check.name) == check.name:
                scope.told.add(problem.place)
                yield problem
