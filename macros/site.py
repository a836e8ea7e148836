"""What one build works with: the checked handbook, and where the site and its files lie.

The doors to MkDocs share it: the hook opens it before anything is rendered, and `define_env`
takes its macros from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from macros.blocks import Blocks
from macros.finishing import Finisher
from macros.history import History
from macros.memory import BLOCK_TEMPLATES, remember, version
from macros.pages import PageSpec, page_html
from macros.problems import Place
from macros.rendering.addresses import Links, former_anchors
from macros.rendering.corrections import Corrections
from macros.search.text import PageText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from markupsafe import Markup

    from macros.model import Handbook, Record
    from macros.model.offered import DataSet
    from macros.problems import Problem
    from macros.source.doc_page import DocPage, Made, Outline

T = TypeVar("T")


@dataclass(frozen=True)
class FinishedPage:
    """A page with its content rendered, as the exports see it."""

    source: str
    """The path of its Markdown file in docs/, as if it had one: vagledning/mallar/lagesbild.md."""
    address: str
    """From the site's root: vagledning/mallar/lagesbild/."""
    title: str
    html: str
    """Its content, without menu, header and footer; addresses are relative to the page's."""
    meta: Mapping[str, Any]
    """Its front matter."""
    sections: tuple[str, ...] = ()
    """The menu's names above it, from the start page down."""
    names: tuple[str, ...] = ()
    """What the menu calls it."""
    text: PageText = field(default_factory=PageText)
    """What of its content is searched."""


@dataclass(frozen=True)
class Site:
    """The checked content of the site."""

    handbook: Handbook
    specs: tuple[PageSpec, ...]
    docs: tuple[DocPage, ...] = ()
    """The pages that editors write, as they were read."""
    name: str = ""
    """What the site is called."""
    site_url: str = "/"
    """The address of the start page, with its last slash."""
    repo_url: str = ""
    """The address of the repository, or empty."""
    corrections: Corrections = field(default_factory=Corrections)
    """Where the ways to correct lead."""
    built: datetime = datetime(1980, 1, 1, tzinfo=UTC)
    """The time of the content, for files that carry a time."""
    data_sets: tuple[DataSet, ...] = ()
    """The data sets that it offers, with their files."""
    history: History = field(default_factory=History)
    """What git knows of the files that the content was read from."""
    published: frozenset[str] = frozenset()
    """The addresses that have been published, from the site's root: kalender/#radet-2024."""
    data_version: str = ""
    """A hash of the data files: with the day and the settings, what blocks are made of."""
    calls: dict[str, Made] = field(default_factory=dict)
    """What the macro calls on each page give, by its file in docs/. The check of docs/ makes them
    all, and puts them here."""
    outlines: dict[str, Outline] = field(default_factory=dict)
    """What stands on each page in docs/ that nothing is wrong on, by its file; from the same check."""
    missed: dict[str, tuple[Problem, str]] = field(default_factory=dict)
    """What is told of each page or heading that links lead to and is not there, by its file in docs/
    and with its places in words; from the same check."""
    pages: tuple[FinishedPage, ...] = ()
    """Every page, once its content has been rendered."""

    @property
    def nav(self) -> list[dict[str, Any]]:
        """The menu as MkDocs wants it."""
        return self.handbook.menu.nav if self.handbook.menu else []

    @property
    def settings(self) -> dict[str, Any]:
        """What it was told beside its content, for another one like it."""
        names = ("name", "site_url", "repo_url", "corrections", "built", "history")
        return {name: getattr(self, name) for name in names}

    def links(self, page: str | None) -> Links:
        """The links of a page, by its address from the site's root; None for the 404 page."""
        root = urlsplit(self.site_url).path or "/"
        return Links(
            page,
            root,
            self.repo_url.rstrip("/"),
            self.corrections,
            self.site_url,
        )

    def blocks(self, page: str | None) -> Blocks:
        """The blocks of a page."""
        return Blocks(
            self.handbook, self.links(page), self._rendered, self.data_sets, self.published
        )

    def page_corrections(self, page: str | None, source: str, title: str) -> Markup:
        """The three ways to correct a page; `source` is its file in docs/, as if it had one."""
        return self.blocks(page).page_corrections(self.place_of(source), title)

    def place_of(self, source: str) -> Place:
        """Where what a page says is written; `source` is its file in docs/, as if it had one."""
        spec = self._specs_by_source.get(source)
        return spec.place if spec else Place(f"docs/{source}")

    def record_of(self, source: str) -> Record | None:
        """The entry that a generated page is about; None for one of many, or written by hand."""
        spec = self._specs_by_source.get(source)
        return spec.record if spec else None

    @cached_property
    def _inputs(self) -> tuple[object, ...]:
        """What every block of every page follows from, beside the code: a part of keys."""
        published = blake2b(repr(sorted(self.published)).encode()).hexdigest()
        links, templates = str(self.links("")), version(BLOCK_TEMPLATES)
        return self.data_version, published, str(self.handbook.today), links, templates

    @cached_property
    def finisher(self) -> Finisher:
        """Finishes the HTML of its pages."""
        return Finisher(self.handbook.terms, former_anchors(self.handbook))

    @cached_property
    def written(self) -> dict[str, DocPage]:
        """The pages that editors write, by their files in docs/."""
        return {page.uri: page for page in self.docs}

    @cached_property
    def _rendered(self) -> dict[object, Markup]:
        return {}

    @cached_property
    def _specs_by_source(self) -> dict[str, PageSpec]:
        return {spec.source: spec for spec in self.specs}

    def html(self, spec: PageSpec) -> str:
        """The content of a generated page."""
        links, blocks = self.links(spec.address), self.blocks(spec.address)
        return self.remember(
            "generated page",
            (spec.address,),
            lambda: page_html(spec, self.handbook, links, blocks),
        )

    def remember(self, kind: str, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` makes with the blocks, remembered while what they follow from is the same.

        A site that does not know which data files it comes from remembers nothing.
        """
        return remember(kind, (*key, *self._inputs), make) if self.data_version else make()


_current: list[Site] = []


def use(site: Site) -> None:
    """Make `site` the one that this build's macros are taken from."""
    _current[:] = [site]


def with_pages(pages: Iterable[FinishedPage]) -> Site:
    """Give the current site its pages, whose content has been rendered; returns it.

    Raises:
        LookupError: no hook has opened one.
    """
    use(replace(current(), pages=tuple(pages)))
    return current()


def current() -> Site:
    """The site that this build works with.

    Raises:
        LookupError: no hook has opened one.
    """
    if not _current:
        raise LookupError("no site is open: list macros/hooks.py under hooks in mkdocs.yml")
    return _current[0]
