"""The addresses that pages and places had before, and where they lead now.

They stand under `tidigare` in the head of a page in docs/, and under `former_ids` in the data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.model import BY_MODEL, Addressed
from macros.problems import ProblemsError
from macros.rendering.addresses import page_of
from macros.source.former_address import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Record
    from macros.problems import Place
    from macros.site import Site
    from macros.source.doc_page import DocPage


@dataclass(frozen=True)
class Former:
    """An address that leads on."""

    old: str
    """From the site's root: vagledning/gammal/, or kalender/#gammal."""
    new: str
    """Where it leads, also from the root: a page, and the place on it if there is one."""
    title: str
    """What the page is called that it leads to."""
    place: Place
    """Where it is written that it does."""

    @property
    def is_page(self) -> bool:
        """Whether a page lay there, and no place on one."""
        return "#" not in self.old


def former_addresses(site: Site) -> Iterator[Former]:
    """Every address that leads on, in the order that they are written."""
    for page in site.docs:
        yield from _of_page(page)
    for record, number, old in former_ids(site):
        if section := BY_MODEL[type(record)].section:
            new = page_of(record)
            place = record.where("former_ids", number)
            yield Former(f"{section}/{old}/", new, _title(site, new), place)


def former_ids(site: Site) -> Iterator[tuple[Record, int, str]]:
    """Every old id in the data: its entry, its number there, and the id."""
    for record in site.handbook.every_record:
        if isinstance(record, Addressed):
            for number, old in enumerate(record.former_ids):
                yield record, number, old


def former_in(page: DocPage) -> list[str]:
    """What stands under `tidigare` in the head of a page."""
    if "tidigare" not in (page.front_matter or ""):
        return []  # most have none
    listed = _head(page).get("tidigare")
    return [str(written) for written in listed] if isinstance(listed, list) else []


def _of_page(page: DocPage) -> Iterator[Former]:
    for number, written in enumerate(former_in(page)):
        if found := parts_of(written):
            old, place = found
            new = page.address + (f"#{place}" if place else "")
            old = page.address + old if old.startswith("#") else old
            title = str(_head(page).get("title", ""))
            yield Former(old, new, title, page.meta.place(("tidigare", number)))


def _title(site: Site, address: str) -> str:
    written = (_head(page) for page in site.docs if page.address == address)
    made = (spec.head for spec in site.specs if spec.address == address)
    return str(next(iter((*written, *made)), {}).get("title", ""))


def _head(page: DocPage) -> dict[str, Any]:
    """What the head of a page says; nothing where it cannot be read."""
    try:
        value = page.meta.value
    except ProblemsError:
        return {}
    return value if isinstance(value, dict) else {}
