"""What is said to be confirmed has been, by the organisation that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import Confirmation, Part
from macros.problems import Problem
from macros.source.web import is_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Record
    from macros.source.yamlio import Loc


def own_word(scope: Scope) -> Iterator[Problem]:
    """Nothing was confirmed on a day that has not come, or from another's mailbox."""
    owners = {
        (id(statement.record), statement.loc): key
        for key, said in scope.handbook.statements.items()
        for statement in said
    }
    for record in scope.handbook.every_record:
        for loc, confirmation in _confirmations(record):
            here = (*loc, "confirmed")
            yield from scope.not_yet(confirmation.day, record.where(*here, "day"))
            owner = scope.handbook.organisation_by_id.get(owners.get((id(record), loc), ""))
            if confirmation.domain is None:
                if confirmation.way != "telefon":
                    yield Problem(
                        record.where(*here),
                        '"domain" saknas: skriv domänen i adressen som svaret kom från',
                    )
            elif owner is None or owner.domain is None:
                yield Problem(
                    record.where(*here, "domain"),
                    'vi vet inte vem som svarar för uppgiften: ta bort "confirmed"',
                )
            elif not is_under(confirmation.domain, owner.domain):
                yield Problem(
                    record.where(*here, "domain"),
                    f'"{confirmation.domain}" hör inte till {owner.label}: ett svar därifrån '
                    f"bekräftar ingenting, det ska komma från {owner.domain}",
                )


def _confirmations(record: Record) -> Iterator[tuple[Loc, Confirmation]]:
    """The confirmations of an entry, with the way in it to what each is about."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Confirmation):
            yield (), value
        elif isinstance(value, Part) and isinstance(
            found := getattr(value, "confirmed", None), Confirmation
        ):
            yield (name,), found
