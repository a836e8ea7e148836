"""What reusers may take: files of open data, each with what it is, gathered to data sets.

A module that writes such files says here what they are, in a function `offers`; the description for
other catalogues (DCAT), the page about open data and the list of files are made from that alone.
"""

from __future__ import annotations

from dataclasses import dataclass

LICENCE = "CC0-1.0"
"""The licence of the data, by its SPDX identifier."""
LICENCE_ADDRESS = "http://creativecommons.org/publicdomain/zero/1.0/"
"""The licence's own address, as DCAT-AP-SE gives it."""
LICENCE_PAGE = "https://creativecommons.org/publicdomain/zero/1.0/"
"""Where a reader finds it."""


@dataclass(frozen=True)
class Offered:
    """A file, or a row of files that differ in one part of their address."""

    dataset: str
    """The id of the data set that it is a form of: coordinators, events."""
    address: str
    """From the site's root: api/v1/coordinators.json. A part in braces stands for the place or the
    entry: kalender/lan/{slug}.ics."""
    media_type: str
    """By IANA: application/json, text/csv, text/calendar, text/vcard."""
    title: str
    """What it is, in Swedish, in a few words."""
    standard: str = ""
    """The address of the standard that it follows, where there is one."""
    part_from: str = ""
    """Where what stands in braces is read: a file of the API and a field in it, counties.slug."""

    @property
    def is_many(self) -> bool:
        """Whether the address stands for several files."""
        return "{" in self.address


@dataclass(frozen=True)
class DataSet:
    """A set of data, by itself or in several files. Texts are Swedish."""

    id: str
    """Never changes: a part of its address in catalogues, and of its place on the page."""
    title: str
    description: str
    """One or two sentences: what a row is, and what is not in it."""
    group: str
    """The heading that it stands under on the page about open data."""
    keywords: tuple[str, ...]
    themes: tuple[str, ...]
    """Codes of `THEMES`."""
    files: tuple[Offered, ...] = ()

    @property
    def anchor(self) -> str:
        """The name of its place on the page about open data. A promise."""
        return f"datamangd-{self.id}"
