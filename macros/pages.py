"""The pages that are generated from the data: a plain list, without reading or writing anything."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from macros.blocks.calendar import years_of
from macros.model import BY_MODEL, Event, Initiative
from macros.problems import Place
from macros.rendering.addresses import (
    CALENDAR,
    RECURRING,
    Links,
    local_police_page,
    page_of,
    year_page,
)
from macros.rendering.environment import render_page

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from macros.blocks import Blocks
    from macros.model import Handbook, Record


MOST_NEIGHBOURS = 60
"""A municipality's page lists the others in its county up to this many; where there are more, it
leads to the county's page. The largest county has 49 municipalities (SCB, 2026)."""


@dataclass(frozen=True)
class PageSpec:
    """A page to generate."""

    address: str
    """From the site's root: kommuner/malmo/."""
    template: str
    """The skeleton, in macros/templates/pages."""
    record: Record | None
    """The entry that the page is about; its edit link leads there. None where it is about many."""
    head: dict[str, Any]
    """What the theme shows around it: title, description, kicker (the line above the title), region
    (the police region whose colour it has), trail (breadcrumbs)."""
    context: dict[str, Any] = field(default_factory=dict)
    """What the skeleton wants."""
    first: Record | None = None
    """Of a page of many entries, one that its edit link leads to, among the others."""

    @property
    def kind(self) -> str | None:
        """What the page is called in lists of results; None where its address tells."""
        return None if self.record is None else BY_MODEL[type(self.record)].label

    @property
    def place(self) -> Place:
        """Where what the page says is written."""
        opened = self.record or self.first
        return Place(f"data/{BY_MODEL[Event].file}") if opened is None else opened.where()

    @property
    def may_be_written(self) -> bool:
        """Whether a page in docs/ may take its place, to tell more: of an initiative alone."""
        return isinstance(self.record, Initiative)

    @property
    def section(self) -> str:
        """The folder that pages like it lie in, from the site's root: kommuner/."""
        return posixpath.dirname(self.address.rstrip("/")) + "/"

    @property
    def meta(self) -> dict[str, Any]:
        """What stands in the front matter of a page that is written by hand."""
        own = {} if self.kind is None else {"kind": self.kind}
        return {**self.head, **own, "sokord": list(getattr(self.record, "aliases", ()))}

    @property
    def source(self) -> str:
        """The path of the Markdown file that the page would come from: kommuner/malmo.md."""
        return self.address.rstrip("/") + ".md"


def page_specs(handbook: Handbook, published: Collection[str] = ()) -> Iterator[PageSpec]:
    """Every generated page; of the addresses that have been `published` some are kept empty."""
    yield from _place_specs(handbook)
    yield from _guidance_specs(handbook)
    yield from _work_specs(handbook)
    yield from _calendar_specs(handbook, published)
    yield from _message_specs(handbook)
    yield from _confirmation_specs(handbook)


def _place_specs(handbook: Handbook) -> Iterator[PageSpec]:
    for county in handbook.counties:
        region = handbook.region_by_id[county.police_region]
        yield PageSpec(
            page_of(county),
            "county.html.j2",
            county,
            {
                "title": county.full_name,
                "description": f"Vem stödjer brottsförebyggande arbete i {county.full_name}? "
                "Kontakt till länsstyrelsens och polisregionens samordnare.",
                "region": region.id,
                "trail": [["Kontakter", "kontakter/"], ["Länen", "lan/"]],
            },
            {"county": county, "region": region},
        )
    for region in handbook.police_regions:
        yield PageSpec(
            page_of(region),
            "police_region.html.j2",
            region,
            {
                "title": region.full_name,
                "description": f"Kontakt till den brottsförebyggande samordnaren i "
                f"{region.full_name} och länsstyrelserna i regionen.",
                "region": region.id,
                "trail": [["Kontakter", "kontakter/"], ["Polisregionerna", "polisregioner/"]],
            },
            {"region": region, "counties": handbook.counties_by_region[region.id]},
        )
    for municipality in handbook.sorted_municipalities:
        county = handbook.county_by_code[municipality.county]
        yield PageSpec(
            page_of(municipality),
            "municipality.html.j2",
            municipality,
            {
                "title": municipality.name,
                "description": f"Vem stödjer brottsförebyggande arbete i {municipality.name}? "
                f"Kontakt till samordnarna i {county.full_name} och hos polisen.",
                "kicker": "Kommun",
                "region": county.police_region,
                "trail": [
                    ["Kontakter", "kontakter/"],
                    ["Kommunerna", "kommuner/"],
                    [county.full_name, page_of(county)],
                ],
            },
            {
                "municipality": municipality,
                "county": county,
                "region": handbook.region_by_id[county.police_region],
                "twins": handbook.twins(municipality),
                "most_neighbours": MOST_NEIGHBOURS,
                "neighbours": tuple(
                    other
                    for other in handbook.municipalities_by_county[county.code]
                    if other.code != municipality.code
                ),
            },
        )


