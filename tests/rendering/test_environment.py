"""What templates are rendered with: escaping sign by sign, and Swedish grammar."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import UndefinedError

from macros.rendering.environment import (
    _by_letter,
    environment,
    genitive,
    listed,
    paragraphs,
    plain,
    render,
    render_page,
    unread,
    upper_first,
)

SIGNS = "\\`*_{}[]()<>#+!|~&:\"'=@^$."


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_that_means_something_in_markdown_is_an_entity(sign: str) -> None:
    assert plain(f"a{sign}b") == f"a&#{ord(sign)};b"
    assert plain(sign + sign) == f"&#{ord(sign)};" * 2


def test_other_signs_stay() -> None:
    text = "Åäö 1–2, a/b; 50 % – ja?"
    assert plain(text) == text
    assert plain("a-b") == "a-b"
    assert plain("- a") == "&#45; a"
    assert plain(" a\n\n b\t c ") == "a b c"
    assert plain(7) == "7"
    assert plain("") == ""


def test_on_github_an_at_sign_calls_for_no_one() -> None:
    assert unread("@alla a@b") == "&#64;&#8288;alla a&#64;&#8288;b"
    assert unread("*a*") == "&#42;a&#42;"


@pytest.mark.parametrize(
    ("name", "owned"),
    [("Skåne", "Skånes"), ("Borås", "Borås"), ("Lux", "Lux"), ("Polhelmz", "Polhelmz"), ("Ås län", "Ås läns")],
)  # fmt: skip
def test_the_genitive_of_a_name(name: str, owned: str) -> None:
    assert genitive(name) == owned


@pytest.mark.parametrize(
    ("names", "shown"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c"), (["a", "b", "c", "d"], "a, b, c och d")],
)  # fmt: skip
def test_names_in_a_sentence(names: list[str], shown: str) -> None:
    assert listed(names) == shown


def test_the_first_letter_alone_becomes_a_capital() -> None:
    assert [upper_first(text) for text in ("det här", "åÅ", "", "Brå")] == ["Det här", "ÅÅ", "", "Brå"]  # fmt: skip


def test_paragraphs_are_parted_at_blank_lines() -> None:
    assert paragraphs(" ett\n två\n\n \n tre\n") == ["ett två", "tre"]
    assert paragraphs("ett") == ["ett"]


def test_records_are_grouped_by_letter_in_swedish_order() -> None:
    names = ["öa", "ab", "Åa", "112", "aa", "Ba", "3a", "Éb", "ea"]
    groups = _by_letter([SimpleNamespace(name=name) for name in names])
    assert [(letter, [record.name for record in found]) for letter, found in groups] == [
        ("0–9", ["112", "3a"]),
        ("A", ["aa", "ab"]),
        ("B", ["Ba"]),
        ("E", ["ea", "Éb"]),
        ("Å", ["Åa"]),
        ("Ö", ["öa"]),
    ]


def test_what_is_not_given_is_refused_and_everything_is_escaped() -> None:
    env = environment()
    assert env is environment()
    assert env.autoescape is True
    with pytest.raises(UndefinedError):
        env.from_string("{{ saknas }}").render()
    assert env.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"
    assert env.from_string("{% if 1 %}\n  a\n  {% endif %}\nb").render() == "  a\nb"
    filters = ("swedish_date", "genitive", "plain", "phone_uri", "paragraphs", "by_letter")
    assert all(name in env.filters for name in (*filters, "upper_first", "event_dates", "unread", "listed"))  # fmt: skip


def test_a_block_has_no_blank_lines_and_a_page_keeps_them() -> None:
    block = render("abbreviation.html.j2", short="a\n \n\nb", meaning='"x"')
    assert block == '<abbr title="&#34;x&#34;">a\nb</abbr>'
    page = render_page("reply.md.j2", result="editor")
    assert page == "Tack! En redaktör läser det du har skrivit och rättar sidan.\n"
    assert "\n\n" in render_page("reply.md.j2", result="mend", lines=["a"])
