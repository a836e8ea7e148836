"""A round of confirmations: a mail to each organisation, and a list of whom is asked for what.

Each mail is a file that a mail program opens as a draft. The same day and content give the same
files, byte for byte.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

from macros.model import ASKED_AFTER_DAYS, last_answer, swedish_order
from macros.rendering.addresses import page_of
from macros.rendering.corrections import CONFIRMATION_FORM
from macros.rendering.environment import render_page
from macros.rendering.statements import said_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Organisation
    from macros.site import Site

LIST = "omgang.csv"
"""The list of those who are asked, for a spreadsheet: UTF-8 with a mark first, semicolons between."""
_HEADS = (
    *("organisation", "brevlåda", "svarar från", "mejl", "sida", "kod"),
    *("uppgifter", "bekräftade", "frågar om"),
)


class NoMailboxError(Exception):
    """The editors have no mailbox that can be answered; the text is English."""


@dataclass(frozen=True)
class Asked:
    """An organisation that is asked, and what for."""

    organisation: Organisation
    count: int
    """How many things are said of it."""
    confirmed: int
    """How many of them it has confirmed."""

    @property
    def mailbox(self) -> str | None:
        """Where it is asked; None where no mailbox of it is known."""
        return self.organisation.contact.email if self.organisation.contact else None


def confirmation_round(site: Site) -> Iterator[tuple[str, bytes]]:
    """The files of a round: a mail for each organisation that is to be asked, and the list.

    Raises:
        NoMailboxError: there is no mailbox to answer to.
    """
    if not site.corrections.mail:
        raise NoMailboxError(
            "EDITORS_MAIL is not set: the mails of a round need a mailbox to answer"
        )
    asked = asked_in(site)
    for one in asked:
        if one.mailbox:
            yield f"{one.organisation.id}.eml", _mail(one, one.mailbox, site)
    yield LIST, _list(asked, site)


def asked_in(site: Site) -> list[Asked]:
    """The organisations that are asked now: those that have not just answered, by their names."""
    handbook = site.handbook
    found = []
    for key, said in handbook.statements.items():
        last = last_answer(said)
        if not said or (last and (handbook.today - last).days < ASKED_AFTER_DAYS):
            continue
        confirmed = sum(bool(statement.confirmed) for statement in said)
        found.append(Asked(handbook.organisation_by_id[key], len(said), confirmed))
    return sorted(found, key=lambda one: swedish_order(one.organisation.label))


def _mail(asked: Asked, mailbox: str, site: Site) -> bytes:
    organisation = asked.organisation
    code = site.handbook.fingerprints[organisation.id]
    sender = site.corrections.mail
    day = site.handbook.today
    message = EmailMessage(policy=SMTP)
    message["Subject"] = f"Stämmer det som står om {organisation.label} i {site.name}? ({code})"
    message["From"] = sender
    message["To"] = mailbox
    message["Date"] = format_datetime(datetime.combine(day, time(8), UTC))
    name = f"{organisation.id}.{code}.{day.isoformat()}"
    message["Message-ID"] = f"<{name}@{sender.partition('@')[2]}>"
    message["X-Unsent"] = "1"  # opened as a draft, to be sent
    body = render_page(
        "round.txt.j2",
        organisation=organisation,
        groups=said_of(organisation, site.handbook),
        code=code,
        site=site,
        page=site.site_url + page_of(organisation),
        form=site.corrections.suggest(CONFIRMATION_FORM, organisation=organisation.id, kod=code),
    )
    message.set_content(body, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _list(asked: list[Asked], site: Site) -> bytes:
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";", lineterminator="\r\n")
    rows.writerow(_HEADS)
    for one in asked:
        organisation = one.organisation
        groups = said_of(organisation, site.handbook)
        row = (
            organisation.label,
            one.mailbox or "",
            organisation.domain,
            f"{organisation.id}.eml" if one.mailbox else "",
            site.site_url + page_of(organisation),
            site.handbook.fingerprints[organisation.id],
            one.count,
            one.confirmed,
            ", ".join(f"{name.lower()} ({len(items)})" for name, items in groups),
        )
        rows.writerow([_plain(value) for value in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _plain(value: object) -> object:
    """A value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@" and value else value
