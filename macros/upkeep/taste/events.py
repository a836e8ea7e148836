"""What is most often a slip in an event: its days, its place and its name say different things."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from macros.source.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Event, Handbook
    from macros.problems import Place

_GATHERINGS = ("konferens", "möte")
_YEAR = re.compile(r"(?<![\d:/–-])(20[0-4]\d)(?![\d:/–-])")
_ANY_YEAR = re.compile(r"(?<![\d:/–-])([12]\d{3})(?![\d:/–-])")
_WHOLE = len("2026-01-31")
_DAYS_OF_A_MEETING = 31
"""A conference or a meeting that is longer is most often a slip in one of its days."""
_DAY = rf"(\d{{1,2}}) ({'|'.join(MONTHS)})\b(?: (20\d\d))?"
_NAMED_DAY = re.compile(rf"(?<![\d–-])(?<!\d )\b{_DAY}")
_HELD = re.compile(
    r"\b(?:hölls|hålls|äger rum|ägde rum|genomfördes|genomförs|möts|möttes|träffas|träffades|samlas"
    rf"|samlades) (?:\w+dag(?:en)? )?(?:den )?{_DAY}"
)
"""A day that an event is said to be held."""
_WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
_OF_WEEK = re.compile(rf"\b({'|'.join(_WEEKDAYS)})dag(?:en)? (?:den )?{_DAY}", re.IGNORECASE)
"""A day that is said to be of the week as well."""
_REGISTER = re.compile(
    rf"\b[Aa]nmäl[^.]{{0,40}}\b(?:senast|till och med|före|fram till)(?: \w+dag(?:en)?)?(?: den)? {_DAY}"
)
"""The last day to register."""
_IN_FIGURES = re.compile(
    r"(?<![\d/-])(?<!del )(?<!steg )(?<!nr )(?<!träff )(?!24/7)(?:[0-3]?\d/[01]?\d|20\d\d-[01]\d-[0-3]\d)(?![\d/-])"
)
"""A day in figures."""
_PERSON = re.compile(
    r"(?!Region |Stiftelsen |Föreningen |S:t |Kungliga |Svenska |Göteborgs |Stockholms "
    r"|\w+(?:styrelsen?|myndigheten|verket|rådet|nämnden|delegationen|kommun|stad|polisen) )"
    r"([A-ZÅÄÖ][a-zåäöé]+ (?!Universitet)[A-ZÅÄÖ][a-zåäöé]+), "
    r"(?=(?:[Ll]änsstyrelsen|[Pp]olis|[Kk]ommun|[Ss]amordnar|[Hh]andläggar|[Cc]hef|Brå\b|[\w ]+ kommun\b|Region ))"
)
"""Two names before an authority, and not an authority itself."""
_COMING = re.compile(
    r"\b(?:kommer att (?:hållas|äga)|ska (?:hållas (?:i|på|den|under|till)|äga rum)|planeras till)\b"
)
"""What nobody says of what has been."""


def event_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Everything of the kind, each at the value that most likely is wrong."""
    county_of = {place.name: place.county for place in handbook.municipalities}
    for event in handbook.events:
        yield from _of_days(event)
        yield from _unsaid_change(event)
        yield from _of_its_id(event)
        if found := _ONLINE_TOO.search(event.place or ""):
            says = "hör inte till orten: skriv online: true om man kan delta på distans"
            yield event.where("place"), f'"{found[0].strip()}" {says}'
        elif found := _NO_PLACE.match(event.place or ""):
            says = "är ingen ort: skriv online: true, och orten bara om man också kan komma dit"
            yield event.where("place"), f'"{found[0]}" {says}'
        yield from _of_kind(event)
        county = list(_of_county(event, handbook))
        yield from county
        organisers = [handbook.organisation_by_id.get(key) for key in event.organisers]
        if event.organiser and event.organiser in [
            name for o in organisers if o for name in (o.name, o.short_name)
        ]:
            says = 'står redan under "organisers": ta bort raden'
            yield event.where("organiser"), f'"{event.organiser}" {says}'
        if found := _PERSON.match(event.organiser or ""):
            says = "ser ut som en person: skriv bara organisationen"
            yield event.where("organiser"), f'"{found[1]}" {says}'
        if event.kind in _GATHERINGS:
            yield from _of_named_days(event, handbook.today)
            yield from [] if county else _of_place(event, county_of, handbook)