def _guidance_specs(handbook: Handbook) -> Iterator[PageSpec]:
    for method in handbook.methods:
        yield PageSpec(
            page_of(method),
            "method.html.j2",
            method,
            {
                "title": method.label,
                "description": method.summary,
                "kicker": "Metod",
                "trail": [["Vägledning", "vagledning/"], ["Metoder", "vagledning/metoder/"]],
            },
            {"method": method},
        )


def _work_specs(handbook: Handbook) -> Iterator[PageSpec]:
    for initiative in handbook.initiatives:
        yield PageSpec(
            page_of(initiative),
            "initiative.html.j2",
            initiative,
            {
                "title": initiative.title,
                "description": f"Fem fakta om {initiative.title}: initiativ, målgrupp, "
                "samarbetspartner, startår och redovisningsår.",
                "kicker": initiative.type or "Initiativ",
                "trail": [["Uppdrag", "uppdrag/"]],
            },
            {"initiative": initiative},
        )
    for question in handbook.questions:
        yield PageSpec(
            page_of(question),
            "question.html.j2",
            question,
            {
                "title": question.title,
                "description": f"{question.short}: varför frågan är angelägen, vilka som leder, "
                "vilket stöd som finns och vad kommunen kan be om.",
                "kicker": "Utvecklingsfråga",
                "trail": [["Uppdrag", "uppdrag/"], ["Utvecklingsfrågor", "utvecklingsfragor/"]],
            },
            {"question": question},
        )


def _calendar_specs(handbook: Handbook, published: Collection[str]) -> Iterator[PageSpec]:
    trail = [["Kalender", CALENDAR]]
    yield PageSpec(
        RECURRING,
        "recurring.html.j2",
        None,
        {
            "title": "Det som återkommer",
            "description": "Möten, träffar, undersökningar och sista dagar som kommer tillbaka utan "
            "fast datum, med vem man frågar.",
            "trail": trail,
        },
        first=next(iter(handbook.recurring), None),
    )
    known = years_of(handbook, published)
    for year in known:
        yield PageSpec(
            year_page(year),
            "year.html.j2",
            None,
            {
                "title": f"Kalendern {year}",
                "description": "Konferenser, möten, ansökningar och redovisningar i det "
                f"brottsförebyggande arbetet {year}.",
                "trail": trail,
            },
            {"year": year, "years": known},
            first=next(
                (e for e in handbook.events if e.year == year), next(iter(handbook.events), None)
            ),
        )


def _message_specs(handbook: Handbook) -> Iterator[PageSpec]:
    for message in handbook.messages:
        yield PageSpec(
            page_of(message),
            "message.html.j2",
            message,
            {
                "title": message.title,
                "description": f"{message.title}: en text till mejl eller brev, punkter till en "
                "bild och svar på frågor, med kontakterna i varje län.",
                "kicker": "Budskap",
                "trail": [["För samordnare", "samordna/"], ["Budskap", "samordna/budskap/"]],
            },
            {"message": message},
        )


def _confirmation_specs(handbook: Handbook) -> Iterator[PageSpec]:
    """A page for each organisation that can be asked, with what is said of it."""
    for key in handbook.statements:
        organisation = handbook.organisation_by_id[key]
        yield PageSpec(
            page_of(organisation),
            "confirmation.html.j2",
            organisation,
            {
                "title": f"Stämmer det som står om {organisation.label}?",
                "description": f"Allt som Stödguiden säger om {organisation.label}, för "
                "organisationen att bekräfta eller rätta.",
                "kicker": "Bekräfta",
                "trail": [["Om", "om/"], ["Så säkra är uppgifterna", "om/fakta/"]],
                "searched": False,
            },
            {"organisation": organisation},
        )


def page_html(spec: PageSpec, handbook: Handbook, links: Links, blocks: Blocks) -> str:
    """The content of a page as HTML; `links` and `blocks` are those of the page."""
    return render_page(
        f"pages/{spec.template}",
        blocks=blocks,
        handbook=handbook,
        links=links,
        page_of=page_of,
        local_police_page=local_police_page,
        **spec.context,
    )
