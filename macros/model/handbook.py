"""Everything together: the Handbook, with indexes by id and place."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from macros.model.base import Record
from macros.model.directory import County
from macros.model.entries import Entries
from macros.model.events import Event, event_of
from macros.model.order import by_name, swedish_order
from macros.model.sources import SECOND_HAND, Source
from macros.model.statements import Statement, fingerprint, statements
from macros.source.values import slugify

if TYPE_CHECKING:
    from macros.model.directory import (
        Contact,
        Coordinator,
        Municipality,
        Organisation,
        PoliceRegion,
        Role,
    )
    from macros.model.guidance import Method, Term
    from macros.model.laws import Law
    from macros.model.sources import Cited
    from macros.model.work import Initiative, Question, Report

R = TypeVar("R", bound=Record)


class Handbook(Entries):
    """Everything the site is made of: loaded, checked, and frozen, with indexes by id and place."""

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
    def initiative_by_id(self) -> dict[str, Initiative]:
        """Initiatives by id."""
        return {initiative.id: initiative for initiative in self.initiatives}

    @cached_property
    def question_by_id(self) -> dict[str, Question]:
        """Development questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def event_by_id(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def method_by_id(self) -> dict[str, Method]:
        """Methods by id."""
        return {method.id: method for method in self.methods}

    @cached_property
    def term_by_id(self) -> dict[str, Term]:
        """Terms by id."""
        return {term.id: term for term in self.terms}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id; the first, where the data is wrong and two have the same."""
        return {source.id: source for source in reversed(self.sources)}

    def sources_of(self, record: Record) -> tuple[Source, ...]:
        """The sources that an entry rests on; without those that there are not, in wrong data."""
        known = self.source_by_id
        cited: tuple[Cited, ...] = getattr(record, "sources", ())
        return tuple(known[item.id] for item in cited if item.id in known)

    def publisher_of(self, source: Source) -> str:
        """The name to show of who publishes a source."""
        key = source.publisher
        return self.organisation_name(key) if key else source.publisher_name or ""

    def name_of_source(self, source: Source) -> str:
        """What a source is called where it is told: an act by its name alone."""
        return (
            source.title if source.kind == "lag" else f"{self.publisher_of(source)}, {source.title}"
        )

    def only_second_hand(self, cited: tuple[Cited, ...]) -> bool:
        """Whether all that something rests on tells what others have decided or done."""
        return bool(cited) and all(self.source_by_id[c.id].kind == SECOND_HAND for c in cited)

    @cached_property
    def citing(self) -> dict[str, tuple[Record, ...]]:
        """The entries that rest on each source, by its id, in the order of the files."""
        found: dict[str, list[Record]] = {}
        for record in self.every_record:
            for source in dict.fromkeys(s.id for s in self.sources_of(record)):
                found.setdefault(source, []).append(record)
        return {key: tuple(records) for key, records in found.items()}

    @cached_property
    def law_by_number(self) -> dict[str, Law]:
        """Laws by their numbers in Svensk författningssamling."""
        return {law.sfs: law for law in self.laws}

    @cached_property
    def sorted_counties(self) -> tuple[County, ...]:
        """The counties in alphabetical order."""
        return tuple(sorted(self.counties, key=by_name))

    @cached_property
    def sorted_regions(self) -> tuple[PoliceRegion, ...]:
        """The police regions in alphabetical order."""
        return tuple(sorted(self.police_regions, key=by_name))

    @cached_property
    def sorted_municipalities(self) -> tuple[Municipality, ...]:
        """The municipalities in alphabetical order."""
        return tuple(sorted(self.municipalities, key=by_name))

    @cached_property
    def municipalities_by_county(self) -> dict[str, tuple[Municipality, ...]]:
        """The municipalities of each county, in alphabetical order."""
        found: dict[str, list[Municipality]] = {county.code: [] for county in self.counties}
        for municipality in self.sorted_municipalities:
            found[municipality.county].append(municipality)
        return {code: tuple(items) for code, items in found.items()}

    @cached_property
    def counties_by_region(self) -> dict[str, tuple[County, ...]]:
        """The counties of each police region, in alphabetical order."""
        return {
            region.id: tuple(c for c in self.sorted_counties if c.police_region == region.id)
            for region in self.police_regions
        }

    @cached_property
    def regional_coordinators(self) -> dict[str, tuple[Coordinator, ...]]:
        """The regional coordinators by county code, in the order of the files."""
        found: dict[str, list[Coordinator]] = {}
        for coordinator in self.coordinators:
            if coordinator.county is not None:
                found.setdefault(coordinator.county, []).append(coordinator)
        return {code: tuple(items) for code, items in found.items()}

    @cached_property
    def police_coordinators(self) -> dict[str, tuple[Coordinator, ...]]:
        """The police coordinators by police region, in the order of the files."""
        found: dict[str, list[Coordinator]] = {}
        for coordinator in self.coordinators:
            if coordinator.police_region is not None:
                found.setdefault(coordinator.police_region, []).append(coordinator)
        return {key: tuple(items) for key, items in found.items()}

    def supporters_of(self, county: County) -> tuple[Coordinator, ...]:
        """The functions that support a county and all in it: its own, and its police region's."""
        own = self.regional_coordinators.get(county.code, ())
        return (*own, *self.police_coordinators.get(county.police_region, ()))

    def with_role(self, role: Role) -> tuple[Coordinator, ...]:
        """The coordinators of a role, in the order of their places' names."""
        return tuple(sorted((c for c in self.coordinators if c.role == role), key=self._area_order))

    def _area_order(self, coordinator: Coordinator) -> tuple[object, ...]:
        area = self.area_of(coordinator)
        return swedish_order(area.name if area else coordinator.title)

    def area_of(self, coordinator: Coordinator) -> County | PoliceRegion | None:
        """The place that a function serves; None for the whole country."""
        if coordinator.county is not None:
            return self.county_by_code[coordinator.county]
        if coordinator.police_region is not None:
            return self.region_by_id[coordinator.police_region]
        return None

    def official_contact(self, key: str) -> Contact | None:
        """The official mailbox and switchboard of an organisation, by its id; None where unknown."""
        organisation = self.organisation_by_id.get(key)
        return organisation.contact if organisation else None

    def contacts_of(self, coordinator: Coordinator) -> tuple[Contact, ...]:
        """The ways to reach a function that are known: its own, then its organisation's."""
        official = self.official_contact(coordinator.organisation)
        return tuple(contact for contact in (coordinator.direct, official) if contact)

    def reached_at(self, coordinator: Coordinator, field: Literal["email", "phone"]) -> str | None:
        """A function's own mailbox or number, else its organisation's; None where none is known."""
        return next((v for c in self.contacts_of(coordinator) if (v := getattr(c, field))), None)

    @cached_property
    def contacts(self) -> tuple[tuple[Organisation | Coordinator, str, Contact], ...]:
        """Every contact, with the entry and the field that it stands in: first the official ones."""
        official = tuple((o, "contact", o.contact) for o in self.organisations if o.contact)
        return (*official, *((c, "direct", c.direct) for c in self.coordinators if c.direct))

    @cached_property
    def statements(self) -> dict[str, tuple[Statement, ...]]:
        """What is said of each organisation that can be asked about it, by its id."""
        return statements(self)

    @cached_property
    def fingerprints(self) -> dict[str, str]:
        """A short mark of what is said of each of them, by its id."""
        return {key: fingerprint(said) for key, said in self.statements.items()}

    def organisation_name(self, key: str) -> str:
        """The name to show of an organisation, by its id.

        Raises:
            KeyError: there is none.
        """
        return self.organisation_by_id[key].label

    def organisation_in_text(self, key: str) -> str:
        """Its name within a sentence: a group of organisations has no name of its own.

        Raises:
            KeyError: there is none.
        """
        organisation = self.organisation_by_id[key]
        name = organisation.label
        return name[:1].lower() + name[1:] if organisation.kind == "grupp" else name

    @cached_property
    def newest_read(self) -> date | None:
        """The newest day that anything was read: what is known now was known then."""
        days = [contact.source.read for _, _, contact in self.contacts]
        days += [source.read for source in self.sources]
        return max((day for day in days if day <= self.today + timedelta(days=1)), default=None)

    @property
    def as_of(self) -> date:
        """The day that what is coming is counted from: a build is the same on any day."""
        return self.newest_read or self.today

    def years_since(self, year: str) -> int:
        """How many years ago a year was, when the content was last read."""
        return self.as_of.year - int(year)

    @cached_property
    def dates(self) -> tuple[Event, ...]:
        """What stands in the calendar: the events, and the reports of initiatives, by their days."""
        made = (
            event_of(initiative, report, self.receiver_of(report))
            for initiative in self.initiatives
            for report in initiative.reports
        )
        return tuple(sorted((*self.events, *made), key=lambda event: event.start))

    @cached_property
    def coming(self) -> tuple[Event, ...]:
        """What had not been when the content was last read: the reader's browser tells the rest."""
        first = self.as_of.isoformat()
        return tuple(event for event in self.dates if event.last_day >= first)

    def dates_of(self, initiative: Initiative) -> tuple[Event, ...]:
        """What stands in the calendar of an initiative, beside its reports."""
        return tuple(event for event in self.events if event.initiative == initiative.id)

    def organisers_of(self, event: Event) -> tuple[str, ...]:
        """The names of who holds an event: the organisations, then who is none of them."""
        known = self.organisation_by_id
        named = (known[key].label for key in event.organisers if key in known)
        return (*named, *filter(None, (event.organiser,)))

    def counties_of(self, event: Event) -> frozenset[str]:
        """The codes of the counties that an event concerns, those of its police regions too.

        What concerns the whole country has no codes.
        """
        regions = (self.counties_by_region.get(key, ()) for key in event.police_regions)
        return frozenset((*event.counties, *(county.code for found in regions for county in found)))

    def concerns(self, event: Event, place: County | PoliceRegion) -> bool:
        """Whether an event concerns a place, or a part of it: what is national concerns none."""
        if isinstance(place, County):
            return place.code in self.counties_of(event)
        there = {county.code for county in self.counties_by_region[place.id]}
        return place.id in event.police_regions or bool(there & self.counties_of(event))

    def receiver_of(self, report: Report) -> str | None:
        """The name of who a report is given to; None where that is not known."""
        known = self.organisation_by_id.get(report.to or "")
        return known.label if known else report.to_name

    def leads(self, question: Question) -> tuple[str, ...]:
        """Who leads a development question: the organisations, then those who are not just one."""
        return (*map(self.organisation_name, question.lead), *question.lead_text)

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
