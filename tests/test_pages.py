"""The pages that the data gives: as they were last taken as right, and free of macros."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from macros.docs import read_pages
from macros.docs.sandbox import sandbox
from macros.exports.places import place_index
from macros.pages import page_specs
from macros.source.doc_page import to_html
from tests.helpers import SMALL

if TYPE_CHECKING:
    import pytest

    from macros.pages import PageSpec
    from macros.site import Site

GOLDEN = Path(__file__).parent / "golden"
REMEDY = "If this is how it should look, run `make bless` and commit tests/golden."


def _told(site: Site, spec: PageSpec) -> str:
    """A generated page, with what stands around it first."""
    return f"<!-- {json.dumps(spec.meta, ensure_ascii=False)} -->\n{site.html(spec)}"


def _tree(site: Site) -> dict[str, str]:
    """What the fixture gives: generated pages as Markdown, those in docs/ as HTML, the index."""
    tree = {f"{spec.address[:-1]}.html": _told(site, spec) for spec in site.specs}
    for page in read_pages(SMALL)[0]:
        text = page.body
        if page.calls_macros:
            text = sandbox(site.blocks(page.address)).from_string(text).render()
        tree[page.file.replace(".md", ".html")] = to_html(text) + "\n"
    rows = json.loads(place_index(site.handbook))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    tree["assets/places.json"] = f"[\n{lines}\n]\n"
    return tree


def test_the_pages_look_as_they_were_blessed(small: Site, request: pytest.FixtureRequest) -> None:
    tree = _tree(small)
    if request.config.getoption("--bless"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, text in tree.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(text, "utf-8")
    golden = {
        path.relative_to(GOLDEN).as_posix(): path.read_text("utf-8")
        for path in GOLDEN.rglob("*")
        if path.is_file()
    }
    assert sorted(tree) == sorted(golden), REMEDY
    for name, text in tree.items():
        assert text == golden[name], f"tests/golden/{name} differs. {REMEDY}"


def test_every_place_has_a_page_of_its_own(small: Site) -> None:
    assert sorted(spec.address for spec in small.specs) == [
        "bekrafta/bra/",
        "bekrafta/lansstyrelsen-gotland/",
        "bekrafta/lansstyrelsen-jonkoping/",
        "bekrafta/lansstyrelsen-skane/",
        "bekrafta/lansstyrelsen-uppsala/",
        "bekrafta/lansstyrelserna/",
        "bekrafta/polisen/",
        "kalender/2024/",
        "kalender/2025/",
        "kalender/aterkommande/",
        "kommuner/bjuv/",
        "kommuner/gotland/",
        "kommuner/habo-uppsala/",
        "kommuner/habo/",
        "kommuner/lund/",
        "kommuner/malmo/",
        "lan/gotland/",
        "lan/jonkoping/",
        "lan/skane/",
        "lan/uppsala/",
        "polisregioner/mitt/",
        "polisregioner/ost/",
        "polisregioner/stockholm/",
        "polisregioner/syd/",
        "samordna/budskap/fragan/",
        "samordna/budskap/lagens-krav/",
        "uppdrag/konferensen/",
        "uppdrag/stodet/",
        "utvecklingsfragor/lagen/",
        "vagledning/metoder/belysning/",
        "vagledning/metoder/grannsamverkan/",
    ]


def test_pages_hold_no_macros_and_say_what_they_are(small: Site) -> None:
    for spec in small.specs:
        assert "{{" not in small.html(spec)
        assert spec.meta["title"]
        assert spec.meta["description"]


def test_pages_are_the_same_every_time_they_are_made(small: Site) -> None:
    specs = tuple(page_specs(small.handbook))
    assert specs == small.specs
    assert [_told(small, spec) for spec in specs] == [_told(small, spec) for spec in small.specs]


def _page(site: Site, address: str) -> str:
    return next(site.html(spec) for spec in site.specs if spec.address == address)


def test_a_vacancy_stands_on_every_page_of_its_county(small: Site) -> None:
    vacant = "Tjänsten är obesatt till och med 28 februari 2027."
    for address in ("lan/uppsala/", "kommuner/habo-uppsala/", "polisregioner/mitt/"):
        assert vacant in _page(small, address)
    assert vacant not in _page(small, "lan/skane/")


def test_a_confirmed_contact_says_so_and_others_say_not_yet(small: Site) -> None:
    confirmed = 'Bekräftad av Länsstyrelsen Skåne <time datetime="2026-05-06">6 maj 2026</time>'
    assert confirmed in _page(small, "kommuner/malmo/")
    assert confirmed not in _page(small, "kommuner/habo/")
    assert "Ännu inte bekräftad av Länsstyrelsen i Jönköpings län." in _page(
        small, "kommuner/habo/"
    )


def test_near_twins_point_to_each_other(small: Site) -> None:
    assert 'Sökte du <a href="../habo/">Habo i Jönköpings län</a>?' in _page(small, "kommuner/habo-uppsala/")  # fmt: skip
    assert 'Sökte du <a href="../habo-uppsala/">Håbo i Uppsala län</a>?' in _page(small, "kommuner/habo/")  # fmt: skip
    assert "Rätt kommun?" not in _page(small, "kommuner/lund/")


def test_a_municipality_alone_in_its_county_says_so(small: Site) -> None:
    assert "Gotland är länets enda kommun." in _page(small, "kommuner/gotland/")
    assert "enda kommun" not in _page(small, "kommuner/lund/")


def test_the_neighbours_are_the_rest_of_the_county(small: Site) -> None:
    _, _, neighbours = _page(small, "kommuner/malmo/").partition(">Andra kommuner")
    assert '<a href="../bjuv/">Bjuv</a>' in neighbours
    assert '<a href="../lund/">Lund</a>' in neighbours
    assert "../malmo/" not in neighbours
    assert "../habo/" not in neighbours
