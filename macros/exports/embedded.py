"""Cards that a municipality or a county shows within its own pages, in a frame: plain HTML.

No script, nothing kept, nothing asked for elsewhere, and of styles only one small sheet that lies
beside them, since the policy that the site is served with allows no other. They are no pages of the
site: search engines are told to leave them, and to what page each belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import County
from macros.model.offered import Offered
from macros.rendering.addresses import page_of
from macros.rendering.environment import render_page
from macros.rendering.files import EMBEDDED, embedded_at, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Municipality
    from macros.site import Site

STYLES = f"{EMBEDDED}kort.css"


def offers() -> tuple[Offered, ...]:
    """The cards."""
    rows = (
        ("lan", "Ett läns kontaktkort, att visa på en egen webbplats", "counties.slug"),
        ("kommun", "En kommuns kontaktkort, att visa på en egen webbplats", "municipalities.slug"),
    )
    return tuple(
        Offered("coordinators", f"{EMBEDDED}{kind}/{{slug}}/", "text/html", title, part_from=part)
        for kind, title, part in rows
    )


def export_embedded(site: Site) -> Iterator[tuple[str, bytes]]:
    """inbaddat/lan/skane/index.html and the others, with their style sheet."""
    handbook = site.handbook
    yield STYLES, render_page("embedded.css.j2").encode()
    for county in handbook.sorted_counties:
        # The same for all municipalities of the county, from addresses that are as deep.
        contacts = render_page(
            "embedded_contacts.html.j2",
            handbook=handbook,
            coordinators=handbook.supporters_of(county),
        )
        places: list[County | Municipality] = [county]
        for place in (*places, *handbook.municipalities_by_county[county.code]):
            for name in names_of(place):
                address = embedded_at(place, name)
                yield f"{address}index.html", _card(site, place, county, address, contacts)


def _card(
    site: Site, place: County | Municipality, county: County, address: str, contacts: str
) -> bytes:
    links = site.links(address)
    return render_page(
        "embedded.html.j2",
        name=place.full_name if isinstance(place, County) else place.name,
        within="" if isinstance(place, County) else county.full_name,
        contacts=contacts,
        page=links.to(page_of(place)),
        canonical=site.site_url + page_of(place),
        styles=links.to(STYLES),
        site_name=site.name,
    ).encode()
