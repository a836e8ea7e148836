"""Pages in docs/, and the menu."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from macros.docs.readable import LISTS
from macros.exports.word_files import word_file_name
from tests.helpers import ROOT
from tests.live.changes.listed import Change, listing
from tests.live.draft import MENU, Draft
from tests.live.yaml_text import with_moved, with_value

if TYPE_CHECKING:
    from macros.source.doc_page import DocPage

CHANGES: list[Change] = []
change = listing(CHANGES)


def plain(page: DocPage) -> bool:
    """Whether a page has sources and a review date, and text without macros."""
    head = page.front_matter or ""
    return "kallor:" in head and "granskad:" in head and not page.calls_macros


@change
def a_page_gets_another_title_and_description(draft: Draft) -> None:
    page = draft.page(lambda page: plain(page) and word_file_name(page.uri) is None)
    draft.put_meta(page, "title", "En sida med en ny rubrik")
    draft.put_meta(draft.again(page), "description", "Kort sagt: allt är nytt.")


@change
def a_page_is_reviewed(draft: Draft) -> None:
    for page in draft.pages():
        if "granskad:" in (page.front_matter or ""):
            draft.put_meta(page, "granskad", draft.today)


@change
def a_page_was_last_reviewed_long_ago(draft: Draft) -> None:
    draft.put_meta(draft.page(plain), "granskad", draft.today - timedelta(days=900))


@change
def a_page_gets_a_source_and_a_word_to_be_found_by(draft: Draft) -> None:
    page = draft.page(plain)
    new = {"titel": "Exempelverket, En rapport", "adress": "https://www.exempel.se/r.pdf", "ar": 2025}  # fmt: skip
    draft.put_meta(page, "kallor", [*page.meta.value["kallor"], new])
    words = page.meta.value.get("sokord") or []
    draft.put_meta(draft.again(page), "sokord", [*words, "kvällsstök"])


@change
def a_page_gets_a_heading_a_list_a_table_and_a_link(draft: Draft) -> None:
    page = draft.page(lambda page: plain(page) and page.uri.count("/") == 1)
    draft.add_text(
        page,
        """## En ny rubrik {#min-rubrik}

