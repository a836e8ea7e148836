"""A narrowed list: choice and list agree after Back, anew, by a link and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

LISTS = {
    "uppdrag/": ("#initiativ", "Ansvarig", "ansvarig"),
    "vagledning/metoder/": ("#metoder", "Nivå", "niva"),
    "samordna/behov/": ("#behoven", "Status", "status"),
}


def shown(page: Page, target: str) -> list[str]:
    return page.locator(f"{target} [data-item]:visible").all_inner_texts()


@pytest.mark.parametrize("path", LISTS)
def test_choice_and_list_agree_whichever_way_the_page_is_opened(
    visit: Callable[..., Page], address: str, path: str
) -> None:
    target, label, name = LISTS[path]
    page = visit(path)
    everything = shown(page, target)
    page.get_by_label(label).select_option(index=1)
    chosen = page.get_by_label(label).input_value()
    few = shown(page, target)
    told = page.locator(".filter__status").inner_text()
    assert 0 < len(few) < len(everything)
    assert unquote_plus(page.url) == f"{address}{path}?{name}={chosen}"
    narrowed = page.url

    def expect_agreement() -> None:
        expect(page.locator(".filter__status")).to_have_text(told)
        assert page.get_by_label(label).input_value() == chosen
        assert shown(page, target) == few

    page.locator(f"{target} [data-item]:visible a").first.click()
    expect(page).not_to_have_url(narrowed)
    page.go_back()  # the page is not kept: Playwright turns that cache off
    expect_agreement()
    page.reload()
    expect_agreement()
    page = visit(narrowed.removeprefix(address))
    expect_agreement()
    page.get_by_role("button", name="Visa alla").click()
    expect(page).to_have_url(address + path)
    page.reload()
    assert shown(page, target) == everything


@pytest.mark.parametrize("path", LISTS)
def test_the_choice_is_told_on_paper_and_nothing_else_of_the_form(
    visit: Callable[..., Page], path: str
) -> None:
    target, label, _ = LISTS[path]
    page = visit(path)
    form = page.locator("form.filter")
    page.emulate_media(media="print")
    expect(form).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_label(label).select_option(index=1)
    chosen = page.get_by_label(label).input_value()
    few = shown(page, target)
    expect(form.locator("[data-choice]")).to_be_hidden()
    page.emulate_media(media="print")
    expect(form.locator("[data-choice]")).to_be_visible()
    assert form.inner_text().split("\n") == [
        f"Urval: {label} – {chosen}.",
        "",
        page.locator(".filter__status").inner_text(),
    ]
    assert len(few) == len(shown(page, target))
