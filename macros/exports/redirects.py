"""A page at each address that a page had before, which leads on to where it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.exports.former import former_addresses
from macros.exports.messages import message_file_names
from macros.exports.word_files import word_file_name
from macros.rendering.addresses import Links
from macros.rendering.environment import render_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.former import Former
    from macros.site import Site


def export_redirects(site: Site) -> Iterator[tuple[str, bytes]]:
    """vagledning/gammal/index.html for each old address of a page, and of its files.

    That of a file is a folder by its name: hosts of static sites take one for the other.
    """
    for former in former_addresses(site):
        if former.is_page:
            addresses = [former.old]
            uri = former.old.rstrip("/") + ".md"
            names = filter(None, (word_file_name(uri), *message_file_names(uri)))
            addresses += [f"{name}/" for name in names]
            for address in addresses:
                yield f"{address}index.html", _page(site, former, address).encode()


def _page(site: Site, former: Former, address: str) -> str:
    return render_page(
        "redirect.html.j2",
        site_name=site.name,
        title=former.title,
        target=Links(address).to(former.new),
        canonical=site.site_url + former.new.partition("#")[0],
    )
