"""From the files in data/ to one checked, frozen Handbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from macros import checks
from macros.memory import all_is_kept, remember
from macros.model import BY_KEY, FILES, Handbook, head_of, kinds_in
from macros.model.headings import (
    astray,
    belongs_in,
    empty_values,
    identifier_of,
    keys_of,
    missing_list,
    of_another_kind,
    owner_of,
    run_together,
)
from macros.model.meant_ids import pointing, with_ids
from macros.problems import Place, Problem, ProblemsError, as_data, from_data, nearest_key
from macros.source.characters import composed
from macros.source.followers import after_keys, after_names
from macros.source.messages import NESTED_BEGINS, PARTED, parted_entries, problems_of
from macros.source.parts import folder_of, parts, strays, without_copies
from macros.source.unwanted import unwanted
from macros.source.yamlio import Document, bytes_of, read_raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from macros.model import Head, Kind, Record
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
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By kind, the files that its list stands in, or may stand in where that cannot be read."""
    version: str = ""
    """A hash of the files as they were read: the same where all of them are the same."""

    def home_of(self, key: str) -> str:
        """The file for a new record of a kind: the kind's own, else the last part of it."""
        own = f"data/{BY_KEY[key].file}"
        files = self.lists.get(key) or (own,)
        return own if own in files else max(files)


