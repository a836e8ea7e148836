"""How large a file to download is, written where a page names it: files are made after pages.

An element with `data-size-of="api/v1/events.json"` gets the size as its content; one that names a
row of files (`kalender/lan/{slug}.ics`) their number, their sizes and a link to the first.
"""

from __future__ import annotations

import posixpath
import re
from functools import partial
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK = "data-size-of="
_ELEMENT = re.compile(r'(<(td|span)\b[^>]*? data-size-of="([^"]*)"[^>]*>)(.*?)(</\2>)', re.DOTALL)
_INDEX = "index.html"
"""What a page is called in its folder, which is its address."""
_PART = re.compile(r"\\\{\w+\\\}")
NONE_YET = "ingen fil än"
"""Stands where there is no such file: a row can be of entries that there are none of."""


def with_sizes_of_files(html: str, address: str, made: Mapping[str, bytes]) -> str:
    """The HTML of the page at `address` with the sizes of files; `made` are these, by address.

    What stands there already is replaced, so a page may be given again to what is made later.
    """
    return _ELEMENT.sub(partial(_told, address, made), html) if MARK in html else html


_LINKED = re.compile(r'(<span data-link-to="([^"]*)">)(?:<a href="[^"]*">)?(.*?)(?:</a>)?(</span>)')


def with_links_to_files(html: str, address: str, made: Mapping[str, bytes]) -> str:
    """The HTML of the page at `address` with what names a file (`data-link-to`) leading to it.

    What leads to a file that is not among those that were `made` leads nowhere.
    """

    def linked(match: re.Match[str]) -> str:
        named = unescape(match[2])
        link = escape(posixpath.relpath(named, address))
        text = f'<a href="{link}">{match[3]}</a>' if named in made else match[3]
        return f"{match[1]}{text}{match[4]}"

    return _LINKED.sub(linked, html)


def _told(page: str, made: Mapping[str, bytes], match: re.Match[str]) -> str:
    named = unescape(match[3])
    if "{" not in named:
        told = size(len(made[named])) if named in made else NONE_YET
    else:
        pattern = re.compile(_PART.sub("[^/.]+", re.escape(named)))
        addresses = {name.removesuffix(_INDEX): len(content) for name, content in made.items()}
        told = _row(
            page, {name: size for name, size in addresses.items() if pattern.fullmatch(name)}
        )
    return f"{match[1]}{told}{match[5]}"


def _row(page: str, sizes: Mapping[str, int]) -> str:
    if not sizes:
        return NONE_YET
    first = min(sizes)
    smallest, largest = size(min(sizes.values())), size(max(sizes.values()))
    span = smallest if smallest == largest else f"{smallest.removesuffix(' kB')}–{largest}"
    end = "/" if first.endswith("/") else ""
    name = escape(posixpath.basename(first.rstrip("/")))
    link = f'<a href="{escape(posixpath.relpath(first, page))}{end}">{name}</a>'
    one = len(sizes) == 1
    return f"{len(sizes)} {'fil' if one else 'filer'}, {span}. {'Det är' if one else 'Den första är'} {link}"


def size(count: int) -> str:
    """A number of bytes as a reader wants it: 3 kB, 1,2 MB. Thousands, rounded up."""
    kilobytes = max(1, -(-count // 1000))
    if kilobytes < 1000:
        return f"{kilobytes} kB"
    return f"{-(-count // 100_000) / 10:.1f} MB".replace(".", ",")
