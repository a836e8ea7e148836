"""Abbreviations are explained where they first stand in running text, and nowhere else."""

from types import SimpleNamespace

import pytest

from macros.finishing.abbreviations import explain

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
    assert explain(html, TERMS) == expected
