"""The pages that the site itself leads to: templates, the theme and breadcrumbs link to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.blocks.sources import SOURCE_PARTS
from macros.problems import Place, Problem
from macros.rendering.addresses import anchor_of
from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from macros.model import Handbook
    from macros.source.doc_page import DocPage, Outline


@dataclass(frozen=True)
class Standing:
    """Why a page has to be there, and what has to stand on it."""

    led_from: str
    """Who links to it, as it can stand before "leder till den"."""
    template: str | None = None
    """The theme's template that makes the page what it is."""
    calls: tuple[str, ...] = ()
    """The macro calls that make the places on it that are linked to."""
    ids: Callable[[Handbook], Iterable[str]] = lambda _: ()
    """The ids of those places."""


STANDING: dict[str, Standing] = {
    "en.md": Standing("sidfoten"),
    "index.md": Standing("varje sida", "home.html"),
    "kalender.md": Standing(
        "startsidans fråga om vad som händer i länet",
        calls=("calendar()",),
        ids=lambda _: ("kalendern",),
    ),
    "kalender/prenumerera.md": Standing(
        "varje läns och varje polisregions sida",
        calls=("calendar_addresses()",),
        ids=lambda handbook: (
            *(f"lan-{county.slug}" for county in handbook.counties),
            *(f"polisregion-{region.slug}" for region in handbook.police_regions),
        ),
    ),
    "kommuner/index.md": Standing("sidfoten och varje kommuns sida"),
    "kontakter.md": Standing(
        "sidfoten och listan över ändringar",
        calls=('directory("nationell")', 'directory("regional")', 'directory("polis")'),
        ids=lambda handbook: (f"kontakt-{function.id}" for function in handbook.coordinators),
    ),
    "lan/index.md": Standing("varje läns sida"),
    "lattlast.md": Standing("sidfoten"),
    "natverket/index.md": Standing(
        "varje organisations sida att bekräfta",
        calls=("network_list()",),
        ids=lambda handbook: (str(anchor_of(network)) for network in handbook.networks),
    ),
    **{
        f"{part.address}.md": Standing(
            "listan över källor", calls=(f'sources_by_publisher("{part.name}")',)
        )
        for part in SOURCE_PARTS
    },
    "om/badda-in.md": Standing("varje läns och varje kommuns sida"),
    "om/fakta.md": Standing("varje organisations sida att bekräfta"),
    "om/index.md": Standing("sidfoten"),
    "oppna-data.md": Standing("sidfoten"),
    "ordlista/kallor.md": Standing("ordlistan", calls=("glossary_sources()",)),
    "polisregioner/index.md": Standing("varje polisregions sida"),
    "samordna/arshjulet.md": Standing(
        "kalenderns tabell över årets rytm",
        calls=("year_table()", "long_turns()"),
        ids=lambda handbook: (str(anchor_of(item)) for item in handbook.rhythm),
    ),
    "samordna/behov.md": Standing(
        "varje utvecklingsfrågas och varje läns sida",
        calls=("need_list()",),
        ids=lambda handbook: (str(anchor_of(need)) for need in handbook.needs),
    ),
    "samordna/budskap/index.md": Standing("varje budskaps sida"),
    "samordna/index.md": Standing("varje budskaps sida"),
    "sok.md": Standing("sidan för adresser som inte finns", "search.html"),
    "uppdrag/index.md": Standing("varje initiativs sida"),
    "utvecklingsfragor/index.md": Standing("varje utvecklingsfrågas sida"),
    "vagledning/arbetsprocessen/index.md": Standing("varje kommuns sida"),
    "vagledning/index.md": Standing("varje metods sida"),
    "vagledning/lagen/index.md": Standing("varje kommuns sida"),
    "vagledning/lagen/lagarna.md": Standing(
        "varje hänvisning till en lag",
        calls=("law_list()",),
        ids=lambda handbook: (str(anchor_of(law)) for law in handbook.laws),
    ),
    "vagledning/metoder/index.md": Standing("varje metods sida"),
    "vagledning/ny-som-samordnare.md": Standing("varje kommuns sida"),
    "webbplatskarta.md": Standing("sidfoten", "site_map.html"),
}
"""By its file in docs/, each page that the code leads to.

tests/docs/test_standing.py holds it against the links of templates, theme and breadcrumbs.
"""


def standing_problems(
    pages: Iterable[DocPage],
    outlines: Mapping[str, Outline | None],
    handbook: Handbook,
    standing: Mapping[str, Standing],
) -> Iterator[tuple[str, Problem]]:
    """Find what is not there although the site leads to it, and of which page that is.

    `outlines` has what stands on each page that nothing else is wrong on, by its file in docs/.
    """
    by_address = {page.address: page for page in pages}
    for uri, wanted in standing.items():
        page = by_address.get(address_of(uri))
        if page is None:
            text = (
                f"sidan saknas, men {wanted.led_from} leder till den: lägg tillbaka filen, "
                "eller be en utvecklare ta bort länkarna"
            )
            yield uri, Problem(Place(f"docs/{uri}"), text)
        elif outline := outlines.get(page.uri):
            for problem in _missing_parts(page, outline, wanted, handbook):
                yield "", problem


def _missing_parts(
    page: DocPage, outline: Outline, wanted: Standing, handbook: Handbook
) -> Iterator[Problem]:
    meta = page.meta
    if wanted.template and meta.value.get("template") != wanted.template:
        yield Problem(
            meta.place(("template",)) if "template" in meta.value else Place(page.file),
            "sidan har inte sin egen sidmall: skriv raden "
            f'"template: {wanted.template}" i sidhuvudet',
        )
    if not outline.ids.issuperset(wanted.ids(handbook)):
        calls = " och ".join(f"{{{{ {call} }}}}" for call in wanted.calls)
        yield Problem(
            Place(page.file),
            f"sidan visar inte allt som {wanted.led_from} leder till: lägg tillbaka {calls}",
        )
