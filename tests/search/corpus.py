"""What is searched in the tests: the built site, the tables of queries, and a site ten times as big."""

from __future__ import annotations

import json
import re
import shutil
import sys
import zlib
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from macros.search.documents import PLACE_KINDS
from macros.exports.search_index import FOLDER, index_files, write
from macros.search.text import PageText

ROOT = Path(__file__).parent.parent.parent
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
    found = []
    for table in TABLES:
        for line in (Path(__file__).parent / table).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, text, *pages = (cell.strip() for cell in line.split("|"))
                found.append(Query(kind, text, tuple(pages)))
    return found


def build(folder: Path):
    """Build the site into `folder`; returns its pages as the search sees them, and its data."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build_site(config)
    config.plugins.on_shutdown()
    # The hooks load the package anew for each build: what is imported above is not theirs.
    handbook = import_module("macros.site").current().handbook
    return list(config.hooks["macros/hooks.py"]._searched), handbook


def build_both(site: Path, big: Path):
    """Build the site, and one with an index of ten times as many pages; returns the pages of both."""
    documents, handbook = build(site)
    shutil.copytree(site, big)
    shutil.rmtree(big / FOLDER)
    many = multiplied(documents)
    write(index_files(many, handbook), big)
    return documents, many


def pages(site: Path) -> list[Page]:
    """The pages that the index of a built site knows."""
    found = []
    for path in (site / FOLDER / "pages").iterdir():
        title, address, kind, _, text = json.loads(path.read_text("utf-8"))
        found.append(Page(title, address, kind, text))
    return sorted(found, key=lambda page: page.address)


def multiplied(documents: list, times: int = len(SYLLABLES)) -> list:
    """As many times the pages: other names, and a third of the long words changed in each copy."""
    return [page for copy in range(times) for page in (_copy(d, copy) for d in documents)]


def _copy(document, copy: int):
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
            [text(block) for block in document.text.headings],
            [text(block) for block in document.text.blocks],
        ),
    )


if __name__ == "__main__":
    build_both(*map(Path, sys.argv[1:]))
