"""What is said to be confirmed has been, by the organisation that it is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from macros.model import Confirmation, Part
from macros.problems import Problem
from macros.source.web import is_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Organisation, Record
    from macros.source.yamlio import Loc


def own_word(scope: Scope) -> Iterator[Problem]:
    """Nothing was confirmed on a day that has not come, or from another's mailbox."""
    # What is in several counties any of their boards may answer for.
    owners: dict[tuple[int, Loc], list[Organisation]] = {}
    for key, said in scope.handbook.statements.items():
        owner = scope.handbook.organisation_by_id[key]
        for statement in said:
            owners.setdefault((id(statement.record), statement.loc), []).append(owner)
    for record in scope.handbook.every_record:
        for loc, confirmation in _confirmations(record):
            here = (*loc, "confirmed")
            yield from scope.not_yet(confirmation.day, record, *here, "day")
            known = owners.get((id(record), loc), [])
            domains = [owner.domain for owner in known if owner.domain]
            if confirmation.domain is None:
                if confirmation.way != "telefon":
                    yield Problem(
                        record.where(*here),
                        '"domain" saknas: skriv domänen i adressen som svaret kom från',
                    )
            elif not domains:
                yield Problem(
                    record.where(*here, "domain"),
                    'vi vet inte vem som svarar för uppgiften: ta bort "confirmed"',
                )
            elif not any(is_under(confirmation.domain, domain) for domain in domains):
                labels = " eller ".join(owner.label for owner in known)
                yield Problem(
                    record.where(*here, "domain"),
                    f'"{confirmation.domain}" hör inte till {labels}: ett svar därifrån '
                    f"bekräftar ingenting, det ska komma från {' eller '.join(domains)}",
                )


def _confirmations(record: Record) -> Iterator[tuple[Loc, Confirmation]]:
    """The confirmations of an entry, with the way in it to what each is about."""
    for name in _may_be_confirmed(type(record)):
        value = getattr(record, name)
        if isinstance(value, Confirmation):
            yield (), value
        elif value is not None and value.confirmed is not None:
            yield (name,), value.confirmed


@cache
def _may_be_confirmed(model: type[Record]) -> tuple[str, ...]:
    """The fields that hold a confirmation, or a part that has one."""
    return tuple(
        name
        for name, info in model.model_fields.items()
        for kind in (info.annotation, *get_args(info.annotation))
        if isinstance(kind, type)
        and (
            issubclass(kind, Confirmation)
            or (issubclass(kind, Part) and "confirmed" in kind.model_fields)
        )
    )
