"""What a page may not tell of a person, and where its sources stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.mailboxes import persons_mailboxes, private_mailboxes
from macros.source.personal_numbers import personal_number_problem
from macros.source.phones import mobile_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.lists import Found

_NUMBER = re.compile(r"[0-9]{6,8}(?:[-+ \u00a0\u2010-\u2013]| [-\u2013] )?[0-9]{4}(?![0-9])")
_AT = re.compile(
    r"([\w+-]+(?:\.[\w+-]+)*)(?: ?[(\[](?:at|snabel-?a)[)\]] ?| @ ?|@ )([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})",
    re.IGNORECASE,
)
"""A mailbox that is written so that no machine shall find it."""
_MAYBE_AT = re.compile(r"@ | @|[(\[](?:at|snabel)", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")

FOOTNOTE = 'fotnoter används inte: skriv källan i texten, eller under "kallor" i sidhuvudet'


def personal_number_problems(text: str) -> Iterator[Found]:
    """The personal identity numbers in a file, the first on each line."""
    told = 0
    for found in _NUMBER.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        start = text.rfind("\n", 0, found.start()) + 1
        if text[found.start() - 1 : found.start()] in ("-", "+"):
            continue  # the end of a longer number
        in_address = "://" in text[start : found.start()].rsplit(" ", maxsplit=1)[-1]
        if (
            line != told
            and not in_address
            and (problem := personal_number_problem(re.sub(r"[^\d+]+", "-", found[0])))
        ):
            told = line
            yield line, found.start() - start + 1, problem


def mailbox_problems(text: str) -> Iterator[Found]:
    """The mailboxes of persons in a file, the first on each line."""
    told = 0
    for index, mailbox in sorted({*persons_mailboxes(text), *private_mailboxes(text)}):
        line = text.count("\n", 0, index) + 1
        if line != told:
            told = line
            yield (
                line,
                index - text.rfind("\n", 0, index),
                (
                    f'"{mailbox}" ser ut som en persons brevlåda: skriv funktionens eller '
                    "myndighetens, personer står inte med"
                ),
            )


def mobile_problems(prose: Sequence[str]) -> Iterator[Found]:
    """The mobile numbers in a text: they are somebody's."""
    for number, text in enumerate(prose, start=1):
        if "7" not in text or not (found := mobile_number(text)):
            continue
        if "://" not in text[: found.start()].rsplit(" ", maxsplit=1)[-1]:
            yield (
                number,
                found.start() + 1,
                (
                    f'"{found[0]}" är ett mobilnummer: skriv växelns eller funktionens nummer, '
                    "personers står inte med"
                ),
            )


def disguised_mailbox_problems(prose: Sequence[str]) -> Iterator[Found]:
    """The mailboxes that are no links, since they are disguised."""
    for number, text in enumerate(prose, start=1):
        if found := _MAYBE_AT.search(text) and _AT.search(text):
            mailbox = f"{found[1]}@{found[2]}"
            told = next((says for _, _, says in mailbox_problems(mailbox)), "")
            says = told or f"e-postadressen blir ingen länk: skriv <{mailbox}>"
            yield number, found.start() + 1, says


def footnote_problems(prose: Sequence[str]) -> Iterator[Found]:
    """The footnotes of a page, each where it first stands."""
    told: set[str] = set()
    for number, text in enumerate(prose, start=1):
        for found in _FOOTNOTE.finditer(text) if "[^" in text else ():
            if found[1] not in told:
                told.add(found[1])
                yield (
                    number,
                    found.start() + 1,
                    FOOTNOTE,
                )
