"""The year wheel: everything has its place, nothing lies on anything, and what has no room is told."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import lxml.html
import pytest

from macros.blocks import Blocks
from macros.blocks.wheel import (
    CENTRE,
    DIAMOND,
    DISC,
    FIXED_ROWS,
    HABIT_ROWS,
    NAMES_AT,
    RIM,
    RINGS,
    SIZE,
    Dated,
    draw,
)
from macros.model import Handbook, Rhythm
from macros.model.sources import Cited
from macros.rendering.addresses import Links
from tests.built_pages import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.blocks.wheel import Disc, Slice
    from macros.model import Event
    from macros.site import Site

MOST_FIXED, MOST_HABITS = 4, 5
"""How many a month has room for."""
NAME = (29, 10)
"""Half of what the widest of the names, "mar", takes in the widest letters we have seen."""


def fixed(month: str) -> Rhythm:
    return item(month, {"kind": "lag", "law": "2023:196", "section": "6"})


def habit(*months: str) -> Rhythm:
    return item(*months, ground={"kind": "vana", "since": "2020"})


def item(*months: str | dict[str, str], ground: dict[str, str] | None = None) -> Rhythm:
    names = [month for month in months if isinstance(month, str)]
    grounds = [ground or months[-1]]
    return Rhythm.model_validate(
        {
            "id": "a",
            "title": "A",
            "months": names,
            "grounds": grounds,
            "who": ["b"],
            "sources": ["c"],
        }
    )


def wheel(*items: Rhythm, dated: Iterable[Dated] = ()) -> tuple[Slice, ...]:
    return draw(dict(enumerate(items, 1)), dated)


MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december")  # fmt: skip
FULL = tuple(
    one
    for month in MONTHS
    for one in (*[fixed(month)] * (MOST_FIXED + 1), *[habit(month)] * (MOST_HABITS + 1))
)
EVERY_DAY = tuple(Dated(m, d, f"2027-{m:02}-{d:02}") for m in range(1, 13) for d in range(1, 32))


def from_middle(x: float, y: float) -> float:
    return math.hypot(x - CENTRE, y - CENTRE)


def month_at(x: float, y: float) -> float:
    """The month that a point lies in, with its part: 1.5 is in the middle of January."""
    return 1 + (math.atan2(x - CENTRE, CENTRE - y) % math.tau) / (math.tau / 12)


def test_the_months_are_twelve_pieces_of_one_round() -> None:
    edges = []
    for part in wheel():
        drawn = re.fullmatch(r"M330 330L(\S+) (\S+)A328 328 0 0 1 (\S+) (\S+)z", part.path)
        assert drawn, part.path
        x1, y1, x2, y2 = map(float, drawn.groups())
        assert from_middle(x1, y1) == pytest.approx(RIM, abs=0.1)
        assert month_at(x1, y1) % 12 == pytest.approx(part.month % 12, abs=0.01)
        edges.append(((x1, y1), (x2, y2)))
    assert [end for _, end in edges] == [begin for begin, _ in (*edges[1:], edges[0])]


def test_each_stands_in_its_month_and_in_its_ring() -> None:
    for part in wheel(*FULL, dated=EVERY_DAY):
        for disc in part.discs:
            assert int(month_at(disc.x, disc.y)) == part.month
            at = from_middle(disc.x, disc.y)
            if disc.ring == "fixed":
                assert DISC < at < RINGS[2] - DISC
            else:
                assert RINGS[2] + DISC < at < RINGS[1] - DISC
        for diamond in part.diamonds:
            assert int(month_at(diamond.x, diamond.y)) == part.month
            at = from_middle(diamond.x, diamond.y)
            assert RINGS[1] + DIAMOND < at < RINGS[0] - DIAMOND
        assert month_at(part.x, part.y) == pytest.approx(part.month + 0.5, abs=0.01)


def test_nothing_lies_on_anything_in_the_fullest_year() -> None:
    full = wheel(*FULL, dated=EVERY_DAY)
    discs = [disc for part in full for disc in part.discs]
    assert len(discs) == 12 * (MOST_FIXED + MOST_HABITS)
    diamonds = [diamond for part in full for diamond in part.diamonds]
    assert len(diamonds) == 12 * 4
    for one, other in itertools.combinations(discs, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) >= 2 * DISC
    for one, other in itertools.combinations(diamonds, 2):
        # Two diamonds touch where the steps to the side and down make up their width.
        assert abs(one.x - other.x) + abs(one.y - other.y) >= 2 * DIAMOND
    width, height = NAME
    for part in full:
        for diamond in diamonds:
            beside = max(abs(part.x - diamond.x) - width, 0)
            below = max(abs(part.y - diamond.y) - height, 0)
            assert beside + below >= DIAMOND
        assert width <= part.x <= SIZE - width
    assert from_middle(full[0].x, full[0].y) == pytest.approx(NAMES_AT, abs=0.1)


@pytest.mark.parametrize(("make", "most"), [(fixed, MOST_FIXED), (habit, MOST_HABITS)])
def test_what_has_no_room_is_counted_in_the_last_place(make: type, most: int) -> None:
    just, over = ([d.label for d in wheel(*[make("mars")] * n)[2].discs] for n in (most, most + 2))
    assert just == [str(number) for number in range(1, most + 1)]
    assert over == [*just[:-1], "+3"]
    last: Disc = wheel(*[make("mars")] * (most + 2))[2].discs[-1]
    assert last.numbers == (most, most + 1, most + 2)


def test_a_month_has_room_for_all_that_it_says() -> None:
    assert (len(FIXED_ROWS), len(HABIT_ROWS)) == (3, 2)
    assert [len(part.discs) for part in wheel(*FULL)] == [MOST_FIXED + MOST_HABITS] * 12


def test_what_comes_in_several_months_has_the_same_number_in_each() -> None:
    shown = {part.month: [d.label for d in part.discs] for part in wheel(fixed("maj"), habit("mars", "april"))}  # fmt: skip
    assert {month: labels for month, labels in shown.items() if labels} == {
        3: ["2"],
        4: ["2"],
        5: ["1"],
    }


@pytest.mark.parametrize(
    ("days", "together"),
    [
        ((1, 8), [2]),
        ((8, 9), [1, 1]),
        ((15, 16), [1, 1]),
        ((16, 23), [2]),
        ((23, 24, 31), [1, 2]),
        # Where only the month is known, it stands in the middle of it.
        ((None, 15), [2]),
    ],
)
def test_dates_of_a_part_of_a_month_are_one_mark(
    days: tuple[int | None, ...], together: list[int]
) -> None:
    marks = wheel(dated=[Dated(3, day, f"2027-03-{day or 31:02}") for day in days])[2].diamonds
    assert [len(mark.last_days) for mark in marks] == together


def drawing(site: Site) -> lxml.html.HtmlElement:
    blocks = site.blocks("samordna/arshjulet/")
    parts = (blocks.year_wheel(), blocks.year_table(), blocks.long_turns())
    return lxml.html.fromstring(f"<div>{''.join(map(str, parts))}</div>")


def with_events(site: Site, *events: Event) -> Handbook:
    """The handbook with these events and no reports; nothing that it has reckoned is kept."""
    values = dict(site.handbook)
    plain = tuple(i.model_copy(update={"reports": ()}) for i in site.handbook.initiatives)
    return Handbook(**{**values, "events": events, "initiatives": plain})


def test_every_record_is_in_the_wheel_or_the_tables_and_each_month_leads_to_its_rows(
    whole: Site,
) -> None:
    page = drawing(whole)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for record in whole.handbook.rhythm:
        assert f"rytm-{record.id}" in ids
    timed = [record for record in whole.handbook.rhythm if record.in_months]
    numbers = set(page.xpath("//*[contains(@class,'wheel__disc')]/text/text()"))
    assert numbers == {str(number) for number in range(1, len(timed) + 1)}
    slices = page.xpath("//a[contains(@class,'wheel__slice')]")
    assert len(slices) == 12
    for part in slices:
        assert part.get("href")[1:] in ids
        assert part.get("aria-label").startswith(part.get("data-name").capitalize() + ": ")
    for href in page.xpath("//*[@class='wheel__key']//a/@href"):
        assert href[1:] in ids or re.match(r"\.\./\.\./kalender/20\d\d/#", href)


def test_a_habit_is_told_as_one_with_its_years_and_never_as_a_day(whole: Site) -> None:
    rows = {row.get("id"): row for row in drawing(whole).xpath("//tr[@id]")}
    habits = [r for r in whole.handbook.rhythm if not r.is_fixed and r.in_months]
    assert habits
    for record in habits:
        _, when, ground, _ = (said(cell) for cell in rows[f"rytm-{record.id}"])
        assert when.startswith("Brukar vara i ")
        assert not re.search(r"\d", when)
        years = [y for g in record.grounds for y in (*g.years, g.since) if y]
        assert all(year in ground for year in years)


def test_the_dates_of_the_coming_year_are_marked_and_later_ones_are_not(whole: Site) -> None:
    read = whole.handbook.newest_read
    assert read
    ahead = tuple(
        whole.handbook.coming[0].model_copy(
            update={"id": f"traff-{number}", "start": day.isoformat(), "end": None}
        )
        for number, day in enumerate(read + timedelta(days=days) for days in (20, 100, 500))
    )
    page = drawing(replace(whole, handbook=with_events(whole, *ahead)))
    marked = " ".join(page.xpath("//@data-last-days")).split()
    told = page.xpath("//tr[@data-until]/@data-until")
    assert sorted(marked) == sorted(told)
    assert sorted(marked) == [event.last_day for event in ahead[:2]]


@pytest.mark.parametrize(
    ("start", "source", "stands"),
    [
        ("2027-03-31", "bra-om-bra", False),
        ("2027-03-30", "bra-om-bra", True),
        ("2027-03-31", "polisen-om", True),
        ("2027-03", "bra-om-bra", True),
    ],
)
def test_what_recurs_on_its_day_is_not_told_a_second_time(
    start: str, source: str, stands: bool, small: Site
) -> None:
    event = small.handbook.events[0].model_copy(
        update={
            "title": "Rapporten lämnas",
            "start": start,
            "end": None,
            "status": None,
            "sources": (Cited(id=source),),
        }
    )
    told = str(Blocks(with_events(small, event), Links("samordna/arshjulet/")).year_table())
    assert ("Rapporten lämnas" in told) is stands


def test_a_month_without_anything_says_so(small: Site) -> None:
    page = drawing(small)
    (july,) = page.xpath("//a[@data-name='juli']/@aria-label")
    assert july == "Juli: inget som är känt"
    (march,) = page.xpath("//a[@data-name='mars']/@aria-label")
    assert march == "Mars: 1 bestämt, 1 som brukar komma"
    (row,) = page.xpath("//tbody[.//*[@id='manad-juli']]/tr[2]")
    assert said(row) == "Inget som är känt."
