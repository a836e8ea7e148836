"""Numbers in texts that are most often a slip: of laws with their figures turned, of the directory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.contacts_in_text import first_way, ways_of
from macros.source.phones import as_written
from macros.source.web import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook, Law, Record
    from macros.problems import Place
    from macros.site import Site

_SFS = re.compile(r"\((?:SFS )?((?:19|20)\d\d:\d{1,4})\)")
_SECTION = re.compile(
    r"(?<![\d.] )(?<!kap\. )\b(\d{1,3}) § (?:i )?(?:den här )?(?:lag|förordning)(?:en)? \((\d{4}:\d{1,4})\)"
)
_SHORT_NUMBER = 6
_NUMBER = re.compile(r"(?<![\w/:.-])0\d{1,3}-\d[\d ]{4,9}\d(?![\w-])")
"""A number with its area, as one dials it."""


def _last_section(law: Law) -> int:
    """The last section of a law without chapters that stands here; none where there is but one."""
    numbers = [int(s.section.split()[0]) for s in law.sections if s.section and not s.chapter]
    return max(numbers) if len(numbers) > 1 else 0


def unlisted_number_slips(site: Site) -> Iterator[tuple[Place, str]]:
    """Numbers on pages that are not in the directory, and that nobody keeps right."""
    listed = {re.sub(r"\D", "", c.phone) for _, _, c in site.handbook.contacts if c.phone}
    for page in site.docs:
        for number, line in enumerate(page.prose, start=1):
            for found in _NUMBER.finditer(line) if "-" in line else ():
                if re.sub(r"\D", "", found[0]) not in listed:
                    yield page.place(number, found.start() + 1), f'"{found[0]}" {_UNLISTED}'


def unguarded_slips(site: Site) -> Iterator[tuple[Place, str]]:
    """Addresses that go without protection, of sites that are reached with it."""
    handbook = site.handbook
    ours = [
        (organisation.where("website"), organisation.website)
        for organisation in handbook.organisations
    ]
    ours += [(function.where("page"), function.page) for function in handbook.coordinators]
    ours += [(event.where("link"), event.link) for event in handbook.events]
    ours += [
        (e.where("registration", "url"), e.registration.url)
        for e in handbook.events
        if e.registration
    ]
    for place, address in ours:
        if address and address.startswith("http:"):
            yield place, _UNGUARDED.format(address.replace("http", "https", 1))
    # What has been read stands as it was found: some sources are old.
    known = {host_of(source.url) for source in handbook.sources if source.url.startswith("https:")}
    for page in site.docs:
        for number, line in enumerate(page.prose, start=1):
            for found in _PLAIN_WEB.finditer(line) if "http://" in line else ():
                if host_of(found[0]) in known:
                    right = found[0].replace("http", "https", 1)
                    yield page.place(number, found.start() + 1), _UNGUARDED.format(right)


_PLAIN_WEB = re.compile(r"http://[^\s()<>\"']+")
_UNGUARDED = 'adressen går utan skydd: pröva "{}", och skriv den om den fungerar'


def law_number_slips(site: Site) -> Iterator[tuple[Place, str]]:
    """A number in brackets that is no law's here, and has the figures of one in another order."""
    handbook = site.handbook
    known = {law.sfs for law in handbook.laws}
    meant = {"".join(sorted(number)): number for number in known}

    # What is called lagen alone may be any.
    names = (
        (law.sfs, name.casefold()) for law in handbook.laws for name in (law.name, law.in_text)
    )
    called = {name: sfs for sfs, name in names if name not in ("lag", "lagen", "förordningen")}
    last = {law.sfs: _last_section(law) for law in handbook.laws}

    def slip(text: str) -> tuple[re.Match[str], str] | None:
        for found in _SFS.finditer(text):
            right = meant.get("".join(sorted(found[1]))) if found[1] not in known else None
            if right:
                return found, f"({found[1]}) är ingen av lagarna här: menas ({right})?"
            name = (text[: found.start()].split() or [""])[-1]
            own = called.get(name.casefold())
            if own and own != found[1]:
                says = f'"{name}" har numret ({own}) här: menas en annan lag än ({found[1]})?'
                return found, says
        for cited in _SECTION.finditer(text) if "§" in text else ():
            most = last.get(cited[2], 0)
            if 0 < most < int(cited[1]):
                return cited, f'"{cited[1]} §": den sista paragrafen här i ({cited[2]}) är {most} §'
        return None

    for record, found in handbook.every_text:
        if ("(" in found.value or "§" in found.value) and (told := slip(found.value)):
            yield record.where_like(re.escape(told[0][0]), *found.loc), told[1]
    for page in site.docs:
        if told := slip(page.body):
            yield page.place_at(told[0].start()), told[1]


_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_UNLISTED = "står inte i katalogen: lägg in det där, eller skriv vem man frågar"


def handwritten_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Numbers and mailboxes that stand in a text, and in the directory, where they are kept right."""
    # A short number, as 114 14, is known by heart.
    ways = {way: call for way, call in ways_of(handbook).items() if len(way) > _SHORT_NUMBER}
    for record, found in handbook.every_text:
        if found.mark.sentences and (told := first_way(found.value, ways)):
            says = "står i katalogen, där det rättas på ett ställe: skriv bara vem man når"
            yield record.where_like(re.escape(told[1]), *found.loc), f'"{told[1]}" {says}'
        elif "@" in found.value and (mailbox := _MAILBOX.search(found.value)):
            yield (
                record.where_like(re.escape(mailbox[0]), *found.loc),
                f'"{mailbox[0]}" {_UNLISTED}',
            )


def ungrouped_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Numbers in one piece, which nobody reads to the end, and those of two groups of three digits.

    So are none written: the pair at the end is gone.
    """
    for record, name, contact in handbook.contacts:
        if contact.phone and _NO_LAST_PAIR.fullmatch(contact.phone):
            says = f'"{contact.phone}" slutar med tre siffror: är alla med? Annars skrivs det '
            yield record.where(name, "phone"), f'{says}"{as_written(contact.phone)}"'
        if contact.phone and _IN_ONE.fullmatch(contact.phone):
            right = as_written(contact.phone)
            yield (
                record.where(name, "phone"),
                f'"{contact.phone}" är svårt att läsa: skriv "{right}"',
            )


_IN_ONE = re.compile(r"\+?\d{8,}")
_NO_LAST_PAIR = re.compile(r"(?:0|\+46 ?)(?!20|7)\d{1,3}-\d{3} \d{3}")


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


def numbers_of(site: Site) -> Iterator[tuple[Place, str]]:
    """Everything of the kind, in data and on pages."""
    yield from law_number_slips(site)
    yield from unlisted_number_slips(site)
    yield from unguarded_slips(site)
