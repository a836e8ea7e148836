"""Abbreviations are explained where they first stand in running text, and nowhere else."""

from types import SimpleNamespace

import pytest

from macros.finishing import Finisher

TERMS = [
    SimpleNamespace(term="SKR", abbreviation=True, expansion="Sveriges Kommuner & Regioner"),
    SimpleNamespace(term="Prop.", abbreviation=True, expansion="Proposition"),
    SimpleNamespace(term="Lägesbild", abbreviation=False, expansion=None),
]
SKR = '<abbr title="Sveriges Kommuner &amp; Regioner">SKR</abbr>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>SKR, och SKR igen</p>", f"<p>{SKR}, och SKR igen</p>"),
        ("<p>SKR:s stöd, SKR-möte</p>", f"<p>{SKR}:s stöd, SKR-möte</p>"),
        ("<p>ASKR SKRO skr X-SKR</p>", "<p>ASKR SKRO skr X-SKR</p>"),
        ('<h2 id="a">SKR</h2><p>SKR</p>', f'<h2 id="a">SKR</h2><p>{SKR}</p>'),
        ('<p><a href="x">Om <em>SKR</em></a> SKR</p>', f'<p><a href="x">Om <em>SKR</em></a> {SKR}</p>'),
        ('<img alt="SKR" src="x"><p title="SKR">SKR</p>', f'<img alt="SKR" src="x"><p title="SKR">{SKR}</p>'),
        ("<svg><text>SKR</text></svg><br/>SKR", f"<svg><text>SKR</text></svg><br/>{SKR}"),
        ('<p lang="en">SKR</p><p>SKR</p>', f'<p lang="en">SKR</p><p>{SKR}</p>'),
        ("<p>Prop. 2022</p>", '<p><abbr title="Proposition">Prop.</abbr> 2022</p>'),
        ("<p>a &lt; b &#38; c &amp; Lägesbild</p>", "<p>a &lt; b &#38; c &amp; Lägesbild</p>"),
        ("<!-- SKR --><p>SKR &lt;b&gt;</p>", f"<!-- SKR --><p>{SKR} &lt;b&gt;</p>"),
    ],
)  # fmt: skip
def test_the_first_use_in_running_text_is_marked(html, expected):
    assert Finisher(TERMS).finish(html).html == expected


LONG = SimpleNamespace(term="SKR Syd", abbreviation=True, expansion="Södra delen")


@pytest.mark.parametrize("terms", [[*TERMS, LONG], [LONG, *TERMS]])
def test_of_two_that_begin_alike_the_longer_is_marked(terms):
    marked = '<abbr title="Södra delen">SKR Syd</abbr>'
    assert Finisher(terms).finish("<p>SKR Syd och SKR</p>").html == f"<p>{marked} och {SKR}</p>"


def test_a_term_without_meaning_or_that_is_no_abbreviation_is_left():
    terms = [
        SimpleNamespace(term="ABC", abbreviation=True, expansion=None),
        SimpleNamespace(term="DEF", abbreviation=False, expansion="Något"),
    ]
    assert Finisher(terms).finish("<p>ABC DEF</p>").html == "<p>ABC DEF</p>"


@pytest.mark.parametrize("tag", ["a", "abbr", "button", "caption", "code", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "option", "pre", "script", "style", "summary", "svg", "textarea", "th", "title"])  # fmt: skip
def test_names_controls_and_code_are_left_alone(tag):
    html = Finisher(TERMS).finish(f"<{tag}>SKR</{tag}><p>SKR</p>").html
    assert html.startswith(f"<{tag}")
    assert html.endswith(f">SKR</{tag}><p>{SKR}</p>")


@pytest.mark.parametrize("tag", ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])  # fmt: skip
def test_an_element_without_end_closes_nothing(tag):
    assert Finisher(TERMS).finish(f'<{tag} lang="en">SKR').html == f'<{tag} lang="en">{SKR}'


def test_the_end_of_an_outer_element_ends_what_is_open_in_it():
    html = "<h2><em>SKR</h2><p>SKR</p></em>"
    assert Finisher(TERMS).finish(html).html == f"<h2><em>SKR</h2><p>{SKR}</p></em>"
    assert Finisher(TERMS).finish('<p lang="sv">SKR</p>').html == f'<p lang="sv">{SKR}</p>'


def test_a_page_in_another_language_has_no_swedish_explanations():
    table = "<table>\n<tr><th>SKR</th></tr></table><p>SKR</p>"
    swedish, english = Finisher(TERMS).finish(table).html, Finisher(TERMS).finish(table, "en").html
    assert (swedish.count("<abbr"), english.count("<abbr")) == (1, 0)
    assert swedish.count('role="region"') == english.count('role="region"') == 1
