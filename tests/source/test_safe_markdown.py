"""The Markdown of the site: HTML is text, and nothing comes through that runs or styles."""

from __future__ import annotations

import re

import markdown
import pytest

from macros.source.allowed import is_allowed
from macros.source.doc_page import EXTENSIONS, DocPage, to_html
from macros.source.safe_markdown import SafeMarkdown

HOSTILE = [
    "<b>x</b>",
    "<script>alert(1)</script>",
    "<div onclick=x>\n\ny\n\n</div>",
    '<a href="javascript:x">y</a>',
    "x <img src=x onerror=y>",
    "<!-- x -->",
    "<?php x ?>",
    "<svg onload=x>",
    "```\n\n<div><a href='javascript:x'>y</a></div>\n\ntext",
    "~~~ x=y\n<script>x</script>\n```",
    "````\n<b>x</b>\n```\n",
    "\\`<img src=x>\\`",
    "`` `<b>x</b>` ` ```",
    "- a\n\n    ```\n    <script>x</script>\n    ```",
    "    <b>kod</b>\n\n<b>x</b>",
    "> <iframe src=x></iframe>",
    "| <b>a</b> | b |\n|---|---|\n| <i>c</i> | d |",
    '!!! note "<b>x</b>"\n    <script>x</script>',
    "Term\n:   <object data=x>",
    "## <b>x</b> {#x}",
    "[<b>x</b>](a.md)",
    '![<b>](a.png "<script>")',
    "<div markdown=1>*x*</div>",
    "<style>p{}</style>",
    "<<b>script>x</script>",
    "*a*{: onclick=x }",
    "Text\n{: style='color:red' .lead }",
    "## Rubrik {: onmouseover=x #y }",
    "```{ .python onclick=x }\nkod\n```",
    "~~~ { .a style=x id=y }\nkod\n~~~",
    "[x](a.md){: target=_blank srcdoc=y formaction=z }",
    "![x](a.png){: onerror=x }",
    "[x](a.md){: href=javascript:x }",
    "![x](a.png){: src=data:text/html,x }",
    "[x](javascript:alert)",
    "[x](JaVaScRiPt:alert)",
    "[x](&#106;avascript:alert)",
    "[x](&#x6a;avascript:alert)",
    "[x](java&Tab;script:alert)",
    "[x](java&NewLine;script:alert)",
    "[x](javascript&colon;alert)",
    "[x](<java\tscript:alert>)",
    "[x]( javascript:alert)",
    "[x][y]\n\n[y]: javascript:alert",
    "[x](data:text/html,x)",
    "[x](vbscript:x)",
    "![x](javascript:alert)",
    "<javascript:alert@x.se>",
    "Text\n{: .contact }",
]


def render(text: str) -> str:
    extensions: list[str | markdown.extensions.Extension] = [*EXTENSIONS, SafeMarkdown()]
    configs = {"tables": {"use_align_attribute": True}}
    return markdown.Markdown(extensions=extensions, extension_configs=configs).convert(text)


MADE = {
    *("p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "img", "br", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
"""What Markdown makes; a notice is a div with a class of its own."""


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_comes_through_that_runs(text: str) -> None:
    html = render(text)
    for name, rest in re.findall(r"<([^\s<>/]+)([^<>]*)>", html):
        assert name in MADE or rest.startswith(' class="admonition'), html
        for key, value in re.findall(r'([^\s"=]+)="([^"]*)"', rest):
            assert is_allowed(key, value), html
            assert not (key in ("href", "src") and ":" in re.sub(r"&\w+;|\s", ":", value)), html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`<b>` och 1 < 2 & 3 &ndash; 4", "<p><code>&lt;b&gt;</code> och 1 &lt; 2 &amp; 3 &ndash; 4</p>"),
        ("```html\n<b>\n```", '<pre><code class="language-html">&lt;b&gt;\n</code></pre>'),
        ("<https://bra.se>", '<p><a href="https://bra.se">https://bra.se</a></p>'),
        ("[x](tel:11414)", '<p><a href="tel:11414">x</a></p>'),
        ("[x](mailto:bf@bra.se)", '<p><a href="mailto:bf@bra.se">x</a></p>'),
        ('[x](../a.md#b "c")', '<p><a href="../a.md#b" title="c">x</a></p>'),
        ("[x](HTTPS://bra.se)", '<p><a href="HTTPS://bra.se">x</a></p>'),
        ("![x](a.png)", '<p><img alt="x" src="a.png" /></p>'),
        ("Text\n{: .lead }", '<p class="lead">Text</p>'),
        ('*x*{: lang="en" }', '<p><em lang="en">x</em></p>'),
        ("## A {#b}", '<h2 id="b">A</h2>'),
        ("1. a", "<ol>\n<li>a</li>\n</ol>"),
    ],
)  # fmt: skip
def test_what_is_right_comes_through_as_it_is(text: str, html: str) -> None:
    assert render(text) == html