_NO_PLACE = re.compile(
    r"(?:[Dd]igitalt?|[Oo]nline|[Pp]å distans|[Ww]ebbinarium|Teams|Zoom|Skype)(?![\w-])"
)
_ONLINE_TOO = re.compile(
    r"(?<=\w)(?: ?\(| ?[/+,&] ?| (?:och|samt|eller|men) (?:också |även )?)"
    r"(?:digitalt?|online|på distans|hybrid|via (?:länk|Teams|Zoom)|Teams|Zoom|webb\w*|streama\w+)\b.*",
    re.IGNORECASE,
)
"""What says beside a place that one may take part from elsewhere."""
_ID_YEAR = re.compile(r"-(20\d\d)$")


def _of_its_id(event: Event) -> Iterator[tuple[Place, str]]:
    """That it is called by one year and is of another, and was never moved."""
    named = _ID_YEAR.search(event.id)
    years = {event.start[:4], (event.end or event.start)[:4], (event.moved_from or event.start)[:4]}
    # A report, and what is applied for, is often called by another year than its last day's.
    of_other = event.kind in ("ansökan", "redovisning")
    if named and named[1] not in years and event.changed is None and not of_other:
        says = f'händelsen heter "{event.id}" och är {event.start[:4]}: kontrollera året'
        yield event.where("start"), says


_APPLIES = re.compile(r"\b(?:[Aa]nsök|söka\b|[Ss]ök(?! efter))")
_REPORTS = re.compile(r"[Rr]edovis")


def _of_kind(event: Event) -> Iterator[tuple[Place, str]]:
    """That it is called something of another kind."""
    applies, reports = _APPLIES.search(event.title), _REPORTS.search(event.title)
    right = "ansökan" if applies and not reports else "redovisning"
    if event.kind in ("ansökan", "redovisning") and (applies or reports) and event.kind != right:
        yield event.where("kind"), f'"{event.title}" låter som {right}: kontrollera sorten'


