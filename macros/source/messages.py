"""What pydantic says of a value, in Swedish."""

from __future__ import annotations

import re
import typing
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from macros.problems import Place, Problem, nearest_key
from macros.source.described import describe
from macros.source.ids import UNLIKE_AN_ID
from macros.source.shapes import reshaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.source.yamlio import Document, Loc


def problems_of(
    error: ValidationError,
    document: Document,
    loc: Loc,
    model: type[BaseModel],
    *,
    hurt: bool = False,
) -> Iterator[Problem]:
    """Turn what pydantic found in the value at `loc`, read as `model`, into problems.

    `hurt` says that some value in it is told already: what its keys lack together follows.
    """
    found: list[Any] = list(error.errors(include_url=False))
    whole = [item["loc"] for item in found]
    if hurt:
        found = [item for item in found if not _is_of_whole(item)]
    told: list[Problem] = []
    found = _told_at_once(document, loc, found, model, told)
    yield from told
    misspelt = set()
    for item in found:
        if item["type"] == "extra_forbidden":
            fields = _fields_at(model, item["loc"][:-1])
            misspelt |= {
                (*item["loc"][:-1], name)
                for name in fields
                if f'"{name}"' in nearest_key(str(item["loc"][-1]), sorted(fields))
            }
    instead = _instead(found)
    strange = {item["loc"][-1] for item in found if item["type"] == "extra_forbidden"}
    lacking: dict[Loc, list[str]] = {}
    for item in found:
        if item["type"] == "missing":
            if item["loc"] in instead.values():
                continue
            # Else it is there, under the key that is told, or on another level.
            if item["loc"] not in misspelt and item["loc"][-1] not in strange:
                lacking.setdefault(item["loc"][:-1], []).append(str(item["loc"][-1]))
            continue
        inside = [other for other in whole if len(other) > len(item["loc"])]
        size = len(item["loc"])
        if item["type"] == "too_short" and any(loc[:size] == item["loc"] for loc in inside):
            continue  # the list is not empty: what is in it is wrong, and told
        is_key = item["type"] == "extra_forbidden"
        fields = _fields_at(model, item["loc"][:-1] if is_key else item["loc"])
        at = item.get("ctx", {}).get("at")
        place = document.place((*loc, *item["loc"]), key=is_key)
        if at:  # what stands under several lines is told at its key
            way = (*loc, *item["loc"], at)
            place = document.place(way, key=isinstance(_value_at(document, way), list | dict))
        moved = _misplaced(document, (*loc, *item["loc"]), item["loc"], model) if is_key else None
        meant = instead.get(item["loc"])
        if meant and is_key and not moved and not nearest_key(str(item["loc"][-1]), fields):
            moved = f'okänd nyckel "{item["loc"][-1]}": skriv "{meant[-1]}"'
        inner = _fields_at(model, item["loc"])
        text = (
            moved or reshaped(document, place, item["input"], inner) or describe(dict(item), fields)
        )
        if (near := item.get("ctx", {}).get("near")) and not hurt:
            place = document.pattern_place(re.escape(near), (*loc, *item["loc"]))
        elif _is_of_whole(item) and not at:  # what several keys say together stands at the last
            named = [key for key in re.findall(r'"(\w+)"', text) if key in item["input"]]
            if named:
                place = document.place((*loc, *item["loc"], named[-1]), key=True)
        if UNLIKE_AN_ID in text and (other := _in_words(item["loc"], model)):
            text += f'. Namnet på en organisation som inte har något id skrivs under "{other}"'
        yield Problem(place, text)
    for entry, keys in lacking.items():
        yield _hidden(document, (*loc, *entry), keys) or Problem(
            document.place((*loc, *entry)), _missing(keys)
        )


def _told_at_once(
    document: Document, loc: Loc, found: list[Any], model: type[BaseModel], told: list[Problem]
) -> list[Any]:
    """What is left when that which several of the problems come of has been put in `told`."""
    for parted in sorted({part for item in found if (part := _parted(document, loc, item, model))}):
        before = (*parted[:-1], int(parted[-1]) - 1)
        ways = (parted, before, parted[:-1])  # their list may seem empty
        found = [item for item in found if item["loc"][: len(parted)] not in ways]
        told.append(Problem(document.place((*loc, *parted)), PARTED))
    if nested := _nested(document, loc, found, model):
        found = [item for item in found if item["loc"][: len(nested)] != nested]
        here, there = document.place((*loc, *nested)), document.place(loc)
        told.append(Problem(here, NESTED.format(here.column - there.column)))
    for key, above in _fallen_out(document, loc, found, model):
        found = [item for item in found if item["loc"] not in (key, above)]
        text = f'"{key[-1]}" hör till "{above[-1]}": dra in raden under den'
        told.append(Problem(document.place((*loc, *key), key=True), text))
    for first, second in _swapped(document, loc, found, model):
        found = [item for item in found if item["loc"] not in (first, second)]
        text = f'"{first[-1]}" och "{second[-1]}" har fått varandras värden: byt plats på dem'
        told.append(Problem(document.place((*loc, *first)), text))
    return found


