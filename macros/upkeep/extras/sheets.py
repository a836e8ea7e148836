"""The counties' sheets, each a page of the site on one A4, in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.rendering.addresses import page_of
from macros.upkeep.extras.pdf import joined

if TYPE_CHECKING:
    from macros.site import Site
    from macros.upkeep.extras.browser import Printer


def county_sheets(site: Site, printer: Printer) -> bytes:
    """Every county's sheet, in the order of their names, with a bookmark each."""
    counties = site.handbook.sorted_counties
    parts = [(county.full_name, printer.pdf(page_of(county))) for county in counties]
    return joined(parts, f"{site.name}: länens blad", site.built)
