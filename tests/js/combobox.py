"""The combobox in a page, as a reader meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

HITS = ["alfa", "alm", "alv"]


class Box:
    """The combobox in a page, as a reader meets it."""

    def __init__(self, page: Page, **options: Any) -> None:
        self.page = page
        self.harness("setUp", {"hits": HITS, **options})
        self.field = page.get_by_role("combobox", name="Sak")
        self.list = page.get_by_role("listbox", name="Saker", include_hidden=True)
        self.options = page.get_by_role("option")
        self.status = page.get_by_role("status")
        self.field.focus()

    def harness(self, name: str, *arguments: Any) -> Any:
        return self.page.evaluate(
            "async ([name, values]) => (await import('/tests/harness.js'))[name](...values)",
            [name, arguments],
        )

    def seen(self, what: str) -> list[Any]:
        return self.page.evaluate(
            "async (what) => (await import('/tests/harness.js')).seen[what]", what
        )

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def expect_open(self, *names: str) -> None:
        expect(self.field).to_have_attribute("aria-expanded", "true")
        expect(self.list).to_be_visible()
        expect(self.options).to_have_text(list(names))

    def expect_closed(self) -> None:
        expect(self.field).to_have_attribute("aria-expanded", "false")
        expect(self.list).to_be_hidden()
        assert self.field.get_attribute("aria-activedescendant") is None

    def expect_marked(self, name: str) -> None:
        """The option is marked to the eye and to a screen reader, and no other; '' is none."""
        marked = self.page.locator("[role=option][aria-selected]")
        expect(marked).to_have_text([name] if name else [])
        if name:
            expect(marked).to_have_attribute("aria-selected", "true")
            active = marked.get_attribute("id") or "without an id"
            expect(self.field).to_have_attribute("aria-activedescendant", active)
        else:
            assert self.field.get_attribute("aria-activedescendant") is None
        expect(self.field).to_be_focused()
