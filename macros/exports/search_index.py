"""The search index of the site: its pages and words, as macros/search wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.memory import remember
from macros.model import KINDS, NamesWithin
from macros.search.index import build
from macros.search.pages import SearchedPage
from macros.search.synonyms import synonyms
from macros.source.doc_page import TEMPLATE_FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook
    from macros.site import FinishedPage, Site

FOLDER = "assets/search"
"""Where the index lies, from the site's root."""
SEARCH_PAGE = "sok/"
"""The address of the page with the results, which is not searched."""

PAGE_KINDS = (
    "Kommun",
    "Län",
    "Polisregion",
    "Kontakter",
    "Vägledning",
    "Metod",
    "Mall",
    "Nätverk",
    "För samordnare",
    "Budskap",
    "Initiativ",
    "Utvecklingsfråga",
    "Kalender",
    "Ordlista",
    "Om",
)
"""The kinds of pages, in the order that results can be narrowed by; any other comes last."""
PLACE_KINDS = frozenset(kind.label for kind in KINDS if kind.is_place)
"""The kinds whose pages stand for a place."""
COMMON_NAMES = "Polisregion"
"""The kind whose names are common words: Syd, Väst, Mitt."""
SHORT_PARTS = frozenset({"brå", "bob", "hot", "lag", "län", "råd", "mål"})
"""Words of three letters that are parts of compounds, and that are not endings as well."""

_BY_ADDRESS = (
    *((f"{kind.section}/", kind.label) for kind in KINDS if kind.section and not kind.is_place),
    *((f"{folder}/", "Mall") for folder in TEMPLATE_FOLDERS),
    ("vagledning/", "Vägledning"),
    ("natverket/", "Nätverk"),
    ("samordna/", "För samordnare"),
    ("kalender/", "Kalender"),
    ("ordlista/", "Ordlista"),
    ("kontakter/", "Kontakter"),
    *((f"{kind.section}/", "Kontakter") for kind in KINDS if kind.section and kind.is_place),
)


def kind_of(address: str) -> str:
    """The kind of a page that does not say it itself (meta: kind), by its address."""
    return next((kind for start, kind in _BY_ADDRESS if address.startswith(start)), "Om")


def searched(page: FinishedPage) -> SearchedPage:
    """A page as the search sees it."""
    meta = page.meta
    kind = meta.get("kind") or kind_of(page.address)
    trail = [name for name, _ in meta["trail"]] if "trail" in meta else page.sections
    return SearchedPage(
        page.address,
        page.title,
        kind,
        rank=PAGE_KINDS.index(kind) if kind in PAGE_KINDS else len(PAGE_KINDS),
        is_place=kind in PLACE_KINDS,
        common_names=kind == COMMON_NAMES,
        trail=tuple(trail),
        description=meta.get("description", ""),
        aliases=(*page.names, *meta.get("sokord", ())),
        text=page.text,
    )


def export_search_index(site: Site) -> Iterator[tuple[str, bytes]]:
    """The files of the index, as theme/js/search reads them."""
    pages = [
        searched(page)
        for page in site.pages
        if page.address != SEARCH_PAGE and page.meta.get("searched", True)
    ]
    handbook = site.handbook
    known, terms = synonyms(*_synonyms(handbook)), _terms(handbook)
    localities = [name for group in handbook.of(NamesWithin) for name in group.names]
    files = remember(
        "search index",
        (repr(pages), repr(known), repr(terms), repr(localities)),
        lambda: build(
            pages,
            known,
            terms=terms,
            short_parts=SHORT_PARTS,
            places=[kind for kind in PAGE_KINDS if kind in PLACE_KINDS],
            localities=localities,
        ),
    )
    for name, content in files.items():
        yield f"{FOLDER}/{name}", content.encode()


def _synonyms(handbook: Handbook) -> tuple[list[tuple[str, str]], list[tuple[str, ...]]]:
    """What leads from one word to another, and the groups of words that all mean the same."""
    one_way = [
        (word, term.term)
        for term in handbook.terms
        for word in (*term.synonyms, *([term.expansion] if term.expansion else []))
    ]
    both = [(term.term, term.expansion) for term in handbook.terms if term.expansion]
    return one_way, [*both, *(group.words for group in handbook.word_groups)]


def _terms(handbook: Handbook) -> list[str]:
    """Words that are known to be words of the field, beside those of the pages."""
    terms = [word for term in handbook.terms for word in (term.term, *term.synonyms)]
    return terms + [word for group in handbook.word_groups for word in group.words]
