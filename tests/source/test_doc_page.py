"""A page in docs/, taken apart: front matter, body, places, and the elements that it gives."""

from __future__ import annotations

from datetime import date

import pytest

from macros.problems import Place, ProblemsError
from macros.source.doc_page import DocPage, address_of, to_html

TEXT = """---
title: Prov
granskad: 2026-11-24
render_macros: true
---

En **text** med `kod`.
{## Ett
ord ##}
```
<b>kod</b>
~~~
```
~~~~
```
~~~
~~~~
Slut {{ makro() }}
"""


def page(text: str, uri: str = "a/b.md") -> DocPage:
    return DocPage(f"docs/{uri}", uri, text)


def test_a_page_has_a_head_and_a_body() -> None:
    found = page(TEXT)
    assert found.front_matter == "title: Prov\ngranskad: 2026-11-24\nrender_macros: true\n"
    assert found.title == "Prov"
    assert found.reviewed == date(2026, 11, 24)
    assert found.calls_macros
    assert found.offset == 5
    assert found.body.startswith("\nEn **text**")
    assert found.meta.place(("granskad",)) == Place("docs/a/b.md", 3, 11)
    assert found.address == "a/b/"


def test_places_in_the_body_are_those_in_the_file() -> None:
    found = page(TEXT)
    assert found.place(2, 4) == Place("docs/a/b.md", 7, 4)
    assert found.place_at(0) == Place("docs/a/b.md", 6, 1)
    assert found.place_at(-1) == Place("docs/a/b.md", 6, 1)
    assert found.place_at(found.body.index("text")) == Place("docs/a/b.md", 7, 6)
    assert found.place_at(found.body.index("Slut")) == Place("docs/a/b.md", 18, 1)


def test_comments_and_code_are_blanked_out_in_their_places() -> None:
    found = page(TEXT)
    assert len(found.uncommented) == len(found.body)
    assert found.uncommented.count("\n") == found.body.count("\n")
    assert "Ett" not in found.uncommented
    assert found.prose == [
        "",
        "En **text** med      .",
        "       ",
        "       ",
        *[""] * 8,
        "Slut {{ makro() }}",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "front", "body"),
    [
        ("Text\n", None, "Text\n"),
        ("---\ntitle: x\n", None, "---\ntitle: x\n"),
        ("---\na: 1\n---", "a: 1\n", ""),
        ("--- \na: 1\n...\nb", "a: 1\n", "b"),
        ("---\n---\nb", "", "b"),
        ("\n---\na: 1\n---\n", None, "\n---\na: 1\n---\n"),
        ("---\na: 1\n---x\nb\n---\nc", "a: 1\n---x\nb\n", "c"),
    ],
)
def test_the_head_stands_first_between_dashes(text: str, front: str | None, body: str) -> None:
    found = page(text)
    assert (found.front_matter, found.body) == (front, body)
    assert found.offset == text.count("\n") - body.count("\n")


@pytest.mark.parametrize(
    ("head", "calls"),
    [
        ("---\nrender_macros: true\n---\n", True),
        ("---\nrender_macros: false\n---\n", False),
        ("---\nrender_macros: ja\n---\n", False),
        ("---\ntitle: x\n---\n", False),
        ("---\n- x\n---\n", False),
        ("---\n---\n", False),
        ("---\ntitle: 'x\n---\n", True),
        ("", True),
    ],
)
def test_macros_are_called_where_the_head_says_so_or_cannot_be_read(head: str, calls: bool) -> None:
    assert page(head).calls_macros is calls


def test_a_page_without_a_review_or_with_a_wrong_one() -> None:
    assert page("---\ntitle: x\n---\n").reviewed is None
    with pytest.raises(ValueError, match="Invalid isoformat"):
        _ = page("---\ngranskad: i går\n---\n").reviewed
    with pytest.raises(ProblemsError):
        _ = page("---\ntitle: 'x\n---\n").title


def test_the_elements_of_a_page_are_read() -> None:
    text = "---\ntitle: x\n---\n# A\n\n[b](c){: .d }\n\n<i e='f'>g</i> <!-- h --> <?j?> <![CDATA[k]]>\n"
    found = page(text)
    assert ("a", (("class", "d"), ("href", "c"))) in found.elements
    assert {tag for tag, _ in found.elements} == {"h1", "p", "a"}
    assert found.html_as_text == ["<i e=’f’>", "</i>", "<!-- h -->", "<?j?>", "<![CDATA[k]]>"]
    plain = page("---\ntitle: x\n---\n*a* `<b>`\n")
    assert plain.elements == [("p", ()), ("em", ()), ("code", ())]
    assert plain.html_as_text == []


def test_macro_calls_give_no_elements() -> None:
    called = page('---\nrender_macros: true\n---\n{{ a("<b>") }}\n')
    assert called.elements == [("p", ())]
    shown = page('---\ntitle: x\n---\n{{ a("<b>") }}\n')
    assert shown.html_as_text == ["<b>"]


def test_markdown_is_rendered_as_on_the_site() -> None:
    assert to_html('# Å b {#c}\n\na -- b... "c"\n') == (
        '<h1 id="c">Å b</h1>\n<p>a -- b... &ldquo;c&rdquo;</p>'
    )
    assert "<table>" in to_html("a | b\n--|--\nc | d\n")
    assert to_html("x <b>y</b>", raw_html=False) == "<p>x &lt;b&gt;y&lt;/b&gt;</p>"
    assert to_html("x <b>y</b>") == "<p>x <b>y</b></p>"


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("index.md", ""),
        ("lan/index.md", "lan/"),
        ("lan/skane.md", "lan/skane/"),
        ("kontakter.md", "kontakter/"),
        ("a/myindex.md", "a/myindex/"),
    ],
)
def test_a_file_has_an_address(uri: str, address: str) -> None:
    assert address_of(uri) == address
