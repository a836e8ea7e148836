"""What YAML allows and no file may hold: aliases, anchors, tags, another document, too many levels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Problem
from macros.source.construct import begins
from macros.source.syntax import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_Base):  # type: ignore[misc]
    """A loader that leaves unsaid what kind each value may be: how it is written says that here."""

    def resolve(self, *_: object) -> str:
        """Give every value the same tag, without a look at it."""
        return ""


_MARKS = re.compile(r"[&*!](?<![^\s\[{,:].)")
"""What an alias, an anchor or a tag begins with, where one may begin."""
_PARTS = ("\n---", "\n...")
_INDENT = re.compile(r"\n([ -]*[?:]?)")


def event_problems(text: str, name: str) -> list[Problem]:
    """What of it is in YAML text; the file is called `name`.

    Raises:
        yaml.YAMLError: the text is no YAML, from there on.
    """
    return [] if _is_simple(text) else list(_told(text, name))


def _is_simple(text: str) -> bool:
    """The quick look: whether no event can be a problem, as in most files.

    Lists that lie in each other begin in other columns, and mappings too: there are no more levels
    than columns and braces. In brackets, ``[a: b]`` is a mapping in a list.
    """
    text = f"\n{text}"
    if any(part in text for part in _PARTS):
        return False
    if any(sign in text for sign in "&*!") and _MARKS.search(text):
        return False
    indents = set(_INDENT.findall(text))
    if any(indent.endswith(("?", ":")) for indent in indents):
        return False  # a key on a line of its own
    lists = {column for indent in indents for column, sign in enumerate(indent) if sign == "-"}
    mappings = {len(begun) for indent in indents for begun in (indent, indent.rstrip("-"))}
    braces = 2 * text.count("[") + text.count("{")
    return len(lists) + len(mappings) + braces <= MAX_DEPTH


def _told(text: str, name: str) -> Iterator[Problem]:
    depth = 0
    documents = 0
    loader = Loader(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            kind = type(event)
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents == 2:
                    yield Problem(
                        begins(event, name),
                        "filen får bara ha en del: ta bort raden med tre bindestreck",
                    )
                    return
            if kind is yaml.AliasEvent:
                yield Problem(
                    begins(event, name),
                    f'hänvisningen "*{event.anchor}" är inte tillåten: skriv ut värdet, '
                    "eller sätt det inom citattecken om stjärnan hör till texten",
                )
            elif getattr(event, "anchor", None):
                yield Problem(
                    begins(event, name),
                    f'ankaret "&{event.anchor}" är inte tillåtet: ta bort det, '
                    "eller sätt värdet inom citattecken om &-tecknet hör till texten",
                )
            if tag := getattr(event, "tag", None):
                yield Problem(
                    begins(event, name),
                    f'typmärket "{tag}" är inte tillåtet: ta bort det, '
                    "eller sätt värdet inom citattecken om utropstecknet hör till texten",
                )
            if kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                depth += 1
                if depth == MAX_DEPTH + 1:
                    text = f"för många nivåer: högst {MAX_DEPTH} är tillåtna"
                    yield Problem(begins(event, name), text)
                    return
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                depth -= 1
    finally:
        loader.dispose()
