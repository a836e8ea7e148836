"""The directory: organisations, places, and the functions that serve them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal, get_args

from macros.model.base import Addressed, Confirmation, Part, Ref
from macros.model.limits import OFFICIAL_AFTER_DAYS, OWN_AFTER_DAYS
from macros.model.menu import PageFile
from macros.model.sources import Citation
from macros.source.values import (
    Count,
    CountyCode,
    CountyOf,
    Domain,
    Email,
    Id,
    IsoDate,
    Line,
    MunicipalityCode,
    MunicipalityOf,
    Phone,
    SearchWord,
    Text,
    Url,
    Year,
    slugify,
)


class ContactSource(Part):
    """Where a contact was read, and when: each contact is as old as its own reading."""

    url: Url
    """The page it was read on."""
    title: Line
    """What the source is called, as it can stand after 'ur'."""
    read: IsoDate
    """The day it was read, or the date of the copy that was read."""
    year: Year | None = None
    """The year the text was written for, where it is not current."""

    @property
    def as_of(self) -> date:
        """The last day that the source can speak for: the end of its year, or when it was read."""
        return min(self.read, date(int(self.year), 12, 31)) if self.year else self.read


class Contact(Part):
    """How to reach an organisation or a function. Never a person."""

    email: Email | None = None
    """Official mailbox."""
    phone: Phone | None = None
    """Switchboard, or the function's own number."""
    hours: Line | None = None
    """When the phone is answered, in words."""
    source: ContactSource
    """Where mailbox and number were read."""
    phone_source: ContactSource | None = None
    """Where the number was read, if elsewhere than the mailbox."""
    confirmed: Confirmation | None = None
    """That the organisation itself has confirmed the contact; absent until then."""

    @property
    def checked(self) -> date:
        """The last day that all of it was known to be right."""
        oldest = min(source.as_of for source in (self.source, self.phone_source) if source)
        return max(oldest, self.confirmed.day if self.confirmed else oldest)

    @property
    def is_confirmed(self) -> bool:
        """Whether the organisation's own word is the latest."""
        return self.confirmed is not None and self.confirmed.day >= self.checked

    def fresh_until(self, *, official: bool) -> date:
        """The last day that it is held to be right; `official` for an authority's own."""
        days = OFFICIAL_AFTER_DAYS if official and not self.hours else OWN_AFTER_DAYS
        return self.checked + timedelta(days=days)


OrganisationKind = Literal[
    "myndighet", "länsstyrelse", "intresseorganisation", "grupp", "del av myndighet", "funktion"
]
Level = Literal["nationell", "regional", "lokal"]
"""Where in the structure an organisation or a network works, or an event is held."""
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the top."""
Role = Literal["nationell-samordnare", "stod", "regional-samordnare", "polisens-samordnare"]


class Organisation(Addressed):
    """An authority or another organisation in the network."""

    id: Id
    name: Line
    """The full name."""
    short_name: Line | None = None
    """The name as it is used in running text."""
    kind: OrganisationKind
    level: Level
    domain: Domain | None = None
    """The domain that its official mailboxes and pages lie under."""
    other_domains: tuple[Domain, ...] = ()
    """Further ones, where it has several or is changing."""
    website: Url | None = None
    """The start page."""
    page: PageFile | None = None
    """The file in docs/ of the page about it; where it stands for many, of that with each one."""
    county: Annotated[CountyOf, Ref("counties")] | None = None
    """The county, for a county administrative board."""
    diagram: Count | None = None
    """Its order on its level in the picture of the network; absent from it without one.

    The first on the lowest level is the one that the picture is about.
    """
    contact: Contact | None = None
    """Its official mailbox and switchboard, for all its functions."""

    @property
    def label(self) -> str:
        """The name to show: the short one where there is one."""
        return self.short_name or self.name


class PoliceRegion(Addressed):
    """One of the seven regions of the Swedish Police."""

    id: Id
    name: Line
    """The name without 'Polisregion'."""
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return self.id

    @property
    def full_name(self) -> str:
        """The name with 'Polisregion'."""
        return f"Polisregion {self.name}"

    @property
    def name_in_text(self) -> str:
        """The full name as it is written inside a sentence."""
        return f"polisregion {self.name}"


class County(Addressed):
    """A county (län)."""

    code: CountyCode
    name: Line
    """The name without 'län': Skåne."""
    full_name: Line
    """The name with 'län': Skåne län."""
    seat: Line
    """The town where the county administrative board has its seat."""
    police_region: Annotated[Id, Ref("police_regions")]
    """The police region that the county lies in."""
    slug: Id = ""
    """The last part of the page's address; from the name where the data says nothing."""
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""

    @property
    def name_in_text(self) -> str:
        """The full name as it is written inside a sentence."""
        return self.full_name

    def model_post_init(self, _: object) -> None:
        """Derive the slug."""
        if not self.slug:
            object.__setattr__(self, "slug", slugify(self.name))


class Municipality(Addressed):
    """A municipality (kommun)."""

    code: MunicipalityCode
    name: Line
    """SCB's short name, without 'kommun'."""
    county: Annotated[CountyOf, Ref("counties")]
    """The county's code: the first two digits of the municipality's."""
    slug: Id = ""
    """The last part of the page's address; from the name where the data says nothing."""
    parted_from: Annotated[MunicipalityOf, Ref("municipalities")] | None = None
    """The code of the municipality that it was a part of, where it has become one of its own."""
    local_police_area: Line | None = None
    """The local police area, where a source gives the whole division of the region."""
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""

    def model_post_init(self, _: object) -> None:
        """Derive the slug."""
        if not self.slug:
            object.__setattr__(self, "slug", slugify(self.name))


class Coordinator(Addressed):
    """A function that supports local actors: regional, police, national, or Brå's support."""

    id: Id
    title: Line
    """What the function is called."""
    role: Role
    organisation: Annotated[Id, Ref("organisations")]
    """The organisation that holds the function."""
    county: Annotated[CountyOf, Ref("counties")] | None = None
    """The county that a regional coordinator serves."""
    police_region: Annotated[Id, Ref("police_regions")] | None = None
    """The police region that a police coordinator serves."""
    page: Url | None = None
    """The organisation's own page on crime prevention, where it is confirmed."""
    direct: Contact | None = None
    """The function's own mailbox or number, where it is known."""
    note: Text | None = None
    """What the reader has to know about the function or its contact."""
    vacant_until: IsoDate | None = None
    """The last day of a vacancy."""
    sources: tuple[Citation, ...] = ()
    """Where the facts about the function were read."""
    confirmed: Confirmation | None = None
    """That the organisation itself has confirmed what is said of the function."""
