"""The shapes of the counties, for the map."""

from __future__ import annotations

import re

import pytest

from macros.model.county_shapes import coarse_paths, county_shapes


def rings(path: str) -> list[list[tuple[float, float]]]:
    """The points of each closed line, from its first on."""
    found = []
    for ring in path.split("M")[1:]:
        numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", ring)]
        x = y = 0.0
        points = []
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            points.append((x, y))
        found.append(points)
    return found


@pytest.mark.parametrize("code", sorted(county_shapes()["paths"]))
def test_a_coarse_shape_is_the_same_within_half_a_unit(code: str) -> None:
    fine, coarse = county_shapes()["paths"][code], coarse_paths()[code]
    assert len(coarse) < len(fine)
    assert "." not in coarse
    exact = {point for ring in rings(fine) for point in ring}
    for ring in rings(coarse):
        for x, y in ring:
            # To the half, but for what a sum of tenths is off by.
            assert any(max(abs(x - a), abs(y - b)) <= 0.5 + 1e-6 for a, b in exact)
    large = max(rings(fine), key=len)
    assert any(
        max(abs(x - large[0][0]), abs(y - large[0][1])) <= 0.5 + 1e-6
        for ring in rings(coarse)
        for x, y in ring
    )
