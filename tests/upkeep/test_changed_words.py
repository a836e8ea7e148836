"""Which words of pages a change makes others, told with what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.changed_words import places
from tests.upkeep.compared import (
    EVENTS,
    Shown,
    change,
    git,
    words,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")


def test_the_words_of_a_page_are_told_where_they_differ(committed: Path, capsys: Shown) -> None:
    change(committed, "docs/om/index.md", "Provet är till", "Provet finns till")
    change(committed, EVENTS, "place: Visby", "place: Malmö")
    assert words(committed, capsys) == [
        "  /bekrafta/bra/:",
        "    ”2024 Plats Visby På distans” → ”2024 Plats Malmö På distans”",
        "  /kalender/2024/:",
        "    ”En konferens. Visby och på” → ”En konferens. Malmö och på”",
        "  /om/:",
        "    ”makron. Provet är till för” → ”makron. Provet finns till för”",
    ]
    git(committed, "checkout", "-q", ".")
    change(committed, "data/sources.yaml", "https://bra.se/", "https://www.bra.se/")
    assert words(committed, capsys)[1:] == ["    inga ord, bara länkar eller märkning"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ett två tre fyra fem sex", "ett två tre 4 fem sex", ["”två tre fyra fem sex” → ”två tre 4 fem sex”"]),
        ("ett", "ett två", ["”ett” → ”ett två”"]),
        ("ett två", "två", ["”ett två” → ”två”"]),
        ("<p>ett</p><p>två</p>", "<p>ett</p><div>två</div>", []),
        ("&lt;ett&gt; &amp; två", "&lt;en&gt; &amp; två", ["”<ett> & två” → ”<en> & två”"]),
        ("3 < 4 och 5", "3 < 4 och 6", ["”4 och 5” → ”4 och 6”"]),
        ("a b c d e f g h", "A b c d e f g H", ["”a b c” → ”A b c”", "”f g h” → ”f g H”"]),
    ],
)  # fmt: skip
def test_words_are_compared_and_not_marks(old: str, new: str, told: list[str]) -> None:
    assert list(places(old, new)) == told


def test_the_head_of_a_generated_page_is_told_as_words(committed: Path, capsys: Shown) -> None:
    change(committed, "data/places.yaml", "      - Skånska länet\n", "      - Skåneland\n")
    (page, place) = words(committed, capsys)
    assert page == "  /lan/skane/:"
    assert "Skånska länet" in place
    assert "Skåneland" in place
    assert not set("'[]{}") & set(place)


def test_much_is_told_in_short() -> None:
    def text(sign: str, count: int) -> str:
        return " ".join(f"{sign}{n if n % 2 else 'x'}" for n in range(count))

    assert len(places(text("a", 16), text("b", 16).replace("bx", "ax"))) == 8
    assert places(text("a", 18), text("b", 18).replace("bx", "ax"))[8:] == ("… och 1 ställe till",)
    (long,) = places("a " * 100, "b " * 100)
    assert long == f"”{'a ' * 12}… {('a ' * 12).strip()}” → ”{'b ' * 12}… {('b ' * 12).strip()}”"
    assert places("a " * 15_000, "b " * 15_000) == ("15000 ord blir 15000 andra",)
