"""The sizes of files to download, as a page tells them."""

from __future__ import annotations

import pytest

from macros.engine.sizes import tell_sizes
from macros.finishing.file_sizes import NONE_YET, size, with_sizes_of_files

MADE = {
    "api/v1/a.json": b"x" * 1001,
    "kalender/lan/skane.ics": b"x" * 4100,
    "kalender/lan/blekinge.ics": b"x" * 900,
    "kalender/lan/djupare/ner.ics": b"x",
    "kalender/lanxics": b"x",
    "kalender/lan/skane.v4.ics": b"x" * 9000,
    "visa/lan/skane/index.html": b"x" * 1200,
    "ett/ensamt.txt": b"",
}


@pytest.mark.parametrize(
    ("count", "told"),
    [
        *[(0, "1 kB"), (1, "1 kB"), (1000, "1 kB"), (1001, "2 kB"), (999_000, "999 kB")],
        *[(999_001, "1,0 MB"), (1_000_001, "1,1 MB"), (12_340_000, "12,4 MB")],
    ],
)
def test_a_size_is_told_in_thousands_and_never_as_less(count: int, told: str) -> None:
    assert size(count) == told


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("api/v1/a.json", "2 kB"),
        ("api/v1/b.json", NONE_YET),
        (
            "kalender/lan/{slug}.ics",
            '2 filer, 1–5 kB. Den första är <a href="../kalender/lan/blekinge.ics">blekinge.ics</a>',
        ),
        ("visa/lan/{slug}/", '1 fil, 2 kB. Det är <a href="../visa/lan/skane/">skane</a>'),
        ("ett/{id}.txt", '1 fil, 1 kB. Det är <a href="../ett/ensamt.txt">ensamt.txt</a>'),
        ("inga/{id}.txt", NONE_YET),
    ],
)
def test_a_file_or_a_row_of_files_is_told(named: str, told: str) -> None:
    page = f'<p>a</p><td data-label="Storlek" data-size-of="{named}"></td><td>b</td>'
    shown = with_sizes_of_files(page, "oppna-data/", MADE)
    assert shown == page.replace("></td><td>b", f">{told}</td><td>b")
    assert with_sizes_of_files(shown, "oppna-data/", MADE) == shown


def test_what_is_told_again_takes_the_place_of_what_was_told() -> None:
    page = '<li><span data-size-of="api/v1/a.json">9 kB</span> <span>x</span></li>'
    shown = with_sizes_of_files(page, "oppna-data/", MADE)
    assert shown == page.replace("9 kB", "2 kB")


def test_only_the_pages_that_name_a_file_change() -> None:
    class Page:
        def __init__(self, content: str | None) -> None:
            self.content, self.url = content, "oppna-data/"

    named, other, empty = (
        Page('<span data-size-of="api/v1/a.json"></span>'),
        Page("<p>"),
        Page(None),
    )
    assert tell_sizes([named, other, empty], MADE) == [named]
    assert named.content == '<span data-size-of="api/v1/a.json">2 kB</span>'
    assert tell_sizes([named, other, empty], MADE) == []
