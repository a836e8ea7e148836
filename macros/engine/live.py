"""While the site is served: what an edit touches is made again, and nothing else.

The last whole build leaves its menu, files and theme here. An edit of content, of a template or of
a file that is only copied is then carried out on them. Anything else (code, settings, pages that
come or go, the menu and the titles in it) is left to a whole build, and so is whatever goes wrong.
"""

from __future__ import annotations

import gc
import threading
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.utils import write_file

from macros import exports, memory, site
from macros.engine.pages import GeneratedPage, warnings_told
from macros.engine.sizes import tell_sizes
from macros.engine.theme import furnish, word_sizes
from macros.load import Loaded
from macros.memory import nothing_remembered
from macros.opening.content import open_site
from macros.rendering.environment import TEMPLATES, environment
from macros.settings.environment import today
from macros.source.doc_page import TEMPLATE_FOLDERS
from macros.source.folders import below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from macros.engine.scripts import Scripts
    from macros.engine.stylesheet import StyleSheets
    from macros.site import FinishedPage, Site

COPIED = {".svg", ".png", ".jpg", ".webp", ".ico", ".woff2"}
"""The kinds of files of the theme that are copied as they are."""
ASSETS = {"copied", "styles", "scripts"}
"""The kinds of files that no page is made of."""
OF_EVERY_PAGE = {"abbreviation.html.j2", "table.html.j2", "word_colophon.html.j2"}
"""Templates of ours that are not rendered for a page's own content."""
SHOWN_ELSEWHERE = ("title", "lang", "template", "kind", "region", "trail")
"""What a page's head says that other pages show too, or that decides how it is made."""
PAUSE_SECONDS = 0.4
"""How long after a page is shown the outputs beside the pages are begun."""

Snapshot = dict[Path, tuple[int, int]]
"""The files that are watched: when each was changed, in nanoseconds, and its size in bytes."""


