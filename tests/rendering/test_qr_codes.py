"""QR codes: the squares that are drawn are those of the code."""

from __future__ import annotations

import re

import segno

from macros.rendering.qr_codes import CORRECTION, QUIET, qr_code

ADDRESS = "https://stodguiden.example/api/v1/counties/vastra-gotaland.vcf"


def _squares(drawn: str) -> set[tuple[int, int]]:
    """The dark squares, by column and row, as the path goes over them."""
    path = re.search(r'\bd="([^"]+)"', drawn)
    assert path is not None
    dark: set[tuple[int, int]] = set()
    x, y = 0, 0.0
    for step, numbers in re.findall(r"([Mmh])([\d. -]*)", path[1]):
        values = [float(number) for number in numbers.split()]
        if step == "h":
            dark |= {(column, int(y)) for column in range(x, x + int(values[0]))}
            x += int(values[0])
        else:
            x, y = (0, 0.0) if step == "M" else (x, y)
            x, y = x + int(values[0]), y + values[1]
    return dark


def test_what_is_drawn_is_the_code_with_its_quiet_border() -> None:
    code = segno.make(ADDRESS, error=CORRECTION, micro=False)
    expected = {
        (column + QUIET, row + QUIET)
        for row, line in enumerate(code.matrix)
        for column, is_dark in enumerate(line)
        if is_dark
    }
    drawn = str(qr_code(ADDRESS))
    assert _squares(drawn) == expected
    side = len(code.matrix) + 2 * QUIET
    assert f'viewBox="0 0 {side} {side}"' in drawn
    assert re.search(r"style=|<(script|style|title|image)|href", drawn) is None


def test_the_longest_address_of_a_county_is_a_small_code() -> None:
    """25 mm wide on paper, a square is wider than half a millimetre: a phone reads 0,3."""
    address = "https://en-ganska-lang-organisation.github.io/stodguiden/api/v1/counties/vastra-gotaland.vcf"
    match = re.search(r'viewBox="0 0 (\d+) ', str(qr_code(address)))
    assert match is not None
    assert 28 / int(match[1]) > 0.5
