"""What search engines are told: everything may be read, and where the map of the site lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

ROBOTS, SITE_MAP = "robots.txt", "sitemap.xml"


def export_robots(site: Site) -> Iterator[tuple[str, bytes]]:
    """robots.txt. The map has to be named by its whole address, and so only where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    if "://" in site.site_url:
        lines += ["", f"Sitemap: {site.site_url}{SITE_MAP}"]
    yield ROBOTS, "".join(f"{line}\n" for line in lines).encode()
