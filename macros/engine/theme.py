"""What the theme's templates are given: parts that pages share, and the place in the menu."""

from __future__ import annotations

import os
import posixpath
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, Template, pass_context
from markupsafe import Markup

from macros.engine import scripts, stylesheet
from macros.engine.policy import allowing
from macros.engine.structured_data import Described, structured_data
from macros.exports.messages import message_file_names
from macros.exports.word_files import word_file_name
from macros.memory import BLOCK_TEMPLATES, THEME_TEMPLATES, remember, short, version
from macros.model import REVIEW_AFTER_DAYS
from macros.rendering.addresses import LAWS
from macros.rendering.compiled import KeptCompiled
from macros.rendering.dates import swedish_date
from macros.site import current

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jinja2 import Environment
    from jinja2.runtime import Context
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from macros.site import Site


_STEP = re.compile(r"\d\. ")
"""How the menu names a step of several."""
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
LONG_SIGNS = 4000
"""How much text a page has at least that tells what it holds: some three screens of a phone."""
LONG_HEADINGS = 5
"""How many parts it has at least."""


class RememberedTemplate(Template):
    """A template of the theme; the page that it makes is remembered.

    Its environment has the global `known`: what all pages follow from beside their own content.
    """

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page, as MkDocs writes it. Parts of pages, and pages of none, are always rendered."""
        context = dict(*args, **kwargs)
        page = context.get("page")
        if page is None or self.name is None or "/" in self.name:
            return super().render(context)
        context["structured"] = structured = structured_of(page, context["config"])
        key = (
            *(self.name, structured, page.url, page.content, page.title, repr(page.meta)),
            str(current().place_of(page.file.src_uri)),
            self.environment.globals["known"],
            version(BLOCK_TEMPLATES, THEME_TEMPLATES),
        )
        # Its content is remembered already: only what stands around it is kept.
        content = str(page.content or "") or "\0"
        parts = remember(
            "page", key, lambda: super(RememberedTemplate, self).render(context).split(content)
        )
        return content.join(parts)


def structured_of(page: Page, config: MkDocsConfig) -> str:
    """What a page says to machines, as it can stand in a script; nothing where none is to find it."""
    if not page.meta.get("searched", True):
        return ""
    return structured_data(
        current(),
        Described(
            page.url if not page.is_homepage else "",
            page.file.src_uri,
            str(page.meta.get("title") or page.title or config.site_name),
            trail_of(page),
            config.site_description or "",
        ),
    )


def trail_of(page: Page) -> list[tuple[str, str]]:
    """The pages above a page, from the start page down: name, and address from the site's root."""
    start = ("Start", "")
    if trail := page.meta.get("trail"):
        return [start, *((name, address) for name, address in trail)]
    found = [start]
    sections: tuple[Any, ...] = tuple(page.ancestors)
    for section in sections[::-1]:
        first = section.children[0]
        if first.is_page and first is not page:
            found.append((str(section.title), first.url))
    return found


def without_icons(get_env: Callable[[], Environment]) -> Callable[[], Environment]:
    """How the theme makes its environment (`Theme.get_env`), which then lists no hidden folders.

    Material has fourteen thousand icons in one. MkDocs would list each, hold it against a dozen
    patterns, and leave it out.
    """

    def made() -> Environment:
        env = get_env()
        if isinstance(env.loader, FileSystemLoader):
            env.loader = _Shown(env.loader.searchpath)
        return env

    return made


class _Shown(FileSystemLoader):
    def list_templates(self) -> list[str]:
        """The files of the theme, by their names in it."""
        found: set[str] = set()
        for start in self.searchpath:
            for folder, inner, names in os.walk(start):
                inner[:] = [name for name in inner if not name.startswith(".")]
                found.update(os.path.relpath(f"{folder}/{name}", start) for name in names)
        return sorted(name.replace(os.sep, "/") for name in found)


