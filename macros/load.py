"""From the files in data/ to one checked, frozen Handbook."""

from __future__ import annotations

import typing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from macros import checks
from macros.fields import markup_problem, personal_number_problem
from macros.model import (
    Accessibility,
    Change,
    Cooperation,
    Coordinator,
    County,
    Event,
    Handbook,
    Initiative,
    KnownFault,
    Measurement,
    Method,
    Municipality,
    Network,
    Organisation,
    Places,
    PoliceRegion,
    Question,
    Record,
    Recurring,
    Relation,
    Term,
)
from macros.problems import Problem, ProblemsError, nearest
from macros.swedish import describe
from macros.yamlio import Document, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

DATA_FILES: dict[str, dict[str, type[Record]]] = {
    "places.yaml": {
        "police_regions": PoliceRegion,
        "counties": County,
        "municipalities": Municipality,
    },
    "network.yaml": {
        "organisations": Organisation,
        "networks": Network,
        "relations": Relation,
        "cooperations": Cooperation,
    },
    "coordinators.yaml": {"coordinators": Coordinator},
    "initiatives.yaml": {"initiatives": Initiative},
    "questions.yaml": {"questions": Question},
    "events.yaml": {"events": Event, "recurring": Recurring},
    "methods.yaml": {"methods": Method},
    "glossary.yaml": {"terms": Term},
    "accessibility.yaml": {"measurements": Measurement, "faults": KnownFault},
    "changelog.yaml": {"changes": Change},
}
"""The files of data/, and the lists of records in each."""

HEADS: dict[str, tuple[str, type[Record]]] = {
    "places.yaml": ("places", Places),
    "accessibility.yaml": ("accessibility", Accessibility),
}
"""What stands in a file beside its lists, and the Handbook's name for it."""


@dataclass
class _Draft:
    records: dict[str, list[Any]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    known: dict[str, dict[str, str]] = field(default_factory=dict)
    heads: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load(root: Path, today: date, rules: Iterable[checks.Check] = checks.CHECKS) -> Handbook:
    """Read, validate and cross-check `root`/data against `rules`.

    Raises:
        ProblemsError: something in the data is wrong; it carries all problems, in Swedish.
    """
    draft = _Draft()
    folder = root / "data"
    for stray in sorted(folder.rglob("*.y*ml")) if folder.is_dir() else []:
        relative = stray.relative_to(folder).as_posix()
        if relative not in DATA_FILES:
            text = "okänd datafil" + (
                nearest(relative, DATA_FILES) or f": tillåtna är {', '.join(DATA_FILES)}"
            )
            draft.problems.append(Problem(checks.Place(f"data/{relative}"), text))
    for name, kinds in DATA_FILES.items():
        try:
            document = read(folder / name, f"data/{name}")
        except ProblemsError as error:
            draft.problems += error.problems
            draft.broken |= set(kinds)
            continue
        draft.problems += _value_problems(document)
        _read_lists(document, kinds, HEADS.get(name), draft)
    handbook = Handbook(
        today=today,
        **{kind: tuple(records) for kind, records in draft.records.items()},
        **draft.heads,
    )
    draft.problems += checks.run(handbook, draft.broken, draft.known, rules)
    if draft.problems:
        raise ProblemsError(draft.problems)
    return handbook


def _read_lists(
    document: Document,
    kinds: dict[str, type[Record]],
    head: tuple[str, type[Record]] | None,
    draft: _Draft,
) -> None:
    if not isinstance(document.value, dict):
        text = f"filen ska börja med en av nycklarna {', '.join(kinds)}"
        draft.problems.append(Problem(document.place(), text))
        draft.broken |= set(kinds)
        return
    beside = set(head[1].model_fields) if head else set()
    for key in document.value:
        if key not in kinds and key not in beside:
            known = [*kinds, *beside]
            text = f'okänd nyckel "{key}"' + (
                nearest(key, known) or f": tillåtna är {', '.join(known)}"
            )
            draft.problems.append(Problem(document.place((key,), key=True), text))
    if head:
        value = {key: document.value[key] for key in beside if key in document.value}
        draft.heads[head[0]] = _read_record(document, (), value, head[1], draft)
    for kind, model in kinds.items():
        items = document.value.get(kind)
        draft.records[kind] = []
        draft.known[kind] = {}
        if not isinstance(items, list):
            missing = kind not in document.value
            text = f'listan "{kind}" saknas' if missing else f'"{kind}" ska vara en lista av poster'
            draft.problems.append(Problem(document.place((kind,), key=True), text))
            draft.broken.add(kind)
            continue
        for index, item in enumerate(items):
            if isinstance(item, dict):
                key = item.get("id", item.get("code"))
                if isinstance(key, str):
                    names = (item.get(name) for name in ("full_name", "name", "title", "term"))
                    name = next((name for name in names if isinstance(name, str)), "")
                    draft.known[kind].setdefault(key, name)
            record = _read_record(document, (kind, index), item, model, draft)
            if record is None:
                draft.broken.add(kind)
            else:
                draft.records[kind].append(record)


def _read_record(
    document: Document, loc: tuple[str | int, ...], value: Any, model: type[Record], draft: _Draft
) -> Record | None:
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            item_loc = (*loc, *item["loc"])
            is_key = item["type"] == "extra_forbidden"
            place = document.place(item_loc, key=is_key)
            fields = _fields_at(model, item["loc"][:-1]) if is_key else ()
            draft.problems.append(Problem(place, describe(dict(item), fields)))
        return None
    record._document, record._loc = document, loc  # noqa: SLF001 - the model's own private fields
    return record


def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys allowed at `loc` in a record: walks the model's annotations."""
    current: Any = model
    for step in loc:
        if isinstance(step, int):
            continue
        info = current.model_fields.get(step)
        found = _models_in(info.annotation) if info else []
        if not found:
            return []
        current = found[0]
    return [info.alias or name for name, info in current.model_fields.items()]


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in typing.get_args(annotation) for model in _models_in(part)]


def _value_problems(document: Document) -> Iterator[Problem]:
    """What no value may hold, whichever field it stands in."""
    for loc, value in _scalars(document.value, ()):
        for problem in (markup_problem(value), personal_number_problem(value)):
            if problem:
                yield Problem(document.place(loc), problem)


def _scalars(value: Any, loc: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _scalars(item, (*loc, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _scalars(item, (*loc, index))
    elif isinstance(value, str):
        yield loc, value
