"""data/addresses.yaml: every address that has been published, one a line.

A line is a page, a place on a page in docs/, a place that the generated pages of a section have
(/kommuner/*/#kommunen-och-lanet), or a file to download. The file is a list of YAML, but read line
by line: that is quick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.problems import Place, Problem, ProblemsError
from macros.source.syntax import merge_problem
from macros.source.yamlio import decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE = "data/addresses.yaml"

_HEAD = """\
# Adresserna som har publicerats: andra kan länka till dem, så de ska alltid leda rätt.
# Filen skrivs av "make addresses". Ändra den inte för hand: en adress som försvinner läggs i stället
# till under "tidigare" eller "former_ids" där den ska leda hit. Se CONTRIBUTING.md.

"""
_LINE = re.compile(r"- /(?P<page>(?:[^/#]+/)*)(?:(?P<file>[^\s/#]+\.\w+)|#(?P<anchor>\S+))?")


@dataclass
class Published:
    """What has been published, each with its line in the file. Addresses are from the site's root."""

    pages: dict[str, int] = field(default_factory=dict)
    anchors: dict[str, dict[str, int]] = field(default_factory=dict)
    """The places on pages in docs/, by the page's address."""
    sections: dict[str, dict[str, int]] = field(default_factory=dict)
    """The places that generated pages have, by the first part of their addresses: kommuner/."""
    files: dict[str, int] = field(default_factory=dict)

    def all(self) -> set[str]:
        """Every address, as it stands on its line."""
        found = {*self.pages, *self.files}
        found |= {f"{page}#{id_}" for page, places in self.anchors.items() for id_ in places}
        found |= {f"{part}*/#{id_}" for part, places in self.sections.items() for id_ in places}
        return found


def read(root: Path) -> Published:
    """What has been published of the site below `root`: nothing where there is no file.

    Raises:
        ProblemsError: the file is not as the command writes it.
    """
    try:
        raw = (root / FILE).read_bytes()
    except FileNotFoundError:
        return Published()
    except OSError:
        raise ProblemsError([Problem(Place(FILE), "filen kan inte läsas")]) from None
    published = Published()
    for number, line in enumerate(decode(raw, FILE).splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None or not line.partition("#")[0].isascii():
            if merge := merge_problem([line], FILE):
                again = 'behåll raderna från båda, och ta bort <<<<<<<, ======= och >>>>>>>, eller kör "make addresses"'
                text = f"{merge.text.partition(':')[0]}: {again}"
                raise ProblemsError([Problem(Place(FILE, number), text)])
            text = (
                'raden är ingen adress: filen skrivs av kommandot "make addresses" och ändras inte '
                "för hand, så lägg tillbaka den som den var"
            )
            raise ProblemsError([Problem(Place(FILE, number), text)])
        page, file, anchor = match.groups()
        if file:
            published.files[page + file] = number
        elif not anchor:
            published.pages[page] = number
        elif page.endswith("*/"):
            published.sections.setdefault(page.removesuffix("*/"), {})[anchor] = number
        else:
            published.anchors.setdefault(page, {})[anchor] = number
    return published


def written(addresses: Iterable[str]) -> str:
    """The text of the file."""
    return _HEAD + "".join(f"- /{address}\n" for address in sorted(addresses))
