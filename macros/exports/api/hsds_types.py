"""The types of the field's own standard for directories of services: HSDS 3, Open Referral.

What stands here is the part of it that the handbook has something to say of, in the standard's own
names (https://docs.openreferral.org/). What is not known is left out, as the standard has it: no
field is null. A `contact` is a function, and has no `name`, which would be a person's.
"""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from macros.exports.api.parts import Mailbox, Uri


class HsdsPart(BaseModel):
    """Anything of the standard: made once, and never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: UUID = Field(description="Stable: version 5, over our own address of the entry.")


class Phone(HsdsPart):
    """A phone number (HSDS: phone)."""

    number: str = Field(description="The number as it is written in Sweden.")
    type: Literal["voice"] = Field("voice", description="What it is for, by RFC 6350.")
    description: str | None = Field(
        None, description="Whose number it is, and when it is answered."
    )


class HsdsContact(HsdsPart):
    """A function to turn to, never a person (HSDS: contact)."""

    organization_id: UUID = Field(description="The organization that has the function.")
    service_id: UUID = Field(description="The service that the function is.")
    title: str = Field(description="What the function is called.")
    department: str = Field(description="The name of the organization.")
    email: Mailbox | None = Field(
        None, description="The function's mailbox, else the official one."
    )


class ServiceArea(HsdsPart):
    """An area that a service is for (HSDS: service_area)."""

    service_id: UUID = Field(description="The service.")
    name: str = Field(description="The name of the area.")
    description: str = Field(description="What kind of area it is.")
    extent: str | None = Field(
        None, description="The code of Statistics Sweden: two digits of a county, four of a "
        "municipality; SE is the whole country."
    )  # fmt: skip
    extent_type: Literal["text"] | None = Field(None, description="That the extent is a code.")
    uri: Uri | None = Field(None, description="The page of the area.")


class Schedule(HsdsPart):
    """When someone answers, in Swedish time (HSDS: schedule)."""

    service_id: UUID = Field(description="The service.")
    freq: Literal["WEEKLY"] = Field("WEEKLY", description="Every week.")
    byday: str = Field(description="The days, as RFC 5545 has them: TU,FR.")
    opens_at: str = Field(description="The local time it begins: 13:00.")
    closes_at: str = Field(description="The local time it ends: 16:00.")
    description: str = Field(description="The hours in words.")


class Organization(HsdsPart):
    """An organization (HSDS: organization)."""

    name: str = Field(description="Its full name.")
    alternate_name: str | None = Field(None, description="Its name in running text.")
    description: str = Field(description="What kind of organization it is, and on which level.")
    email: Mailbox | None = Field(None, description="Its official mailbox.")
    website: Uri | None = Field(None, description="Its start page.")
    phones: tuple[Phone, ...] | None = Field(None, description="Its switchboard.")


class Service(HsdsPart):
    """What a function offers (HSDS: service)."""

    organization_id: UUID = Field(description="The organization that has the function.")
    name: str = Field(
        description="What the function is called, and the place it serves, or who has it."
    )
    description: str = Field(description="Whom it supports, and what there is to know of it.")
    url: Uri | None = Field(None, description="The organization's own page about it.")
    email: Mailbox | None = Field(
        None, description="The function's mailbox, else the official one."
    )
    status: Literal["active", "temporarily closed"] = Field(
        description="Temporarily closed while it is vacant."
    )
    assured_date: date | None = Field(
        None,
        description="The day that how to reach it was last checked: that the organization "
        "itself confirmed it, else that the editors read it with its source.",
    )
    assurer_email: Mailbox | None = Field(
        None,
        description="The official mailbox of the organization, only where it has confirmed it "
        "itself.",
    )
    alert: str | None = Field(None, description="Until when it is vacant.")
    organization: Organization = Field(description="The organization.")
    phones: tuple[Phone, ...] | None = Field(None, description="The numbers.")
    schedules: tuple[Schedule, ...] | None = Field(None, description="When someone answers.")
    service_areas: tuple[ServiceArea, ...] = Field(description="The areas that it serves.")
    contacts: tuple[HsdsContact, ...] = Field(description="The function to turn to.")
