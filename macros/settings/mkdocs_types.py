"""What mkdocs.yml may hold: the types of its settings, and of what its extensions are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictStr

from macros.problems import nearest
from macros.source.doc_page import EXTENSIONS
from macros.source.values import Email, Line, error

if TYPE_CHECKING:
    from collections.abc import Callable

MKDOCS_ADDS = ("fenced_code", "tables", "toc")
"""The extensions of Markdown that MkDocs turns on by itself."""


def _web(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
        raise error(f'"{value}" är ingen webbadress: skriv den som https://stodguiden.example/')
    return value


def _start_page(value: str) -> str:
    last = value.rstrip("/").rpartition("/")[2]
    if re.search(r"\.(?:x?html?|php|aspx)$", last, re.IGNORECASE):
        folder = value[: value.rindex(last)]
        raise error(f'"{value}" är en sida, och här ska webbplatsens mapp stå: skriv "{folder}"')
    if re.search(r"[?#]", value):
        raise error(f'"{value}" har mer än webbplatsens mapp: ta bort det från och med ? eller #')
    return value


def _with(*names: str, needs: str) -> Callable[[str], str]:
    """An address in which some names stand in braces for what is put there; one of them has to."""

    def check(value: str) -> str:
        for found in re.findall(r"\{(.*?)\}", value):
            if found not in names:
                allowed = ", ".join(f"{{{name}}}" for name in names)
                raise error(
                    f'"{{{found}}}" betyder ingenting här'
                    + (nearest(found, names) or f": tillåtna är {allowed}")
                )
        if f"{{{needs}}}" not in value:
            raise error(f'"{{{needs}}}" saknas i adressen: lägg till det där det ska sättas in')
        return value

    return check


Address = Annotated[StrictStr, AfterValidator(_web)]
StartPage = Annotated[Address, AfterValidator(_start_page)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Ways(_Part):
    """Where the three ways to correct lead; one that is left out is not shown."""

    edit: (
        Annotated[StrictStr, AfterValidator(_with("repo", "file", "line", needs="file"))] | None
    ) = None
    suggest: Annotated[StrictStr, AfterValidator(_with("repo", "form", needs="form"))] | None = None
    mail: Email | None = None


class Extra(_Part):
    """What we have added to the settings of MkDocs."""

    corrections: Ways


class Theme(_Part):
    """Material, with our own templates in its place."""

    name: Literal["material"]
    custom_dir: Literal["theme"]
    language: Literal["sv"]
    font: Literal[False]


Told = Literal["warn"]


class Validation(_Part):
    """What MkDocs is to tell of."""

    omitted_files: Told = "warn"
    absolute_links: Told = "warn"
    unrecognized_links: Told = "warn"
    anchors: Told = "warn"
    not_found: Told = "warn"


class Macros(_Part):
    """What the macros plugin is told."""

    module_name: Literal["macros"]
    render_by_default: Literal[False]
    on_undefined: Literal["strict"]
    on_error_fail: Literal[True]
    j2_comment_start_string: Literal["{##"]
    j2_comment_end_string: Literal["##}"]


class Quotes(_Part):
    """The quotation marks of Swedish, the same on both sides."""

    left_double: Literal["&rdquo;"] = Field(alias="left-double-quote")
    right_double: Literal["&rdquo;"] = Field(alias="right-double-quote")
    left_single: Literal["&rsquo;"] = Field(alias="left-single-quote")
    right_single: Literal["&rsquo;"] = Field(alias="right-single-quote")


# The checks read a page with the same extensions (macros/source/doc_page.py): what would be read
# otherwise there than in the build is no matter of taste.


class Smarty(_Part):
    """What the extension for quotation marks is told."""

    smart_dashes: Literal[False]
    smart_ellipses: Literal[False]
    substitutions: Quotes


class Tables(_Part):
    """What the extension for tables is told."""

    use_align_attribute: Literal[True]


class Toc(_Part):
    """What the extension for the table of contents is told."""

    permalink: Literal[False]


class Nothing(_Part):
    """An extension that is told nothing."""


class Settings(_Part):
    """What mkdocs.yml holds."""

    site_name: Line
    site_url: StartPage
    site_description: Line | None = None
    site_author: Line | None = None
    repo_url: Address | None = None
    copyright: Line | None = None
    dev_addr: Line | None = None
    site_dir: Line | None = None
    extra: Extra
    theme: Theme
    extra_css: tuple[StrictStr, ...] = Field(min_length=1)
    extra_javascript: tuple[StrictStr, ...] = Field(min_length=1)
    hooks: tuple[StrictStr, ...] = Field(min_length=1)
    watch: tuple[Line, ...] = ()
    plugins: tuple[Any, ...] = Field(min_length=1)
    markdown_extensions: tuple[Any, ...] = Field(min_length=1)
    strict: Literal[True]
    validation: Validation = Validation()


PLUGINS: dict[str, type[BaseModel]] = {"macros": Macros}
MARKDOWN: dict[str, type[BaseModel]] = {
    **dict.fromkeys(EXTENSIONS, Nothing),
    "smarty": Smarty,
    "tables": Tables,
    "toc": Toc,
}
"""The extensions that the checks know, and what each can be told."""
