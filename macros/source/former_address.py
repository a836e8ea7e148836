"""An address that a page in docs/ had before, as an editor writes it under `tidigare`."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StrictStr

from macros.source.values import error

_FORMER = re.compile(
    r"(?:#(?P<anchor>[\w.:-]+)|/?(?P<page>(?:[\w-]+/)*[\w-]+)(?P<end>/|\.md)?)"
    r"(?: till #?(?P<place>[\w.:-]+))?"
)


def parts_of(value: str) -> tuple[str, str] | None:
    """The address, and the place on the page that it leads to, or empty; None where it is none.

    An address within the page begins with #; one of another page may be written as its file was.
    """
    match = _FORMER.fullmatch(value.strip())
    if match is None:
        return None
    if match["anchor"]:
        return f"#{match['anchor']}", match["place"] or ""
    page = match["page"]
    if match["end"] == ".md":
        page = re.sub(r"(^|/)index$", "", page)
    return f"{page}/" if page else "", match["place"] or ""


def _not_a_comment(value: Any) -> Any:
    if value is None:
        raise error('sätt det som börjar med # inom citattecken, som "#gammal-rubrik"')
    return value


def _former(value: str) -> str:
    if value.strip().lstrip("/").startswith("docs/"):
        right = value.strip().lstrip("/").removeprefix("docs/")
        raise error(f'adressen räknas från webbplatsens början, inte från docs: skriv "{right}"')
    if parts_of(value) is None:
        raise error(
            f'"{value}" kan inte vara en tidigare adress: skriv den som "vagledning/gammal-sida/", '
            'utan webbplatsens namn, eller en rubriks som "#gammal-rubrik"'
        )
    return value


FormerAddress = Annotated[StrictStr, AfterValidator(_former), BeforeValidator(_not_a_comment)]
"""The address of a page from the site's root, or of a heading on the page: "#gammal-rubrik"."""
