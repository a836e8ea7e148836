"""The frozen content with something else in it, for the tests of what is made for others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from macros.site import Site

ADDRESS = "https://prov.example/stod/"
HOSTILE = (
    " åäö ÅÄÖ, en; \"två\" 'tre' \\n \\, {{ 7 }} <b>fyra</b> & ]]> fem: sex\r\nsju\u2028åtta\n👩‍👩‍👧🇸🇪 "
    + "å" * 200
    + " "
    + "👍" * 200
)
"""What no value may hold, at the end of every text."""
_LEFT = re.compile(r"[a-z0-9-]+|https?://.*|\S+@\S+|[+0-9][0-9 -]+|[\d:.-]+", re.DOTALL)
"""Ids, addresses, numbers and dates: they have the shape that they have."""
_OF_ONE_SHAPE = frozenset({"slug", "domain", "page", "pages", "menu", "sfs", "zone"})


def with_data(site: Site, **lists: Any) -> Site:
    """The site with other lists of entries, by their names in the handbook."""
    old = site.handbook
    values = {name: getattr(old, name) for name in type(old).model_fields}
    return replace(
        site,
        site_url=ADDRESS,
        name="Prov",
        handbook=type(old)(**{**values, **(old.model_extra or {}), **lists}),
    )


def hostile(site: Site) -> Site:
    """The site where every text ends with what would break a file that does not escape it."""
    old = site.handbook
    names = (*type(old).model_fields, *(old.model_extra or {}))
    return with_data(site, **{name: _hostile(getattr(old, name)) for name in names})


def _hostile(value: Any) -> Any:
    if isinstance(value, BaseModel):
        changed = {
            name: _hostile(getattr(value, name))
            for name, info in type(value).model_fields.items()
            if "Literal" not in str(info.annotation) and name not in _OF_ONE_SHAPE
        }
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_hostile(item) for item in value)
    return value + HOSTILE if isinstance(value, str) and not _LEFT.fullmatch(value) else value


def unfolded(content: bytes) -> list[str]:
    """The lines of a file of content lines, each held to its length and its end."""
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert len(line) <= 75, line
        assert b"\n" not in line and b"\r" not in line, line  # noqa: PT018
        line.decode()  # no sign is cut
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