def furnish(
    env: Environment,
    opened: Site,
    nav: Navigation,
    config: MkDocsConfig,
    word_sizes: dict[str, int],
) -> None:
    """Give the theme's templates what they want; `word_sizes` are the Word files' kilobytes."""
    env.globals["word_sizes"] = word_sizes
    env.globals["shared"] = shared_parts(env)
    env.globals["section_of"] = sections(nav)
    env.globals["headings_of"] = headings_of
    env.globals["trail_of"] = trail_of
    env.filters["allowing"] = lambda policy, script: allowing(policy, script.encode())
    env.tests["match_step"] = lambda title: bool(_STEP.match(title))
    env.filters["word_file"] = word_file_name
    env.filters["message_files"] = message_file_names
    env.filters["swedish_date"] = swedish_date
    env.globals["review_limit"] = timedelta(days=REVIEW_AFTER_DAYS)
    env.globals["root_blocks"] = opened.blocks(None)
    env.globals["laws_page"] = LAWS
    env.globals["page_corrections"] = opened.page_corrections
    env.globals["editors_mail"] = opened.corrections.mail
    env.globals["parts_of"] = parts_of
    env.globals["known"] = _known(env, nav, config)
    env.template_class = RememberedTemplate
    # Jinja would put them behind those of a template, and copy both in Python, name by name.
    env.make_globals = lambda own: {**env.globals, **own} if own else env.globals  # type: ignore[assignment,method-assign]
    env.bytecode_cache = KeptCompiled(env)


def word_sizes(made: Mapping[str, bytes]) -> dict[str, int]:
    """The kilobytes of each Word file among the outputs, by its address."""
    names = [name for name in made if name.endswith(".docx")]
    return {name: -(-len(made[name]) // 1000) for name in names}


def parts_of(page: Page | None) -> list[str]:
    """The addresses of the styles and scripts that not every page needs, and that a page does."""
    html = (page and page.content) or ""
    parts = {**stylesheet.PARTS, **scripts.PARTS} if html else {}
    return [address for address, marks in parts.items() if any(mark in html for mark in marks)]


def headings_of(page: Page | None) -> list[tuple[str, Markup]]:
    """The parts of a long page, by the anchors of their headings; none of a short one."""
    html = (page and page.content) or ""
    heads = [(anchor, Markup(_TAG.sub("", text))) for anchor, text in _HEADING.findall(html)]  # noqa: S704 - it is HTML already
    if len(heads) < LONG_HEADINGS or len(_TAG.sub("", html)) < LONG_SIGNS:
        return []
    return heads


def _known(env: Environment, nav: Navigation, config: MkDocsConfig) -> str:
    """What every page follows from: the menu, the settings, and what the templates are given."""
    told = [
        *(config.site_name, config.site_url, config.site_description, config.repo_url),
        config.theme["language"],
        *(env.globals[name] for name in ("stylesheet", "script", "content_security")),
        *(env.globals["word_sizes"], current().corrections),
        *_items(nav.items),
    ]
    return short(repr(told))


def _items(items: Iterable[Any]) -> Iterator[object]:
    for item in items:
        if item.is_page:
            yield item.url, item.title, item.meta.get("title"), item.meta.get("lang")
        else:
            yield item.title, list(_items(item.children or ()))


def shared_parts(env: Environment) -> Callable[..., Markup]:
    """A function for templates: a part that is the same on every generated page of a folder.

    Those are the parts that come from the menu. A page that stands in the menu is marked there, and
    so has its own.
    """
    made: dict[tuple[object, ...], Markup] = {}

    @pass_context
    def shared(context: Context, name: str) -> Markup:
        page, section = context["page"], context["section"]
        own = not (page and page.meta.get("trail"))
        folder = "" if own else posixpath.dirname(page.url.rstrip("/"))
        key = (name, folder, section and section.title, context["lang"])
        if own or key not in made:
            text = env.get_template(name).render(context.get_all())
            part = Markup(text)  # noqa: S704 - the template escapes
            return part if own else made.setdefault(key, part)
        return made[key]

    return shared


def sections(nav: Navigation) -> Callable[[Page | None], Any]:
    """A function for templates: the part of the menu that a page lies in, or None.

    A generated page lies where the first list above it does.
    """
    tops: dict[str, Any] = {}
    for page in nav.pages:
        tops.setdefault(page.url, [page, *page.ancestors][-1])

    def section_of(page: Page | None) -> Any:
        if page is None:
            return None
        trail = page.meta.get("trail")
        return tops.get(trail[0][1] if trail else page.url)

    return section_of
