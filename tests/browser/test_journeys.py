"""Five errands from beginning to end by the keyboard alone, on a phone and at a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

WIDTHS = pytest.mark.parametrize("width", [320, 1280])
MOST = 120
"""How many times a reader presses Tab before giving up."""


def tab_to(page: Page, target: Locator) -> Locator:
    """Press Tab until the target has the focus."""
    element = target.element_handle()
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("(e) => e === document.activeElement", element):
            return target
    raise AssertionError(f"{target} is not reached")


@WIDTHS
def test_a_municipality_is_found_and_its_number_reached(
    visit: Callable[..., Page], address: str, width: int
) -> None:
    page = visit(width=width)
    tab_to(page, page.get_by_label("Skriv din kommun"))
    page.keyboard.type("malm")
    expect(page.get_by_role("option", name="Malmö")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "kommuner/malmo/")
    number = tab_to(page, page.locator("a.contact__phone").first)
    expect(number).to_be_in_viewport()
    assert (number.get_attribute("href") or "").startswith("tel:")


@WIDTHS
def test_a_guidance_page_is_read_by_its_contents(visit: Callable[..., Page], width: int) -> None:
    page = visit("vagledning/lagen/", width=width)
    contents = page.locator("details.contents")
    tab_to(page, contents.locator("summary"))
    page.keyboard.press("Enter")
    tab_to(page, contents.get_by_role("link", name="Åtgärdsplan"))
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="Åtgärdsplan (5 §)")
    expect(heading).to_be_in_viewport()
    # What is reached next stands below it, not back where the contents are.
    page.keyboard.press("Tab")
    assert heading.evaluate(
        "(e) => e.compareDocumentPosition(document.activeElement)"
        " & Node.DOCUMENT_POSITION_FOLLOWING"
    )


@WIDTHS
def test_a_template_is_downloaded(visit: Callable[..., Page], width: int) -> None:
    page = visit("vagledning/mallar/lagesbild/", width=width)
    tab_to(page, page.get_by_role("link", name="Ladda ner mallen som Word-fil"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "lagesbild.docx"


def _open_the_card(page: Page) -> Locator:
    """Unfold what a card says of where it comes from, and how to correct it."""
    card = page.locator(".contact").first
    tab_to(page, card.locator("summary"))
    page.keyboard.press("Enter")
    expect(card.locator("details")).to_have_attribute("open", "")
    return card


@WIDTHS
def test_a_fact_is_corrected(visit: Callable[..., Page], width: int) -> None:
    page = visit("kommuner/malmo/", width=width)
    card = _open_the_card(page)
    way = tab_to(page, card.get_by_role("link", name="Föreslå en ändring").first)
    # The form lies elsewhere: here it is told that it is the right one, and whose contact it has.
    form = urlsplit(way.get_attribute("href") or "")
    asked = parse_qs(form.query)
    assert asked["template"] == ["andra-kontakt.yml"]
    assert asked["post"] == ["lansstyrelsen-skane"]


@WIDTHS
def test_a_contact_is_confirmed(visit: Callable[..., Page], address: str, width: int) -> None:
    page = visit("kommuner/malmo/", width=width)
    card = _open_the_card(page)
    tab_to(page, card.get_by_role("link", name="se vad som står om er"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "bekrafta/lansstyrelsen-skane/")
    answer = tab_to(page, page.locator("main").get_by_role("link", name="Svara med mejl"))
    expect(answer).to_be_in_viewport()
    assert "subject=" in (answer.get_attribute("href") or "")


@WIDTHS
@pytest.mark.parametrize("path", ["kommuner/malmo/", "vagledning/metoder/", "sok/?q=lägesbild"])
def test_tab_goes_through_the_whole_page_and_out(
    visit: Callable[..., Page], path: str, width: int
) -> None:
    page = visit(path, width=width)
    url, passed = page.url, []
    while len(passed) < 2 * MOST:
        page.keyboard.press("Tab")
        at = page.evaluate(
            "() => { const e = document.activeElement;"
            " return e === document.body ? '' : (e.closest('footer') ? 'foot ' : 'page ')"
            " + e.outerHTML.slice(0, 80); }"
        )
        if not at:
            break
        passed.append(at)
    else:
        raise AssertionError(f"never out again: {passed[-3:]}")
    assert passed[0].startswith("page ")
    assert passed[-1].startswith("foot ")
    assert page.url == url
