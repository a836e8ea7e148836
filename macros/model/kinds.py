"""The kinds of record: one row each, and every table that lists kinds is made from these rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from macros.model.about import Accessibility, ChangelogEntry, Criterion, KnownFault, Measurement
from macros.model.base import Addressed
from macros.model.directory import Coordinator, County, Municipality, Organisation, PoliceRegion
from macros.model.events import Event
from macros.model.guidance import Method, Term, WordGroup
from macros.model.laws import Law
from macros.model.menu import Menu
from macros.model.messages import Message
from macros.model.needs import Need
from macros.model.network import Cooperation, Network, Relation
from macros.model.place_names import NamesWithin
from macros.model.places import Places
from macros.model.planning import CollisionRule, Holiday
from macros.model.rhythm import Rhythm
from macros.model.searching import Searching
from macros.model.sources import Source
from macros.model.spelling import Spelling
from macros.model.work import Initiative, Question, Recurring

if TYPE_CHECKING:
    from macros.model.base import Record

EDITORS, DIRECTORY, DEVELOPERS = "redaktionen", "katalogen", "utvecklare"
"""The teams of .github/CODEOWNERS that own a data file."""


IDENTIFIERS = ("id", "code", "sfs")
"""The fields that a record can be told apart by."""


@dataclass(frozen=True)
class Kind:
    """A kind of record: a list in a data file."""

    key: str
    """The name of the list in its file, and of the records in the `Handbook`."""
    model: type[Record]
    file: str
    """The file's name in data/. Files are read in the order that they first stand here."""
    one: str
    """What one is called, inside a sentence."""
    the_one: str
    """The definite form of `one`, which stands before a name."""
    many: str
    """What several are called, inside a sentence."""
    unknown: str
    """What to call an id or code that does not exist."""
    owner: str = EDITORS
    """The team in .github/CODEOWNERS that reads a change of its file."""
    section: str | None = None
    """The first part of the address of each one's page; None where they have no pages."""
    anchor: str | None = None
    """What stands before the id of each one in the name of its place on a page; None where it has
    none."""
    is_place: bool = False
    """Whether a page stands for a place, which a reader may search by its name."""

    counted: bool = True
    """Whether `check` says how many there are."""

    @cached_property
    def identifier(self) -> str | None:
        """The field that tells its records apart; None where there is none."""
        return next((name for name in IDENTIFIERS if name in self.model.model_fields), None)

    @property
    def label(self) -> str:
        """What a page about one is called in the list of search results."""
        return self.one[:1].upper() + self.one[1:]


@dataclass(frozen=True)
class Head:
    """What stands in a data file beside its lists: one record."""

    key: str
    """Its name in the `Handbook`."""
    model: type[Record]
    file: str
    many: str
    """What it holds, inside a sentence."""
    owner: str
    """The team in .github/CODEOWNERS that reads a change of its file."""


