"""The records of the handbook, and what follows from them. Frozen; no reading, no rendering."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from macros.fields import (
    CountyCode,
    Domain,
    Email,
    Id,
    IsoDate,
    Line,
    MunicipalityCode,
    Phone,
    Text,
    Url,
    Year,
    slugify,
)
from macros.problems import Place
from macros.yamlio import Document, Loc


class Part(BaseModel):
    """Anything in the data: unknown keys are refused, nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Record(Part):
    """An entry of its own in a data file, which knows where it stands there."""

    _document: Document | None = PrivateAttr(default=None)
    _loc: Loc = PrivateAttr(default=())

    def place(self, *loc: str | int) -> Place:
        """The place of the entry in its file, or of the field at `loc` in it."""
        if self._document is None:
            return Place("data")
        return self._document.place((*self._loc, *loc))

    def list_place(self) -> Place:
        """The place of the list that the entry stands in."""
        if self._document is None:
            return Place("data")
        return self._document.place(self._loc[:1], key=True)


class Source(Part):
    """Where a fact was read."""

    url: Url
    """The page it was read on."""
    title: Line
    """What the source is called, as it can stand after 'ur'."""
    read: IsoDate
    """The day it was read, or the date of the copy that was read."""
    year: Year | None = None
    """The year the text was written for, where it is not current."""


class Contact(Part):
    """How to reach an organisation or a function. Never a person."""

    email: Email | None = None
    """Official mailbox."""
    phone: Phone | None = None
    """Switchboard, or the function's own number."""
    hours: Line | None = None
    """When the phone is answered, in words."""
    source: Source
    """Where mailbox and number were read."""
    phone_source: Source | None = None
    """Where the number was read, if elsewhere than the mailbox."""
    verified: IsoDate | None = None
    """The day the organisation itself confirmed the contact; absent until then."""


OrganisationKind = Literal["myndighet", "länsstyrelse", "intresseorganisation", "grupp"]
Level = Literal["nationell", "regional", "lokal"]
Role = Literal["nationell-samordnare", "stod", "regional-samordnare", "polisens-samordnare"]


class Organisation(Record):
    """An authority or another organisation in the network."""

    id: Id
    name: Line
    """The full name."""
    short_name: Line | None = None
    """The name as it is used in running text."""
    kind: OrganisationKind
    level: Level
    domain: Domain
    """The domain that its official mailboxes lie under."""
    website: Url
    """The start page."""
    county: CountyCode | None = None
    """The county, for a county administrative board."""

    @property
    def label(self) -> str:
        """The name to show: the short one where there is one."""
        return self.short_name or self.name


class PoliceRegion(Record):
    """One of the seven regions of the Swedish Police."""

    id: Id
    name: Line
    """The name without 'Polisregion'."""
    aliases: tuple[Line, ...] = ()
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


class County(Record):
    """A county (län)."""

    code: CountyCode
    name: Line
    """The name without 'län': Skåne."""
    full_name: Line
    """The name with 'län': Skåne län."""
    seat: Line
    """The town where the county administrative board has its seat."""
    police_region: Id
    """The police region that the county lies in."""
    slug: Id = ""
    """The last part of the page's address; from the name where the data says nothing."""
    aliases: tuple[Line, ...] = ()
    """Other names that a reader may type."""

    @property
    def name_in_text(self) -> str:
        """The full name as it is written inside a sentence."""
        return self.full_name

    def model_post_init(self, _: object) -> None:
        """Derive the slug."""
        if not self.slug:
            object.__setattr__(self, "slug", slugify(self.name))


class Municipality(Record):
    """A municipality (kommun)."""

    code: MunicipalityCode
    name: Line
    """SCB's short name, without 'kommun'."""
    county: CountyCode
    """The county's code: the first two digits of the municipality's."""
    slug: Id = ""
    """The last part of the page's address; from the name where the data says nothing."""
    local_police_area: Line | None = None
    """The local police area, where a source gives the whole division of the region."""
    aliases: tuple[Line, ...] = ()
    """Other names that a reader may type."""

    def model_post_init(self, _: object) -> None:
        """Derive the slug."""
        if not self.slug:
            object.__setattr__(self, "slug", slugify(self.name))


