"""Markdown without what runs: no HTML, no attribute and no address but those that are allowed.

The check of a page and the build read it with the same extension, so that nothing gets around the
one that the other would let through.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from macros.source.allowed import SCHEMES, is_allowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.util import Registry

_BEFORE_FENCES = 26
"""Just above the priority of `fenced_code`, which would give code any attribute."""
_AFTER_ATTRIBUTES = 7
"""Just below the priority of `attr_list`, which gives elements their attributes."""
_LAST = -100
"""Below the priority of any preprocessor."""
_ASKS_FOR = {
    "link": ("[",),
    "image_link": ("![",),
    # Nothing is referred to but by its definition, [name]: address.
    **dict.fromkeys(
        ("reference", "short_reference", "image_reference", "short_image_ref"), ("]:",)
    ),
    **dict.fromkeys(("autolink", "automail"), ("<",)),
    "backtick": ("`",),
    "escape": ("\\",),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    # Single quotation marks, alone or with double ones; and double ones alone.
    **dict.fromkeys(map("smarty-quotes-{}".format, (0, *range(2, 11))), ("'",)),
    **dict.fromkeys(map("smarty-quotes-{}".format, (1, *range(11, 15))), ('"',)),
}
"""What stands, one or another, in the text that a pattern of Markdown's finds, by its name."""
_FENCE_ATTRIBUTES = re.compile(r"^(~{3,}|`{3,}) *\{.*\} *$")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20]")


class SafeMarkdown(Extension):
    """Takes HTML in Markdown as text, and leaves out what is not allowed."""

    def __init__(self, *, keep: bool = False) -> None:
        """With `keep`, attributes and addresses stay as they are written, for a check to judge."""
        super().__init__()
        self._keep = keep

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown calls it so
        """Take away what reads HTML; it has to be the last extension."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_OnlyNeeded(md), "only_needed", _LAST)
        if not self._keep:
            md.preprocessors.register(_PlainFences(md), "plain_fences", _BEFORE_FENCES)
            md.treeprocessors.register(_OnlyAllowed(md), "only_allowed", _AFTER_ATTRIBUTES)

    def __repr__(self) -> str:
        """The same for each, since what is remembered of a page goes by it."""
        return f"SafeMarkdown(keep={self._keep})"


class _PlainFences(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [_FENCE_ATTRIBUTES.sub(r"\1", line) for line in lines]


class _OnlyNeeded(Preprocessor):
    """Lets Markdown look only for what can stand on a page: most have a few of the signs alone.

    Else each text is searched twenty-eight times. No pattern makes a sign that another one asks
    for, and what is not known here is always looked for.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._asked = [
            (processor, list(_with_signs(processor.inlinePatterns)))
            for processor in md.treeprocessors
            if isinstance(processor, InlineProcessor)
        ]

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        there = {sign for signs in _ASKS_FOR.values() for sign in signs if sign in text}
        for processor, patterns in self._asked:
            fewer: Any = [
                pattern for pattern, signs in patterns if not signs or not there.isdisjoint(signs)
            ]
            # The processor takes them one by one by their numbers, as a list gives them quickest.
            processor.inlinePatterns = fewer
        return lines


def _with_signs(patterns: Registry[Any]) -> Iterator[tuple[Any, tuple[str, ...]]]:
    known = {id(patterns[name]): signs for name, signs in _ASKS_FOR.items() if name in patterns}
    for pattern in patterns:
        yield pattern, known.get(id(pattern), ())


class _OnlyAllowed(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in list(element.attrib.items()):
                if not is_allowed(name, value) or (
                    name in ("href", "src") and not _may_lead(str(value))
                ):
                    del element.attrib[name]


def _may_lead(address: str) -> bool:
    """Whether an address leads within the site, or where a reader may be led."""
    # As browsers read it: entities are signs, and those that nobody sees are skipped.
    plain = _UNSEEN.sub("", unescape(address.replace(AMP_SUBSTITUTE, "&")))
    scheme = _SCHEME.match(plain)
    return scheme is None or scheme[1].lower() in SCHEMES
