"""What is told of two sites that were built of the same pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.compared import contents, dead_links, other_files, other_texts

if TYPE_CHECKING:
    from pathlib import Path


def _site(folder: Path, pages: dict[str, str]) -> Path:
    for name, content in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"<title>x</title><nav><a href='borta/'>m</a></nav><article>{content}</article>"
        )
    return folder


def test_pages_are_held_against_each_other(tmp_path: Path) -> None:
    one = _site(tmp_path / "a", {"index.html": "<p>Hej\n  du</p>", "a/index.html": "Skåne län"})
    other = _site(tmp_path / "b", {"index.html": "<b>Hej</b> du", "a/index.html": "Skånes län"})
    found = contents(one), contents(other)
    assert [content.text for content in found[0].values()] == ["Skåne län", "Hej du"]
    assert other_texts(*found) == ['a/: "Skåne län", "Skånes län"']
    assert other_files(one, other) == ["a/index.html", "index.html"]
    assert other_files(one, one) == []


def test_links_of_the_content_lead_somewhere(tmp_path: Path) -> None:
    links = "<a href='../b/#x'>b</a><a href='../../'>ut</a><img src='bild.png'><a href='http://x/y'>x</a>"
    site = _site(tmp_path, {"index.html": "<a href='a/'>a</a>", "a/index.html": links})
    assert dead_links(site, contents(site)) == ["a/: a/bild.png", "a/: b/"]


def test_the_page_of_a_missing_address_is_no_page(tmp_path: Path) -> None:
    assert contents(_site(tmp_path, {"404.html": "Borta"})) == {}
