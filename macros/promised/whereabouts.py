"""Where what has gone may be now, told by likeness: one that is new and is called or built alike."""

from __future__ import annotations

import posixpath
import re
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from macros.model import BY_MODEL, KINDS, key_of
from macros.problems import Problem
from macros.promised.remedies import KEPT, told_of_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.exports.former import Former
    from macros.model import Addressed, Record
    from macros.promised.published import Published
    from macros.site import Site
    from macros.source.doc_page import DocPage, Mark

_LIKE = 0.6
"""How alike two addresses are that may be one, renamed."""
_MISSPELT = 0.75
"""How alike an old address has to be to one that is lost, to be meant for it."""
_OWN_ID = re.compile(r"#([\w-]+)[^{}]*\}\s*$")


class Whereabouts:
    """Looks for where a page or a place may be now."""

    def __init__(self, site: Site, published: Published, former: Mapping[str, Former]) -> None:
        """`former` has the addresses that lead on, by what they were."""
        self._site = site
        self._published = published
        self._former = former
        self._docs = {page.address: page for page in site.docs}
        self._made = {spec.address: spec.record for spec in site.specs if spec.record is not None}

    def misspelt(self, lost: str) -> Problem | None:
        """An old address that leads on but has never been, and that is nearly this one."""
        folder, name = _parted(lost)
        never = {
            _parted(old)[1]: old
            for old in self._former
            if old not in self._known and _parted(old)[0] == folder
        }
        for near in get_close_matches(name, never, n=1, cutoff=_MISSPELT):
            meant = name if "#" in lost else lost
            place = self._former[never[near]].place
            return Problem(place, f'adressen har aldrig funnits – menade du "{meant}"?')
        return None

    @cached_property
    def _known(self) -> set[str]:
        return self._published.all()

    def moved(self, lost: str, new: list[str]) -> str | None:
        """Where a page may have moved: to one that is new and has its headings, or is called alike."""
        places = self._published.anchors.get(lost, {}).keys()
        same = {a: len(places & self.ids_of(self._docs[a])) for a in new if a in self._docs}
        best = max(same, key=lambda address: same[address], default=None)
        if best is not None and places and same[best] * 2 >= len(places):
            return best
        folder, name = _parted(lost)
        near = {_parted(a)[1]: a for a in new if _parted(a)[0] == folder}
        for alike in get_close_matches(name, near, n=1, cutoff=_LIKE):
            return near[alike]
        elsewhere = [a for a in new if _parted(a)[1] == name]
        # The places are what they are: one that goes while one comes is the same.
        only = [a for a in near.values() if a in self._made and _is_place(self._made[a])]
        return next(iter(elsewhere or (only if len(only) == 1 else ())), None)

    def renamed_record(self, lost: str, new: list[Addressed]) -> Problem | None:
        """The entry that may have had the place: one that is new there, and is called alike."""
        for kind in KINDS:
            if kind.anchor is None or not lost.startswith(kind.anchor):
                continue
            old = lost.removeprefix(kind.anchor)
            keys = {key_of(record): record for record in new if isinstance(record, kind.model)}
            for key in get_close_matches(old, keys, n=1, cutoff=_LIKE):
                record = keys[key]
                return told_of_record(record, old, record.where("id"), f'id "{old}"')
        return None

    def renamed_heading(
        self, page: DocPage, lost: str, marks: tuple[Mark, ...], places: Mapping[str, int]
    ) -> Problem | None:
        """The heading that may have had the place: one that is new, and is called alike."""
        lines = page.body.split("\n")
        new = {
            mark.id: mark
            for mark in marks
            if mark.id and mark.id not in places and lines[mark.line - 1].startswith("#")
        }
        gone = [id_ for id_ in places if id_ not in {mark.id for mark in marks}]
        alike = [id_ for id_ in new if id_.casefold() == lost] or get_close_matches(
            lost, new, n=1, cutoff=_LIKE
        )
        if not alike and len(new) == len(gone) == 1:
            alike = list(new)
        for id_ in alike:
            mark = new[id_]
            own = _OWN_ID.search(lines[mark.line - 1])
            how = f"skriv {{#{lost}}} sist på raden"
            if own and own[1] == id_:
                how = f"skriv {{#{lost}}} i stället för {{#{id_}}}"
            text = f'rubriken hade adressen "{page.address}#{lost}", och {KEPT}: {how}'
            return Problem(page.place(mark.line), text)
        return None

    def ids_of(self, page: DocPage) -> frozenset[str]:
        """The places on a page; none where something is wrong on it."""
        outline = self._site.outlines.get(page.uri)
        return outline.ids if outline else frozenset()


def _is_place(record: Record) -> bool:
    return BY_MODEL[type(record)].is_place


def _parted(address: str) -> tuple[str, str]:
    """The page or the folder that an address lies in, and its own name."""
    page, sign, place = address.partition("#")
    return (page, sign + place) if sign else posixpath.split(page.rstrip("/"))
