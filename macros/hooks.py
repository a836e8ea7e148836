"""The second door to MkDocs: check everything, add the generated pages, finish the site."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from macros.engine.live import Snapshot
    from macros.engine.scripts import Scripts
    from macros.engine.stylesheet import StyleSheets
    from macros.engine.transaction import Transaction
    from macros.site import FinishedPage

KEPT = "Webbläsaren visar det som senast gick att bygga. Rätta felen, så byggs webbplatsen om."
REFUSED = "Innehållet har fel och sidan byggs inte: se raderna ovan."
NOT_WRITTEN = "The site stays as it was: {}"

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class _Run:
    """What the hooks of one run of MkDocs tell each other."""

    command: str = ""
    """What MkDocs was started to do: build or serve."""
    code: list[tuple[str, int]] = field(default_factory=list)
    """The files of macros/ that were last loaded, and when each was changed."""
    transaction: Transaction | None = None
    """The build that is going on, unless it is for serving."""
    folder: str = ""
    """While serving: the folder of the last build."""
    seen: Snapshot = field(default_factory=dict)
    """While serving: the files that are watched, as they were when the build began."""
    styles: StyleSheets = field(init=False)
    """What the stylesheet of the build is made of; likewise its scripts."""
    scripts: Scripts = field(init=False)
    nav: Navigation = field(init=False)
    finished: dict[str, FinishedPage] = field(default_factory=dict)
    """Its pages, by their files, in the order that they are rendered."""

    @property
    def is_served(self) -> bool:
        """Whether the site is served, and not built."""
        return self.command == "serve"


_run = _Run(getattr(globals().get("_run"), "command", ""))
"""The command outlives an edit of this file."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 - MkDocs calls it so
    """Remember whether the site is built or served."""
    _run.command = command
    gc.set_threshold(0 if command == "build" else 50_000)  # what is made mostly stays: no garbage


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check data/ and docs/ before anything is rendered or removed.

    Runs before the macros plugin's own on_config. While serving, the modules are dropped first,
    so that an edit in macros/ counts.

    Raises:
        Abort: the content has problems; they are printed, one line each, and the build exits 1.
    """
    if _run.is_served:
        _forget_changed_code()
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from macros import memory, problems, site
    from macros.engine import content, live, serving, theme, transaction
    from macros.settings.environment import SettingError
    from macros.settings.mkdocs_yml import check_settings
    from macros.source.safe_markdown import SafeMarkdown

    # What the plugin tells of itself at each build would hide what an editor has to read.
    logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)
    root = Path(config.config_file_path).parent
    live.end()
    _run.seen = live.snapshot(config) if _run.is_served else {}
    try:
        check_settings(root)
        ways = content.take_settings(config, served=_run.is_served)
        if _run.is_served:
            _run.folder = serving.begin(config)
        elif _run.command == "build":
            _run.transaction = transaction.Transaction(config)
        memory.open_memory(root)
        site.use(content.opened(config, ways))
    except problems.ProblemsError as error:
        print(problems.told(error.problems), file=sys.stderr, flush=True)
        raise Abort(REFUSED) from None
    except SettingError as error:
        raise Abort(str(error)) from None
    # Last, so that it can take away what the others have brought.
    config["markdown_extensions"] = [*config.markdown_extensions, SafeMarkdown()]
    config.nav = site.current().nav
    config.theme.get_env = theme.without_icons(config.theme.get_env)  # type: ignore[method-assign]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that come from the data, and leave out what no page loads.

    The style sheets become one, and the scripts few.
    """
    from macros.engine.joined import join
    from macros.engine.pages import GeneratedPage, WrittenPage, titles
    from macros.memory import short
    from macros.site import current

    _run.finished = {}
    _run.styles, _run.scripts = join(files, config)
    written = files.documentation_pages()
    for spec in current().specs:
        file = File.generated(config, spec.source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
        GeneratedPage(spec, file, config)  # MkDocs takes the page that a file has already
    names = dict(titles(config.nav or ()))
    addresses = short(" ".join(sorted(f"{file.src_uri}:{file.url}" for file in files)))
    for file in written:
        WrittenPage(names.get(file.src_uri), file, config, addresses)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Keep the menu, which the theme's templates look places up in."""
    _run.nav = nav
    return nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Keep the page's content for the exports, and finish its HTML."""
    from macros.engine.pages import with_sizes_of_pictures
    from macros.site import FinishedPage, current

    sections = tuple(str(section.title) for section in page.ancestors)[::-1]
    names = [str(page.title)]
    # The first page of a section goes by the section's name too.
    if isinstance(page.parent, Section) and page.parent.children[0] is page:
        names.append(page.parent.title)
    title = str(page.meta.get("title") or page.title)
    source = page.file.src_uri
    sized = with_sizes_of_pictures(html, page.url, files)
    finished = current().finisher.finish(
        sized, page.meta.get("lang", "sv"), page.meta.get("tidigare", ())
    )
    _run.finished[source] = FinishedPage(
        source, page.url, title, html, page.meta, sections, tuple(names), finished.text
    )
    return finished.html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Make the outputs, now that every page's content is there, and give the theme what it needs."""
    from macros import exports, site
    from macros.engine import live, scripts, sizes, stylesheet, theme
    from macros.engine.policy import CONTENT_SECURITY

    opened = site.with_pages(_run.finished.values())
    made = exports.files(opened)
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))
    # MkDocs escapes nothing, and a title may hold anything. The page's own HTML is marked as safe.
    env.autoescape = True
    env.trim_blocks = True
    env.globals["stylesheet"] = stylesheet.ADDRESS
    env.globals["script"] = scripts.ADDRESS
    # While serving it is sent with the page: on_serve.
    env.globals["content_security"] = "" if _run.is_served else CONTENT_SECURITY
    word_sizes = theme.word_sizes(made)
    sizes.tell_sizes((file.page for file in files.documentation_pages()), made)
    theme.furnish(env, opened, _run.nav, config, word_sizes)
    if _run.is_served:
        kept = (_run.styles, _run.scripts, _run.finished, made, _run.seen, word_sizes)
        live.begin(live.Session(config, files, _run.nav, env, *kept))
    else:
        _run.finished = {}
        site.with_pages(())
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Let go of what a page was made of, which would stay until the last one is written."""
    if not _run.is_served:
        page.content = page.markdown = None
    return output


def on_post_build(config: MkDocsConfig) -> None:  # noqa: ARG001
    """Keep what was made for the next build."""
    from macros.memory import close_memory

    close_memory()
    if _run.transaction:
        _run.transaction.complete = True
        gc.freeze()  # what there is goes with the process: Python need not look it through


def on_build_error(error: Exception) -> None:
    """Leave what was there as it was; say in one line what the machine refuses.

    Raises:
        Abort: a file or a folder cannot be read or written.
    """
    with suppress(Exception):  # a mistake in the code is told already
        from macros.engine import live

        live.end()
    if _run.transaction:
        _run.transaction.complete = False
    on_shutdown()
    if isinstance(error, OSError):
        raise Abort(NOT_WRITTEN.format(error)) from None


def on_shutdown() -> None:
    """Put what was built into its place when all has gone well; else, let nothing of it stay.

    Raises:
        Abort: it cannot be put there.
    """
    transaction, _run.transaction = _run.transaction, None
    try:
        if transaction:
            transaction.end()
    except OSError as error:
        raise Abort(NOT_WRITTEN.format(error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    """Send the policy with each page, and keep showing the last good site while something is wrong.

    MkDocs would let every request wait until it is mended.

    Raises:
        Abort: the address is taken already.
    """
    from macros.engine import serving
    from macros.engine.policy import CONTENT_SECURITY, with_policy

    try:
        serving.prepare(server, config)
    except serving.AddressError as error:
        raise Abort(str(error)) from None
    build = server.builder
    server.builder = lambda: _build_or_keep(server, build)
    server.set_app(with_policy(server.get_app(), CONTENT_SECURITY))
    _show(server)
    return server


def _build_or_keep(server: LiveReloadServer, build: Callable[[], None]) -> None:
    """Show what an edit makes of the site, or say what is wrong and leave what is shown."""
    try:
        if _took_own_edit() or _code_now() != _run.code or not _updated():
            build()
            _show(server)
    except MkDocsException as error:
        print(error, KEPT, sep="\n", file=sys.stderr, flush=True)
    except Exception:  # noqa: BLE001 - a mistake in the code: the server outlives it, too
        traceback.print_exc()
        print(KEPT, file=sys.stderr, flush=True)


def _show(server: LiveReloadServer) -> None:
    """Serve what the last build made, which has gone well."""
    from macros.engine import serving

    on_shutdown()
    if _run.folder:
        serving.show(server, _run.folder)


def _updated() -> bool:
    """Carry out an edit on the site as it is served; False where the site has to be built anew.

    Raises:
        Abort: the content has problems; they are printed.
    """
    try:
        from macros import problems
        from macros.engine import live
        from macros.settings.mkdocs_yml import check_settings
    except Exception:  # noqa: BLE001 - a mistake in the code: the build tells it
        return False
    try:
        check_settings(ROOT)
        return live.update()
    except problems.ProblemsError as error:
        print(problems.told(error.problems), file=sys.stderr, flush=True)
        raise Abort(REFUSED) from None
    except Exception:  # noqa: BLE001 - as above
        return False


def _forget_changed_code() -> None:
    """While serving, drop the modules when one of their files has changed, so that the edit counts."""
    if (found := _code_now()) != _run.code:
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
        _run.code = found


def _code_now() -> list[tuple[str, int]]:
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return [(str(path), path.stat().st_mtime_ns) for path in files]


def _took_own_edit() -> bool:
    """While serving, run this file anew when it has changed; MkDocs loads it once.

    Its functions find each other by name, so the old ones call the new. It may be saved once more
    before it has been read: then the next look for changes takes it.
    """
    changed, module = Path(__file__).stat().st_mtime_ns, sys.modules[__name__]
    if changed == _CHANGED:
        return False
    if module.__spec__ and module.__spec__.loader:
        module.__spec__.loader.exec_module(module)
    globals()["_CHANGED"] = changed
    return True


_CHANGED = Path(__file__).stat().st_mtime_ns
"""When this file was changed that has been run."""