def _of_county(event: Event, handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """That it names one county and concerns others, or others than its initiative."""
    named = {c.code: c for c in handbook.counties if re.search(rf"\b{c.name}s?\b", event.title)}
    own = next((i for i in handbook.initiatives if i.id == event.initiative), None)
    meant = set(named) if len(named) == 1 else set(getattr(own, "counties", ()) or ())
    if event.counties and meant and not meant.intersection(event.counties):
        right = " och ".join(f'"{code}"' for code in sorted(meant))
        says = f"händelsen gäller ett annat län än det som den heter efter: menas {right}?"
        yield event.where("counties", 0), says


def _of_days(event: Event) -> Iterator[tuple[Place, str]]:
    years = {event.start[:4], (event.end or event.start)[:4]}
    said = _YEAR.findall(event.title)
    if event.kind in _GATHERINGS and said and not years.intersection(said):
        yield (
            event.where("start"),
            f"händelsen är {event.start[:4]} men heter något med {said[0]}: kontrollera båda",
        )
    turned = [y for y in _ANY_YEAR.findall(event.title) if y not in said]
    for year in turned if event.kind in _GATHERINGS else ():
        if any(sorted(year) == sorted(own) for own in years):
            says = f'"{year}" i titeln är inget av händelsens år: menas {event.start[:4]}?'
            yield event.where_like(year, "title"), says
    long = event.kind in _GATHERINGS and event.end and len(event.end) == _WHOLE
    if long and event.end and len(event.start) == len(event.end):
        days = (date.fromisoformat(event.end) - date.fromisoformat(event.start)).days
        if days >= _DAYS_OF_A_MEETING:
            what = "konferensen" if event.kind == "konferens" else "mötet"
            yield event.where("end"), f"{what} håller på i {days + 1} dagar: kontrollera dagarna"


def _unsaid_change(event: Event) -> Iterator[tuple[Place, str]]:
    """That it has been moved or cancelled, and not when: calendars that have it may keep the old."""
    if event.status in ("inställd", "flyttad") and event.changed is None:
        moved = event.status == "flyttad" and event.moved_from is None
        before = 'dagen som den hade under "moved_from", och ' if moved else ""
        text = f'händelsen är {event.status}: skriv {before}dagen då det ändrades under "changed"'
        yield event.where("status"), f"{text}, så att kalendrarna hos dem som prenumererar ändras"


def _of_named_days(event: Event, today: date) -> Iterator[tuple[Place, str]]:
    """That its text is of other days than its own, or of what is to come when it has been."""
    if found := _IN_FIGURES.search(event.title):
        says = f'"{found[0]}" visas av sig självt, ur "start": ta bort det ur titeln'
        yield event.where_like(re.escape(found[0]), "title"), says
    if len(event.start) == _WHOLE:
        told: set[str] = set()
        for field, pattern in (("title", _NAMED_DAY), ("summary", _HELD)):
            found = pattern.search(getattr(event, field))
            if found and not _is_of(event, found):
                told.add(field)
                said = found[0] if field == "title" else f"{found[1]} {found[2]}"
                yield (
                    event.where_like(rf"{found[1]}\s+{found[2]}", field),
                    f'"{said}" är en annan dag än den i "start", {event.start}: kontrollera båda',
                )
        for field in ("title", "summary"):
            found = _OF_WEEK.search(getattr(event, field))
            if found and field not in told and _is_another_weekday(event, found):
                yield (
                    event.where_like(r"\s+".join(found[0].split()), field),
                    f'"{found[0]}" är en annan veckodag {event.start[:4]}: kontrollera dagen',
                )
    until = event.registration and event.registration.until
    found = _REGISTER.search(event.summary) if until else None
    if (
        until
        and found
        and (int(found[1]), found[2].lower()) != (until.day, MONTHS[until.month - 1])
    ):
        says = f'är en annan dag än den under "registration", {until}: kontrollera båda'
        yield (
            event.where_like(rf"{found[1]}\s+{found[2]}", "summary"),
            f'"{found[1]} {found[2]}" {says}',
        )
    if event.last_day < today.isoformat() and (found := _COMING.search(event.summary)):
        yield (
            event.where_like(r"\s+".join(found[0].split()), "summary"),
            f'"{found[0]}": händelsen har varit, skriv vad som hände',
        )


def _is_another_weekday(event: Event, found: re.Match[str]) -> bool:
    """Whether a day without year is none of that weekday in the event's year, nor the year before."""
    if found[4]:
        return False  # all texts are asked that (`texts`)
    month, year = MONTHS.index(found[3].lower()) + 1, int(event.start[:4])
    try:
        days = [date(of, month, int(found[2])) for of in (year, year - 1)]
    except ValueError:
        return False  # no day at all, which is told
    meant = _WEEKDAYS.index(found[1].lower())
    return all(day.weekday() != meant for day in days)


def _is_of(event: Event, found: re.Match[str]) -> bool:
    """Whether a day in words is one of the event's."""
    year = int(found[3] or event.start[:4])
    day = f"{year:04}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    moved = getattr(event, "moved_from", None)
    return event.start <= day <= event.last_day or day == moved


def _of_place(
    event: Event, county_of: dict[str, str], handbook: Handbook
) -> Iterator[tuple[Place, str]]:
    """That it is held in another county than it is for."""
    county = county_of.get(event.place or "")
    if county is not None and event.counties and county not in event.counties:
        name = handbook.county_by_code[county].full_name
        yield event.where("place"), f"{event.place} ligger i {name}, och händelsen gäller ett annat"
