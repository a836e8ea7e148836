"""Who and what an answer names: counties, organisations, functions, what is in the calendar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.checks.references import LETTERS
from macros.model import NamesWithin
from macros.problems import nearest
from macros.source.values import fold_name, slugify
from macros.upkeep.forms.answers import Unknown

if TYPE_CHECKING:
    from macros.model import Coordinator, Handbook, Organisation

_WHOLE = re.compile(
    r"(?:gäller )?(?:i )?(?:hela (?:landet|sverige|riket)|sverige|riket|alla(?: (?:21 )?län(?:en)?)?"
    r"|samtliga(?: län)?|nationellt?)\.?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;/&+\n]|\s(?:och|samt|respektive)\s", re.IGNORECASE)
_BEFORE = re.compile(r"(?:och|samt|i|region|länsstyrelsen(?: i)?)\s+", re.IGNORECASE)


def counties(text: str, handbook: Handbook) -> list[str]:
    """The codes of the counties that a text names; none for the whole country.

    Raises:
        Mend: a name is no county's.
    """
    if _WHOLE.fullmatch(text.strip()):
        return []
    known: dict[str, str] = {}
    for county in handbook.counties:
        names = (county.name, county.full_name, county.full_name.removesuffix(" län"), county.code)
        known |= {fold_name(name): county.code for name in (*names, *county.aliases)}
    codes = set()
    for part in _BETWEEN.split(text):
        name = re.sub(r" *\([^()]*\)$", "", " ".join(part.split()).rstrip("."))
        name = _BEFORE.sub("", name, count=1)
        if not name:
            continue
        folded = fold_name(name)
        bare = folded.removesuffix(" lan")
        found = [known[key] for key in (folded, bare, bare.removesuffix("s")) if key in known]
        if (code := LETTERS.get(name)) and code in known.values():
            found.append(code)
        if not found:
            hint = _lies_in(name, handbook) or nearest(
                name, {c.name.casefold(): c.full_name for c in handbook.counties}, _ALIKE
            )
            hint = hint or ": skriv namnet på ett län, som Skåne"
            raise Unknown("counties", "lan", f'länet "{name}" finns inte{hint}')
        codes.add(found[0])
    return sorted(codes)


def _lies_in(name: str, handbook: Handbook) -> str:
    """The counties of what is called so and is no county: a municipality, a landscape, a town."""
    folded = fold_name(name)
    of_town = {place.code: place.county for place in handbook.municipalities}
    codes = {p.county for p in handbook.municipalities if fold_name(p.name) == folded} or {
        within.county or of_town.get(within.municipality or "", "")
        for within in handbook.of(NamesWithin)
        if folded in map(fold_name, within.names)
    }
    there = [county.full_name for county in handbook.counties if county.code in codes]
    return f": det ligger i {', '.join(there)}, skriv länet" if there else ""


_ALIKE = 0.75
"""How like a county's name a word has to be to be meant for it."""


def organisation_named(name: str, handbook: Handbook) -> Organisation | None:
    """The organisation of that name, or None."""
    wanted = fold_name(re.sub(r"\s*\([^)]*\)$", "", name.strip()))
    for organisation in handbook.organisations:
        if wanted in {fold_name(organisation.name), fold_name(organisation.label)}:
            return organisation
    boards = _boards(found[1], handbook) if (found := _BOARD.match(name)) else []
    return boards[0] if len(boards) == 1 else None


def _boards(names: str, handbook: Handbook) -> list[Organisation]:
    """The county boards of the counties that are named; none where a name is no county's."""
    try:
        codes = counties(names, handbook)
    except Unknown:
        return []
    of_county = {c.county: c.organisation for c in handbook.coordinators if c.county}
    known = handbook.organisation_by_id
    found = [known[of_county[code]] for code in codes if of_county.get(code) in known]
    return found if len(found) == len(codes) else []


def function_meant(name: str, slug: str, handbook: Handbook) -> str:
    """As `nearest`, for a function: the one of the place that is named, or the one called most like it."""
    known = {function.id: function.title for function in handbook.coordinators}
    place = re.sub(r"s?-lan$", "", slug)
    of_place = [key for key in known if key.endswith(f"-{place}")]
    if len(of_place) == 1:
        return f' – menade du "{of_place[0]}" ({known[of_place[0]]})?'
    return nearest(name, known)


