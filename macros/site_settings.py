"""What mkdocs.yml may say: told in Swedish with file and line, before MkDocs reads it.

`python -m macros.site_settings` tells it alone, which takes a moment: the Makefile does so first, since
MkDocs reads the file before any of our hooks.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictStr, ValidationError

from macros.problems import Place, Problem, ProblemsError, as_text, nearest
from macros.source.doc_page import EXTENSIONS
from macros.source.messages import problems_of
from macros.source.values import Email, Line, error
from macros.source.yamlio import decode, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from macros.source.yamlio import Document, Loc

FILE = "mkdocs.yml"
HOOKS = "macros/hooks.py"
MKDOCS_ADDS = ("fenced_code", "tables", "toc")
"""The extensions of Markdown that MkDocs turns on by itself."""
_ENV = re.compile(r"!ENV +(?:\[ *\w+ *(?:, *([^\]\n]*?) *)?\]|\w+)")
"""A value from the environment, and what stands where it has none."""


def _web(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
        raise error(f'"{value}" är ingen webbadress: skriv den som https://stodguiden.example/')
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
    site_url: Address
    site_description: Line | None = None
    site_author: Line | None = None
    repo_url: Address | None = None
    copyright: Line | None = None
    dev_addr: Line | None = None
    site_dir: Line | None = None
    extra: Extra
    theme: Theme
    extra_css: tuple[Line, ...] = Field(min_length=1)
    extra_javascript: tuple[Line, ...] = Field(min_length=1)
    hooks: tuple[Line, ...] = Field(min_length=1)
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


def check_settings(root: Path) -> None:
    """Look over mkdocs.yml in `root`.

    Raises:
        ProblemsError: something in it is wrong; it carries all problems, in Swedish.
    """
    if problems := settings_problems(root):
        raise ProblemsError(problems)


def settings_problems(root: Path) -> list[Problem]:
    """What is wrong in mkdocs.yml in `root`."""
    try:
        document = read_settings(root)
    except ProblemsError as wrong:
        return wrong.problems
    if not isinstance(document.value, dict):
        return [Problem(Place(FILE), "filen ska bestå av inställningar: namn, kolon och värde")]
    return sorted(set(_problems(document, root)))


def read_settings(root: Path) -> Document:
    """The settings as plain values, with their places.

    Raises:
        ProblemsError: they cannot be read.
    """
    try:
        text = decode((root / FILE).read_bytes(), FILE).replace("\r\n", "\n")
    except OSError:
        raise ProblemsError([Problem(Place(FILE), "filen saknas eller kan inte läsas")]) from None
    # What stands for a value of the environment is read, in its place; the tag is MkDocs' alone.
    text = _ENV.sub(_as_value, text)
    for number, line in enumerate(text.split("\n"), start=1):
        if found := re.search(r"!ENV\b", line):
            wrong = "går inte att läsa: skriv det som !ENV [NAMN, värde om det saknas]"
            raise ProblemsError([Problem(Place(FILE, number, found.start() + 1), wrong)])
    return parse(text, FILE)


def _as_value(found: re.Match[str]) -> str:
    value = found[1] or ""
    before = found.start(1) - found.start() if value else 0
    return f"{' ' * before}{value}".ljust(len(found[0]))


def _problems(document: Document, root: Path) -> Iterator[Problem]:
    value = dict(document.value)
    if "nav" in value:
        del value["nav"]
        text = "menyn står i en egen fil, data/menu.yaml: flytta raderna dit"
        yield Problem(document.place(("nav",), key=True), text)
    for section, known in (("plugins", PLUGINS), ("markdown_extensions", MARKDOWN)):
        yield from _listed(document, section, known)
    try:
        settings = Settings.model_validate(value)
    except ValidationError as wrong:
        yield from problems_of(wrong, document, (), Settings)
        return
    yield from _files(document, settings, root)


def _listed(
    document: Document, section: str, known: dict[str, type[BaseModel]]
) -> Iterator[Problem]:
    """Look at a list of plugins or extensions, each a name or a name with settings below it."""
    items = document.value.get(section)
    if not isinstance(items, list):
        return
    seen: dict[str, Place] = {}
    for index, item in enumerate(items):
        loc: Loc = (section, index)
        if isinstance(item, dict) and len(item) == 1:
            (name,) = item
            options, place = item[name], document.place((*loc, name), key=True)
        elif isinstance(item, str):
            name, options, place = item, None, document.place(loc)
        else:
            names = list(item) if isinstance(item, dict) else []
            seen.update((name, document.place(loc)) for name in names)
            if names and item[names[0]] is None:
                text = f'"{names[1]}" hör till "{names[0]}": dra in raden under namnet'
                yield Problem(document.place((*loc, names[1]), key=True), text)
            else:
                text = "här ska ett namn stå, med bindestreck före och inställningarna under"
                yield Problem(document.place(loc), text)
            continue
        if name not in known:
            hint = nearest(name, list(known)) or f": tillåtna är {', '.join(known)}"
            yield Problem(place, f'okänt tillägg "{name}"{hint}')
            seen.update((other, place) for other in known if f'"{other}"' in hint)
            continue
        first = seen.setdefault(name, place)
        if first is not place:
            yield Problem(place, f'"{name}" står redan på {first.seen_from(place)}: ta bort en')
            continue
        model = known[name]
        try:
            model.model_validate({} if options is None else options)
        except ValidationError as wrong:
            yield from problems_of(wrong, document, (*loc, name) if options else loc, model)
    for name in known:
        if name not in seen and name not in MKDOCS_ADDS:
            text = f'tillägget "{name}" saknas: lägg till raden "- {name}"'
            yield Problem(document.place((section,), key=True), text)


def _files(document: Document, settings: Settings, root: Path) -> Iterator[Problem]:
    theme = root / "theme"
    for section, ending in (("extra_css", ".css"), ("extra_javascript", ".js")):
        names = {path.relative_to(theme).as_posix() for path in theme.rglob(f"*{ending}")}
        yield from _unknown(document, section, getattr(settings, section), names, "i mappen theme")
    folders = {"data", "docs", "macros", "theme"}
    yield from _unknown(document, "watch", settings.watch, folders, "bland mapparna")
    hooks = {HOOKS, *(name for name in settings.hooks if (root / name).is_file())}
    yield from _unknown(document, "hooks", settings.hooks, hooks, "i projektet")


def _unknown(
    document: Document, section: str, values: Iterable[str], known: set[str], where: str
) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for index, value in enumerate(values):
        place = document.place((section, index))
        first = seen.setdefault(value, place)
        if value not in known:
            yield Problem(place, f'"{value}" finns inte {where}{nearest(value, known)}')
        elif first is not place:
            yield Problem(place, f'"{value}" står redan på {first.seen_from(place)}: ta bort en')


if __name__ == "__main__":
    found = settings_problems(Path.cwd())
    if found:
        print(as_text(found), file=sys.stderr)
        sys.exit(1)
