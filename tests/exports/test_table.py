"""A table for a spreadsheet: read back by another reader, and with no cell that is a formula."""

from __future__ import annotations

import csv
import io
import re

import pytest

from macros.exports.table import safe, table
from tests.exports.hostile import FIRST, HARD


def read(content: bytes) -> list[list[str]]:
    """The cells of a table, as Python's own reader of CSV sees them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def raw(cell: str) -> str:
    """What a cell was made of, as the description of the API tells readers to get it."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n]", cell) else cell


def test_the_file_begins_with_a_mark_and_its_lines_end_as_the_standard_says() -> None:
    content = table(["namn", "ort"], [["Åre", "Östersund"], ["a;b", 'c"d']])
    assert content == b"\xef\xbb\xbf" + 'namn;ort\r\nÅre;Östersund\r\n"a;b";"c""d"\r\n'.encode()


@pytest.mark.parametrize("text", ["", "a", "0114", *(f"{first}{HARD}" for first in FIRST), *FIRST])
def test_a_cell_is_read_back_as_it_was(text: str) -> None:
    ((heading, other), row) = read(table(["x", "y"], [[text, "till"]]))
    assert (heading, other) == ("x", "y")
    assert [raw(cell) for cell in row] == [text, "till"]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n"])
@pytest.mark.parametrize("before", ["", "'", "''"])
def test_no_cell_can_become_a_formula(first: str, before: str) -> None:
    text = f"{before}{first}1+1"
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["1=1", "a+b", "mail@bra.se", "08-527 584 00", "'citat'", "tel:+46", " =1"]
)
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe(text) == text
