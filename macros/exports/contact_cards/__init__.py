"""Contact cards (vCard): one of each function, and those of a place or of the whole network in one file.

Each is written twice. `.vcf` is vCard 3.0, which is what a reader's button leads to: the contact
programs of Android that build on AOSP's refuse a file that says 4.0 ("the format isn't supported":
GrapheneOS/os-issue-tracker 977, Divested-Mobile/DivestOS-Build 202), and where 4.0 is let in, its
`tel:` becomes a part of the number (nextcloud/contacts 4357), while 3.0 is read by iOS, Android,
Outlook and Google alike. `.v4.vcf` beside it is vCard 4.0 (RFC 6350), for who wants `KIND:org` and
addresses that are told as such. The two say the same.

Outlook for Windows takes the first card of a file and leaves the others: for it there is the file of
each function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.exports.contact_cards.card import card_of
from macros.exports.contact_cards.written import VERSIONS, written
from macros.model import Coordinator, County, PoliceRegion
from macros.model.offered import Offered
from macros.rendering.files import EVERY_CARD, cards_at, cards_of, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model import Handbook
    from macros.site import Site

_V3 = "https://www.rfc-editor.org/rfc/rfc2426"
_V4 = "https://www.rfc-editor.org/rfc/rfc6350"


def offers() -> tuple[Offered, ...]:
    """The files of cards, each in both versions."""
    rows = (
        (EVERY_CARD, "Alla kontaktkort", ""),
        (cards_at(Coordinator, "{id}"), "Kontaktkortet för en funktion", "coordinators.id"),
        (cards_at(County, "{slug}"), "Kontaktkorten i ett län", "counties.slug"),
        (cards_at(PoliceRegion, "{id}"), "Kontaktkorten i en polisregion", "police-regions.id"),
    )
    return tuple(
        Offered(
            "coordinators",
            _named(address, suffix),
            "text/vcard",
            f"{title}, vCard {version}",
            at,
            part,
        )
        for address, title, part in rows
        for version, suffix, at in (("3.0", ".vcf", _V3), ("4.0", ".v4.vcf", _V4))
    )


def export_contact_cards(site: Site) -> Iterator[tuple[str, bytes]]:
    """api/v1/coordinators/bra-stod.vcf and .v4.vcf, those of places, and those of all."""
    handbook = site.handbook
    cards = {c.id: card_of(c, handbook, site.site_url) for c in handbook.coordinators}
    for suffix, version in VERSIONS.items():
        texts = {key: written(card, version) for key, card in cards.items()}
        for address, coordinators in _files(handbook):
            content = "".join(texts[coordinator.id] for coordinator in coordinators)
            yield _named(address, suffix), content.encode()


def _files(handbook: Handbook) -> Iterator[tuple[str, Iterable[Coordinator]]]:
    """Each file, with the functions in it: those that the page of a place shows, in its order."""
    yield EVERY_CARD, handbook.coordinators
    for coordinator in handbook.coordinators:
        yield from ((cards_of(coordinator, name), (coordinator,)) for name in names_of(coordinator))
    police, regional = handbook.police_coordinators, handbook.regional_coordinators
    for county in handbook.counties:
        found = handbook.supporters_of(county)
        yield from ((cards_of(county, name), found) for name in names_of(county))
    for region in handbook.police_regions:
        boards = [regional.get(c.code, ()) for c in handbook.counties_by_region[region.id]]
        found = (*police.get(region.id, ()), *(one for own in boards for one in own))
        yield from ((cards_of(region, name), found) for name in names_of(region))


def _named(address: str, suffix: str) -> str:
    return address.removesuffix(".vcf") + suffix
