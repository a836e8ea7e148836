"""There is one message for each thing, and it has been held against its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import Message
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope


def one_voice(scope: Scope) -> Iterator[Problem]:
    """Two messages about the same law or question would be two voices."""
    told: dict[str, Message] = {}
    for message in scope.handbook.of(Message):
        field = "law" if message.law else "question"
        about = message.law or message.question or ""
        first = told.setdefault(about, message)
        if first is not message:
            yield Problem(
                message.where(field),
                f'budskapet "{first.id}" gäller redan "{about}": ändra det, så att alla säger samma sak',
            )


def reviewed(scope: Scope) -> Iterator[Problem]:
    """The day of a review has been."""
    for message in scope.handbook.of(Message):
        yield from scope.not_yet(message.reviewed, message, "reviewed")
