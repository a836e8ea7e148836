"""Where an old address is said to lead: to one place that is there, and it hides none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import problem_lines
from tests.promised.edits import EVENTS, OM, PLACES, PROV, Edit, edit

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

LEADING: dict[str, tuple[list[Edit], str]] = {
    "to a page that is there": (
        [(PROV, "title:", "tidigare: [gammal/, ¤kontakter/]\ntitle:")],
        (
            'adressen "kontakter/" har sidan i docs/kontakter.md, så den kan inte leda vidare: '
            "ta bort den här"
        ),
    ),
    "to itself": (
        [(PROV, "title:", "tidigare: [¤prov.md]\ntitle:")],
        'adressen "prov/" har den här sidan, så den kan inte leda vidare: ta bort den här',
    ),
    "to a generated page": (
        [(PROV, "title:", "tidigare: [¤/lan/skane]\ntitle:")],
        (
            'adressen "lan/skane/" har sidan i data/places.yaml, rad {line}, så den kan inte leda '
            "vidare: ta bort den här"
        ),
    ),
    "from the data": (
        [(PLACES, "name: Bjuv\n", "name: Bjuv\n    former_ids:\n      - ¤lund\n")],
        (
            'adressen "kommuner/lund/" har sidan i data/places.yaml, rad {lund}, så den kan inte leda '
            "vidare: ta bort den här"
        ),
    ),
    "twice": (
        [
            (OM, "title:", "tidigare: [gammal/]\ntitle:"),
            (PROV, "title:", "tidigare: [¤gammal.md]\ntitle:"),
        ],
        '"gammal/" står redan på rad 2 i docs/om/index.md: ta bort det ena',
    ),
    "an id that is there": (
        [(PROV, "title:", 'tidigare: [¤"#nationell-niva"]\ntitle:')],
        '"#nationell-niva" finns på sidan, så det kan inte leda vidare: ta bort det här',
    ),
    "to a heading that is not": (
        [(PROV, "title:", "tidigare: [¤gammal/ till nationel-niva]\ntitle:")],
        '"nationel-niva" finns inte på sidan – menade du "nationell-niva"?',
    ),
    "an entry's id that is there": (
        [
            (
                EVENTS,
                "  - id: ansokan-2025\n",
                "  - id: ansokan-2025\n    former_ids: [¤radet-2024]\n",
            )
        ],
        'id "radet-2024" finns på rad 2, så det kan inte leda vidare: ta bort det här',
    ),
    "an entry's id twice": (
        [
            (EVENTS, "id: radet-2024\n", "id: radet-2024\n    former_ids: [x]\n"),
            (EVENTS, "id: ansokan-2025\n", "id: ansokan-2025\n    former_ids: [¤x]\n"),
        ],
        '"x" står redan på rad 3: ta bort det ena',
    ),
    "the same but for a capital": (
        [(PROV, "title:", "tidigare: [¤Kontakter/]\ntitle:")],
        (
            'adressen "kontakter/" har sidan i docs/kontakter.md, så den kan inte leda vidare: '
            "ta bort den här"
        ),
    ),
    "an id of the theme": (
        [(PROV, "title:", 'tidigare: [¤"#innehall"]\ntitle:')],
        '"#innehall" finns på sidan, så det kan inte leda vidare: ta bort det här',
    ),
    "an entry's, of the theme": (
        [(EVENTS, "id: ansokan-2025\n", "id: ansokan-2025\n    former_ids: [¤innehall]\n")],
        'namnet "innehall" är taget på sidan, så det kan inte leda vidare: ta bort det här',
    ),
    "an entry's, of the page": (
        [("data/glossary.yaml", "id: bra\n", "id: bra\n    former_ids: [¤datum]\n")],
        'namnet "datum" är taget på sidan, så det kan inte leda vidare: ta bort det här',
    ),
    "a comment": (
        [(PROV, "title:", "tidigare:\n  - ¤#gammal\ntitle:")],
        (
            "här slutar värdet, för resten av raden blir en kommentar: sätt hela värdet inom "
            "citattecken, eller skriv kommentaren på en egen rad"
        ),
    ),
    "no address": (
        [(PROV, "title:", "tidigare: [¤https://bra.se/x/]\ntitle:")],
        (
            '"https://bra.se/x/" kan inte vara en tidigare adress: skriv den som '
            '"vagledning/gammal-sida/", utan webbplatsens namn, eller en rubriks som "#gammal-rubrik"'
        ),
    ),
}


@pytest.mark.parametrize(("edits", "says"), LEADING.values(), ids=LEADING)
def test_an_old_address_leads_to_one_place_and_hides_none(
    edits: list[Edit], says: str, root: Path
) -> None:
    place = edit(root, *edits)
    lines = (root / PLACES).read_text("utf-8").split("\n")
    told = says.replace("{line}", _line(lines, "12")).replace("{lund}", _line(lines, "1281"))
    assert problem_lines(root) == [place + told]


def _line(lines: list[str], code: str) -> str:
    return str(lines.index(f'  - code: "{code}"') + 1)


RIGHT: dict[str, list[Edit]] = {
    "old addresses of all kinds": [
        (
            PROV,
            "title:",
            'tidigare: [gammal/, /a/b, c/d.md, e/index.md, 2026_x/ till nationell-niva, "#x", "#y till nationell-niva", "#1.2:å"]\ntitle:',
        ),
        (EVENTS, "id: radet-2024\n", "id: radet-2024\n    former_ids: [x, y]\n"),
        (PLACES, "name: Bjuv\n", "name: Bjuv\n    former_ids: [x]\n"),
    ],
    "a list of none": [(PROV, "title:", "tidigare: []\ntitle:")],
    "the same old id in two kinds": [
        (EVENTS, "id: radet-2024\n", "id: radet-2024\n    former_ids: [x]\n"),
        (EVENTS, "id: traffar\n", "id: traffar\n    former_ids: [x]\n"),
    ],
}


@pytest.mark.parametrize("edits", RIGHT.values(), ids=RIGHT)
def test_what_may_stand_there(edits: list[Edit], root: Path) -> None:
    edit(root, *edits)
    assert problem_lines(root) == []
