"""What time has made due: each group on both sides of its limit, and how it is told."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.load import load
from macros.opening.content import open_site
from macros.problems import Place
from macros.upkeep.due import (
    GROUPS,
    LISTED,
    due_answers,
    due_contacts,
    due_events,
    due_messages,
    due_needs,
    due_notices,
    due_reviews,
    due_sources,
    due_vacancies,
    stale_report,
)
from macros.upkeep.forms import apply_body
from macros.upkeep.notices import notices, quoted_notices, unused_notices
from tests.helpers import ROOT, SMALL, SMALL_RULES, TODAY, WHOLE
from tests.upkeep.test_forms import ANSWER, body_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from macros.site import Site
    from macros.upkeep.due import Due

FUNCTIONS, EVENTS, NETWORK = "data/coordinators.yaml", "data/events.yaml", "data/network.yaml"
SOURCES, INITIATIVES, NEEDS = "data/sources.yaml", "data/initiatives.yaml", "data/needs.yaml"

pytestmark = pytest.mark.usefixtures("remembered")

REVIEWED = date(2026, 11, 24)
"""The day that the pages and sources of the small fixture were read."""


def small_on(day: date | str, root: Path = SMALL) -> Site:
    """The small content on a day, also one before it was read."""
    day = date.fromisoformat(str(day))
    site = open_site(root, max(day, TODAY), rules=SMALL_RULES, standing={})
    return replace(site, handbook=site.handbook.model_copy(update={"today": day}))


def said(find: Callable[[Site], object], site: Site) -> list[tuple[str, str, str]]:
    """The place, subject and text of each thing that is due."""
    found: list[Due] = list(find(site))  # type: ignore[call-overload]
    return [(str(due.place), due.what, due.text) for due in found]


def change(root: Path, file: str, old: str, new: str) -> int:
    """Change a file; returns the line that the change begins on."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_vacancy_is_due_the_day_after_its_last() -> None:
    for day in ("2027-02-27", "2027-02-28"):
        assert said(due_vacancies, small_on(day)) == []
    assert said(due_vacancies, small_on("2027-03-01")) == [
        (
            f"{FUNCTIONS}:54:19",
            "Regional samordnare, Länsstyrelsen Uppsala län",
            (
                "vakansen gick ut 2027-02-28: ta bort raden om tjänsten är tillsatt, "
                "annars skriv ett nytt datum"
            ),
        )
    ]


def test_an_authority_s_contact_is_due_after_eighteen_months() -> None:
    read = date(2026, 1, 2)
    limit = read + timedelta(days=548)
    own = "Brå, Brås stöd till lokala aktörer"
    assert [what for _, what, _ in said(due_contacts, small_on(limit))] == [own]
    told = said(due_contacts, small_on(limit + timedelta(days=1)))
    since = "kontrollerad 2 januari 2026, för 549 dagar sedan"
    board = "myndighetens växel och brevlåda"
    # In the order of the organisations' names; Brå's own was checked later, Skåne's was confirmed.
    assert told == [
        (f"{FUNCTIONS}:21:7", own, "kontrollerad 31 december 2024, för 916 dagar sedan"),
        (f"{NETWORK}:32:7", f"Brå, {board}", since),
        (f"{NETWORK}:75:7", f"Länsstyrelsen i Gotlands län, {board}", since),
        (f"{NETWORK}:61:7", f"Länsstyrelsen i Jönköpings län, {board}", since),
        (f"{NETWORK}:47:7", f"Länsstyrelsen Uppsala län, {board}", since),
        (f"{NETWORK}:10:7", f"Polismyndigheten, {board}", since),
    ]  # fmt: skip
    confirmed = date(2026, 5, 6) + timedelta(days=548)
    skane = f"Länsstyrelsen Skåne, {board}"
    assert skane not in [what for _, what, _ in said(due_contacts, small_on(confirmed))]
    later = small_on(confirmed + timedelta(days=1))
    assert skane in [what for _, what, _ in said(due_contacts, later)]


