"""The records of the handbook, and what follows from them. Frozen; no reading, no rendering."""

from __future__ import annotations

from macros.model.about import Accessibility, Change, KnownFault, Measurement
from macros.model.base import Part, Record, Source
from macros.model.directory import (
    STALE_AFTER_DAYS,
    Contact,
    Coordinator,
    County,
    Level,
    Municipality,
    Organisation,
    Places,
    PoliceRegion,
    Role,
)
from macros.model.guidance import Evidence, Method, Term, WordGroup
from macros.model.handbook import Handbook
from macros.model.network import Cooperation, Network, Relation
from macros.model.order import by_name, swedish_order
from macros.model.work import Event, Initiative, Question, Recurring

__all__ = [
    "STALE_AFTER_DAYS",
    "Accessibility",
    "Change",
    "Contact",
    "Cooperation",
    "Coordinator",
    "County",
    "Event",
    "Evidence",
    "Handbook",
    "Initiative",
    "KnownFault",
    "Level",
    "Measurement",
    "Method",
    "Municipality",
    "Network",
    "Organisation",
    "Part",
    "Places",
    "PoliceRegion",
    "Question",
    "Record",
    "Recurring",
    "Relation",
    "Role",
    "Source",
    "Term",
    "WordGroup",
    "by_name",
    "swedish_order",
]
