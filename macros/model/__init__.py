"""The records of the handbook, and what follows from them. Frozen; no reading, no rendering."""

from __future__ import annotations

from macros.model.about import ChangelogEntry
from macros.model.base import Addressed, Confirmation, Part, Record, Ref
from macros.model.collisions import SATURDAY, Collision, collisions_of, coming_collisions, free_days
from macros.model.days import days_looked_at
from macros.model.directory import (
    LEVELS,
    Contact,
    ContactSource,
    Coordinator,
    County,
    Municipality,
    Organisation,
    PoliceRegion,
    Role,
)
from macros.model.events import (
    EVENT_KINDS,
    SWEDISH_TIME,
    Event,
)
from macros.model.guidance import Method, Term, WordGroup
from macros.model.handbook import Handbook
from macros.model.kinds import (
    BY_KEY,
    BY_MODEL,
    FILES,
    HEADS,
    KINDS,
    Head,
    Kind,
    first_key,
    head_of,
    key_of,
    kinds_in,
)
from macros.model.known_cooperation import Standing, known_cooperation
from macros.model.laws import Law
from macros.model.limits import (
    ASKED_AFTER_DAYS,
    CONFIRMED_AFTER_DAYS,
    COOPERATION_LONG_AGO_YEARS,
    OFFICIAL_AFTER_DAYS,
    REVIEW_AFTER_DAYS,
    SAID_LONG_AGO_YEARS,
)
from macros.model.marked import Marked, marked, references
from macros.model.menu import Menu
from macros.model.messages import Message
from macros.model.needs import ANSWERED, STATUSES, Need
from macros.model.network import Cooperation, Network, Relation
from macros.model.order import by_name, plain_letters, swedish_order
from macros.model.place_names import NamesWithin
from macros.model.planning import CollisionRule, Holiday, easter, holidays_in
from macros.model.rhythm import HABIT, Ground, Rhythm
from macros.model.sources import Cited, Source, TitleLanguage
from macros.model.statements import Statement, fingerprint, last_answer
from macros.model.steps import Told, Way, ways_of
from macros.model.work import Initiative, Question, Recurring, Report

__all__ = [
    "ANSWERED",
    "ASKED_AFTER_DAYS",
    "BY_KEY",
    "BY_MODEL",
    "CONFIRMED_AFTER_DAYS",
    "COOPERATION_LONG_AGO_YEARS",
    "EVENT_KINDS",
    "FILES",
    "HABIT",
    "HEADS",
    "KINDS",
    "LEVELS",
    "OFFICIAL_AFTER_DAYS",
    "REVIEW_AFTER_DAYS",
    "SAID_LONG_AGO_YEARS",
    "SATURDAY",
    "STATUSES",
    "SWEDISH_TIME",
    "Addressed",
    "ChangelogEntry",
    "Cited",
    "Collision",
    "CollisionRule",
    "Confirmation",
    "Contact",
    "ContactSource",
    "Cooperation",
    "Coordinator",
    "County",
    "Event",
    "Ground",
    "Handbook",
    "Head",
    "Holiday",
    "Initiative",
    "Kind",
    "Law",
    "Marked",
    "Menu",
    "Message",
    "Method",
    "Municipality",
    "NamesWithin",
    "Need",
    "Network",
    "Organisation",
    "Part",
    "PoliceRegion",
    "Question",
    "Record",
    "Recurring",
    "Ref",
    "Relation",
    "Report",
    "Rhythm",
    "Role",
    "Source",
    "Standing",
    "Statement",
    "Term",
    "TitleLanguage",
    "Told",
    "Way",
    "WordGroup",
    "by_name",
    "collisions_of",
    "coming_collisions",
    "days_looked_at",
    "easter",
    "fingerprint",
    "first_key",
    "free_days",
    "head_of",
    "holidays_in",
    "key_of",
    "kinds_in",
    "known_cooperation",
    "last_answer",
    "marked",
    "plain_letters",
    "references",
    "swedish_order",
    "ways_of",
]