def answered(root: Path, day: date | None = None, *, but: str = "") -> None:
    """Let every organisation have confirmed all of it, but one."""
    shutil.copytree(ROOT / ".github", root / ".github", dirs_exist_ok=True)
    for key, code in load(root, TODAY, SMALL_RULES).fingerprints.items():
        if key != but:
            body = body_of("bekrafta", {**ANSWER, "organisation": key, "kod": code})
            assert apply_body(root, body, TODAY, day).result == "changed"


def test_an_organisation_is_due_until_it_has_answered_and_again_after_a_year(
    small_copy: Path,
) -> None:
    place, skane = f"{NETWORK}:81:5", "Länsstyrelsen Skåne"
    told = {what: (place, text) for place, what, text in said(due_answers, small_on(TODAY))}
    assert len(told) == 7
    assert told[skane] == (place, "har inte bekräftat 2 av 3 uppgifter")
    assert told["Polismyndigheten"] == (f"{NETWORK}:2:5", "har inte bekräftat något")
    day = date(2026, 11, 30)
    answered(small_copy, day, but="polisen")
    limit = day + timedelta(days=365)
    assert [what for _, what, _ in said(due_answers, small_on(limit, small_copy))] == ["Polismyndigheten"]  # fmt: skip
    later = {what: text for _, what, text in said(due_answers, small_on(limit + timedelta(days=1), small_copy))}  # fmt: skip
    assert len(later) == 7
    assert later[skane] == "bekräftade 30 november 2026, för 366 dagar sedan"


def test_a_page_is_due_after_a_year() -> None:
    limit = REVIEWED + timedelta(days=365)
    assert said(due_reviews, small_on(limit)) == []
    assert said(due_reviews, small_on(limit + timedelta(days=1))) == [
        ("docs/arbetet.md:4:11", "Arbetet", "granskad 24 november 2026, för 366 dagar sedan")
    ]


def test_a_source_is_due_after_a_year_with_what_rests_on_it(small_copy: Path) -> None:
    limit = REVIEWED + timedelta(days=365)
    newer = "  - id: nytt\n    url: https://bra.se/nytt\n    title: Nytt\n    publisher: bra\n    kind: myndighet\n    read: 2026-11-25\n"
    with (small_copy / SOURCES).open("a", encoding="utf-8") as file:
        file.write(newer + newer.replace("nytt", "oanvand"))
    change(small_copy, "data/glossary.yaml", "      - bra-om-bra\n", "      - nytt\n")
    assert said(due_sources, small_on(limit, small_copy)) == []
    since = "läst 24 november 2026, för 366 dagar sedan"
    told = said(due_sources, small_on(limit + timedelta(days=1), small_copy))
    assert told == [
        (f"{SOURCES}:18:11", "Brå, Om Brå", f"{since}, 23 poster bygger på den"),
        (f"{SOURCES}:24:11", "SCB, Myndighetsregistret", f"{since}, 1 post bygger på den"),
        (f"{SOURCES}:30:11", "Svensk författningssamling, Lagen", f"{since}, 1 post bygger på den"),
        (f"{SOURCES}:36:11", "Svensk författningssamling, Sekretesslagen", f"{since}, 1 post bygger på den"),
    ]  # fmt: skip
    # One that nothing rests on is told as that, and need not be read.
    last = said(due_sources, small_on(limit + timedelta(days=2), small_copy))
    assert [what for _, what, _ in last[4:]] == ["Brå, Nytt"]


def test_a_source_that_nothing_rests_on_is_worth_a_look(small_copy: Path) -> None:
    assert list(unused_notices(small_on(REVIEWED, small_copy))) == []
    change(small_copy, "data/laws.yaml", "      - lag-2009-400\n", "      - bra-om-bra\n")
    assert [str(notice) for notice in unused_notices(small_on(REVIEWED, small_copy))] == [
        (
            f'{SOURCES}:31:9: att se över: ingen post pekar på källan "lag-2009-400": ta bort den om den '
            "inte behövs"
        )
    ]


