"""Every id and code that an entry points to exists."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from macros.model import (
    BY_KEY,
    BY_MODEL,
    KINDS,
    Coordinator,
    Initiative,
    Method,
    Organisation,
    key_of,
)
from macros.problems import Problem, nearest
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.checks.scope import Scope
    from macros.problems import Place


COUNTS = {
    "police_regions": 7,
    "counties": 21,
    "municipalities": 290,
}
"""How many there are in Sweden, by SCB's regional division and the Police's organisation; those
that have parted from another since then are counted beside."""


MANY = 12
"""So many different things that are pointed to and not there were not removed one by one."""


def may_have_joined(scope: Scope, key: str) -> int:
    """How many of a kind of place may have become one with another, which has taken their address."""
    records = scope.handbook.of(BY_KEY[key].model)
    return sum(len(getattr(record, "former_ids", ())) for record in records)


def have_parted(scope: Scope, key: str) -> int:
    """How many of a kind of place have parted from another: so many more there are."""
    records = scope.handbook.of(BY_KEY[key].model)
    return sum(bool(getattr(record, "parted_from", None)) for record in records)


def astray_references(scope: Scope) -> dict[tuple[str, str], list[Place]]:
    """What is pointed to and does not exist: `{(kind, value): [place, …]}`."""
    places: dict[tuple[str, str], list[Place]] = {}
    for record, found in scope.pointers:
        kind, value = found.mark.kind, found.value
        if kind in scope.known and value not in scope.known[kind]:
            places.setdefault((kind, value), []).append(record.where(*found.loc))
    return places


def unknown(scope: Scope) -> Iterator[Problem]:
    """Point out each value that does not exist once, with the nearest that does.

    Where several entries agree on it, what they point to has probably been changed or removed.
    """
    used = {(found.mark.kind, found.value) for _, found in scope.pointers}
    astray = astray_references(scope)
    lost = [key for key, number in Counter(key for key, _ in astray).items() if number >= MANY]
    yield from _cut_files(scope, lost)
    for (key, value), places in astray.items():
        kind = BY_KEY[key]
        if key in lost:
            continue
        if (key in scope.unsure and len(places) > 1) or (
            key == "municipalities" and _of_other_counties(scope)
        ):
            continue  # one of them has another's id, and that is told
        if _gone(scope, key) and len(scope.handbook.of(kind.model)) == COUNTS[key] + have_parted(
            scope, key
        ):
            continue  # another has its code, and that is told
        unused = [
            record for record in scope.handbook.of(kind.model) if (key, key_of(record)) not in used
        ]
        if len(places) > 1 and len(unused) == 1:
            yield Problem(
                unused[0].where(kind.identifier or ""),
                f'ingen post pekar på "{key_of(unused[0])}", men {len(places)} poster pekar på '
                f'"{value}", som inte finns – menade du "{value}"?',
            )
        else:
            hint = (
                _by_name(value, scope.known[key])
                or _gone(scope, key)
                or (
                    f" på {len(places)} ställen, det första här: lägg tillbaka den, eller ändra alla"
                    if len(places) > 1
                    else nearest(value, scope.known[key], _NEARLY)
                    or _of_another_kind(scope, key, value)
                    or nearest(value, scope.known[key])
                    or _remedy(key)
                )
            )
            yield Problem(places[0], f'{kind.unknown} "{value}"{hint}')


def _cut_files(scope: Scope, lost: list[str]) -> Iterator[Problem]:
    """Tell of files that much is pointed to in and is not there, as when their end is gone."""
    for key in lost:
        kind = BY_KEY[key]
        if records := scope.handbook.of(kind.model):
            says = f"mycket som andra pekar på saknas bland {kind.many}: är resten av filen borta?"
            yield Problem(records[-1].where(kind.identifier or ""), f"efter den här posten: {says}")


def _of_other_counties(scope: Scope) -> bool:
    """Whether some municipality's code is not of its county."""
    known = scope.handbook.county_by_code
    places = scope.handbook.municipalities
    return any(place.county in known and place.code[:2] != place.county for place in places)


