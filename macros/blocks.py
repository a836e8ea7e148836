"""The macros: each renders one block of a page, with a template of its own.

Pages in docs/ call them as `{{ name(…) }}`, and the generated pages call the same functions.
What a public method's docstring says is what HACKING.md lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from macros.addresses import Links, local_police_page, page_of
from macros.model import by_name
from macros.problems import nearest
from macros.render import render
from macros.shapes import county_shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

    from macros.model import Coordinator, County, Handbook, Municipality, PoliceRegion, Role

T = TypeVar("T")

LEVELS: dict[str, tuple[Role, ...]] = {
    "nationell": ("nationell-samordnare", "stod"),
    "regional": ("regional-samordnare",),
    "polis": ("polisens-samordnare",),
}
"""The levels of the directory, and the roles on each."""


class MacroError(Exception):
    """A macro was called with something that is not there; the text is Swedish."""


class Blocks:
    """The blocks of one page: they know the data, and the page that their links start from."""

    def __init__(self, handbook: Handbook, links: Links) -> None:
        self._handbook = handbook
        self._links = links

    def coordinator(self, id: str, heading: int = 3, title: str | None = None) -> Markup:  # noqa: A002
        """Ett kontaktkort för en funktion i `data/coordinators.yaml`.

        `id` är funktionens id, `heading` rubriknivån (2–4), `title` en egen rubrik.
        """
        found = _lookup(self._handbook.coordinator_by_id, id, "samordnare", lambda c: c.title)
        return self._render(
            "contact.html.j2",
            coordinator=found,
            organisation=self._handbook.organisation_by_id[found.organisation],
            area=self._area(found),
            heading=_heading(heading),
            title=title,
        )

    def directory(self, level: str = "regional", heading: int = 3) -> Markup:
        """Alla kontaktkort på en nivå: "nationell", "regional" eller "polis"."""
        roles = _lookup(LEVELS, level, "nivå")
        coordinators = [c for role in roles for c in self._handbook.with_role(role)]
        return self._render(
            "directory.html.j2", coordinators=coordinators, heading=_heading(heading)
        )

    def place_finder(self, heading: str = "") -> Markup:
        """Sökfältet "Skriv din kommun", som leder till platsens sida.

        `heading` är en egen ledtext ovanför fältet.
        """
        return self._render("place_finder.html.j2", heading=heading)

    def county_map(self, county: str = "") -> Markup:
        """Kartan över länen, färgad efter polisregion; varje län är en länk.

        `county` är koden för ett län som ska märkas ut.
        """
        if county:
            _lookup(self._handbook.county_by_code, county, "länskod", lambda c: c.full_name)
        return self._render(
            "county_map.html.j2",
            shapes=county_shapes(),
            counties=sorted(self._handbook.counties, key=by_name),
            regions=sorted(self._handbook.police_regions, key=by_name),
            current=county,
        )

    def place_list(self) -> Markup:
        """Alla kommuner från A till Ö, med länens och polisregionernas listor efter."""
        return self._render("place_list.html.j2", municipalities=self._handbook.municipalities)

    def county_list(self) -> Markup:
        """Tabellen över länen med länsstyrelsens växel och brevlåda."""
        return self._render(
            "county_list.html.j2", counties=sorted(self._handbook.counties, key=by_name)
        )

    def police_region_list(self) -> Markup:
        """Polisregionerna med sina län."""
        return self._render(
            "police_region_list.html.j2",
            regions=sorted(self._handbook.police_regions, key=by_name),
        )

    def municipality_list(self, county: str = "") -> Markup:
        """Kommunerna, länsvis; med `county` bara ett läns, efter länskod."""
        counties = sorted(self._handbook.counties, key=by_name)
        if county:
            counties = [
                _lookup(self._handbook.county_by_code, county, "länskod", lambda c: c.full_name)
            ]
        return self._render("municipality_list.html.j2", counties=counties, single=bool(county))

    def place_links(self, places: tuple[County | Municipality, ...], label: str) -> Markup:
        """En lista med länkar till platser. Bara för de genererade sidorna."""
        return self._render("place_links.html.j2", places=places, label=label)

    def _render(self, template: str, **context: Any) -> Markup:
        return render(
            template,
            blocks=self,
            handbook=self._handbook,
            links=self._links,
            page_of=page_of,
            local_police_page=local_police_page,
            **context,
        )

    def _area(self, coordinator: Coordinator) -> County | PoliceRegion | None:
        if coordinator.county is not None:
            return self._handbook.county_by_code[coordinator.county]
        if coordinator.police_region is not None:
            return self._handbook.region_by_id[coordinator.police_region]
        return None


INTERNAL = frozenset({"place_links"})
"""Blocks that take records, and so can be called by the generated pages only."""


def macro_names() -> list[str]:
    """The names of the macros that pages in docs/ can call, in the order they are defined."""
    return [name for name in vars(Blocks) if not name.startswith("_") and name not in INTERNAL]


def _lookup(
    known: Mapping[str, T], key: object, word: str, name: Callable[[T], str] = lambda _: ""
) -> T:
    if isinstance(key, str) and key in known:
        return known[key]
    names = {valid: name(value) for valid, value in known.items()}
    raise MacroError(f'okänd {word} "{key}"{nearest(str(key), names)}')


def _heading(level: object) -> int:
    if not isinstance(level, int) or level not in (2, 3, 4):
        raise MacroError(f'rubriknivån "{level}" finns inte: skriv 2, 3 eller 4')
    return level
