"""What is searched: the site of the frozen content, and the tables of queries.

For `make bench-search` alone, also a site with ten times as many pages.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import zlib
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from macros.exports.search_index import FOLDER, PLACE_KINDS
from macros.search.text import PageText, Section
from macros.search.words import fold_word
from tests.helpers import SITE_URL, TODAY, copy_project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.search.pages import SearchedPage

TABLES = (
    "queries.txt",
    "queries_fresh.txt",
    "queries_late.txt",
    "queries_plain.txt",
    "queries_everyday.txt",
    "queries_mixed.txt",
)
UNSEEN = ("queries_unseen.txt", "queries_situations.txt")
"""Asked in the words of those who do not know the handbook; some have no answer that comes first."""
SYLLABLES = ("", "ny", "norr", "söder", "öster", "väster", "lång", "stor", "små", "mellan")


@dataclass(frozen=True)
class Query:
    """A query, and the addresses that are right to find first.

    One with # is the very place on a page; one without means the page, or any place on it.
    """

    type: str
    text: str
    pages: tuple[str, ...]

    def is_answered_by(self, address: str) -> bool:
        """Whether an address, from the site's root, is one of those that are right."""
        page = address.partition("#")[0]
        return any((address if "#" in right else page) == right for right in self.pages)


@dataclass(frozen=True)
class Page:
    """A page as the index has it."""

    title: str
    address: str
    kind: str
    text: str


def queries(tables: Sequence[str] = TABLES) -> list[Query]:
    """Every query of some tables."""
    found = []
    for table in tables:
        for line in (Path(__file__).parent / table).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, text, *pages = (cell.strip() for cell in line.split("|"))
                found.append(Query(kind, text, tuple("" if p == "/" else p for p in pages)))
    return found


def build_both(folder: Path) -> tuple[list[SearchedPage], list[SearchedPage]]:
    """Build the site into `folder`/site, and one with ten times as many pages into `folder`/big.

    Returns the pages of both, as the search sees them.
    """
    project = copy_project(folder / "project")
    os.environ |= {"SITE_URL": SITE_URL, "TODAY": TODAY.isoformat()}
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    kept: list[Any] = []

    def keep(env: Any, **_: Any) -> Any:
        """Keep the site while it has its pages: the hooks' own, which they load anew."""
        made = import_module("macros.exports")
        files = made.files
        made.files = lambda site: (kept.append(site), files(site))[1]
        return env

    config.plugins.events["env"].insert(0, keep)
    build_site(config)
    config.plugins.on_shutdown()
    exports = import_module("macros.exports.search_index")
    [opened] = kept
    found = list(exports.searched(opened))
    many = multiplied(found)
    shutil.copytree(folder / "site", folder / "big")
    shutil.rmtree(folder / "big" / FOLDER)
    for name, content in exports.index_of(opened, many).items():
        path = folder / "big" / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return found, many


def pages(site: Path) -> list[Page]:
    """The pages that the index of a built site knows, and the places on them."""
    folder = site / FOLDER
    core = json.loads((folder / "core.json").read_text("utf-8"))
    kinds = [kind for kind, count in core["kinds"] for _ in range(count)]
    texts = [
        text
        for first in core["texts"]
        for text, *_ in json.loads((folder / f"texts/{first}.json").read_text("utf-8"))
    ]
    found = []
    folder_of_row, after = "", ""
    rows = (row.split("\t") for row in core["titles"].split("\n"))
    for (title, *told), kind, sections in zip(rows, kinds, texts, strict=True):
        if told[1:]:
            folder_of_row, after = told[1:3]
        end = told[0].strip() if told and told[0] else _slug(title)
        text = "\n".join(f"{heading}\n{block}" for _, heading, block in sections)
        found.append(Page(title, f"{folder_of_row}{end}{after}", kind, text))
    return sorted(found, key=lambda page: page.address)


def _slug(title: str) -> str:
    return re.sub("[^a-z0-9]+", "-", fold_word(title.lower()))


def multiplied(documents: list[Any], times: int = len(SYLLABLES)) -> list[Any]:
    """As many times the pages: other names, and a third of the long words changed in each copy."""
    return [page for copy in range(times) for page in (_copy(d, copy) for d in documents)]


def _copy(document: Any, copy: int) -> Any:
    if copy == 0:
        return document

    def changed(match: re.Match[str]) -> str:
        word = match[0]
        return word if zlib.crc32(word.lower().encode()) % 3 else SYLLABLES[copy] + word.lower()

    def text(original: str) -> str:
        return re.sub(r"\w{7,}", changed, original)

    title = document.title
    title = (
        (SYLLABLES[copy] + title.lower()).capitalize()
        if document.kind in PLACE_KINDS
        else (f"{text(title)} {copy + 1}")
    )
    return replace(
        document,
        address=f"kopia-{copy}/{document.address}",
        title=title,
        description=text(document.description),
        aliases=tuple(text(alias) for alias in document.aliases),
        text=PageText(
            [
                Section(each.anchor, list(map(text, each.headings)), list(map(text, each.blocks)))
                for each in document.text.sections
            ]
        ),
    )
