"""Old addresses on the built site: they lead on, and nothing else knows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import KINDS, Addressed
from macros.rendering.addresses import anchor_of
from tests.built_pages import BuiltPage, read_redirects
from tests.helpers import SITE_URL

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

OLD, NEW = "om/latt-svenska/", "lattlast/"


def test_an_old_address_leads_on(site: Path, pages: dict[str, BuiltPage]) -> None:
    redirects = read_redirects(site)
    assert set(redirects) == {OLD}
    assert redirects[OLD].leads_to() == {NEW}
    assert "forr" in pages[NEW].ids


def test_it_stands_in_no_list(site: Path, pages: dict[str, BuiltPage]) -> None:
    assert SITE_URL + NEW in (site / "sitemap.xml").read_text("utf-8")
    for path in (site / "sitemap.xml", *(site / "assets").rglob("*.json")):
        assert OLD not in path.read_text("utf-8"), path.name
    assert not any(OLD in page.leads_to() for page in pages.values())


def test_each_kind_with_an_address_can_keep_it_and_stands_where_it_says(
    whole: Site, pages: dict[str, BuiltPage]
) -> None:
    ids = {id_ for page in pages.values() for id_ in page.ids}
    for kind in KINDS:
        # A law's number is never another.
        has_address = (kind.section or kind.anchor) is not None and kind.key != "laws"
        assert issubclass(kind.model, Addressed) == has_address, kind.key
        anchors = {anchor_of(record) for record in whole.handbook.of(kind.model)} - {None}
        assert anchors <= ids, kind.key
