"""What the rows of the API are made of: the base of every type, and the parts that several share.

The types stand apart from the model, so that what is inside may change without changing what has
been promised; their fields are called what they are called there. What stands here is what readers
of the API see, so the descriptions are Swedish. Every field is always there: null where nothing is
known, and an empty list where there is none.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, model_validator

from macros import model
from macros.model.base import ConfirmationWay
from macros.source.doc_page import address_of
from macros.source.phones import phone_uri

Uri = Annotated[str, WithJsonSchema({"type": "string", "format": "uri-reference"})]
"""An address. One of the site's own is whole where the address of the site is known."""
Template = Annotated[str, WithJsonSchema({"type": "string", "format": "uri-template"})]
"""An address, or several that differ in what stands in braces (RFC 6570)."""
Mailbox = Annotated[str, WithJsonSchema({"type": "string", "format": "email"})]
PartialDay = Annotated[
    str, WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
]
"""A day, a month or a year, as much as is known: 2026-01-31, 2026-01, 2026."""
CountyCode = Annotated[str, WithJsonSchema({"type": "string", "pattern": r"^\d{2}$"})]
MunicipalityCode = Annotated[str, WithJsonSchema({"type": "string", "pattern": r"^\d{4}$"})]
FORMER_IDS = "Id:n som den har haft förut, det äldsta först. Ett id byts sällan."
"""What a row says of the ids that its entry had before."""
Language = Literal["sv", "en", "nb"]


class ApiPart(BaseModel):
    """Anything in the API: made once, and never changed."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        from_attributes=True,
        defer_build=True,
    )


class Confirmed(ApiPart):
    """Att organisationen själv har bekräftat uppgiften."""

    day: date = Field(description="Dagen då organisationen svarade.")
    way: ConfirmationWay = Field(description="Hur den svarade.")
    domain: str | None = Field(
        description="Domänen i adressen som svaret kom från; null per telefon."
    )


class Read(ApiPart):
    """Var en kontaktväg har lästs, och när."""

    url: Uri = Field(description="Sidan den lästes på.")
    title: str = Field(description="Vad källan heter.")
    read: date = Field(description="Dagen då den lästes.")
    year: str | None = Field(description="Året som källan gäller, om den inte är aktuell.")


class Contact(ApiPart):
    """Hur man når en organisation eller en funktion. Aldrig en person."""

    @model_validator(mode="before")
    @classmethod
    def _of_model(cls, value: Any) -> Any:
        if not isinstance(value, model.Contact):
            return value
        values = {name: getattr(value, name, None) for name in cls.model_fields}
        values["phone_uri"] = phone_uri(value.phone) if value.phone else None
        values["confirmed"] = value.confirmed if value.is_confirmed else None
        return values

    email: Mailbox | None = Field(description="Officiell brevlåda.")
    phone: str | None = Field(description="Växel eller funktionens nummer, som det skrivs.")
    phone_uri: Uri | None = Field(description="Numret som adress att ringa, enligt RFC 3966.")
    hours: str | None = Field(description="När någon svarar, i ord.")
    source: Read = Field(description="Var brevlåda och nummer lästes.")
    phone_source: Read | None = Field(
        description="Var numret lästes, om det är någon annanstans än brevlådan."
    )
    checked: date = Field(description="Senaste dagen då allt var känt som rätt.")
    confirmed: Confirmed | None = Field(description="Organisationens egen bekräftelse.")


class Support(ApiPart):
    """Vem som stödjer en plats, och hur man når dem: allt som behövs för att ta kontakt."""

    id: str = Field(description="Funktionens id, i coordinators.")
    title: str = Field(description="Vad funktionen heter.")
    organisation: str = Field(description="Organisationens id, i organisations.")
    organisation_name: str = Field(description="Vad organisationen heter.")
    email: Mailbox | None = Field(
        description="Funktionens egen brevlåda, annars organisationens officiella."
    )
    phone: str | None = Field(description="Funktionens eget nummer, annars organisationens växel.")
    phone_uri: Uri | None = Field(description="Numret som adress att ringa, enligt RFC 3966.")
    hours: str | None = Field(description="När någon svarar på numret, i ord.")
    page: Uri | None = Field(description="Organisationens egen sida om brottsförebyggande arbete.")
    note: str | None = Field(description="Det som läsaren behöver veta om funktionen.")
    vacant_until: date | None = Field(description="Sista dagen som funktionen är obesatt.")
    address: Uri = Field(description="Kontaktkortet på webbplatsen.")


class Cited(ApiPart):
    """En källa som uppgiften vilar på."""

    id: str = Field(description="Källans id, i sources.")
    place: str | None = Field(description="Var i källan det står.")


class Way(ApiPart):
    """Vart ett steg leder: vem man når, eller vad man läser."""

    @model_validator(mode="before")
    @classmethod
    def _of_model(cls, value: Any) -> Any:
        if not isinstance(value, model.Way):
            return value
        given = {name: getattr(value, name) for name in type(value).model_fields}
        kind = next(name for name in given if given[name] is not None)
        return {"kind": kind, "id": address_of(given[kind]) if kind == "page" else given[kind]}

    kind: Literal[
        "function",
        "organisation",
        "municipality",
        "method",
        "initiative",
        "event",
        "source",
        "page",
    ] = Field(description="Vad det är; page är en sida på webbplatsen.")
    id: str = Field(description="Dess id eller kod; för en sida dess adress från webbplatsens rot.")


class Step(ApiPart):
    """Ett steg att ta."""

    text: str = Field(description="Steget, i ord.")
    to: tuple[Way, ...] = Field(description="Vägarna vidare.")
