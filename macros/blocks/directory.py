"""Blocks of the directory: contacts, places, and the ways to find them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from macros.blocks.base import (
    BlockBase,
    MacroError,
    heading_level,
    inline_macro,
    lookup,
    macro,
)
from macros.blocks.calendar import years_of
from macros.model import BY_MODEL, Coordinator, Municipality, swedish_order
from macros.model.county_shapes import coarse_paths, county_shapes
from macros.rendering.addresses import RECURRING, page_of, year_page
from macros.rendering.corrections import CONTACT_FORM
from macros.rendering.files import cards_of
from macros.rendering.qr_codes import qr_code

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import County, Handbook, Organisation, Role

ROLES_BY_LEVEL: dict[str, tuple[Role, ...]] = {
    "nationell": ("nationell-samordnare", "stod"),
    "regional": ("regional-samordnare",),
    "polis": ("polisens-samordnare",),
}
"""The levels of the directory, and the roles on each."""
FRAME_HEIGHT = 660
"""Pixels that a place's card has room in where its frame is as narrow as a phone."""


def on_level(handbook: Handbook, level: str) -> list[Coordinator]:
    """The functions on a level of the directory.

    Raises:
        MacroError: there is no such level.
    """
    roles = lookup(ROLES_BY_LEVEL, level, "nivån")
    return [coordinator for role in roles for coordinator in handbook.with_role(role)]


