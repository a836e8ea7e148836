"""A text to send: the county's contacts are filled in, and what is shown is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

HTML = """
<style>[data-waits] { display: none; }</style>
<form data-fill data-waits><label for="l">Län</label>
<select id="l" name="lan"><option value="">Välj</option><option>Skåne län</option><option>Hallands län</option></select></form>
<div id="brodtext"><p>Hej!</p><p>Ring
oss.</p><p data-contact>Ring [nummer].</p></div>
<p data-copies="brodtext" data-waits><button type="button">Kopiera</button> <span role="status"></span></p>
<ul id="punkter"><li>En</li><li>Två</li></ul>
<p data-copies="punkter" data-waits><button type="button">Kopiera punkterna</button> <span role="status"></span></p>
<p data-copies="finns-inte" data-waits><button type="button">Kopiera inget</button></p>
<dl data-contacts><div><dt>Skåne län</dt><dd>Ring 010-224 10 00.</dd></div>
<div><dt>Hallands län</dt><dd>Ring 010-224 30 00.</dd></div></dl>"""
CLIPBOARD = """value => Object.defineProperty(navigator, "clipboard", { configurable: true, value:
  value && { writeText: async (text) => { if (value === "shut") throw new Error(); window.copied = text; } } })"""


def show(page: Page, address: str, query: str = "", clipboard: str | None = "open") -> None:
    page.goto(address + query)
    page.evaluate(CLIPBOARD, clipboard)
    page.evaluate("html => { document.body.innerHTML = html; }", HTML)
    page.evaluate("import('/js/message.js')")


def test_a_county_is_filled_in_and_stands_in_the_address(page: Page, address: str) -> None:
    show(page, address, "?q=x")
    contact = page.locator("[data-contact]")
    expect(contact).to_have_text("Ring [nummer].")
    page.select_option("#l", "Skåne län")
    expect(contact).to_have_text("Ring 010-224 10 00.")
    assert page.evaluate("location.search") == "?q=x&lan=Sk%C3%A5ne+l%C3%A4n"
    page.select_option("#l", "")
    expect(contact).to_have_text("Ring [nummer].")
    assert page.evaluate("location.search") == "?q=x"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?lan=Hallands%20l%C3%A4n", "Ring 010-224 30 00."),
        ("?lan=Sm%C3%A5land", "Ring [nummer]."),
    ],
)
def test_the_address_chooses_a_county_that_there_is(
    page: Page, address: str, query: str, said: str
) -> None:
    show(page, address, query)
    expect(page.locator("[data-contact]")).to_have_text(said)


def test_what_is_shown_is_copied_as_plain_text(page: Page, address: str) -> None:
    show(page, address)
    page.select_option("#l", "Skåne län")
    page.get_by_role("button", name="Kopiera", exact=True).click()
    expect(page.get_by_role("status").first).to_have_text("Kopierat.")
    assert page.evaluate("copied") == "Hej!\n\nRing oss.\n\nRing 010-224 10 00."
    page.get_by_role("button", name="Kopiera punkterna").click()
    expect(page.get_by_role("status").last).to_have_text("Kopierat.")
    assert page.evaluate("copied") == "– En\n– Två"
    assert page.get_by_text("Kopiera inget").is_hidden()


def test_a_copy_that_fails_is_told(page: Page, address: str) -> None:
    show(page, address, clipboard="shut")
    page.get_by_role("button", name="Kopiera", exact=True).click()
    told = "Det gick inte att kopiera. Markera texten och kopiera den själv."
    expect(page.get_by_role("status").first).to_have_text(told)


def test_where_nothing_can_be_copied_there_is_no_button(page: Page, address: str) -> None:
    show(page, address, clipboard=None)
    expect(page.locator("form")).to_be_visible()
    assert page.get_by_role("button").count() == 0