def _is_of_whole(item: Any) -> bool:
    """Whether a problem is one of several keys together, and of none alone."""
    return item["type"] == "swedish" and isinstance(item["input"], dict)


PARTED = "raden hör till posten ovanför: byt bindestrecket mot ett blanksteg"
"""What is said of an entry that is the end of the one before it."""


NESTED_BEGINS = "posten är för långt indragen"
NESTED = NESTED_BEGINS + ": ta bort {} blanksteg före varje rad i den"
"""What is said of an entry that stands in a list of the one before it."""


def _nested(
    document: Document, loc: Loc, found: Sequence[Any], model: type[BaseModel]
) -> Loc | None:
    """The way to what stands in a list within an entry, and has the keys of a whole one."""
    strange: dict[Loc, set[str]] = {}
    for item in found:
        if item["type"] == "extra_forbidden" and len(item["loc"]) > 1:
            strange.setdefault(item["loc"][:-1], set()).add(item["loc"][-1])
    fields = set(_fields_at(model, ()))
    for item in found:
        if (
            item["type"] == "string_type"
            and isinstance(item["input"], dict)
            and len(item["loc"]) > 1
        ):
            strange.setdefault(item["loc"], set()).update(item["input"])
    for way, names in strange.items():
        keys = set(_value_at(document, (*loc, *way)))
        if len(names) > 1 and keys <= fields and isinstance(way[-1], int):
            return way
    return None


def is_parted(before: Any, after: Any, model: type[BaseModel]) -> bool:
    """Whether two entries of a list are one, with a dash too many: none is right alone."""
    if not (isinstance(before, dict) and isinstance(after, dict)) or before.keys() & after.keys():
        return False
    try:
        model.model_validate({**before, **after})
    except ValidationError:
        return False
    return True


def parted_entries(items: list[Any], identifier: str | None, model: type[BaseModel]) -> list[int]:
    """Which entries of a list of records are the end of the one before: they have no id."""
    return [
        index
        for index, (before, after) in enumerate(pairwise(items), start=1)
        if identifier and identifier not in (after or ()) and is_parted(before, after, model)
    ]


def _parted(document: Document, loc: Loc, item: Any, model: type[BaseModel]) -> Loc | None:
    """The entry of a list within a record that is the end of the one before it."""
    for end, step in enumerate(item["loc"]):
        inner = _model_at(model, item["loc"][:end]) if isinstance(step, int) else None
        if inner is None:
            continue
        entries = _value_at(document, (*loc, *item["loc"][:end]))
        for last in (step, step + 1):
            if 0 < last < len(entries) and is_parted(entries[last - 1], entries[last], inner):
                return (*item["loc"][:end], last)
    return None


def _fallen_out(
    document: Document, loc: Loc, found: Sequence[Any], model: type[BaseModel]
) -> Iterator[tuple[Loc, Loc]]:
    """Keys that stand below one that is empty, and belong in it; each with that one."""
    for item in found:
        if item["type"] != "extra_forbidden":
            continue
        *around, name = item["loc"]
        beside: Any = _value_at(document, (*loc, *around))
        names = list(beside)
        above = names[names.index(name) - 1] if names.index(name) else None
        is_empty = above is not None and beside[above] is None
        if is_empty and name in _fields_at(model, (*around, str(above))):
            yield item["loc"], (*around, str(above))


def _swapped(
    document: Document, loc: Loc, found: Sequence[Any], model: type[BaseModel]
) -> Iterator[tuple[Loc, Loc]]:
    """Pairs of keys in an entry that are wrong, and would be right with each other's values."""
    values = [item["loc"] for item in found if item["type"] not in ("missing", "extra_forbidden")]
    pairs = list(pairwise(values))
    if (
        len(values) == 1
        and found[0]["type"] == "literal_error"
        and "menade" not in describe(found[0], ())
    ):
        # The other may be of a kind that takes nearly anything.
        beside = _value_at(document, (*loc, *values[0][:-1]))
        pairs = [(values[0], (*values[0][:-1], key)) for key in beside if key != values[0][-1]]
    for first, second in pairs:
        inner = _model_at(model, first[:-1]) if first[:-1] == second[:-1] else None
        if inner is None or first == second:
            continue
        one, other = str(first[-1]), str(second[-1])
        entry = dict(_value_at(document, (*loc, *first[:-1])))
        if not isinstance(entry[other], str):
            continue
        entry[one], entry[other] = entry[other], entry[one]
        try:
            inner.model_validate(entry)
        except ValidationError as error:
            if any(item["loc"][:1] in ((one,), (other,)) for item in error.errors()):
                continue
        yield first, second


