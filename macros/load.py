"""From the files in data/ to one checked, frozen Handbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import TypeAdapter, ValidationError

from macros import checks
from macros.model import FILES, Handbook, head_of, kinds_in
from macros.problems import Place, Problem, ProblemsError, nearest
from macros.source.messages import problems_of
from macros.source.values import markup_problem, personal_number_problem
from macros.source.yamlio import Document, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from macros.model import Kind, Record
    from macros.source.yamlio import Loc


@dataclass(frozen=True)
class Loaded:
    """What could be read of data/, and what is wrong in it."""

    handbook: Handbook
    """The records that are right by themselves."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of the files; empty where the handbook is whole."""
    broken: frozenset[str] = frozenset()
    """The kinds that the handbook lacks some records of, since those could not be read."""


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
    loaded = read_all(root, today, rules)
    if loaded.problems:
        raise ProblemsError(loaded.problems)
    return loaded.handbook


def read_all(root: Path, today: date, rules: Iterable[checks.Check] = checks.CHECKS) -> Loaded:
    """Read what can be read of `root`/data, and tell everything that is wrong in it."""
    draft = _Draft()
    folder = root / "data"
    for stray in sorted(folder.rglob("*.y*ml")) if folder.is_dir() else []:
        relative = stray.relative_to(folder).as_posix()
        if relative not in FILES:
            text = "okänd datafil" + (
                nearest(relative, FILES) or f": tillåtna är {', '.join(FILES)}"
            )
            draft.problems.append(Problem(Place(f"data/{relative}"), text))
    for name in FILES:
        try:
            document = read(folder / name, f"data/{name}")
        except ProblemsError as error:
            draft.problems += error.problems
            draft.broken |= {kind.key for kind in kinds_in(name)}
            continue
        found = list(_value_problems(document))
        draft.problems += found
        draft.told |= {problem.place for problem in found}
        _read_file(document, name, draft)
    handbook = Handbook(
        today=today,
        **{key: tuple(records) for key, records in draft.records.items()},
        **draft.heads,
    )
    scope = checks.Scope(handbook, draft.known)
    draft.problems += checks.run(scope, draft.broken, rules)
    return Loaded(handbook, tuple(draft.problems), frozenset(draft.broken))


def _read_file(document: Document, name: str, draft: _Draft) -> None:
    """Read the lists of a file, and what stands beside them."""
    kinds, head = kinds_in(name), head_of(name)
    keys = [kind.key for kind in kinds]
    beside = list(head.model.model_fields) if head else []
    if not isinstance(document.value, dict):
        text = f"filen ska börja med en av nycklarna {', '.join(keys or beside)}"
        draft.problems.append(Problem(document.place(), text))
        draft.broken |= set(keys)
        return
    strange = [key for key in document.value if key not in {*keys, *beside}]
    for key in strange:
        known = [*keys, *beside]
        text = f'okänd nyckel "{key}"' + (
            nearest(key, known) or f": tillåtna är {', '.join(known)}"
        )
        draft.problems.append(Problem(document.place((key,), key=True), text))
    if head:
        value = {key: document.value[key] for key in beside if key in document.value}
        if (record := _read_record(document, (), value, head.model, draft)) is not None:
            draft.heads[head.key] = record
    lost = not strange and any(key not in document.value for key in keys)
    for kind in kinds:
        _read_list(document, kind, draft, misspelt=bool(strange), lost=lost)


def _read_list(
    document: Document, kind: Kind, draft: _Draft, *, misspelt: bool, lost: bool
) -> None:
    """Read the records of a kind.

    `misspelt` says that the file has a list with an unknown name, `lost` that one of its lists is
    not there at all: its entries may then have run into this one.
    """
    items = document.value.get(kind.key)
    if not isinstance(items, list):
        missing = kind.key not in document.value
        text = (
            f'listan "{kind.key}" saknas'
            if missing
            else f'"{kind.key}" ska vara en lista av poster'
        )
        if not (missing and misspelt):
            draft.problems.append(Problem(document.place((kind.key,), key=True), text))
        draft.broken.add(kind.key)
        return
    draft.records[kind.key] = []
    names: dict[str, str] = {}
    nameless = False
    for index, item in enumerate(items):
        if lost and isinstance(item, dict) and not set(item) <= _keys(kind.model):
            # The entry of a list whose heading is gone: that is told.
            draft.broken.add(kind.key)
            nameless = True
            continue
        record = _read_record(document, (kind.key, index), item, kind.model, draft)
        if record is None:
            draft.broken.add(kind.key)
        else:
            draft.records[kind.key].append(record)
        key = _identifier(item, kind)
        nameless |= key is None
        if key is not None:
            given = (item.get(name) for name in ("full_name", "name", "title", "term"))
            names.setdefault(key, next((name for name in given if isinstance(name, str)), ""))
    # Where an id cannot be read, whatever points to it would seem to point nowhere.
    if not nameless:
        draft.known[kind.key] = names


def _keys(model: type[Record]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}


def _identifier(item: Any, kind: Kind) -> str | None:
    """The id or code of an entry, also of one that is wrong in other ways; None if it is wrong."""
    if kind.identifier is None or not isinstance(item, dict):
        return None
    try:
        adapter = _identifier_type(kind.model, kind.identifier)
        return str(adapter.validate_python(item.get(kind.identifier)))
    except ValidationError:
        return None


@cache
def _identifier_type(model: type[Record], name: str) -> TypeAdapter[Any]:
    field_info = model.model_fields[name]
    kind: Any = Annotated[field_info.annotation, *field_info.metadata]
    return TypeAdapter(kind)


def _read_record(
    document: Document, loc: Loc, value: Any, model: type[Record], draft: _Draft
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


def _scalars(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _scalars(item, (*loc, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _scalars(item, (*loc, index))
    elif isinstance(value, str):
        yield loc, value
