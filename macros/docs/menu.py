"""The menu in data/menu.yaml lists every page in docs/, and nothing else."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from macros.problems import Place, Problem, ProblemsError, nearest

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from macros.model import Menu
    from macros.source.doc_page import DocPage

FILE = "data/menu.yaml"
UNBROKEN = 1_000
"""More signs than a title may have: its row is one line."""


def listed_pages(menu: Menu) -> dict[str, Place]:
    """Each page that the menu leads to, with the place where it first does."""
    listed: dict[str, Place] = {}
    for loc, _, entry in menu.entries():
        if entry.page is not None:
            listed.setdefault(entry.page, menu.where(*loc, "page"))
    return listed


def menu_problems(
    menu: Menu, pages: Iterable[DocPage], made: Container[str] = ()
) -> Iterator[tuple[str, Problem]]:
    """Find what the menu lacks, has twice or leads nowhere, and of which page that is.

    `made` has the files that the pages which are made of the data would come from.
    """
    listed = listed_pages(menu)
    by_uri = {page.uri: page for page in pages}
    unlisted = by_uri.keys() - listed.keys()
    meant: set[str] = set()
    for problem in _problems_of(menu, unlisted, meant):
        yield "", problem
    if not menu.menu:
        return
    for uri, place in listed.items():
        if uri not in by_uri and uri in made:
            text = f'sidan "{uri}" görs av data, och dit leder listorna: ta bort raderna ur menyn'
            yield uri, Problem(place, text)
        elif uri not in by_uri:
            # A page with the wrong name in the menu is told once, there.
            hint = nearest(uri, unlisted)
            meant |= {other for other in unlisted if f'"{other}"' in hint}
            if not hint and len(unlisted) == 1 and len(listed.keys() - by_uri.keys()) == 1:
                (only,) = unlisted
                meant.add(only)
                hint = f' – menade du "{only}"?'
            hint = hint or _alike(uri, list(by_uri))
            yield uri, Problem(place, f'menyn har sidan "{uri}" som inte finns i docs{hint}')
    for uri in sorted(unlisted - meant):
        text = (
            f'sidan finns inte i menyn: lägg till raderna "- {_row(by_uri[uri])}" och '
            f'"page: {uri}" i {FILE}'
        )
        yield "", Problem(Place(by_uri[uri].file), text)


def _alike(uri: str, pages: list[str]) -> str:
    """The page whose file is called nearly so, or what else there is to do."""
    name = PurePosixPath(uri).name
    same = [page for page in pages if PurePosixPath(page).name == name and name != "index.md"]
    close = get_close_matches(uri, pages, n=1, cutoff=0.6)
    alike = close and SequenceMatcher(None, name, PurePosixPath(close[0]).name).ratio()
    for page in same if len(same) == 1 else close if alike and alike >= _ALIKE else ():
        return f' – menade du "{page}"?'
    return ": skapa sidan, eller ta bort raderna"


_ALIKE = 0.7
"""How like another file's a name has to be to be meant for it."""


def _problems_of(menu: Menu, unlisted: AbstractSet[str], meant: set[str]) -> Iterator[Problem]:
    """What the menu says twice, or says of nothing.

    Where a page stands twice and one not at all, that one was `meant`: it is told there.
    """
    if not menu.menu:
        yield Problem(
            menu.where("menu"), 'menyn är tom: lägg till webbplatsens sidor under "menu:"'
        )
    first: dict[str, Place] = {}
    called: dict[tuple[str, ...], Place] = {}
    for loc, titles, entry in menu.entries():
        below = getattr(entry, "pages", None)
        if entry.page is not None and below is not None:
            yield Problem(
                menu.where(*loc, "page"),
                f'"{titles[-1]}" har både "page" och "pages": lägg sidan först under "pages"',
            )
        elif entry.page is None and below is None and "pages" not in entry.model_fields_set:
            page = "…"
            if len(unlisted) == 1:
                meant |= unlisted
                (page,) = unlisted
            yield Problem(
                menu.where(*loc),
                f'"{titles[-1]}" leder ingenstans: lägg till raden "page: {page}", eller "pages:" '
                "med sidor under",
            )
        place = menu.where(*loc, "title")
        earlier = called.setdefault(tuple(title.casefold() for title in titles), place)
        if earlier is not place:
            text = (
                f'"{titles[-1]}" står redan i menyn på {earlier.seen_from(place)}: skriv en annan'
            )
            yield Problem(place, text)
            if entry.page in first:
                continue  # the whole entry stands twice: told
        elif entry.title.endswith("."):
            yield Problem(place, "titeln slutar med punkt: ta bort den")
        if entry.page is not None and below is None:
            place = menu.where(*loc, "page")
            earlier = first.setdefault(entry.page, place)
            if earlier is not place:
                text = f'sidan "{entry.page}" står redan i menyn på {earlier.seen_from(place)}: '
                if len(unlisted) == 1:
                    meant |= unlisted
                    text += f'ska det vara "{next(iter(unlisted))}", som inte står där alls?'
                else:
                    text += "ta bort en"
                yield Problem(place, text)


def _row(page: DocPage) -> str:
    """The title as a row of the menu's file, in quotes where a sign in it needs them."""
    row = {"title": _title(page)}
    return yaml.safe_dump(row, allow_unicode=True, width=UNBROKEN).strip()


def _title(page: DocPage) -> str:
    """What the page calls itself, as far as that can be read."""
    try:
        meta = page.meta.value
    except ProblemsError:
        meta = None
    title = meta.get("title") if isinstance(meta, dict) else None
    return title if isinstance(title, str) and title else "…"
