"""A reader of finished HTML that goes through it once, tag by tag.

It takes apart what browsers take apart, also where it is broken: a tag without an end is text, an
end without a beginning closes nothing, what stands in a script or a comment is neither. It makes
nothing of what it reads: that is for those who walk through its tokens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
"""Elements that have no end."""
_RAW = ("script", "style", "textarea", "title")
"""Elements whose content is text to its end tag, whatever it looks like."""
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<![^>]*>|<\?[^>]*>"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}


class Token(NamedTuple):
    """A piece of HTML."""

    kind: str
    """text, start, end, or other: a comment or a declaration, or what stands in a script."""
    raw: str
    """The piece as it stands."""
    name: str = ""
    """The name of the tag, in lower case."""
    rest: str = ""
    """What stands in a start tag after its name."""

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a start tag, as they are written: entities are left as they are."""
        return {
            match[1].lower(): match[2] or match[3] or match[4] or ""
            for match in _ATTRIBUTE.finditer(self.rest)
        }


def tokens(html: str) -> Iterator[Token]:
    """The pieces of some HTML, in order; joined, they are what was read."""
    position = 0
    while match := _TOKEN.search(html, position):
        if match.start() > position:
            yield Token("text", html[position : match.start()])
        position = match.end()
        if not match["name"]:
            yield Token("other", match[0])
            continue
        name = match["name"].lower()
        yield Token("end" if match["end"] else "start", match[0], name, match["rest"])
        if name in _RAW and not match["end"]:
            ends = _ENDS[name].search(html, position)
            stop = ends.start() if ends else len(html)
            if stop > position:
                yield Token("other", html[position:stop])
            position = stop
    if position < len(html):
        yield Token("text", html[position:])
