"""What the site holds beside its pages: one list of outputs.

An export takes the checked `Site`, with every page's content rendered, and gives files: their
addresses from the site's root, and their bytes. It reads and writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from macros.exports.api import export_api
from macros.exports.calendars import export_calendars
from macros.exports.contact_cards import export_contact_cards
from macros.exports.dcat import export_dcat
from macros.exports.embedded import export_embedded
from macros.exports.event_list import export_event_list
from macros.exports.feed import export_feed
from macros.exports.messages import export_messages
from macros.exports.places import export_places
from macros.exports.planning import export_planning
from macros.exports.redirects import export_redirects
from macros.exports.robots import export_robots
from macros.exports.search_index import export_search_index
from macros.exports.word_files import export_word_files
from macros.site import Site

Export = Callable[[Site], Iterable[tuple[str, bytes]]]
"""From the site to files: address and bytes."""

EXPORTS: tuple[Export, ...] = (
    export_places,
    export_event_list,
    export_planning,
    export_word_files,
    export_messages,
    export_search_index,
    export_redirects,
    export_robots,
    export_dcat,
    export_api,
    export_contact_cards,
    export_calendars,
    export_feed,
    export_embedded,
)
"""Every output, in the order that they are made."""


def files(site: Site) -> dict[str, bytes]:
    """Every file that the exports give, by its address.

    Raises:
        ValueError: two exports give the same address.
    """
    found: dict[str, bytes] = {}
    for export in EXPORTS:
        for address, content in export(site):
            if address in found:
                raise ValueError(f"{export.__name__} writes {address}, which is written already")
            found[address] = content
    return found
