"""The editors' pages in docs/: read, and checked before MkDocs sees them.

What is wrong in a page is told in Swedish with file and line: front matter, macro calls, links,
raw HTML, and a page that the menu lacks. Macro calls are tried against the real data.
"""

from __future__ import annotations

import inspect
import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

import markdown
import yaml
from jinja2 import TemplateSyntaxError, nodes
from pydantic import ValidationError

from macros.blocks import Blocks, MacroError, macro_names
from macros.fields import Count, Flag, IsoDate, Line, Url
from macros.model import Part
from macros.problems import Place, Problem, ProblemsError, nearest
from macros.sandbox import sandbox
from macros.swedish import describe
from macros.yamlio import decode, parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.site import Site

_LINK = re.compile(
    r"(!?)\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?([^)\s>]*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^]+\]:\s*<?([^\s>]+)")
_HTML = re.compile(r"</?[a-zA-Z][^>]*>|<!--")
_AUTOLINK = re.compile(r"<(https?://|mailto:)[^>\s]+>|<[^>\s@]+@[^>\s]+>")
_HANDLER = re.compile(r"\{[^{}]*\bon[a-z]+\s*=", re.IGNORECASE)
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_CODE = re.compile(r"`[^`]*`")
_FRONT_MATTER = re.compile(r"\A---[ ]*\n(.*?)^(?:---|\.\.\.)[ ]*$\n?", re.DOTALL | re.MULTILINE)


class PageSource(Part):
    """A source in the front matter of a page."""

    titel: Line
    """What the source is called."""
    adress: Url
    """Where it was read."""
    ar: Count | None = None
    """The year of the text, where it is not current."""


class PageMeta(Part):
    """The front matter of a page in docs/."""

    title: Line
    """The page's heading, and its name in lists."""
    description: Line
    """One sentence for search engines."""
    granskad: IsoDate | None = None
    """The day that the page was last held against its sources."""
    kallor: tuple[PageSource, ...] = ()
    """What the page rests on."""
    lang: Literal["sv", "en"] = "sv"
    """The page's language."""
    checklist: Flag = False
    """True where the lists are to be ticked off, on screen and in print."""
    render_macros: Flag = False
    """True on a page that calls macros."""
    template: Line | None = None
    """A theme template of its own, such as the start page's."""


@dataclass(frozen=True)
class DocPage:
    """A Markdown file in docs/."""

    file: str
    """Its path from the project's root."""
    uri: str
    """Its path in docs/."""
    text: str

    @cached_property
    def _match(self) -> re.Match[str] | None:
        return _FRONT_MATTER.match(self.text)

    @property
    def front_matter(self) -> str | None:
        """The YAML between the dashes, or None."""
        return self._match[1] if self._match else None

    @property
    def body(self) -> str:
        """The Markdown after the front matter."""
        return self.text[self._match.end() :] if self._match else self.text

    @property
    def offset(self) -> int:
        """How many lines stand before the body."""
        return self.text[: self._match.end()].count("\n") if self._match else 0

    @property
    def address(self) -> str:
        """The page's address from the site's root."""
        return address_of(self.uri)

    def place(self, line: int, column: int = 1) -> Place:
        """The place of a line of the body."""
        return Place(self.file, self.offset + line, column)

    @cached_property
    def prose(self) -> list[str]:
        """The body's lines with code blanked out, so that only what is read as Markdown is left."""
        lines = []
        fence = ""
        for line in self.body.split("\n"):
            found = _FENCE.match(line)
            if fence:
                if found and found[1].startswith(fence):
                    fence = ""
                lines.append("")
            elif found:
                fence = found[1]
                lines.append("")
            else:
                lines.append(_CODE.sub(lambda match: " " * len(match[0]), line))
        return lines


def address_of(uri: str) -> str:
    """The address of a Markdown file: kontakter.md at kontakter/, lan/index.md at lan/."""
    stem = uri.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        folder = posixpath.dirname(stem)
        return folder + "/" if folder else ""
    return stem + "/"


def check(root: Path, site: Site | None) -> Iterator[Problem]:
    """Find what is wrong in docs/ and in the menu. Without `site`, macros are not tried."""
    pages: list[DocPage] = []
    for path in sorted((root / "docs").rglob("*.md")):
        file = path.relative_to(root).as_posix()
        try:
            text = decode(path.read_bytes(), file).replace("\r\n", "\n")
        except ProblemsError as error:
            yield from error.problems
            continue
        pages.append(DocPage(file, file.removeprefix("docs/"), text))
    targets = _Targets(root, pages, site)
    for page in pages:
        yield from _front_matter(page)
        yield from _html(page)
        yield from _macros(page, site)
        yield from _page_links(page, targets)
    yield from _menu(root, pages)


