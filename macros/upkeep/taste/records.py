"""What is most often a slip in an entry beside others: what it was copied from is left in it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from macros.model.about import Criterion, KnownFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.model import Handbook, Municipality, Record
    from macros.problems import Place

_AND = re.compile(r" och | samt |, |; ?| ?/ ?| & ")
_AREAS = re.compile(r"[-–/]| och ")
_USUAL = 3
"""So often a word is in use that one that is nearly the same is a slip."""
_ENDING = 2
"""So many letters more the form of several has."""

_REGIONS = {
    "nord": ("22", "23", "24", "25"),
    "mitt": ("03", "19", "21"),
    "bergslagen": ("17", "18", "20"),
    "ost": ("04", "05", "06"),
    "vast": ("13", "14"),
    "syd": ("07", "08", "10", "12"),
    "stockholm": ("01", "09"),
}
"""The counties of each police region, by the Police's organisation of 2015."""


def record_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Everything of the kind, each at the value that most likely is wrong."""
    changes = [(change, "title", change.title) for change in handbook.changes]
    yield from _twice([(record, (name,), value) for record, name, value in changes])
    yield from _twice([(need, ("title",), need.title) for need in handbook.needs])
    for initiative in handbook.initiatives:
        titles = enumerate(report.title or "" for report in initiative.reports)
        yield from _twice(
            [(initiative, ("reports", n, "title"), title) for n, title in titles if title]
        )
    for question in handbook.questions:
        for field, key in (("support", "title"), ("ask", "what")):
            entries = enumerate(getattr(question, field))
            yield from _twice([(question, (field, n, key), getattr(e, key)) for n, e in entries])
    yield from _of_another_region(handbook)
    yield from _of_older_statement(handbook)
    yield from _of_another_county(handbook)
    yield from _in_two_groups(handbook)
    yield from _several_in_a_row(handbook)
    yield from _in_another_form(handbook)
    yield from _cut_hours(handbook)
    yield from _since_itself(handbook)
    yield from _unlike_its_county(handbook)
    yield from _too_conform(handbook)
    yield from _dated_publisher(handbook)


def _twice(found: list[tuple[Record, tuple[str | int, ...], str]]) -> Iterator[tuple[Place, str]]:
    first: dict[str, Place] = {}
    for record, loc, value in found:
        place = record.where(*loc)
        other = first.setdefault(value.casefold(), place)
        if other is not place:
            yield place, f'"{value}" står redan på {other.seen_from(place)}: är posten kopierad?'


def _of_another_region(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A county that has changed places with another; the Police may have changed it as well."""
    right = {code: region for region, codes in _REGIONS.items() for code in codes}
    for county in handbook.counties:
        region = handbook.region_by_id.get(right.get(county.code, ""))
        if region is not None and county.police_region != region.id:
            yield (
                county.where("police_region"),
                f"{county.full_name} hör till {region.name_in_text} sedan 2015: har polisen ändrat det?",
            )


