"""The addresses that a site has, of those that are promised.

Promised are pages, the headings of pages in docs/, the entries and the data sets that stand on
pages by their ids, the headings that all generated pages of a section have, and files to download.
What else has an id (the years of the calendar, say) follows from the data and comes and goes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.open_data import CATALOGUES, PAGE
from macros.exports.messages import message_file_names
from macros.exports.word_files import word_file_name
from macros.finishing.reader import ids
from macros.model import KINDS, Event, Recurring
from macros.rendering.addresses import CALENDAR, anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Kind, Record
    from macros.pages import PageSpec
    from macros.site import Site


def addresses(site: Site) -> Iterator[str]:
    """Every address, as it stands in the file. Renders every generated page."""
    of_records = record_anchors(site)
    shown: dict[str, set[str]] = {}
    for page in site.docs:
        yield page.address
        made = ids("".join(site.calls.get(page.uri, {}).values()))
        shown[page.address] = made
        yield from (f"{page.address}#{id_}" for id_ in site.outlines[page.uri].ids - made)
    for section, specs in sections(site).items():
        yield from (spec.address for spec in specs)
        found = [ids(site.html(spec)) for spec in specs]
        shown[f"{section}*/"] = set().union(*found)
        yield from (f"{section}*/#{id_}" for id_ in set.intersection(*found) - of_records)
    yield from _entries(site, shown)
    yield from (
        f"{PAGE}#{one.anchor}" for one in site.data_sets if one.anchor in shown.get(PAGE, ())
    )
    yield from files(site)


def _entries(site: Site, shown: dict[str, set[str]]) -> Iterator[str]:
    """The places of entries, each kind's where most of them are: what else shows some may let go."""
    for kind in KINDS:
        anchors = {anchor_of(record) for record in _shown(site, kind)}
        own = f"{CALENDAR}*/" if kind.model in (Event, Recurring) else ""
        home = max(
            sorted(shown),
            key=lambda where: (len(shown[where] & anchors), where == own, "*" not in where),
        )
        yield from (f"{home}#{id_}" for id_ in sorted(shown[home]) if id_ in anchors)


def _shown(site: Site, kind: Kind) -> tuple[Record, ...]:
    """The records of a kind; of events also those that the reports of initiatives make."""
    return site.handbook.dates if kind.model is Event else site.handbook.of(kind.model)


def files(site: Site) -> set[str]:
    """The files that readers download."""
    made = {name for page in site.docs if (name := word_file_name(page.uri))}
    made.update(address for address, _ in CATALOGUES)
    made.update(file.address for one in site.data_sets for file in one.files if not file.is_many)
    return made.union(*(message_file_names(spec.source) for spec in site.specs))


def sections(site: Site) -> dict[str, list[PageSpec]]:
    """The generated pages, by the first part of their addresses: kommuner/."""
    found: dict[str, list[PageSpec]] = {}
    for spec in site.specs:
        found.setdefault(spec.section, []).append(spec)
    return found


def record_anchors(site: Site) -> set[str]:
    """The places that entries have on pages."""
    found = (anchor_of(record) for kind in KINDS for record in _shown(site, kind))
    return {anchor for anchor in found if anchor is not None}
