"""A form in an empty page, with the script that makes something of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def show(page: Page, form: str, script: str) -> None:
    page.evaluate("html => { document.body.innerHTML = html; }", form)
    page.evaluate("script => import(script)", script)
