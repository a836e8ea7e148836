"""The one stylesheet: what of Material's it takes, and that ours stands above it."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from macros.engine.stylesheet import (
    ADDRESS,
    CLASSES,
    ELEMENTS,
    PARTS,
    joined,
    rules_used,
    without_unused_variables,
)
from macros.exports.embedded import STYLES
from tests.built_pages import read_pages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "rule",
    [
        "html{margin:0}",
        "*{margin:0}",
        ".md-typeset a:hover{margin:0}",
        ".md-typeset table:not([class]) td>:first-child{margin:0}",
        ".md-typeset :is(.md-clipboard,details) summary::marker{margin:0}",
        "@media print{.md-typeset h1{margin:0}}",
    ],
)
def test_a_rule_that_can_fit_is_taken(rule: str) -> None:
    assert rules_used(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".md-header{margin:0}",
        ".md-typeset .md-button:hover{margin:0}",
        "video{margin:0}",
        "#__toc{margin:0}",
        "[data-md-color-scheme=slate]{margin:0}",
        "[dir=rtl] .md-typeset ul{margin:0}",
        ".md-typeset :is(.tabbed-set,.md-nav) a{margin:0}",
        "@media print{.md-footer{margin:0}}",
        "@keyframes turn{to{margin:0}}",
        "@font-face{font-family:x}",
        "@page{margin:0}",
    ],
)
def test_a_rule_that_fits_nothing_is_left(rule: str) -> None:
    assert rules_used(rule) == ""


def test_of_several_selectors_those_that_can_fit_are_taken() -> None:
    assert rules_used(".md-header,a,.md-nav a,td{margin:0}") == "a,td{margin:0}"


def test_variables_that_nothing_asks_for_are_left() -> None:
    css = ":root{--a:1px;--b:var(--c);--c:2px;--d:var(--e);--e:3px}a{margin:var(--a)}"
    ours = "p{margin:var(--b)}"
    assert without_unused_variables(css, ours) == (
        ":root{--a:1px;--b:var(--c);--c:2px}a{margin:var(--a)}"
    )


def test_ours_stands_in_the_layer_above() -> None:
    made = joined(
        "a{color:red}.md-nav{color:red}", "/* Links */\na {\n  color: blue;\n}\n"
    ).decode()
    assert made == "@layer material,site;@layer material{a{color:red}}@layer site{a{color:blue}}\n"


def test_no_rule_of_material_is_above_the_layers(site: Path) -> None:
    css = (site / ADDRESS).read_text("utf-8")
    start = css.index("@layer material{")
    material = css[start : css.index("@layer site{")]
    # Important ones turn the order of the layers round: nothing moves, and that is all they say.
    assert set(re.findall(r"[\w-]+:[^;{}]*!important", material)) <= {"transition:none!important"}


def test_every_element_and_class_that_material_styles_is_known(site: Path) -> None:
    """Else a rule of Material's that a page needs would be left out unseen."""
    named = set()
    for page in read_pages(site).values():
        named |= set(re.findall(r"<([a-z]\w*)", page.text))
        classes = " ".join(re.findall(r'\bclass="([^"]*)"', page.text)).split()
        assert {name for name in classes if name.startswith("md-")} <= CLASSES
    # In a picture, and in the head, nothing of Material's is wanted.
    drawn = {"circle", "defs", "g", "marker", "path", "rect", "text", "tspan"}
    unseen = {"head", "link", "meta", "noscript", "option", "script", "template", "title", "wbr"}
    assert named - drawn - unseen <= ELEMENTS


def test_it_is_light_and_the_only_one(site: Path) -> None:
    assert len(gzip.compress((site / ADDRESS).read_bytes())) <= 14_000
    made = {path.relative_to(site).as_posix() for path in site.rglob("*.css")}
    assert made == {ADDRESS, *PARTS, STYLES}  # the last is that of the cards for other sites
    for address, page in read_pages(site).items():
        found = re.findall(r'rel="stylesheet" href="[./]*([^"]+)"', page.text)
        wanted = [part for part, marks in PARTS.items() if any(mark in page.text for mark in marks)]
        assert [name[name.index("css/") :] for name in found] == [ADDRESS, *wanted], address
