"""What differs between the sites that two engines have built of the same pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from tests.built_pages import MISSING, read_pages, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.html import HtmlElement

    from tests.built_pages import BuiltPage

AROUND = 30
"""Characters that are shown on either side of where texts part."""


@dataclass(frozen=True)
class Content:
    """What a page says, and where it leads, without menu, header and footer."""

    text: str
    links: frozenset[str]
    """The addresses within the site, from its root."""


def contents(site: Path) -> dict[str, Content]:
    """The content of every page of a built site, by its address."""
    return {
        address: _content(page) for address, page in read_pages(site).items() if address != MISSING
    }


def _content(page: BuiltPage) -> Content:
    found = page.all("article") or page.all("main") or [page.tree]
    return Content(said(found[0]), frozenset(_links(page.address, found[0])))


def _links(address: str, element: HtmlElement) -> Iterator[str]:
    for _, name, value, _ in element.iterlinks():
        if name in ("href", "src", "action"):
            parts = urlsplit(urljoin(f"http://site/{address}", value))
            if parts.netloc == "site":
                yield unquote(parts.path).lstrip("/")


def other_texts(one: Mapping[str, Content], other: Mapping[str, Content]) -> list[str]:
    """The pages that both have and that say different things: where they part."""
    return [
        f"{address or '/'}: {_parting(one[address].text, other[address].text)}"
        for address in sorted(one.keys() & other.keys())
        if one[address].text != other[address].text
    ]


def _parting(one: str, other: str) -> str:
    pairs = enumerate(zip(one, other, strict=False))
    place = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    near = slice(max(0, place - AROUND), place + AROUND)
    return f'"{one[near]}", "{other[near]}"'


def dead_links(site: Path, found: Mapping[str, Content]) -> list[str]:
    """The links within the site that lead to nothing in it."""
    return [
        f"{address or '/'}: {link}"
        for address, content in sorted(found.items())
        for link in sorted(content.links)
        if not _is_there(site / link)
    ]


def _is_there(path: Path) -> bool:
    return (path / "index.html" if path.is_dir() else path).is_file()


def other_files(one: Path, other: Path) -> list[str]:
    """The files that are not the same byte for byte in two folders, or in one of them alone."""
    return sorted({name for name, _ in _bytes(one).items() ^ _bytes(other).items()})


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
