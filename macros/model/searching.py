"""The words that the search goes by, beside those that mean the same."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StrictStr

from macros.model.base import Part, Record
from macros.source.values import Line, SearchWord, error


def _address_start(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*/?", value):
        raise error(f'"{value}" börjar ingen adress: skriv den som "vagledning/mallar/"')
    return value


AddressStart = Annotated[StrictStr, AfterValidator(_address_start)]
"""The beginning of the address of a page, from the start page on."""


class PageKind(Part):
    """A kind of page that results can be narrowed to."""

    kind: Line
    """What it is called, as in the head of its pages or their kind's name."""
    within: tuple[AddressStart, ...] = ()
    """The beginnings of the addresses of its pages, where they do not say it themselves."""
    words: tuple[SearchWord, ...] = ()
    """The words for such a place that stand beside its name; places alone have any."""
    weight: Annotated[int, Field(ge=1, le=100)] = 100
    """How much of what its words count for its pages get, in percent."""


def _page_address(value: str) -> str:
    if value and not re.fullmatch(r"([a-z0-9-]+/)+(#[a-z0-9-]+)?", value):
        path = value.partition("://")[2].partition("/")[2] if "://" in value else value
        meant = path.removeprefix("docs/").removesuffix("index.md").removesuffix(".md").strip("/")
        known = re.fullmatch(r"([a-z0-9-]+/)*[a-z0-9-]+", meant)
        form = f'"{meant}/"' if known else 'den som "vagledning/mallar/"'
        raise error(f'"{value}" är ingen sidas adress: skriv {form}')
    return value


PageAddress = Annotated[StrictStr, AfterValidator(_page_address)]
"""The address of a page, or of an entry or a heading on one, from the start page on."""


class Asked(Part):
    """How a page is asked for by those who do not know what it is called."""

    page: PageAddress
    """The page that answers."""
    words: tuple[SearchWord, ...] = Field(min_length=1)
    """What somebody could type; they count less than the page's own names."""


class Searching(Record):
    """What data/search.yaml holds beside the groups of words."""

    asks_who: tuple[SearchWord, ...] = ()
    """The words of a reader who looks for a contact, and has named no place yet."""
    short_parts: tuple[SearchWord, ...] = ()
    """The words of three letters that are parts of compounds, and no endings as well."""
    page_kinds: tuple[PageKind, ...] = ()
    """The kinds of pages, in the order that they are shown in; any other comes last."""
    asked: tuple[Asked, ...] = ()
    """How pages are asked for."""
