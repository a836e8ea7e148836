"""The source that a form gives: one that stands in the data, found by its address, or a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from macros.source.values import fold_name, slugify
from macros.source.web import host_of, is_under, same_page
from macros.upkeep.forms.wording import as_spelt
from macros.upkeep.forms.yaml_edit import Insert, Put

if TYPE_CHECKING:
    from macros.load import Loaded
    from macros.model import Handbook, Organisation, Source
    from macros.source.yamlio import Loc
    from macros.upkeep.forms.yaml_edit import Edit

Answers = dict[str, str]
LONGEST_ID = 60
"""Longest id that is made, in characters."""
_OF_SITE = re.compile(r"(.+?)s (?:webbplats|webbsida|hemsida|kalender)")
"""What somebody's page is called most often."""
_PAGE = re.compile(r"page=(\d+)")


@dataclass(frozen=True)
class Given:
    """A source that a form gives, as an entry points to it."""

    value: str | dict[str, str]
    """Its id; with the place in it where there is one."""
    edits: dict[str, list[Edit]]
    """What has to change in data/sources.yaml, by file."""


def given_source(
    answers: Answers, loaded: Loaded, told: str | None, responsible: str | None = None
) -> Given:
    """The source of the answers, whose address, name and day are as the data has them.

    `told` is how it was told, where it was not read. `responsible` is who the entry is about: what
    they say themselves is first-hand.
    """
    handbook, address, day = loaded.handbook, answers["kalla-adress"], answers["last"]
    place = f"{told} {day}" if told else _place_in(address)
    known = _known(handbook, address)
    if known is not None:
        newer = told is None and not (_is_day(day) and day <= known.read.isoformat())
        edits: list[Edit] = [Put((*known.loc, "read"), day, "last")] if newer else []
        file, key = known.where().file, known.id
    else:
        file = loaded.home_of("sources")
        values = _new(answers, handbook, told, responsible)
        key = values["id"]
        there = [source for source in handbook.sources if source.where().file == file]
        name = values.get("publisher") or values.get("publisher_name")
        same = [s for s in there if name in (s.publisher, s.publisher_name)] or there
        index = max((int(source.loc[1]) for source in same), default=-1) + 1
        parts = {"url": "kalla-adress", "read": "last"}
        parts |= dict.fromkeys(("id", "title", "publisher_name"), "kalla-namn")
        edits = [Insert(("sources", index), values, parts)]
    return Given({"id": key, "place": place} if place else key, {file: edits} if edits else {})


def citing_edits(loc: Loc, cited: tuple[Any, ...], given: Given) -> list[Edit]:
    """Let the entry at `loc` point to the source, where it does not yet."""
    value = given.value if isinstance(given.value, dict) else {"id": given.value}
    if any((c.id, c.place) == (value["id"], value.get("place")) for c in cited):
        return []
    if not cited:
        return [Put((*loc, "sources"), [given.value], parts={(0,): "kalla-adress"})]
    where = (*loc, "sources", len(cited))
    return [Insert(where, given.value, {(): "kalla-adress"})]


def _known(handbook: Handbook, address: str) -> Source | None:
    """The latest edition of the page that stands in the data."""
    same = [source for source in handbook.sources if _same(source.url, address)]
    return max(same, key=lambda source: (source.year or "9999", source.read), default=None)


def _same(one: str, other: str) -> bool:
    try:
        return same_page(one) == same_page(other)
    except ValueError:  # no address at all: the check tells that
        return False


def _place_in(address: str) -> str | None:
    found = _PAGE.search(address.partition("#")[2])
    return f"s. {found[1]}" if found else None


def _new(
    answers: Answers, handbook: Handbook, told: str | None, responsible: str | None
) -> dict[str, Any]:
    address, title = answers["kalla-adress"].partition("#")[0], answers["kalla-namn"]
    organisation = _publisher(handbook, address)
    before, comma, after = title.partition(", ")
    if organisation is not None:
        names = {fold_name(organisation.name), fold_name(organisation.label)}
        title = after if comma and fold_name(before) in names else title
        publisher = {"publisher": organisation.id}
    else:
        title = after if comma else title
        said = _OF_SITE.fullmatch(title)
        name = (
            before
            if comma
            else said[1]
            if said
            else host_of(address).removeprefix("www.") or address
        )
        known = (source.publisher_name or "" for source in handbook.sources)
        publisher = {"publisher_name": as_spelt(name, known)}
    title = "Webbplatsen" if told else title[:1].upper() + title[1:]
    key = slugify(f"{next(iter(publisher.values()))} {title}")[:LONGEST_ID].strip("-") or "kalla"
    taken, number = handbook.source_by_id, 2
    unique = key
    while unique in taken:
        unique, number = f"{key}-{number}", number + 1
    kind = _kind(handbook, organisation, address, publisher.get("publisher_name"), responsible)
    values = {"id": unique, "url": address, "title": title, **publisher}
    return {**values, "kind": kind, "read": answers["last"]}


def _publisher(handbook: Handbook, address: str) -> Organisation | None:
    """The organisation whose website the address lies on; of several the one that it lies below."""
    host, path = host_of(address).removeprefix("www."), f"{urlsplit(address).path}/"
    found: list[tuple[int, Organisation]] = []
    for organisation in handbook.organisations:
        site = organisation.website or ""
        own = host_of(site).removeprefix("www.")
        below = urlsplit(site).path.rstrip("/")
        if own == host and path.startswith((f"{below}/", f"{below}.")):
            found.append((len(below), organisation))
        elif organisation.domain and is_under(host, organisation.domain) and not below:
            found.append((0, organisation))
        elif not site and not organisation.domain and host.split(".")[0] == organisation.id:
            found.append((0, organisation))  # what is called so, and tells no site
    return max(found, key=lambda item: item[0], default=(0, None))[1]


def _kind(
    handbook: Handbook,
    organisation: Organisation | None,
    address: str,
    name: str | None,
    responsible: str | None,
) -> str:
    """What kind it seems to be: who reads the proposal sees to it."""
    if organisation is not None:
        return "organisation" if organisation.kind == "intresseorganisation" else "myndighet"
    own = host_of(address).removeprefix("www.").split(".", maxsplit=1)[0]
    if own in {municipality.slug for municipality in handbook.municipalities}:
        return "myndighet"
    if responsible and fold_name(responsible) == fold_name(name or ""):
        return "organisation"
    return "andrahand"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