class DirectoryBlocks(BlockBase):
    """Contacts, places, and the ways to find them."""

    @macro
    def coordinator(self, id: str, heading: int = 3, title: str | None = None) -> Markup:  # noqa: A002
        """Ett kontaktkort för en funktion i `data/coordinators.yaml`.

        `id` är funktionens id, `heading` rubriknivån (2–4), `title` en egen rubrik.
        """
        found = lookup(self._handbook.coordinator_by_id, id, "samordnaren", lambda c: c.title)
        area = self._handbook.area_of(found)
        # A card is the same on all pages of a folder, but on the page of its own area.
        here = area is not None and page_of(area) == self._links.page
        key = ("coordinator", id, heading, title, self._links.folder, here)
        if key not in self._rendered:
            self._rendered[key] = self._render(
                "contact.html.j2",
                coordinator=found,
                organisation=self._handbook.organisation_by_id[found.organisation],
                area=area,
                heading=heading_level(heading),
                title=title,
                # Its mark is another as soon as anything is said of the organisation: that is kept
                # off the many pages that change for nothing else, and its page has the answer.
                with_answer=self._links.folder != BY_MODEL[Municipality].section,
            )
        return self._rendered[key]

    def contact_code(self, county: County) -> Markup:
        """A county's contact cards as a QR code, for paper. For generated pages.

        The code is the address of the file: short enough to be read from paper, and who reads it gets
        what is true then, and not what was when the sheet was printed.
        """
        code = qr_code(self._links.site + cards_of(county))
        return self._render("contact_code.html.j2", code=code, name=county.full_name)

    def contact_corrections(self, coordinator: Coordinator, name: str) -> Markup:
        """The ways to correct a contact: the one on the card comes first. For contact cards."""
        ways = self._links.corrections
        own = ways.edit(coordinator.where())
        organisation = self._handbook.organisation_by_id[coordinator.organisation]
        official = ways.edit(organisation.where()) if organisation.contact else ""
        if coordinator.direct or not official:
            edits = [("Ändra uppgiften", own), ("Ändra växeln", official)]
        else:
            edits = [("Ändra uppgiften", official), ("Ändra funktionen", own)]
        return self._render(
            "corrections.html.j2",
            edits=edits,
            suggest=ways.suggest(CONTACT_FORM, post=coordinator.id),
            write=ways.write(f"Stödguiden: {name} ({coordinator.id})"),
            about=name,
        )

    @macro
    def embedding(self, slug: str, kind: str = "lan") -> Markup:
        """HTML-koden som visar ett läns eller en kommuns kontaktkort på en annan webbplats, att kopiera.

        `slug` är sista delen av platsens adress ("skane"), `kind` är "lan" eller "kommun".
        """
        handbook = self._handbook
        known: dict[str, dict[str, tuple[County | Municipality, str]]] = {
            "lan": {county.slug: (county, county.full_name) for county in handbook.counties},
            "kommun": {place.slug: (place, place.name) for place in handbook.municipalities},
        }
        of_kind = lookup(known, kind, "platsens sort")
        place, name = lookup(of_kind, slug, "platsen", lambda found: found[1])
        return self._render("embedding.html.j2", place=place, name=name, height=FRAME_HEIGHT)

    @inline_macro
    def phone(self, id: str) -> Markup:  # noqa: A002
        """Ett telefonnummer som länk, också mitt i en mening. `id` är en funktions id, eller en organisations för dess växel."""
        return self._way(id, "phone", "inget telefonnummer")

    @inline_macro
    def mailbox(self, id: str) -> Markup:  # noqa: A002
        """En brevlåda som länk, också mitt i en mening. `id` är en funktions id, eller en organisations för dess officiella."""
        return self._way(id, "email", "ingen brevlåda")

    def _way(self, id_: str, field: Literal["email", "phone"], none: str) -> Markup:
        handbook = self._handbook
        known: dict[str, Coordinator | Organisation] = {
            **handbook.organisation_by_id,
            **handbook.coordinator_by_id,
        }
        found = lookup(known, id_, "funktionen eller organisationen", _name)
        value = (
            handbook.reached_at(found, field)
            if isinstance(found, Coordinator)
            else getattr(found.contact, field, None)
        )
        if value is None:
            raise MacroError(f'"{id_}" har {none} i data')
        return self._render("way.html.j2", value=value, field=field)

    @macro
    def directory(self, level: str = "regional", heading: int = 3) -> Markup:
        """Alla kontaktkort på en nivå: "nationell", "regional" eller "polis"."""
        coordinators = on_level(self._handbook, level)
        return self._render(
            "directory.html.j2", coordinators=coordinators, heading=heading_level(heading)
        )

    @macro
    def jump_list(self, level: str = "regional") -> Markup:
        """Hopp till kontaktkorten på en nivå, län för län eller region för region. Står på samma sida som `directory`."""
        coordinators = on_level(self._handbook, level)
        areas = [self._handbook.area_of(coordinator) for coordinator in coordinators]
        return self._render(
            "jump_list.html.j2",
            jumps=[
                (c, area, areas.count(area) > 1)
                for c, area in zip(coordinators, areas, strict=True)
            ],
        )

    @macro
    def place_finder(self, heading: str = "") -> Markup:
        """Sökfältet "Skriv din kommun", som leder till platsens sida.

        `heading` är en egen ledtext ovanför fältet.
        """
        return self._render("place_finder.html.j2", heading=heading)

    @macro
    def county_map(self, county: str = "") -> Markup:
        """Kartan över länen, färgad efter polisregion; varje län är en länk.

        Med `county`, koden för ett län, är den en mindre bild där länet är utmärkt.
        """
        if county:
            lookup(self._handbook.county_by_code, county, "länskoden", lambda c: c.full_name)
        return self._render(
            "county_map.html.j2",
            shapes=county_shapes(),
            coarse=coarse_paths(),
            counties=self._handbook.sorted_counties,
            regions=self._handbook.sorted_regions,
            current=county,
        )

    @macro
    def page_list(self) -> Markup:
        """Alla sidor som kommer ur data och inte står i menyn, utom kommunernas."""
        handbook = self._handbook
        years = years_of(handbook, self._published)
        kinds: list[tuple[str, list[tuple[str, str]]]] = [
            ("Metoder", [(m.label, page_of(m)) for m in handbook.methods]),
            ("Utvecklingsfrågor", [(q.title, page_of(q)) for q in handbook.questions]),
            ("Uppdrag och initiativ", [(i.title, page_of(i)) for i in handbook.initiatives]),
            ("Budskap", [(m.title, page_of(m)) for m in handbook.messages]),
            (
                "Kalendern",
                [
                    ("Det som återkommer", RECURRING),
                    *((f"Kalendern {year}", year_page(year)) for year in years),
                ],
            ),
            ("Län", [(c.full_name, page_of(c)) for c in handbook.counties]),
            ("Polisregioner", [(r.full_name, page_of(r)) for r in handbook.police_regions]),
        ]
        groups = [
            (heading, sorted(pages, key=lambda page: swedish_order(page[0])))
            for heading, pages in kinds
        ]
        return self._render("page_list.html.j2", groups=groups)

    @macro
    def place_letters(self) -> Markup:
        """Bokstäverna i listan över alla kommuner, som länkar till sidan med listan."""
        return self._render("place_letters.html.j2", municipalities=self._handbook.municipalities)

    @macro
    def place_list(self) -> Markup:
        """Alla kommuner från A till Ö, med länens och polisregionernas listor efter."""
        return self._render("place_list.html.j2", municipalities=self._handbook.municipalities)

    @macro
    def county_list(self) -> Markup:
        """Tabellen över länen med länsstyrelsens växel och brevlåda."""
        return self._render("county_list.html.j2", counties=self._handbook.sorted_counties)

    @macro
    def police_region_list(self) -> Markup:
        """Polisregionerna med sina län."""
        return self._render(
            "police_region_list.html.j2",
            regions=self._handbook.sorted_regions,
        )

    @macro
    def municipality_list(self, county: str = "") -> Markup:
        """Kommunerna, länsvis; med `county` bara ett läns, efter länskod."""
        counties = self._handbook.sorted_counties
        if county:
            counties = (
                lookup(self._handbook.county_by_code, county, "länskoden", lambda c: c.full_name),
            )
        return self._render("municipality_list.html.j2", counties=counties, single=bool(county))

    def place_links(self, places: tuple[County | Municipality, ...], label: str) -> Markup:
        """A list of links to places. For generated pages."""
        page, folder = self._links.page, self._links.folder
        own = (page or "").rstrip("/").rpartition("/")[2]
        entries = []
        for place in places:
            # The same on all pages of a folder, but on the page of the place itself.
            here = place.slug == own and page_of(place) == page
            key = ("place_link", place.code, folder, here)
            if key not in self._rendered:
                self._rendered[key] = self._render("place_link.html.j2", place=place)
            entries.append(self._rendered[key])
        return self._render("place_links.html.j2", entries=entries, label=label)


def _name(found: Coordinator | Organisation) -> str:
    return found.title if isinstance(found, Coordinator) else found.name
