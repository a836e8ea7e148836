"""How long the sentences of every page and entry are, as a table in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.checks.prose import measured
from macros.source.prose import count_words, figures, markdown_passages, masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model import Handbook
    from macros.site import Site
    from macros.source.doc_page import DocPage
    from macros.source.prose import Figures


def prose_report(site: Site) -> Iterator[str]:
    """The lines of the table, the longest sentences on average first."""
    rows = [*_pages(site.docs), *_entries(site.handbook)]
    rows.sort(key=lambda row: (-row[2].mean, row[0]))
    width = max(len(name) for name, _, _ in rows)
    yield f"{'':{width}}   Ord  Meningar  Snitt  Längsta  på rad"
    for name, words, found in rows:
        yield (
            f"{name:{width}} {words:5}  {found.sentences:8}  {_comma(found.mean):>5}"
            f"  {found.longest.words:7}  {found.longest.line:6}"
        )
    total = sum(found.words for _, _, found in rows)
    mean = total / sum(found.sentences for _, _, found in rows)
    yield f"{len(rows)} sidor och poster, i snitt {_comma(mean)} ord i varje mening."


def _pages(pages: Iterable[DocPage]) -> Iterator[tuple[str, int, Figures]]:
    for page in pages:
        if found := figures(markdown_passages(page.prose, page.offset)):
            yield page.file, count_words(masked("\n".join(page.prose))), found


def _entries(handbook: Handbook) -> Iterator[tuple[str, int, Figures]]:
    for record, found in measured(handbook):
        yield f"{record.where().file} {record.id}", found.words, found


def _comma(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
