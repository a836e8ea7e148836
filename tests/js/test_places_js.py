"""Which places the place finder offers for what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PLACES = "js/places.js"

# As in assets/places.json: name, kind and area, address, the names folded.
ROWS = [
    ["Backa", "kommun i Provlän", "kommuner/backa/", ["backa"]],
    ["Båstad", "kommun i Skåne län", "kommuner/bastad/", ["bastad"]],
    ["Göteborg", "kommun i Västra Götalands län", "kommuner/goteborg/", ["goteborg", "gbg"]],
    ["Habo", "kommun i Jönköpings län", "kommuner/habo/", ["habo"]],
    ["Håbo", "kommun i Uppsala län", "kommuner/habo-uppsala/", ["habo"]],
    ["Lundby", "kommun i Provlän", "kommuner/lundby/", ["lundby"]],
    ["Lund", "kommun i Skåne län", "kommuner/lund/", ["lund"]],
    ["Malmö", "kommun i Skåne län", "kommuner/malmo/", ["malmo"]],
    ["Malung-Sälen", "kommun i Dalarnas län", "kommuner/malung-salen/", ["malung salen"]],
    ["Stockholm", "kommun i Stockholms län", "kommuner/stockholm/", ["stockholm"]],
    ["Vellinge", "kommun i Skåne län", "kommuner/vellinge/", ["vellinge"]],
    ["Skåne län", "län", "lan/skane/", ["skane", "skanska lanet"]],
    ["Stockholms län", "län", "lan/stockholm/", ["stockholm", "stockholms"]],
    ["Polisregion Stockholm", "polisregion", "polisregioner/stockholm/", ["stockholm"]],
    ["Polisregion Öst", "polisregion", "polisregioner/ost/", ["ost"]],
]
KOMMUN, LAN, REGION = "Stockholm", "Stockholms län", "Polisregion Stockholm"


def found(call: Callable[..., Any], rows: list[Any], text: str) -> list[str]:
    """The names of the places found, best first."""
    places = call(PLACES, "placesOf", rows)
    return [place["name"] for place in call(PLACES, "find", places, text)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        # The name in any spelling.
        ("Göteborg", ["Göteborg"]),
        ("goteborg", ["Göteborg"]),
        ("GÖTEBORG", ["Göteborg"]),
        ("  göteborg ", ["Göteborg"]),
        ("go\u0308teborg", ["Göteborg"]),  # ö as o and two dots, as some files have it
        ("gbg", ["Göteborg"]),
        ("malung-sälen", ["Malung-Sälen"]),
        ("malung salen", ["Malung-Sälen"]),
        # The genitive, with and without a word for the kind.
        ("Göteborgs", ["Göteborg"]),
        ("Göteborgs kommun", ["Göteborg"]),
        ("göteborgs stad", ["Göteborg"]),
        ("Göteborgss", []),
        # A word for the kind within a name is part of the name.
        ("Båstad", ["Båstad"]),
        ("båstads kommun", ["Båstad"]),
        ("bastad", ["Båstad"]),
        # The beginning of the name, or of a word in it; the whole name first.
        ("g", ["Göteborg"]),
        ("ö", ["Polisregion Öst"]),
        ("ma", ["Malmö", "Malung-Sälen"]),
        ("säl", ["Malung-Sälen"]),
        ("lund", ["Lund", "Lundby"]),
        ("lundb", ["Lundby"]),
        # Inside a word, from three letters on.
        ("in", []),
        ("ing", ["Vellinge"]),
        # Twins are told apart by the letters as typed.
        ("habo", ["Habo", "Håbo"]),
        ("håbo", ["Håbo", "Habo"]),
        ("HÅBO", ["Håbo", "Habo"]),
        # The kind that is written out comes first.
        ("Stockholm", [KOMMUN, LAN, REGION]),
        ("Stockholms län", [LAN, KOMMUN, REGION]),
        ("stockholms lan", [LAN, KOMMUN, REGION]),
        ("polisregion stockholm", [REGION, KOMMUN, LAN]),
        ("polisen stockholm", []),
        ("stockholms kommun", [KOMMUN, LAN, REGION]),
        ("Skåne län", ["Skåne län"]),
        ("Skånes län", ["Skåne län"]),
        ("skånska länet", ["Skåne län"]),
        # Nothing to look for, or nothing like it.
        ("", []),
        ("   ", []),
        ("-", []),
        ("kommun", []),
        ("xyzzy", []),
    ],
)
def test_what_is_typed_finds_the_places(
    call: Callable[..., Any], typed: str, names: list[str]
) -> None:
    assert found(call, ROWS, typed) == names


@pytest.mark.parametrize(("there", "shown"), [(7, 7), (8, 8), (9, 8)])
def test_at_most_eight_places_are_offered(call: Callable[..., Any], there: int, shown: int) -> None:
    rows = [[f"By {number}", "kommun", "", [f"by {number}"]] for number in range(there)]
    names = found(call, rows, "by")
    assert names == [f"By {number}" for number in range(shown)]


def test_the_best_place_is_among_the_eight_wherever_it_stands(call: Callable[..., Any]) -> None:
    rows = [[f"Byn {number}", "kommun", "", [f"byn {number}"]] for number in range(20)]
    names = found(call, [*rows, ["By", "kommun", "", ["by"]]], "by")
    assert names[0] == "By"
    assert len(names) == 8


@pytest.mark.parametrize(
    ("terms", "query", "rank"),
    [
        (["lund"], "lund", 0),
        (["lund"], "lunds", 0),
        (["lund"], "lun", 1),
        (["ostra goinge"], "goinge", 2),
        (["vellinge"], "ing", 3),
        (["vellinge"], "in", None),
        (["lund"], "lundx", None),
        (["vellinge", "ing"], "ing", 0),
        (["ing", "vellinge"], "ing", 0),
        ([], "lund", None),
    ],
)
def test_a_place_ranks_by_the_best_of_its_names(
    call: Callable[..., Any], terms: list[str], query: str, rank: int | None
) -> None:
    assert call(PLACES, "rank", terms, query) == rank


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Åre", "are"),
        ("Malung-Sälen", "malung salen"),
        ("Linnés Hammarby", "linnes hammarby"),
        ("Malmö stad", "malmo"),
        ("Jönköpings län", "jonkopings"),
        ("polisregion Syd", "syd"),
        ("Regionen", "regionen"),
        ("län", ""),
        ("Älvstad", "alvstad"),
    ],
)
def test_a_name_is_compared_folded(call: Callable[..., Any], typed: str, folded: str) -> None:
    assert call(PLACES, "fold", typed) == folded


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Skåne län", "län"),
        ("skane lan", "län"),
        ("Skåne läns", "län"),
        ("Polisen i Skåne", "polisregion"),
        ("Lunds kommun", "kommun"),
        ("Malmö stad", "kommun"),
        ("Landskrona", ""),
        ("Båstad", ""),
    ],
)
def test_the_kind_is_what_is_written_out(call: Callable[..., Any], typed: str, kind: str) -> None:
    assert call(PLACES, "kindOf", typed) == kind
