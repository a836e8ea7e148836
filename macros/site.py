"""What one build works with: the checked handbook, and where the site and its files lie.

The doors to MkDocs share it: the hook opens it before anything is rendered, and `define_env`
takes its macros from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from macros.addresses import Links
from macros.blocks import Blocks
from macros.corrections import Corrections
from macros.pages import PageSpec, page_text
from macros.problems import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from macros.model import Handbook


@dataclass(frozen=True)
class Site:
    """The checked content of the site."""

    handbook: Handbook
    specs: tuple[PageSpec, ...]
    site_url: str = "/"
    """The address of the start page."""
    repo_url: str = ""
    """The address of the repository, or empty."""
    corrections: Corrections = field(default_factory=Corrections)
    """Where the ways to correct lead."""

    def links(self, page: str | None) -> Links:
        """The links of a page, by its address from the site's root; None for the 404 page."""
        root = urlsplit(self.site_url).path or "/"
        return Links(page, root.rstrip("/") + "/", self.repo_url.rstrip("/"), self.corrections)

    def blocks(self, page: str | None) -> Blocks:
        """The blocks of a page."""
        return Blocks(self.handbook, self.links(page))

    def page_corrections(self, page: str | None, source: str, title: str) -> Markup:
        """The three ways to correct a page; `source` is its file in docs/, as if it had one."""
        spec = self._specs_by_source.get(source)
        place = spec.record.where() if spec else Place(f"docs/{source}")
        return self.blocks(page).page_corrections(place, title)

    @cached_property
    def _specs_by_source(self) -> dict[str, PageSpec]:
        return {spec.source: spec for spec in self.specs}

    def text(self, spec: PageSpec) -> str:
        """A generated page as Markdown."""
        return page_text(spec, self.handbook, self.links(spec.address))


def public_addresses(environ: Mapping[str, str], site_url: str, repo_url: str) -> tuple[str, str]:
    """The addresses of site and repository: GitHub's where the build runs there, else the given.

    GitHub sets GITHUB_SERVER_URL and GITHUB_REPOSITORY (owner/name) in every job; Pages publishes
    at owner.github.io/name/, or at owner.github.io/ for a repository of that name. SITE_URL
    overrides the site's address, for a domain of one's own.
    """
    owner, _, name = environ.get("GITHUB_REPOSITORY", "").partition("/")
    if owner and name:
        repo_url = f"{environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{owner}/{name}"
        host = f"{owner.lower()}.github.io"
        site_url = f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
    return environ.get("SITE_URL") or site_url, repo_url


_current: list[Site] = []


def use(site: Site) -> None:
    """Make `site` the one that this build's macros are taken from."""
    _current[:] = [site]


def current() -> Site:
    """The site that this build works with.

    Raises:
        LookupError: no hook has opened one.
    """
    if not _current:
        raise LookupError("no site is open: list macros/hooks.py under hooks in mkdocs.yml")
    return _current[0]
