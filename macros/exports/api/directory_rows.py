"""The rows of the directory: places, organisations, functions, and how they work together."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from macros.exports.api.parts import (
    FORMER_IDS,
    ApiPart,
    Cited,
    Confirmed,
    Contact,
    CountyCode,
    Mailbox,
    MunicipalityCode,
    Support,
    Uri,
)
from macros.model.directory import Level, OrganisationKind, Role
from macros.model.network import CooperationKind, RelationKind

OTHER_POLICE = "Polisregionens övriga samordnare, om den har flera."
"""Of those after the first, which stood alone in what was published first."""


class CoordinatorRow(ApiPart):
    """En funktion som stödjer det lokala arbetet."""

    id: str = Field(description="Funktionens id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Vad funktionen heter.")
    role: Role = Field(description="Vad den gör i strukturen.")
    organisation: str = Field(description="Organisationens id, i organisations.")
    county: CountyCode | None = Field(description="Länskoden, för en regional samordnare.")
    police_region: str | None = Field(description="Polisregionens id, för polisens samordnare.")
    email: Mailbox | None = Field(
        description="Hur man når den: funktionens egen brevlåda, annars organisationens officiella."
    )
    phone: str | None = Field(
        description="Hur man når den: funktionens eget nummer, annars organisationens växel."
    )
    phone_uri: Uri | None = Field(description="Numret som adress att ringa, enligt RFC 3966.")
    hours: str | None = Field(description="När någon svarar på numret, i ord.")
    page: Uri | None = Field(description="Organisationens egen sida om brottsförebyggande arbete.")
    direct: Contact | None = Field(description="Funktionens egen kontaktväg, om den är känd.")
    note: str | None = Field(description="Det som läsaren behöver veta om funktionen.")
    vacant_until: date | None = Field(description="Sista dagen som funktionen är obesatt.")
    sources: tuple[Cited, ...] = Field(description="Källorna till uppgifterna om funktionen.")
    confirmed: Confirmed | None = Field(description="Organisationens egen bekräftelse.")
    address: Uri = Field(description="Kontaktkortet på webbplatsen.")


class CountyRow(ApiPart):
    """Ett län, med dem som stödjer det."""

    code: CountyCode = Field(description="SCB:s länskod.")
    name: str = Field(description="Namnet utan ”län”.")
    full_name: str = Field(description="Namnet med ”län”.")
    seat: str = Field(description="Orten där länsstyrelsen har sitt säte.")
    police_region: str = Field(description="Polisregionens id, i police-regions.")
    slug: str = Field(description="Länets del av adressen till dess sida.")
    former_ids: tuple[str, ...] = Field(description="Vad den delen har varit förut.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    county_support: tuple[Support, ...] = Field(description="Länsstyrelsens samordnare för länet.")
    police_support: Support | None = Field(description="Polisregionens samordnare.")
    address: Uri = Field(description="Länets sida på webbplatsen.")
    other_police_support: tuple[Support, ...] = Field(description=OTHER_POLICE)


class PoliceRegionRow(ApiPart):
    """En polisregion, med den som stödjer den."""

    id: str = Field(description="Polisregionens id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    name: str = Field(description="Namnet utan ”Polisregion”.")
    full_name: str = Field(description="Namnet med ”Polisregion”.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    counties: tuple[CountyCode, ...] = Field(description="Länskoderna för dess län.")
    police_support: Support | None = Field(description="Polisregionens samordnare.")
    address: Uri = Field(description="Polisregionens sida på webbplatsen.")
    other_police_support: tuple[Support, ...] = Field(description=OTHER_POLICE)


class MunicipalityRow(ApiPart):
    """En kommun, med dem som stödjer den."""

    code: MunicipalityCode = Field(description="SCB:s kommunkod.")
    name: str = Field(description="Namnet utan ”kommun”.")
    county: CountyCode = Field(description="Länskoden: de två första siffrorna i kommunens kod.")
    county_name: str = Field(description="Länets namn, med ”län”.")
    police_region: str = Field(description="Polisregionens id, i police-regions.")
    police_region_name: str = Field(description="Polisregionens namn.")
    local_police_area: str | None = Field(
        description="Lokalpolisområdet, där en källa ger hela regionens indelning."
    )
    slug: str = Field(description="Kommunens del av adressen till dess sida.")
    former_ids: tuple[str, ...] = Field(description="Vad den delen har varit förut.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    county_support: tuple[Support, ...] = Field(description="Länsstyrelsens samordnare för länet.")
    police_support: Support | None = Field(description="Polisregionens samordnare.")
    address: Uri = Field(description="Kommunens sida på webbplatsen.")
    parted_from: MunicipalityCode | None = Field(
        description="Kommunkoden för den kommun som den var en del av, om den har delats av."
    )
    other_police_support: tuple[Support, ...] = Field(description=OTHER_POLICE)


class OrganisationRow(ApiPart):
    """En myndighet eller annan organisation i nätverket."""

    id: str = Field(description="Organisationens id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    name: str = Field(description="Det hela namnet.")
    short_name: str | None = Field(description="Namnet som det skrivs i löpande text.")
    kind: OrganisationKind = Field(description="Vilken sort det är.")
    level: Level = Field(description="Nivån i strukturen.")
    domain: str | None = Field(description="Domänen som brevlådor och sidor ligger under.")
    other_domains: tuple[str, ...] = Field(description="Fler sådana domäner.")
    website: Uri | None = Field(description="Startsidan.")
    county: CountyCode | None = Field(description="Länskoden, för en länsstyrelse.")
    contact: Contact | None = Field(description="Officiell brevlåda och växel.")


class NetworkRow(ApiPart):
    """Ett nätverk eller råd med ett eget ämne."""

    id: str = Field(description="Nätverkets id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    name: str = Field(description="Vad det heter.")
    level: Level = Field(description="Nivån i strukturen.")
    subject: str = Field(description="Vad det arbetar med.")
    convenor: str | None = Field(description="Organisationen som sammankallar, i organisations.")
    convenor_text: str | None = Field(
        description="Vem som sammankallar, när det inte är en organisation."
    )
    initiated_by: str | None = Field(description="Organisationen som startade det.")
    members: tuple[str, ...] = Field(description="De organisationer som är med, så långt känt.")
    guests: tuple[str, ...] = Field(description="Andra som har deltagit.")
    described_year: str | None = Field(description="Året för den senaste beskrivningen.")
    note: str | None = Field(description="Det som källorna lämnar öppet.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    confirmed: Confirmed | None = Field(description="Bekräftelse av den som sammankallar.")
    address: Uri = Field(description="Platsen på webbplatsen.")


class RelationRow(ApiPart):
    """Vad en organisation gör för eller med en annan."""

    from_: str = Field(
        validation_alias="from_",
        serialization_alias="from",
        description="Organisationen som gör något, i organisations.",
    )
    to: str = Field(description="Organisationen som det görs för eller med.")
    kind: RelationKind = Field(description="Vilken sort det är.")
    text: str = Field(description="Relationen som en hel mening.")
    described_year: str | None = Field(description="Året för beskrivningen.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")


class CooperationRow(ApiPart):
    """Ett nätverk, program eller en överenskommelse i ett län eller flera."""

    id: str = Field(description="Samverkans id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    counties: tuple[CountyCode, ...] = Field(description="Länskoderna.")
    name: str = Field(description="Vad den heter.")
    kind: CooperationKind = Field(description="Vilken sort det är.")
    text: str = Field(description="Beskrivningen.")
    described_year: str | None = Field(description="Året för beskrivningen.")
    initiative: str | None = Field(description="Initiativet som säger mer, i initiatives.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    confirmed: Confirmed | None = Field(description="Bekräftelse av en länsstyrelse.")
    address: Uri = Field(description="Platsen på webbplatsen.")
