"""What one build works with: links, blocks and corrections of each page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros import site as module
from macros.rendering.addresses import Links
from macros.rendering.corrections import Corrections
from macros.site import FinishedPage, current, use, with_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site

WAYS = Corrections(edit_template="https://e.example/{file}#L{line}", mail="x@y.example")


@pytest.fixture
def site(small: Site) -> Site:
    return replace(
        small,
        site_url="https://prov.example/stod/x/",
        repo_url="https://r.example/",
        corrections=WAYS,
    )


@pytest.fixture
def no_site() -> Iterator[None]:
    before = list(module._current)
    module._current.clear()
    yield
    module._current[:] = before


def test_links_know_the_path_of_the_site_and_its_repository(site: Site) -> None:
    address = "https://prov.example/stod/x/"
    assert site.links("lan/") == Links("lan/", "/stod/x/", "https://r.example", WAYS, address)
    for url in ("https://prov.example", "https://prov.example/", "/", ""):
        assert replace(site, site_url=url).links(None).to("lan/") == "/lan/"


def test_a_page_is_corrected_in_its_file_or_where_its_entry_stands(site: Site) -> None:
    written = site.page_corrections("om/", "om/index.md", "Om")
    assert 'href="https://e.example/docs/om/index.md#L1"' in written
    assert ">Ändra sidan<" in written
    made = site.page_corrections("kommuner/malmo/", "kommuner/malmo.md", "Malmö")
    assert 'href="https://e.example/data/places.yaml#L55"' in made
    assert ">Ändra uppgifterna<" in made
    assert "Malm%C3%B6%20%28/kommuner/malmo/%29" in made
    lost = site.page_corrections(None, "404.md", "Saknas")
    assert "https://e.example" not in lost
    assert "%28/404.html%29" in lost


@pytest.mark.usefixtures("no_site")
def test_the_site_in_use_is_the_last_that_was_opened(site: Site) -> None:
    with pytest.raises(LookupError, match=r"no site is open: list macros/hooks\.py under hooks"):
        current()
    use(site)
    assert current() is site
    page = FinishedPage("a.md", "a/", "A", "<p>a</p>", {})
    made = with_pages([page])
    assert made.pages == (page,)
    assert current() is made
    assert replace(made, pages=()) == site
