"""A place that had another id before is found by that too."""

from __future__ import annotations

import html5lib
import pytest

from macros.finishing import Finisher

KEPT = '<span id="forr"></span>'
PLACES = {
    "a heading": ('<h2 id="nu">Nu</h2>', f'<h2 id="nu">{KEPT}Nu</h2>'),
    "a list item": ('<ul>\n<li id="nu">Nu</li>\n</ul>', f'<ul>\n<li id="nu">{KEPT}Nu</li>\n</ul>'),
    "a word in the glossary, which may hold no text itself": (
        '<dl>\n<div id="nu">\n<dt>Nu</dt><dd>x</dd></div></dl>',
        f'<dl>\n<div id="nu">\n<dt>{KEPT}Nu</dt><dd>x</dd></div></dl>',
    ),
    "what is not searched": (
        '<div data-nosearch id="nu"><p>Nu</p></div>',
        f'<div data-nosearch id="nu"><p>{KEPT}Nu</p></div>',
    ),
    "not on the page": ('<h2 id="annat">Nu</h2>', '<h2 id="annat">Nu</h2>'),
    "taken by another": (
        '<h2 id="nu">Nu</h2><p id="forr">x</p>',
        '<h2 id="nu">Nu</h2><p id="forr">x</p>',
    ),
}


@pytest.mark.parametrize(("html", "finished"), PLACES.values(), ids=PLACES)
def test_the_old_id_stands_where_the_place_is(html: str, finished: str) -> None:
    made = Finisher((), {"nu": ("forr",)}).finish(html)
    assert made.html == finished
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(f"<!doctype html><title>x</title>{finished}")
    assert made.text == Finisher(()).finish(html).text


def test_a_page_keeps_what_its_head_says() -> None:
    finisher = Finisher((), {"nu": ("forr",)})
    html = '<p>Text.</p><h2 id="nu">Nu</h2><h2 id="b">B</h2>'
    heads = ["gammal/", "#topp", "#tidigt till nu", "gammal/b/ till b"]
    assert finisher.finish(html, "sv", heads).html == (
        '<span id="topp"></span><p>Text.</p><h2 id="nu"><span id="forr"></span>'
        '<span id="tidigt"></span>Nu</h2><h2 id="b">B</h2>'
    )
    assert finisher.key != Finisher(()).key
