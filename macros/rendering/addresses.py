"""The addresses of the site: of each page, and from one page to another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from macros.model import (
    BY_MODEL,
    KINDS,
    Addressed,
    Cooperation,
    Coordinator,
    County,
    Event,
    Handbook,
    Law,
    Need,
    Network,
    Record,
    Recurring,
    Report,
    Rhythm,
    Term,
    key_of,
)
from macros.rendering.corrections import Corrections

if TYPE_CHECKING:
    from macros.model.laws import Section

CALENDAR = "kalender/"
"""The page with what is coming, and the folder of the years' pages."""
LAWS = "vagledning/lagen/lagarna/"
"""The page that lists the laws."""
RECURRING = f"{CALENDAR}aterkommande/"
"""The page with what recurs without a date."""
SEARCH = "sok/"
"""The page with the results of a search, which is not searched itself."""

_HOMES: dict[type[Record], str] = {
    Coordinator: "kontakter/",
    Network: "natverket/",
    Law: LAWS,
    Recurring: RECURRING,
    Need: "samordna/behov/",
    Rhythm: "samordna/arshjulet/",
    Term: "ordlista/",
}
"""The pages that entries without pages of their own stand on."""


def page_of(record: Record) -> str:
    """The address of a record's page, from the site's root: kommuner/malmo/. A promise.

    Raises:
        LookupError: records of its kind have no pages.
    """
    kind = BY_MODEL[type(record)]
    if kind.section is None:
        raise LookupError(f"{kind.key} have no pages")
    return f"{kind.section}/{name_in_address(record)}/"


def name_in_address(record: Record) -> str:
    """What tells a record apart in its address: its slug, or its id."""
    return getattr(record, "slug", "") or key_of(record)


def anchor_of(record: Record) -> str | None:
    """The name of a record's place on a page; None where records of its kind have none."""
    prefix = BY_MODEL[type(record)].anchor
    return None if prefix is None else prefix + key_of(record).replace(":", "-")


def law_anchor(law: Law, section: Section | None = None) -> str:
    """The name of the place of a law, or of a section of it, on the page that lists the laws."""
    return f"{anchor_of(law)}-{section.anchor}" if section else str(anchor_of(law))


def year_page(year: str) -> str:
    """The address of a year of the calendar: kalender/2027/. A promise."""
    return f"{CALENDAR}{year}/"


def event_at(event: Event | Report) -> str:
    """Where an event stands, or the report that one is made of: on the page of its year.

    That is so before it has been and after, so its address says nothing of what day it is.
    """
    first = event.start if isinstance(event, Event) else event.due
    return f"{year_page(first[:4])}#{event.id}"


def standing_at(record: Record, handbook: Handbook) -> str | None:
    """Where an entry stands on the site: its page, or its place on one; None where it has neither."""
    kind = BY_MODEL.get(type(record))
    if kind is not None and kind.section:
        return page_of(record)
    if isinstance(record, Event):
        return event_at(record)
    if isinstance(record, Cooperation):
        home: str | None = page_of(handbook.county_by_code[record.counties[0]])
    else:
        home = _HOMES.get(type(record))
    return f"{home}#{anchor_of(record)}" if home else None


def former_anchors(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    """The places that were called something else before: what each was called, by what it is."""
    return {
        f"{kind.anchor}{key_of(record)}": tuple(f"{kind.anchor}{id_}" for id_ in record.former_ids)
        for kind in KINDS
        if kind.anchor is not None
        for record in handbook.of(kind.model)
        if isinstance(record, Addressed) and record.former_ids
    }


def local_police_page(county: County) -> str:
    """The Police's page on local cooperation, narrowed to a county.

    The address and its parameter are those of polisen.se's own page
    "Medborgarlöften och lokal samverkan".
    """
    return "https://polisen.se/om-polisen/medborgarloften-och-lokal-samverkan/?lpfm.loc=" + quote(
        county.full_name
    ).replace("%20", "+")


@dataclass(frozen=True)
class Links:
    """Addresses as they are written on one page."""

    page: str | None
    """The page's address from the site's root; None where links must not be relative (404)."""
    root: str = "/"
    """The path that the site lies under on its host."""
    repository: str = ""
    """The address of the repository; empty where there is none."""
    corrections: Corrections = field(default_factory=Corrections)
    """Where the ways to correct lead."""
    site: str = "/"
    """The address of the start page, for what is read outside the site."""

    @property
    def folder(self) -> str | None:
        """The folder of the page: its pages write every address in the same way."""
        return None if self.page is None else posixpath.dirname(self.page.rstrip("/"))

    def to(self, target: str) -> str:
        """The address of `target` (from the site's root), as written on this page."""
        if self.page is None:
            return self.root + target
        path, hash_sign, anchor = target.partition("#")
        if path == self.page:
            return ("" if anchor else "./") + hash_sign + anchor
        # All pages of a folder write an address in the same way, but for what lies below them.
        below = path.startswith(self.page)
        start = self.page if below else posixpath.join(self.folder or "", "page")
        return _relative(path, start) + hash_sign + anchor


@lru_cache(maxsize=50_000)
def _relative(path: str, start: str) -> str:
    """What leads from a folder to an address, both from the site's root."""
    to, here = path.split("/"), start.rstrip("/").split("/") if start else []
    shared = 0
    while shared < min(len(here), len(to) - 1) and here[shared] == to[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(to[shared:]) or "./"
