"""The menu in mkdocs.yml lists every page in docs/, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Place, Problem, ProblemsError, nearest
from macros.source.syntax import syntax_problem
from macros.source.yamlio import decode

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from macros.source.doc_page import DocPage

FILE = "mkdocs.yml"


def menu_problems(
    root: Path, pages: list[DocPage], standing: Container[str] = ()
) -> Iterator[Problem]:
    """Find pages that the menu lacks, and entries that lead nowhere.

    Pages in `standing` have to be there, and are told of elsewhere where they are not.
    """
    try:
        text = decode((root / FILE).read_bytes(), FILE)
    except OSError:
        yield Problem(Place(FILE), "filen saknas eller kan inte läsas")
        return
    except ProblemsError as error:
        yield from error.problems
        return
    try:
        # Composed only: settings may carry tags such as !ENV, which are MkDocs' to read.
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        yield syntax_problem(error, text, FILE)
        return
    nav = _value(tree, "nav")
    if not isinstance(nav, yaml.SequenceNode):
        place = _place(nav) if nav is not None else Place(FILE)
        yield Problem(place, 'menyn saknas: "nav" ska vara en lista av sidor')
        return
    listed: dict[str, Place] = {}
    yield from _entries(nav, listed)
    uris = {page.uri for page in pages}
    astray = {uri: place for uri, place in listed.items() if uri not in uris}
    for uri, place in astray.items():
        if uri in standing:
            continue
        # A page with the wrong name in the menu is told once, there.
        hint = nearest(uri, uris - set(listed)) or nearest(uri, uris)
        yield Problem(place, f'menyn har sidan "{uri}" som inte finns i docs{hint}')
    hinted = {
        uri
        for uri in uris
        if any(f'"{uri}"' in nearest(other, uris - set(listed)) for other in astray)
    }
    for page in pages:
        if page.uri not in listed and page.uri not in hinted:
            yield Problem(
                Place(page.file),
                f'sidan finns inte i menyn: lägg till "- {page.uri}" under nav i mkdocs.yml',
            )


def _entries(node: Any, listed: dict[str, Place]) -> Iterator[Problem]:
    """Walk the menu: a page is a text, with or without a title; a section is a list."""
    for entry in node.value:
        target = entry
        if isinstance(entry, yaml.MappingNode):
            if len(entry.value) != 1:
                yield Problem(
                    _place(entry),
                    "varje punkt i menyn ska ha en rubrik: börja nästa med bindestreck",
                )
                continue
            target = entry.value[0][1]
        if isinstance(target, yaml.SequenceNode) and target is not entry and target.value:
            yield from _entries(target, listed)
        elif isinstance(target, yaml.ScalarNode) and target.value:
            if target.value in listed:
                yield Problem(
                    _place(target),
                    f'sidan "{target.value}" står redan i menyn på rad '
                    f"{listed[target.value].line}: ta bort en",
                )
            elif "://" not in target.value:
                listed[target.value] = _place(target)
        else:
            yield Problem(
                _place(entry),
                "punkten i menyn leder ingenstans: skriv en sida eller en lista av sidor",
            )


def _value(tree: Any, key: str) -> Any:
    pairs = tree.value if isinstance(tree, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def _place(node: Any) -> Place:
    return Place(FILE, node.start_mark.line + 1, node.start_mark.column + 1)