def _by_name(value: str, known: Mapping[str, str]) -> str:
    """The id or code of what is called so, or is but for ”län”."""
    if (code := LETTERS.get(value)) and (label := known.get(code)):
        return f' – menade du "{code}" ({label})?'
    name = slugify(value)
    for key, label in known.items():
        if slugify(label) == name or re.fullmatch(rf"{re.escape(name)}s?-lan", slugify(label)):
            return f' – menade du "{key}" ({label})?'
    return ""


_NEARLY = 0.9
"""How like an id of the right kind what is the id of another kind has to be to be that."""
LETTERS = dict(
    zip(
        ("AB", "C", "D", "E", "F", "G", "H", "I", "K", "M", "N"),
        ("01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13"),
        strict=True,
    )
) | dict(
    zip(
        ("O", "S", "T", "U", "W", "X", "Y", "Z", "AC", "BD"),
        ("14", "17", "18", "19", "20", "21", "22", "23", "24", "25"),
        strict=True,
    )
)
"""The codes of the counties by their letters, which many know them by."""


def _remedy(key: str) -> str:
    """What to do where nothing like it is there."""
    kind = BY_KEY[key]
    if kind.identifier == "code":
        return ": skriv en kod som står i data/places.yaml"
    return f": rätta det, eller lägg till posten i data/{kind.file}"


def _of_another_kind(scope: Scope, key: str, value: str) -> str:
    """What else has the id: the key that points to it was taken for another."""
    others = [kind for kind in KINDS if kind.key != key and value in scope.known.get(kind.key, ())]
    return f": det är {others[0].the_one} som heter så, kontrollera nyckeln" if others else ""


def _gone(scope: Scope, key: str) -> str:
    """What to do where one of the places that the country has is not there; empty where all are."""
    if key not in COUNTS or may_have_joined(scope, key):
        return ""
    right, many = COUNTS[key] + have_parted(scope, key), BY_KEY[key].many
    if len(scope.known[key]) + 1 != right:
        return ""
    return f": en av Sveriges {right} {many} saknas i data/places.yaml, lägg tillbaka den"


def in_place_of_names(scope: Scope) -> Iterator[Problem]:
    """No text is an id: where the reader meets a name, the name stands."""
    names = {
        key_of(record): str(getattr(record, "label", "") or getattr(record, "title", ""))
        for model in _NAMED
        for record in scope.handbook.of(model)
    }
    for record, found in scope.handbook.every_text:
        if (name := names.get(found.value)) and not _is_word(found.value, name):
            yield Problem(
                record.where(*found.loc),
                f'"{found.value}" är ett id, och här står det som läsaren ser: skriv "{name}"',
            )


_NAMED = (Coordinator, Initiative, Method, Organisation)
"""The kinds whose ids may be taken for what they are called; of one id for two, the last is meant."""
_ABBREVIATION = 4
"""An id that is no longer than this says nothing by itself: skr, bra."""


def _is_word(value: str, name: str) -> bool:
    """Whether an id is a word that may stand in a text, as polisen or kommunerna are."""
    if "-" in value or len(value) <= _ABBREVIATION:
        return False
    stem = value[:-2]  # of one or of many
    return name.casefold().startswith(stem) or not slugify(name).startswith(stem)


def to_itself(scope: Scope) -> Iterator[Problem]:
    """No entry points to itself, and no relation is between an organisation and itself."""
    for record, found in scope.pointers:
        kind = BY_MODEL.get(type(record))
        if kind and kind.key == found.mark.kind and found.value == key_of(record):
            same = [r for r in scope.handbook.of(kind.model) if key_of(r) == found.value]
            if len(same) > 1:
                continue  # told as used twice
            yield Problem(
                record.where(*found.loc),
                f'{kind.the_one} "{found.value}" pekar på sig själv: ta bort det härifrån',
            )
    for relation in scope.handbook.relations:
        if relation.from_ == relation.to:
            yield Problem(
                relation.where("to"),
                f'relationen går från "{relation.to}" till sig själv: ändra "from" eller "to"',
            )
