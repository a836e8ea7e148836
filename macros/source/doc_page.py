"""A page in docs/, and the parts of it that the checks look at."""

from __future__ import annotations

import posixpath
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from macros.problems import Place, ProblemsError
from macros.source.allowed import CLASSES
from macros.source.yamlio import Document, parse

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATE_FOLDERS = ("vagledning/mallar", "samordna/mallar")
"""The folders in docs/ whose pages, but for the first of each, are to be filled in."""
EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "smarty",
    "tables",
    "toc",
)
"""The Markdown that pages are written in: mkdocs.yml's extensions, and those MkDocs adds."""

_CONFIGS = {
    "smarty": {"smart_dashes": False, "smart_ellipses": False},
    "tables": {"use_align_attribute": True},
}

_FENCED = re.compile(
    r"^(?P<fence>~{3,}|`{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=(?:\"[^\n]*?\"|'[^\n]*?')[ ]*)?)"
    r"\n.*?(?<=\n)(?P=fence)[ ]*$",
    re.DOTALL | re.MULTILINE,
)
"""A block of code, as Markdown's own extension finds it."""
_CODE = re.compile(
    r"(?<![\\`])(`+)(?!`)(?:[^\n]|\n(?!\s*\n|\s*(?:[-*+#|>]|\d+\.)[ ]))+?(?<!`)\1(?!`)"
)
"""Code in a line, or in the lines of one paragraph."""
_COMMENT = re.compile(r"\{##.*?##\}", re.DOTALL)
_CALL = re.compile(r"\{\{.*?\}\}")
_FRONT_MATTER = re.compile(
    r"\A---[ ]*\n(.*?)^(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)

LINK = re.compile(
    r"(!?)\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?((?:[^()\s>]|\([^()\s>]*\))*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
"""A link or an image on a line: the sign of an image, and where it leads."""
DEFINITION = re.compile(r"^ {0,3}\[([^\]^]+)\]:\s*<?([^\s>]+)", re.MULTILINE)
"""A line with the address of links that name it: the name, and the address."""
TAG = re.compile(r"(?<!\]\()<(?:[a-zA-Z/!?](?:[^<>\n]|\n(?!\s*\n))*>|!--)")
"""What a browser would read as HTML."""
AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>|<[^<>\s@]+@[^<>\s]+>")
"""An address that is a link as it stands."""
_CLASSES = re.compile(
    rf"\{{:?(?: *(?:\.(?:{'|'.join(sorted(CLASSES))})|#[\w-]+|lang=\"[a-z]+\"))+ *\}}"
)
_PART_OF_LINK = re.compile(r"\]\s*[\[(:]|\]\($|\[[^\]]*$")
_DEEP = re.compile(r"^(?:\s*>){6}|^\s{24}", re.MULTILINE)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Element = tuple[str, tuple[tuple[str, str], ...]]
"""A start tag: its name, and its attributes with their values."""


class Call(NamedTuple):
    """A macro call on a page."""

    line: int
    """The line of the body, from 1."""
    start: int
    """Where on the line it begins, from 0."""
    end: int
    alone: bool
    """Whether nothing else stands on the line."""


Made = dict[Call, str]
"""What the macro calls on a page give: HTML."""


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

    @cached_property
    def meta(self) -> Document:
        """The front matter, with the places of its values.

        Raises:
            ProblemsError: it is not strict YAML.
        """
        return parse("\n" + (self.front_matter or ""), self.file)

    @cached_property
    def guessed(self) -> Any:
        """The front matter as MkDocs reads it, which guesses; None where that cannot be read.

        A day of reviewing is a day, also in quotes.
        """
        try:
            found = yaml.load(self.front_matter or "", Loader=_Loader)  # noqa: S506 - a SafeLoader
        except (yaml.YAMLError, ValueError):
            return None
        if isinstance(found, dict) and isinstance(day := found.get("granskad"), str):
            with suppress(ValueError):  # told as what it is
                found["granskad"] = date.fromisoformat(day)
        return found

    @property
    def title(self) -> str:
        """The page's heading.

        Raises:
            ProblemsError: the front matter is not strict YAML.
        """
        return str(self.meta.value["title"])

    @property
    def reviewed(self) -> date | None:
        """The day that the page was last held against its sources, where it says so.

        Raises:
            ProblemsError: the front matter is not strict YAML.
            ValueError: it is no date.
        """
        value = self.meta.value.get("granskad")
        return None if value is None else date.fromisoformat(value)

    @cached_property
    def calls_macros(self) -> bool:
        """Whether the front matter turns macros on; so taken where it cannot be read."""
        try:
            value = self.meta.value
        except ProblemsError:
            return True
        if self.front_matter is None:
            return True
        return isinstance(value, dict) and value.get("render_macros") is True

    @cached_property
    def body(self) -> str:
        """The Markdown after the front matter."""
        return self.text[self._match.end() :] if self._match else self.text

    @cached_property
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

    def place_at(self, index: int) -> Place:
        """The place of a character of the body; of its beginning for a negative index."""
        before = self.body[: max(index, 0)]
        return self.place(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)

    @cached_property
    def uncommented(self) -> str:
        """The body with comments blanked out, so that positions stay."""
        return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.body)

    def with_calls_made(
        self, made: Made, put: Callable[[Call, str], str] = lambda _, html: html
    ) -> str:
        """The body with what its macro calls give in their place, or what `put` makes of it."""
        lines = (self.uncommented if self.calls_macros else self.body).split("\n")
        # From the end, so that what comes before keeps its place.
        for call, html in sorted(made.items(), reverse=True):
            line = lines[call.line - 1]
            lines[call.line - 1] = line[: call.start] + put(call, html) + line[call.end :]
        return "\n".join(lines)

    @cached_property
    def unfenced(self) -> str:
        """The body with blocks of code left empty, so that lines stay."""
        text = self.uncommented
        if "~~~" in text or "```" in text:
            text = _FENCED.sub(lambda match: "\n" * match[0].count("\n"), text)
        return text

    @cached_property
    def prose(self) -> list[str]:
        """The body's lines with code blanked out, so that only what is read as Markdown is left."""
        text = self.unfenced
        if "`" in text:
            text = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        return text.split("\n")

    @cached_property
    def is_plain(self) -> bool:
        """Whether the lines show everything that the body gives when it is rendered.

        Nothing but the sign of HTML makes a tag, nothing but braces an attribute, and a link that is
        whole on its line leads where it says. What is nested deeply is rendered, to see that it
        can be.
        """
        text = _CALL.sub("", self.uncommented) if self.calls_macros else self.body
        if "<" in AUTOLINK.sub("", text) or "{" in _CLASSES.sub("", text) or _DEEP.search(text):
            return False
        # What looks like code may not be read as code.
        in_code = self.body.count("](") > sum(line.count("](") for line in self.prose)
        return not in_code and not any(
            _PART_OF_LINK.search(LINK.sub("", line)) for line in self.prose
        )

    @cached_property
    def elements(self) -> list[Element]:
        """The elements that the body gives, with its HTML taken as text, macro calls left out.

        Raises:
            RecursionError: it is nested too deeply to be read.
        """
        return self._read.found

    @cached_property
    def html_as_text(self) -> list[str]:
        """The tags that stand in the text, and not as code.

        Raises:
            RecursionError: it is nested too deeply to be read.
        """
        return self._read.tags

    @cached_property
    def _read(self) -> _ElementReader:
        text = _CALL.sub("makro", self.uncommented) if self.calls_macros else self.body
        reader = _ElementReader()
        reader.feed(to_html(text, raw_html=False))
        reader.close()
        return reader


class Mark(NamedTuple):
    """A heading, or another place on the page that has an id."""

    line: int
    """The line of the body that it comes from."""
    level: int | None
    """1 to 6 for a heading."""
    id: str | None


@dataclass(frozen=True)
class Outline:
    """What stands on a page, from top to bottom."""

    marks: tuple[Mark, ...]

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id on the page."""
        return frozenset(mark.id for mark in self.marks if mark.id)


@lru_cache(maxsize=256)
def to_html(text: str, *, raw_html: bool = True) -> str:
    """Render Markdown as MkDocs does; without `raw_html`, HTML in it is taken as text."""
    import markdown  # most pages need not be rendered to be checked

    from macros.source.safe_markdown import SafeMarkdown

    safe = [] if raw_html else [SafeMarkdown(keep=True)]
    extensions: list[str | markdown.extensions.Extension] = [*EXTENSIONS, *safe]
    converter = markdown.Markdown(extensions=extensions, extension_configs=_CONFIGS)
    return converter.convert(text)


class _ElementReader(HTMLParser):
    """Reads HTML that Markdown has made, in which no tag is an editor's."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.tags: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple((name, value or "") for name, value in attrs)))
        self._code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if not self._code and "<" in data:
            self.tags += TAG.findall(data)


def is_template(uri: str) -> bool:
    """Whether a Markdown file in docs/ is a page to be filled in, which has a Word file too."""
    folder, _, file = uri.rpartition("/")
    return folder in TEMPLATE_FOLDERS and file.endswith(".md") and file != "index.md"


def address_of(uri: str) -> str:
    """The address of a Markdown file: kontakter.md at kontakter/, lan/index.md at lan/."""
    stem = uri.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        folder = posixpath.dirname(stem)
        return folder + "/" if folder else ""
    return stem + "/"
