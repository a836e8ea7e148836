"""A police region may have several coordinators: all that tells of one tells of each of them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.engine.structured_data import Described, structured_data
from macros.exports.api import export_api
from macros.exports.contact_cards import export_contact_cards
from macros.exports.embedded import export_embedded
from macros.rendering.contact_sentences import contact_sentences
from macros.upkeep.asking import answer
from tests.helpers import SMALL, copy_content, open_small, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

FILE = "data/coordinators.yaml"
FIRST, SECOND = "Brottsförebyggande samordnare", "Samordnare mot våld i nära relationer"
BOTH = ["polisregion-syd", "polisregion-syd-vald"]
ENTRY = f"""  - id: polisregion-syd-vald
    title: {SECOND}
    role: polisens-samordnare
    organisation: polisen
    police_region: syd
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_content(tmp_path_factory.mktemp("two"), SMALL)
    text = (folder / FILE).read_text()
    (folder / FILE).write_text(
        text.replace("  - id: polisregion-stockholm", f"{ENTRY}  - id: polisregion-stockholm")
    )
    return folder


@pytest.fixture(scope="module")
def two(root: Path) -> Site:
    return open_small(root)


def html(site: Site, address: str) -> str:
    return site.html(next(spec for spec in site.specs if spec.address == address))


def test_a_second_one_is_right_where_its_title_is_its_own(root: Path) -> None:
    assert problem_lines(root) == []
    text = (root / FILE).read_text()
    (root / FILE).write_text(text.replace(SECOND, FIRST))
    try:
        (told,) = problem_lines(root)
    finally:
        (root / FILE).write_text(text)
    assert f'har redan en samordnare som heter "{FIRST}"' in told
    assert "ge dem olika titlar" in told


@pytest.mark.parametrize("address", ["polisregioner/syd/", "lan/skane/", "kommuner/lund/"])
def test_pages_of_its_places_show_both_cards(address: str, two: Site) -> None:
    shown = re.findall(r'id="kontakt-(polisregion-[a-z-]+)"', html(two, address))
    assert shown == BOTH
    assert "kontakt-polisregion-syd-vald" not in html(two, "polisregioner/mitt/")


def test_the_page_of_a_region_does_not_say_that_there_is_one(two: Site) -> None:
    assert "har minst en brottsförebyggande samordnare" in html(two, "polisregioner/syd/")
    assert "har en brottsförebyggande samordnare" in html(two, "polisregioner/mitt/")


def test_the_list_of_jumps_tells_them_apart(two: Site) -> None:
    jumps = str(two.blocks("kontakter/").jump_list("polis"))
    assert f">Syd: {FIRST}</a>" in jumps
    assert f">Syd: {SECOND}</a>" in jumps
    assert ">Mitt</a>" in jumps


def test_cards_hold_both(two: Site) -> None:
    files = dict(export_contact_cards(two))
    for name in ("police-regions/syd", "counties/12"):
        found = [text for key, text in files.items() if key.endswith(f"{name}.vcf")]
        assert [text.decode().replace("\r\n ", "").count(SECOND) for text in found] != [0]
    card = dict(export_embedded(two))["inbaddat/lan/skane/index.html"].decode()
    assert re.findall(r"<h2>(.*samordnare.*)</h2>", card, re.IGNORECASE) == [
        "Regional samordnare",
        FIRST,
        SECOND,
    ]


@pytest.mark.parametrize(
    ("name", "field", "key"),
    [
        ("police-regions", "id", "syd"),
        ("counties", "code", "12"),
        ("municipalities", "code", "1281"),
    ],
)
def test_open_data_keeps_the_first_where_it_was(name: str, field: str, key: str, two: Site) -> None:
    rows = json.loads(dict(export_api(two))[f"api/v1/{name}.json"])["data"]
    (row,) = (row for row in rows if row[field] == key)
    assert [row["police_support"]["id"], *(r["id"] for r in row["other_police_support"])] == BOTH
    alone = [row for row in rows if not row["other_police_support"]]
    assert alone
    assert all(row["police_support"] for row in alone)


def test_machines_and_commands_are_told_of_both(two: Site) -> None:
    site = replace(two, name="Prov", site_url="https://prov.example/")
    said = structured_data(site, Described("lan/skane/", "lan/skane.md", "Skåne län", [], ""))
    assert SECOND in said
    assert FIRST in said
    told = answer(two.handbook, "https://prov.example/", "Lund")
    assert told.index(f"{FIRST}, Pol") < told.index(f"{SECOND}, Pol")


def test_a_sentence_to_lift_names_the_first_alone(two: Site) -> None:
    (text,) = (said for county, said in contact_sentences(two.handbook) if county.code == "12")
    assert text.count("olisregion Syd") == 1
