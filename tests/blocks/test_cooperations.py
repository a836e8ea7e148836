"""The cooperation in a county: how old it is, and the way for the county to tell more."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.blocks import Blocks
from macros.rendering.addresses import Links
from macros.rendering.corrections import Corrections
from tests.helpers import FORM_HOST
from tests.model.test_known_cooperation import ASSIGNED, made

if TYPE_CHECKING:
    from macros.model import Cooperation
    from macros.site import Site

FORM = Corrections(suggest_template=f"{FORM_HOST}/new?template={{form}}", mail="red@guiden.example")
MAIL = Corrections(mail="red@guiden.example")


def shown(small: Site, *cooperations: Cooperation, ways: Corrections = FORM) -> str:
    handbook = small.handbook.model_copy(update={"cooperations": cooperations})
    return str(Blocks(handbook, Links("lan/skane/", corrections=ways)).county_cooperations("12"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (None, "Ingen samverkan i Skåne län är känd."),
        ({"initiative": ASSIGNED}, "Det som är känt hör till uppdrag från regeringen."),
        ({}, "Vilket år uppgifterna skrevs är inte känt."),
        ({"described_year": "2012"}, "Det senaste som är känt är från 2012."),
    ],
)
def test_what_is_worth_asking_says_so(
    values: dict[str, str] | None, said: str, small: Site
) -> None:
    html = shown(small, *([made(**values)] if values is not None else []))
    assert f"<p>{said} " in html
    assert "Fråga länsstyrelsen vad som finns nu." in html


def test_what_is_known_of_late_stands_without_a_question(small: Site) -> None:
    assert "Fråga länsstyrelsen" not in shown(small, made(described_year="2026"))


def test_the_form_is_filled_in_with_county_and_board(small: Site) -> None:
    ((address, text),) = re.findall(r'<a href="([^"]+)">([^<]+)</a>', shown(small))
    assert text == "Ordnar ni ett nätverk i Skåne län? Berätta"
    assert parse_qs(urlsplit(unescape(address)).query) == {
        "template": ["beratta-samverkan.yml"],
        "lan": ["Skåne län"],
        "ordnar": ["Länsstyrelsen Skåne"],
    }


def test_without_a_form_the_editors_are_written_to_and_without_them_nothing_is_asked(
    small: Site,
) -> None:
    assert "mailto:red@guiden.example?subject=" in shown(small, ways=MAIL)
    assert "Berätta" not in shown(small, ways=Corrections())


def test_the_overview_begins_with_the_county_that_least_is_known_of(small: Site) -> None:
    known = (made(described_year="2024"), made(id="annan", described_year="2012"))
    handbook = small.handbook.model_copy(update={"cooperations": known})
    html = str(Blocks(handbook, Links("samordna/over-lanen/")).county_overview())
    rows = [" ".join(re.sub(r"<[^>]*>", " ", row).split()) for row in html.split("<tr>")[2:]]
    assert rows[0] == "Uppsala län ingen Hämtad januari 2026 · inte bekräftad"
    assert rows[-1] == ("Skåne län 2, senast från 2024 Bekräftad av Länsstyrelsen Skåne 6 maj 2026")
