"""What the pages say of sources, reports, and of what is in several counties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ABOUT_BRA, ACT_PAGE, open_small

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

SECOND_HAND = "Uppgiften är i andra hand"


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / "data" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def texts(site: Site) -> dict[str, str]:
    """Where sources are shown, by what they are of."""
    handbook, blocks = site.handbook, site.blocks("kontakter/")
    return {
        "event": str(site.blocks("kalender/2024/").event_entry(handbook.events[0])),
        "word": str(blocks.glossary_sources()),
        "network": str(blocks.network_list()),
        "cooperation": str(blocks.county_cooperations("12")),
        "function": str(blocks.coordinator("nationell-samordnare")),
        "method": str(blocks.method(handbook.methods[0])),
        "initiative": site.html(next(s for s in site.specs if s.source == "uppdrag/stodet.md")),
    }


WHERE = ("event", "word", "network", "cooperation", "function", "method", "initiative")


@pytest.mark.parametrize("where", WHERE)
def test_what_rests_on_second_hand_alone_says_so(where: str, small_copy: Path) -> None:
    shown = texts(open_small(small_copy))[where]
    assert f'<a href="{ABOUT_BRA}">Brå, Om Brå</a>' in shown
    assert SECOND_HAND not in shown
    change(small_copy, "sources.yaml", "kind: myndighet", "kind: andrahand")
    assert SECOND_HAND in texts(open_small(small_copy))[where]


def test_an_event_that_rests_on_second_hand_alone_says_so_in_the_calendar(
    small_copy: Path,
) -> None:
    def entry() -> str:
        site = open_small(small_copy)
        return str(site.blocks("kalender/").event_entry(site.handbook.events[0]))

    assert SECOND_HAND not in entry()
    change(small_copy, "sources.yaml", "kind: myndighet", "kind: andrahand")
    assert SECOND_HAND in entry()


def test_a_word_says_that_it_rests_on_second_hand_alone(small_copy: Path) -> None:
    blocks = open_small(small_copy).blocks("ordlista/")
    assert SECOND_HAND not in str(blocks.glossary())
    assert 'href="kallor/#ord-' in str(blocks.glossary())
    change(small_copy, "sources.yaml", "kind: myndighet", "kind: andrahand")
    assert SECOND_HAND in str(open_small(small_copy).blocks("ordlista/").glossary())


def test_each_publisher_leads_to_its_part_of_the_list(small: Site) -> None:
    blocks = small.blocks("om/kallor/")
    listed = str(blocks.publisher_list())
    places = re.findall(r'href="([^"]*)/#([^"]*)"', listed)
    assert places == [
        ("a-b", "utgivare-bra"),
        ("s-o", "utgivare-scb"),
        ("s-o", "utgivare-svensk-forfattningssamling"),
    ]
    shown = {"a-b": blocks.sources_by_publisher("A–B"), "s-o": blocks.sources_by_publisher("S–Ö")}
    for part, anchor in places:
        assert f'<h3 id="{anchor}">' in str(shown[part])


def test_a_source_of_another_kind_beside_is_enough(small_copy: Path) -> None:
    change(small_copy, "sources.yaml", "kind: myndighet", "kind: andrahand")
    for file in ("methods.yaml", "events.yaml"):
        cited = "      - bra-om-bra\n"
        change(small_copy, file, cited, f"{cited}      - scb-myndighetsregistret\n")
    shown = texts(open_small(small_copy))
    assert SECOND_HAND not in shown["method"] + shown["event"]


def test_the_place_in_a_source_is_shown_with_it(small_copy: Path) -> None:
    cited = "      - bra-om-bra\n"
    change(small_copy, "methods.yaml", cited, "      - id: bra-om-bra\n        place: s. 12–14\n")
    shown = texts(open_small(small_copy))["method"]
    assert (
        f'<a href="{ABOUT_BRA}">Brå, Om Brå</a>, s. 12–14 '
        "(text från 2024, läst 24 november 2026)" in shown
    )


def test_an_act_is_called_by_its_name_alone(small: Site) -> None:
    shown = str(small.blocks("kontakter/").law_list())
    assert f'Källa: <a href="{ACT_PAGE}">Lagen</a> (läst 24 november 2026)' in shown


def test_a_title_says_its_language_where_it_is_not_swedish(small_copy: Path) -> None:
    change(small_copy, "sources.yaml", "    kind: lag\n", "    kind: lag\n    lang: en\n")
    blocks = open_small(small_copy).blocks("kontakter/")
    titled = '<span lang="en">Lagen</span></a>'
    assert titled in str(blocks.law_list())
    assert titled in str(blocks.sources_by_publisher())
    assert str(blocks.sources_by_publisher()).count("lang=") == 1


def test_the_list_says_what_rests_on_each_source_and_leads_there(small: Site) -> None:
    shown = str(small.blocks("om/kallor/").sources_by_publisher())
    assert re.findall("<h3[^>]*>(.*?)</h3>", shown) == ["Brå", "SCB", "Svensk författningssamling"]
    told = re.sub(r"<[^>]*>", "", shown)
    assert "En myndighets egen uppgift, 2024. Läst 24 november 2026." in told
    assert "Relationer: Brå stödjer länsstyrelserna; Polisen samverkar med länsstyrelserna." in told
    assert "Indelningen i län och kommuner" in told
    for address in (
        "../../kalender/2024/#radet-2024",
        "../../kalender/aterkommande/#aterkommande-traffar",
        "../../ordlista/#bra",
        "../../natverket/#natverk-karnnatverket",
        "../../lan/skane/#samverkan-skane-rad",
        "../../kontakter/#kontakt-nationell-samordnare",
        "../../vagledning/lagen/lagarna/#lag-2023-196",
        "../../vagledning/metoder/belysning/",
        "../../uppdrag/stodet/",
        "../../utvecklingsfragor/lagen/",
    ):
        assert f'<a href="{address}">' in shown, address


def test_nothing_that_rests_on_a_source_is_without_a_name(whole: Site) -> None:
    shown = str(whole.blocks("om/kallor/").sources_by_publisher())
    notes = [re.sub(r"<[^>]+>", "", note) for note in re.findall(r"note\">(.*?)</li>", shown)]
    assert [note for note in notes if re.search(r"[;:] *[;.]", note)] == []
    assert "Helgdagar: nyårsdagen; trettondedag jul; " in " ".join(notes)
    assert any(note.endswith("Indelningen i län och kommuner.") for note in notes)


def test_a_source_that_nothing_rests_on_is_listed_too(small_copy: Path) -> None:
    change(small_copy, "laws.yaml", "      - lag-2009-400\n", "      - bra-om-bra\n")
    blocks = open_small(small_copy).blocks("om/kallor/")
    assert "Sekretesslagen" in str(blocks.sources_by_publisher())


def test_what_is_in_several_counties_stands_on_the_page_of_each(small_copy: Path) -> None:
    change(
        small_copy, "network.yaml", '      - "12"\n', '      - "12"\n      - "03"\n      - "09"\n'
    )
    blocks = open_small(small_copy).blocks("lan/")
    own = [str(blocks.county_cooperations(code)) for code in ("12", "03", "09")]
    assert all('id="samverkan-skane-rad"' in shown for shown in own)
    told = [re.sub(r"<[^>]*>", "", shown) for shown in own]
    assert "Gäller också Uppsala län och Gotlands län." in told[0]
    assert "Gäller också Skåne län och Gotlands län." in told[1]
    assert "samverkan-skane-rad" not in str(blocks.county_cooperations("06"))


def test_reports_say_to_whom_and_when_where_that_is_known(small_copy: Path) -> None:
    def table() -> str:
        site = open_small(small_copy)
        initiative = site.handbook.initiative_by_id["konferensen"]
        return re.sub(r"<[^>]*>", "|", str(site.blocks("uppdrag/x/").report_table(initiative)))

    unknown = "Om någon av dem har lämnats är inte känt."
    both = table()
    for told in ("|Till|", "|Lämnad|", "|27 mars 2024|", "|inte känt|", "|regeringen|"):
        assert told in both
    assert unknown not in both
    for line in (
        "        to: lansstyrelserna\n",
        "        handed_in: 2024-03-27\n",
        "        to_name: regeringen\n",
    ):
        change(small_copy, "initiatives.yaml", line, "")
    neither = table()
    assert not any(told in neither for told in ("|Till|", "|Lämnad|", "|inte känt|"))
    assert unknown in neither
    # What lies ahead has not been handed in, and needs no word of it.
    for old, new in (('"2024-03-31"', '"2026-12-02"'), ('"2025-09"', '"2027"')):
        change(small_copy, "initiatives.yaml", f"due: {old}", f"due: {new}")
    assert unknown not in table()


def test_what_is_said_of_several_reports_in_a_row_stands_at_the_first(small_copy: Path) -> None:
    note = "        note: Den gäller alla år.\n"
    change(small_copy, "initiatives.yaml", "        to: lansstyrelserna\n", note)
    site = open_small(small_copy)
    initiative = site.handbook.initiative_by_id["konferensen"]
    assert str(site.blocks("uppdrag/x/").report_table(initiative)).count("Den gäller alla år.") == 1
