"""The macros, as pages in docs/ call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import TemplateError

from macros.blocks import Blocks, MacroError, macro_names
from macros.docs.sandbox import sandbox
from tests.helpers import ABOUT_BRA

if TYPE_CHECKING:
    from macros.site import Site

CALLS = {
    "coordinator": ('coordinator("lansstyrelsen-skane", 2, title="Egen rubrik")', "Egen rubrik</a></h2>"),
    "embedding": ('embedding("skane")', 'src="/inbaddat/lan/skane/"'),
    "phone": ('phone("bra-stod")', 'href="tel:+46852758440">08-527 584 40</a>'),
    "mailbox": ('mailbox("polisen")', ">registrator.kansli@polisen.se</a>"),
    "directory": ('directory(level="polis")', 'href="tel:11414"'),
    "jump_list": ('jump_list(level="polis")', '<a href="#kontakt-polisregion-syd">Syd</a>'),
    "place_finder": ('place_finder("Leta")', '<p class="finder__heading">Leta</p>'),
    "county_map": ('county_map("12")', "Skåne län är markerat"),
    "place_letters": ("place_letters()", 'href="../kommuner/#kommuner-b"'),
    "place_list": ("place_list()", 'href="../kommuner/malmo/">Malmö</a>'),
    "page_list": ("page_list()", "Skåne län"),
    "county_list": ("county_list()", 'href="tel:+46102241000">010-224 10 00</a>'),
    "police_region_list": ("police_region_list()", "Polisregion Öst</a>"),
    "municipality_list": ('municipality_list("12")', 'href="../kommuner/bjuv/">Bjuv</a>'),
    "method_table": ("method_table()", 'href="../vagledning/metoder/belysning/"'),
    "glossary_sources": ("glossary_sources()", "Brå, Om Brå"),
    "publisher_list": ("publisher_list()", "A–B"),
    "glossary": ("glossary()", "Brottsförebyggande rådet"),
    "confirmed_in_brief": ("confirmed_in_brief()", "Av 9 kontakter är 1 bekräftad av organisationen själv"),
    "confirmation_status": ("confirmation_status()", "Vad är inte känt?"),
    "editors_contact": ("editors_contact()", "<"),
    "accessibility_statement": ("accessibility_statement()", "delvis förenlig"),
    "feed_link": ("feed_link()", 'href="../feed.xml"'),
    "change_list": ("change_list()", "Kontakterna läggs upp."),
    "law": ('law("2023:196", "13")', 'lagarna/#lag-2023-196-13">13 § lagen (2023:196)</a>'),
    "law_words": ('law_words("2023:196", "kontinuerligt")', ">kontinuerligt</q>"),
    "law_news": ("law_news()", "Kommunen får kamerabevaka."),
    "law_list": ("law_list()", '<div id="lag-2009-400-10-15a">'),
    "network_diagram": ("network_diagram()", "Brå </span>stödjer<"),
    "network_list": ("network_list()", "Kärnnätverket"),
    "relation_list": ("relation_list()", "Brå stödjer länsstyrelserna."),
    "county_cooperations": ('county_cooperations("12")', "Skånes råd"),
    "county_overview": ("county_overview()", 'href="../lan/skane/">Skåne län</a>'),
    "initiative_facts": ('initiative_facts("stodet")', "Regeringsuppdrag"),
    "initiative_list": ("initiative_list()", 'href="../uppdrag/stodet/"'),
    "question_list": ("question_list()", 'href="../utvecklingsfragor/lagen/"'),
    "calendar": ("calendar()", 'kalender/2024/">2024</a>'),
    "need_list": ("need_list()", 'id="behov-tid-att-kartlagga"'),
    "year_wheel": ("year_wheel()", 'href="#rytm-rapporten"'),
    "year_table": ("year_table()", 'id="rytm-rapporten"'),
    "long_turns": ("long_turns()", 'id="rytm-planen"'),
    "year_in_brief": ("year_in_brief()", 'href="../samordna/arshjulet/#rytm-rapporten"'),
    "plan_turns": ("plan_turns()", "Samma dag 2025"),
    "tell_of_need": ('tell_of_need("Anmäl")', ""),
    "message_list": ("message_list()", 'href="../samordna/budskap/lagens-krav/"'),
    "county_contacts": ("county_contacts()", "Ni når samordnaren hos "),
    "sources_by_publisher": ("sources_by_publisher()", f'<a href="{ABOUT_BRA}">Om Brå</a>'),
    "calendar_finder": ("calendar_finder()", '<option value="skane">Skåne län</option>'),
    "tell_of_event": ('tell_of_event("Meddela")', ""),
    "planning_view": ("planning_view()", '<a href="../lan/skane/">Skåne län</a>'),
    "collision_list": ("collision_list()", "Inget av det som är känt krockar."),
    "collision_rules": ("collision_rules()", "<dt>Samma målgrupp</dt>"),
    "data_sets": ("data_sets()", 'data-size-of="samordna/planera.csv"></td>'),
    "data_example": ('data_example("excel")', "api/v1/coordinators.csv</code>"),
    "take_along": ("take_along()", '<span data-link-to="ta-med/stodguiden.pdf">Hela guiden (PDF)</span>'),
    "catalogue_files": ("catalogue_files()", 'href="../oppna-data/dcat.rdf"'),
    "calendar_addresses": ("calendar_addresses()", "/kalender/lan/skane.ics</code>"),
    "upcoming": ("upcoming()", "Inga kommande händelser är kända"),
}  # fmt: skip
"""A call of each, and something that it shows."""


def test_every_macro_is_called_here() -> None:
    assert set(CALLS) == set(macro_names())


@pytest.mark.parametrize("name", CALLS)
def test_a_macro_shows_what_it_is_for(name: str, small: Site) -> None:
    call, shown = CALLS[name]
    html = sandbox(small.blocks("kontakter/")).from_string("{{ " + call + " }}").render()
    assert shown in html
    assert "\n\n" not in html, "a blank line would end the block of HTML in Markdown"


WRONG = {
    'sources_by_publisher("A-B")': 'källorna har ingen del "A-B": delarna är "A–B", "C–L", "M–R", "S–Ö"',
    'data_example("word")': 'sättet "word" finns inte: skriv "python", "excel" och "curl"',
    'coordinator("lansstyrelsen-skåne")': 'samordnaren "lansstyrelsen-skåne" finns inte – menade du "lansstyrelsen-skane" (Regional samordnare)?',
    'phone("polis")': 'funktionen eller organisationen "polis" finns inte – menade du "polisen" (Polismyndigheten)?',
    'mailbox("nationell-samordnare")': '"nationell-samordnare" har ingen brevlåda i data',
    'phone("nationell-samordnare")': '"nationell-samordnare" har inget telefonnummer i data',
    'coordinator("bra-stod", 7)': 'rubriknivån "7" finns inte: skriv 2, 3 eller 4',
    'coordinator("bra-stod", "2")': 'rubriknivån "2" finns inte: skriv 2, 3 eller 4',
    'coordinator("bra-stod", 2.5)': 'rubriknivån "2.5" finns inte: skriv 2, 3 eller 4',
    'directory("region")': 'nivån "region" finns inte – menade du "regional"?',
    'county_map("15")': 'länskoden "15" finns inte – menade du "12" (Skåne län)?',
    'municipality_list("Skåne")': 'länskoden "Skåne" finns inte',
    'county_cooperations("15")': 'länskoden "15" finns inte – menade du "12" (Skåne län)?',
    'initiative_facts("stod")': 'initiativet "stod" finns inte – menade du "stodet" (Stöd till det regionala arbetet)?',
}  # fmt: skip


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_value_is_told_in_swedish(call: str, small: Site) -> None:
    with pytest.raises(MacroError) as caught:
        sandbox(small.blocks("kontakter/")).from_string("{{ " + call + " }}").render()
    assert str(caught.value) == WRONG[call]


@pytest.mark.parametrize(
    "code",
    [
        "{{ coordinator.__globals__ }}",
        "{{ coordinator.__self__ }}",
        '{{ "".__class__ }}',
        '{{ coordinator("bra-stod").replace("a", "b") }}',
        '{{ coordinator("bra-stod")["__class__"].x }}',
        '{{ coordinator("bra-stod") | upper }}',
        "{{ [1, 2] | sum }}",
        "{% if 1 is odd %}x{% endif %}",
        "{{ range(3) }}",
        "{{ cycler }}",
        "{{ _render }}",
        "{{ place_links }}",
        "{% include 'contact.html.j2' %}",
    ],
)
def test_the_sandbox_gives_nothing_but_the_macros(code: str, small: Site) -> None:
    with pytest.raises((TemplateError, TypeError)):
        sandbox(small.blocks("kontakter/")).from_string(code).render()


def test_text_that_a_page_gives_is_escaped(small: Site) -> None:
    call = """{{ place_finder('<img src=x onerror=alert(1)>') }}"""
    html = sandbox(small.blocks("")).from_string(call).render()
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<img" not in html


def test_links_start_from_the_page_that_calls(small: Site) -> None:
    here = sandbox(small.blocks("lan/")).from_string("{{ county_list() }}").render()
    root = sandbox(small.blocks("")).from_string("{{ county_list() }}").render()
    lost = small.blocks(None).county_list()
    assert 'href="skane/"' in here
    assert 'href="lan/skane/"' in root
    assert 'href="/lan/skane/"' in lost


@pytest.mark.parametrize("name", macro_names())
def test_every_macro_is_explained_in_swedish(name: str) -> None:
    text = getattr(Blocks, name).__doc__
    assert text
    assert text.split("\n")[0].endswith(".")
