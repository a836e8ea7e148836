"""What the search is told of pages that are not there, and of one page twice: it does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import BY_MODEL
from macros.problems import Place, nearest
from macros.rendering.addresses import standing_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

_SEVERAL = "ett sätt att fråga på varje rad: dela raden vid kommat, eller ta bort det"


def asked_slips(site: Site) -> Iterator[tuple[Place, str]]:
    """Find where the words of data/search.yaml lead to nothing, or are overwritten."""
    if (searching := site.handbook.searching) is None:
        return
    entries = (
        standing_at(record, site.handbook)
        for record in site.handbook.every_record
        if type(record) in BY_MODEL
    )
    known = {page.address for page in site.docs}.union(filter(None, entries))
    known.update(spec.address for spec in site.specs)
    files = {page.address: page.uri for page in site.docs}
    first: dict[str, Place] = {}
    for index, page_kind in enumerate(searching.page_kinds):
        place = searching.where("page_kinds", index, "kind")
        if (other := first.setdefault(page_kind.kind, place)) is not place:
            line = other.seen_from(place)
            yield place, f'"{page_kind.kind}" står redan på {line}: är den kopierad?'
    for index, each in enumerate(searching.asked):
        place = searching.where("asked", index, "page")
        other = first.setdefault(each.page, place)
        page, sign, _ = each.page.partition("#")
        if sign and page in files:
            # A heading that is asked for is an answer of its own. What a page has that something
            # is wrong on is not known.
            outline = site.outlines.get(files[page])
            known.update([f"{page}#{each}" for each in outline.ids] if outline else [each.page])
        if each.page not in known:
            hint = (
                nearest(each.page, known) or ": skriv adressen från startsidan, eller ta bort den"
            )
            yield place, f'"{each.page}" finns inte på webbplatsen{hint}'
        elif other is not place:
            line = other.seen_from(place)
            yield place, f'"{each.page}" står redan på {line}: flytta orden dit'
        for number, word in enumerate(each.words):
            if "," in word or ";" in word:
                yield searching.where("asked", index, "words", number), _SEVERAL
