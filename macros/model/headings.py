"""The keys of a data file: what a heading that is gone or moved leaves behind, and what is empty."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import TypeAdapter, ValidationError

from macros.model.kinds import BY_KEY, FILES, KINDS, head_of, kinds_in
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model.base import Record
    from macros.model.kinds import Kind
    from macros.problems import Place
    from macros.source.yamlio import Document, Loc


def keys_of(model: type[Record]) -> set[str]:
    """The keys that an entry may have."""
    return {info.alias or name for name, info in model.model_fields.items()}


def identifier_of(item: Any, kind: Kind) -> str | None:
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


def owner_of(keys: Iterable[str]) -> str | None:
    """The one data file that all the keys of a file are of, and that has a list of its own."""
    found = set(keys)
    for file in FILES:
        own = {kind.key for kind in kinds_in(file)}
        beside = ((head := head_of(file)) and keys_of(head.model)) or set()
        if found & own and found <= own | beside:
            return file
    return None


def of_another_kind(value: Any, model: type[Record]) -> Kind | None:
    """The one other kind that takes all the keys of an entry, where several are none of its own.

    Of several, it is the one that the entry lacks fewest keys of.
    """
    keys = set(value) if isinstance(value, dict) else set()
    if len(keys - keys_of(model)) < _STRANGE:
        return None
    lacking: dict[int, list[Kind]] = {}
    for kind in KINDS:
        if kind.model is model or not keys <= keys_of(kind.model):
            continue
        fields = kind.model.model_fields.items()
        needed = {info.alias or name for name, info in fields if info.is_required()}
        if needed <= keys or kind.identifier in keys:
            lacking.setdefault(len(needed - keys), []).append(kind)
    nearest = lacking[min(lacking)] if lacking else []
    return nearest[0] if len(nearest) == 1 else None


def belongs_in(kind: Kind, file: str) -> str:
    """What is said of an entry of a kind that stands in a list of a file where it has no place."""
    own = f"data/{kind.file}"
    if own in (file, f"{file.rpartition('/')[0]}.yaml"):
        return f'posten har nycklar som {kind.many} har: flytta den till listan "{kind.key}"'
    return f"posten har nycklar som {kind.many} har i {own}: flytta den dit"


_STRANGE = 2
"""Fewer keys that an entry may not have are told one by one."""


def missing_list(kind: Kind, documents: list[Document]) -> Problem:
    """Tell that a list is missing: where its heading stands too far in, or has stood."""
    for document in documents:
        for loc, item in mappings(document.value):
            if loc and kind.key in item:
                place = document.place((*loc, kind.key), key=True)
                text = f'"{kind.key}" ska stå längst ut till vänster: ta bort blankstegen före'
                return Problem(place, text)
    for document in documents:
        if places := sorted(astray(document, kind)):
            text = f'listan "{kind.key}" saknas: skriv raden "{kind.key}:" före den här'
            return Problem(places[0], text)
    return Problem(documents[0].place((kind.key,), key=True), f'listan "{kind.key}" saknas')


def astray(document: Document, kind: Kind) -> Iterator[Place]:
    """Where entries that only one list takes stand in another: the entries and all in them."""
    known = keys_of(kind.model)
    others = [keys_of(other.model) for other in kinds_in(kind.file) if other is not kind]
    for key, items in document.value.items():
        for index, item in enumerate(items if isinstance(items, list) else ()):
            own = set(item) if isinstance(item, dict) else set()
            if kind.identifier in own and own <= known and not any(own <= keys for keys in others):
                loc = (key, index)
                yield document.place(loc)
                for name in item:
                    yield document.place((*loc, name))
                    yield document.place((*loc, name), key=True)


EMPTY_ENTRY = "posten är tom: fyll i den, eller ta bort den"
"""What is said of an entry whose keys have no values."""


def empty_values(document: Document) -> Iterator[tuple[Loc, Problem]]:
    """Keys, dashes and whole entries that nothing stands after: the way to each, and the problem."""
    for loc, found in mappings(document.value):
        if len(loc) > 1 and len(found) > 1 and all(value is None for value in found.values()):
            yield loc, Problem(document.place(loc), EMPTY_ENTRY)
            continue
        for key, value in found.items():
            way = (*loc, key)
            if value is None and len(loc) != 1 and key and key not in BY_KEY:
                if document.is_braced(way):
                    text = f"klammern gör värdet till en grupp: skriv {key} utan {{ och }}, eller [{key}] om det är en lista"
                    yield loc, Problem(document.place(loc), text)
                    continue
                text = f'värde saknas efter "{key}": skriv ett, eller ta bort raden'
                yield way, Problem(document.place(way), text)
            elif isinstance(value, list) and None in value:
                for index in (index for index, item in enumerate(value) if item is None):
                    text = (
                        "inget står efter bindestrecket: skriv det som saknas, eller ta bort raden"
                    )
                    yield (*way, index), Problem(document.place((*way, index)), text)


def mappings(value: Any) -> list[tuple[Loc, dict[str, Any]]]:
    """Every group of keys in a value, with the way to it."""
    found: list[tuple[Loc, dict[str, Any]]] = []
    _gather(value, (), found)
    return found


def _gather(value: Any, way: Loc, found: list[tuple[Loc, dict[str, Any]]]) -> None:
    if isinstance(value, dict):
        found.append((way, value))
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                _gather(item, (*way, key), found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, (dict, list)):
                _gather(item, (*way, index), found)


def run_together(
    document: Document, kinds: Iterable[Kind], absent: Iterable[Kind]
) -> Iterator[Kind]:
    """The lists whose headings are gone: entries that fit them alone stand in another list."""
    lists = [(kind.model, document.value.get(kind.key)) for kind in kinds]
    strange = [
        set(item)
        for model, items in lists
        for item in (items if isinstance(items, list) else ())
        if isinstance(item, dict) and not set(item) <= keys_of(model)
    ]
    for kind in absent:
        if any(keys <= keys_of(kind.model) for keys in strange):
            yield kind
