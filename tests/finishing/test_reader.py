"""The reader of finished HTML: nothing is lost, and broken HTML is taken apart as browsers do."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.finishing.reader import attributes, tokens

PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<a href='x>y'>",
            '<a title="<b>">',
            "<br/>",
            "<table>",
            "</table>",
            "<!--",
        ),
        *(
            "-->",
            "<script>",
            "</script>",
            "<",
            ">",
            '"',
            "'",
            "&amp;",
            "<a ",
            "</",
            "<p class=",
            "x",
        ),
        *("<style>", "</style >", "<!DOCTYPE html>", "<?x?>", "<1>", "å", "\n", "<P>", "<svg:a>"),
    ]
)


@settings(max_examples=400, derandomize=True, deadline=None, database=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_pieces_joined_are_what_was_read(html: str) -> None:
    assert "".join(raw for _, raw, _, _ in tokens(html)) == html


@settings(max_examples=400, derandomize=True, deadline=None, database=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_html_with_nothing_but_tags_is_taken_apart_as_any_other(html: str) -> None:
    # A comment is nothing that the quick way takes.
    assert list(tokens(html)) == list(tokens(f"<!---->{html}"))[1:]


def kinds(html: str) -> list[tuple[str, str]]:
    return [(kind, name or raw) for kind, raw, name, _ in tokens(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a<p>b</p>c", [("text", "a"), ("start", "p"), ("text", "b"), ("end", "p"), ("text", "c")]),
        ("<P CLASS=x>", [("start", "p")]),
        ("<br/>", [("start", "br")]),
        ("</p >", [("end", "p")]),
        ('<a title="a > b">c', [("start", "a"), ("text", "c")]),
        ("<a title='</a>'>", [("start", "a")]),
        ("<!-- <p> -->x", [("other", "<!-- <p> -->"), ("text", "x")]),
        ("<!-- <p>", [("other", "<!-- <p>")]),
        ("<!DOCTYPE html>", [("other", "<!DOCTYPE html>")]),
        ("<?xml v?>", [("other", "<?xml v?>")]),
        ("a < b > c", [("text", "a < b > c")]),
        ("<1>", [("text", "<1>")]),
        ("<p", [("text", "<p")]),
        ('<p class="x>', [("text", '<p class="x>')]),
        ("<a <b>", [("text", "<a "), ("start", "b")]),
        ("<script>a<b></script>c", [("start", "script"), ("other", "a<b>"), ("end", "script"), ("text", "c")]),
        ("<script>a</SCRIPT >", [("start", "script"), ("other", "a"), ("end", "script")]),
        ("<script>a</scripty>", [("start", "script"), ("other", "a</scripty>")]),
        ("<style></style>", [("start", "style"), ("end", "style")]),
        ("<textarea><p></textarea>", [("start", "textarea"), ("other", "<p>"), ("end", "textarea")]),
        ("", []),
    ],
)  # fmt: skip
def test_html_is_taken_apart(html: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(html) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", {}),
        (" hidden", {"hidden": ""}),
        (' class="a b" ID=x', {"class": "a b", "id": "x"}),
        (" a='1' b = \"2\" c=3/", {"a": "1", "b": "2", "c": "3/"}),
        (' title="a=\'b\'" lang="en"', {"title": "a='b'", "lang": "en"}),
        (" data-nosearch/", {"data-nosearch": ""}),
    ],
)
def test_attributes_are_read_as_they_are_written(rest: str, expected: dict[str, str]) -> None:
    assert attributes(rest) == expected


@pytest.mark.parametrize(
    "html", ["<a " * 20_000, '<a "' * 20_000, "<!--" * 20_000, "<" * 80_000, "<p a='" * 20_000]
)
def test_hostile_html_is_read_in_no_time(html: str) -> None:
    start = time.process_time()
    assert "".join(raw for _, raw, _, _ in tokens(html)) == html
    assert time.process_time() - start < 5
