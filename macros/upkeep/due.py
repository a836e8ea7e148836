"""What passing time has made due: worth a look, and never a reason to stop anything.

Each group is a function from the site to what is due in it. `stale` lists everything; `check`
tells it as notices, a long group in one line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.docs.laws import outdated_laws
from macros.model import (
    CONFIRMED_AFTER_DAYS,
    REVIEW_AFTER_DAYS,
    Coordinator,
    swedish_order,
)
from macros.problems import Problem
from macros.rendering.dates import swedish_date
from macros.rendering.environment import render_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from macros.model import Handbook
    from macros.problems import Place
    from macros.site import Site

LISTED = 5
"""How many of a group `check` tells one by one; more are told in one line."""


@dataclass(frozen=True)
class Due:
    """Something to look at."""

    place: Place
    what: str
    """What it is about: an organisation's contact, a page, an entry."""
    text: str
    """Since when it is due, and what can be done."""


@dataclass(frozen=True)
class Group:
    """A kind of thing that time makes due."""

    title: str
    """What the list is called."""
    remedy: str
    """What to do with each, in a sentence or two."""
    none: str
    """What is said where nothing is due."""
    many: str
    """What they are called when they are counted."""
    find: Callable[[Site], Iterator[Due]]


def due_vacancies(site: Site) -> Iterator[Due]:
    """Vacancies whose last day has passed."""
    handbook = site.handbook
    for coordinator in handbook.coordinators:
        until = coordinator.vacant_until
        if until is not None and until < handbook.today:
            yield Due(
                coordinator.where("vacant_until"),
                f"{coordinator.title}, {handbook.organisation_name(coordinator.organisation)}",
                f"vakansen gick ut {until.isoformat()}: ta bort raden om tjänsten är tillsatt, "
                "annars skriv ett nytt datum",
            )


def due_contacts(site: Site) -> Iterator[Due]:
    """Contacts that nobody has checked for long, by organisation, the oldest first."""
    handbook = site.handbook
    found: list[tuple[tuple[object, ...], Due]] = []
    for record, field, contact in handbook.contacts:
        official = field == "contact"
        if handbook.today <= contact.fresh_until(official=official):
            continue
        owner = record.organisation if isinstance(record, Coordinator) else record.id
        name = handbook.organisation_name(owner)
        what = (
            record.title if isinstance(record, Coordinator) else "myndighetens växel och brevlåda"
        )
        since = _since(handbook, "kontrollerad", contact.checked)
        due = Due(record.where(field), f"{name}, {what}", since)
        found.append(((swedish_order(name), contact.checked), due))
    yield from (due for _, due in sorted(found, key=lambda item: item[0]))


def due_answers(site: Site) -> Iterator[Due]:
    """Organisations that have not confirmed what is said of them, or did so long ago."""
    handbook = site.handbook
    for key, said in handbook.statements.items():
        if not said:
            continue
        organisation = handbook.organisation_by_id[key]
        days = [statement.confirmed.day for statement in said if statement.confirmed]
        open_ = len(said) - len(days)
        if not days:
            text = "har inte bekräftat något"
        elif open_:
            text = f"har inte bekräftat {open_} av {len(said)} uppgifter"
        elif _days(handbook, min(days)) > CONFIRMED_AFTER_DAYS:
            text = _since(handbook, "bekräftade", min(days))
        else:
            continue
        yield Due(organisation.where(), organisation.label, text)


def due_reviews(site: Site) -> Iterator[Due]:
    """Pages in docs/ that nobody has held against their sources for long."""
    for page in site.docs:
        reviewed = page.reviewed
        if reviewed is not None and _days(site.handbook, reviewed) > REVIEW_AFTER_DAYS:
            place = page.meta.place(("granskad",))
            yield Due(place, page.title, _since(site.handbook, "granskad", reviewed))


def due_laws(site: Site) -> Iterator[Due]:
    """Pages that rest on a law which has changed since they were reviewed."""
    for page in site.docs:
        for law, day in outdated_laws(page, site.handbook):
            yield Due(
                page.meta.place(("granskad",)),
                page.title,
                f"{law.in_text} ({law.sfs}) ändrades {swedish_date(day)}, efter att sidan "
                "granskades: jämför med lagen",
            )


def due_sources(site: Site) -> Iterator[Due]:
    """Sources that nobody has read for long, with how many entries rest on each."""
    handbook = site.handbook
    for source in handbook.sources:
        count = len(handbook.citing.get(source.id, ()))
        if count and _days(handbook, source.read) > REVIEW_AFTER_DAYS:
            rest = f"{count} {'post' if count == 1 else 'poster'} bygger på den"
            yield Due(
                source.where("read"),
                f"{handbook.publisher_of(source)}, {source.title}",
                f"{_since(handbook, 'läst', source.read)}, {rest}",
            )


def due_events(site: Site) -> Iterator[Due]:
    """Events that lay ahead when their sources were read, and are over; reports not handed in."""
    handbook = site.handbook
    handed_in = {r.id for i in handbook.initiatives for r in i.reports if r.handed_in is not None}
    for event in handbook.dates:
        read = max(source.read for source in handbook.sources_of(event)).isoformat()
        if event.id in handed_in or not read <= event.last_day < handbook.today.isoformat():
            continue
        written = event.loc[0] == "events"
        yield Due(
            event.where("start") if written else event.where("due"),
            event.title,
            "händelsen har varit sedan den skrevs in: läs källan igen och skriv vad det blev"
            if written
            else "redovisningen skulle ha lämnats: läs källan igen, och skriv dagen under handed_in",
        )


