"""Which places the place finder offers for what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Error

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
    ["Gotland", "kommun i Gotlands län", "kommuner/gotland/", ["gotland", "region gotland"]],
    ["Lilla Edet", "kommun i Västra Götalands län", "kommuner/lilla-edet/", ["lilla edet"]],
    ["Lundby", "kommun i Provlän", "kommuner/lundby/", ["lundby"]],
    ["Lund", "kommun i Skåne län", "kommuner/lund/", ["lund"]],
    ["Malmö", "kommun i Skåne län", "kommuner/malmo/", ["malmo"]],
    ["Malung-Sälen", "kommun i Dalarnas län", "kommuner/malung-salen/", ["malung salen"]],
    ["Stockholm", "kommun i Stockholms län", "kommuner/stockholm/", ["stockholm"]],
    ["Upplands Väsby", "kommun i Stockholms län", "kommuner/vasby/", ["upplands vasby"]],
    ["Vara", "kommun i Västra Götalands län", "kommuner/vara/", ["vara"]],
    ["Vellinge", "kommun i Skåne län", "kommuner/vellinge/", ["vellinge"]],
    ["Gotlands län", "län", "lan/gotland/", ["gotland", "gotlands"]],
    ["Skåne län", "län", "lan/skane/", ["skane", "skanska lanet"]],
    ["Stockholms län", "län", "lan/stockholm/", ["stockholm", "stockholms"]],
    ["Västra Götalands län", "län", "lan/vgr/", ["vastra gotaland", "vastra gotalands", "vgr"]],
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
        ("g", ["Göteborg", "Gotland", "Gotlands län", "Västra Götalands län"]),
        ("ö", ["Polisregion Öst"]),
        ("ma", ["Malmö", "Malung-Sälen"]),
        ("säl", ["Malung-Sälen"]),
        ("lund", ["Lund", "Lundby"]),
        ("lundb", ["Lundby"]),
        # Inside a word, from three letters on.
        ("ra", []),
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
        ("polisen stockholm", [REGION, KOMMUN, LAN]),
        ("polisen i Stockholm", [REGION, KOMMUN, LAN]),
        ("länsstyrelsen i Stockholm", [LAN, KOMMUN, REGION]),
        ("region stockholm", [LAN, REGION, KOMMUN]),
        ("länet Stockholm", [LAN, KOMMUN, REGION]),
        ("kommunen Stockholm", [KOMMUN, LAN, REGION]),
        ("Region Gotland", ["Gotland", "Gotlands län"]),
        ("Håbo kommun", ["Håbo", "Habo"]),
        ("habo kommun", ["Habo", "Håbo"]),
        ("i Håbo", ["Håbo", "Habo"]),
        ("stockholms kommun", [KOMMUN, LAN, REGION]),
        ("Skåne län", ["Skåne län"]),
        ("Skånes län", ["Skåne län"]),
        ("skånska länet", ["Skåne län"]),
        ("länet Skåne", ["Skåne län"]),
        # With the county, with what readers write around a name, in either order.
        ("Malmö, Skåne", ["Malmö", "Skåne län"]),
        ("Malmö, Skåne län", ["Malmö", "Skåne län"]),
        ("Malmö kommun i Skåne län", ["Malmö", "Skåne län"]),
        ("Skåne, Malmö", ["Malmö", "Skåne län"]),
        ("Malmö (Skåne)", ["Malmö", "Skåne län"]),
        ("malmö skåne", ["Malmö", "Skåne län"]),
        ("Malmö, Sk", ["Malmö"]),
        ("Stockholms län, Stockholm", [KOMMUN, LAN, REGION]),
        ("Göteborg Västra Götaland", ["Göteborg", "Västra Götalands län"]),
        ("i Malmö", ["Malmö"]),
        ("i Mal", ["Malmö", "Malung-Sälen"]),
        ("jag bor i Malmö", ["Malmö"]),
        ("Vad gäller i Malmö?", ["Malmö"]),
        ("Rosengård, Malmö", ["Malmö"]),
        ("Malmö Rosengård", ["Malmö"]),
        ("Lund och Malmö", ["Lund", "Malmö"]),
        ("hela Skåne", ["Skåne län"]),
        ("kommuner i Skåne", ["Skåne län"]),
        ("kommun Malmö", ["Malmö"]),
        ("211 00 Malmö", ["Malmö"]),
        ("SE-21100 Malmö", ["Malmö"]),
        ("Lilla Edet 463 30", ["Lilla Edet"]),
        # Run together, apart, and with other signs between.
        ("lillaedet", ["Lilla Edet"]),
        ("lillae", ["Lilla Edet"]),
        ("Lilla Edets kommun", ["Lilla Edet"]),
        ("lilla-edet", ["Lilla Edet"]),
        ("Lilla  Edet", ["Lilla Edet"]),
        ("mal mö", ["Malmö"]),
        ("upplandsväsby", ["Upplands Väsby"]),
        ("Upplands-Väsby", ["Upplands Väsby"]),
        ("malungsälen", ["Malung-Sälen"]),
        ("Malung\u2011Sälen", ["Malung-Sälen"]),
        ("Malung\u2010Sälen", ["Malung-Sälen"]),
        ("Malung–Sälen", ["Malung-Sälen"]),
        ("malmökommun", ["Malmö"]),
        ("skånelän", ["Skåne län"]),
        ("stockholmslän", [LAN, KOMMUN, REGION]),
        ("Västra Götalandsregionen", ["Västra Götalands län"]),
        # Signs that mean nothing, and letters of other keyboards.
        ("Malmö.", ["Malmö"]),
        ("Malmö!", ["Malmö"]),
        ("”Malmö”", ["Malmö"]),
        ("Malmö’s", ["Malmö"]),
        ("Mal\u00admö", ["Malmö"]),
        ("\ufeffMalmö", ["Malmö"]),
        ("\u202aMalmö\u202c", ["Malmö"]),
        ("Malmö\u00a0stad", ["Malmö"]),
        ("malmø", ["Malmö"]),
        ("Goteborg", ["Göteborg"]),
        ("Lilla\tEdet\n", ["Lilla Edet"]),
        # A short name is a common word: it has to stand by itself, or among known ones.
        ("Vara", ["Vara"]),
        ("i Vara", ["Vara"]),
        ("Vara, Västergötland", ["Vara"]),
        ("det ska vara bra", []),
        ("vara eller inte", []),
        # Nothing to look for, or nothing like it.
        ("", []),
        ("   ", []),
        ("-", []),
        ("kommun", []),
        ("xyzzy", []),
        ("länet", []),
        ("hej hej", []),
        ("211 00", []),
        ("!!!", []),
        ("xmalmöx", []),
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
        (["lilla edet"], "lillaedets", 0),
        (["lilla edet"], "lillae", 1),
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
    ("typed", "words"),
    [
        ("Åre", ["åre"]),
        ("Malung-Sälen", ["malung", "sälen"]),
        ("Linnés Hammarby", ["linnés", "hammarby"]),
        ("Malmö stad", ["malmö"]),
        ("Jönköpings län", ["jönköpings"]),
        ("polisregion Syd", ["syd"]),
        ("Regionen", []),
        ("Båstad, Skåne", ["båstad", "skåne"]),
        ("län", []),
        ("Älvstad", ["älvstad"]),
    ],
)
def test_words_for_the_kind_and_signs_are_no_part_of_a_name(
    call: Callable[..., Any], typed: str, words: list[str]
) -> None:
    assert call(PLACES, "nameWords", typed) == words


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Skåne län", "län"),
        ("skane lan", "län"),
        ("Skåne läns", "län"),
        ("Polisen i Skåne", "polisregion"),
        ("länet Skåne", "län"),
        ("länets kommuner", "län"),
        ("länsstyrelsen Skåne", "län"),
        ("Lunds kommun", "kommun"),
        ("kommunen Lund", "kommun"),
        ("Malmö stad", "kommun"),
        ("Landskrona", ""),
        ("Båstad", ""),
    ],
)
def test_the_kind_is_what_is_written_out(call: Callable[..., Any], typed: str, kind: str) -> None:
    assert call(PLACES, "kindOf", typed) == kind


@pytest.mark.parametrize("rows", [[], {}, None, "", [["Malmö"]], [None]])
def test_what_is_no_list_of_places_is_none(call: Callable[..., Any], rows: Any) -> None:
    """An empty list would answer that no place has any name."""
    with pytest.raises(Error):
        call(PLACES, "placesOf", rows)


@pytest.mark.parametrize(
    ("typed", "has"),
    [("Malmö", True), ("i M", True), ("", False), ("kommun", False), ("211 00", False), ("i", False)],
)  # fmt: skip
def test_a_text_has_a_name_or_none(call: Callable[..., Any], typed: str, has: bool) -> None:
    assert call(PLACES, "hasName", typed) is has