QUOTED = "citattecknen runt hela texten syns på sidan: ta bort dem om det inte är ett citat"


@pytest.mark.parametrize("text", ["”Vi börjar nu.”", "“Varför just här?”", "»Det är bra!»"])
def test_a_text_that_is_wholly_quoted_is_worth_a_look(text: str, small_copy: Path) -> None:
    line = change(small_copy, EVENTS, "summary: En konferens.", f"summary: {text}")
    told = [str(notice) for notice in quoted_notices(small_on(REVIEWED, small_copy))]
    assert told == [f"{EVENTS}:{line}:14: att se över: {QUOTED}"]


@pytest.mark.parametrize("text", ["”Nu”, sa Brå. ”Då.”", "Brå sa ”nu”."])
def test_a_quotation_within_a_text_is_not(text: str, small_copy: Path) -> None:
    change(small_copy, EVENTS, "summary: En konferens.", f"summary: {text}")
    assert list(quoted_notices(small_on(REVIEWED, small_copy))) == []


def test_an_event_is_due_when_it_is_over_and_was_ahead_when_it_was_written(
    small_copy: Path,
) -> None:
    line = change(small_copy, EVENTS, 'start: "2025-03"', 'start: "2027-03"')
    told = (
        f"{EVENTS}:{line}:12",
        "Sista dag att söka bidrag",
        "händelsen har varit sedan den skrevs in: läs källan igen och skriv vad det blev",
    )
    assert said(due_events, small_on("2027-03-31", small_copy)) == []
    assert said(due_events, small_on("2027-04-01", small_copy)) == [told]
    # Once its source has been read after it, it is not due any more.
    entry = "kind: myndighet\n    read: "
    change(small_copy, SOURCES, entry + "2026-11-24", entry + "2027-03-31")
    assert said(due_events, small_on("2027-04-02", small_copy)) == [told]
    change(small_copy, SOURCES, entry + "2027-03-31", entry + "2027-04-01")
    assert said(due_events, small_on("2027-04-02", small_copy)) == []


def test_a_report_is_due_until_it_is_known_to_be_handed_in(small_copy: Path) -> None:
    line = change(small_copy, INITIATIVES, 'due: "2025-09"', 'due: "2026-12"')
    told = (
        f"{INITIATIVES}:{line}:14",
        "Det sista om rådet",
        "redovisningen skulle ha lämnats: läs källan igen, och skriv dagen under handed_in",
    )
    assert said(due_events, small_on("2026-12-31", small_copy)) == []
    assert said(due_events, small_on("2027-01-01", small_copy)) == [told]
    change(small_copy, INITIATIVES, 'due: "2026-12"', 'due: "2026-12"\n        handed_in: 2026-11-30')  # fmt: skip
    assert said(due_events, small_on("2027-01-01", small_copy)) == []


def test_up_to_five_of_a_group_are_told_one_by_one_and_more_in_one_line(
    small_copy: Path,
) -> None:
    assert LISTED == 5
    site = small_on("2027-11-06", small_copy)
    assert len(list(due_contacts(site))) == 7
    (problem,) = [p for p in due_notices(site) if "kontakter behöver" in p.text]
    assert (problem.severity, str(problem)) == (
        "notice",
        f'{FUNCTIONS}:21:7: att se över: 7 kontakter behöver kontrolleras: "make stale" visar vilka',
    )
    for old in ("gotland@", "jonkoping@"):
        place = f"email: {old}lansstyrelsen.se\n"
        at = (small_copy / NETWORK).read_text("utf-8")
        head, tail = at.split(place)
        tail = tail.replace("read: 2026-01-02", "read: 2026-11-01", 1)
        (small_copy / NETWORK).write_text(head + place + tail, "utf-8")
    site = small_on("2027-11-06", small_copy)
    told = list(due_notices(site))
    assert len(told) == 7
    assert str(told[2]) == (
        f"{NETWORK}:32:7: att se över: Brå, myndighetens växel och brevlåda: "
        "kontrollerad 2 januari 2026, för 673 dagar sedan"
    )


