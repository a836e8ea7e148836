"""The calendar: the nearest in full, each event on the page of its year, and what was published kept."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.blocks import Blocks
from macros.blocks.calendar import MOST_IN_FULL
from macros.pages import page_specs
from macros.rendering.addresses import Links
from tests.helpers import open_small

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model import Event, Handbook
    from macros.site import Site

EVENTS = "data/events.yaml"
READ = "2026-11-24"
"""The newest day that anything in the small fixture was read."""
IN_FULL = re.compile(r'<li class="event".*?</li>', re.DOTALL)


def _moved(root: Path, day: str) -> Site:
    path = root / EVENTS
    text = path.read_text("utf-8")
    changed = text.replace('start: "2025-03"', f'start: "{day}"', 1)
    assert changed != text
    path.write_text(changed, "utf-8")
    return open_small(root)


def _calendar(handbook: Handbook, *published: str) -> str:
    blocks = Blocks(handbook, Links("kalender/"), published=frozenset(published))
    return str(blocks.calendar())


def _with(handbook: Handbook, *events: Event) -> Handbook:
    values = {name: value for name, value in handbook if name != "events"}
    return type(handbook).model_construct(**values, events=(*handbook.events, *events))


def _like(event: Event, number: int, start: str) -> Event:
    new = {"id": f"ny-{number}", "title": f"Ny {number}", "start": start, "end": None}
    return event.model_copy(update=new)


@pytest.mark.parametrize(
    ("day", "coming"), [(READ, True), ("2026-11", True), ("2026-11-23", False), ("2026-10", False)]
)
def test_what_had_not_been_when_the_content_was_read_stands_in_full(
    small_copy: Path, day: str, coming: bool
) -> None:
    site = _moved(small_copy, day)
    shown = _calendar(site.handbook)
    in_full = "".join(IN_FULL.findall(shown))
    assert ('href="2026/#ansokan-2025"' in in_full) == coming
    assert ("data-coming hidden" not in shown.replace(' aria-labelledby="kommande"', "")) == coming


def test_every_event_stands_on_the_page_of_its_year(small: Site) -> None:
    specs = {spec.address: spec for spec in small.specs}
    for event in small.handbook.dates:
        html = small.html(specs[f"kalender/{event.year}/"])
        assert html.count(f'id="{event.id}"') == 1
    assert 'href="kalender/' not in _calendar(small.handbook)  # they are written as on its page


def test_the_calendar_does_not_grow_with_the_events(small: Site) -> None:
    some = small.handbook.events[0]

    def size(count: int) -> int:
        past = [_like(some, n, f"{2000 + n % 25}-05-02") for n in range(count)]
        ahead = [_like(some, count + n, f"2027-{n % 12 + 1:02}-03") for n in range(count)]
        shown = _calendar(_with(small.handbook, *past, *ahead))
        assert len(IN_FULL.findall(shown)) == MOST_IN_FULL
        return len(gzip.compress(shown.encode()))

    assert size(500) - size(50) < 100


def test_what_does_not_fit_stands_on_the_pages_of_its_years(small: Site) -> None:
    some = small.handbook.events[0]
    near = [_like(some, n, "2027-01-03") for n in range(MOST_IN_FULL)]
    shown = _calendar(_with(small.handbook, *near, _like(some, MOST_IN_FULL, "2028-01-03")))
    (years,) = re.findall("Det som kommer längre fram står på årens sidor: (.*?)</p>", shown)
    assert re.findall(">([0-9]+)<", years) == ["2028"]


def test_what_others_may_link_to_on_the_calendar_leads_on(small: Site) -> None:
    event = small.handbook.event_by_id["radet-2024"]
    line = f'<li id="{event.id}"><a href="2024/#{event.id}">{event.title}</a></li>'
    assert line not in _calendar(small.handbook)
    assert line in _calendar(small.handbook, "kalender/#radet-2024")
    renamed = event.model_copy(update={"id": "radet", "former_ids": ("radet-2024",)})
    events = tuple(renamed if each is event else each for each in small.handbook.events)
    values = {name: value for name, value in small.handbook if name != "events"}
    handbook = type(small.handbook).model_construct(**values, events=events)
    # The finished page has an element with the old id there (finishing/old_places.py).
    assert '<li id="radet"><a href="2024/#radet">' in _calendar(handbook, "kalender/#radet-2024")


def test_what_is_coming_keeps_its_place_where_it_was_published(small_copy: Path) -> None:
    handbook = _moved(small_copy, "2027-03-01").handbook
    assert 'id="ansokan-2025"' not in _calendar(handbook)
    shown = _calendar(handbook, "kalender/#ansokan-2025")
    assert shown.count('id="ansokan-2025"') == 1
    assert 'id="ansokan-2025"' in "".join(IN_FULL.findall(shown))


def test_a_year_keeps_its_page_when_its_events_have_moved_away(small: Site) -> None:
    moved = _like(small.handbook.events[0], 1, "2031-01-09")
    moved = moved.model_copy(update={"status": "flyttad", "moved_from": "2030-12-10"})
    handbook = _with(small.handbook, moved)
    published = frozenset({"kalender/2029/", "kalender/2030/", "kalender/prenumerera/"})
    specs = {spec.address: spec for spec in page_specs(handbook, published)}
    site = replace(small, handbook=handbook, specs=tuple(specs.values()), data_version="")
    assert 'id="ny-1"' in site.html(specs["kalender/2031/"])
    left = site.html(specs["kalender/2030/"])
    assert '<li id="ny-1">' in left
    assert 'href="../2031/#ny-1"' in left
    assert "Inga händelser är kända från 2029" in site.html(specs["kalender/2029/"])
    assert "kalender/2028/" not in specs
    assert "kalender/2029/" not in {spec.address for spec in page_specs(handbook)}
