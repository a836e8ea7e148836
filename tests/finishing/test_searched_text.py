"""What of a finished page is searched: its text, in the places that can be led to, and no more."""

import pytest

from macros.finishing import Finisher
from macros.finishing.searched_text import SKIPPED


def searched(html):
    """The anchor, headings and blocks of each section."""
    text = Finisher(()).finish(html).text
    return [(part.anchor, part.headings, part.blocks) for part in text.sections]


def test_text_stands_in_the_place_that_its_anchor_leads_to():
    html = '<p>Först.</p><h2 id="a">Ett</h2><p>Text &amp;  mer</p><ul><li>x</li></ul><h3 id="b">Två</h3>'
    assert searched(html) == [
        ("", [], ["Först."]),
        ("a", ["Ett"], ["Text & mer", "x"]),
        ("b", ["Två"], []),
    ]


def test_marks_within_a_block_do_not_part_it():
    assert searched("<p>En <strong>viktig</strong> <a href='/x/'>länk</a>.</p>") == [
        ("", [], ["En viktig länk."])
    ]


LEFT_OUT = [
    *(f"<{name}>gömd</{name}>" for name in sorted(SKIPPED)),
    "<p data-nosearch>gömd</p>",
    '<div data-nosearch=""><p>gömd</p><ul><li>gömd</li></ul></div>',
    '<p aria-hidden="true">gömd</p>',
    '<div ARIA-HIDDEN="true"><span>gömd</span></div>',
]


@pytest.mark.parametrize("html", LEFT_OUT)
def test_what_is_not_read_or_stands_on_many_pages_is_left_out(html):
    assert searched(f"<p>Före</p>{html}<p>Efter</p>") == [("", [], ["Före", "Efter"])]


@pytest.mark.parametrize(
    "html", ['<p aria-hidden="false">sedd</p>', '<p lang="en">sedd</p>', "<p data-x>sedd</p>"]
)
def test_what_is_read_is_searched(html):
    assert searched(f"<p>Före</p>{html}") == [("", [], ["Före", "sedd"])]
