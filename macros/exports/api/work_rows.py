"""The rows of what is done over time: initiatives, questions, needs, and what stands in the calendar."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from macros.exports.api.parts import (
    FORMER_IDS,
    ApiPart,
    Cited,
    Confirmed,
    CountyCode,
    PartialDay,
    Step,
    Uri,
    Way,
)
from macros.model.directory import Level
from macros.model.events import Audience, EventKind, EventStatus, Zone
from macros.model.needs import NeedStatus
from macros.model.rhythm import GroundKind, Turn
from macros.model.work import InitiativeType, ReportPart


class Report(ApiPart):
    """En redovisning som ett initiativ ska lämna."""

    id: str = Field(description="Redovisningens id, också i events.")
    title: str | None = Field(
        description="Vad kalendern kallar den, när det inte följer av sorten."
    )
    due: PartialDay = Field(description="Sista dagen, månaden eller året.")
    part: ReportPart | None = Field(description="Om det är en delredovisning eller den sista.")
    by: str | None = Field(
        description="Vem som lämnar den, när det inte är initiativets ansvariga."
    )
    to: str | None = Field(description="Organisationen som tar emot den, i organisations.")
    to_name: str | None = Field(description="Den som tar emot den, när det inte är någon av dem.")
    handed_in: date | None = Field(description="Dagen då den lämnades.")
    note: str | None = Field(description="Det som mer finns att säga.")


class InitiativeRow(ApiPart):
    """Ett uppdrag, program, projekt eller annat initiativ."""

    id: str = Field(description="Initiativets id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Titeln.")
    owner: str = Field(description="Ansvarig.")
    owner_note: str | None = Field(description="Mer om den ansvariga.")
    type: InitiativeType | None = Field(description="Vad för slags initiativ det är.")
    type_note: str | None = Field(description="Mer om slaget.")
    target_groups: tuple[str, ...] = Field(description="Målgrupp, i några breda ord.")
    target_note: str | None = Field(description="Målgruppen med källans ord.")
    partners: tuple[str, ...] = Field(description="Samarbetspartner.")
    partners_note: str | None = Field(description="Mer om samarbetet.")
    start_year: str | None = Field(description="Startår, eller ”Löpande”.")
    report_year: str | None = Field(
        description="Redovisningsår, eller ”Löpande”; annars framgår det av reports."
    )
    report_note: str | None = Field(description="Mer om redovisningen.")
    reports: tuple[Report, ...] = Field(description="De redovisningar som har en egen dag.")
    status: str = Field(description="Hur långt det har kommit, enligt källan.")
    ongoing: bool | None = Field(description="Om det pågår; null när källan inte säger det.")
    described_year: str | None = Field(description="Året för beskrivningen.")
    summary: str = Field(description="Sammanfattning.")
    related: tuple[str, ...] = Field(description="Andra initiativ.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    confirmed: Confirmed | None = Field(description="Bekräftelse av den ansvariga.")
    address: Uri = Field(description="Initiativets sida på webbplatsen.")


class QuestionSupport(ApiPart):
    """Ett stöd som finns i en utvecklingsfråga."""

    title: str = Field(description="Vad stödet är.")
    for_whom: str = Field(description="Vem det är för.")
    text: str = Field(description="Beskrivningen.")
    described_year: str | None = Field(description="Året för beskrivningen.")
    to: tuple[Way, ...] = Field(description="Vem man frågar, eller vad man läser.")


class Ask(ApiPart):
    """Vad en kommun kan be om, och vem."""

    what: str = Field(description="Vad man kan be om.")
    whom: str = Field(description="Vem man ber.")
    to: tuple[Way, ...] = Field(description="Hur man når dem.")


class QuestionRow(ApiPart):
    """En angelägen utvecklingsfråga och stödet i den."""

    id: str = Field(description="Frågans id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Titeln.")
    short: str = Field(description="Frågan i två till fyra ord.")
    why: str = Field(description="Varför den är angelägen.")
    first: tuple[Step, ...] = Field(description="Vad en kommun gör först, i ordning.")
    example: str | None = Field(description="Ett påhittat exempel.")
    pages: tuple[Uri, ...] = Field(description="Sidor att läsa vidare på.")
    lead: tuple[str, ...] = Field(description="Organisationerna som leder, i organisations.")
    lead_text: tuple[str, ...] = Field(description="De som leder och inte är en organisation.")
    authorities: tuple[str, ...] = Field(description="De som deltar.")
    support: tuple[QuestionSupport, ...] = Field(description="Stödet som finns.")
    ask: tuple[Ask, ...] = Field(description="Vad en kommun kan be om.")
    unknown: str | None = Field(description="Det som källorna inte säger.")
    initiatives: tuple[str, ...] = Field(description="Initiativ i frågan, i initiatives.")
    methods: tuple[str, ...] = Field(description="Metoder i frågan, i methods.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Frågans sida på webbplatsen.")


class Registration(ApiPart):
    """Hur man anmäler sig."""

    url: Uri | None = Field(description="Sidan att anmäla sig på.")
    until: date | None = Field(description="Sista dagen.")


class EventRow(ApiPart):
    """Något med ett datum: en konferens, ett möte, en sista dag, en redovisning."""

    id: str = Field(description="Händelsens id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Titeln.")
    kind: EventKind = Field(description="Vilken sort det är.")
    start: PartialDay = Field(description="Dagen, månaden eller året då den börjar.")
    end: PartialDay | None = Field(description="Sista dagen, när den varar flera.")
    time: str | None = Field(description="Klockslaget då den börjar: 09:30.")
    end_time: str | None = Field(description="Klockslaget då den slutar.")
    zone: Zone | None = Field(description="Klockslagens tidszon; null utan klockslag.")
    status: EventStatus | None = Field(
        description="Om den är planerad, bekräftad, inställd eller flyttad."
    )
    moved_from: PartialDay | None = Field(description="Dagen som den hade innan den flyttades.")
    changed: date | None = Field(description="Dagen då dag, tid, plats eller läge senast ändrades.")
    place: str | None = Field(description="Platsen.")
    online: bool | None = Field(description="Om man kan delta på distans.")
    link: Uri | None = Field(description="Sidan där man deltar på distans.")
    registration: Registration | None = Field(description="Hur man anmäler sig.")
    organisers: tuple[str, ...] = Field(description="Arrangörerna, i organisations.")
    organiser: str | None = Field(description="Arrangören som inte är någon av dem.")
    audience: tuple[Audience, ...] = Field(description="Vem den är för.")
    questions: tuple[str, ...] = Field(description="Utvecklingsfrågorna, i questions.")
    level: Level = Field(description="Nivån.")
    counties: tuple[CountyCode, ...] = Field(
        description="Länskoderna; utan gäller den hela landet."
    )
    police_regions: tuple[str, ...] = Field(description="Polisregionerna, i police-regions.")
    initiative: str | None = Field(description="Initiativet som den hör till, i initiatives.")
    series: str | None = Field(description="Det återkommande som den är en av, i recurring.")
    part_of: str | None = Field(description="Händelsen som den hålls inom.")
    summary: str = Field(description="Sammanfattning.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    confirmed: Confirmed | None = Field(description="Arrangörens egen bekräftelse.")
    address: Uri = Field(description="Platsen på webbplatsen.")


class RecurringRow(ApiPart):
    """Något som kommer igen, beskrivet utan datum."""

    id: str = Field(description="Dess id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Titeln.")
    frequency: str = Field(description="Hur ofta, i ord.")
    organiser: str = Field(description="Den som ordnar det.")
    participants: str = Field(description="De som deltar.")
    summary: str = Field(description="Sammanfattning.")
    described_year: str | None = Field(description="Året för beskrivningen.")
    counties: tuple[CountyCode, ...] = Field(
        description="Länskoderna; utan gäller det hela landet."
    )
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    confirmed: Confirmed | None = Field(description="Bekräftelse av den som ordnar det.")
    address: Uri = Field(description="Platsen på webbplatsen.")


class SaidBy(ApiPart):
    """Vem som har sagt att behovet finns."""

    organisation: str | None = Field(description="Organisationen, i organisations.")
    name: str | None = Field(description="Namnet, när det inte är någon av dem.")
    year: str = Field(description="Året.")


class NeedRow(ApiPart):
    """Ett behov som en källa berättar om."""

    id: str = Field(description="Behovets id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Behovet, i en mening.")
    who: tuple[str, ...] = Field(description="Organisationerna som har det, i organisations.")
    who_text: tuple[str, ...] = Field(description="De som har det och inte är en organisation.")
    said_by: tuple[SaidBy, ...] = Field(description="Vem som har sagt det, och när.")
    counties: tuple[CountyCode, ...] = Field(
        description="Länskoderna; utan gäller det hela landet."
    )
    police_regions: tuple[str, ...] = Field(description="Polisregionerna, i police-regions.")
    question: str = Field(description="Utvecklingsfrågan, i questions.")
    status: NeedStatus = Field(description="Hur långt det har kommit, enligt redaktionen.")
    answer: tuple[Way, ...] = Field(description="Det som svarar mot behovet.")
    note: str | None = Field(description="Det som läsaren behöver veta.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Platsen på webbplatsen.")


class Ground(ApiPart):
    """Vad det vilar på att något kommer när det kommer, eller så ofta."""

    kind: GroundKind = Field(description="Lag, beslut eller vana.")
    law: str | None = Field(description="Lagens SFS-nummer, i laws.")
    chapter: str | None = Field(description="Kapitlet.")
    section: str | None = Field(description="Paragrafen.")
    initiative: str | None = Field(description="Initiativet som beslutet gäller, i initiatives.")
    years: tuple[str, ...] = Field(description="Åren som beslutet nämner, eller som vanan setts.")
    since: str | None = Field(description="Första året, när det har gällt sedan dess.")


class RhythmRow(ApiPart):
    """Något som kommer varje år på sin tid, eller med längre mellanrum."""

    id: str = Field(description="Dess id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Vad som händer.")
    day: str | None = Field(description="Dagen som lag eller beslut bestämmer, med månadens namn.")
    week: int | None = Field(description="Veckan, när den är bestämd.")
    months: tuple[str, ...] = Field(description="Månaderna, när varken dag eller vecka är bestämd.")
    turn: Turn = Field(description="Hur ofta det kommer.")
    grounds: tuple[Ground, ...] = Field(description="Vad tiden på året vilar på.")
    pace: tuple[Ground, ...] = Field(
        description="Vad det vilar på hur ofta det kommer, om det är något annat."
    )
    who: tuple[str, ...] = Field(description="Organisationerna som det angår, i organisations.")
    summary: str | None = Field(description="Det som mer finns att veta.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Platsen på webbplatsen.")