@dataclass
class Session:
    """What the last whole build left."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    styles: StyleSheets
    """What the stylesheet is made of."""
    scripts: Scripts
    """What the scripts are made of."""
    finished: dict[str, FinishedPage]
    """The pages by their files, as the doors to MkDocs gather them."""
    written: dict[str, bytes]
    """The outputs beside the pages, by address."""
    seen: Snapshot
    """The files as the build read them."""
    word_sizes: dict[str, int]
    """The kilobytes of the Word files, as they stand on pages."""
    doc_files: Sequence[File] = field(init=False)
    """Those of the files that are pages."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    """Held while anything is written."""
    timer: threading.Timer | None = None

    def __post_init__(self) -> None:
        self.doc_files = self.files.documentation_pages()


_session: list[Session] = []


def snapshot(config: MkDocsConfig) -> Snapshot:
    """What is watched, as it is now."""
    found: Snapshot = {}
    for name in (config.docs_dir, config.config_file_path, *config.watch):
        path = Path(name).resolve()
        for file in below(path) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                state = file.stat()
                found[file] = state.st_mtime_ns, state.st_size
    return found


def begin(session: Session) -> None:
    """Keep what a whole build has left."""
    end()
    _session[:] = [session]
    # What the build has made stays for long: nothing is gained by looking through it for garbage.
    gc.freeze()


def end() -> None:
    """Forget the last build: another begins."""
    while _session:
        session = _session.pop()
        if session.timer:
            session.timer.cancel()
        with session.lock:  # what is being written is finished first
            session.written.clear()


def update() -> bool:
    """Carry out what has been edited since; False where only a whole build can.

    Raises:
        ProblemsError: the content has problems; what is served stays as it is.
    """
    if not _session:
        return False
    session = _session[0]
    now = snapshot(session.config)
    if now.keys() != session.seen.keys():
        return False
    changed = {path for path, state in now.items() if session.seen[path] != state}
    with session.lock:
        if not _carry_out(session, changed):
            return False
    session.seen = now
    return True


def _carry_out(session: Session, changed: Iterable[Path]) -> bool:
    root = Path(session.config.config_file_path).resolve().parent
    theme = root / "theme"
    kinds = set()
    for path in changed:
        kind = _kind(path, root)
        if kind == "copied":
            _write(session, path.relative_to(theme).as_posix(), path.read_bytes())
        elif kind in ("styles", "scripts"):
            joined = session.styles if kind == "styles" else session.scripts
            for address, content in joined.joined().items():
                _write(session, address, content)
        kinds.add(kind)
    if "other" in kinds:
        return False
    if kinds <= ASSETS:
        return True
    if "templates" in kinds:
        environment.cache_clear()
    return _make(session, root, kinds)


def _kind(path: Path, root: Path) -> str:
    """What an edited file is.

    Copied, styles, scripts, data, docs, templates (of blocks), theme, or other.
    """
    if path.is_relative_to(root / "theme"):
        kinds = {".html": "theme", ".css": "styles", ".js": "scripts"}
        kinds |= dict.fromkeys(COPIED, "copied")
        return kinds.get(path.suffix, "other")
    if path.is_relative_to(TEMPLATES):
        return "other" if path.name in OF_EVERY_PAGE else "templates"
    for folder, suffix in (("data", ".yaml"), ("docs", ".md")):
        if path.is_relative_to(root / folder) and path.suffix == suffix:
            return folder
    return "other"


def _make(session: Session, root: Path, kinds: set[str]) -> bool:
    """Make the pages anew whose content or head has changed; all of them for another theme."""
    before, day = site.current(), today()
    loaded = None
    if "data" not in kinds and day == before.handbook.today:
        loaded = Loaded(before.handbook, (), version=before.data_version)
    # What checks said of the pages that are as they were, and what their Markdown gave.
    memory.open_memory(root)
    try:
        after = open_site(root, day, loaded=loaded, **before.settings)
        pages = _pages_after(session, before, after, kinds)
    finally:
        memory.close_memory()
    if pages is None:
        return False
    if "theme" in kinds:
        if session.env.cache is not None:
            session.env.cache.clear()
        pages = list(_pages(session))
    tell_sizes(pages, session.written)
    furnish(session.env, after, session.nav, session.config, session.word_sizes)
    # All of it is made before anything is written: a mistake in a template leaves what is served.
    made = [(page.file.dest_uri, _page(session, page)) for page in pages]
    if "theme" in kinds:
        made.append(("404.html", _missing_page(session)))
    for address, content in made:
        _write(session, address, content)
    _export_soon(session)
    return True


def _pages_after(session: Session, before: Site, after: Site, kinds: set[str]) -> list[Any] | None:
    """The pages that are not as they were, on the site that is now; None if it has to be built."""
    sources = [[spec.source for spec in site.specs] for site in (before, after)]
    if sources[0] != sources[1] or before.nav != after.nav:
        return None
    site.use(after)
    with warnings_told() as told:
        only_docs = kinds <= {"docs", "theme", *ASSETS}
        pages = list(_changed_pages(session, before, after, only_docs=only_docs))
    if told or None in pages:
        site.use(before)
        return None
    return pages


def _changed_pages(
    session: Session, before: Site, after: Site, *, only_docs: bool
) -> Iterator[Any]:
    """The pages that are not as they were, with their new content; None for what changes others.

    With `only_docs`, the data and the templates are as they were.
    """
    specs = {spec.source: spec for spec in after.specs}
    alike = before.finisher.key == after.finisher.key
    for page in _pages(session):
        source = page.file.src_uri
        if isinstance(page, GeneratedPage):
            if only_docs:
                continue
            page.spec = specs[source]
        elif (
            alike
            and before.written[source].text == after.written[source].text
            and before.calls[source] == after.calls[source]
        ):
            continue
        last, meta = session.finished[source], dict(page.meta)
        page.read_source(session.config)
        if any(meta.get(name) != page.meta.get(name) for name in SHOWN_ELSEWHERE):
            yield None
            return
        if not isinstance(page, GeneratedPage):
            page.markdown = session.config.plugins.on_page_markdown(
                page.markdown, page=page, config=session.config, files=session.files
            )
        shown = page.content
        with nothing_remembered() if isinstance(page, GeneratedPage) else nullcontext():
            page.render(session.config, session.files)
        same_place = before.place_of(source) == after.place_of(source)
        if alike and same_place and page.content == last.html and page.meta == meta:
            page.content = shown
            continue
        with nothing_remembered():
            page.content = session.config.plugins.on_page_content(
                page.content, page=page, config=session.config, files=session.files
            )
        yield page


def _write(session: Session, address: str, content: bytes) -> None:
    write_file(content, str(Path(session.config.site_dir) / address))


def _pages(session: Session) -> Iterator[Any]:
    """Every page of the site, as MkDocs has it."""
    for file in session.doc_files:
        if file.page is not None:
            yield file.page


def _page(session: Session, page: Page) -> bytes:
    config = session.config
    page.active = True
    try:
        context = get_context(session.nav, session.doc_files, config, page)
        template = session.env.get_template(page.meta.get("template", "main.html"))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=session.nav)
        output = template.render(context)
        output = config.plugins.on_post_page(output, page=page, config=config)
        return str(output).encode("utf-8", "xmlcharrefreplace")
    finally:
        page.active = False


def _missing_page(session: Session) -> bytes:
    """The page that is shown for addresses that lead nowhere."""
    base_url = urlsplit(session.config.site_url or "/").path
    context = get_context(session.nav, session.doc_files, session.config, base_url=base_url)
    return str(session.env.get_template("404.html").render(context)).encode()


def _export_soon(session: Session) -> None:
    """Make the outputs beside the pages when the edit has been shown."""
    if session.timer:
        session.timer.cancel()
    opened = site.with_pages(session.finished.values())
    session.timer = threading.Timer(PAUSE_SECONDS, _export, (session, opened))
    session.timer.daemon = True
    session.timer.start()


def _export(session: Session, opened: Site) -> None:
    made = exports.files(opened)
    with session.lock:
        if not _session or session is not _session[0] or site.current() is not opened:
            return  # a later edit makes them
        folder = Path(session.config.site_dir)
        for address in session.written.keys() - made.keys():
            (folder / address).unlink(missing_ok=True)
        for address, content in made.items():
            if session.written.get(address) != content:
                _write(session, address, content)
        session.written = made
        for page in tell_sizes(_pages(session), made):
            _write(session, page.file.dest_uri, _page(session, page))
        sizes = word_sizes(made)
        if sizes != session.word_sizes:
            session.word_sizes = sizes
            furnish(session.env, opened, session.nav, session.config, sizes)
            for page in _pages(session):
                if page.file.src_uri.startswith(TEMPLATE_FOLDERS):
                    _write(session, page.file.dest_uri, _page(session, page))