def _front_matter(page: DocPage) -> Iterator[Problem]:
    if page.front_matter is None:
        yield Problem(
            Place(page.file),
            "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, "
            "och en rad --- till",
        )
        return
    try:
        document = parse("\n" + page.front_matter, page.file)
    except ProblemsError as error:
        yield from error.problems
        return
    value = document.value if document.value is not None else {}
    try:
        PageMeta.model_validate(value)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            key = item["type"] == "extra_forbidden"
            place = document.place(item["loc"], key=key)
            fields = PageSource.model_fields if len(item["loc"]) > 1 else PageMeta.model_fields
            yield Problem(place, describe(dict(item), fields))


def _html(page: DocPage) -> Iterator[Problem]:
    for number, line in enumerate(page.prose, start=1):
        plain = _AUTOLINK.sub(lambda match: " " * len(match[0]), line)
        if found := _HTML.search(plain):
            yield Problem(
                page.place(number, found.start() + 1),
                f'HTML är inte tillåtet på en sida: ta bort "{found[0]}" och använd Markdown eller ett makro',
            )
        if found := _HANDLER.search(plain):
            yield Problem(
                page.place(number, found.start() + 1),
                "skript i ett attribut är inte tillåtet: ta bort klammern",
            )


def _macros(page: DocPage, site: Site | None) -> Iterator[Problem]:
    body = page.body
    called = "{{" in "\n".join(page.prose) or "{%" in "\n".join(page.prose)
    enabled = bool(re.search(r"^render_macros: *true *$", page.front_matter or "", re.MULTILINE))
    if not enabled:
        if called:
            number, column = _find(page, ("{{", "{%"))
            yield Problem(
                page.place(number, column),
                "sidan anropar ett makro men det är inte påslaget: "
                'lägg till raden "render_macros: true" i sidhuvudet',
            )
        return
    try:
        tree = sandbox().parse(body)
    except TemplateSyntaxError as error:
        yield Problem(
            page.place(min(error.lineno, body.count("\n") + 1)),
            'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad',
        )
        return
    blocks = site.blocks(page.address) if site else None
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            yield Problem(
                page.place(node.lineno),
                "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor",
            )
            continue
        for part in node.nodes:
            if not isinstance(part, nodes.TemplateData):
                yield from _macro_call(page, part, blocks)


def _macro_call(page: DocPage, node: nodes.Node, blocks: Blocks | None) -> Iterator[Problem]:
    names = macro_names()
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        yield Problem(
            page.place(node.lineno),
            'inom {{ }} får bara ett makroanrop stå: skriv det som {{ namn("värde") }}',
        )
        return
    name = node.node.name
    line = page.body.split("\n")[node.lineno - 1]
    place = page.place(node.lineno, max(line.find(name), 0) + 1)
    if name not in names:
        hint = nearest(name, names) or f": de som finns är {', '.join(names)}"
        yield Problem(place, f'okänt makro "{name}"{hint}')
        return
    if node.dyn_args or node.dyn_kwargs:
        yield Problem(place, f'värdena till makrot "{name}" ska skrivas ut')
        return
    try:
        args = [argument.as_const() for argument in node.args]
        kwargs = {keyword.key: keyword.value.as_const() for keyword in node.kwargs}
    except nodes.Impossible:
        yield Problem(
            place,
            f'värdena till makrot "{name}" ska vara texter inom citattecken, tal eller true/false',
        )
        return
    signature = inspect.signature(getattr(Blocks, name))
    try:
        signature.bind(None, *args, **kwargs)
    except TypeError:
        allowed = [str(parameter) for parameter in list(signature.parameters)[1:]]
        yield Problem(
            place,
            f'makrot "{name}" anropas med fel värden: det tar '
            + (", ".join(allowed) if allowed else "inga värden"),
        )
        return
    if blocks is not None:
        try:
            getattr(blocks, name)(*args, **kwargs)
        except MacroError as error:
            yield Problem(place, f'makrot "{name}": {error}')


def _find(page: DocPage, signs: tuple[str, ...]) -> tuple[int, int]:
    for number, line in enumerate(page.prose, start=1):
        for sign in signs:
            if sign in line:
                return number, line.index(sign) + 1
    return 1, 1


