"""Blocks of the calendar: all of it, the way into it, and what is on in a place."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.blocks.choices import choice_of_county, choice_of_region, found_by
from macros.model import EVENT_KINDS, LEVELS, County
from macros.rendering.addresses import CALENDAR, event_at
from macros.rendering.corrections import CHANGED_EVENT_FORM, EVENT_FORM
from macros.rendering.dates import month_name, months_from
from macros.rendering.environment import upper_first
from macros.rendering.files import EVERY_DATE, NATIONAL_DATES, dates_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from markupsafe import Markup

    from macros.model import Event, Handbook, PoliceRegion, Question

MONTHS_AHEAD = 18
"""So many months can be chosen, from the one that the content was last read in."""
MOST_IN_FULL = 12
"""So many of the events to come stand in full in the calendar; what comes after stands on the pages of
the years. So the calendar does not grow with the events."""
WEB = re.compile(r"^https?:")
"""What the address of a calendar begins with where it is no subscription (`webcal:`)."""

_YEAR = re.compile(rf"{CALENDAR}(\d{{4}})/")


def years_of(handbook: Handbook, published: Collection[str] = ()) -> list[str]:
    """The years that have a page in the calendar, those too that all events have moved away from."""
    found = {event.year for event in handbook.dates}
    found |= {event.moved_from[:4] for event in handbook.events if event.moved_from}
    found |= {match[1] for address in published if (match := _YEAR.fullmatch(address))}
    return sorted(found)


class CalendarBlocks(BlockBase):
    """Events."""

    @macro
    def calendar(self) -> Markup:
        """Kalendern: det som kommer, med val av län, månad, polisregion, nivå, sort och fråga, det som återkommer, och länkar till åren som har varit."""
        handbook = self._handbook
        coming = self._coming()
        near = coming[:MOST_IN_FULL]
        newest = str(handbook.as_of.year)
        counts = Counter(event.year for event in handbook.dates)
        return self._render(
            "calendar.html.j2",
            coming=near,
            later=len(coming) - len(near),
            been=len(handbook.dates) - len(coming),
            ahead=sorted({event.year for event in coming[len(near) :] or coming}),
            years=[(year, counts[year]) for year in sorted(counts, reverse=True) if year <= newest],
            moved=self._moved_from_here(near),
            recurring=handbook.recurring,
            counties=handbook.sorted_counties,
            choices=[choice_of_county(handbook), ("month", "Månad", self._coming_months())],
            more=[
                choice_of_region(handbook),
                ("level", "Nivå", [(level, upper_first(level)) for level in LEVELS]),
                ("kind", "Sort", [(kind, upper_first(kind)) for kind in EVENT_KINDS]),
                (
                    "question",
                    "Utvecklingsfråga",
                    [(question.id, question.short) for question in handbook.questions],
                ),
            ],
        )

    @macro
    def calendar_finder(self) -> Markup:
        """Frågan "Vad händer i mitt län?": län och månad, som leder till kalendern."""
        counties = self._handbook.sorted_counties
        return self._render(
            "calendar_finder.html.j2", counties=counties, months=self._coming_months()
        )

    @macro
    def calendar_addresses(self) -> Markup:
        """Alla kalendrar att prenumerera på, med adresserna att kopiera: hela landets, länens och polisregionernas."""
        handbook = self._handbook
        counties = handbook.sorted_counties
        regions = handbook.sorted_regions
        groups = [
            (
                "Hela landet",
                [
                    ("allt", "Hela kalendern", EVERY_DATE),
                    ("hela-landet", "Bara det som gäller hela landet", NATIONAL_DATES),
                ],
            ),
            ("Län", [(f"lan-{c.slug}", c.full_name, dates_of(c)) for c in counties]),
            (
                "Polisregioner",
                [(f"polisregion-{r.slug}", r.full_name, dates_of(r)) for r in regions],
            ),
        ]
        scheme = WEB.sub("webcal:", self._links.site)
        return self._render("calendar_addresses.html.j2", groups=groups, scheme=scheme)

    @macro
    def upcoming(self) -> Markup:
        """De närmaste händelserna; det som har varit döljs i läsarens webbläsare."""
        return self._render("upcoming.html.j2", events=self._coming())

    @macro
    def tell_of_event(self, label: str = "Meddela en händelse") -> Markup:
        """Länken till formuläret där man meddelar en händelse. `label` är länkens text."""
        return self.way_to_tell_of_event(label)

    def way_to_tell_of_event(self, label: str, **answers: str) -> Markup:
        """The link to the form, with answers filled in. For other blocks."""
        asked = ("Vad", "När", "Var", "Vem som ordnar", "För vilka", "Sida där det står")
        return self._way_to_tell(EVENT_FORM, label, "en händelse", asked, **answers)

    def year(self, year: str, years: list[str]) -> Markup:
        """A year of the calendar: what begins in it, and what has moved to another. For generated pages."""
        at = years.index(year)
        return self._render(
            "year.html.j2",
            year=year,
            events=[event for event in self._handbook.dates if event.year == year],
            coming=set(self._handbook.coming),
            moved=[
                event
                for event in self._handbook.dates
                if event.moved_from and event.moved_from[:4] == year != event.year
            ],
            before=years[at - 1] if at else None,
            after=years[at + 1] if at + 1 < len(years) else None,
        )

    def is_promised_here(self, event: Event) -> bool:
        """Whether others may link to an event here, where it had its place. For other blocks."""
        keys = (event.id, *event.former_ids)
        return any(f"{self._links.page}#{key}" in self._published for key in keys)

    def _moved_from_here(self, there: list[Event]) -> list[Event]:
        """The events that others may link to on this page and that are not `there`, the newest first."""
        events = sorted(self._handbook.dates, key=lambda event: event.start, reverse=True)
        return [event for event in events if event not in there and self.is_promised_here(event)]

    def event_entry(self, event: Event, *, is_coming: bool = False) -> Markup:
        """An event in a list; with `is_coming`, the file for a calendar too. For other blocks."""
        handbook = self._handbook
        return self._render(
            "event.html.j2",
            event=event,
            with_file=is_coming and event.is_dated and not event.is_cancelled,
            is_home=event_at(event).startswith(f"{self._links.page}#"),
            change=self._way_to_change(event) if is_coming else "",
            organisers=handbook.organisers_of(event),
            places=[
                *(handbook.county_by_code[code] for code in event.counties),
                *(handbook.region_by_id[key] for key in event.police_regions),
            ],
            **found_by(handbook, event),
            series=next((r for r in handbook.recurring if r.id == event.series), None),
        )

    def _way_to_change(self, event: Event) -> str:
        """Where one tells that an event has changed; nowhere for a report, which has its initiative."""
        if event.id not in self._handbook.event_by_id:
            return ""
        ways = self._links.corrections
        told = f"Stödguiden: {event.title}"
        return ways.suggest(CHANGED_EVENT_FORM, handelse=event.id) or ways.write(told)

    def coming_in(self, place: County | PoliceRegion) -> Markup:
        """What is coming in a place, and in the whole country. For generated pages."""
        handbook = self._handbook
        coming = self._coming()
        if isinstance(place, County):
            asked = handbook.regional_coordinators[place.code]
            field, answer = "lan", place.full_name
        else:
            asked = handbook.police_coordinators.get(place.id, ())
            field, answer = "polisregion", place.name
        return self._render(
            "coming_in.html.j2",
            place=place,
            own=[event for event in coming if handbook.concerns(event, place)],
            national=[event for event in coming if event.is_national],
            ask=next(iter(asked), None),
            choice=f"{field}={place.slug}",
            tell=self.way_to_tell_of_event("Meddela en händelse", **{field: answer}),
        )

    def coming_on(self, question: Question) -> Markup:
        """What is coming in a development question. For generated pages."""
        coming = [event for event in self._coming() if question.id in event.questions]
        return self._render("coming_on.html.j2", events=coming, question=question)

    def whom_to_ask(self, county: County) -> Markup:
        """Whom to ask of a county's meetings. For other blocks."""
        ask = next(iter(self._handbook.regional_coordinators[county.code]), None)
        return self._render("whom_to_ask.html.j2", ask=ask)

    def _coming(self) -> list[Event]:
        """What is coming, what is over first."""
        return sorted(self._handbook.coming, key=lambda event: (event.last_day, event.start))

    def _coming_months(self) -> list[tuple[str, str]]:
        months = months_from(self._handbook.as_of, MONTHS_AHEAD)
        return [(month, month_name(month)) for month in months]
