"""What has been published and is not there any more, each with the line that lets it lead on."""

from __future__ import annotations

import posixpath
import re
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from macros.docs.files import as_meant
from macros.docs.outline import OF_THE_THEME, is_doubled
from macros.docs.readable import GUIDANCE
from macros.finishing.reader import ids
from macros.model import BY_MODEL, KINDS, Addressed, key_of
from macros.problems import Place, Problem
from macros.promised.present import files, record_anchors, sections
from macros.promised.published import FILE
from macros.promised.remedies import KEPT, head_of, in_quotes, line_of, links_of, was_heading
from macros.rendering.addresses import anchor_of, former_anchors
from macros.rendering.environment import listed
from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.exports.former import Former
    from macros.model import Record
    from macros.promised.published import Published
    from macros.site import Site
    from macros.source.doc_page import DocPage, Mark

_LIKE = 0.6
"""How alike two addresses are that may be one, renamed."""
_MISSPELT = 0.75
"""How alike an old address has to be to one that is lost, to be meant for it."""
_OWN_ID = re.compile(r"#([\w-]+)[^{}]*\}\s*$")
_ENDING = re.compile(r"\.\w+$")
_NAMED = re.compile(r"(^|/)README\.md$")


class Lost:
    """Looks for what has gone."""

    def __init__(
        self, site: Site, published: Published, former: list[Former], told: Iterable[str]
    ) -> None:
        """Take the site as it is, what has been published, and the old addresses that lead on."""
        self._site = site
        self._published = published
        self._former = {one.old: one for one in former}
        # A file may be called wrongly in its letters alone.
        self._told = {
            address_of(_NAMED.sub(r"\1index.md", _ENDING.sub(".md", name)))
            for uri in told
            for name in as_meant(uri)
        }
        self._docs = {page.address: page for page in site.docs}
        self._made = {spec.address: spec.record for spec in site.specs if spec.record is not None}
        self._kept_pages = {spec.address for spec in site.specs}

    def problems(self) -> Iterator[Problem]:
        """Every promise that is broken; what has moved is told where it is now."""
        yield from self._pages()
        for address, places in self._published.anchors.items():
            page = self._docs.get(address)
            # A page that is made of the data has no head, and a link to a place on it finds it.
            outline = self._site.outlines.get(page.uri) if page else None
            if page and outline and not is_doubled(outline.marks):
                yield from self._places(page, places, outline.marks, outline.ids)
        yield from self._section_places()
        yield from self._files()

    # Pages

    def _pages(self) -> Iterator[Problem]:
        lost = [
            address
            for address in self._published.pages
            if address not in self._docs
            and address not in self._kept_pages
            and address not in self._former
            and address not in self._told
        ]
        if not lost:
            return
        new = [a for a in (*self._docs, *self._made) if a not in self._published.pages]
        left: dict[str, list[str]] = {}
        for address in lost:
            if problem := self._misspelt(address):
                yield problem
            elif moved := self._moved(address, new):
                new.remove(moved)
                yield self._with_links(self._told_of_page(address, moved), [address])
            else:
                left.setdefault(self._over(address).uri, []).append(address)
        by_uri = {page.uri: page for page in self._site.docs}
        for uri, addresses in left.items():
            page = by_uri[uri]
            what = (
                f"{'sidan' if len(addresses) == 1 else 'sidorna'} {in_quotes(addresses)} är borta"
            )
            text = (
                f"{what}, och {KEPT}: skriv vart adressen ska leda, i sidhuvudet på den sida som "
                f"tar över, till exempel i {page.file}: {line_of(page, addresses)}"
            )
            told = Problem(Place(FILE, self._published.pages[addresses[0]]), text)
            yield self._with_links(told, addresses)

    def _with_links(self, problem: Problem, addresses: list[str]) -> Problem:
        """The problem with the places that still lead to what has gone, which are told nowhere else."""
        words = []
        for uri, (told, places) in self._site.missed.items():
            if uri.endswith(".md") and address_of(uri) in addresses:
                self._site.joined.add(told)
                words.append(places)
        if not words:
            return problem
        return Problem(
            problem.place, f"{problem.text}. Rätta också det som leder dit: {listed(words)}"
        )

    def _misspelt(self, lost: str) -> Problem | None:
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

    def _moved(self, lost: str, new: list[str]) -> str | None:
        """Where a page may have moved: to one that is new and has its headings, or is called alike."""
        places = self._published.anchors.get(lost, {}).keys()
        same = {a: len(places & self._ids(self._docs[a])) for a in new if a in self._docs}
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

    def _told_of_page(self, lost: str, moved: str) -> Problem:
        if page := self._docs.get(moved):
            text = f'sidan hade adressen "{lost}", och {KEPT}: skriv i sidhuvudet: '
            text += line_of(page, [lost]) + links_of(page, lost, self._site)
            return Problem(head_of(page), text)
        record = self._made[moved]
        name = posixpath.basename(lost.rstrip("/"))
        field = "slug" if "slug" in record.model_fields_set else "name"
        place = record.where("id" if "id" in type(record).model_fields else field)
        return _told_of_record(record, name, place, f'adressen "{lost}"')

    def _over(self, lost: str) -> DocPage:
        """The page above one that is gone: of its folder, of the folder above, or the start page."""
        folder = posixpath.dirname(lost.rstrip("/"))
        while folder and f"{folder}/" not in self._docs:
            folder = posixpath.dirname(folder)
        above = self._docs.get(f"{folder}/" if folder else "")
        return above or min(self._site.docs, key=lambda page: page.uri)

    # Places on pages

    def _places(
        self,
        page: DocPage,
        places: Mapping[str, int],
        marks: tuple[Mark, ...],
        present: frozenset[str],
    ) -> Iterator[Problem]:
        lost = [id_ for id_ in places if id_ not in present]
        if not lost:
            return
        kept = {id_ for new in present for id_ in self._kept.get(new, ())}
        kept |= {
            old.partition("#")[2] for old in self._former if old.startswith(f"{page.address}#")
        }
        left = []
        records = self._records_by_anchor
        for id_ in lost:
            if id_ in kept:
                continue
            problem = (
                self._misspelt(f"{page.address}#{id_}")
                or self._renamed_record(
                    id_, [r for a, r in records if a in present - places.keys()]
                )
                or self._renamed_heading(page, id_, marks, places)
                or was_heading(page, id_)
            )
            if problem:
                self._join(page, [id_])
                yield problem
            else:
                left.append(f"#{id_}")
        if left:
            leading = self._join(page, [id_.removeprefix("#") for id_ in left])
            if not page.body.strip():
                if not page.uri.startswith(GUIDANCE):  # how short it is, is told
                    says = "sidan har ingen text: skriv den under sidhuvudet"
                    yield Problem(Place(page.file), says)
                return
            text = (
                f"{in_quotes(left)} är borta från sidan, och {KEPT}: skriv i sidhuvudet, så leder "
                f"det till sidan: {line_of(page, left)}"
            )
            if leading:
                text += f". Rätta också det som leder dit: {listed(leading)}"
            yield Problem(head_of(page), text)

    def _join(self, page: DocPage, lost: list[str]) -> list[str]:
        """Where the links stand that lead to places that have gone, which are told nowhere else."""
        found = [self._site.missed.get(f"{page.uri}#{id_}") for id_ in lost]
        self._site.joined.update(told for told, _ in filter(None, found))
        return [places for _, places in filter(None, found)]

    @cached_property
    def _kept(self) -> dict[str, tuple[str, ...]]:
        return former_anchors(self._site.handbook)

    @cached_property
    def _records_by_anchor(self) -> list[tuple[str, Addressed]]:
        handbook = self._site.handbook
        found = [(anchor_of(r), r) for kind in KINDS for r in handbook.of(kind.model)]
        # What cannot say what it was called is told on the page: a law, by its number.
        return [
            (anchor, r) for anchor, r in found if anchor is not None and isinstance(r, Addressed)
        ]

    def _renamed_record(self, lost: str, new: list[Addressed]) -> Problem | None:
        """The entry that may have had the place: one that is new there, and is called alike."""
        for kind in KINDS:
            if kind.anchor is None or not lost.startswith(kind.anchor):
                continue
            old = lost.removeprefix(kind.anchor)
            keys = {key_of(record): record for record in new if isinstance(record, kind.model)}
            for key in get_close_matches(old, keys, n=1, cutoff=_LIKE):
                record = keys[key]
                return _told_of_record(record, old, record.where("id"), f'id "{old}"')
        return None

    def _renamed_heading(
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

    def _ids(self, page: DocPage) -> frozenset[str]:
        outline = self._site.outlines.get(page.uri)
        return outline.ids if outline else frozenset()

    # Places on the generated pages, and files

    def _section_places(self) -> Iterator[Problem]:
        of_records = record_anchors(self._site)
        made = sections(self._site)
        kept = {id_ for old in self._kept.values() for id_ in old}
        kept |= {old.partition("#")[2] for old in self._former}
        for section, places in self._published.sections.items():
            there = self._published.anchors.get(section, {})  # those are told of on their page
            lost = {id_ for id_ in places if id_ not in {*of_records, *kept, *there}}
            # The first page of a section has nearly all of them.
            for spec in made.get(section, ()):
                if not lost:
                    break
                lost -= ids(self._site.html(spec))
            page = self._docs.get(section) or self._over(section)
            # What the page that takes over has itself is found there.
            lost -= self._ids(page) | OF_THE_THEME
            # A place that does not say its kind may be any heading, unless others of it stand there.
            kinds = {type(r) for a, r in self._records_by_anchor if a in places}
            new = [
                r
                for a, r in self._records_by_anchor
                if a not in places and (BY_MODEL[type(r)].anchor or type(r) in kinds)
            ]
            left = []
            for id_ in sorted(lost):
                if problem := self._renamed_record(id_, new):
                    yield problem
                else:
                    left.append(f"#{id_}")
            if left:
                text = (
                    f'{in_quotes(left)} är borta från sidorna under "{section}", och {KEPT}: skriv '
                    f"i sidhuvudet i {page.file}: {line_of(page, left)}"
                )
                yield Problem(Place(FILE, places[left[0][1:]]), text)

    def _files(self) -> Iterator[Problem]:
        present = files(self._site)
        for name, line in self._published.files.items():
            page = name.rpartition(".")[0] + "/"
            # Where the page has moved or is missed, so is its file.
            if name not in present and (page in self._docs or page not in self._published.pages):
                text = f'filen "{name}" finns inte längre, och {KEPT}: låt den finnas kvar'
                yield Problem(Place(FILE, line), text)


def _told_of_record(record: Record, old: str, place: Place, had: str) -> Problem:
    before = record.former_ids if isinstance(record, Addressed) else ()
    kind = BY_MODEL[type(record)]
    line = f"former_ids: [{', '.join((*before, old))}]"
    text = f"{kind.the_one} hade {had}, och {KEPT}: skriv på posten: {line}"
    return Problem(place, text)


def _is_place(record: Record) -> bool:
    return BY_MODEL[type(record)].is_place


def _parted(address: str) -> tuple[str, str]:
    """The page or the folder that an address lies in, and its own name."""
    page, sign, place = address.partition("#")
    return (page, sign + place) if sign else posixpath.split(page.rstrip("/"))
