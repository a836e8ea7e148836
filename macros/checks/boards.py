"""The county administrative boards are not taken for each other: they look alike in all but the name."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from macros.problems import Problem
from macros.source.values import slugify
from macros.source.web import host_of, is_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import County, Handbook, Organisation
    from macros.problems import Place


_MISSPELT = 0.85
"""How alike a mailbox's name is to the county's that was meant."""


def one_per_county(scope: Scope) -> Iterator[Problem]:
    """Every county administrative board has a county, and no two have the same."""
    for organisation in scope.handbook.organisations:
        if organisation.kind == "länsstyrelse" and organisation.county is None:
            yield Problem(
                organisation.where(),
                f'{organisation.label} saknar "county": lägg till raden, med länskoden',
            )
        if organisation.kind == "länsstyrelse" and organisation.level != "regional":
            text = f'{organisation.label} är en länsstyrelse: skriv "regional"'
            if organisation.county is not None:
                yield Problem(organisation.where("level"), text)
    for found in shared(scope.handbook).values():
        wrong = next((o for o in found if not _has_function(scope.handbook, o)), found[-1])
        other = next(o for o in found if o is not wrong)
        place = wrong.where("county")
        yield Problem(
            place,
            f'länskod "{wrong.county}" har redan {other.label} på '
            f"{other.where('county').seen_from(place)}: skriv den egna länskoden",
        )


def shared(handbook: Handbook) -> dict[str, list[Organisation]]:
    """The counties that several county administrative boards have, by code."""
    found: dict[str, list[Organisation]] = {}
    for organisation in _boards(handbook):
        found.setdefault(organisation.county or "", []).append(organisation)
    return {code: some for code, some in found.items() if len(some) > 1}


def _has_function(handbook: Handbook, organisation: Organisation) -> bool:
    return any(
        coordinator.organisation == organisation.id and coordinator.county == organisation.county
        for coordinator in handbook.coordinators
    )


def own_contacts(scope: Scope) -> Iterator[Problem]:
    """A county administrative board's mailbox and pages are its own."""
    handbook = scope.handbook
    counties = {_plain(county.slug): county for county in handbook.counties}
    told = shared(handbook)  # one of these has another's county
    boards = {
        board.id: board
        for board in _boards(handbook)
        if board.county in handbook.county_by_code and board.county not in told
    }
    for board in boards.values():
        if board.website is not None:
            yield from _page(board, board.website, board.where("website"), counties)
        email = board.contact.email if board.contact else None
        name = _plain((email or "").partition("@")[0])
        other = counties.get(name)
        if other is not None and other.code != board.county:
            yield Problem(
                board.where("contact", "email"),
                f'"{email}" är brevlådan för {other.full_name}: skriv den för {board.label}',
            )
        slug = _plain(handbook.county_by_code[board.county or ""].slug)
        if other is None and slug not in name and get_close_matches(name, [slug], cutoff=_MISSPELT):
            yield Problem(
                board.where("contact", "email"),
                f'länet är felstavat i "{email}": skriv "{slug}@{(email or "").partition("@")[2]}"',
            )
    for source in handbook.sources:
        its = boards.get(source.publisher or "")
        if its is not None and its.domain and is_under(host_of(source.url), its.domain):
            yield from _page(its, source.url, source.where("url"), counties)
    for coordinator in handbook.coordinators:
        its = boards.get(coordinator.organisation)
        if its is None or (coordinator.county or its.county) != its.county:
            continue
        if coordinator.page is not None:
            yield from _page(its, coordinator.page, coordinator.where("page"), counties)


def _page(
    board: Organisation, page: str, place: Place, counties: dict[str, County]
) -> Iterator[Problem]:
    first = urlsplit(page).path.strip("/").partition("/")[0]
    if not first.isascii() and (right := slugify(first)) and _plain(right) in counties:
        text = f'"{first}" finns inte på webbplatsen: skriv "{page.replace(first, right, 1)}"'
        yield Problem(place, text)
        return
    other = counties.get(_plain(first))
    if other is not None and other.code != board.county:
        yield Problem(
            place,
            f"sidan hör till {other.full_name}: skriv adressen till en sida hos {board.label}",
        )


def _boards(handbook: Handbook) -> Iterator[Organisation]:
    for organisation in handbook.organisation_by_id.values():
        if organisation.kind == "länsstyrelse" and organisation.county is not None:
            yield organisation


def _plain(text: str) -> str:
    return re.sub(r"[-._]", "", text.casefold())
