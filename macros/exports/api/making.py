"""From the handbook to the rows of the API."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from macros.exports.api import guidance_rows as guidance
from macros.exports.api import work_rows as work
from macros.exports.api.directory_rows import (
    CooperationRow,
    CoordinatorRow,
    CountyRow,
    MunicipalityRow,
    NetworkRow,
    OrganisationRow,
    PoliceRegionRow,
    RelationRow,
)
from macros.exports.api.parts import ApiPart, Support
from macros.model import (
    SWEDISH_TIME,
    Cooperation,
    Coordinator,
    Initiative,
    Law,
    Message,
    Method,
    Need,
    Network,
    Organisation,
    Question,
    Record,
    Recurring,
    Relation,
    Rhythm,
    Source,
    Statement,
    Term,
)
from macros.rendering.addresses import standing_at
from macros.source.doc_page import address_of
from macros.source.phones import phone_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from macros.model import Handbook

R = TypeVar("R", bound=ApiPart)


class Making:
    """What rows are made with: the handbook, and the address that the site lies at."""

    def __init__(self, handbook: Handbook, site_url: str) -> None:
        self.handbook = handbook
        """What is told."""
        self.start = site_url
        """What each address of the site begins with; `/` where the site's is not known."""
        self._support_of = cache(self._support)

    def address(self, record: Record) -> str:
        """Where an entry stands on the site, whole."""
        return self.start + (standing_at(record, self.handbook) or "")

    def row(self, kind: type[R], record: Record, **more: object) -> R:
        """A row of an entry: the fields that are called the same in the model, and `more`."""
        fields = kind.model_fields
        values = {name: getattr(record, name) for name in fields if hasattr(record, name)}
        if "address" in fields:
            values["address"] = self.address(record)
        if "pages" in fields:
            values["pages"] = tuple(self.start + address_of(page) for page in values["pages"])
        if "confirmed" in fields:
            # What is said otherwise now than when it was confirmed is not confirmed.
            values["confirmed"] = Statement(record).confirmed
        return kind.model_validate(values | more)

    def county_support(self, code: str) -> tuple[Support, ...]:
        """The functions that serve a county."""
        found = self.handbook.regional_coordinators.get(code, ())
        return tuple(self._support_of(coordinator.id) for coordinator in found)

    def police_support(self, region: str) -> dict[str, object]:
        """The functions that serve a police region: the first by itself, as it was published."""
        found = self.handbook.police_coordinators.get(region, ())
        supports = tuple(self._support_of(coordinator.id) for coordinator in found)
        return {
            "police_support": next(iter(supports), None),
            "other_police_support": supports[1:],
        }

    def _support(self, key: str) -> Support:
        coordinator = self.handbook.coordinator_by_id[key]
        name = self.handbook.organisation_by_id[coordinator.organisation].name
        reached = self.reached_at(coordinator)
        return self.row(Support, coordinator, organisation_name=name, **reached)

    def reached_at(self, coordinator: Coordinator) -> dict[str, str | None]:
        """How to reach a function: what is its own, else what is its organisation's."""
        phone = self.handbook.reached_at(coordinator, "phone")
        own = coordinator.direct
        official = self.handbook.official_contact(coordinator.organisation)
        answering = own if own and (own.phone or own.hours) else official
        return {
            "email": self.handbook.reached_at(coordinator, "email"),
            "phone": phone,
            "phone_uri": phone_uri(phone) if phone else None,
            "hours": answering.hours if answering and phone else None,
        }


@dataclass(frozen=True)
class Made:
    """How a set is made."""

    row: type[ApiPart]
    """The type of a row, whose fields say what they hold."""
    rows: Callable[[Making], Iterable[ApiPart]]
    """Its rows, in the order of the data files."""


def _of(model: type[Record], kind: type[R]) -> Made:
    """The rows of all entries of a kind that say the same as the model."""

    def rows(making: Making) -> Iterator[R]:
        for record in making.handbook.of(model):
            yield making.row(kind, record)

    return Made(kind, rows)


def _coordinators(making: Making) -> Iterator[CoordinatorRow]:
    """Every function."""
    for coordinator in making.handbook.coordinators:
        reached = making.reached_at(coordinator)
        yield making.row(CoordinatorRow, coordinator, **reached)


def _counties(making: Making) -> Iterator[CountyRow]:
    """Every county."""
    for county in making.handbook.counties:
        yield making.row(
            CountyRow,
            county,
            county_support=making.county_support(county.code),
            **making.police_support(county.police_region),
        )


def _police_regions(making: Making) -> Iterator[PoliceRegionRow]:
    """Every police region."""
    for region in making.handbook.police_regions:
        there = making.handbook.counties_by_region[region.id]
        yield making.row(
            PoliceRegionRow,
            region,
            counties=tuple(county.code for county in there),
            **making.police_support(region.id),
        )


def _municipalities(making: Making) -> Iterator[MunicipalityRow]:
    """Every municipality."""
    handbook = making.handbook
    for municipality in handbook.municipalities:
        county = handbook.county_by_code[municipality.county]
        yield making.row(
            MunicipalityRow,
            municipality,
            county_name=county.full_name,
            police_region=county.police_region,
            police_region_name=handbook.region_by_id[county.police_region].full_name,
            county_support=making.county_support(county.code),
            **making.police_support(county.police_region),
        )


def _events(making: Making) -> Iterator[work.EventRow]:
    """What stands in the calendar, the reports of initiatives too, by their days."""
    for event in making.handbook.dates:
        zone = (event.zone or SWEDISH_TIME) if event.time else None
        yield making.row(work.EventRow, event, level=event.works_on, zone=zone)


MADE: dict[str, Made] = {
    "coordinators": Made(CoordinatorRow, _coordinators),
    "counties": Made(CountyRow, _counties),
    "police-regions": Made(PoliceRegionRow, _police_regions),
    "municipalities": Made(MunicipalityRow, _municipalities),
    "organisations": _of(Organisation, OrganisationRow),
    "networks": _of(Network, NetworkRow),
    "relations": _of(Relation, RelationRow),
    "cooperations": _of(Cooperation, CooperationRow),
    "initiatives": _of(Initiative, work.InitiativeRow),
    "questions": _of(Question, work.QuestionRow),
    "events": Made(work.EventRow, _events),
    "recurring": _of(Recurring, work.RecurringRow),
    "needs": _of(Need, work.NeedRow),
    "rhythm": _of(Rhythm, work.RhythmRow),
    "messages": _of(Message, guidance.MessageRow),
    "methods": _of(Method, guidance.MethodRow),
    "terms": _of(Term, guidance.TermRow),
    "laws": _of(Law, guidance.LawRow),
    "sources": _of(Source, guidance.SourceRow),
}
"""How each set in `SETS` is made, by its name."""


def rows_of(name: str, making: Making) -> tuple[Any, ...]:
    """The rows of a set, by its name."""
    return tuple(MADE[name].rows(making))
