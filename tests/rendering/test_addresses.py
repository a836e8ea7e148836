"""The address of every page, and links from one page to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.rendering.addresses import Links, local_police_page, page_of

if TYPE_CHECKING:
    from macros.site import Site


def test_a_records_page_lies_below_its_section(small: Site) -> None:
    handbook = small.handbook
    records = (
        handbook.police_regions[0],
        handbook.counties[0],
        handbook.municipalities[0],
        handbook.initiatives[0],
        handbook.questions[0],
        handbook.methods[0],
    )
    assert [page_of(record) for record in records] == [
        "polisregioner/mitt/",
        "lan/uppsala/",
        "kommuner/habo-uppsala/",
        "uppdrag/stodet/",
        "utvecklingsfragor/lagen/",
        "vagledning/metoder/grannsamverkan/",
    ]
    with pytest.raises(LookupError, match=r"^events have no pages$"):
        page_of(handbook.events[0])


def test_the_polices_own_page_is_narrowed_to_the_county(small: Site) -> None:
    assert local_police_page(small.handbook.county_by_code["06"]) == (
        "https://polisen.se/om-polisen/medborgarloften-och-lokal-samverkan/"
        "?lpfm.loc=J%C3%B6nk%C3%B6pings+l%C3%A4n"
    )


@pytest.mark.parametrize(
    ("page", "target", "written"),
    [
        ("", "lan/skane/", "lan/skane/"),
        ("", "", "./"),
        ("lan/", "lan/", "./"),
        ("lan/", "", "../"),
        ("lan/", "lan/skane/", "skane/"),
        ("lan/skane/", "lan/", "../"),
        ("lan/skane/", "kommuner/malmo/", "../../kommuner/malmo/"),
        ("lan/skane/", "assets/x.svg", "../../assets/x.svg"),
        ("lan/", "kontakter/#polisen", "../kontakter/#polisen"),
        ("kontakter/", "kontakter/#polisen", "#polisen"),
        ("", "#polisen", "#polisen"),
        ("lan/", "#polisen", "../#polisen"),
        (None, "lan/skane/", "/stod/lan/skane/"),
        (None, "", "/stod/"),
    ],
)
def test_a_link_is_written_from_the_page_it_stands_on(
    page: str | None, target: str, written: str
) -> None:
    assert Links(page, "/stod/").to(target) == written