KINDS: tuple[Kind, ...] = (
    Kind("police_regions", PoliceRegion, "places.yaml", "polisregion", "polisregionen",
         "polisregioner", "okänd polisregion", DIRECTORY, "polisregioner", is_place=True),
    Kind("counties", County, "places.yaml", "län", "länet",
         "län", "okänd länskod", DIRECTORY, "lan", is_place=True),
    Kind("municipalities", Municipality, "places.yaml", "kommun", "kommunen",
         "kommuner", "okänd kommunkod", DIRECTORY, "kommuner", is_place=True),
    Kind("place_names", NamesWithin, "place_names.yaml", "grupp av ortnamn", "ortnamnen i",
         "grupper av ortnamn", "okänd grupp av ortnamn", DIRECTORY, counted=False),
    Kind("organisations", Organisation, "network.yaml", "organisation", "organisationen",
         "organisationer", "okänd organisation", DIRECTORY, section="bekrafta"),
    Kind("networks", Network, "network.yaml", "nätverk", "nätverket",
         "nätverk", "okänt nätverk", DIRECTORY, anchor="natverk-", counted=False),
    Kind("relations", Relation, "network.yaml", "relation", "relationen",
         "relationer", "okänd relation", DIRECTORY, counted=False),
    Kind("cooperations", Cooperation, "network.yaml", "samverkan", "samverkan",
         "samverkan i länen", "okänd samverkan", DIRECTORY, anchor="samverkan-", counted=False),
    Kind("coordinators", Coordinator, "coordinators.yaml", "funktion", "funktionen",
         "funktioner", "okänd funktion", DIRECTORY, anchor="kontakt-"),
    Kind("initiatives", Initiative, "initiatives.yaml", "initiativ", "initiativet",
         "initiativ", "okänt initiativ", section="uppdrag"),
    Kind("questions", Question, "questions.yaml", "utvecklingsfråga", "utvecklingsfrågan",
         "utvecklingsfrågor", "okänd utvecklingsfråga", section="utvecklingsfragor"),
    Kind("events", Event, "events.yaml", "händelse", "händelsen",
         "händelser", "okänd händelse", anchor=""),
    Kind("recurring", Recurring, "events.yaml", "återkommande händelse", "det återkommande",
         "återkommande händelser", "okänd återkommande händelse", anchor="aterkommande-",
         counted=False),
    Kind("needs", Need, "needs.yaml", "behov", "behovet",
         "behov", "okänt behov", anchor="behov-"),
    Kind("messages", Message, "messages.yaml", "budskap", "budskapet",
         "budskap", "okänt budskap", section="samordna/budskap"),
    Kind("rhythm", Rhythm, "rhythm.yaml", "del av årets rytm", "delen av årets rytm",
         "delar av årets rytm", "okänd del av årets rytm", anchor="rytm-"),
    Kind("holidays", Holiday, "planning.yaml", "helgdag", "helgdagen",
         "helgdagar", "okänd helgdag", counted=False),
    Kind("collision_rules", CollisionRule, "planning.yaml", "regel för krockar", "regeln",
         "regler för vad som krockar", "okänd regel för krockar", counted=False),
    Kind("methods", Method, "methods.yaml", "metod", "metoden",
         "metoder", "okänd metod", section="vagledning/metoder"),
    Kind("laws", Law, "laws.yaml", "lag", "lagen",
         "lagar", "okänd lag", anchor="lag-"),
    Kind("sources", Source, "sources.yaml", "källa", "källan",
         "källor", "okänd källa"),
    Kind("terms", Term, "glossary.yaml", "ord", "ordet",
         "ord i ordlistan", "okänt ord", anchor=""),
    Kind("word_groups", WordGroup, "search.yaml", "grupp av ord", "orden som betyder samma sak:",
         "grupper av ord som betyder samma sak i sökningen", "okänd grupp av ord", counted=False),
    Kind("measurements", Measurement, "accessibility.yaml", "mätning", "mätningen",
         "mätningar av tillgängligheten", "okänd mätning", DEVELOPERS, counted=False),
    Kind("criteria", Criterion, "accessibility.yaml", "kriterium", "kriteriet",
         "kriterier för tillgänglighet", "okänt kriterium", DEVELOPERS, counted=False),
    Kind("faults", KnownFault, "accessibility.yaml", "brist", "bristen",
         "kända brister", "okänd brist", DEVELOPERS, counted=False),
    Kind("changes", ChangelogEntry, "changelog.yaml", "post i historiken", "posten i historiken",
         "ändringar som läsarna får veta", "okänd post i historiken", anchor=""),
)  # fmt: skip
"""Every kind of record, in the order of the files."""

HEADS: tuple[Head, ...] = (
    Head("places", Places, "places.yaml", "källor till indelningen", DIRECTORY),
    Head("accessibility", Accessibility, "accessibility.yaml", "redogörelsen", DEVELOPERS),
    Head("spelling", Spelling, "spelling.yaml", "ord som ordlistan för svenska saknar", EDITORS),
    Head("searching", Searching, "search.yaml", "sökningens ord", EDITORS),
    Head("menu", Menu, "menu.yaml", "menyn", EDITORS),
)
"""What files hold beside their lists."""

BY_KEY: dict[str, Kind] = {kind.key: kind for kind in KINDS}
"""The kinds by their keys."""
BY_MODEL: dict[type[Record], Kind] = {kind.model: kind for kind in KINDS}
"""The kinds by the model of their records."""
FILES: tuple[str, ...] = tuple(
    dict.fromkeys([*(kind.file for kind in KINDS), *(head.file for head in HEADS)])
)
"""The files of data/, in the order that they are read."""


def kinds_in(file: str) -> tuple[Kind, ...]:
    """The kinds whose lists stand in a file of data/."""
    return tuple(kind for kind in KINDS if kind.file == file)


def head_of(file: str) -> Head | None:
    """What a file of data/ holds beside its lists."""
    return next((head for head in HEADS if head.file == file), None)


def key_of(record: Record) -> str:
    """The id, code or number of a record.

    Raises:
        KeyError: its kind has none.
    """
    identifier = BY_MODEL[type(record)].identifier
    if identifier is None:
        raise KeyError(type(record).__name__)
    return str(getattr(record, identifier))


def first_key(record: Record) -> str:
    """What `key_of` gave first: what lasting names are made of, since an id may be exchanged.

    Raises:
        KeyError: its kind has none.
    """
    key = key_of(record)
    if BY_MODEL[type(record)].identifier != "id" or not isinstance(record, Addressed):
        return key
    return next(iter(record.former_ids), key)
