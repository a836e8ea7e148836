"""The form for an event that has changed: another day, hour or place, cancelled, or on as planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.load import load
from macros.opening.content import open_site
from macros.rendering.corrections import Corrections
from macros.upkeep.forms import apply_body
from tests.helpers import SMALL_RULES, TODAY
from tests.upkeep.test_forms import SOURCE, body_of

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model import Event
    from macros.upkeep.forms import Outcome

pytestmark = pytest.mark.usefixtures("remembered")

EVENTS = "data/events.yaml"
THERE = """  - id: skansk-dag-2027
    title: Skånsk dag
    kind: möte
    start: "2027-03-05"
    time: "09:00"
    status: planerad
    place: Malmö
    organisers:
      - lansstyrelsen-skane
    counties:
      - "12"
    summary: Länet möts.
    sources:
      - bra-om-bra
    confirmed:
      day: 2026-11-20
      way: telefon
"""
MOVED = {
    "handelse": "skansk-dag-2027",
    "andring": "Den har en ny dag",
    "start": "12 mars 2027",
    **SOURCE,
}
TODAY_LINE = f"    changed: {TODAY.isoformat()}"


@pytest.fixture
def project(small_content: Path) -> Path:
    """A project with a meeting that is to come."""
    add(small_content, THERE)
    return small_content


def add(root: Path, event: str) -> None:
    path = root / EVENTS
    path.write_text(path.read_text("utf-8").replace("events:\n", f"events:\n{event}", 1), "utf-8")


def tell(project: Path, **answers: str | None) -> Outcome:
    given = {key: value for key, value in {**MOVED, **answers}.items() if value is not None}
    return apply_body(project, body_of("andrad-handelse", given), TODAY)


def event_of(project: Path) -> Event:
    return load(project, TODAY, SMALL_RULES).event_by_id["skansk-dag-2027"]


def lines_of(project: Path) -> set[str]:
    return set((project / EVENTS).read_text("utf-8").split("\n"))


def test_a_moved_event_has_its_new_day_and_the_one_it_had(project: Path) -> None:
    before = lines_of(project)
    outcome = tell(project)
    assert (outcome.result, outcome.title) == ("changed", "Flytta: skansk-dag-2027")
    new = [line for line in (project / EVENTS).read_text("utf-8").split("\n") if line not in before]
    assert new == [
        '    start: "2027-03-12"',
        "    status: flyttad",
        '    moved_from: "2027-03-05"',
        TODAY_LINE,
        "      - lansstyrelsen-jonkoping-lansstyrelsens-webbplats",
    ]
    # What the organiser confirmed was of the day that it had.
    assert event_of(project).confirmed is None
    assert tell(project).result == "already"


def test_a_moved_event_tells_what_its_new_day_collides_with(project: Path) -> None:
    other = THERE.replace("skansk-dag", "annan-dag").replace("Skånsk", "Annan")
    add(project, other.replace("2027-03-05", "2027-03-12"))
    outcome = tell(project)
    assert any("Annan dag" in line for line in outcome.collides)
    assert "Annan dag" in outcome.reply
    assert tell(project, andring="Den är inställd", start=None).collides == ()


@pytest.mark.parametrize("hour", [None, "ta bort"])
def test_an_event_that_is_moved_to_a_month_has_no_hours_left(
    project: Path, hour: str | None
) -> None:
    assert tell(project, start="april 2027", borjar=hour).result == "changed"
    event = event_of(project)
    assert (event.start, event.time, event.moved_from) == ("2027-04", None, "2027-03-05")
    assert tell(project, start="april 2027").result == "already"


@pytest.mark.parametrize(
    ("day", "result"),
    [
        ("2026-11-30", "mend"),
        ("2026-12-01", "changed"),
        ("2026-11", "mend"),
        ("2026-12", "changed"),
    ],
)
def test_an_event_is_moved_to_a_day_that_comes(project: Path, day: str, result: str) -> None:
    outcome = tell(project, start=day)
    assert outcome.result == result
    told = "Ny första dag: dagen har varit: skriv en dag som kommer"
    assert (told in outcome.reply) == (result == "mend")


def test_an_event_that_lasts_several_days_is_moved_with_its_last(project: Path) -> None:
    path = project / EVENTS
    text = path.read_text("utf-8").replace('start: "2027-03-05"', 'start: "2027-03-05"\n    end: "2027-03-06"')  # fmt: skip
    path.write_text(text, "utf-8")
    outcome = tell(project)
    assert outcome.result == "mend"
    assert "Ny sista dag: skriv den nya sista dagen också: den gamla är 2027-03-06" in outcome.reply
    assert tell(project, slut="2027-03-13").result == "changed"
    event = event_of(project)
    assert (event.start, event.end, event.moved_from) == ("2027-03-12", "2027-03-13", "2027-03-05")


@pytest.mark.parametrize(
    ("answers", "title", "fields"),
    [
        ({"andring": "Den är inställd"}, "Ställ in", {"status": "inställd"}),
        ({"andring": "Den blir av som planerat"}, "Markera som bekräftad", {"status": "bekräftad"}),
        (
            {"andring": "Den har en ny tid eller plats", "borjar": "kl. 13", "plats": "Lund"},
            "Ändra tid eller plats för",
            {"time": "13:00", "place": "Lund", "status": "planerad"},
        ),
        (
            {
                "andring": "Den har en ny tid eller plats",
                "plats": "ta bort",
                "lank": "https://mote.skane.se/rum",
            },
            "Ändra tid eller plats för",
            {"place": None, "link": "https://mote.skane.se/rum"},
        ),
    ],
)
def test_what_has_happened_to_it_is_written(
    project: Path, answers: dict[str, str], title: str, fields: dict[str, str | None]
) -> None:
    outcome = tell(project, start=None, **answers)
    assert (outcome.result, outcome.title) == ("changed", f"{title}: skansk-dag-2027")
    event = event_of(project)
    assert {field: getattr(event, field) for field in fields} == fields
    assert event.start == "2027-03-05"
    assert TODAY_LINE in lines_of(project)
    assert tell(project, start=None, **answers).result == "already"


def test_a_moved_event_that_is_cancelled_has_no_day_that_it_had(project: Path) -> None:
    tell(project)
    assert tell(project, andring="Den är inställd", start=None).result == "changed"
    assert (event_of(project).status, event_of(project).moved_from) == ("inställd", None)


@pytest.mark.parametrize(
    "name",
    ["Skånsk dag", "https://stodguiden.example/kalender/2027/#skansk-dag-2027", "#skansk-dag-2027"],
)
def test_it_is_known_by_its_name_and_by_its_address(project: Path, name: str) -> None:
    assert tell(project, handelse=name).title == "Flytta: skansk-dag-2027"


MEND = {
    "unknown": (
        {"handelse": "skansk-dag-2026"},
        'Vilken händelse gäller det?: händelsen "skansk-dag-2026" finns inte – menade du "skansk-dag-2027" (Skånsk dag)?',
    ),
    "been": ({"handelse": "radet-2024"}, "Vilken händelse gäller det?: händelsen har varit, 2024-04-11"),
    "a report of an initiative": (
        {"handelse": "konferensen-2025"},
        "Vilken händelse gäller det?: det är en redovisning av ett uppdrag: följ länken Ändra uppgifterna på uppdragets sida",
    ),
    "no day": ({"start": None}, "Ny första dag: skriv den nya dagen, eller månaden om bara den är känd"),
    "its own day": ({"start": "2027-03-05"}, "Ny första dag: det är dagen som den har, 2027-03-05: skriv den nya"),
    "a day that there is not": ({"start": "2027-02-30"}, "Ny första dag: "),
    "a day that is none of it": (
        {"andring": "Den är inställd"},
        "Ny första dag: välj ”Den har en ny dag”, eller ta bort dagen",
    ),
    "nothing new": (
        {"andring": "Den har en ny tid eller plats", "start": None},
        "Ny tid då den börjar: fyll i det som är nytt: tid, ort eller länk",
    ),
    "no time": ({"borjar": "efter lunch"}, "Ny tid då den börjar: "),
}  # fmt: skip


@pytest.mark.parametrize("case", MEND)
def test_what_has_to_be_mended_is_told_at_its_question(project: Path, case: str) -> None:
    answers, told = MEND[case]
    before = (project / EVENTS).read_bytes()
    outcome = tell(project, **answers)
    assert outcome.result == "mend"
    assert told in outcome.reply
    assert (project / EVENTS).read_bytes() == before


def test_its_place_in_the_calendar_leads_to_the_form(project: Path) -> None:
    ways = Corrections(suggest_template="https://github.example/new?template={form}")
    site = open_site(project, TODAY, rules=SMALL_RULES, standing={}, corrections=ways)
    pages = {spec.address: site.html(spec) for spec in site.specs}
    link = "template=andrad-handelse.yml&amp;handelse=skansk-dag-2027"
    assert [address for address, html in pages.items() if link in html] == ["kalender/2027/"]
    assert "andrad-handelse.yml" not in pages["kalender/2024/"]
