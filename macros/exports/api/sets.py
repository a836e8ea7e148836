"""The sets of the API: one row each, and everything that lists them is made from these rows.

What makes their rows is in `making`, since the types take a while to load, and are needed only when
a file has to be made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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

    from macros.model import Handbook, Record

FOLDER = "api/v1"
"""Where the API lies, from the site's root."""

JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
"""The dialect of the schemas."""

VERSION = "1.0"
"""The version of the API. A field that comes raises the second number; what would break a reader's
program gets another folder."""
TABLE_FORM = (
    "Tabell enligt RFC 4180, men med semikolon mellan cellerna, så att Excel på svenska läser den "
    "rätt; UTF-8 med BOM. Kolumnerna heter som fälten i JSON-filen, med punkt emellan. I en lista "
    "står semikolon och blanksteg mellan posterna, i en lista i den lodstreck med blanksteg "
    "omkring; omvänt snedstreck står före ett semikolon, lodstreck eller omvänt snedstreck som hör "
    "till en post. En cell som annars kunde bli en formel börjar med en apostrof extra: ta bort den "
    "ur varje cell som börjar med apostrofer följda av =, +, -, @, tabb eller radslut. Excel tar "
    "bort en nolla först i en kod, om kolumnen inte läses in som text."
)
"""How the tables are to be read, in Swedish."""
TABLE_SHORTLY = "Semikolon mellan cellerna, UTF-8 med BOM."
"""The same in a few words, where a program has to know it before it reads one."""


@dataclass(frozen=True)
class Set:
    """The rows of one kind, in a file of JSON and one of CSV."""

    name: str
    """The name of its files, without ending."""
    title: str
    """What it is, in Swedish, in a few words."""
    description: str
    """What each row is, in a Swedish sentence or two."""
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
        (Coordinator,), _functions),
    Set("counties", "Länen", "Varje län med dem som stödjer det.",
        (County,), _serving),
    Set("police-regions", "Polisregionerna", "Varje polisregion med sina län och sin samordnare.",
        (PoliceRegion,), _police),
    Set("municipalities", "Kommunerna",
        "Varje kommun med dem som stödjer den i länet och i polisregionen, och hur man når dem.",
        (Municipality, County, PoliceRegion),
        _serving),
    Set("organisations", "Organisationerna",
        "Myndigheter och andra i nätverket, med officiell brevlåda och växel.",
        (Organisation,)),
    Set("networks", "Nätverken", "Nätverk och råd med ett eget ämne, med dem som är med.",
        (Network,)),
    Set("relations", "Relationerna", "Vad en organisation gör för eller med en annan.",
        (Relation,)),
    Set("cooperations", "Samverkan i länen",
        "Nätverk, program och överenskommelser i länen, så långt de är kända.",
        (Cooperation,)),
    Set("initiatives", "Initiativen",
        "Uppdrag, program, projekt och annat, med ansvarig, målgrupp, partner och år.",
        (Initiative,)),
    Set("questions", "Utvecklingsfrågorna", "Angelägna utvecklingsfrågor och stödet i dem.",
        (Question,)),
    Set("events", "Kalendern",
        "Det som har ett datum. Redovisningar av initiativ står här också.",
        (Event,), _reports),
    Set("recurring", "Det återkommande", "Det som kommer igen utan bestämt datum.",
        (Recurring,)),
    Set("needs", "Behoven", "Behov som någon har pekat ut, och vad som svarar mot dem.",
        (Need,)),
    Set("rhythm", "Årets rytm", "Det som kommer varje år på sin tid, eller med längre mellanrum.",
        (Rhythm,)),
    Set("messages", "Budskapen", "Texter att lyfta in i ett mejl, en bild eller ett svar.",
        (Message,)),
    Set("methods", "Metoderna", "Metoder och samverkansformer, med vad man vet om effekten.",
        (Method,)),
    Set("terms", "Ordlistan", "Ord och förkortningar, med vad de betyder.",
        (Term,)),
    Set("laws", "Lagarna", "Lagar och förordningar, med vad de betyder för det lokala arbetet.",
        (Law,)),
    Set("sources", "Källorna", "Källorna som uppgifterna vilar på.",
        (Source,)),
)  # fmt: skip
"""Every set, in the order that they are listed."""

SERVICES, ORGANIZATIONS, SERVICE = "hsds-services", "hsds-organizations", "hsds-service"
INDEX = "index"
ADDRESSES: dict[str, str] = {
    SERVICES: f"{FOLDER}/hsds/services.json",
    SERVICE: f"{FOLDER}/hsds/services/{{id}}.json",
    ORGANIZATIONS: f"{FOLDER}/hsds/organizations.json",
    INDEX: f"{FOLDER}/index.json",
}
"""What else has a schema beside the sets, by its name."""
OPENAPI_FILE = f"{FOLDER}/openapi.json"
SCHEMAS: dict[str, str] = {
    **{made.json: made.name for made in SETS},
    **{address: name for name, address in ADDRESSES.items()},
}
"""By the address of each kind of JSON file, the name of its schema."""


def schema_address(name: str) -> str:
    """Where a schema lies, from the site's root."""
    return f"{FOLDER}/schemas/{name}.json"
