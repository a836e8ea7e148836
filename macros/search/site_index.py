"""The index of one build: pages are added as they are rendered, and written at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.search.documents import Document, kind_of
from macros.search.index import build
from macros.search.synonyms import synonyms
from macros.search.text import page_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from macros.model import Handbook

FOLDER = "assets/search"
"""Where the index lies, from the site's root."""
SEARCH_PAGE = "sok/"
"""The address of the page with the results: the one page that is not searched."""


def document(
    address: str,
    title: str,
    meta: Mapping[str, Any],
    sections: Iterable[str],
    names: Iterable[str],
    html: str,
) -> Document:
    """A page as the search sees it.

    `meta` is its front matter, `sections` the menu's names above it, `names` what the menu calls
    it, `html` its content.
    """
    trail = [name for name, _ in meta["trail"]] if "trail" in meta else list(sections)
    return Document(
        address,
        title,
        meta.get("kind") or kind_of(address),
        tuple(trail),
        meta.get("description", ""),
        (*names, *meta.get("sokord", ())),
        page_text(html),
    )


def index_files(documents: Iterable[Document], handbook: Handbook) -> dict[str, str]:
    """The files of the index by their names in FOLDER."""
    one_way = [
        (word, term.term)
        for term in handbook.terms
        for word in (*term.synonyms, *([term.expansion] if term.expansion else []))
    ]
    both = [[term.term, term.expansion] for term in handbook.terms if term.expansion]
    groups = [*both, *(group.words for group in handbook.word_groups)]
    terms = [word for term in handbook.terms for word in (term.term, *term.synonyms)]
    terms += [word for group in handbook.word_groups for word in group.words]
    pages = [page for page in documents if page.address != SEARCH_PAGE]
    return build(pages, synonyms(one_way, groups), terms)


def write(files: dict[str, str], site_dir: Path) -> None:
    """Write the files of the index into the built site."""
    for name, content in files.items():
        path = site_dir / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
