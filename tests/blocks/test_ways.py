"""The ways on from a step: whom to reach and what to read, as the data says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from macros.docs.reading_on import reading_on_problems
from macros.model import Told, Way, ways_of
from macros.model.guidance import Method
from macros.rendering.environment import render
from tests.helpers import ABOUT_BRA
from tests.model.test_records import METHOD

if TYPE_CHECKING:
    from macros.site import Site


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        (
            {"function": "bra-stod"},
            '08-527 584 40</a> (tisdagar 13–16), <a href="mailto:bf@bra.se">bf@bra.se</a>',
        ),
        (
            {"function": "lansstyrelsen-jonkoping"},
            'Regional samordnare, växel: <a href="tel:+46102236000">010-223 60 00</a>',
        ),
        ({"organisation": "polisen"}, 'Polismyndigheten, växel: <a href="tel:11414">114 14</a>'),
        ({"organisation": "lansstyrelserna"}, 'www.lansstyrelsen.se">'),
        ({"municipality": "1280"}, '<a href="../../../kommuner/malmo/">Malmö</a>'),
        ({"method": "belysning"}, '<a href="../belysning/">Bättre belysning</a>'),
        ({"source": "bra-om-bra"}, f'<a href="{ABOUT_BRA}">Om Brå</a>'),
        ({"initiative": "stodet"}, '<a href="../../../uppdrag/stodet/">Stöd till det regionala arbetet</a>'),
        ({"event": "radet-2024"}, '<a href="../../../kalender/2024/#radet-2024">Råd för framtiden 2024, 10–11 april 2024</a>'),
        ({"page": "kontakter.md"}, '<a href="../../../kontakter/">'),
    ],
)  # fmt: skip
def test_a_way_shows_what_the_data_says(small: Site, way: dict[str, Any], shown: str) -> None:
    blocks = small.blocks("vagledning/metoder/grannsamverkan/")
    assert shown in str(blocks.ways((Way.model_validate(way),)))


def test_a_step_without_ways_shows_none(small: Site) -> None:
    assert str(small.blocks("om/").ways(())) == ""


def test_an_organisation_that_stands_for_many_leads_to_the_page_where_one_is_found(
    small: Site,
) -> None:
    handbook = small.handbook
    group = handbook.organisation_by_id["lansstyrelserna"].model_copy(
        update={"page": "lan/index.md"}
    )
    others = tuple(o for o in handbook.organisations if o.id != group.id)
    changed = handbook.model_copy(update={"organisations": (*others, group)})
    changed.__dict__.pop("organisation_by_id", None)
    shown = render(
        "ways.html.j2",
        ways=(Way(organisation="lansstyrelserna"),),
        handbook=changed,
        links=small.blocks("om/")._links,
        page_of=None,
    )
    assert "Länsstyrelserna: välj i listan</a>" in shown
    assert 'href="../lan/"' in shown


def test_a_step_is_a_text_or_a_text_with_ways() -> None:
    how = ["Ring.", {"text": "Läs.", "to": [{"page": "om/index.md"}]}]
    method = Method.model_validate({**METHOD, "how": how})
    assert [step.text for step in method.how] == ["Ring.", "Läs."]
    assert [(loc, way.page) for loc, way in ways_of(method)] == [
        (("how", 1, "to", 0), "om/index.md")
    ]


@pytest.mark.parametrize("way", [{}, {"page": "om/index.md", "method": "gvi"}])
def test_a_way_is_one_thing(way: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="en väg är en av"):
        Told.model_validate({"text": "Läs.", "to": [way]})


def test_a_way_to_a_page_that_is_not_there_is_told(small: Site) -> None:
    method = small.handbook.methods[0].model_copy(
        update={"how": (Told(text="Läs.", to=(Way(page="om/borta.md"),)),)}
    )
    handbook = small.handbook.model_copy(update={"methods": (method,), "questions": ()})
    told = [str(problem) for uri, problem in reading_on_problems(handbook, ()) if "borta" in uri]
    assert len(told) == 1
    assert 'sidan "om/borta.md" finns inte i docs' in told[0]
