"""From the form to the pages: an event that collides is told of as that, and stands everywhere."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.exports.planning import HEADS, export_planning
from macros.opening.content import open_site
from macros.upkeep.collisions import collision_notices
from macros.upkeep.forms import apply_body
from tests.helpers import SMALL_RULES, TODAY, open_small
from tests.upkeep.test_forms import EVENT, body_of

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

pytestmark = pytest.mark.usefixtures("remembered")

THERE = """  - id: skansk-dag-2027
    title: Skånsk dag för @alla
    kind: konferens
    start: "2027-03-05"
    counties:
      - "12"
    audience:
      - kommuner
    summary: En dag i Skåne.
    sources:
      - bra-om-bra
"""
FULL = {
    **EVENT,
    "borjar": "kl 9.30",
    "slutar": "16",
    "lage": "planerad",
    "lank": "https://www.lansstyrelsen.se/skane/mote.html",
    "anmalan": "https://www.lansstyrelsen.se/skane/anmalan.html",
    "anmalan-senast": "1 februari 2027",
    "arrangor": "Länsstyrelsen Skåne, Polisregion Syd",
    "malgrupp": "kommuner, polis",
    "fraga": "lagens genomförande",
    "lan": "Skåne",
    "polisregion": "region Syd",
    "niva": "regional",
    "hor-till": "nätverksträffar",
}
KEY = "lanstraff-medborgarloften-2027"


@pytest.fixture
def project(small_content: Path) -> Path:
    """The small content with an event in March 2027."""
    add(small_content, THERE)
    return small_content


def add(root: Path, event: str) -> None:
    """Let an event stand last."""
    path = root / "data/events.yaml"
    before, mark, after = path.read_text("utf-8").partition("\nrecurring:")
    path.write_text(f"{before.rstrip()}\n{event}{mark}{after}", "utf-8")


def opened(root: Path, day: date = TODAY) -> Site:
    return open_site(root, day, rules=SMALL_RULES, standing={})


def test_from_the_form_to_the_calendar_the_place_the_plan_and_the_table(project: Path) -> None:
    outcome = apply_body(project, body_of("ny-handelse", FULL), TODAY)
    assert outcome.result == "changed"

    site = open_small(project)
    event = site.handbook.event_by_id[KEY]
    assert (event.start, event.end, event.time, event.end_time) == (
        *("2027-03-04", "2027-03-05", "09:30", "16:00"),
    )
    assert event.status == "planerad"
    assert event.registration
    assert event.registration.until == date(2027, 2, 1)
    assert (event.audience, event.level) == (("kommuner", "polis"), "regional")
    assert (event.counties, event.police_regions) == (("12",), ("syd",))
    assert (event.questions, event.series) == (("lagen",), "traffar")
    assert site.handbook.organisers_of(event) == ("Länsstyrelsen Skåne", "Polisregion Syd")

    calendar = str(site.blocks("kalender/").calendar())
    entry = calendar[calendar.index(f'href="2027/#{KEY}"') - 400 :]
    entry = entry[entry.index("<li") :]
    entry = entry[: entry.index("</li>")]
    for words in (
        *("4–5 mars 2027", "kl. 9.30–16.00", "Planerad", "Anmäl dig", "1 februari 2027"),
        *("Delta på distans", "För kommuner och polis", "Länsstyrelsen Skåne och Polisregion Syd"),
    ):
        assert words in entry, words
    assert 'data-month="2027-03"' in calendar

    handbook = site.handbook
    skane, gotland = handbook.county_by_code["12"], handbook.county_by_code["09"]
    assert KEY in str(site.blocks("lan/skane/").coming_in(skane))
    assert KEY not in str(site.blocks("lan/gotland/").coming_in(gotland))
    assert KEY in str(site.blocks("polisregioner/syd/").coming_in(handbook.region_by_id["syd"]))
    assert KEY in str(site.blocks("x/").coming_on(handbook.question_by_id["lagen"]))

    plan = site.blocks("samordna/planera/")
    assert str(plan.planning_view()).count(f"#{KEY}") == 2  # in the county, and in the region
    assert "samma dag som" in str(plan.collision_list())

    wheel = site.blocks("samordna/arshjulet/")
    for shown in (wheel.year_wheel(), wheel.year_table()):
        assert f"#{KEY}" in shown

    ((address, content),) = export_planning(site)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert address == "samordna/planera.csv"
    assert tuple(rows[0]) == HEADS
    row = next(row for row in rows if row["id"] == KEY)
    assert (row["tidszon"], row["län"]) == ("Europe/Stockholm", "Skåne län")
    assert row["krockar"].startswith("samma dag som Skånsk dag")


def test_what_collides_is_told_in_the_reply_and_in_the_proposal(project: Path) -> None:
    outcome = apply_body(project, body_of("ny-handelse", FULL), TODAY)
    assert outcome.collides == (
        (
            "Samma dag som Skånsk dag för @alla, för samma målgrupp (kommuner) och i samma område "
            "(Skåne län)."
        ),
        "Närmaste lediga dagar: 1 mars 2027, 2 mars 2027 och 3 mars 2027.",
    )
    # What others wrote stands in code, which it cannot end; in the proposal it calls for nobody.
    assert "Samma dag som Skånsk dag för @alla, för samma målgrupp" in outcome.reply
    assert "1 mars 2027, 2 mars 2027" in outcome.reply
    assert "Samma dag som Skånsk dag" in outcome.review
    assert "@alla" not in outcome.review
    assert "Det är ett svar från" not in outcome.review
    assert not outcome.own


def test_what_does_not_collide_is_told_of_with_no_word(project: Path) -> None:
    free = {**FULL, "start": "2027-03-08", "slut": "2027-03-09"}
    outcome = apply_body(project, body_of("ny-handelse", free), TODAY)
    assert (outcome.result, outcome.collides, outcome.review) == ("changed", (), "")
    assert "krockar" not in outcome.reply


@pytest.mark.parametrize(("day", "told"), [("2027-03-05", True), ("2027-03-06", False)])
def test_a_notice_stands_at_the_event_and_goes_when_it_is_over(
    project: Path, day: str, told: bool
) -> None:
    apply_body(project, body_of("ny-handelse", FULL), TODAY)
    found = list(collision_notices(opened(project, date.fromisoformat(day))))
    assert [problem.severity for problem in found] == (["notice"] if told else [])
    lines = (project / "data/events.yaml").read_text("utf-8").split("\n")
    for problem in found:
        assert problem.place.file == "data/events.yaml"
        assert 'start: "2027-03-0' in lines[problem.place.line - 1]
        assert "samma dag som" in problem.text
        assert "lediga dag" in problem.text


@pytest.mark.parametrize(
    ("answers", "question", "says"),
    [
        ({"malgrupp": "kommuner, alla"}, "Vilka är det till för?", "välj bland svaren: kommuner"),
        ({"polisregion": "Sydd"}, "Vilken polisregion gäller det?", 'polisregionen "Sydd" finns inte'),
        ({"hor-till": "Nätverksträff"}, "Vad hör det till?", '"Nätverksträff" finns inte'),
        ({"borjar": "på morgonen"}, "När börjar det?", "är inget klockslag"),
        ({"anmalan-senast": "snart"}, "Vilken är sista dagen att anmäla sig?", "är inget datum"),
        ({"anmalan-senast": "2027-03-06"}, "Vilken är sista dagen att anmäla sig?", "anmäla sig är"),
        ({"fraga": "Vattnet"}, "Vilka utvecklingsfrågor tar det upp?", '"Vattnet" finns inte'),
    ],
)  # fmt: skip
def test_what_has_to_be_mended_is_told_at_its_question(
    project: Path, answers: dict[str, str], question: str, says: str
) -> None:
    before = (project / "data/events.yaml").read_text("utf-8")
    outcome = apply_body(project, body_of("ny-handelse", {**FULL, **answers}), TODAY)
    assert outcome.result == "mend"
    line = next(line for line in outcome.reply.split("\n") if line.startswith(question))
    assert says in line
    assert (project / "data/events.yaml").read_text("utf-8") == before


def test_the_check_tells_it_as_a_notice_and_is_green(
    whole_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = open_site(whole_copy, TODAY).handbook.sources[0].id
    there = THERE.replace("bra-om-bra", source).replace("2027-03-05", "2027-03-29")
    add(whole_copy, there.replace("@alla", "alla"))
    options = ["--root", str(whole_copy), "--today", TODAY.isoformat(), "check"]
    assert main(options) == 0
    told = [line for line in capsys.readouterr().out.split("\n") if "annandag påsk" in line]
    assert len(told) == 1
    assert told[0].startswith("data/events.yaml:")
    assert "att se över: Skånsk dag för alla: infaller på annandag påsk; närmaste lediga" in told[0]


@pytest.mark.parametrize(("status", "shown"), [("bekräftad", True), ("inställd", False)])
def test_what_is_cancelled_leaves_the_year_wheel(
    small_content: Path, status: str, shown: bool
) -> None:
    add(small_content, THERE + f"    status: {status}\n")
    wheel = opened(small_content).blocks("samordna/arshjulet/")
    assert ("#skansk-dag-2027" in wheel.year_wheel()) == shown
    assert ("#skansk-dag-2027" in wheel.year_table()) == shown
