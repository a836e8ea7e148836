"""What people write for a number, a mailbox or a page, as the data has it.

What is not understood is left as it was written: then the checks say what is wrong with it.
"""

from __future__ import annotations

import re

from macros.source.mailboxes import is_mailbox
from macros.source.phones import meant_number
from macros.source.web import address_problem, plain_address

_MAILBOX = re.compile(r"(?i)(?:[^<>@,;]*<)?(?:mailto:)?([^\s<>@,;:]+@[^\s<>@,;]+?)>?[.,;]?")
_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#.,;]|$)")
"""How an address without its scheme begins: with a host that is no word alone."""
_IN_ANGLES = re.compile(r"<([^<>\s]+)>")


def as_phone(answer: str) -> str:
    """A phone number as it is written for people, whatever it was pasted with."""
    return meant_number(answer) or answer


def as_mailbox(answer: str) -> str:
    """A mailbox alone, in small letters, of what a mail program copies."""
    found = _MAILBOX.fullmatch(answer.strip())
    return found[1].lower() if found and is_mailbox(found[1]) else answer


def as_page(answer: str) -> str:
    """A web address with its scheme, which browsers hide, and without what tracks the reader."""
    text = answer.strip()
    if found := _IN_ANGLES.fullmatch(text):
        text = found[1]
    whole = plain_address(f"https://{text.rstrip('.,;')}")
    if _BARE.match(text) and address_problem(whole) is None:
        return whole
    return plain_address(text)


MEANT = {
    "telefon": as_phone,
    "brevlada": as_mailbox,
    "webbsida": as_page,
    "kalla-adress": as_page,
    "lank": as_page,
    "anmalan": as_page,
}
"""By question, how its answer is read."""


def as_reached(answers: dict[str, str]) -> dict[str, str]:
    """The answers, with what reaches somebody as the data has it."""
    return {key: MEANT[key](text) if key in MEANT else text for key, text in answers.items()}
