"""An organisation's answer: what is said of it is confirmed, if it is still what it was shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model import KINDS, fingerprint
from macros.problems import nearest
from macros.rendering.addresses import page_of
from macros.source.values import slugify
from macros.upkeep.forms.answers import Mend, Unknown
from macros.upkeep.forms.named import organisation_named
from macros.upkeep.forms.wording import as_day
from macros.upkeep.forms.yaml_edit import Put

if TYPE_CHECKING:
    from datetime import date

    from macros.load import Loaded
    from macros.model import Handbook, Organisation
    from macros.upkeep.forms.yaml_edit import Edit

Answers = dict[str, str]
_WAYS = {
    "Vi svarar själva här": "formulär",
    "Organisationen svarade med e-post": "e-post",
    "Organisationen svarade per telefon": "telefon",
}
CONFIRMABLE = frozenset(
    kind.key for kind in KINDS if {"confirmed", "contact"} & kind.model.model_fields.keys()
)
"""The kinds of record that something can be said of an organisation in."""
_CODE = re.compile(r"[a-z2-7]{8}")
_NOTHING_ELSE = re.compile(
    r"(?:nej|inget|ingenting|allt (?:stämmer|är rätt)|det stämmer|vi bekräftar(?: allt)?)[.!]?",
    re.IGNORECASE,
)
"""What some write where nothing has to be changed."""


class Outdated(Exception):  # noqa: N818 - not an error: something has changed since
    """Something else is said now than what the organisation was shown."""

    def __init__(self, page: str) -> None:
        """`page` is the address of the page with what is said now, from the site's root."""
        self.page = page
        super().__init__(page)


class AsksForChange(Exception):  # noqa: N818 - a person has to read it
    """Not all of it is right: an editor has to read what should be changed."""


def confirmed_organisation(answers: Answers, loaded: Loaded) -> Organisation:
    """The organisation that answers.

    Raises:
        Mend: it is not known, or cannot be asked.
        Unknown: so too, where it may be that it could not be read.
    """
    handbook = loaded.handbook
    answer = answers["organisation"]
    found = handbook.organisation_by_id.get(_key(answer)) or organisation_named(answer, handbook)
    if found is None:
        known = {organisation.id: organisation.label for organisation in handbook.organisations}
        text = f'organisationen "{answer}" finns inte{nearest(answer, known)}'
        raise Unknown("organisations", "organisation", text)
    if not handbook.statements.get(found.id):
        text = f"vi säger inget om {found.label} som kan bekräftas"
        raise Mend([("organisation", text)])
    return found


def confirmation_edits(
    answers: Answers, organisation: Organisation, handbook: Handbook, answered: date
) -> dict[str, list[Edit]]:
    """The edits by file: everything that is said of the organisation is confirmed.

    Raises:
        Mend: the code or the day is none.
        AsksForChange: something is to be changed.
        Outdated: something else is said now than what was shown.
    """
    if _NOTHING_ELSE.fullmatch(answers.get("andras", "nej")) is None:
        raise AsksForChange
    said = handbook.statements[organisation.id]
    code = re.sub(r"[\W_]", "", answers["kod"].casefold())
    if _CODE.fullmatch(code) is None:
        raise Mend([("kod", "koden är åtta bokstäver och siffror: den står sist på sidan")])
    if code != fingerprint(said).replace("-", ""):
        raise Outdated(page_of(organisation))
    way = _WAYS[answers["svarade"]]
    day = as_day(answers["dag"]) if "dag" in answers else answered.isoformat()
    value = {"day": day, "way": way}
    if way != "telefon" and organisation.domain:
        value["domain"] = organisation.domain
    edits: dict[str, list[Edit]] = {}
    for statement in said:
        record = statement.record
        there = getattr(statement.contact or record, "confirmed", None)
        if there is not None and there.day.isoformat() >= day:
            continue  # it has answered since
        loc = (*record.loc, *statement.loc, "confirmed")
        mark = {} if statement.contact else {"said": fingerprint([statement])}
        put = Put(loc, value | mark, parts={"day": "dag"})
        edits.setdefault(record.where().file, []).append(put)
    return edits


def _key(answer: str) -> str:
    """The id in an answer, which may be the address of the organisation's page."""
    return slugify(answer.strip().rstrip("/").rpartition("/")[2])