@dataclass
class _Draft:
    records: dict[str, list[Any]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """By kind, the ids or codes that could be read, with the name of each."""
    nameless: set[str] = field(default_factory=set)
    """The kinds that have some id or code that could not be read."""
    heads: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    told: set[Place] = field(default_factory=set)
    """Where something no value may hold stands: what else is wrong there follows from it."""
    pointing: dict[Place, str] = field(default_factory=dict)
    """Where a value that is wrong should point to another record, and of what kind."""

    def take(self, part: _Draft) -> None:
        """Take in what was read of one of the files."""
        self.records |= part.records
        self.lists |= part.lists
        self.names |= part.names
        self.heads |= part.heads
        self.pointing |= part.pointing
        self.broken |= part.broken
        self.nameless |= part.nameless
        self.told |= part.told
        self.problems += part.problems

    def is_told_in(self, document: Document, loc: Loc) -> bool:
        """Whether something no value may hold stands in the entry at `loc`."""
        if not self.told:
            return False
        first, last = document.lines(loc)
        return any(at.file == document.file and first <= at.line <= last for at in self.told)

    def lose(self, kind: Kind, file: str) -> None:
        """Take it that a file may hold records of a kind that could not be read."""
        self.lists.setdefault(kind.key, []).append(file)
        self.broken.add(kind.key)
        self.nameless.add(kind.key)


def load(root: Path, today: date, rules: Iterable[checks.Check] = checks.CHECKS) -> Handbook:
    """Read, validate and cross-check `root`/data against `rules`.

    Raises:
        ProblemsError: something in the data is wrong; it carries all problems, in Swedish.
    """
    loaded = read_all(root, today, rules)
    if loaded.problems:
        raise ProblemsError(loaded.problems)
    return loaded.handbook


@all_is_kept()
def read_all(root: Path, today: date, rules: Iterable[checks.Check] = checks.CHECKS) -> Loaded:
    """Read what can be read of `root`/data, and tell everything that is wrong in it."""
    draft = _Draft()
    folder = root / "data"
    astray = list(strays(folder, FILES))
    version = blake2b()
    for name in FILES:
        files = [
            (f"data/{composed(path.relative_to(folder).as_posix())}", bytes_of(path))
            for path in parts(folder, name)
        ]
        key = (name, *(part or b"" for file, raw in files for part in (file, raw)))
        version.update(repr(key).encode())
        make = partial(_read_file, name, files)
        draft.take(remember("records", key, make, worth=lambda part: not part.problems))
    # Its records have been validated, one by one.
    fields: dict[str, Any] = {key: tuple(records) for key, records in draft.records.items()}
    draft.problems = [*astray, *after_names(draft.problems, astray, FILES)]
    handbook = Handbook.model_construct(today=today, **fields, **draft.heads)
    # Where an id cannot be read, whatever points to it would seem to point nowhere.
    known = {key: names for key, names in draft.names.items() if key not in draft.nameless}
    rules = tuple(rules)

    def broken_rules() -> list[list[Any]]:
        return as_data(checks.run(checks.Scope(handbook, known), draft.broken, rules))

    # All that a rule reads comes from the files and the day.
    lacking = (sorted(draft.broken), sorted(draft.nameless))
    asked = (version.digest(), lacking, today, [rule.name for rule in rules])
    broken = from_data(remember("rules", asked, broken_rules))
    draft.problems += [problem for problem in broken if problem.place not in draft.told]
    draft.problems = with_ids(draft.problems, draft.names, draft.pointing, draft.nameless)
    lists = {key: tuple(files) for key, files in draft.lists.items()}
    problems, lost = tuple(draft.problems), frozenset(draft.broken)
    return Loaded(handbook, problems, lost, lists, version.hexdigest())


def _read_file(name: str, files: list[tuple[str, bytes | None]]) -> _Draft:
    """Read the lists of a data file, and what stands beside them, from all its parts.

    `files` has each part's name for problems, and what lies there.
    """
    draft, kinds, documents = _Draft(), kinds_in(name), []
    files, draft.problems = without_copies(files)
    for file, raw in files:
        try:
            documents.append(_read_part(file, raw, name, draft))
        except ProblemsError as error:
            draft.problems += error.problems
            for kind in kinds:
                draft.lose(kind, file)
    for document in documents:
        _read_lists(document, name, draft, alone=len(files) == 1)
    for kind in kinds:
        if kind.key not in draft.lists:  # none of the parts has it
            draft.problems.append(missing_list(kind, documents))
            draft.lose(kind, documents[0].file)
            for document in documents:
                draft.told |= set(astray(document, kind))
    if (head := head_of(name)) is not None:
        _read_head(head, documents, draft, whole=len(documents) == len(files))
    draft.problems = after_keys(draft.problems)
    return draft


def _read_part(file: str, raw: bytes | None, name: str, draft: _Draft) -> Document:
    moved = f"flytta en del av posterna till en ny fil i mappen data/{folder_of(name)}/"
    document = read_raw(raw, file, moved) if kinds_in(name) else read_raw(raw, file)
    if not isinstance(document.value, dict):
        keys = [kind.key for kind in kinds_in(name)] or _beside(head_of(name))
        text = f"filen ska börja med en av nycklarna {', '.join(keys)}"
        if document.text.lstrip().startswith("<"):
            text = "filen är en webbsida: lägg tillbaka den som den var, och ändra i den"
        raise ProblemsError([Problem(document.place(), text)])
    if (other := owner_of(document.value)) not in (None, name):
        text = f"filen har det som hör till data/{other}: lägg tillbaka det som stod här"
        raise ProblemsError([Problem(document.place(), text)])
    problems, told = remember("unwanted", (file, document.text), lambda: _unwanted(document))
    draft.problems += from_data(problems)
    draft.told |= {Place(file, *at) for at in told}
    return document


def _unwanted(document: Document) -> tuple[list[Any], list[Any]]:
    """What no value may hold, for `from_data`, and the line and column of each value it is in."""
    found = [*empty_values(document), *unwanted(document)]
    places = [document.place(loc) for loc, _ in found]
    return as_data(problem for _, problem in found), [(at.line, at.column) for at in places]


def _read_lists(document: Document, name: str, draft: _Draft, *, alone: bool) -> None:
    """Read the lists of a part. One that is `alone` has all of them; several share them."""
    kinds = kinds_in(name)
    known = [*(kind.key for kind in kinds), *_beside(head_of(name))]
    strange = [key for key in document.value if key not in known]
    for key in strange:
        called = next((kind.key for kind in kinds if kind.many == str(key).casefold()), None)
        text = f'okänd nyckel "{key}"' + (
            f': skriv "{called}"'
            if called
            else nearest_key(key, known) or f": tillåtna är {', '.join(known)}"
        )
        draft.problems.append(Problem(document.place((key,), key=True), text))
    absent = [kind for kind in kinds if kind.key not in document.value]
    missed = absent if alone or strange else list(run_together(document, kinds, absent))
    for kind in kinds:
        if kind not in absent or kind in missed:
            lost = bool(missed) and not strange
            _read_list(document, kind, draft, misspelt=bool(strange), lost=lost)


def _beside(head: Head | None) -> list[str]:
    """The keys that may stand beside the lists of a file."""
    return list(head.model.model_fields) if head else []


def _read_head(head: Head, documents: list[Document], draft: _Draft, *, whole: bool) -> None:
    """Read what stands beside the lists, in just one of the parts.

    `whole` says that all parts could be read: what none of them has is missing.
    """
    beside = _beside(head)
    holders = [document for document in documents if any(key in document.value for key in beside)]
    begun = [_first_of(beside, document) for document in holders] if holders[1:] else []
    for place, key in begun[1:]:
        text = (
            f'"{key}" hör till det som får stå i bara en av filerna, och det står på '
            f"{begun[0][0].seen_from(place)}: flytta det dit, eller ta bort det"
        )
        draft.problems.append(Problem(place, text))
    if len(holders) > 1 or not (holders or (whole and documents)):
        return
    document = (holders or documents)[0]
    value = {key: document.value[key] for key in beside if key in document.value}
    if (record := _read_record(document, (), value, head.model, draft)) is not None:
        draft.heads[head.key] = record


def _first_of(keys: list[str], document: Document) -> tuple[Place, str]:
    key = next(key for key in document.value if key in keys)
    return document.place((key,), key=True), key


def _read_list(
    document: Document, kind: Kind, draft: _Draft, *, misspelt: bool, lost: bool
) -> None:
    """Read the records of a kind.

    `misspelt` says that the file has a list with an unknown name, `lost` that one of its lists is
    not there at all: its entries may then have run into this one.
    """
    if kind.key not in document.value:
        draft.lose(kind, document.file)
        if not misspelt:
            draft.problems.append(missing_list(kind, [document]))
            draft.told |= set(astray(document, kind))
        return
    items = document.value[kind.key]
    if not isinstance(items, list):
        draft.lose(kind, document.file)
        text = f'"{kind.key}" ska vara en lista av poster'
        draft.problems.append(Problem(document.place((kind.key,), key=True), text))
        return
    draft.lists.setdefault(kind.key, []).append(document.file)
    records = draft.records.setdefault(kind.key, [])
    names = draft.names.setdefault(kind.key, {})
    ends = parted_entries(items, kind.identifier, kind.model)
    for index, item in enumerate(items):
        loc = (kind.key, index)
        is_empty = item is None or (draft.told and document.place(loc) in draft.told)
        is_parted = index in ends or index + 1 in ends
        # The entry of a list whose heading is gone: that is told.
        is_astray = lost and isinstance(item, dict) and not set(item) <= keys_of(kind.model)
        if is_empty or is_parted or is_astray:
            draft.broken.add(kind.key)
            draft.nameless |= {kind.key} if item else set()  # one that has nothing is told
            if index in ends and not is_empty:
                draft.problems.append(Problem(document.place(loc), PARTED))
            continue
        told = len(draft.problems)
        record = _read_record(document, loc, item, kind.model, draft)
        if any(p.text.startswith(NESTED_BEGINS) for p in draft.problems[told:]):
            draft.nameless.add(kind.key)
        if record is None or draft.is_told_in(document, loc):
            draft.broken.add(kind.key)
        else:
            records.append(record)
        key = identifier_of(item, kind)
        if key is None:
            draft.nameless.add(kind.key)
        else:
            given = (item.get(name) for name in ("full_name", "name", "title", "term"))
            names.setdefault(key, next((name for name in given if isinstance(name, str)), ""))


def _read_record(
    document: Document, loc: Loc, value: Any, model: type[Record], draft: _Draft
) -> Record | None:
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        if other := of_another_kind(value, model):
            text = belongs_in(other, document.file)
            draft.problems.append(Problem(document.place(loc), text))
            return None
        # What an entry has to have as a whole may be what could not be read.
        hurt = draft.is_told_in(document, loc)
        draft.pointing |= pointing(error, document, loc, model)
        draft.problems += [
            problem
            for problem in problems_of(error, document, loc, model, hurt=hurt)
            if problem.place not in draft.told
        ]
        return None
    record._document, record._loc = document, loc  # noqa: SLF001 - the model's own private fields
    return record
