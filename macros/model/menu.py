"""The menu: which pages it leads to, under which titles, on at most three levels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StrictStr, model_validator

from macros.model.base import Part, Record
from macros.source.values import Line, error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.source.yamlio import Loc


_ADDRESS = re.compile(r"https?://[^/]+/((?:[a-z0-9-]+/)*[a-z0-9-]+)/?(?:#.*)?")
"""An address of a page, and the way to it."""


def _page(value: str) -> str:
    if "://" in value or value.startswith("www."):
        found = _ADDRESS.fullmatch(value)
        page = f"{found[1]}.md" if found else "vagledning/index.md"
        raise error(
            f'bara webbplatsens egna sidor får stå här: skriv sidans fil i docs, som "{page}", '
            "och länka till andra webbplatser från en sida"
        )
    if re.search(r"\.(?:png|jpe?g|webp|gif|avif|svg|pdf)$", value, re.IGNORECASE):
        raise error(f'"{value}" är ingen sida: menyn leder till sidor, och de slutar på .md')
    if value.rstrip(",;") != value:
        right = value.rstrip(",;")
        raise error(f'värdet slutar med "{value[len(right) :]}": skriv "{right}"')
    if "\\" in value:
        right = value.replace("\\", "/")
        raise error(f'skriv vägen med snedstreck: "{right}"')
    page, sign, _ = value.partition("#")
    if sign:
        raise error(f'menyn leder till hela sidor: skriv "{page.strip()}"')
    path = re.sub(
        r"(?<=[^/])/{2,}|^(?:\.{1,2}/)+", lambda found: found[0][:1].strip("."), value.strip()
    )
    path = path.removeprefix("/").removeprefix("docs/")
    if not path.endswith(".md"):
        path = re.sub(r"\.(?:[a-z]{2,4}|html?|markdown|docx?)$", "", path)
        page = f"{path.rstrip('/')}.md" if path else "index.md"
        # An address ends with a slash, and so does a folder.
        other = f' eller "{path}index.md"' if path.endswith("/") else ""
        raise error(f'"{value}" är ingen sida: skriv dess fil i docs, som "{page}"{other}')
    if path != value:
        raise error(f'skriv vägen till filen från mappen docs: "{path}"')
    return value


def _no_list(value: Any) -> Any:
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        raise error('det som ligger under en rubrik står under "pages": skriv "pages" i stället')
    return value


PageFile = Annotated[StrictStr, AfterValidator(_page), BeforeValidator(_no_list)]
"""The file of a page, from docs/: om/index.md."""


def _title(value: str) -> str:
    if value.endswith(".md"):
        raise error("det här är en fil: skriv vad menyn ska kalla sidan")
    return value


MenuTitle = Annotated[Line, AfterValidator(_title)]
"""What the menu calls a page, or a part of itself."""


LONGEST_MENU_TITLE = 45
"""Characters: a longer one is broken over lines in the menu."""


class _Entry(Part):
    @model_validator(mode="before")
    @classmethod
    def _is_of_two_lines(cls, value: Any) -> Any:
        """Refuse what is written as in a menu of MkDocs: `Om: om/index.md`, or the file alone."""
        if isinstance(value, dict) and len(value) == 1:
            ((title, page),) = value.items()
            if title not in MenuPart.model_fields and str(page).endswith(".md"):
                raise error(f'skriv två rader: "title: {title}" och "page: {page}"')
        elif isinstance(value, str):
            raise error(f'skriv två rader: "title: …" och "page: {value}"')
        return value


class MenuPage(_Entry):
    """A page on the third level of the menu."""

    title: MenuTitle
    """What the menu calls it."""
    page: PageFile
    """Its file, from docs/."""

    @model_validator(mode="before")
    @classmethod
    def _is_no_section(cls, value: Any) -> Any:
        if isinstance(value, dict) and "pages" in value:
            if "page" not in value and str(value["pages"]).endswith(".md"):
                raise error(f'en sida står under "page": skriv "page: {value["pages"]}"', "pages")
            raise error("menyn har högst tre nivåer: lägg sidorna på nivån ovanför", "pages")
        return value


class MenuSection(_Entry):
    """A page on the second level, or a section with pages below it."""

    title: MenuTitle
    """What the menu calls it."""
    page: PageFile | None = None
    """The file of a page, from docs/."""
    pages: tuple[MenuPage, ...] | None = Field(None, min_length=1)
    """The pages of a section."""


class MenuPart(_Entry):
    """A page on the first level of the menu, or a part of the site with pages below it."""

    title: MenuTitle
    """What the menu calls it."""
    page: PageFile | None = None
    """The file of a page, from docs/."""
    pages: tuple[MenuSection, ...] | None = Field(None, min_length=1)
    """What lies in the part."""


Entry = MenuPart | MenuSection | MenuPage


class Menu(Record):
    """What data/menu.yaml holds."""

    menu: tuple[MenuPart, ...] = ()
    """The parts of the site, in the order that they are shown."""

    @property
    def nav(self) -> list[dict[str, Any]]:
        """The menu as MkDocs wants it: titles with a page each, or with a list."""
        return _nav(self.menu)

    def title_of(self, page: str) -> str | None:
        """What the menu calls a page and what it lies in; None where it does not lead there."""
        found = (titles for _, titles, entry in self.entries() if entry.page == page)
        return ": ".join(next(found, ())[-2:]) or None

    def entries(self) -> Iterator[tuple[Loc, tuple[str, ...], Entry]]:
        """Each entry with the way to it, and the titles from the first level to its own."""
        return _entries(self.menu, ("menu",), ())


def _nav(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [{entry.title: entry.page or _nav(_below(entry))} for entry in entries]


def _entries(
    entries: Iterable[Entry], loc: Loc, above: tuple[str, ...]
) -> Iterator[tuple[Loc, tuple[str, ...], Entry]]:
    for index, entry in enumerate(entries):
        here, titles = (*loc, index), (*above, entry.title)
        yield here, titles, entry
        yield from _entries(_below(entry), (*here, "pages"), titles)


def _below(entry: Entry) -> Iterable[Entry]:
    return () if isinstance(entry, MenuPage) else entry.pages or ()