Ett nytt stycke med en [länk till kontakterna](../kontakter.md) och en [till rubriken](#min-rubrik).

- en punkt
- en till

### En underrubrik

1. Först det här.
2. Sedan det här.

| Uppgift | Värde |
|---|---|
| Plats | Torget |

!!! note "Tänk på"

    Det här är viktigt.
""",
    )


@change
def a_page_loses_a_paragraph(draft: Draft) -> None:
    page = draft.page(
        lambda page: (
            plain(page) and not page.uri.startswith("vagledning/") and len(paragraphs(page)) > 3
        )
    )
    draft.write(page.file, page.text.replace(paragraphs(page)[-1] + "\n", "", 1))


def paragraphs(page: DocPage) -> list[str]:
    return re.findall(r"(?m)(?<=\n\n)[A-ZÅÄÖ][^\n{]*\.$", page.body)


@change
def a_page_is_to_be_ticked_off(draft: Draft) -> None:
    draft.put_meta(draft.page(plain), "checklist", value=True)


@change
def a_page_is_added_with_its_line_in_the_menu(draft: Draft) -> None:
    """The recipe of CONTRIBUTING.md; the length that a page needs is taken from another."""
    like = guidance(draft)
    folder = like.uri.rpartition("/")[0]
    body = re.sub(r"\{#[\w-]+\}", "", like.body)
    head = {
        "title": "Trygga stationer",
        "description": "Så arbetar ni på en station.",
        "granskad": draft.today,
        "kallor": [{"titel": "Exempelverket", "adress": "https://www.exempel.se"}],
    }
    draft.add_page(f"{folder}/trygga-stationer.md", head, body, after=like.uri)


def guidance(draft: Draft) -> DocPage:
    """A page of the guidance that neither the code nor a macro has to do with."""
    led_to = "\n".join(
        path.read_text("utf-8")
        for folder in ("macros/templates", "theme")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".html", ".j2", ".js")
    )
    return draft.page(
        lambda page: (
            page.uri.startswith("vagledning/")
            and page.uri not in LISTS
            and not page.uri.endswith("index.md")
            and f'"{page.address}"' not in led_to
            and not page.calls_macros
            and word_file_name(page.uri) is None
        )
    )


@change
def a_page_is_removed_with_its_line_in_the_menu(draft: Draft) -> None:
    draft.remove_page(guidance(draft))


@change
def a_page_that_calls_macros_is_added(draft: Draft) -> None:
    """The recipes of CONTRIBUTING.md for macros."""
    county = draft.entries("counties")[0]["code"]
    function = draft.entries("coordinators")[-1]["id"]
    initiative = draft.entries("initiatives")[0]["id"]
    body = f"""Sidan visar uppgifter ur katalogen.
{{: .lead }}

## En funktion

{{{{ coordinator("{function}", title="Här når du oss") }}}}

## Länets kommuner

{{{{ municipality_list("{county}") }}}}

## Länets samverkan

{{{{ county_cooperations(county="{county}") }}}}

## Kartan

{{{{ county_map("{county}") }}}}

## Ett uppdrag

{{{{ initiative_facts("{initiative}") }}}}

## Relationerna

{{{{ relation_list() }}}}
"""
    head = {"title": "Uppgifter ur katalogen", "description": "Prov.", "render_macros": True}
    after = draft.page(lambda page: page.uri.startswith("om/") and page.uri != "om/index.md")
    draft.add_page("om/ur-katalogen.md", head, body, after=after.uri)


@change
def the_call_of_a_macro_is_changed(draft: Draft) -> None:
    page = draft.page(lambda page: "{{ place_finder(" in page.body and page.uri != "index.md")
    text = re.sub(r"\{\{ place_finder\(.*\) \}\}", '{{ place_finder(heading="Vilken kommun?") }}', page.text)  # fmt: skip
    draft.write(page.file, text)


@change
def a_template_is_added(draft: Draft) -> None:
    like = draft.page(lambda page: word_file_name(page.uri))
    head = {**like.meta.value, "title": "Mall: trygga stationer", "granskad": draft.today}
    folder = like.uri.rpartition("/")[0]
    draft.add_page(f"{folder}/trygga-stationer.md", head, like.body, after=like.uri)


@change
def a_template_is_removed(draft: Draft) -> None:
    a_template_is_added(draft) if not templates(draft) else None
    draft.remove_page(templates(draft)[0])


def templates(draft: Draft) -> list[DocPage]:
    return [page for page in draft.pages() if word_file_name(page.uri)]


@change
def a_generated_page_is_written_by_hand(draft: Draft) -> None:
    taken = {page.uri for page in draft.pages()}
    number = draft.find("initiatives", lambda e: f"uppdrag/{e['id']}.md" not in taken)
    entry = draft.entries("initiatives")[number]
    body = f'## Fakta\n\n{{{{ initiative_facts("{entry["id"]}") }}}}\n\n## Mer\n\nMer finns inte.'
    head = {
        "title": "Ett uppdrag med egna ord",
        "description": "Om uppdraget, med egna ord.",
        "granskad": draft.today,
        "kallor": [{"titel": "Exempelverket", "adress": "https://www.exempel.se"}],
        "render_macros": True,
    }
    after = draft.page(lambda page: page.uri.startswith("uppdrag/")).uri
    draft.add_page(f"uppdrag/{entry['id']}.md", head, body, after=after)


@change
def a_page_written_by_hand_gives_way_to_the_generated_one(draft: Draft) -> None:
    made = {f"uppdrag/{entry['id']}.md" for entry in draft.entries("initiatives")}
    written = [page for page in draft.pages() if page.uri in made]
    if not written:
        a_generated_page_is_written_by_hand(draft)
        written = [page for page in draft.pages() if page.uri in made]
    page = written[0]
    draft.write(page.file, None)
    draft.unlist(page.uri)
    for other_page in draft.pages():  # its own headings are gone
        link = f"{page.uri.rpartition('/')[2]}#"
        if link in other_page.text:
            draft.write(other_page.file, re.sub(rf"{re.escape(link)}[\w-]+", link[:-1], other_page.text))  # fmt: skip


@change
def the_menu_is_renamed_and_put_in_another_order(draft: Draft) -> None:
    last = len(draft.values(MENU)["menu"]) - 1
    assert last > 1
    draft.edit(MENU, with_value, ("menu", 1, "title"), "Ett nytt namn")
    draft.edit(MENU, with_moved, ("menu",), 0, last)
    draft.edit(MENU, with_moved, ("menu",), 1, last - 1)
