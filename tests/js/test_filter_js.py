"""A list that is narrowed: what is chosen, what is shown, what the address and the paper say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

HTML = """
<style>[data-waits] { display: none; }</style>
<form data-filter="saker" data-noun="saker" data-waits>
<label for="f">Färg</label>
<select id="f" name="farg" data-key="colour"><option value="">Alla</option><option>röd</option><option>blå</option></select>
<label for="s">Storlek</label>
<select id="s" name="storlek" data-key="size"><option value="">Alla</option><option>stor</option><option>liten</option></select>
<p data-choice></p>
<p role="status"></p>
<button type="reset">Visa alla</button>
</form>
<div id="saker">
<section data-group><h2>Ett</h2><p data-item data-colour="röd|blå" data-size="stor">bil</p></section>
<section data-group><h2>Två</h2><p data-item data-colour="röd" data-size="liten">boll</p>
<p data-item data-colour="blå">båt</p></section>
</div>"""


def show(page: Page, address: str, query: str = "", html: str = HTML) -> None:
    page.goto(address + query)
    page.evaluate("html => { document.body.innerHTML = html; }", html)
    page.evaluate("import('/js/filter.js')")


def items(page: Page) -> list[str]:
    return page.locator("[data-item]:visible").all_inner_texts()


def told(page: Page) -> tuple[str, str, bool]:
    form = page.locator("form")
    return (
        page.get_by_role("status").inner_text(),
        page.locator("[data-choice]").inner_text(),
        form.get_attribute("data-narrowed") is not None,
    )


def test_a_choice_narrows_the_list_and_stands_in_the_address(page: Page, address: str) -> None:
    show(page, address, "?q=x#del")
    assert items(page) == ["bil", "boll", "båt"]
    assert told(page)[0] == "Alla 3 saker visas."
    assert told(page)[2] is False
    page.select_option("#f", "blå")
    assert items(page) == ["bil", "båt"]
    assert told(page) == ("2 av 3 saker visas.", "Urval: Färg – blå.", True)
    page.select_option("#s", "stor")
    assert items(page) == ["bil"]
    assert page.get_by_text("Två").is_hidden()
    assert told(page) == ("1 av 3 saker visas.", "Urval: Färg – blå; Storlek – stor.", True)
    assert page.url == f"{address}?q=x&farg=bl%C3%A5&storlek=stor#del"
    page.get_by_role("button").click()
    expect(page.get_by_role("status")).to_have_text("Alla 3 saker visas.")
    assert page.url == f"{address}?q=x#del"
    assert told(page)[2] is False


@pytest.mark.parametrize(
    ("query", "shown", "values"),
    [
        ("?farg=bl%C3%A5", ["bil", "båt"], ["blå", ""]),
        ("?farg=bl%C3%A5&storlek=liten", [], ["blå", "liten"]),
        ("?storlek=liten&annat=1", ["boll"], ["", "liten"]),
        # A value that is no longer there, or never was, is no choice.
        ("?farg=gul", ["bil", "boll", "båt"], ["", ""]),
        ("?farg=", ["bil", "boll", "båt"], ["", ""]),
        ("?farg=%3Cb%3E&storlek=stor", ["bil"], ["", "stor"]),
        ("?colour=r%C3%B6d", ["bil", "boll", "båt"], ["", ""]),
    ],
)
def test_the_address_chooses(
    page: Page, address: str, query: str, shown: list[str], values: list[str]
) -> None:
    show(page, address, query)
    assert items(page) == shown
    assert [page.input_value("#f"), page.input_value("#s")] == values


def test_what_the_browser_puts_back_by_itself_does_not_count(page: Page, address: str) -> None:
    show(page, address, "?farg=bl%C3%A5")
    page.evaluate(
        "() => { document.getElementById('f').value = 'röd';"
        " window.dispatchEvent(new PageTransitionEvent('pageshow')); }"
    )
    assert page.input_value("#f") == "blå"
    assert items(page) == ["bil", "båt"]


def test_a_form_without_its_list_stays_away(page: Page, address: str) -> None:
    show(page, address, html=HTML.replace('id="saker"', 'id="annat"'))
    assert page.locator("form").is_hidden()
    assert items(page) == ["bil", "boll", "båt"]


def test_what_has_every_value_stays_whatever_is_chosen(page: Page, address: str) -> None:
    show(
        page, address, html=HTML.replace('data-colour="röd" data-size', 'data-colour="*" data-size')
    )
    page.select_option("#f", "blå")
    assert items(page) == ["bil", "boll", "båt"]
    page.select_option("#s", "stor")
    assert items(page) == ["bil"]