def _of_older_statement(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """An accessibility statement that has not been changed since the site was assessed."""
    head = handbook.accessibility
    if head is not None and head.updated < head.assessed:
        says = f"{head.updated} är före {head.assessed}, då webbplatsen bedömdes"
        yield head.where("updated"), f"{says}: ändrades inte redogörelsen då?"


def _of_another_county(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A municipality in a local police area that all others in it are of another county."""
    areas: dict[str, list[Municipality]] = {}
    for municipality in handbook.municipalities:
        if municipality.local_police_area:
            areas.setdefault(municipality.local_police_area, []).append(municipality)
    towns: dict[str, set[str]] = {}
    for municipality in handbook.municipalities:
        towns.setdefault(municipality.name, set()).add(municipality.county)
    for area, inside in areas.items():
        counties = Counter(municipality.county for municipality in inside)
        there = {code for part in _AREAS.split(area) for code in towns.get(part, ())}
        if there and not there.intersection(counties):
            says = f'"{area}" är namnet på en kommun i ett annat län: kontrollera området'
            yield inside[0].where("local_police_area"), says
        if len(counties) < 2:
            continue
        for municipality in inside:
            if counties[municipality.county] == 1:
                says = f'"{area}" har annars kommuner i ett annat län: kontrollera området'
                yield municipality.where("local_police_area"), says


def _in_two_groups(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """The first word of a group that is another's as well: the groups were taken for each other."""
    first: dict[str, Place] = {}
    for group in handbook.word_groups:
        place = group.where("words", 0)
        other = first.setdefault(group.words[0].casefold(), place)
        if other is not place:
            yield place, f'"{group.words[0]}" börjar också gruppen på {other.seen_from(place)}'


def _several_in_a_row(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Two organisations, or two of what others have for themselves, in one row of a list."""
    names = {name for o in handbook.organisations for name in (o.name, o.short_name or o.name)}
    lists: tuple[tuple[Sequence[Record], str], ...] = (
        (handbook.initiatives, "partners"),
        (handbook.initiatives, "target_groups"),
        (handbook.questions, "authorities"),
        (handbook.networks, "guests"),
        (handbook.methods, "who"),
        (handbook.methods, "problems"),
        (handbook.needs, "who_text"),
    )
    for records, field in lists:
        used = names.union(*(getattr(record, field) for record in records))
        for record in records:
            for index, value in enumerate(getattr(record, field)):
                rows = _AND.split(value)
                if len(rows) > 1 and used.issuperset(rows):
                    many = {2: "två", 3: "tre"}.get(len(rows), "flera")
                    says = f'"{value}" är {many}: skriv dem på var sin rad'
                    yield record.where(field, index), says


def _in_another_form(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A group that others have in the form of several: Kommun for Kommuner."""
    used = Counter(value for i in handbook.initiatives for value in i.target_groups)
    usual = [value for value, times in used.items() if times >= _USUAL]
    for initiative in handbook.initiatives:
        for index, value in enumerate(initiative.target_groups):
            for other in usual if used[value] == 1 else ():
                if other.startswith(value) and 0 < len(other) - len(value) <= _ENDING:
                    says = f'"{value}" skrivs "{other}" på andra ställen: skriv likadant'
                    yield initiative.where("target_groups", index), says


_CUT_DAY = re.compile(r"(?<!\w)(?:mån|tis?|ons?|tors?|fre|lör|sön)(?!\w)\.?", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=\d)-(?=\d)|(?<=dag)-(?=\w)|(?<=\d) - (?=\d)")


def _cut_hours(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Hours with days cut short, or a hyphen between the first and the last; a mailbox in capitals."""
    for record, name, contact in handbook.contacts:
        if contact.email and contact.email != contact.email.lower():
            says = f'brevlådan skrivs med små bokstäver: "{contact.email.lower()}"'
            yield record.where(name, "email"), says
        hours = contact.hours or ""
        if found := _CUT_DAY.search(hours):
            says = f'"{found[0]}": skriv ut dagarna, som tisdagar 13–16'
            yield record.where_like(re.escape(found[0]), name, "hours"), says
        elif found := _HYPHEN.search(hours):
            right = _HYPHEN.sub("–", hours)
            yield record.where(name, "hours"), f'mellan tider står ett tankstreck: skriv "{right}"'


def _since_itself(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A section that is in force since the law is, which need not be said."""
    for law in handbook.laws:
        for index, section in enumerate(law.sections):
            if section.since and section.since == law.in_force:
                says = f"{section.since} är dagen då hela lagen började gälla: kontrollera båda dagarna"
                yield law.where("sections", index, "since"), says


def _unlike_its_county(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A county administrative board whose whole name lacks that of its county."""
    for organisation in handbook.organisations:
        county = handbook.county_by_code.get(organisation.county or "")
        short = organisation.short_name  # one that has none goes by that
        if county is None or short is None or organisation.kind != "länsstyrelse":
            continue
        if not re.search(rf"\b{county.name}(?!\w)|\b{county.full_name}\b", short):
            says = f'"{short}" har inte länets namn: skriv "Länsstyrelsen {county.name}"'
            yield organisation.where("short_name"), says
        if county.full_name not in organisation.name:
            says = f'"{organisation.name}" har inte länets namn: skriv "Länsstyrelsen i {county.full_name}"'
            yield organisation.where("name"), says


def _too_conform(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A statement of full conformity beside faults, or criteria that are not kept or not tried."""
    head = handbook.accessibility
    if head is None or head.conformity != "helt förenlig":
        return
    open_ones = sum(c.result in ("hålls inte", "inte prövat") for c in handbook.of(Criterion))
    faults = len(handbook.of(KnownFault))
    if open_ones or faults:
        says = f"{open_ones} kriterier hålls inte eller är inte prövade, och {faults} brister står kvar"
        yield head.where("conformity"), f'"{head.conformity}", men {says}: kontrollera båda'


_DATED = re.compile(r"[ ,(]+(?:19|20)\d\d(?:-\d\d){0,2}\)?$")


def _dated_publisher(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """The name of a publisher with the day of what was published."""
    for source in handbook.sources:
        if found := _DATED.search(source.publisher_name or ""):
            day = found[0].strip(" ,()")
            says = f'"{day}" hör till källan och inte till utgivaren: skriv det under "published"'
            yield source.where("publisher_name"), says
