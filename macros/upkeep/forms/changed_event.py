"""What the form for an event that has changed does to it: another day, hour or place, cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import nearest
from macros.source.values import fold_name, slugify
from macros.upkeep.forms.answers import Mend, Unknown
from macros.upkeep.forms.wording import as_much_as_known, as_time, asks_to_remove
from macros.upkeep.forms.yaml_edit import Put, Remove

if TYPE_CHECKING:
    from macros.model import Event, Handbook
    from macros.upkeep.forms.yaml_edit import Edit

Answers = dict[str, str]
MOVED = "Den har en ny dag"
RESET = "Den har en ny tid eller plats"
STATUS = {MOVED: "flyttad", "Den är inställd": "inställd", "Den blir av som planerat": "bekräftad"}
"""The state of an event after what has happened to it; with another hour or place it has its own."""
DONE = {
    "flyttad": "Flytta",
    "inställd": "Ställ in",
    "bekräftad": "Markera som bekräftad",
    None: "Ändra tid eller plats för",
}
_DETAILS = {"time": "borjar", "end_time": "slutar", "place": "plats", "link": "lank"}
"""The fields that can change on their own, each with its question."""


def changed_event(answers: Answers, handbook: Handbook) -> Event:
    """The event that is meant: by its id, its address in the calendar or its title.

    Raises:
        Unknown: there is none.
        Mend: it follows from an initiative, or it has been.
    """
    key = answers["handelse"]
    slug = slugify(key.rpartition("#")[2])
    titled = [event for event in handbook.events if fold_name(event.title) == fold_name(key)]
    found = handbook.event_by_id.get(slug) or (titled[0] if len(titled) == 1 else None)
    found = found or next((e for e in handbook.events if slug in e.former_ids), None)
    if found is None:
        if any(slug == event.id for event in handbook.dates):
            text = "det är en redovisning av ett uppdrag: följ länken Ändra uppgifterna på uppdragets sida"
            raise Mend([("handelse", text)])
        known = {event.id: event.title for event in handbook.events}
        raise Unknown("events", "handelse", f'händelsen "{key}" finns inte{nearest(key, known)}')
    if found.last_day < handbook.today.isoformat():
        raise Mend([("handelse", f"händelsen har varit, {found.last_day}")])
    return found


def change_edits(answers: Answers, event: Event, handbook: Handbook) -> list[Edit]:
    """The edits of the event; none where it stands so already.

    Raises:
        Mend: what it has been changed to is not told.
    """
    status = STATUS.get(answers["andring"])
    if status == "flyttad" and _is_only_known(answers, event):
        status = None
    edits = _day_edits(answers, event, handbook.today.isoformat())
    if status and event.status != status:
        edits.append(Put((*event.loc, "status"), status, "andring"))
    if status not in (None, "flyttad") and event.moved_from:
        edits.append(Remove((*event.loc, "moved_from")))
    edits += _detail_edits(answers, event)
    if not edits:
        return []
    today = handbook.today.isoformat()
    if event.changed is None or event.changed.isoformat() != today:
        edits.append(Put((*event.loc, "changed"), today))
    if event.confirmed:
        edits.append(Remove((*event.loc, "confirmed")))
    return edits


def _day_edits(answers: Answers, event: Event, today: str) -> list[Edit]:
    if answers["andring"] != MOVED:
        if told := next((key for key in ("start", "slut") if key in answers), None):
            raise Mend([(told, f"välj ”{MOVED}”, eller ta bort dagen")])
        return []
    if "start" not in answers:
        raise Mend([("start", "skriv den nya dagen, eller månaden om bara den är känd")])
    start = as_much_as_known(answers["start"])
    end = as_much_as_known(answers["slut"]) if "slut" in answers else None
    if event.end and end is None and start != event.start:
        text = f"skriv den nya sista dagen också: den gamla är {event.end}"
        raise Mend([("slut", text)])
    edits: list[Edit] = []
    if start[:1].isdigit() and (end or start) < today[: len(end or start)]:
        raise Mend([("start", "dagen har varit: skriv en dag som kommer")])
    if start != event.start:
        edits.append(Put((*event.loc, "start"), start, "start"))
        if not _is_only_known(answers, event):
            edits.append(Put((*event.loc, "moved_from"), event.start))
    elif event.status != "flyttad" and end in (None, event.end):
        raise Mend([("start", f"det är dagen som den har, {event.start}: skriv den nya")])
    if end and end != event.end:
        edits.append(Put((*event.loc, "end"), end, "slut"))
    if len(start) < len(today):  # the hours were those of a day
        hours = [key for key in ("time", "end_time", "zone") if _DETAILS.get(key) not in answers]
        edits += [Remove((*event.loc, key)) for key in hours if getattr(event, key) is not None]
    return edits


def _is_only_known(answers: Answers, event: Event) -> bool:
    """Whether the day was told, of what had only its month or year: then it has not been moved."""
    start = as_much_as_known(answers.get("start", ""))
    return start != event.start and start.startswith(f"{event.start}-")


def _detail_edits(answers: Answers, event: Event) -> list[Edit]:
    if answers["andring"] == RESET and not answers.keys() & set(_DETAILS.values()):
        raise Mend([("borjar", "fyll i det som är nytt: tid, ort eller länk")])
    edits: list[Edit] = []
    for field, question in _DETAILS.items():
        if question not in answers:
            continue
        loc, old = (*event.loc, field), getattr(event, field)
        if asks_to_remove(answers[question]):
            if old is not None:
                edits.append(Remove(loc))
            continue
        new = as_time(answers[question]) if field.endswith("time") else answers[question]
        if new != old:
            edits.append(Put(loc, new, question))
    return edits
