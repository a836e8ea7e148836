"""The messages: what is sent, what is said, and the contacts of each county."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html as lxml_html

from macros.blocks import Blocks
from macros.model import Handbook
from macros.rendering.addresses import Links
from macros.rendering.contact_sentences import BLANK, contact_sentences

if TYPE_CHECKING:
    from macros.site import Site

PAGE = "samordna/budskap/lagens-krav/"


def _page(small: Site, number: int = 0) -> lxml_html.HtmlElement:
    made = Blocks(small.handbook, Links(PAGE)).message(small.handbook.messages[number])
    return lxml_html.fragment_fromstring(str(made), create_parent="div")


def test_a_message_is_whole_without_a_script(small: Site) -> None:
    page = _page(small)
    body = [p.text_content() for p in page.get_element_by_id("brodtext")]
    assert body == ["Hej!", "Kommunen ska ha en plan.", "Fråga oss.", BLANK]
    assert [li.text_content() for li in page.get_element_by_id("bildpunkter")] == [
        "En plan",
        "En lägesbild",
        "En samordnare",
    ]
    # What needs a script is hidden, and the contacts of every county stand there.
    (form,) = page.iter("form")
    assert "data-waits" in form.attrib
    assert all("data-waits" in line.attrib for line in page.find_class("copy"))
    (contacts,) = page.find_class("county-contacts")
    assert [dt.text_content() for dt in contacts.iter("dt")] == [
        county.full_name for county, _ in contact_sentences(small.handbook)
    ]


def test_nobody_is_said_to_have_approved_it_and_it_tells_how_to_change_it(small: Site) -> None:
    text = " ".join(_page(small).text_content().split())
    assert "Ingen myndighet har godkänt texten." in text
    assert "Stödguidens redaktion har skrivit den" in text
    assert "24 november 2026" in text
    assert "Föreslå en ändring längst ned på sidan" in text


def test_a_message_leads_to_what_it_is_about(small: Site) -> None:
    links = [[a.get("href") for a in _page(small, number).iter("a")] for number in (0, 1)]
    assert "../../../vagledning/lagen/" in links[0]
    assert "../../../utvecklingsfragor/lagen/" in links[1]


def test_a_question_leads_to_its_message(small: Site) -> None:
    blocks = Blocks(small.handbook, Links("utvecklingsfragor/lagen/"))
    (question,) = small.handbook.questions
    assert 'href="../../samordna/budskap/fragan/"' in blocks.message_of_question(question)
    silent = small.handbook.model_copy(update={"messages": small.handbook.messages[:1]})
    assert not Blocks(silent, Links("x/")).message_of_question(question)


def test_a_sentence_tells_the_ways_that_are_known(small: Site) -> None:
    said = {county.full_name: text for county, text in contact_sentences(small.handbook)}
    assert list(said) == ["Gotlands län", "Jönköpings län", "Skåne län", "Uppsala län"]
    assert said["Skåne län"] == (
        "Ni når samordnaren hos Länsstyrelsen Skåne på skane@lansstyrelsen.se eller genom växeln, "
        "010-224 10 00. Samordnaren i polisregion Syd når ni på registrator.kansli@polisen.se eller "
        "genom växeln, 114 14."
    )
    silent = Handbook(
        today=small.handbook.today,
        counties=small.handbook.counties,
        police_regions=small.handbook.police_regions,
    )
    assert {text for _, text in contact_sentences(silent)} == {"Ingen kontakt är känd."}
