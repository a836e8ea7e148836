"""What has changed in the data and in the guidance, to follow in a news reader (Atom, RFC 4287).

The days are those of the data: a change's own, that of a law, and the day that a page was last held
against its sources. So the feed says the same until the data says something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from macros.model import first_key
from macros.model.offered import Offered
from macros.rendering.addresses import LAWS, law_anchor
from macros.rendering.dates import swedish_date
from macros.rendering.environment import render_page, upper_first
from macros.rendering.files import FEED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from macros.site import Site

CHANGES = "om/andringar/"
"""The page that tells of changes."""
MOST = 50
"""Entries. Changes and laws come first; pages fill what is left."""
SINCE = 2026
"""The year that the names of entries (tag:, RFC 4151) are of: one when the host was ours."""


@dataclass(frozen=True)
class FeedEntry:
    """Something new."""

    name: str
    """What tells it apart, for ever: its kind and its id, or its page's address."""
    title: str
    day: date
    address: str
    """Where it can be read, from the site's root."""
    summary: str
    kind: str
    """What it is about, in a word."""


def offers() -> tuple[Offered, ...]:
    """The feed."""
    title = "Det som är nytt i uppgifterna och i vägledningen"
    standard = "https://www.rfc-editor.org/rfc/rfc4287"
    return (Offered("changes", FEED, "application/atom+xml", title, standard),)


def export_feed(site: Site) -> Iterator[tuple[str, bytes]]:
    """feed.xml."""
    found = entries(site)
    content = render_page(
        "feed.xml.j2",
        site_name=site.name,
        site_url=site.site_url,
        address=FEED,
        changes=CHANGES,
        tag=f"tag:{urlsplit(site.site_url).hostname or 'localhost'},{SINCE}:",
        entries=found,
        # An empty feed has to say something: that nothing was new when the content was made.
        updated=found[0].day if found else site.built.date(),
    )
    yield FEED, content.encode()


def entries(site: Site) -> list[FeedEntry]:
    """What is new, the latest first."""
    told = sorted((*_changes(site), *_laws(site)), key=lambda entry: entry.day, reverse=True)[:MOST]
    pages = sorted(_pages(site), key=lambda entry: entry.day, reverse=True)[: MOST - len(told)]
    return sorted((*told, *pages), key=lambda entry: entry.day, reverse=True)


def _changes(site: Site) -> Iterator[FeedEntry]:
    for change in site.handbook.changes:
        text = " ".join((change.text or change.title).split())
        address = f"{CHANGES}#{change.id}"
        yield FeedEntry(f"andringar/{first_key(change)}", change.title, change.date, address, text, "Uppgifter")  # fmt: skip


def _laws(site: Site) -> Iterator[FeedEntry]:
    for law in site.handbook.laws:
        if law.new:
            # A law that is to come into force is news from when it was read.
            day = min(law.last_changed or law.read, law.read)
            # By the change, and not by when it was read: what is read again is not new again.
            change = f"/{law.last_changed.isoformat()}" if law.last_changed else ""
            name = f"lagar/{law.sfs.replace(':', '-')}{change}"
            title = f"Nytt i {law.in_text} ({law.sfs})"
            text = " ".join(law.new.split())
            yield FeedEntry(name, title, day, f"{LAWS}#{law_anchor(law)}", text, "Lagar")


def _pages(site: Site) -> Iterator[FeedEntry]:
    for page in site.docs:
        if page.reviewed is not None:
            said = str(page.meta.value.get("description") or "")
            text = f"Granskad {swedish_date(page.reviewed)}. {upper_first(said)}".strip()
            yield FeedEntry(f"sidor/{page.address}", page.title, page.reviewed, page.address, text, "Vägledning")  # fmt: skip
