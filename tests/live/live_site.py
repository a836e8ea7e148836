"""A content, and the site built of it, as the properties look at them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import yaml

from macros.model import FILES, kinds_in
from macros.source.parts import parts
from tests.built_pages import MISSING, BuiltPage, read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site


@dataclass(frozen=True)
class LiveSite:
    """A content, and the site built of it."""

    content: Path
    """The folder that holds data/, docs/ and mkdocs.yml."""
    folder: Path
    """The folder of the built site."""
    opened: Site
    """The content as the code reads it."""

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        return read_pages(self.folder)

    @cached_property
    def named(self) -> dict[str, BuiltPage]:
        """The pages that have an address: all but the one for those that lead nowhere."""
        return {address: page for address, page in self.pages.items() if address != MISSING}

    @cached_property
    def files(self) -> set[str]:
        return {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file()
        }

    @cached_property
    def url(self) -> str:
        """The address that the site was built for, as its start page tells."""
        (link,) = [e for e in self.pages[""].all("link") if e.get("rel") == "canonical"]
        return link.get("href", "")

    @property
    def base(self) -> str:
        return urlsplit(self.url).path

    @cached_property
    def entries(self) -> dict[str, dict[int, str | None]]:
        """By data file, the lines that an entry starts on, and the id or code of each."""
        found: dict[str, dict[int, str | None]] = {}
        data = self.content / "data"
        for path, own in [(part, name) for name in FILES for part in parts(data, name)]:
            lines = found[path.relative_to(self.content).as_posix()] = {}
            tree = yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.CSafeLoader)
            lists = {key.value: value for key, value in tree.value}
            for kind in kinds_in(own):
                for entry in lists[kind.key].value if kind.key in lists else ():
                    fields = {key.value: value.value for key, value in entry.value}
                    key = fields[kind.identifier] if kind.identifier else None
                    lines[entry.start_mark.line + 1] = key
        return found
