"""The shapes of the counties, for the map."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

_NUMBER = re.compile(r"-?\d*\.?\d+")


@cache
def county_shapes() -> dict[str, Any]:
    """The shapes of the counties: `viewBox`, and by county code `paths`, `label_points`, `targets`.

    Those with a target are too narrow to hit on a phone: it is the middle of the widest circle in
    their shape.
    """
    shapes: dict[str, Any] = json.loads(
        (Path(__file__).parent / "county_paths.json").read_text("utf-8")
    )
    return shapes


@cache
def coarse_paths() -> dict[str, str]:
    """The paths by county code, in whole units: for a picture of two units to the pixel or smaller.

    They weigh half as much. Islets that become less than a triangle fall away.
    """
    return {code: _coarse(path) for code, path in county_shapes()["paths"].items()}


def _coarse(path: str) -> str:
    return "".join(filter(None, map(_coarse_ring, path.split("M")[1:])))


def _coarse_ring(ring: str) -> str:
    """A closed line, whose first point is absolute and whose others are told from the one before."""
    numbers = [float(number) for number in _NUMBER.findall(ring)]
    x = y = 0.0
    points: list[tuple[int, int]] = []
    for step in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + step[0], y + step[1]
        point = round(x), round(y)
        if point not in points[-1:]:
            points.append(point)
    if len(points) < 3:
        return ""
    steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{steps}z".replace(" -", "-")
