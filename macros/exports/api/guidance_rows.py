"""The rows of what is to be read: methods, words, laws, messages, and the sources of it all."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from macros.exports.api.parts import FORMER_IDS, ApiPart, Cited, Language, PartialDay, Step, Uri
from macros.model.guidance import Evidence, MethodLevel
from macros.model.sources import SourceKind


class MethodRow(ApiPart):
    """En metod eller samverkansform, med vad man vet om den."""

    id: str = Field(description="Metodens id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    name: str = Field(description="Vad den heter.")
    short: str | None = Field(description="Förkortningen.")
    summary: str = Field(description="Sammanfattning.")
    problems: tuple[str, ...] = Field(description="Problemen som den är till för.")
    level: MethodLevel = Field(description="Var den verkar.")
    evidence: Evidence = Field(description="Kunskapsläget.")
    evidence_summary: str = Field(description="Kunskapsläget, i ord.")
    what: str = Field(description="Vad den är.")
    when: str = Field(description="När den passar.")
    how: tuple[Step, ...] = Field(description="Stegen, i ordning.")
    who: tuple[str, ...] = Field(description="De som gör det.")
    effort: str | None = Field(description="Vad det kräver, så långt det är känt.")
    example: str | None = Field(description="Ett påhittat exempel.")
    pages: tuple[Uri, ...] = Field(description="Sidor att läsa vidare på.")
    known: str = Field(description="Vad man vet om effekten.")
    tried: str = Field(description="Var den har prövats.")
    unknown: str = Field(description="Vad man inte vet.")
    related: tuple[str, ...] = Field(description="Andra metoder.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Metodens sida på webbplatsen.")


class TermRow(ApiPart):
    """Ett ord eller en förkortning."""

    id: str = Field(description="Ordets id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    term: str = Field(description="Ordet.")
    abbreviation: bool = Field(description="Om det är en förkortning.")
    expansion: str | None = Field(description="Vad förkortningen står för.")
    expansion_lang: Language = Field(description="Språket i det som den står för.")
    definition: str = Field(description="Vad ordet betyder.")
    synonyms: tuple[str, ...] = Field(description="Andra ord och stavningar.")
    see: tuple[str, ...] = Field(description="Andra ord i ordlistan.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Platsen på webbplatsen.")


class Section(ApiPart):
    """En paragraf som guiden bygger på."""

    chapter: str | None = Field(description="Kapitlet, om lagen har kapitel.")
    section: str | None = Field(description="Paragrafen; null när hela kapitlet avses.")
    since: date | None = Field(description="I kraft sedan, om den är yngre än lagen.")
    text: str = Field(description="Vad den betyder i arbetet, med våra ord.")
    words: tuple[str, ...] = Field(description="Lagens egna ord, bokstav för bokstav.")


class LawRow(ApiPart):
    """En lag eller förordning som guiden bygger på."""

    sfs: str = Field(description="Numret i Svensk författningssamling.")
    name: str = Field(description="Namnet utan nummer.")
    in_text: str = Field(description="Vad den heter i en mening, före numret.")
    in_force: date | None = Field(description="Dagen då den började gälla, om vi har läst den.")
    amended: str | None = Field(
        description="Den senaste ändringen som finns med i texten som lästes."
    )
    read: date = Field(description="Dagen då texten lästes.")
    changed: date | None = Field(description="Dagen då det som står här ändrades.")
    url: Uri = Field(description="Var den kan läsas.")
    meaning: str = Field(description="Vad den betyder för det lokala arbetet.")
    new: str | None = Field(description="Vad som är nytt, medan det är en nyhet.")
    sections: tuple[Section, ...] = Field(description="Paragraferna som guiden bygger på.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Platsen på webbplatsen.")


class Saying(ApiPart):
    """Vad någon frågar, och vad vi svarar."""

    asked: str = Field(description="Frågan.")
    said: str = Field(description="Svaret.")


class MessageRow(ApiPart):
    """En text att lyfta in i ett mejl, en bild eller ett svar."""

    id: str = Field(description="Budskapets id.")
    former_ids: tuple[str, ...] = Field(description=FORMER_IDS)
    title: str = Field(description="Vad det handlar om.")
    law: str | None = Field(description="Lagen som det handlar om, i laws.")
    question: str | None = Field(description="Utvecklingsfrågan som det handlar om, i questions.")
    subject: str = Field(description="Mejlets ämne.")
    text: str = Field(description="Texten, med tomma rader mellan styckena.")
    points: tuple[str, ...] = Field(description="Punkterna till en bild.")
    sayings: tuple[Saying, ...] = Field(description="Vad vi svarar när någon frågar.")
    reviewed: date = Field(description="Dagen då det senast jämfördes med källorna.")
    aliases: tuple[str, ...] = Field(description="Andra namn som en läsare kan skriva.")
    sources: tuple[Cited, ...] = Field(description="Källorna.")
    address: Uri = Field(description="Budskapets sida på webbplatsen.")


class SourceRow(ApiPart):
    """En källa som uppgifter vilar på."""

    id: str = Field(description="Källans id, som aldrig ändras.")
    url: Uri = Field(description="Sidan eller dokumentet.")
    title: str = Field(description="Vad den heter, utan utgivaren.")
    lang: Language = Field(description="Titelns språk.")
    publisher: str | None = Field(description="Utgivaren, i organisations.")
    publisher_name: str | None = Field(description="Utgivaren, när den inte är någon av dem.")
    published: PartialDay | None = Field(
        description="Dagen, månaden eller året som texten är från."
    )
    kind: SourceKind = Field(description="Vilket slags källa det är.")
    read: date = Field(description="Dagen då någon senast läste den.")
