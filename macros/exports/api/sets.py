"""The sets of the API: one row each, and everything that lists them is made from these rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.exports.api import directory_rows as directory
from macros.exports.api import guidance_rows as guidance
from macros.exports.api import making
from macros.exports.api import work_rows as work
from macros.exports.api.making import Making, of
from macros.model import (
    Cooperation,
    Coordinator,
    County,
    Event,
    Initiative,
    Law,
    Message,
    Method,
    Municipality,
    Need,
    Network,
    Organisation,
    PoliceRegion,
    Question,
    Recurring,
    Relation,
    Rhythm,
    Source,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from macros.exports.api.parts import ApiPart
    from macros.model import Handbook, Record

FOLDER = "api/v1"
"""Where the API lies, from the site's root."""


@dataclass(frozen=True)
class Set:
    """The rows of one kind, in a file of JSON and one of CSV."""

    name: str
    """The name of its files, without ending."""
    title: str
    """What it is, in Swedish, in a few words."""
    description: str
    """What each row is, in a Swedish sentence or two."""
    row: type[ApiPart]
    """The type of a row, whose fields say what they hold."""
    rows: Callable[[Making], Iterable[ApiPart]]
    """Its rows, in the order of the data files."""
    made_of: tuple[type[Record], ...]
    """The kinds of record that it holds: all that changes in their lists changes the set."""
    beside: Callable[[Handbook], Iterable[Record]] = lambda _: ()
    """The single records of other kinds that its rows tell something of."""

    @property
    def json(self) -> str:
        """The address of its JSON, from the site's root."""
        return f"{FOLDER}/{self.name}.json"

    @property
    def csv(self) -> str:
        """The address of its CSV."""
        return f"{FOLDER}/{self.name}.csv"

    @property
    def schema(self) -> str:
        """The address of the JSON Schema of its JSON."""
        return f"{FOLDER}/schemas/{self.name}.json"


def events(making: Making) -> Iterator[ApiPart]:
    """What stands in the calendar, the reports of initiatives too, by their days."""
    for event in making.handbook.dates:
        yield making.row(work.EventRow, event)


def _functions(handbook: Handbook, *roles: str) -> Iterator[Record]:
    """The functions of some roles, and their organisations."""
    found = [c for c in handbook.coordinators if not roles or c.role in roles]
    yield from found
    for key in sorted({coordinator.organisation for coordinator in found}):
        yield handbook.organisation_by_id[key]


def _serving(handbook: Handbook) -> Iterator[Record]:
    return _functions(handbook, "regional-samordnare", "polisens-samordnare")


def _police(handbook: Handbook) -> Iterator[Record]:
    yield from _functions(handbook, "polisens-samordnare")
    yield from handbook.counties


def _reports(handbook: Handbook) -> Iterator[Record]:
    """The initiatives with reports, and who those are given to."""
    for initiative in handbook.initiatives:
        if initiative.reports:
            yield initiative
        for report in initiative.reports:
            if receiver := handbook.organisation_by_id.get(report.to or ""):
                yield receiver


SETS: tuple[Set, ...] = (
    Set("coordinators", "Funktionerna",
        "De funktioner som stödjer det lokala arbetet, med brevlåda och telefon. Aldrig personer.",
        directory.CoordinatorRow, making.coordinators, (Coordinator,), _functions),
    Set("counties", "Länen", "Varje län med dem som stödjer det.",
        directory.CountyRow, making.counties, (County,), _serving),
    Set("police-regions", "Polisregionerna", "Varje polisregion med sina län och sin samordnare.",
        directory.PoliceRegionRow, making.police_regions, (PoliceRegion,), _police),
    Set("municipalities", "Kommunerna",
        "Varje kommun med dem som stödjer den i länet och i polisregionen, och hur man når dem.",
        directory.MunicipalityRow, making.municipalities, (Municipality, County, PoliceRegion),
        _serving),
    Set("organisations", "Organisationerna",
        "Myndigheter och andra i nätverket, med officiell brevlåda och växel.",
        directory.OrganisationRow, of(Organisation, directory.OrganisationRow), (Organisation,)),
    Set("networks", "Nätverken", "Nätverk och råd med ett eget ämne, med dem som är med.",
        directory.NetworkRow, of(Network, directory.NetworkRow), (Network,)),
    Set("relations", "Relationerna", "Vad en organisation gör för eller med en annan.",
        directory.RelationRow, of(Relation, directory.RelationRow), (Relation,)),
    Set("cooperations", "Samverkan i länen",
        "Nätverk, program och överenskommelser i länen, så långt de är kända.",
        directory.CooperationRow, of(Cooperation, directory.CooperationRow), (Cooperation,)),
    Set("initiatives", "Initiativen",
        "Uppdrag, program, projekt och annat, med ansvarig, målgrupp, partner och år.",
        work.InitiativeRow, of(Initiative, work.InitiativeRow), (Initiative,)),
    Set("questions", "Utvecklingsfrågorna", "Angelägna utvecklingsfrågor och stödet i dem.",
        work.QuestionRow, of(Question, work.QuestionRow), (Question,)),
    Set("events", "Kalendern",
        "Det som har ett datum. Redovisningar av initiativ står här också.",
        work.EventRow, events, (Event,), _reports),
    Set("recurring", "Det återkommande", "Det som kommer igen utan bestämt datum.",
        work.RecurringRow, of(Recurring, work.RecurringRow), (Recurring,)),
    Set("needs", "Behoven", "Behov som någon har pekat ut, och vad som svarar mot dem.",
        work.NeedRow, of(Need, work.NeedRow), (Need,)),
    Set("rhythm", "Årets rytm", "Det som kommer varje år på sin tid, eller med längre mellanrum.",
        work.RhythmRow, of(Rhythm, work.RhythmRow), (Rhythm,)),
    Set("messages", "Budskapen", "Texter att lyfta in i ett mejl, en bild eller ett svar.",
        guidance.MessageRow, of(Message, guidance.MessageRow), (Message,)),
    Set("methods", "Metoderna", "Metoder och samverkansformer, med vad man vet om effekten.",
        guidance.MethodRow, of(Method, guidance.MethodRow), (Method,)),
    Set("terms", "Ordlistan", "Ord och förkortningar, med vad de betyder.",
        guidance.TermRow, of(Term, guidance.TermRow), (Term,)),
    Set("laws", "Lagarna", "Lagar och förordningar, med vad de betyder för det lokala arbetet.",
        guidance.LawRow, of(Law, guidance.LawRow), (Law,)),
    Set("sources", "Källorna", "Källorna som uppgifterna vilar på.",
        guidance.SourceRow, of(Source, guidance.SourceRow), (Source,)),
)  # fmt: skip
"""Every set, in the order that they are listed."""
