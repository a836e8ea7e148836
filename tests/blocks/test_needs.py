"""The needs, in one list and on the pages of questions and counties."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from macros.blocks import Blocks
from macros.model import SAID_LONG_AGO_YEARS, Need
from macros.rendering.addresses import Links
from macros.rendering.corrections import Corrections
from tests.helpers import FORM_HOST
from tests.model.test_records_of_coordination import NEED

if TYPE_CHECKING:
    from macros.model import Handbook
    from macros.site import Site

ANSWER = [{"page": "prov.md"}]
WAYS = Corrections(suggest_template=f"{FORM_HOST}/new?template={{form}}", mail="red@guiden.example")


def made(**values: Any) -> Need:
    lagen = {"question": "lagen", "sources": ["bra-om-bra"]}
    return Need.model_validate({**NEED, **lagen, **values})


def holding(small: Site, *needs: Need) -> Handbook:
    return small.handbook.model_copy(update={"needs": needs})


def shown(small: Site, *needs: Need, ways: Corrections | None = None) -> Blocks:
    links = Links("samordna/behov/", corrections=ways or Corrections())
    return Blocks(holding(small, *needs), links)


def order(html: object) -> list[str]:
    return re.findall(r'id="behov-([\w-]+)"', str(html))


def test_what_has_no_answer_stands_first_and_each_part_by_status(small: Site) -> None:
    html = shown(
        small,
        made(id="met", status="klart", answer=ANSWER),
        made(id="worked-on", status="tas upp", answer=ANSWER),
        made(id="planned-alone", status="planeras"),
        made(id="planned", status="planeras", answer=ANSWER),
        made(id="told"),
    ).need_list()
    assert order(html) == ["told", "planned-alone", "planned", "worked-on", "met"]
    before = str(html).index('id="nasta-mote"')
    assert before < str(html).index("behov-told") < str(html).index('id="med-svar"')


def test_of_a_status_what_is_told_of_a_place_stands_first(small: Site) -> None:
    needs = made(id="whole"), made(id="skane", counties=["12"]), made(id="syd", police_regions=["syd"])  # fmt: skip
    assert order(shown(small, *needs).need_list()) == ["skane", "syd", "whole"]


def test_a_group_of_organisations_is_no_name_within_a_sentence(small: Site) -> None:
    html = str(shown(small, made(who=["lansstyrelserna", "polisen"])).need_list())
    assert "Gäller: länsstyrelserna, Polismyndigheten och b." in html


def test_a_part_without_needs_is_not_there(small: Site) -> None:
    assert 'id="med-svar"' not in str(shown(small, made()).need_list())
    assert "nasta-mote" not in str(shown(small, made(status="klart", answer=ANSWER)).need_list())


@pytest.mark.parametrize(
    ("places", "counties", "regions"),
    [
        ({}, "*", "*"),
        ({"counties": ["12"]}, "Skåne län", "Syd"),
        ({"police_regions": ["syd"]}, "Skåne län", "Syd"),
        ({"counties": ["03", "12"]}, "Uppsala län|Skåne län", "Mitt|Syd"),
    ],
)
def test_a_need_is_found_by_its_county_and_by_its_region(
    places: dict[str, list[str]], counties: str, regions: str, small: Site
) -> None:
    html = str(shown(small, made(**places)).need_list())
    assert f'data-county="{counties}" data-region="{regions}"' in html


def test_a_county_shows_its_own_and_those_of_its_region_and_counts_the_others(small: Site) -> None:
    blocks = shown(
        small,
        made(id="a", title="Länets.", counties=["12"], status="klart", answer=ANSWER),
        made(id="b", title="Regionens.", police_regions=["syd"]),
        made(id="c", title="Ett annat läns.", counties=["03"]),
        made(id="d", title="Alla läns."),
        made(id="e", title="Alla läns också.", status="tas upp", answer=ANSWER),
    )
    skane = str(blocks.needs_of_county(small.handbook.county_by_code["12"]))
    assert re.findall(r"#behov-(\w)", skane) == ["b", "a"]
    assert "2 behov gäller hela landet, och 1 av dem saknar svar." in skane
    assert "?lan=Sk%C3%A5ne%20l%C3%A4n" in skane
    gotland = str(blocks.needs_of_county(small.handbook.county_by_code["09"]))
    assert "Inget behov är känt som gäller just Gotlands län." in gotland


def test_a_question_shows_its_own_or_says_that_there_is_none(small: Site) -> None:
    (question,) = small.handbook.questions
    html = str(shown(small, made(status="klart", answer=ANSWER), made(id="b")).needs_of_question(question))  # fmt: skip
    assert re.findall(r"#behov-(\w)", html) == ["b", "a"]
    assert "?utvecklingsfraga=Lagens%20genomf%C3%B6rande" in html
    assert "inget behov med källa i frågan" in str(shown(small).needs_of_question(question))


def test_what_was_said_long_ago_is_a_question_to_ask(small: Site) -> None:
    newest = small.handbook.newest_read
    assert newest is not None
    ask = "Fråga om det gäller i dag."
    last = newest.year - SAID_LONG_AGO_YEARS
    for year, told in ((last, False), (last - 1, True)):
        said = [{"name": "Riksrevisionen", "year": str(year)}]
        html = str(shown(small, made(said_by=said)).need_list())
        assert f"Sagt av Riksrevisionen {year}." in html
        assert (ask in html) is told
    old = made(said_by=[{"organisation": "bra", "year": "2010"}], status="klart", answer=ANSWER)
    assert ask not in str(shown(small, old).need_list())


def test_the_form_is_reached_with_what_is_known_filled_in(small: Site) -> None:
    form = f"{FORM_HOST}/new?template=anmal-behov.yml"
    blocks = shown(small, ways=WAYS)
    assert f'href="{form}">Anmäl</a>' in str(blocks.tell_of_need("Anmäl"))
    county = str(blocks.needs_of_county(small.handbook.county_by_code["12"]))
    assert f"{form}&amp;lan=Sk%C3%A5ne+l%C3%A4n" in county
    question = str(blocks.needs_of_question(small.handbook.questions[0]))
    assert f"{form}&amp;fraga=Lagens+genomf%C3%B6rande" in question


def test_who_has_no_account_for_the_form_writes_instead(small: Site) -> None:
    ways = replace(WAYS, mail="red@guiden.example")
    html = str(shown(small, ways=ways).tell_of_need("Anmäl"))
    assert "med konto på GitHub, eller" in html
    assert "mailto:red@guiden.example?subject=St%C3%B6dguiden%3A%20ett%20behov&amp;body=" in html
    for alone in (Corrections(mail="red@guiden.example"), replace(WAYS, mail="")):
        assert "GitHub" not in str(shown(small, ways=alone).tell_of_need("Anmäl"))


def test_without_a_form_one_writes_to_the_editors_and_without_both_there_is_no_link(
    small: Site,
) -> None:
    mail = shown(small, ways=Corrections(mail="red@guiden.example"))
    assert 'href="mailto:red@guiden.example?subject=' in str(mail.tell_of_need())
    assert str(shown(small).tell_of_need()) == ""
