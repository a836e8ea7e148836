"""What is said of an organisation, who answers for it, and the mark of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.load import load
from macros.model import Confirmation, Coordinator, fingerprint, last_answer
from tests.helpers import SMALL, SMALL_RULES, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model import Handbook, Statement
    from macros.site import Site

NETWORK, FUNCTIONS, EVENTS = "network", "coordinators", "events"


def handbook_of(root: Path = SMALL) -> Handbook:
    return load(root, TODAY, SMALL_RULES)


def changed(root: Path, name: str, old: str, new: str) -> Handbook:
    path = root / "data" / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return handbook_of(root)


def said(handbook: Handbook, key: str) -> list[tuple[str, str]]:
    """The kind and id of each thing that is said, and the part of it."""
    return [(s.record.id, "/".join(map(str, s.loc))) for s in handbook.statements[key]]  # type: ignore[attr-defined]


def test_each_thing_has_one_that_answers_for_it(small: Site) -> None:
    handbook = small.handbook
    assert said(handbook, "bra") == [
        ("bra", "contact"),
        ("bra-stod", ""),
        ("bra-stod", "direct"),
        ("karnnatverket", ""),
        ("stodet", ""),
        ("radet-2024", ""),
        ("traffar", ""),
    ]
    assert said(handbook, "lansstyrelsen-skane") == [
        ("lansstyrelsen-skane", "contact"),
        ("lansstyrelsen-skane", ""),
        ("skane-rad", ""),
    ]
    assert [key for key, _ in said(handbook, "polisen")] == [
        "polisen",
        "polisregion-mitt",
        "polisregion-ost",
        "polisregion-syd",
        "polisregion-stockholm",
    ]


@pytest.mark.parametrize(
    ("organiser", "answers"),
    [
        ("Brå", "bra"),
        ("Brottsförebyggande rådet (Brå) och Umeå kommun", "bra"),
        ("Brå, med andra", "bra"),
        ("Bråk och stök", None),
        ("Länsstyrelsen Skåne", "lansstyrelsen-skane"),
        ("Länsstyrelsen i Skåne län", "lansstyrelsen-skane"),
        ("Länsstyrelserna och Brå", "lansstyrelserna"),
        ("En kommun med Brå", None),
    ],
)
def test_whoever_is_named_first_answers_for_an_event(
    organiser: str, answers: str | None, small_copy: Path
) -> None:
    handbook = changed(small_copy, EVENTS, "    organiser: Brå\n", f"    organiser: {organiser}\n")
    found = [key for key in handbook.statements if ("radet-2024", "") in said(handbook, key)]
    assert found == ([answers] if answers else [])


def test_whose_domain_is_not_known_cannot_be_asked(small_copy: Path) -> None:
    path = small_copy / "data/network.yaml"
    text = path.read_text("utf-8").replace("    domain: lansstyrelsen.se\n    website: https://www.lansstyrelsen.se\n", "", 1)  # fmt: skip
    path.write_text(text, "utf-8")
    assert "lansstyrelserna" not in handbook_of(small_copy).statements
    assert "lansstyrelserna" in handbook_of().statements


SAID = {
    "a number": (NETWORK, "phone: 010-224 10 00", "phone: 010-224 10 10"),
    "the name": (NETWORK, "short_name: Länsstyrelsen Skåne", "short_name: Länsstyrelsen i Skåne"),
    "the website": (NETWORK, "https://www.lansstyrelsen.se/skane\n    contact", "https://www.lansstyrelsen.se/skane/om\n    contact"),
    "a title": (FUNCTIONS, "title: Regional samordnare\n    role: regional-samordnare\n    organisation: lansstyrelsen-skane", "title: Samordnare\n    role: regional-samordnare\n    organisation: lansstyrelsen-skane"),
    "a vacancy": (FUNCTIONS, '    county: "12"\n', '    county: "12"\n    vacant_until: 2027-02-28\n'),
    "a cooperation": (NETWORK, "    name: Skånes råd\n", "    name: Skånes andra råd\n"),
}  # fmt: skip
NOT_SAID = {
    "when it was read": (NETWORK, "        read: 2026-03-04", "        read: 2026-03-05"),
    "the confirmation": (NETWORK, "day: 2026-05-06", "day: 2026-05-07"),
    "another's number": (NETWORK, "email: registrator.kansli@", "email: registrator@"),
    "another's event": (EVENTS, "place: Visby", "place: Malmö"),
    "the order of the file": (NETWORK, '    kind: länsstyrelse\n    level: regional\n    county: "12"\n', '    level: regional\n    kind: länsstyrelse\n    county: "12"\n'),
}  # fmt: skip


@pytest.mark.parametrize("case", [*SAID, *NOT_SAID])
def test_the_mark_is_another_when_something_else_is_said(case: str, small_copy: Path) -> None:
    before = handbook_of().fingerprints["lansstyrelsen-skane"]
    after = changed(small_copy, *(SAID | NOT_SAID)[case]).fingerprints["lansstyrelsen-skane"]
    assert (before != after) is (case in SAID)


def test_the_mark_is_short_and_does_not_depend_on_the_order(small: Site) -> None:
    found = small.handbook.statements["bra"]
    mark = fingerprint(found)
    assert mark == fingerprint(found[::-1])
    assert len(mark) == 9
    assert mark.replace("-", "").isalnum()
    assert len(set(small.handbook.fingerprints.values())) == len(small.handbook.fingerprints)


def test_all_is_confirmed_on_the_day_of_the_oldest_answer(small: Site) -> None:
    functions = [s for s in small.handbook.statements["polisen"] if isinstance(s.record, Coordinator)]  # fmt: skip
    assert last_answer(functions) is None

    def answered(*days: str | None) -> date | None:
        confirmed = []
        for statement, day in zip(functions, days, strict=False):
            answer = Confirmation.model_validate({"day": day, "way": "telefon"}) if day else None
            record = statement.record.model_copy(update={"confirmed": answer})
            confirmed.append(type(statement)(record))
        return last_answer(confirmed)

    assert answered("2026-03-04", "2026-03-05") == date(2026, 3, 4)
    assert answered("2026-03-04", None) is None
    assert answered() is None


@pytest.mark.parametrize(
    ("old", "new", "confirmed"),
    [
        ("place: ", "place: ", True),
        ("kind: konferens", "kind: möte", False),
        ("  - id: radet-2024\n", "  - former_ids:\n      - rad-2024\n    id: radet-2024\n", True),
        ("      - bra-om-bra\n", "      - bra-om-bra\n      - lag-2023-196\n", True),
    ],
    ids=["the same", "said otherwise", "found otherwise", "read elsewhere too"],
)
def test_what_is_said_otherwise_since_is_not_confirmed_any_more(
    old: str, new: str, confirmed: bool, small_copy: Path
) -> None:
    def event(handbook: Handbook) -> Statement:
        return next(s for s in handbook.statements["bra"] if s.record is handbook.events[0])

    title = "    title: Råd för framtiden 2024\n"
    mark = fingerprint([event(changed(small_copy, EVENTS, title, title))])
    answer = f"    confirmed:\n      day: 2024-12-30\n      way: telefon\n      said: {mark}\n"
    changed(small_copy, EVENTS, title, title + answer)
    assert (event(changed(small_copy, EVENTS, old, new)).confirmed is not None) is confirmed
