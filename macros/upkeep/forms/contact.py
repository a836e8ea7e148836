"""How a contact changes: each value keeps or gets the source that it was read in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.upkeep.forms.answers import Mend
from macros.upkeep.forms.wording import asks_to_remove
from macros.upkeep.forms.yaml_edit import Put, Remove

if TYPE_CHECKING:
    from macros.model import Contact, ContactSource
    from macros.source.yamlio import Loc
    from macros.upkeep.forms.yaml_edit import Edit

Answers = dict[str, str]
QUESTIONS = {"email": "brevlada", "phone": "telefon", "hours": "telefontid"}
"""The questions that a contact's values are answers to."""
SOURCE_QUESTIONS = {"url": "kalla-adress", "title": "kalla-namn", "read": "last"}
"""The questions that a source's parts are answers to."""


def source_value(answers: Answers) -> dict[str, Any]:
    """The source of a contact that a form gives."""
    return {key: answers[question] for key, question in SOURCE_QUESTIONS.items()}


def contact_edits(loc: Loc, contact: Contact | None, answers: Answers) -> list[Edit]:
    """The edits of the contact at `loc`; none where it stands so already.

    Raises:
        Mend: an authority would be left without any way to reach it.
    """
    asked = {key: answers[question] for key, question in QUESTIONS.items() if question in answers}
    gone = {key for key, value in asked.items() if asks_to_remove(value)}
    given = {key: value for key, value in asked.items() if key not in gone}
    if contact is None:
        if not given:
            return []
        parts: dict[Any, str] = {key: QUESTIONS[key] for key in QUESTIONS if key in given}
        parts |= {("source", key): question for key, question in SOURCE_QUESTIONS.items()}
        return [Put(loc, {**given, "source": source_value(answers)}, parts=parts)]
    before = {key: getattr(contact, key) for key in QUESTIONS}
    if "phone" in gone and "hours" not in given:
        gone.add("hours")
    after = {key: given.get(key, None if key in gone else before[key]) for key in QUESTIONS}
    if after["email"] is None and after["phone"] is None:
        if loc[-1] == "direct":
            return [Remove(loc)]
        question = next(QUESTIONS[key] for key in ("phone", "email") if key in gone)
        text = "det är den enda vägen till myndigheten: skriv den som gäller i stället"
        raise Mend([(question, text)])
    source = contact.source if "email" in given else contact.phone_source or contact.source
    if after == before and answers["last"] <= source.read.isoformat():
        return []
    edits: list[Edit] = []
    for key, question in QUESTIONS.items():
        if key in given:
            edits.append(Put((*loc, key), given[key], question))
        elif key in gone and before[key] is not None:
            edits.append(Remove((*loc, key)))
    edits += _source_edits(loc, contact, given, after, answers)
    if contact.confirmed is not None and after != before:
        edits.append(Remove((*loc, "confirmed")))
    return edits


def _source_edits(
    loc: Loc, contact: Contact, given: Answers, after: dict[str, str | None], answers: Answers
) -> list[Edit]:
    """Let what was answered have the new source, and the rest the one that it has."""
    rings = given.keys() & {"phone", "hours"}
    phone_source = (*loc, "phone_source")
    new = _put_source((*loc, "source"), answers)
    if not given:  # something is taken away, and nothing else
        if contact.phone_source is None:
            return []
        if after["phone"] is None:
            return [Remove(phone_source)]
        if after["email"] is None:
            return [Put((*loc, "source"), _as_data(contact.phone_source)), Remove(phone_source)]
        return []
    if "email" not in given and after["email"] is not None:
        return [_put_source(phone_source, answers)]
    if rings or after["phone"] is None:
        return [Remove(phone_source), new] if contact.phone_source is not None else [new]
    if contact.phone_source is None:
        return [Put(phone_source, _as_data(contact.source)), new]
    return [new]


def _put_source(loc: Loc, answers: Answers) -> Put:
    return Put(loc, source_value(answers), parts=SOURCE_QUESTIONS)


def _as_data(source: ContactSource) -> dict[str, Any]:
    values = {"url": source.url, "title": source.title, "read": source.read.isoformat()}
    return values | ({"year": source.year} if source.year else {})
