"""The stylesheet of every page: what pages use of Material's, and all of ours, each in a cascade layer.

The layer of ours comes last, so no rule of Material's can win over one of ours, however it is
written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import rcssmin
import tinycss2

from macros.memory import remember

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tinycss2.ast import Node

ADDRESS = "css/site.css"
"""Where the stylesheet lies on the site."""
PARTS = {
    "css/diagram.css": ("diagram__",),
    "css/planning.css": ("plan__",),
    "css/year.css": ("data-wheel", "data-turns", "rhythm__"),
}
"""What the pages load beside it that hold one of some words in their HTML."""

ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "html body a abbr article blockquote br button caption code dd details div dl dt em "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img input label legend "
        "li main nav ol p pre q section select span strong summary svg table tbody td th thead "
        "time tr ul",
    )
)
"""The elements of a page that Material's rules may style."""
CLASSES = frozenset({"md-typeset", "admonition", "admonition-title"})
"""Its classes that our templates and Markdown's extensions write."""
ATTRIBUTES = frozenset({"href", "open", "title"})
"""Attributes by which its rules may choose."""

_MATERIAL = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")
_ALTERNATIVES = frozenset({"is", "where", "has"})
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class StyleSheets:
    """What the one stylesheet is made of."""

    material: Path
    ours: tuple[Path, ...]
    """In their order."""
    parts: Mapping[str, Path]
    """What only some pages load, by its address."""

    def joined(self) -> dict[str, bytes]:
        """The stylesheet and its parts by their addresses, as the files are now.

        Raises:
            OSError: one of them cannot be read.
        """
        texts = [path.read_text("utf-8") for path in (self.material, *self.ours)]
        whole = remember("stylesheet", tuple(texts), lambda: joined(texts[0], "\n".join(texts[1:])))
        parts = {name: part(path.read_text("utf-8")) for name, path in self.parts.items()}
        return {ADDRESS: whole, **parts}


def style_sheets(files: Mapping[str, str | None], ours: Iterable[str]) -> StyleSheets:
    """The style sheets among the theme's files, by name; `ours` are named by the settings."""
    material = next(path for name, path in files.items() if _MATERIAL.fullmatch(name))
    first, *rest = (Path(str(path)) for path in (material, *map(files.__getitem__, ours)))
    return StyleSheets(first, tuple(rest), {name: Path(str(files[name])) for name in PARTS})


def joined(material: str, ours: str) -> bytes:
    """One stylesheet, minified: of Material's what is used, and then all of ours."""
    own = rcssmin.cssmin(ours)
    kept = without_unused_variables(rules_used(material), own)
    layers = f"@layer material,site;@layer material{{{rcssmin.cssmin(kept)}}}@layer site{{{own}}}"
    return f"{layers}\n".encode()


def part(ours: str) -> bytes:
    """A stylesheet of ours beside the one, minified, in the layer of ours."""
    return f"@layer site{{{rcssmin.cssmin(ours)}}}\n".encode()


@lru_cache(maxsize=1)
def rules_used(css: str) -> str:
    """The rules of a stylesheet whose selectors can fit something on a page."""
    return "".join(_used(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _used(rules: Iterable[Node]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            fitting = [one for one in _parted(rule.prelude) if _fits(one)]
            if fitting:
                selectors = ",".join(tinycss2.serialize(one).strip() for one in fitting)
                yield f"{selectors}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if body := "".join(_used(inner)):
                prelude = tinycss2.serialize(rule.prelude)
                yield f"@{rule.lower_at_keyword}{prelude}{{{body}}}"
        # Its @page, @keyframes and @charset are left out: sheets are ours, and nothing moves.


def _parted(tokens: Iterable[Node]) -> list[list[Node]]:
    """The selectors of a list."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _fits(selector: list[Node]) -> bool:
    """Whether there may be an element on a page that a selector chooses."""
    before: Node | str = ""
    for token in selector:
        if token.type == "ident":
            if before == ".":
                if token.value not in CLASSES:
                    return False
            elif before != ":" and token.value not in ELEMENTS:
                return False
        elif token.type == "hash":
            return False
        elif token.type == "[] block":
            if not any(t.type == "ident" and t.value in ATTRIBUTES for t in token.content[:1]):
                return False
        elif (
            token.type == "function"
            and token.lower_name in _ALTERNATIVES
            and not any(map(_fits, _parted(token.arguments)))
        ):
            return False
        before = token
    return True


def without_unused_variables(css: str, others: str) -> str:
    """A stylesheet without the variables that neither it nor another one asks for."""
    while True:
        asked = set(_VARIABLE.findall(css)) | set(_VARIABLE.findall(others))
        kept = "".join(_without_variables(css, asked))
        if kept == css:
            return kept
        css = kept


def _without_variables(css: str, asked: set[str]) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        head = tinycss2.serialize(rule.prelude)
        if rule.type == "at-rule":
            body = "".join(_without_variables(tinycss2.serialize(rule.content), asked))
            head = f"@{rule.at_keyword}{head}"
        else:
            declared = tinycss2.parse_blocks_contents(
                rule.content, skip_comments=True, skip_whitespace=True
            )
            body = ";".join(
                one.serialize()
                for one in declared
                if not one.name.startswith("--") or one.name in asked
            )
        if body:
            yield f"{head}{{{body}}}"
