"""What each form changes in the data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.problems import nearest
from macros.source.values import fold_name, slugify
from macros.upkeep.forms.answers import Mend, Unknown
from macros.upkeep.forms.yaml_edit import Insert, Put, Remove

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.load import Loaded
    from macros.model import Contact, Coordinator, Handbook, Record, Source
    from macros.source.yamlio import Loc
    from macros.upkeep.forms.yaml_edit import Edit

Answers = dict[str, str]


@dataclass(frozen=True)
class Plan:
    """The edits of the data files."""

    title: str
    """What is changed: ids and our own words alone."""
    edits: dict[str, list[Edit]]
    """By file."""


def plan_for(form: str, answers: Answers, loaded: Loaded) -> Plan | None:
    """What a filled-in form changes; None for a form that a person has to read.

    Raises:
        Mend: something in the answers has to be mended.
    """
    plans = {
        "andra-kontakt": _contact,
        "samordnare-eller-vakans": _vacancy,
        "ny-handelse": _event,
        "nytt-initiativ": _initiative,
    }
    return plans[form](answers, loaded) if form in plans else None


def _contact(answers: Answers, loaded: Loaded) -> Plan:
    handbook = loaded.handbook
    coordinator = _coordinator(answers, handbook)
    official = answers["vag"].startswith("Myndighetens")
    name = "contact" if official else "direct"
    edits: dict[str, list[Edit]] = {}
    if "webbsida" in answers:
        loc = (*coordinator.loc, "page")
        edits[coordinator.where().file] = [Put(loc, answers["webbsida"], "webbsida")]
    if answers.keys() & {"telefon", "brevlada", "telefontid"}:
        # An organisation's official contact is the same wherever it stands.
        same = [
            other
            for other in handbook.coordinators
            if other is coordinator
            or (official and other.contact and other.organisation == coordinator.organisation)
        ]
        for other in same:
            loc = (*other.loc, name)
            found = edits.setdefault(other.where().file, [])
            found += _contact_edits(loc, getattr(other, name), answers)
    if not edits:
        raise Mend(
            [("telefon", "fyll i det som ska ändras: telefon, brevlåda, tid eller webbsida")]
        )
    return Plan(f"Ändra kontakten för {coordinator.id}", edits)


def _vacancy(answers: Answers, loaded: Loaded) -> Plan:
    handbook = loaded.handbook
    coordinator = _coordinator(answers, handbook)
    here = coordinator.loc
    edits: list[Edit] = []
    vacant = answers["lage"] == "Tjänsten är obesatt"
    if vacant:
        if "obesatt-till" not in answers:
            raise Mend([("obesatt-till", "skriv sista dagen, som 2026-12-31")])
        if answers["obesatt-till"] < handbook.today.isoformat():
            raise Mend([("obesatt-till", "dagen har varit: skriv en dag som kommer")])
        edits.append(Put((*here, "vacant_until"), answers["obesatt-till"], "obesatt-till"))
    elif coordinator.vacant_until is not None:
        edits.append(Remove((*here, "vacant_until")))
    if answers.keys() & {"telefon", "brevlada"}:
        edits += _contact_edits((*here, "direct"), coordinator.direct, answers)
    if not edits:
        raise Mend([("lage", "tjänsten står redan som tillsatt: fyll i telefon eller brevlåda")])
    edits.append(_source_edit(here, coordinator.sources, answers))
    what = "Markera som obesatt" if vacant else "Markera som tillsatt"
    return Plan(f"{what}: {coordinator.id}", {coordinator.where().file: edits})


def _event(answers: Answers, loaded: Loaded) -> Plan:
    handbook, file = loaded.handbook, loaded.home_of("events")
    key = _new_id(answers["titel"], {event.id for event in handbook.events})
    values = {
        "id": (key, "titel"),
        "title": (answers["titel"], "titel"),
        "kind": (answers["sort"], "sort"),
        "start": (answers["start"], "start"),
        "end": (answers.get("slut"), "slut"),
        "place": (answers.get("plats"), "plats"),
        "online": (_yes_or_no(answers.get("distans")), "distans"),
        "organiser": (answers.get("arrangor"), "arrangor"),
        "counties": (_counties(answers.get("lan", ""), handbook), "lan"),
        "summary": (_one_paragraph(answers["sammanfattning"]), "sammanfattning"),
    }
    there = [event for event in handbook.events if event.where().file == file]
    later = [event.loc[1] for event in there if event.start > answers["start"]]
    index = later[0] if later else _length(there)
    edits: list[Edit] = [_insert(("events", index), values, answers)]
    return Plan(f"Lägg till händelsen {key}", {file: edits})


def _initiative(answers: Answers, loaded: Loaded) -> Plan:
    handbook, file = loaded.handbook, loaded.home_of("initiatives")
    key = _new_id(answers["titel"], set(handbook.initiative_by_id))
    values = {
        "id": (key, "titel"),
        "title": (answers["titel"], "titel"),
        "owner": (answers["ansvarig"], "ansvarig"),
        "type": (answers["typ"], "typ"),
        "target_groups": (_lines(answers.get("malgrupp", "")), "malgrupp"),
        "partners": (_lines(answers.get("partner", "")), "partner"),
        "start_year": (answers.get("startar"), "startar"),
        "report_year": (answers.get("redovisningsar"), "redovisningsar"),
        "status": (answers["lage"], "lage"),
        "ongoing": (_yes_or_no(answers.get("pagar")), "pagar"),
        "summary": (_one_paragraph(answers["sammanfattning"]), "sammanfattning"),
    }
    there = [record for record in handbook.initiatives if record.where().file == file]
    edits: list[Edit] = [_insert(("initiatives", _length(there)), values, answers)]
    return Plan(f"Lägg till initiativet {key}", {file: edits})


def _coordinator(answers: Answers, handbook: Handbook) -> Coordinator:
    key = answers["post"]
    found = handbook.coordinator_by_id.get(key)
    if found is None:
        known = {item.id: item.title for item in handbook.coordinators}
        text = f'funktionen "{key}" finns inte{nearest(key, known)}'
        raise Unknown("coordinators", "post", text)
    return found


def _source(answers: Answers) -> dict[str, Any]:
    return {
        "url": answers["kalla-adress"],
        "title": answers["kalla-namn"],
        "read": answers["last"],
    }


SOURCE_QUESTIONS = {"url": "kalla-adress", "title": "kalla-namn", "read": "last"}


def _put_source(loc: Loc, answers: Answers) -> Put:
    return Put(loc, _source(answers), parts=SOURCE_QUESTIONS)


def _contact_edits(loc: Loc, contact: Contact | None, answers: Answers) -> list[Edit]:
    """Set what was answered, and let each value keep or get the source that it was read in."""
    phone, email, hours = (answers.get(key) for key in ("telefon", "brevlada", "telefontid"))
    if contact is None:
        values = {"email": email, "phone": phone, "hours": hours, "source": _source(answers)}
        given = {key: value for key, value in values.items() if value is not None}
        parts = {"email": "brevlada", "phone": "telefon", "hours": "telefontid"}
        return [Put(loc, given, parts=parts)]
    edits: list[Edit] = []
    if email is not None:
        edits.append(Put((*loc, "email"), email, "brevlada"))
    if phone is not None:
        edits.append(Put((*loc, "phone"), phone, "telefon"))
    if hours is not None:
        edits.append(Put((*loc, "hours"), hours, "telefontid"))
    rings = phone is not None or hours is not None
    if email is not None or contact.email is None:
        if not rings and contact.phone is not None and contact.phone_source is None:
            edits.append(Put((*loc, "phone_source"), _as_data(contact.source)))
        if rings and contact.phone_source is not None:
            edits.append(Remove((*loc, "phone_source")))
        edits.append(_put_source((*loc, "source"), answers))
    else:
        edits.append(_put_source((*loc, "phone_source"), answers))
    changed = (email or contact.email, phone or contact.phone) != (contact.email, contact.phone)
    if changed and contact.verified is not None:
        edits.append(Remove((*loc, "verified")))
    return edits


def _as_data(source: Source) -> dict[str, Any]:
    values = {"url": source.url, "title": source.title, "read": source.read.isoformat()}
    return values | ({"year": source.year} if source.year else {})


def _source_edit(loc: Loc, sources: tuple[Source, ...], answers: Answers) -> Edit:
    """Add a source to an entry, or renew the one with the same address."""
    for index, source in enumerate(sources):
        if source.url == answers["kalla-adress"]:
            return _put_source((*loc, "sources", index), answers)
    if not sources:
        parts = {(0, key): question for key, question in SOURCE_QUESTIONS.items()}
        return Put((*loc, "sources"), [_source(answers)], parts=parts)
    return Insert((*loc, "sources", len(sources)), _source(answers), SOURCE_QUESTIONS)


def _insert(loc: Loc, values: dict[str, tuple[Any, str]], answers: Answers) -> Insert:
    record = {key: value for key, (value, _) in values.items() if value not in (None, [])}
    record["sources"] = [_source(answers)]
    questions: dict[Any, str] = {key: question for key, (_, question) in values.items()}
    questions |= {("sources", 0, key): asked for key, asked in SOURCE_QUESTIONS.items()}
    return Insert(loc, record, questions)


def _new_id(title: str, taken: set[str]) -> str:
    key = slugify(title)[:80].strip("-")
    if not key:
        raise Mend([("titel", "skriv ett namn med bokstäver")])
    if key in taken:
        raise Mend([("titel", f'"{key}" finns redan: skriv ett namn som skiljer dem åt')])
    return key


def _counties(text: str, handbook: Handbook) -> list[str]:
    codes = []
    names = {fold_name(county.name): county.code for county in handbook.counties}
    full = {fold_name(county.full_name): county.code for county in handbook.counties}
    for name in (part.strip() for part in re.split(r"[,;]", text)):
        if not name:
            continue
        code = names.get(fold_name(name)) or full.get(fold_name(name))
        if code is None:
            hint = nearest(name, {c.name.casefold(): c.full_name for c in handbook.counties})
            raise Unknown("counties", "lan", f'länet "{name}" finns inte{hint}')
        codes.append(code)
    return sorted(set(codes))


def _length(records: Sequence[Record]) -> int:
    """How many entries the list of these records has in their file, also those that are wrong."""
    return max((int(record.loc[1]) for record in records), default=-1) + 1


def _yes_or_no(answer: str | None) -> bool | None:
    return {"Ja": True, "Nej": False}.get(answer or "")


def _lines(text: str) -> list[str]:
    return [line.strip().removeprefix("- ").strip() for line in text.split("\n") if line.strip()]


def _one_paragraph(text: str) -> str:
    return " ".join(text.split())
