"""What is most often a slip and may be right: worth a look, never a reason to stop.

Names in small letters, texts that end in the middle, words that stand twice, dates as others write
them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from macros.docs.files import PICTURES
from macros.docs.front_matter import PageMeta
from macros.problems import Problem
from macros.source.doc_page import LINK
from macros.source.repeats import maybe_doubled
from macros.source.web import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Event, Handbook, Record
    from macros.model.marked import Marked
    from macros.problems import Place
    from macros.site import Site
    from macros.source.doc_page import DocPage
    from macros.source.values import Spelt

_NAMES = frozenset(
    (
        *("title", "name", "short_name", "short", "term", "owner", "organiser"),
        *("place", "frequency", "participants", "status", "whom", "for_whom", "what"),
        *("target_groups", "partners", "authorities", "guests", "who"),
    )
)
"""The fields of what is called something, or stands by itself in a row of a list."""
_BRAND = re.compile(r"\S*[A-ZÅÄÖ0-9.]|[a-z]-")
"""A first word that is written with small letters by whoever has made it: iPad, 1177.se, e-legitimation."""
_SHOUTED = re.compile(
    r"(?=[^\n]*[A-ZÅÄÖ]{5})[^a-zåäö\n]*[A-ZÅÄÖ]{2,}[ -]+[^a-zåäö\n]*[A-ZÅÄÖ]{2,}[^a-zåäö\n]*"
)
_ENDS = re.compile(r"[.!?…:][”\"’'»)\]]*$")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9åäö-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}/?")
_YEAR = re.compile(r"(?<![\d:/–-])(20[0-4]\d)(?![\d:/–-])")
_SLASHED = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:20)?\d\d(?![\d/-])")
"""A date whose day and month nobody can tell apart."""
_NAMED = re.compile(r"\{[^{}]*\} *$")
_BOLD = re.compile(r"\*\*|__")
_NO_END = re.compile(r":$|(?<![.\w])(?!(?:etc|osv|resp|bl|ca)\.)\w{3,}(\.)$")
_TYPED_DASH = re.compile(r"[–—]")
_DAYS_OF_A_MEETING = 31
"""A conference or a meeting that is longer is most often a slip in one of its days."""


def taste_notices(site: Site) -> Iterator[Problem]:
    """Everything of the kind, in data and on pages."""
    for place, text in (*_in_data(site.handbook), *_in_docs(site)):
        yield Problem(place, text, "notice")


def _in_data(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    for record, found in handbook.every_text:
        for says in _of_text(found):
            yield record.where(*found.loc), says
            break
        else:
            for slip, says in slips(found.value):
                yield record.where_like(_as_written(slip), *found.loc), says
    for source in handbook.sources:
        if _is_host(source.title, source.url):
            yield source.where("title"), _AS_DOMAIN
    for event in handbook.events:
        yield from _of_event(event)
    yield from _shared_numbers(handbook)


def _of_text(found: Marked[Spelt]) -> Iterator[str]:
    value, name = found.value, [part for part in found.loc if isinstance(part, str)][-1]
    if not found.mark.sentences:
        if name not in _NAMES or (len(found.loc) > 1 and name == "place"):
            return
        if value[0].islower() and not _BRAND.match(value):
            yield f'börjar med liten bokstav: skriv "{value[0].upper()}{value.split()[0][1:]}"'
    elif value[0].islower() and not _BRAND.match(value):
        yield "texten börjar med liten bokstav: kontrollera att början är med"
    elif not _ENDS.search(value.rstrip()):
        yield "texten slutar utan punkt: kontrollera att slutet är med, och sätt punkt"
    if _SHOUTED.fullmatch(value):
        yield "texten är skriven med stora bokstäver: skriv den med små"


_AS_DOMAIN = "titeln är bara webbplatsens adress: skriv vad sidan heter"


def _is_host(title: str, url: str) -> bool:
    if not _DOMAIN.fullmatch(title):
        return False
    return title.strip("/").removeprefix("www.") == host_of(url).removeprefix("www.")


def _of_event(event: Event) -> Iterator[tuple[Place, str]]:
    years = {event.start[:4], (event.end or event.start)[:4]}
    said = _YEAR.findall(event.title)
    if event.kind in ("konferens", "möte") and said and not years.intersection(said):
        yield (
            event.where("start"),
            f"händelsen är {event.start[:4]} men heter något med {said[0]}: kontrollera båda",
        )
    long = event.kind in ("konferens", "möte") and event.end and len(event.end) == len("2026-01-31")
    if long and event.end and len(event.start) == len(event.end):
        days = (date.fromisoformat(event.end) - date.fromisoformat(event.start)).days
        if days >= _DAYS_OF_A_MEETING:
            what = "konferensen" if event.kind == "konferens" else "mötet"
            yield event.where("end"), f"{what} håller på i {days + 1} dagar: kontrollera dagarna"


def _shared_numbers(handbook: Handbook) -> Iterator[tuple[Place, str]]:
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


def slips(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """What is most often a slip in a running text, and what to say of it."""
    if found := maybe_doubled(text):
        yield found, f'"{found[1]} {found[2]}": står två gånger, ta bort ett om det är ett fel'
    for dated in _SLASHED.finditer(text) if "/" in text else ():
        yield dated, f'"{dated[0]}" kan läsas på två sätt: skriv dagen som 24 november 2026'


def _as_written(slip: re.Match[str]) -> str:
    """What finds a slip in a file, where a text may go over several lines."""
    first, *others = [re.escape(part) for part in slip[0].split()]
    if slip.re is _SLASHED:
        return first
    words = len(slip[2].split())
    before, last = [first, *others][:-words], [first, *others][-words:]
    return r"\s+".join(before) + r"\s+(" + r"\s+".join(last) + ")"


def _in_docs(site: Site) -> Iterator[tuple[Place, str]]:
    for page in site.docs:
        yield from page_slips(page)


def page_slips(page: DocPage) -> Iterator[tuple[Place, str]]:
    """The same on a page, its head among it."""
    meta = PageMeta.model_validate(page.meta.value)
    if meta.lang != "sv":
        return
    before = ""
    for number, line in enumerate(page.prose, start=1):
        if line.startswith("#"):
            for says in _of_heading(line, before):
                yield page.place(number), says
        before = line if line.strip() else before
        for slip, says in slips(line):
            yield page.place(number, slip.start(slip.lastindex or 0) + 1), says
        for address, says in _of_links(line) if "](" in line else ():
            yield page.place(number, line.find(address) + 1), says


def _of_heading(line: str, before: str) -> Iterator[str]:
    words = _NAMED.sub("", line).strip("# ")
    level, above = (len(text) - len(text.lstrip("#")) for text in (line, before))
    if _SHOUTED.fullmatch(words):
        yield "rubriken är skriven med stora bokstäver: skriv den med små"
    elif _BOLD.search(words):
        yield "rubriken är fet ändå: ta bort stjärnorna"
    elif found := _NO_END.search(words):
        yield f'rubriken slutar med "{found[0][-1]}": ta bort tecknet'
    elif above >= level > 0:
        yield "rubriken ovanför har ingen text: skriv den, eller ta bort rubriken"


def _of_links(line: str) -> Iterator[tuple[str, str]]:
    for found in LINK.finditer(line):
        address = found[2]
        if not found[1] and address.lower().endswith(PICTURES):
            yield address, "länken leder till en bild: skriv ! före hakarna om bilden ska synas"
        elif _TYPED_DASH.search(address):
            yield address, "adressen har ett långt streck: är det ett bindestreck, -?"