class Coordinator(Record):
    """A function that supports local actors: regional, police, national, or Brå's support."""

    id: Id
    title: Line
    """What the function is called."""
    role: Role
    organisation: Id
    """The organisation that holds the function."""
    county: CountyCode | None = None
    """The county that a regional coordinator serves."""
    police_region: Id | None = None
    """The police region that a police coordinator serves."""
    page: Url | None = None
    """The organisation's own page on crime prevention, where it is confirmed."""
    contact: Contact | None = None
    """The authority's official mailbox and switchboard."""
    direct: Contact | None = None
    """The function's own mailbox or number, where it is known."""
    note: Text | None = None
    """What the reader has to know about the function or its contact."""
    vacant_until: IsoDate | None = None
    """The last day of a vacancy."""
    sources: tuple[Source, ...] = ()
    """Where the facts about the function were read."""


class Places(Record):
    """The head of data/places.yaml."""

    sources: tuple[Source, ...] = Field(default=())


class Handbook(BaseModel):
    """Everything the site is made of: loaded, checked, and frozen, with indexes by id and place."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    organisations: tuple[Organisation, ...] = ()
    police_regions: tuple[PoliceRegion, ...] = ()
    counties: tuple[County, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    coordinators: tuple[Coordinator, ...] = ()
    today: date
    """The day that the data is judged and shown for."""

    @cached_property
    def organisation_by_id(self) -> dict[str, Organisation]:
        """Organisations by id; the first, where the data is wrong and two have the same."""
        return {organisation.id: organisation for organisation in reversed(self.organisations)}

    @cached_property
    def region_by_id(self) -> dict[str, PoliceRegion]:
        """Police regions by id."""
        return {region.id: region for region in self.police_regions}

    @cached_property
    def county_by_code(self) -> dict[str, County]:
        """Counties by SCB code."""
        return {county.code: county for county in self.counties}

    @cached_property
    def municipality_by_code(self) -> dict[str, Municipality]:
        """Municipalities by SCB code."""
        return {municipality.code: municipality for municipality in self.municipalities}

    @cached_property
    def coordinator_by_id(self) -> dict[str, Coordinator]:
        """Coordinators by id."""
        return {coordinator.id: coordinator for coordinator in self.coordinators}

    @cached_property
    def municipalities_by_county(self) -> dict[str, tuple[Municipality, ...]]:
        """The municipalities of each county, in alphabetical order."""
        found: dict[str, list[Municipality]] = {county.code: [] for county in self.counties}
        for municipality in self.municipalities:
            found[municipality.county].append(municipality)
        return {code: tuple(sorted(items, key=by_name)) for code, items in found.items()}

    @cached_property
    def counties_by_region(self) -> dict[str, tuple[County, ...]]:
        """The counties of each police region, in alphabetical order."""
        return {
            region.id: tuple(
                sorted((c for c in self.counties if c.police_region == region.id), key=by_name)
            )
            for region in self.police_regions
        }

    @cached_property
    def regional_coordinator(self) -> dict[str, Coordinator]:
        """The regional coordinator by county code."""
        return {c.county: c for c in self.coordinators if c.county is not None}

    @cached_property
    def police_coordinator(self) -> dict[str, Coordinator]:
        """The police coordinator by police region."""
        return {c.police_region: c for c in self.coordinators if c.police_region is not None}

    def with_role(self, role: Role) -> tuple[Coordinator, ...]:
        """The coordinators of a role, in the order of their places' names."""
        return tuple(sorted((c for c in self.coordinators if c.role == role), key=self._area_order))

    def _area_order(self, coordinator: Coordinator) -> tuple[object, ...]:
        if coordinator.county is not None:
            return swedish_order(self.county_by_code[coordinator.county].name)
        if coordinator.police_region is not None:
            return swedish_order(self.region_by_id[coordinator.police_region].name)
        return swedish_order(coordinator.title)

    def twins(self, municipality: Municipality) -> tuple[Municipality, ...]:
        """Other municipalities whose names read the same without å, ä and ö: Habo and Håbo."""
        alike = self._municipalities_by_folded_name[slugify(municipality.name)]
        return tuple(other for other in alike if other.code != municipality.code)

    @cached_property
    def _municipalities_by_folded_name(self) -> dict[str, list[Municipality]]:
        found: dict[str, list[Municipality]] = {}
        for municipality in self.municipalities:
            found.setdefault(slugify(municipality.name), []).append(municipality)
        return found


_ALPHABET = {char: index for index, char in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}


def swedish_order(text: str) -> tuple[object, ...]:
    """A sort key in Swedish alphabetical order: å, ä and ö last, é as e."""
    plain = text.casefold().replace("é", "e").replace("ü", "u")
    return tuple(_ALPHABET.get(char, -1) for char in plain)


def by_name(record: County | Municipality | PoliceRegion) -> tuple[object, ...]:
    """The Swedish alphabetical sort key of a place."""
    return swedish_order(record.name)
