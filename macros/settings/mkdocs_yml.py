"""What mkdocs.yml may say: told in Swedish with file and line, before MkDocs reads it.

`python -m macros.settings.mkdocs_yml` tells it alone, which takes a moment: the Makefile does so first,
since MkDocs reads the file before any of our hooks.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.memory import remember
from macros.problems import Place, Problem, ProblemsError, as_data, as_text, from_data, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from macros.settings.mkdocs_types import Settings
    from macros.source.yamlio import Document, Loc

FILE = "mkdocs.yml"
HOOKS = "macros/hooks.py"
_LISTS = {"extra_css": ".css", "extra_javascript": ".js"}
"""The lists of files in theme/, and how the names of such files end."""
_UNREADABLE = Problem(Place(FILE), "filen saknas eller kan inte läsas")
_ENV = re.compile(r"!ENV +(?:\[ *\w+ *(?:, *([^\]\n]*?) *)?\]|\w+)")
"""A value from the environment, and what stands where it has none."""


def check_settings(root: Path) -> None:
    """Look over mkdocs.yml in `root`.

    Raises:
        ProblemsError: something in it is wrong; it carries all problems, in Swedish.
    """
    if problems := settings_problems(root):
        raise ProblemsError(problems)


def settings_problems(root: Path) -> list[Problem]:
    """What is wrong in mkdocs.yml in `root`; remembered, since it seldom changes."""
    try:
        raw = (root / FILE).read_bytes()
    except OSError:
        return [_UNREADABLE]
    names = _names(root / "theme")

    def make() -> tuple[list[Any], list[str]]:
        return _looked_over(raw, names, root)

    problems, others = remember("settings", (raw, repr(names)), make)
    if others:  # the key does not know whether they are there
        problems, _ = make()
    return from_data(problems)


def _looked_over(
    raw: bytes, names: Mapping[str, Iterable[str]], root: Path
) -> tuple[list[Any], list[str]]:
    """What is wrong in the file, for `from_data`, and the hooks beside ours that it names.

    `names` has what its lists of files may name, and `root` is where hooks lie.
    """
    try:
        document = _parsed(raw)
    except ProblemsError as wrong:
        return as_data(wrong.problems), []
    if not isinstance(document.value, dict):
        text = "filen ska bestå av inställningar: namn, kolon och värde"
        return as_data([Problem(Place(FILE), text)]), []
    hooks: list[str] = []
    problems = sorted(set(_problems(document, names, root, hooks)))
    return as_data(problems), [name for name in hooks if name != HOOKS]


def read_settings(root: Path) -> Document:
    """The settings as plain values, with their places.

    Raises:
        ProblemsError: they cannot be read.
    """
    try:
        raw = (root / FILE).read_bytes()
    except OSError:
        raise ProblemsError([_UNREADABLE]) from None
    return _parsed(raw)


def _parsed(raw: bytes) -> Document:
    # What is remembered asks for none of it.
    from macros.source.yamlio import decode, parse

    text = decode(raw, FILE).replace("\r\n", "\n")
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


def _problems(
    document: Document, names: Mapping[str, Iterable[str]], root: Path, hooks: list[str]
) -> Iterator[Problem]:
    """What is wrong in the settings; adds the hooks that they name to `hooks`."""
    from pydantic import ValidationError

    from macros.settings.mkdocs_types import MARKDOWN, PLUGINS, Settings
    from macros.source.messages import problems_of

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
    hooks += settings.hooks
    yield from _files(document, settings, names, root)


def _listed(
    document: Document, section: str, known: dict[str, type[BaseModel]]
) -> Iterator[Problem]:
    """Look at a list of plugins or extensions, each a name or a name with settings below it."""
    from pydantic import ValidationError

    from macros.settings.mkdocs_types import MKDOCS_ADDS
    from macros.source.messages import problems_of

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


def _names(theme: Path) -> dict[str, list[str]]:
    """By list of files, the names that it may have."""
    return {
        section: sorted(path.relative_to(theme).as_posix() for path in theme.rglob(f"*{ending}"))
        for section, ending in _LISTS.items()
    }


def _files(
    document: Document, settings: Settings, names: Mapping[str, Iterable[str]], root: Path
) -> Iterator[Problem]:
    for section, known in names.items():
        there = getattr(settings, section)
        yield from _unknown(document, section, there, set(known), "i mappen theme")
    folders = {"data", "docs", "macros", "theme"}
    yield from _unknown(document, "watch", settings.watch, folders, "bland mapparna")
    hooks = {HOOKS, *(name for name in settings.hooks if (root / name).is_file())}
    yield from _unknown(document, "hooks", settings.hooks, hooks, "i projektet")


_ALIKE, _ALIKE_FOLDER = 0.85, 0.75
"""How like another file's name, or a folder's, a name has to be to be meant for it."""


def _unknown(
    document: Document, section: str, values: Sequence[str], known: set[str], where: str
) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for index, value in enumerate(values):
        place = document.place((section, index))
        first = seen.setdefault(value, place)
        if value not in known:
            near = [item for item in known if item not in values]  # the others stand there already
            hint = (
                nearest(value, near, _ALIKE if "/" in value else _ALIKE_FOLDER)
                or ": lägg dit den, eller ta bort raden"
            )
            if "://" in value:
                hint = ": sidorna läser inget från andra webbplatser, lägg filen i mappen theme"
            yield Problem(place, f'"{value}" finns inte {where}{hint}')
        elif first is not place:
            yield Problem(place, f'"{value}" står redan på {first.seen_from(place)}: ta bort en')


if __name__ == "__main__":
    found = settings_problems(Path.cwd())
    if found:
        print(as_text(found), file=sys.stderr)
        sys.exit(1)
