"""The site as plain files: nothing in them needs our code, and every link holds."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

import lxml.html
import yaml

from macros.docs import STANDING
from macros.exports import files
from macros.source.doc_page import DocPage, to_html
from macros.upkeep.plain_pages import path_of, plain_pages
from tests.built_pages import said
from tests.helpers import SMALL, open_small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

    from macros.site import Site


def _read(site: Site, root: Path = SMALL) -> dict[str, tuple[dict, str]]:
    """The front matter and the body of each page, by its path."""
    found = {}
    for path, content in plain_pages(site, root):
        if path.endswith(".md"):
            _, head, body = content.decode().split("---\n", 2)
            found[path] = (yaml.safe_load(head), body)
    return found


def _body(small: Site, text: str, uri: str = "lan/prov.md") -> str:
    page = DocPage(f"docs/{uri}", uri, f"---\ntitle: Prov\n---\n\n{text}\n")
    return _read(replace(small, docs=(page,), specs=()))[uri.replace(".md", "/index.md")][1].strip()


def _html(body: str) -> HtmlElement:
    return lxml.html.fragment_fromstring(to_html(body), create_parent="main")


def test_every_page_lies_in_the_folder_of_its_address(small: Site) -> None:
    addresses = [page.address for page in (*small.docs, *small.specs)]
    assert list(_read(small)) == [f"{address}index.md" for address in addresses]
    assert "kontakter/" in addresses
    assert "kommuner/malmo/" in addresses


def test_other_files_of_docs_come_along(small_copy: Path) -> None:
    image = small_copy / "docs" / "om" / "bild.png"
    image.write_bytes(b"\x89PNG")
    assert dict(plain_pages(open_small(small_copy), small_copy))["om/bild.png"] == b"\x89PNG"


def test_a_written_page_keeps_its_head_but_for_what_our_build_alone_knows(small: Site) -> None:
    head, _ = _read(small)["arbetet/index.md"]
    assert list(head) == ["title", "description", "granskad", "kallor"]
    start = DocPage(
        "docs/index.md",
        "index.md",
        "---\ntitle: Start\ntemplate: >-\n  home.html\nrender_macros: false\nlang: sv\n---\nHej.\n",
    )
    assert _read(replace(small, docs=(start,)))["index.md"] == (
        {"title": "Start", "lang": "sv"},
        "\nHej.\n",
    )


def test_what_macro_calls_give_stands_in_their_place(small: Site) -> None:
    found = _read(small)
    for page in small.docs:
        assert "{{" not in found[path_of(page.uri)][1] or not page.calls_macros
    assert '<form class="finder" action="kommuner/"' in found["index.md"][1]


def test_a_generated_page_says_the_same_when_markdown_has_read_it(small: Site) -> None:
    found = _read(small)
    for spec in small.specs:
        head, body = found[f"{spec.address}index.md"]
        assert head == spec.meta
        assert "\n\n" not in body.strip()
        whole = lxml.html.fragment_fromstring(small.html(spec), create_parent="main")
        # Markdown may add space between blocks, where none is seen.
        assert said(_html(body)).replace(" ", "") == said(whole).replace(" ", "")
        assert list(_links(body)) == [link for link in _hrefs(whole) if ":" not in link]


def test_links_of_written_pages_lead_to_where_files_lie_now(small: Site) -> None:
    assert (
        _body(small, "[Alla](../kontakter.md#polisen)")
        == "[Alla](../../kontakter/index.md#polisen)"
    )
    assert _body(small, "[Län](index.md)") == "[Län](../index.md)"
    assert _body(small, "![Bild](../om/bild.png)") == "![Bild](../../om/bild.png)"
    assert _body(small, "[a](x.md) och [b](y.md)") == "[a](../x/index.md) och [b](../y/index.md)"
    assert _body(small, '[a]\n\n[a]: x.md "Titel"') == '[a]\n\n[a]: ../x/index.md "Titel"'


def test_what_is_no_link_to_a_file_stays(small: Site) -> None:
    for text in (
        "[Brå](https://bra.se/index.md)",
        "[Skriv](mailto:red@guiden.example)",
        "[Nedan](#har)",
        "`[kod](x.md)`",
        "```\n[kod](x.md)\n```",
    ):
        assert _body(small, text) == text


def test_every_link_leads_to_a_page(small: Site) -> None:
    found = _read(small)
    made = files(small)  # what is made beside the pages needs no engine, and comes along by itself
    elsewhere = {path_of(uri) for uri in STANDING}  # what the small fixture lacks
    for path, (_, body) in found.items():
        for link in _links(body):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
            if target in made:
                continue
            wanted = target if link.endswith(".md") else posixpath.join(target, "index.md")
            assert posixpath.normpath(wanted) in found.keys() | elsewhere, f"{path}: {link}"


def _links(body: str) -> Iterator[str]:
    return (link for link in _hrefs(_html(body)) if ":" not in link)


def _hrefs(element: HtmlElement) -> Iterator[str]:
    """Where the links of an element lead, without the place and the choices on the page."""
    for found, name, link, _ in element.iterlinks():
        if found.tag == "a" and name == "href" and not link.startswith("#"):
            yield link.partition("#")[0].partition("?")[0]
