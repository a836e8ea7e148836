"""What has been published and is not there any more, each with the line that lets it lead on."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING

from macros.docs.files import as_meant
from macros.docs.outline import OF_THE_THEME, is_doubled
from macros.docs.readable import GUIDANCE
from macros.finishing.reader import ids
from macros.model import BY_MODEL, KINDS, Addressed
from macros.problems import Place, Problem
from macros.promised.present import files, record_anchors, sections
from macros.promised.published import FILE
from macros.promised.remedies import (
    KEPT,
    head_of,
    in_quotes,
    line_of,
    links_of,
    told_of_record,
    was_heading,
)
from macros.promised.whereabouts import Whereabouts
from macros.rendering.addresses import anchor_of, former_anchors
from macros.rendering.environment import listed
from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.exports.former import Former
    from macros.promised.published import Published
    from macros.site import Site
    from macros.source.doc_page import DocPage, Mark

_ENDING = re.compile(r"\.\w+$")
_NAMED = re.compile(r"(^|/)README\.md$")


class Lost:
    """Looks for what has gone."""

    def __init__(
        self, site: Site, published: Published, former: list[Former], told: Iterable[str]
    ) -> None:
        """Take the site as it is, what has been published, and the old addresses that lead on."""
        self.joined: set[Problem] = set()
        """What the check tells of links to what has gone, and is told here with it instead."""
        self._site = site
        self._published = published
        self._former = {one.old: one for one in former}
        # A file may be called wrongly in its letters alone.
        self._told = {
            address_of(_NAMED.sub(r"\1index.md", _ENDING.sub(".md", name)))
            for uri in told
            for name in as_meant(uri)
        }
        self._now = Whereabouts(site, published, self._former)
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
            if problem := self._now.misspelt(address):
                yield problem
            elif moved := self._now.moved(address, new):
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
                self.joined.add(told)
                words.append(places)
        if not words:
            return problem
        return Problem(
            problem.place, f"{problem.text}. Rätta också det som leder dit: {listed(words)}"
        )

    def _told_of_page(self, lost: str, moved: str) -> Problem:
        if page := self._docs.get(moved):
            text = f'sidan hade adressen "{lost}", och {KEPT}: skriv i sidhuvudet: '
            links, missed = links_of(page, lost, self._site)
            self.joined.update(missed)
            return Problem(head_of(page), text + line_of(page, [lost]) + links)
        record = self._made[moved]
        name = posixpath.basename(lost.rstrip("/"))
        field = "slug" if "slug" in record.model_fields_set else "name"
        place = record.where("id" if "id" in type(record).model_fields else field)
        return told_of_record(record, name, place, f'adressen "{lost}"')

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
                self._now.misspelt(f"{page.address}#{id_}")
                or self._now.renamed_record(
                    id_, [r for a, r in records if a in present - places.keys()]
                )
                or self._now.renamed_heading(page, id_, marks, places)
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
        self.joined.update(told for told, _ in filter(None, found))
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
            lost -= self._now.ids_of(page) | OF_THE_THEME
            # A place that does not say its kind may be any heading, unless others of it stand there.
            kinds = {type(r) for a, r in self._records_by_anchor if a in places}
            new = [
                r
                for a, r in self._records_by_anchor
                if a not in places and (BY_MODEL[type(r)].anchor or type(r) in kinds)
            ]
            left = []
            for id_ in sorted(lost):
                if problem := self._now.renamed_record(id_, new):
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