def _instead(found: Iterable[Any]) -> dict[Loc, Loc]:
    """The one unknown key of an entry that lacks one key: it is that, under another name."""
    kinds: dict[str, dict[Loc, list[Loc]]] = {"extra_forbidden": {}, "missing": {}}
    for item in found:
        if item["type"] in kinds:
            kinds[item["type"]].setdefault(item["loc"][:-1], []).append(item["loc"])
    lacking = kinds["missing"]
    return {
        keys[0]: lacking[entry][0]
        for entry, keys in kinds["extra_forbidden"].items()
        if len(keys) == 1 and len(lacking.get(entry, ())) == 1
    }


def _misplaced(document: Document, place: Loc, loc: Loc, model: type[BaseModel]) -> str | None:
    """What is said of a key that is known, but on another level than it stands on."""
    name = loc[-1]
    for end in range(len(loc) - 2, -1, -1):  # further out
        outside = _fields_at(model, loc[:end])
        if not isinstance(loc[end], int) and name in outside:
            if name in _value_at(document, place[: end - len(loc)]):
                break  # it stands there as well, and is another one here
            here, there = (
                document.place(place, key=True),
                document.place(place[: end - len(loc)], key=True),
            )
            steps = here.column - there.column
            return f'"{name}" hör inte till "{loc[end]}": ta bort {steps} blanksteg före nyckeln'
    # Further in: under the key that stands before it.
    beside: Any = _value_at(document, place[:-1])
    names = list(beside)
    before = names[names.index(name) - 1] if names.index(name) else None
    above = beside.get(before) if before is not None else None
    inner = above[-1] if isinstance(above, list) and above else above
    if (
        isinstance(inner, dict)
        and name not in inner
        and name in _fields_at(model, (*loc[:-1], str(before)))
    ):
        return f'"{name}" hör till "{before}": dra in raden så långt som raden ovanför'
    return None


def _in_words(loc: Loc, model: type[BaseModel]) -> str | None:
    """The key beside one that points, for what is named in words."""
    steps = [step for step in loc if isinstance(step, str)]
    if not steps:
        return None
    name, beside = steps[-1], _fields_at(model, loc[: loc.index(steps[-1])])
    meant = (f"{name}_name", f"{name}_text", name.removesuffix("s"))
    return next((other for other in meant if other in beside and other != name), None)


def _value_at(document: Document, place: Loc) -> Any:
    value: Any = document.value
    for step in place:
        value = value[step]
    return value


def _hidden(document: Document, loc: Loc, keys: list[str]) -> Problem | None:
    """What is wrong where the key that an entry lacks is there, as a comment."""
    lines = document.text.split("\n")
    first, last = document.lines(loc) if loc else (1, len(lines))
    wanted = re.compile(rf"(\s*)#\s*(?:- )?{re.escape(keys[0])}:(?: |$)")
    for number, line in enumerate(lines[first - 1 : last], start=first):
        if found := wanted.match(line):
            text = f'"{keys[0]}" är en kommentar och gäller inte: ta bort tecknet #'
            return Problem(Place(document.file, number, len(found[1]) + 1), text)
    return None


def _missing(keys: list[str]) -> str:
    if len(keys) == 1:
        return f'"{keys[0]}" saknas: lägg till raden "{keys[0]}: …"'
    return f"{len(keys)} nycklar saknas: lägg till rader för {', '.join(keys)}"


def _fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys allowed at `loc` in a record."""
    current = _model_at(model, loc)
    return (
        []
        if current is None
        else [info.alias or name for name, info in current.model_fields.items()]
    )


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """What stands at `loc` in a record is read as: walks the model's annotations."""
    current = model
    for step in loc:
        if isinstance(step, int):
            continue
        info = current.model_fields.get(step)
        found = _models_in(info.annotation) if info else []
        if not found:
            return None
        current = found[0]
    return current


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in typing.get_args(annotation) for model in _models_in(part)]
