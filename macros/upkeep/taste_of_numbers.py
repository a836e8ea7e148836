"""Numbers in texts that are most often a slip: of laws with their figures turned, of the directory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.contacts_in_text import first_way, ways_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook, Record
    from macros.problems import Place
    from macros.site import Site

_SFS = re.compile(r"\((?:SFS )?((?:19|20)\d\d:\d{1,4})\)")
_SHORT_NUMBER = 6


def law_number_slips(site: Site) -> Iterator[tuple[Place, str]]:
    """A number in brackets that is no law's here, and has the figures of one in another order."""
    handbook = site.handbook
    known = {law.sfs for law in handbook.laws}
    meant = {"".join(sorted(number)): number for number in known}

    def slip(text: str) -> tuple[re.Match[str], str] | None:
        for found in _SFS.finditer(text):
            right = meant.get("".join(sorted(found[1]))) if found[1] not in known else None
            if right:
                return found, f"({found[1]}) är ingen av lagarna här: menas ({right})?"
        return None

    for record, found in handbook.every_text:
        if "(" in found.value and (told := slip(found.value)):
            yield record.where_like(re.escape(told[0][0]), *found.loc), told[1]
    for page in site.docs:
        if told := slip(page.body):
            yield page.place_at(told[0].start()), told[1]


def handwritten_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Numbers and mailboxes that stand in a text, and in the directory, where they are kept right."""
    # A short number, as 114 14, is known by heart.
    ways = {way: call for way, call in ways_of(handbook).items() if len(way) > _SHORT_NUMBER}
    for record, found in handbook.every_text:
        if found.mark.sentences and (told := first_way(found.value, ways)):
            says = "står i katalogen, där det rättas på ett ställe: skriv bara vem man når"
            yield record.where_like(re.escape(told[1]), *found.loc), f'"{told[1]}" {says}'


def shared_number_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A switchboard that two organisations have, at the second."""
    first: dict[str, Record] = {}
    for organisation in handbook.organisations:
        contact = organisation.contact
        if contact is None or contact.phone is None:
            continue
        digits = re.sub(r"\D", "", contact.phone)
        other = first.setdefault(digits, organisation)
        if other is not organisation:
            place = organisation.where("contact", "phone")
            line = other.where("contact", "phone").seen_from(place)
            yield place, f"samma nummer står på {line}: kontrollera att de har samma växel"
