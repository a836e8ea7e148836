"""A reader of finished HTML that goes through it once, tag by tag.

It takes apart what browsers take apart, also where it is broken: a tag without an end is text, an
end without a beginning closes nothing, what stands in a script or a comment is neither. It makes
nothing of what it reads: that is for those who walk through its tokens.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
"""Elements that have no end."""
_ATTRIBUTES = r"(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+"
_TOKEN = re.compile(
    # Elements whose content is text to its end tag, whatever it looks like.
    rf"<(?P<raw>(?i:script|style|textarea|title))(?=[\s/>])(?P<raw_rest>{_ATTRIBUTES})>"
    r"(?P<content>.*?)(?=</(?i:(?P=raw))[\s/>]|\Z)"
    rf"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>{_ATTRIBUTES})>"
    r"|<!--.*?(?:-->|\Z)|<![^>]*>|<\?[^>]*>",
    re.DOTALL,
)
_RAW = frozenset({"script", "style", "textarea", "title"})
_ID = re.compile(r'id="([^"]+)"')
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")

Token = tuple[str, str, str, str]
"""A piece of HTML.

Its kind: text, start, end, or other, which is a comment or a declaration, or what stands in a
script. The piece as it stands. For a tag its name in lower case, and for a start tag what stands
after the name.
"""
Pair = tuple[Token, str]
"""A piece that is no text, and the text after it; either may be empty."""
_NOTHING: Token = ("other", "", "", "")


def tokens(html: str) -> Iterator[Token]:
    """The pieces of some HTML, in order; joined, they are what was read."""
    for tag, text in pairs(html):
        if tag is not _NOTHING:
            yield tag
        if text:
            yield "text", text, "", ""


def pairs(html: str) -> Iterable[Pair]:
    """The same pieces, two and two."""
    return _plain_pairs(html) or _every_pair(html)


def _plain_pairs(html: str) -> list[Pair] | None:
    """The same where nothing but tags has their signs, and no script or comment stands in between.

    So it is on most pages, whose tags are mostly the same, as are the texts after them: each two
    are read once. None elsewhere.
    """
    first, *pieces = html.split("<")
    found = [(_NOTHING, first), *map(_pair, pieces)]
    return None if None in found else found  # type: ignore[return-value]


@lru_cache(maxsize=50_000)
def _pair(piece: str) -> Pair | None:
    """What stands between two signs that begin a tag; None where the first begins none."""
    inner, end, text = piece.partition(">")
    tag = _tag(f"<{inner}>") if end else None
    return (tag, text) if tag else None


def _every_pair(html: str) -> Iterator[Pair]:
    for token in _every_token(html):
        yield (_NOTHING, token[1]) if token[0] == "text" else (token, "")


@lru_cache(maxsize=20_000)
def _tag(raw: str) -> Token | None:
    """A whole tag, by itself; None for what is none, or begins what is read in another way."""
    match = _TOKEN.fullmatch(raw)
    if not match or not match["name"] or (name := match["name"].lower()) in _RAW:
        return None
    return ("end" if match["end"] else "start"), raw, name, match["rest"]


def _every_token(html: str) -> Iterator[Token]:
    position = 0
    for match in _TOKEN.finditer(html):
        start = match.start()
        if start > position:
            yield "text", html[position:start], "", ""
        position = match.end()
        raw, raw_rest, content, end, name, rest = match.groups()
        if name:
            yield ("end" if end else "start"), match[0], name.lower(), rest
        elif raw:
            stop = match.start("content")
            yield "start", html[start:stop], raw.lower(), raw_rest
            if content:
                yield "other", content, "", ""
        else:
            yield "other", match[0], "", ""
    if position < len(html):
        yield "text", html[position:], "", ""


def ids(html: str) -> set[str]:
    """The ids in HTML that is written as Markdown and templates do."""
    return set(each_id(html))


def each_id(html: str) -> Iterator[str]:
    """As `ids`, in their order."""
    # A literal beginning is what makes the search quick.
    for match in _ID.finditer(html):
        if html[match.start() - 1 : match.start()].isspace():
            yield match[1]


def attributes(rest: str) -> dict[str, str]:
    """The attributes in a start tag, as they are written: entities are left as they are."""
    return {
        match[1].lower(): match[2] or match[3] or match[4] or ""
        for match in _ATTRIBUTE.finditer(rest)
    }