def test_a_mailbox_is_a_link() -> None:
    assert "&#109;&#97;&#105;&#108;&#116;&#111;&#58;" in render("<bf@bra.se>")


def test_columns_are_aligned_without_styles() -> None:
    html = render("| a | b |\n|:--|--:|\n| c | d |")
    assert '<td align="right">d</td>' in html
    assert "style" not in html


def test_what_is_remembered_of_a_page_does_not_go_by_the_object() -> None:
    assert repr(SafeMarkdown()) == repr(SafeMarkdown()) != repr(SafeMarkdown(keep=True))


def test_code_is_read_where_markdown_reads_it() -> None:
    body = "```\na\n```\n~~~\nb\n```\n~~~\n```x\nc\n\n ```\n ``d` ``\n`e\nf` `g\n\nh`\n"
    page = DocPage("docs/a.md", "a.md", f"---\ntitle: x\n---\n{body}")
    assert [line.strip() for line in page.prose] == [
        *[""] * 7, "```x", "c", "", "```", "", "", "`g", "", "h`", "",
    ]  # fmt: skip


EVERYTHING = (
    ("an_emphasis", "*a* **b** _c_ __d__ ***e***"),
    ("code", "`a *b*` and ``c ` d``"),
    ("an_escape", "\\*a\\* \\_b\\_ \\[c\\]"),
    ("links", '[a](b.md) [c](<d.md> "e") [f][g] [g] [h][]\n\n[g]: i.md\n[h]: j.md'),
    ("pictures", '![a](b.png) ![c](d.png "e") ![f][g] ![g]\n\n[g]: h.png'),
    ("addresses", "<https://a.example/b_c_d> <a@b.example>"),
    ("a_new_line", "a  \nb"),
    ("a_new_line_in_an_item", "- a  \n  b"),
    ("an_entity", "a&nbsp;b &#228; &amp;"),
    ("double_quotes", '"a" (“b” "c d" 5")'),
    ("single_quotes", "'a' it's '90s"),
    ("quotes_in_quotes", "\"'a' b\" '\"c\" d' \"e 'f'\" 'g \"h\"'"),
    ("what_refers_to_nothing", "[a][b] [c] ![d][e] ![f]"),
    ("nothing", "a, b och c."),
)


def _all_looked_for(text: str) -> str:
    """The Markdown of a text, with every pattern looked for."""
    md = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    return md.convert(text)


CONFIGS = {
    "smarty": {"smart_dashes": False, "smart_ellipses": False},
    "tables": {"use_align_attribute": True},
}


@pytest.mark.parametrize("before", ["", '*a* `b` [c](d) <e@f.se> &amp; \\* "g" ![h](i)  \nj\n\n'])
@pytest.mark.parametrize(
    "text", [text for _, text in EVERYTHING], ids=[name for name, _ in EVERYTHING]
)
def test_whatever_stands_on_a_page_is_looked_for(before: str, text: str) -> None:
    assert to_html(before + text, raw_html=False) == _all_looked_for(before + text)


def test_each_of_a_row_of_pages_is_looked_through_by_itself() -> None:
    md = markdown.Markdown(extensions=[*EXTENSIONS, SafeMarkdown()], extension_configs=CONFIGS)
    for _, text in EVERYTHING:
        assert md.reset().convert(text) == _all_looked_for(text)