def test_every_group_says_how_many_when_there_are_more() -> None:
    site = open_site(WHOLE, date(2029, 1, 1), rules=())
    assert [str(notice) for notice in due_notices(site) if '"make stale"' in notice.text] == [
        f'{FUNCTIONS}:30:7: att se över: 24 kontakter behöver kontrolleras: "make stale" visar vilka',
        f'{NETWORK}:10:5: att se över: 25 organisationer har inte bekräftat sina uppgifter, eller gjorde det för mer än ett år sedan: "make stale" visar vilka',
        'docs/en.md:8:11: att se över: 74 sidor granskades för mer än ett år sedan: "make stale" visar vilka',
        'data/sources.yaml:17:11: att se över: 198 källor lästes för mer än ett år sedan: "make stale" visar vilka',
        'data/events.yaml:440:12: att se över: 6 händelser har varit sedan de skrevs in: "make stale" visar vilka',
        'data/messages.yaml:47:15: att se över: 7 budskap granskades för mer än ett år sedan, eller innan deras lag ändrades: "make stale" visar vilka',
    ]
    assert [group.many for group in GROUPS] == [
        "vakanser har gått ut",
        "kontakter behöver kontrolleras",
        "organisationer har inte bekräftat sina uppgifter, eller gjorde det för mer än ett år sedan",
        "sidor granskades för mer än ett år sedan",
        "sidor granskades innan en lag som de bygger på ändrades",
        "källor lästes för mer än ett år sedan",
        "händelser har varit sedan de skrevs in",
        "behov skulle tas upp vid händelser som har varit",
        "budskap granskades för mer än ett år sedan, eller innan deras lag ändrades",
    ]


def test_notices_stand_in_the_order_of_files_and_lines() -> None:
    found = notices(small_on("2027-03-01"))
    assert found == sorted(found)
    assert {notice.severity for notice in found} == {"notice"}
    assert [(notice.place.file, notice.place.line) for notice in found] == [
        (FUNCTIONS, 21),
        (FUNCTIONS, 54),
        ("data/methods.yaml", 4),
        (NETWORK, 2),
    ]


NONE = (
    "Ingen vakans har gått ut.",
    "Ingen kontakt behöver kontrolleras.",
    "Alla organisationer har bekräftat sina uppgifter.",
    "Ingen sida väntar på granskning.",
    "Ingen sida är äldre än lagarna som den bygger på.",
    "Ingen källa är läst för mer än ett år sedan.",
    "Ingen händelse väntar på att skrivas om.",
    "Inget behov väntar på att få en ny status.",
    "Inget budskap väntar på granskning.",
)


def test_the_list_says_when_nothing_is_due(small_copy: Path) -> None:
    path = small_copy / FUNCTIONS
    text = path.read_text("utf-8").replace('\n        year: "2024"', "")
    path.write_text(text, "utf-8")
    answered(small_copy)
    site = small_on("2026-03-04", small_copy)
    assert stale_report(site, "stale.txt.j2") == "\n".join(NONE) + "\n"
    heads = [f"## {group.title}\n\n{none}\n" for group, none in zip(GROUPS, NONE, strict=True)]
    assert stale_report(site, "stale.md.j2") == "\n".join(heads)


@pytest.fixture
def stale(
    small_country: None,  # noqa: ARG001
    small_copy: Path,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., str]:
    def run(day: str, *options: str) -> str:
        command = ["--root", str(small_copy), "--today", day, "stale", *options]
        assert main(command) == 0
        return capsys.readouterr().out

    return run


def test_the_command_lists_everything_as_text(stale: Callable[..., str]) -> None:
    lines = stale("2027-11-25").rstrip("\n").split("\n")
    assert lines[0] == (
        "Regional samordnare, Länsstyrelsen Uppsala län: vakansen gick ut 2027-02-28: ta bort "
        "raden om tjänsten är tillsatt, annars skriv ett nytt datum "
        f"({FUNCTIONS}:54:19)"
    )
    assert len(lines) == 1 + 7 + 7 + 1 + 1 + 4 + 1 + 1 + 2
    assert lines[15] == (
        "Arbetet: granskad 24 november 2026, för 366 dagar sedan (docs/arbetet.md:4:11)"
    )
    assert lines[-3] == "Inget behov väntar på att få en ny status."