_BOARD = re.compile(r"(?i)(?:länsstyrelsen|lst)\.? (?:i )?(.+)")
_BOARDS = re.compile(r"(?i)länsstyrelserna (?:i )?(.+)")


def named_organisations(text: str, handbook: Handbook) -> dict[str, Organisation | None]:
    """Who an answer on one line names, each with the organisation of that name, or None.

    It is parted at commas and "och" only where that tells organisations: a name may hold both.
    """
    if (several := _BOARDS.match(text)) and (boards := _boards(several[1], handbook)):
        return {board.name: board for board in boards}
    if not text or organisation_named(text, handbook):
        return {text: organisation_named(text, handbook)} if text else {}
    parts = [part.strip() for part in re.split(r"[,;]| och ", text) if part.strip()]
    found = {part: organisation_named(part, handbook) for part in parts}
    return found if any(found.values()) else {text: None}


def police_regions(text: str, handbook: Handbook) -> list[str]:
    """The ids of the police regions that a text names.

    Raises:
        Unknown: a name is no region's.
    """
    known = {fold_name(region.name): region.id for region in handbook.police_regions}
    found = []
    for part in _BETWEEN.split(text):
        name = re.sub(
            r"^(?:polis)?region(?:erna)?\s+",
            "",
            " ".join(part.split()).rstrip("."),
            flags=re.IGNORECASE,
        )
        if not name:
            continue
        if fold_name(name) not in known:
            hint = nearest(name, {r.name.casefold(): r.full_name for r in handbook.police_regions})
            raise Unknown(
                "police_regions", "polisregion", f'polisregionen "{name}" finns inte{hint}'
            )
        found.append(known[fold_name(name)])
    return sorted(set(found))


def belonging(name: str, handbook: Handbook) -> tuple[str, str]:
    """What an event belongs to, by its id or title: the field of the event, and the id.

    Raises:
        Unknown: there is none of the name.
    """
    wanted = fold_name(name.rstrip("."))
    named: list[tuple[str, str, str]] = [
        *(("series", recurring.id, recurring.title) for recurring in handbook.recurring),
        *(("initiative", found.id, found.title) for found in handbook.initiatives),
        *(("part_of", event.id, event.title) for event in handbook.events),
    ]
    for field, key, title in named:
        if wanted in (fold_name(key), fold_name(title)):
            return field, key
    known = {title.casefold(): title for _, _, title in named}
    raise Unknown("events", "hor-till", f'"{name}" finns inte i kalendern{nearest(name, known)}')


def question_named(name: str, handbook: Handbook) -> str:
    """The id of the development question that is meant: by its id, short name or title.

    Raises:
        Unknown: there is none.
    """
    wanted = fold_name(name.rstrip(" .?"))
    for question in handbook.questions:
        known_as = (question.id, question.short, question.title.rstrip(" ?"))
        if wanted in map(fold_name, known_as):
            return question.id
    known = {question.short.casefold(): question.title for question in handbook.questions}
    names = ", ".join(question.short for question in handbook.questions)
    hint = nearest(name, known) or f": välj bland {names}"
    raise Unknown("questions", "fraga", f'utvecklingsfrågan "{name}" finns inte{hint}')


def coordinator_named(key: str, handbook: Handbook) -> Coordinator:
    """The function that is meant: by its id, the address of its card, or its organisation's name.

    Raises:
        Unknown: there is none, or more than one.
    """
    slug = slugify(key.rpartition("#")[2].strip()).removeprefix("kontakt-")
    organisation = organisation_named(key, handbook)
    of_it = [c for c in handbook.coordinators if organisation and c.organisation == organisation.id]
    found = handbook.coordinator_by_id.get(slug) or (of_it[0] if len(of_it) == 1 else None)
    if found is None:
        text = f'funktionen "{key}" finns inte{function_meant(key, slug, handbook)}'
        raise Unknown("coordinators", "post", text)
    return found
