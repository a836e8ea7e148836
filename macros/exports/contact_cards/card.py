"""What a contact card says of a function: its ways and what is known of them. Never a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.rendering.dates import swedish_date
from macros.rendering.environment import upper_first
from macros.rendering.files import cards_of, lasting_id, page_to_read
from macros.source.phones import phone_uri

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from macros.model import Contact, Coordinator, Handbook

OWN_LABELS = {"phone": "Direktnummer", "email": "Egen brevlåda"}
OFFICIAL_LABELS = {"phone": "Växel", "email": "Myndighetens brevlåda"}
"""What the ways are called, as on the site."""


@dataclass(frozen=True)
class Way:
    """A number or a mailbox."""

    kind: Literal["phone", "email"]
    label: str
    """What it is: Växel, Direktnummer."""
    value: str
    """A `tel:` address, or a mailbox."""


@dataclass(frozen=True)
class Card:
    """A function as it stands in an address book."""

    uid: str
    """A urn:uuid: of the function, wherever the site lies and whatever its id becomes."""
    name: str
    """The function with its place: Regional samordnare i Skåne län."""
    organisation: str
    title: str
    """The function alone."""
    ways: tuple[Way, ...]
    """How it is reached, its own ways first."""
    pages: tuple[tuple[str, str], ...]
    """What each page to read is called, and its address: ours first."""
    source: str
    """Where the card can be fetched anew."""
    note: str
    """When it is open, how old it is and who has confirmed it, a line each."""
    revised: date | None
    """The newest day that anything on it was read or confirmed; None where no day is known."""


def card_of(coordinator: Coordinator, handbook: Handbook, site_url: str) -> Card:
    """The card of a function; `site_url` is the address of the start page."""
    organisation = handbook.organisation_by_id[coordinator.organisation]
    area = handbook.area_of(coordinator)
    contacts = handbook.contacts_of(coordinator)
    pages = [("Stödguiden", site_url + page_to_read(coordinator, handbook))]
    # What the national coordinator's organisation has is that of all county administrative boards.
    website = None if coordinator.role == "nationell-samordnare" else organisation.website
    if own := coordinator.page or website:
        pages.append((organisation.label, own))
    return Card(
        lasting_id(coordinator).urn,
        f"{coordinator.title} i {area.name_in_text}" if area else coordinator.title,
        organisation.name,
        coordinator.title,
        tuple(way for contact in contacts for way in _ways(coordinator, contact)),
        tuple(pages),
        site_url + cards_of(coordinator),
        "\n".join(_notes(coordinator, organisation.label, contacts)),
        max(_days(coordinator, contacts, handbook), default=None),
    )


def _ways(coordinator: Coordinator, contact: Contact) -> Iterator[Way]:
    labels = OWN_LABELS if contact is coordinator.direct else OFFICIAL_LABELS
    if contact.phone:
        yield Way("phone", labels["phone"], phone_uri(contact.phone))
    if contact.email:
        yield Way("email", labels["email"], contact.email)


def _notes(
    coordinator: Coordinator, organisation: str, contacts: tuple[Contact, ...]
) -> Iterator[str]:
    if coordinator.vacant_until:
        yield f"Vakant till och med {swedish_date(coordinator.vacant_until)}."
    if coordinator.note:
        yield coordinator.note.strip()
    for contact in contacts:
        own = contact is coordinator.direct
        if contact.hours:
            yield f"{'Telefontid' if own else 'Växelns telefontid'}: {contact.hours}."
        yield " ".join(_standing(contact, organisation, own=own))


def _standing(contact: Contact, organisation: str, *, own: bool) -> Iterator[str]:
    """When and where a contact was read, and whether it is confirmed, in sentences."""
    words = ("Telefon", "e-post") if own else ("Växel", "brevlåda")
    known = [word for word, way in zip(words, (contact.phone, contact.email), strict=True) if way]
    what, end = upper_first(" och ".join(known)), "ade" if len(known) > 1 else "ad"
    source = contact.source
    year = f" från {source.year}," if source.year else ""
    yield f"{what}{year} hämt{end} {swedish_date(source.read)} ur {source.title}."
    if other := contact.phone_source:
        yield f"Numret hämtat {swedish_date(other.read)} ur {other.title}."
    if contact.confirmed:
        yield f"Bekräft{end} av {organisation} {swedish_date(contact.confirmed.day)}."
    else:
        yield f"Inte bekräft{end} av {organisation}."


def _days(
    coordinator: Coordinator, contacts: tuple[Contact, ...], handbook: Handbook
) -> Iterator[date]:
    for contact in contacts:
        yield from (source.read for source in (contact.source, contact.phone_source) if source)
    said = [coordinator.confirmed, *(contact.confirmed for contact in contacts)]
    yield from (confirmed.day for confirmed in said if confirmed)
    yield from (source.read for source in handbook.sources_of(coordinator))
