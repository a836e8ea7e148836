"""Tables and examples on pages scroll by themselves, and say what they are."""

from __future__ import annotations

from macros.finishing import Finisher
from macros.source.doc_page import to_html


def scrollable(html: str) -> str:
    return Finisher(()).finish(html).html


TABLE = "| Källa | Vad *den* visar |\n|---|---|\n| a | b |\n"


def test_a_table_is_a_region_called_after_its_columns() -> None:
    html = scrollable(to_html(f"Före\n\n{TABLE}\nEfter"))
    assert '<div class="table-scroll" role="region" aria-label="Källa, Vad den visar" tabindex="0">\n<table>' in html  # fmt: skip
    assert html.count("</table>\n</div>") == 1
    assert html.startswith("<p>Före</p>")
    assert html.endswith("<p>Efter</p>")


def test_namesakes_on_a_page_are_told_apart() -> None:
    html = scrollable(to_html(f"{TABLE}\nmellan\n\n{TABLE}"))
    assert 'aria-label="Källa, Vad den visar"' in html
    assert 'aria-label="Källa, Vad den visar (2)"' in html


def test_a_table_without_names_is_called_a_table() -> None:
    assert 'aria-label="Tabell"' in scrollable(to_html("| | |\n|---|---|\n| a | b |\n"))


def test_signs_in_a_column_stay_text() -> None:
    html = scrollable(to_html('| "a" & b |  |\n|---|---|\n| a | b |\n'))
    assert 'aria-label="“a” &amp; b"' in html
    assert "<script" not in html


def test_a_table_of_a_macro_is_left_as_it_is() -> None:
    html = '<table class="data-table"><tr><td>a</td></tr></table>'
    assert scrollable(html) == html


def test_each_cell_of_a_table_with_many_columns_says_which_one_it_stands_in() -> None:
    html = scrollable(to_html("| När | *Vem* | Går det? |\n|---|:-:|---|\n| a | b | c |\n| d |\n"))
    assert '<td data-label="När:">a</td>' in html
    assert '<td data-label="Vem:" align="center">b</td>' in html
    assert '<td data-label="Går det?">c</td>' in html
    assert '<td data-label="När:">d</td>\n<td data-label="Vem:" align="center"></td>' in html


def test_a_table_of_figures_stays_one_to_compare() -> None:
    table = "| Tid | Må–to | Fre |\n|---|---|---|\n| morgon | 3 | 1–2 |\n| natt | 14 % | {} |\n"
    assert "data-label" not in scrollable(to_html(table.format("7")))
    for other in ("sju", ""):
        assert "data-label" in scrollable(to_html(table.format(other)))


def test_the_name_of_a_column_is_text_in_its_cells() -> None:
    html = scrollable(to_html("| A & B | b | c |\n|---|---|---|\n| a | b | c |\n"))
    assert '<td data-label="A &amp; B:">a</td>' in html


def test_cells_of_few_columns_or_of_one_without_a_name_say_nothing() -> None:
    assert "data-label" not in scrollable(to_html(TABLE))
    assert "data-label" not in scrollable(to_html("| a | b | |\n|---|---|---|\n| a | b | c |\n"))


def test_an_example_is_reached_by_the_keyboard() -> None:
    html = scrollable(to_html("```yaml\nid: bra\n```"))
    assert html.startswith('<pre tabindex="0" role="group" aria-label="Exempel"><code')
