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

from macros.exports.search_index import FOLDER
from macros.search.text import PageText
from tests.helpers import SITE_URL, TODAY, copy_project

if TYPE_CHECKING:
    from macros.search.pages import SearchedPage

TABLES = ("queries.txt", "queries_fresh.txt", "queries_late.txt")
SYLLABLES = ("", "ny", "norr", "söder", "öster", "väster", "lång", "stor", "små", "mellan")


@dataclass(frozen=True)
class Query:
    """A query, and the addresses of the pages that are right to find first."""

    type: str
    text: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """A page as the index has it."""

    title: str
    address: str
    kind: str
    text: str


def queries() -> list[Query]:
    """Every query of the tables."""
    found = []
    for table in TABLES:
        for line in (Path(__file__).parent / table).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, text, *pages = (cell.strip() for cell in line.split("|"))
                found.append(Query(kind, text, tuple(pages)))
    return found


def build_both(folder: Path) -> tuple[list[SearchedPage], list[SearchedPage]]:
    """Build the site into `folder`/site, and one with ten times as many pages into `folder`/big.

    Returns the pages of both, as the search sees them.
    """
    project = copy_project(folder / "project")
    os.environ |= {"SITE_URL": SITE_URL, "TODAY": TODAY.isoformat()}
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build_site(config)
    config.plugins.on_shutdown()
    # The hooks load the package anew for each build: what is imported above is not theirs.
    opened = import_module("macros.site").current()
    exports = import_module("macros.exports.search_index")
    found = [exports.searched(page) for page in opened.pages if page.address != exports.SEARCH_PAGE]
    many = multiplied(found)
    shutil.copytree(folder / "site", folder / "big")
    shutil.rmtree(folder / "big" / FOLDER)
    files = exports.build(
        many,
        exports.synonyms(*exports._synonyms(opened.handbook)),
        terms=exports._terms(opened.handbook),
        short_parts=exports.SHORT_PARTS,
        places=[kind for kind in exports.PAGE_KINDS if kind in exports.PLACE_KINDS],
    )
    for name, content in files.items():
        path = folder / "big" / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return found, many


def pages(site: Path) -> list[Page]:
    """The pages that the index of a built site knows."""
    found = []
    for path in (site / FOLDER / "pages").iterdir():
        title, address, kind, _, text = json.loads(path.read_text("utf-8"))
        found.append(Page(title, address, kind, text))
    return sorted(found, key=lambda page: page.address)


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
        if document.is_place
        else (f"{text(title)} {copy + 1}")
    )
    return replace(
        document,
        address=f"kopia-{copy}/{document.address}",
        title=title,
        description=text(document.description),
        aliases=tuple(text(alias) for alias in document.aliases),
        text=PageText(
            [text(block) for block in document.text.headings],
            [text(block) for block in document.text.blocks],
        ),
    )