def test_the_command_lists_everything_as_tasks(stale: Callable[..., str]) -> None:
    text = stale("2027-03-01", "--format", "markdown")
    parts = text.split("## ")
    assert [part.partition("\n")[0] for part in parts[1:]] == [group.title for group in GROUPS]
    assert parts[1] == (
        "Vakanser som har gått ut\n\n"
        "Ta bort `vacant_until` om tjänsten är tillsatt, annars skriv ett nytt datum.\n\n"
        "- [ ] **Regional samordnare, Länsstyrelsen Uppsala län**: vakansen gick ut 2027-02-28&#58; "
        "ta bort raden om tjänsten är tillsatt, annars skriv ett nytt datum. "
        f"`{FUNCTIONS}:54:19`\n\n"
    )
    assert parts[2].count("- [ ] ") == 1
    assert parts[3].count("- [ ] ") == 7
    assert parts[4:] == [
        f"Sidor att granska\n\n{NONE[3]}\n\n",
        f"Sidor vars lag har ändrats\n\n{NONE[4]}\n\n",
        f"Källor att läsa igen\n\n{NONE[5]}\n\n",
        f"Händelser som har varit\n\n{NONE[6]}\n\n",
        f"Behov vars möte har varit\n\n{NONE[7]}\n\n",
        f"Budskap att granska\n\n{NONE[8]}\n",
    ]


def test_a_place_is_that_of_the_value() -> None:
    (due,) = due_vacancies(small_on("2027-03-01"))
    lines = (SMALL / FUNCTIONS).read_text("utf-8").split("\n")
    assert due.place == Place(FUNCTIONS, 54, 19)
    assert lines[53][18:] == "2027-02-28"


def test_a_need_is_due_when_the_event_that_was_to_meet_it_is_over(small_copy: Path) -> None:
    line = change(small_copy, NEEDS, "status: tas upp", "status: planeras")
    told = (
        f"{NEEDS}:{line}:13",
        "Kommuner vill veta vad de får dela",
        (
            "händelsen som skulle ta upp behovet har varit: ändra status till klart, eller till "
            "identifierat utan svar"
        ),
    )
    change(small_copy, NEEDS, "initiative: stodet", "event: ansokan-2025")
    assert said(due_needs, small_on("2025-03-31", small_copy)) == []
    assert said(due_needs, small_on("2025-04-01", small_copy)) == [told]
    change(small_copy, NEEDS, "      - event: ansokan-2025\n", "")
    assert said(due_needs, small_on("2025-04-01", small_copy)) == []
    assert said(due_needs, small_on("2025-04-01")) == []


def test_a_message_is_due_when_nobody_has_reviewed_it_for_a_year_or_since_its_law_changed(
    small_copy: Path,
) -> None:
    titles = ["Lagens krav", "Frågan"]
    assert said(due_messages, small_on("2027-11-24")) == []  # 365 days
    told = said(due_messages, small_on("2027-11-25"))
    assert [what for _, what, _ in told] == titles
    assert told[0][2] == "granskat 24 november 2026, för 366 dagar sedan"
    laws = "data/laws.yaml"
    same = 'sfs: "2023:196"\n'
    line = change(small_copy, laws, same, f"{same}    changed: 2026-11-24\n")
    assert said(due_messages, small_on("2026-12-01", small_copy)) == []
    change(small_copy, laws, "changed: 2026-11-24", "changed: 2026-11-25")
    (only,) = said(due_messages, small_on("2026-12-01", small_copy))
    assert line
    assert only[1:] == (
        "Lagens krav",
        "lagen (2023:196) ändrades 25 november 2026, efter det att budskapet granskades",
    )