class _Targets:
    """What a link can lead to: pages, other files, and the ids on a page."""

    def __init__(self, root: Path, pages: list[DocPage], site: Site | None) -> None:
        self._site = site
        self._pages = {page.uri: page for page in pages}
        self._specs = {spec.source: spec for spec in site.specs} if site else {}
        self._files = {
            path.relative_to(root / "docs").as_posix()
            for path in (root / "docs").rglob("*")
            if path.is_file()
        }
        self._ids: dict[str, set[str]] = {}
        self.complete = site is not None

    @property
    def uris(self) -> set[str]:
        return {*self._files, *self._specs}

    def ids(self, uri: str) -> set[str]:
        if uri not in self._ids:
            self._ids[uri] = set(re.findall(r'\bid="([^"]+)"', self._html(uri)))
        return self._ids[uri]

    def _html(self, uri: str) -> str:
        if uri in self._specs and self._site:
            text = self._site.text(self._specs[uri]).split("---\n", 2)[2]
        else:
            page = self._pages[uri]
            text = page.body
            if self._site:
                try:
                    text = sandbox(self._site.blocks(page.address)).from_string(text).render()
                except Exception:  # noqa: BLE001 - the macro problem itself is told elsewhere
                    text = page.body
        return markdown.markdown(text, extensions=["toc", "attr_list", "md_in_html", "tables"])


def _page_links(page: DocPage, targets: _Targets) -> Iterator[Problem]:
    for number, line in enumerate(page.prose, start=1):
        found = [(match.start(2), match[2]) for match in _LINK.finditer(line)]
        if definition := _DEFINITION.match(line):
            found.append((definition.start(1), definition[1]))
        for column, target in found:
            if "{{" in target:
                continue
            problem = _link_problem(page, unquote(target), targets)
            if problem:
                yield Problem(page.place(number, column + 1), problem)


def _link_problem(page: DocPage, target: str, targets: _Targets) -> str | None:
    if not target:
        return "länken är tom: skriv vart den leder"
    scheme = urlsplit(target).scheme
    if scheme in ("http", "https", "mailto", "tel"):
        return None
    if scheme:
        return f'länken får inte börja med "{scheme}:"'
    path, _, anchor = target.partition("#")
    if path.startswith("/"):
        return f'länken "{target}" börjar med snedstreck: skriv vägen till filen från den här sidan'
    uri = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
    )
    if path.endswith("/") or (path and not posixpath.splitext(path)[1]):
        return f'länken "{target}" ska leda till en fil: skriv "{path.rstrip("/")}.md" eller "{path.rstrip("/")}/index.md"'
    if uri not in targets.uris:
        if not targets.complete:  # the generated pages are not known without data
            return None
        start = posixpath.dirname(page.uri) or "."
        known = {posixpath.relpath(other, start): "" for other in targets.uris}
        return f'länken "{target}" leder till en sida som inte finns{nearest(path, known)}'
    if anchor and uri.endswith(".md"):
        ids = targets.ids(uri)
        if anchor not in ids:
            return f'länken "{target}" leder till en rubrik som inte finns{nearest(anchor, ids)}'
    return None


class _MenuLoader(yaml.SafeLoader):
    """Reads mkdocs.yml for its menu alone: tags such as !ENV are passed over."""


_MenuLoader.add_multi_constructor("", lambda loader, suffix, node: None)  # noqa: ARG005


def _menu(root: Path, pages: list[DocPage]) -> Iterator[Problem]:
    path = root / "mkdocs.yml"
    if not path.is_file():
        return
    text = path.read_text("utf-8")
    try:
        settings = yaml.load(text, Loader=_MenuLoader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        yield Problem(
            Place("mkdocs.yml", line), "filen går inte att läsa: kontrollera indrag och kolon"
        )
        return
    listed = set(_menu_entries(settings.get("nav")))
    uris = {page.uri for page in pages}
    for page in pages:
        if page.uri not in listed:
            yield Problem(
                Place(page.file),
                f'sidan finns inte i menyn: lägg till "- {page.uri}" under nav i mkdocs.yml',
            )
    for uri in sorted(listed - uris):
        if "://" in uri:
            continue
        line = next((n for n, row in enumerate(text.splitlines(), 1) if uri in row), 1)
        yield Problem(
            Place("mkdocs.yml", line),
            f'menyn har sidan "{uri}" som inte finns i docs{nearest(uri, uris)}',
        )


def _menu_entries(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for entry in nav:
            yield from _menu_entries(entry)
    elif isinstance(nav, dict):
        for entry in nav.values():
            yield from _menu_entries(entry)
