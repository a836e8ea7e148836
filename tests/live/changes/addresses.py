"""What gets another address, and says what it had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions.toc import slugify

from macros.exports.former import former_in
from macros.exports.word_files import word_file_name
from tests.live.changes.listed import Change, listing
from tests.live.changes.pages import guidance, plain
from tests.live.draft import MENU, Draft

if TYPE_CHECKING:
    from macros.source.doc_page import DocPage

CHANGES: list[Change] = []
change = listing(CHANGES)


@change
def an_entry_gets_another_id_and_says_what_it_was(draft: Draft) -> None:
    for key in ("events", "needs", "networks", "cooperations"):
        old = draft.entries(key)[0]["id"]
        draft.rename(key, 0, f"{old}-nu")
        draft.append(key, 0, "former_ids", old)


@change
def a_municipality_gets_another_name_and_another_address(draft: Draft) -> None:
    number = len(draft.entries("municipalities")) // 2
    name = draft.entries("municipalities")[number]["name"]
    old = draft.handbook.municipalities[number].slug
    draft.take("municipalities", number, "slug")
    draft.put("municipalities", number, "name", f"{name} Norra")
    draft.append("municipalities", number, "former_ids", old)


@change
def a_page_moves_and_says_where_it_was(draft: Draft) -> None:
    page = guidance(draft)
    folder, _, name = page.uri.rpartition("/")
    draft.edit(MENU, lambda text: text.replace(f" {page.uri}\n", f" {folder}/ny-{name}\n"))
    draft.write(page.file, None)
    draft.write(f"docs/{folder}/ny-{name}", page.text)
    moved = draft.page(lambda other: other.uri == f"{folder}/ny-{name}")
    draft.put_meta(moved, "tidigare", [*former_in(moved), page.address])
    link = re.compile(rf"(?<=[(/]){re.escape(name)}(?=[)#])")
    for other_page in draft.pages():
        text = link.sub(f"ny-{name}", other_page.text)
        if text != other_page.text:
            draft.write(other_page.file, text)


@change
def a_heading_is_renamed_and_keeps_its_address(draft: Draft) -> None:
    page = draft.page(_heading)
    words, id_ = _heading(page)
    draft.write(page.file, page.text.replace(f"## {words}\n", f"## Helt nya ord {{#{id_}}}\n", 1))


@change
def a_heading_is_removed_and_its_address_leads_to_the_page(draft: Draft) -> None:
    page = draft.page(_heading)
    words, id_ = _heading(page)
    draft.write(page.file, page.text.replace(f"## {words}\n", "", 1))
    page = draft.again(page)
    draft.put_meta(page, "tidigare", [*former_in(page), f"#{id_}"])


def _heading(page: DocPage) -> tuple[str, str] | None:
    """The last heading of a page that nothing leads to and nothing stands below but text."""
    if not plain(page) or page.uri.count("/") != 2 or word_file_name(page.uri):
        return None
    words = re.findall(r"(?m)^## ([a-zåäöA-ZÅÄÖ ]+)$", page.body)
    return (words[-1], slugify(words[-1], "-")) if len(words) > 2 else None
