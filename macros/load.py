"""From the files in data/ to one checked, frozen Handbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import TypeAdapter, ValidationError

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
    WordGroup,
)
from macros.problems import Place, Problem, ProblemsError, nearest
from macros.swedish import problems_of
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
    "search.yaml": {"word_groups": WordGroup},
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
    told: set[Place] = field(default_factory=set)
    """Where something no value may hold stands: what else is wrong there follows from it."""


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
                nearest(relative, list(DATA_FILES)) or f": tillåtna är {', '.join(DATA_FILES)}"
            )
            draft.problems.append(Problem(Place(f"data/{relative}"), text))
    for name, kinds in DATA_FILES.items():
        try:
            document = read(folder / name, f"data/{name}")
        except ProblemsError as error:
            draft.problems += error.problems
            draft.broken |= set(kinds)
            continue
        found = list(_value_problems(document))
        draft.problems += found
        draft.told |= {problem.place for problem in found}
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
    misspelt = any(key not in kinds and key not in beside for key in document.value)
    lost = not misspelt and any(kind not in document.value for kind in kinds)
    for kind, model in kinds.items():
        items = document.value.get(kind)
        if not isinstance(items, list):
            missing = kind not in document.value
            text = f'listan "{kind}" saknas' if missing else f'"{kind}" ska vara en lista av poster'
            if not (missing and misspelt):
                draft.problems.append(Problem(document.place((kind,), key=True), text))
            draft.broken.add(kind)
            continue
        draft.records[kind] = []
        names: dict[str, str] = {}
        nameless = False
        for index, item in enumerate(items):
            if lost and isinstance(item, dict) and not set(item) <= _keys(model):
                # The entry of a list whose heading is gone: that is told.
                draft.broken.add(kind)
                nameless = True
                continue
            record = _read_record(document, (kind, index), item, model, draft)
            if record is None:
                draft.broken.add(kind)
            else:
                draft.records[kind].append(record)
            key = _identifier(item, model)
            nameless |= key is None
            if key is not None:
                given = (item.get(name) for name in ("full_name", "name", "title", "term"))
                names.setdefault(key, next((name for name in given if isinstance(name, str)), ""))
        # Where an id cannot be read, whatever points to it would seem to point nowhere.
        if not nameless:
            draft.known[kind] = names


def _keys(model: type[Record]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}


def _identifier(item: Any, model: type[Record]) -> str | None:
    """The id or code of an entry, also of one that is wrong in other ways; None if it is wrong."""
    name = next((name for name in ("id", "code") if name in model.model_fields), None)
    if name is None or not isinstance(item, dict):
        return None
    try:
        return str(_identifier_type(model, name).validate_python(item.get(name)))
    except ValidationError:
        return None


@cache
def _identifier_type(model: type[Record], name: str) -> TypeAdapter[Any]:
    field_info = model.model_fields[name]
    kind: Any = Annotated[field_info.annotation, *field_info.metadata]
    return TypeAdapter(kind)


def _read_record(
    document: Document, loc: tuple[str | int, ...], value: Any, model: type[Record], draft: _Draft
) -> Record | None:
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        draft.problems += [
            problem
            for problem in problems_of(error, document, loc, model)
            if problem.place not in draft.told
        ]
        return None
    record._document, record._loc = document, loc  # noqa: SLF001 - the model's own private fields
    return record


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
