"""What is said of a law agrees with itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Problem
from macros.source.law_values import numbers_differ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Law

YEARS_TO_FORCE = 10
"""Longer after it was made no law comes into force."""
_AMENDED_AHEAD = 2
"""So many years ahead of its coming into force a law may have been amended."""
_IN_TEXT = re.compile(r"(?<!\d)((?:1[6-9]|20)\d\d:\d{1,4})(?!\d)")
_IN_FILE = re.compile(r"SFS((?:1[6-9]|20)\d\d)-(\d{1,4})(?!\d)", re.IGNORECASE)
_IN_NAME = re.compile(r"\(?(?:SFS )?((?:1[6-9]|20)\d\d:\d{1,4})\)?")
_QUOTED = re.compile(r"(?s)[\"'”“’«»].*[\"'”“’«»]")


def dates(scope: Scope) -> Iterator[Problem]:
    """A law is made, comes into force, is amended and is read in that order."""
    for law in scope.handbook.laws:
        yield from scope.not_yet(law.read, law, "read")
        yield from scope.not_yet(law.changed, law, "changed")
        if found := list(_numbers(law)):
            yield from found
            continue
        made = int(law.sfs[:4])
        if law.in_force and not made <= law.in_force.year <= made + YEARS_TO_FORCE:
            yield Problem(
                law.where("in_force"),
                f"{law.in_force} kan inte stämma för en lag från {made}: kontrollera årtalet",
            )
            continue
        if (
            law.in_force
            and law.amended
            and law.in_force.year > int(law.amended[:4]) + _AMENDED_AHEAD
        ):
            yield Problem(
                law.where("in_force"),
                f"{law.in_force} är långt efter ändringen {law.amended}: kontrollera årtalet",
            )
            continue
        early = [s for s in law.sections if s.since and law.in_force and s.since < law.in_force]
        if len(early) > 1:
            yield Problem(
                law.where("in_force"),
                f"{len(early)} av lagens paragrafer gäller sedan dagar före {law.in_force}: "
                "kontrollera datumet",
            )
            continue
        for index, section in enumerate(law.sections):
            place = law.where("sections", index, "since")
            if section.since and law.in_force and section.since < law.in_force:
                yield Problem(
                    place,
                    f"{section.since} är före {law.in_force}, då lagen började gälla: "
                    "kontrollera datumen",
                )
            elif section.since and section.since.year < made:
                yield Problem(
                    place, f"{section.since} är före lagen, från {made}: kontrollera årtalet"
                )


def _numbers(law: Law) -> Iterator[Problem]:
    """No number is of a year that had not come when the law was read, or before the law's."""
    read = law.read.year
    later = [
        name
        for name, year in (
            ("sfs", int(law.sfs[:4])),
            ("amended", int((law.amended or "0")[:4])),
            ("in_force", law.in_force.year if law.in_force else 0),
        )
        if year > read
    ]
    if "sfs" in later and later == [n for n in ("sfs", "amended", "in_force") if getattr(law, n)]:
        yield Problem(
            law.where("read"),
            f'{law.read} är före lagen, "{law.sfs}": kontrollera datumet och numret',
        )
        return
    for name in ("sfs", "amended"):
        if name in later:
            yield Problem(
                law.where(name),
                f'"{getattr(law, name)}" är från ett år efter {read}, då lagen lästes: '
                "kontrollera numret och datumet",
            )
            return
    if law.amended and _order(law.amended) <= _order(law.sfs):
        yield Problem(
            law.where("amended"),
            f'en ändring kommer efter lagen, "{law.sfs}": skriv den senaste ändringens nummer, '
            "eller ta bort raden",
        )


def _order(number: str) -> tuple[int, int]:
    year, _, running = number.partition(":")
    return int(year), int(running)


def of_sources(scope: Scope) -> Iterator[Problem]:
    """A source that is called by a law's number is read at that law's address."""
    for source in scope.handbook.sources:
        if told := numbers_differ(source.title, source.url):
            yield Problem(source.where("title"), told)


def numbers(scope: Scope) -> Iterator[Problem]:
    """The number of a law stands once, and its address and its sources have it and no other."""
    for law in scope.handbook.laws:
        for name in ("name", "in_text"):
            found = _IN_NAME.search(getattr(law, name))
            if found and found[1] == law.sfs:
                yield Problem(
                    law.where(name), f'numret sätts ut av sig självt: ta bort "{found[0]}"'
                )
        own = (law.sfs, law.amended)
        others = _numbers_in(law.url)
        if others and not any(number in own for number in others):
            yield Problem(
                law.where("url"),
                f'adressen har numret {others[0]}, och lagen "{law.sfs}": kontrollera båda',
            )
            continue
        known = scope.handbook.source_by_id
        texts = [known[c.id] for c in law.sources if c.id in known and known[c.id].kind == "lag"]
        others = [number for text in texts for number in _numbers_in(f"{text.title} {text.url}")]
        if others and not any(number in own for number in others):
            yield Problem(
                law.where("sfs"),
                f'lagens källa "{texts[0].id}" har numret {others[0]}, och lagen "{law.sfs}": '
                "kontrollera båda",
            )


def _numbers_in(text: str) -> list[str]:
    """The numbers of laws in a title or an address."""
    return [
        *_IN_TEXT.findall(text),
        *(f"{found[1]}:{found[2]}" for found in _IN_FILE.finditer(text)),
    ]


def sections(scope: Scope) -> Iterator[Problem]:
    """A section says which it is, stands once, and is quoted without quotation marks."""
    for law in scope.handbook.laws:
        first: dict[str, int] = {}
        for index, section in enumerate(law.sections):
            place = law.where("sections", index)
            if not section.anchor:
                yield Problem(place, '"chapter" och "section" saknas båda: minst en av dem behövs')
                continue
            if (other := first.setdefault(section.anchor, index)) != index:
                name = "section" if section.section else "chapter"
                place = law.where("sections", index, name)
                line = law.where("sections", other).seen_from(place)
                yield Problem(place, f"{section.number} står redan på {line}: för ihop dem")
            for at, words in enumerate(section.words):
                if _QUOTED.fullmatch(words):
                    yield Problem(
                        law.where("sections", index, "words", at),
                        "citattecknen sätts ut av sig själva: ta bort dem",
                    )