def due_needs(site: Site) -> Iterator[Due]:
    """Needs that were to be met at events that are over."""
    handbook = site.handbook
    for need in handbook.needs:
        days = [handbook.event_by_id[way.event].last_day for way in need.answer if way.event]
        if need.status == "planeras" and days and max(days) < handbook.today.isoformat():
            yield Due(
                need.where("status"),
                need.title.rstrip("."),
                "händelsen som skulle ta upp behovet har varit: ändra status till klart, eller till "
                "identifierat utan svar",
            )


def due_messages(site: Site) -> Iterator[Due]:
    """Messages that nobody has held against their sources for long, or since their law changed."""
    handbook = site.handbook
    for message in handbook.messages:
        law = handbook.law_by_number.get(message.law or "")
        if law and law.last_changed and law.last_changed > message.reviewed:
            text = (
                f"{law.in_text} ({law.sfs}) ändrades {swedish_date(law.last_changed)}, efter det "
                "att budskapet granskades"
            )
        elif _days(handbook, message.reviewed) > REVIEW_AFTER_DAYS:
            text = _since(handbook, "granskat", message.reviewed)
        else:
            continue
        yield Due(message.where("reviewed"), message.title, text)


GROUPS: tuple[Group, ...] = (
    Group(
        "Vakanser som har gått ut",
        "Ta bort `vacant_until` om tjänsten är tillsatt, annars skriv ett nytt datum.",
        "Ingen vakans har gått ut.",
        "vakanser har gått ut",
        due_vacancies,
    ),
    Group(
        "Kontakter att kontrollera",
        "Växlar och brevlådor kontrolleras efter ett och ett halvt år, egna nummer och telefontider "
        "efter ett halvår. Läs på organisationens webbplats eller fråga den. Ändra sedan `read`, "
        "eller fråga organisationen om den bekräftar.",
        "Ingen kontakt behöver kontrolleras.",
        "kontakter behöver kontrolleras",
        due_contacts,
    ),
    Group(
        "Organisationer som inte har svarat",
        "Gör en omgång med bekräftelser: CONTRIBUTING säger hur. Den som har svarat inom ett år "
        "står inte här.",
        "Alla organisationer har bekräftat sina uppgifter.",
        "organisationer har inte bekräftat sina uppgifter, eller gjorde det för mer än ett år sedan",
        due_answers,
    ),
    Group(
        "Sidor att granska",
        "Jämför sidan med dess källor och ändra `granskad`.",
        "Ingen sida väntar på granskning.",
        "sidor granskades för mer än ett år sedan",
        due_reviews,
    ),
    Group(
        "Sidor vars lag har ändrats",
        "Jämför sidan med lagen som den är nu, och ändra `granskad`.",
        "Ingen sida är äldre än lagarna som den bygger på.",
        "sidor granskades innan en lag som de bygger på ändrades",
        due_laws,
    ),
    Group(
        "Källor att läsa igen",
        "Läs källan igen, ändra det som inte längre stämmer, och skriv dagen under `read` i "
        "`data/sources.yaml`.",
        "Ingen källa är läst för mer än ett år sedan.",
        "källor lästes för mer än ett år sedan",
        due_sources,
    ),
    Group(
        "Händelser som har varit",
        "Läs källan igen och skriv vad det blev. Har en redovisning lämnats skrivs dagen under "
        "`handed_in`.",
        "Ingen händelse väntar på att skrivas om.",
        "händelser har varit sedan de skrevs in",
        due_events,
    ),
    Group(
        "Behov vars möte har varit",
        "Skriv status `klart` om mötet svarade på behovet. Annars tas `answer` bort, och status blir "
        "`identifierat`.",
        "Inget behov väntar på att få en ny status.",
        "behov skulle tas upp vid händelser som har varit",
        due_needs,
    ),
    Group(
        "Budskap att granska",
        "Jämför texten med dess källor, och lagen som den är nu, och ändra `reviewed`.",
        "Inget budskap väntar på granskning.",
        "budskap granskades för mer än ett år sedan, eller innan deras lag ändrades",
        due_messages,
    ),
)
"""Everything that time makes due."""


def due_notices(site: Site) -> Iterator[Problem]:
    """What is due, as notices; a group with more than a few is told in one line."""
    for group in GROUPS:
        found = list(group.find(site))
        if len(found) > LISTED:
            text = f'{len(found)} {group.many}: "make stale" visar vilka'
            yield Problem(found[0].place, text, "notice")
        else:
            for due in found:
                yield Problem(due.place, f"{due.what}: {due.text}", "notice")


def stale_report(site: Site, template: str) -> str:
    """The list of everything that is due, in Swedish; `template` is stale.txt.j2 or stale.md.j2."""
    groups = [(group, list(group.find(site))) for group in GROUPS]
    return render_page(template, groups=groups)


def _days(handbook: Handbook, day: date) -> int:
    return (handbook.today - day).days


def _since(handbook: Handbook, done: str, day: date) -> str:
    return f"{done} {swedish_date(day)}, för {_days(handbook, day)} dagar sedan"
