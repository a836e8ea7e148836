"""What each form changes in the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.source.values import fold_name, slugify
from macros.upkeep.forms.answers import Mend, Unknown
from macros.upkeep.forms.changed_event import DONE, STATUS, change_edits, changed_event
from macros.upkeep.forms.confirming import confirmation_edits, confirmed_organisation
from macros.upkeep.forms.contact import contact_edits
from macros.upkeep.forms.event import EVENT_PARTS, event_values, first_and_last
from macros.upkeep.forms.named import (
    coordinator_named,
    counties,
    named_organisations,
    organisation_named,
    question_named,
)
from macros.upkeep.forms.sources import citing_edits, given_source
from macros.upkeep.forms.wording import (
    as_day,
    as_last_day,
    as_spelt,
    as_year,
    asks_to_remove,
    lines_of,
    one_paragraph,
    source_of,
    told_by,
    yes_or_no,
)
from macros.upkeep.forms.yaml_edit import Insert, Put, Remove

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from macros.load import Loaded
    from macros.model import Coordinator, Handbook, Organisation, Record
    from macros.source.yamlio import Loc
    from macros.upkeep.forms.sources import Given
    from macros.upkeep.forms.yaml_edit import Edit

Answers = dict[str, str]


@dataclass(frozen=True)
class Plan:
    """The edits of the data files."""

    title: str
    """What is changed: ids and our own words alone."""
    edits: dict[str, list[Edit]]
    """By file."""
    answers_for: Organisation | None = None
    """The organisation whose own answer it is, where it confirms what is said of it."""
    event: str | None = None
    """The id of the event that it adds or moves, which may collide with others."""


def plan_for(form: str, answers: Answers, loaded: Loaded, answered: date) -> Plan | None:
    """What a filled-in form changes; None for a form that a person has to read.

    `answered` is the day that it was filled in.

    Raises:
        Mend: something in the answers has to be mended.
        AsksForChange: an organisation wants something changed.
        Outdated: what an organisation confirms has changed since it was shown.
    """
    if form == "bekrafta":
        return _confirmation(answers, loaded, answered)
    plans = {
        "andra-kontakt": _contact,
        "samordnare-eller-vakans": _vacancy,
        "ny-handelse": _event,
        "andrad-handelse": _changed_event,
        "nytt-initiativ": _initiative,
        "anmal-behov": _need,
        "beratta-samverkan": _cooperation,
    }
    return plans[form](answers, loaded) if form in plans else None


def _contact(answers: Answers, loaded: Loaded) -> Plan:
    handbook = loaded.handbook
    coordinator = coordinator_named(answers["post"], handbook)
    answers = _read(answers, coordinator, handbook)
    edits: dict[str, list[Edit]] = {}
    if not answers.keys() & {"telefon", "brevlada", "telefontid", "webbsida"}:
        text = "fyll i det som ska ändras: telefon, brevlåda, tid eller webbsida"
        raise Mend([("telefon", text)])
    if page := answers.get("webbsida"):
        loc = (*coordinator.loc, "page")
        found = edits.setdefault(coordinator.where().file, [])
        if not asks_to_remove(page):
            found.append(Put(loc, page, "webbsida"))
        elif coordinator.page is not None:
            found.append(Remove(loc))
        if coordinator.confirmed and page != coordinator.page:
            found.append(Remove((*coordinator.loc, "confirmed")))
    holder: Coordinator | Organisation = coordinator
    if answers.keys() & {"telefon", "brevlada", "telefontid"}:
        name = "direct"
        if answers["vag"].startswith("Myndighetens"):
            holder, name = _organisation(coordinator, handbook), "contact"
        found = edits.setdefault(holder.where().file, [])
        found += contact_edits((*holder.loc, name), getattr(holder, name), answers)
    return Plan(f"Ändra kontakten för {holder.id}", edits)


def _confirmation(answers: Answers, loaded: Loaded, answered: date) -> Plan:
    organisation = confirmed_organisation(answers, loaded)
    edits = confirmation_edits(answers, organisation, loaded.handbook, answered)
    return Plan(f"Bekräfta uppgifterna om {organisation.id}", edits, organisation)


def _organisation(coordinator: Coordinator, handbook: Handbook) -> Organisation:
    """The organisation of a function, where the official contact stands.

    Raises:
        Unknown: it could not be read.
    """
    key = coordinator.organisation
    if key not in handbook.organisation_by_id:
        raise Unknown("organisations", "post", f'organisationen "{key}" finns inte')
    return handbook.organisation_by_id[key]


def _vacancy(answers: Answers, loaded: Loaded) -> Plan:
    handbook = loaded.handbook
    coordinator = coordinator_named(answers["post"], handbook)
    told = told_by(answers["kalla-adress"])
    answers = _read(answers, coordinator, handbook)
    here = coordinator.loc
    edits: list[Edit] = []
    vacant = answers["lage"] == "Tjänsten är obesatt"
    if vacant:
        if "obesatt-till" not in answers:
            raise Mend([("obesatt-till", "skriv sista dagen, som 2026-12-31")])
        last = as_last_day(answers["obesatt-till"])
        if last < handbook.today.isoformat():
            raise Mend([("obesatt-till", "dagen har varit: skriv en dag som kommer")])
        if coordinator.vacant_until is None or coordinator.vacant_until.isoformat() != last:
            edits.append(Put((*here, "vacant_until"), last, "obesatt-till"))
    elif "obesatt-till" in answers:
        text = (
            'tjänsten är tillsatt enligt ditt svar: ta bort dagen, eller välj "Tjänsten är obesatt"'
        )
        raise Mend([("obesatt-till", text)])
    elif coordinator.vacant_until is not None:
        edits.append(Remove((*here, "vacant_until")))
    if answers.keys() & {"telefon", "brevlada"}:
        edits += contact_edits((*here, "direct"), coordinator.direct, answers)
    if edits and coordinator.confirmed:
        edits.append(Remove((*here, "confirmed")))
    what = "Markera som obesatt" if vacant else "Markera som tillsatt"
    title, file = f"{what}: {coordinator.id}", coordinator.where().file
    if not edits:
        return Plan(title, {file: edits})
    given = given_source(answers, loaded, told)
    edits += citing_edits(here, coordinator.sources, given)
    return Plan(title, {file: edits, **given.edits})


def _event(answers: Answers, loaded: Loaded) -> Plan:
    handbook, file = loaded.handbook, loaded.home_of("events")
    told = told_by(answers["kalla-adress"])
    holders = named_organisations(answers.get("arrangor", ""), handbook)
    first = next(filter(None, holders.values()), None)
    answers = answers | source_of(answers, first) | {"last": as_day(answers["last"])}
    title, (start, _) = answers["titel"], first_and_last(answers)
    for event in handbook.events:
        if (fold_name(event.title), event.start) == (fold_name(title), start):
            return Plan(f"Händelsen {event.id}", {})
    key = _new_id(title, {event.id for event in handbook.dates})
    values = {"id": (key, "titel"), **event_values(answers, holders, handbook)}
    there = [event for event in handbook.events if event.where().file == file]
    later = [event.loc[1] for event in there if event.start > start]
    index = later[0] if later else _length(there)
    given = given_source(answers, loaded, told, answers.get("arrangor"))
    edits: list[Edit] = [_insert(("events", index), values, given, EVENT_PARTS)]
    return Plan(f"Lägg till händelsen {key}", {file: edits, **given.edits}, event=key)


def _changed_event(answers: Answers, loaded: Loaded) -> Plan:
    handbook = loaded.handbook
    event = changed_event(answers, handbook)
    told = told_by(answers["kalla-adress"])
    holder = handbook.organisation_by_id.get(next(iter(event.organisers), ""))
    answers = answers | source_of(answers, holder) | {"last": as_day(answers["last"])}
    status = STATUS.get(answers["andring"])
    title, file = f"{DONE[status]}: {event.id}", event.where().file
    if not (edits := change_edits(answers, event, handbook)):
        return Plan(title, {})
    given = given_source(answers, loaded, told, holder.name if holder else event.organiser)
    edits += citing_edits(event.loc, event.sources, given)
    return Plan(
        title, {file: edits, **given.edits}, None, event.id if status == "flyttad" else None
    )


def _initiative(answers: Answers, loaded: Loaded) -> Plan:
    handbook, file = loaded.handbook, loaded.home_of("initiatives")
    told = told_by(answers["kalla-adress"])
    owner = organisation_named(answers["ansvarig"], handbook)
    answers = answers | source_of(answers, owner) | {"last": as_day(answers["last"])}
    title = answers["titel"]
    for initiative in handbook.initiatives:
        there_already = (fold_name(initiative.title), fold_name(initiative.owner))
        if there_already == (fold_name(title), fold_name(answers["ansvarig"])):
            return Plan(f"Initiativet {initiative.id}", {})
    key = _new_id(title, set(handbook.initiative_by_id))
    groups = [group for other in handbook.initiatives for group in other.target_groups]
    values = {
        "id": (key, "titel"),
        "title": (title, "titel"),
        "owner": (answers["ansvarig"], "ansvarig"),
        "type": (answers["typ"], "typ"),
        "target_groups": (
            [as_spelt(group, groups) for group in lines_of(answers.get("malgrupp", ""))],
            "malgrupp",
        ),
        "partners": (lines_of(answers.get("partner", "")), "partner"),
        "start_year": (_year(answers.get("startar")), "startar"),
        "report_year": (_year(answers.get("redovisningsar")), "redovisningsar"),
        "status": (answers["lage"], "lage"),
        "ongoing": (yes_or_no(answers.get("pagar")), "pagar"),
        "summary": (one_paragraph(answers["sammanfattning"]), "sammanfattning"),
    }
    there = [record for record in handbook.initiatives if record.where().file == file]
    given = given_source(answers, loaded, told, answers["ansvarig"])
    edits: list[Edit] = [_insert(("initiatives", _length(there)), values, given)]
    return Plan(f"Lägg till initiativet {key}", {file: edits, **given.edits})


def _need(answers: Answers, loaded: Loaded) -> Plan:
    handbook, file = loaded.handbook, loaded.home_of("needs")
    told = told_by(answers["kalla-adress"])
    sayer = organisation_named(answers["sagt-av"], handbook)
    answers = answers | source_of(answers, sayer) | {"last": as_day(answers["last"])}
    title = one_paragraph(answers["behov"])
    for need in handbook.needs:
        if fold_name(need.title) == fold_name(title):
            return Plan(f"Behovet {need.id}", {})
    key = _new_id(title, {need.id for need in handbook.needs}, "behov")
    named = {name: organisation_named(name, handbook) for name in lines_of(answers["vem"])}
    said = {"organisation": sayer.id} if sayer else {"name": answers["sagt-av"]}
    values = {
        "id": (key, "behov"),
        "title": (title, "behov"),
        "who": ([who.id for who in named.values() if who], "vem"),
        "who_text": ([name for name, who in named.items() if not who], "vem"),
        "said_by": ([{**said, "year": as_year(answers["ar"])}], "sagt-av"),
        "counties": (counties(answers.get("lan", ""), handbook), "lan"),
        "question": (question_named(answers["fraga"], handbook), "fraga"),
        "status": ("identifierat", "behov"),
    }
    there = [need for need in handbook.needs if need.where().file == file]
    given = given_source(answers, loaded, told, answers["sagt-av"])
    year = {("said_by", 0, "year"): "ar"}
    edits: list[Edit] = [_insert(("needs", _length(there)), values, given, year)]
    return Plan(f"Lägg till behovet {key}", {file: edits, **given.edits})


def _cooperation(answers: Answers, loaded: Loaded) -> Plan:
    handbook, file = loaded.handbook, loaded.home_of("cooperations")
    told = told_by(answers["kalla-adress"])
    holders = named_organisations(answers["ordnar"], handbook)
    holder = next(filter(None, holders.values()), None)
    answers = answers | source_of(answers, holder) | {"last": as_day(answers["last"])}
    codes, name = counties(answers["lan"], handbook), answers["namn"]
    if not codes:
        raise Mend([("lan", "skriv länets namn: här står det som ett eller några län ordnar")])
    for cooperation in handbook.cooperations:
        if fold_name(cooperation.name) == fold_name(name) and {*codes} & {*cooperation.counties}:
            return Plan(f"Samverkan {cooperation.id}", {})
    key = _new_id(name, {cooperation.id for cooperation in handbook.cooperations}, "namn")
    given = given_source(answers, loaded, told, answers["ordnar"])
    known = handbook.source_by_id.get(given.value) if isinstance(given.value, str) else None
    # What was told is of the day it was told; of a new page, whoever reads the proposal sees.
    year = answers["last"][:4] if told else known.year if known else None
    values = {
        "id": (key, "namn"),
        "counties": (codes, "lan"),
        "name": (name, "namn"),
        "kind": (answers["slag"], "slag"),
        "text": (one_paragraph(answers["beskrivning"]), "beskrivning"),
        "described_year": (year, "last"),
    }
    there = [item for item in handbook.cooperations if item.where().file == file]
    later = [item.loc[1] for item in there if item.counties[0] > codes[0]]
    index = later[0] if later else _length(there)
    edits: list[Edit] = [_insert(("cooperations", index), values, given)]
    return Plan(f"Lägg till samverkan {key}", {file: edits, **given.edits})


def _read(answers: Answers, coordinator: Coordinator, handbook: Handbook) -> Answers:
    """The answers with their source and its day as the data has them."""
    organisation = handbook.organisation_by_id.get(coordinator.organisation)
    source = source_of(answers, organisation, coordinator.page)
    return answers | source | {"last": as_day(answers["last"])}


def _insert(
    loc: Loc,
    values: dict[str, tuple[Any, str]],
    given: Given,
    deeper: Mapping[Any, str] | None = None,
) -> Insert:
    """A new entry of values, each with its question; `deeper` has those of what stands in them."""
    record = {key: value for key, (value, _) in values.items() if value not in (None, [])}
    record["sources"] = [given.value]
    questions: dict[Any, str] = {key: question for key, (_, question) in values.items()}
    questions["sources", 0] = "kalla-adress"
    questions |= deeper or {}
    return Insert(loc, record, questions)


def _new_id(title: str, taken: set[str], question: str = "titel") -> str:
    """The id of a new entry; `question` is the one whose answer it is made of."""
    key = slugify(title)[:80].strip("-")
    if not key:
        raise Mend([(question, "skriv ett namn med bokstäver")])
    if key in taken:
        raise Mend([(question, f'"{key}" finns redan: skriv ett namn som skiljer dem åt')])
    return key


def _length(records: Sequence[Record]) -> int:
    """How many entries the list of these records has in their file, also those that are wrong."""
    return max((int(record.loc[1]) for record in records), default=-1) + 1


def _year(answer: str | None) -> str | None:
    return as_year(answer) if answer else None
