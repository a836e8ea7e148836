"""The sizes of files on the pages that name them, once the files are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.finishing.file_sizes import MARK, with_sizes_of_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def tell_sizes(pages: Iterable[Any], made: Mapping[str, bytes]) -> list[Any]:
    """Write the sizes of the outputs on MkDocs' `pages`; returns those that have become others."""
    changed = []
    for page in pages:
        if MARK in (page.content or ""):
            content = with_sizes_of_files(page.content, page.url, made)
            if content != page.content:
                page.content = content
                changed.append(page)
    return changed
